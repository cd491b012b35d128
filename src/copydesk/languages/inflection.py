"""The regular forms of English verbs, so that a lexicon lists each verb once.

>>> forms("claim")
('claims', 'claiming', 'claimed')
>>> forms("deny")
('denies', 'denying', 'denied')
"""

from __future__ import annotations

import re
from typing import Final

_SIBILANT: Final = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)\Z")
_CONSONANT_Y: Final = re.compile(r"[^aeiou]y\Z")
#: One vowel and one consonant at the end of a one-syllable word: the consonant is doubled. (*admit*, *refer* and
#: others of two syllables are listed with their forms.)
_DOUBLES: Final = re.compile(r"(?:[^aeiou]|qu)*[aeiou][bdglmnprt]\Z")


def forms(lemma: str) -> tuple[str, str, str]:
    """The third person, the *-ing* form and the past of a regular verb.

    >>> forms("quip")
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
