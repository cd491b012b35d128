"""The people of an article: who a name means, or a part of one.

A surname, a given name or a part of a long surname means the one person who bears it; borne by several, see
`People.bearer`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final, TypeVar

from copydesk.reading.facts import facts
from copydesk.reading.families import Families, Named
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.person import Person

#: A name that more people than this bear tells nobody apart.
_CROWD: Final = 8
#: As many who are told by one word are asked for the others of a description; and so many are several.
_MANY: Final = 500
_SEVERAL: Final = 2

K = TypeVar("K")


class People:
    """The register of an article.

    Args:
        reader: Reads the names of its language.
        named: The mentions of persons, in text order.
        sources: Where those who speak are named.
        alone: Where a word of a name stands without the rest of it, by the word.
    """

    def __init__(
        self, reader: Reader, named: Iterable[Named], sources: Set[int], alone: Mapping[str, Sequence[int]]
    ) -> None:
        self.reader = reader
        families = Families(reader, named, sources)
        self.all = families.persons
        self._full = families.full
        self._genders = families.genders
        self._offices = families.offices
        self._alone = alone
        self._ends: dict[tuple[str, ...], list[Person]] = {}
        self._parts: dict[str, list[Person]] = {}
        self._givens: dict[str, list[Person]] = {}
        self._initials: dict[str, list[Person]] = {}
        self._facts: dict[str, list[Person]] = {}
        #: Those of one name alone, those who keep a name that several bear, and those who never speak.
        self._bare: dict[tuple[tuple[str, ...], str | None], Person] = {}
        self._holders: dict[tuple[str, ...], Person] = {}
        self._silent: dict[tuple[str, ...], Person] = {}
        self._silent_ends: dict[str, list[Person]] = {}
        self._index()
        for words, whole in families.shorter.items():
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
        alone = len(naming.words) == 1 and naming.gender is None and not naming.title
        told = self.reader.classes.gender_of_given(naming.words[0]) if alone else naming.gender
        person.learn(naming, told, facts(naming, self.reader.pack))
        return person

    def _give_office(self, person: Person) -> None:
        """Give a person the title or role that the text has in front of the surname alone: President Moor."""
        office = self._offices.get(person.words[-1:]) if len(self._genders.get(person.words, ())) < 2 else None
        if office is not None and person.title is None and person.role is None:
            person.title, person.role = office.title, office.role
            person.facts |= facts(office, self.reader.pack)


def _add(index: dict[K, list[Person]], key: K, person: Person) -> None:
    bearers = index.setdefault(key, [])
    if person not in bearers[: _CROWD + 1]:
        bearers.append(person)


def _within(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
