"""What the whole text tells of its lines: is it a transcript, are its questions answered, what counts them?

One line alone would mislead: ordinary news has lines that look like a label or a question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from copydesk.grammar.looks import CLOSERS, NUMBERED, QUESTION_MARKS, asks, inner_stops, is_short
from copydesk.grammar.places import SMALL
from copydesk.languages import Pack

_UPPER: Final = rf"[^\W\d_{SMALL}]"
_BOLD: Final = r"(?:\*\*|__)"
#: Small words within a name.
_SMALL: Final = "of|the|d[aeiou]|de[lnr]|da[ls]|do[ms]|v[ao]n|la|le|al|el|bin|ibn|te[nr]|zu|wa|y|e"
# A name before a colon: one to five words with capitals; perhaps in bold, behind or before the time. The colon may
# end its line, and what is said begin in the next; the French write a blank in front of it.
LABEL: Final = re.compile(
    rf"(?:[\[(]?\d{{1,2}}:\d\d(?::\d\d)?[\])]?\s+)?{_BOLD}?"
    rf"(?P<name>{_UPPER}[\w.’'-]{{0,30}}(?: (?:(?:a[lst][-’'])?{_UPPER}[\w.’'-]{{0,30}}|{_SMALL})){{0,4}})"
    rf"{_BOLD}?(?: [\[(][^()\[\]]{{1,30}}[)\]])?{_BOLD}?[ \xa0\u202f]?:{_BOLD}?(?:\s+(?=\S)|(?=[“\"])|\Z)"
)
#: A question with a number in front.
_COUNTED: Final = re.compile(r"(?P<question>(\d{1,3})[.)]\s+)(?=\S.*[?？؟][*_]{0,2}\Z)", re.DOTALL)
#: A question on a line of its own is no longer; of printed ones, 99 in a hundred have at most 120 characters.
_LONGEST_QUESTION: Final = 200
#: What a turn ends in, one in five at least; a label on a line of its own ends in a colon.
_SPOKEN_TO_THE_END: Final = ".!?…:;—–-\"”’»')]*_。！？؟"
#: As many questions that ask without ado make one that follows three sentences an answer that asks back.
_MOST_ASK_PLAINLY: Final = 0.75


class Votes(NamedTuple):
    """What was voted."""

    #: The names of the speakers, as their labels have them; none if the text is no transcript.
    labels: frozenset[str]
    #: What marks questions and answers, if they are marked.
    markers: re.Pattern[str] | None
    #: The numbers of the blocks that ask, if questions are answered.
    asking: frozenset[int]
    #: The numbers of the blocks with a name in front that stands once, and whether they ask.
    named: Mapping[int, bool]
    #: The numbers of the blocks that are items of a numbered list.
    numbered: frozenset[int]
    #: The numbers of the blocks that are numbered headings.
    counted: frozenset[int]
    #: The numbers of the blocks that ask by their looks, whether or not they are answered.
    candidates: list[int]


def vote(text: str, blocks: list[str], pack: Pack, hinted: Mapping[int, str]) -> Votes:
    """Let *blocks*, those of *text*, vote; of those that are *hinted*, the caller knows whether they ask."""
    candidates = _asking(blocks) if any(mark in text for mark in QUESTION_MARKS) else []
    if hinted:
        candidates = [index for index in candidates if index not in hinted]
    if pack.dashes:  # dialogue is no interview
        candidates = [index for index in candidates if blocks[index][0] not in pack.dashes]
    first_letters = {block[0] for block in blocks}
    marked = candidates or not first_letters.isdisjoint({marker[0] for marker in pack.question_markers})
    markers = _markers(blocks, pack) if marked else None
    labels = frozenset[str]() if markers else _labels(blocks)
    asking = frozenset[int]() if markers or labels else _answered(blocks, candidates, pack)
    if hinted:
        asking |= {index for index, kind in hinted.items() if kind == "ASKING"}
    numbers = _numbers(blocks) if not markers and any(map(str.isdigit, first_letters)) else []
    return Votes(
        labels,
        markers,
        asking,
        _named(blocks, asking) if asking else {},
        _numbered(numbers),
        _counted(numbers, blocks),
        candidates,
    )


def _asking(blocks: list[str]) -> list[int]:
    """The numbers of the blocks that are questions by their looks."""
    return [
        index
        for index, block in enumerate(blocks)
        if len(block) <= _LONGEST_QUESTION and (block[-1] in QUESTION_MARKS or (block[-1] in CLOSERS and asks(block)))
    ]


def _labels(blocks: list[str]) -> frozenset[str]:
    """The speaker labels, if the text is a transcript: labels that come again, on much of its lines.

    A false turn is worse than a missed one. So a single word must come twice, and where labels are in
    capitals, the others are none. Where next to nothing behind those that come again ends in a stop, they are keys.
    """
    if len(blocks) < 4:
        return frozenset()
    near = [block for block in blocks if block.find(":", 0, 60) > 0]
    if len(near) < 4:
        return frozenset()
    labelled = [(match["name"], block[-1]) for block, match in zip(near, map(LABEL.match, near), strict=True) if match]
    found = Counter(name for name, _ in labelled)
    ends = [last in _SPOKEN_TO_THE_END for name, last in labelled if found[name] > 1]
    if 5 * sum(ends) < len(ends):
        return frozenset()
    capitals = sum(count for label, count in found.items() if label.isupper())
    if 10 * capitals >= 9 * sum(found.values()):
        found = Counter({label: count for label, count in found.items() if label.isupper()})
    again = sum(count for count in found.values() if count > 1)
    if len(found) < 2 or again < 4 or 5 * again < len(blocks):
        return frozenset()
    return frozenset(label for label, count in found.items() if count > 1 or " " in label or label.isupper())


@cache
def _marker_pattern(questions: frozenset[str], answers: frozenset[str]) -> re.Pattern[str]:
    question, answer = ("|".join(sorted(words)) or "(?!)" for words in (questions, answers))
    return re.compile(
        rf"{_BOLD}?(?:(?P<question>{question})|(?:{answer}))(?:\s?\d{{1,3}})?{_BOLD}?\s?[:.)]{_BOLD}?(?:\s+(?=\S)|\Z)"
    )


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


def _answered(blocks: list[str], asking: list[int], pack: Pack) -> frozenset[int]:
    """The blocks that ask, if questions are answered: two with something behind, or one in a list of questions."""
    asking = _without_answers_that_ask(blocks, asking)
    unanswered = {*asking}
    found = [index for index in asking if index + 1 < len(blocks) and index + 1 not in unanswered]
    if len(found) > 1 and found[0] == 0 and (found[1] > 3 or _is_headline(blocks[0])):
        asking, found = asking[1:], found[1:]
    if len(found) == 1 and found[0] > 1:
        return frozenset(asking) if _is_list_of_questions(blocks[found[0] - 1], pack) else frozenset()
    return frozenset(asking) if len(found) > 1 else frozenset()


def _is_headline(block: str) -> bool:
    """Whether a question has a statement and a colon in front, as only headlines do."""
    front, colon, _ = block.partition(": ")
    return bool(colon) and front.count(" ") > 1


def _is_list_of_questions(heading: str, pack: Pack) -> bool:
    """Whether a heading stands above questions and their answers, were it only one."""
    if not is_short(heading):
        return False
    words = heading.lower()
    return not pack.faq_headings or any(
        re.search(rf"\b{re.escape(one)}\b", words) is not None for one in pack.faq_headings
    )


def _without_answers_that_ask(blocks: list[str], asking: list[int]) -> list[int]:
    """Leave out what asks back: where most questions come without ado, one behind two statements does.

    So does one between two questions that has a statement in front: a question needs an answer.
    """
    statements = {index: inner_stops(blocks[index]) for index in asking}
    plain = sum(not count for count in statements.values())
    if plain < 3 or plain < _MOST_ASK_PLAINLY * len(asking):
        return asking
    among = {*asking}
    return [
        index
        for index in asking
        if statements[index] < 2
        and not (statements[index] and index - 1 in among and index + 1 in among and not statements[index - 1])
    ]


def _named(blocks: list[str], asking: frozenset[int]) -> Mapping[int, bool]:
    """The blocks with the name of who asks or answers in front, where names stand above one pair or two only."""
    first = next((index for index in sorted(asking) if index + 1 not in asking), len(blocks))
    if first + 1 >= len(blocks):
        return {}
    asked, answered = LABEL.match(blocks[first]), LABEL.match(blocks[first + 1])
    if not asked or not answered or asked["name"] == answered["name"]:
        return {}
    named: dict[int, bool] = {}
    for index in range(first, len(blocks)):
        match = LABEL.match(blocks[index])
        if match and match.end() < len(blocks[index]) and match["name"] in (asked["name"], answered["name"]):
            named[index] = match["name"] == asked["name"]
    return named


def _numbers(blocks: list[str]) -> list[tuple[int, int]]:
    """The blocks with a number in front: which block, and which number."""
    matches = ((index, NUMBERED.match(block)) for index, block in enumerate(blocks) if block[0].isdigit())
    return [(index, int(match[1])) for index, match in matches if match]


def _numbered(numbers: list[tuple[int, int]]) -> frozenset[int]:
    """The blocks in a row that count up: 1. 2. 3."""
    return frozenset(
        index for one, two in pairwise(numbers) if two == (one[0] + 1, one[1] + 1) for index in (one[0], two[0])
    )


def _counted(numbers: list[tuple[int, int]], blocks: list[str]) -> frozenset[int]:
    """The short blocks that count up, with what they stand above between them."""
    return frozenset(
        index
        for one, two in pairwise(number for number in numbers if is_short(blocks[number[0]]))
        if two[1] == one[1] + 1 and two[0] > one[0] + 1
        for index in (one[0], two[0])
    )
