"""Texts that no desk would print: what the laws that hold for every text are tried on."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from copydesk.testing.trees.arguments import choose
from copydesk.testing.trees.leaves import ANSWER_MARKERS, BULLETS, LABELS, QUESTION_MARKERS
from copydesk.testing.trees.words import CLAUSES, NAMES, capital

_MARKS: Final = (*"\"“”„‟'‘’‚‛«»‹›`", "``", "''", "“‘", "’”", "\"'", "'\"")
#: Blanks; the last few end a line for `str.splitlines`, and for no reader.
_BLANKS: Final = (
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n\r",
    "\r\n\r\n",
    "\xa0",
    "\u3000",
    "\v",
    "\f",
    "\x1c",
    "\x85",
    "\u2028",
    "\u2029",
)
_STOPS: Final = (
    ".",
    "?",
    "!",
    "…",
    "...",
    "?!",
    ".)",
    "!]",
    ",",
    ";",
    ":",
    "—",
    "–",
    "-",
    "/",
    "(",
    ")",
    "[",
    "]",
    "*",
)
_WORDS: Final = (
    "a",
    "I",
    "É",
    "ß",
    "rain",
    "Rain",
    "said",
    "says",
    "she",
    "He",
    "the minister",
    "has",
    "who",
    "on",
    "But",
    "and",
    "of",
    "By",
)
_ABBREVIATIONS: Final = (
    "Dr.",
    "dr.",
    "U.S.",
    "a.m.",
    "Inc.",
    "No.",
    "e.g.",
    "A.",
    "J. K.",
    "Sept.",
    "Ph.D.",
    "etc.",
)
_DIGITS: Final = ("7", "3.5", "’90s", "'90s", "$4.50", "5'10\"", "1.", "(2)", "٣", "²")
_ODD: Final = (
    "\x00",
    "\ufeff",
    "\u200b",
    "\u202e",
    "e\u0301",
    "😀",
    "👨‍👩‍👧",
    "\ud83d",
    "\ude00",
    "\ud800",
    "_",
    "’em",
    "o’clock",
    "dogs’",
    "l’été",
    "rock ’n’ roll",
)
_LINES: Final = (
    "* * *",
    "———",
    "DUBLIN — ",
    "PORT ELLIS, Sept. 14 (CPA) — ",
    "By Ada Moor",
    "(CROSSTALK)",
    "Q",
    "A:",
)


def soups(*, morsels: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """What articles are made of, in no order: marks, stops, line ends, cue words, abbreviations, clauses.

    Args:
        morsels: What to throw in. Unless given, all of these.

    Shrinks towards nothing, and within that towards few quotation marks.

    >>> from hypothesis import find
    >>> find(soups(), lambda soup: soup.count("“") == 2)
    '““'
    """
    return st.lists(choose("soups", "morsels", morsels, _morsels), max_size=30).map("".join)


def stutters(*, morsels: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """One thing or two, again and again: four blanks in a row, mark upon mark. As `soups` otherwise.

    >>> from hypothesis import find
    >>> find(stutters(), lambda soup: soup.count("“") == 2)
    '““'
    """
    some = choose("stutters", "morsels", morsels, _morsels)
    return st.lists(some, min_size=1, max_size=2).flatmap(lambda drawn: soups(morsels=st.sampled_from(drawn)))


def unicode_texts() -> st.SearchStrategy[str]:
    r"""Any strings at all, lone surrogates included. Shrinks towards zeros, few of them.

    >>> from hypothesis import find
    >>> find(unicode_texts(), lambda text: any("\ud800" <= one <= "\udfff" for one in text))
    '\ud800'
    """
    return st.text(st.characters(exclude_categories=()))


def _morsels() -> st.SearchStrategy[str]:
    whole = CLAUSES + NAMES + tuple(map(capital, CLAUSES))
    groups = (
        _MARKS,
        _BLANKS,
        _STOPS,
        _WORDS,
        _ABBREVIATIONS,
        _DIGITS,
        _ODD,
        _LINES,
        whole,
        LABELS,
        BULLETS + QUESTION_MARKERS + ANSWER_MARKERS,
    )
    return st.one_of([st.sampled_from(group) for group in groups])
