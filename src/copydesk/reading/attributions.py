"""Who says what: the attributions of the simplest direct forms.

Each rule has a name, which the finding bears:

- ``quote-cue-source``   “…,” said X
- ``quote-source-cue``   “…,” X said
- ``source-cue-quote``   X said: “…”
- ``according-to``       …, according to X
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import Final, NamedTuple

from copydesk.nodes import Cue, Node, Quote, Source, Text, parts
from copydesk.reading.findings import Manner
from copydesk.reading.survey import Place, Survey
from copydesk.rendering import render
from copydesk.spans import Span

_BLANK: Final = " ,:;—–\n\r\t\xa0"
_ACCORDING: Final = re.compile(r"\b[Aa]ccording to\b")
# A source ends at a comma, a stop, a mark or a word that opens a new clause.
_SOURCE_END: Final = re.compile(
    r"\s*(?:[,;:—–(“\"?!…]|\.(?=\s|\Z)|\s(?:who|which|that|when|while|as|after|before|and\s(?:he|she|they|it))\b)|\Z"
)
_APPOSITION: Final = re.compile(r",(?: [^\W\d_a-zß-öø-ÿ][\w.’'-]*){1,4}(?=[,;.]|\Z)(?<!\.)")
# The verb that goes on with the sentence behind a source: the plan, according to X, is late.
_GOES_ON: Final = re.compile(
    r",\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did)\b"
)
#: As many characters may stand before what opens a sentence: a mark, a bracket.
_OPENING: Final = 6
# A clause about the source: , who taught geography to half the council,
_RELATIVE: Final = re.compile(r",\s(?:who|whose|which)\b[^,.;]*,")
# A stop behind one of these belongs to the name.
_TITLE_STOP: Final = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Rev|St|Jr|Sr)|\.[A-Z])\Z")


_start = attrgetter("start")


class Found(NamedTuple):
    """An attribution before its speaker is known."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    manner: Manner
    rule: str
    #: The numbers of the quotes that it covers.
    quotes: tuple[int, ...]


def find(survey: Survey, text: str) -> list[Found]:
    """All attributions, in the order of their cues."""
    by_start = {place.start: number for number, place in enumerate(survey.quotes)}
    found = [one for siblings, index in survey.clauses if (one := _beside_quote(siblings, index, by_start))]
    for match in _ACCORDING.finditer(text):
        one = _according(survey, text, match.start(), match.end())
        if one is not None:
            found.append(one)
    return sorted(found, key=lambda one: (one.cue.start, one.cue.end))


def _beside_quote(siblings: list[Place], index: int, by_start: dict[int, int]) -> Found | None:
    """The attribution of a reporting clause: the quotes right before and right behind it."""
    clause = siblings[index]
    before, behind = _neighbour(siblings, index, -1), _neighbour(siblings, index, 1)
    quotes = [place for place in (before, behind) if place is not None]
    if not quotes:
        return None
    source, cue = _span_of(clause, Source), _span_of(clause, Cue)
    if cue is None:
        return None  # built by hand: what is parsed has both
    if before is None:
        rule = "source-cue-quote"
    else:
        rule = "quote-cue-source" if source is None or cue < source else "quote-source-cue"
    content = tuple(Span(place.start, place.end) for place in quotes)
    numbers = tuple(by_start[place.start] for place in quotes)
    return Found(source, cue, content, Manner.DIRECT, rule, numbers)


def _span_of(clause: Place, cls: type[Node]) -> Span | None:
    at = clause.start
    for child in parts(clause.node):
        end = at + len(render(child))
        if isinstance(child, cls):
            return Span(at, end)
        at = end
    return None


def _neighbour(siblings: list[Place], index: int, step: int) -> Place | None:
    """The quote next to a clause on one side, with blanks and a comma between at most."""
    index += step
    if 0 <= index < len(siblings) and isinstance(node := siblings[index].node, Text) and not node.text.strip(_BLANK):
        index += step
    if 0 <= index < len(siblings) and isinstance(siblings[index].node, Quote):
        return siblings[index]
    return None


def _according(survey: Survey, text: str, start: int, end: int) -> Found | None:
    """``…, according to X`` and ``According to X, …``: the rest of the sentence is the content."""
    sentence = _sentence_at(survey, start)
    if sentence is None:
        return None
    first, last = sentence
    source = _source_behind(text, end, last)
    if source is None:
        return None
    stop = last - 1 if text[last - 1] in ".?!" else last
    if start - first <= _OPENING and not text[first:start].strip(' “"‘'):
        relative = _RELATIVE.match(text, source.end, last)
        parts = [_trimmed(text, relative.end() if relative else source.end, stop)]
    elif _GOES_ON.match(text, source.end):
        parts = [_trimmed(text, first, start), _trimmed(text, source.end, stop)]
    else:
        parts = [_trimmed(text, first, start)]
    content = tuple(part for part in parts if part is not None)
    if not content:
        return None
    quotes = tuple(number for part in content for number in _quotes_in(survey, part))
    manner = Manner.MIXED if quotes else Manner.INDIRECT
    return Found(source, Span(start, end), content, manner, "according-to", quotes)


def _source_behind(text: str, at: int, last: int) -> Span | None:
    """The source that begins behind *at*, with the name that stands behind a description."""
    while at < last and text[at].isspace():
        at += 1
    end = _end_of_source(text, at, last)
    if end == at:
        return None
    if text[at].islower() and (name := _APPOSITION.match(text, end, last)):
        end = name.end()  # the clerk of the chamber, Edwin Pell
    return Span(at, end)


def _quotes_in(survey: Survey, span: Span) -> Iterator[int]:
    first = bisect_left(survey.quotes, span.start, key=_start)
    last = bisect_left(survey.quotes, span.end, key=_start)
    return (number for number in range(first, last) if survey.quotes[number].end <= span.end)


def _sentence_at(survey: Survey, offset: int) -> tuple[int, int] | None:
    number = bisect_right(survey.sentences, offset, key=_start) - 1
    if number < 0:
        return None
    sentence = survey.sentences[number]
    return (sentence.start, sentence.end) if offset < sentence.end else None


def _end_of_source(text: str, start: int, last: int) -> int:
    at = start
    while True:
        match = _SOURCE_END.search(text, at, last)
        end = match.start() if match else last
        if match and match[0].lstrip()[:1] == "." and _TITLE_STOP.search(text, max(start, end - _OPENING), end):
            at = match.end()
            continue
        return end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The words between two offsets, without the commas and blanks at their edges."""
    while start < end and text[start] in _BLANK:
        start += 1
    while start < end and text[end - 1] in _BLANK:
        end -= 1
    return Span(start, end) if start < end else None
