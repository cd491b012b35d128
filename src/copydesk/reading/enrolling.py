"""Enter all who are named in an article into its register: in sources, and where the text tells of them elsewhere."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from copydesk.reading.calling import members
from copydesk.reading.introductions import Introductions
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.people import People
from copydesk.reading.runs import Mention
from copydesk.reading.sources import Source
from copydesk.reading.word_classes import is_plural

#: As many letters a label of initials has.
_INITIALS: Final = (2, 3, 4)


def enrolled(sources: Sequence[Source], introductions: Introductions) -> People:
    """The register of those who are named in *sources*, which stand in text order."""
    enrolling = _Enrolling(sources, introductions)
    for mention in introductions.runs.bearing(*enrolling.wanted()):
        if len(mention.naming.words) == 1:
            enrolling.alone(mention)
        else:
            enrolling.in_full(mention)
    return enrolling.people()


def each_named(naming: Naming, reader: Reader) -> list[Naming]:
    """The namings of those who speak as one; what all of them are is no role of one."""
    namings = [reader.read(name) for name in members(naming.name or "", reader.pack)]
    return [one._replace(role=None) if one.role and is_plural(one.role) else one for one in namings]


def is_initials(label: str) -> bool:
    """Whether the label of a turn may be the initials of somebody."""
    return label.isupper() and label.isalpha() and len(label) in _INITIALS


class _Enrolling:
    """The mentions that tell of persons, while they are looked through in text order."""

    def __init__(self, sources: Sequence[Source], introductions: Introductions) -> None:
        self.sources = sources
        self.introductions = introductions
        self.capitals = introductions.capitals
        self.runs = introductions.runs
        self.named = [
            (source.span.start, naming)
            for source in sources
            for naming in (each_named(source.naming, self.runs.reader) if source.naming.plural else (source.naming,))
            if naming.person
        ]
        #: Where sources name somebody, and where they do so in full, with no role.
        self.places = {start for start, _ in self.named}
        self._bare = {start for start, naming in self.named if len(naming.words) > 1 and not naming.role}
        #: The names whose role the text has told.
        self._told: set[tuple[str, ...]] = set()
        #: Where a surname stands alone.
        self._alone: dict[str, array[int]] = {}
        #: Mentions that are a name if nothing speaks against it, by their surnames.
        self._perhaps: dict[str, list[tuple[int, Naming]]] = {}

    def wanted(self) -> tuple[set[str], set[str]]:
        """The words, and the initials, by which the text may name somebody who matters."""
        words = {word for _, naming in self.named for word in naming.words}
        # Who is described may be somebody who is named only outside of sources.
        words |= {source.naming.words[-1] for source in self.sources if source.naming.definite}
        # An angry Moor is read as a body.
        words |= {one.words[-1] for _, one, _ in self.sources if one.name is not None and one.name[0].islower()}
        labels = {source.span.of(self.runs.text) for source in self.sources if source.number < 0}
        return words, {label.casefold() for label in labels if is_initials(label)}

    def alone(self, mention: Mention) -> None:
        """Note a surname, or another name of one word; one with a title or a role tells something."""
        naming = mention.naming
        self._alone.setdefault(naming.words[0], array("q")).append(mention.start)
        if naming.gender is None and (gender := self.introductions.titled(mention)) is not None:
            naming = naming._replace(gender=gender)
        if naming.gender is not None or naming.title is not None or naming.role is not None:
            self.named.append((mention.start, naming))

    def in_full(self, mention: Mention) -> None:
        """Note a name of several words, with what is told around it."""
        naming = mention.naming
        if mention.start in self.places or self._is_of_source(mention):
            if mention.start in self._bare and (naming := self.introductions.introduced(mention)).role:
                self.named.append((mention.start, naming))  # “Rain,” Ada Moor, a diver, said.
            return
        if naming.words not in self._told:
            naming = self.introductions.introduced(mention)
            if naming.role:
                self._told.add(naming.words)
            elif not naming.title and not self.capitals.certain(mention):
                # Who is named in full is so at first.
                if naming.words[-1] not in self._alone and self.capitals.likely(mention):
                    self._perhaps.setdefault(naming.words[-1], []).append((mention.start, naming))
                return
        self.named.append((mention.start, naming))

    def people(self) -> People:
        """The register."""
        known = {naming.words[-1] for _, naming in self.named if len(naming.words) > 1}
        for surname, mentions in self._perhaps.items():
            if surname not in known and len({naming.words for _, naming in mentions}) == 1:
                self.named += mentions
        named = sorted(self.named, key=lambda one: one[0])
        return People(self.runs.reader, named, self.places, self._alone)

    def _is_of_source(self, mention: Mention) -> bool:
        """Whether a name is the end of the one that a source is read as: Gerald Moor, of J. Gerald Moor."""
        at = bisect_right(self.sources, mention.start, key=lambda source: source.span.start) - 1
        if at < 0 or mention.start >= self.sources[at].span.end:
            return False
        naming, words = self.sources[at].naming, mention.naming.words
        return naming.person and naming.words[-len(words) :] == words
