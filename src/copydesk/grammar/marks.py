"""Pair the quotation marks of one block, before the grammar sees them.

A mark is judged by its neighbours first and by its shape second, because printers and editors get the
shape wrong: a closing “ or an opening ” is common. Marks pair on a stack, within one family; the words
between two marks are never looked at, so the work is linear in the number of marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from copydesk.languages import Pack

#: Quotes may stand in quotes this deep; deeper marks are leaves. Printed articles stop at three.
DEPTH: Final = 8

#: What a mark turns out to be.
WORDS, OPEN, CLOSE, STRAY = range(4)

DOUBLE, SINGLE, ANGLE, SINGLE_ANGLE = "double", "single", "angle", "single angle"

#: Which marks can pair with which: those of the same family.
FAMILY: Final[dict[str, str]] = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "``", "''"], DOUBLE),
    **dict.fromkeys(["'", "‘", "’", "‚", "‛"], SINGLE),
    **dict.fromkeys(["«", "»"], ANGLE),
    **dict.fromkeys(["‹", "›"], SINGLE_ANGLE),
}
#: Marks that open, or close, unless their neighbours say otherwise. The others are neutral.
OPENERS: Final = frozenset("“„‟‘‚‛«‹") | {"``"}
CLOSERS: Final = frozenset("”’»›") | {"''"}

_BEFORE_OPENING: Final = frozenset("([{—–-−/|>:*_“„‘‚«‹\"'")
_BEHIND_CLOSING: Final = frozenset(".,;:!?)]}—–-−…/|<*_”’»›\"'")


class Placed(NamedTuple):
    """A mark and its neighbours."""

    #: The mark.
    mark: str
    #: The last word before it in its block, or as much of it as matters; empty at the start.
    before: str
    #: The next word behind it; empty at the end.
    behind: str


def roles(marks: Sequence[Placed], pack: Pack) -> list[int]:
    """Tell what each mark of a block is: `OPEN`, `CLOSE`, `STRAY`, or an apostrophe among `WORDS`."""
    found = [STRAY] * len(marks)
    stack: list[tuple[str, int]] = []  # the open marks: family and index
    weak = _weak_closers(marks, pack)
    for index, (mark, words, behind) in enumerate(marks):
        family = FAMILY[mark]
        before, after = words[-1:], behind[:1]
        blank_before = not before or before.isspace()
        blank_after = not after or after.isspace()
        if blank_before != blank_after:
            opens_here, closes_here = blank_before, blank_after
        else:
            opens_here = blank_before or before in _BEFORE_OPENING
            closes_here = blank_after or after in _BEHIND_CLOSING
        within = any(one == family for one, _ in stack)
        if family is SINGLE:
            role = _single(mark, behind, opens_here, closes_here, within, pack)
            if role == CLOSE and index in weak:
                role = WORDS
        else:
            role = _double(mark, before, opens_here, closes_here, within)
        found[index] = role
        if role == OPEN:
            stack.append((family, index))
        elif role == CLOSE:
            while True:
                other, opener = stack.pop()
                if other == family:
                    break
                _abandon(found, opener, marks[opener][0])
            if len(stack) >= DEPTH:
                found[opener] = found[index] = STRAY
    _leave_open(found, marks, stack)
    return found


def _double(mark: str, before: str, opens_here: bool, closes_here: bool, within: bool) -> int:
    if within:
        if mark == "»":
            return CLOSE  # a blank inside, as in « Oui », tells nothing
        if mark in OPENERS:
            return CLOSE if closes_here and not opens_here else OPEN
        return OPEN if opens_here and not closes_here else CLOSE
    if mark == "«":
        return OPEN
    if mark in OPENERS:
        return STRAY if closes_here and not opens_here else OPEN
    if opens_here and not closes_here:
        return OPEN
    if mark in CLOSERS:
        return STRAY
    if before.isdigit():
        return WORDS  # inches
    return STRAY if closes_here else OPEN


def _single(
    mark: str, behind: str, opens_here: bool, closes_here: bool, within: bool, pack: Pack
) -> int:
    if opens_here and not closes_here:
        if _is_elision(behind, pack.elisions):
            return WORDS
        return OPEN if mark != "’" else WORDS
    if within and not opens_here:
        return CLOSE
    if mark in "‘‚‛":
        return STRAY
    return WORDS


def _is_elision(behind: str, elisions: frozenset[str]) -> bool:
    """Whether an apostrophe stands for the letters that were left out: ’90s, ’em, ’tis."""
    if behind[:2].isdigit():
        return True
    length = 0
    while length < len(behind) and behind[length].isalpha():
        length += 1
    return behind[:length].lower() in elisions


def _weak_closers(marks: Sequence[Placed], pack: Pack) -> frozenset[int]:
    """The single marks that look like the apostrophe of *the dogs’ bowls*: a better closer follows.

    Such a mark ends a plural or a clipped word and stands before a small letter, and the next single mark
    of the block could close as well.
    """
    weak = []
    closer_follows = False
    for index in range(len(marks) - 1, -1, -1):
        mark, before, behind = marks[index]
        if FAMILY[mark] is not SINGLE:
            continue
        if not before or before[-1].isspace() or before[-1] in _BEFORE_OPENING:
            closer_follows = False
            continue
        clipped = before[-1] in "sSzZxX" or before[before.rfind(" ") + 1 :].lower() in pack.clipped
        if closer_follows and clipped and behind[:1] == " " and behind[1:2].islower():
            weak.append(index)
        closer_follows = True
    return frozenset(weak)


def _abandon(found: list[int], opener: int, mark: str) -> None:
    """An opening mark turned out to have no partner: a straight single one was an apostrophe."""
    found[opener] = WORDS if mark in ("'", "’") else STRAY


def _leave_open(found: list[int], marks: Sequence[Placed], stack: list[tuple[str, int]]) -> None:
    """Settle the marks still open at the block's end.

    The last of its family stays open to the end: so a quote is written that runs on in the next
    paragraph. Behind an earlier one the same mark opens again, so its partner is what was lost.
    """
    last = {FAMILY[marks[index][0]]: index for index, role in enumerate(found) if role == OPEN}
    depth = 0
    for family, opener in stack:
        if marks[opener][0] == "'":
            found[opener] = WORDS
        elif last[family] != opener or depth >= DEPTH:
            found[opener] = STRAY
        else:
            depth += 1
