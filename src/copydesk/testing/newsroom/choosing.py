"""Who chooses what an article is made of."""

from __future__ import annotations

from abc import abstractmethod
from collections import deque
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Protocol, final

from attrs import frozen

_WORD: Final = (1 << 64) - 1
#: What each number of a row decides: the form of the sentence and where it stands; who speaks; the words that report;
#: the words of its second part; and those of the sentence. One number decides one thing whatever the form is, so that a
#: sentence of one form can become one of another, and keep what both have. What shrinks moves high numbers to the end,
#: and so the words that matter into the first part.
FORM, WHO, CUE, OTHER, CLAUSE = range(5)
#: So many numbers are in a row.
NUMBERS: Final = 5
#: So many forms a number may choose from; what is beyond tells where the sentence stands.
_FORMS: Final = 16
_NONE: Final[Mapping[str, Sequence[str]]] = MappingProxyType({})


@final
@frozen
class Row:
    """The choices for one sentence. The lower a number, the simpler what it leads to.

    >>> Row(bytes([0, 7, 0, 0, 2])).below(WHO, 5)
    2
    """

    #: Five numbers from 0 to 255.
    numbers: Sequence[int]
    #: Words that somebody gave in place of those of the newsroom, by the name of the list; each is used once.
    given: Mapping[str, Sequence[str]] = _NONE

    def below(self, slot: int, size: int) -> int:
        """What the number at *slot* chooses from 0 to *size*, that excluded."""
        return (self.numbers[slot] % _FORMS if slot == FORM else self.numbers[slot]) % size

    @property
    def apart(self) -> bool:
        """Whether the sentence begins a paragraph."""
        return not self.numbers[FORM] // _FORMS % 2

    @property
    def goes_on(self) -> bool:
        """Whether a paragraph that the sentence begins belongs to the same answer as the one above."""
        return bool(self.numbers[FORM] // _FORMS % 4)


class Chooser(Protocol):
    """Makes the choices."""

    @abstractmethod
    def rows(self, least: int, most: int) -> Sequence[Row]:
        """So many rows, one for each sentence. If one is taken out, the others lead to an article all the same."""


@final
class Seeded:
    """Choices from a seed, by SplitMix64: the same on every machine, in every version of Python.

    >>> chooser = Seeded(1)
    >>> [chooser.below(10) for _ in range(6)]
    [5, 9, 0, 5, 1, 8]
    """

    def __init__(self, seed: int) -> None:
        self._state = seed & _WORD

    def below(self, size: int) -> int:
        """A number from 0 on, below *size*."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _WORD
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _WORD
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _WORD
        return (mixed ^ (mixed >> 31)) % size

    def rows(self, least: int, most: int) -> Sequence[Row]:
        """One more, two times in three."""
        count = least
        while count < most and self.below(3):
            count += 1
        return [Row([self.below(256) for _ in range(NUMBERS)]) for _ in range(count)]


@final
class Recorded:
    """The choices of another chooser, kept so that the same article can be printed twice."""

    def __init__(self, chooser: Chooser) -> None:
        self._chooser = chooser
        #: What was chosen, in order.
        self.choices: list[Sequence[Row]] = []

    def rows(self, least: int, most: int) -> Sequence[Row]:
        """What the other chooses."""
        self.choices.append(self._chooser.rows(least, most))
        return self.choices[-1]


@final
class Replayed:
    """The choices that were recorded."""

    def __init__(self, choices: Sequence[Sequence[Row]]) -> None:
        self._choices = deque(choices)

    def rows(self, least: int, most: int) -> Sequence[Row]:
        """What was chosen."""
        del least, most
        return self._choices.popleft()
