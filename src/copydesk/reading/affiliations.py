"""Where somebody belongs, as the words about them tell: a pilot of the Gannet Board."""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.word_classes import Classes, is_plural

#: An affiliation, behind *of* and its like, and what may go on with it: the Centre for Tides and Waves.
_BELONGS: Final = re.compile(
    r"\s((?:[Tt]he\s(?:(?!(?:of|at|in|for|from|with|to)\s)[a-z-]+\s){0,2})?[^\W\d_a-zß-öø-ÿ][^,;()]*?)(?=\s(?:who|that|which|in|and)\s|\s*\Z)"
)
_GOES_ON: Final = re.compile(
    r"\sand\s([^\W\d_a-zß-öø-ÿ][^\s,;()]*)(?:\s[^\s,;()]+?)*?(?=\s(?:who|that|which|in|and)\s|\s*\Z)"
)


class Affiliations:
    """Finds affiliations, in one language."""

    def __init__(self, pack: Pack, classes: Classes) -> None:
        self._kin = pack.kin
        self._classes = classes
        belongings = "|".join(map(re.escape, sorted(pack.belongings))) or "(?!)"
        self._belonging = re.compile(rf"\b(?:{belongings})(?=\s)")

    def find(self, words: str) -> str | None:
        """What has a capital behind *of*, *at*, *for* and the like."""
        for link in self._belonging.finditer(words):
            found = _BELONGS.match(words, link.end())
            if found is None:
                continue
            before = words[: link.start()].split()[-1:]
            names = found[1].split()
            if self._is_of_office(names):
                continue
            if before and before[0].casefold() in self._kin:
                return None  # the mother of Ada Moor
            if before and before[0][0].isupper() and names[1:] and self._classes.is_given(names[-2]):
                continue  # an aide to Secretary of State Ada Moor
            return " ".join((found[1] + self._more(words, found.end())).split())
        return None

    def _is_of_office(self, names: list[str]) -> bool:
        """Whether somebody is told by another: an aide of Senator Moor, a rival of Moor’s opponent."""
        kind = self._classes.kind(names[0])
        if kind == "T" or (kind == "R" and not (names[1:] and is_plural(names[0]))):
            return True
        return self._classes.kind(names[-1]) == "R" and names[-1].islower()

    def _more(self, words: str, end: int) -> str:
        """What goes on with a name that ends there: the Centre for Tides | and Waves."""
        behind = _GOES_ON.match(words, end)
        if behind is None or self._classes.kind(behind[1]) not in "ACBD" or self._classes.is_given(behind[1]):
            return ""
        return behind[0]
