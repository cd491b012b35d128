"""What was found beside what is true."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from copydesk.testing.truth import Truth

#: Fields of `Truth` that are compared together, row by row.
GROUPS: Final = {
    "paragraphs": ("paragraphs",),
    "sentences": ("sentences",),
    "quotations": ("quotations",),
    "attributions": ("sources", "cues", "contents", "speakers"),
    "answers": ("questions", "answers"),
    "turns": ("labels", "turns"),
}


def compare(group: str, text: str, truth: Truth, found: Mapping[str, list[Any]]) -> tuple[list[Any], list[Any]]:
    """What is true and what was found, as rows that can be compared; equal if and only if the parser is right.

    Blanks at the edges of a span count for nothing, nor does the order of the rows. Where the text does not tell
    the name of a speaker, any answer will do.
    """
    names = [name for name in GROUPS[group] if name in found]
    true = _rows({name: list(getattr(truth, name)) for name in names}, text)
    came = _rows({name: found[name] for name in names}, text)
    if "speakers" in names:
        at = names.index("speakers")
        if len(true) == len(came):
            pairs = zip(true, came, strict=True)
            came = [(*two[:at], None, *two[at + 1 :]) if one[at] is None else two for one, two in pairs]
    return true, came


def _rows(columns: Mapping[str, list[Any]], text: str) -> list[Any]:
    length = max((len(column) for column in columns.values()), default=0)
    padded = [
        [trimmed(one, text, name) for one in column] + [None] * (length - len(column))
        for name, column in columns.items()
    ]
    return sorted(zip(*padded, strict=True), key=_key)


def _key(row: tuple[Any, ...]) -> list[Any]:
    """A key to sort rows by: where each begins; ``None`` and names do not compare with offsets."""
    return [
        [-1] if one is None or isinstance(one, str) else list(one if isinstance(one[0], int) else one[0]) for one in row
    ]


def trimmed(one: Any, text: str, name: str = "") -> Any:
    """A finding without the blanks at its edges; of speakers, the name that stands there, as if on one line."""
    if one is None:
        return None
    if isinstance(one, str):
        return " ".join(one.split())
    if not isinstance(one[0], int):
        return tuple(trimmed(part, text, name) for part in one)
    start, end = one
    while start < end and text[start : start + 1].isspace():
        start += 1
    while start < end and text[end - 1 : end].isspace():
        end -= 1
    return " ".join(text[start:end].split()) if name == "speakers" else (start, end)
