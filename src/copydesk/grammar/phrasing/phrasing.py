"""What a language gives so that its sentences can be cut into phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias, final

from attrs import Factory, field, frozen

#: The kinds of phrases, each with its pattern over letters, and in front of some of them what must follow. As `re`
#: tries one after the other, what is told by its first letter comes first; what begins alike stands behind one look.
Table: TypeAlias = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

#: Words with one use that is told apart: see `Lexicon.uses`.
Uses: TypeAlias = Mapping[str, frozenset[str]]

#: Letters of forms that are verb or noun; where nothing settled them they are nouns.
NOUNS: Final = str.maketrans({"B": "n", "Z": "q", "u": "n", "U": "q"})
#: Nothing can be reported where none of these stands: a cue, *according*, *per*, somebody’s *words*, a quote, a colon,
#: a dash, *that*.
TELLING: Final = re.compile("[CEGRPVQt:-]")
#: Letters that a capital does not change.
KEPT: Final = frozenset("dkpfcwhtATbRmYP")
#: Letters that a capital does not change at the beginning of a sentence.
OPENING: Final = KEPT | frozenset("SxiEGaglh")
NEVER: Final = re.compile("(?!)")
#: A short quote between two names is one of them: Ada “Tiny” Moor.
_NICKNAME: Final = re.compile(r"(?<=N)Q(?=N)")
_LONGEST_NICKNAME: Final = 15


def nicknamed(shape: str, words: Sequence[str]) -> str:
    """A shape in which a nickname is a part of the name around it."""
    if "NQN" not in shape:
        return shape
    return _NICKNAME.sub(lambda found: "N" if len(words[found.start()]) <= _LONGEST_NICKNAME else "Q", shape)


def _compiled(phrasing: Phrasing) -> re.Pattern[str]:
    return re.compile(
        "|".join(f"{look}(?:{'|'.join(f'(?:{pattern})()' for _, pattern in kinds)})" for look, kinds in phrasing.table)
    )


def _kinds(phrasing: Phrasing) -> tuple[str, ...]:
    return ("", *(kind for _, kinds in phrasing.table for kind, _ in kinds))


@final
@frozen(kw_only=True, eq=False)
class Phrasing:
    """The patterns of one language. No pattern may try a row of words again and again, however odd it is."""

    #: A word or mark with the blank behind it; between two of them nothing may be left out but blanks.
    token: re.Pattern[str]
    #: What makes each letter of a shape what its neighbours make of it; it has the words, too, and their uses.
    settle: Callable[[str, Sequence[str], Uses], str]
    #: The kinds of phrases, as terminals of the grammar that reads them, and their patterns.
    table: Table
    #: The letter of what stands behind an apostrophe that begins a token, in small letters: ’s, ’ll.
    clitics: Mapping[str, str] = field(factory=dict[str, str])
    #: Letters that a capital does not change; and those that it does not change at the beginning of a sentence.
    kept: frozenset[str] = KEPT
    opening: frozenset[str] = OPENING
    #: What a verb ends in that has its capital in a headline; empty where no verb has one.
    headline: tuple[str, ...] = ()
    #: A quote that names a work or a broadcast behind a preposition; it is a noun, and no speech.
    title: re.Pattern[str] = NEVER
    #: Somebody’s words, *view* and the like (the letter V), their last letter last.
    own_words: re.Pattern[str] = NEVER
    #: What a shape has in which something may be reported.
    telling: re.Pattern[str] = TELLING
    #: The table as one pattern; an empty group behind each alternative tells which one it was.
    phrases: re.Pattern[str] = field(init=False, default=Factory(_compiled, takes_self=True))
    #: The kind of each group of `phrases`.
    kinds: tuple[str, ...] = field(init=False, default=Factory(_kinds, takes_self=True))
