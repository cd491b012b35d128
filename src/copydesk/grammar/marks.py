"""Pair the quotation marks of one block, before the grammar sees them.

A mark is judged by its neighbours first and by its shape second, because printers and editors get the
shape wrong: a closing “ or an opening ” is common. Marks pair on a stack, within one family; the words
between two marks are never looked at, so the work is linear in the number of marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from copydesk.languages import Pack

#: Quotes may stand in quotes this deep; deeper marks are leaves. Printed articles stop at three.
DEPTH: Final = 8

#: What a mark turns out to be: an apostrophe or inch mark among the words, or a mark.
WORDS, OPEN, CLOSE, STRAY = range(4)

DOUBLE, SINGLE, ANGLE, SINGLE_ANGLE = "double", "single", "angle", "single angle"

#: Marks of which each shape does one thing only; those of Chinese, Japanese and Korean text.
BRACKETS: Final = ("「」", "『』", "《》", "〈〉", "｢｣", "〝〞", "〝〟")

#: Which marks can pair with which: those of the same family.
FAMILY: Final[dict[str, str]] = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "``", "''"], DOUBLE),
    **dict.fromkeys(["'", "‘", "’", "‚", "‛"], SINGLE),
    **dict.fromkeys(["«", "»"], ANGLE),
    **dict.fromkeys(["‹", "›"], SINGLE_ANGLE),
    **{mark: pair[0] for pair in BRACKETS for mark in pair},
}
_NONE_OPEN: Final = dict.fromkeys(FAMILY.values(), 0)
_FIXED: Final = frozenset("".join(BRACKETS))
#: Marks that open, or close, by their shape. The others are neutral.
OPENERS: Final = frozenset("“„‟‘‚‛«‹") | {"``"} | {pair[0] for pair in BRACKETS}
CLOSERS: Final = frozenset("”’»›") | {"''"} | {pair[1] for pair in BRACKETS}

_BLANKS: Final = frozenset(" \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | {
    "", *map(chr, range(0x2000, 0x2010)), *map(chr, range(0x202A, 0x202F)), "\u2060", "\ufeff"
}  # fmt: skip
_BEFORE_OPENING: Final = _BLANKS | frozenset("([{—–-−/|>:*_“„‘‚«‹\"'")
_BEHIND_CLOSING: Final = _BLANKS | frozenset(".,;:!?)]}—–-−…/|<*_”’»›\"'")
#: What stands between a mark and its words at times.
_EDGE_OF_WORDS: Final = frozenset(".\"'‘“")
#: A mark in front of these closes: no quote begins with them. A dot may begin “...and then”.
_NEVER_OPENED_BEFORE: Final = frozenset(",;:!?)]}")
#: A mark behind a word and in front of these closes.
_BEHIND_WORDS: Final = _BLANKS | _NEVER_OPENED_BEFORE


#: Feet in front of inches: 6’2”.
_FEET: Final = re.compile(r"\d['’]\s?\d{1,2}\Z")
#: What may stand in front of speech in single marks that begins with an elision.
_LEADING: Final = frozenset(["", ",", ":", "“", '"', "—", "--"])
#: As many marks behind it are looked at.
_NEXT_MARKS: Final = 12


#: A mark and where it starts and ends in its block.
Mark: TypeAlias = tuple[str, int, int]


def roles(block: str, marks: Sequence[Mark], pack: Pack, room: int = DEPTH, *, singles: bool = False) -> list[int]:
    """Tell what each mark of *block* is: `OPEN`, `CLOSE`, `STRAY`, or one of the `WORDS`.

    Quotes may stand *room* deep in each other. *singles* is what `single_style` says of the whole text.
    """
    found = [STRAY] * len(marks)
    stack: list[tuple[str, int]] = []  # the open marks: family and index
    depth = _NONE_OPEN.copy()  # how many of each family are open
    weak: frozenset[int] | None = None
    last_curly: int | None = None
    for index, (mark, start, end) in enumerate(marks):
        before = block[start - 1] if start else ""
        after = block[end] if end < len(block) else ""
        if after in _EDGE_OF_WORDS:
            after = _behind_mark(block, end)
        family = FAMILY[mark]
        within = depth[family] > 0
        if mark == "“" and not within and before in _BLANKS and after.isalnum():
            found[index] = OPEN  # as most marks are
            stack.append((family, index))
            depth[family] += 1
            continue
        if before not in _BLANKS and after in _BEHIND_WORDS:
            opens, closes = False, True  # as most marks do that close; it spares the call
        else:
            opens, closes = _sides(before, after, mark, within)
        if mark in _FIXED:
            role = OPEN if mark in OPENERS else CLOSE if within else STRAY
        elif family is SINGLE:
            role = _single(block, marks, index, opens, closes, within, pack, singles)
            if role == CLOSE:
                if weak is None:
                    weak = _weak_closers(block, marks, pack, singles)
                if index in weak:
                    role = WORDS
        elif within and (mark == "»" or not opens or _is_empty(marks, found, index, after)):
            # A blank inside, as in « Oui », tells nothing; inches may stand in a curly quote.
            role = CLOSE
            if before.isdigit() and mark in '"”':
                if last_curly is None:
                    last_curly = max((at for at, other in enumerate(marks) if other[0] == "”"), default=-1)
                if _are_inches(block, marks, index, stack, last_curly):
                    role = WORDS
        elif within or opens or mark == "«" or (before == "=" and mark not in CLOSERS):
            role = OPEN  # name="value", in markup, is one as well
        elif before.isdigit() and (mark == '"' or (mark == "”" and _FEET.search(block, max(0, start - 8), start))):
            role = WORDS  # inches
        elif opens == closes and index + 1 < len(marks) and FAMILY[marks[index + 1][0]] is family:
            role = OPEN  # blank on both sides, and one to close it
        else:
            role = STRAY
        found[index] = role
        if role == OPEN:
            stack.append((family, index))
            depth[family] += 1
        elif role == CLOSE:
            while True:
                other, opener = stack.pop()
                depth[other] -= 1
                if other == family:
                    break
                found[opener] = WORDS if marks[opener][0] == "'" else STRAY
            if len(stack) >= room:
                found[opener] = found[index] = STRAY
    if stack:
        _leave_open(found, marks, stack, room)
    return found


def _is_empty(marks: Sequence[Mark], found: list[int], index: int, after: str) -> bool:
    """Whether a straight mark closes the one right in front of it, with nothing between: ``name=""``."""
    mark, start, _ = marks[index]
    touches = index > 0 and marks[index - 1][2] == start and marks[index - 1][0] == mark == '"'
    return touches and found[index - 1] == OPEN and not after.isalnum()


def _behind_mark(block: str, end: int) -> str:
    """What a mark that ends at *end* stands in front of, if another mark or a dot is next.

    One dot is a full stop, several may begin “...and then”; in “‘No,’ he said” words follow both marks.
    """
    after = block[end]
    if after == ".":
        return after if block[end + 1 : end + 2] in (".", "@") or block[end + 1 : end + 3] == " ." else ","
    beyond = block[end + 1 : end + 2]
    return beyond if beyond.isalnum() else after


def _sides(before: str, after: str, mark: str, within: bool) -> tuple[bool, bool]:
    """Whether a mark stands as one that opens, and as one that closes; never both."""
    blank_before, blank_after = before in _BLANKS, after in _BLANKS
    if not before and after and not within and after not in _NEVER_OPENED_BEFORE:
        return True, False
    if (
        after in _NEVER_OPENED_BEFORE
        or not after
        or (within and mark in CLOSERS and before in OPENERS and not after.isalpha())
    ):
        return False, True
    if blank_before != blank_after:
        return blank_before, blank_after
    opens, closes = before in _BEFORE_OPENING, after in _BEHIND_CLOSING
    if opens != closes:
        return opens, closes
    if mark in OPENERS:
        return not within or mark in "«„‚", within and mark not in "«„‚"
    if mark in CLOSERS or within:
        return False, True
    return False, False


#: A single mark behind a comma or stop. Each pattern begins with the mark: `re` finds one character faster than
#: one of several.
_POINTED_STRAIGHT: Final = re.compile(r"'(?<=[,.!?]')")
_POINTED_CURLY: Final = re.compile(r"’(?<=[,.!?]’)")


def single_style(text: str) -> bool:
    """Whether *text* quotes with single marks: more of them than double ones stand behind a comma or stop.

    A single mark may be an apostrophe; behind a comma it never is.
    """
    found = len(_POINTED_STRAIGHT.findall(text)) + len(_POINTED_CURLY.findall(text))
    if not found:
        return False
    twos = text.count("''")
    return found > twos and found - twos > text.count("“") + (text.count('"') + twos) // 2


def _single(
    block: str, marks: Sequence[Mark], index: int, opens: bool, closes: bool, within: bool, pack: Pack, singles: bool
) -> int:
    text, start, end = marks[index]
    if text == "‘" and start and block[start - 1].isalpha() and block[end : end + 1].isalpha():
        return WORDS  # the harbour‘s edge
    if opens and not closes:
        if _is_elision(block, end, pack) and not (singles and _opens_speech(block, marks, index)):
            return WORDS
        return OPEN if text != "’" else WORDS
    if within and not opens:
        clipped = block[start - 2 : start - 1]
        # The second apostrophe of rock ’n’ roll.
        return WORDS if clipped in ("'", "’") and block[start - 1 : start].lower() == "n" else CLOSE
    if text in "‘‚‛" and not (start and block[start - 1].isalpha()):
        return STRAY
    return WORDS  # the harbour workers‘ hall: an apostrophe that points the wrong way


def _opens_speech(block: str, marks: Sequence[Mark], index: int) -> bool:
    """Whether a mark before a word such as *’tis* opens a quote all the same: ’Tis true, he said.

    It does at the beginning of a block or behind a comma or colon, before a capital, if the next single
    mark that could close stands behind a comma or stop.
    """
    text, start, end = marks[index]
    if text == "’" or not block[end : end + 1].isupper() or block[max(0, start - 2) : start].strip() not in _LEADING:
        return False
    for mark, at, behind in marks[index + 1 : index + _NEXT_MARKS]:
        if FAMILY[mark] is SINGLE and block[at - 1] in ",.!?…" and not block[behind : behind + 1].isalnum():
            return True
    return False


def _is_elision(block: str, at: int, pack: Pack) -> bool:
    """Whether an apostrophe before *at* stands for letters that were left out: ’90s, ’em, ’tis."""
    if block[at : at + 2].isdigit():
        return True
    end = at
    while end < len(block) and end < at + 12 and block[end].isalpha():
        end += 1
    word = block[at:end].lower()
    if word not in pack.elisions:
        return False
    if word == "n":
        return True
    following = block[end : end + 1]
    if len(word) == 1:
        return following == " " and block[at].islower()  # that 's a fact, but ‘S. Moor’
    return following not in ("'", "’") or block[end + 1 : end + 2].isalpha()  # ‘em’ is a word in marks


def _are_inches(block: str, marks: Sequence[Mark], index: int, stack: list[tuple[str, int]], last_curly: int) -> bool:
    """Whether a mark behind a figure and inside a double quote closes nothing: “a 4" pipe,” he said.

    In a curly quote it does not if a curly mark follows. In a straight one, the next mark must be one that
    closes, and the words between go on in small letters.
    """
    if marks[index][0] == "”":
        start = marks[index][1]
        return index < last_curly and bool(_FEET.search(block, max(0, start - 8), start))
    if next(marks[at][0] for family, at in reversed(stack) if family is DOUBLE) == "“":
        return index < last_curly
    if index + 1 == len(marks) or not block[marks[index][2] : marks[index][2] + 2].lstrip(" -")[:1].islower():
        return False
    mark, start, end = marks[index + 1]
    return mark == '"' and block[start - 1] not in _BEFORE_OPENING and not block[end : end + 1].isalnum()


def _weak_closers(block: str, marks: Sequence[Mark], pack: Pack, singles: bool) -> frozenset[int]:
    """The single marks that look like the apostrophe of *the dogs’ bowls*: a better closer follows.

    Such a mark ends a plural or a clipped word and stands before a small letter, and the next single mark
    of the block could close as well. Where the text quotes with double marks, a clipped word (*an’*, *o’*) needs
    no other closer.
    """
    weak = []
    closer_follows = False
    for index in range(len(marks) - 1, -1, -1):
        mark, start, end = marks[index]
        if FAMILY[mark] is not SINGLE:
            continue
        before = block[max(0, start - 10) : start]
        if before[-1:] in _BEFORE_OPENING:
            closer_follows = False
            continue
        word = before[before.rfind(" ") + 1 :]
        clipped = word.lower() in pack.clipped
        plural = (before[-1] in "sSzZxX" or clipped) and word[0] not in "'‘’"  # a single word in marks is quoted
        after, then = block[end : end + 1], block[end + 1 : end + 2]
        if clipped and not singles:
            weak.append(index)
            continue
        if closer_follows and plural and ((after == " " and then.islower()) or (after in ".,?!" and then in "'’")):
            weak.append(index)
        closer_follows = True
    return frozenset(weak)


def _leave_open(found: list[int], marks: Sequence[Mark], stack: list[tuple[str, int]], room: int) -> None:
    """Settle the marks still open at the block's end.

    The last of its family stays open to the end: so a quote is written that runs on in the next
    paragraph. Behind an earlier one the same mark opens again, so its partner is what was lost; where it
    is another mark that opens there, and closes, it is a quote within. An apostrophe that opened in vain
    was one of the words.
    """
    last = {marks[index][0]: index for index, role in enumerate(found) if role == OPEN}
    unclosed = dict(stack)
    depth = 0
    for family, opener in stack:
        if marks[opener][0] == "'":
            found[opener] = WORDS
        elif last[marks[opener][0]] != opener or unclosed[family] != opener or depth >= room:
            found[opener] = STRAY
        else:
            depth += 1
