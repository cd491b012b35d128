"""Read the corpus: cases written as specification, one file for each construct, in tests/corpus.

A file opens with its title and a few words on the construct. Then come the cases:

    === the title, which says what holds
    the text
    ---
    the tree, as `outline` prints it

What could not be seen in a text is written ␣ (a blank), ⇥ (a tab), ␍ (a carriage return), ⏎ (a line end
that would not show, such as the last one of a text), or escaped as in an outline. A title may open with the code of
the language to parse with, in brackets: ``=== [fr] a dash opens speech``. The rule is the last line
``---`` of its case, so a text may hold such lines; one that begins with ``=== `` has its first sign escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

CORPUS: Final = Path(__file__).with_name("corpus")

_TITLE: Final = "=== "
_LANGUAGE: Final = re.compile(r"\[([a-z]+)\] ")
_RULE: Final = "---"
_HIDDEN: Final = {"␣": " ", "⇥": "\t", "␍": "\r", "⏎": "\n"}
_WRITTEN: Final = re.compile(r"[␣⇥␍⏎]|\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|.|\Z)", re.DOTALL)
_UNSEEN: Final = re.compile(r"[\r\t]|[ \t]\Z")


@final
@dataclass(frozen=True, slots=True)
class Case:
    """A text and the tree it has."""

    #: The name of the file, without its ending.
    file: str
    #: The line of the title, from 1.
    line: int
    #: What holds, as a sentence.
    title: str
    #: What is parsed.
    text: str
    #: The tree, as `outline` prints it.
    tree: str
    #: The language to parse it with; a title names it in brackets.
    language: str = "auto"

    def __str__(self) -> str:
        return f"{self.file}: {self.title}"


@final
class CorpusError(ValueError):
    """A corpus file is not written as it should be."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str) -> None:
        super().__init__(path, line, problem, remedy)  # same order as the signature: it pickles
        self.path = path
        self.line = line
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.path.name}, line {self.line}: {self.problem}; {self.remedy}."


def read_corpus(folder: Path = CORPUS) -> list[Case]:
    """All cases, file by file."""
    return [case for path in sorted(folder.glob("*.txt")) for case in read_cases(path)]


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of one file.

    Raises:
        CorpusError: If a case has no title or no rule, or a character that nobody could see.
    """
    lines = read_lines(path)
    starts = [index for index, line in enumerate(lines) if line.startswith(_TITLE)]
    if not starts or not "".join(lines[: starts[0]]).strip():
        raise CorpusError(path, 1, "the file does not say what it is about", "open it with a title and a few words")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        body = lines[start + 1 : end]
        rule = len(body) - 1
        while rule >= 0 and body[rule] != _RULE:
            rule -= 1
        if rule < 0:
            raise CorpusError(path, start + 1, "the case has no tree", f"write {_RULE} and a tree below its text")
        title = lines[start].removeprefix(_TITLE)
        language = _LANGUAGE.match(title)
        yield Case(
            file=path.stem,
            line=start + 1,
            title=title[language.end() :] if language else title,
            text=_text(path, start + 2, body[:rule]),
            tree="\n".join(body[rule + 1 :]).rstrip("\n"),
            language=language[1] if language else "auto",
        )


def read_lines(path: Path) -> list[str]:
    """The lines of a file, whose line ends are kept from translation: a stray one must not pass unseen."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    for number, line in enumerate(lines, start=1):
        if _UNSEEN.search(line):
            raise CorpusError(path, number, "a blank at the end, a tab or a \\r cannot be seen", "write ␣, ⇥ or ␍")
    return lines


def _text(path: Path, line: int, written: list[str]) -> str:
    """The text that *written* stands for; *line* is where it begins in the file."""

    def seen(match: re.Match[str]) -> str:
        mark = match[0]
        if mark in _HIDDEN:
            return _HIDDEN[mark]
        if match.lastindex:
            return chr(int(match[match.lastindex], base=16))
        if mark == "\\\\":
            return "\\"
        number = line + match.string.count("\n", 0, match.start())
        raise CorpusError(path, number, f"{mark!r} is no escape", r"write \\ for a backslash")

    return _WRITTEN.sub(seen, "\n".join(written))
