"""The lexicon of cues, and packs that have more of them."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from copydesk import languages, parse, read
from copydesk.errors import LanguageError
from copydesk.grammar import phrasing, words
from copydesk.grammar.phrases import phraser
from copydesk.languages.lexicon import FRAMES, Lexicon, lexicon
from copydesk.nodes import ReportingClause
from copydesk.walking import walk

TEXT = "Ada Moor tutted that it leaks. “It fell” tutted Ben Carr."


def english() -> Lexicon:
    found = lexicon("en")
    assert found is not None
    return found


def cues(text: str, code: str) -> list[str]:
    return [one.cue[0].of(text) for one in read(text, language=code).attributions]


def test_a_pack_gains_cues() -> None:
    pack = languages.add(languages.load("en").with_cues({"tut": "that quote beside"}, code="en-tut"))

    assert cues(TEXT, "en").count("tutted") < 2
    assert cues(TEXT, pack.code) == ["tutted", "tutted"]


def test_the_code_of_a_pack_with_cues() -> None:
    pack = languages.load("en").with_cues({"tut": "that"})

    assert pack.code == "en-cues"
    assert pack != languages.load("en")
    assert "tut" not in english().frames


@pytest.mark.parametrize("frames", ["that quote", ["that", "quote"], {"quote", "that"}])
def test_frames_come_as_words_or_as_a_list(frames: str | list[str] | set[str]) -> None:
    pack = languages.load("en").with_cues({"tut": frames})

    assert pack == languages.load("en").with_cues({"tut": "that quote"})
    assert pack.lexicon is not None
    assert pack.lexicon.frames["tut"] == {"that", "quote"}


def test_cues_add_up() -> None:
    pack = languages.load("en").with_cues({"tut": "that"}).with_cues({"tut": "quote", "say": "with"}, code="en-more")

    assert pack.lexicon is not None
    assert pack.lexicon.frames["tut"] == {"that", "quote"}
    assert pack.lexicon.frames["say"] == english().frames["say"] | {"with"}


def test_a_pack_that_was_extended_keeps_the_cues_of_its_language() -> None:
    desk = languages.load("en").extended("en-cue-desk", {"sentences": {"abbreviations": ["dipl"]}})

    assert desk.lexicon is english()


def test_the_lexicon_of_a_pack_is_made_once() -> None:
    pack = languages.load("en").with_cues({"tut": "that"})

    assert pack.lexicon is languages.load("en").with_cues({"tut": "that"}).lexicon
    assert pack.lexicon is not None
    assert phraser(pack.lexicon) is phraser(pack.lexicon)
    assert pickle.loads(pickle.dumps(pack)) == pack


def test_a_cue_beside_a_quote_makes_a_reporting_clause() -> None:
    pack = languages.add(languages.load("en").with_cues({"tut": "beside"}, code="en-tut-beside"))
    text = "“It fell,” tutted Ben Carr."

    def clauses(code: str) -> int:
        return sum(isinstance(place.node, ReportingClause) for place in walk(parse(text, language=code)))

    assert (clauses("en"), clauses(pack.code)) == (0, 1)


def test_a_hearer_goes_with_its_frame() -> None:
    pack = languages.add(languages.load("en").with_cues({"toot": "hearer-that"}, code="en-toot"))

    assert cues("Moor tooted the council that it leaks.", pack.code) == ["tooted"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"a b": "that"}, "the cue 'a b' is not one word in small letters; give the verb in its first form"),
        ({"Tut": "that"}, "the cue 'Tut' is not one word in small letters; give the verb in its first form"),
        ({"": "that"}, "the cue '' is not one word in small letters; give the verb in its first form"),
        ({"tut": "taht"}, "the cue 'tut' has the unknown frame 'taht'; use a preposition or one of as-said"),
        ({"tut": "passive-taht"}, "the cue 'tut' has the unknown frame 'passive-taht'"),
        ({"tut": ""}, "the cue 'tut' has no frame; say how it reports, such as 'quote that'; the frames are as-said"),
    ],
)
def test_a_cue_that_is_none(given: dict[str, str], message: str) -> None:
    with pytest.raises(LanguageError, match=f"language 'en': {message}"):
        languages.load("en").with_cues(given)


@pytest.mark.parametrize("given", ["tut", ["tut"]])
def test_cues_without_their_frames(given: Any) -> None:
    with pytest.raises(TypeError, match=r'^with_cues\(\) takes a mapping, not \w+; write {"blurt": "quote that"}\.$'):
        languages.load("en").with_cues(given)


def test_a_language_without_a_lexicon_gains_no_cues() -> None:
    assert languages.load("it").lexicon is None
    with pytest.raises(LanguageError, match=r"language 'it': the language has no lexicon of cues; add forms of verbs"):
        languages.load("it").with_cues({"borbottare": "quote"})
    assert lexicon("it", (("borbottare", frozenset(["quote"])),)) is None


def test_every_frame_of_the_lexicon_is_known() -> None:
    given = {lemma: sorted(frames - {"passive-noun"}) for lemma, frames in english().frames.items()}

    assert english().with_cues(given).frames.keys() == english().frames.keys()
    assert {frame for frames in english().frames.values() for frame in frames} >= FRAMES


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("said", "E"), ("says", "C"), ("saying", "G"), ("claim", "B"), ("claims", "Z"), ("Moor", "N"), ("Boats", "W"),
        ("boat", "n"), ("boats", "q"), ("quickly", "a"), ("family", "n"), ("fly", "u"), ("the", "d"), ("The", "d"),
        ("THE", "N"), ("They", "p"), ("1990", "#"), ("$5", "#"), ("’s", "z"), ("'ll", "x"), ("—", "-"), ("&", "c"),
        ("Says", "C"), ("painted", "e"), ("painting", "g"), ("bus", "n"), ("glass", "n"), ("*", "/"), ("@moor", "n"),
    ],
)  # fmt: skip
def test_the_letter_of_a_word(word: str, letter: str) -> None:
    assert words.Words(english(), phrasing.of("en"))[word] == letter


def test_random_words_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_MOST", 2)
    known = words.Words(english(), phrasing.of("en"))

    assert [known[word] for word in ("a ", "boat ", "said ", "said ")] == ["d", "n", "E", "E"]
    assert len(known) == 2
