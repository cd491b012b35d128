"""Grouping, of sources that are given: in the texts here they stand between ⟦ and ⟧."""

from __future__ import annotations

import re

import pytest

from copydesk import languages, parse
from copydesk.reading import speakers
from copydesk.reading.survey import Survey
from copydesk.spans import Span


def grouped(marked: str) -> list[str]:
    """The speaker of each source in a text, ``~`` in front of one that was inferred."""
    pieces = re.split(r"([⟦⟧])", marked)
    text, said = "", []
    for mark, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        if mark == "⟦":
            said.append(speakers.Said(Span(len(text), len(text) + len(piece)), ()))
        text += piece
    found = speakers.group(said, (), Survey(parse(text)), text, languages.load("en"))
    return [
        ("~" if inferred else "") + str(found.speakers[index or 0])
        for index, inferred in zip(found.indices, found.inferred, strict=True)
    ]


CASES = [
    ("⟦Ada Moor⟧ spoke. Ada Moor, ⟦who⟧ left, slept.", ["Ada Moor", "~Ada Moor"]),
    ("Ada Moor, ⟦who⟧ left, slept.", ["~Ada Moor"]),
    ("He met voters of Low Gannet, ⟦who⟧ left.", ["pronoun"]),
    ("He met voters. ⟦Who⟧ left?", ["pronoun"]),
    ("Ada Moor met a man ⟦who⟧ left.", ["~a man"]),
    ("Ada Moor left. ⟦Her⟧ claim was plain.", ["~Ada Moor"]),
    ("Ada Moor left with Eva Dahl. ⟦Her⟧ claim was plain.", ["pronoun"]),
    ("⟦Moor⟧ left. Moor slept. ⟦She⟧ spoke.", ["Moor", "~Moor"]),
    ("⟦Ada Moor⟧ left. Dahl and Ada Moor slept. ⟦She⟧ spoke.", ["Ada Moor", "pronoun"]),
    ("⟦Ana Ruiz Vega⟧ left. Ruiz slept. ⟦She⟧ spoke.", ["Ana Ruiz Vega", "~Ana Ruiz Vega"]),
    ("⟦The clerk⟧ left. ⟦The pier⟧ fell.", ["The clerk", "The pier"]),
    ("⟦Ada Moor and her aides⟧ left. ⟦Ada Moor and her aides⟧ spoke.", ["Ada Moor and her aides"] * 2),
    ("⟦Ada Moor and Ben Carr⟧ left. ⟦Moor and Carr⟧ spoke.", ["Ada Moor and Ben Carr"] * 2),
    ("⟦Ada Moor⟧ left. ⟦MOOR⟧ spoke. ⟦NORAD⟧ watched.", ["Ada Moor", "Ada Moor", "NORAD"]),
    ("⟦two clerks⟧ left. ⟦two clerks⟧ spoke.", ["two clerks", "two clerks"]),
    ("⟦a ministry⟧ left. ⟦a report⟧ lay there.", ["a ministry", "a report"]),
    ("⟦Poor Ada Moor⟧ left. Injecting Carr hurt. ⟦Carr⟧ spoke.", ["Poor Ada Moor", "Carr"]),
    ("TAKE ON ADA MOOR now. ⟦Moor⟧ left.", ["Moor"]),
    ("Old Hands Help Moor Navigate. ⟦Moor⟧ left.", ["Moor"]),
    ("Vice President Ben Carr left. ⟦The president⟧ spoke.", ["The president"]),
    ("“I met Eva Dahl,” he said. ⟦I⟧ left.", ["pronoun"]),
    ("⟦Ada Moor⟧ left. ⟦Last year Moor⟧ spoke. ⟦Last year Dahl⟧ left.", ["Ada Moor", "Ada Moor", "Last year Dahl"]),
    (
        "⟦Ada Moor⟧ left. ⟦Last week Moor in a long interview⟧ spoke. ⟦A son of Moor⟧ left.",
        ["Ada Moor"] * 2 + ["A son of Moor"],
    ),
    ("⟦Apparently, Gannet harbour police⟧ left.", ["Apparently, Gannet harbour police"]),
    ("⟦Moor, a baker⟧ left. ⟦Moor, 43,⟧ spoke.", ["Moor", "Moor"]),
    ("The Tide Club (HSB) met. ⟦The HSB⟧ left. ⟦The third time HSB⟧ spoke.", ["HSB", "HSB"]),
    ("Tamsin Lind saw it late, and ⟦she⟧ spoke. ⟦Lind⟧ left.", ["~Tamsin Lind", "Tamsin Lind"]),
    ("Professor Moor met him. ⟦He⟧ spoke. ⟦Moor⟧ left.", ["~Moor", "Moor"]),
    ("⟦The pilot⟧ left. ⟦The pilot⟧ spoke.", ["The pilot", "~The pilot"]),
    ("⟦The pilot⟧ left. " + "It rained. " * 60 + "⟦The pilot⟧ spoke.", ["The pilot", "The pilot"]),
    ("⟦A pilot⟧ left. " + "It rained. " * 60 + "⟦The pilot⟧ spoke.", ["A pilot", "~A pilot"]),
    ("⟦A pilot⟧ left. ⟦An old pilot⟧ left. ⟦The pilot⟧ spoke.", ["A pilot", "An old pilot", "~An old pilot"]),
    (
        "⟦A pilot⟧ left. ⟦An old pilot⟧ left. ⟦Ada Moor⟧ left. ⟦The pilot⟧ spoke.",
        ["A pilot", "An old pilot", "Ada Moor", "The pilot"],
    ),
    ("⟦The main relief ROW⟧ left. ⟦The relief ROW⟧ spoke.", ["main relief ROW", "relief ROW"]),
]


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[marked for marked, _ in CASES])
def test_grouping(marked: str, expected: list[str]) -> None:
    assert grouped(marked) == expected


def test_a_description_that_fits_a_crowd_is_nobody() -> None:
    names = ["Ada", "Ben", "Carl", "Dora", "Emma", "Fred", "Greg", "Hugh", "Ida", "Jane"]
    text = "".join(f"Minister {name} Moor{name} left. " for name in names)

    assert grouped(f"{text}⟦The minister⟧ spoke.") == ["The minister"]
    assert grouped(f"{text.replace('Minister', 'Clerk')}⟦Moor⟧ spoke.") == ["Moor"]
