"""Find and load the packs: those that lie beside this file, and those that a program adds."""

from __future__ import annotations

from functools import cache
from typing import Final

from copydesk import shipped
from copydesk.errors import LanguageError
from copydesk.languages.pack import Pack

#: The packs that lie beside this file; a test looks whether they do, so that no import has to.
_SHIPPED: Final = frozenset(["cs", "da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "und"])
#: The packs that were added, by code.
_added: dict[str, Pack] = {}


def names() -> tuple[str, ...]:
    """The codes of the languages that have a pack, sorted.

    >>> {"de", "en", "und"} <= {*names()}
    True
    """
    return tuple(sorted({*_SHIPPED, *_added}))


def load(code: str) -> Pack:
    """The pack of a language; its file is read when it is first asked for.

    Raises:
        LanguageError: If there is no pack of that code.

    >>> load("en").name
    'English'
    """
    return _added.get(code) or _load(code)


@cache
def _load(code: str) -> Pack:
    import tomllib  # start-up: importing copydesk need not pay for it

    if code not in _SHIPPED:
        remedy = f"use one of {', '.join(names())}, or 'auto'"
        # What a page or a database says of its language: en-US, de_CH, FR.
        near = str(code).lower().replace("_", "-").partition("-")[0]
        if near in _SHIPPED:
            remedy = f"use {near!r}, or 'auto'"
        raise LanguageError(code, "there is no pack of that language", remedy)
    source = shipped.text("copydesk.languages", f"{code}.toml")
    return Pack.of(code, tomllib.loads(source))


def add(pack: Pack) -> Pack:
    """Make *pack* known by its code to `load`, `names`, `parse` and `read`, in this process; gives it back.

    What is parsed with a code must not depend on when: so a code stands for the same pack as long as the process
    runs. ``language="auto"`` never chooses an added pack.

    Raises:
        LanguageError: If there is another pack of that code already, or the code is ``"auto"``.

    >>> from copydesk import languages, parse
    >>> desk = languages.load("en").extended("en-desk", {"sentences": {"abbreviations": ["dipl"]}})
    >>> text = "He met Dipl. Moor."
    >>> len(parse(text, language="en").blocks[0].children)
    3
    >>> len(parse(text, language=languages.add(desk).code).blocks[0].children)
    1
    """
    if _added.get(pack.code) is pack:
        return pack
    if pack.code == "auto" or (pack.code in names() and load(pack.code) != pack):
        remedy = f"give yours a code of its own, such as {pack.code}-desk"
        raise LanguageError(pack.code, "there is another pack of that code", remedy)
    _added[pack.code] = pack
    return pack
