"""Hypothesis as the one who chooses in the newsroom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, final

from hypothesis import strategies as st

from copydesk.testing.newsroom import Vocabulary

#: What is drawn at once; no sentence takes more choices.
_TOGETHER: Final = 5
# Each draw costs Hypothesis some thirty microseconds, whether of a number or of a row of bytes. It shrinks each byte
# as it does a number, and takes a sentence out of an article by leaving out one row.
_CHOICES: Final = st.binary(min_size=_TOGETHER, max_size=_TOGETHER)
_ON: Final = st.booleans()


@final
class Drawn:
    """Choices that Hypothesis makes, and shrinks. A choice is a byte, so none is among more than 256."""

    def __init__(self, draw: st.DrawFn, given: Mapping[str, st.SearchStrategy[str]]) -> None:
        self._draw = draw
        self._given = given
        self._left = iter(b"")

    def fresh(self) -> None:
        """A sentence begins: what was drawn for the one before it is of no use to it."""
        self._left = iter(b"")

    def below(self, size: int) -> int:
        """A number from 0 on, below *size*."""
        chosen = next(self._left, None)
        if chosen is None:
            self._left = iter(self._draw(_CHOICES))
            chosen = next(self._left)
        return chosen % size

    def one_of(self, names: tuple[str, ...], given: st.SearchStrategy[str] | None) -> str:
        """One of *names*, or what the caller's strategy draws in its place."""
        if given is not None:
            return self._draw(given)
        return names[0 if len(names) == 1 else self.below(len(names))]

    def more(self) -> bool:
        """Whether to go on."""
        return self._draw(_ON)

    def words(self, kind: str, known: Vocabulary) -> str:
        """One of the words of the list *kind*, or what the caller's strategy draws in its place."""
        if kind in self._given:
            return self._draw(self._given[kind])
        listed = known.list(kind)
        return listed[self.below(len(listed))]

    def word(self, kind: str, number: int, known: Vocabulary) -> str:
        """The word of that number of the list *kind*, or what the caller's strategy draws in its place."""
        return self._draw(self._given[kind]) if kind in self._given else known.list(kind)[number]
