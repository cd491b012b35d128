"""The strategies for texts: what they draw is true, small when shrunk, and as the caller wants it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from itertools import pairwise
from random import Random
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from copydesk.errors import LanguageError
from copydesk.testing import Truth, strategies
from copydesk.testing.newsroom import (
    KINDS,
    LANGUAGES,
    LAYOUTS,
    LINE_ENDS,
    STYLES,
    Printing,
    Replayed,
    Seeded,
    article,
    vocabulary,
)
from copydesk.testing.newsroom.wrapping import WIDTHS, wrapped
from copydesk.testing.strategies.damage import DAMAGES, damaged
from copydesk.testing.strategies.drawing import Drawn, Rows
from copydesk.testing.strategies.edits import edits
from copydesk.testing.truth import FIELDS, join

quick = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
anything = {
    "languages": st.sampled_from(LANGUAGES),
    "styles": st.sampled_from(tuple(STYLES)),
    "layouts": st.sampled_from(tuple(LAYOUTS)),
    "line_ends": st.sampled_from(LINE_ENDS),
}


def _wrapped_articles(language: str) -> st.SearchStrategy[tuple[str, Truth]]:
    return strategies.labelled_articles(languages=st.just(language), layouts=st.just("wrapped"))


@given(strategies.labelled_articles(**anything))
def test_what_is_true_is_there(article: tuple[str, Truth]) -> None:
    text, truth = article

    for name in ("paragraphs", "sentences", "questions", "turns", "labels"):
        spans = getattr(truth, name)
        assert list(spans) == sorted(spans)
        for start, end in spans:
            assert text[start:end].strip() == text[start:end] != ""
    marks = {mark for style in STYLES.values() for pair in (style.outer, style.inner) for mark in pair}
    for parts in truth.quotations:
        assert text[parts[0][0]] in marks
        assert text[parts[-1][1] - 1] in marks
    for source, cue, contents, speaker in zip(truth.sources, truth.cues, truth.contents, truth.speakers, strict=True):
        assert source is not None
        assert cue is not None
        spans = sorted((source, cue, *contents))
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        if speaker is not None:
            name = text[speaker[0] : speaker[1]]
            assert name.split()[-1] == text[source[0] : source[1]].split()[-1]
    for start, end in truth.sentences:
        assert any(first <= start and end <= last for first, last in truth.paragraphs)


def _sources(article: tuple[str, Truth]) -> list[str]:
    text, truth = article
    return [text[one[0] : one[1]] for one in truth.sources if one is not None]


def _within(spans: Iterable[tuple[int, int]], outer: tuple[int, int]) -> int:
    return sum(outer[0] <= start and end <= outer[1] for start, end in spans)


def _smallest(strategy: st.SearchStrategy[Any], wanted: Callable[[Any], bool]) -> set[Any]:
    """What is found from three seeds, none of which knows what another found."""
    fresh = settings(max_examples=2_000, database=None)
    return {find(strategy, wanted, random=Random(seed), settings=fresh) for seed in range(3)}


WANTED: dict[str, tuple[Callable[[Any], bool], str]] = {
    "nothing": (lambda article: True, "Rain fell."),
    "a word": (lambda article: "St. Ives" in article[0], "The road to St. Ives closed."),
    "two clauses": (lambda article: ";" in article[0], "Rain fell; rain fell."),
    "a quotation": (lambda article: bool(article[1].quotations), "The band played “Harbour Lights”."),
    "a second paragraph": (lambda article: len(article[1].paragraphs) > 1, "Rain fell.\n\nRain fell."),
    "three sentences": (lambda article: len(article[1].sentences) > 2, "Rain fell.\n\nRain fell.\n\nRain fell."),
    "two sentences of a paragraph": (
        lambda article: any(_within(article[1].sentences, one) > 1 for one in article[1].paragraphs),
        "Rain fell. Rain fell.",
    ),
    "a source": (lambda article: bool(article[1].sources), "“Rain fell,” said Ada Moor."),
    "a source of two words": (
        lambda article: any(" " in one for one in _sources(article)),
        "“Rain fell,” said Ada Moor.",
    ),
    "a source without a name": (
        lambda article: any(one[0].islower() and " " in one for one in _sources(article)),
        "“Rain fell,” said the minister.",
    ),
    "a pronoun": (lambda article: "she" in _sources(article), "“Rain fell,” she said."),
    "a last name": (
        lambda article: any(one in ("Moor", "Hale") for one in _sources(article)),
        "“Rain fell,” said Ada Moor.\n\n“Rain fell,” said Moor.",
    ),
    "two speakers": (
        lambda article: len({*article[1].speakers} - {None}) > 1,
        "“Rain fell,” said Ada Moor.\n\n“Rain fell,” said Ben Hale.",
    ),
    "a question in marks": (lambda article: "asked" in article[0], "“Who slept?” asked Ada Moor."),
    "a quotation in another": (
        lambda article: any(_within(sum(article[1].quotations, ()), one[0]) > 1 for one in article[1].quotations),
        "“We played ‘Harbour Lights’ at noon,” said Ada Moor.",
    ),
    "what is said in two parts": (
        lambda article: any(len(one) > 1 for one in article[1].contents),
        "“Rain fell,” said Ada Moor, “and rain fell.”",
    ),
    "a quotation over two paragraphs": (
        lambda article: any(len(one) > 1 for one in article[1].quotations),
        "“Rain fell.\n\n“Rain fell,” said Ada Moor.",
    ),
    "words without marks": (lambda article: "ccording to" in article[0], "Rain fell, according to Ada Moor."),
    "a dateline": (lambda article: "DUBLIN" in article[0], "Harbour reopens\n\nDUBLIN — Rain fell."),
    "an answer": (lambda article: bool(article[1].answers), "Who slept?\n\nRain fell.\n\nWho slept?\n\nRain fell."),
    "an answer of two paragraphs": (
        lambda article: any(len(one) > 1 for one in article[1].answers),
        "Who slept?\n\nRain fell.\n\nWho slept?\n\nRain fell.\n\nRain fell.",
    ),
    "a marked question": (
        lambda article: article[0].startswith("Q"),
        "Q: Who slept?\n\nA: Rain fell.\n\nQ: Who slept?\n\nA: Rain fell.",
    ),
    "two turns": (
        lambda article: len(article[1].turns) > 1,
        "MOOR: Rain fell.\n\nDr. Vale: Rain fell.\n\nMOOR: Rain fell.\n\nDr. Vale: Rain fell.",
    ),
}
PRINTED: dict[str, tuple[Callable[[Any], bool], str]] = {
    "a line end": (lambda article: "\r" in article[0], "Rain fell.\r\n\r\nRain fell."),
    "an indentation": (lambda article: "\n  " in article[0], "Rain fell.\n    Rain fell."),
    "German marks": (lambda article: "„" in article[0], "The band played „Harbour Lights“."),
    "two speakers": WANTED["two speakers"],
    "two turns": WANTED["two turns"],
}


@pytest.mark.parametrize(("wanted", "smallest"), WANTED.values(), ids=WANTED)
def test_an_article_shrinks_to_the_same_from_any_seed(wanted: Callable[[Any], bool], smallest: str) -> None:
    assert {text for text, _ in _smallest(strategies.labelled_articles(), wanted)} == {smallest}


@pytest.mark.parametrize(("wanted", "smallest"), PRINTED.values(), ids=PRINTED)
def test_so_it_does_in_every_print(wanted: Callable[[Any], bool], smallest: str) -> None:
    printed = strategies.labelled_articles(**{**anything, "languages": st.just("en")})

    assert {text for text, _ in _smallest(printed, wanted)} == {smallest}


def test_own_words_shrink_too() -> None:
    own = strategies.articles(clauses=st.sampled_from(["snow fell", "ice broke"]), names=st.sampled_from(["Bo Lind"]))

    assert _smallest(own, lambda text: "Ice broke, acc" in text) == {"Ice broke, according to Bo Lind."}


@quick
@given(st.data(), st.sampled_from(tuple(KINDS)))
def test_an_article_is_one_draw(data: st.DataObject, kind: str) -> None:
    """Each draw costs as much as all the work on a sentence."""
    drawn: list[object] = []

    def draw(strategy: st.SearchStrategy[Any]) -> Any:
        drawn.append(data.draw(strategy))
        return drawn[-1]

    article(kind, Printing(), Drawn(cast("st.DrawFn", draw), Rows({})))

    assert len(drawn) == 1


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "newswire"])
def test_each_row_is_a_sentence_in_every_kind(kind: str) -> None:
    """So an article of one kind shrinks to one of another."""
    least, _ = KINDS[kind]
    for number in range(20):
        rows = Seeded(number).rows(least, 9)
        _, truth = article(kind, Printing(), Replayed([rows]))
        # A quotation that runs over two paragraphs is two sentences, and takes two rows.
        assert len(truth.sentences) == len(rows)


@given(st.sampled_from(LANGUAGES).flatmap(_wrapped_articles))
def test_an_article_is_wrapped_only_where_that_shows(article: tuple[str, Truth]) -> None:
    """A reader could not tell one line end before a capital from the end of a paragraph."""
    text, truth = article
    inside = [at for start, end in truth.paragraphs for at in range(start, end) if text[at] == "\n"]

    assert not inside or sum(text[at - 1] not in ".!?:" and text[at + 1].islower() for at in inside) > 1
    assert all(text[start - 2 : start] in ("", "\n\n") for start, _ in truth.paragraphs)
    broken = {max(map(len, text[start:end].split("\n"))) for start, end in truth.paragraphs}
    assert not inside or max(broken) <= max(WIDTHS)


def test_lines_of_an_article_are_as_long_as_they_can_be() -> None:
    text = "The ferry left at noon, and nobody slept; the harbour, as everybody knew, reopened at last."
    lines = wrapped(f"{text} {text}").split("\n")

    assert len(lines) > 2
    assert all(len(line) <= WIDTHS[0] < len(f"{line} {after.split()[0]}") for line, after in pairwise(lines))
    longer = "x" * 2 * WIDTHS[0]
    assert wrapped(f"{text} {longer} {longer}").endswith(f"\n{longer}\n{longer}")


def test_the_caller_decides() -> None:
    german = {"languages": st.just("de"), "styles": st.just("German")}
    drawn = find(strategies.attributions(**german), lambda text: "?" in text, random=Random(0))
    assert drawn == "„Wer schlief?“, fragte Ada Moor."
    french = {"languages": st.just("fr"), "styles": st.just("French")}
    assert find(strategies.attributions(**french), lambda text: "?" in text, random=Random(0)).startswith(
        "«\xa0Qui dormait\xa0?\xa0»"
    )
    own = strategies.articles(clauses=st.just("snow fell"), names=st.just("Bo Lind"), kinds=st.just("report"))
    assert find(own, lambda text: "Lind" in text, random=Random(0)).startswith("“Snow fell,” said Bo Lind")
    lines = strategies.interviews(layouts=st.just("lines"), line_ends=st.just("\r\n"))
    assert find(lines, lambda text: True, random=Random(0)) == "Who slept?\r\nRain fell.\r\nWho slept?\r\nRain fell."
    wrapped = strategies.articles(layouts=st.just("wrapped"), kinds=st.just("report"))
    assert "\n" in find(wrapped, lambda text: "\n" in text and "\n\n" not in text, random=Random(0))
    with pytest.raises(InvalidArgument, match=r"articles\(clauses=\.\.\.\) takes a strategy"):
        strategies.articles(clauses="rain")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"articles\(\) has no argument 'cities'; it takes clauses, languages, .*names"):
        strategies.articles(cities=st.just("Dublin"))  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"sentences\(\) has no argument 'layouts'"):
        strategies.sentences(layouts=st.just("lines"))  # type: ignore[call-arg]
    with pytest.raises(LanguageError, match="use one of en, de, fr"):
        vocabulary("tlh")


@pytest.mark.parametrize("name", ["newswire", "faqs", "transcripts", "paragraphs", "sentences", "quotes", "stutters"])
def test_each_strategy_draws_texts(name: str) -> None:
    @quick
    @given(getattr(strategies, name)())
    def draws(text: str) -> None:
        assert isinstance(text, str)

    draws()


@pytest.mark.parametrize("kind", KINDS)
def test_an_article_can_be_printed_twice(kind: str) -> None:
    ways = st.just((Printing(), Printing(style="German", line_end="\r\n")))

    @quick
    @given(strategies.reprints(kinds=st.just(kind), printings=ways))
    def same_words(twice: Any) -> None:
        first, second = ("".join(filter(str.isalnum, one[0])) for one in twice)
        assert first == second
        assert [len(one) for one in twice.first[1].to_dict().values()] == [
            len(one) for one in twice.second[1].to_dict().values()
        ]

    same_words()


def test_kinds_are_those_of_the_issue() -> None:
    assert list(KINDS) == ["report", "newswire", "interview", "faq", "transcript"]


@pytest.mark.parametrize(
    ("kind", "damage"),
    [
        ("dropped mark", "Rain fell,” said Zoë.\n\nSnow fell."),
        ("mixed marks", '"Rain fell,” said Zoë.\n\nSnow fell.'),
        ("confusion", "“Rain fe1l,” said Zoë.\n\nSnow fell."),
        ("lost blank line", "“Rain fell,” said Zoë.\nSnow fell."),
        ("lost line end", "“Rain fell,” said Zoë.\nSnow fell."),
        ("wrapped line", "“Rain\nfell,” said Zoë.\n\nSnow fell."),
        ("doubled blank", "“Rain  fell,” said Zoë.\n\nSnow fell."),
        ("CRLF", "“Rain fell,” said Zoë.\r\n\r\nSnow fell."),
        ("NFD", unicodedata.normalize("NFD", "“Rain fell,” said Zoë.\n\nSnow fell.")),
        ("unseen", "\u200b“Rain fell,” said Zoë.\n\nSnow fell."),
        ("cut off", ""),
    ],
)
def test_damage(kind: str, damage: str) -> None:
    whole = "“Rain fell,” said Zoë.\n\nSnow fell."
    drawn = damaged(st.just(whole), kinds=st.just(kind), most=1)

    assert kind in DAMAGES
    smallest = find(drawn, lambda text: text != whole, random=Random(0))
    assert smallest == damage or kind == "confusion"
    assert find(damaged(st.just(""), kinds=st.just(kind)), lambda text: True, random=Random(0)) in ("", "\u200b")


@given(st.data())
def test_edits_stay_in_the_text(data: st.DataObject) -> None:
    text = data.draw(strategies.articles())
    for edit in data.draw(edits(text)):
        assert 0 <= edit.start <= edit.end <= len(text)
        text = edit.of(text)


def test_truths_join_and_move() -> None:
    truth = Truth(quotations=(((0, 2), (3, 4)),), speakers=(None,))

    assert join([truth, truth.moved(5)]).quotations == (((0, 2), (3, 4)), ((5, 7), (8, 9)))
    assert Truth.from_dict(truth.to_dict()) == truth
    assert FIELDS[0] == "paragraphs"
    with pytest.raises(TypeError):
        Truth.from_dict({"words": []})
