"""What looks like somebody's name and is none: a place, a body, a word with a capital for another reason."""

from __future__ import annotations

from copydesk.reading.bodies import Bodies
from copydesk.reading.capitals import Capitals
from copydesk.reading.context import Context
from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.people import People
from copydesk.reading.word_classes import is_possessive
from copydesk.spans import Span


class Lookalikes:
    """Tells names of one text from what only looks like one, once all who are named in it are known."""

    def __init__(self, text: str, capitals: Capitals, people: People, bodies: Bodies, context: Context) -> None:
        self._text = text
        self._capitals = capitals
        self._people = people
        self._bodies = bodies
        self._context = context
        self._pack = people.reader.pack
        self._classes = people.reader.classes

    def checked(self, span: Span, naming: Naming) -> Naming:
        """A naming, or that of a description if its only word has a capital for another reason: *Employers want*."""
        plain = naming.person and not (naming.title or naming.role or naming.gender)
        if plain and (self._is_place(naming) or self._is_body(naming)):
            return Naming(SpeakerStatus.ORGANIZATION, naming.name, naming.words, definite=True)
        word = naming.words[0] if naming.person and len(naming.words) == 1 else None
        if word is None or naming.title or self._people.has(word):
            return naming
        if self._classes.nouns.declined:
            return self._declined(span, naming, word)
        owner = is_possessive(span.of(self._text))  # Moor’s claim is no *Employers claim*
        counted = not owner and self._context.is_plural(span.end)
        opens = counted or self._capitals.only_begins(word, span.start)
        if (opens and not naming.role) or self._capitals.is_aside(word, span.start, span.end):
            return self._described_only(span, naming)
        return naming

    def _declined(self, span: Span, naming: Naming, word: str) -> Naming:
        """A naming of one word where all nouns have a capital: somebody known, maybe in the genitive, or a noun."""
        bearer = word.removesuffix("s")
        if bearer != word and self._people.has(bearer):
            return naming._replace(words=(bearer,))
        if naming.role or self._classes.is_given(word):
            return naming
        return self._described_only(span, naming)

    def _is_body(self, naming: Naming) -> bool:
        """Whether a name is all of a body's that the text has told: the coal company, Tidewater, and then Tidewater."""
        words = naming.words
        return self._bodies.has(words) and not (len(words) == 1 and self._people.has(words[0]))

    def _is_place(self, naming: Naming) -> bool:
        """Whether a name is that of a place, and of nobody else: Washington, Puerto Bravo."""
        first, *others = naming.words
        if " ".join(naming.words) in self._pack.seats:
            return bool(others) or not self._people.has(first)
        return len(others) == 1 and first in self._pack.place_words and not self._classes.is_given(first)

    def _described_only(self, span: Span, naming: Naming) -> Naming:
        """A source as a description, whatever its capital."""
        return Naming(SpeakerStatus.DESCRIBED, words=naming.words, role=" ".join(span.of(self._text).split()))
