"""Spans, and code points to and from UTF-16 units, UTF-8 bytes, lines and columns."""

from __future__ import annotations

import copy
import pickle
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk.errors import CopydeskError, OffsetError, SpanError
from copydesk.spans import Offsets, Position, Span

#: What only `str.splitlines` breaks at.
NOT_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
#: The edges of each width, both halves of a pair, and all of the above.
TELLING = "a\x7f\x80é\u07ff\u0800—\ud7ff\ud800\ud83d\ude00\udfff\ue000\uffff😀\U0010ffff\r\n" + NOT_LINE_ENDS

texts = st.text(st.characters()) | st.text(st.sampled_from(TELLING)) | st.text(st.sampled_from("a\r\n"))


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def lines_of(text: str) -> list[str]:
    """The lines with their ends, found one character at a time: slow, but easy to believe."""
    lines = [""]
    for index, character in enumerate(text):
        lines[-1] += character
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            lines.append("")
    return lines


# Span


@given(st.integers(0), st.integers(0))
def test_a_span_knows_its_edges_and_its_length(start: int, length: int) -> None:
    span = Span(start, start + length)

    assert (span.start, span.end, span.length) == (start, start + length, length)
    assert span == Span(start, start + length)
    assert hash(span) == hash(Span(start, start + length))
    assert pickle.loads(pickle.dumps(span)) == copy.deepcopy(span) == span


@given(texts, st.data())
def test_a_span_is_what_slicing_gives(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(0, len(text)))
    start = data.draw(st.integers(0, end))

    assert Span(start, end).of(text) == text[start:end]


def test_a_span_is_not_cut_short_in_silence() -> None:
    with pytest.raises(OffsetError, match=r"^code point offset 9 is outside the text: give"):
        Span(2, 9).of("rain")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_runs_forward_inside_a_text(start: int, end: int) -> None:
    with pytest.raises(SpanError) as caught:
        Span(start, end)

    error = caught.value
    assert isinstance(error, ValueError)
    assert isinstance(error, CopydeskError)
    assert (error.start, error.end) == (start, end)
    assert str(error) == f"no span runs from {start} to {end}: give offsets with 0 <= start <= end."
    assert_pickles(error)


def test_spans_sort_by_start_then_end() -> None:
    assert sorted([Span(4, 7), Span(4, 4), Span(0, 9)]) == [Span(0, 9), Span(4, 4), Span(4, 7)]


def test_an_empty_span_is_true() -> None:
    assert bool(Span(3, 3)) is True


def test_a_span_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Span(0, 1).end = 2  # type: ignore[misc]  # the point of the test


@pytest.mark.parametrize(
    ("one", "other", "covers", "touches"),
    [
        (Span(2, 6), Span(2, 6), True, True),
        (Span(2, 6), Span(3, 5), True, True),
        (Span(2, 6), Span(6, 6), True, True),
        (Span(2, 6), Span(1, 5), False, True),
        (Span(2, 6), Span(3, 7), False, True),
        (Span(2, 6), Span(0, 2), False, True),
        (Span(2, 6), Span(6, 8), False, True),
        (Span(2, 6), Span(0, 1), False, False),
        (Span(2, 6), Span(7, 8), False, False),
    ],
)
def test_covers_and_touches(one: Span, other: Span, covers: bool, touches: bool) -> None:
    assert one.covers(other) is covers
    assert one.touches(other) is touches
    assert other.touches(one) is touches


# UTF-16 and UTF-8


@given(texts)
@example("\ud83d\ude00😀\ud83d")  # a pair written as two code points stays two
def test_every_offset_counts_as_the_codecs_do(text: str) -> None:
    offsets = Offsets(text)

    for offset in range(len(text) + 1):
        assert offsets.to_utf16(offset) == utf16_length(text[:offset])
        assert offsets.to_utf8(offset) == utf8_length(text[:offset])


@given(texts)
def test_every_offset_comes_back(text: str) -> None:
    offsets = Offsets(text)

    for offset in range(len(text) + 1):
        assert offsets.from_utf16(offsets.to_utf16(offset)) == offset
        assert offsets.from_utf8(offsets.to_utf8(offset)) == offset


@given(texts)
def test_no_unit_inside_a_character_is_taken(text: str) -> None:
    offsets = Offsets(text)

    for unit, convert, length in [
        ("UTF-16 offset", offsets.from_utf16, utf16_length),
        ("UTF-8 offset", offsets.from_utf8, utf8_length),
    ]:
        edges = [length(text[:offset]) for offset in range(len(text) + 1)]
        for offset, (begins, ends) in enumerate(pairwise(edges)):
            for inside in range(begins + 1, ends):
                with pytest.raises(OffsetError) as caught:
                    convert(inside)
                error = caught.value
                assert (error.unit, error.value, error.character) == (unit, inside, offset)
                assert error.bounds == (begins, ends)


@pytest.mark.parametrize(
    ("text", "utf16", "utf8"),
    [("", 0, 0), ("rain", 4, 4), ("élan", 4, 5), ("“rain”", 6, 10), ("😀", 2, 4), ("\udc00", 1, 3)],
)
def test_the_end_of_the_text(text: str, utf16: int, utf8: int) -> None:
    offsets = Offsets(text)

    assert (offsets.to_utf16(len(text)), offsets.to_utf8(len(text))) == (utf16, utf8)
    assert (offsets.from_utf16(utf16), offsets.from_utf8(utf8)) == (len(text), len(text))


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_is_counted_alike_everywhere(text: str) -> None:
    offsets = Offsets(text)

    for offset in range(len(text) + 1):
        assert offsets.to_utf16(offset) == offsets.to_utf8(offset) == offset
        assert offsets.from_utf16(offset) == offsets.from_utf8(offset) == offset


# Lines and columns


@given(texts)
def test_lines_and_columns_are_those_of_a_slow_reader(text: str) -> None:
    offsets = Offsets(text)
    lines = lines_of(text)

    expected = [Position(n, c) for n, line in enumerate(lines, 1) for c in range(1, len(line) + 1)]
    expected.append(Position(len(lines), len(lines[-1]) + 1))
    assert [offsets.to_line_column(offset) for offset in range(len(text) + 1)] == expected


@given(texts)
def test_every_line_and_column_comes_back(text: str) -> None:
    offsets = Offsets(text)

    for offset in range(len(text) + 1):
        assert offsets.from_line_column(*offsets.to_line_column(offset)) == offset


@given(texts)
def test_no_line_has_a_column_too_many(text: str) -> None:
    offsets = Offsets(text)
    lines = lines_of(text)

    for number, line in enumerate(lines, 1):
        last = len(line) + (number == len(lines))
        for column in (0, last + 1):
            with pytest.raises(OffsetError) as caught:
                offsets.from_line_column(number, column)
            error = caught.value
            assert (error.unit, error.value, error.line) == ("column", column, number)
            assert error.bounds == (1, last)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("", (1, 1)),
        ("a", (1, 2)),
        ("a\n", (2, 1)),
        ("a\r", (2, 1)),
        ("a\r\n", (2, 1)),
        ("a\n\r", (3, 1)),
        ("\r\r\n\n", (4, 1)),
        ("a\r\nb", (2, 2)),
        (NOT_LINE_ENDS, (1, 9)),
        ("😀😀", (1, 3)),
    ],
)
def test_where_the_text_ends(text: str, end: tuple[int, int]) -> None:
    assert Offsets(text).to_line_column(len(text)) == end
    assert Offsets(text).from_line_column(*end) == len(text)


# Errors


def assert_pickles(error: CopydeskError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("method", ["to_utf16", "from_utf16", "to_utf8", "from_utf8", "to_line_column"])
@pytest.mark.parametrize("text", ["", "rain", "“😀”\r\n"])
def test_no_offset_outside_the_text_is_taken(method: str, text: str) -> None:
    size = {"from_utf16": utf16_length, "from_utf8": utf8_length}.get(method, len)(text)

    for value in (-1, size + 1):
        with pytest.raises(OffsetError) as caught:
            getattr(Offsets(text), method)(value)
        assert (caught.value.value, caught.value.bounds) == (value, (0, size))


@pytest.mark.parametrize(
    ("method", "place", "message"),
    [
        ("to_utf16", (8,), "code point offset 8 is outside the text: give a code point offset from 0 to 7."),
        ("to_utf8", (-1,), "code point offset -1 is outside the text: give a code point offset from 0 to 7."),
        (
            "to_line_column",
            (8,),
            "code point offset 8 is outside the text: give a code point offset from 0 to 7.",
        ),
        ("from_utf16", (9,), "UTF-16 offset 9 is outside the text: give a UTF-16 offset from 0 to 8."),
        ("from_utf8", (15,), "UTF-8 offset 15 is outside the text: give a UTF-8 offset from 0 to 14."),
        (
            "from_utf16",
            (2,),
            "UTF-16 offset 2 is inside the character at code point 1: give 1, where it begins, or 3, where it ends.",
        ),
        (
            "from_utf8",
            (2,),
            "UTF-8 offset 2 is inside the character at code point 0: give 0, where it begins, or 3, where it ends.",
        ),
        ("from_line_column", (0, 1), "line 0 is outside the text: give a line from 1 to 2."),
        ("from_line_column", (3, 1), "line 3 is outside the text: give a line from 1 to 2."),
        ("from_line_column", (1, 6), "column 6 is outside line 1: give a column from 1 to 5."),
        ("from_line_column", (2, 4), "column 4 is outside line 2: give a column from 1 to 3."),
    ],
)
def test_an_error_tells_where_what_and_what_to_do(method: str, place: tuple[int, ...], message: str) -> None:
    with pytest.raises(OffsetError) as caught:
        getattr(Offsets("“😀”\r\nGo"), method)(*place)

    assert str(caught.value) == message
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, CopydeskError)
    assert_pickles(caught.value)


# Offsets as a value


def test_offsets_are_a_small_value() -> None:
    offsets = Offsets("“rain”")
    offsets.to_utf8(3)

    assert repr(offsets) == "Offsets(text=<6 code points>)"
    assert offsets == Offsets("“rain”")
    assert hash(offsets) == hash(Offsets("“rain”"))
    assert pickle.loads(pickle.dumps(offsets)).to_utf8(3) == 5
    assert copy.deepcopy(offsets).to_utf8(3) == 5


def test_each_index_is_built_once() -> None:
    offsets = Offsets("“rain”\n😀")

    for name in ("_utf16", "_utf8", "_lines"):
        assert getattr(offsets, name) is getattr(offsets, name)
