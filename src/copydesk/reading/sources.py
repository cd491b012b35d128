"""What a source is read as, with the text around it in mind.

A source may hold more than who speaks: a word that only begins the sentence, or what somebody does or did: *Similarly,
Ada Moor*; *Moor at the time*. Whether such a name is one, the rest of the text tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Final, NamedTuple

from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.introductions import Introductions
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import is_possessive, without_possessive
from copydesk.spans import Span

#: The letters of words that no name goes on with: prepositions, adverbs, times, auxiliaries, verbs.
_ENDS_NAME: Final = frozenset("fTbAaxiCEevlm")
#: The name behind a description, between commas; as many characters in front of one its name begins.
_BEHIND: Final = re.compile(r",[ \xa0]([^,;:()\"“”]{3,60}),[ \xa0](?!and\b|or\b)")
_REACH: Final = 60
_NEXT: Final = re.compile(r"[ \xa0]([a-z]+)")
#: As many words a full name has at least.
_FULL: Final = 2
#: The letters of finite verbs.
_VERBS: Final = frozenset("CExiv")
#: The letters of months and days.
_TIMES: Final = ("Y", "m")
#: Statuses of what is no person.
_COMMON: Final = (SpeakerStatus.DESCRIBED, SpeakerStatus.ORGANIZATION)


class Source(NamedTuple):
    """A source or a label, as it is read."""

    span: Span
    naming: Naming
    #: The number of its attribution; -1 for a label.
    number: int


class Sources:
    """Reads the sources and labels of one text."""

    def __init__(self, introductions: Introductions) -> None:
        self.introductions = introductions
        self.runs = introductions.runs
        self.text = self.runs.text
        self.reader = self.runs.reader
        self.capitals = introductions.capitals
        self._surnames: Set[str] = frozenset()
        lexicon = self.reader.pack.lexicon
        self._letters = lexicon.letters if lexicon is not None and not self.reader.classes.nouns.declined else {}

    def all(self, spans: Sequence[Span], labels: Sequence[bool]) -> list[Naming]:
        """The namings of all sources, and of those that are labels."""
        told = [
            self._label(span.of(self.text)) if label else self._source(span)
            for span, label in zip(spans, labels, strict=True)
        ]
        self._surnames = {one.words[-1] for one in told if one.person}
        return [
            one if label or one.person or one.plural or one.status not in _COMMON
            else self._in_front(self._words(span)) or self._beside(span, one) or one
            for span, label, one in zip(spans, labels, told, strict=True)
        ]  # fmt: skip

    def _words(self, span: Span) -> str:
        """The words of a source; of whose claim it is, without the mark of the possessive."""
        words = span.of(self.text)
        if self._letters and is_possessive(words):
            behind = _NEXT.match(self.text, span.end)
            if behind is not None and self._letters.get(behind[1], "n") not in _VERBS:
                return without_possessive(words)  # Moor’s claim; but: McDonald’s said
        return words

    def _beside(self, span: Span, naming: Naming) -> Naming | None:
        """Somebody who is named beside a description, outside of the source: Ada Moor, the pilot said in a note."""
        article, _, noun = span.of(self.text).partition(" ")
        if not naming.human or not noun or article.casefold() not in self.reader.pack.determiners:
            return None
        behind = _BEHIND.match(self.text, span.end)
        found = self.reader.read(behind[1]) if behind is not None else None
        if found is None or not found.person or len(found.words) < _FULL:
            found = self._before(span.start)
        if found is None:
            return None
        return found._replace(role=" ".join(span.of(self.text).split()), gender=found.gender or naming.gender)

    def _before(self, end: int) -> Naming | None:
        """Somebody whose full name begins a sentence, with a comma and nothing else up to *end*."""
        number = next(self.runs.between(max(0, end - _REACH), end, 1), None)
        named = None if number is None else self.runs.mention(number)
        if named is None or self.text[named.end : end] != ", " or not self.capitals.begins(named.start):
            return None
        sure = len(named.naming.words) >= _FULL and (self.capitals.certain(named) or self.capitals.likely(named))
        return named.naming if sure else None

    def _label(self, words: str) -> Naming:
        """The naming of a label; one in capitals may be a name."""
        naming = self.reader.read(words)
        if words.isupper() and not naming.person:
            small = self.reader.read(words.title())
            if small.person:
                return small._replace(name=(small.name or "").upper())
        return naming

    def _source(self, span: Span) -> Naming:
        """The naming of a source."""
        words = self._words(span)
        naming = self.reader.read(words)
        if naming.person and self._letters.get(words.casefold()) in _TIMES:
            return naming._replace(status=SpeakerStatus.DESCRIBED, person=False, name=None, role=words)  # January
        if naming.person and not naming.title and not naming.role:
            first, _, rest = words.partition(" ")
            aside = len(naming.words) == 1 and self.capitals.is_aside(naming.words[0], span.start, span.end)
            if aside or (len(naming.words) > 1 and self.capitals.only_opens(first, span.start)):
                without = self.reader.read(rest)
                if without.person and (len(without.words) > 1 or not aside):
                    return without  # Joining Moor; Similarly, Ada Moor
        first, _, rest = words.partition(" ")
        article = rest.partition(" ")[0]
        opens = first.casefold() not in self.reader.pack.quantifiers and article in self.reader.pack.definite
        if opens and self.capitals.only_opens(first, span.start) and not naming.person:
            return self.reader.read(rest)  # now the harbour board
        if naming.definite and naming.status is SpeakerStatus.ORGANIZATION and naming.name is not None:
            behind = _NEXT.match(self.text, span.end)
            if behind is not None and behind[1] in self.reader.pack.bodies:
                return self.reader.read(words + behind[0])  # the Moor, of the Moor campaign
        return naming

    def _in_front(self, source: str) -> Naming | None:
        """Somebody named in front of what is no part of a name: Moor at the time; Ada Moor said in a note."""
        words = self.reader.classes.words(source)
        if len(words) == 1:
            return self._known(source) if source.istitle() else None
        ends = (at for at, word in enumerate(words) if word.kind in "so,&" and at and words[at - 1].kind in "CX")
        end = next(ends, 0)
        if not end or words[end].kind not in "so" or self._letters.get(words[end].text) not in _ENDS_NAME:
            return None
        if any(word.kind in "BD" and word.text[0].islower() for word in words[:end]):
            return None  # reports Moor filed
        front = source[: words[end].start].rstrip()
        found = self.reader.read(front)
        if not found.person:
            return None
        if len(found.words) == 1 and not found.title:
            return found if not found.role and words[0].kind == "C" and self._is_known(found) else None
        return found if found.role or found.title or self._is_known(found) else None

    def _known(self, word: str) -> Naming | None:
        """A naming of one word that the text has as the end of somebody's name: Singer, of Ada Singer."""
        full = self.introductions.surnames.get(word.casefold()) if self._letters else None
        if full is None or len(full.words) < _FULL:
            return None
        return full._replace(name=word, words=full.words[-1:], title=None, role=None, affiliation=None, gender=None)

    def _is_known(self, naming: Naming) -> bool:
        """Whether the text names somebody so in full, or by a title."""
        return naming.words[-1] in self._surnames or naming.words[-1] in self.introductions.surnames
