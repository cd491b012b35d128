"""Records of JSON Lines: each line is an article or an error, and the rest goes on."""

from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import dumps, read
from copydesk.errors import CopydeskError, RecordError
from copydesk.formats import Record, article_records
from copydesk.formats.json_syntax import encode
from test_formats import TEXTS

TAIL = "(this record is left out, the others go on)."
EXAMPLE = 'write one object such as {"text": "…"} on each line'


def records(*lines: str) -> list[Record | RecordError]:
    return list(article_records(lines, name="news.jsonl"))


@pytest.mark.parametrize(
    ("line", "record"),
    [
        ('{"text": "Rain."}', Record(None, "Rain.", 1)),
        ('{"text": ""}', Record(None, "", 1)),
        ('{"doc_id": "a1", "text": "Rain."}\n', Record("a1", "Rain.", 1)),
        ('{"doc_id": 0, "text": "Rain."}\r\n', Record(0, "Rain.", 1)),
        ('{"doc_id": null, "text": "Rain.", "score": NaN}', Record(None, "Rain.", 1)),
        ('\ufeff{"text": "Rain."}', Record(None, "Rain.", 1)),
        ('{"text": ["\\ud83d", "\\ude00"]}', Record(None, "\ud83d\ude00", 1)),
    ],
)
def test_records(line: str, record: Record) -> None:
    assert records(line) == [record]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            '{"text": "Rain." "doc_id": 1}',
            f"not JSON (column 18: '\"' does not belong here); {EXAMPLE}",
        ),
        ('{"text": "Rain.', f"not JSON (column 10: the string that opens here never closes); {EXAMPLE}"),
        ('["Rain."]', f"an array, not an object; {EXAMPLE}"),
        ("null", f"null, not an object; {EXAMPLE}"),
        ('{"body": "Rain."}', 'no "text"; put the article there'),
        ('{"text": null}', '"text" is null, not a string; put the article there'),
        ('{"text": 5}', '"text" is a number, not a string; put the article there'),
        ('{"text": ["Rain."]}', '"text" is an array, not a string; put the article there'),
        (
            '{"text": "Rain.", "doc_id": 1.5}',
            '"doc_id" is a number, not a string or a whole number; mend it or leave it out',
        ),
        (
            '{"text": "Rain.", "doc_id": true}',
            '"doc_id" is true, not a string or a whole number; mend it or leave it out',
        ),
    ],
)
def test_broken_record_is_an_error_and_the_rest_goes_on(line: str, sentence: str) -> None:
    first, second, third = records('{"text": "Rain."}', line, '{"text": "Sun."}')

    assert first == Record(None, "Rain.", 1)
    assert str(second) == f"news.jsonl, line 2: {sentence} {TAIL}"
    assert third == Record(None, "Sun.", 3)


def test_facts_of_an_error_are_fields() -> None:
    (error,) = records("{}")

    assert isinstance(error, RecordError)
    assert isinstance(error, CopydeskError)
    assert (error.name, error.line) == ("news.jsonl", 1)
    assert (error.fault, error.remedy) == ('no "text"', "put the article there")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert records("", "\n", " \t\r\n", '{"text": "Rain."}') == [Record(None, "Rain.", 4)]


def test_lines_are_read_one_at_a_time() -> None:
    def lines() -> object:
        yield '{"text": "Rain."}'
        raise AssertionError("nobody asked for the second line")

    found = article_records(lines(), name="news.jsonl")  # type: ignore[arg-type]

    assert next(found) == Record(None, "Rain.", 1)


@given(TEXTS, st.none() | st.integers() | TEXTS)
def test_every_text_and_id_can_be_read(text: str, doc_id: str | int | None) -> None:
    assert records(encode({"doc_id": doc_id, "text": text})) == [Record(doc_id, text, 1)]
    assert records(json.dumps({"doc_id": 1, "text": "Rain."})) == [Record(1, "Rain.", 1)]


@given(st.lists(st.text()))
def test_any_line_is_a_record_or_an_error(lines: list[str]) -> None:
    found = records(*lines)

    assert len(found) == sum(not line.isspace() and line != "" for line in lines)
    for one in found:
        assert 1 <= one.line <= len(lines)


def test_articles_that_were_written_can_be_read_again() -> None:
    assert records(dumps(read("Rain."))) == [Record(None, "Rain.", 1)]
