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
from copydesk.grammar.places import BLANK

#: How many characters before an opening mark, or behind a closing one, may hold a clause.
REACH: Final = 120

_NEXT_WORD: Final = re.compile(r"[,—–\s]*\s([^\W\d_]+)")
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:[dDlL]['’])?{_UPPER}[\w’'-]*"


#: The terminals and groups of a clause behind a mark, by the group that ends it.
_PIECES: Final = {
    "source1": (("CUE", "cue1"), ("SOURCE", "source1")),
    "cue2": (("SOURCE", "source2"), ("CUE", "cue2")),
    "cue3": (("SOURCE", "source3"), ("CUE", "cue3")),
}


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
        self._openings = pack.cues | pack.pronouns | pack.determiners | {"I"}
        cue = _any(pack.cues)
        auxiliary = rf"(?:(?:{_any(pack.auxiliaries)})\s+){{0,2}}"
        # Lists are written out with and without a capital: matching without case is several times slower.
        # A title's stop belongs to a name: Dr. Moor.
        title = rf"(?:{_any(_capital(pack.abbreviations | pack.suffixes))})\."
        no_name = rf"(?!(?:{_any(_capital(pack.not_names | pack.connectors | pack.determiners | pack.pronouns))})\b)"
        particle = _any(pack.particles)
        name = (
            rf"(?>{no_name}(?:{title}{BLANK})?(?:{_UPPER}\.{BLANK}?)*{_WORD}"
            rf"(?:{BLANK}(?:{_UPPER}\.|{title}|{_WORD}"
            rf"|(?:{particle})(?={BLANK}(?:(?:{particle}){BLANK})?{_UPPER})))*)(?<![’']s)(?<!s[’'])"
        )
        pronoun = rf"(?:{_any(pack.pronouns)}|I)(?![\w’'])"
        # The words of a common noun, none of which could be the verb of another clause.
        more = rf"(?:{BLANK}(?!(?:{_any(pack.breaks)})\b)[\w’'-]+){{1,3}}?"
        noun = rf"(?:{_any(pack.determiners)}){more}"
        end = rf"(?=\s*(?:[.,;:—–…“\"”‘’«»?!)]|$)|\s+(?:{_any(pack.breaks)})\b)"
        # Behind a full stop and a mark only small letters go on: “…,” she said. The rest is a new sentence.
        small = (
            rf"(?P<cue1>(?:{cue})){BLANK}(?P<source1>{pronoun}|{name}|{noun}{end})"
            rf"|(?P<source2>{pronoun}|{noun}){BLANK}(?P<cue2>{auxiliary}(?:{cue}))"
        )
        named = rf"(?P<source3>{name}){BLANK}(?P<cue3>{auxiliary}(?:{cue}))"
        between, end_of_clause = r"[,—–\s]*\s", r"(?![\w’'])"
        self._stopped = re.compile(rf"{between}(?:{small}){end_of_clause}")
        self._behind = re.compile(rf"{between}(?:{small}|{named}){end_of_clause}")
        self._named = re.compile(rf"{between}{named}{end_of_clause}")
        connector = rf"(?:(?:{_any(pack.connectors | _capital(pack.connectors))}){BLANK})?"
        anyone = rf"(?:{_any(pack.pronouns | _capital(pack.pronouns))})(?![\w’'])"
        anything = rf"(?:{_any(pack.determiners | _capital(pack.determiners))}){more}"
        end_of_cue = rf"{BLANK}(?P<cue>{auxiliary}(?:{cue}))(?:,|{BLANK}?:)?\s*$"
        self._before = re.compile(rf"{connector}(?P<source>{anyone}|{name}|{anything}){end_of_cue}")
        # Behind a comma only a name or pronoun is sure: On Monday, Ada Moor said: “…”
        self._behind_comma = re.compile(rf",{BLANK}{connector}(?P<source>{pronoun}|{name}){end_of_cue}")

    def behind(self, block: str, at: int, *, stopped: bool) -> list[Piece]:
        """The clause that begins at *at*, just behind a closing mark; none gives an empty list.

        Args:
            block: The text of the block.
            at: Where the closing mark ends.
            stopped: Whether a full stop stands before the mark.
        """
        # One look at the next word spares most marks the pattern.
        first = _NEXT_WORD.match(block, at)
        if first is None:
            return []
        if first[1] in self._openings:
            pattern = self._stopped if stopped else self._behind
        elif stopped or first[1][0].islower():
            return []
        else:
            pattern = self._named
        found = pattern.match(block, at, at + REACH)
        if found is None:
            return []
        return [Piece(kind, *found.span(group)) for kind, group in _PIECES[found.lastgroup or ""]]

    def before(self, block: str, start: int, at: int) -> list[Piece]:
        """The clause that ends at *at*, just before an opening mark, and begins the sentence at *start*."""
        words = block[max(start, at - REACH) : at].rstrip(" ,:\xa0\n\r\t")
        if self._cues.isdisjoint(words.rsplit(None, 1)[-1:]):
            return []
        while start < at and block[start].isspace():
            start += 1
        found = self._before.match(block, start, at) if at - start <= REACH else None
        if found is None:
            comma = block.rfind(",", max(start, at - REACH), at - 3)
            found = self._behind_comma.match(block, comma, at) if comma >= 0 else None
        if found is None:
            return []
        return [Piece("SOURCE", *found.span("source")), Piece("CUE", *found.span("cue"))]


def _any(words: frozenset[str]) -> str:
    """A pattern for any of *words*, the longest first, so that no shorter one hides a longer."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered)) or r"(?!)"


def _capital(words: frozenset[str]) -> frozenset[str]:
    """*words* as they begin a sentence."""
    return frozenset(word[:1].upper() + word[1:] for word in words)


@cache
def finder(code: str) -> ClauseFinder:
    """The finder of a language."""
    return ClauseFinder(code)
