"""Why a word has a capital: as a name, or because a sentence begins with it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from copydesk.reading.runs import Mention, Runs, openers

#: What stands before the first word of a sentence.
_BEGINS: Final = re.compile(r"(?:[.!?:;”\"’]\s+|[\r\n]\s*|[“\"‘(]|\A)\Z")
_MARGIN: Final = 6
#: What stands behind a name, and the classes of words that tell of it there, with a comma and without.
_BEHIND: Final = re.compile(r"(,?)[ \xa0]([^\W_]+)")
_DESCRIBES: Final = ("d", "w", "g", "G")
_TELLS: Final = ("i", "x", "e", "E", "v", "C")
_ING: Final = "g"
_ASIDE: Final = re.compile(r"([^\W\d_]+),[ \xa0]([^\W_]+)[ \xa0]")
_SMALL: Final = re.compile(r"(?<![\w’'.-])[a-zß-öø-ÿ][\w’'-]*")


class Capitals:
    """What the capitals of one text tell."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._text = runs.text
        self._classes = runs.reader.classes
        self._pack = runs.reader.pack
        self._openers = openers(self._pack)

    def begins(self, start: int) -> bool:
        """Whether a sentence, a line or a quotation begins at an offset."""
        return _BEGINS.search(self._text, max(0, start - _MARGIN), start) is not None

    def certain(self, mention: Mention) -> bool:
        """Whether a name is one for sure, and not a verb with a name: it begins no sentence, or with a given name."""
        first = mention.naming.words[0]
        given = self._classes.is_given(first) or len(first) == 1 or "." in first
        return given or not self.begins(mention.start)

    def likely(self, mention: Mention) -> bool:
        """Whether a name that begins a sentence is one as far as can be seen.

        Its first word is no verb and stands nowhere in small letters, and what stands behind tells of somebody: a
        copula, an auxiliary or a verb of the past, or a comma and an age, an article or a relative pronoun.
        """
        first, lexicon = mention.naming.words[0], self._pack.lexicon
        if lexicon is None or first in lexicon.letters:
            return False
        behind = _BEHIND.match(self._text, mention.end)
        if behind is None:
            return False
        aged = bool(behind[1]) and behind[2].isdigit()
        letter = lexicon.letter(behind[2])
        tells = aged or letter in (_DESCRIBES if behind[1] else _TELLS)
        return tells and first not in self._small  # which takes a look at the whole text

    def only_opens(self, word: str, start: int) -> bool:
        """Whether a word at *start* stands in front of a name only because a sentence begins with it: *If Moor*."""
        small, lexicon = word.casefold(), self._pack.lexicon
        if self._classes.is_given(small) or not self.begins(start):
            return False
        letter = None if lexicon is None else lexicon.letters.get(small)
        verb = letter is not None and (letter == _ING or small in self._small)
        return verb or (small in self._openers and small not in self._pack.no_given_names)

    def only_begins(self, word: str, start: int) -> bool:
        """Whether a word at *start* has its capital from where it stands: it is common, and has none elsewhere."""
        if not self.begins(start):
            return False
        lexicon = self._pack.lexicon
        common = word in self._small or word in self._openers or (lexicon is not None and word in lexicon.letters)
        return common and word not in self._inside

    def is_aside(self, word: str, start: int, end: int) -> bool:
        """Whether the only word in front of a comma is none of a name: *Apparently, the harbour police*."""
        found = _ASIDE.match(self._text, start, end)
        if found is None or found[1].casefold() != word or word in self._inside or not self.begins(start):
            return False
        lexicon = self._pack.lexicon
        tells = found[2].isdigit() or (lexicon is not None and lexicon.letters.get(found[2]) in _DESCRIBES)
        return not tells and self._classes.kind(found[2]) not in "RT"

    @cached_property
    def _inside(self) -> frozenset[str]:
        """The single words that have a capital within a sentence, small."""
        runs = zip(self._runs.starts, self._runs.texts, strict=True)
        return frozenset(run.casefold() for start, run in runs if " " not in run and not self.begins(start))

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the text has in small letters."""
        return frozenset(_SMALL.findall(self._text))
