"""Cut a text into its lines, and tell the shape of each: the terminals of article.lark.

A line here is one block of text: a line of the file, or several that were wrapped. The whole text votes
first (is it wrapped? a transcript? are its questions answered?), then each line is judged by what it
looks like. What it is, the grammar decides from what stands before and behind.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from copydesk.languages import Pack

#: A terminal of a line or of the mark in front of it: its name, the gap before it, and its text.
Shape = tuple[str, str, str]

# A line end with all the blanks behind it. One \r\n is one line end, since both are blanks.
_GAP: Final = re.compile(r"([\r\n]\s*)")
_RULE: Final = re.compile(r"(?:[*~•◇◆■□#=_–—-]\s*){3,}\Z|[◇◆■□⁂§*]\Z")
_BULLET: Final = re.compile(r"[•‣◦▪●]\s*(?=\S)|[*–—-]\s+(?=\S)")
#: A question with a number.
_NUMBERED: Final = re.compile(r"(?P<question>(\d{1,3})[.)]\s+)(?=\S.*[?？؟]\Z)", re.DOTALL)
_STAGE: Final = re.compile(r"\([^()]*\)\.?\Z|\[[^\[\]]*\]\.?\Z")
# A name before a colon: one to five words with capitals.
_LABEL: Final = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,30}(?: (?:[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,30}|of|the|de|da|van|von|la|le|al|bin)){0,4}"
    r"(?: \([^()]{1,30}\))?:(?:\s+|(?=[“\"]))(?=\S)"
)
# PORT ELLIS, Sept. 14 (CPA) — ; DUBLIN — ; the place is in capitals, which the code checks.
_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][^\W\d_]+(?:[ .’'-]+[^\W\d_]+){0,4})(?:, [^\W\d_][\w.]+(?: [^\W\d_][\w.]+)?){0,2}(?:,? \d{1,2})?"
    r"(?: \([^()]{2,30}\))?\s*(?:—|–|--|-)\s+(?=\S)"
)
_CLOSERS: Final = "\"”’'»)]"
#: A heading is no longer than this many characters. Nine of ten printed headings have at most sixty.
_SHORT: Final = 100
#: Nor is a question on a line of its own longer than this; of printed ones, 99 in a hundred have at most 120.
_QUESTION: Final = 200
#: As many short lines in a row are a list; fewer may be headings, one above the other.
_LONG_RUN: Final = 4
_ASKING: Final = "?？؟"
#: A line that ends in one of these is no heading.
_STOPS: Final = ".!…:;,。！：；，、،؛।"


def shapes(text: str, pack: Pack) -> list[Shape]:
    """The terminals of *text*, END_OF_TEXT last; a line's text is the line itself."""
    blocks, gaps = _blocks(text)
    found: list[Shape] = []
    marked = _marked(blocks, pack)
    labels = frozenset() if marked else _labels(blocks)
    answered = not marked and not labels and _answered(blocks)
    for index, (gap, block) in enumerate(zip(gaps, blocks, strict=False)):
        if _RULE.match(block):
            found.append(("RULE", gap, block))
            continue
        head = None
        kind = "LINE"
        mark = block[0]
        if labels:
            label = _LABEL.match(block)
            if label and label[0] in labels:
                kind, head = "LABEL", label
            elif mark in "([" and _STAGE.match(block):
                found.append(("STAGE", gap, block))
                continue
        if head is None and marked and (head := marked.match(block)):
            kind = "Q_MARK" if head["question"] else "A_MARK"
        elif head is None and mark in "•‣◦▪●*–—-" and (head := _BULLET.match(block)):
            kind = "BULLET"
        elif head is None and index < 6 and mark.isupper():
            if _is_byline(block, pack):
                found.append(("BYLINE", gap, block))
                continue
            dateline = _DATELINE.match(block)
            if dateline and dateline["place"].isupper():
                kind, head = "DATELINE", dateline
        if head is not None and 0 < head.end() < len(block):
            found.append((kind, gap, head[0]))
            gap, block = "", block[head.end() :]
        found.append((_shape(block, answered), gap, block))
    _find_bare_lists(found, runs=answered or marked is not None)
    found.append(("END_OF_TEXT", gaps[-1], ""))
    return found


def _find_bare_lists(found: list[Shape], *, runs: bool) -> None:
    """Mark the items of lists that lost their bullets: lines behind a colon and, with *runs*, any long run.

    An item is a short line; behind a colon also one that ends in a semicolon or comma, and the one behind it.
    """
    index = 1
    while index < len(found):
        start = index
        led_in = found[start - 1][0] == "LINE" and found[start - 1][2][-1] in ":："
        while index < len(found) and _is_item(found, index, led_in=led_in, first=index == start):
            index += 1
        if index - start >= (2 if led_in else _LONG_RUN) and (led_in or runs):
            found[start:index] = [("ITEM", gap, block) for _, gap, block in found[start:index]]
        index = max(index, start + 1)


def _is_item(found: list[Shape], index: int, *, led_in: bool, first: bool) -> bool:
    kind, gap, block = found[index]
    if not gap:
        return False  # a mark stands in front
    if kind == "SHORT" or not led_in:
        return kind == "SHORT"
    return kind == "LINE" and (block[-1] in ";," or (not first and found[index - 1][2][-1] in ";,"))


def _shape(block: str, answered: bool) -> str:
    last = block[-1]
    if last in _CLOSERS:
        last = block.rstrip(_CLOSERS)[-1:]
    if last and last in _ASKING:
        return "ASKING" if answered and len(block) <= _QUESTION else "LINE"
    if len(block) > _SHORT or last in _STOPS or block[0].islower():
        return "LINE"
    return "SHORT" if any(map(str.isalnum, block)) else "LINE"


def _is_byline(block: str, pack: Pack) -> bool:
    first, _, rest = block.partition(" ")
    return first in pack.bylines and rest[:1].isupper() and len(block) < 80 and block[-1] not in ".?!:"


def _blocks(text: str) -> tuple[list[str], list[str]]:
    """The blocks, none empty, and the gaps around them: one before each, and the last gap."""
    start = len(text) - len(text.lstrip())
    parts = _GAP.split(text[start:] if start else text)
    gaps = [text[:start]]
    blocks = parts[0::2]
    for index, block in enumerate(blocks):
        bare = block.rstrip()
        gap = parts[2 * index + 1] if 2 * index + 1 < len(parts) else ""
        if len(bare) < len(block):
            gap = block[len(bare) :] + gap
            blocks[index] = bare
        gaps.append(gap)
    if not blocks[-1]:
        blocks.pop()
        gaps.pop()
    width = _wrap_width(blocks, gaps)
    return _unwrapped(blocks, gaps, width) if width else (blocks, gaps)


def _is_single(gap: str) -> bool:
    """Whether a gap holds one line end only."""
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _wrap_width(blocks: list[str], gaps: list[str]) -> int:
    """The width that the lines of *blocks* were wrapped at, or 0.

    Wrapped lines are of even width and often go on in small letters.
    """
    singles = [index for index in range(1, len(blocks)) if _is_single(gaps[index])]
    if len(singles) < 2:
        return 0
    lengths = sorted(len(blocks[index - 1]) for index in singles)
    width = lengths[-1 - len(lengths) // 50]
    if not 40 <= width <= 120:
        return 0
    going_on = sum(_goes_on(blocks[index][0]) for index in singles)
    full = sum(_is_full(blocks[index - 1], blocks[index], width) for index in singles)
    return width if 3 * going_on >= len(singles) and 4 * full >= 3 * len(singles) else 0


def _goes_on(first: str) -> bool:
    """Whether a line that begins with *first* may go on a sentence; scripts without capitals do not tell."""
    return first.islower() or (first.isalpha() and first.lower() == first.upper())


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next word would not have fitted on *line*."""
    space = following.find(" ")
    if space < 0 and " " not in line:
        return False  # a script without blanks
    return len(line) + 1 + (len(following) if space < 0 else space) > width


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


def _labels(blocks: list[str]) -> frozenset[str]:
    """The speaker labels, if the text is a transcript: labels that come again, on much of its lines.

    Ordinary news fires the pattern often (*Editor's note: …*), and a false turn is worse than a missed
    one. So a single word must come twice, and where labels are in capitals, the others are none.
    """
    if len(blocks) < 4:
        return frozenset()
    found = Counter(match[0] for match in map(_LABEL.match, blocks) if match)
    capitals = sum(count for label, count in found.items() if label.isupper())
    if 10 * capitals >= 9 * sum(found.values()):
        found = Counter({label: count for label, count in found.items() if label.isupper()})
    again = sum(count for count in found.values() if count > 1)
    if len(found) < 2 or again < 4 or 5 * again < len(blocks):
        return frozenset()
    return frozenset(label for label, count in found.items() if count > 1 or " " in label.strip() or label.isupper())


def _marked(blocks: list[str], pack: Pack) -> re.Pattern[str] | None:
    """The pattern of question and answer markers, if the text has both."""
    numbered = [block for block in map(_NUMBERED.match, blocks) if block and block.string[-1] in _ASKING]
    numbers = [int(match[2]) for match in numbered]
    following = sum(two == one + 1 for one, two in zip(numbers, numbers[1:], strict=False))
    if following and numbers == sorted(set(numbers)) and 2 * following >= len(numbers):
        return _NUMBERED
    question, answer = ("|".join(sorted(words)) for words in (pack.question_markers, pack.answer_markers))
    if not question or not answer:
        return None
    pattern = re.compile(rf"(?:(?P<question>{question})|(?:{answer}))\s?[:.]\s+(?=\S)")
    found = [match for match in map(pattern.match, blocks) if match]
    asked = sum(match["question"] is not None for match in found)
    return pattern if 0 < asked < len(found) else None


def _answered(blocks: list[str]) -> bool:
    """Whether questions stand on lines of their own with an answer behind: two, or one under a heading."""
    asking = [len(block) <= _QUESTION and block.rstrip(_CLOSERS)[-1:] in {*_ASKING} for block in blocks]
    found = [index for index in range(len(blocks) - 1) if asking[index] and not asking[index + 1]]
    if len(found) > 1 and found[0] == 0 and found[1] > 3:
        found.pop(0)  # a headline that asks
    if len(found) == 1 and found[0] > 1:
        return _shape(blocks[found[0] - 1], answered=True) == "SHORT"
    return len(found) > 1
