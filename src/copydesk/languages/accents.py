"""Letters with accents of their own: *é* as *e* and U+0301, as some file systems, keyboards and PDF files have it.

No pattern of letters and no list of words knows such a letter, so an article is parsed and read with its accents
joined, and what was found is then put back on the text as it is written.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import Final, final

#: A letter and its accents. Nobody writes more than four, and sorting a longer row takes more than its share of time.
_APART: Final = re.compile("[^\\W\\d_][\u0300-\u036f]{1,4}")


def are_apart(text: str) -> bool:
    r"""Whether some accent of *text* could be joined to its letter.

    >>> are_apart("caf\u00e9"), are_apart("cafe\u0301")
    (False, True)
    """
    # The first two tell of nearly every text, at a hundredth of the time that it takes to parse.
    return not (text.isascii() or unicodedata.is_normalized("NFC", text)) and _APART.search(text) is not None


@final
class Accents:
    r"""Joins accents to their letters, and remembers where they stood apart.

    >>> accents = Accents()
    >>> accents.join("The cafe\u0301 ") + accents.join("closed.")
    'The café closed.'
    >>> accents.apart(8), accents.joined(9)
    (9, 8)
    """

    def __init__(self) -> None:
        self._length = self._shorter = 0
        # Where the letters that became shorter end: apart, and joined.
        self._apart: list[int] = []
        self._joined: list[int] = []

    def join(self, text: str) -> str:
        """*text* with its accents joined. Offsets count on from the texts that were joined before."""
        joined = _APART.sub(self._letter, text)
        self._length += len(text)
        return joined

    def _letter(self, match: re.Match[str]) -> str:
        letter = unicodedata.normalize("NFC", match[0])
        if len(letter) < len(match[0]):
            end = self._length + match.end()
            self._shorter += len(match[0]) - len(letter)
            self._apart.append(end)
            self._joined.append(end - self._shorter)
        return letter

    def apart(self, offset: int) -> int:
        """Where that stands in the text as written which stands at *offset* when accents are joined."""
        letters = bisect_right(self._joined, offset)
        return offset + self._apart[letters - 1] - self._joined[letters - 1] if letters else offset

    def joined(self, offset: int) -> int:
        """Where that stands when accents are joined which stands at *offset* in the text as written."""
        letters = bisect_right(self._apart, offset)
        there = offset - self._apart[letters - 1] + self._joined[letters - 1] if letters else offset
        return min([there, *self._joined[letters : letters + 1]])  # within a letter: not behind it
