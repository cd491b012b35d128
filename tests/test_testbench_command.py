"""``copydesk testbench``."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from cli_runner import run
from test_testbench_child import toy


def test_laws_that_hold() -> None:
    outcome = run("testbench", "--command", toy("full"), "--examples", "5", "--laws", "totality,losslessness,nesting")

    assert (outcome.status, outcome.err) == (0, "")
    assert "totality: held (5 cases)" in outcome.out
    assert outcome.lines[-2:] == ["not asked: nesting", "2 laws asked, none broken"]


def test_a_broken_law_and_the_line_that_reproduces_it() -> None:
    outcome = run("testbench", "--command", toy("dies"), "--laws", "totality")

    assert outcome.status == 1
    line = next(one for one in outcome.lines if one.startswith("to reproduce totality: copydesk testbench "))
    again = shlex.split(line.partition("copydesk ")[2])
    assert json.loads(again[-1]) == {"text": "“"}
    outcome = run(*again)
    assert outcome.status == 1
    assert "the program ended with status 3" in outcome.out


def test_one_case() -> None:
    case = json.dumps({"text": "Rain fell.", "truth": {"paragraphs": [[0, 10]]}})

    held = run("testbench", "--command", toy("full"), "--laws", "truth_of_paragraphs", "--case", case)
    asked = ("testbench", "--command", toy("dies"), "--laws", "range", "--case", '{"text": "“"}')
    opened = run(*asked)

    assert (held.status, held.out) == (0, "truth_of_paragraphs: held\n")
    assert (opened.status, opened.out) == (1, "range: open; the program ended with status 3: it was the mark\n")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "nothing to do; give --command PROGRAM, --write FILE, or --score FILE with"),
        (["--command", "no-such-program"], "argument --command: no-such-program cannot be started: No such file"),
        (["--command", "node 'x"], "argument --command: it cannot be parted into words: No closing quotation; give"),
        (["--command", ""], "argument --command: it is empty; give a program that can be run"),
        (["--command", toy("full"), "--laws", "gravity"], "argument --laws: there is no law 'gravity'; give some of"),
        (["--command", toy("full"), "--case", "{}"], "argument --case: it is for one law; give its name with --laws"),
        (["--command", toy("full"), "--laws", "range", "--case", "{}"], "argument --case: it is not what a report"),
    ],
)
def test_options_that_cannot_be_used(arguments: list[str], complaint: str) -> None:
    outcome = run("testbench", *arguments)

    assert outcome.status == 2
    assert outcome.err.startswith(f"copydesk testbench: {complaint}")
    assert outcome.err.endswith("; see 'copydesk testbench --help'.\n")
    assert len(outcome.complaints) == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ["--command", toy("full"), "--laws", "nesting", "--case", '{"text": ""}'],
            "testbench: the law nesting does not apply to what",
        ),
        (
            ["--write", "/no/such/folder/gold.jsonl"],
            "/no/such/folder/gold.jsonl: No such file or directory; give a file",
        ),
        (["--write", "-", "--language", "tlh"], "language 'tlh': there is no newsroom of that language; use one of en"),
        (["--score", "/no/such/gold.jsonl"], "/no/such/gold.jsonl: No such file or directory; give a file of JSON"),
    ],
)
def test_what_cannot_be_done(arguments: list[str], complaint: str) -> None:
    outcome = run("testbench", *arguments)

    assert outcome.status == 1
    assert outcome.err.startswith(f"copydesk: {complaint}")
    assert len(outcome.complaints) == 1


def test_a_count_that_is_none() -> None:
    assert "'0' is not a number from 1 on" in run("testbench", "--write", "-", "--count", "0").err


def test_hypothesis_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in sys.modules if one.startswith("copydesk.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)

    outcome = run("testbench", "--command", toy("full"))

    assert outcome.complaints == ["copydesk: testbench: laws need Hypothesis; install copydesk[testing]."]


def test_gold_out_and_scored(tmp_path: Path) -> None:
    gold, answers = tmp_path / "gold.jsonl", tmp_path / "answers.jsonl"
    assert run("testbench", "--write", gold, "--count", "12", "--seed", "4").status == 0
    assert run("testbench", "--write", "-", "--count", "12", "--seed", "4").data == gold.read_bytes()
    records = [json.loads(line) for line in gold.read_text().splitlines()]
    lines = [json.dumps({"id": one["id"], **one["truth"]}) for one in records[1:]]
    answers.write_text("\n\n".join(lines))

    outcome = run("testbench", "--score", gold, "--answers", answers)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.lines[0].split() == ["precision", "recall", "F1"]
    assert outcome.lines[1].startswith("paragraphs         1.000")
    assert outcome.lines[-1] == "1 of 12 texts have no answer; they count as ones in which nothing was found"


def test_a_program_is_scored(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    run("testbench", "--write", gold, "--count", "6", "--seed", "4")

    good = run("testbench", "--score", gold, "--command", toy("full"))
    bad = run("testbench", "--score", gold, "--command", toy("dies"))

    assert good.status == 0
    assert good.lines[1].startswith("paragraphs")
    assert bad.status == 1
    assert "the program ended with status 3: it was the mark; it counts as one without an answer." in bad.err


@pytest.mark.parametrize(
    ("gold", "answers", "complaint"),
    [
        ("{}\n", "", "gold.jsonl, line 1: it is no gold; give what --write has written."),
        ("[]\n", "", "gold.jsonl, line 1: it is no JSON object; give a file of JSON Lines."),
        ("{\n", "", "gold.jsonl, line 1: it is no JSON object; give a file of JSON Lines."),
        (
            '{"schema": "copydesk.gold/1", "id": "a", "text": "Rain.", "truth": {}}',
            '{"id": "a", "sentences": 3}',
            "answers.jsonl: sentences: 3 is no list of spans; give pairs of offsets, or texts.",
        ),
    ],
)
def test_files_that_are_none(tmp_path: Path, gold: str, answers: str, complaint: str) -> None:
    (tmp_path / "gold.jsonl").write_text(gold)
    (tmp_path / "answers.jsonl").write_text(answers)

    outcome = run("testbench", "--score", tmp_path / "gold.jsonl", "--answers", tmp_path / "answers.jsonl")

    assert outcome.status == 1
    assert outcome.complaints == [f"copydesk: {tmp_path}/{complaint}"]


def test_gold_without_anything_to_score(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text("")

    assert "nothing to score; give --command" in run("testbench", "--score", tmp_path / "gold.jsonl").err


def test_a_program_to_score_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    run("testbench", "--write", gold, "--count", "2")

    outcome = run("testbench", "--score", gold, "--command", "no-such-program")

    assert (outcome.status, len(outcome.complaints)) == (2, 1)
