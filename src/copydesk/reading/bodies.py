"""The bodies of an article that speak, and by which names each goes.

A body goes by its name; by an acronym that is given with the name, or that is made of its first letters; by the end
of its name (*the Times* for *the Harbour Times*); by its kind, where only one of that kind was named; and what
belongs to a person by that person, however it is written: *the Moor campaign*, *Ada Moor’s campaign*.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Final, NamedTuple

from copydesk.languages import Pack
from copydesk.reading.introductions import acronyms
from copydesk.reading.names import Naming
from copydesk.reading.word_classes import plain

#: A longer name than this is a phrase, which no shorter one stands for.
_LONGEST: Final = 6
#: As few letters has an acronym that is given nowhere.
_FEWEST: Final = 2

#: Who owns a body, told from the words in front of it.
Owner = Callable[[str], Hashable | None]


class Body(NamedTuple):
    """Which body a source means."""

    key: Hashable
    #: Whether it was inferred: only its kind is told.
    inferred: bool = False


class Bodies:
    """The register of the bodies of an article."""

    def __init__(self, named: Iterable[Naming], text: str, pack: Pack) -> None:
        self.pack = pack
        #: What each acronym stands for that is given in brackets, small.
        self.acronyms = acronyms(text)
        #: The longer names that a name is the end of, and those that letters are the first of.
        self._longer: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        self._initials: dict[str, set[tuple[str, ...]]] = {}
        for naming in named:
            self._enter(naming)
        #: The bodies named so far, by their kinds.
        self._kinds: dict[str, set[Hashable]] = {}

    def _enter(self, naming: Naming) -> None:
        written = (naming.name or "").split()
        if not 1 < len(written) <= _LONGEST:
            return
        capitals = [word[:1].isupper() for word in written]
        letters = "".join(word[0] for word, capital in zip(written, capitals, strict=True) if capital)
        self._initials.setdefault(letters, set()).add(naming.words)
        for at in range(1, len(written)):
            if not capitals[at - 1]:
                return
            self._longer.setdefault(naming.words[at:], set()).add(naming.words)

    def full(self, naming: Naming) -> str | None:
        """The name that an acronym was given for."""
        return self.acronyms.get(" ".join(naming.words))

    def meant(self, naming: Naming, owner: Owner) -> Body:
        """The body that a naming means."""
        if naming.name is None:
            named = self._kinds.get(naming.words[0], set()) if len(naming.words) == 1 else set()
            return Body(next(iter(named)), inferred=True) if len(named) == 1 else Body(("body", naming.words))
        full = self.full(naming)
        words = naming.words if full is None else tuple(plain(word) for word in full.split())
        key = self._owned(naming.name, owner)
        if key is None:
            key = ("body", self._fullest(naming.name, words))
        for kind in self.pack.bodies.intersection(words):
            self._kinds.setdefault(kind, set()).add(key)
        return Body(key)

    def _fullest(self, name: str, words: tuple[str, ...]) -> tuple[str, ...]:
        """The only longer name that a name stands for, or the name itself."""
        if name.isupper():
            # The youth wing of a party has the party's letters at its end: an acronym is nobody else's end.
            longer = self._initials.get(name, set()) if len(name) >= _FEWEST and name.isalpha() else set()
        else:
            longer = self._longer.get(words, set())
        return next(iter(longer)) if len(longer) == 1 else words

    def _owned(self, name: str, owner: Owner) -> Hashable | None:
        """What belongs to a person: by the person, and by what it is."""
        *front, last = name.split()
        if last.casefold() not in self.pack.bodies:
            return None
        while front and front[-1].islower():
            front.pop()  # Moor’s presidential campaign
        person = owner(" ".join(front)) if front else None
        return None if person is None else ("body", person, last.casefold())
