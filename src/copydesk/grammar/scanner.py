"""Turn one block of text into the terminals of prose.lark.

One `re.split` parts plain words from the places that may matter: stops with a blank behind them, and
quotation marks. Each place is judged here, with its neighbours in view; one that turns out not to
matter (the stop of *Dr.*, an apostrophe) goes back into the words. What is left becomes a terminal
that brings the words in front of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from copydesk import languages
from copydesk.grammar import marks as pairing
from copydesk.grammar.clauses import finder

#: A terminal: its name, and its value, whose first item is the words in front.
Terminal = tuple[str, tuple[Any, ...]]

# One set of first characters, then what must hold there: so `re` runs from candidate to candidate at C
# speed, ten times as fast as an alternation of the same patterns. A stop counts with its blank, if no
# small letter or comma follows, or right before a mark; a single mark, if not between two letters.
_PLACES: Final = re.compile(
    r"""([.?!…"“”„‟«»‹›`'‘‚‛’](?:"""
    r"""(?<=[.?!…])[.?!…]*+[)\]]*+(?:\s++(?![a-zß-öø-ÿа-яёα-ω,;])|(?=["“”„’'»])|\Z)"""
    r"""|(?<=["“”„‟«»‹›‘‚‛])|(?<=`)`|(?<=')'|(?<=['’])(?:(?!\w)|(?<!\w['’]))))"""
)
_INITIAL: Final = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\Z")


class _Quotes(dict[str, bool]):
    """Whether a place is a quotation mark; worked out once for each distinct string."""

    def __missing__(self, place: str) -> bool:
        self[place] = found = place in pairing.FAMILY
        return found


class Scanner:
    """Scans the blocks of articles in one language."""

    def __init__(self, code: str) -> None:
        self._pack = languages.load(code)
        self._clauses = finder(code)
        self._is_quote = _Quotes()

    def scan(self, block: str, send: Any) -> None:
        """Send the terminals of *block* to *send*, BREAK last."""
        parts = _PLACES.split(block)
        if len(parts) == 1:
            send(("BREAK", (block,)))
            return
        places = parts[1::2]
        is_quote = self._is_quote
        quoted = [index for index, place in enumerate(places) if is_quote[place]]
        if quoted:
            self._scan_quoted(block, parts, places, quoted, send)
        else:
            self._scan_plain(block, parts, send)

    def _scan_plain(self, block: str, parts: list[str], send: Any) -> None:
        """A block without quotation marks: only its stops matter."""
        start = at = 0
        for index in range(1, len(parts), 2):
            place = parts[index]
            here = at + len(parts[index - 1])
            at = here + len(place)
            if at < len(block) and place[0] == "." and place[1:2].isspace() and not self._ends(block, start, here, parts[index + 1]):
                continue
            stop = place.rstrip()
            send(("END", (block[start:here], stop, place[len(stop) :])))
            start = at
        send(("BREAK", (block[start:],)))

    def _ends(self, block: str, start: int, here: int, behind: str) -> bool:
        """Whether the single stop at *here* ends a sentence, by the words on both sides."""
        first = block.rfind(" ", start, here) + 1 or start
        word = block[first:here].lstrip("([{“\"‘'—–\n")
        pack = self._pack
        if len(word) == 1:
            # An initial; *I* is more often the word.
            return not word.isalpha() or (word == "I" and behind[:2] != "I.") or not word.isupper()
        if not word:
            return True
        low = word if word.islower() else word.lower()
        if low in pack.endings or _INITIAL.match(word):
            following = behind[: behind.find(" ")] if " " in behind else behind
            return following.lower() in pack.starters if following else True
        return low not in pack.abbreviations

    def _scan_quoted(self, block: str, parts: list[str], places: list[str], quoted: list[int], send: Any) -> None:
        """A block with quotation marks: pair them, then judge every stop and mark in order."""
        placed = []
        at = 0
        for index, place in enumerate(places):
            here = at + len(parts[2 * index])
            at = here + len(place)
            if self._is_quote[place]:
                placed.append(pairing.Placed(place, block[max(0, here - 6) : here], block[at : at + 12]))
        role_of = dict(zip(quoted, pairing.roles(placed, self._pack), strict=True))
        start = at = 0
        fresh = 0  # where the sentence in hand began
        stopped = False  # the terminal just sent ended a sentence, and no blank came with it
        for index in range(len(parts) // 2):
            place, behind = parts[2 * index + 1], parts[2 * index + 2]
            here = at + len(parts[2 * index])
            at = here + len(place)
            if here < start:
                continue  # inside a clause
            role = role_of.get(index)
            if role is None:
                stop = place.rstrip()
                if len(stop) < len(place):
                    if stop == "." and not self._ends(block, start, here, behind):
                        continue
                elif not behind and at < len(block):
                    touched = role_of[index + 1]
                    if touched == pairing.STRAY:
                        send(("STOP", (block[start:here], stop)))
                        start, stopped = at, True
                    if touched != pairing.CLOSE:
                        continue
                send(("END", (block[start:here], stop, place[len(stop) :])))
                start = fresh = at
                stopped = len(stop) == len(place)
                continue
            if role == pairing.WORDS:
                continue
            words = block[start:here]
            if role == pairing.OPEN:
                for kind, first, last in self._clauses.before(block, max(start, fresh), here):
                    send((kind, (block[start:first], block[first:last])))
                    start = last
                send(("OPEN", (block[start:here], place)))
                start = fresh = at
                stopped = False
                continue
            ends = stopped and not words
            pieces = [] if role == pairing.STRAY else self._clauses.behind(block, at, stopped=ends and block[here - 1] in ".…")
            blank = self._blank_behind(block, at, role_of.get(index + 1) if not behind else None) if ends and not pieces else None
            if blank is None:
                send(("MARK" if role == pairing.STRAY else "CLOSE", (words, place)))
                start = at
                stopped = False
            else:
                send(("ENDMARK" if role == pairing.STRAY else "ENDCLOSE", (words, place, blank)))
                start = fresh = at + len(blank)
                stopped = not blank
            for kind, first, last in pieces:
                send((kind, (block[start:first], block[first:last])))
                start = last
        send(("BREAK", (block[start:],)))

    def _blank_behind(self, block: str, at: int, next_role: int | None) -> str | None:
        """The blank behind a closing mark that follows a stop, or ``None`` where the sentence goes on."""
        end = at
        while end < len(block) and block[end].isspace():
            end += 1
        if end == len(block) or next_role == pairing.CLOSE:
            return block[at:end]
        if end == at or block[end].islower() or block[end] in ",;":
            return None
        return block[at:end]


@cache
def scanner(code: str) -> Scanner:
    """The scanner of a language."""
    return Scanner(code)
