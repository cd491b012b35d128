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
    ("z", re.compile(r"(?<=[pwhdtS])z|(?<=[NW])z(?=[ai]{0,6}[EGgexi])(?![eg]{1,3}[nqNW])"), "x"),
    # the hearing that, a filing: a noun
    ("g", re.compile(r"(?<=d)g(?=[tTfb,:;Q/-])|(?<=d[nN])g(?=[,:;/-])"), "n"),
    ("G", re.compile(r"(?<=d)G(?=[f:;/-])"), "n"),
    # the say, of claims: a noun
    ("C", re.compile(r"(?<=[df])C"), "n"),
    # Moor campaign manager Ben Carr: nouns in front of a name
    ("B", re.compile(r"(?<=[NW])B(?=n{1,3}[NW])"), "n"),
    # A form that is noun and verb is the verb behind a plural, a pronoun, an auxiliary or *to*,
    # and in front of *that* or *them*.
    ("B", re.compile(r"(?<=[qWpwxiT)])B|(?<=[qWpwxiT]a)B|(?<=[c,])B(?=a?[tThpdoNWQ])"), "C"),
    ("B", re.compile(r"(?<=N)B(?=t)|(?<=cN)B|(?<=cNN)B|(?<=[NWnq])B(?=o)"), "C"),
    ("Z", re.compile(r"(?<=[nNWyYwp)#,])Z" + _VERBAL + r"|(?<=[pwa])Z|(?<=c)Z(?=t)"), "C"),
    # he said, though, that
    ("S", re.compile(r"(?<=,)S(?=,)"), "a"),
    # At least half of them; about four in ten of them
    ("f", re.compile(r"\Af(?=k[k#]|[k#]f[k#])"), "a"),
    # Moor and Carr both said
    ("k", re.compile(r"(?<=[NWnq])k(?=[CEBZ])"), "a"),
    ("u", re.compile(r"(?<=[qWpwxT])u|(?<=[qWpxT]a)u"), "v"),
    # Behind a verb or preposition, a participle in front of a noun belongs to it: called armed guards, of sunken boats.
    ("e", re.compile(r"(?<=[CEGvgfb])e(?=[nqNW])"), "n"),
    ("E", re.compile(r"(?<=[CEGvgfb])E(?=[nqNW])"), "n"),
    # Moor’s funding arm
    ("z", re.compile(r"(?<=z)[eEgG](?=[nqNW])"), "n"),
    ("U", re.compile(r"(?<=[nNWyYwp)])U(?=a?[dkhpoNWnqfTtQe#]|\Z)|(?<=[pwa])U"), "v"),
)
#: As well as is one conjunction.
_AS_WELL_AS: Final = re.compile("AaA")
#: In front of whoever it is according to, *per* stands behind a pause; elsewhere it is a preposition.
_OTHER_PER: Final = re.compile(r"(?<=[^,])P|P(?![dNW])")
#: In Moor’s words, by her account.
_OWN_WORDS: Final = re.compile(
    r"(?:\A[fb](?:[dk]?[NWnq]{1,5}z|d)v?V(?![nqNWzf])|[fb](?:[dk]?[NWnq]{1,5}z|d)v?V(?=[,Q/]))"
)
#: Where nothing settled them they are nouns.
_NOUNS: Final = str.maketrans({"B": "n", "Z": "q", "u": "n", "U": "q"})
#: A short quote between two names is one of them: Ada “Tiny” Moor.
_NICKNAME: Final = re.compile(r"(?<=N)Q(?=N)")
_LONGEST_NICKNAME: Final = 15

# A repetition that something must follow is bounded, so that no row of words, however odd, is tried again and again.
_NOUN: Final = "nqNWyY#"
#: The nouns of a group, possessives among them; one in front of a quote ends it: Moor’s “plan”.
_MORE_NOUNS: Final = rf"(?:[{_NOUN}zl]*[{_NOUN}l])?(?:z(?=[Q,]))?"
_HEAD: Final = rf"[{_NOUN}l]{_MORE_NOUNS}"
#: The kinds of phrases, each with its pattern, and in front of some of them what must follow. As `re` tries one
#: after the other, what is told by its first letter comes first, and what begins alike stands behind one look.
_TABLE: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    ("", (
        # said, among other things, that
        ("ADV", r",f[dk]?[nq]{1,3},(?=t)"), ("COMMA", ","), ("PRON", "p"), ("AND", "c++"),
        # in Moor’s words, by her account
        ("WORDS", "[fb](?:[dk]?[NWnq]{1,5}z|d)v?V"), ("BY", "b"), ("QUOTE", "Q"), ("OBJ", "o"), ("WHEN", "S"),
        ("WH", "h"), ("COLON", ":"), ("SEMI", ";"), ("NP", rf"[{_NOUN}]{_MORE_NOUNS}"),
    )),
    ("(?=[fmaldk])", (
        # on Monday, last week, in March, in 2014
        ("TIME", "f?m{1,9}+(?!z)(?:ly|y)?|a?f?[ldk]{1,3}y(?![nqNWz])|f#y(?![nqNWz])|l?fY#?(?:,#)?|f#(?![nqNW#yu])"),
    )),
    ("", (("ACCORDING", "RT|P|Aa{0,3}[CE]b"),)),
    ("(?=[xaivuTCEGeg])", (
        ("PASSIVE", "[xai]{0,8}ia{0,4}[EC](?!z)"),
        ("CUE", "[xai]{0,8}(?:[vux]Ta{0,3})?(?:[CE]|(?<=i)G|(?<=ia)G)a{0,4}"),
        ("SAYING", "a{0,4}G(?=.)(?![nq]{1,9},(?!Q))"),
        ("VERB", "(?:Ta{0,3})?[xai]{0,8}[ve]a{0,4}|[xi]++a{0,4}|(?<=i)g"),
    )),
    ("", (
        # the new bridge, Moor’s two painted boats; this; Monday’s
        ("NP", rf"(?:l?[dk]a{{0,3}}(?:m(?=[nqN]))?|a(?=[#dk])){{0,9}}+(?:a{{0,3}}[eEgG](?=[{_NOUN}u]))*+{_HEAD}"
               r"|(?:a(?=[dk]))?[dk]++"
               rf"|mz[{_NOUN}z]++|(?:a{{0,3}}[eE](?=[nqNW])|(?<=[fcT])[gG](?=[nqNW]))*+{_HEAD}"),
        ("WHO", "f?w|t(?=[xai]{0,8}[iveCEx])"), ("THAT", "t"), ("PREP", "f++"), ("TO", "T"), ("AS", "A"),
        ("ING", "a{0,4}g"), ("ADV", "a++"),
        # (D-Mich.); — a cousin of hers —
        ("PAREN", r"\([^()QCE]*+\)|-[^-,;:Q]{1,25}-(?=,?[xai]{0,8}[CEvexi])"),
        ("DASH", "-"), ("WORD", "."),
    )),
)  # fmt: skip
#: An empty group behind each pattern tells which one it was.
_PHRASES: Final = re.compile(
    "|".join(f"{look}(?:{'|'.join(f'(?:{pattern})()' for _, pattern in kinds)})" for look, kinds in _TABLE)
)
_KINDS: Final = ("", *(kind for _, kinds in _TABLE for kind, _ in kinds))


_NAMING: Final = r"[A-Z0-9][\w-]*(?:[’'][\w-]+)*+"
#: What names a work or a broadcast: two words at least with a capital, the first and the last, and between them none
#: without but *of the* and the like. With a comma or a stop of its own inside the marks it may be speech.
_TITLE: Final = re.compile(
    rf"""["“”«'‘’]{{1,2}}{_NAMING}(?:\s(?:{_NAMING}|(?:of|the|and|in|for|a|to|on|at|with)\b)){{0,6}}\s{_NAMING}["“”»'‘’]{{1,2}}\s*\Z"""
)

#: Nothing can be reported where none of these stands: a cue, *according*, *per*, somebody’s *words*, a quote, a colon,
#: a dash, *that*.
_TELLING: Final = re.compile("[CEGRPVQt:-]")


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
            named = number and letters[number - 1] in "fz" and _TITLE.match(words[number])
            letters[number] = "N" if named else "Q"
        shape = "".join(letters)
        if "V" in shape:
            shape = self._owned(shape, words)
        shape = _settled(shape, words)
        starts = list(accumulate(map(len, words), initial=start))
        if not _TELLING.search(shape):
            return Cut([], [0], shape, words, starts)
        found = list(_PHRASES.finditer(shape))
        kinds = [_KINDS[match.lastindex or 0] for match in found]
        return Cut(kinds, [0, *[match.end() for match in found]], shape, words, starts)

    def _owned(self, shape: str, words: list[str]) -> str:
        """A shape in which *words* and *account* are nouns like others where they are not somebody’s own."""
        uses = self.lexicon.uses
        own = set()
        for found in _OWN_WORDS.finditer(shape):
            first, last = found.start(), found.end() - 1
            opening, owner, word = (words[number].rstrip().lower() for number in (first, first + 1, last))
            if f"{opening} {word}" in uses["own_words"] and ("z" in found[0] or owner in uses["possessives"]):
                own.add(last)
        return "".join(
            self.lexicon.own[words[number].rstrip()] if letter == "V" and number not in own else letter
            for number, letter in enumerate(shape)
        )


def _settled(shape: str, words: list[str]) -> str:
    """A shape in which each form is what its neighbours make of it."""
    if "NQN" in shape:
        shape = _NICKNAME.sub(lambda found: "N" if len(words[found.start()]) <= _LONGEST_NICKNAME else "Q", shape)
    if "AaA" in shape:
        shape = _AS_WELL_AS.sub(lambda found: "ccc" if words[found.start() + 1].rstrip() == "well" else "AaA", shape)
    if "P" in shape:
        shape = _OTHER_PER.sub("f", shape)
    for open_letter, pattern, letter in _SETTLED:
        if open_letter in shape:
            shape = pattern.sub(letter, shape)
    return shape.translate(_NOUNS)


@cache
def phraser(words: Lexicon) -> Phraser:
    """The phraser of a lexicon; it remembers the words that it has seen."""
    return Phraser(words)
