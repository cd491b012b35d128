"""Lines that only their neighbours tell: lists that lost their bullets, fact boxes, words set off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from copydesk.grammar.looks import CLOSERS, STOPS
from copydesk.languages import Pack

#: A terminal of a line or of the mark in front of it: its name, the gap before it, and its text.
Shape: TypeAlias = tuple[str, str, str]

_COLONS: Final = ":："
_GOES_ON: Final = ";,；，"
#: As many short lines in a row are a list; fewer may be headings, one above the other.
_LONG_RUN: Final = 4
#: An item without a stop behind a colon is no longer.
_LONGEST_ITEM: Final = 300
#: One in small letters may be the rest of a sentence, so it is short.
_LONGEST_SMALL: Final = 60
#: Population: 4,000. One to four words, a colon, and a value.
_KEY: Final = re.compile(r"[^\W_][^\s:]{0,30}(?: [^\s:]{1,30}){0,3}:\s+(?=\S)")
#: As many lines with a key in a row are a fact box.
FACTS: Final = 3
_QUOTATION_MARKS: Final = "\"“”„«»‘’'‹›「『"
_INDENTS: Final = ("    ", "\t")


def facts(found: list[Shape]) -> Iterator[Shape]:
    """*found*, with the lines of fact boxes marked: three or more short lines, each with a key that comes once."""
    index = 0
    while index < len(found):
        start = index
        keys: dict[str, int] = {}  # with their length
        while found[index][0] == "SHORT" and (match := _KEY.match(found[index][2])) and match[0] not in keys:
            keys[match[0]] = match.end()
            index += 1  # END_OF_TEXT is last, and not short
        if len(keys) >= FACTS:
            for (_, gap, block), (key, end) in zip(found[start:index], keys.items(), strict=True):
                yield "KEY", gap, key
                yield "LINE", "", block[end:]
        else:
            index = max(index, start + 1)
            yield from found[start:index]


def set_off(found: list[Shape], pack: Pack) -> None:
    """Mark the blocks that are words of another text: behind *X wrote:*, or indented behind a colon."""
    for index in range(1, len(found)):
        kind, gap, block = found[index]
        before = found[index - 1][2]
        if (
            kind == "LINE"
            and found[index - 1][0] == "LINE"
            and before[-1:] in _COLONS
            and gap
            and block[0] not in _QUOTATION_MARKS
            and block[-1] not in _COLONS
            and block[-1] not in _GOES_ON
            and (_last_word(before.rstrip(_COLONS).rstrip()) in pack.quoting or _is_set_off(gap, found[index - 1][1]))
        ):
            found[index] = ("QUOTED", gap, block)


def _is_set_off(gap: str, before: str) -> bool:
    """Whether a block is indented and the one before it is not."""
    return gap.endswith(_INDENTS) and not before.endswith(_INDENTS)


def bare_lists(found: list[Shape], pack: Pack, *, anywhere: bool) -> None:
    """Mark the items of lists that lost their bullets: lines behind a colon or, *anywhere*, in a long run.

    An item is a short line; behind a colon also a longer one without a stop, one that ends in a semicolon or
    comma or a word that something must follow, and the one behind it.
    """
    index = 1
    while index < len(found):
        start = index
        led_in = found[start - 1][0] in ("LINE", "QUOTED") and found[start - 1][2][-1] in _COLONS
        if not led_in and found[start][0] != "SHORT":
            index += 1  # as most lines
            continue
        while index < len(found) and _is_item(found, index, pack, led_in=led_in, first=index == start):
            index += 1
        if index - start >= (2 if led_in else _LONG_RUN) and (led_in or anywhere):
            found[start:index] = [("ITEM", gap, block) for _, gap, block in found[start:index]]
        else:
            for place in range(start, index):
                kind, gap, block = found[place]
                if kind == "SHORT" and (_hangs(block, pack) or _goes_on(found[place + 1])):
                    found[place] = ("LINE", gap, block)
        index = max(index, start + 1)


def _is_item(found: list[Shape], index: int, pack: Pack, *, led_in: bool, first: bool) -> bool:
    kind, gap, block = found[index]
    if not gap:
        return False  # a mark stands in front
    if kind == "SHORT" or not led_in:
        return kind == "SHORT"
    if kind != "LINE":
        return False
    before = found[index - 1][2]
    return (
        block[-1] in _GOES_ON
        or (
            block.rstrip(CLOSERS)[-1:] not in STOPS
            and len(block) <= (_LONGEST_SMALL if block[0].islower() else _LONGEST_ITEM)
        )
        or (not first and (before[-1] in _GOES_ON or _hangs(before, pack)))
    )


def _goes_on(following: Shape) -> bool:
    """Whether a line goes on the sentence of the one before it, which broke off."""
    kind, gap, block = following
    return kind == "LINE" and bool(gap) and block[0].islower()


def _hangs(block: str, pack: Pack) -> bool:
    """Whether a line ends in a word that something must follow."""
    return " " in block and _last_word(block) in pack.joiners


def _last_word(block: str) -> str:
    return block[block.rfind(" ", -20) + 1 :].lower()
