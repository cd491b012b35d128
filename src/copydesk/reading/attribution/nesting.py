"""Which attribution stands inside which: *Moor claimed that …, according to the agency*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from copydesk.reading.attribution.found import Found

#: As many contents around a cue are looked at; no printed sentence nests deeper than three.
_DEEPEST: Final = 16


def parents(found: Sequence[Found]) -> list[int | None]:
    """For each attribution, in the order of their cues, the index of the one whose content holds its cue."""
    contents = sorted((span.start, -span.end, index) for index, one in enumerate(found) for span in one.content)
    open_contents: list[tuple[int, int]] = []  # end and index, the innermost last
    next_content = 0
    parent_of: list[int | None] = []
    for index, one in enumerate(found):
        while next_content < len(contents) and contents[next_content][0] <= one.cue.start:
            open_contents.append((-contents[next_content][1], contents[next_content][2]))
            next_content += 1
        while open_contents and open_contents[-1][0] <= one.cue.start:
            open_contents.pop()
        around = (
            holder for end, holder in reversed(open_contents[-_DEEPEST:]) if end >= one.cue.end and holder != index
        )
        parent_of.append(next(around, None))
    for index in range(len(parent_of)):
        if _is_ring(parent_of, index):
            parent_of[index] = None
    return parent_of


def _is_ring(parent_of: Sequence[int | None], index: int) -> bool:
    """Whether an attribution would be its own ancestor: in odd texts two stand in each other's content."""
    above = parent_of[index]
    for _ in range(_DEEPEST):
        if above is None or above == index:
            return above == index
        above = parent_of[above]
    return True
