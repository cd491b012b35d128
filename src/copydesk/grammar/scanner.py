"""Turn one block of text into the terminals of prose.lark.

One `re.split` parts plain words from the places that may matter: stops with a blank behind them, and
quotation marks. Each place is judged here, with its neighbours in view; one that turns out not to
matter (the stop of *Dr.*, an apostrophe) goes back into the words. What is left becomes a terminal
that brings the words in front of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import Any, Final

from copydesk import languages
from copydesk.grammar import items
from copydesk.grammar.clauses import finder
from copydesk.grammar.marks import CLOSE, DEPTH, FAMILY, OPEN, STRAY, WORDS, Mark, roles
from copydesk.grammar.places import LATIN_STOPS, pattern
from copydesk.grammar.stops import STOP_AND_OMISSION, Stops
from copydesk.grammar.voices import Spot
from copydesk.grammar.voices import finder as voice_finder

#: Takes a terminal: its name, and its value, whose first item is the words in front.
Send = Callable[[tuple[str, tuple[Any, ...]]], None]

#: A stop that may belong to the word in front: 1.) counts a list.
_SINGLE: Final = (".", ".)")
_DASHES: Final = ("--", "—")
#: Brackets behind a quote are looked through for as many characters.
_TAIL: Final = 120
#: What may stand between a closing mark and the narrator's clause.
_BETWEEN: Final = " ,\xa0\u202f\u2009—–"
#: The stop that speech ends in, where the narrator goes on in small letters.
_LAST_STOP: Final = re.compile(r"[.?!…]+\Z")
#: As many characters of speech are looked at for it.
_LONGEST_STOP: Final = 12


class Scanner:
    """Scans the blocks of articles in one language."""

    def __init__(self, code: str) -> None:
        self._pack = languages.load(code)
        self._places = pattern(self._pack)
        self._stops = Stops(self._pack)
        self._ends = self._stops.ends
        self._clauses = finder(code)
        self._voices = voice_finder(code)

    def scan(self, block: str, send: Send, *, singles: bool = False, lists: bool = True) -> None:
        """Send the terminals of *block* to *send*, BREAK last.

        Of the whole text, *singles* is what `single_style` says, and *lists* what `items.may_run` does.
        """
        parts = self._places.split(block)
        speaks = self._voices is not None and self._voices.speaks(block)
        if len(parts) == 1 and not speaks and not lists:
            send(("BREAK", (block,)))
            return
        ends = list(accumulate(map(len, parts)))
        if speaks or not FAMILY.keys().isdisjoint(parts):
            marks = [(parts[at], ends[at - 1], ends[at]) for at in range(1, len(parts), 2) if parts[at] in FAMILY]
            self._scan_quoted(block, parts, ends, marks, send, speaks=speaks, singles=singles, lists=lists)
            return
        size = len(block)
        begins = iter(items.starts(block, self._pack.connectors) if lists else ())
        item = next(begins, size)
        asides = _has_brackets(block)
        start = 0
        for place, here, at in zip(parts[1::2], ends[0::2], ends[1::2], strict=False):
            while item <= here:
                start = _send_item(block, start, item, send)
                item = next(begins, size)
            stop = place.rstrip()
            if at < size:  # the last stop counts whatever stands in front
                # The stop of most sentences is worth a way of its own.
                plain = stop in _SINGLE and stop is not place
                if not (self._ends(block, start, here, at) if plain else self._counts(block, start, here, stop, at)):
                    continue
                if asides and self._stops.aside(block, start, here, at):
                    continue
            if stop == STOP_AND_OMISSION and self._stops.parts(block, here, at):
                send(("END", (block[start:here], ".", " ")))
                start = here + 2
            else:
                send(("END", (block[start:here], stop, place[len(stop) :])))
                start = at
        while item < size:
            start = _send_item(block, start, item, send)
            item = next(begins, size)
        send(("BREAK", (block[start:],)))

    def _scan_quoted(
        self,
        block: str,
        parts: list[str],
        ends: list[int],
        marks: list[Mark],
        send: Send,
        *,
        speaks: bool,
        singles: bool,
        lists: bool,
    ) -> None:
        """A block with quotation marks or speech behind dashes: pair them, then judge every place in order."""
        found = roles(block, marks, self._pack, DEPTH - speaks, singles=singles)
        spots = iter(()) if self._voices is None else iter(self._voices.spots(block, marks, found))
        spot = next(spots, None)
        role_at = dict(zip([mark[1] for mark in marks], found, strict=True))
        size = len(block)
        start = 0  # where the words of the next terminal begin
        sentence = 0  # where the sentence in hand began
        opened = -1  # where a dash that opens speech ended
        stopped = False  # the terminal just sent ended a sentence, with no blank, or the one inside a mark: « Oui. »
        asides = _has_brackets(block)
        begins = iter(items.starts(block, self._pack.connectors) if lists and spot is None else ())
        item = next(begins, size)
        depth = 0  # how many quotes are open
        for place, here, at in zip(parts[1::2], ends[0::2], ends[1::2], strict=False):
            while item <= here:
                if not depth and item >= start:
                    start = sentence = _send_item(block, start, item, send, pending=start > sentence)
                    stopped = False
                item = next(begins, size)
            while spot is not None and spot.start <= here:
                start = self._send_spot(block, start, spot, send)
                sentence = start if spot.name == "OPEN" else sentence
                opened = start if spot.name == "OPEN" else opened
                spot = next(spots, None)
            if here < start or here == opened:
                continue  # inside a clause, or the narrator's stop: —Ven —dijo Ada—. Siéntate.
            role = role_at.get(here)
            if role is None:
                stop = place.rstrip()
                touched = role_at.get(at)
                if (
                    at < size
                    and (stop is not place or touched is None)
                    and (
                        not self._counts(block, sentence, here, stop, at)
                        or (asides and self._stops.aside(block, sentence, here, at))
                    )
                ):
                    continue
                if stop is not place:
                    if stop == STOP_AND_OMISSION and self._stops.parts(block, here, at):
                        send(("END", (block[start:here], ".", " ")))
                        start = sentence = here + 2
                        stopped = False
                        continue
                    if spot is not None and spot.name == "PAUSE" and spot.start < at:
                        send(("END", (block[start:here], stop, "")))
                        send(("ENDPAUSE", ("", place[len(stop) :])))
                        spot = next(spots, None)
                        start = sentence = at
                        stopped = False
                        continue
                elif touched is not None:  # it touches a mark
                    if touched == STRAY:
                        send(("STOP", (block[start:here], stop)))
                        start, stopped = at, True
                    wide = touched == OPEN and stop[0] not in LATIN_STOPS  # 雨だ。「雪だ。」
                    if wide and asides and self._stops.aside(block, sentence, here, at):
                        continue
                    if not (wide or touched == CLOSE) or (stop == "." and self._goes_on(block, start, here, at)):
                        continue
                send(("END", (block[start:here], stop, place[len(stop) :])))
                start = sentence = at
                stopped = len(stop) == len(place) or role_at.get(at) == CLOSE
            elif role == OPEN:
                for kind, first, last in self._clauses.before(block, max(start, sentence), here):
                    send((kind, (block[start:first], block[first:last])))
                    start = last
                send(("OPEN", (block[start:here], place)))
                depth += 1
                start = sentence = at
                stopped = False
            elif role != WORDS:
                words = block[start:here]
                done = (stopped and not words) or words.endswith(_DASHES)
                bare = here  # behind the last word or stop inside the mark
                while done and block[bare - 1].isspace():
                    bare -= 1
                full = done and block[bare - 1] == "." and block[bare - 2 : bare - 1] != "."
                told = spot is not None and spot.name == "CLAUSE" and not block[at : spot.start].strip(_BETWEEN)
                pieces = [] if role == STRAY or told else self._clauses.behind(block, at, stopped=full)
                blank = _blank_behind(block, at, role_at.get(at)) if done and not pieces and not told else None
                name = "MARK" if role == STRAY else "CLOSE"
                depth -= role == CLOSE
                start = at
                if blank is None:
                    send((name, (words, place)))
                    stopped = done and role_at.get(at) == STRAY  # one mark too many
                else:
                    send((f"END{name}", (words, place, blank)))
                    start = sentence = at + len(blank)
                    stopped = not blank
                for kind, first, last in pieces:
                    send((kind, (block[start:first], block[first:last])))
                    start = last
        while item < size:
            if not depth and item >= start:
                start = sentence = _send_item(block, start, item, send, pending=start > sentence)
            item = next(begins, size)
        while spot is not None:
            start = self._send_spot(block, start, spot, send)
            spot = next(spots, None)
        send(("BREAK", (block[start:],)))

    @staticmethod
    def _send_spot(block: str, start: int, spot: Spot, send: Send) -> int:
        """Send what a spot stands for; gives where the words behind it begin."""
        name, first, last, pieces = spot
        if name == "CLAUSE":
            if first < start:
                return start  # its first words went with a stop
            for kind, at, end in pieces:
                send((kind, (block[start:at], block[at:end])))
                start = end
            return start
        first = max(start, first)
        if name == "OPEN":
            send((name, (block[start:first], block[first:last])))
            return last
        spoken = first - len(block[start:first][-_LONGEST_STOP:]) + len(block[start:first][-_LONGEST_STOP:].rstrip())
        stop = _LAST_STOP.search(block, max(start, spoken - _LONGEST_STOP), spoken)
        if stop is not None:
            send(("END", (block[start : stop.start()], stop[0], block[spoken:first])))
            start = first
        send((name, (block[start:first], block[first:last]) if name == "CLOSE" else (block[start:first],)))
        return max(first, last)

    def _counts(self, block: str, start: int, here: int, stop: str, at: int) -> bool:
        """Whether the stop at *here*, no mark behind it, ends the sentence that began at *start*; the last one does."""
        if here + len(stop) == at:  # no blank
            return stop[0] not in LATIN_STOPS or self._stops.runs_on(block, start, here, at)
        if stop in _SINGLE:
            return self._ends(block, start, here, at)
        return stop[0] not in ".…" or not self._stops.omits(block, start, here, here + len(stop), at)

    def _goes_on(self, block: str, start: int, here: int, at: int) -> bool:
        """Whether a stop before a closing mark belongs to an abbreviation: the “Dr.” on the door."""
        blank = block[at + 1 : at + 2].isspace()
        return blank and block[at + 2 : at + 3].islower() and not self._ends(block, start, here, at)


def _send_item(block: str, start: int, item: int, send: Send, *, pending: bool = False) -> int:
    """Send what stands in front of the item at *item*, if no stop ended it; gives where the next words begin.

    With *pending*, a quote of the same sentence was sent before.
    """
    words = block[start:item]
    bare = words.rstrip()
    if bare or pending:
        send(("LISTED", (bare, words[len(bare) :])))
    return item


def _has_brackets(block: str) -> bool:
    return "(" in block or "[" in block or "（" in block


def _blank_behind(block: str, at: int, next_role: int | None) -> str | None:
    """The blank behind a closing mark that follows a stop, or ``None`` where the sentence goes on."""
    end = at
    while end < len(block) and block[end].isspace():
        end += 1
    if end == len(block) or next_role == CLOSE:
        return block[at:end]
    if end == at or block[end].islower() or block[end] in ",;" or (block[end] == "(" and _is_tail(block, end)):
        return None
    return block[at:end]


def _is_tail(block: str, at: int) -> bool:
    """Whether brackets at *at* belong to the sentence in front: “…” (Smith 55). “…!” (Which was true.)"""
    closer = block.find(")", at, at + _TAIL)
    return closer >= 0 and (closer + 1 == len(block) or block[closer + 1] in LATIN_STOPS)


@cache
def scanner(code: str) -> Scanner:
    """The scanner of a language."""
    return Scanner(code)
