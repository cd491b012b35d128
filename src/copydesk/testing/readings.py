"""Strategies for findings, and for other small values: what is found in generated articles.

They are what `st.from_type` draws for the classes of `copydesk.reading`, `copydesk.spans` and `copydesk.walking`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from copydesk import languages, read, walk
from copydesk.languages import Pack
from copydesk.reading import Article, Attribution, Diagnostic, Pair, Quotation, Segment, Speaker, SpokenTurn
from copydesk.reading.findings import Findings
from copydesk.spans import Offsets, Position, Span
from copydesk.testing.strategies.articles import articles, interviews, transcripts
from copydesk.testing.strategies.fuzz import soups
from copydesk.testing.trees import documents
from copydesk.walking import Located

T = TypeVar("T")


def readings() -> st.SearchStrategy[Article]:
    """Readings of generated documents. Shrinks towards that of the empty one."""
    return documents().map(Article.of)


def findings() -> st.SearchStrategy[Findings]:
    """All findings of an article."""
    return readings().map(lambda article: article.findings)


def attributions() -> st.SearchStrategy[Attribution]:
    """Attributions, of articles in which somebody says something."""
    return _found(articles(), lambda article: article.attributions)


def diagnostics() -> st.SearchStrategy[Diagnostic]:
    """Diagnostics, of texts that no one would print."""
    return _found(soups().map(lambda soup: f"Rain ” fell. {soup}"), lambda article: article.diagnostics)


def pairs() -> st.SearchStrategy[Pair]:
    """Questions with their answers."""
    return _found(interviews(), lambda article: article.qa_pairs)


def quotations() -> st.SearchStrategy[Quotation]:
    """Quotations."""
    return _found(articles(), lambda article: article.quotes)


def segments() -> st.SearchStrategy[Segment]:
    """Segments."""
    return _found(articles(), lambda article: article.segments)


def speakers() -> st.SearchStrategy[Speaker]:
    """Speakers."""
    return _found(articles(), lambda article: article.speakers)


def spoken_turns() -> st.SearchStrategy[SpokenTurn]:
    """Turns of a transcript."""
    return _found(transcripts(), lambda article: article.turns)


def places() -> st.SearchStrategy[Located]:
    """Nodes with their places."""
    return _one_of_many(documents().map(lambda document: [Located(*place) for place in walk(document)]))


def packs() -> st.SearchStrategy[Pack]:
    """The language packs that there are."""
    return st.sampled_from(languages.names()).map(languages.load)


def offsets() -> st.SearchStrategy[Offsets]:
    """Offsets of any text."""
    return articles().map(Offsets)


def positions() -> st.SearchStrategy[Position]:
    """Lines and columns, from 1."""
    return st.builds(Position, st.integers(1, 999), st.integers(1, 999))


def spans() -> st.SearchStrategy[Span]:
    """Spans, empty ones too."""
    return st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda drawn: Span(drawn[0], sum(drawn)))


def _found(texts: st.SearchStrategy[str], findings: Callable[[Article], Sequence[T]]) -> st.SearchStrategy[T]:
    return _one_of_many(texts.map(lambda text: findings(read(text))))


def _one_of_many(many: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return many.filter(bool).flatmap(lambda some: st.sampled_from(list(some)))
