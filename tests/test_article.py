"""The laws of a reading: findings stand in order, point at each other rightly, and are computed once."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk import Article, parse, read, render
from copydesk.errors import LanguageError
from copydesk.reading import Manner, SegmentKind
from copydesk.testing.strategies import soups
from copydesk.testing.trees import documents

any_text = st.text(st.characters(exclude_categories=())) | soups() | documents().map(render)


@given(any_text)
def test_sentences_and_blocks_stand_in_order_and_apart(text: str) -> None:
    article = read(text)

    for places in (article.sentences, article.blocks, article.paragraphs):
        assert all(one.end <= two.start for one, two in pairwise(places))
        assert all(place.start < place.end for place in places)


@given(any_text)
def test_findings_stand_in_text_order(text: str) -> None:
    article = read(text)

    assert [one.spans[0].start for one in article.quotes] == sorted(one.spans[0].start for one in article.quotes)
    assert [one.cue[0] for one in article.attributions] == sorted(one.cue[0] for one in article.attributions)
    assert [one.mentions[0] for one in article.speakers] == sorted(one.mentions[0] for one in article.speakers)
    assert [one.span for one in article.diagnostics] == sorted(one.span for one in article.diagnostics)


@given(any_text)
def test_the_parts_of_a_quotation_hold_their_content(text: str) -> None:
    article = read(text)

    for quote in article.quotes:
        for whole, inner in zip(quote.spans, quote.content, strict=True):
            assert whole.covers(inner)
        if quote.parent is not None:
            assert any(span.covers(quote.spans[0]) for span in article.quotes[quote.parent].spans)


@given(any_text)
@example("A000:\rA00 A000:\rA000:\rA00 A000: 0:“0\rA:““. “0“0 sAID")
def test_indices_point_at_what_answers(text: str) -> None:
    article = read(text)

    for quote in article.quotes:
        if quote.attribution is not None:
            own = article.attributions[quote.attribution].content
            assert any(one.covers(quote.spans[0]) for one in own)
            # A later paragraph of it may have a report of its own.
            content = [one for attribution in article.attributions for one in attribution.content]
            assert all(any(one.covers(span) for one in content) for span in quote.spans)
    for attribution in article.attributions:
        assert (attribution.speaker is None) == (attribution.source == ())
        if attribution.speaker is not None:
            assert attribution.source[0] in article.speakers[attribution.speaker].mentions
    for segment in article.segments:
        assert (segment.quote is not None) == (segment.kind is SegmentKind.QUOTATION)


@given(any_text)
def test_an_article_equals_another_of_its_text(text: str) -> None:
    one, other = read(text), Article.of(parse(text))

    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other)


def test_findings_are_made_when_asked_for_and_then_kept() -> None:
    article = read("“Rain,” said Ada Moor.")
    assert "findings" not in vars(article)

    assert article.quotes is article.quotes
    assert "findings" in vars(article)
    assert article.sentences is article.sentences
    assert article.text is article.text


def test_what_somebody_corrected_stays() -> None:
    article = read("“Rain,” said Ada Moor.")
    data = article.to_dict()
    data["speakers"][0]["role"] = "warden"
    corrected = Article.from_dict(data)

    assert corrected.speakers[0].role == "warden"
    assert corrected.document == article.document
    assert corrected != article
    assert hash(corrected) == hash(article)


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("“Rain,” said Ada Moor. “Sun,” Moor said.", ["Ada Moor", "Ada Moor"], "the only one of that surname"),
        ("“Rain,” said Ada Moor, “and sun.”", ["Ada Moor", "Ada Moor"], "one clause between two quotes"),
        ("“Rain,” said Ada Moor. It was “sun.”", ["Ada Moor", None], "nobody is named beside the second"),
        ("“She said ‘no’ twice,” Ben Carr said.", ["Ben Carr", None], "what is quoted in a quote may be another's"),
        ("It was “late.”", [None], "nobody is named"),
    ],
)
def test_speaker_of(text: str, expected: list[str | None], reason: str) -> None:
    article = read(text)
    names = [None if (one := article.speaker_of(quote)) is None else one.name for quote in article.quotes]

    assert names == expected, reason


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_do_not_change_what_is_found(end: str) -> None:
    text = "“Rain,” said Ada Moor. “It fell.\n\n“It stopped.”\n\nSun, according to Ben Carr, came late."
    one, other = read(text), read(text.replace("\n", end))

    assert [speaker.name for speaker in one.speakers] == [speaker.name for speaker in other.speakers]
    assert [quote.kind for quote in one.quotes] == [quote.kind for quote in other.quotes]
    assert [found.rule for found in one.attributions] == [found.rule for found in other.attributions]
    assert one.attributions[-1].manner is other.attributions[-1].manner is Manner.INDIRECT


def test_what_read_does_not_take() -> None:
    with pytest.raises(TypeError, match=r"^read\(\) takes a str, but got bytes; decode bytes first"):
        read(b"Rain.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^read\(\) takes a str, but got \w+Path; give the text of the file"):
        read(Path("rain.txt"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^read\(\) takes a str, but got NoneType; give the text of an article\.$"):
        read(None)  # type: ignore[arg-type]
    with pytest.raises(LanguageError):
        read("Rain.", language="tlh")
    with pytest.raises(
        TypeError, match=r"^Article\.of\(\) takes a Document, not str; parse\(\) or read\(\) the text\.$"
    ):
        Article.of("Rain.")  # type: ignore[arg-type]


@pytest.mark.parametrize("who", [None, 3])
def test_who_is_no_speaker_is_told_so(who: Any) -> None:
    # Whoever asks for all that the speaker of a quotation says gets None where the text does not tell.
    article = read("“Rain fell.”")

    for ask in (article.statements_by, article.turns_by, article.speakers_named):
        with pytest.raises(TypeError, match=r"^give a name, or one of article\.speakers, not \w+\.$"):
            ask(who)
    with pytest.raises(TypeError, match=r"^speaker_of\(\) takes one of quotes, attributions or turns, not \w+\.$"):
        article.speaker_of(who)
