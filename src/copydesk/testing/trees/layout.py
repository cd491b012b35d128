"""How a document is printed: its quotation marks, its line ends, its blank lines.

An article is drawn in one layout and printed in another, so that a case that fails in all of them shrinks to
the plainest, and a case that fails in one shrinks within it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeVar, cast

import attrs

from copydesk.nodes import Branch, Document, Gap, Mark, Node, QAPair, Quote, Text, Turn

N = TypeVar("N", bound=Node)


class Style(NamedTuple):
    """What a printer puts for the curly marks and apostrophes of an American article."""

    #: What stands for the marks “ ” ‘ ’ of a quote.
    marks: tuple[str, str, str, str]
    #: What stands for the apostrophe ’.
    apostrophe: str = "’"


#: Styles of quotation marks; the first changes nothing.
STYLES: Final = {
    "American": Style(("“", "”", "‘", "’")),
    "straight": Style(('"', '"', "'", "'"), apostrophe="'"),
    "British": Style(("‘", "’", "“", "”")),
    "French": Style(("«", "»", "“", "”")),
    "Swiss": Style(("«", "»", "‹", "›")),
    "German": Style(("„", "“", "‚", "‘")),
    "TeX": Style(("``", "''", "‘", "’")),
}
#: Line ends; the first changes nothing.
LINE_ENDS: Final = ("\n", "\r\n", "\r", "\u2028")
#: What becomes of the line ends between two blocks.
SPACINGS: Final[dict[str, Callable[[str], str]]] = {
    "as drawn": str,
    "no blank lines": lambda blank: re.sub(r"\n\s*\n", "\n", blank),
    "blank lines": lambda blank: blank if blank.count("\n") > 1 else blank.replace("\n", "\n\n"),
    "indented": lambda blank: re.sub(r"\n\s*\Z", "\n    ", blank),
}


def printed(document: Document, style: str, line_end: str, spacing: str) -> Document:
    """*document* in one of `STYLES` and `SPACINGS`, with *line_end* for each line end.

    Marks without a partner stay as they are: what they look like is all that tells what they are.
    """
    marks, apostrophe = STYLES[style]
    mark = dict(zip("“”‘’", map(Mark, marks), strict=True))
    space = SPACINGS[spacing]

    def reprint(node: Any) -> Any:
        if isinstance(node, Text):
            return Text(node.text.replace("’", apostrophe))
        if isinstance(node, Quote):
            opener, closer = (one and mark.get(one.text, one) for one in (node.opener, node.closer))
            return Quote(cast("Mark", opener), tuple(map(reprint, node.body)), closer)
        if isinstance(node, Document | QAPair | Turn):
            return attrs.evolve(node, children=tuple(map(respace, node.children)))
        return attrs.evolve(node, children=tuple(map(reprint, node.children))) if isinstance(node, Branch) else node

    def respace(node: Node) -> Node:
        return Gap(space(node.text).replace("\n", line_end)) if isinstance(node, Gap) else reprint(node)

    return cast("Document", reprint(document))
