"""How the words of a language become phrases, one module a language, named by its code.

A language that has a lexicon (see `copydesk.languages.lexicon`) has a module here with a ``PHRASING``, a `Phrasing`.
The kinds of phrases are the terminals of the grammar that reads the language, attribution.lark or verb_second.lark, and
the letters those of `copydesk.grammar.words`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import cast

from copydesk.grammar.phrasing.phrasing import Phrasing

__all__ = ["Phrasing", "of"]


@cache
def of(code: str) -> Phrasing:
    """The phrasing of a language that has a lexicon; its patterns are compiled when they are first asked for.

    >>> "NP" in of("en").kinds
    True
    """
    return cast(Phrasing, import_module(f"{__name__}.{code}").PHRASING)
