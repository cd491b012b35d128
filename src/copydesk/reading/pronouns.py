"""Who a pronoun means, where a safe rule tells.

- ``he`` and ``she`` mean the speaker or subject before them, in the same sentence or the one before, whose
  gender fits, if no other one fits; a sentence that begins with the same pronoun goes on with the one before it.
  Nobody else of fitting gender may be named there either; only if the gender is sure, and nobody else is named in
  the pronoun's own sentence, others may be told of in the sentence before. ``his`` and ``her`` allow no others at
  all. Of two subjects it is the one of the pronoun's own sentence. Who is named inside quotation marks does not
  count, nor who is named in what the pronoun's person says.
- Where no speaker or subject is near, ``he`` and ``she`` mean the last who spoke, a few sentences before, if the
  gender is known and nobody else of fitting gender is named or told of since: no Mr. Carr, no nurse.
- Where ``sie`` is she, they and the *you* of courtesy, a verb of several beside it, or its capital, leaves it alone.

Where such pronouns stand for things too, the source before one must be a person. Of a person whose gender nothing has
told yet, the first pronoun that means them tells it. For other pronouns see `again`, `relatives` and `speakers`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from copydesk.reading.introductions import Mention, Runs
from copydesk.reading.people import People
from copydesk.reading.person import Person
from copydesk.reading.subjects import Place, Subjects
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: As many sources before a pronoun, and as many names, are weighed; where more sources stand in two sentences, it
#: is resolved by none.
_MANY: Final = 24
_SMALL: Final = re.compile(r"\b[a-zß-öø-ÿ][\w’'-]*")
_ANY: Final = re.compile(r"\b[^\W\d_][\w’'-]*")
#: A verb of one, in front of a pronoun or behind it, and one of several, where *sie* is both she and they.
_OF_ONE: Final = re.compile(r"[a-zß-öø-ÿ]+te?\Z")
_OF_SEVERAL: Final = re.compile(r"[a-zß-öø-ÿ]+n\Z")
#: As many characters between a pronoun and the last who spoke are looked at.
_STRETCH: Final = 1500
#: As many sentences before a pronoun its person may have spoken, if nobody else is named since.
_FAR: Final = 6
_NEXT: Final = re.compile(r"\s([^\W\d_]+)")
_BEHIND: Final = re.compile(r"\w+\s([^\W\d_]+)")
_TOLD: Final = re.compile(r"\w+ (?:\w+ )?\w+ (?=[^\W\d_a-zß-öø-ÿ])")
#: What stands in front of whoever asks, in so many characters, and behind them who is asked.
_MARGIN: Final = 4
_QUESTION: Final = re.compile(r"\?[”\"’'»]\s*\Z")
#: Letters behind an article that begins a sentence.
_LETTERS: Final = re.compile(r"(?:The[ \xa0])?[A-Z]{2,3}")
_THE: Final = re.compile(r"(?:[.!?”\"’][ \xa0]|[\r\n]|\A)(?:The[ \xa0])?\Z")
_HEARER: Final = re.compile(r"\s[^\W\d_]+\s(?=[^\W\d_a-zß-öø-ÿ])")
_LAST: Final = re.compile(r"([^\W\d_]+)\s\Z")
#: So many sentences may go on with a quotation.
_CHAIN: Final = 4
#: As many names in what is said are looked at.
_SEVERAL: Final = 4
#: As far behind a name *who* stands.
_NEAR: Final = 40


class _Named(NamedTuple):
    """Somebody named before a pronoun."""

    start: int
    person: Person
    subject: bool
    #: Whether it is that of the sentence, and not of a clause in front of it: *while Moor slept*.
    main: bool
    same_sentence: bool


class Context:
    """What stands around pronouns: sentences, quotations, names."""

    def __init__(self, survey: Survey, text: str, runs: Runs, people: People) -> None:
        self._text = text
        self._runs = runs
        self._people = people
        self._singular = people.reader.pack.he | people.reader.pack.she
        self._nouns = people.reader.classes.nouns
        self._openers = people.reader.pack.starters
        lexicon = people.reader.pack.lexicon
        #: Whether a pronoun of persons stands for things as well: *elle*.
        self._things = lexicon is not None and lexicon.has("gendered-things")
        #: Where the sentences start.
        self.sentences = array("q", [place.start for place in survey.sentences])
        self._subjects = Subjects(text, self.sentences, people.reader)
        outer = [place for place in survey.quotes if place.parent is None]
        self._opened = array("q", [place.start for place in outer])
        self._closed = array("q", [place.end for place in outer])
        self._blocks = array("q", [block.start for block in survey.blocks])
        #: Where speakers were named or meant so far, in order.
        self._starts = array("q")
        self._ends = array("q")
        self._speakers: list[Person | None] = []
        self._told: Sequence[Span] = ()

    def block(self, offset: int) -> int:
        """Where the block of an offset starts."""
        at = bisect_right(self._blocks, offset)
        return self._blocks[at - 1] if at else 0

    def speaks(self, start: int, end: int, person: Person | None, told: Sequence[Span] = ()) -> None:
        """Note a source; ``None`` for one that is no known person. To be called in text order."""
        self._told = told
        self._starts.append(start)
        self._ends.append(end)
        self._speakers.append(person)

    def quoted(self, offset: int) -> bool:
        """Whether an offset is inside a quotation."""
        at = bisect_right(self._opened, offset) - 1
        return at >= 0 and offset < self._closed[at]

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
        last = bisect_left(self._starts, start) - 1
        person = self._speakers[last] if last >= 0 else None
        # Who is only named in what the last one says is nobody who is told of: Moor said Carr left.
        told = () if person is None or any(one.start < start < one.end for one in self._told) else self._told
        named = _each(
            one.person for one in self._named(start)
            if one.person is person or not any(self._is_in(one.start, place) for place in told)
        )  # fmt: skip
        if len(named) > 1:
            return None
        at = bisect_right(self.sentences, start) - 1
        far = last < 0 or self._starts[last] < self.sentences[max(0, at - _FAR)]
        if named:
            return named[0] if named[0] in self._speakers[-_MANY:] else None
        return None if person is None or far or self._others(person, self._ends[last], start) else person

    def only_subject(self, start: int) -> Person | None:
        """The only one named in full who is a subject in the sentence of an offset and the one before."""
        if self.quoted(start):
            return None
        near = self._named(start) or self._named(start, far=True)
        subjects = _each(one.person for one in near if one.main and self._is_sure(one.person))
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
        before = _LAST.search(self._text, max(0, offset - _NEAR), offset)
        if before is None:
            return True
        if lexicon is None:
            return False
        frames = lexicon.frames.get(lexicon.lemmas.get(before[1], before[1]), frozenset())
        return "infinitive" not in frames and "that" in frames

    def nearest(self, start: int, fits: Callable[[Person], bool]) -> Person | None:
        """The only one who *fits*, of those told of before an offset in its sentence, or in the three up to there."""
        if self.quoted(start):
            return None
        named = [one for one in self._named(start) if fits(one.person)]
        fitting = _each(one.person for one in named if one.same_sentence)
        if not fitting and named:
            at = bisect_right(self.sentences, start) - 1
            before = self._named(self.sentences[max(0, at - 1)])
            fitting = _each([*(one.person for one in named), *(one.person for one in before if fits(one.person))])
        return fitting[0] if len(fitting) == 1 else None

    def last(self) -> Person | None:
        """Who spoke last."""
        return self._speakers[-1] if self._speakers else None

    def _others(self, person: Person, start: int, end: int) -> bool:
        """Whether anybody else is named in a stretch, or so much that none is sure."""
        numbers = list(self._runs.between(start, end, _MANY + 1))
        if len(numbers) > _MANY or end - start > _STRETCH:
            return True
        outside = (number for number in numbers if not self.quoted(self._runs.starts[number]))
        mentions = (self._runs.mention(number) for number in outside)
        return any(one is not None and self.person(one) not in (None, person) for one in mentions)

    def antecedent(self, start: int, gender: str, said: Sequence[Span] = (), *, subject: bool) -> Person | None:
        """The person whom a pronoun at *start* means, if a rule tells.

        Args:
            start: Where the pronoun stands.
            gender: ``"he"`` or ``"she"``.
            said: What its person says; whoever is named there is another: *Moor is late, he said*.
            subject: Whether it is one of these two, and not *him* or *his*.
        """
        if self.quoted(start) or (self._nouns.declined and not self._is_singular(start)):
            return None
        near = self._named(start, said, gender) or self._named(start, said, gender, far=True)
        named = [one for one in near if one.person.gender in (gender, None)]
        fitting = _each(one.person for one in named)
        subjects = _each(one.person for one in named if one.subject)
        if not subjects:
            may = subject and len(fitting) < 2 and not self._things
            return self._last_speaker(start, gender) if may else None
        if len(subjects) > 1:  # Moor left. Carr said he was glad.
            subjects = _each(one.person for one in named if one.main and one.same_sentence)
        if len(subjects) != 1:
            return None
        meant = subjects[0]
        # Whoever is only told of in the sentence before is no rival to its subject, if all the rest speaks for it.
        told = {one.person for one in named if one.person is not meant and one.same_sentence}
        main = any(one.main for one in named if one.person is meant)
        own = any(one.main and one.same_sentence for one in named if one.person is meant)
        own = own and not any(one.gender == gender for one in fitting)
        if len(fitting) > 1 and (told or not subject or not main or (meant.gender is None and not own)):
            return None
        if meant.gender is None and self._is_another(meant, named, start, gender):
            return None
        if (self._things and self._last_is_thing(start)) or self._is_told(meant, start) or self._asked(meant, start):
            return None
        meant.gender = gender
        return meant

    def _is_another(self, person: Person, named: Sequence[_Named], start: int, gender: str) -> bool:
        """Whether a noun between somebody and a pronoun means another man or woman: *Moor has a husband. He left*.

        Not so *his father*: the pronoun tells of whose father he is.
        """
        last = max(one.start for one in named if one.person is person)
        reader = self._people.reader
        own = reader.pack.he if gender == "he" else reader.pack.she
        before = ""
        for word in _ANY.finditer(self._text, last, start):
            noun = word[0].casefold()
            if word[0].islower() and before not in own and reader.classes.gender_of(noun) == gender:
                return not self.quoted(word.start())
            before = noun
        return False

    def _is_told(self, person: Person, start: int) -> bool:
        """Whether a person is named right behind the verb of a pronoun, and so is another: he told Moor."""
        told = _TOLD.match(self._text, start)
        mention = None if told is None else self._named_at(told.end())
        return mention is not None and self.person(mention) is person

    def _asked(self, person: Person, start: int) -> bool:
        """Whether a person has just asked somebody by name, who may be the one that answers: “Why?” he asked Carr."""
        index = bisect_left(self._starts, start) - 1
        if index < 0 or self._speakers[index] is not person:
            return False
        source = self._starts[index]
        hearer = _HEARER.match(self._text, self._ends[index])
        if hearer is None or not self._tells(hearer[0].strip()) or self._named_at(hearer.end()) is None:
            return False
        return _QUESTION.search(self._text, max(0, source - _MARGIN), source) is not None or self._answers(start)

    def _tells(self, verb: str) -> bool:
        """Whether a verb has a hearer behind it: told Carr, asked Carr; not said."""
        lexicon = self._people.reader.pack.lexicon
        if lexicon is None:
            return True
        lemma = lexicon.lemmas.get(verb, "")
        return lexicon.tells(lemma) or lemma in lexicon.uses["askers"] or not lexicon.takes(lemma, "clause")

    def _answers(self, start: int) -> bool:
        """Whether the verb behind a pronoun is one of answering: he replied."""
        lexicon, behind = self._people.reader.pack.lexicon, _BEHIND.match(self._text, start)
        return lexicon is not None and behind is not None and lexicon.lemmas.get(behind[1]) in lexicon.uses["answers"]

    def _named_at(self, offset: int) -> Mention | None:
        """Whoever is named right at an offset."""
        number = bisect_left(self._runs.starts, offset)
        at_once = number < len(self._runs.starts) and self._runs.starts[number] == offset
        return self._runs.mention(number) if at_once else None

    def _is_singular(self, start: int) -> bool:
        """Whether a pronoun that may be one of several, or of courtesy, means one: sagte sie, not sagten sie."""
        capital = self._text[start].isupper()
        if capital and not self._runs.begins(start):
            return False
        before = None if capital else _LAST.search(self._text, max(0, start - _NEAR), start)
        behind = _BEHIND.match(self._text, start)
        if before is not None and before[1] in self._openers:
            before = None  # wenn sie kommen
        for word in (before, behind):
            if word is not None and _OF_SEVERAL.match(word[1]):
                return False
            if word is not None and _OF_ONE.match(word[1]):
                return True
        return True

    def _last_speaker(self, start: int, gender: str) -> Person | None:
        """The last who spoke, a few sentences before *start*, if nobody else of fitting gender is named since."""
        at = bisect_right(self.sentences, start) - 1
        first = self.sentences[max(0, at - _FAR)] if at >= 0 else 0
        index = bisect_left(self._starts, start) - 1
        stop = max(-1, index - _MANY)
        while index > stop and self._starts[index] >= first:
            person = self._speakers[index]
            if self.quoted(self._starts[index]):
                index -= 1  # “Moor said no,” she recalled
                continue
            if person is not None and person.gender in (gender, None):
                sure = person.gender == gender or self._is_only(person, start)
                alone = sure and not self.tells_of(gender, self._ends[index], start, but=person)
                return person if alone and not self._is_told(person, start) else None
            if person is None and self._text[self._starts[index] : self._ends[index]].casefold() in self._singular:
                return None  # he, who is not known either
            index -= 1
        return None

    def _is_only(self, person: Person, start: int) -> bool:
        """Whether nobody else is entered whom the text names before an offset."""
        everybody = self._people.all
        return len(everybody) <= _MANY and all(one is person or one.first >= start for one in everybody)

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

    def _last_is_thing(self, start: int) -> bool:
        """Whether the last source before *start*, in its sentence and the one before, is no person: la préfecture."""
        at = bisect_right(self.sentences, start) - 2
        first = self.sentences[at] if at >= 0 else 0
        index = bisect_right(self._starts, start - 1) - 1
        return index >= 0 and self._starts[index] >= first and self._speakers[index] is None

    def _named(
        self, start: int, told: Sequence[Span] = (), gender: str | None = None, *, far: bool = False
    ) -> list[_Named]:
        """The persons named before *start* in its sentence and the one before, but not in what is *told*.

        With *far*, the rest of a quotation is no sentence: see `_before`.
        """
        at = bisect_right(self.sentences, start) - 1
        before = self._before(at) if far else at - 1
        first = self.sentences[max(0, before)] if at >= 0 else 0
        if gender is not None:
            first = self._subjects.first_of_chain(before, gender)
        same = self.sentences[at] if at >= 0 else 0
        found: list[tuple[int, Person, bool, bool]] = []
        index = len(self._starts) - 1
        taken: list[tuple[int, int]] = []
        while index >= 0 and self._starts[index] >= first:
            if len(taken) == _MANY:
                return []
            person = self._speakers[index]
            taken.append((self._starts[index], self._ends[index]))
            if person is not None and self._starts[index] < start and not self.quoted(self._starts[index]):
                found.append((self._starts[index], person, True, True))
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
        return [_Named(place, person, subject, main, place >= same) for place, person, subject, main in found]

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
            said = bisect_left(self._starts, self.sentences[before])
            if said < len(self._starts) and self._starts[said] < self.sentences[before + 1]:
                break
            before -= 1
        return before

    def person(self, mention: Mention) -> Person | None:
        """Whose name a mention is, as far as can be seen."""
        naming, titled = mention.naming, self._runs.titled(mention)
        if naming.gender is None and titled is not None:
            naming = naming._replace(gender=titled)  # Mrs. Moor, and not Ben Moor
        person = self._people.known(naming, mention.start, self.block(mention.start))
        if person is not None and person.gender is None and len(naming.words) == 1:
            apposed = self._runs.apposed(mention)
            person.gender = None if apposed is None else apposed.gender  # her husband, Ben
        if person is not None or len(naming.words) > 1:
            return person
        # Somebody who never speaks: known by a full name or a title, by a given name, or one of several of the name.
        word = "".join(naming.words)
        full = self._runs.surnames.get(word, naming)
        if full is None:
            return Person(naming, mention.start)
        apposed = self._runs.apposed(mention) if full is naming else None
        if apposed is not None:
            return self._people.silent(apposed, mention.start)
        if len(full.words) < 2 and titled is None and not full.title and not self._people.reader.classes.is_given(word):
            return None
        person = self._people.silent(full, mention.start)
        person.gender = person.gender or titled
        return person


def _each(persons: Iterable[Person]) -> list[Person]:
    return list(dict.fromkeys(persons))
