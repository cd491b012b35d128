"""Who chooses what an article is made of."""

from __future__ import annotations

from abc import abstractmethod
from collections import deque
from collections.abc import Iterable
from typing import Final, Protocol, TypeAlias, final

from copydesk.testing.newsroom.vocabulary import Vocabulary

_WORD: Final = (1 << 64) - 1

#: What is chosen: a number, or words that somebody gave.
Choice: TypeAlias = int | str


class Chooser(Protocol):
    """Makes the choices. The lower a choice, the simpler what it leads to."""

    @abstractmethod
    def fresh(self) -> None:
        """What is chosen from here on belongs together: a sentence begins."""

    @abstractmethod
    def below(self, size: int) -> int:
        """A number from 0 on, below *size*."""

    @abstractmethod
    def more(self) -> bool:
        """Whether to go on; false is simpler."""

    @abstractmethod
    def words(self, kind: str, known: Vocabulary) -> str:
        """One of the words of the list *kind*."""

    @abstractmethod
    def word(self, kind: str, number: int, known: Vocabulary) -> str:
        """The word of that number of the list *kind*, or another that somebody gave for it."""


@final
class Seeded:
    """Choices from a seed, by SplitMix64: the same on every machine, in every version of Python.

    >>> chooser = Seeded(1)
    >>> [chooser.below(10) for _ in range(6)]
    [5, 9, 0, 5, 1, 8]
    """

    def __init__(self, seed: int) -> None:
        self._state = seed & _WORD

    def fresh(self) -> None:
        """One choice is like another."""

    def below(self, size: int) -> int:
        """A number from 0 on, below *size*."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _WORD
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _WORD
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _WORD
        return (mixed ^ (mixed >> 31)) % size

    def more(self) -> bool:
        """Whether to go on: two times in three."""
        return self.below(3) > 0

    def words(self, kind: str, known: Vocabulary) -> str:
        """One of the words of the list *kind*."""
        return known.list(kind)[self.below(len(known.list(kind)))]

    def word(self, kind: str, number: int, known: Vocabulary) -> str:
        """The word of that number of the list *kind*."""
        return known.list(kind)[number]


@final
class Recorded:
    """The choices of another chooser, kept so that the same article can be printed twice."""

    def __init__(self, chooser: Chooser) -> None:
        self._chooser = chooser
        #: What was chosen, in order.
        self.choices: list[Choice] = []

    def fresh(self) -> None:
        """A sentence begins, for the other chooser too."""
        self._chooser.fresh()

    def below(self, size: int) -> int:
        """A number from 0 on, below *size*."""
        chosen = self._chooser.below(size)
        self.choices.append(chosen)
        return chosen

    def more(self) -> bool:
        """Whether to go on."""
        chosen = self._chooser.more()
        self.choices.append(chosen)
        return chosen

    def words(self, kind: str, known: Vocabulary) -> str:
        """One of the words of the list *kind*."""
        chosen = self._chooser.words(kind, known)
        self.choices.append(chosen)
        return chosen

    def word(self, kind: str, number: int, known: Vocabulary) -> str:
        """The word of that number of the list *kind*, or another that somebody gave for it."""
        chosen = self._chooser.word(kind, number, known)
        self.choices.append(chosen)
        return chosen


@final
class Replayed:
    """The choices that were recorded."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._choices = deque(choices)

    def fresh(self) -> None:
        """Everything is chosen."""

    def below(self, size: int) -> int:
        """The number that was chosen."""
        del size
        return int(self._choices.popleft())

    def more(self) -> bool:
        """What was chosen."""
        return bool(self._choices.popleft())

    def words(self, kind: str, known: Vocabulary) -> str:
        """The words that were chosen."""
        del kind, known
        return str(self._choices.popleft())

    def word(self, kind: str, number: int, known: Vocabulary) -> str:
        """The word that was taken."""
        del kind, number, known
        return str(self._choices.popleft())
