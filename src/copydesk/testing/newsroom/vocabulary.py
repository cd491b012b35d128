"""The words that articles are made of, one file for each language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Final, final

from attrs import frozen

from copydesk.errors import LanguageError

#: The languages that articles can be written in; the first is the plainest.
LANGUAGES: Final = ("en", "de", "fr")


@final
@frozen
class Vocabulary:
    """What is in a file of words; see ``en.toml`` for what each list is.

    >>> vocabulary("en").list("clauses")[0]
    'rain fell'
    """

    #: The code of the language.
    code: str
    #: The lists, by name; the simplest entry is the first.
    lists: dict[str, tuple[str, ...]]

    def list(self, kind: str) -> tuple[str, ...]:
        """The words of one list."""
        return self.lists[kind]

    def word(self, kind: str) -> str:
        """The first of a list, where there is no choice."""
        return self.lists[kind][0]


@cache
def vocabulary(code: str) -> Vocabulary:
    """The words of a language.

    Raises:
        LanguageError: If there is no file of words for *code*.
    """
    import tomllib

    if code not in LANGUAGES:
        raise LanguageError(code, "there is no newsroom of that language", f"use one of {', '.join(LANGUAGES)}")
    source = files("copydesk.testing.newsroom").joinpath(f"{code}.toml").read_text(encoding="utf-8")
    data: dict[str, Any] = tomllib.loads(source)
    return Vocabulary(code, {kind: tuple(words) for kind, words in data.items()})
