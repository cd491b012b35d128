"""Kinds of quotations, and their parts where the narrator stands inside."""

from __future__ import annotations

import pytest

from copydesk import languages, parse, read
from copydesk.grammar.incises import finder

KINDS = [
    ("She read the film “hope” twice.", "term"),
    ("The film “Hope” is long.", "title"),
    ("It was marked with the words “Stay away.”", "term"),
    ("She found the words, “Stay away.”", "direct"),
    ("It was the so-called “quiet” room.", "term"),
    ("It was a “quiet, odd” room.", "partial"),
    ("It was a “room that she liked” then.", "partial"),
    ("He would “never let it’s name” fade.", "partial"),
    ("The board bore: “odd”.", "partial"),
    ("“Rain,” she thought of; “and snow.”", "direct"),
    ("“Odd”.", "direct"),
    ("It grew “Odd,” and more.", "term"),
    ("She said it grew “Odd,” and more.", "direct"),
    ("<a href=\"x\"> is a link.", "term"),
    ("《雨》很大。", "title"),
    ("他说：「雨。」", "direct"),
    ("It was late (“Very Late Indeed”) then.", "title"),
    ("Ada Moor called it “dry”.", "partial"),
    ("It was called “dry”.", "term"),
    ("Ada Moor saw the so-called “dry” bay and said so.", "term"),
    ("The bay was, in her own words, “a puddle”.", "partial"),
    ("He lives by the motto: “never before noon”.", "partial"),
    ("Say “hello” to the dogs.", "partial"),
    ("“Rain,” she said, and “snow.”", "direct"),
    ("“Rain,” she said (and how she laughed) “and snow.”", "direct"),
    ("“Rain,” she said, and the old “Hope” sank.", "title"),
    ("“She sang ‘Rain’” to him, and “odd” songs.", "term"),
    ("“‘Rain’ ” she sang to him, and “odd” songs.", "partial"),
    ("Moor said: “Rain and Snow.”", "direct"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, _ in KINDS])
def test_kinds_by_what_stands_around(text: str, kind: str) -> None:
    assert read(text, language="en").quotes[-1].kind == kind


def test_capitals_tell_nothing_in_a_headline() -> None:
    text = "Board Calls Plan ‘Far Too Late’ Again\n\nThe board met on Monday and talked for hours about the plan."

    assert read(text, language="en").quotes[0].kind != "title"


def test_a_language_without_words_that_report_has_no_terms_of_that_kind() -> None:
    assert read("Es war „sehr spät“ dann.", language="de").quotes[0].kind == "partial"


#: Speech answers speech here; what stands in front of it decides nothing.
TALE = """“Where have you been?” asked the ferryman.

“At the mill,” she said. “They have no flour.”

“Nobody has flour.”

“Then we shall eat your nets,” she said.

{}"""

FRAGMENTS = [
    ("To him the sea was “a wet field” and no more.", "term"),
    ("She said that he was “a wet field” of a man.", "term"),
    ("His neighbours called him “Patch.”", "title"),
    ("She told the whole inn that “Nobody has flour.”", "title"),
    ("She told the whole inn that “I have flour.”", "direct"),
    ("She heard him cry “No flour?” from the quay.", "direct"),
    ("She sat up and muttered “no flour” to the wall.", "partial"),
    ("She had one thing to say: “no flour”.", "partial"),
    ("Ada Moor said the mill was “as good as dead” by then.", "partial"),
]


@pytest.mark.parametrize(("text", "kind"), FRAGMENTS, ids=[text for text, _ in FRAGMENTS])
def test_in_a_tale_the_narrator_holds_a_fragment_at_arms_length(text: str, kind: str) -> None:
    assert read(TALE.format(text), language="en").quotes[-1].kind == kind


@pytest.mark.parametrize("line", ["The quay was wet.", "She said the nets were “as good as dead” by then."])
def test_one_answer_in_ten_blocks_makes_a_tale_and_fewer_do_not(line: str) -> None:
    told = TALE.format(line)
    reported = "\n\n".join([*["The mill stood still all day."] * 30, told])

    assert read(f"{told}\n\nShe said he was “a wet field” of a man.", language="en").quotes[-1].kind == "term"
    assert read(f"{reported}\n\nShe said he was “a wet field” of a man.", language="en").quotes[-1].kind == "partial"


def test_a_quotation_that_runs_on_answers_nobody() -> None:
    text = "\n\n".join(["“The mill stands still.", "“The nets are wet.", "“The sea is high.", "“So it is,” she said."])

    assert read(f"{text}\n\nShe said he was “a wet field” of a man.", language="en").quotes[-1].kind == "partial"


def test_a_paper_that_prints_a_paragraph_a_sentence_tells_no_tale() -> None:
    spoken = ["“The {0} stands still,” said the smith.", "“The {0} is old.”", "The rain fell."]
    paragraphs = [line.format(noun) for noun in ("mill", "quay", "lock") for line in spoken]
    report = "\n\n".join(paragraphs)

    assert read(f"{report}\n\nShe said he was “a wet field” of a man.", language="en").quotes[-1].kind == "partial"

    answered = report.replace("said the smith", "asked the smith").replace("still,", "still?")

    assert read(f"{answered}\n\nShe said he was “a wet field” of a man.", language="en").quotes[-1].kind == "term"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is a ‘dry’ mill,” said Ada Moor.", "term"),
        ("“She said it was a ‘dry’ mill,” said Ada Moor.", "partial"),
    ],
)
def test_who_speaks_a_quotation_does_not_say_so_of_what_is_quoted_in_it(text: str, kind: str) -> None:
    assert read(text, language="en").quotes[1].kind == kind


PARTS = [
    ("« Il pleut, dit-elle. »", ["« Il pleut,"]),
    ("« Il pleut, dit-elle, et il neige. »", ["« Il pleut,", "et il neige. »"]),
    ("— Il pleut, dit-elle ; il neige.", ["— Il pleut,", "il neige."]),
    ("« Il pleut, dit M. Hale, qui riait, partons. »", ["« Il pleut,", "partons. »"]),
    ("« Il pleut, a dit Mme Moor, partons. »", ["« Il pleut,", "partons. »"]),
    ("« Il pleut, tombe et dit, puis part. »", ["« Il pleut, tombe et dit, puis part. »"]),
    (
        f"« Il pleut, dit-elle {'et encore ' * 60}, partons. »",
        ["« Il pleut,", f"{'et encore ' * 60}, partons. »"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[text[:40] for text, _ in PARTS])
def test_the_narrator_is_no_part(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in read(text, language="fr").quotes[0].spans] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Viens, dit-il.", ["dit-il"]),
        ("Viens, dit-il en riant, et pars.", ["dit-il en riant"]),
        ("Viens, a-t-il dit.", ["a-t-il dit"]),
        ("Viens, dit-il alors.", ["dit-il alors"]),
        ("Viens, a dit M. Hale.", ["a dit M. Hale"]),
        ("Viens, dit.", []),
        ("Viens, a-t-il plu.", []),
        ("Viens, dis-je à M. Hale, et pars.", ["dis-je à M. Hale"]),
        ("Viens, tombe.", []),
    ],
)
def test_incises(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in finder(languages.load("fr")).find(text)] == found


SINGLES = [
    ("’Tis late,” she said.", 0),
    ("'Tis late,' she said.", 1),
    ("'Tis late and 'twas cold.", 0),
    ("'tis late,' she said.", 0),
]


@pytest.mark.parametrize(("text", "quotes"), SINGLES, ids=[text for text, _ in SINGLES])
def test_a_shortened_word_opens_a_quote_only_where_single_marks_speak(text: str, quotes: int) -> None:
    assert len(read(text, language="en").quotes) == quotes


VOICES = [
    ("fr", "— Viens. — « Non », dit-elle.", ["— Viens.", "« Non »"]),
    ("fr", "— Viens, dit Hale « le vieux », et pars.", ["— Viens, dit Hale « le vieux », et pars."]),
    ("fr", "— Viens, dit « Hale », et pars.", ["— Viens, dit « Hale », et pars."]),
    ("fr", "— Viens. – Non.", ["— Viens.", "– Non."]),
    ("fr", "‹ Viens, dit-il ›, et pars.", ["‹ Viens, dit-il ›"]),
    ("fr", "Il part, dit-on, et revient.", []),
    ("fr", "— « Viens, dit-il.", ["« Viens,"]),
    ("es", "—Ven —dijo él—.", ["—Ven —"]),
    ("es", "«Ven —dijo él—, y vete.»", ["«Ven —dijo él—, y vete.»"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), VOICES, ids=[text for _, text, _ in VOICES])
def test_what_dashes_and_clauses_open_and_close(language: str, text: str, expected: list[str]) -> None:
    article = read(text, language=language)
    outer = [span.of(text) for quote in article.quotes if quote.parent is None for span in quote.spans]

    assert outer == expected


def test_a_dash_that_nothing_follows_opens_nothing() -> None:
    assert read("—", language="fr").quotes == ()
    assert len(read("— Viens, dit-il, –", language="fr").quotes) == 1
    assert len(read("Il rit. — Viens. — Non.", language="fr").quotes) == 0
    assert [type(one).__name__ for one in parse("– Rain", language="en").blocks] == ["ListItem"]
