"""A parser in another process: it answers, dies, hangs, talks nonsense, and is never waited for."""

from __future__ import annotations

import shlex
import sys
import time
from pathlib import Path

import pytest

from copydesk.testing import check_laws
from copydesk.testing.adapter import Untried
from copydesk.testing.child import GREETING, Child, ChildError, child_adapter

TOY = f"{shlex.quote(sys.executable)} {shlex.quote(str(Path(__file__).parent / 'toy_parsers.py'))}"


def toy(manner: str) -> str:
    return f"{TOY} {shlex.quote(manner)}"


def test_a_program_that_keeps_its_laws() -> None:
    with child_adapter(toy("full")) as adapter:
        assert adapter.fields == {"paragraphs"}
        assert adapter.render is not None
        assert adapter.render("“Rain”\ud800") == "“Rain”\ud800"
        assert adapter.answer("a\n\nb") == {"paragraphs": [(0, 1), (3, 4)]}
        report = check_laws(adapter, laws=["totality", "losslessness", "partition", "idempotence"], examples=20)

    assert report, str(report)


@pytest.mark.parametrize(("text", "span"), [("😀 a", (0, 3)), ("\ud83d\ude00", (0, 2)), ("é", (0, 1))])
def test_offsets_in_units_of_utf_16(text: str, span: tuple[int, int]) -> None:
    with child_adapter(toy("utf-16"), unit="utf-16") as adapter:
        assert adapter.answer(text) == {"paragraphs": [span]}


def test_offsets_outside_of_the_text_are_for_a_law_to_say() -> None:
    with child_adapter(toy("outside"), unit="utf-16") as adapter:
        assert adapter.answer("😀") == {"paragraphs": [(-1, 98)]}


def test_offsets_inside_a_character_are_a_fault() -> None:
    with child_adapter(toy("mixed-up"), unit="utf-16") as adapter, pytest.raises(ChildError, match="UTF-16 offset 1"):
        adapter.answer("😀")
    with child_adapter(toy("full"), unit="utf-8") as adapter, pytest.raises(ChildError, match="UTF-8 offset 1"):
        adapter.answer("é")


@pytest.mark.parametrize(
    ("manner", "message"),
    [
        ("dies", "the program ended with status 3: it was the mark"),
        ("hangs", r"no answer within 0\.5 seconds; the program was killed"),
        ("closes", "the program closed its standard output; it was killed"),
    ],
)
def test_a_program_that_gives_no_answer_is_reported_and_started_again(manner: str, message: str) -> None:
    child = Child(toy(manner), seconds=0.5)
    child._seconds = 5.0
    child("Rain fell.")
    child._seconds = 0.5
    try:
        start = time.monotonic()
        with pytest.raises(ChildError, match=message):
            child("“")
        assert time.monotonic() - start < 5
        with pytest.raises(ChildError, match=message):
            child("“")  # known by now: the program is not asked again
        child._seconds = 5.0
        assert child("Rain.")["paragraphs"] == [[0, 5]]
    finally:
        child.close()


def test_what_a_hanging_program_has_started_ends_with_it() -> None:
    child = Child(toy("hangs with a child"), seconds=5.0)
    child("Rain fell.")
    stderr = child._stderr
    assert stderr is not None
    child._seconds = 1.0
    with pytest.raises(ChildError, match="no answer"):
        child("Snow.")
    # What it wrote on standard error went to a file that is closed by now; its group is gone.
    assert child._process is None
    assert stderr.closed


def test_a_program_that_fails_too_often_is_left_alone() -> None:
    child = Child(toy("dies"), patience=1e-9)
    child("Rain.")
    with pytest.raises(ChildError):
        child("“")
    with pytest.raises(Untried):
        child("Snow.")
    with pytest.raises(ChildError, match="status 3"):
        child("“")


@pytest.mark.parametrize(
    ("manner", "message"),
    [
        ("not JSON", "is no line of JSON"),
        ("another id", "is no answer to the text with id 1"),
        ("reports", "the program reports: too wet"),
        ("nothing", f"the answer to {GREETING!r} has none of the fields paragraphs"),
    ],
)
def test_a_program_that_talks_nonsense(manner: str, message: str) -> None:
    with pytest.raises(ChildError, match=message), child_adapter(toy(manner)):
        pass


def test_a_program_that_there_is_not() -> None:
    with pytest.raises(ChildError, match="no-such-program cannot be started"), child_adapter("no-such-program"):
        pass


def test_the_laws_find_the_text_that_kills() -> None:
    with child_adapter(toy("dies")) as adapter:
        report = check_laws(adapter, laws=["totality"], examples=100)

    assert report.broken["totality"].case.text == "“"
    assert "status 3" in report.broken["totality"].came


def test_a_program_that_hangs_does_not_hang_the_laws() -> None:
    with child_adapter(toy("hangs"), seconds=2.0) as adapter:
        start = time.monotonic()
        # As in a long run that has used up its starts: every text that is new goes untried.
        report = check_laws(adapter, laws=["range"], examples=2)
        assert time.monotonic() - start < 30
    assert report
