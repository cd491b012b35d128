"""The form ``copydesk.article/1``: what is said about data that is not of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from copydesk import Article, Span, read
from copydesk.errors import FormError

TEXT = "“Rain,” said Ada Moor. “Then sun.\n\nQ: Why?\nA: It rains."
TRANSCRIPT = "CHAIR MOOR: It rains.\n\nMR. KEANE: It does.\n\nCHAIR MOOR: It will.\n\nMR. KEANE: No.\n"
FIELDS = "write all fields of the form"
SPAN = "write [start, end], two offsets in code points"
CODE_POINTS = "give offsets in code points"


def data() -> dict[str, Any]:
    return read(TEXT).to_dict()


def test_shape() -> None:
    assert read("“Rain,” said Ada Moor.").to_dict() == {
        "schema": "copydesk.article/1",
        "offsets": "codepoint",
        "language": "en",
        "text": "“Rain,” said Ada Moor.",
        "blocks": [{"kind": "paragraph", "span": [0, 22]}],
        "sentences": [[0, 22]],
        "quotes": [
            {
                "spans": [[0, 7]], "content": [[1, 6]], "kind": "direct", "closed": True,
                "parent": None, "attribution": 0,
            }
        ],
        "attributions": [
            {
                "source": [[13, 21]], "cue": [[8, 12]], "content": [[0, 7]], "manner": "direct",
                "rule": "quote-cue-source", "inferred": False, "parent": None, "speaker": 0,
                "evidence": [[8, 12], [13, 21]],
            }
        ],
        "speakers": [
            {
                "name": "Ada Moor", "title": None, "role": None, "affiliation": None, "status": "named",
                "mentions": [[13, 21]],
            }
        ],
        "qa_pairs": [],
        "turns": [],
        "diagnostics": [],
    }  # fmt: skip


def test_blocks_name_their_pair_or_turn() -> None:
    pair = read("Q: Why?\nA: It rains.").to_dict()["blocks"]
    turn = read(TRANSCRIPT).to_dict()["blocks"]

    assert [(block["kind"], block["pair"]) for block in pair] == [("question", 0), ("answer", 0)]
    assert [(block["kind"], block["turn"]) for block in turn] == [("paragraph", number) for number in range(4)]


def test_findings_are_those_of_the_data() -> None:
    corrected = data()
    corrected["quotes"][0]["kind"] = "term"
    corrected["attributions"].clear()
    corrected["speakers"].clear()
    for quote in corrected["quotes"]:
        quote["attribution"] = None

    article = Article.from_dict(corrected)

    assert article.quotes[0].kind == "term"
    assert article.attributions == ()
    assert article.to_dict() == corrected


@pytest.mark.parametrize("whole", [None, [], "copydesk.article/1", {}, {"schema": "copydesk.article/2"}])
def test_data_of_another_form(whole: Any) -> None:
    with pytest.raises(FormError) as caught:
        Article.from_dict(whole)

    assert str(caught.value) == (
        "schema is not 'copydesk.article/1'; give what Article.to_dict() or 'copydesk read --format json' made."
    )


STALE = "is not what this version finds in the text; read the text anew with copydesk.read()."


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda whole: whole.update(offsets="utf16"),
            "offsets is not 'codepoint'; convert the spans with copydesk.spans.Offsets first.",
        ),
        (lambda whole: whole.pop("text"), "text is not a string; give the article's own."),
        (lambda whole: whole.update(language=None), "language is not a string; give the article's own."),
        (lambda whole: whole["blocks"].pop(), f"blocks {STALE}"),
        (lambda whole: whole.pop("sentences"), f"sentences {STALE}"),
    ],
)
def test_fields_of_the_text(change: Callable[[dict[str, Any]], object], message: str) -> None:
    whole = data()
    change(whole)

    with pytest.raises(FormError) as caught:
        Article.from_dict(whole)

    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (("quotes",), {}, "quotes is an object, not an array; write [] where there is nothing."),
        (("extra",), 1, "the article has the unknown field 'extra'; leave it out."),
        (
            ("quotes", 0),
            5,
            "quotes[0] is a number, not an object; write one with spans, content, kind, closed, parent, attribution.",
        ),
        (("quotes", 0), {}, f'quotes[0] lacks the field "spans"; {FIELDS}.'),
        (("quotes", 0, "extra"), 1, "quotes[0] has the unknown field 'extra'; leave it out."),
        (
            ("quotes", 0, "kind"),
            "verse",
            "quotes[0].kind is 'verse'; give one of direct, partial, term, title, unknown.",
        ),
        (
            ("quotes", 0, "kind"),
            ["term"],
            "quotes[0].kind is an array; give one of direct, partial, term, title, unknown.",
        ),
        (
            ("quotes", 0, "spans"),
            None,
            "quotes[0].spans is null, not an array; write [] where there is nothing.",
        ),
        (("quotes", 0, "spans", 0), [0, True], f"quotes[0].spans[0] is not a span; {SPAN}."),
        (("quotes", 0, "spans", 0), [0, 1, 2], f"quotes[0].spans[0] is not a span; {SPAN}."),
        (("quotes", 0, "spans", 0), "ab", f"quotes[0].spans[0] is not a span; {SPAN}."),
        (
            ("quotes", 0, "spans", 0),
            [3, 1],
            "quotes[0].spans[0] runs from 3 to 1; give offsets with 0 <= start <= end.",
        ),
        (
            ("quotes", 0, "closed"),
            "false",
            "quotes[0].closed is a string, not true or false; write one of them.",
        ),
        (
            ("quotes", 0, "attribution"),
            True,
            "quotes[0].attribution is true, not a whole number; count from 0.",
        ),
        (
            ("quotes", 0, "attribution"),
            1.5,
            "quotes[0].attribution is a number, not a whole number; count from 0.",
        ),
        (
            ("quotes", 0, "attribution"),
            1,
            "quotes[0].attribution is 1, but the list it points into has 1 entries; count from 0, or write null.",
        ),
        (
            ("quotes", 0, "parent"),
            -1,
            "quotes[0].parent is -1, but the list it points into has 2 entries; count from 0, or write null.",
        ),
        (
            ("attributions", 0, "parent"),
            1,
            "attributions[0].parent is 1, but the list it points into has 1 entries; count from 0, or write null.",
        ),
        (
            ("attributions", 0, "speaker"),
            1,
            "attributions[0].speaker is 1, but the list it points into has 1 entries; count from 0, or write null.",
        ),
        (("attributions", 0, "rule"), None, "attributions[0].rule is null, not a string; write it as one."),
        (("speakers", 0, "name"), 5, "speakers[0].name is a number, not a string; write it as one."),
    ],
)
def test_fields_of_the_findings(place: tuple[Any, ...], value: object, message: str) -> None:
    whole = data()
    holder: Any = whole
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value

    with pytest.raises(FormError) as caught:
        Article.from_dict(whole)

    assert str(caught.value) == message


def test_missing_list() -> None:
    whole = data()
    del whole["turns"]

    with pytest.raises(FormError) as caught:
        Article.from_dict(whole)

    assert str(caught.value) == f'the article lacks the field "turns"; {FIELDS}.'


@pytest.mark.parametrize(
    ("field", "inner"),
    [
        ("quotes", "spans"),
        ("quotes", "content"),
        ("attributions", "source"),
        ("attributions", "cue"),
        ("attributions", "content"),
        ("speakers", "mentions"),
        ("qa_pairs", "answer"),
        ("diagnostics", "span"),
    ],
)
def test_spans_end_inside_the_text(field: str, inner: str) -> None:
    whole = data()
    behind = [0, len(TEXT) + 1]
    whole[field][0][inner] = behind if inner == "span" else [behind]

    with pytest.raises(FormError) as caught:
        Article.from_dict(whole)

    assert str(caught.value) == f"{field} has a span that ends at {behind[1]}, behind the text; {CODE_POINTS}."


def test_spans_of_turns_end_inside_the_text() -> None:
    whole = read(TRANSCRIPT).to_dict()
    whole["turns"][0]["span"] = [0, 900]

    with pytest.raises(FormError, match="turns has a span that ends at 900, behind the text"):
        Article.from_dict(whole)


def test_spans_are_spans() -> None:
    assert Article.from_dict(data()).quotes[0].spans == (Span(0, 7),)
