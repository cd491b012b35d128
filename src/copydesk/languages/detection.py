"""Find the language of a text, from its script, its commonest words and its letters.

Only the beginning of the text is looked at, so a long text costs no more than a short one. The words stand
in commonest.txt: reading all packs for it would take longer than most articles do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

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
        counts = _count(words, signs.words)
        best = max(counts, key=counts.__getitem__, default=_DEFAULT)
        most = counts.pop(best, 0)
        if _PLAIN <= most > _TIMES * max(counts.values(), default=0) and _PART * most > len(words):
            return _code(best)
    return _weigh(text[:SAMPLE], signs)


class _Signs(NamedTuple):
    """What commonest.txt holds."""

    #: The languages of each word; one without a pack is named, behind "und".
    words: dict[str, tuple[str, ...]]
    #: The codes of the packs that each letter speaks for.
    letters: dict[str, tuple[str, ...]]


@cache
def _signs() -> _Signs:
    words: dict[str, tuple[str, ...]] = {}
    letters: dict[str, tuple[str, ...]] = {}
    for line in files("copydesk.languages").joinpath("commonest.txt").read_text(encoding="utf-8").splitlines():
        code, _, rest = line.partition(" ")
        if code == "#":
            continue
        if rest[0] == "+":
            for letter in rest.split()[1:]:
                letters[letter] = (*letters.get(letter, ()), code)
            continue
        name, _, commonest = rest.partition(": ")
        language = f"{code} {name}"
        for word in commonest.split():
            words[word] = (*words.get(word, ()), language)
    return _Signs(words, letters)


def _code(language: str) -> str:
    return language.partition(" ")[0]


def _count(words: Iterable[str], known: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """How many of *words* are among the commonest of each language."""
    counts: dict[str, int] = {}
    for spoken in map(known.get, words):
        if spoken is not None:
            for language in spoken:
                counts[language] = counts.get(language, 0) + 1
    return counts


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
    longer = _count(filter(_is_longer, words), signs.words)
    scores: Counter[str] = Counter()
    for language, count in _count(words, signs.words).items():
        if language in longer:  # a, e, i, o alone are letters
            code = _code(language)
            scores[code] = max(scores[code], count)
    for letter in signs.letters.keys() & set(_CAPITALISED.sub("", bare)):
        scores.update(signs.letters[letter])
    if cyrillic > latin:
        return "ru" if scores["ru"] >= scores[GENERIC] else GENERIC
    del scores["ru"]
    best = max(scores, key=lambda code: (scores[code], code == _DEFAULT, code), default=_DEFAULT)
    # Where English speaks too, one word more is not enough: *met* is Dutch, and a word of any news.
    least = scores[_DEFAULT] + 1 if scores[_DEFAULT] else 1
    return best if scores[best] > least else _DEFAULT
