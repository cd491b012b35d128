"""Sentences in the subjunctive go on with the report before them: *Moor sagte, die Brücke halte. Sie sei neu.*"""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.linking import reporter
from copydesk.reading.attribution.sentence import Sentence


def carry_on(sentences: Sequence[Sentence], reports: Sequence[list[Found]]) -> None:
    """Give each sentence that is told in the subjunctive, and reports nothing itself, to the report before it.

    Args:
        sentences: All sentences of a document, in order.
        reports: What each of them reports; changed in place.
    """
    last: Found | None = None
    block = -1
    for sentence, found in zip(sentences, reports, strict=True):
        if sentence.block > block + 1:
            last = None
        block = sentence.block
        own = reporter(sentence, found)
        if own is not None:
            last = own
        elif last is not None and not found and is_told(sentence):
            told = sentence.stretch(0, sentence.last)
            if not last.content or last.content[-1].end <= told.start:
                last.content.append(told)
        elif not sentence.is_quotation:
            last = None


def is_told(sentence: Sentence) -> bool:
    """Whether the main clause of a sentence is in the subjunctive."""
    for field in sentence.fields:
        if field.verb >= 0 and field.opener < 0 and sentence.kinds[field.first] != "AS":
            return sentence.shape(field.verb) == "L"
    return False
