"""The strategies draw what they say, and shrink to the same small thing whatever they began with."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from copydesk import parse, render
from copydesk.nodes import KINDS, Document, Leaf, Node, Paragraph, Quote, Sentence, Stop
from copydesk.testing import trees as strategies
from copydesk.testing.trees import laws

#: Every strategy of a node, by the kind that it draws.
NODES = {
    "text": strategies.texts,
    "stop": strategies.stops,
    "mark": strategies.marks,
    "gap": strategies.gaps,
    "source": strategies.sources,
    "cue": strategies.cues,
    "marker": strategies.markers,
    "label": strategies.labels,
    "place": strategies.places,
    "date": strategies.dates,
    "agency": strategies.agencies,
    "dateline": strategies.datelines,
    "reporting_clause": strategies.reporting_clauses,
    "quote": strategies.quotes,
    "sentence": strategies.sentences,
    "kicker": strategies.kickers,
    "title": strategies.titles,
    "byline": strategies.bylines,
    "summary": strategies.summaries,
    "heading": strategies.headings,
    "paragraph": strategies.paragraphs,
    "block_quote": strategies.block_quotes,
    "list_item": strategies.list_items,
    "key_value": strategies.key_values,
    "question": strategies.questions,
    "answer": strategies.answers,
    "qa_pair": strategies.qa_pairs,
    "turn": strategies.turns,
    "stage_direction": strategies.stage_directions,
    "caption": strategies.captions,
    "note": strategies.notes,
    "promo": strategies.promos,
    "section_break": strategies.section_breaks,
    "end_mark": strategies.end_marks,
    "document": strategies.documents,
}
each = pytest.mark.parametrize(("kind", "strategy"), NODES.items(), ids=NODES)
Strategy = Callable[[], st.SearchStrategy[Node]]


def test_there_is_a_strategy_for_every_node() -> None:
    assert NODES.keys() == KINDS.keys()


@each
def test_a_strategy_draws_its_kind(kind: str, strategy: Strategy) -> None:
    @given(node=strategy())
    @settings(max_examples=25, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    def draws(node: Node) -> None:
        assert type(node) is KINDS[kind]
        assert render(node) or kind == "document"

    draws()


@each
def test_a_strategy_shrinks_to_the_same_from_any_seed(kind: str, strategy: Strategy) -> None:
    smallest = {find(strategy(), lambda _: True, random=Random(seed)) for seed in range(3)}

    assert len(smallest) == 1
    assert len(render(smallest.pop())) < 70


@pytest.mark.parametrize(
    ("strategy", "wanted", "smallest"),
    [
        (strategies.sentences, lambda node: any(isinstance(one, Quote) for one in node.children), "“rain”."),
        (strategies.quotes, lambda node: isinstance(node.body[0], Sentence), "“Rain fell.”"),
        (strategies.documents, lambda node: any(isinstance(one, Paragraph) for one in node.blocks), "Rain fell."),
    ],
)
def test_what_shrinking_ends_in(strategy: Any, wanted: Callable[[Any], bool], smallest: str) -> None:
    assert {render(find(strategy(), wanted, random=Random(seed))) for seed in range(3)} == {smallest}


@pytest.mark.parametrize(
    "article", [strategies.reports, strategies.interviews, strategies.faqs, strategies.transcripts]
)
def test_each_form_of_article_is_canonical(article: Callable[[], st.SearchStrategy[Document]]) -> None:
    @given(tree=article())
    @settings(max_examples=50)
    def canonical(tree: Document) -> None:
        laws.canonical(tree)

    canonical()


def test_strategies_chain() -> None:
    quiet = strategies.sentences(quotes=st.nothing(), stops=st.just(Stop(".")))
    drawn = find(strategies.paragraphs(sentences=quiet), lambda node: len(node.children) > 2, random=Random(0))

    assert drawn == parse(render(drawn)).blocks[0]


def test_clauses_of_words_that_are_given() -> None:
    assert find(strategies.clauses(words=st.just("rain")), lambda one: " " in one, random=Random(0)) == "rain rain"


def test_a_value_is_no_strategy() -> None:
    with pytest.raises(InvalidArgument, match=r"quotes\(body=\.\.\.\) takes a strategy, but got 3; use st\.just"):
        strategies.quotes(body=3)  # type: ignore[arg-type]


def test_leaves_are_written() -> None:
    for kind, strategy in NODES.items():
        if issubclass(KINDS[kind], Leaf):
            assert render(find(strategy(), lambda _: True, random=Random(1)))  # type: ignore[operator]
