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

from typing import Final

from copydesk.grammar.phrasing import Phrasing
from copydesk.languages import forms
from copydesk.languages.lexicon import Lexicon

_MARKS: Final = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "--": "-",
    "―": "-", "...": "-", "..": "-", "…": "-", "'": "z", "’": "z", "%": "#", "&": "c", "/": "c",
}  # fmt: skip
#: The letter of a capitalised word that no list has.
_CAPITAL: Final = {"n": "N", "q": "W"}
#: Word forms that are remembered; a text of random letters must not fill the memory.
_MOST: Final = 100_000


def bare(token: str) -> str:
    """A token without the blank behind it, or the hyphen that joins a pronoun to it: *dit-* il, *a-t-* elle."""
    word = token.rstrip()
    return word[:-1].removesuffix("-t") if word[-1:] == "-" and word[0].isalnum() else word


def _one_line(token: str) -> str:
    """The words of a token as a lexicon has them: d'après may stand in two lines."""
    return " ".join(bare(token).split())


class Words(dict[str, str]):
    """The letter of each token, worked out once for each: ``words["claims "]``."""

    def __init__(self, lexicon: Lexicon, phrasing: Phrasing) -> None:
        super().__init__()
        self._letters = lexicon.letters
        self._phrasing = phrasing
        self._forms = forms.of(lexicon.code)
        self._firsts: dict[str, str] = {}

    def __missing__(self, token: str) -> str:
        letter = self.letter(_one_line(token))
        if len(self) < _MOST:
            self[token] = letter
        return letter

    def first(self, token: str) -> str:
        """The letter of the token that begins a sentence."""
        letter = self._firsts.get(token)
        if letter is None:
            letter = self.letter(_one_line(token), first=True)
            if len(self._firsts) < _MOST:
                self._firsts[token] = letter
        return letter

    def letter(self, word: str, *, first: bool = False) -> str:
        """The letter of *word*; the *first* word of a sentence has its capital for that reason."""
        found = self._letters.get(word)
        if found is not None:
            return found
        head = word[:1]
        if not (head.isalnum() or head in "$£€@#_") or not head:
            return self._phrasing.clitics.get(word[1:].lower()) or _MARKS.get(word, "/")
        if head.isdigit() or head in "$£€":
            return "#"
        low = word.lower().replace("’", "'")
        found = self._letters.get(low)
        if head.isupper():
            return self._capitalised(word, low, found, first)
        return found or self._forms.small(low)

    def _capitalised(self, word: str, low: str, found: str | None, first: bool) -> str:
        if found is None:
            letter = self._forms.noun(low)
            return _CAPITAL.get(letter, letter)
        phrasing = self._phrasing
        if first and found in phrasing.opening:
            return found
        if found in phrasing.kept and (found == "p" or not word.isupper()):
            return found  # The Hague; but AT, or IN, may be a name
        if found in ("C", "E") and phrasing.headline and word.istitle() and low.endswith(phrasing.headline):
            return found  # in a headline: Moor Says the Bridge Holds
        return "N"
