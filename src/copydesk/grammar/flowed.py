"""Join lines that say themselves that they go on, whatever the width of the text.

The hammer falls and fires␣       mail that may flow (RFC 3676): a blank at the end of a line is a soft break
a shot.
See the shop for prices           a line cannot begin with a stop
. It opens at noon.
S                                 letters set one below the other are one word
TO
P
"""

from __future__ import annotations

import re
from typing import Final

#: One line end; with a blank in front it is a soft break.
_LINE_ENDS: Final = frozenset(["\n", "\r\n", "\r", " \n", " \r\n", " \r"])
_NO_BEGINNING: Final = ".,;!?"
_STOP: Final = re.compile(rf"[{_NO_BEGINNING}](?=\s+[^\s.]|\Z)")
#: A soft break is none behind one of these.
_STOPS: Final = ".!?…:;。！？”’\"'»"
#: A line of letters set upright has no more, and fewer lines are none.
_LETTERS, _FEWEST = 2, 4


def joined(blocks: list[str], gaps: list[str], owners: list[int]) -> tuple[list[str], list[str], list[int]]:
    """*blocks*, *gaps* and *owners* with such lines joined; *gaps* has one more, the last.

    Where there are *owners*, only lines of the same one are joined.
    """
    goes_on = [False] * len(blocks)
    upright = 0  # how many lines of a letter or two stand in a row
    for index, block in enumerate(blocks):
        gap = gaps[index]
        single = index > 0 and gap in _LINE_ENDS and (not owners or owners[index] == owners[index - 1])
        if single and (
            (gap[0] == " " and _flows(blocks[index - 1], block)) or (block[0] in _NO_BEGINNING and _STOP.match(block))
        ):
            goes_on[index] = True
        if len(block) <= _LETTERS and block.isalpha() and block.isupper():
            upright = upright + 1 if single else 1
            if upright == _FEWEST:
                goes_on[index - _FEWEST + 2 : index] = [True] * (_FEWEST - 2)
            goes_on[index] |= upright >= _FEWEST
        else:
            upright = 0
    if not any(goes_on):
        return blocks, gaps, owners
    pieces: list[list[str]] = []
    kept: list[str] = []
    owned: list[int] = []
    for index, (block, gap, more) in enumerate(zip(blocks, gaps, goes_on, strict=False)):
        if more:
            pieces[-1] += (gap, block)
        else:
            pieces.append([block])
            kept.append(gap)
            owned += owners[index : index + 1]
    return ["".join(lines) for lines in pieces], [*kept, gaps[-1]], owned


def _flows(line: str, following: str) -> bool:
    """Whether *following* goes on the sentence of *line*."""
    return line[-1] not in _STOPS and (following[0].islower() or following[0] == "(")
