"""Find the reporting clause that stands right beside a quotation mark.

Only the few words next to a mark are looked at. What is found is two terminals, SOURCE and CUE; the
grammar makes the clause of them. The patterns are strict: a clause that is not sure is left as words,
and the reading looks again with the whole sentence in view.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from copydesk import languages

#: How many characters before an opening mark, or behind a closing one, may hold a clause.
REACH: Final = 120

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:[dDlL]['’])?{_UPPER}[\w’'-]*"


class Piece(NamedTuple):
    """A terminal of a clause: its kind and where it stands in the block."""

    kind: str
    start: int
    end: int


class ClauseFinder:
    """Finds the clauses beside quotes in one language; compiled once for each pack."""

    def __init__(self, code: str) -> None:
        pack = languages.load(code)
        self._cues = pack.cues
        cue = _any(pack.cues)
        auxiliary = rf"(?:{_any(pack.auxiliaries)}\s+){{0,2}}" if pack.auxiliaries else ""
        # A title's stop belongs to a name: Dr. Moor.
        title = rf"(?:(?i:{_any(pack.abbreviations)})\.)"
        particle = _any(pack.particles)
        name = rf"(?:{title}\s)?{_WORD}(?:\s(?:{_UPPER}\.|{title}|{_WORD}|(?:{particle})(?=\s{_UPPER})))*"
        pronoun = rf"(?i:{_any(pack.pronouns)})(?![\w’'])"
        end = rf"(?=\s*(?:[.,;:—–“\"”‘’?!)]|$)|\s+(?:{_any(pack.breaks)})\b)"
        noun = rf"(?i:{_any(pack.determiners)})(?:\s[\w’'-]+){{1,4}}?"
        source = rf"(?:{pronoun}|{name})"
        self._behind = re.compile(
            rf"[,—–\s]*\s(?:(?P<cue1>(?:{cue}))\s(?P<source1>{source}|{noun}{end})"
            rf"|(?P<source2>{source}|{noun})\s(?P<cue2>{auxiliary}(?:{cue})))\b"
        )
        connector = rf"(?i:{_any(pack.connectors)})"
        self._before = re.compile(
            rf"(?:(?:{connector}\s)?(?P<source>{source}|{noun})\s(?P<cue>{auxiliary}(?:{cue})))[,:]?\s*$"
        )

    def behind(self, block: str, at: int) -> list[Piece]:
        """The clause that begins at *at*, just behind a closing mark; none gives an empty list."""
        found = self._behind.match(block, at, at + REACH)
        if found is None:
            return []
        if found["cue1"] is not None:
            return [Piece("CUE", *found.span("cue1")), Piece("SOURCE", *found.span("source1"))]
        return [Piece("SOURCE", *found.span("source2")), Piece("CUE", *found.span("cue2"))]

    def before(self, block: str, start: int, at: int) -> list[Piece]:
        """The clause that ends at *at*, just before an opening mark, and begins the sentence at *start*."""
        words = block[max(start, at - REACH) : at].rstrip(" ,:\xa0\n\t")
        if words[words.rfind(" ") + 1 :] not in self._cues:
            return []
        while start < at and block[start].isspace():
            start += 1
        found = self._before.match(block, start, at) if at - start <= REACH else None
        if found is None:
            return []
        return [Piece("SOURCE", *found.span("source")), Piece("CUE", *found.span("cue"))]


def _any(words: frozenset[str]) -> str:
    """A pattern for any of *words*, the longest first, so that no shorter one hides a longer."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered)) or r"(?!)"


@cache
def finder(code: str) -> ClauseFinder:
    """The finder of a language."""
    return ClauseFinder(code)
