"""Tell whether a stop ends a sentence, from what stands on both sides of it."""

from __future__ import annotations

import re
from typing import Final

from copydesk.grammar.items import BULLETS
from copydesk.languages import Pack

_ACRONYM: Final = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\Z")
#: What may number or letter a list: the stop behind it ends nothing.
_NUMBER: Final = re.compile(rf"[\s{BULLETS}(]*(?:\d{{1,3}}|[^\W\d_]|[ivxIVX]{{1,5}})\Z")
_ROMAN: Final = re.compile(r"[IVX]{2,6}\Z")
_FIRST_WORD: Final = re.compile(r"[“\"‘'«„]*([^\W\d_]+)")
#: What is said in marks, and no name: a comma or a stop stands at its end, and not all of its words have a capital.
_SPEECH: Final = re.compile(
    r"[^\W\d_][\w’']*,?(?= [^“”\"«»\n]{1,200}[,.!?][”\"’'»])(?: [^\W\d_a-z][\w’]*,?){0,3} [a-z]"
)
#: What a sentence may run on with where no blank was set: a whole word with one capital.
_RUN_ON: Final = re.compile(r"[^\W\d_]+(?=[\s,:?!’'-]|\.(?!\w)|\Z)")
#: What stands in addresses and names of files, where a stop in front of a capital ends nothing.
_ADDRESS: Final = re.compile(r"[./@:\\_]")
#: What a name of the web ends in.
_DOMAINS: Final = frozenset(["com", "net", "org", "info", "edu", "gov", "js"])
#: Three dots with a blank in front stand for words that were left out.
_OMISSION: Final = re.compile(r"\.\s?\.\s?\.\Z|…\Z")
#: Four dots with blanks are a stop and an omission.
STOP_AND_OMISSION: Final = ". . . ."
#: What stands in front of a part of an abbreviation that is written with blanks: u. a., i. d. R., p. ej.
_IN_FRONT: Final = re.compile(r"(?:(?<!\w)[^\W\d_]\.[ \xa0\u202f]){1,3}\Z")
#: As many characters have room for that.
_FRONT: Final = 12
_PART_BEHIND: Final = re.compile(r"([^\W\d_]{1,4})\.")
#: No part of one is longer.
_PART: Final = 4
#: Longer words without a stop inside are no abbreviations.
_LONGEST: Final = 7
#: No abbreviation has more characters, its stops and marks included.
_WORD: Final = 40
#: A name in front of an initial is looked for in as many characters.
_NAME: Final = 30
#: What stands in brackets is looked through for as many characters.
_ASIDE: Final = 100
#: A sentence that ends in an abbreviation has more than as many blanks.
_FEW: Final = 3
#: Where it is longer, it has.
_FEW_LONG: Final = 40
_EDGE: Final = f"([{{“\"‘'«„—–*_\n\r{BULLETS}"
_GOES_ON: Final = "(-–—[0123456789"
_WIDE_CLOSER: Final = "）"
_CLOSING: Final = {"(": ")", "[": "]", "（": _WIDE_CLOSER}


class Stops:
    """The stops of one language."""

    def __init__(self, pack: Pack) -> None:
        self._never = pack.abbreviations
        self._before_numbers = pack.before_numbers
        self._perhaps = pack.endings
        self._starters = pack.starters
        self._letters = pack.letters
        self._ordinals = pack.ordinals
        #: What an abbreviation of several parts begins with: u, i, i.d.
        self._begun = frozenset(
            whole[: stop.start()] for whole in self._never | self._perhaps for stop in re.finditer(r"\b\.", whole)
        )

    def ends(self, block: str, start: int, here: int, behind: int) -> bool:
        """Whether the stop at *here* ends the sentence that began at *start*; the next word is at *behind*."""
        last = block[here - _LONGEST : here]
        if last.isalpha() and here - start > _LONGEST:
            return True  # no abbreviation is that long
        first = max(start, here - _WORD)
        first = block.rfind(" ", first, here) + 1 or first
        word = block[first:here]
        pieces = word.split()
        if len(pieces) > 1:  # a line end or a narrow blank stands in front: left\nDr. Vale
            word = pieces[-1]
            first = here - len(word)
        if word[:1] in _EDGE:
            word = word.lstrip(_EDGE)
            if not word:
                return True
        if "'" in word or "’" in word:
            word = word[max(word.rfind("'"), word.rfind("’")) + 1 :]  # dell’avv. Moor
        low = word.lower()
        if len(word) <= _PART and (block[first - 2 : first - 1] == "." or low in self._begun):
            low = self._joined(low, block[max(start, first - _FRONT) : first])
            following = low in self._begun and _PART_BEHIND.match(block, behind)
            if following and self._is_begun(f"{low}.{following[1].lower()}"):
                return False
        if low in self._never or word in self._never:
            return False
        if low in self._before_numbers and block[behind : behind + 2].lstrip("(")[:1].isdigit():
            return False
        if first - start < 3 and len(word) < 6 and _NUMBER.match(block, start, here):
            return not (low in self._before_numbers or word.isdigit() or len(word) == 1 or self._is_roman(word))
        if low in self._perhaps or word in self._perhaps:
            return self._is_long(block, start, here) and self._starts(block, behind)
        if len(word) == 1 and not word.isdigit():
            return self._single_letter_ends(word, block, start, first, behind)
        if "." in word and _ACRONYM.match(word):
            return self._is_long(block, start, here) and self._starts(block, behind)
        if self._ordinals and (_ROMAN.match(word) or (len(word) < 3 and word.isdigit())):
            return self._starts(block, behind) or self._is_counted(block, start, first)
        return True

    def _joined(self, word: str, front: str) -> str:
        """The abbreviation that *word* is the last part of, as it is written without blanks: u.a for u. a."""
        found = _IN_FRONT.search(front)
        parts = found[0].lower().split() if found else []
        for number in range(len(parts)):
            whole = "".join((*parts[number:], word))
            if self._is_begun(whole):
                return whole
        return word

    def _is_begun(self, word: str) -> bool:
        return word in self._begun or word in self._never or word in self._perhaps

    def _is_counted(self, block: str, start: int, first: int) -> bool:
        """Whether the word in front says that the figure at *first* counts pages or hours, and is no ordinal."""
        previous = block[max(start, first - _NAME) : first].split()
        return bool(previous) and previous[-1].rstrip(".").lower() in self._before_numbers

    def omits(self, block: str, start: int, here: int, end: int, behind: int) -> bool:
        """Whether the dots from *here* to *end* stand for words left out: the thing is . . . I mean it."""
        if here == start or not block[here - 1].isspace() or not _OMISSION.match(block, here, end):
            return False
        following = _FIRST_WORD.match(block, behind)
        return following is None or following[1] == "I" or following[1].lower() not in self._starters

    def runs_on(self, block: str, start: int, here: int, behind: int) -> bool:
        """Whether a sentence begins at *behind*, although no blank was set: It rained.The sun came out."""
        following = _RUN_ON.match(block, behind)
        if following is None or _ADDRESS.search(block, max(start, block.rfind(" ", start, here) + 1), here):
            return False
        word = following[0]
        return word.lower() in self._starters or (len(word) > 1 and word.lower() not in _DOMAINS)

    @staticmethod
    def parts(block: str, here: int, behind: int) -> bool:
        """Whether the first of four dots at *here* is a stop and the others belong to the next sentence."""
        return block[here - 1 : here].isalnum() and block[behind : behind + 1].isupper()

    def aside(self, block: str, start: int, here: int, behind: int) -> bool:
        """Whether the stop at *here* stands in brackets within a sentence: he left (It rained. It poured.) at noon.

        A stop right before the closing bracket ends it, but not in scripts without blanks.
        """
        for opener, closer in _CLOSING.items():
            opened = block.rfind(opener, max(start, here - _ASIDE), here)
            if (
                opened <= start
                or not block[start : min(opened, start + _FEW)].strip()
                or block.find(closer, opened, here) >= 0
            ):
                continue
            closed = block.find(closer, here, behind + _ASIDE)
            if closed >= behind or (closed >= 0 and closer == _WIDE_CLOSER and behind < len(block)):
                return True
        return False

    def _single_letter_ends(self, word: str, block: str, start: int, first: int, behind: int) -> bool:
        """An initial ends nothing, a small letter does; plan B. does before a starter, and so does *you and I.*"""
        if not word.isupper():
            return True
        previous = block[max(start, first - _NAME) : first].rstrip().rpartition(" ")[2]
        if previous[:1].isupper():
            return False
        return word == "I" or f"{previous} {word}".lower() in self._letters or self._starts(block, behind)

    def _starts(self, block: str, behind: int) -> bool:
        """Whether a sentence may well begin at *behind*."""
        following = _FIRST_WORD.match(block, behind)
        if following is None:
            return block[behind : behind + 1] not in _GOES_ON
        if following.start(1) > behind:
            if following[1][0].islower():
                return False  # the board of the U.S. “does not agree”
            if _SPEECH.match(block, following.start(1)):
                return True  # it closed at 5 p.m. “Go home,” he said
        return following[1].lower() in self._starters

    @staticmethod
    def _is_long(block: str, start: int, here: int) -> bool:
        """Whether the words from *start* may be a whole sentence: not so *At 5 a.m.* and *In the U.S.*"""
        return here - start > _FEW_LONG or block.count(" ", start, here) >= _FEW

    @staticmethod
    def _is_roman(word: str) -> bool:
        return word.islower() and all(letter in "ivx" for letter in word)
