"""Tell whether a single stop ends a sentence, from the words on both sides of it."""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages import Pack

_ACRONYM: Final = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\Z")
#: What may number or letter a list: the stop behind it ends nothing.
_NUMBER: Final = re.compile(r"[\s•⁃(]*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})\Z")
_FIRST_WORD: Final = re.compile(r"[“\"‘'«„]*([^\W\d_]+)")
#: Longer words without a stop inside are no abbreviations.
_LONGEST: Final = 7
#: A name in front of an initial is looked for in as many characters.
_NAME: Final = 30
_EDGE: Final = "([{“\"‘'«„—–\n\r"


class Stops:
    """The stops of one language."""

    def __init__(self, pack: Pack) -> None:
        self._never = pack.abbreviations
        self._before_numbers = pack.before_numbers
        self._perhaps = pack.endings
        self._starters = pack.starters

    def ends(self, block: str, start: int, here: int, behind: int) -> bool:
        """Whether the stop at *here* ends the sentence that began at *start*; the next word is at *behind*."""
        last = block[here - _LONGEST : here]
        if last.isalpha() and here - start > _LONGEST:
            return True  # no abbreviation is that long
        first = block.rfind(" ", start, here) + 1 or start
        word = block[first:here]
        if word[:1] in _EDGE:
            word = word.lstrip(_EDGE)
            if not word:
                return True
        low = word.lower()
        if low in self._never or word in self._never:
            return False
        if low in self._before_numbers and block[behind : behind + 1].isdigit():
            return False
        if first - start < 3 and len(word) < 6 and _NUMBER.match(block, start, here):
            return not (low in self._before_numbers or word.isdigit() or len(word) == 1 or self._is_roman(word))
        if len(word) == 1:
            return self._single_letter_ends(word, block, start, first, behind)
        if low in self._perhaps or word in self._perhaps or ("." in word and _ACRONYM.match(word)):
            return self._starts(block, behind)
        return True

    def _single_letter_ends(self, word: str, block: str, start: int, first: int, behind: int) -> bool:
        """An initial ends nothing, a small letter does; plan B. does before a starter, and so does *you and I.*"""
        if not word.isupper():
            return True
        previous = block[max(start, first - _NAME) : first].rstrip().rpartition(" ")[2]
        if previous[:1].isupper():
            return False
        return word == "I" or self._starts(block, behind)

    def _starts(self, block: str, behind: int) -> bool:
        """Whether a sentence may well begin at *behind*."""
        following = _FIRST_WORD.match(block, behind)
        if following is None:
            return block[behind : behind + 1] != "("
        return following[1].lower() in self._starters

    @staticmethod
    def _is_roman(word: str) -> bool:
        return word.islower() and all(letter in "ivx" for letter in word)
