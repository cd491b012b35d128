"""Language packs and detection: what holds for every text and every pack."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import languages, parse, read, render, walk
from copydesk.errors import LanguageError
from copydesk.languages import GENERIC, SAMPLE, Pack, detect
from copydesk.nodes import Leaf

CODES = languages.names()
SHIPPED = ("cs", "da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", GENERIC)
#: Pieces that decide where sentences and languages begin and end.
PIECES = (
    ". ", "! ", "? ", "… ", ". . . ", ". . . . ", "。", "． ", "։ ", ": ", "; ", "؟ ", "। ", ".", "\n", "\n\n", " ",
    "1. ", "2) ", "3.) ", "a. ", "b) ", "• ", "• 9. ", "„", "“", "”", "»", "«", "‚", "‘", "’", "'", '"', "「", "」",
    "– ", "— ", "- ", "(", ")", "[2]", "（", "）", "12", "IV", "U.S", "a.m", "z. B", "Prof", "M", "г", "the", "Der ",
    "und", "la", "и", "että", "Moor", "rain", "雨", "է", "ր", "ία", "ł", "ß", "dit-il", "\ud800", "\u200b",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


def test_the_packs_are_there() -> None:
    assert set(SHIPPED) <= {*CODES}


def test_no_other_packs_are_there() -> None:
    lie_there = {entry.name for entry in files("copydesk.languages").iterdir() if entry.name.endswith(".toml")}
    assert lie_there == {f"{code}.toml" for code in SHIPPED}


@pytest.mark.parametrize("code", SHIPPED)
def test_a_pack_has_what_its_file_says(code: str) -> None:
    data = tomllib.loads(files("copydesk.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8"))
    pack = languages.load(code)

    assert pack.name == data["name"]
    assert pack.abbreviations == set(data["sentences"]["abbreviations"])
    assert all(len(pair) == 2 for pair in pack.quotes)
    assert pack.quotes
    assert len({*pack.quotes}) == len(pack.quotes)
    assert all(len(stop) == 1 for stop in pack.stops)
    assert not any(word.endswith(".") for word in pack.abbreviations | pack.before_numbers | pack.endings)
    assert all(word == word.lower() for word in pack.starters)
    assert pickle.loads(pickle.dumps(pack)) == pack


@given(text=texts, code=st.sampled_from(SHIPPED))
def test_every_text_parses_with_every_pack_and_comes_back(text: str, code: str) -> None:
    document = parse(text, language=code)
    leaves = [node.text for node, _, _ in walk(document) if isinstance(node, Leaf)]

    assert document.language == code
    assert render(document) == text
    assert "".join(leaves) == text
    assert all(leaves)


@given(text=texts)
def test_auto_is_parsing_with_the_code_that_it_chose(text: str) -> None:
    code = detect(text)

    assert code in SHIPPED
    assert detect(text) == code
    assert parse(text) == parse(text, language=code)


@given(text=st.text(min_size=1, max_size=30), rest=st.text(max_size=200))
def test_no_more_than_the_sample_decides(text: str, rest: str) -> None:
    sample = (text * SAMPLE)[:SAMPLE]

    assert detect(sample + rest) == detect(sample)


@given(text=texts, code=st.sampled_from(SHIPPED))
def test_inner_sentences_stand_in_quotations(text: str, code: str) -> None:
    article = read(text, language=code)
    spans = [span for quote in article.quotes for span in quote.spans]

    assert all(
        any(span.start <= one.start and one.end <= span.end for span in spans) for one in article.inner_sentences
    )
    assert all(render(one.node) == text[one.start : one.end] for one in article.inner_sentences)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "en"),
        ("42", "en"),
        ("Moor", "en"),
        ("Ada Moor van der Holm said so.", "en"),
        ("The bells of the old town rang all night.", "en"),
        ("Die Glocken der Stadt haben die ganze Nacht nicht geläutet.", "de"),
        ("Les cloches de la ville ont sonné toute la nuit.", "fr"),
        ("Las campanas de la ciudad no sonaron anoche.", "es"),
        ("Le campane della città non hanno suonato nella notte.", "it"),
        ("Os sinos da cidade não tocaram durante a noite.", "pt"),
        ("De klokken van de stad hebben de hele nacht niet geluid.", "nl"),
        ("Klockorna i staden ringde inte under natten, och ingen vet varför det var så.", "sv"),
        ("Klokkerne i byen ringede ikke, og nu ved ingen noget om hvorfor det blev sådan efter i går.", "da"),
        ("Klokkene i byen ringte ikke, og nå vet ingen noe om hvorfor det ble slik etter i går.", "nb"),
        ("Dzwony w mieście nie biły całą noc, ale nikt nie wie, dlaczego tak było.", "pl"),
        ("Колокола города не звонили всю ночь, и никто не знает почему.", "ru"),
        ("Тихо.", "ru"),
        ("Zvony ve městě nezvonily celou noc a nikdo neví, proč to tak bylo.", "cs"),
        ("Kaupungin kellot eivät soineet yöllä, mutta kukaan ei tiedä, että se oli niin.", GENERIC),
        ("Şehrin çanları bütün gece çalmadı ve kimse bunu bilmiyor, ama bu böyle oldu.", GENERIC),
        ("Дзвони міста не дзвонили, і ніхто не знає, що це було.", GENERIC),
        ("鐘は一晩中鳴らなかった。", GENERIC),
        ("종은 밤새 울리지 않았다.", GENERIC),
        ("لم تدق أجراس المدينة طوال الليل.", GENERIC),
        ("Οι καμπάνες δεν χτύπησαν.", GENERIC),
        ("घंटियाँ नहीं बजीं।", GENERIC),
    ],
)
def test_a_text_tells_its_language(text: str, code: str) -> None:
    assert detect(text) == code
    assert parse(text).language == code


def test_names_from_abroad_make_no_other_language() -> None:
    assert detect("Seán Ólafur Łukasz Müller Çelik") == "en"
    assert detect("Moor said that Łukasz Żak and Åsa Öberg were in São Paulo.") == "en"


def test_a_program_may_add_a_pack() -> None:
    desk = languages.load("en").extended(
        "en-bells",
        {
            "name": "Bell English",
            "sentences": {"abbreviations": ["camp"], "ordinals": True},
            "marks": {"quotes": ["<>"]},
        },
    )
    assert languages.add(desk) is languages.add(desk)

    document = parse("The Camp. Moor rang.", language="en-bells")

    assert "en-bells" in languages.names()
    assert [len(read("The Camp. Moor rang.", language=code).sentences) for code in ("en", "en-bells")] == [2, 1]
    assert document.language == "en-bells"
    assert read("“Rain,” said Ada Moor.", language="en-bells").language == "en-bells"
    assert desk.name == "Bell English"
    assert desk.ordinals
    assert desk.quotes == (*languages.load("en").quotes, "<>")
    assert "mr" in desk.abbreviations


def test_a_code_stands_for_one_pack() -> None:
    languages.add(Pack.of("xx-one", {"name": "One"}))

    with pytest.raises(LanguageError, match="language 'xx-one': there is another pack of that code; give yours"):
        languages.add(Pack.of("xx-one", {"name": "Two"}))
    with pytest.raises(LanguageError, match="language 'de': there is another pack"):
        languages.add(Pack.of("de", {}))
    with pytest.raises(LanguageError, match="language 'auto'"):
        languages.add(Pack.of("auto", {}))


def test_stems_and_endings_make_cues_of_an_extended_pack_too() -> None:
    pack = Pack.of("xx", {"dialogue": {"cue_stems": ["mutt"], "cue_endings": ["ers"]}})

    assert pack.cues == {"mutters"}
    assert pack.extended("xx-2", {"dialogue": {"cue_endings": ["ered"]}}).cues == {"mutters", "muttered"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"name": 1}, "name is not a string; write it as"),
        ({"words": {}}, "the pack has an unknown table 'words'; use sentences, "),
        ({"marks": ["a"]}, "marks is not a table; write it as [marks]"),
        ({"marks": {"abbreviations": ["a"]}}, "the pack has an unknown list 'abbreviations' in [marks]; see"),
        ({"sentences": {"abbreviations": "dr"}}, "[sentences] abbreviations is not a list of strings; write it as"),
        ({"sentences": {"abbreviations": [1]}}, "[sentences] abbreviations is not a list of strings; write it as"),
        ({"sentences": {"ordinals": ["a"]}}, "[sentences] ordinals is neither true nor false; write it as"),
    ],
)
def test_a_pack_that_is_not_well_written_says_where(data: dict[str, Any], message: str) -> None:
    with pytest.raises(LanguageError) as caught:
        Pack.of("xx", data)

    assert str(caught.value).startswith(f"language 'xx': {message}")


def test_a_code_without_a_pack_is_an_error() -> None:
    with pytest.raises(LanguageError, match="language 'tlh': there is no pack of that language; use one of cs, da"):
        parse("Rain.", language="tlh")


@pytest.mark.parametrize(("code", "near"), [("en-US", "en"), ("DE", "de"), ("pt_BR", "pt")])
def test_the_tag_of_a_country_is_told_its_language(code: str, near: str) -> None:
    with pytest.raises(LanguageError, match=f"language '{code}': there is no pack of that language; use '{near}', or"):
        parse("Rain.", language=code)


def test_a_pack_shows_its_name_and_not_its_thousands_of_words() -> None:
    assert repr(languages.load("en")) == "Pack(code='en', name='English', base='en', more_cues=())"
    assert re.fullmatch(r"<Lexicon 'en' of \d+ cues>", repr(languages.load("en").lexicon))


def test_only_the_pack_in_use_is_read() -> None:
    code = (
        "import copydesk\n"
        "from copydesk.languages import loader\n"
        "copydesk.parse('The bells rang all the night, and nobody knew of it.')\n"
        "print(loader._load.cache_info().currsize)\n"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "1\n"


def test_a_pack_is_a_language_too() -> None:
    desk = languages.load("en").extended("en-given", {"sentences": {"abbreviations": ["dipl"]}})

    document = parse("He met Dipl. Moor.", language=desk)

    assert document.language == "en-given"
    assert document == parse("He met Dipl. Moor.", language="en-given") == parse("He met Dipl. Moor.", language=desk)
    assert render(document) == "He met Dipl. Moor."
    assert len(read("He met Dipl. Moor.", language=desk).sentences) == 1
    assert read("He met Dipl. Moor.", language=desk).document == document
    assert parse("Rain.", language=languages.load("en")).language == "en"


def test_a_pack_with_the_code_of_another_is_an_error() -> None:
    with pytest.raises(LanguageError, match="there is another pack of that code"):
        parse("Rain.", language=languages.load("en").extended("de", {}))
