"""Whom *I* means: inside a quotation whoever says the quotation, and in a turn whoever's turn it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeAlias

from copydesk.reading.context import Context
from copydesk.reading.findings import SpokenTurn
from copydesk.spans import Span

#: A pronoun, or what is said, with the number of its attribution.
Numbered: TypeAlias = tuple[Span, int]


class FirstPerson:
    """Finds out who *I* is, in one text.

    Args:
        context: Tells what is inside a quotation.
        turns: The turns, in text order.
        labelled: The speaker of each label, by where it starts.
    """

    def __init__(self, context: Context, turns: Sequence[SpokenTurn], labelled: Mapping[int, Hashable]) -> None:
        self._context = context
        self._turns = turns
        self._labelled = labelled
        #: Whom each pronoun means, by where it stands.
        self.meant: dict[Hashable, Hashable] = {}
        #: The attributions whose source means somebody.
        self.numbers: list[int] = []

    def resolve(self, pronouns: Iterable[Numbered], contents: Iterable[Numbered], keys: Sequence[Hashable]) -> None:
        """Find out whom *pronouns* mean, which come in text order.

        Args:
            pronouns: Where somebody says *I*.
            contents: What is said.
            keys: For each attribution its speaker, as far as known: of a pronoun the place where it stands.
        """
        around = _Around(contents)
        for span, number in pronouns:
            around.move(span.start)
            if self._context.quoted(span.start):
                outer = around.outer(span, number)
                key = None if outer is None else keys[outer]
            else:
                key = self._whose_turn(span)
            key = self.whoever(key)
            if key is not None and key != span:
                self.numbers.append(number)
                self.meant.setdefault(span, key)

    def whoever(self, key: Hashable) -> Hashable:
        """Whom a key means in the end: *I said that I*."""
        while key in self.meant:
            key = self.meant[key]
        return key

    def _whose_turn(self, span: Span) -> Hashable | None:
        """The speaker of the turn that something stands in."""
        at = bisect_right(self._turns, span.start, key=lambda turn: turn.span.start) - 1
        turn = self._turns[at] if at >= 0 else None
        return None if turn is None or not turn.span.covers(span) else self._labelled.get(turn.label.start)


class _Around:
    """What is said around a place that moves on through the text."""

    def __init__(self, contents: Iterable[Numbered]) -> None:
        self._coming = sorted(contents, reverse=True)
        self._open: list[Numbered] = []

    def move(self, offset: int) -> None:
        """Move on to an offset."""
        while self._coming and self._coming[-1][0].start <= offset:
            self._open.append(self._coming.pop())
        while self._open and self._open[-1][0].end <= offset:
            self._open.pop()

    def outer(self, span: Span, number: int) -> int | None:
        """The attribution, but for this one, in whose content something stands; of several, the innermost."""
        outer = (other for content, other in reversed(self._open) if other != number and content.covers(span))
        return next(outer, None)
