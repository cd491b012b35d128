"""A small parser that is right, and the same parser with one fault each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from copydesk.testing import Adapter

Spans = list[tuple[int, int]]
#: A line, and lines with one line end between two of them.
_LINE = re.compile(r"[^\r\n]+")
_LINES = re.compile(r"[^\r\n]+(?:(?:\r\n|\r(?!\n)|\n)(?:[^\r\n]+))*")
#: A line that goes on with the one above it.
_GOING_ON = re.compile(r"[^\r\n](?:\r\n|\r|\n)[a-z]")
_EMOJI = re.compile("[\U0001f300-\U0001faff]")


def paragraphs(text: str) -> Spans:
    """Lines, unless the text shows that they are wrapped."""
    return blank_lines_only(text) if _GOING_ON.search(text) else [match.span() for match in _LINE.finditer(text)]


def blank_lines_only(text: str) -> Spans:
    """Takes lines without a blank one between them for wrapped ones."""
    return [match.span() for match in _LINES.finditer(text)]


def adapter(find: Callable[[str], Spans] = paragraphs, render: Callable[[str], str] = str) -> Adapter:
    return Adapter(finds={"paragraphs": find}, pieces=find, render=render, normalise=str.strip, open=Text)


class Text:
    """A text that is parsed from scratch after each edit."""

    def __init__(self, text: str) -> None:
        self.text = text

    def edit(self, start: int, end: int, replacement: str) -> None:
        self.text = self.text[:start] + replacement + self.text[end:]

    def answer(self) -> Any:
        return paragraphs(self.text)


class Forgetful(Text):
    """A text whose paragraphs are moved, but not parsed anew, where an edit holds no line end."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.found = paragraphs(text)

    def edit(self, start: int, end: int, replacement: str) -> None:
        super().edit(start, end, replacement)
        if "\n" in replacement:
            self.found = paragraphs(self.text)
        else:
            by = len(replacement) - (end - start)
            self.found = [(first + by * (first >= end), last + by * (last >= end)) for first, last in self.found]

    def answer(self) -> Any:
        return self.found


def off_after_emoji(text: str) -> Spans:
    """Counts UTF-16 units."""
    return [
        (start + len(_EMOJI.findall(text[:start])), end + len(_EMOJI.findall(text[:end])))
        for start, end in paragraphs(text)
    ]


def quadratic(text: str) -> Spans:
    """Looks from each opening mark to the end of the text."""
    for match in re.finditer("“", text):
        text[match.start() :].lower()  # so slow that its growth is plain on a busy machine too
    return paragraphs(text)


def not_local(text: str) -> Spans:
    """Takes a paragraph away where an earlier one is twice as long."""
    found = paragraphs(text)
    longest = max((end - start for start, end in found[:1]), default=0)
    return found[:1] + [(start, end) for start, end in found[1:] if longest < 2 * (end - start)]


def windows(text: str) -> Spans:
    """Takes the two halves of a Windows line end for two line ends."""
    return [match.span() for match in re.finditer(r"[^\r\n]+(?:[\r\n](?![\r\n])[^\r\n]+)*", text)]


def by_identity(text: str) -> Spans:
    """Gives another answer each time."""
    found = paragraphs(text)
    CALLS.append(text)
    return found[: len(found) - len(CALLS) % 2]


CALLS: list[str] = []


def fails_on_nul(text: str) -> Spans:
    """Takes only what can be encoded."""
    text.encode()
    return paragraphs(text)


def by_style(text: str) -> Spans:
    """Knows only curly marks."""
    return [span for span in paragraphs(text) if "“" in text or '"' not in text or span[0] == 0]


def trailing(text: str) -> Spans:
    """Loses a paragraph that ends in a blank."""
    return [(start, end) for start, end in paragraphs(text) if text[end - 1] not in " \t"]


def decomposed(text: str) -> Spans:
    """Loses a paragraph in which an accent is a character of its own."""
    return [(start, end) for start, end in paragraphs(text) if not re.search("[\u0300-\u036f]", text[start:end])]


def backwards(text: str) -> Spans:
    return paragraphs(text)[::-1]


#: For each fault, the law that must catch it, and the parser that has it.
FAULTS: dict[str, tuple[str, Adapter]] = {
    "drops a blank": ("losslessness", adapter(render=lambda text: text.replace("  ", " "))),
    "merges CRLF": ("losslessness", adapter(render=lambda text: text.replace("\r\n", "\n"))),
    "off by one after an emoji": ("range", adapter(off_after_emoji)),
    "quadratic": ("linear_time", adapter(quadratic)),
    "not local": ("locality", adapter(not_local)),
    "does not join": ("concatenation", adapter(not_local)),
    "two halves of a line end": ("line_ends", adapter(windows)),
    "moody": ("determinism", adapter(by_identity)),
    "raises": ("totality", adapter(fails_on_nul)),
    "gives nonsense": ("totality", adapter(lambda text: [(0, "end")] if text else [])),  # type: ignore[list-item]
    "one style only": ("mark_style", adapter(by_style)),
    "blank lines only": ("layout", adapter(blank_lines_only)),
    "trailing blanks": ("trailing_blanks", adapter(trailing)),
    "one normal form only": ("normal_form", adapter(decomposed)),
    "out of order": ("order", adapter(backwards)),
    "leaves words out": ("partition", adapter(lambda text: paragraphs(text)[:1])),
    "overlapping quotations": (
        "nesting",
        Adapter(finds={"quotations": lambda text: [(0, 2), (1, 3)] if len(text) > 2 else []}),
    ),
    "not idempotent": ("idempotence", Adapter(normalise=lambda text: text.replace("  ", " "))),
    "forgetful": ("increments", Adapter(open=Forgetful)),
    "false": ("truth_of_paragraphs", adapter(lambda text: paragraphs(text)[:2])),
    "ends at every stop": (
        "truth_of_sentences",
        Adapter(finds={"sentences": lambda text: [one.span() for one in re.finditer(r"[^.?\s][^.?]*[.?]*", text)]}),
    ),
    "curly marks only": (
        "truth_of_quotations",
        Adapter(finds={"quotations": lambda text: [one.span() for one in re.finditer("“[^”]*”", text)]}),
    ),
    "said only": (
        "truth_of_attributions",
        Adapter(finds={"cues": lambda text: [one.span() for one in re.finditer(r"\bsaid\b", text)]}),
    ),
    "every question": (
        "truth_of_answers",
        Adapter(finds={"questions": lambda text: [one.span() for one in re.finditer(r"[^\n.?]+\?", text)][:1]}),
    ),
    "capitals only": (
        "truth_of_turns",
        Adapter(finds={"labels": lambda text: [one.span() for one in re.finditer("^[A-Z]+:", text, re.MULTILINE)]}),
    ),
}
