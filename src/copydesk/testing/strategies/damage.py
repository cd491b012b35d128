"""Damage: what happens to articles between the desk and whoever parses them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from hypothesis import strategies as st

from copydesk.testing.trees.arguments import check, choose

_MARKS: Final = frozenset("“”‘’«»„‚‹›\"'")
#: What scanners take for one another.
_CONFUSED: Final = {
    "l": "1",
    "1": "l",
    "O": "0",
    "0": "O",
    "m": "rn",
    "rn": "m",
    "“": ",,",
    "’": "'",
    "e": "c",
    ".": ",",
    ",": ".",
}
#: What cannot be seen: zero-width blanks and joiners, a soft hyphen, a byte order mark, marks of direction.
_UNSEEN: Final = (
    "\u200b",
    "\u200d",
    "\u2060",
    "\xad",
    "\ufeff",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202e",
    "\u202c",
    "\u2066",
    "\u2069",
)
_MIXED: Final = {"“": '"', "”": '"', "‘": "'", "’": "'", '"': "”", "'": "‘", "«": "“", "»": "”", "„": '"'}


class Damage(NamedTuple):
    """One kind of damage."""

    #: What happens, in a few words.
    says: str
    #: The places where it can happen: from where, to where.
    places: Callable[[str], list[tuple[int, int]]]
    #: What becomes of the text there; the number picks one of several things that may.
    does: Callable[[str, int], str]


def _characters(wanted: Callable[[str], bool]) -> Callable[[str], list[tuple[int, int]]]:
    return lambda text: [(at, at + 1) for at, character in enumerate(text) if wanted(character)]


def _found(wanted: str) -> Callable[[str], list[tuple[int, int]]]:
    def places(text: str) -> list[tuple[int, int]]:
        found, at = [], text.find(wanted)
        while at >= 0:
            found.append((at, at + len(wanted)))
            at = text.find(wanted, at + len(wanted))
        return found

    return places


def _all(text: str) -> list[tuple[int, int]]:
    return [(0, len(text))] if text else []


#: The kinds of damage, by name.
DAMAGES: Final[Mapping[str, Damage]] = {
    "dropped mark": Damage("a quotation mark is gone", _characters(_MARKS.__contains__), lambda _, __: ""),
    "mixed marks": Damage(
        "a quotation mark is of another style", _characters(_MIXED.__contains__), lambda mark, _: _MIXED[mark]
    ),
    "confusion": Damage(
        "a scanner took one character for another", _characters(_CONFUSED.__contains__), lambda one, _: _CONFUSED[one]
    ),
    "lost blank line": Damage("a blank line is gone", _found("\n\n"), lambda _, __: "\n"),
    "lost line end": Damage("two lines have run together", _found("\n"), lambda _, number: ("", " ")[number % 2]),
    "wrapped line": Damage("a line ends between two words", _found(" "), lambda _, __: "\n"),
    "doubled blank": Damage("a blank stands twice", _found(" "), lambda _, __: "  "),
    "CRLF": Damage(
        "the lines end as on Windows", _all, lambda text, _: text.replace("\r\n", "\n").replace("\n", "\r\n")
    ),
    "NFD": Damage("accents are characters of their own", _all, lambda text, _: unicodedata.normalize("NFD", text)),
    "unseen": Damage(
        "a character that cannot be seen has slipped in",
        lambda text: [(at, at) for at in range(len(text) + 1)],
        lambda _, number: _UNSEEN[number % len(_UNSEEN)],
    ),
    "cut off": Damage("the end is gone", _characters(lambda _: True), lambda _, __: ""),
}


def damaged(
    texts: st.SearchStrategy[str], *, kinds: st.SearchStrategy[str] | None = None, most: int = 3
) -> st.SearchStrategy[str]:
    """Texts to which something has happened, once or more.

    Args:
        texts: What is damaged.
        kinds: Names from `DAMAGES`. Any unless given.
        most: How often at most.

    Shrinks towards a text with one mark less; what cannot be damaged in the way that was drawn stays whole.

    >>> from hypothesis import find
    >>> find(damaged(st.just("“Rain fell,” said Ada Moor.")), lambda text: "“" not in text)
    'Rain fell,” said Ada Moor.'
    """
    whole = check("damaged", "texts", texts)
    kind = choose("damaged", "kinds", kinds, lambda: st.sampled_from(tuple(DAMAGES)))

    @st.composite
    def drawn(draw: st.DrawFn) -> str:
        text = draw(whole)
        for name, where, which in draw(st.lists(st.tuples(kind, _NUMBERS, _NUMBERS), min_size=1, max_size=most)):
            damage = DAMAGES[name]
            places = damage.places(text)
            if not places:
                continue
            start, end = places[where % len(places)]
            rest = "" if name == "cut off" else text[end:]
            text = text[:start] + damage.does(text[start:end], which) + rest
        return text

    return drawn()


#: Places are drawn as numbers that do not depend on the text, and so shrink with it.
_NUMBERS: Final = st.integers(0, 999)
