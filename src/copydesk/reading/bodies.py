"""The bodies of an article that speak, and by which names each goes.

A body goes by its name; by an acronym that is given with the name, or that is made of its first letters; by the end
of its name (*the Times* for *the Harbour Times*), or what stands in front of its place (*the Tide Center at the Moor
Institute*); by its kind, where only one of that kind is named; and what belongs to a person by that person, however
it is written: *the Moor campaign*, *Ada Moor’s campaign*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from typing import Final, NamedTuple

from copydesk.languages import Pack
from copydesk.reading.acronyms import acronyms
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import plain

#: As many words at most stand in front of the end of a name.
_LONGEST: Final = 6
#: As many characters behind a body it may be named again by a word for any.
_NEAR: Final = 600
#: As few letters has an acronym that is given nowhere.
_FEWEST: Final = 2

#: The letters of another body.
_ACRONYM: Final = re.compile(r"\b[A-Z]{3,}\b")

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
        self.text = text
        self.pack = pack
        #: What each acronym stands for that is given in brackets, small.
        self.acronyms = acronyms(text)
        #: The longer names that a name is the end of, and those that letters are the first of.
        self._longer: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        self._initials: dict[str, set[tuple[str, ...]]] = {}
        self._named: set[tuple[str, ...]] = set()
        for naming in named:
            self._named.add(naming.words)
            self._enter(naming)
        #: The bodies named so far, by their kinds.
        self._kinds: dict[str, set[Hashable]] = {}
        self._owned_by: dict[str, int] = {}
        #: The body named last: where, its words, and its key.
        self._last: tuple[int, tuple[str, ...], Hashable] = (0, (), None)

    def has(self, words: tuple[str, ...]) -> bool:
        """Whether a body is named by these words somewhere."""
        return words in self._named

    def _enter(self, naming: Naming) -> None:
        written = (naming.name or "").split()
        if len(written) < 2:
            return
        capitals = [word[:1].isupper() for word in written]
        letters = "".join(word[0] for word, capital in zip(written, capitals, strict=True) if capital)
        self._initials.setdefault(letters, set()).add(naming.words)
        for at in range(2, len(written)):
            if not capitals[at]:
                self._longer.setdefault(naming.words[:at], set()).add(naming.words)
        for at in range(1, min(len(written), _LONGEST)):
            if not capitals[at - 1]:
                return
            self._longer.setdefault(naming.words[at:], set()).add(naming.words)

    def full(self, naming: Naming) -> str | None:
        """The name that an acronym was given for."""
        return self.acronyms.get(" ".join(naming.words))

    def meant(self, naming: Naming, owner: Owner, start: int, before: Hashable) -> Body:
        """The body that a naming means.

        Args:
            naming: What is read.
            owner: Who owns a body.
            start: Where it stands.
            before: The key of the speaker who is named last before it.
        """
        if naming.name is None:
            # The board of tides is the Gannet Board of Tides.
            longer = self._longer.get(naming.words, set()) if len(naming.words) > 1 else set()
            if len(longer) == 1:
                whole = next(iter(longer))
                self._enter_kinds(whole, ("body", whole))
                return Body(("body", whole), inferred=True)
            kind = naming.words[0] if len(naming.words) == 1 else ""
            named = self._kinds.get(kind, set())
            if len(named) == 1 and self._owners(kind) < 2:
                return Body(next(iter(named)), inferred=True)
            again = None if named else self._named_again(naming, start, before)
            return Body(("body", naming.words)) if again is None else Body(again, inferred=True)
        name = naming.name
        *front, last = name.split()
        if front and last.isupper() and all(word.islower() for word in front):
            acronym = (plain(last),)
            if acronym in self._named or acronym[0] in self.acronyms:
                name, naming = last, naming._replace(words=acronym)  # the third time HSB
        elif len(front) == 1 and front[0].isupper() and last in self.pack.groups:
            name, naming = front[0], naming._replace(words=naming.words[:1])  # the HSB group
        full = self.full(naming)
        words = naming.words if full is None else tuple(plain(word) for word in full.split())
        key = self._owned(name, owner)
        if key is None:
            key = ("body", self._fullest(name, words))
            of_kind = self._kinds.get(words[0], set()) if len(words) == 1 else set()
            if key[1] == words and words[0] in self.pack.bodies and len(of_kind) == 1 and self._owners(words[0]) < 2:
                return Body(next(iter(of_kind)), inferred=True)  # the Committee
        told = tuple(plain(word) for word in (naming.role or "").split())  # the coal company, Tidewater
        self._enter_kinds(words + told[-1:], key)
        self._last = start, words, key
        return Body(key)

    def _enter_kinds(self, words: tuple[str, ...], key: Hashable) -> None:
        """Note of which kinds a body is by its name."""
        for kind in self.pack.bodies.intersection(self._heads(words)):
            self._kinds.setdefault(kind, set()).add(key)

    def _named_again(self, naming: Naming, start: int, before: Hashable) -> Hashable | None:
        """The body named last, if a word for any like it means it a little later: the group, the liberal newspaper."""
        place, last, key = self._last
        if not last or start - place > _NEAR or not naming.definite:
            return None
        papers = self.pack.papers
        if naming.words[-1] in papers:
            return None if papers.isdisjoint(last) else key
        alone = len(naming.words) == 1 and naming.words[0] in self.pack.groups and before == key
        return key if alone and not _ACRONYM.search(self.text, place, start) else None

    def _owners(self, kind: str) -> int:
        """How many of a kind the text tells apart by the capital in front: the Moor campaign, Carr’s campaign."""
        if kind not in self._owned_by:
            pattern = rf"([^\W\d_a-zß-öø-ÿ][\w.-]*)(?:[’']s?)?[ \xa0](?:[a-z-]+[ \xa0])?(?:{kind}|{kind.title()})\b"
            found = re.findall(pattern, self.text)
            self._owned_by[kind] = len({owner for owner in found if owner.casefold() not in self.pack.determiners})
        return self._owned_by[kind]

    def _heads(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words that tell the kind: where *de* may stand within a name, those in front of it."""
        double = self.pack.genitives & self.pack.name_particles
        return words[: next((at for at, word in enumerate(words) if word in double), len(words))]

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
