"""How a document is printed: its quotation marks, its line ends, its blank lines.

An article is drawn in one layout and printed in another, so that a case that fails in all of them shrinks to
the plainest, and a case that fails in one shrinks within it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

import attrs

from copydesk.nodes import Branch, Document, Gap, Mark, Node, QAPair, Quote, Text, Turn
from copydesk.nodes.leafwise import with_leaves
from copydesk.testing.trees.folding import folded


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
    "typewriter": Style(("''", "''", "‘", "’")),
}
#: The pairs that a style is for.
_PAIRS: Final = frozenset([("“", "”"), ("‘", "’")])
#: Line ends; the first changes nothing.
LINE_ENDS: Final = ("\n", "\r\n", "\r", "\u2028")
#: What becomes of the line ends between two blocks, and whether lines are wrapped.
SPACINGS: Final[dict[str, Callable[[str], str]]] = {
    "as drawn": str,
    "no blank lines": lambda blank: re.sub(r"\s*\n\s*\n", "\n", blank),
    "blank lines": lambda blank: blank if blank.count("\n") > 1 else blank.replace("\n", "\n\n"),
    "mixed line ends": lambda blank: blank.replace("\n", "\r\n", 1),
    "indented": lambda blank: re.sub(r"\n\s*\Z", "\n    ", blank),
    "wrapped": lambda blank: blank if blank.count("\n") > 1 else blank.replace("\n", "\n\n"),
}


def printed(document: Document, style: str, line_end: str, spacing: str) -> Document:
    """*document* in one of `STYLES` and `SPACINGS`, with *line_end* for each line end.

    Marks without a partner stay as they are: what they look like is all that tells what they are. So do the halves
    of a pair that do not belong together.
    """
    marks, apostrophe = STYLES[style]
    mark = dict(zip("“”‘’", map(Mark, marks), strict=True))
    space = SPACINGS[spacing]
    if any(isinstance(node, Gap) and node.text.endswith("\n    ") for node in document.children):
        space = SPACINGS["blank lines"]  # words set off are told by their indentation

    def reprint(node: Any) -> Any:
        if isinstance(node, Text):
            return Text(node.text.replace("’", apostrophe))
        if isinstance(node, Quote):
            opener, closer = node.opener, node.closer
            if closer is None or (opener.text, closer.text) in _PAIRS:
                opener, closer = mark.get(opener.text, opener), closer and mark.get(closer.text, closer)
            return Quote(opener, tuple(map(reprint, node.body)), closer)
        if isinstance(node, Document | QAPair | Turn):
            return attrs.evolve(node, children=tuple(map(respace, node.children)))
        return attrs.evolve(node, children=tuple(map(reprint, node.children))) if isinstance(node, Branch) else node

    def respace(node: Node) -> Node:
        return Gap(space(node.text)) if isinstance(node, Gap) else reprint(node)

    made: Document = reprint(document)
    if spacing == "wrapped" and line_end != "\u2028":  # which parts blocks, and never lines of one
        made = folded(made)
    return with_leaves(made, lambda words: words.replace("\n", line_end))
