"""One name for each node class, and the parts of any node: what walks, prints and stores trees builds on."""

from __future__ import annotations

import re
from typing import Final, cast

from copydesk.nodes import blocks, inline, leaves
from copydesk.nodes.base import Branch, Leaf, Node

CLASSES: Final[tuple[type[Node], ...]] = (
    leaves.Text, leaves.Stop, leaves.Mark, leaves.Gap, leaves.Source, leaves.Cue, leaves.Marker, leaves.Label,
    leaves.Place, leaves.Date, leaves.Agency, inline.ReportingClause, inline.Quote, inline.Sentence, inline.Dateline,
    blocks.Kicker, blocks.Title, blocks.Byline, blocks.Summary, blocks.Heading, blocks.Paragraph, blocks.BlockQuote,
    blocks.ListItem, blocks.KeyValue, blocks.Question, blocks.Answer, blocks.QAPair, blocks.Turn,
    blocks.StageDirection, blocks.Caption, blocks.Note, blocks.Promo, blocks.SectionBreak, blocks.EndMark,
    blocks.Document,
)  # fmt: skip

_NAMES: Final[dict[type[Node], str]] = {
    one: re.sub(r"(?<=[a-z])(?=[A-Z])", "_", one.__name__).lower() for one in CLASSES
}
_NAMES[blocks.QAPair] = "qa_pair"

#: Every concrete node class by its kind: the class name in snake_case.
KINDS: Final[dict[str, type[Node]]] = {name: one for one, name in _NAMES.items()}


def kind_of(node: Node) -> str:
    """The kind of *node*, as the document form and the outline write it.

    >>> kind_of(leaves.Text("rain"))
    'text'
    """
    return _NAMES[type(node)]


def parts(node: Node) -> tuple[Node, ...]:
    """The nodes that *node* is made of, in text order; none for a leaf.

    >>> parts(inline.Quote(leaves.Mark("“"), (leaves.Text("rain"),), leaves.Mark("”")))
    (Mark(text='“'), Text(text='rain'), Mark(text='”'))
    """
    if isinstance(node, Branch):
        return node.children
    if isinstance(node, Leaf):
        return ()
    quote = cast("inline.Quote", node)
    closer = () if quote.closer is None else (quote.closer,)
    return (quote.opener, *quote.body, *closer)
