"""The words that tell what somebody is: those of title, role and affiliation, and what a title is short for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from copydesk.languages import Pack
from copydesk.reading.naming import Naming
from copydesk.reading.nouns import nouns


def facts(naming: Naming, pack: Pack) -> frozenset[str]:
    """What a naming tells of its bearer, in small words: *Sen. Ada Moor* is a senator."""
    parts = (naming.title, naming.role, naming.affiliation)
    if parts == (None, None, None):
        return frozenset()
    words = {word.strip(".,’'()").casefold() for part in parts if part is not None for word in part.split()}
    spelled = _spelled(pack)
    if pack.noun_endings:
        known = nouns(pack)
        words = {stem for word in words for stem in known.stems(word)}
    return frozenset(words.union(*(spelled[word] for word in words & spelled.keys())))


@cache
def _spelled(pack: Pack) -> Mapping[str, list[str]]:
    return {short: roles for short, *roles in map(str.split, pack.short_titles)}
