"""The laws catch what breaks them, and nothing else; what they show is small."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st

import copydesk.testing
import copydesk.testing.laws.time as laws_of_time
from copydesk.testing import LAWS, Adapter, AnswerError, Case, LawBroken, Truth, Verdict, check_laws
from copydesk.testing.adapter import Untried
from copydesk.testing.laws.law import Undecided
from faulty_parsers import FAULTS, Text, adapter, fails_on_nul

EXAMPLES = 500


@pytest.mark.parametrize(("law", "parser"), FAULTS.values(), ids=FAULTS)
def test_a_seeded_fault_is_caught_by_its_law(law: str, parser: Adapter) -> None:
    report = check_laws(parser, laws=[law], examples=EXAMPLES)

    assert not report
    broken = report.broken[law]
    assert len(broken.case.text) < 200
    # What is printed is enough to see it again.
    namespace = {"LAWS": LAWS, "Case": Case, "Truth": Truth, "adapter": parser}
    line = next(one for one in str(broken).split("\n") if one.startswith("to reproduce: "))
    if law not in ("determinism", "linear_time"):  # the one cannot be seen again, the other takes long
        with pytest.raises(LawBroken):
            eval(line.removeprefix("to reproduce: "), namespace)


def test_every_law_has_a_fault_and_a_section_of_the_reference() -> None:
    page = (Path(__file__).parent.parent / "docs/reference/laws.md").read_text(encoding="utf-8")

    assert {law for law, _ in FAULTS.values()} == LAWS.keys()
    assert re.findall("^## (.*)$", page, re.MULTILINE) == list(LAWS)


@pytest.mark.clock
def test_a_parser_without_fault_keeps_all_laws() -> None:
    report = check_laws(adapter(), examples=40)

    assert report, str(report)
    held = {one.law for one in report.findings if one.verdict is Verdict.HELD}
    assert held >= {"totality", "losslessness", "locality", "increments", "linear_time", "truth_of_paragraphs"}
    assert str(report).endswith("none broken")


@pytest.mark.parametrize(("power", "verdict"), [(1, Verdict.HELD), (2, Verdict.BROKEN)], ids=["linear", "quadratic"])
def test_the_law_of_time_believes_its_clock(monkeypatch: pytest.MonkeyPatch, power: int, verdict: Verdict) -> None:
    now = 0.0

    def takes_its_time(text: str) -> list[tuple[int, int]]:
        nonlocal now
        now += (len(text) / 1_000) ** power
        return []

    monkeypatch.setattr(laws_of_time, "time", SimpleNamespace(perf_counter=lambda: now))

    report = check_laws(adapter(takes_its_time), laws=["linear_time"])

    assert {one.verdict for one in report.findings} == {verdict}


@pytest.mark.parametrize(("fault", "smallest"), [("merges CRLF", "\r\n"), ("off by one after an emoji", "😀")])
def test_a_broken_law_shows_the_smallest_text_whatever_it_began_with(fault: str, smallest: str) -> None:
    law, parser = FAULTS[fault]

    texts = {check_laws(parser, laws=[law], examples=EXAMPLES, seed=seed).broken[law].case.text for seed in range(3)}

    assert texts == {smallest}


@pytest.mark.parametrize(
    ("fault", "smallest"),
    [
        ("ends at every stop", 50),
        ("curly marks only", 52),
        ("said only", 34),
        ("every question", 48),
        ("not local", 60),
    ],
)
def test_what_a_broken_law_shows_can_be_grasped(fault: str, smallest: int) -> None:
    law, parser = FAULTS[fault]

    for seed in range(3):
        assert len(check_laws(parser, laws=[law], seed=seed).broken[law].case.text) <= smallest


def test_where_a_parser_raises_other_laws_stay_open() -> None:
    def raises(text: str) -> Any:
        raise RuntimeError(text)

    report = check_laws(Adapter(finds={"sentences": raises}), laws=["totality", "range"], examples=5)

    assert report.broken.keys() == {"totality"}
    assert report.findings[1].verdict is Verdict.OPEN
    assert "range: open (the parser answered for no case; ask for the law of totality to see why)" in str(report)
    with pytest.raises(Undecided):
        LAWS["range"].check(Adapter(finds={"sentences": raises}), Case("Rain fell."))


def test_a_fault_is_counted_once_by_its_law() -> None:
    report = check_laws(adapter(fails_on_nul), laws=["totality", "losslessness", "range", "nesting"], examples=1000)

    assert report.broken.keys() == {"totality"}
    assert "not asked: nesting" in str(report)
    assert "UnicodeEncodeError" in str(report)


@pytest.mark.parametrize(
    ("found", "message"),
    [
        ("Rain fell.", "is no list of spans"),
        (3, "is no list of spans"),
        ([(1, 2, 3)], "is no span"),
        (["snow"], "'snow' does not stand in the text from offset 0 on"),
        ([[1, "2"]], "is no span"),
    ],
)
def test_an_answer_that_makes_no_sense(found: object, message: str) -> None:
    parser = Adapter(finds={"sentences": lambda text: found})  # type: ignore[dict-item, return-value]

    with pytest.raises(AnswerError, match=message):
        parser.answer("Rain fell.")
    assert check_laws(parser, laws=["totality"], examples=2).broken
    assert check_laws(parser, laws=["range"], examples=2).broken
    assert check_laws(parser, laws=["partition"], examples=2).broken


def test_answers_come_in_many_forms() -> None:
    span = copydesk.Span(0, 4)
    parser = Adapter(
        answers=lambda text: {"contents": [(0, 4), [(5, 9), [0, 1]]], "speakers": ["Ada Moor", None], "more": 1},
        gives=frozenset({"contents", "speakers", "turns"}),
        finds={"sentences": lambda text: [span, "fell"], "sources": lambda text: [None]},
    )

    assert parser.answer("Rain fell.") == {
        "contents": [((0, 4),), ((5, 9), (0, 1))],
        "speakers": ["Ada Moor", None],
        "turns": [],
        "sentences": [(0, 4), (5, 9)],
        "sources": [None],
    }
    with pytest.raises(AnswerError, match="contents: 3 is no span"):
        Adapter(finds={"contents": lambda text: [3]}).answer("")
    with pytest.raises(AnswerError, match="contents: \\[3\\] is no span"):
        Adapter(finds={"contents": lambda text: [[3]]}).answer("")


def test_a_field_that_there_is_not() -> None:
    with pytest.raises(ValueError, match="'words' is no field of Truth; give some of paragraphs"):
        Adapter(finds={"words": str.split})
    with pytest.raises(ValueError, match="'words' is no field"):
        Adapter(gives=frozenset({"words"}))


def test_a_law_that_there_is_not() -> None:
    for names in ("gravity", ["range", "gravity"]):
        with pytest.raises(ValueError, match="there is no law 'gravity'; give some of totality, losslessness"):
            check_laws(Adapter(render=str), laws=names)


def test_one_law_by_its_name() -> None:
    report = check_laws(Adapter(render=str), laws="losslessness", examples=5)

    assert [one.law for one in report.findings] == ["losslessness"]
    assert str(report).endswith("\n1 law asked, none broken")


def test_a_function_is_no_adapter() -> None:
    with pytest.raises(TypeError, match=r'takes an Adapter, not \w+; write Adapter\(finds={"sentences": split}\), say'):
        check_laws(str.split)  # type: ignore[arg-type]


def test_a_speaker_is_compared_by_name_and_only_where_the_text_tells() -> None:
    text = "“Rain fell,” she said. “Rain fell,” said Ada Moor."
    truth = Truth(contents=(((0, 12),), ((23, 35),)), speakers=(None, (41, 49)))
    law = LAWS["truth_of_attributions"]

    def parser(*speakers: object) -> Adapter:
        spans = [((0, 12),), ((23, 35),)]
        return Adapter(finds={"contents": lambda text: spans, "speakers": lambda text: list(speakers)})

    law.check(parser("anybody", "Ada Moor"), Case(text, truth=truth))
    law.check(parser((0, 1), (41, 49)), Case(text, truth=truth))
    with pytest.raises(LawBroken, match="Ben Hale"):
        law.check(parser(None, "Ben Hale"), Case(text, truth=truth))
    with pytest.raises(LawBroken):
        law.check(parser("Ada Moor"), Case(text, truth=truth))


def test_blanks_at_the_edges_count_for_nothing() -> None:
    parser = Adapter(finds={"sentences": lambda text: [(0, 11), (10, 21)]})

    LAWS["truth_of_sentences"].check(parser, Case("Rain fell. Snow fell.", truth=Truth(sentences=((0, 10), (11, 21)))))


def test_a_fault_that_does_not_come_again_is_reported_all_the_same() -> None:
    calls = iter(range(1_000_000))
    parser = Adapter(render=lambda text: f"{text}x" if next(calls) == 3 else text)

    assert check_laws(parser, laws=["losslessness"], examples=10).broken.keys() == {"losslessness"}


def test_a_parser_that_cannot_be_asked_keeps_no_law_and_breaks_none() -> None:
    def tired(text: str) -> str:
        raise Untried(text)

    assert check_laws(Adapter(render=str), laws=["totality"], examples=5)
    assert check_laws(Adapter(render=tired), laws=["totality"], examples=5).findings[0].verdict is Verdict.OPEN


def test_nothing_is_undone_before_something_is_done() -> None:
    editor = copydesk.testing.editor_machine(Text)()
    editor.undoes()  # type: ignore[attr-defined]
    assert editor.text == ""  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("law", "case"),
    [
        ("truth_of_attributions", Case("Rain, said Moor.", truth=Truth(sources=((11, 15),), cues=((6, 10),)))),
        ("mark_style", Case("Rain, said Moor.", other="Rain; said Vale.")),
        ("concatenation", Case("Rain, said Moor.", other="Snow, said Moor.")),
    ],
)
def test_a_report_shows_the_fields_that_differ(law: str, case: Case) -> None:
    def sources(text: str) -> list[tuple[int, int]]:
        return [(6, 10)] if text == case.text else []

    parser = Adapter(finds={"cues": _said, "sources": sources})
    with pytest.raises(LawBroken) as caught:
        LAWS[law].check(parser, case)

    assert "sources" in caught.value.expected
    assert "cues" not in caught.value.expected + caught.value.came


def _said(text: str) -> list[tuple[int, int]]:
    return [one.span() for one in re.finditer("said", text)]


def test_a_case_out_and_in() -> None:
    case = Case("Rain.", truth=Truth(sentences=((0, 5),)), other="Snow.", edits=((0, 1, "r"),))

    assert Case.from_dict(case.to_dict()) == case
    assert eval(repr(case), {"Case": Case, "Truth": Truth}) == case


def test_a_long_text_is_cut_in_the_report_but_not_in_the_line_that_reproduces() -> None:
    with pytest.raises(LawBroken) as caught:
        LAWS["losslessness"].check(adapter(render=lambda text: ""), Case("a" * 3_000))

    assert "…" in str(caught.value)
    assert "a" * 3_000 in str(caught.value)


def test_the_room_opens_by_name_and_lists_what_it_has() -> None:
    for name in copydesk.testing.__all__:
        assert getattr(copydesk.testing, name) is not None
    assert dir(copydesk.testing) == sorted(copydesk.testing.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = copydesk.testing.nothing


def test_without_hypothesis_the_room_tells_what_to_install() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import copydesk.testing as t; t.Adapter; t.check_laws"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).stderr

    assert said.endswith(
        "\nModuleNotFoundError: copydesk.testing.check_laws needs Hypothesis; install copydesk[testing].\n"
    )


def test_what_the_editor_machine_finds() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    from faulty_parsers import Forgetful

    quiet = settings(max_examples=30, stateful_step_count=10, database=None, deadline=None)
    run_state_machine_as_test(copydesk.testing.editor_machine(Text), settings=quiet)
    two = st.just("Rain.\n\nSnow.")
    with pytest.raises(AssertionError, match="increments does not hold"):
        run_state_machine_as_test(copydesk.testing.editor_machine(Forgetful, texts=two), settings=quiet)
