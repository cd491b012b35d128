"""Cut a text into its blocks and the gaps around them.

A block is a line of the file, or several that were wrapped. Whether lines were wrapped is voted by the
whole text: wrapped lines are of even width, and go on in the middle of a sentence. The form feed and the line
and paragraph separators of Unicode end a line only in a text that has no other line ends; elsewhere they are
blanks, as they are for an editor that counts lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from copydesk.errors import HintError
from copydesk.grammar.flowed import joined
from copydesk.grammar.looks import HOST, PROTOCOLS
from copydesk.nodes import Hint

# A line end with all the blanks behind it. One \r\n is one line end, since both are blanks. A pattern that
# begins with a single character is found many times faster, so most texts get one of their own.
_GAP: Final = re.compile(r"([\r\n]\s*)")
_PLAIN_GAP: Final = re.compile(r"(\n\s*)")
_RARE_GAP: Final = re.compile(r"([\f\u2028\u2029]\s*)")
_LINE_ENDS: Final = frozenset(["\n", "\r\n", "\r"])
#: An address on a line of its own goes on no sentence.
_ADDRESSES: Final = (*PROTOCOLS, HOST)
#: Text is wrapped at a width between these, in characters. Mail wraps at 65 to 78, terminals at 80.
_NARROWEST, _WIDEST = 40, 120
#: A line that ends in one of these may be whole.
_STOPS: Final = ".!?…:。！？”’\"'»"
#: A line is full from this part of the width on; from less, where the next one goes on in small letters.
_RAGGED, _RAGGED_SMALL = 0.88, 0.6


def cut(text: str, hints: Sequence[Hint] = ()) -> tuple[list[str], list[str], list[int]]:
    """The blocks of *text*, none empty or with blanks at its edges, and the gaps: one before each, and the last.

    With *hints*, also the number of the hint that names each block, or -1. Lines that a hint names are not
    joined with others.

    Raises:
        HintError: If two hints name one line.
    """
    bare = text.lstrip()
    if not bare:
        return [], [text], []
    parts = (_GAP if "\r" in bare else _PLAIN_GAP if "\n" in bare else _RARE_GAP).split(bare)
    blocks = parts[0::2]
    gaps = [text[: len(text) - len(bare)], *parts[1::2], ""]
    if not blocks[-1]:
        blocks.pop()
        gaps.pop()
    for index, block in enumerate(blocks):
        if block[-1].isspace():
            blocks[index] = kept = block.rstrip()
            gaps[index + 1] = block[len(kept) :] + gaps[index + 1]
    owners = _owners(blocks, gaps, hints) if hints else []
    blocks, gaps, owners = joined(blocks, gaps, owners)
    width = _wrap_width(blocks, gaps, owners)
    return _unwrapped(blocks, gaps, owners, width) if width else (blocks, gaps, owners)


def _owners(blocks: list[str], gaps: list[str], hints: Sequence[Hint]) -> list[int]:
    """The number of the hint whose span touches each block, or -1."""
    owners = []
    number = end = 0
    for block, gap in zip(blocks, gaps, strict=False):
        start = end + len(gap)
        end = start + len(block)
        while number < len(hints) and hints[number].span.end <= start:
            number += 1
        touched = number < len(hints) and hints[number].span.start < end
        owners.append(number if touched else -1)
        if touched and number + 1 < len(hints) and hints[number + 1].span.start < end:
            span = hints[number + 1].span
            fault = f"names a line that a hint for {hints[number].span.start} names too"
            raise HintError((span.start, span.end), fault, "give one hint for it")
    return owners


def _is_single(gap: str) -> bool:
    """Whether a gap holds one line end only."""
    return gap in _LINE_ENDS or gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _wrap_width(blocks: list[str], gaps: list[str], owners: list[int]) -> int:
    """The width that the lines of *blocks* were wrapped at, or 0; where a hint parts two lines, that tells nothing."""
    single = {gap: _is_single(gap) for gap in set(gaps)}
    singles = [index for index in range(1, len(blocks)) if single[gaps[index]]]
    if owners:
        singles = [index for index in singles if owners[index] == owners[index - 1]]
    flush = [index for index in singles if gaps[index][-1] not in _INDENTS]
    if 2 * len(flush) >= len(singles):  # what is set off tells nothing: verse, and where a paragraph begins
        singles = flush
    if not singles or (len(singles) == 1 and not _breaks_off(blocks[singles[0] - 1], blocks[singles[0]])):
        return 0
    lengths = sorted(len(blocks[index - 1]) for index in singles)
    width = lengths[-1 - len(lengths) // 50]  # one line in fifty may stick out
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    going_on = sum(_goes_on(blocks[index][0]) and not blocks[index].startswith(_ADDRESSES) for index in singles)
    full = sum(_is_full(blocks[index - 1], blocks[index], width) for index in singles)
    if 4 * full < 3 * len(singles):
        return 0
    if 3 * going_on >= len(singles):
        return width
    # Names and marks may begin most lines. Where every line is full, and half of them end in a letter, two tell enough.
    # Lines of verse are seldom so even, and most of them end in a comma or a stop.
    lettered = sum(blocks[index - 1][-1].isalnum() for index in singles)
    return width if going_on > 1 and full == len(singles) and 2 * lettered >= len(singles) else 0


def _breaks_off(line: str, following: str) -> bool:
    """Whether two lines alone show that one was wrapped: the first has no stop, the other goes on in small letters."""
    return following[0].islower() and line[-1] not in _STOPS


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


def _unwrapped(
    blocks: list[str], gaps: list[str], owners: list[int], width: int
) -> tuple[list[str], list[str], list[int]]:
    """Join the lines that were broken only because they were full."""
    joined: list[list[str]] = []
    kept: list[str] = []
    owned = []
    previous = ""
    item = None  # what marks the first line of the block in hand as an item
    verse = ""  # the mark that opens the block in hand where it is set off, for as long as it is open
    for index, (block, gap) in enumerate(zip(blocks, gaps, strict=False)):
        mark = _ITEM.match(block)
        apart = not previous or (owners and owners[index] != owners[index - 1]) or not _is_single(gap)
        if not apart and (
            (verse and gap[-1] in _INDENTS and block[0] != verse)
            or (
                _is_full(previous, block, width)
                and not (mark and ((item and _kind(mark) == _kind(item)) or previous[-1] == ":"))
                and (item or not _is_deeper(gap, kept[-1] if len(joined[-1]) == 1 else joined[-1][-2]))
            )
        ):
            joined[-1] += (gap, block)
            if verse and not (gap[-1] in _INDENTS and _stays_open(verse, block)):
                verse = ""
        else:
            joined.append([block])
            kept.append(gap)
            owned += owners[index : index + 1]
            item = mark
            is_set_off = block[0] in _CLOSERS and gap[-1:] in _INDENTS
            verse = block[0] if is_set_off and _stays_open(block[0], block[1:]) else ""
        previous = block
    kept.append(gaps[-1])
    return ["".join(lines) for lines in joined], kept, owned


#: What sets a line off from the margin.
_INDENTS: Final = (" ", "\t")
#: What opens a verse that somebody says or sings, and what closes it. Its lines are short, so none of them is full.
_CLOSERS: Final = {'"': '"', "“": "”", "„": "“", "«": "»"}


def _stays_open(mark: str, rest: str) -> bool:
    """Whether a mark that was open in front of *rest* is open behind it."""
    if _CLOSERS[mark] == mark:
        return rest.count(mark) % 2 == 0
    return rest.rfind(_CLOSERS[mark]) <= rest.rfind(mark)


#: What marks a line as an item of a list: such a line does not go on with another item.
_ITEM: Final = re.compile(r"[•‣◦▪●*–—-](?=\s)|\d{1,3}[.)](?=\s)")


def _kind(mark: re.Match[str]) -> str:
    return "1" if mark[0][0].isdigit() else mark[0]


def _is_deeper(gap: str, before: str) -> bool:
    """Whether a line is indented and the one before it is not: a paragraph that begins so."""
    return gap[-1] in " \t" and before[-1:] not in (" ", "\t")
