"""The forms of English words.

>>> regular("claim")
('claims', 'claiming', 'claimed')
>>> regular("deny")
('denies', 'denying', 'denied')
"""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages.forms.verbs import Verbs

_SIBILANT: Final = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)\Z")
_CONSONANT_Y: Final = re.compile(r"[^aeiou]y\Z")
#: One vowel and one consonant at the end of a one-syllable word: the consonant is doubled. (*admit*, *refer* and
#: others of two syllables are listed with their forms.)
_DOUBLES: Final = re.compile(r"(?:[^aeiou]|qu)*[aeiou][bdglmnprt]\Z")
#: The end of a verb made of another word: legalize, modernise, purify.
_MAKES: Final = re.compile(r"[a-z]{2}(?:(?:al|il|on|ar|ic|rn|an|im|og|er)i[sz]es?|if(?:y|ies))\Z")
_NO_PLURAL: Final = ("ss", "us", "is")


def cue(lemma: str, verbs: Verbs) -> dict[str, str]:
    """The forms of a verb that reports, each with its letter.

    >>> cue("quip", Verbs(frozenset(), {}))
    {'quip': 'C', 'quips': 'C', 'quipped': 'E', 'quipping': 'G'}
    """
    third, ings, pasts = _forms(lemma, verbs)
    noun = lemma in verbs.homonyms
    found = {lemma: "B" if noun else "C", third: "Z" if noun or third in verbs.homonyms else "C"}
    found.update(dict.fromkeys(pasts, "E"))
    found.update(dict.fromkeys(ings, "G"))
    return found


def plain(lemma: str, verbs: Verbs) -> dict[str, str]:
    """The forms of a verb that reports nothing, each with its letter."""
    third, ings, pasts = _forms(lemma, verbs)
    found = {
        lemma: "u" if lemma in verbs.homonyms else "v",
        third: "U" if lemma in verbs.homonyms or third in verbs.homonyms else "v",
    }
    found.update({word: "e" if word.endswith("ed") else "v" for word in pasts})
    found.update(dict.fromkeys(ings, "g"))
    return found


def small(word: str) -> str:
    """The letter of a word in small letters that no list has, by its ending."""
    if word.endswith("ly") and len(word) > 4:
        return "a"
    if word.endswith("ed") and len(word) > 4 and not word.endswith("eed"):
        return "e"
    if word.endswith("ing") and len(word) > 5:
        return "g"
    if _MAKES.search(word):
        return "v"
    return noun(word)


def noun(word: str) -> str:
    """The letter of a noun: whether it looks plural."""
    return "q" if word.endswith("s") and not word.endswith(_NO_PLURAL) else "n"


def _forms(lemma: str, verbs: Verbs) -> tuple[str, list[str], list[str]]:
    """The third person, the *-ing* forms and the forms of the past."""
    third, ing, past = regular(lemma)
    others = verbs.irregular.get(lemma, ())
    ings = [word for word in others if word.endswith("ing")]
    pasts = [word for word in others if not word.endswith("ing")]
    return third, ings or [ing], pasts or [past]


def regular(lemma: str) -> tuple[str, str, str]:
    """The third person, the *-ing* form and the past of a regular verb.

    >>> regular("quip")
    ('quips', 'quipping', 'quipped')
    """
    if _CONSONANT_Y.search(lemma):
        return lemma[:-1] + "ies", lemma + "ing", lemma[:-1] + "ied"
    third = lemma + ("es" if _SIBILANT.search(lemma) else "s")
    if _DOUBLES.match(lemma):
        return third, lemma + lemma[-1] + "ing", lemma + lemma[-1] + "ed"
    if lemma.endswith("ee"):
        return third, lemma + "ing", lemma + "d"
    if lemma.endswith("ie"):
        return third, lemma[:-2] + "ying", lemma + "d"
    if lemma.endswith("e"):
        return third, lemma[:-1] + "ing", lemma + "d"
    return third, lemma + "ing", lemma + "ed"
