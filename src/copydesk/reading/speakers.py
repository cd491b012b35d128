"""Group the sources of an article into speakers, by name and by nothing less sure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.findings import Speaker, SpeakerStatus
from copydesk.spans import Span

_DOCUMENTS: Final = re.compile(
    r"\b(?:report|statement|memo|memorandum|letter|study|survey|document|filing|email|poll|paper|assessment|book)s?\Z",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"[^\W\d_a-zß-öø-ÿ]")


def group(sources: Iterable[Span | None], text: str, pack: Pack) -> tuple[list[Speaker], list[int | None]]:
    """The speakers, by first mention, and for each source the index of its speaker.

    A surname is taken to be the person of that surname named before, if there is only one. A pronoun or a
    description is a speaker of its own at each mention: who *she* is, no rule here is sure enough to say.
    """
    speakers: list[Speaker] = []
    mentions: list[list[Span]] = []
    names: dict[str, int] = {}
    surnames: dict[str, set[int]] = {}
    indices: list[int | None] = []
    for source in sources:
        if source is None:
            indices.append(None)
            continue
        words = source.of(text)
        status = _status(words, pack)
        name, title, role = _called(words, status, pack)
        number = _known(name, names, surnames) if name else None
        if number is None:
            number = len(speakers)
            speakers.append(Speaker(name, title, role, status, ()))
            mentions.append([])
            if name:
                names[name] = number
                surnames.setdefault(name.rpartition(" ")[2], set()).add(number)
        mentions[number].append(source)
        indices.append(number)
    return [
        Speaker(one.name, one.title, one.role, one.status, tuple(spans))
        for one, spans in zip(speakers, mentions, strict=True)
    ], indices


def _known(name: str, names: dict[str, int], surnames: dict[str, set[int]]) -> int | None:
    if name in names:
        return names[name]
    bearers = surnames.get(name, set()) if " " not in name else set()
    return next(iter(bearers)) if len(bearers) == 1 else None


def _status(words: str, pack: Pack) -> SpeakerStatus:
    first, _, rest = words.partition(" ")
    if words.lower() in pack.pronouns:
        return SpeakerStatus.PRONOUN
    if _DOCUMENTS.search(words):
        return SpeakerStatus.DOCUMENT
    if first.lower() in pack.determiners:
        return SpeakerStatus.ORGANIZATION if _CAPITAL.match(rest) else SpeakerStatus.DESCRIBED
    return SpeakerStatus.NAMED if _CAPITAL.match(words) else SpeakerStatus.DESCRIBED


def _called(words: str, status: SpeakerStatus, pack: Pack) -> tuple[str | None, str | None, str | None]:
    """Name, title and role as a source's words give them."""
    first, _, rest = words.partition(" ")
    if status is SpeakerStatus.NAMED:
        titled = rest and first.endswith(".") and first[:-1].lower() in pack.abbreviations
        return (rest, first, None) if titled else (words, None, None)
    if status is SpeakerStatus.ORGANIZATION:
        return rest, None, None
    return None, None, None if status is SpeakerStatus.PRONOUN else words
