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
from operator import attrgetter
from typing import Final, NamedTuple

from copydesk.nodes import Cue, Quote, ReportingClause, Source, Text
from copydesk.reading.findings import Manner
from copydesk.reading.survey import Place, Survey
from copydesk.spans import Span

_BLANK: Final = " ,:;—–\n\r\t\xa0"
_ACCORDING: Final = re.compile(r"\b[Aa]ccording to\b")
# A source ends at a comma, a stop, a mark or a word that opens a new clause.
_SOURCE_END: Final = re.compile(
    r"\s*(?:[,;:—–(“\"?!…]|\.(?=\s|\Z)|\s(?:who|which|that|when|while|as|after|before|and\s(?:he|she|they|it))\b)|\Z"
)
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
    spans: dict[type, Span] = {}
    at = clause.start
    for child in clause.node.children if isinstance(clause.node, ReportingClause) else ():
        spans[type(child)] = Span(at, at + len(child.text))
        at += len(child.text)
    if before is None:
        rule = "source-cue-quote"
    else:
        rule = "quote-cue-source" if spans[Cue].start < spans[Source].start else "quote-source-cue"
    content = tuple(Span(place.start, place.end) for place in quotes)
    numbers = tuple(by_start[place.start] for place in quotes)
    return Found(spans[Source], spans[Cue], content, Manner.DIRECT, rule, numbers)


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
    source_start = end + len(text[end:last]) - len(text[end:last].lstrip())
    source_end = _end_of_source(text, source_start, last)
    if source_end == source_start:
        return None
    if not text[first:start].strip(" “\"‘"):
        relative = _RELATIVE.match(text, source_end, last)
        content = _trimmed(text, relative.end() if relative else source_end, last)
    else:
        content = _trimmed(text, first, start)
    if content is None:
        return None
    first_quote = bisect_left(survey.quotes, content.start, key=_start)
    last_quote = bisect_left(survey.quotes, content.end, key=_start)
    quotes = tuple(number for number in range(first_quote, last_quote) if survey.quotes[number].end <= content.end)
    manner = Manner.MIXED if quotes else Manner.INDIRECT
    return Found(Span(source_start, source_end), Span(start, end), (content,), manner, "according-to", quotes)


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
        if match and text[match.start() : match.start() + 1] == "." and _TITLE_STOP.search(text, start, end):
            at = match.end()
            continue
        return end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The words between two offsets, without the commas and blanks at their edges; a stop is left out."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(_BLANK))
    words = words.strip(_BLANK)
    if words[-1:] in (".", "!", "?"):
        words = words[:-1]
    return Span(start, start + len(words)) if words else None
