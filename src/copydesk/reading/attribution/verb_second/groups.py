"""Noun groups: which of them is a subject, and where it ends."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.sentence import NOUNS, Range, Sentence
from copydesk.reading.attribution.verb_second.names import is_name

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
#: Pronouns of somebody, behind a preposition.
_PERSONAL: Final = frozenset(["ihn", "sie", "ihm", "ihr", "ihnen"])
_MARKS: Final = "\"'“”‘’«»„‚‹›` "
#: Forms that tell somebody else’s words where no form of *sei* can: *die Boote seien neu. Sie hätten Segel.*
_SECOND: Final = frozenset(
    ["hätte", "hätten", "wäre", "wären", "würde", "würden", "könnte", "könnten", "müsste", "müssten", "dürften"]
)
#: Words for some of them that are a subject alone: einige der Gäste.
_MANY: Final = frozenset(
    ["alle", "andere", "beide", "einige", "etliche", "manche", "mehrere", "viele", "wenige", "zahlreiche"]
)
#: A group is looked through so far.
_FAR: Final = 30


def is_oblique(sentence: Sentence, number: int) -> bool:
    """Whether a noun group has a case that no subject has: *dem Boten*; or is a figure, as of a year."""
    shape = sentence.shape(number)
    if sentence.kinds[number] != "NP" or sentence.small(number).startswith(("deren ", "dessen ")):
        return False
    if shape[0] == "D" or not shape.strip("#"):
        return True
    return not shape.strip("#k") and sentence.small(number) not in _MANY


def may_be_dative(sentence: Sentence, number: int) -> bool:
    """Whether a noun group may be whom something is told: *dem Boten*, *der Presse*."""
    return is_oblique(sentence, number) or sentence.small(number).startswith("der ")


def is_genitive(sentence: Sentence, number: int) -> bool:
    """Whether a noun group may belong to the noun in front of it."""
    if sentence.kinds[number] != "NP":
        return False
    first = sentence.small(number).partition(" ")[0]
    return first in _GENITIVES or (sentence.shape(number)[0] == "n" and first.endswith("er"))  # | politischer Kräfte


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
        elif kind == "QUOTE" and sentence.shape(last - 1) in ("d", "D") and is_name(sentence, last):
            last += 1  # des „Hafenboten“
        elif (
            kind == "PREP" and last + 1 < stop and sentence.is_use(last, "origins") and _is_whole(sentence, last + 1)
        ) or (kind == "AND" and following == "NP" and last + 1 < stop and not is_oblique(sentence, last + 1)):
            last += 2
        else:
            break
    return last


def _is_whole(sentence: Sentence, number: int) -> bool:
    """Whether a phrase is a noun group with its noun: not *von einem | „Fehler“*."""
    return sentence.kinds[number] == "NP" and sentence.shape(number) not in ("d", "D")


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
    while last > first + 1 and (kinds[last - 1] in _LOOSE or kinds[last - 1] == "AND"):
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


def may_be_object(sentence: Sentence, number: int, relative: str) -> bool:
    """Whether a noun group behind a relative pronoun may be the object of the verb: *der | die Brücke | lobte*."""
    if sentence.kinds[number] != "NP" or sentence.shape(number)[0] not in "dk":
        return False
    article = sentence.small(number).partition(" ")[0]
    if relative in ("der", "welcher"):
        return True
    return article != "der" and (relative != "das" or article != "die")


@cache
def _informants(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(nouns))})(?:in|innen|en|n|s|es)?\Z")


def is_informant(sentence: Sentence, number: int) -> bool:
    """Whether a noun group names somebody, or has a noun of people or of a body: *der Sprecher*, *Ada Moor*."""
    if sentence.kinds[number] == "PRON":
        return True
    shape = sentence.shape(number)
    if sentence.kinds[number] != "NP" or not set(shape) & set("NW"):
        return False
    if len(shape) > 1 and not shape.strip("NWQ"):
        return True
    pattern = _informants(sentence.lexicon.uses["informant_nouns"])
    return any(letter in "NW" and pattern.search(word) for letter, word, _ in sentence.word_spans(number))


def opens_with_verb(sentence: Sentence, number: int, letters: str = "xivCL") -> bool:
    """Whether a quote begins with a finite verb, of one of the *letters*: *die Brücke „sei neu“*."""
    first = sentence.of(number).strip(_MARKS).partition(" ")[0]
    return sentence.lexicon.letters.get(first.lower(), "-") in letters


def is_somebody(sentence: Sentence, number: int) -> bool:
    """Whether a noun group behind a preposition is somebody: *ihn*, *Moor*, *den Sprecher*."""
    if sentence.kinds[number] in ("OBJ", "PRON"):
        return sentence.small(number) in _PERSONAL
    return names(sentence, number) or is_informant(sentence, number)


def names(sentence: Sentence, number: int) -> bool:
    """Whether a noun group has nothing in front of its noun, as a name has not, and looks like no plural."""
    if sentence.kinds[number] != "NP" or sentence.shape(number).strip("NWQ"):
        return False
    return len(sentence.shape(number)) > 1 or not sentence.small(number).endswith(("en", "e", "ern", "eln"))


def disagrees(sentence: Sentence, number: int, verb: int) -> bool:
    """Whether a noun group is of one and the verb of many, or the other way about: *die neuen Pläne | nannte*."""
    words = sentence.small(number).split(" ")
    plural = sentence.small(verb).endswith(("en", "ern", "eln"))
    if sentence.kinds[number] != "NP" or sentence.kinds[number + 1] == "AND":
        return False
    if words[0] == "die" and len(words) > 1 and sentence.shape(number)[1] == "n" and words[1].endswith("en"):
        return not plural
    listed = sentence.kinds[number + 1] == "COMMA"
    return plural and not listed and words[0] in ("das", "ein", "eine", "der", "dieser", "dieses")


def last(sentence: Sentence, field: Field) -> Range | None:
    """The noun group that a clause ends in: whom a relative clause is about."""
    number = field.last - 1
    while number > field.first and sentence.kinds[number] in ("VERB", "PARTICLE", "SAYING", "ING"):
        number -= 1
    if number < field.first or sentence.kinds[number] not in NOUNS:
        return None
    return number, number + 1


def particle(sentence: Sentence, field: Field) -> int:
    """The particle of a verb at the end of its clause, or -1."""
    for number in range(field.last - 1, max(field.verb, field.last - _FAR), -1):
        if sentence.kinds[number] == "PARTICLE":
            return number
    return -1


def is_second(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is in the subjunctive that stands where the first tells nothing: *hätten*."""
    return sentence.small(verb) in _SECOND


def is_subjunctive(sentence: Sentence, verb: int) -> bool:
    """Whether the form of a verb tells somebody else’s words: *sei*, *gehe*, *fordere*; not *ich sage*."""
    if sentence.shape(verb) == "L":
        return not is_second(sentence, verb)
    word, base = sentence.small(verb), sentence.lemma(verb).rpartition("-")[2]
    if sentence.kinds[verb] != "CUE" or word not in (base[:-1], base[:-1] + "e"):
        return False
    return all(sentence.small(place) != "ich" for place in (verb - 1, verb + 1))


def is_told(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is in either subjunctive."""
    return is_subjunctive(sentence, verb) or is_second(sentence, verb)
