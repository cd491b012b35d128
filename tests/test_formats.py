"""Law 7: JSON out and in gives an equal document and an equal article."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copydesk
from copydesk import Article, dumps, loads, parse, read
from copydesk.formats import document_from_dict, document_to_dict
from copydesk.formats.json_syntax import decode, encode
from copydesk.nodes import Document, Leaf, Mark, Node, Quote

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))

#: Every string there is, and strings of what JSON and JSON Lines stumble over.
TEXTS = st.text(st.characters(exclude_categories=())) | st.text(
    st.sampled_from('\ud83d\ude00😀\udfff\ud800\u2028\u2029\x85\x00\\"u“”’.?\n\r \tAa:')
)


@cache
def trees(cls: type[Node], depth: int) -> st.SearchStrategy[Node]:
    """Any tree that the classes allow: far more than a parser makes."""
    texts = TEXTS.filter(bool)
    if issubclass(cls, Leaf):
        return st.builds(cls, text=texts)
    held = [one for one in cls.holds if depth or issubclass(one, Leaf)]  # type: ignore[attr-defined]
    inside = st.lists(st.one_of([trees(one, depth - 1) for one in held]), max_size=3).map(tuple)
    if cls is Quote:
        return st.builds(Quote, st.builds(Mark, texts), inside, st.none() | st.builds(Mark, texts))
    return st.builds(cls, inside)


def law_document_comes_back(document: Document) -> None:
    """A document is equal to what its JSON is read as, and the JSON can be stored as UTF-8."""
    text = dumps(document)

    assert loads(text) == document
    assert loads(text.encode().decode()) == document
    assert document_from_dict(document_to_dict(document)) == document


def law_article_comes_back(article: Article) -> None:
    """An article is equal to what its JSON is read as; its text and findings are."""
    text = dumps(article)
    again = loads(text.encode().decode())

    assert isinstance(again, Article)
    assert again == article
    assert again.text == article.text
    assert again.to_dict() == article.to_dict()


def law_one_line(text: str) -> None:
    """No reader of JSON Lines, however it breaks lines, breaks this one."""
    assert text.splitlines() == [text]


@given(TEXTS)
def test_documents_come_back(text: str) -> None:
    law_document_comes_back(parse(text))


@given(trees(Document, 4))
def test_documents_built_by_hand_come_back(document: Node) -> None:
    assert isinstance(document, Document)

    law_document_comes_back(document)


@given(TEXTS)
def test_articles_come_back(text: str) -> None:
    law_article_comes_back(read(text))


@given(TEXTS)
def test_json_is_a_record_of_json_lines(text: str) -> None:
    law_one_line(dumps(parse(text)))
    law_one_line(dumps(read(text)))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_come_back(path: Path) -> None:
    article = read(path.read_bytes().decode())

    law_article_comes_back(article)
    law_document_comes_back(article.document)


@given(TEXTS)
def test_indented_json_is_the_same(text: str) -> None:
    article = read(text)

    assert loads(dumps(article, indent=2)) == article
    assert json.loads(dumps(article, indent=2)) == json.loads(dumps(article))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inside: (
        st.lists(inside).filter(lambda found: not found or not all(isinstance(one, str) for one in found))
        | st.dictionaries(st.text(), inside)
    ),
    max_leaves=10,
)


@given(JSON)
def test_plain_data_comes_back(data: object) -> None:
    assert decode(encode(data)) == data


def test_articles_that_somebody_corrected_come_back_so() -> None:
    data = read("“Rain,” said Ada Moor.").to_dict()
    data["speakers"][0]["name"] = "Ada \ud83d\ude00"

    article = Article.from_dict(data)

    law_article_comes_back(article)
    assert article.speakers[0].name == "Ada \ud83d\ude00"


def test_importing_brings_no_heavy_package() -> None:
    program = "import copydesk, sys; copydesk.schema(); print({'cattrs', 'hypothesis', 'lark'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "set()\n"


def test_public_names_are_sorted() -> None:
    assert list(copydesk.__all__) == sorted(copydesk.__all__)
