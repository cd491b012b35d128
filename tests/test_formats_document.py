"""The form ``copydesk.document/1``: its shape, and what is said about data that is not of it."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from typing import Any

import pytest

from copydesk import loads, parse
from copydesk.errors import FormError
from copydesk.formats import document_from_dict, document_to_dict
from copydesk.formats.document_form import DEPTH
from copydesk.nodes import Document, Gap, Mark, Paragraph, Quote, Sentence

KINDS = "name one of copydesk.nodes.KINDS"
FIELDS = "write all fields of the form"
STRING = "write it as it stands in the text"
INLINE = "Mark, Quote, ReportingClause"


def document(*children: object, **fields: object) -> dict[str, Any]:
    return {"schema": "copydesk.document/1", "language": "en", "children": list(children), **fields}


def sentence(*children: object) -> dict[str, Any]:
    """A document with one paragraph behind a gap, and in it one sentence."""
    inner = {"kind": "sentence", "children": list(children)}
    return document({"kind": "gap", "text": "\n"}, {"kind": "paragraph", "children": [inner]})


def quote(**fields: object) -> dict[str, Any]:
    return {"kind": "quote", "opener": "“", "body": [], "closer": None, **fields}


def nested(depth: int) -> Document:
    """A document whose nodes nest so deep."""
    inner = Quote(Mark("“"), ())
    for _ in range(depth - 5):
        inner = Quote(Mark("“"), (inner,))
    return Document((Paragraph((Sentence((inner,)),)),))


def nested_data(depth: int) -> dict[str, Any]:
    inner = quote()
    for _ in range(depth - 4):
        inner = quote(body=[inner])
    return sentence(inner)


def test_shape() -> None:
    assert document_to_dict(parse("“Rain,” she said.\n\n“Sun")) == document(
        {
            "kind": "paragraph",
            "children": [
                {
                    "kind": "sentence",
                    "children": [
                        quote(body=[{"kind": "text", "text": "Rain,"}], closer="”"),
                        {"kind": "text", "text": " "},
                        {
                            "kind": "reporting_clause",
                            "children": [
                                {"kind": "source", "text": "she"},
                                {"kind": "text", "text": " "},
                                {"kind": "cue", "text": "said"},
                            ],
                        },
                        {"kind": "stop", "text": "."},
                    ],
                }
            ],
        },
        {"kind": "gap", "text": "\n\n"},
        {
            "kind": "paragraph",
            "children": [{"kind": "sentence", "children": [quote(body=[{"kind": "text", "text": "Sun"}])]}],
        },
    )


def test_language_is_kept() -> None:
    there = Document((Gap("\n"),), language="nl")

    assert document_from_dict(document_to_dict(there)) == there


def test_tuples_are_arrays() -> None:
    assert document_from_dict({**document(), "children": ({"kind": "gap", "text": "\n"},)}) == parse("\n")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "the document is an array, not an object; give what document_to_dict() made."),
        ({}, "schema is not 'copydesk.document/1'; give what document_to_dict() made."),
        ({"schema": "copydesk.document/1"}, f'the document lacks the field "children"; {FIELDS}.'),
        (document(x=1), "the document has the unknown field 'x'; leave it out."),
        (document(language=3), f"language is a number, not a string; {STRING}."),
        (document(children=None), "children is null, not an array; write [] where there is nothing."),
        (document(children="ab"), "children is a string, not an array; write [] where there is nothing."),
        (document("Rain."), 'children[0] is a string, not a node; write an object with its "kind".'),
        (document({}), f"children[0].kind is missing; {KINDS}."),
        (document({"kind": ["gap"]}), f"children[0].kind is an array, not a string; {KINDS}."),
        (document({"kind": "verse"}), f"children[0].kind is 'verse', which no node is; {KINDS}."),
        (document({"kind": "gap"}), f'children[0] lacks the field "text"; {FIELDS}.'),
        (
            document({"kind": "gap", "text": "\n", "x": 1}),
            "children[0] has the unknown field 'x'; leave it out.",
        ),
        (document({"kind": "gap", "text": 5}), f"children[0].text is a number, not a string; {STRING}."),
        (
            document({"kind": "gap", "text": "\n"}, {"kind": "gap", "text": ""}),
            "children[1] is of the class Gap, which is never empty; leave the node out where nothing is written.",
        ),
        (
            document({"kind": "text", "text": "Rain."}),
            "the document cannot hold Text; give it any of BlockQuote, Byline, Caption, EndMark, Gap, "
            "Heading, KeyValue, Kicker, ListItem, Note, Paragraph, Promo, QAPair, SectionBreak, StageDirection, "
            "Summary, Title, Turn.",
        ),
        (
            sentence({"kind": "gap", "text": " "}),
            "children[1].children[0] is of the class Sentence, which cannot hold Gap; "
            f"give it any of {INLINE}, Stop, Text.",
        ),
        (
            sentence(quote(body=[document(kind="document") | {"schema": 1}])),
            "children[1].children[0].children[0].body[0] has the unknown field 'schema'; leave it out.",
        ),
        (
            sentence(quote(body=[{"kind": "document", "language": "en", "children": []}])),
            "children[1].children[0].children[0] is of the class Quote, which cannot hold Document; "
            f"give it any of Gap, {INLINE}, Sentence, Stop, Text.",
        ),
        (
            sentence(quote(body={})),
            "children[1].children[0].children[0].body is an object, not an array; write [] where there is nothing.",
        ),
        (
            sentence(quote(opener=None)),
            f"children[1].children[0].children[0].opener is null, not a string; {STRING}.",
        ),
        (
            sentence(quote(opener="")),
            "children[1].children[0].children[0].opener is of the class Mark, which is never empty; "
            "leave the node out where nothing is written.",
        ),
        (
            sentence(quote(closer=False)),
            f"children[1].children[0].children[0].closer is false, not a string; {STRING}.",
        ),
        (
            sentence({"kind": "quote", "opener": "“", "body": []}),
            f'children[1].children[0].children[0] lacks the field "closer"; {FIELDS}.',
        ),
    ],
)
def test_data_of_another_form(data: Any, message: str) -> None:
    with pytest.raises(FormError) as caught:
        document_from_dict(data)

    assert str(caught.value) == message
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_deepest_document_comes_back() -> None:
    deepest = nested(DEPTH)

    assert document_from_dict(document_to_dict(deepest)) == deepest


@pytest.mark.parametrize("depth", [DEPTH + 1, 300])
def test_deeper_documents_are_refused(depth: int) -> None:
    message = "the document nests deeper than 64 nodes; build it flatter."

    with pytest.raises(FormError) as caught:
        document_to_dict(nested(depth))
    assert str(caught.value) == message
    with pytest.raises(FormError) as caught:
        document_from_dict(nested_data(depth))
    assert str(caught.value) == message


def test_json_that_nests_endlessly_is_refused() -> None:
    inner = '{"kind": "quote", "opener": "“", "closer": null, "body": ['

    with pytest.raises(FormError) as caught:
        loads('{"schema": "copydesk.document/1", "language": "en", "children": [' + inner * 100_000)

    assert "what opens here nests too deep" in str(caught.value)


def test_caller_without_stack_is_told_so() -> None:
    # cattrs wraps what it meets; a stack that the caller has used up is no fault of the data.
    data = nested_data(DEPTH)
    room = sys.getrecursionlimit() - len(inspect.stack()) - 200

    def beneath(depth: int, run: Callable[[], object]) -> object:
        return beneath(depth - 1, run) if depth else run()

    with pytest.raises(RecursionError):
        beneath(room, lambda: document_from_dict(data))
