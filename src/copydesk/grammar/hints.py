"""Check what a caller knows of the lines of a text, and find the lines that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, Final, TypeAlias

from copydesk.errors import HintError, NodeError, OffsetError, SpanError
from copydesk.nodes import HINTED, Hint, Node
from copydesk.nodes.kinds import KINDS
from copydesk.spans import Offsets, Span

#: Which lines: the number of one, from 1, or a stretch of text that touches them.
Where: TypeAlias = int | Span | tuple[int, int]
#: What kind of block: its name, or its class.
What: TypeAlias = str | type[Node]
#: What a caller may give.
Hints: TypeAlias = Mapping[Any, What] | Iterable[Hint]

_LINE_END: Final = re.compile(r"[\r\n]")
_WHERE: Final = "name a line by its number, from 1, or by a span of the text"


def resolve(text: str, hints: Hints | None) -> tuple[Hint, ...]:
    """*hints* as spans of *text*, in text order, without blanks at their edges.

    Raises:
        HintError: If a hint names no line of the text, or no kind of block that a hint can name, or a line
            that another hint names too.
    """
    if not hints:
        return ()
    offsets = Offsets(text)
    pairs = hints.items() if isinstance(hints, Mapping) else [_pair(hint) for hint in _all(hints)]
    found = sorted((_one(text, offsets, where, what) for where, what in pairs), key=lambda hint: hint.span)
    for one, two in pairwise(found):
        if two.span.start < one.span.end:
            fault = f"names words that a hint for {one.span.start} to {one.span.end} names too"
            raise HintError((two.span.start, two.span.end), fault, "give one hint for them")
    return tuple(found)


def _all(hints: Any) -> Iterable[Any]:
    if isinstance(hints, str) or not isinstance(hints, Iterable):
        raise HintError(hints, "is neither a mapping nor a row of Hint", 'write hints={1: "title"}')
    return hints


def _pair(hint: Any) -> tuple[Span, str]:
    if not isinstance(hint, Hint):
        raise HintError(hint, "is no Hint", "write Hint(Span(start, end), kind), or give a mapping")
    return hint.span, hint.kind


def _one(text: str, offsets: Offsets, where: Any, what: Any) -> Hint:
    span = _line(text, offsets, where) if type(where) is int else _span(text, where)
    kind = _kind(what)
    bare = span.of(text)
    start = span.start + len(bare) - len(bare.lstrip())
    if start == span.end:
        raise HintError(where, "names nothing but blanks", "name the line of a block")
    try:
        return Hint(Span(start, span.start + len(bare.rstrip())), kind)
    except NodeError:
        raise HintError(where, f"is said to be {what!r}", f"write one of {', '.join(HINTED)}") from None


def _kind(what: Any) -> Any:
    """The kind of a node class; anything else as it is."""
    return next((kind for kind, cls in KINDS.items() if cls is what), what)


def _line(text: str, offsets: Offsets, number: int) -> Span:
    try:
        start = offsets.from_line_column(number, 1)
    except OffsetError as error:
        raise HintError(number, f"is not a line of the text, which has {error.bounds[1]}", "count from 1") from None
    return Span(start, _line_end(text, start))


def _line_end(text: str, start: int) -> int:
    match = _LINE_END.search(text, start)
    return match.start() if match else len(text)


def _span(text: str, where: Any) -> Span:
    try:
        span = where if isinstance(where, Span) else Span(*where)
        span.of(text)
    except (TypeError, SpanError):
        raise HintError(where, "is neither a line nor a span", _WHERE) from None
    except OffsetError:
        raise HintError(where, f"ends behind the text, which has {len(text)} characters", _WHERE) from None
    return span
