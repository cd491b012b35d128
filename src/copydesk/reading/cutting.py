"""Cut what the narrator says out of what is said: « Viens, dit-il, et vite »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: What parts a clause of the narrator from the speech behind it.
_BESIDE_CLAUSE: Final = " \t\n\r\xa0\u202f\u2009,;:."


def spoken(survey: Survey, text: str, number: int) -> Iterator[tuple[Span, Span]]:
    """The parts of a quote that are said, each with its marks and without; all of it where the narrator says nothing.

    Args:
        survey: Where everything stands.
        text: The text.
        number: The number of the quote.
    """
    place = survey.quotes[number]
    closer = place.node.closer
    inner = Span(place.start + len(place.node.opener.text), place.end - (len(closer.text) if closer else 0))
    outer = Span(place.start, place.end)
    for start, end in survey.incises.get(number, ()):
        before = _trimmed(text, outer.start, start)
        if before.start < before.end:
            yield before, Span(min(max(inner.start, before.start), before.end), before.end)
        outer, inner = _trimmed(text, end, outer.end), _trimmed(text, end, inner.end)
    if inner.start < inner.end or not survey.incises.get(number):
        yield outer, inner


def _trimmed(text: str, start: int, end: int) -> Span:
    """What stands between two offsets, without the blanks and the stops of a clause at its edges."""
    while start < end and text[start] in _BESIDE_CLAUSE:
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
