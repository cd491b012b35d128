"""The clauses of a sentence, and the verbs that report in them."""

from __future__ import annotations

from typing import Final, NamedTuple

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.sentence import NOUNS, Sentence
from copydesk.reading.attribution.verb_second import groups

#: What may stand in front of a clause and is no phrase of it.
_LEADING: Final = frozenset(["AND", "WORD"])
_PARTING: Final = frozenset(["COMMA", "COLON", "SEMI", "DASH", "END"])
#: How the lexicon writes verbs that report with *sich* alone: zeigte sich „erfreut“.
REFLEXIVE: Final = "sich-"
#: To be of an opinion is to think so.
_OPINION: Final = "meinen"
#: How forms of verbs begin that with a noun at the end of their clause mean to speak, and that noun.
_STANDS: Final = {
    "nah": "stellung", "neh": "stellung", "nim": "stellung", "mel": "wort", "kom": "schluss", "kam": "schluss",
    "gel": "schluss",
}  # fmt: skip
#: What tells of somebody’s words from hearsay: soll gesagt haben.
_HEARSAY: Final = frozenset(["soll", "sollen", "solle"])
_CUES: Final = frozenset(["CUE", "SAYING"])
#: What belongs to a verb or to a subject stands so many clauses from it at most.
NEAR: Final = 4


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
        self.apposed: dict[int, int] = {}
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
                self.apposed[head] = apposed
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
                kinds[place] in NOUNS and kinds[place - 1] != "PREP" and not groups.may_be_dative(self.sentence, place)
                for place in range(field.first, field.verb)
            )
        )

    def _opened(self, found: list[Field]) -> int:
        """The number of the clause that begins with *wie*, has no verb yet, and only asides behind it; or -1."""
        for number in range(len(found) - 1, max(len(found) - NEAR, -1), -1):
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

    def is_temporal(self, number: int) -> bool:
        """Whether a clause tells when: *, als sie kam,*."""
        field, kinds = self.fields[number], self.sentence.kinds
        return kinds[field.first] == "AS" or (field.opener >= 0 and kinds[field.opener] == "WHEN")

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
        stand = self._takes_a_stand(number, finite)
        if stand >= 0:
            return self._made(number, _OPINION, finite, finite, last=stand)
        if sentence.shape(finite) == "v" and self._is_beside(number):
            return self._made(number, _OPINION, finite, finite)
        if sentence.kinds[finite] != "CUE":
            last, cue = self._participle(number, finite)
            return self._with_auxiliary(number, finite, cue, last) if cue >= 0 else None
        lemma = sentence.lemma(finite)
        if any(sentence.small(place) == "sich" for place in range(finite + 1, min(finite + 4, field.last))):
            reflexive = REFLEXIVE + lemma
            if reflexive in sentence.lexicon.frames:
                return self._made(number, reflexive, finite, finite)
        particle = groups.particle(sentence, field)
        last = number
        if particle < 0:
            last, particle = self._far_particle(number)
        if particle >= 0:
            lemma = f"{sentence.small(particle)}-{lemma}"
        return self._made(number, lemma, finite, finite, last=last)

    def _is_beside(self, number: int) -> bool:
        """Whether a clause begins with its verb, behind a quote of more than a word: *„…“, ereiferte sie sich*."""
        field, before = self.fields[number], self.fields[number - 1]
        if (
            not number
            or field.first != field.verb
            or self.mark(number - 1) != "COMMA"
            or before.last != before.first + 1
        ):
            return False
        return self.sentence.kinds[before.first] == "QUOTE" and " " in self.sentence.of(before.first)

    def _participle(self, number: int, auxiliary: int) -> tuple[int, int]:
        """The participle or infinitive that reports, and the number of its clause.

        It may stand behind an aside: *hat mit dem Ruf „…“, den alle kennen, gedroht*.
        """
        kinds = self.sentence.kinds
        for behind in range(number, min(number + NEAR, len(self.fields))):
            field = self.fields[behind]
            if behind > number and field.opener < 0 and field.verb < 0 and kinds[field.last - 1] == "SAYING":
                return behind, field.last - 1
            found = [verb for verb in field.verbs if verb > auxiliary and kinds[verb] in _CUES]
            if behind == number and found:
                return number, found[-1]
            if self._apart(field.last - 1):
                return behind, field.last - 1
            aside = self.is_aside(behind) or self.is_temporal(behind)
            if (behind == number and len(field.verbs) > 1) or (behind > number and not aside):
                break
        return number, -1

    def _apart(self, number: int) -> str:
        """The lemma of a verb whose parts are written apart: *hat bekannt | gegeben*."""
        joined = self.sentence.small(number - 1) + self.sentence.small(number)
        return self.sentence.lexicon.lemmas.get(joined, "") if self.sentence.kinds[number] in ("ING", "SAYING") else ""

    def _far_particle(self, number: int) -> tuple[int, int]:
        """A particle that is a clause of its own: *warf ihr, als sie kam, vor, …*."""
        for behind in range(number + 1, min(number + NEAR, len(self.fields))):
            field = self.fields[behind]
            if field.last == field.first + 1 and self.sentence.kinds[field.first] == "PARTICLE":
                return behind, field.first
            if not self.is_temporal(behind) and not self.is_subordinate(behind) and not self.is_phrase(behind):
                break
        return number, -1

    def _takes_a_stand(self, number: int, finite: int) -> int:
        """The clause that ends in what makes a verb mean to speak, *nahm … Stellung*, *meldete sich zu Wort*; or -1."""
        taking = _STANDS.get(self.sentence.small(finite)[:3])
        if taking is None:
            return -1
        for behind in range(number, min(number + NEAR, len(self.fields))):
            if behind > number and not self.is_aside(behind):
                return -1
            if self.sentence.head(self.fields[behind].last - 1) == taking:
                return behind
        return -1

    def _has_opinion(self, field: Field) -> bool:
        """*Ist der Meinung*, with nothing behind it."""
        last = field.last - 1
        return last > field.verb and self.sentence.small(last) in self.sentence.lexicon.uses["opinions"]

    def _with_auxiliary(self, number: int, auxiliary: int, cue: int, last: int = -1) -> Report | None:
        """*Hat gesagt*, *wird zitiert*, *lässt mitteilen*; not *will sagen*."""
        sentence = self.sentence
        if sentence.small(auxiliary) in _HEARSAY and sentence.small(cue + 1) == "haben":
            return self._made(number, sentence.lemma(cue), cue, auxiliary, last=last)  # soll gesagt haben
        if sentence.is_use(auxiliary, "causatives"):
            if sentence.shape(cue) != "B":
                return None
            return self._made(number, sentence.lemma(cue), cue, auxiliary, last=last)
        apart = self._apart(cue)
        if sentence.shape(cue) not in "EZ" and not apart:
            return None
        passive = sentence.is_use(auxiliary, "passives")
        moving = sentence.shape(auxiliary) == "i" and sentence.lemma(cue) == "aus-gehen"  # sind davon ausgegangen
        if not passive and not moving and not sentence.is_use(auxiliary, "perfects"):
            return None
        return self._made(number, apart or sentence.lemma(cue), cue, auxiliary, passive=passive, last=last)

    def _made(
        self, number: int, lemma: str, cue: int, finite: int, *, passive: bool = False, last: int = -1
    ) -> Report | None:
        if lemma not in self.sentence.lexicon.frames:
            return None
        return Report(number, lemma, cue, finite, passive, max(last, number))

    def is_aside(self, number: int, *, quoted: bool = False) -> bool:
        """Whether a clause may stand between a subject and its verb: a relative clause, or one without a verb.

        Without a quote in it, unless it may be *quoted*.
        """
        field, kinds = self.fields[number], self.sentence.kinds
        if field.opener >= 0:
            return kinds[field.opener] == "WHO"
        return not field.verbs and (quoted or "QUOTE" not in kinds[field.first : field.last])
