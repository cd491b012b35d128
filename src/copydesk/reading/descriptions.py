"""Who a description means: the minister, the Gannet senator, the candidate.

- It means whoever alone is known by all its words: as a source, or by a title in the text.
- An office with more words than the text has told, or a word that is no office but a way to name somebody again, means
  the one who is told of right before: the only one in its sentence and the one before, or the last who spoke, if
  nobody else is named since. What is known of that person must not contradict it.
"""

from __future__ import annotations

from typing import Final

from copydesk.reading.introductions import Runs
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.people import People
from copydesk.reading.person import Person
from copydesk.reading.pronouns import Context
from copydesk.spans import Span

#: As many who are named with a title are weighed for a description.
_OFFICES: Final = 64


class Descriptions:
    """Finds out who descriptions mean, in one text."""

    def __init__(self, reader: Reader, runs: Runs, people: People, context: Context) -> None:
        self.reader = reader
        self.pack = reader.pack
        self.runs = runs
        self.people = people
        self.context = context

    def known(self, span: Span, naming: Naming) -> Person | None:
        """Whoever alone is known by all words of a description; it is inferred."""
        fitting = self._holders(naming.words, span.start) if naming.definite else []
        return fitting[0] if len(fitting) == 1 else None

    def _holders(self, words: tuple[str, ...], start: int) -> list[Person]:
        """Whom a description fits, of all who are named before it: as sources, or with a title in the text."""
        fitting = self.people.described(words, start)
        lesser = self.pack.lesser.difference(words)
        for place, naming, told in self.runs.offices[:_OFFICES]:
            if len(fitting) > 1:
                break  # of several nobody is meant
            if place < start and told.issuperset(words) and lesser.isdisjoint(told):
                block = self.context.block(place)
                person = self.people.known(naming, place, block) or self.people.silent(naming, place)
                if person not in fitting:
                    fitting.append(person)
        return fitting

    def told_before(self, span: Span, naming: Naming) -> Person | None:
        """The only one told of right before, if the description is one of an office or of nobody in particular."""
        if not naming.definite or naming.plural or self._holders(naming.words, span.start):
            return None
        kinds = [self.reader.classes.kind(word) for word in naming.words]
        end = next((at for at, kind in enumerate(kinds) if kind == "o"), len(kinds))
        noun = naming.words[end - 1] if end else ""
        again = noun in self.pack.epithets
        if "&" in kinds or not (again or (end > 1 and self.people.hold(noun))):
            return None
        person = self.context.only_one(span.start)
        if person is None or self._contradicts(person, naming):
            return None
        if noun in person.facts:
            return person
        # Who is known by another office, as a spokesman, is not told of again as the candidate.
        other = person.role is not None and person.title is None
        other = other and person.facts.isdisjoint(self.pack.epithets | self.pack.sides)
        return person if again and not other and (len(person.words) > 1 or person.title) else None

    def _contradicts(self, person: Person, naming: Naming) -> bool:
        """Whether what is known of a person does not go with a description: the other party's, a former one's."""
        if naming.gender and person.gender and naming.gender != person.gender:
            return True
        sides = self.pack.sides.intersection(person.facts)
        if sides and not self.pack.sides.isdisjoint(naming.words) and sides.isdisjoint(naming.words):
            return True
        return not self.pack.lesser.isdisjoint(person.facts.symmetric_difference(naming.words))

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
