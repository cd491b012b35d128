"""What a report that stands behind its content, or inside it, reports.

Rules: ``quote-source-cue``, ``quote-cue-source``, ``content-source-cue``, ``content-cue-source``, ``as-source-cue``.
"""

from __future__ import annotations

import re
from typing import Final

from copydesk.reading.attribution.asides import Aside
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import CIRCUMSTANCES, FINITE, PAUSES, Sentence
from copydesk.spans import Span

#: What shows that a quote behind the report is not the rest of the one before it.
_NEW: Final = frozenset(["CUE", "PASSIVE", "COLON", "SEMI", "WHEN", "THAT"])
#: A quote of fewer blanks may be a term.
_LONG: Final = 4


#: The time of an entry in a chronicle.
_TIME: Final = re.compile(r"\d{1,2}[:.]\d\d\b")


def report(sentence: Sentence, aside: Aside, ends: Ends, earlier: int) -> Found | None:
    """What an aside reports.

    Args:
        sentence: Its sentence.
        aside: The report.
        ends: Where contents end.
        earlier: Where the aside before it ends; its content begins behind that.
    """
    clause, start, source = aside
    kinds = sentence.kinds
    cue, who, lemma = _cue(sentence, clause.cue), sentence.span(*source), sentence.lemma(clause.cue)
    if start == 0:
        return _in_front_of_content(sentence, aside, who, cue, lemma)
    last = start
    while last and kinds[last - 1] in PAUSES:
        last -= 1
    beside = kinds[last - 1] == "QUOTE"
    first = _content_start(sentence, earlier, last, beside=beside)
    content = [span for span in (sentence.span(first, last),) if span is not None]
    content += _goes_on(sentence, aside, ends, beside=beside)
    if not content:
        return None
    order = "cue-source" if source[0] > clause.cue else "source-cue"
    if kinds[start] == "AS":
        order = "as-source-cue"
    rule = order if order.startswith("as") else f"{'quote' if beside else 'content'}-{order}"
    put = kinds[start] == "AS" and kinds[clause.cue + 1] == "PRON"  # as she put it
    frame = "" if beside else "as-said" if put else "aside"
    found = Found(rule, who, cue, content, lemma, frame, open=beside or kinds[0] == "QUOTE")
    if kinds[start] == "VERB" and start < source[0]:
        found.auxiliary = sentence.cue(start)
    return found


def _cue(sentence: Sentence, number: int) -> Span:
    """A cue, with the small word that belongs to it: *“…,” she went on, “…”*."""
    particle = sentence.kinds[number + 1] == "PREP" and (
        number + 2 == sentence.last or sentence.kinds[number + 2] == "COMMA"
    )
    return sentence.stretch(number, number + 2) if particle else sentence.cue(number)


def _in_front_of_content(sentence: Sentence, aside: Aside, who: Span | None, cue: Span, lemma: str) -> Found | None:
    """*As she noted, …*"""
    kinds = sentence.kinds
    first = max(aside.clause.cue + 1, aside.source[1])
    if kinds[first - 1] == "COMMA":
        first -= 1  # of an apposition: comme l’a dit Ada Moor, ingénieure, …
    comma = next((n for n in range(first, sentence.last) if kinds[n] == "COMMA"), sentence.last)
    content = sentence.span(comma + 1, sentence.last)
    if content is None:
        return None
    quoted = all(kind in ("QUOTE", "COMMA") for kind in kinds[comma + 1 : sentence.last])
    put = kinds[comma + 1] != "QUOTE" or sentence.lexicon.takes(lemma, "as-said")
    frame = "as-said" if put else "quote"
    return Found("as-source-cue", who, cue, [content], lemma, frame if lemma else "", open=quoted)


def _content_start(sentence: Sentence, earlier: int, last: int, *, beside: bool) -> int:
    """Where the content in front of an aside begins: at *earlier*, or with the quote right before it."""
    kinds = sentence.kinds
    before = kinds[last - 2]
    if (
        beside
        and not _is_interrupted(sentence, last)
        and (
            before == "COLON"
            or sentence.shape(last - 2) == "("
            or (before in PAUSES and sentence.opens_speech(last - 1))
            or (before == "DASH" and sentence.is_speech(last - 1))
        )
    ):
        return last - 1
    first = earlier or _behind_time(sentence)
    while first < last and kinds[first] in ("AND", "COMMA"):
        first += 1
    return first


def _behind_time(sentence: Sentence) -> int:
    """Behind the time in front of an entry of a chronicle: *9:42 p.m. — …*."""
    kinds = sentence.kinds
    stamped = kinds[0] == "NP" and kinds[1] in ("DASH", "COLON") and sentence.shape(0)[0] == "#"
    return 2 if stamped and _TIME.match(sentence.of(0)) else 0


def _is_interrupted(sentence: Sentence, last: int) -> bool:
    """Whether a quote goes on with the one that opens the sentence: *“The old wall” – on the quay – “will go,” …*."""
    if sentence.kinds[0] != "QUOTE" or sentence.kinds[1] != "DASH" or sentence.kinds[last - 2] != "DASH":
        return False
    return not sentence.is_speech(0) and sentence.opens_speech(0) and not sentence.opens_speech(last - 1)


def _goes_on(sentence: Sentence, aside: Aside, ends: Ends, *, beside: bool) -> list[Span]:
    """What goes on behind an aside: *…, she said, …*."""
    kinds = sentence.kinds
    after = max(aside.source[1], aside.clause.cue + 1)
    if kinds[aside.start] == "AS" and kinds[after] == "PRON":
        after += 1
    while after < sentence.last and kinds[after] in CIRCUMSTANCES:
        after += 1
    found = None
    if beside and kinds[after] == "COMMA" and kinds[after + 1] in FINITE and _is_subject(sentence, aside.start):
        found = sentence.span(after + 1, ends.clause(after + 1))
    elif beside:
        found = _rest_of_quotation(sentence, aside, after, ends)
    elif kinds[after] == "QUOTE":
        found = sentence.span(after, ends.clause(after))
    elif "COMMA" in (kinds[after], kinds[after - 1]) and kinds[aside.start - 1] == "COMMA" and after < sentence.last:
        first = after + (kinds[after] == "COMMA")
        verb = first + 1 if kinds[first] == "ADV" else first
        if kinds[first] == "QUOTE":
            goes_on = kinds[first + 1] == "THAT" and not sentence.is_speech(first)
            end = ends.clause(first) if goes_on else first + 1  # this, she said, “shows” that it holds
            found = None if sentence.names_work(first) else sentence.span(first, end)
        elif (
            kinds[verb] == "VERB"
            or kinds[first] not in ("SAYING", "ING", "WHEN", "ADV")
            or (kinds[first] == "WHEN" and FINITE.isdisjoint(kinds[: aside.start]))
        ):
            found = sentence.span(first, ends.clause(first))
    return [] if found is None else [found]


def _is_subject(sentence: Sentence, stop: int) -> bool:
    """Whether a noun group with a term stands in front of a report, its verb still to come: *the word “tide,”*."""
    kinds = sentence.kinds[:stop]
    term = stop > 1 and kinds[0] == "NP" and FINITE.isdisjoint(kinds)
    return term and sentence.of(stop - 1).count(" ") < _LONG


def _rest_of_quotation(sentence: Sentence, aside: Aside, after: int, ends: Ends) -> Span | None:
    """*“…,” she said, “…”*; *“…,” she said, but “…”*."""
    kinds = sentence.kinds
    participle = False
    for number in range(after, sentence.last):
        kind = kinds[number]
        if kind == "QUOTE":
            if sentence.is_title(number) or (participle and sentence.opens_speech(number)):
                return None
            if number == aside.clause.cue + 1 and sentence.lexicon.tells(sentence.lemma(number - 1)):
                return None  # “…,” she told “Morning Tide”
            if ends.has_aside(number + 1) or ends.has_aside(number + 2):
                return None  # somebody else’s
            if kinds[number - 1] == "COMMA" or number == after:
                return sentence.span(number, number + 1)
            opening = number - 1
            while kinds[opening] == "ADV":
                opening -= 1
            if kinds[opening] == "AND" and kinds[opening - 1] == "COMMA":
                return sentence.span(opening, number + 1)
            return None
        if kind == "COLON" and kinds[number + 1] == "QUOTE" and CIRCUMSTANCES.issuperset(kinds[after:number]):
            return sentence.span(number + 1, number + 2)  # “…,” she told them: “…”
        if kind in _NEW:
            return None
        participle = participle or kind == "SAYING"
    return None
