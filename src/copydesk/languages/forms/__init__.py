"""The forms of words, one module a language, named by its code: how verbs are inflected, and what endings tell.

A language that has a lexicon (see `copydesk.languages.lexicon`) has a module here, which gives the functions of
`Forms`. The letters are those of `copydesk.grammar.words`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from copydesk.languages.forms.verbs import Verbs

__all__ = ["Forms", "Verbs", "of"]


class Forms(Protocol):
    """What a module of this room gives."""

    def cue(self, lemma: str, verbs: Verbs, /) -> dict[str, str]:
        """The forms of a verb that reports, each with its letter."""
        ...

    def plain(self, lemma: str, verbs: Verbs, /) -> dict[str, str]:
        """The forms of a verb that reports nothing, each with its letter."""
        ...

    def small(self, word: str, /) -> str:
        """The letter of a small word that no list has, by its ending."""
        ...

    def noun(self, word: str, /) -> str:
        """The letter of a noun: ``"n"``, or ``"q"`` for one that looks plural."""
        ...


@cache
def of(code: str) -> Forms:
    """The forms of a language that has a lexicon.

    >>> of("en").small("quickly")
    'a'
    """
    return cast(Forms, import_module(f"{__name__}.{code}"))
