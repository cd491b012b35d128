"""Read several names that speak as one: Ada Moor and Ben Carr; two pilots, Ada Moor and Ben Carr."""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.persons import LEAD, NAME
from copydesk.reading.word_classes import Classes, Word, is_plural, joined, without_possessive

#: Ada Moor and Ben Carr; the parts in front of *and*, and what stands behind it.
_ONE_OF_SEVERAL: Final = re.compile(r"q?A?(?:[A-Zs]*[TR](?:oC(?=C))?)?[CIkp]*CX?")
_ONE_OF_PLACE: Final = re.compile(rf"{_ONE_OF_SEVERAL.pattern}(?:oC+)?")
_LAST_OF_SEVERAL: Final = re.compile(r"[sn]*(?:A?[TR]*[CQI]|B+[TR]+C|A[a-zA-Z]*[RB])")
#: A body that no role follows: the Harbour Board and Ada Moor.
_BODY_FIRST: Final = re.compile(r"B(?![A-Zs]*[TR][CIkp]*C)")
#: A body with *and* in its name.
_ONE_BODY: Final = re.compile(r"AC+&C+B")


class Several:
    """Reads names of several, in one language."""

    def __init__(self, pack: Pack, classes: Classes) -> None:
        self.pack = pack
        self.classes = classes
        self._plain = not classes.nouns.declined and not classes.double

    def read(self, source: str, words: list[Word], kinds: str, end: int) -> Naming | None:
        """Several who speak as one: Ada Moor and Ben Carr; Ada Moor, Ben Carr and Eva Dahl."""
        at = kinds.find("&")
        if at < 1 or _BODY_FIRST.search(kinds, 0, at) or not _LAST_OF_SEVERAL.match(kinds, at + 1):
            return None
        if _ONE_BODY.fullmatch(kinds, 0, end) and words[0].text.casefold() in self.pack.definite:
            return None  # the Tide and Harbour Board
        front = kinds[:at].removesuffix(",").split(",")
        if end < at and front[1:] and any(part[:1] == "A" for part in front[1:]):
            return None  # Ada Moor, the Miller and Carr professor
        first = self._first(words, front)
        titled = words[0].kind == "T" and self.is_of_several(words[0].text)
        one = _ONE_OF_PLACE if titled else _ONE_OF_SEVERAL  # Sens. Ada Moor of Gannet and Ben Carr
        if not all(one.fullmatch(part) for part in (front[1:] if first > len(front[0]) else front)):
            return None
        last = next((i for i in range(at, len(words)) if words[i].kind in ",o"), len(words))
        both = not first and kinds[0] == "q"  # both Ada Moor and Ben Carr
        name = without_possessive(joined(source, words[first + both : last]))
        role = joined(source, words[: min(first, len(front[0]))]) if first else None
        return Naming(SpeakerStatus.NAMED, name, tuple(name.casefold().split()), role=role, plural=True)

    def _first(self, words: list[Word], front: list[str]) -> int:
        """Where the first of several names begins behind what they all are: two pilots, Ada Moor and Ben Carr."""
        head = front[0]
        if not self._plain or "o" in head:
            return 0
        lead = LEAD.match(head)
        end = len(head) if front[1:] and head[-1:] in ("s", "R") else lead.end() if lead else 0
        several = bool(end) and words[end - 1].kind in "sR" and is_plural(words[end - 1].text)
        if end == len(head):
            return end + 1 if several and front[1:] else 0
        return end if several and NAME.match(head, end) else 0

    def is_of_several(self, title: str) -> bool:
        """Whether a title is a plural: *Senators*, *Sens.*"""
        small = title.rstrip(".").casefold()
        known = self.pack.titles | self.pack.roles
        return small[-1:] == "s" and small[:-1] in known and self.classes.gender_of(small) is None
