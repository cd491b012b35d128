"""What the command line gives to programs: JSON, JSON Lines, the schema, and the text back."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import jsonschema
import pytest

import copydesk
from cli_runner import SEED_FILES, Stream, run
from copydesk.formats import schema

RAIN = "“Rain,” said Ada Moor.\r\n"


# read --format


@pytest.mark.parametrize("file", SEED_FILES, ids=lambda file: file.stem)
def test_json_is_the_document_form(file: Path) -> None:
    outcome = run("read", "--format", "json", file)

    data = json.loads(outcome.out)
    jsonschema.validate(data, schema())
    assert data == copydesk.read(file.read_bytes().decode()).to_dict()
    assert (outcome.status, outcome.err) == (0, "")


def test_json_lines_have_an_id_besides(tmp_path: Path) -> None:
    file = tmp_path / "rain.txt"
    file.write_bytes(RAIN.encode())

    outcome = run("read", "--format", "jsonl", file, "-", stdin=b"Sun.")

    first, second = map(json.loads, outcome.lines)
    assert first.pop("doc_id") == str(file)
    assert second.pop("doc_id") == "-"
    assert [first, second] == [copydesk.read(text).to_dict() for text in (RAIN, "Sun.")]


def test_the_id_of_a_record_goes_through() -> None:
    records = '{"text": "Rain.", "doc_id": "a“1"}\n\n{"text": "Sun.", "doc_id": 7, "more": []}\n{"text": "Fog."}'

    once = run("read", "--from", "jsonl", "--format", "jsonl", "-", stdin=records.encode())
    twice = run("read", "--from", "jsonl", "--format", "jsonl", "-", stdin=once.data)

    assert [json.loads(line)["doc_id"] for line in once.lines] == ["a“1", 7, "-:4"]
    assert twice == once


def test_records_have_pages_and_checks_too() -> None:
    records = b'{"text": "Rain.", "doc_id": "a\\nb"}\n{"text": "She said, \\"I left."}'

    page = run("read", "--from", "jsonl", "-", stdin=records)
    check = run("check", "--from", "jsonl", "-", stdin=records)

    assert page.lines[0] == "standard input:1 · a b"
    assert "standard input:2" in page.lines
    assert check.lines[0].startswith("standard input:2:1:11: unclosed-quote: ")


def test_json_is_utf_8_whatever_the_screen_is() -> None:
    ascii_only = Stream(encoding="ascii")

    assert "“Rain,”" in run("read", "--format", "json", "-", stdin=RAIN.encode(), out=ascii_only).out


def test_the_schemas_are_printed() -> None:
    assert json.loads(run("schema").out) == schema()
    assert json.loads(run("schema", "document").out) == schema("document")


def test_the_language_is_passed_on() -> None:
    outcome = run("read", "--language", "en", "--format", "json", "-", stdin=b"Rain.")

    assert json.loads(outcome.out)["language"] == "en"


# check


def test_a_clean_file_passes_the_check() -> None:
    outcome = run("check", "-", stdin=b"Rain fell.")

    assert outcome == (0, b"1 article came back whole; no diagnostics.\n", "")


def test_diagnostics_are_counted_and_make_the_check_fail(tmp_path: Path) -> None:
    for name, text in {"a.txt": "She said, “I left.", "b.txt": "Rain.", "c.txt": "left.” He left."}.items():
        (tmp_path / name).write_text(text, "utf-8")
    files = sorted(tmp_path.iterdir())

    many, one = run("check", *files), run("check", files[0])

    assert many.status == one.status == 1
    assert [line.split(": ")[0] for line in many.lines[:-1]] == [f"{files[0]}:1:11", f"{files[2]}:1:6"]
    assert many.lines[-1] == "3 articles came back whole; 2 diagnostics in 2 of them."
    assert one.lines[-1] == "1 article came back whole; 1 diagnostic."


def test_a_text_that_does_not_come_back_fails_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.reading.article.render", lambda document: "lost")

    outcome = run("check", "-", stdin=b"Rain.")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == (
        "copydesk: standard input: its text does not come back whole; please report it, with the file.\n"
    )


# render


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_all_seeds_come_back_to_the_byte(form: str) -> None:
    written = run("read", "--format", form, *SEED_FILES)

    assert run("render", "-", stdin=written.data).data == b"".join(file.read_bytes() for file in SEED_FILES)


def test_a_tree_is_rendered_too() -> None:
    tree = copydesk.dumps(copydesk.parse(RAIN), indent=2)
    named = json.dumps({"doc_id": "a1", **json.loads(tree)})

    assert run("render", "-", stdin=tree.encode()).data == RAIN.encode()
    assert run("render", "-", stdin=f"{named}\n{named}".encode()).data == RAIN.encode() * 2


def test_an_article_is_rendered_though_another_version_wrote_it() -> None:
    data = copydesk.read(RAIN).to_dict() | {"sentences": [], "blocks": "of tomorrow"}

    assert run("render", "-", stdin=json.dumps(data).encode()).data == RAIN.encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32-be"])
def test_json_tells_its_encoding_itself(encoding: str) -> None:
    data = copydesk.dumps(copydesk.read(RAIN)).encode(encoding)

    assert run("render", "-", stdin=data).data == RAIN.encode()


def test_text_is_written_in_the_encoding_that_is_asked_for() -> None:
    stdin = copydesk.dumps(copydesk.read("Café ☂")).encode()

    assert run("render", "--encoding", "utf-16-le", "-", stdin=stdin).data == "Café ☂".encode("utf-16-le")
    assert run("render", "--encoding", "cp1252", "--errors", "replace", "-", stdin=stdin).data == b"Caf\xe9 ?"


def test_damaged_bytes_go_all_the_way_round() -> None:
    damaged = bytes(range(256)) * 2

    written = run("read", "--errors", "surrogateescape", "--format", "jsonl", "-", stdin=damaged)

    assert written.status == 0
    assert run("render", "--errors", "surrogateescape", "-", stdin=written.data).data == damaged


def test_surrogates_go_all_the_way_round() -> None:
    text = "\ud83d\ude00 \ud83d. 😀".encode("utf-8", "surrogatepass")

    written = run("read", "--errors", "surrogatepass", "--format", "json", "-", stdin=text)

    assert run("render", "--errors", "surrogatepass", "-", stdin=written.data).data == text


def test_a_byte_order_mark_is_a_character_unless_the_encoding_says_otherwise() -> None:
    marked = codecs.BOM_UTF8 + b"Rain."
    sig = ("--encoding", "utf-8-sig")

    kept = run("read", "--format", "json", "-", stdin=marked)
    left_out = run("read", *sig, "--format", "json", "-", stdin=marked)

    assert json.loads(kept.out)["text"] == "\ufeffRain."
    assert run("render", "-", stdin=kept.data).data == marked
    assert json.loads(left_out.out)["text"] == "Rain."
    assert run("render", *sig, "-", stdin=left_out.data).data == marked
