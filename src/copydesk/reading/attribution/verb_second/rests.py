"""Quotes far behind a report that no rule gives to it: *Moor lobte den Plan, weil er „sehr gut“ sei*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.verb_second import names
from copydesk.reading.attribution.verb_second.clauses import Clauses

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


def _hangs(clauses: Clauses, number: int) -> bool:
    """Whether a clause is no main clause, nor one of somebody else."""
    field, sentence = clauses.fields[number], clauses.sentence
    if clauses.is_as_said(number) or clauses.reports[number] is not None or sentence.kinds[field.first] == "AS":
        return False
    if field.opener >= 0 and sentence.small(field.opener) in _TIMES:
        return False
    return clauses.is_subordinate(number) or clauses.is_infinitive(number)
