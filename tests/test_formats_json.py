"""JSON as text: what is written, and what is said about text that is not it."""

from __future__ import annotations

import json
import sys

import pytest

from copydesk import Article, dumps, loads, parse, read
from copydesk.errors import FormError, LanguageError
from copydesk.formats.json_syntax import Broken, decode, encode
from copydesk.reading.strict import json_type, shown

ORIGIN = "give what copydesk.dumps() or 'copydesk read --format json' wrote"
EMPTY = {"schema": "copydesk.document/1", "language": "en", "children": []}


def test_text_is_written_as_it_reads() -> None:
    assert encode({"text": "“Ça,” 😀\t\x7f"}) == '{"text": "“Ça,” 😀\\t\x7f"}'


def test_only_what_breaks_readers_is_escaped() -> None:
    assert encode("“\u2028\u2029\x85”\ud83d.") == '"“\\u2028\\u2029\\u0085”\\ud83d."'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("😀", '"😀"'),
        ("\ude00\ud83d", '"\\ude00\\ud83d"'),
        ("\ud83d\ude00", '["\\ud83d", "\\ude00"]'),
        ("a\ud83d\ude00\ud83d\ude00b", '["a\\ud83d", "\\ude00\\ud83d", "\\ude00b"]'),
    ],
)
def test_two_surrogates_never_become_one_character(text: str, written: str) -> None:
    assert encode(text) == written
    assert decode(written) == text


def test_a_pair_that_another_writer_escaped_is_one_character() -> None:
    assert decode('"\\ud83d\\ude00"') == "😀"


def test_lists_of_one_string_or_none_stay_lists() -> None:
    assert decode('[[], ["a"], ["a", 1], ["a", "b"]]') == [[], ["a"], ["a", 1], "ab"]


def test_byte_order_mark_is_passed_over() -> None:
    document = parse("Rain.")

    assert loads(f"\ufeff{dumps(document)}") == document


def test_article_or_document_is_told_by_the_schema() -> None:
    assert loads(dumps(read("Rain."))) == read("Rain.")
    assert loads(dumps(parse("Rain."))) == parse("Rain.")


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        ("", 1, 1, "the text ends too early"),
        ('{"text": "Rain."', 1, 17, "the text ends too early"),
        ('{\n  "text": }', 2, 11, "'}' does not belong here"),
        ("{'text': 1}", 1, 2, '"\'" does not belong here'),
        ('{"text": "Rain.\n"}', 1, 16, "'\\n' does not belong here"),
        ('{"text": "Rain.}', 1, 10, "the string that opens here never closes"),
        ('{"text": 1} {"text": 2}', 1, 13, "the value ended before this"),
        ("[" * 200_000, 1, 1, "what opens here nests too deep"),
        (f'{{\n"text": {"7" * 5_000}}}', 2, 9, "the number is too long"),
    ],
)
def test_text_that_is_not_json(text: str, line: int, column: int, reason: str) -> None:
    assert decode(text) == Broken(line, column, reason)
    with pytest.raises(FormError) as caught:
        loads(text)
    assert f" is not JSON ({reason}); {ORIGIN}." in str(caught.value)


def test_fault_in_json_says_line_and_column() -> None:
    with pytest.raises(FormError) as caught:
        loads('{\n  "text": }')

    assert str(caught.value) == f"line 2, column 11 is not JSON ('}}' does not belong here); {ORIGIN}."
    assert caught.value.__cause__ is None


def test_long_numbers_are_found_where_the_limit_is_lower() -> None:
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        assert decode("7" * 700) == Broken(1, 1, "the number is too long")
    finally:
        sys.set_int_max_str_digits(limit)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", f"the text is an array, not an object; {ORIGIN}."),
        ("3", f"the text is a number, not an object; {ORIGIN}."),
        ('"Rain."', f"the text is a string, not an object; {ORIGIN}."),
        ("null", f"the text is null, not an object; {ORIGIN}."),
        ("{}", "schema is missing; write 'copydesk.article/1' or 'copydesk.document/1'."),
        (
            '{"schema": "copydesk.article/2"}',
            "schema is 'copydesk.article/2', which this version cannot read; "
            "give 'copydesk.article/1' or 'copydesk.document/1'.",
        ),
        (
            '{"schema": ["copydesk.article/1"]}',
            "schema is an array, which this version cannot read; give 'copydesk.article/1' or 'copydesk.document/1'.",
        ),
        (
            json.dumps({**EMPTY, "children": 3}),
            "children is a number, not an array; write [] where there is nothing.",
        ),
        (
            '{"schema": "copydesk.article/1"}',
            "offsets is not 'codepoint'; convert the spans with copydesk.spans.Offsets first.",
        ),
    ],
)
def test_json_that_is_neither_form(text: str, message: str) -> None:
    with pytest.raises(FormError) as caught:
        loads(text)

    assert str(caught.value) == message


def test_article_in_a_language_without_pack() -> None:
    data = {**read("Rain.").to_dict(), "language": "tlh"}

    with pytest.raises(LanguageError, match="language 'tlh': there is no pack of that language"):
        loads(json.dumps(data))


def test_values_of_other_types() -> None:
    with pytest.raises(TypeError) as caught:
        dumps("Rain.")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == "dumps() takes an Article or a Document, not str; read() it first."
    with pytest.raises(TypeError) as caught:
        loads(b"{}")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == "loads() takes a str, not bytes; decode bytes first."


def test_types_have_names() -> None:
    values: list[object] = [None, True, False, "a", 1, 1.5, {}, [], ()]

    found = [json_type(value) for value in values]

    assert found == [
        "null", "true", "false", "a string", "a number", "a number", "an object", "an array", "an array",
    ]  # fmt: skip


def test_long_strings_are_cut_in_messages() -> None:
    assert shown("a" * 40) == repr("a" * 40)
    assert shown("a" * 41) == repr("a" * 39 + "…")


def test_articles_keep_their_type() -> None:
    assert isinstance(loads(dumps(read(""))), Article)
