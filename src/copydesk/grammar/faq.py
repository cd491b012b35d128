"""What a short line is among questions and their answers: a heading, an answer, or a question without its mark.

And the other way round: a question among headings is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from copydesk.grammar.lists import Shape
from copydesk.grammar.looks import CLOSERS, NUMBERED, QUESTION_MARKS, STOPS, is_headline_that_asks

#: So many questions make a list of questions, and not a report with a few.
_SOME: Final = 3
#: So many let a short line among them be one without a question mark.
_MANY: Final = 6
#: A list of questions has at most one run of short lines above a plain line for so many questions.
_QUESTIONS_PER_RUN: Final = 3
_QUESTIONS_PER_TOPIC: Final = 8
#: A question is a heading where at least so many others are no questions.
_HEADINGS: Final = 2
_ASKING: Final = ("ASKING", "Q_MARK")
_LINES: Final = ("LINE", "ITEM", "LINK", "QUOTED")


def settle(found: list[Shape]) -> list[Shape]:
    """*found*, with the short lines named in a text of questions and answers.

    A heading stands above questions. Several short lines above a plain line are a list in the answer, and so are
    those above nothing; one alone is a heading there too, or, where questions are many, one that lost its mark.
    """
    asked = [index for index, shape in enumerate(found) if shape[0] in _ASKING]
    if not asked:
        return found
    runs = _runs(found, asked[0])
    loose = [(start, end) for start, end in runs if found[end][0] in _LINES or found[end][0] == "END_OF_TEXT"]
    is_list_of_questions = len(asked) >= _SOME and len(asked) >= _QUESTIONS_PER_RUN * len(loose)
    is_counted = any(name == "Q_MARK" and NUMBERED.match(mark + "?") for name, _, mark in found)
    is_marked = not is_counted and any(name == "Q_MARK" for name, _, _ in found)
    topics = [] if is_marked else [run for run in loose if _is_topic(found, *run, is_counted=is_counted)]
    are_questions = len(asked) >= _MANY and len(asked) >= _QUESTIONS_PER_TOPIC * len(topics)
    unmarked: list[int] = []
    for start, end in runs:
        behind = found[end][0]
        if end - start == 1 and _asks_alone(found, start):
            found[start] = ("LINE", *found[start][1:])  # a question needs an answer
        elif are_questions and (start, end) in topics:
            unmarked.append(start)
        elif is_list_of_questions and (start, end) in loose and found[start - 1][0] in _LINES:
            if end - start > 1:
                found[start:end] = [("ITEM", gap, block) for _, gap, block in found[start:end]]
            elif behind == "END_OF_TEXT":
                found[start] = ("LINE", *found[start][1:])
    return list(_with_questions(found, unmarked)) if unmarked else found


def _with_questions(found: list[Shape], unmarked: list[int]) -> Iterator[Shape]:
    """*found*, where the lines of the numbers *unmarked* ask though they have no question mark."""
    start = 0
    for index in unmarked:
        yield from found[start:index]
        _, gap, block = found[index]
        match = NUMBERED.match(block)
        if match:
            yield "Q_MARK", gap, match[0]
            gap, block = "", block[match.end() :]
        yield "ASKING", gap, block
        start = index + 1
    yield from found[start:]


def _runs(found: list[Shape], first: int) -> list[tuple[int, int]]:
    """The runs of short lines behind the *first* question."""
    runs: list[tuple[int, int]] = []
    index = first
    while index < len(found):
        start = index
        while found[index][0] == "SHORT" and found[index][1]:
            index += 1  # END_OF_TEXT is last, and not short
        if index > start:
            runs.append((start, index))
        index = max(index, start + 1)
    return runs


def _asks_alone(found: list[Shape], index: int) -> bool:
    """Whether the line before *index* is a question, and the one before that is none."""
    if index > 1 and found[index - 2][0] == "Q_MARK":
        return True
    return found[index - 1][0] == "ASKING" and (index < 2 or found[index - 2][0] != "ASKING")


def _is_topic(found: list[Shape], start: int, end: int, *, is_counted: bool) -> bool:
    """Whether one short line stands between two paragraphs, as a question does; with a number, where those have one."""
    if end - start != 1 or found[end][0] != "LINE" or is_counted != bool(NUMBERED.match(found[start][2])):
        return False
    return found[start - 1][0] == "LINE" and found[start - 1][2][-1] in STOPS and found[start - 1][2][-1] not in ":："


def head(found: list[Shape], candidates: Sequence[str]) -> None:
    """Make headings of the questions, those of *candidates*, that stand among headings.

    Such a question is short and alone on its line, between two paragraphs.
    """
    headings = sum(found[index][0] == "SHORT" and found[index + 1][0] == "LINE" for index in range(1, len(found) - 1))
    if headings < _HEADINGS:
        return
    asked = set(candidates)
    for index in range(1, len(found) - 1):
        kind, gap, block = found[index]
        if (
            kind == "LINE"
            and block in asked
            and gap
            and block[-1] in QUESTION_MARKS
            and is_headline_that_asks(block)
            and found[index + 1][0] == "LINE"
            and found[index + 1][1]
            and found[index - 1][0] == "LINE"
            and found[index - 1][2].rstrip(CLOSERS)[-1:] in STOPS
        ):
            found[index] = ("HEADING", gap, block)
