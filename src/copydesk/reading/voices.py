"""The speakers of an article while they are put together: whom a source means, and all sources that mean the same."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import NamedTuple

from copydesk.reading.bodies import Bodies
from copydesk.reading.findings import Speaker, SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.person import Person
from copydesk.spans import Span


class Meant(NamedTuple):
    """Whom a source means."""

    #: The speaker; a key that is a span is a speaker of its own.
    key: Hashable
    person: Person | None = None
    inferred: bool = False
    #: What it is called, if other words than the source tell.
    naming: Naming | None = None


class _Voice:
    """A speaker while it is put together."""

    def __init__(self, status: SpeakerStatus, known: Person | Naming) -> None:
        self.status = status
        self.known = known
        self.mentions: list[Span] = []

    def speaker(self) -> Speaker:
        one = self.known
        return Speaker(one.name, one.title, one.role, self.status, tuple(self.mentions), affiliation=one.affiliation)


class Voices:
    """All speakers of one article."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self._voices: dict[Hashable, _Voice] = {}

    def add(self, span: Span, naming: Naming, meant: Meant) -> None:
        """Enter a source under whoever is meant."""
        voice = self._voices.get(meant.key)
        if voice is None:
            status = SpeakerStatus.NAMED if meant.person and meant.person.name else naming.status
            full = self._bodies.full(naming) if naming.name is not None else None
            known = naming if full is None else naming._replace(name=full)
            voice = self._voices[meant.key] = _Voice(status, meant.person or known)
        elif isinstance(voice.known, Naming) and voice.known.name is None and naming.name is not None:
            voice.known = naming
        voice.mentions.append(span)

    def merge(self, moved: Mapping[Hashable, Hashable]) -> None:
        """Make one of two speakers who turned out to be the same, by their keys, in the order given."""
        for key, same in moved.items():
            self._voices[same].mentions += self._voices.pop(key).mentions

    def speakers(self) -> dict[Hashable, Speaker]:
        """The speakers by their keys, by first mention."""
        for voice in self._voices.values():
            voice.mentions.sort()
        ordered = sorted(self._voices.items(), key=lambda one: one[1].mentions[0])
        return {key: voice.speaker() for key, voice in ordered}
