"""What *who*, *which* and *that* stand for: whoever or whatever is named right in front.

*Who* is the person of that name, or whom a noun group behind the name describes, unless its verb is one of several.
Otherwise a relative pronoun means the noun group in front of it: *officials who fear*, *the memo, which warns*. Where
that group is joined to another noun, it may be either or both, and none is taken: *friends of the mayor who fear*; but
*who* is nothing that is no person: *a list of officials who fear*.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from copydesk.reading.context import Context
from copydesk.reading.person import Person
from copydesk.reading.runs import Runs
from copydesk.reading.word_classes import is_plural
from copydesk.spans import Span

_BEFORE_WHO: Final = re.compile(r"(?:[’']s)?(?:[ \xa0]\([^()]{1,30}\))?,?(?:[ \xa0](?:--?|[–—]))?[ \xa0\r\n]*\Z")
#: As far behind a name *who* stands.
_NEAR: Final = 40
#: As many characters in front of a relative pronoun its noun group is looked for.
_REACH: Final = 90
_PIECE: Final = re.compile(r"['’]s?\b|\d[\d.,]*\d(?![\w-])|[^\W_](?:[\w’'-]*\w)?\.?|\S")
_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
#: A noun group in classes of words, from its determiner on: *the two new bridges*, *Moor’s aides*, *the elected board*.
#: Within it stands no plural, as what looks like one may be a verb: *the town hires officials*.
_GROUP: Final = re.compile(
    r"(?:[dkLDH#]|a(?=[#k]))*(?:[nNWYy#]|(?<=[dkLDHz])[eEgGuUBZ]|q?z(?=[nqNWeEgGuUBZ]))*"
    r"(?:[nqNW]|(?<=[dkLDHznN])[uUBZ])(?=,?\Z)"
)
_DETERMINERS: Final = frozenset("dLDH")
#: What joins it to a noun in front: *of*, *for*; and what makes it one of several: *and*.
_JOINED: Final = re.compile(r"[nqNWYkuUBZ#pod](?=[fb]+\Z)")
_ONE_OF_SEVERAL: Final = re.compile(r"[nqNWYkuUBZ#pod]c\Z")


class Relatives:
    """Tells what relative pronouns stand for, in one text."""

    def __init__(self, text: str, runs: Runs, context: Context) -> None:
        self._text = text
        self._runs = runs
        self._context = context
        self._classes = runs.reader.classes
        pack = runs.reader.pack
        self._leads = pack.no_leads | pack.belongings
        self._lexicon = pack.lexicon

    def person(self, start: int, end: int) -> Person | None:
        """The person named right in front of a *who* that stands from *start* to *end*."""
        return None if self._context.is_plural(end, sure=True) else self._named(start)

    def described(self, group: Span) -> Person | None:
        """The person whom a noun group behind a comma describes: *Ada Moor, a pilot who*."""
        return self._named(group.start) if self._follows(group) else None

    def is_aside(self, group: Span) -> bool:
        """Whether a noun group describes a name of nobody known: *Gannet News, a paper that*."""
        if not self._follows(group):
            return False
        article, _, _ = group.of(self._text).partition(" ")
        before = self._text[max(0, group.start - _NEAR) : group.start].rstrip(", \xa0").rpartition(" ")[2]
        return self._letter(article.lower()) in _DETERMINERS and before[:1].isupper()

    def _follows(self, group: Span) -> bool:
        """Whether a noun group stands behind a comma."""
        return self._text[max(0, group.start - 2) : group.start].rstrip()[-1:] == ","

    def _named(self, start: int) -> Person | None:
        """The person named right before an offset."""
        for number in self._runs.between(max(0, start - _NEAR * 2), start, 3):
            mention = self._runs.mention(number)
            if mention is None or not _BEFORE_WHO.fullmatch(self._text, mention.end, start):
                continue
            before = self._text[max(0, mention.start - _NEAR) : mention.start].split()
            words = len(before)
            while before and self._classes.kind(before[-1]) in "TR":
                before.pop()
            if "," not in self._text[mention.end : start] and before and before[-1] in self._leads:
                return None  # an aide under President Ada Moor who
            person = self._context.person(mention)
            if person is not None and (person.speaks or person.title or person.gender or len(before) < words):
                return person  # a place may look like a name: voters of Low Gannet, who
        return None

    def group(self, start: int, end: int, *, persons: bool) -> Span | None:
        """The noun group in front of a relative pronoun from *start* to *end* that stands for *persons* or anything."""
        at = bisect_right(self._context.sentences, start) - 1
        if at < 0 or self._lexicon is None:
            return None
        sentence = self._context.sentences[at]
        begin = max(sentence, start - _REACH)
        pieces = list(_PIECE.finditer(self._text, begin, start))
        shape = "".join(
            "N" if piece[0][0].isupper() and letter == "q" and piece.start() > sentence else letter
            for piece in pieces
            for letter in [self._letter(piece[0].lower())]
        )
        found = _GROUP.search(shape)
        if (
            found is None
            or (found.start() == 0 and begin > sentence)
            or _ONE_OF_SEVERAL.search(shape, 0, found.start())
        ):
            return None
        last = pieces[found.end() - 1]
        joined = _JOINED.search(shape, 0, found.start())
        if joined is not None:
            first = pieces[joined.start()]
            somebody = is_plural(last[0]) or not self._is_thing(last[0])
            if not (persons and somebody and self._is_thing(first[0])):
                return None
        if self._context.is_plural(end, sure=True) and not is_plural(last[0]):
            return None
        return Span(pieces[found.start()].start(), last.end())

    def _is_thing(self, word: str) -> bool:
        """Whether a noun means nobody, as far as the lists of roles tell: a list, dozens."""
        return word[0].islower() and self._classes.kind(word) != "R" and self._classes.gender_of(word) is None

    def _letter(self, piece: str) -> str:
        """The class of a word or mark in small letters."""
        if _POSSESSIVE.match(piece):
            return "z"
        if piece[0].isdigit():
            return "#"
        return self._lexicon.letter(piece) if self._lexicon is not None and piece[0].isalnum() else piece
