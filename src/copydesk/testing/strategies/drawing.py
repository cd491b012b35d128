"""Hypothesis as the one who chooses in the newsroom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, final

from hypothesis import strategies as st

from copydesk.testing.newsroom import NUMBERS, Row

# Each draw costs Hypothesis some thirty microseconds, whether of a number or of a row of bytes. It shrinks each byte
# as it does a number, and takes a sentence out of an article by leaving out one row.
_NUMBERS: Final = st.binary(min_size=NUMBERS, max_size=NUMBERS)
#: The kind of an article, and how its quotations are marked.
_HEAD: Final = st.binary(min_size=2, max_size=2)
#: No sentence takes more of what the caller gives.
_MOST_GIVEN: Final = {"clauses": 2, "names": 1}


@final
class Rows:
    """Strategies for rows of choices, each with words that the caller gives.

    A kind of article that has four sentences at least draws four rows at least, and each row leads to a sentence
    in articles of all kinds. So an article of one kind can shrink to one of another that has as many sentences.
    """

    def __init__(self, given: Mapping[str, st.SearchStrategy[str]]) -> None:
        self._kinds = [kind for kind in given for _ in range(_MOST_GIVEN[kind])]
        self._row = st.tuples(_NUMBERS, *(given[kind] for kind in self._kinds))
        self._lists: dict[tuple[int, int], st.SearchStrategy[list[Any]]] = {}

    def lists(self, least: int, most: int) -> st.SearchStrategy[list[Any]]:
        """Rows, from *least* to *most* of them, as they are drawn."""
        if (least, most) not in self._lists:
            one = self._row if self._kinds else _NUMBERS
            self._lists[least, most] = st.lists(one, min_size=least, max_size=most)
        return self._lists[least, most]

    def row(self, drawn: Any) -> Row:
        """A row that was drawn."""
        if not self._kinds:
            return Row(drawn)
        words: dict[str, list[str]] = {}
        for kind, one in zip(self._kinds, drawn[1:], strict=True):
            words.setdefault(kind, []).append(one)
        return Row(drawn[0], words)


@final
class Drawn:
    """Choices that Hypothesis makes, and shrinks. A choice is a byte, so none is among more than 256."""

    def __init__(self, draw: st.DrawFn, rows: Rows) -> None:
        self._draw = draw
        self._rows = rows
        self._head = iter(b"")

    def one_of(self, names: tuple[str, ...], given: st.SearchStrategy[str] | None) -> str:
        """One of *names*, or what the caller's strategy draws in its place."""
        if given is not None:
            return self._draw(given)
        if len(names) == 1:
            return names[0]
        chosen = next(self._head, None)
        if chosen is None:
            self._head = iter(self._draw(_HEAD))
            chosen = next(self._head)
        return names[chosen % len(names)]

    def rows(self, least: int, most: int) -> Sequence[Row]:
        """Rows of choices."""
        return [self._rows.row(one) for one in self._draw(self._rows.lists(least, most))]
