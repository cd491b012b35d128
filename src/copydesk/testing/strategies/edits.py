"""Edits, for parsers that keep up with somebody who writes."""

from __future__ import annotations

from typing import Final, NamedTuple

from hypothesis import strategies as st

from copydesk.testing.trees.arguments import choose

#: What somebody types or pastes.
_TYPED: Final = (
    "",
    "a",
    " ",
    ".",
    "“",
    "”",
    "’",
    "\n",
    "\n\n",
    "Rain fell. ",
    "“Nobody slept,” said Moor.",
    "é",
    "😀",
    "\r\n",
)


class Edit(NamedTuple):
    """One edit of a text."""

    #: Where it begins.
    start: int
    #: Where what it replaces ends.
    end: int
    #: What stands there then.
    replacement: str

    def of(self, text: str) -> str:
        """*text* with this edit made.

        >>> Edit(0, 4, "Snow").of("Rain fell.")
        'Snow fell.'
        """
        return text[: self.start] + self.replacement + text[self.end :]


def typed() -> st.SearchStrategy[str]:
    """What somebody types or pastes; nothing is the simplest."""
    return st.sampled_from(_TYPED)


def edits(
    text: str, *, replacements: st.SearchStrategy[str] | None = None, most: int = 4
) -> st.SearchStrategy[tuple[Edit, ...]]:
    """Edits of *text*, each of what the ones before it made: something is typed, deleted, or replaced.

    Args:
        text: What is edited.
        replacements: What may be put in. Unless given, letters, marks, stops, line ends, sentences.
        most: How many edits at most.

    Shrinks towards one edit near the beginning, which deletes little.

    >>> from hypothesis import find
    >>> find(edits("Rain fell."), lambda some: len(some[0].of("Rain fell.")) < 10)
    (Edit(start=0, end=1, replacement=''),)
    """
    put = choose("edits", "replacements", replacements, typed)

    @st.composite
    def drawn(draw: st.DrawFn) -> tuple[Edit, ...]:
        made: list[Edit] = []
        length = len(text)
        for start, size, replacement in draw(st.lists(st.tuples(_PLACES, _SIZES, put), min_size=1, max_size=most)):
            at = start % (length + 1)
            edit = Edit(at, min(at + size, length), replacement)
            made.append(edit)
            length += len(replacement) - (edit.end - edit.start)
        return tuple(made)

    return drawn()


_PLACES: Final = st.integers(0, 999)
_SIZES: Final = st.integers(0, 12)
