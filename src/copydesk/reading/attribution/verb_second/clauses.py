"""The clauses of a sentence, and the verbs that report in them."""

from __future__ import annotations

from typing import Final, NamedTuple

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.sentence import NOUNS, Range, Sentence
from copydesk.reading.attribution.verb_second import groups

#: What may stand in front of a clause and is no phrase of it.
_LEADING: Final = frozenset(["AND", "WORD"])
_PARTING: Final = frozenset(["COMMA", "COLON", "SEMI", "DASH", "END"])
#: To be of an opinion is to think so.
_OPINION: Final = "meinen"
_CUES: Final = frozenset(["CUE", "SAYING"])
#: Clauses of so many phrases at most are looked through from end to end.
_SEARCHED: Final = 40
#: Pronouns that are a subject wherever they stand.
_NOMINATIVE: Final = frozenset(["er", "ich", "wir", "man"])
#: What nouns end in that no person is named by.
_ABSTRACT: Final = ("ung", "keit", "heit", "ion", "ismus", "tät", "anz", "enz", "schaft", "ment", "tum")
#: What may stand between a verb and the subject behind it.
_LIGHT: Final = frozenset(["OBJ", "ADV", "TIME"])
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
            head = self._opened(found) if self._ends(field) else -1
            if head < 0:
                found.append(field)
                continue
            between = found[head + 1 :]
            del found[head + 1 :]
            apposed = next((one.last for one in between if not one.verbs), -1)
            if apposed >= 0 and not between[0].verbs:
                self._apposed[head] = apposed
            found[head].last, found[head].verb, found[head].verbs = field.last, field.verb, field.verbs
        return found

    def _ends(self, field: Field) -> bool:
        """Whether a clause may be the end of another: nothing but circumstances and a verb."""
        kinds = self.sentence.kinds
        if field.verb == field.first:
            return True
        return (
            field.verb >= 0
            and field.verbs[-1] == field.last - 1
            and not any(
                kinds[place] in NOUNS and kinds[place - 1] != "PREP" for place in range(field.first, field.verb)
            )
        )

    def _opened(self, found: list[Field]) -> int:
        """The number of the clause that begins with *wie*, has no verb yet, and only asides behind it; or -1."""
        for number in range(len(found) - 1, max(len(found) - _NEAR, -1), -1):
            field = found[number]
            if self._is_open(field):
                return number if number < len(found) - 1 else -1
            relative = field.opener >= 0 and self.sentence.kinds[field.opener] == "WHO"
            if field.verbs and not relative:
                return -1
        return -1

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
            apart = None if self.sentence.kinds[finite + 1] == "PRON" else self._apart(number)
            behind = groups.behind(self.sentence, finite + 1, field.last)
            return behind if apart is None or self._is_object(apart, behind, finite) else apart
        found = groups.in_front(self.sentence, self.begins(number), field.verb)
        if found is not None and not self.sentence.is_use(found[0], "expletives"):
            behind = groups.behind(self.sentence, finite + 1, field.last)
            return behind if self._is_object(found, behind, finite) else found
        return groups.behind(self.sentence, finite + 1, field.last) or found

    def _is_object(self, found: Range, behind: Range | None, finite: int) -> bool:
        """Whether what stands in front of a verb is its object: *die Pläne lobte er*, *die neuen Pläne lobte Moor*."""
        sentence = self.sentence
        if behind is None or sentence.kinds[found[0]] != "NP":
            return False
        if sentence.small(behind[0]) in _NOMINATIVE or groups.disagrees(sentence, found[0], finite):
            return True
        first = finite + 1
        while sentence.kinds[first] in _LIGHT:
            first += 1
        return (
            behind[0] == first
            and sentence.shape(found[0])[0] == "d"
            and not groups.is_informant(sentence, found[0])
            and (groups.names(sentence, first) or sentence.small(first).startswith(("der ", "ein ")))
            and (groups.is_informant(sentence, first) or sentence.small(found[0]).endswith(_ABSTRACT))
        )

    def _shared(self, number: int) -> Range | None:
        """The subject of the clause before: *Moor lobte den Bau und sagte*."""
        for before in range(number - 1, max(number - 4, -1), -1):
            field = self.fields[before]
            if field.verb >= 0 and not self.is_subordinate(before):
                return self.subject(before, field.verb) if not field.joins else self._shared(before)
        return None

    def _apart(self, number: int) -> Range | None:
        """A subject with commas behind it: *Ada Moor, Sprecherin der Stadt, sagte*; *Moor, die sie baute, sagte*."""
        head = number
        while (
            head
            and number - head < _NEAR
            and self.mark(head - 1) == "COMMA"
            and (head == number or self.is_aside(head))
        ):
            head -= 1
        if head > number - 2 or self.fields[head].verbs:
            return None
        found = groups.in_front(self.sentence, self.begins(head), self.fields[head].last)
        if found is None:
            return None
        last = head
        while last + 1 < number and not self.fields[last + 1].verbs and self.fields[last + 1].opener < 0:
            last += 1
        return found if last == head else (found[0], self.fields[last].last)

    def is_aside(self, number: int, *, quoted: bool = False) -> bool:
        """Whether a clause may stand between a subject and its verb: a relative clause, or one without a verb.

        Without a quote in it, unless it may be *quoted*.
        """
        field, kinds = self.fields[number], self.sentence.kinds
        if field.opener >= 0:
            return kinds[field.opener] == "WHO"
        return not field.verbs and (quoted or "QUOTE" not in kinds[field.first : field.last])

    def _of_subordinate(self, number: int) -> Range | None:
        """The subject of a clause whose verb is its last phrase."""
        field, sentence = self.fields[number], self.sentence
        first = max(field.opener, self.begins(number))
        found = groups.behind(sentence, first + 1, min(field.verbs[-1], first + _SEARCHED))
        if found is not None and number in self._apposed:
            return found[0], self._apposed[number]
        if field.opener < 0 or sentence.kinds[field.opener] != "WHO":
            return found
        relative = sentence.small(field.opener)
        if sentence.shape(field.opener) != "w" or not number or relative not in groups.SUBJECTS:
            return found
        if found is not None and not groups.may_be_object(sentence, found[0], relative):
            return found
        return groups.last(sentence, self.fields[number - 1])
