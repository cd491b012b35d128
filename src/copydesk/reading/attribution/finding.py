"""Find who says what in an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.grammar.phrases import phraser
from copydesk.languages.lexicon import Lexicon
from copydesk.reading.attribution import (
    answering,
    around,
    asides,
    beside,
    clear,
    fragments,
    incises,
    labels,
    nominal,
    others,
    sources,
    verb_second,
)
from copydesk.reading.attribution.asides import Aside
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found, in_order
from copydesk.reading.attribution.linking import link
from copydesk.reading.attribution.reports import Reports
from copydesk.reading.attribution.sentence import Range, Sentence, sentences
from copydesk.reading.findings import Manner
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: The frames of verbs that praise and blame, in whatever voice; and those of verbs of saying, which they have not.
_JUDGING: Final = frozenset(["object", "quote"])
_TELLING: Final = frozenset(["that", "question", "infinitive"])


def find(survey: Survey, text: str, words: Lexicon | None, *, tale: bool) -> list[Found]:
    """All attributions of a document, in the order of their cues.

    Args:
        survey: Where sentences and quotes stand.
        text: The text of the document.
        words: What the language knows of cues.
        tale: Whether the document tells a story: see `copydesk.reading.tales`.
    """
    incised = dict(incises.find(survey, text))
    if words is None:
        found = [*beside.find(survey), *incised.values()]
    else:
        read = list(sentences(survey, text, phraser(words)))
        second = words.order == "verb-second"
        pieces = words.has("fragments") and not tale
        reports = [verb_second.reports(sentence) if second else _reports(sentence, pieces) for sentence in read]
        link(read, reports, incised)
        if second:
            verb_second.carry_on(read, reports)
        for one in (one for ones in reports for one in ones if incised):
            one.content = [span for span in one.content if span not in incised]
        found = [one for ones in reports for one in ones if one.content]
        found += incised.values()
        # A quote is one phrase here; what is reported within it the tree tells.
        found += beside.find(survey, within_quotes=True)
        if words.has("late-subject"):
            found += _beside_others(survey, found)
    starts = [place.start for place in survey.quotes]
    for one in found:
        one.content.sort(key=in_order)
        one.quotes = tuple(
            number for span in one.content for number in _quotes_in(survey, starts, span, inside=not one.whole)
        )
    return sorted(found, key=lambda one: (one.cue.start, one.cue.end))


def _beside_others(survey: Survey, found: Sequence[Found]) -> list[Found]:
    """The reporting clauses of the tree that stand beside quotes which nobody has: the narrator's, in a story."""
    cues = {one.cue.start for one in found} | {one.auxiliary.start for one in found if one.auxiliary is not None}
    taken = sorted((span.start, span.end) for one in found for span in one.content)
    ends = list(accumulate((end for _, end in taken), max))
    return [
        one
        for one in beside.find(survey)
        if one.cue.start not in cues and not any(_is_taken(taken, ends, span) for span in one.content)
    ]


def _is_taken(taken: Sequence[tuple[int, int]], ends: Sequence[int], span: Span) -> bool:
    """Whether a content overlaps one of those that are taken; *ends* has the farthest end up to each of them."""
    before = bisect_left(taken, (span.end, 0))
    return before > 0 and ends[before - 1] > span.start


def _quotes_in(survey: Survey, starts: Sequence[int], span: Span, *, inside: bool) -> Iterator[int]:
    """The numbers of the quotes within a span, and of the one around it where it is *inside* one."""
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end, first)
    if first and (inside or first == last) and survey.quotes[first - 1].end >= span.end:
        yield first - 1
    yield from range(first, last)


def manner_of(one: Found, survey: Survey, text: str) -> Manner:
    """How much of what is said stands in quotation marks."""
    if not one.quotes:
        return Manner.INDIRECT
    quoted = iter([survey.quotes[number] for number in dict.fromkeys(one.quotes)])
    quote = next(quoted, None)
    for span in one.content:
        at = span.start
        while quote is not None and quote.start < span.end:
            if any(map(str.isalnum, text[at : quote.start])):
                return Manner.MIXED
            at = max(at, quote.end)
            if quote.end > span.end:
                break  # the narrator's clause stands in it, and it goes on
            quote = next(quoted, None)
        if any(map(str.isalnum, text[at : span.end])):
            return Manner.MIXED
    return Manner.DIRECT


def _reports(sentence: Sentence, pieces: bool) -> list[Found]:
    """What one sentence reports; *pieces* says whether fragments in marks are pieces of what somebody said."""
    quoted = "QUOTE" in sentence.kinds
    if not sentence.clauses and not quoted:
        return []
    behind: list[Aside] = []
    plain: list[Clause] = []
    for clause in sentence.clauses:
        if clause.before == "verb" and not quoted:
            continue  # a verb that is no cue reports what stands in marks, or nothing
        aside = asides.find(sentence, clause)
        if aside is None:
            plain.append(clause)
        else:
            behind.append(aside)
    ends = Ends(sentence, frozenset(aside.start for aside in behind))
    found: list[Found | None] = []
    earlier = 0
    for aside in sorted(behind, key=lambda one: one.start):
        found.append(around.report(sentence, aside, ends, earlier))
        earlier = max(aside.source[1], aside.clause.cue + 1)
    reports = Reports(sentence, ends, lambda: _main_subject(sentence, behind))
    found += [_of_clause(sentence, clause, reports, ends) for clause in plain]
    if "THAT" in sentence.kinds:
        found += clear.find(sentence, ends, lambda: _main_subject(sentence, behind))
    if quoted:
        found += nominal.calls(sentence)
        found += nominal.clauses(sentence, ends)
    accepted = [one for one in found if one is not None and _is_accepted(sentence, one)]
    answer = answering.reply(sentence, accepted) if sentence.kinds[0] == "CUE" and sentence.clauses else None
    if answer is not None:
        accepted.append(answer)
    view = others.view(sentence, accepted)
    if view is not None:
        accepted.append(view)
    led_in = labels.clause_colon(sentence, accepted)
    if led_in is not None:
        accepted.append(led_in)
    if pieces and quoted:
        fragments.take(sentence, ends, accepted)
    return accepted


def _main_subject(sentence: Sentence, behind: list[Aside]) -> Range | None:
    """The subject of the main clause, which a participle behind a comma shares: *…, adding that*."""
    for aside in reversed(behind):
        if sentence.kinds[aside.start] != "AS":
            return aside.source  # said Ada Moor, adding
    for clause in sentence.clauses:
        active = clause.before in ("subject", "apart") and sentence.kinds[clause.cue] != "SAYING"
        if active or clause.before == "verb":
            return sources.of_verb(sentence, clause.subject, clause.cue)
    return None


def _of_clause(sentence: Sentence, clause: Clause, reports: Reports, ends: Ends) -> Found | None:
    match clause.before:
        case "verb":
            return reports.of_verb(clause)
        case "according":
            return others.according(sentence, clause)
        case "noun":
            return nominal.that(sentence, clause, ends)
        case "signed":
            return labels.signed(sentence, clause)
        case "label":
            return labels.label(sentence, clause, ends)
    kind = sentence.kinds[clause.cue]
    if kind == "PASSIVE" or others.is_reduced_naming(sentence, clause):
        return others.passive(sentence, clause, ends)
    raised = kind == "CUE" and sentence.is_raised(clause.cue)
    if raised and clause.before in ("subject", "apart", "within"):
        return others.raising(sentence, clause, ends)
    return nominal.governed(sentence, clause, ends) or reports.of_clause(clause)


def _is_accepted(sentence: Sentence, one: Found) -> bool:
    """Whether a report is one by its rule alone, or by what the lexicon says of its verb."""
    if not one.frame:
        return True
    frames = sentence.lexicon.frames.get(one.lemma, frozenset())
    if one.frame == "quote":
        return not frames.isdisjoint(("quote", "that", "clause", "object", "colon"))
    if one.frame == "passive-as":
        return not frames.isdisjoint(("as", "passive-as"))
    if one.frame == "passive-by" and _JUDGING.issubset(frames) and _TELLING.isdisjoint(frames):
        return True
    return one.frame in frames
