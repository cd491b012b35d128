"""Which speakers answer to a name that somebody asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.languages import Pack
from copydesk.reading.findings import Speaker
from copydesk.reading.word_classes import plain


def called(speakers: Sequence[Speaker], name: str, pack: Pack) -> list[int]:
    """Which of *speakers* answer to *name*; see `Article.speakers_named`."""
    asked = _plain_words(name, pack)
    return [number for number, one in enumerate(speakers) if asked and any(_answers(asked, one, pack))]


def _answers(asked: tuple[str, ...], speaker: Speaker, pack: Pack) -> Iterator[bool]:
    if speaker.name is None:
        yield asked == _plain_words(speaker.role or "", pack)
        return
    for name in members(speaker.name, pack):
        words = _plain_words(name, pack)
        title = _plain_words(f"{speaker.title or ''} {speaker.role or ''}", pack)
        lead = next((at for at, word in enumerate(asked) if word not in title), 0)
        for told in (asked, asked[lead:]):
            # The whole name, its end, or first and last without what stands between.
            yield told == words[-len(told) :] or (len(told) == 2 < len(words) and told == (words[0], words[-1]))


def _plain_words(name: str, pack: Pack) -> tuple[str, ...]:
    """The words of a name as it is asked for: small, without article, stops and possessive."""
    words = [plain(word) for word in name.split()]
    return tuple(word for at, word in enumerate(words) if word and (at or word not in pack.definite))


def members(name: str, pack: Pack) -> list[str]:
    """The names in a name that several bear together.

    >>> from copydesk import languages
    >>> members("Ada Moor, Ben Carr and Eva Dahl", languages.load("en"))
    ['Ada Moor', 'Ben Carr', 'Eva Dahl']
    """
    together = "|".join(map(re.escape, sorted(pack.conjunctions))) or "(?!)"
    return re.split(rf",\s(?:(?:{together})\s)?|\s(?:{together})\s", name)
