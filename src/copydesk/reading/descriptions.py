"""Who a description means: the minister, the Gannet senator, the candidate.

- It means whoever alone is known by all its words: as a source, or by a title in the text. Of several, it means the
  only one who is named before it in the same sentence, or else in the three up to there.
- An office with more words than the text has told, or a word that is no office but a way to name somebody again, means
  the one who is told of right before: the only one in its sentence and the one before, or the last who spoke, if
  nobody else is named since. Whom that one names in what is said does not count. What is known of that person must
  not contradict it. Nor may who is so described say something of that person by name, where nothing but the place
  tells who it is.
- Who was described before, and is named nowhere, is meant again by the same words: a tired pilot, and then the pilot.
  Nobody else may be introduced by the noun since. Of several, it is the one who spoke last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Final

from copydesk.reading.common import AGED
from copydesk.reading.context import Context
from copydesk.reading.facts import facts
from copydesk.reading.introductions import Introductions
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.people import People
from copydesk.reading.person import Person
from copydesk.spans import Span

#: As many who are named with a title are weighed for a description.
_OFFICES: Final = 64
#: So many are several.
_SEVERAL: Final = 2
#: As many characters behind a description it may be told again by one word; as many are searched for another.
_NEAR: Final = 600
_STRETCH: Final = 3000
_OWNS: Final = re.compile(r"[’']s?\Z")


class Descriptions:
    """Finds out who descriptions mean, in one text."""

    def __init__(self, reader: Reader, introductions: Introductions, people: People, context: Context) -> None:
        self.reader = reader
        self.pack = reader.pack
        self.introductions = introductions
        self.runs = introductions.runs
        self.people = people
        self.context = context
        #: Who is described and has no name, by the noun.
        self._strangers: dict[str, list[Person]] = {}
        #: Those whom an indefinite article introduces.
        self._introduced: set[Person] = set()

    def known(self, span: Span, naming: Naming) -> Person | None:
        """Whoever alone is known by all words of a description; of several, the only one in the same sentence.

        It is inferred.
        """
        fitting = self._holders(naming.words, span.start) if naming.definite else []
        if len(fitting) < _SEVERAL:
            return fitting[0] if fitting else None
        return self.context.nearest(span.start, lambda one: self._is_told_by(one.facts, naming.words))

    def stranger(self, span: Span, naming: Naming) -> Person | None:
        """Who was described by these words, and is named nowhere: a tired pilot, and then the pilot.

        It is the only one, or of several the one who spoke last.
        One word that introduced nobody, as *the pilot*, tells of the same one only a little later.
        """
        noun = self._noun(naming) if naming.definite and not naming.plural else ""
        known = self._strangers.get(noun, ())
        fitting = [one for one in known if self._is_told_by(one.facts - self.pack.formers, naming.words)]
        person = fitting[0] if len(fitting) == 1 else self.context.last()
        if person not in fitting or len(known) == _OFFICES:
            return None
        last = person.places[-1]
        near = len(naming.words) > 1 or person in self._introduced or span.start - last <= _NEAR
        if not near or self.introductions.introduces(noun, max(last, span.start - _STRETCH), span.start):
            return None
        person.places.append(span.end)
        return person

    def enter(self, span: Span, naming: Naming) -> Person:
        """Somebody who is described, and is nobody known."""
        person = Person(naming, span.start)
        person.learn(naming, naming.gender, facts(naming, self.pack))
        person.places.append(span.end)
        known = self._strangers.setdefault(self._noun(naming), [])
        if len(known) < _OFFICES:
            known.append(person)
        if not naming.definite:
            self._introduced.add(person)
        return person

    def _is_told_by(self, told: Set[str], words: tuple[str, ...]) -> bool:
        """Whether what is told of somebody has all *words*, and makes of it no lesser office: the vice president."""
        return told >= set(words) and self.pack.lesser.difference(words).isdisjoint(told)

    def _holders(self, words: tuple[str, ...], start: int) -> list[Person]:
        """Whom a description fits, of all who are named before it: as sources, or with a title in the text."""
        fitting = self.people.described(words, start)
        for place, naming, told in self.introductions.offices[:_OFFICES]:
            if len(fitting) >= _SEVERAL:
                break
            if place < start and self._is_told_by(told, words):
                block = self.context.block(place)
                person = self.people.known(naming, place, block) or self.people.silent(naming, place)
                if person not in fitting:
                    fitting.append(person)
        return fitting

    def _noun(self, naming: Naming) -> str:
        nouns = self.reader.nouns(naming)
        # A source close to the board is a source.
        return next((word for word in reversed(nouns) if self.reader.classes.kind(word) == "R"), "".join(nouns[-1:]))

    def told_before(self, span: Span, naming: Naming, content: Sequence[Span]) -> Person | None:
        """The only one told of right before, if the description is one of an office or of nobody in particular.

        What is said there is *content*: who is named in it is another, if only the place speaks for it.
        """
        if not naming.definite or naming.plural or self._holders(naming.words, span.start):
            return None
        nouns = self.reader.nouns(naming)
        renamed = bool(nouns) and (nouns[-1] in self.pack.renames or AGED.match(nouns[-1]) is not None)
        again = renamed or (nouns[-1:] and nouns[-1] in self.pack.epithets)
        if not (again or len(nouns) > 1) or not self.pack.conjunctions.isdisjoint(naming.words):
            return None
        person = self.context.only_one(span.start) or (self.context.only_subject(span.start) if renamed else None)
        if person is None or self._contradicts(person, naming):
            return None
        if nouns[-1] in person.facts:
            return person
        if not again:
            # The Gannet senator; but neither the pilot's friend nor the Daily Pilot.
            written = (naming.role or "").split()[: len(nouns) + 1]
            strange = written[-1][0].isupper() and not written[-1].isupper()  # the former CEO
            strange = strange or any(_OWNS.search(word) for word in written)
            known = person.role or person.title or len(person.words) < 2
            return None if strange or known or self._is_named(person, content) else person
        # Who is known by another office, as a spokesman, is not told of again as the candidate.
        other = person.role is not None and person.title is None and not renamed
        other = other and person.facts.isdisjoint(self.pack.epithets | self.pack.sides)
        return person if not other and (len(person.words) > 1 or person.title) else None

    def _is_named(self, person: Person, content: Sequence[Span]) -> bool:
        """Whether somebody is named in what is said, outside of quotation marks: the old pilot said Moor was late."""
        numbers = (number for place in content for number in self.runs.between(place.start, place.end, _OFFICES))
        outside = (number for number in numbers if not self.context.quoted(self.runs.starts[number]))
        mentions = (self.runs.mention(number) for number in outside)
        return any(one is not None and one.naming.words[-1] == person.words[-1] for one in mentions)

    def _contradicts(self, person: Person, naming: Naming) -> bool:
        """Whether what is known of a person does not go with a description: the other party's, a former one's."""
        if naming.gender and person.gender and naming.gender != person.gender:
            return True
        sides = self.pack.sides.intersection(person.facts)
        if sides and not self.pack.sides.isdisjoint(naming.words) and sides.isdisjoint(naming.words):
            return True
        office = self._noun(naming) in person.facts
        return office and not self.pack.lesser.isdisjoint(person.facts.symmetric_difference(naming.words))

    def named_last(self, span: Span, words: str) -> Person | None:
        """Somebody whose name ends a few small words: last year Moor, an angry Moor."""
        kind = self.reader.classes.kind
        parts = words.split()
        cut = next((at for at, word in enumerate(parts) if kind(word) == "o"), len(parts))
        *front, last = parts[:cut] or [""]  # last week Moor, in an interview
        if self.reader.classes.nouns.declined and front and kind(front[0]) == "A":
            front = front[1:]  # der 85-jährige Berg
        if not front or last.isupper() or not all(kind(word) == "s" or kind(word.casefold()) == "s" for word in front):
            return None
        alone = self.reader.read(last)
        if not alone.person or not self.people.bears(alone.words) or any(word[0].isupper() for word in front[1:]):
            return None
        return self.people.bearer(alone, span.start, self.context.block(span.start))
