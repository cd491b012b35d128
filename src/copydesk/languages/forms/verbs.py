"""What a language's list of verbs tells the rules that make their forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Verbs(NamedTuple):
    """The verbs that are not as the rules would have it."""

    #: Forms that are as often nouns.
    homonyms: frozenset[str]
    #: Forms that no rule makes, by lemma.
    irregular: Mapping[str, tuple[str, ...]]
