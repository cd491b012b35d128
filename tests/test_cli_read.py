"""What ``copydesk read`` shows to people: the page of an article."""

from __future__ import annotations

import builtins
import re
from pathlib import Path
from typing import Any

import pytest

from cli_runner import SEED_FILES, SEEDS, Stream, page_of, run
from copydesk.cli.layout import cells, clean, cut, fit, shown, wrap

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
RAIN = "“Rain,” said Ada Moor."
#: Short, but enough of a transcript to be read as one.
TRANSCRIPT = (
    "MOOR: Good evening.\n",
    "Please sit.\n",
    "PELL: Thank you.\n",
    "MOOR: We begin.\n",
    "PELL: Yes.\n",
    "(LAUGHTER)\n",
    "MOOR: Now.",
)


def section(lines: list[str], title: str) -> list[str]:
    """The lines below a title."""
    start = lines.index(title) + 1
    return lines[start : lines.index("", start) if "" in lines[start:] else None]


# The page


def test_a_page_shows_the_article_at_a_glance() -> None:
    assert page_of(
        "The bridge over the Lind reopened on Monday.",
        "“It took a year,” said Ada Moor. “It was worth it.”",
        "Key Questions",
        "Who paid for the bridge?",
        "The town paid half, according to the mayor, and the county the rest.",
    )[:9] == [
        "standard input",
        "English · 5 blocks · 6 sentences · 2 quotations · 1 Q&A pair",
        "",
        "Blocks",
        "  1  paragraph  The bridge over the Lind reopened on Monday.",
        "  2  paragraph  “It took a year,” said Ada Moor. “It was worth it.”",
        "  3  heading    Key Questions",
        "  4  question   Who paid for the bridge?",
        "  5    answer   The town paid half, according to the mayor, and the county the…",
    ]


def test_each_quotation_stands_with_its_place_its_kind_and_its_speaker() -> None:
    lines = page_of("It rained.", "", "“Rain,” said Dr. Ada Moor.", "", "He saw the “so-called” sun.")

    assert section(lines, "Quotations") == [
        "   3:1  direct  Dr. Ada Moor  “Rain,”",
        "  5:12  term    —             “so-called”",
    ]


def test_a_speaker_without_a_name_stands_there_as_written() -> None:
    assert section(page_of("“Rain,” said the mayor."), "Quotations") == ["  1:1  direct  the mayor  “Rain,”"]


def test_whom_a_pronoun_means_stands_in_its_place() -> None:
    page = page_of("The report said it was late. “Rain fell,” it added.")

    assert section(page, "Quotations") == ["  1:30  direct  The report  “Rain fell,”"]


def test_a_nested_quotation_is_indented() -> None:
    rows = section(page_of("“He told me, ‘I left,’ and left,” said Ada Moor."), "Quotations")

    assert [row[:13] for row in rows] == ["   1:1  direc", "  1:14    dir"]


def test_the_parts_of_a_quotation_over_paragraphs_stand_in_one_row() -> None:
    lines = page_of("“Rain,” said Ada Moor. “Then sun.", "", "“Then rain again.”")

    assert section(lines, "Quotations")[-1].endswith("“Then sun. ¶ “Then rain again.”")


def test_what_is_reported_without_marks_has_a_section_of_its_own() -> None:
    lines = page_of("The bridge will hold, according to Ada Moor.")

    assert section(lines, "Reported without quotation marks") == ["  1:1  Ada Moor  The bridge will hold"]


def test_a_turn_shows_its_label_and_what_else_is_in_it_below() -> None:
    lines = page_of(*TRANSCRIPT)

    assert "5 turns" in lines[1]
    assert section(lines, "Blocks") == [
        "   1  turn               MOOR: Good evening.",
        "   3    paragraph        Please sit.",
        "   5  turn               PELL: Thank you.",
        "   7  turn               MOOR: We begin.",
        "   9  turn               PELL: Yes.",
        "  11    stage direction  (LAUGHTER)",
        "  13  turn               MOOR: Now.",
    ]


def test_diagnostics_are_lines_that_an_editor_can_follow() -> None:
    lines = page_of("Rain fell.", "", "She said, “I left.")

    assert section(lines, "Diagnostics") == [
        "standard input:3:11: unclosed-quote: the quotation that “ opens is never closed; add the closing mark."
    ]


def test_what_there_is_none_of_is_left_out() -> None:
    assert page_of("Rain fell.") == [
        "standard input",
        "English · 1 block · 1 sentence",
        "",
        "Blocks",
        "  1  paragraph  Rain fell.",
    ]


@pytest.mark.parametrize(("text", "summary"), [("", "empty"), ("\n \r\n", "nothing but blanks")])
def test_an_empty_file_is_an_article_without_blocks(text: str, summary: str) -> None:
    assert page_of(text) == ["standard input", summary]


def test_pages_have_a_blank_line_between_them(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Rain.")
    (tmp_path / "two.txt").write_text("")

    outcome = run("read", tmp_path / "one.txt", tmp_path / "two.txt")

    assert outcome.lines[4:] == ["  1  paragraph  Rain.", "", str(tmp_path / "two.txt"), "empty"]


def test_lines_are_numbered_as_editors_number_them() -> None:
    outcome = run("read", "-", stdin="One.\r\n\r\nTwo.\r\rThree\u2028is one line.".encode())

    assert [row.split()[0] for row in section(outcome.lines, "Blocks")] == ["1", "3", "5"]


# Its width


@pytest.mark.parametrize("file", SEED_FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("columns", [50, 80, 110])
def test_no_row_is_wider_than_the_screen(file: Path, columns: int) -> None:
    lines = run("read", file, environment={"COLUMNS": str(columns)}).lines
    # Names and diagnostics are for programs too, and stay whole.
    rows = [line for line in lines if not line.startswith(str(file))]

    assert max(map(cells, rows)) <= columns


def test_a_very_narrow_and_a_very_wide_screen_do_not_spoil_the_page() -> None:
    text = "“" + "Rain falls on the bridge. " * 20 + "”"

    assert page_of(text, columns=5) == page_of(text, columns=50)
    assert page_of(text, columns=1_000) == page_of(text, columns=110)


def test_words_have_some_room_beside_the_widest_other_columns() -> None:
    text = "\n" * 99_999 + "“He told me, ‘I said, “No,” and left,’ and left,” said Prof. Bartholomew Featherstonehaugh."

    assert any(row.endswith("“No,”") for row in page_of(text, columns=50))


def test_a_label_that_is_cut_is_words_like_others() -> None:
    name = "SIR BARTHOLOMEW FEATHERSTONEHAUGH"
    lines = page_of(*(line.replace("MOOR", name) for line in TRANSCRIPT), columns=50)

    assert section(lines, "Blocks")[0] == "   1  turn               SIR BARTHOLOMEW FEATHERS…"


def test_layout_counts_the_cells_of_a_screen() -> None:
    assert cells("e\u0301") == 1
    assert cells("漢字🐟\u200d") == 6
    assert cut("漢字漢字", 5) == "漢字…"
    assert fit("漢", 3) == "漢 "
    assert cut("x", 0) == "x…"  # never nothing
    assert wrap("", 10, 2) == []
    assert wrap("Go to https://example.org/rules now", 10, 9) == [
        "Go to",
        "https://ex",
        "ample.org/",
        "rules now",
    ]
    assert wrap("indefatigably", 5, 9) == ["indef", "atiga", "bly"]
    assert wrap("ten stones", 5, 9) == ["ten", "stone", "s"]
    assert wrap("abcdefghij", 5, 9) == ["abcde", "fghij"]


def test_what_would_command_a_terminal_is_not_passed_on() -> None:
    assert clean("a\x1b[31m\x07\u202eb\x9b\ud800\ufeff\tc\u2028d") == "a�[31m��b�� c d"
    assert "\x1b" not in run("read", "-", stdin=b"Evil \x1b[31mred\x1b]0;title\x07.").out
    assert shown("a\x1b.txt") == r"'a\x1b.txt'"


# Colour


def test_colour_adds_nothing_but_colour() -> None:
    for file in SEED_FILES:
        coloured = run("read", "--color", "always", file).out
        assert coloured.count("\x1b[1m") > 1
        words = [line.rstrip() for line in ESCAPES.sub("", coloured).split("\n")]
        assert words == run("read", file).out.split("\n")


@pytest.mark.parametrize(
    ("terminal", "color", "environment", "coloured"),
    [
        (True, "auto", {}, True),
        (False, "auto", {}, False),
        (True, "auto", {"NO_COLOR": "1"}, False),
        (True, "auto", {"NO_COLOR": ""}, True),
        (True, "auto", {"TERM": "dumb"}, False),
        (True, "never", {}, False),
        (False, "always", {"NO_COLOR": "1", "TERM": "dumb"}, True),
    ],
)
def test_colour_is_for_terminals_and_for_those_who_want_it(
    terminal: bool, color: str, environment: dict[str, str], coloured: bool
) -> None:
    out = Stream(terminal=terminal)
    data = run("read", "--color", color, "-", stdin=RAIN.encode(), out=out, environment=environment).data

    assert (b"\x1b[" in data) is coloured


@pytest.mark.parametrize(("color", "status"), [("auto", 0), ("always", 1)])
def test_without_rich_a_page_is_plain(color: str, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = builtins.__import__

    def without_rich(name: str, *arguments: Any) -> Any:
        if name.startswith("rich"):
            raise ImportError(name)
        return found(name, *arguments)

    plain = run("read", SEEDS / "traps.txt")
    monkeypatch.setattr(builtins, "__import__", without_rich)
    outcome = run("read", "--color", color, SEEDS / "traps.txt", out=Stream(terminal=True))

    assert outcome.data == plain.data
    assert outcome.status == status
    assert ("install copydesk[cli]" in outcome.err) is bool(status)


def test_what_the_encoding_of_the_screen_lacks_is_an_escape() -> None:
    out = run("read", "-", stdin=RAIN.encode(), out=Stream(encoding="ascii")).out

    assert r"\u201cRain,\u201d said Ada Moor." in out


# What the caller knows


def test_a_hint_names_a_line() -> None:
    text = b"Rain fell.\n\nNobody slept."

    assert section(run("read", "-", stdin=text).lines, "Blocks")[0].split() == ["1", "paragraph", "Rain", "fell."]
    hinted = run("read", "--hint", "1=title", "--hint", "3=note", "-", stdin=text)
    assert [line.split()[:2] for line in section(hinted.lines, "Blocks")] == [["1", "title"], ["3", "note"]]


def test_a_hint_that_fits_one_text_only_spares_the_other(tmp_path: Path) -> None:
    short, long = tmp_path / "short.txt", tmp_path / "long.txt"
    short.write_text("Rain fell.")
    long.write_text("Rain fell.\n\nNobody slept.")
    outcome = run("read", "--hint", "3=title", short, long)

    assert outcome.status == 1
    assert outcome.data == run("read", "--hint", "3=title", long).data
    assert outcome.complaints == [
        f"copydesk: {short}: the hint 3 is not a line of the text, which has 1; count from 1."
    ]


@pytest.mark.parametrize(
    ("hints", "complaint"),
    [
        (["1=nonsense"], "'1=nonsense' is no hint; write LINE=KIND"),
        (["title"], "'title' is no hint; write LINE=KIND"),
        (["1=title", "1=note"], "line 1 has two hints; give one"),
    ],
)
def test_hints_that_cannot_be_understood(hints: list[str], complaint: str) -> None:
    outcome = run("read", *(word for hint in hints for word in ("--hint", hint)), "-", stdin=b"Rain fell.")

    assert (outcome.status, outcome.data) == (2, b"")
    assert complaint in outcome.err
