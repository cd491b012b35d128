"""Wrap the lines of a document as a terminal does, where enough of them are wrapped to show it.

A reader takes lines for wrapped where they are of even width and go on in the middle of a sentence. A document of few
words cannot show that, so it stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import pairwise
from typing import Final

from copydesk import render, walk
from copydesk.nodes import Cue, Dateline, Document, Gap, Source, Text
from copydesk.nodes.leafwise import with_leaves

#: No line is longer, unless a word is.
WIDTH: Final = 60
#: So many line ends within paragraphs show that lines are wrapped, if a third of them go on in small letters.
_FEWEST: Final = 2
_GOING_ON: Final = 3
#: Lines shorter than these are no wrapped ones.
_NARROWEST: Final = 40
#: Leaves within which a line may end.
_LOOSE: Final = (Text, Gap, Source, Cue)
#: A line that begins with one of these may be an address of its own, and shows nothing.
_ADDRESSES: Final = ("http", "www.")
#: A line that begins with one of these would be an item of a list.
_BULLETS: Final = "-–—*•●>"


def folded(document: Document) -> Document:
    """*document*, whose blocks are parted by blank lines, with its lines wrapped; or as it is.

    >>> from copydesk import parse
    >>> folded(parse("Rain fell.")) == parse("Rain fell.")
    True
    >>> line = "The ferry left at noon and the crew slept till the bells rang and it was seven in the old town again "
    >>> render(folded(parse(f"{line}\\n\\n{line}"))).split("\\n")[0]
    'The ferry left at noon and the crew slept till the bells'
    """
    text = render(document)
    ends = _line_ends(text, _places(document))
    if not _shows(text, ends):
        return document
    at = 0

    def wrapped(words: str) -> str:
        nonlocal at
        start, at = at, at + len(words)
        return "".join("\n" if place in broken else character for place, character in enumerate(words, start))

    broken = frozenset(ends)
    return with_leaves(document, wrapped)


def _places(document: Document) -> frozenset[int]:
    """Where a line may end: at single blanks between words."""
    found: set[int] = set()
    closed = 0  # a dateline ends here
    for node, start, end in walk(document):
        if isinstance(node, Dateline):
            closed = end
        elif isinstance(node, _LOOSE) and start >= closed:
            found |= {start + at for at, character in enumerate(node.text) if character == " "}
    return frozenset(found)


def _line_ends(text: str, places: Set[int]) -> list[int]:
    """The places at which lines end that are as long as they can be."""
    found: list[int] = []
    start = 0
    last = -1
    for at, character in enumerate(text):
        if character == "\n":
            start, last = at + 1, -1
            continue
        if at - start >= WIDTH and last > start:
            found.append(last)
            start, last = last + 1, -1
        if at in places and _is_loose(text, start, at):
            last = at
    return found


def _is_loose(text: str, start: int, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return at > start and bool(before.strip()) and bool(after.strip()) and after not in _BULLETS and after not in ".!?…"


def _shows(text: str, ends: list[int]) -> bool:
    """Whether the lines that end at *ends* show that they are wrapped."""
    if len(ends) < _FEWEST or any(end - text.rfind("\n", 0, end) <= _NARROWEST for end in ends[:1]):
        return False
    lines = list(_lines(text, ends))
    widest = max(len(line) for line, _ in lines)
    full = all(len(line) + 1 + len(following.split(" ", 1)[0]) > widest for line, following in lines)
    going_on = sum(following[0].islower() and not following.startswith(_ADDRESSES) for _, following in lines)
    return full and _GOING_ON * going_on >= len(ends)


def _lines(text: str, ends: list[int]) -> Iterator[tuple[str, str]]:
    """The lines that end at *ends*, each with the one behind it."""
    breaks = sorted({-1, len(text), *ends, *(at for at, character in enumerate(text) if character == "\n")})
    wrapped = frozenset(ends)
    lines = list(pairwise(breaks))
    for (before, end), (_, behind) in pairwise(lines):
        if end in wrapped:
            yield text[before + 1 : end], text[end + 1 : behind]
