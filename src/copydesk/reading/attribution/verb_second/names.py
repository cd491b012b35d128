"""Quotes that name something and say nothing: *das Blatt „Der Bote“*."""

from __future__ import annotations

import re
from typing import Final

from copydesk.reading.attribution.sentence import Sentence

_WORD: Final = re.compile(r"[^\W\d_][\w’'.-]*")
#: No name is longer; and the words of a name that need no capital.
_LONGEST: Final = 60
_SMALL: Final = frozenset([
    "der", "die", "das", "des", "dem", "den", "und", "von", "vom", "zum", "zur", "für", "im", "in", "am", "a", "an",
    "of", "the", "de", "la", "le", "el",
])  # fmt: skip
_POINTED: Final = tuple(".,!?…")
_MARKS: Final = "\"'“”‘’«»„‚‹›`"


def is_name(sentence: Sentence, number: int) -> bool:
    """Whether a quote has a capital in each of its words and no stop of its own."""
    words = sentence.of(number)
    if len(words) > _LONGEST or words.rstrip(_MARKS).endswith(_POINTED):
        return False
    found = _WORD.findall(words)
    return bool(found) and found[0][0].isupper() and all(word[0].isupper() or word in _SMALL for word in found)
