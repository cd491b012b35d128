"""A quote within the clause that reports: *nannte den Plan einen „Fehler“*, *sprach von „Unsinn“*, *sagte „ja“*."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Range, Sentence
from copydesk.reading.attribution.verb_second import groups, names
from copydesk.reading.attribution.verb_second.clauses import Clauses, Report
from copydesk.spans import Span

#: A quote stands behind so many asides at most.
_NEAR: Final = 4


def find(clauses: Clauses, report: Report, source: Range | None) -> Found | None:
    """The report of a clause that holds a quote."""
    sentence, field = clauses.sentence, clauses.fields[report.number]
    if source is None:
        return None
    quotes = _quotes(sentence, field) or _behind_asides(clauses, report)
    quotes = [number for number in quotes if not _is_mention(clauses, number, source, report)]
    if not quotes:
        return None
    kinds, first = sentence.kinds, clauses.begins(report.number)
    who, cue = sentence.span(*source), sentence.cue(report.cue)
    if quotes[0] == first and first + 1 == field.verb:
        # „…“ sagte Ada Moor
        content = [sentence.cue(quotes[0]), *_goes_on(clauses, report.number)]
        return Found("quote-cue-source", who, cue, content, report.lemma, "beside", open=True)
    frame = governed(clauses, quotes[0])
    takes = sentence.lexicon.takes
    if frame == "object" and source[1] == quotes[0] and not takes(report.lemma, "object"):
        frame = "quote"  # gab Moor „Lärm“ an
    if frame not in ("quote", "object", "as") and not takes(report.lemma, frame) and _completes(clauses, quotes[0]):
        frame = "object"
    if frame not in ("quote", "object") and not takes(report.lemma, frame):
        return None
    if frame == "object" and not takes(report.lemma, "object"):
        return None
    if frame == "quote" and not (takes(report.lemma, "quote") or takes(report.lemma, "object")):
        return None
    hangs = max((place for place in range(quotes[0]) if kinds[place] == "PREP"), default=0)
    if source[0] < hangs < source[1] and frame not in ("as", "object", "quote"):
        who = sentence.span(source[0], hangs)  # sprach Moor | von großen „Plänen“
    content = [sentence.stretch(quotes[0], quotes[-1] + 1)]
    rule = {"as": "as", "quote": "quote", "object": "object"}.get(frame, "preposition")
    found = Found(f"source-cue-{rule}", who, cue, content, report.lemma, "")
    found.open = frame == "quote" and sentence.opens_speech(quotes[0])
    return found


def _quotes(sentence: Sentence, field: Field) -> list[int]:
    """The quotes of a clause that no brackets stand around."""
    return [
        number
        for number in range(field.first, field.last)
        if sentence.kinds[number] == "QUOTE" and sentence.of(number - 1) != "("
    ]


def _behind_asides(clauses: Clauses, report: Report) -> list[int]:
    """Quotes of a clause that goes on behind what is told of somebody: *nannte Moor, die Chefin, den Plan „gut“*."""
    sentence, fields = clauses.sentence, clauses.fields
    for number in range(report.number + 1, min(report.number + _NEAR, len(fields))):
        field = fields[number]
        if clauses.mark(number - 1) != "COMMA" or not clauses.is_aside(number, quoted=True):
            return []
        quotes = [] if field.opener >= 0 else _quotes(sentence, field)
        if quotes:
            leads_in = number > report.number + 1 or sentence.kinds[field.first] == "AS"
            return quotes if leads_in and governed(clauses, quotes[0]) != "quote" else []
    return []


def _completes(clauses: Clauses, quote: int) -> bool:
    """Whether a quote hangs on the object of a verb by a preposition: *lobte den Einsatz für die „neue Stadt“*."""
    sentence = clauses.sentence
    kinds, before = sentence.kinds, quote - 1
    if kinds[before] == "NP":
        before -= 1
    return kinds[before] == "PREP" and kinds[before - 1] == "NP" and not names.is_name(sentence, quote)


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
    while kinds[before] == "NP" and kinds[before - 1] == "NP" and groups.is_genitive(sentence, before):
        before -= 1  # von der Bedeutung | einer „Wende“
    if noun:
        before -= 1
    listing = before - 1 if kinds[before] == "PREP" and noun else before  # Rufe wie zum Beispiel „…“
    while kinds[listing] == "ADV":
        listing -= 1
    if kinds[listing] == "AS":
        listed = sentence.small(listing) == "wie" and kinds[listing - 1] == "NP"
        return "object" if listed else "as"  # Rufe wie „…“
    if kinds[before] == "PREP":
        whole = noun and set(sentence.shape(quote - 1)) & set("NW") and not sentence.opens_speech(quote)
        return "quote" if whole else sentence.lexicon.preposition(sentence.small(before))  # ist in Kiel | „sehr schön“
    return "object" if noun else "quote"
