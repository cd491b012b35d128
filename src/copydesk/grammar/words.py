"""The class of a word, as a letter: what the shape of a sentence is written in.

====== ================================ ====== ================================
letter class                            letter class
====== ================================ ====== ================================
``d``  determiner: the, his             ``n``  noun or adjective, and the rest
``k``  quantifier: some, nine           ``q``  one that looks plural
``p``  pronoun: she                     ``N``  capitalised word
``o``  object: him, herself             ``W``  one that looks plural
``w``  relative: who                    ``#``  figure
``t``  that                             ``C``  cue, present: say, says
``h``  question: whether, what          ``E``  cue, past or participle: said
``f``  preposition                      ``G``  cue, -ing: saying
``T``  to                               ``B``  cue or noun: claim
``b``  by                               ``Z``  cue or plural noun: claims
``A``  as                               ``v``  other verb: goes, went
``S``  subordinator: because            ``e``  other participle: painted
``c``  conjunction: and                 ``g``  other -ing form
``i``  copula: is                       ``u``  other verb or noun: work
``x``  auxiliary: has                   ``U``  other verb or plural noun: works
``a``  adverb                           ``z``  ’s
``m``  time: Monday                     ``Q``  quote
``l``  last, next                       ``R``  according
``y``  week, month                      ``-``  dash
``Y``  March                            ``/``  other marks
====== ================================ ====== ================================

``, ; : ( )`` stand for themselves.
"""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages.lexicon import Lexicon

_ENDS_OF_CLITICS: Final = r"(?:[sS]|re|ve|ll|d|m)\b"
#: Letters and figures; an accent may stand behind its letter as a character of its own.
_LETTERS: Final = "[\\w\u0300-\u036f]+"
_WORD: Final = rf"{_LETTERS}(?:[.,:/@&-]{_LETTERS}|[’'](?!{_ENDS_OF_CLITICS}){_LETTERS}|\.(?=[\s,;:]))*+%?"
#: A word or mark with the blank behind it; between two of them nothing is left out. The stop of an
#: abbreviation belongs to its word. What is commonest comes first: `re` tries one after the other.
TOKEN: Final = re.compile(
    rf"(?:{_WORD}|[’'](?:{_ENDS_OF_CLITICS}|(?<=s[’'])(?=\s))|[$£€@#]{_WORD}|--+|\.\.+|[^\w\s])\s*"
)
_MARKS: Final = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "--": "-",
    "―": "-", "...": "-", "..": "-", "…": "-", "'": "z", "’": "z", "%": "#", "&": "c", "/": "c",
}  # fmt: skip
_CONTRACTIONS: Final = frozenset(["re", "ve", "ll", "d", "m"])
#: Classes that a capital does not change.
_SMALL_WORDS: Final = frozenset("dkpfcwhtATbRmYP")
#: Classes that a capital does not change at the beginning of a sentence only.
_OPENING_WORDS: Final = _SMALL_WORDS | frozenset("SxiEGaglh")
_NO_PLURAL: Final = ("ss", "us", "is")
#: Word forms that are remembered; a text of random letters must not fill the memory.
_MOST: Final = 100_000


class Words(dict[str, str]):
    """The letter of each token, worked out once for each: ``words["claims "]``."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._letters = lexicon.letters

    def __missing__(self, token: str) -> str:
        letter = self.letter(token.rstrip())
        if len(self) < _MOST:
            self[token] = letter
        return letter

    def letter(self, word: str, *, first: bool = False) -> str:
        """The letter of *word*; the *first* word of a sentence has its capital for that reason."""
        found = self._letters.get(word)
        if found is not None:
            return found
        head = word[:1]
        if not (head.isalnum() or head in "$£€@#_") or not head:
            return _mark(word)
        if head.isdigit() or head in "$£€":
            return "#"
        low = word.lower().replace("’", "'")
        found = self._letters.get(low)
        if head.isupper():
            return _capitalised(word, low, found, first)
        return found or _by_ending(low)


def _mark(word: str) -> str:
    clitic = word[1:].lower()
    if clitic == "s":
        return "z"
    return "x" if clitic in _CONTRACTIONS else _MARKS.get(word, "/")


def _capitalised(word: str, low: str, found: str | None, first: bool) -> str:
    if found is None:
        return "W" if low.endswith("s") and not low.endswith(_NO_PLURAL) else "N"
    if first and found in _OPENING_WORDS:
        return found
    if found in _SMALL_WORDS and (found == "p" or not word.isupper()):
        return found  # The Hague; but AT, or IN, may be a name
    if found == "C" and word.istitle() and low.endswith("s"):
        return "C"  # in a headline: Moor Says the Bridge Holds
    return "N"


def _by_ending(low: str) -> str:
    if low.endswith("ly") and len(low) > 4:
        return "a"
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return "e"
    if low.endswith("ing") and len(low) > 5:
        return "g"
    return "q" if low.endswith("s") and not low.endswith(_NO_PLURAL) else "n"
