"""Find where speech begins and ends that a dash opens, and the narrator's clauses inside speech.

    – Viens, dit-il, – et assieds-toi.      speech, clause, speech
    — Иди, — сказал он. — Садись.           a dash closes, and opens again
    —Ven —dijo él— y siéntate.              one dash on each side of the clause
    – Viens, dit-il, et assieds-toi.        the clause stands inside the speech

The marks of the block are paired already; a dash between two of them is no speech of its own. What is
found are spots: places that the scanner turns into terminals beside those of marks and stops.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from copydesk import languages
from copydesk.grammar import incises
from copydesk.grammar.incises import Incise
from copydesk.grammar.marks import CLOSE, CLOSERS, OPEN, STRAY, WORDS, Mark
from copydesk.languages import Pack

_STOPS: Final = '.!?…:»”"'
#: What may follow a dash that opens speech, besides a capital.
_BEGINNINGS: Final = "¿¡…'’[(.0123456789"
#: What may follow one that goes on with it: —Ven —dijo—, y siéntate.
_RESUMING: Final = _BEGINNINGS + ",;:"
_SEPARATORS: Final = " \t\n\r\xa0\u202f\u2009.,;:!?…"


class Spot(NamedTuple):
    """A place: a dash that opens or closes, a pause where speech ends without a mark, or a clause."""

    name: str
    start: int
    end: int
    #: The terminals of a clause: name, start and end of each.
    pieces: tuple[tuple[str, int, int], ...] = ()


class VoiceFinder:
    """Finds the spots of one language's blocks."""

    def __init__(self, pack: Pack) -> None:
        dashes = sorted(pack.dashes - {_HYPHEN}, key=lambda dash: (-len(dash), dash))
        self._dash = re.compile("|".join(map(re.escape, dashes)) or r"(?!)")
        self._hyphen = _HYPHEN in pack.dashes
        self._incises = incises.finder(pack)
        self._incise_marks = pack.incise_marks
        #: Whether a comma and a dash close speech, whatever the words behind them.
        self._by_dash = not pack.incise_marks

    def speaks(self, block: str) -> bool:
        """Whether a dash in *block* may open speech."""
        return self._dash.search(block) is not None or self._hyphen_speaks(block)

    def begins(self, block: str) -> bool:
        """Whether *block* begins with a dash that opens speech, and is no item of a list."""
        return self._dash.match(block) is not None or self._hyphen_speaks(block)

    def _hyphen_speaks(self, block: str) -> bool:
        """Whether a hyphen opens *block* as speech: only a clause of the narrator tells it from a bullet."""
        return self._hyphen and block.startswith("- ") and bool(self._incises.find(block))

    def dashes(self, block: str) -> list[tuple[int, int]]:
        """Where the dashes of *block* start and end."""
        found = [match.span() for match in self._dash.finditer(block)]
        return [(0, 1), *found] if self._hyphen_speaks(block) else found

    def spots(self, block: str, marks: Sequence[Mark], found: list[int]) -> list[Spot]:
        """The spots of *block*, in text order; a mark that closes what a dash opened becomes `CLOSE` in *found*."""
        return _Walk(self, block, marks, found).spots()


class _Walk:
    """One walk over the marks, dashes and incises of a block."""

    def __init__(self, finder: VoiceFinder, block: str, marks: Sequence[Mark], found: list[int]) -> None:
        self._finder = finder
        self._block = block
        self._marks = marks
        self._found = found
        self._places = [mark[1] for mark, role in zip(marks, found, strict=True) if role != WORDS]
        self._clauses = [one for one in map(self._clear_of_marks, finder._incises.find(block)) if one is not None]
        self._starts = {one.start for one in self._clauses}
        self._openers: list[str] = []  # the marks that are open
        self._partners = _partners(found)
        self._speaking = False
        self._closed = -1  # where the last speech ended
        self._spots: list[Spot] = []

    def spots(self) -> list[Spot]:
        events: list[tuple[int, int, int]] = [
            *((mark[1], 0, index) for index, mark in enumerate(self._marks)),
            *((one.start, 1, index) for index, one in enumerate(self._clauses)),
            *((start, 2, end) for start, end in self._finder.dashes(self._block)),
        ]
        past = 0  # where the last clause ended
        for start, kind, value in sorted(events):
            if start < past:
                continue
            if kind == 0:
                self._mark(value)
            elif kind == 1:
                past = self._clause(self._clauses[value])
            elif not self._openers:
                self._dash(start, value)
        return self._spots

    def _clear_of_marks(self, one: Incise) -> Incise | None:
        """The incise up to the first mark behind its start; none where the mark stands among its first words."""
        place = bisect_left(self._places, one.start)
        if place == len(self._places) or self._places[place] >= one.end:
            return one
        mark = self._places[place]
        return None if mark < one.named else one._replace(end=mark)

    def _mark(self, index: int) -> None:
        mark, start, end = self._marks[index]
        role = self._found[index]
        if role == OPEN:
            self._openers.append(mark)
        elif role == CLOSE:
            self._openers.pop()
            self._closed = end
        elif role == STRAY and self._speaking and not self._openers and mark in CLOSERS and start:
            self._found[index] = CLOSE
            self._speaking = False
            self._closed = end

    def _dash(self, start: int, end: int) -> None:
        block = self._block
        before, after = block[start - 1 : start], block[end : end + 1]
        blank_before, blank_after = not before.strip(), not after.strip()
        head = block[:start].rstrip()[-1:] if start < _NEAR else block[start - _NEAR : start].rstrip()[-1:]
        at = end
        while at < len(block) and block[at].isspace():
            at += 1
        following = block[at : at + 1]
        if not self._speaking:
            if self._closed >= 0 and self._spots and self._spots[-1].name != "OPEN":
                rest = block[end : end + _NEAR].strip(_SEPARATORS)
                opens = bool(rest) and (following.isalnum() or following in _RESUMING)  # the narrator is done
            else:
                told = not start or bool(self._clauses)  # alone in a paragraph, a dash is a dash
                opens = told and blank_before and (not head or head in _STOPS) and self._begins(at)
            if opens and following and not self._opens_marks(at):
                self._open(start, end)
        elif blank_before and (
            at in self._starts
            or (not blank_after and following.islower())
            or (self._finder._by_dash and head == "," and following.islower())
        ):
            self._spots.append(Spot("CLOSE", start, end))
            self._speaking = False
            self._closed = end
        elif blank_before and head in _STOPS and self._begins(at):
            self._pause(start)
            if not self._opens_marks(at):
                self._open(start, end)

    def _begins(self, at: int) -> bool:
        """Whether speech may begin at *at*."""
        following = self._block[at : at + 1]
        return following.isupper() or following in _BEGINNINGS or (following in '«“"„' and bool(following))

    def _opens_marks(self, at: int) -> bool:
        """Whether a mark opens at *at* that holds all that is said, so that the dash only leads it in."""
        index = bisect_left(self._marks, at, key=_start)
        if index == len(self._marks) or self._marks[index][1] != at or self._found[index] != OPEN:
            return False
        closer = self._partners.get(index)
        if closer is None:
            return True
        end = self._marks[closer][2]
        behind = self._block[end : end + _NEAR].lstrip(_SEPARATORS)
        spot = end + len(self._block[end : end + _NEAR]) - len(behind)
        return not behind or not behind[0].islower() or spot in self._starts

    def _open(self, start: int, end: int) -> None:
        self._spots.append(Spot("OPEN", start, end))
        self._speaking = True

    def _pause(self, at: int) -> None:
        """End the speech before *at*, without the blanks there."""
        end = len(self._block[:at].rstrip()) if at < _NEAR else at - _NEAR + len(self._block[at - _NEAR : at].rstrip())
        self._spots.append(Spot("PAUSE", end, end))
        self._speaking = False
        self._closed = end

    def _clause(self, one: Incise) -> int:
        """Take in an incise where it stands in speech or right behind it; gives where it ends, or its start if not."""
        inside = one.pieces
        if one.end > one.named:
            inside = (*one.pieces, ("ASIDE", one.named, one.end))
        if self._openers:
            if self._openers[-1] not in self._finder._incise_marks:
                return one.start
            self._spots.append(Spot("CLAUSE", one.start, one.end, inside))
            return one.end
        if self._speaking:
            if self._goes_on(one.end):
                self._spots.append(Spot("CLAUSE", one.start, one.end, inside))
            else:
                self._pause(one.start)
                self._spots.append(Spot("CLAUSE", one.start, one.named, one.pieces))
            return one.end
        if self._closed >= 0 and not self._block[self._closed : one.start].strip(_SEPARATORS):
            self._spots.append(Spot("CLAUSE", one.start, one.named, one.pieces))
        return one.named

    def _goes_on(self, at: int) -> bool:
        """Whether the speech goes on behind a clause that ends at *at*, without a mark of its own."""
        block = self._block
        while at < len(block) and block[at] in _SEPARATORS:
            at += 1
        return at < len(block) and self._finder._dash.match(block, at) is None


#: A hyphen is a bullet more often than a dash.
_HYPHEN: Final = "-"
#: As many characters in front of a dash are looked at.
_NEAR: Final = 8


def _partners(found: Sequence[int]) -> dict[int, int]:
    """For each mark that opens, the one that closes it."""
    partners = {}
    stack = []
    for index, role in enumerate(found):
        if role == OPEN:
            stack.append(index)
        elif role == CLOSE:
            partners[stack.pop()] = index
    return partners


def _start(mark: Mark) -> int:
    return mark[1]


def finder(code: str) -> VoiceFinder | None:
    """The finder of a language, or none where no dash speaks and no incise stands in marks."""
    return _finder(languages.load(code))


def begins(block: str, code: str) -> bool:
    """Whether *block* begins with speech behind a dash, in a language where dashes speak."""
    voices = finder(code)
    return voices is not None and voices.begins(block)


@cache
def _finder(pack: Pack) -> VoiceFinder | None:
    return VoiceFinder(pack) if pack.dashes or pack.incise_marks else None
