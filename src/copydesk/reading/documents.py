"""Which document a source means: a poll of the harbour, and then the poll.

A document goes by its words. *The poll* is also the only one before that these words tell, if no other one is
introduced since.
"""

from __future__ import annotations

from collections.abc import Hashable, Set
from typing import Final, NamedTuple

from copydesk.reading.introductions import Introductions
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.spans import Span

#: As many of one noun are told apart; as many characters are searched for another one.
_MANY: Final = 32
_STRETCH: Final = 3000


class Document(NamedTuple):
    """A document that a source means."""

    key: Hashable
    #: Whether only some of its words tell it.
    inferred: bool = False


class _Known(NamedTuple):
    """A document that is told of, with its words, and where that ends."""

    key: Hashable
    words: Set[str]
    end: int


class Documents:
    """The documents that speak in one text, in text order."""

    def __init__(self, reader: Reader, introductions: Introductions) -> None:
        self.reader = reader
        self.introductions = introductions
        #: Those told of so far, by their nouns.
        self._known: dict[str, list[_Known]] = {}
        #: What definite words mean, by their nouns.
        self._meant: dict[str, dict[tuple[str, ...], Hashable]] = {}

    def meant(self, span: Span, naming: Naming) -> Document:
        """The document that a naming means."""
        nouns = self.reader.nouns(naming)
        noun = nouns[-1] if nouns else ""
        known = self._known.setdefault(noun, [])
        key: Hashable = ("document", naming.words) if naming.definite else span
        definite = self._meant.setdefault(noun, {})
        meant = definite.get(naming.words) if naming.definite else None
        again = self._again(span, naming, noun, known) if meant is None else None
        if meant is None:
            meant = key if again is None else again.key
        if naming.definite:
            definite[naming.words] = meant
        else:
            definite.clear()  # the poll is another one from here on
        if len(known) < _MANY:
            known.append(_Known(meant, again.words if again is not None else set(naming.words), span.end))
        return Document(meant, inferred=meant != key)

    def _again(self, span: Span, naming: Naming, noun: str, known: list[_Known]) -> _Known | None:
        """The only one told of before by all words of a definite naming."""
        article, _, _ = (naming.role or "").partition(" ")
        if article.casefold() not in self.reader.pack.definite:
            return None
        fitting = [one for one in known if one.words >= set(naming.words)]
        if len({one.key for one in fitting}) != 1 or len(known) == _MANY:
            return None
        start = max(fitting[-1].end, span.start - _STRETCH)
        return None if self.introductions.introduces(noun, start, span.start) else fitting[-1]
