"""Noun groups: which of them is a subject, and where it ends."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.sentence import NOUNS, Range, Sentence

#: Determiners that make a genitive of the noun group behind another: der Sprecher | der Stadt.
_GENITIVES: Final = frozenset([
    "der", "des", "eines", "einer", "dieses", "dieser", "seines", "seiner", "ihres", "ihrer", "unseres", "unserer",
    "aller", "beider",
])  # fmt: skip
#: Relative pronouns that may be a subject.
SUBJECTS: Final = frozenset(["der", "die", "das", "welcher", "welche", "welches"])
#: What may stand in front of a subject.
_LOOSE: Final = frozenset(["ADV", "TIME", "WORD", "OBJ", "PARTICLE"])
_STOPS: Final = frozenset(["QUOTE", "AS", "ACCORDING"])
#: A group is looked through so far.
_FAR: Final = 30


def is_oblique(sentence: Sentence, number: int) -> bool:
    """Whether a noun group has a case that no subject has: *dem Boten*; or is a figure, as of a year."""
    shape = sentence.shape(number)
    return sentence.kinds[number] == "NP" and (shape[0] == "D" or not shape.strip("#k"))


def is_genitive(sentence: Sentence, number: int) -> bool:
    """Whether a noun group may belong to the noun in front of it."""
    return sentence.kinds[number] == "NP" and sentence.small(number).partition(" ")[0] in _GENITIVES


def end(sentence: Sentence, first: int, stop: int) -> int:
    """Behind the last phrase of the noun group that begins at *first*."""
    kinds = sentence.kinds
    last = first + 1
    if kinds[first] == "PRON":
        return last
    stop = min(stop, first + _FAR)
    while last < stop:
        kind, following = kinds[last], kinds[last + 1]
        if kind == "PAREN" or (is_genitive(sentence, last) and _takes_genitive(sentence, last - 1)):
            last += 1
        elif (kind == "PREP" and following == "NP" and last + 1 < stop and sentence.is_use(last, "origins")) or (
            kind == "AND" and following == "NP" and last + 1 < stop and not is_oblique(sentence, last + 1)
        ):
            last += 2
        else:
            break
    return last


def _takes_genitive(sentence: Sentence, number: int) -> bool:
    """Not *Ada Moor | der Zeitung*: a name of two words has nothing behind it that belongs to it."""
    shape = sentence.shape(number)
    return shape[0] in "dDkn" or len(shape) == 1


def in_front(sentence: Sentence, first: int, verb: int) -> Range | None:
    """The subject that opens a clause, up to its verb."""
    kinds = sentence.kinds
    while first < verb and kinds[first] in ("ADV", "WORD"):
        first += 1
    if first >= verb or kinds[first] not in NOUNS or is_oblique(sentence, first):
        return None
    last = verb
    while last > first + 1 and kinds[last - 1] in _LOOSE:
        last -= 1
    return first, last


def behind(sentence: Sentence, first: int, stop: int) -> Range | None:
    """The first noun group from *first* on that may be a subject."""
    kinds = sentence.kinds
    number = first
    stop = min(stop, first + _FAR)
    while number < stop:
        kind = kinds[number]
        if kind in _STOPS:
            return None
        if kind == "PREP":
            number += 1
            if kinds[number] == "NP":
                number = end(sentence, number, stop)
            continue
        if kind in NOUNS and not is_oblique(sentence, number):
            return number, end(sentence, number, stop)
        number += 1
    return None


def last(sentence: Sentence, field: Field) -> Range | None:
    """The noun group that a clause ends in: whom a relative clause is about."""
    number = field.last - 1
    if number < field.first or sentence.kinds[number] not in NOUNS:
        return None
    return number, field.last


def particle(sentence: Sentence, field: Field) -> int:
    """The particle of a verb at the end of its clause, or -1."""
    for number in range(field.last - 1, max(field.verb, field.last - _FAR), -1):
        if sentence.kinds[number] == "PARTICLE":
            return number
    return -1
