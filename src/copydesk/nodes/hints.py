"""What the caller of the parser knows of a line: a title, a caption."""

from __future__ import annotations

from typing import Final, final

from attrs import Attribute, field, frozen

from copydesk.errors import NodeError
from copydesk.spans import Span

#: The kinds of block that a hint can name.
HINTED: Final = (
    "block_quote", "byline", "caption", "end_mark", "heading", "kicker", "list_item", "note", "paragraph", "promo",
    "question", "section_break", "stage_direction", "summary", "title",
)  # fmt: skip


def _is_span(_hint: Hint, _: Attribute[Span], value: object) -> None:
    if not isinstance(value, Span):
        raise NodeError("Hint", f"has a Span, not {type(value).__name__}", "write Span(start, end)")


def _is_kind(_hint: Hint, _: Attribute[str], value: object) -> None:
    if value not in HINTED:
        raise NodeError("Hint", f"cannot name {value!r}", f"give it any of {', '.join(HINTED)}")


@final
@frozen(weakref_slot=False)
class Hint:
    """What kind of block the lines are that a stretch of text touches.

    >>> Hint(Span(0, 4), "caption").kind
    'caption'
    """

    #: The stretch; code points of the text that was parsed.
    span: Span = field(validator=_is_span)
    #: The kind of block: one of `HINTED`.
    kind: str = field(validator=_is_kind)
