"""What an article says: quotations, attributions, speakers, pairs, turns, segments, diagnostics."""

from __future__ import annotations

import pytest

from copydesk import Article, parse, read
from copydesk.nodes import Cue, Document, Gap, Paragraph, ReportingClause, Sentence, Source, Text
from copydesk.reading import Attribution, Manner, SegmentKind, SpeakerStatus
from copydesk.reading.attribution import Found, beside
from copydesk.reading.survey import Survey


def only(text: str) -> tuple[Article, Attribution]:
    article = read(text)
    (attribution,) = article.attributions
    return article, attribution


ATTRIBUTIONS = [
    # text, rule, source, cue, content
    ("“Rain,” said Ada Moor.", "quote-cue-source", "Ada Moor", "said", ["“Rain,”"]),
    ("“Rain,” Ada Moor has said.", "quote-source-cue", "Ada Moor", "has said", ["“Rain,”"]),
    ("Ada Moor said: “Rain.”", "source-cue-colon", "Ada Moor", "said:", ["“Rain.”"]),
    ("“Rain,” she said, “and sun.”", "quote-source-cue", "she", "said", ["“Rain,”", "“and sun.”"]),
    ("On Monday, Ada Moor said: “Rain.”", "source-cue-colon", "Ada Moor", "said:", ["“Rain.”"]),
    ("Rain fell, according to Ada Moor.", "according-to", "Ada Moor", "according to", ["Rain fell"]),
    ("According to Ada Moor, rain fell.", "according-to", "Ada Moor", "According to", ["rain fell"]),
    ("According to Ada Moor, who measures it, rain fell.", "according-to", "Ada Moor", "According to", ["rain fell"]),
    (
        "The rain, according to Ada Moor, was late.",
        "according-to",
        "Ada Moor",
        "according to",
        ["The rain", "was late"],
    ),
    (
        "Rain fell, according to the clerk, Ben Carr.",
        "according-to",
        "the clerk, Ben Carr",
        "according to",
        ["Rain fell"],
    ),
    ("Rain fell, according to Dr. Moor.", "according-to", "Dr. Moor", "according to", ["Rain fell"]),
    ("“Rain,” said Ada Moor’s own adviser.", "quote-cue-source", "Ada Moor’s own adviser", "said", ["“Rain,”"]),
    ("The clerk stood up and said, “Rain.”", "source-cue-quote", "The clerk", "said", ["“Rain.”"]),
    ("It was “late,” according to Moor.", "according-to", "Moor", "according to", ["It was “late,”"]),
]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada Moor said her country wanted “a berth, not a base.”", "Ada Moor"),
        ("Ada Moor said her deputy called it “a berth, not a base.”", "her deputy"),
        ("Her country wants “a berth, not a base.”", "Her country"),
    ],
)
def test_words_in_marks_belong_to_who_says_them_and_not_to_who_wants(text: str, source: str) -> None:
    article = read(text, language="en")
    (quote,) = article.quotes

    assert quote.attribution is not None
    assert [span.of(text) for span in article.attributions[quote.attribution].source] == [source]


@pytest.mark.parametrize(
    ("text", "rule", "source", "cue", "content"), ATTRIBUTIONS, ids=[one[0] for one in ATTRIBUTIONS]
)
def test_attributions(text: str, rule: str, source: str, cue: str, content: list[str]) -> None:
    _, found = only(text)

    assert found.rule == rule
    assert [span.of(text) for span in found.source] == [source]
    assert [span.of(text) for span in found.cue] == [cue]
    assert [span.of(text) for span in found.content] == content
    expected = {"according-to": Manner.MIXED if "“" in text else Manner.INDIRECT}.get(rule, Manner.DIRECT)
    assert found.manner is expected


@pytest.mark.parametrize(
    "text",
    [
        "He acted according to.",
        "According to Moor.",
        "“Rain fell.” The inquiry agrees.",
        "according to",
        "",
        "Rain.\n",
    ],
)
def test_none_rather_than_wrong(text: str) -> None:
    assert read(text).attributions == ()


def test_a_quotation_runs_over_paragraphs_and_keeps_its_speaker() -> None:
    text = "“Rain,” said Ada Moor. “It fell.\n\n“It fell all night.\n\n“It stopped.”"
    article = read(text)

    first, second = article.quotes
    assert [span.of(text) for span in second.spans] == ["“It fell.", "“It fell all night.", "“It stopped.”"]
    assert [span.of(text) for span in second.content] == ["It fell.", "It fell all night.", "It stopped."]
    assert second.closed
    assert str(article.speaker_of(first)) == str(article.speaker_of(second)) == "Ada Moor"
    assert article.diagnostics == ()


def test_all_parts_of_a_quotation_are_its_content() -> None:
    text = "Ada Moor said: “It fell.\n\n“It stopped.”"
    article, found = only(text)

    assert [span.of(text) for span in found.content] == ["“It fell.", "“It stopped.”"]
    assert article.speaker_of(article.quotes[0]) is article.speakers[0]


@pytest.mark.parametrize(
    "text",
    ["“It fell.\n\nIt stopped.”", '“It fell.\n\n"It stopped."', "“It fell.\n\nA line.\n\n“It stopped.”"],
)
def test_a_quotation_goes_on_only_behind_the_same_mark(text: str) -> None:
    assert all(len(quote.spans) == 1 for quote in read(text).quotes)


KINDS = [
    ("“Rain fell.”", "direct"),
    ("“Rain,” said Moor.", "direct"),
    ("“It fell. It stopped.” So it was.", "direct"),
    ("“rain", "direct"),
    ("He wrote: “Rain” and left.", "direct"),
    ("She said it was “late and cold.”", "partial"),
    ("It was “late and cold.”", "term"),
    ("The board had “never seen” the plan, she said.", "partial"),
    ("The board had “never seen” the plan.", "term"),
    ("They held a “closed” vote.", "term"),
    ("She kept “Smoke and Patience” at hand.", "title"),
    ("She wrote the “Smoke and Patience” of 1987.", "title"),
    ("It was a long book, “Smoke and Patience.”", "title"),
    ("They sailed the ship “Hope” home.", "title"),
    ("So (“Hope”) it went.", "unknown"),
    ("It was “” then.", "unknown"),
    ("The sign reads “Closed” today.", "direct"),
    ("She had meant (“Closed”) it.", "unknown"),
    ("It was “3.5” then.", "unknown"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, _ in KINDS])
def test_kinds(text: str, kind: str) -> None:
    assert read(text).quotes[0].kind == kind


def test_quotations_nest() -> None:
    article = read("“She said ‘no’ twice,” he said.")

    assert [quote.parent for quote in article.quotes] == [None, 0]
    assert [segment.kind for segment in article.segments] == [SegmentKind.QUOTATION, SegmentKind.NARRATION]


SPEAKERS = [
    ("“A,” said Ada Moor. “B,” Moor said.", [("Ada Moor", None, "named", 2)]),
    ("“A,” said Dr. Moor. “B,” said Moor.", [("Moor", "Dr.", "named", 2)]),
    ("“A,” said Ada Moor. “B,” said Ben Moor. “C,” Moor said.",
     [("Ada Moor", None, "named", 1), ("Ben Moor", None, "named", 1), ("Moor", None, "named", 1)]),
    ("“A,” she said. “B,” she said.", [(None, None, "pronoun", 1), (None, None, "pronoun", 1)]),
    ("“A,” the minister said.", [(None, None, "described", 1)]),
    ("“A,” the report says.", [(None, None, "document", 1)]),
    ("“A,” said the Harbour Board.", [("Harbour Board", None, "organization", 1)]),
    ("Rain fell, according to people there.", [(None, None, "described", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEAKERS, ids=[text for text, _ in SPEAKERS])
def test_speakers(text: str, expected: list[tuple[str | None, str | None, str, int]]) -> None:
    found = [(one.name, one.title, str(one.status), len(one.mentions)) for one in read(text).speakers]

    assert found == expected


def test_a_speaker_prints_what_is_known() -> None:
    text = "“A,” she said. “B,” said Ada Moor. “C,” the minister said."

    assert [str(speaker) for speaker in read(text).speakers] == [SpeakerStatus.PRONOUN, "Ada Moor", "the minister"]


def test_words_outside_a_sentence_report_nothing() -> None:
    odd = Gap("according to Moor ")  # nobody parses this, but somebody may build it
    paragraph = parse("Rain fell.").blocks[0]

    assert Article.of(Document((odd, paragraph, odd))).attributions == ()


def test_pairs_and_turns() -> None:
    text = "Q: Why?\n\nA: Because.\n\n- it rained;\n\nQ: When?\n\nA: Today."
    pairs = read(text).qa_pairs

    assert [pair.question.of(text) for pair in pairs] == ["Why?", "When?"]
    assert [[span.of(text) for span in pair.answer] for pair in pairs] == [["Because.", "it rained;"], ["Today."]]

    text = "ADA MOOR: Good evening.\n\n(LAUGHTER)\n\nBEN CARR: Yes.\n\nADA MOOR: Sit down.\n\nBEN CARR: I do."
    turns = read(text).turns
    assert [turn.speaker for turn in turns] == ["ADA MOOR", "BEN CARR"] * 2
    assert [turn.label.of(text) for turn in turns] == ["ADA MOOR:", "BEN CARR:"] * 2
    assert turns[0].span.of(text) == "Good evening.\n\n(LAUGHTER)"


DIAGNOSTICS = [
    ("“Rain fell.", "unclosed-quote", "“"),
    ("“Rain fell. “Sun,” she said.", "unclosed-quote", "“"),
    ("Rain fell.” She left.", "unopened-quote", "”"),
    ('“Rain fell" then.', "mixed-marks", '“Rain fell"'),
    ('“Rain” and “sun” and "hail" fell.', "mixed-styles", '"hail"'),
    ('"Rain" and "sun" and “hail” fell.', "mixed-styles", "“hail”"),
    ("She said: ”Rain fell.”", "wrong-way-mark", "”"),
    ("She said: “Rain fell.“", "wrong-way-mark", "“"),
]


@pytest.mark.parametrize(("text", "code", "where"), DIAGNOSTICS, ids=[text for text, _, _ in DIAGNOSTICS])
def test_diagnostics(text: str, code: str, where: str) -> None:
    (found,) = read(text).diagnostics

    assert (found.code, found.span.of(text)) == (code, where)
    assert found.message.endswith(".")
    assert len(found.message) < 120


@pytest.mark.parametrize("text", ["„Regen“, sagte sie.", "»Regen«, sagte sie.", "« Oui », dit-elle.", "It’s the ’90s."])
def test_houses_with_marks_of_their_own_are_in_order(text: str) -> None:
    assert read(text).diagnostics == ()


def test_an_article_is_a_value() -> None:
    article = read("“Rain,” said Ada Moor.\n\n“Sun.”")

    assert article == Article.of(parse(article.text)) == Article.of(article.document)
    assert hash(article) == hash(read(article.text))
    assert article != read("Rain.")
    assert article != "Rain."
    assert repr(article) == "<Article of 30 characters, 2 blocks, 2 quotes>"
    assert [place.start for place in article.paragraphs] == [0, 24]
    assert article.segments is article.segments


def test_a_clause_built_by_hand_may_lack_a_part() -> None:
    def found_beside(clause: ReportingClause) -> list[Found]:
        quote = parse("“Rain,”").blocks[0].children[0].children[0]  # type: ignore[union-attr]
        document = Document((Paragraph((Sentence((quote, Text(" "), clause)),)),))
        return list(beside.find(Survey(document)))

    assert found_beside(ReportingClause((Source("she"),))) == []
    (found,) = found_beside(ReportingClause((Cue("reportedly said"),)))
    assert (found.source, found.rule) == (None, "quote-cue-source")
    alone = Document((Paragraph((Sentence((ReportingClause((Cue("said"), Text(" "), Source("she"))),)),)),))
    assert list(beside.find(Survey(alone))) == []


PLACES = [
    ("“ Ada Moor said, ‘Rain.’”", ["Ada Moor"]),  # a blank before the clause
    ("“Rain,”she said.", ["she"]),
]


@pytest.mark.parametrize(("text", "sources"), PLACES)
def test_clauses_and_blanks(text: str, sources: list[str]) -> None:
    assert [span.of(text) for one in read(text).attributions for span in one.source] == sources


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("ii. It fell.", ["ii. It fell."]),
        ("Ox. It fell.", ["Ox.", "It fell."]),
        ("雨" * 60 + "\n" + "風" * 60 + "\n" + "雪" * 60, ["雨" * 60, "風" * 60, "雪" * 60]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[place.start : place.end] for place in read(text).sentences] == sentences


def test_a_headline_that_asks_is_no_question() -> None:
    answer = "\n\nIt fell all night.\n\nIt fell all day.\n\nIt stopped."
    text = f"Why did it rain?{answer}\n\nWho measured it?\n\nAda Moor did.\n\nWhere was it?\n\nIt was here."

    assert [pair.question.of(text) for pair in read(text).qa_pairs] == ["Who measured it?", "Where was it?"]
