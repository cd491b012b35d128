"""Spans of a text, and the ways in which others count it.

Everywhere in this package an offset counts code points from 0, as `str` does, and a span is half-open: its
end is the first offset that no longer belongs to it. JavaScript, Java, C# and the language server protocol
count UTF-16 units; Rust, Go, C and files count UTF-8 bytes; people count lines and columns. Convert with
`Offsets` before a number leaves Python.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property, total_ordering
from typing import NamedTuple, final

from attrs import field, frozen

from copydesk.errors import OffsetError, SpanError

# Each pattern finds runs of equally wide characters, and the group that took part tells how wide they are:
# group 1 two units a character, group 2 three, group 3 four. They begin with one plain set of characters
# because `re` then skips the narrow text at full speed; an alternation in front is three to ten times slower.
# Lone surrogates (U+D800 to U+DFFF) are one UTF-16 unit and three UTF-8 bytes, as in "surrogatepass".
# They are compiled when first asked for: a set of many characters takes `re` longer than all else in this file.
_WIDE_IN_UTF16 = "[\U00010000-\U0010ffff]([\U00010000-\U0010ffff]*)"
_WIDE_IN_UTF8 = (
    "[\x80-\U0010ffff](?:"
    "(?<=[\x80-\u07ff])([\x80-\u07ff]*)"
    "|(?<=[\u0800-\uffff])([\u0800-\uffff]*)"
    "|([\U00010000-\U0010ffff]*))"
)
_LINE_END = re.compile(r"\r\n?|\n")

_CODE_POINT = "code point offset"
_UTF16 = "UTF-16 offset"
_UTF8 = "UTF-8 offset"


@final
@total_ordering
@frozen(weakref_slot=False)
class Span:
    """A stretch of a text: code points from *start*, included, to *end*, excluded, both from 0.

    Spans sort by where they start, the shorter first. An empty span marks a place between two characters,
    and is as true as any other: ask for its `length`.

    Raises:
        SpanError: If not ``0 <= start <= end``.

    >>> span = Span(4, 7)
    >>> span.of("She left.")
    'lef'
    >>> span.length
    3
    >>> sorted([Span(4, 7), Span(0, 9), Span(4, 4)])
    [Span(start=0, end=9), Span(start=4, end=4), Span(start=4, end=7)]
    """

    #: The first offset inside.
    start: int
    #: The first offset behind.
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise SpanError(self.start, self.end)

    def __lt__(self, other: object) -> bool:
        # Half the time of what attrs writes.
        if not isinstance(other, Span):
            return NotImplemented
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    @property
    def length(self) -> int:
        """How many code points it holds."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of *text* that stand in this span.

        Raises:
            OffsetError: If *text* ends before the span does: a slice would be cut short in silence.
        """
        _require(_CODE_POINT, self.end, 0, len(text))
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether all of *other* is inside; its edges may be the same.

        >>> Span(0, 9).covers(Span(4, 9)), Span(4, 9).covers(Span(0, 9))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether no character stands between the two: they overlap, or one begins where the other ends.

        >>> Span(0, 4).touches(Span(4, 9)), Span(0, 4).touches(Span(5, 9))
        (True, False)
        """
        return self.start <= other.end and other.start <= self.end


@final
class Position(NamedTuple):
    """A place as people and editors name it, both numbers from 1."""

    #: The number of the line.
    line: int
    #: Which character of the line, in code points (not in the cells of a screen).
    column: int


@final
@frozen(weakref_slot=False)
class Offsets:
    r"""Where each place of one text is in the other ways of counting, and back.

    Each index is built when it is first asked for, in one pass over the text; a question then takes time that
    grows with the logarithm of the number of lines, or of runs of equally wide characters. Text that is all
    ASCII has one such run, found without a pass. Every method takes the end of the text too.

    A surrogate without its partner counts as one UTF-16 unit and as three UTF-8 bytes, as Python's
    "surrogatepass" writes it.

    >>> offsets = Offsets("😀 “Go”\r\nshe said.")
    >>> offsets.to_utf16(2), offsets.to_utf8(2)
    (3, 5)
    >>> offsets.from_utf16(3), offsets.from_utf8(5)
    (2, 2)
    >>> offsets.to_line_column(12)
    Position(line=2, column=5)
    >>> offsets.from_line_column(2, 5)
    12
    """

    #: The whole text; its characters are not copied.
    text: str = field(repr=lambda text: f"<{len(text)} code points>")

    def to_utf16(self, offset: int) -> int:
        """How many UTF-16 units stand before the code point *offset*.

        Raises:
            OffsetError: If *offset* is outside the text.

        >>> Offsets("😀!").to_utf16(1)
        2
        """
        _require(_CODE_POINT, offset, 0, len(self.text))
        return self._utf16.to_unit(offset)

    def from_utf16(self, offset: int) -> int:
        """The code point that begins at the UTF-16 unit *offset*.

        Raises:
            OffsetError: If *offset* is outside the text, or between the two surrogates of one character.

        >>> Offsets("😀!").from_utf16(1)  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        copydesk.errors.OffsetError: UTF-16 offset 1 is inside the character at code point 0: ...
        """
        return self._utf16.from_unit(offset)

    def to_utf8(self, offset: int) -> int:
        """How many UTF-8 bytes stand before the code point *offset*.

        Raises:
            OffsetError: If *offset* is outside the text.

        >>> Offsets("“Go”").to_utf8(1)
        3
        """
        _require(_CODE_POINT, offset, 0, len(self.text))
        return self._utf8.to_unit(offset)

    def from_utf8(self, offset: int) -> int:
        """The code point that begins at the UTF-8 byte *offset*.

        Raises:
            OffsetError: If *offset* is outside the text, or between the bytes of one character.

        >>> Offsets("“Go”").from_utf8(3)
        1
        """
        return self._utf8.from_unit(offset)

    def to_line_column(self, offset: int) -> Position:
        r"""The line and column of the code point *offset*.

        ``\r\n``, ``\n`` and a lone ``\r`` end a line, and nothing else does: `str.splitlines` also breaks at
        ten characters that stand inside lines. A line end belongs to the line that it ends, so the ``\n`` of
        a ``\r\n`` has a column of its own, one after that of the ``\r``.

        Raises:
            OffsetError: If *offset* is outside the text.

        >>> Offsets("Go.\r\nShe left.").to_line_column(4)
        Position(line=1, column=5)
        """
        _require(_CODE_POINT, offset, 0, len(self.text))
        line = bisect_right(self._lines, offset)
        return Position(line, offset - self._lines[line - 1] + 1)

    def from_line_column(self, line: int, column: int) -> int:
        r"""The code point offset of a place given as *line* and *column*, both from 1.

        The last column of a line is that of its line end; in the last line it is the end of the text.

        Raises:
            OffsetError: If there is no such line, or no such column in it.

        >>> Offsets("Go.\nShe left.").from_line_column(1, 5)
        Traceback (most recent call last):
        copydesk.errors.OffsetError: column 5 is outside line 1: give a column from 1 to 4.
        """
        lines = self._lines
        _require("line", line, 1, len(lines))
        start = lines[line - 1]
        behind = lines[line] if line < len(lines) else len(self.text) + 1
        if not 1 <= column <= behind - start:
            raise OffsetError("column", column, (1, behind - start), line=line)
        return start + column - 1

    @cached_property
    def _utf16(self) -> _Runs:
        return _Runs.of(self.text, _WIDE_IN_UTF16, _UTF16)

    @cached_property
    def _utf8(self) -> _Runs:
        return _Runs.of(self.text, _WIDE_IN_UTF8, _UTF8)

    @cached_property
    def _lines(self) -> array[int]:
        starts = array("q", [0])
        starts.extend(end.end() for end in _LINE_END.finditer(self.text))
        return starts


@final
@frozen(weakref_slot=False)
class _Runs:
    """One text cut into runs of equally wide characters, narrow and wide by turns.

    Inside a run both counts grow evenly, so the three columns below are all that a conversion needs. A run
    may be empty, and then begins where the next one does: look for the last one that fits.
    """

    unit: str  #: What is counted, for messages.
    total: int  #: How many units the whole text takes.
    starts: array[int]  #: Where each run begins, in code points.
    units: array[int]  #: Where each run begins, in units.
    widths: array[int]  #: How many units each character of the run takes.

    @classmethod
    def of(cls, text: str, wide: str, unit: str) -> _Runs:
        starts, units, widths = array("q", [0]), array("q", [0]), array("B", [1])
        # str knows whether it is ASCII without looking at its characters.
        for run in () if text.isascii() else re.finditer(wide, text):
            start, end = run.span()
            width = 1 + (run.lastindex or 0)
            begins = units[-1] + start - starts[-1]
            starts.extend((start, end))
            units.extend((begins, begins + (end - start) * width))
            widths.extend((width, 1))
        return cls(unit, units[-1] + len(text) - starts[-1], starts, units, widths)

    def to_unit(self, offset: int) -> int:
        run = bisect_right(self.starts, offset) - 1
        return self.units[run] + (offset - self.starts[run]) * self.widths[run]

    def from_unit(self, value: int) -> int:
        _require(self.unit, value, 0, self.total)
        run = bisect_right(self.units, value) - 1
        characters, inside = divmod(value - self.units[run], self.widths[run])
        offset = self.starts[run] + characters
        if inside:
            begins = value - inside
            raise OffsetError(self.unit, value, (begins, begins + self.widths[run]), character=offset)
        return offset


def _require(unit: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise OffsetError(unit, value, (low, high))
