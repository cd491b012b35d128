"""Wrap the lines of an article, where the article shows that they are wrapped.

One line end before a capital letter may as well part two paragraphs, and nobody can tell. So an article is wrapped at
the widest of some widths at which two lines or more break off in the middle of a sentence; one that is too short for
all of them is not wrapped.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

#: No line is longer, unless a word is. Mail wraps at the first; columns of a newspaper are narrower.
WIDTHS: Final = (72, 64, 56, 48)
#: So many lines that break off show that lines are wrapped, if one of them is as long as this: verse is narrower.
_FEWEST: Final = 2
_NARROWEST: Final = 40
#: Behind one of these a line may be whole, though the next one begins in a small letter.
_WHOLE: Final = frozenset(".!?…:;”’\"'»«“‘")


def wrapped(text: str) -> str:
    """*text* with line ends for blanks where lines grow long, or as it is, if that would not show; no offset changes.

    >>> wrapped("Rain fell.")
    'Rain fell.'
    >>> print(
    ...     wrapped("The ferry left at noon, and nobody slept; the harbour reopened, and seven boats came home to us.")
    ... )
    The ferry left at noon, and nobody slept; the
    harbour reopened, and seven boats came home to
    us.
    """
    paragraphs = text.split("\n")
    for width in WIDTHS:
        broken = [_lines(one, width) if len(one) > width else [one] for one in paragraphs]
        if _shows(broken):
            return "\n".join(["\n".join(lines) for lines in broken])
    return text


def _lines(paragraph: str, width: int) -> list[str]:
    """*paragraph* in lines of no more than *width* characters."""
    lines: list[str] = []
    start = 0
    while len(paragraph) - start > width:
        end = paragraph.rfind(" ", start, start + width + 1)
        if end <= start:  # a word that is longer than a line
            end = paragraph.find(" ", start + width)
            if end < 0:
                break
        lines.append(paragraph[start:end])
        start = end + 1
    return [*lines, paragraph[start:]]


def _shows(paragraphs: list[list[str]]) -> bool:
    """Whether enough lines break off in the middle of a sentence, before a small letter."""
    broken = [len(one) for lines in paragraphs for one, after in pairwise(lines) if _breaks_off(one, after)]
    return len(broken) >= _FEWEST and max(broken) >= _NARROWEST


def _breaks_off(line: str, after: str) -> bool:
    return after[:1].islower() and line[-1:] not in _WHOLE
