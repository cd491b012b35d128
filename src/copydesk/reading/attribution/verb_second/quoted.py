"""A quote within the clause that reports: *nannte den Plan einen „Fehler“*, *sprach von „Unsinn“*, *sagte „ja“*."""

from __future__ import annotations

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Range
from copydesk.reading.attribution.verb_second import names
from copydesk.reading.attribution.verb_second.clauses import Clauses, Report
from copydesk.spans import Span


def find(clauses: Clauses, report: Report, source: Range | None) -> Found | None:
    """The report of a clause that holds a quote."""
    sentence, field = clauses.sentence, clauses.fields[report.number]
    kinds = sentence.kinds
    quotes = [number for number in range(field.first, field.last) if kinds[number] == "QUOTE"]
    if not quotes or source is None:
        return None
    quotes = [number for number in quotes if not _is_mention(clauses, number, source, report)]
    if not quotes:
        return None
    first = clauses.begins(report.number)
    who, cue = sentence.span(*source), sentence.cue(report.cue)
    if quotes[0] == first and first + 1 == field.verb:
        # „…“ sagte Ada Moor
        content = [sentence.cue(quotes[0]), *_goes_on(clauses, report.number)]
        return Found("quote-cue-source", who, cue, content, report.lemma, "beside", open=True)
    frame = governed(clauses, quotes[0])
    takes = sentence.lexicon.takes
    if frame not in ("quote", "object") and not takes(report.lemma, frame):
        return None
    if frame == "object" and not takes(report.lemma, "object"):
        return None
    if frame == "quote" and not (takes(report.lemma, "quote") or takes(report.lemma, "object")):
        return None
    content = [sentence.stretch(quotes[0], quotes[-1] + 1)]
    rule = {"as": "as", "quote": "quote", "object": "object"}.get(frame, "preposition")
    found = Found(f"source-cue-{rule}", who, cue, content, report.lemma, "")
    found.open = frame == "quote" and sentence.opens_speech(quotes[0])
    return found


def _is_mention(clauses: Clauses, quote: int, source: Range, report: Report) -> bool:
    """Whether a quote names who speaks, a paper or a house, and is not what is said."""
    sentence = clauses.sentence
    if source[0] <= quote < source[1]:
        return True
    if not names.is_name(sentence, quote) or sentence.lexicon.takes(report.lemma, "as"):
        return False
    if quote == source[1] and source[0] > report.finite:
        return True  # meldete das Blatt „Der Bote“
    hangs = governed(clauses, quote)
    return hangs != "quote" and not sentence.lexicon.takes(report.lemma, hangs)


def _goes_on(clauses: Clauses, number: int) -> list[Span]:
    """The quote behind the next comma or colon: *„…“, sagte sie, „…“*."""
    sentence = clauses.sentence
    if number + 1 >= len(clauses.fields) or clauses.mark(number) not in ("COMMA", "COLON", "DASH"):
        return []
    following = clauses.begins(number + 1)
    return [sentence.cue(following)] if sentence.kinds[following] == "QUOTE" else []


def governed(clauses: Clauses, quote: int) -> str:
    """What a quote hangs on: *as*, a preposition, *object* (a determiner or noun), or *quote* where nothing is."""
    sentence = clauses.sentence
    kinds, before = sentence.kinds, quote - 1
    noun = kinds[before] == "NP"
    if noun:
        before -= 1
    if kinds[before] == "AS":
        return "as"
    if kinds[before] == "PREP":
        return sentence.small(before)
    return "object" if noun else "quote"
