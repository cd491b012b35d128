"""Find and load the packs that lie beside this file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from copydesk.errors import LanguageError
from copydesk.languages.pack import Pack


@cache
def names() -> tuple[str, ...]:
    """The codes of the languages that have a pack, sorted.

    >>> names()
    ('en',)
    """
    found = (entry.name for entry in files("copydesk.languages").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml")))


@cache
def load(code: str) -> Pack:
    """The pack of a language.

    Raises:
        LanguageError: If there is no pack of that code.

    >>> load("en").name
    'English'
    """
    import tomllib  # start-up: importing copydesk need not pay for it

    if code not in names():
        raise LanguageError(code, "there is no pack of that language", f"use one of {', '.join(names())}, or 'auto'")
    source = files("copydesk.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return Pack.of(code, tomllib.loads(source))


def resolve(language: str, text: str) -> str:
    """The code to parse *text* with: *language* itself, or what ``"auto"`` finds.

    One pack is shipped so far, so ``"auto"`` is always ``"en"``.

    Raises:
        LanguageError: If *language* is neither ``"auto"`` nor the code of a pack.
    """
    del text  # the words will decide as soon as there is more than one pack
    if language == "auto":
        return "en"
    return load(language).code
