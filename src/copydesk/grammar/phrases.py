"""Turn a sentence into the terminals of its grammar: noun groups, verb groups, and the small words between.

Each word has a letter (words.py); the letters of a sentence are its shape. A few rules settle what a word
is by its neighbours (*claims* is a verb behind *the senator*, a noun behind *his*), then one pattern cuts
the shape into phrases. All of it runs inside `re`, so a word costs no Python step of its own. The rules and
patterns are those of the language: see `copydesk.grammar.phrasing`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from operator import attrgetter
from typing import Final, NamedTuple

from copydesk.grammar import phrasing
from copydesk.grammar.words import Words
from copydesk.languages.lexicon import Lexicon

#: Which alternative of the pattern of phrases it was.
_ALTERNATIVE: Final = attrgetter("lastindex")


class Cut(NamedTuple):
    """A sentence, cut into phrases; none where nothing can be reported in it."""

    #: The kind of each phrase: the name of its terminal.
    kinds: list[str]
    #: The number of the word that each phrase begins with, and behind them all the number of words.
    bounds: list[int]
    #: The letters of the words.
    shape: str
    #: The words and marks, each with the blank behind it; a quote is one.
    words: list[str]
    #: Where each of them starts, and where the last ends.
    starts: list[int]


class Phraser:
    """Cuts the sentences of one language into phrases."""

    def __init__(self, words: Lexicon) -> None:
        self.lexicon = words
        self._phrasing = phrasing.of(words.code)
        self._words = Words(words, self._phrasing)

    def cut(self, text: str, start: int, end: int, quotes: Sequence[tuple[int, int]]) -> Cut:
        """The phrases of ``text[start:end]``, in which each of the *quotes* is one."""
        language, letter = self._phrasing, self._words.__getitem__
        tokens = language.token.findall
        words: list[str] = tokens(text, start, quotes[0][0] if quotes else end)
        letters = list(map(letter, words))
        if words:
            letters[0] = self._words.first(words[0])
        for number, (first, last) in enumerate(quotes, 1):
            at = last
            while at < end and text[at].isspace():
                at += 1
            quote = text[first:at]
            named = bool(letters) and letters[-1] in "fz" and language.title.match(quote)
            letters.append("N" if named else "Q")
            if named and quote[: last - first].rstrip("\"'’”»")[-1:] == ",":
                # “Morning Tide,” Moor said: its comma parts it from the name behind.
                words += quote[: last - first], quote[last - first :]
                letters.append(",")
            else:
                words.append(quote)
            behind = tokens(text, at, quotes[number][0] if number < len(quotes) else end)
            words += behind
            letters += map(letter, behind)
        shape = "".join(letters)
        if "V" in shape:
            shape = self._owned(shape, words)
        shape = language.settle(shape, words, self.lexicon.uses)
        starts = list(accumulate(map(len, words), initial=start))
        if not language.telling.search(shape):
            return Cut([], [0], shape, words, starts)
        found = list(language.phrases.finditer(shape))
        kinds = list(map(language.kinds.__getitem__, map(_ALTERNATIVE, found)))
        return Cut(kinds, [0, *map(re.Match.end, found)], shape, words, starts)

    def _owned(self, shape: str, words: list[str]) -> str:
        """A shape in which *words* and *account* are nouns like others where they are not somebody’s own."""
        uses = self.lexicon.uses
        own = set()
        for found in self._phrasing.own_words.finditer(shape):
            first, last = found.start(), found.end() - 1
            opening, owner, word = (words[number].rstrip().lower() for number in (first, first + 1, last))
            behind = words[last + 1].rstrip() if last + 1 < len(words) else ""
            if behind in uses["origins"]:
                owned = owner not in uses["possessives"]  # in the words of Moor; but: in her view of the sea
            else:
                owned = "z" in found[0] or owner in uses["possessives"]
            if owned and f"{opening} {word}" in uses["own_words"]:
                own.add(last)
        return "".join(
            self.lexicon.own[words[number].rstrip()] if letter == "V" and number not in own else letter
            for number, letter in enumerate(shape)
        )


@cache
def phraser(words: Lexicon) -> Phraser:
    """The phraser of a lexicon; it remembers the words that it has seen."""
    return Phraser(words)
