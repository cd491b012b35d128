"""Turn a sentence into the terminals of attribution.lark: noun groups, verb groups, and the small words between.

Each word has a letter (words.py); the letters of a sentence are its shape. A few rules settle what a word
is by its neighbours (*claims* is a verb behind *the senator*, a noun behind *his*), then one pattern cuts
the shape into phrases. All of it runs inside `re`, so a word costs no Python step of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from copydesk.grammar.words import TOKEN, Words
from copydesk.languages.lexicon import Lexicon

# What follows a verb rather than a noun.
_VERBAL: Final = r"(?=a?[tThpdkoNWQ,:AfzR/-]|\Z)"
#: What a word is by its neighbours, in order: the letter that it has, where it stands, and the letter that it gets.
_SETTLED: Final = (
    # he’s, that’s: a verb. Moor’s: a possessive, but for Moor’s saying.
    ("z", re.compile(r"(?<=[pwhdtS])z|(?<=[NW])z(?=[ai]{0,6}[EGgexi])(?!z[eg]{0,3}[nqNW])"), "x"),
    # the say, of claims: a noun
    ("C", re.compile(r"(?<=[df])C"), "n"),
    # A form that is noun and verb is the verb behind a plural, a pronoun, an auxiliary or *to*,
    # and in front of *that* or *them*.
    ("B", re.compile(r"(?<=[qWpwxiT)])B|(?<=[qWpwxiT]a)B|(?<=[c,])B(?=a?[tThpdoNWQ])"), "C"),
    ("B", re.compile(r"(?<=N)B(?=t)|(?<=cN)B|(?<=cNN)B|(?<=[NWnq])B(?=o)"), "C"),
    ("Z", re.compile(r"(?<=[nNWyYwp)#,])Z" + _VERBAL + r"|(?<=[pwa])Z"), "C"),
    ("u", re.compile(r"(?<=[qWpwxT])u|(?<=[qWpxT]a)u"), "v"),
    ("U", re.compile(r"(?<=[nNWyYwp)])U(?=a?[dkhpoNWnqfTtQe#]|\Z)|(?<=[pwa])U"), "v"),
)
#: Where nothing settled them they are nouns.
_NOUNS: Final = str.maketrans({"B": "n", "Z": "q", "u": "n", "U": "q"})
#: A short quote between two names is one of them: Ada “Tiny” Moor.
_NICKNAME: Final = re.compile(r"(?<=N)Q(?=N)")
_LONGEST_NICKNAME: Final = 15

# A repetition that something must follow is bounded, so that no row of words, however odd, is tried again and again.
_NOUN: Final = "nqNWyY#"
#: The nouns of a group, possessives among them; one in front of a quote ends it: Moor’s “plan”.
_HEAD: Final = rf"[{_NOUN}l](?:[{_NOUN}zl]*[{_NOUN}l])?(?:z(?=Q))?"
_PHRASES: Final = re.compile(
    # on Monday, last week, in March, in 2014
    r"(?P<TIME>f?m{1,9}+(?!z)(?:ly|y)?|a?f?[ldk]{1,3}y(?![nqNWz])|l?fY#?(?:,#)?|f#(?![nqNW#]))"
    r"|(?P<ACCORDING>RT|Aa{0,3}[CE]b)"
    r"|(?P<PASSIVE>[xai]{0,8}ia{0,4}[EC](?!z))"
    r"|(?P<CUE>[xai]{0,8}(?:[vu]Ta{0,3})?(?:[CE]|(?<=i)G|(?<=ia)G)a{0,4})"
    r"|(?P<SAYING>a{0,4}G(?=.)(?![nq]{1,9},))"
    r"|(?P<VERB>(?:Ta{0,3})?[xai]{0,8}[ve]a{0,4}|[xi]++a{0,4}|(?<=i)g)"
    # the new bridge, Moor’s two painted boats; this; Monday’s
    rf"|(?P<NP>(?:l?[dk]a{{0,3}}|a(?=[#dk])){{0,9}}+(?:a{{0,3}}[eEgG](?=[{_NOUN}u]))*+{_HEAD}|[dk]++|mz[{_NOUN}z]++"
    rf"|(?:a{{0,3}}[eE](?=[nqNW])|(?<=[fcT])[gG](?=[nqNW]))*+{_HEAD})"
    r"|(?P<PRON>p)|(?P<WHO>f?w|t(?=[xai]{0,8}[iveCEx]))|(?P<THAT>t)|(?P<WH>h)|(?P<PREP>f++)|(?P<TO>T)|(?P<BY>b)"
    r"|(?P<AS>A)|(?P<AND>c)|(?P<WHEN>S)|(?P<OBJ>o)|(?P<ING>a{0,4}g)|(?P<ADV>a++)|(?P<COMMA>,)|(?P<COLON>:)|(?P<SEMI>;)"
    # (D-Mich.); — a cousin of hers —
    r"|(?P<QUOTE>Q)|(?P<PAREN>\([^()QCE]*+\)|-[^-,;:Q]{1,25}-(?=,?[xai]{0,8}[CEvexi]))|(?P<DASH>-)|(?P<WORD>.)"
)


#: Nothing can be reported where none of these stands: a cue, *according*, a quote, a colon, a dash, *that*.
_TELLING: Final = re.compile("[CEGRQt:-]")


class Cut(NamedTuple):
    """A sentence, cut into phrases; none where nothing can be reported in it."""

    #: The kind of each phrase: the name of its terminal.
    kinds: list[str]
    #: The number of the word that each phrase begins with, and behind them all the number of words.
    bounds: list[int]
    #: The letters of the words.
    shape: str
    #: The words and marks, each with the blank behind it; a quote is one.
    words: list[str]
    #: Where each of them starts, and where the last ends.
    starts: list[int]


class Phraser:
    """Cuts the sentences of one language into phrases."""

    def __init__(self, words: Lexicon) -> None:
        self.lexicon = words
        self._words = Words(words)

    def cut(self, text: str, start: int, end: int, quotes: Sequence[tuple[int, int]]) -> Cut:
        """The phrases of ``text[start:end]``, in which each of the *quotes* is one."""
        words: list[str] = []
        quoted: list[int] = []
        at = start
        for first, last in quotes:
            words += TOKEN.findall(text, at, first)
            quoted.append(len(words))
            at = last
            while at < end and text[at].isspace():
                at += 1
            words.append(text[first:at])
        words += TOKEN.findall(text, at, end)
        letters = list(map(self._words.__getitem__, words))
        letters[:1] = [self._words.letter(word.rstrip(), first=True) for word in words[:1]]
        for number in quoted:
            letters[number] = "Q"
        shape = _settled("".join(letters), words)
        starts = list(accumulate(map(len, words), initial=start))
        if not _TELLING.search(shape):
            return Cut([], [0], shape, words, starts)
        found = [(match.lastgroup or "", match.end()) for match in _PHRASES.finditer(shape)]
        return Cut([kind for kind, _ in found], [0, *(last for _, last in found)], shape, words, starts)


def _settled(shape: str, words: list[str]) -> str:
    """A shape in which each form is what its neighbours make of it."""
    if "NQN" in shape:
        shape = _NICKNAME.sub(lambda found: "N" if len(words[found.start()]) <= _LONGEST_NICKNAME else "Q", shape)
    for open_letter, pattern, letter in _SETTLED:
        if open_letter in shape:
            shape = pattern.sub(letter, shape)
    return shape.translate(_NOUNS)


@cache
def phraser(words: Lexicon) -> Phraser:
    """The phraser of a lexicon; it remembers the words that it has seen."""
    return Phraser(words)
