"""Find the items of a list that runs on in one line: *1. Wash the rice 2. Boil the water*.

Each item is a sentence, with or without a stop. Two numbers, letters or bullets must follow each other, and
the first must begin a sentence; else *1)* and *2)* only count things within one.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

BULLETS: Final = "•⁃‣◦▪●"
_COUNT: Final = r"(\d{1,3}|[a-z])(\.\)|[.)])\s+"
_ITEM: Final = re.compile(rf"(?<!\S)(?:([{BULLETS}])\s*(?:{_COUNT})?|{_COUNT})(?=\S)")
#: Without one of these a text has no second item: most have none, and need no closer look. Each pattern begins
#: with a character, which `re` looks for many times faster than for a blank.
_SECOND_FIGURE: Final = re.compile(r"2(?<=\s2)(?:\.\)|[.)])\s")
_SECOND_LETTER: Final = re.compile(r"b(?<=\sb)(?:\.\)|[.)])\s")
#: Behind these a sentence begins.
_STOPS: Final = ".?!…)”’\"'"
#: Behind these one goes on.
_WITHIN: Final = ",;:&("
#: Longer words are no connectors.
_LONGEST: Final = 6


def may_run(text: str) -> bool:
    """Whether a look for items in the blocks of *text* is worth while; mostly it is not."""
    counted = _SECOND_FIGURE.search(text) or _SECOND_LETTER.search(text)
    return counted is not None or any(map(text.__contains__, BULLETS))


def starts(block: str, connectors: AbstractSet[str]) -> list[int]:
    """Where the items begin, in order; none if there are fewer than two.

    An item behind one of the *connectors* (*and*, *or*) is within a sentence.
    """
    found: list[int] = []
    run: list[int] = []
    sign, value = "", 0  # of the last item of the run
    for match in _ITEM.finditer(block):
        bullet, *counts = match.groups()
        count, closer = counts[:2] if counts[0] else counts[2:]
        number = 0 if count is None else int(count) if count.isdigit() else ord(count) - ord("a") + 1
        style = f"{bullet or ''}{'' if count is None else '1' if count.isdigit() else 'a'}{closer or ''}"
        at = end = match.start()
        while end and block[end - 1].isspace():
            end -= 1
        before = block[end - 1 : end]
        follows = run and style == sign and number == value + (count is not None) and before not in _WITHIN
        if follows and block[block.rfind(" ", max(0, end - _LONGEST), end) + 1 : end] not in connectors:
            run.append(at)
        elif (number == 1 or bullet) and (not before or before in _STOPS):
            if len(run) > 1:
                found += run
            run = [at]
        else:
            continue
        sign, value = style, number
    return found + run if len(run) > 1 else found
