"""Who talks with whom: question and answer, the turns of a transcript, and the two voices of any article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from copydesk.nodes import ANSWERING, Question
from copydesk.reading.findings import Pair, Quotation, Segment, SegmentKind, SpokenTurn
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: What stands around the name in a label: the time, the stars of bold type, the colon.
_AROUND: Final = re.compile(r"^[\W\d_]+(?=\w)|\s*[*_]*:[*_]*$")


def pairs(survey: Survey) -> Iterator[Pair]:
    """The questions with their answers; markers such as ``Q:`` are left out."""
    question = None
    answer: list[Span] = []
    number = None
    for block in survey.blocks:
        if question is not None and block.pair != number:
            yield Pair(question, tuple(answer))
            question = None
        if block.pair is not None:
            words = Span(block.words, block.end)
            if isinstance(block.node, Question):
                question, answer, number = words, [], block.pair
            elif isinstance(block.node, ANSWERING):
                answer.append(words)
    if question is not None:
        yield Pair(question, tuple(answer))


def turns(survey: Survey) -> Iterator[SpokenTurn]:
    """The turns; a label is given without the blank behind it, a speaker without the colon."""
    for label, start, end in survey.turns:
        written = label.rstrip()
        yield SpokenTurn(
            _AROUND.sub("", written),
            Span(start - len(label), start - len(label) + len(written)),
            Span(start, end),
        )


def segments(quotes: Sequence[Quotation], length: int) -> Iterator[Segment]:
    """The stretches of narration and of outermost quotation, which cover the text."""
    at = 0
    parts = sorted((span, index) for index, quote in enumerate(quotes) if quote.parent is None for span in quote.spans)
    for span, index in parts:
        if at < span.start:
            yield Segment(SegmentKind.NARRATION, Span(at, span.start), None)
        yield Segment(SegmentKind.QUOTATION, span, index)
        at = span.end
    if at < length:
        yield Segment(SegmentKind.NARRATION, Span(at, length), None)
