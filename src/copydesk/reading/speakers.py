"""Group the sources of an article into speakers: who they are, and all that each of them says."""

from __future__ import annotations

from bisect import bisect_left
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
from copydesk.reading.first_person import FirstPerson
from copydesk.reading.introductions import Introductions
from copydesk.reading.lookalikes import Lookalikes
from copydesk.reading.names import reader
from copydesk.reading.naming import Naming
from copydesk.reading.person import Person
from copydesk.reading.pronouns import Pronouns
from copydesk.reading.relatives import Relatives
from copydesk.reading.runs import Runs
from copydesk.reading.sources import Source, Sources
from copydesk.reading.survey import Survey
from copydesk.reading.voices import Meant, Voices
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


class _Grouper:
    def __init__(
        self, said: Sequence[Said], turns: Sequence[SpokenTurn], survey: Survey, text: str, pack: Pack
    ) -> None:
        self.said = said
        self.text = text
        self.pack = pack
        self.reader = reader(pack)
        self.introductions = Introductions(Runs(text, self.reader))
        spans = [(one.source, number) for number, one in enumerate(said) if one.source is not None]
        spans += [(Span(turn.label.start, turn.label.start + len(turn.speaker)), -1) for turn in turns]
        spans.sort()
        read = Sources(self.introductions)
        namings = read.all([span for span, _ in spans], [number < 0 for _, number in spans])
        self.sources = [Source(span, naming, number) for (span, number), naming in zip(spans, namings, strict=True)]
        self.people = enrolled(self.sources, self.introductions)
        self.context = Context(survey, text, self.introductions, self.people)
        self.pronouns = Pronouns(text, self.introductions.capitals, self.people, self.context)
        self.relatives = Relatives(text, self.introductions.runs, self.context)
        self.again = Again(text, self.context, self.reader)
        self.descriptions = Descriptions(self.reader, self.introductions, self.people, self.context)
        self.documents = Documents(self.reader, self.introductions)
        bodies = (one.naming for one in self.sources if one.naming.status is SpeakerStatus.ORGANIZATION)
        self.bodies = Bodies((naming for naming in bodies if naming.definite), text, pack)
        self.lookalikes = Lookalikes(text, self.introductions.capitals, self.people, self.bodies, self.context)
        self.voices = Voices(self.bodies)
        #: The key of the speaker who is named last.
        self.before: Hashable = None
        self.keys: list[Hashable] = [None] * len(said)
        self.inferred = [False] * len(said)
        #: The turns with their speakers.
        self.turns = turns
        self.labelled: dict[int, Hashable] = {}

    def grouping(self) -> Grouping:
        start = end = -1
        meant = Meant(None)
        for span, read, number in self.sources:
            # Who says two things with one word is one.
            if (span.start, span.end) != (start, end):
                start, end = span.start, span.end
                naming = read if number < 0 else self.lookalikes.checked(span, read)
                meant = self._meant(span, naming, number)
                naming = meant.naming or naming
                self.voices.add(span, naming, meant)
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
        speakers = self.voices.speakers()
        index = {key: at for at, key in enumerate(speakers)}
        indices = [None if key is None else index[key] for key in self.keys]
        return Grouping(tuple(speakers.values()), indices, self.inferred)

    def _meant(self, span: Span, naming: Naming, number: int) -> Meant:
        if number < 0:
            return self._labelled(span, naming)
        if naming.status is SpeakerStatus.PRONOUN:
            return self._pronoun(span, naming, number)
        if naming.person:
            person = self.people.bearer(naming, span.start, self.context.block(span.start), span.end)
            return Meant(person, person)
        if naming.plural:
            return self._several(span, naming)
        if naming.status is SpeakerStatus.DESCRIBED:
            return self._described(span, naming, number)
        if naming.status is SpeakerStatus.ORGANIZATION:
            return self._body(span, naming)
        if naming.status is SpeakerStatus.DOCUMENT:
            document = self.documents.meant(span, naming)
            return Meant(document.key, inferred=document.inferred)
        return Meant(span)

    def _several(self, span: Span, naming: Naming) -> Meant:
        """Those who speak as one, by who they are."""
        if naming.name is None:
            return Meant(("several", naming.words) if naming.definite else span)
        block = self.context.block(span.start)
        members = each_named(naming, self.reader)
        if not all(member.person for member in members):
            return Meant(("several", naming.words))
        return Meant(frozenset(self.people.bearer(member, span.start, block) for member in members))

    def _labelled(self, span: Span, naming: Naming) -> Meant:
        """A label of a turn: a name, initials of somebody named, or a word that is always the same one's."""
        label = span.of(self.text)
        if is_initials(label):
            initialled = self.people.initialled(label)
            if initialled is not None:
                return Meant(initialled, initialled)
        if naming.person:
            person = self.people.bearer(naming, span.start, self.context.block(span.start))
            return Meant(person, person)
        return Meant(("label", label.casefold()))

    def _pronoun(self, span: Span, naming: Naming, number: int) -> Meant:
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
            return Meant(span) if key is None else Meant(key, person, inferred=True)
        if word in self.pack.relatives or word in self.pack.clause_openers:
            return self._relative(span, word, number)
        again = self.again.number(word)
        key = None if again is None else self.again.meant(span, again, said)
        return Meant(span if key is None else key, inferred=key is not None)

    def _relative(self, span: Span, word: str, number: int) -> Meant:
        """Whoever or whatever is named in front of a relative pronoun."""
        of_persons = word in self.pack.relatives
        person = self.relatives.person(span.start, span.end) if of_persons else None
        group = self.relatives.group(span.start, span.end, persons=of_persons) if person is None else None
        if group is not None and of_persons:
            person = self.relatives.described(group)
        if person is not None:
            return Meant(person, person, inferred=True)
        if group is None or self.relatives.is_aside(group):
            return Meant(span)
        at = bisect_left(self.sources, group.start, key=lambda source: source.span.start)
        source, _, other = self.sources[at]
        if source.start == group.start and other >= 0 and self.keys[other] is not None:
            return Meant(self.keys[other], inferred=True)  # officials who fear floods said
        naming = self.reader.read(group.of(self.text))
        thing = naming.status in (SpeakerStatus.ORGANIZATION, SpeakerStatus.DOCUMENT)
        if naming.status is SpeakerStatus.PRONOUN or naming.person or (of_persons and thing and not naming.plural):
            return Meant(span)
        return self._meant(group, naming, number)._replace(inferred=True, naming=naming)

    def _described(self, span: Span, naming: Naming, number: int) -> Meant:
        person = self.descriptions.known(span, naming)
        if person is None:
            again = self.descriptions.told_before(span, naming, self.said[number].content)
            person = None if again is None or self._says(again, span) else again
        person = person or self.descriptions.stranger(span, naming)
        if person is not None:
            return Meant(person, person, inferred=True)
        person = self.descriptions.named_last(span, naming.role or "")
        if person is None and not naming.human:
            return Meant(span)
        person = person or self.descriptions.enter(span, naming)
        return Meant(person, person)

    def _says(self, person: Person, span: Span) -> bool:
        """Whether a description stands in what the person says: *Moor said the candidate*, and means another."""
        at = bisect_left(self.sources, span.start, key=lambda source: source.span.start)
        return any(
            self.keys[number] is person and any(content.covers(span) for content in self.said[number].content)
            for _, _, number in self.sources[max(0, at - _NEAR) : at]
            if number >= 0
        )

    def _body(self, span: Span, naming: Naming) -> Meant:
        """A body, or a person whose naming looks like one."""
        *front, last = (naming.name or naming.words[-1]).split()
        capitals = span.of(self.text).isupper()
        if capitals if not front else not last.isupper() and all(self.reader.classes.kind(one) == "s" for one in front):
            # An angry Moor; MOOR in a transcript that no layout shows.
            alone = self.reader.read(last.title() if capitals else last)
            if alone.person and self.people.bears(alone.words):
                person = self.people.bearer(alone, span.start, self.context.block(span.start))
                return Meant(person, person)
        if not naming.definite:
            return Meant(span)

        def owner(words: str) -> Hashable | None:
            alone = self.reader.read(words)
            if alone.person and self.people.bears(alone.words):
                return self.people.bearer(alone, span.start, self.context.block(span.start))
            # Who never speaks has a campaign too; but the Gannet Tide movement is nobody’s.
            *given, surname = alone.words or ("",)
            known = alone.person and surname in self.introductions.surnames
            return surname if known and (not given or self.reader.classes.is_given(given[0])) else None

        body = self.bodies.meant(naming, owner, span.start, self.before)
        return Meant(body.key, inferred=body.inferred)

    def _first_person(self) -> None:
        """Give what *I* says to whoever that is."""
        pronouns = [
            (span, number)
            for span, naming, number in self.sources
            if number >= 0 and naming.status is SpeakerStatus.PRONOUN
            and span.of(self.text).casefold() in self.pack.first_person
        ]  # fmt: skip
        if not pronouns:
            return
        first = FirstPerson(self.context, self.turns, self.labelled)
        contents = ((span, number) for number, one in enumerate(self.said) for span in one.content)
        first.resolve(pronouns, contents, self.keys)
        self.voices.merge(first.meant)
        for number in first.numbers:
            self.inferred[number] = True
        self.keys = [first.whoever(key) for key in self.keys]
