"""Nouns of a language that joins them into one word and declines them: Innenminister, des Polizeisprechers.

Such a word is of the class of its last part, as the pack lists it. A surname may end in a noun too, so what is
listed as a surname is found as a whole word only: Richter, but not Hofrichter.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from copydesk.languages import Pack

#: As many characters at the end of a word are searched, and as few has a noun that is the last part of one.
_REACH: Final = 28
_SHORTEST: Final = 4
#: As few characters stand in front of a last part.
_FRONT: Final = 2
#: So many words are remembered.
_MOST_KNOWN: Final = 20_000
#: Endings of cases, those of women, and articles that stand before several, or before a woman.
_CASES: Final = ("s", "es", "n", "en", "ns")
_FEMININE: Final = ("in", "innen")
_OF_SEVERAL: Final = ("die",)


class Noun(NamedTuple):
    """A listed noun that a word is a form of, or ends in."""

    base: str
    kind: str
    #: What the form ends in besides: the *s* of a genitive.
    ending: str
    #: Whether something stands in front: Innen-minister.
    compound: bool


class Nouns:
    """The listed nouns of one language."""

    def __init__(self, pack: Pack) -> None:
        listed = {"D": pack.documents, "B": pack.bodies, "R": pack.roles}
        self._kinds = {word: kind for kind, words in listed.items() for word in words}
        self._endings = ("", *sorted(pack.noun_endings, key=lambda ending: (-len(ending), ending)))
        self._whole = pack.also_surnames
        self._masculine, self._feminine = pack.masculine, pack.feminine
        #: Whether the language has any.
        self.declined = bool(pack.noun_endings)

        self._known: dict[str, Noun | None] = {}

    def find(self, word: str) -> Noun | None:
        """The noun that a word in small letters is a form of, or ends in; the longest.

        >>> from copydesk import languages
        >>> Nouns(languages.load("de")).find("innenministers")
        Noun(base='minister', kind='R', ending='s', compound=True)
        """
        if not self.declined:
            return None
        if word not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                return self._find(word)
            self._known[word] = self._find(word)
        return self._known[word]

    def stems(self, word: str) -> tuple[str, ...]:
        """A word without the ending of its case, and its last part alone.

        >>> from copydesk import languages
        >>> Nouns(languages.load("de")).stems("innenministers")
        ('innenminister', 'minister')
        """
        noun = self.find(word)
        if noun is None:
            return (word,)
        case = noun.ending if noun.ending in _CASES else ""
        whole = word.removesuffix(case)
        return (whole, noun.base + noun.ending.removesuffix(case)) if noun.compound else (whole,)

    def gender(self, word: str) -> str | None:
        """The pronoun of the man or woman that a noun means: by its last part, and by *-in*."""
        noun = self.find(word)
        if noun is None or noun.kind != "R":
            return None
        if noun.base in self._feminine or noun.ending in _FEMININE:
            return "she"
        return "he" if noun.base in self._masculine else None

    def plural(self, word: str, article: str) -> bool:
        """Whether a role is one of several, by its form and the article in front: die Minister."""
        noun = self.find(word)
        if noun is None or noun.ending == "innen":
            return noun is not None
        return article in _OF_SEVERAL and noun.base in self._masculine and noun.ending not in _FEMININE

    def _find(self, word: str) -> Noun | None:
        hyphen = word.rpartition("-")[2]
        compound = len(hyphen) < len(word)
        found = self._form(hyphen, compound=compound)
        if found is not None:
            return found
        for start in range(max(_FRONT, len(hyphen) - _REACH), len(hyphen) - _SHORTEST + 1):
            found = self._form(hyphen[start:], compound=True)
            if found is not None and len(found.base) >= _SHORTEST and found.base not in self._whole:
                return found
        return None

    def _form(self, word: str, *, compound: bool) -> Noun | None:
        for ending in self._endings:
            if word.endswith(ending):
                base = word[: len(word) - len(ending)]
                if base in self._kinds:
                    return Noun(base, self._kinds[base], ending, compound)
        return None


@lru_cache(maxsize=32)
def nouns(pack: Pack) -> Nouns:
    """The nouns of a language."""
    return Nouns(pack)
