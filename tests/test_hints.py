"""What a caller knows of the lines of a text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copydesk
from copydesk import Article, dumps, loads, parse, read, render, replace
from copydesk.errors import FormError, HintError, NodeError
from copydesk.formats import document_from_dict, document_to_dict
from copydesk.nodes import HINTED, Caption, Document, Hint, Node, kind_of
from copydesk.reading import hint_form
from copydesk.spans import Span
from copydesk.testing.strategies import soups
from copydesk.testing.trees import documents

TEXT = "Rain fell.\n\nThe harbour at noon.\n\n- Nobody slept\n\nWho knows?\n\nNobody."


def kinds(document: Document) -> list[str]:
    return [kind_of(block) for block in document.blocks]


def test_a_line_is_what_the_caller_says() -> None:
    hints: dict[int, str | type[Node]] = {1: "title", 3: Caption, 5: "summary", 7: "question"}
    document = parse(TEXT, hints=hints)

    assert kinds(document) == ["title", "caption", "summary", "qa_pair"]
    assert document.hints[0] == Hint(Span(0, 10), "title")
    assert render(document) == TEXT


@pytest.mark.parametrize("kind", HINTED)
def test_every_kind_holds(kind: str) -> None:
    document = parse("Fog lay.\n\nRain fell. It did.\n\nNobody slept.", hints={3: kind})

    assert kinds(document)[1] == ("paragraph" if kind == "question" else kind) or kind == "question"


@pytest.mark.parametrize(
    ("line", "kind", "marker"),
    [("> Rain.", "block_quote", "> "), ("- Rain.", "list_item", "- "), ("2. Rain.", "list_item", "2. ")],
)
def test_a_mark_stays_one(line: str, kind: str, marker: str) -> None:
    block: Any = parse(f"Fog lay.\n\n{line}", hints={3: kind}).blocks[1]

    assert block.children[0].text == marker


def test_no_other_line_is_the_title() -> None:
    assert kinds(parse("Harbour news\n\nRain falls\n\nIt did.", hints={3: "title"})) == [
        "heading",
        "title",
        "paragraph",
    ]


def test_a_number_in_front_of_a_line_above_the_title_stays_a_mark() -> None:
    document = parse("Fog.\n\n1. Rain\n\nIt fell.\n\n2. Sun\n\nIt shone.", hints={9: "title"})

    assert kinds(document) == ["paragraph", "heading", "paragraph", "heading", "title"]


def test_what_is_named_is_not_joined_with_other_lines() -> None:
    lines = [
        "The ferry struck a sandbank early on Thursday, and sat",
        "there for seven hours before the tide came back at noon",
    ]
    text = "\n".join([*lines, "and two tugs pulled it free of the bar, the office said", "in the evening."])

    assert kinds(parse(text)) == ["paragraph"]
    assert kinds(parse(text, hints={1: "title"})) == ["title", "paragraph"]
    assert kinds(parse(text, hints={(0, len(lines[0]) + 9): "summary"})) == ["summary", "paragraph"]


WRAPPED = (
    "The ferry struck a sandbank early on Thursday, and sat\nthere for seven hours before the tide came back at noon\n"
    "and two tugs pulled it free of the bar, the office said\nin the evening."
)


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r"])
def test_a_wrapped_paragraph_is_one_with_a_hint_elsewhere(gap: str) -> None:
    text = f"Ferry aground{gap}All are safe{gap}" + WRAPPED.replace("\n", gap[: 2 if "\r\n" in gap else 1])
    second = 1 + text[: text.index("All")].replace("\r\n", "\n").replace("\r", "\n").count("\n")
    document = parse(text, hints={1: "title", second: "summary"})

    assert kinds(document) == ["title", "summary", "paragraph"]
    assert render(document) == text
    assert parse(text, language=document.language, hints=document.hints) == document


def test_where_lines_are_known_to_end_tells_nothing_of_the_others() -> None:
    text = f"Ferry aground\nAll are safe\nTwo tugs came\n{WRAPPED}"

    assert kinds(parse(text)).count("paragraph") > 1
    assert kinds(parse(text, hints={1: "title", 2: "summary", 3: "caption"})) == [
        "title",
        "summary",
        "caption",
        "paragraph",
    ]


def test_soft_breaks_are_joined_with_a_hint_elsewhere() -> None:
    text = "Fog.\n\nRain fell \non the old town.\n\nS\nT\nO\nP\n\nNobody slept\n. It was late."

    assert [render(block) for block in parse(text, hints={1: "kicker"}).blocks] == [
        "Fog.",
        "Rain fell \non the old town.",
        "S\nT\nO\nP",
        "Nobody slept\n. It was late.",
    ]


@pytest.mark.parametrize(
    ("hints", "blocks"),
    [
        ({1: "caption"}, ["Rain fell", "on the old town."]),
        ({2: "caption"}, ["Rain fell", "on the old town."]),
        ({(0, 20): "caption"}, ["Rain fell \non the old town."]),
        ({1: "caption", 2: "note"}, ["Rain fell", "on the old town."]),
    ],
)
def test_soft_breaks_are_joined_within_what_a_hint_names(hints: Any, blocks: list[str]) -> None:
    assert [render(block) for block in parse("Rain fell \non the old town.", hints=hints).blocks] == blocks


def test_letters_set_upright_part_where_a_hint_does() -> None:
    document = parse("S\nT\nO\nP", hints={2: "note"})

    assert [render(block) for block in document.blocks] == ["S", "T", "O", "P"]


def test_hints_of_a_document_are_taken() -> None:
    document = parse(TEXT, hints={1: "title"})

    assert parse(TEXT, hints=document.hints) == document != parse(TEXT)


@pytest.mark.parametrize(
    ("hints", "message"),
    [
        ({0: "title"}, "the hint 0 is not a line of the text, which has 9; count from 1."),
        ({10: "title"}, "the hint 10 is not a line of the text, which has 9; count from 1."),
        ({2: "title"}, "the hint 2 names nothing but blanks; name the line of a block."),
        ({"1": "title"}, "the hint '1' is neither a line nor a span; name a line by its number"),
        ({(4, 1): "title"}, "the hint (4, 1) is neither a line nor a span;"),
        ({(4, 999): "title"}, "the hint (4, 999) ends behind the text, which has"),
        ({1: "headline"}, "the hint 1 is said to be 'headline'; write one of block_quote, byline,"),
        ({1: "title", (2, 8): "note"}, "the hint (2, 8) names words that a hint for 0 to 10 names too; give one hint"),
        ({(0, 4): "title", (5, 9): "note"}, "the hint (5, 9) names a line that a hint for 0 names too; give one hint"),
        ("title", "the hint 'title' is neither a mapping nor a row of Hint;"),
        (7, "the hint 7 is neither a mapping nor a row of Hint;"),
        ([("title", 1)], "the hint ('title', 1) is no Hint; write Hint(Span(start, end), kind)"),
    ],
)
def test_a_hint_that_cannot_be_so(hints: Any, message: str) -> None:
    with pytest.raises(HintError) as caught:
        parse(TEXT, hints=hints)

    assert str(caught.value).startswith(message)


def test_a_hint_is_checked() -> None:
    with pytest.raises(NodeError, match="Hint has a Span, not int"):
        Hint(7, "title")  # type: ignore[arg-type]
    with pytest.raises(NodeError, match="Hint cannot name 'rain'"):
        Hint(Span(0, 1), "rain")
    with pytest.raises(NodeError, match="Document has a tuple of Hint"):
        Document((), hints=[])  # type: ignore[arg-type]


@given(text=soups() | documents().map(render), data=st.data())
def test_a_hinted_document_survives_json(text: str, data: st.DataObject) -> None:
    lines = [
        number
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1)
        if line.strip()
    ]
    drawn = st.dictionaries(st.sampled_from(lines), st.sampled_from(HINTED), max_size=3) if lines else st.just({})
    hints = data.draw(drawn)
    document, article = parse(text, hints=hints), read(text, hints=hints)

    assert render(document) == text
    assert parse(text, language=document.language, hints=document.hints) == document
    assert loads(dumps(document)) == document == document_from_dict(document_to_dict(document))
    assert loads(dumps(article)) == article == Article.from_dict(article.to_dict())


@pytest.mark.parametrize(
    ("hints", "message"),
    [
        ({}, "hints is an object, not an array;"),
        ([7], "hints[0] is a number, not an object;"),
        ([{"span": [0, 4]}], 'hints[0] lacks the field "kind";'),
        ([{"span": [0], "kind": "title"}], "hints[0].span is not a span;"),
        ([{"span": [4, 0], "kind": "title"}], "hints[0].span runs from 4 to 0;"),
        ([{"span": [0, 4], "kind": "rain"}], "hints[0].kind cannot name 'rain';"),
    ],
)
def test_data_of_hints_is_checked(hints: Any, message: str) -> None:
    with pytest.raises(FormError) as caught:
        hint_form.from_list(hints)

    assert str(caught.value).startswith(message)


def test_hints_that_the_text_does_not_bear() -> None:
    form = read(TEXT).to_dict() | {"hints": [{"span": [10, 12], "kind": "title"}]}

    with pytest.raises(FormError, match=r"hints has one for .* that names nothing but blanks"):
        Article.from_dict(form)


def test_hints_move_with_the_text() -> None:
    document = parse(TEXT, hints={1: "title", 3: "caption", 9: "note"})
    longer = parse("It rained all night.", hints={1: "title"}).blocks[0]
    changed = replace(document, document.blocks[0], longer)

    assert parse(render(changed), hints=changed.hints) == changed
    assert [hint.span.start for hint in changed.hints] == [0, 22, 72]
    assert replace(document, document, parse("")).hints == ()


@pytest.mark.parametrize(
    "text", ["A:\nQ:\nRain fell.\n", "- \n- \n", "MOOR:\nADA:\n\n***\n", "Q:\n\nA:\n", "Q: Why?\nA:\n***\n"]
)
def test_a_mark_without_words_behind_it_is_a_line(text: str) -> None:
    assert copydesk.render(copydesk.parse(text)) == text
