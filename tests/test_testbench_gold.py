"""Gold that is the same everywhere, and how answers to it are scored."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys

import pytest

from copydesk import read
from copydesk.testing import AnswerError, Truth
from copydesk.testing.gold import HEADER, Score, gold, line, score
from copydesk.testing.own import answer_of

#: Of the first two hundred records of seed 1. It changes only with the grammar of the newsroom, which is an event.
DIGEST = "f1758030fcdf7e8fb81571df446cc0f81f74f57f6c75d9f1f419a7b03039f49e"


def test_gold_is_the_same_on_every_machine() -> None:
    written = "".join(map(line, gold(200, 1)))

    assert written.isascii()
    assert hashlib.sha256(written.encode()).hexdigest() == DIGEST


def test_another_seed_gives_other_articles_and_a_longer_file_begins_with_a_shorter() -> None:
    first = [one["text"] for one in gold(30, 1)]

    assert [one["text"] for one in gold(10, 1)] == first[:10]
    assert len(set(first) & {one["text"] for one in gold(30, 2)}) < 5
    assert len(set(first)) > 25


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_truth_of_gold_is_about_its_text(language: str) -> None:
    for record in gold(60, 3, language=language):
        text, truth = record["text"], Truth.from_dict(record["truth"])
        assert truth.to_dict() == record["truth"]
        assert all(text[start:end].strip() == text[start:end] for start, end in truth.sentences)
        assert all(text[end - 1] in ".?!”’\"'»«“‘" for _, end in truth.sentences)
        assert len(truth.sources) == len(truth.cues) == len(truth.contents) == len(truth.speakers)
        assert len(truth.questions) == len(truth.answers)
        assert len(truth.labels) == len(truth.turns)


def test_writing_and_scoring_need_no_hypothesis() -> None:
    program = """
import sys
sys.modules["hypothesis"] = None
from copydesk.testing.gold import gold, score
print(len(score([(one, one["truth"]) for one in gold(20)])))
"""
    assert subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout == b"6\n"


def test_the_truth_scores_one() -> None:
    for one in score([(record, record["truth"]) for record in gold(40)]):
        assert (one.precision, one.recall, one.f1, one.whole, one.texts) == (1, 1, 1, 40, 40)
        assert str(one).endswith("40 of 40 texts whole")


def test_faults_cost() -> None:
    record = {"text": "Rain fell. Snow fell.", "truth": {"sentences": [[0, 10], [11, 21]]}}

    (half,) = score([(record, {"sentences": [[0, 10], [0, 9], [0, 10]]}), (record, None)])

    assert half == Score("sentences", true=4, found=3, right=1, whole=0, texts=2)
    assert (half.precision, half.recall, half.f1) == (1 / 3, 0.25, 2 / 7)
    empty = Score("turns")
    assert (empty.precision, empty.recall, empty.f1) == (1, 1, 1)
    assert HEADER.split() == ["precision", "recall", "F1"]
    with pytest.raises(AnswerError):
        score([(record, {"sentences": [3]})])


def test_what_copydesk_reaches_on_gold() -> None:
    scores = {one.group: one for one in score([(one, answer_of(read(one["text"]))) for one in gold(150, 1)])}

    assert scores["quotations"].f1 > 0.95
    assert scores["sentences"].f1 > 0.95
    assert scores["turns"].f1 == 1.0
    assert json.loads(line(next(gold(1))))["schema"] == "copydesk.gold/1"
