"""Text on a screen of a given width: how wide it is, where it breaks, where it is cut."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

#: What stands for the rest of a text that was cut.
ELLIPSIS: Final = "…"

# What a terminal would obey instead of show: control characters, which can recolour it or move about, and
# those that turn the direction of writing. Surrogates can not be shown at all.
_UNSHOWN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Longer than any screen; whatever is behind would be cut in any case.
_ENOUGH: Final = 4_000


def clean(text: str) -> str:
    r"""*text* in one line, fit for a screen: blanks and line ends are one blank each, the rest is shown.

    >>> clean("“Go,”\r\n she said.\x1b[31m")
    '“Go,” she said.�[31m'
    """
    return _UNSHOWN.sub("\ufffd", " ".join(text[:_ENOUGH].replace("\ufeff", "").split()))


def shown(name: str) -> str:
    r"""The *name* of a file, fit for a screen.

    >>> shown("a.txt"), shown("a\n.txt")
    ('a.txt', "'a\\n.txt'")
    """
    return name if name.isprintable() else ascii(name)


def cells(text: str) -> int:
    """How many columns of a screen *text* takes: wide characters two, combining ones none.

    >>> cells("né"), cells("ne\u0301"), cells("🐟")
    (2, 2, 2)
    """
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fit(text: str, width: int) -> str:
    """*text* in *width* columns, cut if it is longer, filled with blanks if it is shorter.

    >>> fit("Ada Moor", 6), fit("Ada", 6)
    ('Ada M…', 'Ada   ')
    """
    text = cut(text, width)
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """*text* in at most *width* columns, with an ellipsis; cut between words where that can be.

    >>> cut("She spoke again.", 14), cut("indefatigably", 6)
    ('She spoke…', 'indef…')
    """
    if cells(text) <= width:
        return text
    kept = _prefix(text, width - 1)
    words = kept.rpartition(" ")[0]
    if not text[len(kept) :].startswith(" ") and len(words) * 3 > len(kept) * 2:
        kept = words
    return kept.rstrip(" ,;:—") + ELLIPSIS


def _prefix(text: str, width: int) -> str:
    """As much of a *text* that is wider as *width* columns hold; one character at least."""
    end = 0
    while (width := width - _cells_of(text[end])) >= 0:
        end += 1
    return text[: max(end, 1)]


def wrap(text: str, width: int, limit: int) -> list[str]:
    """*text* in lines of *width* columns, *limit* of them at most; the last is cut if more would follow.

    >>> wrap("the only realistic way to keep the cranes turning", 16, 2)
    ['the only', 'realistic way…']
    """
    lines = list(islice(_lines(text, width), limit + 1))
    if len(lines) > limit:
        lines[limit - 1 :] = [cut(" ".join(lines[limit - 1 :]), width)]
    return lines


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if cells(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        while cells(word) > width:  # an address, or a language that writes no blanks
            yield (piece := _prefix(word, width))
            word = word[len(piece) :]
        line = word
    if line:
        yield line
