"""What the whole text tells of its lines: is it a transcript, are its questions answered, what counts them?

One line alone would mislead: ordinary news has lines that look like a label or a question.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from copydesk.languages import Pack

_UPPER: Final = r"[^\W\d_a-zß-öø-ÿ]"
# A name before a colon: one to five words with capitals.
LABEL: Final = re.compile(
    rf"{_UPPER}[\w.’'-]{{0,30}}(?: (?:{_UPPER}[\w.’'-]{{0,30}}|of|the|de|da|van|von|la|le|al|bin)){{0,4}}"
    r"(?: \([^()]{1,30}\))?:(?:\s+|(?=[“\"]))(?=\S)"
)
#: A question with a number in front.
_COUNTED: Final = re.compile(r"(?P<question>(\d{1,3})[.)]\s+)(?=\S.*[?？؟]\Z)", re.DOTALL)
#: An item with a number in front.
NUMBERED: Final = re.compile(r"(\d{1,3})[.)]+\s+(?=\S)")
_CLOSING_MARKS: Final = "\"”’'»›“‘"
CLOSERS: Final = f"{_CLOSING_MARKS})]"
QUESTION_MARKS: Final = "?？؟"
#: A question on a line of its own is no longer; of printed ones, 99 in a hundred have at most 120 characters.
_LONGEST_QUESTION: Final = 200


class Votes(NamedTuple):
    """What was voted."""

    #: The labels of the speakers, with colon and blank; none if the text is no transcript.
    labels: frozenset[str]
    #: What marks questions and answers, if they are marked.
    markers: re.Pattern[str] | None
    #: The numbers of the blocks that ask, if questions are answered.
    asking: frozenset[int]
    #: The numbers of the blocks that are items of a numbered list.
    numbered: frozenset[int]


def vote(text: str, blocks: list[str], pack: Pack) -> Votes:
    """Let *blocks*, those of *text*, vote."""
    asking = _asking(blocks) if any(mark in text for mark in QUESTION_MARKS) else []
    asking = [index for index in asking if blocks[index][0] not in pack.dashes]  # dialogue is no interview
    numbers = any(block[0].isdigit() for block in blocks)
    first_letters = {block[0] for block in blocks}
    marked = asking or not first_letters.isdisjoint({marker[0] for marker in pack.question_markers})
    markers = _markers(blocks, pack) if marked else None
    labels = frozenset[str]() if markers else _labels(blocks)
    answered = frozenset[int]() if markers or labels else _answered(blocks, asking)
    return Votes(labels, markers, answered, _numbered(blocks) if numbers and not markers else frozenset())


def _asking(blocks: list[str]) -> list[int]:
    """The numbers of the blocks that are questions by their looks."""
    return [
        index
        for index, block in enumerate(blocks)
        if len(block) <= _LONGEST_QUESTION and (block[-1] in QUESTION_MARKS or (block[-1] in CLOSERS and _asks(block)))
    ]


def _asks(block: str) -> bool:
    """Whether a block that ends in a closing mark or bracket is a question, and not a report that quotes one."""
    bare = block.rstrip(CLOSERS)
    if bare[-1:] not in QUESTION_MARKS or not bare:
        return False
    quoted = any(mark in block[len(bare) :] for mark in _CLOSING_MARKS)
    return not quoted or (not block[0].isalnum() and not any(mark in bare[1:] for mark in '"“”«»'))


def _labels(blocks: list[str]) -> frozenset[str]:
    """The speaker labels, if the text is a transcript: labels that come again, on much of its lines.

    A false turn is worse than a missed one. So a single word must come twice, and where labels are in
    capitals, the others are none.
    """
    if len(blocks) < 4:
        return frozenset()
    near = [block for block in blocks if block.find(":", 0, 60) > 0]
    if len(near) < 4:
        return frozenset()
    found = Counter(match[0] for match in map(LABEL.match, near) if match)
    capitals = sum(count for label, count in found.items() if label.isupper())
    if 10 * capitals >= 9 * sum(found.values()):
        found = Counter({label: count for label, count in found.items() if label.isupper()})
    again = sum(count for count in found.values() if count > 1)
    if len(found) < 2 or again < 4 or 5 * again < len(blocks):
        return frozenset()
    return frozenset(label for label, count in found.items() if count > 1 or " " in label.strip() or label.isupper())


@cache
def _marker_pattern(questions: frozenset[str], answers: frozenset[str]) -> re.Pattern[str]:
    question, answer = ("|".join(sorted(words)) or "(?!)" for words in (questions, answers))
    return re.compile(rf"(?:(?P<question>{question})|(?:{answer}))\s?[:.]\s+(?=\S)")


def _markers(blocks: list[str], pack: Pack) -> re.Pattern[str] | None:
    """What marks the questions: numbers that count up, or ``Q:`` twice, or ``Q:`` and ``A:``."""
    numbers = [int(match[2]) for match in map(_COUNTED.match, blocks) if match]
    following = sum(two == one + 1 for one, two in pairwise(numbers))
    if following and numbers == sorted(set(numbers)) and 2 * following >= len(numbers):
        return _COUNTED
    pattern = _marker_pattern(pack.question_markers, pack.answer_markers)
    found = [match["question"] is not None for match in map(pattern.match, blocks) if match]
    asked = sum(found)
    return pattern if asked and (asked > 1 or asked < len(found)) else None


def _answered(blocks: list[str], asking: list[int]) -> frozenset[int]:
    """The blocks that ask, if questions are answered: two with something behind, or one under a heading."""
    unanswered = {*asking}
    found = [index for index in asking if index + 1 < len(blocks) and index + 1 not in unanswered]
    if len(found) > 1 and found[0] == 0 and found[1] > 3:
        asking, found = asking[1:], found[1:]  # a headline that asks
    if len(found) == 1 and found[0] > 1:
        return frozenset(asking) if is_short(blocks[found[0] - 1]) else frozenset()
    return frozenset(asking) if len(found) > 1 else frozenset()


def _numbered(blocks: list[str]) -> frozenset[int]:
    """The blocks in a row that count up: 1. 2. 3."""
    found: set[int] = set()
    previous = None
    for index, block in enumerate(blocks):
        match = NUMBERED.match(block) if block[0].isdigit() else None
        number = int(match[1]) if match else None
        if number is not None and previous is not None and number == previous + 1:
            found |= {index - 1, index}
        previous = number
    return frozenset(found)


#: A heading is no longer than this many characters. Nine of ten printed headings have at most sixty.
_LONGEST_HEADING: Final = 100
#: A line that ends in one of these is no heading.
_STOPS: Final = ".!…:;,。！：；，、،؛।" + QUESTION_MARKS


def is_short(block: str) -> bool:
    """Whether a block looks like a heading: short, with a capital, without a stop."""
    if len(block) > _LONGEST_HEADING or block[0].islower():
        return False
    last = block[-1]
    if last in CLOSERS:
        last = block.rstrip(CLOSERS)[-1:]
    return last not in _STOPS and any(map(str.isalnum, block))


def is_headline_that_asks(block: str) -> bool:
    """Whether a block is one short question."""
    return (
        len(block) <= _LONGEST_HEADING and block[-1] in QUESTION_MARKS and not any(stop in block[:-1] for stop in ".?!")
    )
