"""Nouns that report what stands in marks beside them: *his call for “repairs”*, *her “too late” remark*.

Rule: ``noun-quote``.
"""

from __future__ import annotations

from typing import Final

from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import FINITE, Sentence
from copydesk.spans import Span

#: What may stand between a noun and the quote that it reports, and no more of it than so many phrases.
_BETWEEN: Final = frozenset(
    ["NP", "PRON", "OBJ", "PREP", "BY", "TO", "THAT", "VERB", "CUE", "ING", "SAYING", "ADV", "TIME", "COMMA"]
)
_FAR: Final = 14
#: What may follow a *to* that opens what is reported: chants to “hold it”.
_INFINITIVES: Final = frozenset(["VERB", "CUE", "ADV", "QUOTE"])


def find(sentence: Sentence, ends: Ends, quote: int) -> Found | None:
    """The report of the noun that a quote belongs to."""
    return _behind(sentence, ends, quote) or _in_front(sentence, quote)


def _behind(sentence: Sentence, ends: Ends, quote: int) -> Found | None:
    kinds = sentence.kinds
    for number in range(quote - 1, max(quote - 2 - _FAR, -1), -1):
        if kinds[number] not in _BETWEEN:
            return None
        if kinds[number] == "NP" and _reports(sentence, number):
            opened = _opening(sentence, number, quote)
            if opened is None:
                continue
            cue, first = opened
            last = max(ends.object(first), quote + 1)
            if kinds[first] != "THAT":  # his promise to be “neutral” | was old
                last = next((n for n in range(quote + 1, last) if kinds[n] in FINITE), last)
            content = sentence.stretch(first, last)
            source, noun = _parts(sentence, number)
            if source is None and first > number + 2 and _is_agent(sentence, number + 1):
                source = sentence.cue(number + 2)
            return Found("noun-quote", source, Span(noun.start, sentence.end(cue)), [content])
    return None


def _opening(sentence: Sentence, noun: int, quote: int) -> tuple[int, int] | None:
    """The last phrase of the cue, and where what it reports begins: *claim* by Moor *that*, *call for* repairs."""
    kinds, first = sentence.kinds, noun + 1
    if first >= quote:
        return None
    if kinds[first] == "THAT" or (kinds[first] == "TO" and kinds[first + 1] in _INFINITIVES):
        return noun, first
    at = first
    while kinds[at] in ("PREP", "BY") and kinds[at + 1] == "NP":
        at += 2
    while kinds[at] in ("TIME", "ADV"):
        at += 1
    if kinds[at] == "THAT" and at < quote:
        return noun, at
    if kinds[at] == "VERB" and not sentence.shape(at).strip("xia"):
        at += 1
        if kinds[at] in ("COMMA", "COLON"):
            at += 1
        return (noun, at) if at == quote or kinds[at] == "THAT" else None
    named = kinds[quote - 1] == "NP" and sentence.shape(quote - 1)[-1] == "z"  # a call to Ellis Radio’s “Morning Tide”
    return (first, first + 1) if kinds[first] == "PREP" and quote - first <= 2 and not named else None


def _is_agent(sentence: Sentence, number: int) -> bool:
    """Whether a preposition tells whose a noun is: *the claim by Moor that*, *the claim of the board that*."""
    return sentence.kinds[number] == "BY" or sentence.is_use(number, "origins")


def _in_front(sentence: Sentence, quote: int) -> Found | None:
    """*Moor’s “too late” remark*."""
    if sentence.kinds[quote + 1] != "NP" or not _reports(sentence, quote + 1):
        return None
    source = None
    if quote and sentence.kinds[quote - 1] == "NP":
        source, _ = _parts(sentence, quote - 1)
    return None if source is None else Found("noun-quote", source, sentence.cue(quote + 1), [sentence.cue(quote)])


def _reports(sentence: Sentence, number: int) -> bool:
    head = sentence.head(number)
    nouns, more = sentence.lexicon.nouns, sentence.lexicon.uses["quoting"]
    return head in nouns or head.removesuffix("s") in nouns or head in more or head.removesuffix("s") in more


def _parts(sentence: Sentence, number: int) -> tuple[Span | None, Span]:
    """Whose a noun is, and the noun without them."""
    words = list(sentence.word_spans(number))
    source, start = None, sentence.start(number)
    for at, (letter, word, span) in enumerate(words):
        if letter == "z" or (at == 0 and word in sentence.lexicon.uses["possessives"]):
            source = Span(words[0][2].start, span.end)
        if (letter == "z" or (at == 0 and letter == "d")) and at + 1 < len(words):
            start = words[at + 1][2].start
    return source, Span(start, sentence.end(number))
