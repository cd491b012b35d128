"""The persons whom the full names of an article tell, family by family.

Two full names are one person if the surname is the same and the given names fit: equal, one the initial or
the beginning of the other, with middle names that do not contradict.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Final, TypeAlias

from copydesk.reading.facts import facts
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.person import Person
from copydesk.reading.word_classes import is_plural

#: Among so many of one surname a shorter name is looked for.
_CROWD: Final = 8
#: So many words of a name tell of whom.
_LEAST: Final = 2
#: Given names shorter than this are no beginnings of longer ones.
_SHORTEST: Final = 3

#: Where a person is named, and what is read there.
Named: TypeAlias = tuple[int, Naming]
#: All of one surname: mentions by given name or initial, and by middle names.
Family: TypeAlias = dict[str, dict[str, list[Named]]]


class Families:
    """The persons of an article, and what is told of surnames that stand alone.

    Args:
        named: The mentions of persons, in text order.
        sources: Where those who speak are named.
    """

    def __init__(self, reader: Reader, named: Iterable[Named], sources: Set[int]) -> None:
        self._reader = reader
        self._sources = sources
        self._particles = tuple(f"{particle} " for particle in reader.pack.name_particles)
        self.persons: list[Person] = []
        #: Whom a full name means, by its words and its suffix.
        self.full: dict[tuple[tuple[str, ...], str], Person] = {}
        #: Names that are the beginning of one longer name, and that.
        self.shorter: dict[tuple[str, ...], tuple[str, ...]] = {}
        #: What titles tell in front of surnames that stand alone: whether a man or a woman is meant, …
        self.genders: dict[tuple[str, ...], set[str]] = {}
        #: … and what they are.
        self.offices: dict[tuple[str, ...], Naming] = {}
        self._enter(list(named))

    def _enter(self, mentions: list[Named]) -> None:
        # Lind Moor is the end of Ada Lind Moor; but Ada Moor is not that of Poor Ada Moor.
        ends = {naming.words[at:] for _, naming in mentions for at in range(1, len(naming.words))}
        ends = {words for words in ends if not self._reader.classes.is_given(words[0])}
        # A headline has more capitals: Ada Moor Wins.
        self.shorter = _beginnings({naming.words for start, naming in mentions if start in self._sources})
        families: dict[tuple[str, str], Family] = {}
        for start, told in mentions:
            naming = told._replace(words=self.shorter.get(told.words, told.words))
            if not self._is_full(naming, ends):
                self._note(naming)
                continue
            given = naming.words[0]
            initials = given.replace(".", "") if len(given) == 1 or "." in given else ""
            middle = initials[1:] + "".join(word[0] for word in naming.words[1:-1])
            family = families.setdefault((naming.words[-1], naming.suffix), {})
            family.setdefault(initials[:1] or given, {}).setdefault(middle, []).append((start, naming))
        for family in families.values():
            self._enter_family(family)

    def _note(self, naming: Naming) -> None:
        """Note what is told in front of a surname that stands alone."""
        if naming.gender is not None:
            self.genders.setdefault(naming.words, set()).add(naming.gender)
        elif len(naming.words) == 1 and self._is_office(naming):
            self.offices.setdefault(naming.words, naming)

    def _is_full(self, naming: Naming, ends: set[tuple[str, ...]]) -> bool:
        words = naming.words
        return len(words) > 1 and words not in ends and not (naming.name or "").startswith(self._particles)

    def _enter_family(self, family: Family) -> None:
        """Those of one surname: first by given names, then what shorter forms fit exactly one of them."""
        openings: dict[str, list[tuple[str, Person, str]]] = {}
        for given in sorted(family, key=lambda name: (-len(name), name)):
            opening = given[: _SHORTEST if len(given) >= _SHORTEST else 1]
            for middle, mentions in _by_middle(family[given]):
                fits = [
                    person
                    for other, person, theirs in openings.get(opening, [])[: _CROWD + 1]
                    if other.startswith(given)
                    and other != given
                    and (theirs.startswith(middle) or middle.startswith(theirs))
                ]
                if len(fits) == 1:
                    person = fits[0]
                else:
                    person = Person(mentions[0][1], mentions[0][0])
                    person.given = len(given) == 1 or self._reader.classes.is_given(given)
                    self.persons.append(person)
                    for key in {given[:1], given[:_SHORTEST]}:
                        openings.setdefault(key, []).append((given, person, middle))
                self._tell(person, mentions)

    def _tell(self, person: Person, mentions: list[Named]) -> None:
        """Enter what mentions tell of a person."""
        for start, naming in mentions:
            person.speaks = person.speaks or start in self._sources
            person.places.append(start)
            person.first = min(person.first, start)
            person.learn(naming, self._reader.gender(naming), facts(naming, self._reader.pack))
            person.kin = person.kin or self._is_kin(naming)
            self.full[naming.words, naming.suffix] = person

    def _is_kin(self, naming: Naming) -> bool:
        """Whether a role tells somebody by another: his son, a sister of Ada Moor."""
        words = [word.casefold() for word in (naming.role or "").split()]
        kin = self._reader.pack.kin
        end = next((at for at, word in enumerate(words) if word in self._reader.pack.belongings), len(words))
        return end > 0 and words[end - 1] in kin

    def _is_office(self, naming: Naming) -> bool:
        """Whether a surname has a title or role that tells of one: President, not Republican, nor Senators."""
        first, _, _ = (naming.title or naming.role or "").partition(" ")
        if not first:
            return False
        pack = self._reader.pack
        several = is_plural(first.rstrip(".")) and (first[-1] != "." or first[:-2].casefold() in pack.titles)
        told = naming.title is not None or self._reader.classes.kind(first) in "ART" or first.islower()
        return told and not several and first.casefold() not in pack.no_given_names


def _beginnings(names: Set[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The names that are the beginning of exactly one longer name: Ana Ruiz, of Ana Ruiz Torres."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    several: set[tuple[str, ...]] = set()
    for name in names:
        for at in range(_LEAST, len(name)):
            short = name[:at]
            if short in names and found.setdefault(short, name) != name:
                several.add(short)
    return {short: whole for short, whole in found.items() if short not in several}


def _by_middle(groups: dict[str, list[Named]]) -> list[tuple[str, list[Named]]]:
    """Mentions of one given name and surname: one person, unless middle names contradict."""
    longest = max(groups, key=len)
    if all(longest.startswith(middle) for middle in groups):
        return [(longest, sorted((one for group in groups.values() for one in group), key=lambda one: one[0]))]
    return list(groups.items())
