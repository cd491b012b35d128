"""Cut a text into its blocks and the gaps around them.

A block is a line of the file, or several that were wrapped. Whether lines were wrapped is voted by the
whole text: wrapped lines are of even width, and go on in the middle of a sentence.
"""

from __future__ import annotations

import re
from typing import Final

from copydesk.grammar.flowed import joined

# A line end with all the blanks behind it. One \r\n is one line end, since both are blanks. A pattern that
# begins with a single character is found many times faster, so most texts get one of their own.
_GAP: Final = re.compile(r"([\r\n]\s*)")
_PLAIN_GAP: Final = re.compile(r"(\n\s*)")
_LINE_ENDS: Final = frozenset(["\n", "\r\n", "\r"])
#: Text is wrapped at a width between these, in characters. Mail wraps at 65 to 78, terminals at 80.
_NARROWEST, _WIDEST = 40, 120
#: A line is full from this part of the width on; from less, where the next one goes on in small letters.
_RAGGED, _RAGGED_SMALL = 0.88, 0.6


def cut(text: str) -> tuple[list[str], list[str]]:
    """The blocks of *text*, none empty or with blanks at its edges, and the gaps: one before each, and the last."""
    bare = text.lstrip()
    if not bare:
        return [], [text]
    parts = (_GAP if "\r" in bare else _PLAIN_GAP).split(bare)
    blocks = parts[0::2]
    gaps = [text[: len(text) - len(bare)], *parts[1::2], ""]
    if not blocks[-1]:
        blocks.pop()
        gaps.pop()
    for index, block in enumerate(blocks):
        if block[-1].isspace():
            blocks[index] = kept = block.rstrip()
            gaps[index + 1] = block[len(kept) :] + gaps[index + 1]
    blocks, gaps = joined(blocks, gaps)
    width = _wrap_width(blocks, gaps)
    return _unwrapped(blocks, gaps, width) if width else (blocks, gaps)


def _is_single(gap: str) -> bool:
    """Whether a gap holds one line end only."""
    return gap in _LINE_ENDS or gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _wrap_width(blocks: list[str], gaps: list[str]) -> int:
    """The width that the lines of *blocks* were wrapped at, or 0."""
    singles = [index for index in range(1, len(blocks)) if _is_single(gaps[index])]
    if len(singles) < 2:
        return 0
    lengths = sorted(len(blocks[index - 1]) for index in singles)
    width = lengths[-1 - len(lengths) // 50]  # one line in fifty may stick out
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    going_on = sum(_goes_on(blocks[index][0]) for index in singles)
    full = sum(_is_full(blocks[index - 1], blocks[index], width) for index in singles)
    return width if 3 * going_on >= len(singles) and 4 * full >= 3 * len(singles) else 0


def _goes_on(first: str) -> bool:
    """Whether a line that begins with *first* may go on a sentence; scripts without capitals do not tell."""
    return first.islower() or (first.isalpha() and first.lower() == first.upper())


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether *line* was broken because the next word did not fit, give or take what a ragged hand leaves."""
    space = following.find(" ")
    if space < 0 and " " not in line:
        return False  # a script without blanks
    word = len(following) if space < 0 else space
    slack = _RAGGED_SMALL if _goes_on(following[0]) else _RAGGED
    return len(line) + 1 + word > width * slack


def _unwrapped(blocks: list[str], gaps: list[str], width: int) -> tuple[list[str], list[str]]:
    """Join the lines that were broken only because they were full."""
    joined: list[list[str]] = []
    kept = []
    previous = ""
    for block, gap in zip(blocks, gaps, strict=False):
        if previous and _is_single(gap) and _is_full(previous, block, width):
            joined[-1] += (gap, block)
        else:
            joined.append([block])
            kept.append(gap)
        previous = block
    kept.append(gaps[-1])
    return ["".join(lines) for lines in joined], kept
