"""Whom pronouns mean that go on with somebody: *it* and *they*, and *he* and *she* in what they say themselves.

- In what is said, it is whoever says it, if nobody and nothing else of fitting number and gender stands between:
  *officials said that they would wait*, *the agency said it was late*, *Moor said she feared floods*.
- *It* and *they* at the head of a sentence, or behind their own quotation, mean whoever speaks in the sentence before,
  if nobody else of fitting number does: *The agency warned of floods. It added that…*, *“…,” they said*. Sentences that
  begin with the same pronoun go on with the one before them. Nothing else of fitting number may stand between, unless
  the pronoun has a verb that only goes on with what is said: not *Officials said the crews were tired. They wanted
  sleep.*

*They* may be a body as well, if nobody else can be meant; *it* is never a person, but for a single word with a capital
that nothing shows to be somebody's name: *Gannet said so. It added that…*
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Sequence
from enum import Enum, auto
from typing import Final, NamedTuple

from copydesk.reading.context import Context
from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.person import Person
from copydesk.reading.word_classes import is_plural
from copydesk.spans import Span

#: As many sources before a pronoun are weighed.
_MANY: Final = 8
#: So many sentences with the same pronoun may go on with one that tells whom it means.
_CHAIN: Final = 4
#: As many characters between a speaker and the pronoun are looked at.
_NEAR: Final = 160
_WORD: Final = re.compile(r"[^\W_][\w’'-]*")
#: The verb behind a pronoun, behind adverbs and auxiliaries: they also said, it has since warned.
_BEHIND: Final = re.compile(r"(?:\s+[^\W\d_]+){1,4}")
#: The letters of what *they* may mean, *and* among them, and of what *it* may mean, besides all that has a capital.
_SEVERAL: Final = frozenset("qWck")
_THINGS: Final = frozenset("nqNW")
_NOUNS: Final = frozenset("nN")
#: The letters of what stands between a pronoun and its verb.
_BETWEEN: Final = frozenset("ax")


class Number(Enum):
    """What a pronoun may stand for."""

    #: One body or document: *it*.
    THING = auto()
    #: Several: *they*.
    SEVERAL = auto()
    #: A body, which is one and many.
    BODY = auto()


class _Spoken(NamedTuple):
    """A source that stands before."""

    start: int
    end: int
    key: Hashable
    naming: Naming
    said: Sequence[Span]


class Again:
    """Tells whom such pronouns mean, in one text, in text order."""

    def __init__(self, text: str, context: Context, reader: Reader) -> None:
        self._text = text
        self._sentences = context.sentences
        self._context = context
        self._reader = reader
        self._pack = reader.pack
        self._lexicon = reader.pack.lexicon
        self._spoken: list[_Spoken] = []

    def number(self, word: str) -> Number | None:
        """What a pronoun in small letters may stand for."""
        if word in self._pack.plural_pronouns:
            return Number.SEVERAL
        return Number.THING if word in self._pack.thing_pronouns else None

    def speaks(self, span: Span, key: Hashable, naming: Naming, said: Sequence[Span]) -> None:
        """Note a source, whom it means and what it says. To be called in text order."""
        self._spoken.append(_Spoken(span.start, span.end, key, naming, said))

    def _last(self) -> list[_Spoken]:
        """The sources before, the nearest first."""
        return self._spoken[: -_MANY - 1 : -1]

    def _fits(self, one: _Spoken, number: Number) -> bool:
        """Whether a pronoun may stand for a source."""
        return self._number(one) in (number, Number.BODY)

    def _number(self, one: _Spoken) -> Number | None:
        """What may stand for a source again."""
        if one.naming.status is SpeakerStatus.PRONOUN and one.key != Span(one.start, one.end):
            named = (other for other in self._last() if other.key == one.key and other.start < one.start)
            one = next((other for other in named if other.naming.status is not SpeakerStatus.PRONOUN), one)
        naming = one.naming
        if isinstance(one.key, Person):
            return _of_person(one.key)
        if naming.status is SpeakerStatus.PRONOUN:
            counted = self._text[one.start : one.end].casefold() in self._pack.quantifiers
            return Number.SEVERAL if counted else None  # many said
        if naming.plural:
            return Number.SEVERAL
        if naming.name is None:
            nouns = self._reader.nouns(naming)
            counted = any(word in self._pack.quantifiers or word.isdigit() for word in nouns)
            if counted or (nouns and is_plural(nouns[-1])):
                return Number.SEVERAL
        if naming.status is SpeakerStatus.ORGANIZATION:
            return Number.BODY
        if naming.status is SpeakerStatus.DESCRIBED and self._context.is_plural(one.end):
            return Number.SEVERAL  # half say
        return Number.THING if naming.status is SpeakerStatus.DOCUMENT else None

    def meant(self, span: Span, number: Number, said: Sequence[Span]) -> Hashable | None:
        """Whom a pronoun means that says *said*, if a rule tells: the key of a source before."""
        if self._context.quoted(span.start):
            return None
        inner = self._who_says(span, number)
        return self._before(span, number, said) if inner is None else inner

    def _who_says(self, span: Span, number: Number) -> Hashable | None:
        """Whoever says what a pronoun stands in."""
        last = self._last()
        for one in last:
            outer = next((content for content in one.said if content.covers(span)), None)
            if outer is not None and self._fits(one, number):
                again = (other.end for other in last if other.key == one.key and other.start > outer.start)
                return one.key if self._is_plain(max(outer.start, *again, 0), span.start, number) else None
        return None

    def same(self, span: Span, gender: str) -> Hashable | None:
        """Whoever says what *he* or *she* stands in, if nobody else of that gender is told of between."""
        near = (one for one in self._last() if span.start - one.end <= _NEAR)
        one = next((one for one in near if any(content.covers(span) for content in one.said)), None)
        if one is None or self._context.quoted(span.start):
            return None
        person = one.key if isinstance(one.key, Person) else None
        if person is None and (one.naming.gender is None or one.key != Span(one.start, one.end)):
            return None
        told = one.naming.gender if person is None else person.gender
        fits = told in (gender, None) and not self._context.tells_of(gender, one.end, span.start, but=person)
        return one.key if fits else None

    def _before(self, span: Span, number: Number, said: Sequence[Span]) -> Hashable | None:
        """Whoever speaks in the sentence before, or in the one that sentences with the same pronoun go on with."""
        at = bisect_right(self._sentences, span.start) - 1
        if self._lexicon is None or at < 1 or not self._opens(self._sentences[at], span.start, said):
            return None
        first, end = at - 1, self._sentences[at]
        while first > max(0, at - _CHAIN) and self._goes_on(self._sentences[first], number):
            first -= 1
        near = [one for one in self._last() if self._sentences[first] <= one.start < end]
        said_there = [place for one in near for place in one.said]
        fitting = [
            one for one in near
            if self._fits(one, number) and not any(place.start <= one.start < place.end for place in said_there)
        ]  # fmt: skip
        if not fitting or any(one.key != fitting[0].key for one in fitting):
            return None
        verb = self._verb(span.end)
        if not verb:
            return None  # it is late
        sure = (number is Number.THING or self._number(fitting[0]) is number) and verb in self._lexicon.uses["sayings"]
        return fitting[0].key if sure or self._is_plain(fitting[0].end, end, number) else None

    def _is_plain(self, start: int, end: int, number: Number) -> bool:
        """Whether nothing that a pronoun may mean stands in a stretch of the text."""
        if end - start > _NEAR or self._lexicon is None:
            return False
        several = number is Number.SEVERAL
        rivals = _SEVERAL if several else _THINGS
        for found in _WORD.finditer(self._text, start, end):
            word = found[0].lower()
            letter = self._lexicon.letter(word)
            if several and letter in _NOUNS and is_plural(word):
                return False
            if letter in rivals or (not several and word != found[0] and word not in self._lexicon.letters):
                return False
        return True

    def _opens(self, begin: int, start: int, said: Sequence[Span]) -> bool:
        """Whether nothing stands between the beginning of a sentence and its subject but what that says."""
        for content in said:
            if content.start <= begin < content.end <= start:
                begin = content.end
        if start - begin > _NEAR:
            return False
        return all(word in self._pack.connectors for word in _WORD.findall(self._text[begin:start].casefold()))

    def _goes_on(self, begin: int, number: Number) -> bool:
        """Whether a sentence begins with such a pronoun."""
        first = _WORD.search(self._text, begin)
        return first is not None and self.number(first[0].casefold()) is number

    def _verb(self, end: int) -> str:
        """The lemma of the reporting verb behind a pronoun, if there is one."""
        lexicon, behind = self._lexicon, _BEHIND.match(self._text, end)
        if lexicon is None or behind is None:
            return ""
        verbs = (word for word in behind[0].split() if lexicon.letter(word) not in _BETWEEN)
        return lexicon.lemmas.get(next(verbs, ""), "")


def _of_person(person: Person) -> Number | None:
    """What may stand for a name again: for a single word that nothing shows to be somebody's, *it*."""
    alone = len(person.words) == 1 and not (person.title or person.role or person.gender or person.given)
    return Number.THING if alone else None
