"""All that one sentence reports."""

from __future__ import annotations

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Sentence
from copydesk.reading.attribution.verb_second import credits, labels, passives, rests, saying
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.reading.attribution.verb_second.contents import Contents


def reports(sentence: Sentence) -> list[Found]:
    """The reports of a sentence that the lexicon knows, those without a content yet among them."""
    clauses = Clauses(sentence)
    contents = Contents(clauses)
    found: list[Found | None] = []
    for report in clauses.reports:
        if report is None:
            continue
        if report.passive:
            found += passives.find(clauses, contents, report)
        else:
            found.append(saying.find(clauses, contents, report))
    found += credits.find(clauses)
    accepted = [one for one in found if one is not None and _is_accepted(sentence, one)]
    if "QUOTE" in sentence.kinds:
        rests.claim(clauses, accepted)
    accepted += [one for one in labels.find(clauses, accepted) if one is not None]
    return accepted


def _is_accepted(sentence: Sentence, one: Found) -> bool:
    """Whether a report is one by its rule alone, or by what the lexicon says of its verb."""
    return not one.frame or sentence.lexicon.takes(one.lemma, one.frame)
