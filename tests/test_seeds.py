"""The articles in seeds/ are read as their golden readings say, and come back whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from copydesk import Article, parse, read, render
from golden import ARTICLES, golden_of, reading_of, text_of

by_article = pytest.mark.parametrize("article", ARTICLES, ids=[article.stem for article in ARTICLES])


def test_there_are_articles_of_every_form() -> None:
    assert len(ARTICLES) >= 8
    texts = [text_of(article) for article in ARTICLES]
    assert any("\r\n" in text for text in texts)
    assert any(not text.endswith("\n") for text in texts)
    readings = [read(text) for text in texts]
    assert any(reading.turns for reading in readings)
    assert any(reading.qa_pairs for reading in readings)
    assert any(len(quote.spans) > 1 for reading in readings for quote in reading.quotes)


@by_article
def test_golden_reading(article: Path) -> None:
    golden = json.loads(golden_of(article).read_text(encoding="utf-8"))

    assert golden == reading_of(article)


@by_article
def test_round_trip(article: Path) -> None:
    text = text_of(article)

    assert text == render(parse(text))
    assert Article.from_dict(read(text).to_dict()) == read(text)
