"""What the writer adds behind a content: what to make of it all, and what only looks like it."""

from __future__ import annotations

from typing import Final

from copydesk.reading.attribution.sentence import FINITE, NOUNS, Sentence

#: Behind one of these a sentence goes on, and what was taken for its end is none.
_GOING_ON: Final = frozenset(["COMMA", "AND"])


def has_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what is said has a finite verb so far, and is more than an object or *to* and a verb."""
    kinds = sentence.kinds
    return any(kinds[at] in FINITE and not sentence.is_infinitive(at) for at in range(first, last))


def remarks(sentence: Sentence, first: int, pause: int) -> bool:
    """Whether a clause about it all stands behind a pause, up to the end: *…, a story that Carr denies*."""
    kinds, at = sentence.kinds, pause + 2
    if kinds[pause + 1] != "NP" or sentence.shape(pause + 1)[0] != "d" or not has_clause(sentence, first, pause):
        return False
    while kinds[at : at + 2] == ["PREP", "NP"]:
        at += 2
    told = at + (kinds[at] in ("THAT", "WHO"))
    if told == at and (kinds[at] not in NOUNS or kinds[at - 1] != "NP"):
        return False
    while told < sentence.last and (kinds[told] in NOUNS or kinds[told] == "ADV"):
        told += 1
    return kinds[told] in FINITE and _GOING_ON.isdisjoint(kinds[told : sentence.last])


def is_within(sentence: Sentence, first: int, number: int) -> bool:
    """Whether a *though* and what follows stand between commas within what is said: *a short, though good, one*."""
    kinds = sentence.kinds
    if kinds[number + 1] != "ADV" and sentence.shape(number + 1) not in ("n", "e"):
        return False
    behind = next((at + 1 for at in (number + 2, number + 3) if kinds[at] == "COMMA"), 0)
    return behind > 0 and not (kinds[behind] in FINITE and has_clause(sentence, first, number))
