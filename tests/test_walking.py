"""Where nodes stand, one in the place of another, text in and out, outlines back to trees."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import from_outline, languages, locate, outline, parse, read, render, replace, walk
from copydesk.errors import LanguageError, NodeError, OutlineError, ReplaceError
from copydesk.languages import Pack
from copydesk.nodes import Document, Leaf, Mark, Node, Paragraph, Quote, Sentence, Source, Stop, Text
from copydesk.spans import Span
from copydesk.testing.trees import documents

TEXT = "“Rain,” said Ada Moor.\n\n“Sun,” said Ada Moor."


def test_parents_come_first() -> None:
    found = list(walk(parse("“Go!”")))

    assert [type(place.node).__name__ for place in found] == [
        "Document", "Paragraph", "Sentence", "Quote", "Mark", "Sentence", "Text", "Stop", "Mark",
    ]  # fmt: skip
    assert found[3].span == Span(0, 5)


@given(tree=documents())
def test_places_hold_what_stands_there(tree: Document) -> None:
    text = render(tree)
    for node, start, end in walk(tree):
        assert text[start:end] == render(node)


def test_locate_goes_down_to_the_leaf() -> None:
    chain = locate(parse(TEXT), 3)

    assert [type(place.node) for place in chain] == [Document, Paragraph, Sentence, Quote, Text]
    assert locate(parse(TEXT), len(TEXT)) == locate(parse(TEXT), -1) == ()


def test_replace_by_place_and_by_node() -> None:
    tree = parse(TEXT)
    second = [place for place in walk(tree) if place.node == Source("Ada Moor")][1]

    assert render(replace(tree, second, Source("she"))) == "“Rain,” said Ada Moor.\n\n“Sun,” said she."
    assert render(replace(tree, Text("Sun,"), Text("Hail,"))) == TEXT.replace("Sun", "Hail")
    assert render(replace(tree, tree.blocks[0], Paragraph((Sentence((Stop("…"),)),)))).startswith("…\n\n“Sun")
    assert replace(tree, tree, parse("a")) == parse("a")
    closer = next(place for place in walk(tree) if place.node == Mark("”"))
    assert render(replace(tree, closer, Mark('"'))).startswith('“Rain,"')


def test_replace_in_a_quote_that_never_closes() -> None:
    assert render(replace(parse("“Rain"), Text("Rain"), Text("Sun"))) == "“Sun"


@given(tree=documents(), data=st.data())
def test_replacing_a_leaf_keeps_all_other_characters(tree: Document, data: st.DataObject) -> None:
    leaves = [place for place in walk(tree) if isinstance(place.node, Leaf)]
    if not leaves:
        return
    place = data.draw(st.sampled_from(leaves))
    text = render(tree)

    changed = replace(tree, place, type(place.node)("x"))  # type: ignore[call-arg]

    assert render(changed) == text[: place.start] + "x" + text[place.end :]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (Source("Ada Moor"), "this Source stands in the tree 2 times; give the place, from walk() or locate()."),
        (Source("Ben"), "this Source is not in the tree; take it from walk() or locate() of the same tree."),
        (next(walk(parse("other"))), "this Document is not in the tree;"),
    ],
)
def test_what_cannot_be_replaced(target: Node, message: str) -> None:
    with pytest.raises(ReplaceError) as caught:
        replace(parse(TEXT), target, Source("x"))

    assert str(caught.value).startswith(message)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_node_must_fit_where_it_goes() -> None:
    with pytest.raises(NodeError, match="ReportingClause cannot hold Stop"):
        replace(parse("“Go!” she said."), Source("she"), Stop("."))


def test_text_is_no_tree_and_bytes_are_no_text() -> None:
    with pytest.raises(TypeError, match=r"walk\(\) takes a node, but got str"):
        walk("Rain.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"render\(\) takes a node, but got str"):
        render("Rain.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"outline\(\) takes a node, but got str"):
        outline("Rain.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"parse\(\) takes a str, but got bytes; decode bytes first"):
        parse(b"Rain.")  # type: ignore[arg-type]
    assert render(Text("rain")) == "rain"


def test_languages() -> None:
    assert parse("Rain.", language="en") == parse("Rain.")
    assert read("Rain.", language="en").language == "en"
    with pytest.raises(LanguageError) as caught:
        parse("Rain.", language="xx")
    assert str(caught.value).startswith("language 'xx': there is no pack of that language; use one of ")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    with pytest.raises(LanguageError, match=r"\[marks\] elisions is not a list of strings"):
        Pack.of("xx", {"marks": {"elisions": "em"}})
    with pytest.raises(LanguageError, match="unknown list 'verbs'"):
        Pack.of("xx", {"clauses": {"verbs": ["say"]}})
    assert "en" in languages.names()


@pytest.mark.parametrize("text", ["\\ ␣ ⏎", "\x00\ud800\U0001f41f\u200b", " \t\r\n", "…"])
def test_outlines_show_what_cannot_be_seen(text: str) -> None:
    tree = Document((Paragraph((Sentence((Text(text),)),)),))

    assert from_outline(outline(tree)) == tree
    assert "\n" not in outline(tree.blocks[0].children[0].children[0])  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("word Go", 1),
        ("paragraph\n   sentence", 2),
        ("paragraph\n    sentence", 2),
        ("paragraph\n  sentence\n    text", 3),
        ("paragraph\n  sentence\n    text a\n      text b", 3),
        ("paragraph\n  sentence\n    quote “", 3),
        ("paragraph a", 1),
        ("paragraph\n", 2),
    ],
)
def test_lines_that_are_no_outline(lines: str, number: int) -> None:
    with pytest.raises(OutlineError) as caught:
        from_outline(lines)

    assert str(caught.value).startswith(f"outline line {number}: ")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert from_outline("") == Document(())
