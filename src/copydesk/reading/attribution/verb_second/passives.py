"""Passives: *wird mit den Worten „…“ zitiert*, *wurde von Moor als „…“ bezeichnet*, *es wird berichtet, dass …*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Range
from copydesk.reading.attribution.verb_second import groups, names, subjects
from copydesk.reading.attribution.verb_second.clauses import Clauses, Report
from copydesk.reading.attribution.verb_second.contents import Contents
from copydesk.reading.attribution.verb_second.quoted import governed
from copydesk.spans import Span

_QUOTING: Final = "zitieren"


def find(clauses: Clauses, contents: Contents, report: Report) -> list[Found]:
    """The report of a passive."""
    sentence, number = clauses.sentence, report.number
    field, kinds = clauses.fields[number], sentence.kinds
    quotes = [
        place
        for place in range(field.first, field.last)
        if kinds[place] == "QUOTE" and not (names.is_name(sentence, place) and governed(clauses, place) != "as")
    ]
    cue = sentence.cue(report.cue)
    if report.lemma == _QUOTING:
        return _quoted(clauses, contents, report, quotes)
    if quotes:
        agent = _agent(clauses, report)
        if agent is None:
            return []
        content = [sentence.stretch(quotes[0], quotes[-1] + 1)]
        return [Found("passive", sentence.span(*agent), cue, content)]
    if clauses.mark(number) == "COMMA" and number + 1 < len(clauses.fields):
        opener = clauses.fields[number + 1].opener
        content_behind = contents.behind(number + 1)
        if clauses.is_infinitive(number + 1) and content_behind is not None:
            agent = _agent(clauses, report)
            if agent is None or not sentence.lexicon.takes(report.lemma, "infinitive"):
                return []
            return [Found("passive", sentence.span(*agent), cue, [content_behind])]
        if opener >= 0 and kinds[opener] == "THAT" and content_behind is not None:
            agent = _agent(clauses, report)
            who = None if agent is None else sentence.span(*agent)
            return [Found("passive", who, cue, [content_behind], report.lemma, "passive-that", sentence.cue(opener))]
    agent = _agent(clauses, report)
    if agent is None or not sentence.lexicon.speaks(report.lemma):
        return []
    return [Found("passive", sentence.span(*agent), cue, [], report.lemma)]  # what follows is theirs


def _quoted(clauses: Clauses, contents: Contents, report: Report, quotes: list[int]) -> list[Found]:
    """Who is quoted is the source."""
    sentence, number = clauses.sentence, report.number
    source = subjects.subject(clauses, number, report.finite)
    if source is None:
        return []
    quotes = [place for place in quotes if not source[0] <= place < source[1]]
    content: list[Span | None] = []
    if quotes:
        content = [sentence.stretch(quotes[0], quotes[-1] + 1)]
    elif clauses.mark(number) == "COLON":
        content = [contents.behind(number + 1)]
    elif number and clauses.mark(number - 1) in ("COMMA", ""):
        content = [contents.in_front(number)]
    spans = [span for span in content if span is not None]
    if not spans and clauses.mark(number) != "COLON":
        return []
    return [Found("passive", sentence.span(*source), sentence.cue(report.cue), spans, open=True)]


def _agent(clauses: Clauses, report: Report) -> Range | None:
    """By whom: *von Moor*."""
    sentence, field = clauses.sentence, clauses.fields[report.number]
    for number in range(field.first, min(field.last - 1, field.first + 20)):
        if sentence.kinds[number] == "PREP" and sentence.is_use(number, "origins"):
            noun = number + 1
            if sentence.kinds[noun] in ("NP", "OBJ"):
                return noun, groups.end(sentence, noun, field.last)
    return None


def attributive(clauses: Clauses) -> Iterator[Found]:
    """The report of a participle in front of its noun: *der von Moor als „klug“ bezeichnete Plan*."""
    sentence = clauses.sentence
    kinds = sentence.kinds
    for place in range(4, sentence.size):
        if kinds[place] != "CUE" or kinds[place - 2 : place] != ["AS", "QUOTE"] or kinds[place + 1] != "NP":
            continue
        first = place - 3
        while first > 1 and kinds[first] == "NP" and kinds[first - 1] == "NP":
            first -= 1
        by = kinds[first] in ("NP", "OBJ") and kinds[first - 1] == "PREP" and sentence.is_use(first - 1, "origins")
        if by and sentence.lexicon.takes(sentence.lemma(place), "as"):
            yield Found("passive", sentence.stretch(first, place - 2), sentence.cue(place), [sentence.cue(place - 1)])
