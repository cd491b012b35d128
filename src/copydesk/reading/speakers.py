"""Group the sources of an article into speakers: who they are, and all that each of them says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Sequence
from typing import Final, NamedTuple

from copydesk.languages import Pack
from copydesk.reading.again import Again
from copydesk.reading.bodies import Bodies
from copydesk.reading.context import Context
from copydesk.reading.descriptions import Descriptions
from copydesk.reading.documents import Documents
from copydesk.reading.enrolling import each_named, enrolled, is_initials
from copydesk.reading.findings import Speaker, SpeakerStatus, SpokenTurn
from copydesk.reading.introductions import Introductions
from copydesk.reading.names import reader
from copydesk.reading.naming import Naming
from copydesk.reading.person import Person
from copydesk.reading.pronouns import Pronouns
from copydesk.reading.relatives import Relatives
from copydesk.reading.runs import Runs
from copydesk.reading.sources import Source, Sources
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: As many sources before a description are asked whether it stands in what they say.
_NEAR: Final = 8


class Said(NamedTuple):
    """An attribution as far as its speaker matters."""

    source: Span | None
    content: Sequence[Span]


class Grouping(NamedTuple):
    """The speakers, by first mention, and for each attribution its speaker."""

    speakers: tuple[Speaker, ...]
    #: The index of the speaker, or ``None`` where there is no source.
    indices: list[int | None]
    #: Whether the speaker was inferred: the source is a pronoun or a description.
    inferred: list[bool]


def group(said: Sequence[Said], turns: Sequence[SpokenTurn], survey: Survey, text: str, pack: Pack) -> Grouping:
    """Group the sources of *said* and the labels of *turns* into speakers.

    Args:
        said: The attributions, in any order.
        turns: The turns of a transcript.
        survey: Where sentences and quotes stand.
        text: The text that all spans point into.
        pack: The words of its language.
    """
    return _Grouper(said, turns, survey, text, pack).grouping()


class _Voice:
    """A speaker while it is put together."""

    def __init__(self, status: SpeakerStatus, known: Person | Naming) -> None:
        self.status = status
        self.known = known
        self.mentions: list[Span] = []

    def speaker(self) -> Speaker:
        one = self.known
        return Speaker(one.name, one.title, one.role, self.status, tuple(self.mentions), affiliation=one.affiliation)


class _Meant(NamedTuple):
    """Whom a source means."""

    #: The speaker; a key that is a span is a speaker of its own.
    key: Hashable
    person: Person | None = None
    inferred: bool = False
    #: What it is called, if other words than the source tell.
    naming: Naming | None = None


class _Grouper:
    def __init__(
        self, said: Sequence[Said], turns: Sequence[SpokenTurn], survey: Survey, text: str, pack: Pack
    ) -> None:
        self.said = said
        self.text = text
        self.pack = pack
        self.reader = reader(pack)
        self.introductions = Introductions(Runs(text, self.reader))
        self.capitals = self.introductions.capitals
        spans = [(one.source, number) for number, one in enumerate(said) if one.source is not None]
        spans += [(Span(turn.label.start, turn.label.start + len(turn.speaker)), -1) for turn in turns]
        spans.sort()
        read = Sources(text, self.reader, self.introductions)
        namings = read.all([span for span, _ in spans], [number < 0 for _, number in spans])
        self.sources = [Source(span, naming, number) for (span, number), naming in zip(spans, namings, strict=True)]
        self.people = enrolled(self.sources, self.introductions)
        self.context = Context(survey, text, self.introductions, self.people)
        self.pronouns = Pronouns(text, self.capitals, self.people, self.context)
        self.relatives = Relatives(text, self.introductions.runs, self.context)
        self.again = Again(text, self.context, self.reader)
        self.descriptions = Descriptions(self.reader, self.introductions, self.people, self.context)
        self.documents = Documents(self.reader, self.introductions)
        bodies = (one.naming for one in self.sources if one.naming.status is SpeakerStatus.ORGANIZATION)
        self.bodies = Bodies((naming for naming in bodies if naming.definite), text, pack)
        self.voices: dict[Hashable, _Voice] = {}
        #: The key of the speaker who is named last.
        self.before: Hashable = None
        self.keys: list[Hashable] = [None] * len(said)
        self.inferred = [False] * len(said)
        #: The turns with their speakers.
        self.turns = turns
        self.labelled: dict[int, Hashable] = {}

    def grouping(self) -> Grouping:
        start = end = -1
        meant = _Meant(None)
        for span, read, number in self.sources:
            # Who says two things with one word is one.
            if (span.start, span.end) != (start, end):
                start, end = span.start, span.end
                naming = read if number < 0 else self._checked(span, read)
                meant = self._meant(span, naming, number)
                naming = meant.naming or naming
                self._voice(meant, naming).mentions.append(span)
                said = self.said[number].content if number >= 0 else ()
                # Nobody calls themselves *he* in what they say: a label tells of no pronoun behind it.
                self.context.speaks(start, end, meant.person if number >= 0 else None, said)
                self.again.speaks(span, meant.key, naming, said)
                self.before = meant.key
            if number >= 0:
                self.keys[number], self.inferred[number] = meant.key, meant.inferred
            else:
                self.labelled[span.start] = meant.key
        self._first_person()
        for voice in self.voices.values():
            voice.mentions.sort()
        order = sorted(self.voices, key=lambda key: self.voices[key].mentions[0])
        index = {key: at for at, key in enumerate(order)}
        return Grouping(
            tuple(self.voices[key].speaker() for key in order),
            [None if key is None else index[key] for key in self.keys],
            self.inferred,
        )

    def _voice(self, meant: _Meant, naming: Naming) -> _Voice:
        """The speaker who is meant, as far as put together."""
        voice = self.voices.get(meant.key)
        if voice is None:
            status = SpeakerStatus.NAMED if meant.person and meant.person.name else naming.status
            full = self.bodies.full(naming) if naming.name is not None else None
            known = naming if full is None else naming._replace(name=full)
            voice = self.voices[meant.key] = _Voice(status, meant.person or known)
        elif isinstance(voice.known, Naming) and voice.known.name is None and naming.name is not None:
            voice.known = naming
        return voice

    def _checked(self, span: Span, naming: Naming) -> Naming:
        """A naming, or that of a description if its only word has a capital for another reason: *Employers want*."""
        plain = naming.person and not (naming.title or naming.role or naming.gender)
        if plain and (self._is_place(naming) or self._is_body(naming)):
            return Naming(SpeakerStatus.ORGANIZATION, naming.name, naming.words, definite=True)
        word = naming.words[0] if naming.person and len(naming.words) == 1 else None
        if word is None or naming.title or self.people.has(word):
            return naming
        if self.reader.classes.nouns.declined:
            return self._declined(span, naming, word)
        plural = self.context.is_plural(span.end) or self.capitals.only_begins(word, span.start)
        if not (plural and not naming.role) and not self.capitals.is_aside(word, span.start, span.end):
            return naming
        return self._described_only(span, naming)

    def _is_body(self, naming: Naming) -> bool:
        """Whether a name is all of a body's that the text has told: the coal company, Tidewater, and then Tidewater."""
        alone = "".join(naming.words) if len(naming.words) == 1 else ""
        return self.bodies.has(naming.words) and not (alone and self.people.has(alone))

    def _is_place(self, naming: Naming) -> bool:
        """Whether a name is that of a place, and of nobody else: Washington, Puerto Bravo."""
        first, *others = naming.words
        if " ".join(naming.words) in self.pack.seats:
            return bool(others) or not self.people.has(first)
        return len(others) == 1 and first in self.pack.place_words and not self.reader.classes.is_given(first)

    def _described_only(self, span: Span, naming: Naming) -> Naming:
        """A source as a description, whatever its capital."""
        return Naming(SpeakerStatus.DESCRIBED, words=naming.words, role=" ".join(span.of(self.text).split()))

    def _declined(self, span: Span, naming: Naming, word: str) -> Naming:
        """A naming of one word where all nouns have a capital: somebody known, maybe in the genitive, or a noun."""
        bearer = word.removesuffix("s")
        if bearer != word and self.people.has(bearer):
            return naming._replace(words=(bearer,))
        if naming.role or self.reader.classes.is_given(word):
            return naming
        return self._described_only(span, naming)

    def _meant(self, span: Span, naming: Naming, number: int) -> _Meant:
        if number < 0:
            return self._labelled(span, naming)
        if naming.status is SpeakerStatus.PRONOUN:
            return self._pronoun(span, naming, number)
        if naming.person:
            person = self.people.bearer(naming, span.start, self.context.block(span.start), span.end)
            return _Meant(person, person)
        if naming.plural:
            return self._several(span, naming)
        if naming.status is SpeakerStatus.DESCRIBED:
            return self._described(span, naming, number)
        if naming.status is SpeakerStatus.ORGANIZATION:
            return self._body(span, naming)
        if naming.status is SpeakerStatus.DOCUMENT:
            document = self.documents.meant(span, naming)
            return _Meant(document.key, inferred=document.inferred)
        return _Meant(span)

    def _several(self, span: Span, naming: Naming) -> _Meant:
        """Those who speak as one, by who they are."""
        if naming.name is None:
            return _Meant(("several", naming.words) if naming.definite else span)
        block = self.context.block(span.start)
        members = each_named(naming, self.reader)
        if not all(member.person for member in members):
            return _Meant(("several", naming.words))
        return _Meant(frozenset(self.people.bearer(member, span.start, block) for member in members))

    def _labelled(self, span: Span, naming: Naming) -> _Meant:
        """A label of a turn: a name, initials of somebody named, or a word that is always the same one's."""
        label = span.of(self.text)
        if is_initials(label):
            initialled = self.people.initialled(label)
            if initialled is not None:
                return _Meant(initialled, initialled)
        if naming.person:
            person = self.people.bearer(naming, span.start, self.context.block(span.start))
            return _Meant(person, person)
        return _Meant(("label", label.casefold()))

    def _pronoun(self, span: Span, naming: Naming, number: int) -> _Meant:
        said = self.said[number].content
        word = span.of(self.text).casefold()
        if naming.gender is not None:
            subject = word in self.pack.pronouns
            same = self.again.same(span, naming.gender) if subject else None
            person = same if isinstance(same, Person) else None
            if same is None:
                person = self.pronouns.antecedent(span.start, naming.gender, said, subject=subject)
            elif person is not None:
                person.gender = naming.gender
            key = same if person is None else person
            return _Meant(span) if key is None else _Meant(key, person, inferred=True)
        if word in self.pack.relatives or word in self.pack.clause_openers:
            return self._relative(span, word, number)
        again = self.again.number(word)
        key = None if again is None else self.again.meant(span, again, said)
        return _Meant(span if key is None else key, inferred=key is not None)

    def _relative(self, span: Span, word: str, number: int) -> _Meant:
        """Whoever or whatever is named in front of a relative pronoun."""
        of_persons = word in self.pack.relatives
        person = self.relatives.person(span.start, span.end) if of_persons else None
        group = self.relatives.group(span.start, span.end, persons=of_persons) if person is None else None
        if group is not None and of_persons:
            person = self.relatives.described(group)
        if person is not None:
            return _Meant(person, person, inferred=True)
        if group is None or self.relatives.is_aside(group):
            return _Meant(span)
        at = bisect_left(self.sources, group.start, key=lambda source: source.span.start)
        source, _, other = self.sources[at]
        if source.start == group.start and other >= 0 and self.keys[other] is not None:
            return _Meant(self.keys[other], inferred=True)  # officials who fear floods said
        naming = self.reader.read(group.of(self.text))
        thing = naming.status in (SpeakerStatus.ORGANIZATION, SpeakerStatus.DOCUMENT)
        if naming.status is SpeakerStatus.PRONOUN or naming.person or (of_persons and thing and not naming.plural):
            return _Meant(span)
        return self._meant(group, naming, number)._replace(inferred=True, naming=naming)

    def _described(self, span: Span, naming: Naming, number: int) -> _Meant:
        person = self.descriptions.known(span, naming)
        if person is None:
            again = self.descriptions.told_before(span, naming, self.said[number].content)
            person = None if again is None or self._says(again, span) else again
        person = person or self.descriptions.stranger(span, naming)
        if person is not None:
            return _Meant(person, person, inferred=True)
        person = self.descriptions.named_last(span, naming.role or "")
        if person is None and not naming.human:
            return _Meant(span)
        person = person or self.descriptions.enter(span, naming)
        return _Meant(person, person)

    def _says(self, person: Person, span: Span) -> bool:
        """Whether a description stands in what the person says: *Moor said the candidate*, and means another."""
        at = bisect_left(self.sources, span.start, key=lambda source: source.span.start)
        return any(
            self.keys[number] is person and any(content.covers(span) for content in self.said[number].content)
            for _, _, number in self.sources[max(0, at - _NEAR) : at]
            if number >= 0
        )

    def _body(self, span: Span, naming: Naming) -> _Meant:
        """A body, or a person whose naming looks like one."""
        *front, last = (naming.name or naming.words[-1]).split()
        capitals = span.of(self.text).isupper()
        if capitals if not front else not last.isupper() and all(self.reader.classes.kind(one) == "s" for one in front):
            # An angry Moor; MOOR in a transcript that no layout shows.
            alone = self.reader.read(last.title() if capitals else last)
            if alone.person and self.people.bears(alone.words):
                person = self.people.bearer(alone, span.start, self.context.block(span.start))
                return _Meant(person, person)
        if not naming.definite:
            return _Meant(span)

        def owner(words: str) -> Hashable | None:
            alone = self.reader.read(words)
            if alone.person and self.people.bears(alone.words):
                return self.people.bearer(alone, span.start, self.context.block(span.start))
            # Who never speaks has a campaign too; but the Gannet Tide movement is nobody’s.
            *given, surname = alone.words or ("",)
            known = alone.person and surname in self.introductions.surnames
            return surname if known and (not given or self.reader.classes.is_given(given[0])) else None

        body = self.bodies.meant(naming, owner, span.start, self.before)
        return _Meant(body.key, inferred=body.inferred)

    def _first_person(self) -> None:
        """*I* inside a quotation is whoever says the quotation, and in a turn whoever's turn it is."""
        waiting = [
            (span, number)
            for span, naming, number in self.sources
            if number >= 0 and naming.status is SpeakerStatus.PRONOUN
            and span.of(self.text).casefold() in self.pack.first_person
        ]  # fmt: skip
        if not waiting:
            return
        contents = sorted((span, number) for number, one in enumerate(self.said) for span in one.content)
        open_: list[tuple[Span, int]] = []
        #: Who was found to be somebody else, with whom.
        moved: dict[Hashable, Hashable] = {}
        at = 0
        for span, number in waiting:
            while at < len(contents) and contents[at][0].start <= span.start:
                open_.append(contents[at])
                at += 1
            while open_ and open_[-1][0].end <= span.start:
                open_.pop()
            if self.context.quoted(span.start):
                outer = (other for place, other in reversed(open_) if other != number and place.covers(span))
                key = next((self.keys[other] for other in outer), None)
            else:
                key = self._whose_turn(span)
            while key in moved:
                key = moved[key]  # I said that I
            if key is None or key == span:
                continue
            self.inferred[number] = True
            if span not in moved:
                moved[span] = key
                self.voices[key].mentions += self.voices.pop(span).mentions
        for number, key in enumerate(self.keys):
            while key in moved:
                key = moved[key]
            self.keys[number] = key

    def _whose_turn(self, span: Span) -> Hashable | None:
        """The speaker of the turn that something stands in."""
        at = bisect_right(self.turns, span.start, key=lambda turn: turn.span.start) - 1
        turn = self.turns[at] if at >= 0 else None
        return None if turn is None or not turn.span.covers(span) else self.labelled.get(turn.label.start)
