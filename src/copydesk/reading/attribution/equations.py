"""What is said is something: *“It holds,” was how Moor put it*, *“Never” was all she said*, *“No” was Carr’s reply*.

Rules: ``quote-source-cue``, ``noun-quote``.
"""

from __future__ import annotations

from copydesk.reading.attribution import nominal
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import NOUNS, Sentence
from copydesk.spans import Span


def report(sentence: Sentence) -> Found | None:
    """The report of a sentence that begins with a quote and a form of *be*."""
    kinds, content = sentence.kinds, [sentence.cue(0)]
    if kinds[1] != "VERB" or not sentence.is_auxiliary(1) or "i" not in sentence.shape(1):
        return None
    if kinds[2] == "WH" or (sentence.shape(2) == "k" and kinds[3] != "CUE"):
        if kinds[3] not in NOUNS or kinds[4] != "CUE":
            return None
        return Found("quote-source-cue", sentence.cue(3), sentence.cue(4), content, open=True)
    if kinds[2] != "NP":
        return None
    if kinds[3] == "CUE" and sentence.shape(2)[0] == "k":  # all Moor said
        _, (_, _, who), *_ = sentence.word_spans(2)
        return Found("quote-source-cue", Span(who.start, sentence.end(2)), sentence.cue(3), content, open=True)
    return nominal.equated(sentence, 2)
