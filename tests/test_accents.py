"""Letters with accents of their own are read as letters are, and stay as they are written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Article, parse, read, render, walk
from copydesk.languages.accents import Accents, are_apart
from copydesk.nodes import Cue, Document, Mark, Paragraph, Quote, ReportingClause, Sentence, Source, Text, Title
from copydesk.nodes.leafwise import with_leaves
from copydesk.spans import Span
from copydesk.testing.newsroom import LANGUAGES
from copydesk.testing.strategies import labelled_articles, soups
from copydesk.walking import Located

APART = "“La cafe\u0301 est ferme\u0301e”, a de\u0301clare\u0301 Zoe\u0308 Lefe\u0300vre."
TOGETHER = "“La café est fermée”, a déclaré Zoë Lefèvre."


def words_of(article: Article) -> list[tuple[str, ...]]:
    """What each attribution consists of, accents joined."""
    return [
        tuple(
            unicodedata.normalize("NFC", span.of(article.text))
            for spans in (one.source, one.cue, one.content, one.evidence)
            for span in spans
        )
        for one in article.attributions
    ]


def test_accents_decide_nothing() -> None:
    article = read(APART, language="fr")

    assert article.text == APART
    assert words_of(article) == words_of(read(TOGETHER, language="fr")) != []
    assert [str(speaker) for speaker in article.speakers] == ["Zoë Lefèvre"]
    assert Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_with_accents_apart_has_the_same_tree(language: str) -> None:
    @given(labelled_articles(languages=st.just(language), clauses=st.sampled_from(["café ferma", "Zoë rêvait"])))
    def same(article: tuple[str, object]) -> None:
        text = unicodedata.normalize("NFD", article[0])
        together, apart = parse(article[0], language=language), parse(text, language=language)

        assert render(apart) == text
        assert with_leaves(apart, lambda words: unicodedata.normalize("NFC", words)) == together

    same()


@given(
    soups(morsels=st.sampled_from(["\u0301", "e", "\u0323", "“", "”", ".", " ", "\n", "said", "Ada", "\u1100\u1161"]))
)
def test_any_accents_stay_where_they_are(text: str) -> None:
    document = parse(text, language="en")

    assert render(document) == text
    assert parse(render(document), language="en") == document
    article = Article.of(document)
    assert all(0 <= span.start <= span.end <= len(text) for quote in article.quotes for span in quote.spans)


def test_the_language_is_found_with_accents_apart() -> None:
    text = unicodedata.normalize("NFD", "Où étaient-elles ? À la fête, déjà.")

    assert parse(text).language == parse(unicodedata.normalize("NFC", text)).language == "fr"


def test_a_hint_names_what_is_written() -> None:
    text = "Cafe\u0301 ferme\u0301\n\nLa cafe\u0301 est ferme\u0301e."
    document = parse(text, language="fr", hints={Span(0, 12): "title"})

    assert document.hints[0].span == Span(0, 12)
    assert isinstance(document.blocks[0], Title)
    assert render(document.blocks[0]) == text[:12]
    assert parse(text, language="fr", hints=document.hints) == document


def test_a_tree_whose_leaves_part_a_letter_can_be_read() -> None:
    quote = Quote(Mark("“"), (Text("ferme\u0301"),), Mark("”"))
    clause = ReportingClause((Source("Zoe"), Text("\u0308 "), Cue("ha detto")))
    article = Article.of(Document((Paragraph((Sentence((quote, Text(" "), clause)),)),), language="it"))

    assert [one.source[0].of(article.text) for one in article.attributions] == ["Zoe"]
    assert [one.content[0].of(article.text) for one in article.attributions] == ["“ferme\u0301”"]


def test_offsets_go_both_ways() -> None:
    accents = Accents()
    joined = accents.join("e\u0301a\u0302\u0323 ") + accents.join("x\u0301o\u0308.")

    assert joined == "éậ x\u0301ö."
    assert [accents.apart(at) for at in range(len(joined) + 1)] == [0, 2, 5, 6, 7, 8, 10, 11]
    assert [accents.joined(at) for at in range(12)] == [0, 1, 1, 2, 2, 2, 3, 4, 5, 6, 6, 7]


@pytest.mark.parametrize("text", ["rain", "café", "\u0301 rain", "“\u0301”", "x\u0301", "\ud83d", "\u212b"])
def test_what_no_letter_can_join_is_left_alone(text: str) -> None:
    assert not are_apart(text) or Accents().join(text) == text


def test_leaves_that_stay_are_shared() -> None:
    document = parse("Rain fell. “Snow fell,” said Ada.")

    assert with_leaves(document, str) is document
    changed = with_leaves(document, lambda words: words.replace("Rain", "Hail"))
    assert render(changed) == "Hail fell. “Snow fell,” said Ada."
    assert [place for place in walk(changed) if isinstance(place.node, Quote)] == [
        Located(place.node, place.start, place.end) for place in walk(document) if isinstance(place.node, Quote)
    ]
