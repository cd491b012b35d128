"""Tell the shape of each line of a text: the terminals of article.lark.

A line here is a block of text (layout.py). The whole text has voted (votes.py), then each line is judged
by what it looks like. What it is, the grammar decides from what stands before and behind.
"""

from __future__ import annotations

import re
from typing import Final

from copydesk.grammar.items import BULLETS
from copydesk.grammar.layout import cut
from copydesk.grammar.voices import begins as speech
from copydesk.grammar.votes import LABEL, NUMBERED, is_headline_that_asks, is_short, vote
from copydesk.languages import Pack

#: A terminal of a line or of the mark in front of it: its name, the gap before it, and its text.
Shape = tuple[str, str, str]

_RULE: Final = re.compile(r"[*~•◇◆■□#_=—–-][\s*~•◇◆■□#_=—–-]+\Z|[◇◆■□⁂§*]\Z")
_BULLET: Final = re.compile(r"[•‣◦▪●]\s*(?=\S)|[*–—-]\s+(?=\S)")
#: A dash is a bullet in English and opens speech in French.
_DASHES: Final = frozenset("-–—―")
_STAGE: Final = re.compile(r"\([^()]*\)\.?\Z|\[[^\[\]]*\]\.?\Z")
# PORT ELLIS, Sept. 14 (CPA) — ; DUBLIN — ; the place is in capitals, which the code checks.
_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][^\W\d_]+(?:[ .’'-]+[^\W\d_]+){0,4})"
    r"(?:, [^\W\d_][\w.]+(?: [^\W\d_][\w.]+)?){0,2}(?:,? \d{1,2})?"
    r"(?: \([^()]{2,30}\))?\s*(?:—|–|--|-)\s+(?=\S)"
)
#: Byline and dateline stand among the first lines.
_HEAD: Final = 6
_LONGEST_BYLINE: Final = 80
#: As many short lines in a row are a list; fewer may be headings, one above the other.
_LONG_RUN: Final = 4


def shapes(text: str, pack: Pack) -> list[Shape]:
    """The terminals of *text*, END_OF_TEXT last; a line's text is the line itself."""
    blocks, gaps = cut(text)
    labels, markers, asking, numbered = vote(text, blocks, pack)
    found: list[Shape] = []
    runs = False  # whether lists without bullets may be among the lines
    for index, block in enumerate(blocks):
        gap = gaps[index]
        first = block[0]
        mark = None
        kind = "LINE"
        if first.isalnum():
            if labels and (label := LABEL.match(block)) and label[0] in labels:
                kind, mark = "LABEL", label
            elif markers is not None and (mark := markers.match(block)):
                kind = "Q_MARK" if mark["question"] else "A_MARK"
            elif index in numbered:
                kind, mark = "BULLET", NUMBERED.match(block)
            elif index < _HEAD and first.isupper():
                if _is_byline(block, pack):
                    found.append(("BYLINE", gap, block))
                    continue
                if block[1:2].isupper() and (dateline := _DATELINE.match(block)) and dateline["place"].isupper():
                    kind, mark = "DATELINE", dateline
        elif _RULE.match(block) and _is_rule(block):
            found.append(("RULE", gap, block))
            continue
        elif first in "([":
            if labels and _STAGE.match(block):
                found.append(("STAGE", gap, block))
                continue
        elif (
            (bullet := _BULLET.match(block))
            and not (first in _DASHES and speech(block, pack.code))
            and not _runs_on(block)
        ):
            kind, mark = "BULLET", bullet
        if mark is not None:
            found.append((kind, gap, mark[0]))
            gap, block = "", block[mark.end() :]
        if index in asking:
            found.append(("ASKING", gap, block))
        elif is_short(block) or (
            index == 0 and len(blocks) > 2 and not asking and not markers and is_headline_that_asks(block)
        ):
            found.append(("SHORT", gap, block))
            runs = True
        else:
            found.append(("LINE", gap, block))
            runs = runs or block[-1] in ":："
    if runs:
        _find_bare_lists(found, anywhere=bool(asking) or markers is not None)
    found.append(("END_OF_TEXT", gaps[-1], ""))
    return found


def _runs_on(block: str) -> bool:
    """Whether several items of a list stand in one line: they are sentences then."""
    return block[0] in BULLETS and block[0] in block[1:]


def _is_rule(block: str) -> bool:
    """Whether a line of ornaments parts two sections: one alone does, or three and more in a row."""
    return len(block) == 1 or len("".join(block.split())) > 2


def _is_byline(block: str, pack: Pack) -> bool:
    if len(block) > _LONGEST_BYLINE or block[-1] in ".?!:":
        return False
    first, _, rest = block.partition(" ")
    return first in pack.bylines and rest[:1].isupper()


def _find_bare_lists(found: list[Shape], *, anywhere: bool) -> None:
    """Mark the items of lists that lost their bullets: lines behind a colon or, *anywhere*, in a long run.

    An item is a short line; behind a colon also one that ends in a semicolon or comma, and the one behind it.
    """
    index = 1
    while index < len(found):
        start = index
        led_in = found[start - 1][0] == "LINE" and found[start - 1][2][-1] in ":："
        while index < len(found) and _is_item(found, index, led_in=led_in, first=index == start):
            index += 1
        if index - start >= (2 if led_in else _LONG_RUN) and (led_in or anywhere):
            found[start:index] = [("ITEM", gap, block) for _, gap, block in found[start:index]]
        index = max(index, start + 1)


def _is_item(found: list[Shape], index: int, *, led_in: bool, first: bool) -> bool:
    kind, gap, block = found[index]
    if not gap:
        return False  # a mark stands in front
    if kind == "SHORT" or not led_in:
        return kind == "SHORT"
    return kind == "LINE" and (block[-1] in ";," or (not first and found[index - 1][2][-1] in ";,"))
