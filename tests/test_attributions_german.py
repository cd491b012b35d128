"""Who says what in German, rule by rule, and the laws of attributions on German words."""

from __future__ import annotations

import gc
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_cases import reported
from copydesk import languages, read
from copydesk.languages import forms
from copydesk.languages.lexicon import lexicon
from corpus_cases import Case, read_corpus

CASES = read_corpus(Path(__file__).with_name("attributions_german"))

each_case = pytest.mark.parametrize("case", CASES, ids=str)

#: Words of every class, so that random rows of them make every frame.
WORDS = [
    *("Ada Moor", "Moor", "die Stadt", "der Rat", "dem Boten", "sie", "er", "es", "das", "der", "die", "wer", "(CDU)"),
    *("ob", "dass", "wie", "als", "weil", "und", "aber", ",", ";", ":", "–", "(", ")", "so", "von", "von der", "nach"),
    *("sagte", "sagt", "sagen", "erklärt", "hat", "wird", "teilte", "mit", "gab", "zu", "zurück", "heißt", "hieß"),
    *("laut", "nach Angaben", "Angaben", "zufolge", "„A b.“", "„a b“", "„Der Bote“", "„Ja,“", "zitiert", "nannte"),
    *("bezeichnete", "sei", "habe", "gehe", "neue", "am Montag", "im März", "3", "nicht", "zu lesen", "reparieren"),
    *("den für den Bau zuständigen Rat", ".", "\n\n", "ihrer Ansicht nach", "UNHCR-Angaben", "mitgeteilt", "ein"),
    *(
        "für Moor ist",
        "die in Kiel lebende Moor",
        "nach eigenen Angaben",
        "hätten",
        "Damit",
        "die neuen Pläne",
        "von ihr",
    ),
]
rows_of_words = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@each_case
def test_who_says_what(case: Case) -> None:
    assert reported(read(case.text, language="de")) == case.tree


@each_case
def test_line_ends_make_no_difference(case: Case) -> None:
    assert reported(read(case.text.replace("\n", "\r\n"), language="de")) == case.tree


@each_case
def test_the_shape_of_marks_makes_no_difference(case: Case) -> None:
    shapes = str.maketrans("„“", "»«")

    assert reported(read(case.text.translate(shapes), language="de")) == case.tree.translate(shapes)


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 60
    assert [title for title, count in Counter(case.title for case in CASES).items() if count > 1] == []


@each_case
def test_a_case_may_break_off_behind_any_word(case: Case) -> None:
    for word in re.finditer(r"\w+|[^\w\s]", case.text):
        holds(case.text[: word.end()])


@given(rows_of_words)
def test_all_that_is_found_stands_in_the_text_in_order(text: str) -> None:
    holds(text)


def holds(text: str) -> None:
    found = read(text, language="de").attributions
    assert [one.cue[0] for one in found] == sorted(one.cue[0] for one in found)
    for one in found:
        assert (len(one.source) <= 1, len(one.cue), bool(one.content)) == (True, 1, True)
        for spans in (sorted([*one.source, *one.cue]), list(one.content)):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(before.end <= behind.start for before, behind in pairwise(spans))


@pytest.mark.clock
@pytest.mark.parametrize(
    "unit",
    [
        "sagte ",
        "laut ",
        "der ",
        "Moor ",
        "und ",
        "„a“ ",
        "sagte, ",
        "so Moor, ",
        "Er sei da. ",
        "dass er sagte, ",
        "die in Kiel lebende ",
        "Das sagte Moor. ",
        "spricht von „a b“, Moor von „a b“, ",
        "Moors Vorwurf, ",
    ],
)
def test_a_row_of_one_word_is_read_in_linear_time(unit: str) -> None:
    def cost(count: int) -> float:
        # The collector of garbage looks at all that the process holds, which after other tests is much: it is off.
        gc.disable()
        try:
            start = process_time()
            assert read(unit * count, language="de").attributions is not None
            return process_time() - start
        finally:
            gc.enable()

    cost(10)
    assert min(cost(8000), cost(8000)) < 12 * max(cost(2000), 0.03)


@pytest.mark.parametrize(
    ("lemma", "form", "letter"),
    [
        ("sagen", "sagte", "C"), ("sagen", "gesagt", "E"), ("sagen", "sage", "C"), ("erklären", "erklärt", "Z"),
        ("mit-teilen", "mitgeteilt", "E"), ("mit-teilen", "teilte", "C"), ("mit-teilen", "mitteilte", "C"),
        ("bezeichnen", "bezeichnete", "C"), ("antworten", "antwortet", "C"), ("zu-geben", "zugegeben", "E"),
        ("versprechen", "verspricht", "C"), ("versprechen", "versprochen", "E"), ("kritisieren", "kritisiert", "Z"),
    ],
)  # fmt: skip
def test_the_forms_of_a_verb(lemma: str, form: str, letter: str) -> None:
    words = lexicon("de")
    assert words is not None

    assert forms.of("de").cue(lemma, words.verbs)[form] == letter


def test_a_pack_of_german_gains_cues() -> None:
    pack = languages.add(languages.load("de").with_cues({"brummeln": "that quote beside"}, code="de-brummeln"))
    text = "Ada Moor brummelte, dass sie leckt."

    assert read(text, language="de").attributions == ()
    assert [one.cue[0].of(text) for one in read(text, language=pack.code).attributions] == ["brummelte"]


@pytest.mark.parametrize(
    "text", ["Moor sagte, die Brücke halte. Der Rat lacht. Sie sei neu.", "Die Brücke sei neu.", "Es werde Licht."]
)
def test_the_subjunctive_goes_on_with_a_report_right_before_it(text: str) -> None:
    assert all("Sie" not in span.of(text) for one in read(text, language="de").attributions for span in one.content)
