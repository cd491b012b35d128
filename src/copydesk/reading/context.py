"""What stands around sources and pronouns: sentences, quotations, who spoke, and who is named."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from copydesk.reading.introductions import Introductions
from copydesk.reading.people import People
from copydesk.reading.person import Person
from copydesk.reading.runs import Mention
from copydesk.reading.subjects import Place, Subjects
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: As many sources before a pronoun, and as many names, are weighed; where more sources stand in two sentences, it
#: is resolved by none.
_MANY: Final = 24
_SMALL: Final = re.compile(r"\b[a-zß-öø-ÿ][\w’'-]*")
_ANY: Final = re.compile(r"\b[^\W\d_][\w’'-]*")
#: As many characters between a pronoun and the last who spoke are looked at.
_STRETCH: Final = 1500
#: As many sentences before a pronoun its person may have spoken, if nobody else is named since.
_FAR: Final = 6
_NEXT: Final = re.compile(r"\s([^\W\d_]+)")
#: What stands in front of whoever asks, in so many characters, and behind them who is asked.
_MARGIN: Final = 4
#: Letters behind an article that begins a sentence.
_LETTERS: Final = re.compile(r"(?:The[ \xa0])?[A-Z]{2,3}")
_THE: Final = re.compile(r"(?:[.!?”\"’][ \xa0]|[\r\n]|\A)(?:The[ \xa0])?\Z")
_LAST: Final = re.compile(r"([^\W\d_]+)\s\Z")
#: So many sentences may go on with a quotation.
_CHAIN: Final = 4
#: As many names in what is said are looked at.
_SEVERAL: Final = 4
#: As many characters in front of an offset are looked at for the last word.
_NEAR: Final = 40


class Named(NamedTuple):
    """Somebody named before a pronoun."""

    start: int
    person: Person
    subject: bool
    #: Whether it is that of the sentence, and not of a clause in front of it: *while Moor slept*.
    main: bool
    same_sentence: bool


class Context:
    """What stands around pronouns: sentences, quotations, names."""

    def __init__(self, survey: Survey, text: str, introductions: Introductions, people: People) -> None:
        self._text = text
        self._introductions = introductions
        self._runs = introductions.runs
        self._people = people
        self._nouns = people.reader.classes.nouns
        #: Where the sentences start.
        self.sentences = array("q", [place.start for place in survey.sentences])
        self._subjects = Subjects(text, self.sentences, people.reader)
        outer = [place for place in survey.quotes if place.parent is None]
        self._opened = array("q", [place.start for place in outer])
        self._closed = array("q", [place.end for place in outer])
        self._blocks = array("q", [block.start for block in survey.blocks])
        #: Where speakers were named or meant so far, in order.
        self.starts = array("q")
        self.ends = array("q")
        self.speakers: list[Person | None] = []
        self._told: Sequence[Span] = ()

    def block(self, offset: int) -> int:
        """Where the block of an offset starts."""
        at = bisect_right(self._blocks, offset)
        return self._blocks[at - 1] if at else 0

    def speaks(self, start: int, end: int, person: Person | None, told: Sequence[Span] = ()) -> None:
        """Note a source; ``None`` for one that is no known person. To be called in text order."""
        self._told = told
        self.starts.append(start)
        self.ends.append(end)
        self.speakers.append(person)

    def quoted(self, offset: int) -> bool:
        """Whether an offset is inside a quotation."""
        at = bisect_right(self._opened, offset) - 1
        return at >= 0 and offset < self._closed[at]

    def word_before(self, offset: int) -> str | None:
        """The word right before an offset."""
        found = _LAST.search(self._text, max(0, offset - _NEAR), offset)
        return None if found is None else found[1]

    def is_plural(self, end: int, *, sure: bool = False) -> bool:
        """Whether the verb behind *end* is one of several: *want*, *have*; if *sure*, it is nothing but a verb."""
        lexicon = self._people.reader.pack.lexicon
        if lexicon is None:
            return False
        behind = _NEXT.match(self._text, end)
        if behind is not None and lexicon.letters.get(behind[1]) == "a":
            behind = _NEXT.match(self._text, behind.end())
        if (
            behind is None
            or (sure and behind[1] in lexicon.verbs.homonyms)
            or lexicon.lemmas.get(behind[1], behind[1]) != behind[1]
        ):
            return False
        # *let* may be the past as well; of a regular verb no form is listed.
        others = lexicon.verbs.irregular.get(behind[1])
        return behind[1] in lexicon.lemmas if others is None else any(not one.endswith("ing") for one in others)

    def only_one(self, start: int) -> Person | None:
        """The only person told of in the sentence of an offset and the one before, or the last who spoke alone.

        It must have spoken before.
        """
        if self.quoted(start):
            return None
        last = bisect_left(self.starts, start) - 1
        person = self.speakers[last] if last >= 0 else None
        # Who is only named in what the last one says is nobody who is told of: Moor said Carr left.
        told = () if person is None or any(one.start < start < one.end for one in self._told) else self._told
        named = each(
            one.person for one in self.named(start)
            if one.person is person or not any(self._is_in(one.start, place) for place in told)
        )  # fmt: skip
        if len(named) > 1:
            return None
        at = bisect_right(self.sentences, start) - 1
        far = last < 0 or self.starts[last] < self.sentences[max(0, at - _FAR)]
        if named:
            return named[0] if named[0] in self.speakers[-_MANY:] else None
        return None if person is None or far or self._others(person, self.ends[last], start) else person

    def only_subject(self, start: int) -> Person | None:
        """The only one named in full who is a subject in the sentence of an offset and the one before."""
        if self.quoted(start):
            return None
        near = self.named(start) or self.named(start, far=True)
        subjects = each(one.person for one in near if one.main and self._is_sure(one.person))
        return subjects[0] if len(subjects) == 1 else None

    def _is_sure(self, person: Person) -> bool:
        """Whether somebody is a person for sure: named in full where names are entered, or by a given name."""
        known = len(person.places) > 0 or self._people.reader.classes.is_given(person.words[0])
        return known and len(person.words) > 1

    def _is_in(self, offset: int, said: Span) -> bool:
        """Whether a name stands in what is said, and is not that of who was asked: asked Moor to leave."""
        if offset != said.start:
            return said.start < offset < said.end
        lexicon = self._people.reader.pack.lexicon
        before = self.word_before(offset)
        if before is None:
            return True
        if lexicon is None:
            return False
        frames = lexicon.frames.get(lexicon.lemmas.get(before, before), frozenset())
        return "infinitive" not in frames and "that" in frames

    def nearest(self, start: int, fits: Callable[[Person], bool]) -> Person | None:
        """The only one who *fits*, of those told of before an offset in its sentence, or in the three up to there."""
        if self.quoted(start):
            return None
        named = [one for one in self.named(start) if fits(one.person)]
        fitting = each(one.person for one in named if one.same_sentence)
        if not fitting and named:
            at = bisect_right(self.sentences, start) - 1
            before = self.named(self.sentences[max(0, at - 1)])
            fitting = each([*(one.person for one in named), *(one.person for one in before if fits(one.person))])
        return fitting[0] if len(fitting) == 1 else None

    def last(self) -> Person | None:
        """Who spoke last."""
        return self.speakers[-1] if self.speakers else None

    def _others(self, person: Person, start: int, end: int) -> bool:
        """Whether anybody else is named in a stretch, or so much that none is sure."""
        numbers = list(self._runs.between(start, end, _MANY + 1))
        if len(numbers) > _MANY or end - start > _STRETCH:
            return True
        outside = (number for number in numbers if not self.quoted(self._runs.starts[number]))
        mentions = (self._runs.mention(number) for number in outside)
        return any(one is not None and self.person(one) not in (None, person) for one in mentions)

    def named_at(self, offset: int) -> Mention | None:
        """Whoever is named right at an offset."""
        number = bisect_left(self._runs.starts, offset)
        at_once = number < len(self._runs.starts) and self._runs.starts[number] == offset
        return self._runs.mention(number) if at_once else None

    def tells_of(self, gender: str, start: int, end: int, *, but: Person | None) -> bool:
        """Whether anybody of a gender is told of in a stretch, *but* for one, or so much that nobody is sure."""
        numbers = list(self._runs.between(start, end, _MANY + 1))
        if len(numbers) > _MANY or end - start > _STRETCH:
            return True
        for number in numbers:
            if self.quoted(self._runs.starts[number]):
                continue
            mention = self._runs.mention(number)
            if mention is None:
                if self._is_unknown_subject(number):
                    return True
                continue
            other = self.person(mention)
            if other is None:
                if self._subjects.goes_on(mention.end) or self._subjects.is_met(mention):
                    return True  # Dahl and Ada Moor left; we found Dahl
            elif other is not but and other.gender in (gender, None):
                return True
        reader = self._people.reader
        words = _ANY if self._nouns.declined else _SMALL
        for noun in words.finditer(self._text, start, end):
            word = noun[0].casefold() if self._nouns.declined else noun[0]
            told = reader.classes.gender_of(word)
            fits = told == gender or (told is None and word in reader.pack.roles)
            if fits and not self.quoted(noun.start()):
                return True
        return False

    def _is_unknown_subject(self, number: int) -> bool:
        """Whether letters are the subject of a sentence, and may mean somebody: the GM disagreed."""
        letters, start = self._runs.texts[number], self._runs.starts[number]
        behind = _LETTERS.fullmatch(letters)
        return behind is not None and _THE.search(self._text, max(0, start - _MARGIN), start) is not None

    def named(
        self, start: int, told: Sequence[Span] = (), gender: str | None = None, *, far: bool = False
    ) -> list[Named]:
        """The persons named before *start* in its sentence and the one before, but not in what is *told*.

        With *far*, the rest of a quotation is no sentence: see `_before`.
        """
        at = bisect_right(self.sentences, start) - 1
        before = self._before(at) if far else at - 1
        if far and before == at - 1:
            return []  # whoever stands there was asked for already
        first = self.sentences[max(0, before)] if at >= 0 else 0
        if gender is not None:
            first = self._subjects.first_of_chain(before, gender)
        same = self.sentences[at] if at >= 0 else 0
        found: list[tuple[int, Person, bool, bool]] = []
        index = len(self.starts) - 1
        taken: list[tuple[int, int]] = []
        while index >= 0 and self.starts[index] >= first:
            if len(taken) == _MANY:
                return []
            person = self.speakers[index]
            taken.append((self.starts[index], self.ends[index]))
            if person is not None and self.starts[index] < start and not self.quoted(self.starts[index]):
                found.append((self.starts[index], person, True, True))
            index -= 1
        taken += ((span.start, span.end) for span in told)
        for number in self._runs.between(first, start, _MANY):
            begins = self._runs.starts[number]
            if any(begin <= begins < end for begin, end in taken) or self.quoted(begins):
                continue
            mention = self._runs.mention(number)
            if mention is not None and (person := self.person(mention)) is not None:
                place = self._subjects.place(mention)
                found.append((mention.start, person, place is not None, place is Place.MAIN))
        if found and told:
            others = self._told_of(told)
            found = [one for one in found if one[1] not in others]
        found.sort(key=lambda one: -one[0])
        return [Named(place, person, subject, main, place >= same) for place, person, subject, main in found]

    def _told_of(self, told: Sequence[Span]) -> set[Person]:
        """Those named in what is said, outside of quotation marks: *Moor, he said, was late*."""
        numbers = (number for place in told for number in self._runs.between(place.start, place.end, _SEVERAL))
        mentions = (self._runs.mention(number) for number in numbers if not self.quoted(self._runs.starts[number]))
        persons = (self.person(mention) for mention in mentions if mention is not None)
        return {person for person in persons if person is not None}

    def _before(self, at: int) -> int:
        """The sentence before *at* that is more than the rest of a quotation: *“Rain,” Moor said. “Sun. Hail.”*"""
        before = at - 1
        while before > 0 and before > at - _CHAIN and self.quoted(self.sentences[before]):
            said = bisect_left(self.starts, self.sentences[before])
            if said < len(self.starts) and self.starts[said] < self.sentences[before + 1]:
                break
            before -= 1
        return before

    def person(self, mention: Mention) -> Person | None:
        """Whose name a mention is, as far as can be seen."""
        naming, titled = mention.naming, self._introductions.titled(mention)
        if naming.gender is None and titled is not None:
            naming = naming._replace(gender=titled)  # Mrs. Moor, and not Ben Moor
        person = self._people.known(naming, mention.start, self.block(mention.start))
        if person is not None and person.gender is None and len(naming.words) == 1:
            apposed = self._introductions.apposed(mention)
            person.gender = None if apposed is None else apposed.gender  # her husband, Ben
        if person is not None or len(naming.words) > 1:
            return person
        # Somebody who never speaks: known by a full name or a title, by a given name, or one of several of the name.
        word = "".join(naming.words)
        full = self._introductions.surnames.get(word, naming)
        if full is None:
            return Person(naming, mention.start)
        apposed = self._introductions.apposed(mention) if full is naming else None
        if apposed is not None:
            return self._people.silent(apposed, mention.start)
        if len(full.words) < 2 and titled is None and not full.title and not self._people.reader.classes.is_given(word):
            return None
        person = self._people.silent(full, mention.start)
        person.gender = person.gender or titled
        return person


def each(persons: Iterable[Person]) -> list[Person]:
    """The persons, each once."""
    return list(dict.fromkeys(persons))
