"""Find the language of a text, from its script, its commonest words and its letters.

Only the beginning of the text is looked at, so a long text costs no more than a short one. The words stand
in commonest.txt: reading all packs for it would take longer than most articles do.
"""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from copydesk import shipped
from copydesk.languages.accents import Accents, are_apart
from copydesk.languages.loader import add, load
from copydesk.languages.pack import Pack

#: The code of the pack for a text in a language without one.
GENERIC: Final = "und"
#: How many characters of a text decide its language, at most.
SAMPLE: Final = 4000
#: So many are enough where they speak plainly, or so many.
_GLANCES: Final = (400, 1600)
#: Plainly is: so many words of one language, and so many times those of the next.
_PLAIN: Final = 10
_TIMES: Final = 1.5
#: And more than one word in so many.
_PART: Final = 6
#: So many bits hold a count of the words of a sample.
_BITS: Final = 16
#: What is chosen if nothing speaks against it.
_DEFAULT: Final = "en"

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Small words inside a name tell of the family and not of the text: Vera van der Meer.
_IN_NAME: Final = re.compile(r"(?<=\w )(?:(?:van|von|de) (?:der|den|de|la|las|los) )(?=[^\W\d_a-zß-öø-ÿ])")

_CAPITALISED: Final = re.compile(r"(?<!\w)[^\W\d_a-zß-öø-ÿ][\w'’-]*")
_LATIN: Final = re.compile(r"[A-Za-zªºÀ-ɏḀ-ỿ]")
_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
_OTHER: Final = re.compile(r"[^\W\d_A-Za-zªºÀ-ɏЀ-ӿḀ-ỿ]")


def resolve(language: str | Pack, text: str) -> str:
    """The code to parse *text* with: *language* itself, what ``"auto"`` finds, or the code of a pack.

    A pack is made known by its code (see `copydesk.languages.add`): what is parsed with it keeps the code alone.

    Raises:
        LanguageError: If *language* is neither ``"auto"`` nor the code of a pack, or a pack whose code is taken.
    """
    if isinstance(language, Pack):
        return add(language).code
    return detect(text) if language == "auto" else load(language).code


def detect(text: str) -> str:
    """The code of the pack that fits *text*; `GENERIC` if it is in a language without a pack.

    Its first `SAMPLE` characters decide. A text that does not tell (an empty one, figures, one name) is English:
    that changes nothing but a few abbreviations.

    >>> [detect("Il fait beau, et la mer est calme."), detect("Η θάλασσα είναι ήρεμη."), detect("42")]
    ['fr', 'und', 'en']
    """
    if are_apart(text[:SAMPLE]):
        text = Accents().join(text[:SAMPLE])
    signs = _signs()
    for size in _GLANCES:
        words = text[:size].lower().split()
        counts = signs.tally(words)
        next_to_most, most = sorted(counts)[-2:]
        if _PLAIN <= most > _TIMES * next_to_most and _PART * most > len(words):
            return _code(signs.languages[counts.index(most)])
    return _weigh(text[:SAMPLE], signs)


class _Signs(NamedTuple):
    """What commonest.txt holds."""

    #: The languages: the code of the pack of each, "und" where it has none, and its name.
    languages: tuple[str, ...]
    #: Each word as a number with a digit for every language: 1 for those whose word it is.
    words: dict[str, int]
    #: The codes of the packs that each letter speaks for.
    letters: dict[str, tuple[str, ...]]

    def tally(self, words: Iterable[str]) -> tuple[int, ...]:
        """How many of *words*, which are no more than `SAMPLE`, are among the commonest of each language.

        Their numbers are added up, so that all languages are counted at once.
        """
        digits = len(self.languages)
        total = sum(filter(None, map(self.words.get, words)))
        return struct.unpack(f"<{digits}H", total.to_bytes(2 * digits, "little"))


@cache
def _signs() -> _Signs:
    words: dict[str, list[str]] = {}
    letters: dict[str, tuple[str, ...]] = {}
    languages: dict[str, int] = {}
    for line in shipped.text("copydesk.languages", "commonest.txt").splitlines():
        code, _, rest = line.partition(" ")
        if code == "#":
            continue
        if rest[0] == "+":
            for letter in rest.split()[1:]:
                letters[letter] = (*letters.get(letter, ()), code)
            continue
        name, _, commonest = rest.partition(": ")
        language = f"{code} {name}"
        languages.setdefault(language, 1 << _BITS * len(languages))
        for word in commonest.split():
            words.setdefault(word, []).append(language)
    numbers = {word: sum(map(languages.__getitem__, spoken)) for word, spoken in words.items()}
    return _Signs(tuple(languages), numbers, letters)


def _code(language: str) -> str:
    return language.partition(" ")[0]


def _is_longer(word: str) -> bool:
    return len(word) > 1


def _weigh(sample: str, signs: _Signs) -> str:
    """What a sample speaks for, all things considered: its script, its words, its letters and marks.

    A word counts once, since a short text may harp on a name; letters of capitalised words do not, for names
    travel. One word or letter of another language is not enough.
    """
    latin, cyrillic, other = (len(letter.findall(sample)) for letter in (_LATIN, _CYRILLIC, _OTHER))
    if other > latin + cyrillic:
        return GENERIC
    bare = _IN_NAME.sub("", sample)
    words = {word.lower() for word in _WORD.findall(bare)}
    scores: Counter[str] = Counter()
    for language, count, longer in zip(
        signs.languages, signs.tally(words), signs.tally(filter(_is_longer, words)), strict=True
    ):
        if longer:  # a, e, i, o alone are letters
            code = _code(language)
            scores[code] = max(scores[code], count)
    found = signs.letters.keys() & set(_CAPITALISED.sub("", bare))
    marks = {sign for sign in found if not sign.isalpha()}
    for letter in found - marks:
        scores.update(signs.letters[letter])
    # Marks travel too: « Rain fell », added Ada Moor. They speak beside words, and never against those of English.
    english = scores[_DEFAULT]
    for mark in marks:
        scores.update(code for code in signs.letters[mark] if scores[code] >= english)
    if cyrillic > latin:
        return "ru" if scores["ru"] >= scores[GENERIC] else GENERIC
    del scores["ru"]
    best = max(scores, key=lambda code: (scores[code], code == _DEFAULT, code), default=_DEFAULT)
    # Where English speaks too, one word more is not enough: *met* is Dutch, and a word of any news.
    least = scores[_DEFAULT] + 1 if scores[_DEFAULT] else 1
    return best if scores[best] > least else _DEFAULT
