"""The laws of the tree, each held against texts of every kind and against generated trees."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from copydesk import Article, dumps, loads, parse, read, render
from copydesk.formats import document_from_dict, document_to_dict
from copydesk.nodes import Document, Mark, Paragraph, Quote, Sentence, Text
from copydesk.testing.strategies import soups, unicode_texts
from copydesk.testing.trees import documents, laws

each_law = pytest.mark.parametrize("law", laws.TEXT_LAWS.values(), ids=laws.TEXT_LAWS)


@each_law
@given(text=unicode_texts())
def test_law_on_any_text(law: Callable[[str], None], text: str) -> None:
    law(text)


@each_law
@given(text=soups())
def test_law_on_soup(law: Callable[[str], None], text: str) -> None:
    law(text)


@each_law
@given(tree=documents())
def test_law_on_articles(law: Callable[[str], None], tree: Document) -> None:
    law(render(tree))


@given(tree=documents())
def test_a_tree_that_the_strategies_make_survives_the_way_over_its_text(tree: Document) -> None:
    laws.canonical(tree)


@given(text=unicode_texts() | soups() | documents().map(render))
def test_reading_is_total_and_its_spans_hold(text: str) -> None:
    article = read(text)

    assert article.text == text
    places = [*article.sentences, *article.blocks]
    for place in places:
        assert text[place.start : place.end] == render(place.node)
    spans = [span for quote in article.quotes for span in (*quote.spans, *quote.content)]
    spans += [span for one in article.attributions for span in (*one.source, *one.cue, *one.content)]
    spans += [diagnostic.span for diagnostic in article.diagnostics]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@given(text=unicode_texts() | soups() | documents().map(render))
def test_segments_cover_every_character(text: str) -> None:
    at = 0
    for segment in read(text).segments:
        assert segment.span.start == at < segment.span.end
        at = segment.span.end

    assert at == len(text)


@given(text=unicode_texts() | soups() | documents().map(render))
def test_json_out_and_in_gives_equals(text: str) -> None:
    article, document = read(text), parse(text)

    assert loads(dumps(article)) == article == Article.from_dict(article.to_dict())
    assert loads(dumps(document)) == document == document_from_dict(document_to_dict(document))


def test_equal_texts_give_equal_trees_in_any_process() -> None:
    program = """
import copydesk, golden
for article in golden.ARTICLES:
    print(copydesk.dumps(copydesk.parse(golden.text_of(article))))
"""
    path = str(Path(__file__).parent)
    printed = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(printed) == 1


def _broken(text: str) -> Document:
    """A parser that drops a blank at the end."""
    return parse(text.rstrip(" "))


@pytest.mark.parametrize("law", [laws.losslessness, laws.partition])
def test_a_law_catches_what_breaks_it(law: Callable[..., None]) -> None:
    law("Rain fell. ")

    # The parser drops the blank, so the leaves no longer make up the text.
    if law is laws.losslessness:
        with pytest.raises(AssertionError, match=r"losslessness does not hold for 'Rain fell\. '"):
            law("Rain fell. ", parse=_broken)
    else:
        with pytest.raises(AssertionError, match="partition does not hold"):
            law("Rain fell. ", parse=_broken)


def test_the_other_laws_catch_what_breaks_them() -> None:
    def longer(text: str) -> Document:
        return parse(f"{text}…")

    calls = iter(range(100))

    def moody(text: str) -> Document:
        return parse(f"{text} {next(calls)}")

    def unchecked(text: str) -> Document:
        tree = parse(text)
        fill = Document.__base__.__dict__["children"].__set__  # past the checks
        fill(tree, (Text(text),))
        return tree

    def odd(text: str) -> Document:
        return Document((Paragraph((Sentence((Quote(Mark("…"), (Text(text),), Mark("…")),)),)),))

    with pytest.raises(AssertionError, match="totality does not hold"):
        laws.totality("Rain.", parse=lambda _: None)  # type: ignore[arg-type, return-value]
    with pytest.raises(AssertionError, match="nesting does not hold"):
        laws.nesting("Rain.", parse=longer)
    with pytest.raises(AssertionError, match="equality does not hold"):
        laws.equality("Rain.", parse=moody)
    with pytest.raises(AssertionError, match="canonical does not hold"):
        laws.canonical(parse("Rain."), parse=longer)
    with pytest.raises(AssertionError, match=r"partition does not hold for .*…"):
        laws.partition("Rain. " * 200, parse=lambda text: parse(text[1:]))
    with pytest.raises(AssertionError, match="checks does not hold"):
        laws.checks("Rain.", parse=unchecked)
    with pytest.raises(AssertionError, match="outlining does not hold"):
        laws.outlining("Rain.", parse=odd)
