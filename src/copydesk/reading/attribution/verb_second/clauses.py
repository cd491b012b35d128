"""The clauses of a sentence, and the verbs that report in them."""

from __future__ import annotations

from typing import Final, NamedTuple

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.sentence import Range, Sentence
from copydesk.reading.attribution.verb_second import groups

#: What may stand in front of a clause and is no phrase of it.
_LEADING: Final = frozenset(["AND", "WORD"])
_PARTING: Final = frozenset(["COMMA", "COLON", "SEMI", "DASH", "END"])
#: To be of an opinion is to think so.
_OPINION: Final = "meinen"
_CUES: Final = frozenset(["CUE", "SAYING"])
#: Clauses of so many phrases at most are looked through from end to end.
_SEARCHED: Final = 40
#: A particle stands so many clauses behind its verb at most.
_NEAR: Final = 4


class Report(NamedTuple):
    """A clause whose verb reports."""

    #: The number of the clause.
    number: int
    lemma: str
    #: The word that reports.
    cue: int
    #: The verb behind which the subject may stand.
    finite: int
    #: Whether somebody is reported about: *wird zitiert*.
    passive: bool
    #: The number of the clause behind which the report goes on: that of a particle far behind its verb.
    last: int


class Clauses:
    """The clauses of one sentence; all places are numbers of phrases, clauses have numbers of their own."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        #: For a clause in which the subject of *wie* has commas around what is told of it, where that ends.
        self._apposed: dict[int, int] = {}
        self.fields = fields = self._whole([field for field in sentence.fields if field.first < field.last])
        self.reports = [self._report(number) for number in range(len(fields))]

    def _whole(self, fields: list[Field]) -> list[Field]:
        """The clauses; *wie | Ada Moor, | die Sprecherin, | sagte* is one."""
        found: list[Field] = []
        for field in fields:
            if len(found) > 1 and field.first == field.verb and self._is_open(found[-2]) and not found[-1].verbs:
                between, head = found.pop(), found[-1]
                self._apposed[len(found) - 1] = between.last
                head.last, head.verb, head.verbs = field.last, field.verb, field.verbs
            else:
                found.append(field)
        return found

    def _is_open(self, field: Field) -> bool:
        """Whether a clause begins with *wie* and has no verb yet."""
        return (
            not field.verbs and self.sentence.kinds[field.first] == "AS" and self.sentence.small(field.first) == "wie"
        )

    def mark(self, number: int) -> str:
        """The kind of the mark behind a clause; empty where another follows without one."""
        field = self.fields[number]
        kind = self.sentence.kinds[field.last]
        if kind == "WORD" and number == len(self.fields) - 1:
            return "END"
        return kind if kind in _PARTING else ""

    def begins(self, number: int) -> int:
        """The first phrase of a clause that is no conjunction."""
        field, kinds = self.fields[number], self.sentence.kinds
        first = field.first
        while first < field.last and kinds[first] in _LEADING:
            first += 1
        return first

    def is_as_said(self, number: int) -> bool:
        """Whether a clause begins with *wie*."""
        first = self.begins(number)
        return self.sentence.kinds[first] == "AS" and self.sentence.small(first) == "wie"

    def is_subordinate(self, number: int) -> bool:
        """Whether the verb of a clause is its last phrase."""
        return self.fields[number].opener >= 0 or self.is_as_said(number)

    def is_phrase(self, number: int) -> bool:
        """Whether a clause is a noun group and no more: *Ada Moor, | Sprecherin der Stadt, | sagte*."""
        field = self.fields[number]
        return not field.verbs and field.opener < 0 and self.sentence.kinds[field.first] == "NP"

    def is_infinitive(self, number: int) -> bool:
        """Whether a clause is an infinitive: *, die Brücke zu reparieren*."""
        field, kinds = self.fields[number], self.sentence.kinds
        if field.opener >= 0 or not field.verbs:
            return False
        last = field.verbs[-1]
        return kinds[last - 1] == "TO" or (len(field.verbs) == 1 and "zu" in self.sentence.small(last)[2:7])

    def _report(self, number: int) -> Report | None:
        field = self.fields[number]
        if not field.verbs:
            return None
        if self.is_subordinate(number):
            return self._verb_last(number, field)
        if field.verb < 0:
            return None
        return self._verb_second(number, field)

    def _verb_last(self, number: int, field: Field) -> Report | None:
        sentence, last = self.sentence, field.verbs[-1]
        if sentence.kinds[last] == "CUE":
            return self._made(number, sentence.lemma(last), last, last)
        if len(field.verbs) > 1 and sentence.kinds[field.verbs[-2]] in _CUES:
            return self._with_auxiliary(number, last, field.verbs[-2])
        return None

    def _verb_second(self, number: int, field: Field) -> Report | None:
        sentence, finite = self.sentence, field.verb
        if sentence.shape(finite) == "i" and self._has_opinion(field):
            return self._made(number, _OPINION, finite, finite)
        if sentence.kinds[finite] != "CUE":
            cue = next((verb for verb in reversed(field.verbs) if verb > finite and sentence.kinds[verb] in _CUES), -1)
            return self._with_auxiliary(number, finite, cue) if cue >= 0 else None
        lemma = sentence.lemma(finite)
        particle = groups.particle(sentence, field)
        last = number
        if particle < 0:
            last, particle = self._far_particle(number)
        if particle >= 0:
            lemma = f"{sentence.small(particle)}-{lemma}"
        return self._made(number, lemma, finite, finite, last=last)

    def _far_particle(self, number: int) -> tuple[int, int]:
        """A particle that is a clause of its own: *warf ihr, als sie kam, vor, …*."""
        for behind in range(number + 1, min(number + _NEAR, len(self.fields))):
            field = self.fields[behind]
            if field.last == field.first + 1 and self.sentence.kinds[field.first] == "PARTICLE":
                return behind, field.first
            temporal = self.sentence.kinds[field.first] == "AS"
            if not temporal and not self.is_subordinate(behind) and not self.is_phrase(behind):
                break
        return number, -1

    def _has_opinion(self, field: Field) -> bool:
        """*Ist der Meinung*, with nothing behind it."""
        last = field.last - 1
        return last > field.verb and self.sentence.small(last) in self.sentence.lexicon.uses["opinions"]

    def _with_auxiliary(self, number: int, auxiliary: int, cue: int) -> Report | None:
        """*Hat gesagt*, *wird zitiert*; not *will sagen*."""
        sentence = self.sentence
        if sentence.shape(cue) not in "EZ":
            return None
        passive = sentence.is_use(auxiliary, "passives")
        if not passive and not sentence.is_use(auxiliary, "perfects"):
            return None
        return self._made(number, sentence.lemma(cue), cue, auxiliary, passive=passive)

    def _made(
        self, number: int, lemma: str, cue: int, finite: int, *, passive: bool = False, last: int = -1
    ) -> Report | None:
        if lemma not in self.sentence.lexicon.frames:
            return None
        return Report(number, lemma, cue, finite, passive, max(last, number))

    def subject(self, number: int, finite: int) -> Range | None:
        """The subject of a clause, the verb of which is *finite*."""
        field = self.fields[number]
        if field.joins:
            return self._shared(number)
        if self.is_subordinate(number):
            return self._of_subordinate(number)
        if field.first == field.verb or self.begins(number) == field.verb:
            apart = self._apart(number)
            return apart or groups.behind(self.sentence, finite + 1, field.last)
        found = groups.in_front(self.sentence, self.begins(number), field.verb)
        if found is not None and not self.sentence.is_use(found[0], "expletives"):
            return found
        return groups.behind(self.sentence, finite + 1, field.last) or found

    def _shared(self, number: int) -> Range | None:
        """The subject of the clause before: *Moor lobte den Bau und sagte*."""
        for before in range(number - 1, max(number - 4, -1), -1):
            field = self.fields[before]
            if field.verb >= 0 and not self.is_subordinate(before):
                return self.subject(before, field.verb) if not field.joins else self._shared(before)
        return None

    def _apart(self, number: int) -> Range | None:
        """A subject with commas behind it: *Ada Moor, Sprecherin der Stadt, sagte*; *Moor, die sie baute, sagte*."""
        if number < 2 or self.mark(number - 1) != "COMMA" or self.mark(number - 2) != "COMMA":
            return None
        head, between = self.fields[number - 2], self.fields[number - 1]
        relative = between.opener >= 0 and self.sentence.kinds[between.opener] == "WHO"
        if head.verbs or not (self.is_phrase(number - 1) or relative):
            return None
        found = groups.in_front(self.sentence, self.begins(number - 2), head.last)
        if found is None:
            return None
        return found if relative else (found[0], between.last)

    def _of_subordinate(self, number: int) -> Range | None:
        """The subject of a clause whose verb is its last phrase."""
        field, sentence = self.fields[number], self.sentence
        first = max(field.opener, self.begins(number))
        found = groups.behind(sentence, first + 1, min(field.verbs[-1], first + _SEARCHED))
        if found is not None and number in self._apposed:
            return found[0], self._apposed[number]
        if found is not None or field.opener < 0 or sentence.kinds[field.opener] != "WHO":
            return found
        if sentence.shape(field.opener) != "w" or not number or sentence.small(field.opener) not in groups.SUBJECTS:
            return None
        return groups.last(sentence, self.fields[number - 1])
