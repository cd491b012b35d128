"""The corpus: each text has the tree below it, exactly, and comes back whole."""

from __future__ import annotations

import pickle
from collections import Counter
from pathlib import Path

import pytest

from copydesk import outline, parse, render
from copydesk.outlining import from_outline
from corpus_cases import CORPUS, Case, CorpusError, read_cases, read_corpus

CASES = read_corpus()
FILES = sorted(CORPUS.glob("*.txt"))

each_case = pytest.mark.parametrize("case", CASES, ids=str)


@each_case
def test_a_text_has_the_tree_below_it(case: Case) -> None:
    assert outline(parse(case.text, language=case.language)) == case.tree


@each_case
def test_a_text_comes_back_whole(case: Case) -> None:
    assert render(parse(case.text, language=case.language)) == case.text


@each_case
def test_an_outline_reads_back_to_its_tree(case: Case) -> None:
    document = parse(case.text, language=case.language)

    assert from_outline(outline(document), language=document.language) == document
    assert render(from_outline(case.tree)) == case.text


def test_the_corpus_is_large_enough() -> None:
    assert len(CASES) >= 120
    assert "errors" in {case.file for case in CASES}


def test_no_title_comes_twice() -> None:
    titles = Counter(case.title for case in CASES)

    assert [title for title, count in titles.items() if count > 1] == []


def test_no_text_comes_twice_in_a_file() -> None:
    texts = Counter((case.file, case.text) for case in CASES)

    assert [place for place, count in texts.items() if count > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_opens_with_its_title_and_a_few_words(path: Path) -> None:
    title, blank, *words = path.read_text(encoding="utf-8").partition("\n=== ")[0].split("\n")

    assert title
    assert blank == ""
    assert words[0].endswith(tuple("abcdefghijklmnopqrstuvwxyz.,:;"))


# The form of a corpus file


def written(folder: Path, content: str) -> Path:
    path = folder / "bells.txt"
    path.write_bytes(content.encode())
    return path


def test_signs_stand_for_what_cannot_be_seen(tmp_path: Path) -> None:
    path = written(tmp_path, "Bells\n\n=== one\n␣a⇥\\\\\\x41\n\nb␍\n\\ud800⏎⏎\n---\ntext a\n\n=== two\n---\n")

    one, two = read_cases(path)

    assert one == Case("bells", 3, "one", " a\t\\A\n\nb\r\n\ud800\n\n", "text a")
    assert two == Case("bells", 11, "two", "", "")


def test_the_last_rule_ends_the_text(tmp_path: Path) -> None:
    path = written(tmp_path, "Bells\n\n=== one\na\n---\nb\n---\ntext a\n")

    assert [case.text for case in read_cases(path)] == ["a\n---\nb"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "bells.txt, line 1: the file does not say what it is about"),
        ("=== one\na\n---\ntext a\n", "bells.txt, line 1: the file does not say what it is about"),
        ("Bells\n=== one\na\n", "bells.txt, line 2: the case has no tree"),
        ("Bells\n=== one\na \n---\ntext a\n", "bells.txt, line 3: a blank at the end"),
        ("Bells\r\n=== one\n", "bells.txt, line 1: a blank at the end"),
        ("Bells\n=== one\na\\\n---\ntext a\n", "bells.txt, line 3: '\\\\' is no escape"),
        ("Bells\n=== one\na\n\\n\n---\ntext a\n", "bells.txt, line 4: '\\\\n' is no escape"),
    ],
)
def test_a_file_that_is_not_well_written_says_where(tmp_path: Path, content: str, message: str) -> None:
    path = written(tmp_path, content)

    with pytest.raises(CorpusError) as caught:
        list(read_cases(path))

    assert str(caught.value).startswith(message)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
