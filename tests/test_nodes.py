"""What nodes are, and what they refuse."""

from __future__ import annotations

import pickle
from typing import cast

import attrs
import pytest

from copydesk import parse
from copydesk.errors import NodeError
from copydesk.nodes import (
    KINDS,
    Answer,
    Branch,
    Cue,
    Document,
    Gap,
    Heading,
    Leaf,
    Mark,
    Paragraph,
    QAPair,
    Question,
    Quote,
    ReportingClause,
    Sentence,
    Source,
    Stop,
    Text,
    kind_of,
    parts,
)

SENTENCE = Sentence((Text("Rain fell"), Stop(".")))


def test_every_kind_is_a_final_leaf_branch_or_quote() -> None:
    assert len(KINDS) == 35
    for kind, cls in KINDS.items():
        assert issubclass(cls, Leaf | Branch | Quote)
        assert getattr(cls, "__final__", False), kind


def test_nodes_are_values() -> None:
    assert Text("rain") == Text("rain") != Stop("rain")  # type: ignore[comparison-overlap]
    assert len({Text("rain"), Text("rain"), Stop("rain")}) == 2
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Text("rain").text = "sun"  # type: ignore[misc]
    assert attrs.evolve(Text("rain"), text="sun") == Text("sun")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Text(""), "Text is never empty; leave the node out where nothing is written."),
        (lambda: Text(cast("str", 3)), "Text holds text, not int; give it a str."),
        (
            lambda: Sentence(cast("tuple[Text]", [])),
            "Sentence holds a tuple of nodes, not list; write tuple(...) around them.",
        ),
        (
            lambda: Sentence((Heading(()),)),
            "Sentence cannot hold Heading; give it any of Mark, Quote, ReportingClause, Stop, Text.",
        ),
        (lambda: Quote(cast("Mark", "“"), ()), "Quote opens with a Mark, not str; wrap the mark: Mark('“')."),
        (
            lambda: Quote(Mark("“"), (), cast("Mark", "”")),
            "Quote closes with a Mark or None, not str; wrap the mark: Mark('”').",
        ),
        (
            lambda: Quote(Mark("“"), cast("tuple[Text]", ["a"])),
            "Quote holds a tuple of nodes, not list; write tuple(...) around them.",
        ),
        (lambda: Document((SENTENCE,)), "Document cannot hold Sentence;"),
    ],
)
def test_what_nodes_refuse(make: object, message: str) -> None:
    with pytest.raises(NodeError) as caught:
        make()  # type: ignore[operator]

    assert str(caught.value).startswith(message)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_parts_in_text_order() -> None:
    quote = Quote(Mark("“"), (Text("rain"),), None)

    assert parts(quote) == (Mark("“"), Text("rain"))
    assert parts(Text("rain")) == ()
    assert parts(SENTENCE) == SENTENCE.children
    assert not quote.closed


def test_clauses_name_their_source_and_cue() -> None:
    clause = ReportingClause((Cue("said"), Text(" "), Source("Ada Moor")))

    assert (clause.source, clause.cue) == (Source("Ada Moor"), Cue("said"))
    bare = ReportingClause((Text("so"),))
    assert (bare.source, bare.cue) == (None, None)


def test_pairs_name_their_question_and_answer() -> None:
    question, answer = Question((SENTENCE,)), Answer((SENTENCE,))
    pair = QAPair((question, Gap("\n"), answer))

    assert (pair.question, pair.answer) == (question, (answer,))


def test_blocks_of_a_document_leave_out_the_gaps() -> None:
    document = parse("Rain fell.\n\nRain fell.")

    assert document.blocks == (Paragraph((SENTENCE,)), Paragraph((SENTENCE,)))
    assert kind_of(document) == "document"
