"""Where a content ends; all places are numbers of phrases."""

from __future__ import annotations

from typing import Final

from copydesk.reading.attribution.told import Sentence

_FINITE: Final = frozenset(["VERB", "CUE", "PASSIVE"])
_CONTRASTS: Final = frozenset(["while", "although", "though", "whereas"])
_GROUP: Final = frozenset(["NP", "PRON", "OBJ", "PREP", "PAREN", "TIME", "ADV", "QUOTE", "AND", "BY", "AS", "TO"])


def is_clause(sentence: Sentence, first: int) -> bool:
    """Whether a noun group at *first* is the subject of a clause: a finite verb follows before any break."""
    for number in range(first, sentence.last):
        kind = sentence.kind(number)
        if kind in _FINITE:
            shape = sentence.phrases[number].shape
            return not shape.startswith("T") and not (shape.strip("a") == "e" and sentence.kind(number + 1) in ("BY", "PREP"))
        if kind not in _GROUP or (kind == "AND" and sentence.kind(number + 1) in _FINITE):
            return False
    return False


def object_end(sentence: Sentence, first: int, asides: set[int], fronted: bool = False, within: bool = False) -> int:
    """Behind the last phrase of an object that begins at *first*: before a verb that goes on with the subject."""
    number = first + 1
    last = end(sentence, first, asides, fronted, within)
    while number < last:
        kind = sentence.kind(number)
        following = sentence.kind(number + 1)
        if kind == "AND" and following in ("CUE", "VERB", "PASSIVE", "SAYING") and not sentence.phrases[number + 1].shape.startswith("T"):
            return number
        if kind == "COMMA" and following == "AND" and sentence.kind(number + 2) in ("CUE", "VERB", "PASSIVE", "PRON"):
            return number
        if kind == "CUE" and number > first + 0 and sentence.reports(number):
            return number
        if kind in ("AND", "COMMA") and following in ("NP", "PRON") and is_clause(sentence, number + 1) and _has_cue(sentence, number + 1):
            return number
        number += 1
    return last


def _has_cue(sentence, number):
    while sentence.kind(number) in _GROUP:
        number += 1
    return sentence.kind(number) == "CUE"


def end(sentence: Sentence, first: int, asides: set[int], fronted: bool = False, within: bool = False) -> int:
    """Behind the last phrase of a content that begins at *first*.

    Args:
        asides: Where reports begin that stand behind their content: *…, she said*.
    """
    number = first
    while number < sentence.last:
        kind = sentence.kind(number)
        if kind == "AND" and sentence.kind(number + 1) == "CUE" and sentence.reports(number + 1):
            return number
        if kind == "SEMI":
            return number
        if kind == "COMMA":
            following = sentence.kind(number + 1)
            if fronted and following in ("NP", "PRON", "PREP") and (following == "PREP" or is_clause(sentence, number + 1)):
                return number
            if following == "AND" and sentence.of(number + 1) == "but":
                return number
            if following == "AND" and sentence.kind(number + 2) == "PRON" and _has_cue(sentence, number + 2):
                return number
            if following == "WHEN" and sentence.of(number + 1).lower() in _CONTRASTS:
                return number
            if following == "AND" and sentence.kind(number + 2) in ("CUE",) and sentence.reports(number + 2):
                return number
            if following == "PREP" and sentence.of(number + 1).lower() in ("with", "despite") and any(
                sentence.kind(n) in _FINITE for n in range(first, number)
            ):
                return number
            if within and following in ("CUE", "VERB", "PASSIVE"):
                return number
            if number + 1 in asides or following in ("SAYING", "ING", "ACCORDING"):
                return number
        elif number in asides:
            return number
        elif kind == "DASH" and number == first + 1 and sentence.kind(first) == "QUOTE":
            return number
        elif kind == "QUOTE" and sentence.kind(number + 1) == "AND" and sentence.is_speech(number) and (
            sentence.kind(number + 2) == "CUE" or (sentence.kind(number + 2) in ("PRON", "NP") and is_clause(sentence, number + 2))
        ):
            return number + 1
        elif kind == "QUOTE" and fronted and sentence.is_speech(number) and sentence.kind(number + 1) in ("NP", "PRON"):
            return number + 1
        elif kind == "QUOTE" and sentence.kind(number + 1) in ("SAYING", "ING", "ACCORDING") and sentence.is_speech(number):
            return number + 1
        number += 1
    return sentence.last
