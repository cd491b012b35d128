"""The people of an article: which names are one person, and who a surname means.

Two full names are one person if the surname is the same and the given names fit: equal, one the initial or
the beginning of the other, with middle names that do not contradict. A surname, a given name or a part of a
long surname means the one person who bears it; borne by several, see `People.bearer`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final, TypeVar

from copydesk.reading.facts import facts
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.person import Person
from copydesk.reading.word_classes import is_plural

#: A name that more people than this bear tells nobody apart.
_CROWD: Final = 8
#: As many who are told by one word are asked for the others of a description; and so many are several.
_MANY: Final = 500
_SEVERAL: Final = 2
#: So many words of a name tell of whom.
_LEAST: Final = 2
#: Given names shorter than this are no beginnings of longer ones.
_SHORTEST: Final = 3


K = TypeVar("K")


def _is_initial(word: str) -> bool:
    return len(word) == 1 or "." in word


class People:
    """The register of an article."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.all: list[Person] = []
        self._particles = tuple(f"{particle} " for particle in reader.pack.name_particles)
        self._full: dict[tuple[tuple[str, ...], str], Person] = {}
        self._ends: dict[tuple[str, ...], list[Person]] = {}
        self._parts: dict[str, list[Person]] = {}
        self._givens: dict[str, list[Person]] = {}
        self._bare: dict[tuple[tuple[str, ...], str | None], Person] = {}
        self._holders: dict[tuple[str, ...], Person] = {}
        self._initials: dict[str, list[Person]] = {}
        self._facts: dict[str, list[Person]] = {}
        self._silent: dict[tuple[str, ...], Person] = {}
        self._silent_ends: dict[str, list[Person]] = {}
        self._genders: dict[tuple[str, ...], set[str]] = {}
        self._offices: dict[tuple[str, ...], Naming] = {}
        self._alone: Mapping[str, Sequence[int]] = {}

    def enter(self, named: Iterable[tuple[int, Naming]], sources: Set[int], alone: Mapping[str, Sequence[int]]) -> None:
        """Enter all mentions of persons, in text order.

        Args:
            named: Where they stand, and what is read there.
            sources: Where those who speak are named.
            alone: Where a word of a name stands without the rest of it, by the word.
        """
        mentions = list(named)
        self._alone = alone
        # Lind Moor is the end of Ada Lind Moor; but Ada Moor is not that of Poor Ada Moor.
        ends = {naming.words[at:] for _, naming in mentions for at in range(1, len(naming.words))}
        ends = {words for words in ends if not self.reader.classes.is_given(words[0])}
        groups: dict[tuple[str, str], dict[str, dict[str, list[tuple[int, Naming]]]]] = {}
        # A headline has more capitals: Ada Moor Wins.
        shorter = _beginnings({naming.words for start, naming in mentions if start in sources})
        for start, told in mentions:
            naming = told._replace(words=shorter.get(told.words, told.words))
            if not self._is_full(naming, ends):
                if naming.gender is not None:
                    self._genders.setdefault(naming.words, set()).add(naming.gender)
                elif len(naming.words) == 1 and self._is_office(naming):
                    self._offices.setdefault(naming.words, naming)
                continue
            given = naming.words[0]
            initials = given.replace(".", "") if _is_initial(given) else ""
            middle = initials[1:] + "".join(word[0] for word in naming.words[1:-1])
            family = groups.setdefault((naming.words[-1], naming.suffix), {})
            family.setdefault(initials[:1] or given, {}).setdefault(middle, []).append((start, naming))
        for family in groups.values():
            self._enter_family(family, sources)
        self._index()
        for words, whole in shorter.items():
            person = self._full.get((whole, ""))
            if person is not None:
                self._full[words, ""] = person

    def bears(self, words: tuple[str, ...]) -> bool:
        """Whether somebody is entered whose name is *words*, or ends in them, or has spoken so."""
        return words in self._ends or (words, "") in self._full or (words, None) in self._bare

    def has(self, word: str) -> bool:
        """Whether a word is part of the name of somebody entered."""
        return (word,) in self._ends or word in self._parts or word in self._givens

    def initialled(self, letters: str) -> Person | None:
        """The only person whose name has these initials: AM for Ada Moor."""
        bearers = self._initials.get(letters.casefold(), ())
        return bearers[0] if len(bearers) == 1 else None

    def described(self, words: tuple[str, ...], start: int) -> list[Person]:
        """The persons named before *start* whose title, role or affiliation has all these words; of several, two."""
        bearers: Sequence[Person] = min((self._facts.get(word, ()) for word in words), key=len)  # by first mention
        lesser = self.reader.pack.lesser.difference(words)
        found: list[Person] = []
        for one in bearers[:_MANY]:
            if one.first >= start or len(found) == _SEVERAL:
                return found
            if one.facts.issuperset(words) and lesser.isdisjoint(one.facts):
                found.append(one)
        return found if len(bearers) <= _MANY else list(bearers[:_SEVERAL])  # who knows who comes behind so many

    def hold(self, noun: str) -> bool:
        """Whether somebody is told by a noun."""
        return noun in self._facts

    def _is_full(self, naming: Naming, ends: set[tuple[str, ...]]) -> bool:
        words = naming.words
        return len(words) > 1 and words not in ends and not (naming.name or "").startswith(self._particles)

    def _enter_family(self, family: dict[str, dict[str, list[tuple[int, Naming]]]], sources: Set[int]) -> None:
        """Those of one surname: first by given names, then what shorter forms fit exactly one of them."""
        made: dict[str, list[Person]] = {}
        openings: dict[str, list[tuple[str, Person, str]]] = {}
        for given in sorted(family, key=lambda name: (-len(name), name)):
            for middle, mentions in _by_middle(family[given]):
                opening = given[: _SHORTEST if len(given) >= _SHORTEST else 1]
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
                    person.given = len(given) == 1 or self.reader.classes.is_given(given)
                    self.all.append(person)
                    for key in {given[:1], given[:_SHORTEST]}:
                        openings.setdefault(key, []).append((given, person, middle))
                made.setdefault(given, []).append(person)
                for start, naming in mentions:
                    person.speaks = person.speaks or start in sources
                    person.places.append(start)
                    person.first = min(person.first, start)
                    person.learn(naming, self.reader.gender(naming), facts(naming, self.reader.pack))
                    person.kin = person.kin or self._is_kin(naming)
                    self._full[naming.words, naming.suffix] = person

    def _index(self) -> None:
        self.all.sort(key=lambda person: person.first)
        for (words, _), person in self._full.items():
            for at in range(1, len(words)):
                _add(self._ends, words[at:], person)
            if person.speaks or self.reader.classes.is_given(words[0]):
                for word in words[1:-1]:
                    _add(self._parts, word, person)
                _add(self._givens, words[0], person)
        for words in self._offices:
            bearers = self._ends.get(words, [])
            if len(bearers) == 1:
                self._give_office(bearers[0])
        for person in self.all:
            person.places = array("q", sorted(person.places))
            _add(self._initials, "".join(word[0] for word in person.words), person)
            for word in person.facts:
                _add(self._facts, word, person)
        for words, told in self._genders.items():
            bearers = self._ends.get(words, [])
            left = told - {one.gender for one in bearers}
            unknown = [one for one in bearers if one.gender is None]
            if len(left) == 1 and len(unknown) == 1:
                unknown[0].gender = next(iter(left))  # Robin Moor, who is called Ms. Moor later on

    def bearer(self, naming: Naming, start: int, block: int, end: int = 0) -> Person:
        """Who a name means.

        A full name is the person of that name. A part of a name means the only one who bears it. Where several
        do, title and gender decide first; then the one whose full name stands before it in the same block; then
        the only one named before. Who once had the name keeps it. Where nothing decides, the name is a person
        of its own: nobody's.

        Args:
            naming: The name as it is read.
            start: Where it stands.
            block: Where its block starts.
            end: Where its role ends; who is named in full there is somebody else: Moor, the daughter of Ada Moor.
        """
        full = self._full.get((naming.words, naming.suffix))
        if full is not None:
            return full
        bearers = self._ends.get(naming.words)
        if bearers is None and len(naming.words) == 1:
            word = naming.words[0]
            bearers = self._parts.get(word) or self._givens.get(word)
        found = None
        if bearers and len(bearers) <= _CROWD and not self._has_namesake(naming, bearers):
            behind = end if naming.role else start
            fitting = [one for one in bearers if not _within(one.places, start, behind)]
            found = self._choose(naming, fitting, start, block)
        if bearers is None and (naming.words, None) not in self._bare:
            meant = self._silent_ends.get(naming.words[-1], [])
            found = meant[0] if len(meant) == 1 and len(naming.words) == 1 else None
        return found or self._nobody(naming, start)

    def known(self, naming: Naming, start: int, block: int) -> Person | None:
        """Who a name in the text means: somebody entered, or somebody of that full name who never speaks."""
        if (naming.words, naming.suffix) in self._full or naming.words in self._ends:
            return self.bearer(naming, start, block)
        if len(naming.words) == 1:
            word = naming.words[0]
            known = any(word in one for one in (self._parts, self._givens, self._silent_ends))
            known = known or (naming.words, None) in self._bare
            return self.bearer(naming, start, block) if known else None
        return self.silent(naming, start)

    def silent(self, naming: Naming, start: int) -> Person:
        """Somebody who has not spoken so far, by name."""
        if len(naming.words) == 1:
            person = self._nobody(naming, start)  # and who speaks by that name later on
            person.gender = person.gender or self.reader.classes.gender_of_given(naming.words[0])
            return person
        known = self._silent.get(naming.words)
        if known is None:
            known = self._silent[naming.words] = Person(naming, start)
            known.gender = self.reader.gender(naming)
            known.title = naming.title
            self._silent_ends.setdefault(naming.words[-1], []).append(known)
        known.facts |= facts(naming, self.reader.pack)
        return known

    def _choose(self, naming: Naming, bearers: list[Person], start: int, block: int) -> Person | None:
        fitting = [one for one in bearers if not (naming.gender and one.gender and naming.gender != one.gender)]
        if naming.suffix:
            fitting = [one for one in fitting if one.suffix == naming.suffix]
        if naming.gender and (known := [one for one in fitting if one.gender == naming.gender]):
            fitting = known
        elif naming.gender and len(self._genders.get(naming.words, ())) > 1:
            return None  # Mr. Moor, where Mrs. Moor is there too and nothing tells which of them Robin Moor is
        sure = [one for one in fitting if one.sure]
        earlier = [one for one in fitting if one.first < start]
        if sure:  # who is named for sure, unless only later: Anil Moor, then Moor, and only then a brother
            fitting = earlier if earlier and all(one.first >= start for one in sure) else sure
        if len(fitting) > 1 and naming.title and not naming.gender:
            title = naming.title.split()[-1].strip(".").casefold()
            fitting = [one for one in fitting if title in one.facts] or fitting
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        near = [one for one in fitting if _within(one.places, block, start)]
        if len(near) == 1:
            return near[0]
        holder = self._holders.get(naming.words)
        if holder is not None and holder in fitting:
            return holder
        ordered = sorted(fitting, key=lambda one: one.first)
        # A headline has the surname before anybody is named in full.
        before = [one for one in ordered if one.first < start] or ordered
        if len(before) == 1 or self._is_alone(naming.words, before[0].first, before[1].first):
            self._holders[naming.words] = before[0]
            return before[0]
        return self._of_family(before, start)

    @staticmethod
    def _of_family(bearers: list[Person], start: int) -> Person | None:
        """Who of several has the surname alone.

        It is the only one who speaks, if named first or told by the others: Ada Moor, who said so, and her late
        brother Ben Moor; the one whom the others are told by; or who is named first, and again behind the others.
        """
        first, *others = bearers
        speaking = [one for one in bearers if one.speaks]
        if len(speaking) == 1 and (speaking[0] is first or speaking[0].kin):
            return speaking[0]
        if any(one.kin for one in others):
            return first if first.speaks and all(one.kin for one in others) else None
        latest = max(bearers, key=lambda one: one.places[bisect_left(one.places, start) - 1])
        return first if latest is first else None

    def _is_kin(self, naming: Naming) -> bool:
        """Whether a role tells somebody by another: his son, a sister of Ada Moor."""
        words = [word.casefold() for word in (naming.role or "").split()]
        kin = self.reader.pack.kin
        end = next((at for at, word in enumerate(words) if word in self.reader.pack.belongings), len(words))
        return end > 0 and words[end - 1] in kin

    def _is_alone(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """Whether a surname stands alone somewhere: who has it there keeps it."""
        return len(words) == 1 and _within(self._alone.get(words[0], ()), start, end)

    def _has_namesake(self, naming: Naming, bearers: list[Person]) -> bool:
        """Whether the name may mean somebody never named in full: Mr. Moor, where only Ada Moor is known."""
        titled = self._genders.get(naming.words, set()) - {naming.gender}
        known = {one.gender for one in bearers}
        return naming.gender is None and None not in known and not titled <= known

    def _nobody(self, naming: Naming, start: int) -> Person:
        # Mr. Moor and Mrs. Moor are two where nothing else is known of them.
        gender = naming.gender if len(self._genders.get(naming.words, ())) > 1 else None
        key = (naming.words, gender)
        person = self._bare.get(key)
        if person is None:
            person = self._bare[key] = Person(naming, start)
            self.all.append(person)
            self._give_office(person)
        person.learn(naming, naming.gender, facts(naming, self.reader.pack))
        return person

    def _is_office(self, naming: Naming) -> bool:
        """Whether a surname has a title or role that tells of one: President, not Republican, nor Senators."""
        first, _, _ = (naming.title or naming.role or "").partition(" ")
        if not first:
            return False
        pack = self.reader.pack
        several = is_plural(first.rstrip(".")) and (first[-1] != "." or first[:-2].casefold() in pack.titles)
        told = naming.title is not None or self.reader.classes.kind(first) in "ART" or first.islower()
        return told and not several and first.casefold() not in pack.no_given_names

    def _give_office(self, person: Person) -> None:
        """Give a person the title or role that the text has in front of the surname alone: President Moor."""
        office = self._offices.get(person.words[-1:]) if len(self._genders.get(person.words, ())) < 2 else None
        if office is not None and person.title is None and person.role is None:
            person.title, person.role = office.title, office.role
            person.facts |= facts(office, self.reader.pack)


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


def _by_middle(groups: dict[str, list[tuple[int, Naming]]]) -> list[tuple[str, list[tuple[int, Naming]]]]:
    """Mentions of one given name and surname: one person, unless middle names contradict."""
    longest = max(groups, key=len)
    if all(longest.startswith(middle) for middle in groups):
        return [(longest, sorted((one for group in groups.values() for one in group), key=lambda one: one[0]))]
    return list(groups.items())


def _add(index: dict[K, list[Person]], key: K, person: Person) -> None:
    bearers = index.setdefault(key, [])
    if person not in bearers[: _CROWD + 1]:
        bearers.append(person)


def _within(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
