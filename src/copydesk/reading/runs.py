"""Words with capitals in a row, which may be a name: found in one pass, read only where somebody asks.

Somebody asks where a source bears one of the words, or where a pronoun stands near.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Set
from functools import lru_cache
from typing import Final, NamedTuple

from copydesk.languages import Pack
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import bare
from copydesk.spans import Span

#: A letter that is not small, as far as Latin goes. `re` finds a set of characters faster than what classes tell, and
#: compiles one of few faster than its opposite.
UPPER: Final = r"[^\x00-@\[-¿×ß-ÿ](?<=[^\W\d_])"
#: A word with a capital, or initials.
LARGE: Final = rf"{UPPER}(?:\.(?:{UPPER}\.)*|[\w’'-]*)"
#: What may be joined to a later word of a name, and small: Omar al-Rashid.
_ARTICLE: Final = r"(?:(?:a[dhlnrstz]|ash|el|ul|d)[-’'])?"
_OWNED: Final = re.compile(r"[’'][sS]? ")
_POSSESSIVE: Final = re.compile(r"[’'][sS]?\Z")
#: A name whose possessive stands in front of what belongs to it, and the first word of one behind a small word.
_OWNER: Final = re.compile(r"[^’']+?(?:[’']s|(?<=s)[’'])(?=[ \xa0])")
_BEHIND_SMALL: Final = re.compile(r"\b[a-z]+[ \xa0]([^\W\da-zß-öø-ÿ][\w’'-]*)(?=[ \xa0])")
#: As many words a name has that is no source anywhere; one fewer if its first word is not known as a given name.
_LONGEST: Final = 4
#: As many words a full name has at least.
_FULL: Final = 2
#: As many letters without stops stand for given names at most.
_INITIALS: Final = 2


class Mention(NamedTuple):
    """A name in the text."""

    start: int
    end: int
    naming: Naming


class Runs:
    """All runs of words with capitals in a text; at most eight words each, what has more is no name."""

    def __init__(self, text: str, reader: Reader) -> None:
        self.text = text
        self.reader = reader
        self._openers = openers(reader.pack)
        found = list(_pattern(reader.pack).finditer(text))
        self.texts = [run[0] for run in found]
        #: Where each run starts.
        self.starts = array("q", [run.start() for run in found])
        self._read: dict[str, tuple[int, int, Naming] | None] = {}

    def mention(self, number: int) -> Mention | None:
        """The name in a run, if it is a person's as far as can be seen, without words that begin a sentence."""
        found = self._name_in(self.texts[number])
        if found is None:
            return None
        start = self.starts[number]
        return Mention(start + found[0], start + found[1], found[2])

    def _name_in(self, run: str) -> tuple[int, int, Naming] | None:
        if run not in self._read:
            self._read[run] = self._judged(run)
        return self._read[run]

    def _judged(self, run: str) -> tuple[int, int, Naming] | None:
        start = 0
        while start < len(run):
            word = run[start:].split(None, 1)[0]
            if word.casefold() not in self._openers:
                break
            start += len(word) + 1
        parts = run[start:].split(None, 2)
        poor = len(parts) > 2 and parts[2][0].isupper() and self.reader.classes.kind(parts[0]) != "I"
        if poor and not self.reader.classes.is_given(parts[0]) and self.reader.classes.is_given(parts[1]):
            start = run.index(parts[1], start)  # Poor Ada Moor
        words = run[start:]
        if not words or not words[0].isupper() or words.isupper():
            return None  # a headline in capitals, an acronym
        naming = self.reader.read(words)
        if not (naming.person and self._is_own(words, naming)) and (inner := self._inner(words)) is not None:
            start += inner.start
            words = words[inner.start : inner.end]
            naming = self.reader.read(words)
        if not naming.person or naming.words[0] in self.reader.pack.place_words:
            return None
        if len(naming.words) == 1 and _OWNED.search(words):
            return None  # Moor’s Harbour
        first, _, others = (naming.name or "").partition(" ")
        if others and first.isalpha() and first.isupper() and len(first) > _INITIALS:
            return None  # RJR Moor, a company
        long = sum(word not in self.reader.pack.name_particles for word in naming.words)  # Ada van der Moor
        if long > (_LONGEST if self.reader.classes.is_given(naming.words[0]) else _LONGEST - 1):
            return None  # a headline with many capitals
        return start, start + len(_POSSESSIVE.sub("", words)), naming

    def _is_own(self, words: str, naming: Naming) -> bool:
        """Whether a name behind a possessive is a person’s: the Tide’s Ada Moor, but not Ada Moor’s Low House."""
        owner = _OWNER.match(words)
        if owner is None or naming.role or self.reader.classes.is_given(naming.words[0]):
            return True
        before = self.reader.read(_POSSESSIVE.sub("", owner[0]))
        club = before.words[-1:] and before.words[-1] in self.reader.pack.clubs  # Gannet Town’s Ada Moor
        return not before.person or len(before.words) < _FULL or bool(club)

    def _inner(self, words: str) -> Span | None:
        """The name in a run that as a whole is nobody’s: Ada Moor’s Harbour Board, Pilots of Ada Moor."""
        behind = next((one for one in _BEHIND_SMALL.finditer(words) if self.reader.classes.is_given(one[1])), None)
        start = behind.start(1) if behind is not None else 0
        owner = _OWNER.match(words, start)
        if owner is None and behind is None:
            return None
        return Span(start, len(words) if owner is None else owner.end())

    def bearing(self, wanted: Set[str], initials: Set[str]) -> Iterator[Mention]:
        """The names that bear one of the *wanted* words, or have one of these *initials*."""
        bearing = {run for run in set(self.texts) if _bears(run, wanted, initials)}
        for number, run in enumerate(self.texts):
            if run in bearing and (mention := self.mention(number)) is not None:
                yield mention

    def between(self, start: int, end: int, at_most: int) -> Iterator[int]:
        """The numbers of the runs that start in a stretch of the text, the last first."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return iter(range(last - 1, max(first, last - at_most) - 1, -1))


def _bears(run: str, wanted: Set[str], initials: Set[str]) -> bool:
    small = bare(run.casefold().replace("’", "'"))
    words = f"{small} ".replace("'s ", " ").replace("s' ", "s ").split()
    return not wanted.isdisjoint(words) or (bool(initials) and not initials.isdisjoint(_letters(small)))


def _letters(words: str) -> tuple[str, str, str]:
    """The first letters of the last two, three and four words."""
    letters = "".join(word[0] for word in words.split()[-4:])
    return letters[-2:], letters[-3:], letters


@lru_cache(maxsize=32)
def _pattern(pack: Pack) -> re.Pattern[str]:
    """The pattern of a run in one language."""
    particles = "|".join(map(re.escape, sorted(pack.name_particles | pack.genitives))) or "(?!)"
    # Ada “Red” Moor has a nickname inside.
    nickname = rf"(?:[“\"‘']{UPPER}\w+(?:[ \xa0]{UPPER}\w+)?[”\"’'][ \xa0])?"
    between = rf"(?:(?:{particles})[ \xa0]){{0,2}}{nickname}{_ARTICLE}"
    return re.compile(rf"{LARGE}(?:[ \xa0]{between}{LARGE}){{0,7}}(?:(?<=[ \xa0][JS]r)\.)?")


@lru_cache(maxsize=32)
def openers(pack: Pack) -> frozenset[str]:
    """Words that have a capital because a sentence begins with them."""
    return (
        pack.starters | pack.not_names | pack.connectors | pack.determiners | pack.pronouns | pack.no_given_names
        | pack.quantifiers | pack.belongings | pack.no_leads | pack.he | pack.she | pack.other_pronouns
    )  # fmt: skip
