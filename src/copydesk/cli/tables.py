"""Rows under each other: narrow columns that line up, and one with words that takes the room that is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from copydesk.cli.layout import cells, cut, fit, wrap
from copydesk.cli.paint import Line, Style

#: Words and their style.
Piece: TypeAlias = tuple[str, Style]

_BETWEEN: Final = "  "
#: What share the speakers may take of the room that they and the words have.
_SHARE: Final = 0.4
#: How many columns the words have at least, though the line be too long for the screen.
_LEAST: Final = 12
_NOTHING: Final[Piece] = ("", Style.PLAIN)


class Row(NamedTuple):
    """A row: where, what, who, and the words."""

    #: A line, or a line and column.
    place: Piece
    #: What stands there.
    kind: Piece = _NOTHING
    #: Who speaks.
    who: Piece = _NOTHING
    #: What the words begin with, in a style of its own.
    lead: Piece = _NOTHING
    #: The words.
    text: Piece = _NOTHING


def table(rows: Iterable[Row], width: int, limit: int) -> list[Line]:
    """The lines of a table; a column that is empty in all rows is left out.

    Args:
        rows: The rows.
        width: How many columns the screen has.
        limit: How many lines the words of one row may take; the rest is cut.
    """
    rows = list(rows)
    places = max((cells(row.place[0]) for row in rows), default=0)
    kinds = max((cells(row.kind[0]) for row in rows), default=0)
    room = int((width - places - kinds - 3 * len(_BETWEEN)) * _SHARE)
    whose = max((cells(cut(row.who[0], room)) for row in rows), default=0)
    widths = (places, kinds, whose)
    return [line for row in rows for line in _lines(row, widths, width, limit)]


def _lines(row: Row, widths: tuple[int, int, int], width: int, limit: int) -> Iterator[Line]:
    place, style = row.place
    line: Line = [(_BETWEEN + " " * (widths[0] - cells(place)) + place + _BETWEEN, style)]
    for (words, style), room in zip((row.kind, row.who), widths[1:], strict=True):
        if room:
            line.append((fit(words, room) + _BETWEEN, style))
    margin = sum(cells(words) for words, _ in line)
    lead, text = row.lead, row.text
    first, *others = wrap(f"{lead[0]} {text[0]}", max(width - margin, _LEAST), limit) or [""]
    if lead[0] and first.startswith(lead[0]):
        line.append(lead)
        first = first.removeprefix(lead[0])
    yield [*line, (first, text[1])]
    for words in others:
        yield [(" " * margin + words, text[1])]
