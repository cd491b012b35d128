"""The JSON Schemas: they take all that is written, refuse what is broken, and say what the classes say."""

from __future__ import annotations

import copy
import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from copydesk import Article, dumps, parse, read, schema
from copydesk.errors import CopydeskError, FormError
from copydesk.formats import document_to_dict
from copydesk.nodes import KINDS, Document, Gap, Label, Leaf, Node, QAPair, Quote, Turn
from copydesk.reading import (
    Attribution,
    Diagnostic,
    Manner,
    Pair,
    Quotation,
    QuoteKind,
    Speaker,
    SpeakerStatus,
    SpokenTurn,
)
from copydesk.reading.findings import Findings
from test_formats import SEEDS, TEXTS, trees
from test_formats_article import TRANSCRIPT

ARTICLE = Draft202012Validator(schema())
DOCUMENT = Draft202012Validator(schema("document"))

#: An article with something in every list, so that every field can be broken.
FULL: dict[str, Any] = {
    "schema": "copydesk.article/1",
    "offsets": "codepoint",
    "language": "en",
    "text": "Rain. " * 20,
    "blocks": [
        {"kind": "question", "span": [0, 5], "pair": 0},
        {"kind": "paragraph", "span": [6, 9], "turn": 0},
    ],
    "sentences": [[0, 5]],
    "quotes": [
        {
            "spans": [[0, 5]], "content": [[1, 4]], "kind": "term", "closed": True,
            "parent": 0, "attribution": None,
        }
    ],
    "attributions": [
        {
            "source": [[0, 5]], "cue": [[6, 7]], "content": [[8, 9]], "manner": "mixed",
            "rule": "quote-cue-source", "inferred": False, "parent": None, "speaker": 0,
            "evidence": [[0, 5]],
        }
    ],
    "speakers": [
        {
            "name": "Ada", "title": None, "role": "mayor", "affiliation": "the Board", "status": "named",
            "mentions": [[0, 5]],
        }
    ],
    "qa_pairs": [{"question": [0, 5], "answer": [[6, 9]]}],
    "turns": [{"speaker": "MOOR", "label": [0, 5], "span": [6, 9]}],
    "diagnostics": [{"code": "unclosed-quote", "span": [0, 1], "message": "Close it."}],
}  # fmt: skip

TREE: dict[str, Any] = {
    "schema": "copydesk.document/1",
    "language": "en",
    "children": [
        {"kind": "gap", "text": "\n"},
        {
            "kind": "paragraph",
            "children": [
                {
                    "kind": "sentence",
                    "children": [
                        {
                            "kind": "quote",
                            "opener": "“",
                            "body": [{"kind": "text", "text": "a"}],
                            "closer": None,
                        }
                    ],
                }
            ],
        },
    ],
}


def objects(data: Any) -> Iterator[dict[str, Any]]:
    """Every object in *data*."""
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    for value in data if isinstance(data, list) else ():
        yield from objects(value)


def broken(whole: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """*whole* with one thing wrong, for each thing that can be, and what it is."""
    values: list[object] = [{}, -1, 1.5, [5], "no such", None]
    for number, one in enumerate(objects(whole)):
        for field in one:
            for wrong in values:
                changed = copy.deepcopy(whole)
                list(objects(changed))[number][field] = wrong
                yield f"{field} = {wrong!r}", changed
            changed = copy.deepcopy(whole)
            del list(objects(changed))[number][field]
            yield f"no {field}", changed
        changed = copy.deepcopy(whole)
        list(objects(changed))[number]["extra"] = 1
        yield f"extra in {', '.join(one)}", changed


def accepted(validator: Draft202012Validator, whole: dict[str, Any]) -> set[str]:
    assert validator.is_valid(whole)
    return {what for what, changed in broken(whole) if validator.is_valid(changed)}


@pytest.mark.parametrize("form", ["article", "document"])
def test_schema_is_one(form: str) -> None:
    Draft202012Validator.check_schema(schema(form))

    assert schema(form)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema(form)["$id"] == f"urn:copydesk:{form}:1"
    assert schema(form)["title"] == f"copydesk.{form}/1"


def test_every_reference_has_its_definition() -> None:
    for form in ("article", "document"):
        made = schema(form)
        named = {one["$ref"].removeprefix("#/$defs/") for one in objects(made) if "$ref" in one}
        assert named - {"document"} == set(made["$defs"])


def test_schema_may_be_changed_by_its_owner() -> None:
    schema()["properties"].clear()

    assert schema()["properties"]


def test_there_is_no_third_schema() -> None:
    with pytest.raises(FormError) as caught:
        schema("verse")

    assert str(caught.value) == "the form 'verse' has no schema; ask for 'article' or 'document'."


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_are_valid(path: Path) -> None:
    article = read(path.read_bytes().decode())

    ARTICLE.validate(article.to_dict())
    DOCUMENT.validate(document_to_dict(article.document))


@given(TEXTS)
def test_articles_are_valid(text: str) -> None:
    article = read(text)

    ARTICLE.validate(article.to_dict())
    ARTICLE.validate(json.loads(dumps(article)))


@given(TEXTS)
def test_documents_are_valid(text: str) -> None:
    DOCUMENT.validate(document_to_dict(parse(text)))


@settings(max_examples=30)
@given(trees(Document, 4))
def test_documents_built_by_hand_are_valid(document: Node) -> None:
    assert isinstance(document, Document)

    DOCUMENT.validate(json.loads(dumps(document)))


def test_strings_in_pieces_are_valid() -> None:
    text = "MOOR: “\ud83d\ude00,” said Ada Moor."

    ARTICLE.validate(json.loads(dumps(read(text))))
    DOCUMENT.validate(json.loads(dumps(parse(text))))


def test_broken_articles_are_refused() -> None:
    assert accepted(ARTICLE, FULL) == {
        # Any word is a text, a name, a language or a rule.
        *(f"{field} = 'no such'" for field in ("language", "text", "rule", "name", "title", "role", "affiliation")),
        *(f"{field} = 'no such'" for field in ("speaker", "message")),
        # What need not be there.
        *(f"{field} = None" for field in ("name", "title", "role", "affiliation", "parent", "attribution", "speaker")),
        "no turn",
        "no affiliation",
        "no evidence",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["“Rain,” said Ada Moor. “Sun.\n\nQ: Why?\nA: So.", TRANSCRIPT])
def test_what_the_schema_refuses_is_refused(text: str) -> None:
    for what, changed in broken(read(text).to_dict()):
        # A code may be any string, to those who add their own.
        if not ARTICLE.is_valid(changed) and what != "code = 'no such'":
            with pytest.raises(CopydeskError):
                pytest.fail(f"{what}: {Article.from_dict(changed)}")


def test_broken_documents_are_refused() -> None:
    assert accepted(DOCUMENT, TREE) == {
        *(f"{field} = 'no such'" for field in ("language", "text", "opener", "closer")),
        "closer = None",
    }


@pytest.mark.parametrize(
    "block",
    [
        {"kind": "question", "span": [0, 5]},
        {"kind": "answer", "span": [0, 5]},
        {"kind": "paragraph", "span": [0, 5], "pair": 0},
        {"kind": "heading", "span": [0, 5], "turn": 0},
        {"kind": "gap", "span": [0, 5]},
        {"kind": "turn", "span": [0, 5]},
    ],
)
def test_blocks_that_cannot_be_are_refused(block: dict[str, Any]) -> None:
    assert not ARTICLE.is_valid({**FULL, "blocks": [block]})


@pytest.mark.parametrize("span", [[], [1], [1, 2, 3], [-1, 2], [0, "1"], [0, 1.5], "ab", {"start": 0, "end": 1}])
def test_spans_are_two_offsets(span: object) -> None:
    whole: dict[str, Any] = {**FULL, "sentences": [span]}

    assert not ARTICLE.is_valid(whole)


@pytest.mark.parametrize("text", [[], ["a"], ["a", ""], ["a", 1]])
def test_pieces_are_two_strings_at_least(text: object) -> None:
    whole: dict[str, Any] = {**FULL, "text": text}

    assert not ARTICLE.is_valid(whole)


@pytest.mark.parametrize("child", [{"kind": "text", "text": "a"}, {"kind": "gap", "text": ""}, {"kind": "document"}])
def test_nodes_that_cannot_be_are_refused(child: dict[str, Any]) -> None:
    assert not DOCUMENT.is_valid({**TREE, "children": [child]})


# --- what is written by hand says what the classes say ---------------------------------------------------


def comments(cls: type) -> dict[str, str]:
    """The comment on each field, or member, of a class."""
    return {name: text for text, name in re.findall(r"#: (.+)\n +(\w+)", inspect.getsource(cls))}


@pytest.mark.parametrize(
    ("name", "cls"),
    [
        ("quotation", Quotation),
        ("attribution", Attribution),
        ("speaker", Speaker),
        ("pair", Pair),
        ("spoken_turn", SpokenTurn),
        ("diagnostic", Diagnostic),
    ],
)
def test_findings_are_described_as_in_their_class(name: str, cls: type[attrs.AttrsInstance]) -> None:
    made = schema()["$defs"][name]
    fields = [field.name for field in attrs.fields(cls)]

    assert made["description"] == cls.__doc__
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    assert list(made["properties"]) == fields
    assert made["required"] == required
    described = {field: one["description"] for field, one in made["properties"].items()}
    assert described == {field: text.replace("``None``", "null") for field, text in comments(cls).items()}


def test_lists_of_findings_are_those_of_the_class() -> None:
    fields = [field.name for field in attrs.fields(Findings)]

    assert list(schema()["properties"])[-len(fields) :] == fields
    assert [name for name in schema()["properties"] if name not in ("doc_id", "hints")] == schema()["required"]
    assert schema()["required"] == list(read("").to_dict())


@pytest.mark.parametrize(
    ("name", "field", "members"),
    [
        ("quotation", "kind", QuoteKind),
        ("attribution", "manner", Manner),
        ("speaker", "status", SpeakerStatus),
    ],
)
def test_words_are_those_of_the_enums(name: str, field: str, members: type[QuoteKind | Manner | SpeakerStatus]) -> None:
    assert schema()["$defs"][name]["properties"][field]["enum"] == [str(member) for member in members]


def test_blocks_are_those_of_the_nodes() -> None:
    block = schema()["$defs"]["block"]
    kinds = {cls: kind for kind, cls in KINDS.items()}
    holders = (Document, QAPair, Turn)
    inside = {one: {kinds[cls] for cls in one.holds if cls not in {Gap, Label}} for one in holders}
    of_pair, of_turn = (set(rule["then"]["properties"]["kind"]["enum"]) for rule in block["allOf"][1:])

    assert set(block["properties"]["kind"]["enum"]) == set().union(*inside.values()) - {"qa_pair", "turn"}
    assert of_pair == inside[QAPair]
    assert of_turn == inside[Turn]


@pytest.mark.parametrize("cls", [Leaf, Quote, *(cls for cls in KINDS.values() if not issubclass(cls, Leaf))])
def test_nodes_are_described_as_in_their_class(cls: type[Node]) -> None:
    every = {**schema("document")["$defs"], "document": schema("document")}
    kinds = [kind for kind, one in KINDS.items() if issubclass(one, cls)]
    said = {name: text.replace("``None``", "null") for name, text in comments(cls).items() if name != "holds"}

    for kind in kinds:
        made = every[kind]["properties"]
        assert {name: made[name]["description"] for name in said} == said


def test_every_node_has_its_definition() -> None:
    made = schema("document")["$defs"]

    assert set(made) == {"string", "span", "hint", "node", *KINDS} - {"document"}
    assert made["quote"]["properties"]["body"]["items"]["properties"]["kind"]["enum"] == [
        "text", "stop", "mark", "gap", "reporting_clause", "quote", "sentence",
    ]  # fmt: skip
    assert made["quote"]["description"] == "Words between quotation marks, marks included."
