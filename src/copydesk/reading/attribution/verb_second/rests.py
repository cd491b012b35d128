"""Quotes behind a report that no rule gives to it: *Moor lobte den Plan, weil er „sehr gut“ sei*; *Vogt von „Pech“*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.verb_second import groups, names
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.reading.attribution.verb_second.quoted import governed

_BY_PREPOSITION: Final = "source-cue-preposition"
#: The frames of verbs that give what somebody says or thinks.
_REPORTING: Final = ("that", "clause", "object", "as", "von")

#: What begins with these tells when, and is the writer’s.
_TIMES: Final = frozenset(["nachdem", "bevor", "während", "seitdem", "sobald", "solange", "ehe"])


def claim(clauses: Clauses, found: Sequence[Found]) -> None:
    """Give each quote of a clause that hangs on a report to it, where nobody has the quote.

    Args:
        clauses: The clauses of a sentence.
        found: What they report; changed in place.
    """
    sentence = clauses.sentence
    takes = sentence.lexicon.takes
    tellers = [one for one in found if one.source is not None and any(takes(one.lemma, frame) for frame in _REPORTING)]
    if not tellers:
        return
    for number, field in enumerate(clauses.fields):
        if not number or not _hangs(clauses, number):
            continue
        for place in range(field.first, field.last):
            if sentence.kinds[place] != "QUOTE" or sentence.opens_speech(place) or names.is_name(sentence, place):
                continue
            quote = sentence.cue(place)
            if any(span.start <= quote.start and quote.end <= span.end for one in found for span in one.content):
                continue
            teller = max((one for one in tellers if one.cue.end <= quote.start), key=lambda one: one.cue, default=None)
            if teller is not None:
                teller.content.append(quote)


def gapped(clauses: Clauses, found: Sequence[Found]) -> Iterator[Found]:
    """The reports whose verb is that of the clause before: *Moor spricht von „Glück“, | Vogt von „Pech“*."""
    sentence, fields = clauses.sentence, clauses.fields
    for number in range(1, len(fields)):
        field = fields[number]
        before = next((one for one in found if one.rule == _BY_PREPOSITION and _within(clauses, number - 1, one)), None)
        if before is None or field.verbs or field.opener >= 0 or clauses.mark(number - 1) not in ("COMMA", "SEMI"):
            continue
        first = clauses.begins(number)
        quote = next((place for place in range(first, field.last) if sentence.kinds[place] == "QUOTE"), -1)
        preposition = governed(clauses, quote) if quote >= 0 else ""
        source = groups.in_front(sentence, first, quote)
        if names.is_name(sentence, quote) or not sentence.lexicon.takes(before.lemma, preposition):
            continue
        if source is None:
            before.content.append(sentence.cue(quote))  # zuerst von „Pech“, dann von „Glück“
            continue
        end = next((at for at in range(first, quote) if sentence.kinds[at] in ("PREP", "ADV")), quote)
        if end > first:
            who = sentence.stretch(source[0], min(end, source[1]))
            yield Found(_BY_PREPOSITION, who, before.cue, [sentence.cue(quote)], before.lemma)


def _within(clauses: Clauses, number: int, one: Found) -> bool:
    """Whether the cue of a report stands in a clause."""
    field, sentence = clauses.fields[number], clauses.sentence
    return sentence.start(field.first) <= one.cue.start < sentence.end(field.last - 1)


def _hangs(clauses: Clauses, number: int) -> bool:
    """Whether a clause is no main clause, nor one of somebody else."""
    field, sentence = clauses.fields[number], clauses.sentence
    if clauses.is_as_said(number) or clauses.reports[number] is not None or sentence.kinds[field.first] == "AS":
        return False
    if field.opener >= 0 and sentence.small(field.opener) in _TIMES:
        return False
    return clauses.is_subordinate(number) or clauses.is_infinitive(number)
