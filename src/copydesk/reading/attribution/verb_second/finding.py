"""All that one sentence reports."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Sentence
from copydesk.reading.attribution.verb_second import credits, labels, nouns, passives, rests, saying, wordings
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
    found += nouns.find(clauses, contents)
    accepted = [one for one in found if one is not None and _is_accepted(sentence, one)]
    if "QUOTE" in sentence.kinds:
        accepted += [one for one in wordings.find(clauses) if _is_new(one, accepted)]
        accepted += list(passives.attributive(clauses))
        accepted += list(rests.gapped(clauses, accepted))
        rests.claim(clauses, accepted)
    accepted += [one for one in labels.find(clauses, accepted) if one is not None]
    return accepted


def _is_new(one: Found, found: Sequence[Found]) -> bool:
    """Whether nobody has the words yet."""
    start, end = one.content[0].start, one.content[0].end
    return not any(span.start <= start and end <= span.end for other in found for span in other.content)


def _is_accepted(sentence: Sentence, one: Found) -> bool:
    """Whether a report is one by its rule alone, or by what the lexicon says of its verb."""
    return not one.frame or sentence.lexicon.takes(one.lemma, one.frame)
