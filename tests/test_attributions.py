"""Who says what, rule by rule, and the laws of attributions."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from attribution_cases import read_attributions, reported
from copydesk import Article, read, render
from copydesk.reading import Attribution, Manner
from copydesk.spans import Span
from copydesk.testing.strategies import soups
from copydesk.testing.trees import documents
from corpus_cases import Case

CASES = read_attributions()

each_case = pytest.mark.parametrize("case", CASES, ids=str)

#: Words of every class, so that random rows of them make every frame.
WORDS = [
    *(
        "Ada",
        "Moor",
        "Carr’s",
        "the board",
        "she",
        "who",
        "which",
        "him",
        "many",
        "engineers",
        "claims",
        "plan",
        "work",
    ),
    *("said", "says", "saying", "told", "called", "described", "seems", "was asked", "is said", "putting it", "put it"),
    *("laughed", "went", "to", "that", "whether", "what", "because", "if", "by", "as", "of", "about", "in a letter"),
    *("according to", "and", "but", "while", ",", ";", ":", "—", "(", ")", ".", "repeatedly", "on Monday", "last week"),
    *("“A b.”", "“A b,”", "“a b”", "“The Long Harbour”", "“MOOR: A b.”", "“a ‘b’ said Moor,”", "’s", "9", "&", "\n\n"),
]
rows_of_words = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
any_text = st.text(st.characters(exclude_categories=())) | soups() | documents().map(render) | rows_of_words

paragraphs = st.lists(st.sampled_from([case.text for case in CASES if "\n" not in case.text]), min_size=1, max_size=6)
articles = paragraphs.map("\n\n".join)


@each_case
def test_who_says_what(case: Case) -> None:
    assert reported(read(case.text)) == case.tree


@each_case
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(case: Case, end: str) -> None:
    assert reported(read(case.text.replace("\n", end))) == case.tree


@each_case
def test_the_shape_of_marks_makes_no_difference(case: Case) -> None:
    shapes = str.maketrans("“”’", '""\'')

    assert reported(read(case.text.translate(shapes))) == case.tree.translate(shapes)


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 250
    assert [title for title, count in Counter(case.title for case in CASES).items() if count > 1] == []


def test_every_rule_has_its_case() -> None:
    rules = {line.split(" | ")[0] for case in CASES for line in case.tree.splitlines()}

    assert rules - {"nobody"} == RULES


#: The rules that a reader of English may meet; docs/reference/attributions.md explains them.
RULES = {
    *("quote-source-cue", "quote-cue-source", "content-source-cue", "content-cue-source", "as-source-cue"),
    *("source-cue-that", "source-cue-clause", "source-cue-question", "source-cue-infinitive", "source-cue-object"),
    *("source-cue-quote", "source-cue-colon", "source-cue-as", "source-cue-preposition", "source-cue-next"),
    *("source-cue-hearer-that", "source-cue-hearer-clause", "source-cue-hearer-question", "source-cue-hearer-quote"),
    *("source-verb-quote", "clause-colon", "relative-source-cue", "according-to", "as-cue-by", "passive", "raising"),
    *("source-verb-that", "source-verb-as", "colon", "source-cue-fragment", "fragment"),
    *("in-words", "noun-that", "noun-quote", "label", "label-in-quote", "dash-source"),
}


# Laws


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def apart(spans: list[Span]) -> bool:
    """Whether spans are in order, and none touches the next."""
    return all(one.end <= other.start for one, other in pairwise(spans))


def holds(text: str) -> None:
    for one in read(text).attributions:
        for span in (*one.source, *one.cue, *one.content, *one.evidence):
            assert 0 <= span.start < span.end <= len(text)


@each_case
def test_a_case_may_break_off_behind_any_word(case: Case) -> None:
    # So every rule is asked what stands behind the last phrase of a text.
    for word in re.finditer(r"\w+|[^\w\s]", case.text):
        holds(case.text[: word.end()])


@given(any_text)
def test_all_that_is_found_stands_in_the_text(text: str) -> None:
    holds(text)
    for one in read(text).attributions:
        assert len(one.source) <= 1
        assert len(one.cue) == 1
        assert one.content


@given(any_text)
def test_source_and_cue_are_apart(text: str) -> None:
    for one in read(text).attributions:
        assert apart(sorted([*one.source, *one.cue]))


@given(any_text)
def test_contents_are_in_order_and_apart(text: str) -> None:
    for one in read(text).attributions:
        assert apart(list(one.content))


@given(any_text)
def test_attributions_are_in_the_order_of_their_cues(text: str) -> None:
    cues = [one.cue[0] for one in read(text).attributions]

    assert cues == sorted(cues)


@given(any_text)
def test_evidence_is_what_the_rule_used(text: str) -> None:
    for one in read(text).attributions:
        assert set(one.evidence) >= {*one.source, *one.cue}
        assert list(one.evidence) == sorted(one.evidence)


@given(any_text)
def test_what_is_nested_stands_in_the_content_of_its_parent(text: str) -> None:
    article = read(text)

    for index, one in enumerate(article.attributions):
        if one.parent is not None:
            assert any(within(one.cue[0], span) for span in article.attributions[one.parent].content)
        seen = {index}
        parent = one.parent
        while parent is not None:
            assert parent not in seen
            seen.add(parent)
            parent = article.attributions[parent].parent


def quoted(article: Article, one: Attribution) -> set[bool]:
    """Of the letters and figures of a content: whether they stand in quotation marks, and whether outside."""
    inside = bytearray(len(article.text))
    for quote in article.quotes:
        for span in quote.spans:
            inside[span.start : span.end] = b"\1" * (span.end - span.start)
    return {
        bool(inside[at]) for span in one.content for at in range(span.start, span.end) if article.text[at].isalnum()
    }


@given(any_text)
def test_the_manner_is_that_of_the_marks(text: str) -> None:
    article = read(text)

    for one in article.attributions:
        found = quoted(article, one)
        assert (one.manner is Manner.MIXED) <= (found == {True, False})
        assert (one.manner is Manner.DIRECT) <= (False not in found)
        assert (one.manner is Manner.INDIRECT) <= (True not in found)


@given(any_text)
@example('&""\r"AA: 0')  # a label inside the second paragraph of a quotation
@example("“It holds,” Moor said, “and it will.\n\n“Come and see,” she added, “when it rains.”")
def test_a_quote_and_its_attribution_know_each_other(text: str) -> None:
    article = read(text)

    for quote in article.quotes:
        if quote.attribution is not None:
            content = article.attributions[quote.attribution].content
            assert all(any(within(part, span) or within(span, part) for span in content) for part in quote.spans[:1])


@given(any_text)
def test_attributions_do_not_change_from_run_to_run(text: str) -> None:
    assert read(text).attributions == read(text).attributions


@given(articles)
def test_line_ends_change_nothing_in_an_article(text: str) -> None:
    assert (
        reported(read(text.replace("\n", "\r\n"))) == reported(read(text)) == reported(read(text.replace("\n", "\r")))
    )


@given(any_text)
def test_every_rule_is_known(text: str) -> None:
    assert {one.rule for one in read(text, language="en").attributions} <= RULES


@pytest.mark.parametrize(
    ("code", "text", "line"),
    [
        ("fr", "Ada Moor a dit : « Il pleut. »", "source-cue-colon | direct | Ada Moor | a dit : | « Il pleut. »"),
        ("fr", "Ada Moor a dit « il pleut ».", "source-cue-quote | direct | Ada Moor | a dit | « il pleut »"),
        ("fr", "« La pluie », dit Ada Moor.", "quote-cue-source | direct | Ada Moor | dit | « La pluie »"),
    ],
)
def test_a_language_without_a_lexicon_reports_beside_quotes(code: str, text: str, line: str) -> None:
    assert reported(read(text, language=code)) == line


@pytest.mark.parametrize("code", ["it", "fr", "und"])
def test_a_language_without_a_lexicon_has_no_indirect_speech(code: str) -> None:
    assert read("Ada Moor said that the bridge holds.", language=code).attributions == ()
