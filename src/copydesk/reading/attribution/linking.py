"""Give quotations that stand alone to the report beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from copydesk.reading.attribution.told import Sentence
from copydesk.spans import Span


def link(sentences: Sequence[Sentence], by_sentence: Sequence[list]) -> None:
    """Give each sentence that is nothing but a quotation to the report before it in its block, or behind it."""
    before = None  # the report that ended the block before
    run: list[Span] = []  # quotations that stand alone, right before the sentence in hand
    for _, group in groupby(range(len(sentences)), key=lambda n: sentences[n].block):
        numbers = list(group)
        last = before if all(sentences[n].is_quotation for n in numbers) else None
        before = None
        waiting = False  # whether the run belongs to nobody yet
        if sentences[numbers[0]].signed is None:
            run = []
        for number in numbers:
            sentence = sentences[number]
            label = sentence.label if sentence.is_quotation else None
            if label is not None:
                by_sentence[number].append(label)
                before = last = label
                run = []
                continue
            if sentence.is_quotation:
                spans = [Span(p.start, p.end) for p in sentence.phrases if p.kind == "QUOTE"]
                run += spans
                if last is not None:
                    last.content += spans
                    before = last
                else:
                    waiting = True
                continue
            direct = [one for one in by_sentence[number] if one.direct]
            before = None
            if sentence.signed is not None:
                one = sentence.signed
                if last is not None:
                    last.content = [span for span in last.content if span not in run]
                one.content[:0] = run
            elif direct:
                if waiting and sentence.kind(0) == "QUOTE":
                    first = min(direct, key=lambda one: one.content[0].start)
                    first.content[:0] = run
                before = last = max(direct, key=lambda one: one.content[-1].end)
            elif last is not None and sentence.kind(0) == "QUOTE" and not by_sentence[number] and sentence.opens_speech(0):
                last.content.append(sentence.span(0, sentence.last))
                before = last
            elif sentence.waits_for is not None:
                before = last = sentence.waits_for
                if waiting:
                    last.content[:0] = run
            waiting, run = False, []
