"""Find the narrator's clause inside speech: *dit-il* in « Viens, dit-il, et assieds-toi ».

Many languages let the verb of saying stand before who says it, right behind a comma or stop, and do not
close the marks for it. The verbs, and what may stand in front of them, are data of the language pack.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from copydesk.grammar.places import BLANK
from copydesk.languages import Pack

#: An incise is no longer than this many characters.
REACH: Final = 320

_UPPER: Final = r"[^\W\d_a-zß-öø-ÿа-яё]"
_WORD: Final = r"[^\W\d_][\w’'-]*"
#: Where an incise may end: a comma, a stop, a dash with a blank on one side, a quotation mark.
_END: Final = re.compile(r"\s*(?:,|[;:!?…]|\.(?=[\s.»”\"]|\Z)|\s[—–―](?=\s)|--|—|[«»“”„\"])|\s*\Z")
#: What stands behind a verb that is all of a clause between dashes: —respondió—
_ALONE: Final = re.compile(r"\s?[—–―]|[.,;:!?…]|\Z")
_NEXT: Final = re.compile(r",?\s*([^\W\d_]+)")


class Incise(NamedTuple):
    """A clause of the narrator: its terminals, and where it starts and ends in the block."""

    #: The terminals: name, start and end of each.
    pieces: tuple[tuple[str, int, int], ...]
    start: int
    #: Where the words that name the source end.
    named: int
    end: int


class InciseFinder:
    """Finds the incises of one language; compiled once for each pack."""

    def __init__(self, pack: Pack) -> None:
        self._cues = pack.cues
        self._auxiliaries = pack.auxiliaries
        self._goes_on = pack.goes_on
        self._participles = tuple(pack.participles)
        self._abbreviations = pack.abbreviations
        inverted = _any(pack.inverted)
        clitics = "".join(f"|{re.escape(one)}" + ("" if one[-1] in "'’" else BLANK) for one in sorted(pack.clitics))
        clitics = rf"(?:{clitics[1:] or '(?!)'})"
        # What parts the speech from the clause, the clitics, the verb: s’écria, me dit, a-t-il dit, a déclaré.
        self._candidate = re.compile(
            r"(?:(?:[,;:!?…—–.»”“\"«’‘›‹]|--)\s+|[—–―])"
            rf"(?P<cue>{clitics}{{0,2}}(?:(?P<auxiliary>[^\W\d_]+)(?P<told>-(?:t-)?(?:{inverted}))?{BLANK})?(?P<verb>[^\W\d_]+))"
            rf"(?:(?P<hyphen>-(?:t-)?)(?P<pronoun>{inverted})(?![\w’'-])|(?![\w’'-]))"
        )
        title = rf"(?:(?:{_any(frozenset(word[:1].upper() + word[1:] for word in pack.abbreviations))})\.{BLANK})"
        particle = rf"(?:(?:{_any(pack.particles)}){BLANK}|[dlDL]['’])"
        name = rf"{title}?(?:{_UPPER}\.[ -]?)*{_UPPER}[\w’'-]*(?:{BLANK}{particle}{{0,2}}{_UPPER}[\w’'-]*)*"
        noun = (
            rf"(?:(?:{_any(pack.determiners)}){BLANK}|[lL]['’]){title}?(?:(?:{_any(pack.adjectives)}){BLANK})*{particle}{{0,2}}{_WORD}"
            rf"(?:{BLANK}{particle}{{0,2}}{_UPPER}[\w’'-]*)*"
        )
        pronoun = rf"(?:{_any(pack.pronouns)})(?![\w’'])"
        self._subject = re.compile(rf"{BLANK}(?:[^\W\d_]+ment\s)?(?P<source>{pronoun}|{noun}|{name})(?<![.’'])")

    def find(self, block: str) -> list[Incise]:
        """The incises of *block*, in text order; whether one stands in speech, the caller knows."""
        found = []
        at = 0
        while (match := self._candidate.search(block, at)) is not None:
            at = match.end()
            incise = self._incise(block, match)
            if incise is not None:
                found.append(incise)
                at = incise.end
            else:
                at = match.start("cue")
        return found

    def _incise(self, block: str, match: re.Match[str]) -> Incise | None:
        start, verb = match.start("cue"), match["verb"]
        auxiliary = match["auxiliary"]
        if verb not in self._cues or (auxiliary is not None and auxiliary not in self._auxiliaries):
            if auxiliary not in self._cues:
                return None
            end = match.end("auxiliary")  # it is the verb, and another word stands behind it
            if match["told"] is None:
                return self._with_subject(block, start, end)
            pronoun = match["told"].rpartition("-")[2]
            named = match.end("told")
            return self._closed((("CUE", start, end), ("SOURCE", named - len(pronoun), named)), block, start, named)
        if match["told"] is not None:
            end = match.end("verb")
            return self._closed((("TOLD", start, end),), block, start, end)
        if match["pronoun"] is not None:
            pieces = (("CUE", start, match.end("verb")), ("SOURCE", match.start("pronoun"), match.end("pronoun")))
            return self._closed(pieces, block, start, match.end("pronoun"))
        return self._with_subject(block, start, match.end("verb"))

    def _with_subject(self, block: str, start: int, end: int) -> Incise | None:
        subject = self._subject.match(block, end, end + REACH)
        if subject is None:
            alone = block[max(0, start - 2) : start].strip()[-1:] in "—–―" and _ALONE.match(block, end)
            return self._closed((("TOLD", start, end),), block, start, end) if alone else None
        pieces = (("CUE", start, end), ("SOURCE", *subject.span("source")))
        return self._closed(pieces, block, start, subject.end())

    def _closed(self, pieces: tuple[tuple[str, int, int], ...], block: str, start: int, named: int) -> Incise:
        """An incise up to its end: commas that only part the words of the narrator do not end it."""
        at = named
        last = min(len(block), named + REACH)
        while (match := _END.search(block, at, last)) is not None:
            mark = match[0].lstrip()
            if mark == ",":
                following = _NEXT.match(block, match.end())
                if following is not None and self._is_more(following[1]):
                    at = match.end()
                    continue
            elif mark == "." and self._is_abbreviation(_last_word(block, at, match.start())):
                at = match.end()
                continue
            elif not mark and last < len(block):
                break  # too long to be one
            return Incise(pieces, start, named, match.start())
        return Incise(pieces, start, named, named)

    def _is_abbreviation(self, word: str) -> bool:
        return word in self._abbreviations or word.lower() in self._abbreviations

    def _is_more(self, word: str) -> bool:
        """Whether a comma and *word* go on with what the narrator says: en riant, suivi de son chien."""
        return word in self._goes_on or (len(word) > 4 and word.endswith(self._participles))


def _last_word(block: str, start: int, end: int) -> str:
    return block[max(start, block.rfind(" ", start, end) + 1) : end]


def _any(words: frozenset[str]) -> str:
    """A pattern for any of *words*, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)"


@cache
def finder(pack: Pack) -> InciseFinder:
    """The finder of a language."""
    return InciseFinder(pack)
