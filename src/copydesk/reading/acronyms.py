"""What the acronyms of a text stand for."""

from __future__ import annotations

import re
from typing import Final

#: An acronym in brackets, and as many characters in front of it as its name may have.
_ACRONYM: Final = re.compile(r"\((?<=[ \xa0]\()([A-Z]{2,8})\)")
_ACRONYM_REACH: Final = 90
_PART: Final = re.compile(r"[^\W_][\w’'-]*\.?")


def acronyms(text: str) -> dict[str, str]:
    """What each acronym in brackets stands for: the words in front of it that begin with its letters.

    One that stands for two things stands for none.

    >>> acronyms("The Harbour Safety Board (HSB) met.")
    {'hsb': 'Harbour Safety Board'}
    """
    found: dict[str, str] = {}
    for bracket in _ACRONYM.finditer(text):
        letters = bracket[1]
        words = _PART.findall(text, max(0, bracket.start() - _ACRONYM_REACH), bracket.start())
        at, left = len(words), len(letters)
        while at and left and len(words) - at < 2 * len(letters):
            at -= 1
            if words[at][0] == letters[left - 1]:
                left -= 1
            elif words[at][0].isupper():
                break
        if not left and words[at][0].isupper():
            name = " ".join(words[at:])
            key = letters.casefold()
            found[key] = name if found.get(key, name).casefold() == name.casefold() else ""
    return {key: name for key, name in found.items() if name}
