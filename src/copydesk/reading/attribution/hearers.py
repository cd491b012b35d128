"""Whom a report tells something: *told the council that …*, *told a crowd in Ellis, North Carrow, that …*."""

from __future__ import annotations

from typing import Final

from copydesk.reading.attribution import late_subjects
from copydesk.reading.attribution.sentence import Sentence

#: What may stand in a hearer.
_HEARER: Final = frozenset(["NP", "PRON", "OBJ", "PREP", "TIME", "AND", "PAREN"])


def end(sentence: Sentence, first: int, lemma: str) -> int:
    """Where the hearer ends that begins behind a verb."""
    kinds, at = sentence.kinds, first
    while kinds[at] in _HEARER or _ends_place(sentence, at):
        if at > first and late_subjects.governs(sentence, at, lemma):
            break  # appelle ses voisins à la prudence
        if at > first and (kinds[at] == "PRON" or (kinds[at] == "NP" and kinds[at - 1] in ("NP", "OBJ", "TIME"))):
            break
        at += 1
        if kinds[at] == "COMMA" and _names_place(sentence, at):
            at += 2 + (kinds[at + 2] == "COMMA")
    return at


def _ends_place(sentence: Sentence, at: int) -> bool:
    """Whether what looks like a verb is the noun that a preposition needs: told them on the church steps that."""
    kinds = sentence.kinds
    return kinds[at - 2 : at + 1] == ["PREP", "NP", "VERB"] and sentence.shape(at) == "v"


def _names_place(sentence: Sentence, comma: int) -> bool:
    """Whether a comma stands in the name of a place: *told a crowd in Ellis, North Carrow, that*."""
    kinds = sentence.kinds
    if kinds[comma - 2 : comma] != ["PREP", "NP"] or kinds[comma + 1] != "NP":
        return False
    names = sentence.shape(comma - 1) + sentence.shape(comma + 1)
    return not names.strip("NW") and kinds[comma + 2] in ("COMMA", "TIME", "THAT", "PREP")
