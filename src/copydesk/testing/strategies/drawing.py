"""Hypothesis as the one who chooses in the newsroom."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import final

from hypothesis import strategies as st

from copydesk.testing.newsroom import Vocabulary

_ON = st.booleans()


@cache
def _numbers(size: int) -> st.SearchStrategy[int]:
    return st.integers(0, size - 1)


@final
class Drawn:
    """Choices that Hypothesis makes, and shrinks."""

    def __init__(self, draw: st.DrawFn, given: Mapping[str, st.SearchStrategy[str]]) -> None:
        self._draw = draw
        self._given = given

    def below(self, size: int) -> int:
        """A number from 0 on, below *size*."""
        return self._draw(_numbers(size))

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
