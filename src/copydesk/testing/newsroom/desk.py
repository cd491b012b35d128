"""The desk: where an article is written, and where each thing stands is noted down at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, final

from copydesk.testing.newsroom.choosing import CLAUSE, NUMBERS, Row
from copydesk.testing.newsroom.printing import LAYOUTS, STYLES, Printing
from copydesk.testing.newsroom.vocabulary import Vocabulary
from copydesk.testing.newsroom.wrapping import wrapped
from copydesk.testing.truth import Span, Spans, Truth

_NOTHING: Final[Iterator[str]] = iter(())


@final
class Desk:
    """Text that grows, and what is true of it so far."""

    def __init__(self, printing: Printing, vocabulary: Vocabulary) -> None:
        self.printing = printing
        self.style = STYLES[printing.style]
        self.vocabulary = vocabulary
        self._parts: list[str] = []
        #: Where the next characters will stand.
        self.at = 0
        self._row = Row(bytes(NUMBERS))
        self._given: dict[str, Iterator[str]] = {}
        #: Where the full name of each person stands first.
        self.cast: dict[str, Span] = {}
        self.paragraphs: list[Span] = []
        self._said: list[Span] = []
        self._begun = self._words_begun = 0
        self.sentences: list[Span] = []
        self.quotations: list[Spans] = []
        self._attributions: list[tuple[Span, Span, Spans, Span | None]] = []
        self._pairs: list[tuple[Span, Spans]] = []
        self._turns: list[tuple[Span, Span]] = []

    def take(self, row: Row) -> None:
        """What is written from here on is what *row* chooses."""
        self._row = row
        self._given = {kind: iter(words) for kind, words in row.given.items()}

    def words(self, kind: str, slot: int = CLAUSE) -> str:
        """Some words of a list, or those that somebody gave for it; nothing is written yet."""
        given = next(self._given.get(kind, _NOTHING), None)
        listed = self.vocabulary.list(kind)
        return listed[self._row.below(slot, len(listed))] if given is None else given

    def name(self, number: int) -> str:
        """The full name of that number, or one that somebody gave in its place."""
        given = next(self._given.get("names", _NOTHING), None)
        return self.vocabulary.list("names")[number] if given is None else given

    def below(self, slot: int, size: int) -> int:
        """What the row in hand chooses from 0 on, below *size*."""
        return self._row.below(slot, size)

    def has(self, kind: str) -> bool:
        """Whether the language has such a list."""
        return kind in self.vocabulary.lists

    def put(self, text: str) -> Span:
        """Write *text*, and tell where it stands."""
        start = self.at
        self._parts.append(text.replace("’", self.style.apostrophe))
        self.at += len(self._parts[-1])
        return start, self.at

    def part(self) -> None:
        """Write what stands between two paragraphs, unless nothing stands above it."""
        if self.at:
            self._parts.append(LAYOUTS[self.printing.layout][0])
            self.at += len(self._parts[-1])

    def begin(self, opening: str) -> None:
        """Begin paragraphs; *opening* is printed in front of the first."""
        self._begun = self.at
        self.put(opening)
        self._words_begun = self.at
        self._said = []

    def part_paragraphs(self) -> None:
        """End a paragraph, and begin the next."""
        self.end()
        self.part()
        self._begun = self._words_begun = self.at

    def end(self) -> Spans:
        """End the paragraphs; tells where all of them stand, without the opening."""
        self.paragraphs.append((self._begun, self.at))
        self._said.append((self._words_begun, self.at))
        return tuple(self._said)

    def attribute(self, source: Span, cue: Span, contents: Spans, speaker: Span | None) -> None:
        """Note down who said what."""
        self._attributions.append((source, cue, contents, speaker))

    def pair(self, question: Span, answer: Spans) -> None:
        """Note down a question and its answer."""
        self._pairs.append((question, answer))

    def turn(self, label: Span, said: Span) -> None:
        """Note down a turn."""
        self._turns.append((label, said))

    def written(self) -> tuple[str, Truth]:
        """The text, printed, and what is true of it."""
        text = "".join(self._parts)
        sources, cues, contents, speakers = zip(*self._attributions, strict=True) if self._attributions else [()] * 4
        questions, answers = zip(*self._pairs, strict=True) if self._pairs else [()] * 2
        labels, turns = zip(*self._turns, strict=True) if self._turns else [()] * 2
        truth = Truth(
            paragraphs=tuple(self.paragraphs),
            sentences=tuple(self.sentences),
            quotations=tuple(sorted(self.quotations)),
            sources=sources,
            cues=cues,
            contents=contents,
            speakers=speakers,
            questions=questions,
            answers=answers,
            labels=labels,
            turns=turns,
        )
        if self.printing.layout == "wrapped":
            text = wrapped(text)
        if self.printing.line_end == "\n":
            return text, truth
        ends = [offset for offset, character in enumerate(text) if character == "\n"]
        longer = len(self.printing.line_end) - 1
        printed = text.replace("\n", self.printing.line_end)
        return printed, truth.at(lambda offset: offset + longer * bisect_left(ends, offset)) if longer else truth
