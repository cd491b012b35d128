"""Markdown in an article: the words are read, and the marks stay where they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Article, read
from copydesk.reading.markup import plain


def _said(article: Article) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, as they are written."""
    text = article.text
    return [
        (
            " ".join(span.of(text) for span in one.source),
            " ".join(span.of(text) for span in one.cue),
            " … ".join(span.of(text) for span in one.content),
        )
        for one in article.attributions
    ]


@given(st.text('*_[]()!" aé.\n', max_size=60))
def test_blanks_stand_for_marks_and_nothing_else_changes(text: str) -> None:
    came = plain(text)

    assert len(came) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, came, strict=True))
    assert came.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text", ["* Rain", "3*4*5", "f*** it", "a_b_c", "* * *", "[1] and (2)", "*rain", "_rain _", "* rain *"]
)
def test_what_marks_no_words_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("**Ada Moor** said the wall holds.", ("Ada Moor", "said", "the wall holds")),
        ("“It *holds*,” said _Ada Moor_.", ("Ada Moor", "said", "“It *holds*,”")),
        ("***“It holds,”*** __said__ Moor.", ("Moor", "said", "“It holds,”")),
        (
            "[The board](https://harbour.example/board) said [it holds](https://harbour.example).",
            ("The board", "said", "it holds"),
        ),
    ],
)
def test_who_said_what_in_markdown(text: str, said: tuple[str, str, str]) -> None:
    assert _said(read(text, language="en")) == [said]


def test_a_name_in_bold_is_the_name() -> None:
    article = read("**Ada Moor** said it rains. “It pours,” *Moor* said.", language="en")

    assert [(speaker.name, len(speaker.mentions)) for speaker in article.speakers] == [("Ada Moor", 2)]


def test_an_image_says_nothing() -> None:
    article = read("![said Moor](https://harbour.example/wall.png)", language="en")

    assert article.attributions == ()
