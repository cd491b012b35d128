"""The strategies draw what they say, and shrink to the same small thing whatever they began with."""

from __future__ import annotations

import re
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
from copydesk.testing.trees import abroad, folding, laws

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


def has(*patterns: str) -> Callable[[Node], bool]:
    return lambda node: all(re.search(pattern, render(node), re.DOTALL) for pattern in patterns)


@pytest.mark.parametrize(
    ("strategy", "wanted"),
    [
        (strategies.titles, has(", says ")),
        (strategies.headings, lambda node: render(node).isupper()),
        (strategies.headings, has(r"\A10:15 ")),
        (strategies.headings, has("s’ ")),
        (strategies.headings, has("\\A’Tis")),
        (strategies.headings, has("6'2\"")),
        (strategies.texts, has("@harbour")),
        (strategies.texts, has("desk@")),
        (strategies.texts, has("https://")),
        (strategies.texts, has("J. R. ")),
        (strategies.texts, has("’em|’n’")),
        (strategies.sentences, has("[(]“.*”[)]")),
        (strategies.sentences, has(r"\[“.*”\]")),
        (strategies.sentences, has("”[^“]*“ and")),
        (strategies.sentences, has('“[^”]*" and')),
        (strategies.sentences, has("“[^”]*‘[^’]*“[^”]*‘[^’]*“[^”]*‘[^’]*“[^”]*‘[^’]*“")),
        (strategies.paragraphs, has(r"U\.S\.\s+They ")),
        (strategies.notes, has("Instagram")),
        (strategies.notes, has("\\APhoto: ")),
        (strategies.links, has("For more")),
        (strategies.section_breaks, has("◇|—-")),
        (strategies.labels, has("THE WITNESS|BH|[*][*]")),
        (strategies.interviews, has(r"[*][*]\s")),
    ],
)
def test_rare_forms_are_drawn(strategy: Strategy, wanted: Callable[[Node], bool]) -> None:
    drawn = find(strategy(), wanted, random=Random(0), settings=settings(max_examples=4000, phases=[Phase.generate]))

    assert wanted(drawn)


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


@pytest.mark.parametrize("code", [*abroad.TONGUES, "und"])
def test_articles_in_other_languages_are_canonical(code: str) -> None:
    reports = abroad.foreign_reports().filter(lambda tree: tree.language == code)

    @given(tree=reports)
    @settings(max_examples=20, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
    def canonical(tree: Document) -> None:
        laws.canonical(tree)

    canonical()


def test_lines_are_wrapped_where_that_shows() -> None:
    long = "the ferry left at noon and nobody slept and the old harbour reopened again and seven boats came home"
    tree = parse(f"Harbour reopens\n\nMoor said that {long}.\n\nThen {long}.", language="en")
    wrapped = folding.folded(tree)

    assert max(map(len, render(wrapped).split("\n"))) <= folding.WIDTH
    assert render(wrapped).replace("\n\n", "¶").count("\n") >= 2
    assert parse(render(wrapped), language="en") == wrapped != tree


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain fell.",
        "Rain fell on the harbour of the old town and nobody slept. " * 2,
        # An address at the head of a line goes on no sentence, though it begins with a small letter.
        "The band played a long waltz. The map is at https://harbour.example/map.html again. "
        "They moved to the U.S. by sea.",
    ],
)
def test_lines_are_not_wrapped_where_it_would_not_show(text: str) -> None:
    tree = parse(text)

    assert folding.folded(tree) == tree
