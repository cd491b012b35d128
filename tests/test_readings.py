"""Who says what in small articles, and the laws of the grouping."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Article, read, render
from copydesk.reading import Speaker, SpeakerStatus
from copydesk.testing.strategies import soups
from copydesk.testing.trees import documents
from corpus_cases import Case
from reading_cases import read_readings, told

CASES = read_readings()

each_case = pytest.mark.parametrize("case", CASES, ids=str)

WORDS = [
    *(
        "Ada",
        "Moor",
        "Ben",
        "Carr",
        "Dr.",
        "Mr.",
        "Mrs. Moor",
        "the minister",
        "Minister",
        "she",
        "he",
        "who",
        "that",
        "it",
        "they",
        "officials",
        "I",
        "and",
    ),
    *(
        "of",
        "the Harbour Board (HB)",
        "HB",
        "“A,”",
        "said",
        "said and told Carr that",
        "“B.”",
        "according to",
        ",",
        ".",
        "J.K.",
        "Jr.",
        "’s",
        "de",
    ),
    "\n\n",
]
some_words = st.lists(st.sampled_from(WORDS)).map(" ".join)
transcripts = st.lists(some_words, min_size=3, max_size=5).map(
    lambda turns: "\n\n".join(f"{('MS. MOOR', 'MR. CARR')[at % 2]}: I said {turn}." for at, turn in enumerate(turns))
)
any_text = st.text(st.characters(exclude_categories=())) | soups() | documents().map(render) | some_words | transcripts


@each_case
def test_speakers_and_what_they_say(case: Case) -> None:
    assert told(read(case.text)) == case.tree


@each_case
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(case: Case, end: str) -> None:
    article = read(case.text.replace("\n", end))

    assert told(article).replace(end, "\n") == case.tree


@each_case
def test_the_shape_of_marks_makes_no_difference(case: Case) -> None:
    shapes = str.maketrans("“”’", '""\'')

    assert told(read(case.text.translate(shapes))) == case.tree.translate(shapes)


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 80
    assert [title for title, count in Counter(case.title for case in CASES).items() if count > 1] == []


@given(any_text)
def test_every_mention_is_a_source_or_a_label(text: str) -> None:
    article = read(text)
    sources = Counter({span for one in article.attributions for span in one.source})
    labels = Counter(turn.label.start for turn in article.turns)

    mentions = [mention for speaker in article.speakers for mention in speaker.mentions]
    assert Counter(mention for mention in mentions if mention.start not in labels) == sources
    assert Counter(mention.start for mention in mentions if mention.start in labels) == labels
    assert all(list(speaker.mentions) == sorted(speaker.mentions) for speaker in article.speakers)


@given(any_text)
def test_every_source_has_its_speaker(text: str) -> None:
    article = read(text)

    for one in article.attributions:
        speaker = article.speaker_of(one)
        assert (speaker is None) == (one.source == ())
        assert speaker is None or one.source[0] in speaker.mentions
        assert not one.inferred or speaker is not None
        assert speaker is None or one in article.statements_by(speaker)
    for turn in article.turns:
        speaker = article.speaker_of(turn)
        assert speaker is not None
        assert turn in article.turns_by(speaker)


@given(any_text)
def test_a_name_is_written_in_the_text(text: str) -> None:
    written = " ".join(text.split()).casefold()

    for speaker in read(text).speakers:
        if speaker.status is SpeakerStatus.NAMED and speaker.name is not None:
            assert speaker.name.split(",")[0].casefold() in written


@given(any_text)
def test_grouping_does_not_change_from_run_to_run(text: str) -> None:
    assert read(text).speakers == read(text).speakers


# Who is asked for


PAIR = "“A,” said Dr. Ada Moor. “B,” said Ben Moor. “C,” said Carr. “D,” said Ben Moor and Eva Dahl."


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Moor", ["Ada Moor"]),
        ("ada moor", ["Ada Moor"]),
        ("Dr. Ada Moor", ["Ada Moor"]),
        ("Dr Moor", ["Ada Moor"]),
        ("Moor’s", ["Ada Moor", "Ben Moor", "Ben Moor and Eva Dahl"]),
        ("Moor", ["Ada Moor", "Ben Moor", "Ben Moor and Eva Dahl"]),
        ("Eva Dahl", ["Ben Moor and Eva Dahl"]),
        ("Carr", ["Carr"]),
        ("Ada", []),
        ("Oor", []),
        ("Nobody", []),
    ],
)
def test_speakers_named(name: str, expected: list[str]) -> None:
    assert [str(speaker) for speaker in read(PAIR).speakers_named(name)] == expected


def test_speakers_are_asked_for_by_what_they_are() -> None:
    article = read("“A,” the ministry said. “B,” said Eva Lind Dahl. “C,” said Sen. Cox.")

    assert [str(one) for one in article.speakers_named("ministry")] == ["the ministry"]
    assert [str(one) for one in article.speakers_named("Eva Dahl")] == ["Eva Lind Dahl"]
    assert [str(one) for one in article.speakers_named("Senator Cox")] == []
    assert [str(one) for one in article.speakers_named("Sen. Cox")] == ["Cox"]


def test_statements_are_all_that_somebody_says() -> None:
    article = read(PAIR)
    said = [one.content[0].of(article.text) for one in article.statements_by("Ben Moor")]

    assert said == ["“B,”", "“D,”"]
    assert article.statements_by(article.speakers[0]) == article.statements_by("Ada Moor")
    assert article.statements_by("Nobody") == ()


@pytest.mark.parametrize("name", ["", " ", "“”", "..."])
def test_a_name_has_letters(name: str) -> None:
    with pytest.raises(ValueError, match="is no name; give a word of one"):
        read(PAIR).statements_by(name)


def test_a_speaker_of_another_article_is_none_of_this_one() -> None:
    with pytest.raises(ValueError, match="'Ada Moor' is no speaker of this article"):
        read("“A,” said Ben Carr.").statements_by(read(PAIR).speakers[0])


def test_turns_have_speakers() -> None:
    text = "ADA MOOR: Is it late?\n\nMR. CARR: It is.\n\nADA MOOR: Then go.\n\nMR. CARR: I go."
    article = read(text)

    assert [str(article.speaker_of(turn)) for turn in article.turns] == ["ADA MOOR", "CARR"] * 2
    assert [turn.span.of(text) for turn in article.turns_by("Carr")] == ["It is.", "I go."]
    assert article.turns_by("Dahl") == ()


def test_an_affiliation_may_be_left_out() -> None:
    article = read("“A,” said Ada Moor of the Harbour Board.")
    data = article.to_dict()
    assert data["speakers"][0].pop("affiliation") is not None

    assert Article.from_dict(data).speakers[0].affiliation is None
    assert Speaker(None, None, None, SpeakerStatus.UNKNOWN, ()).affiliation is None
