"""What the command line says about bad input: one sentence for each fault, and the rest still goes out."""

from __future__ import annotations

import codecs
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from unittest import mock

import pytest

import copydesk
from cli_runner import SEEDS, Stream, run
from copydesk.cli import main

GIVE_JSON = "give what 'copydesk read --format json' prints."


def fault(*arguments: str | Path, stdin: bytes = b"", status: int = 1) -> str:
    """The one sentence of a run that fails and prints nothing, without the name of the command."""
    outcome = run(*arguments, stdin=stdin)
    (sentence,) = outcome.complaints
    assert (outcome.status, outcome.data) == (status, b"")
    assert sentence.startswith("copydesk")
    return sentence.partition(": ")[2]


# Files


@pytest.mark.parametrize("command", ["read", "check", "render"])
def test_files_that_cannot_be_opened(command: str, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    assert fault(command, missing) == f"{missing}: there is no such file; check its name."
    assert fault(command, tmp_path) == f"{tmp_path}: it is a directory; name the files in it."
    assert fault(command, loop).startswith(f"{loop}: it cannot be read (")
    assert fault(command, loop).endswith("); check it and try again.")


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    # Whoever runs the tests may be allowed everything, so the system is played.
    with mock.patch("builtins.open", side_effect=PermissionError(13, "Permission denied")):
        assert fault("read", "a.txt") == "a.txt: it may not be read; change its permissions, or ask its owner."


def test_the_other_files_still_go_out(tmp_path: Path) -> None:
    outcome = run("read", tmp_path / "missing.txt", SEEDS / "traps.txt", tmp_path)

    assert outcome.status == 1
    assert outcome.data == run("read", SEEDS / "traps.txt").data
    assert len(outcome.complaints) == 2


def test_a_name_that_a_screen_cannot_show_is_escaped() -> None:
    assert fault("read", "a\nb.txt").startswith(r"'a\nb.txt': ")


def test_standard_input_may_be_closed() -> None:
    err = io.StringIO()
    with mock.patch("sys.stdin", None), mock.patch("sys.stderr", err):
        assert main(["read", "-"]) == 1
    assert err.getvalue() == ("copydesk: standard input: it cannot be read (it is closed); check it and try again.\n")


# Encodings


@pytest.mark.parametrize(
    ("data", "encoding", "line", "byte", "remedy"),
    [
        (b"One.\r\nCaf\xe9.", "utf-8", 2, "0xe9, at offset 9", "cp1252"),
        (b"\xff\xfeR\x00", "utf-8", 1, "0xff, at offset 0", "utf-16"),
        (b"\xff\xfe\0\0R\0\0\0", "utf-8", 1, "0xff, at offset 0", "utf-32"),
        ("\n\n“Go”".encode(), "ascii", 3, "0xe2, at offset 2", "utf-8"),
        ("a\n".encode("utf-16") + b"!", "utf-16", 2, "0x21, at offset 6", "utf-16"),
    ],
)
def test_bytes_that_are_not_in_the_encoding(data: bytes, encoding: str, line: int, byte: str, remedy: str) -> None:
    arguments = ("read", "--encoding", encoding, "-")

    assert fault(*arguments, stdin=data) == (
        f"standard input, line {line}: byte {byte} of the file, is not {encoding}; "
        f"give --encoding {remedy} if it is that, or --errors replace."
    )
    assert run(*arguments, "--errors", "replace", stdin=data).status == 0


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\0\x08\x08\xe9", "a Word file or another zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"\x1f\x8b\x08", "a gzip archive"),
    ],
)
def test_a_file_that_holds_no_text(data: bytes, kind: str) -> None:
    for command in ("read", "check"):
        said = fault(command, "-", stdin=data)
        assert said == f"standard input: it is {kind}; save the article as plain text and give that."


def test_an_encoding_that_does_not_say_where_it_fails() -> None:
    def decode(data: object, errors: str = "strict") -> NoReturn:
        msg = "no more than that"
        raise UnicodeError(msg)

    def search(name: str) -> codecs.CodecInfo | None:
        known = codecs.lookup("ascii")
        return codecs.CodecInfo(known.encode, decode, name="odd") if name == "odd" else None

    codecs.register(search)
    try:
        with mock.patch("copydesk.cli.arguments._codec", str):
            sentence = fault("read", "--encoding", "odd", "-", stdin=b"Rain.")
    finally:
        codecs.unregister(search)

    assert sentence.startswith("standard input: it is not odd (")
    assert "no more than that" in sentence
    assert sentence.endswith("); give another --encoding.")


# Records


def test_broken_records_are_left_out_and_the_others_go_on() -> None:
    records = b'{"text": "Rain."}\noops\n\xe9\n[]\n{"doc_id": 1}\n{"text": 5}\n{"text": "Sun."}'

    outcome = run("read", "--from", "jsonl", "--format", "jsonl", "-", stdin=records)

    assert outcome.status == 1
    assert [json.loads(line)["text"] for line in outcome.lines] == ["Rain.", "Sun."]
    assert [line.split(":")[1].strip() for line in outcome.complaints] == [
        f"standard input, line {number}" for number in (2, 3, 4, 5, 6)
    ]
    assert "byte 0xe9, at offset 0 of the line, is not utf-8" in outcome.complaints[1]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32-le", "cp1252"])
def test_records_in_any_encoding(encoding: str) -> None:
    records = '{"text": "Café."}\n\n{"text": "Rain."}\n'.encode(encoding)

    outcome = run("read", "--from", "jsonl", "--format", "jsonl", "--encoding", encoding, "-", stdin=records)

    assert [(json.loads(line)["text"], json.loads(line)["doc_id"]) for line in outcome.lines] == [
        ("Café.", "-:1"),
        ("Rain.", "-:3"),
    ]


def test_records_in_a_wide_encoding_that_are_damaged() -> None:
    sentence = fault("check", "--from", "jsonl", "--encoding", "utf-16", "-", stdin=b"\xff\xfe{\0!")

    assert sentence.startswith("standard input, line 1: byte 0x21, at offset 4 of the file, is not utf-16")


def test_a_byte_order_mark_in_front_of_records_is_passed_over() -> None:
    records = b'\xef\xbb\xbf{"text": "Rain."}'

    assert json.loads(run("read", "--from", "jsonl", "--format", "jsonl", "-", stdin=records).out)["text"] == "Rain."


def test_records_of_a_file_that_is_not_there() -> None:
    assert fault("read", "--from", "jsonl", "x.jsonl") == "x.jsonl: there is no such file; check its name."


def test_a_file_without_records_is_no_fault() -> None:
    assert run("read", "--from", "jsonl", "-") == (0, b"", "")


# render


@pytest.mark.parametrize(
    ("data", "place", "fault_there"),
    [
        (b"", "", "it is empty"),
        (b" \n", "", "it is empty"),
        (b"Rain.", ", line 1, column 1", "it is not JSON ('R' does not belong here)"),
        (b'\n{\n "a": }', ", line 3, column 7", "it is not JSON ('}' does not belong here)"),
        (b'{\n "\xe9": 1}', ", line 2, column 3", "it is not JSON (the byte 0xe9 is not UTF-8)"),
        (b"\xff\xfe{\0!", "", "byte 0x21, at offset 4 of the file, is not utf-16"),
        (b"[" * 100_000, ", line 1, column 1", "it is not JSON (what opens here nests too deep)"),
    ],
)
def test_what_is_not_json(data: bytes, place: str, fault_there: str) -> None:
    assert fault("render", "-", stdin=data) == f"standard input{place}: {fault_there}; {GIVE_JSON}"


@pytest.mark.parametrize(
    "data",
    [b"null", b"[]", b"{}", b'{"schema": "other/1"}', b'{"schema": "copydesk.article/1", "text": 5}',
     b'{"schema": "copydesk.document/1", "language": "en", "children": [5]}'],
)  # fmt: skip
def test_json_of_another_form(data: bytes) -> None:
    sentence = fault("render", "-", stdin=data)

    assert sentence.startswith("standard input, line 1: ")
    assert "; " in sentence


def test_broken_documents_are_left_out_and_the_others_go_on() -> None:
    one = copydesk.dumps(copydesk.read("One. "))
    two = copydesk.dumps(copydesk.read("Two. "), indent=2)
    data = f"{one}\noops\n{one}\n\n{{}}\n{{oops\n{two}\n".encode() + b'{"\xe9"}\n' + one.encode()

    outcome = run("render", "-", stdin=data)

    assert outcome.status == 1
    assert outcome.out == "One. One. Two. One. "
    places = [line.split(": ")[1] for line in outcome.complaints]
    after = 7 + two.count("\n") + 1
    assert places == [
        "standard input, line 2, column 1",
        "standard input, line 5",
        "standard input, line 6, column 2",
        f"standard input, line {after}, column 3",
    ]


@pytest.mark.parametrize(
    ("text", "encoding", "character", "remedy"),
    [
        (
            "Go \ud800.",
            "utf-8",
            "U+D800",
            "--errors surrogateescape if it was read so, else surrogatepass or replace",
        ),
        ("Go ☂.", "cp1252", "U+2602", "another --encoding, or --errors replace"),
    ],
)
def test_text_that_the_encoding_cannot_write(text: str, encoding: str, character: str, remedy: str) -> None:
    stdin = copydesk.dumps(copydesk.read(text)).encode()

    assert fault("render", "--encoding", encoding, "-", stdin=stdin) == (
        f"standard input, line 1: {character}, at offset 3 of the text, is not in {encoding}; give {remedy}."
    )


# Arguments


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "copydesk: give a command: read, check, render, testbench or schema; see 'copydesk --help'."),
        (("frob",), "invalid choice: 'frob'"),
        (("read",), "copydesk read: give a file, or - for standard input; see 'copydesk read --help'."),
        (("read", "--frob", "-"), "copydesk read: unrecognized arguments: --frob; see 'copydesk read --help'."),
        (("read", "--format", "xml", "-"), "argument --format: invalid choice: 'xml'"),
        (("read", "--form", "json", "-"), "unrecognized arguments: --form"),
        (("read", "--encoding", "frob", "-"), "argument --encoding: 'frob' is not an encoding of text; give"),
        (("read", "--encoding", "hex", "-"), "'hex' is not an encoding of text"),
        (("read", "--encoding", "idna", "-"), "'idna' is not an encoding of text"),
        (("read", "--encoding", "", "-"), "'' is not an encoding of text"),
        (("read", "--encoding", "a\0", "-"), "is not an encoding of text"),
        (("check", "--language", "xx", "-"), "language 'xx': there is no pack of that language; use one of"),
        (("render", "--errors", "frob", "-"), "argument --errors: invalid choice: 'frob'"),
        (("schema", "frob"), "invalid choice: 'frob'"),
    ],
)  # fmt: skip
def test_arguments_that_cannot_be_used(arguments: tuple[str, ...], sentence: str) -> None:
    outcome = run(*arguments)
    (said,) = outcome.complaints

    assert (outcome.status, outcome.data) == (2, b"")
    assert said.startswith("copydesk")
    assert sentence in said
    assert said.endswith(" --help'.")


@pytest.mark.parametrize("arguments", [("--help",), ("read", "--help"), ("schema", "--help")])
def test_help_is_printed_on_demand(arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("usage: copydesk")


def test_the_version_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert run("--version") == (0, f"copydesk {version('copydesk')}\n".encode(), "")


# The streams, and faults of copydesk itself


def failing(error: BaseException) -> NoReturn:
    raise error


class Failing(Stream):
    """Standard output that takes nothing."""

    def __init__(self, error: OSError | KeyboardInterrupt, descriptor: int | None = None) -> None:
        super().__init__()
        self.error = error
        self.descriptor = descriptor

    @property
    def buffer(self) -> NoReturn:
        raise self.error

    def fileno(self) -> int:
        if self.descriptor is None:
            raise io.UnsupportedOperation
        return self.descriptor


@pytest.fixture
def descriptor(tmp_path: Path) -> Iterator[int]:
    opened = os.open(tmp_path / "out", os.O_WRONLY | os.O_CREAT)
    yield opened
    os.close(opened)


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
        (KeyboardInterrupt(), 130, "copydesk: stopped.\n"),
        (
            OSError(28, "No space"),
            1,
            "copydesk: standard output: No space; send it where it can be written.\n",
        ),
        (OSError("odd"), 1, "copydesk: standard output: odd; send it where it can be written.\n"),
    ],
)
def test_output_that_fails(error: OSError, status: int, said: str, descriptor: int, tmp_path: Path) -> None:
    for out in (Failing(error), Failing(error, descriptor)):
        err = io.StringIO()
        with mock.patch("sys.stdout", out), mock.patch("sys.stderr", err):
            assert main(["schema"]) == status
        assert err.getvalue() == said
    # What was still to be written has gone nowhere, and makes no trouble when Python ends.
    os.write(descriptor, b"the rest")
    assert (tmp_path / "out").read_bytes() == b""


def test_streams_that_the_shell_closed() -> None:
    err = io.StringIO()
    with mock.patch("sys.stdout", None), mock.patch("sys.stderr", err):
        assert main(["--version"]) == 0
        assert main(["schema"]) == 1
    assert err.getvalue() == "copydesk: standard output: it is closed; send it where it can be written.\n"
    with mock.patch("sys.stdout", None), mock.patch("sys.stderr", None):
        assert main(["read", "nowhere.txt"]) == 1


def test_a_fault_of_copydesk_is_one_sentence_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.cli.commands.page", lambda *_: failing(RecursionError("too\ndeep")))
    report = "copydesk itself failed (RecursionError: too deep); please report it, with the file."
    outcome = run("read", "-", "-", stdin=b"Rain.")
    assert outcome.complaints == [f"copydesk: standard input: {report}"] * 2
    assert outcome.status == 1

    monkeypatch.setattr("copydesk.cli.commands.parse", lambda *_, **__: failing(MemoryError()))
    assert fault("check", "-").startswith("standard input: copydesk itself failed (MemoryError); ")

    monkeypatch.setattr("copydesk.cli.commands.schema", lambda *_: failing(KeyError("x")))
    assert fault("schema") == "copydesk itself failed (KeyError: 'x'); please report it."
