"""Growth: the work on inputs made to hurt is linear.

The clock of a busy machine is no test. What is counted is the Python calls of a parse; what happens inside `re`
is counted by the benchmarks, where times are fitted over five sizes.
"""

from __future__ import annotations

import copy
import pickle
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from copydesk import parse, read, render

NASTY = {
    "prose": "The board said on Monday that it had “never seen” the plan. ",
    "opening marks": "“",
    "closing marks": "a” ",
    "nested marks": "“‘",
    "line ends": "\n",
    "lines": "a\n",
    "abbreviations": "Dr. ",
    "initials": "U.S. ",
    "cue words": "said ",
    "clauses": "“A,” said B. ",
    "question marks": "? ",
    "dots": ". ",
    "apostrophes": "dogs’ ",
    "singles that never close": "‘a ",
    "question lines": "Q: a?\n\nA: b.\n\n",
    "labels": "ADA MOOR: a\n",
    "blanks": "   ",
    "wrapped": "the board of the harbour said on Thursday that it had never seen a\n",
    "datelines": "DUBLIN, Ont., Oct. 4 (CPA) — a\n",
    "places": "DUBLIN ",
    "bullets": "- a\n",
    "numbers": "1. A\n",
    "semicolons": "a:\na;\n",
    "keys": "Age: a\n",
    "quoted lines": "> a\n",
    "wrote": "A wrote:\n\nB.\n\n",
    "credits": "A (Photo: B)\n",
    "open brackets": "(",
    "notes": "Correction: a.\n",
    "short lines": "A\n",
    "questions": "A?\n\nB\n\n",
    "stage directions": "(a)\n",
    "according": "a, according to B, ",
    "cues, nouns and names": "said Moor claims ",
    "a sentence without end": "the board of the harbour had never seen the plan of Moor, which fell in March, ",
    "adverbs and auxiliaries": "would also ",
    "determiners and adverbs": "the also ",
    "possessives": "’s ",
    "figures": "9 ",
    "commas": ", ",
    "accents apart": "e\u0301",
    "rows of accents": "\u0323\u0301",
    "brackets": "( a ",
    "nested reports": "Moor said that ",
    "reports in a row": "“a,” said b, ",
    "relative clauses": "which Moor said ",
    "asides": "it holds, Moor said, ",
    "pronouns": "he said she said ",
    "pronouns beside marks": "“Rain,” he said, and ",
    "descriptions": "A red pilot said so. “Rain,” the old pilot said. The red pilot said a poll fell. ",
    "documents": "A red poll said so. “Rain,” the old poll said. The poll said it fell. ",
    "relatives": "officials who fear memos that warn ",
    "pronouns of several": "officials said they fear that they said ",
    "pronouns of several in sentences": "They said it fell. ",
    "possessives of reports": "his claim that it holds and ",
}


def work(do: Callable[[], object]) -> int:
    """How many calls *do* makes, of Python and of C functions."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        do()
    finally:
        sys.setprofile(before)
    return count


def calls(text: str) -> int:
    """How many calls a reading of *text* makes."""
    return work(lambda: read(text).findings)  # asking for them is what makes them


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    read(piece * 10).to_dict()  # what is compiled once is compiled
    small, large = calls(piece * 300), calls(piece * 1200)

    assert large <= 4.6 * small + 2000


@pytest.mark.parametrize("text", ["“‘" * 5000, "“" * 10_000 + "”" * 10_000, "“‘a " * 5000 + "’”" * 5000])
def test_marks_nested_ten_thousand_deep(text: str) -> None:
    tree = parse(text)

    assert render(tree) == text
    assert tree == parse(text) == copy.deepcopy(tree) == pickle.loads(pickle.dumps(tree))
    assert hash(tree) == hash(parse(text))
    assert repr(tree)


def test_a_run_of_stops_is_looked_at_once() -> None:
    text = "." * 200_000 + "a"  # took a minute when each stop of the run was tried

    assert render(parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "the also " * 50_000,
        "the " * 100_000,
        "some also many " * 33_000,
        "Monday " * 100_000 + "’s",
        "would also " * 50_000,
    ],
    ids=lambda text: text[:15],
)
def test_a_row_of_small_words_is_looked_at_once(text: str) -> None:
    assert read("Moor said that " + text, language="en").attributions  # took minutes when each word began anew


def test_a_description_does_not_ask_all_who_bear_its_title() -> None:
    def told(count: int) -> str:
        names = ["".join("abcdefghij"[int(digit)] for digit in str(number)).capitalize() for number in range(count)]
        return "".join(
            f"Sen. Ada {name}on said so. The senator said it. The Old {name} senator did.\n\n" for name in names
        )

    small, large = told(100), told(400)
    assert read(large, language="en").speakers  # what is looked up once for each word is no growth

    assert work(lambda: read(large, language="en").speakers) < 5 * work(lambda: read(small, language="en").speakers)


def test_a_paragraph_of_ten_thousand_cues() -> None:
    article = read("Moor said that " * 10_000 + "it holds.", language="en")

    assert len(article.attributions) > 9_000


def test_a_long_quotation_is_not_read_again_for_each_fragment_behind_it() -> None:
    def told(size: int) -> str:
        return f"“{'Rain fell. ' * size}It stopped,” she said, {'“odd”, ' * size}all of it."

    read(told(10)).to_dict()
    small, large = calls(told(100)), calls(told(400))

    assert large <= 4.6 * small + 2000
