"""Turn a sentence into the terminals of attribution.lark: noun groups, verb groups, and the small words between.

Each word has a class, a letter; the letters of a sentence are its shape. A few rules settle what a word
is by its neighbours (*claims* is a verb behind *the senator*, a noun behind *his*), then one pattern cuts
the shape into phrases. All of it runs inside `re`, so a word costs no Python step of its own.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from copydesk.languages.lexicon import Lexicon, lexicon

_CLITIC = r"[’'](?:[sS]|re|ve|ll|d|m)\b"
_TOKEN: Final = re.compile(
    rf"(?:{_CLITIC}|(?<=s)[’'](?=\s)|[$£€@#]?\w+(?:(?!{_CLITIC})[’']\w+|[.,:/@&-]\w+|\.(?=[\s,;:]))*%?|--+|\.\.+|[^\w\s])\s*"
)
_PUNCTUATION: Final = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "--": "-", "―": "-", "...": "-", "..": "-", "…": "-", "'": "z", "’": "z", "%": "#", "&": "c", "/": "c"}
_VERBAL = r"(?=a?[tThpdkoNWQ,:AfzR/-]|\Z)"


class Classes(dict[str, str]):
    """The letter of each word form; worked out once for each."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._letters = words.letters

    def __missing__(self, token: str) -> str:
        letter = self.of(token.rstrip(), first=False)
        if len(self) < 100_000:
            self[token] = letter
        return letter

    def of(self, word: str, *, first: bool) -> str:
        letters = self._letters
        found = letters.get(word)
        if found is not None:
            return found
        head = word[0]
        if not (head.isalnum() or head in "$£€@#"):
            if len(word) > 1 and word[1:].lower() in ("s", "re", "ve", "ll", "d", "m"):
                return "z" if word[1:].lower() == "s" else "x"
            return _PUNCTUATION.get(word, "/")
        if head.isdigit() or head in "$£€":
            return "#"
        low = word.lower().replace("’", "'")
        found = letters.get(low)
        if head.isupper():
            if found is None:
                return "W" if word.endswith("s") and not low.endswith(("ss", "us", "is")) else "N"
            if found in "dkpfScwhtATbRmxiY" and (first or not word.isupper() or found == "p"):
                return found if first or found not in "Sxi" else "N"
            if found == "C" and word.istitle() and low.endswith("s"):
                return "C"  # in the headline: Moor Says the Bridge Holds
            return found if first and found in "EGaglhS" else "N"
        if found is not None:
            return found
        if low.endswith("ly") and len(low) > 4:
            return "a"
        if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
            return "e"
        if low.endswith("ing") and len(low) > 5:
            return "g"
        return "q" if low.endswith("s") and not low.endswith(("ss", "us", "is")) else "n"



#: What a word is by its neighbours, in order.
_SETTLED: Final = (
    # Clitics: he’s, that’s are verbs; Moor’s is a possessive.
    (re.compile(r"(?<=[pwhdtS])z"), "x"),
    (re.compile(r"z(?=[ai]*[EGgexi])(?<=[NW]z)(?!z[eg]*[nqNW])"), "x"),
    # A form that is noun and verb: the verb behind a plural or a pronoun, behind an auxiliary or *to*.
    (re.compile(r"(?<=[df])C"), "n"),
    (re.compile(r"(?<=[qWpwxiT)])a?B|(?<=[qpxiT]a)B|(?<=N)B(?=t)|(?<=cN)B|(?<=cNN)B|(?<=[NWnq])B(?=o)|(?<=c)B(?=a?[tThpdkoNWQ])|(?<=,)B(?=a?[tThpdkoNWQ])"), lambda m: m[0][:-1] + "C"),
    (re.compile(r"(?<=[nNWyYwp)#,])Z" + _VERBAL + r"|(?<=[pwa])Z"), "C"),
    (re.compile(r"(?<=[qpwxT])u|(?<=[qpxT]a)u"), "v"),
    (re.compile(r"(?<=[nNWyYwp)])U(?=a?[dkhpoNWnqfTtQe#]|\Z)|(?<=[pwa])U"), "v"),
)
#: A short quote between two names is one: Ada “Tiny” Moor.
_NICKNAME: Final = re.compile(r"(?<=N)Q(?=N)")
_NICK: Final = 16
_NOUN: Final = str.maketrans({"B": "n", "Z": "q", "u": "n", "U": "q"})

_PHRASES: Final = re.compile(
    r"(?P<TIME>f?m+(?!z)(?:ly|y)?|a?f?[ldk]+y(?![nqNWz])|l?fY#?(?:,#)?|f#(?![nqNW#]))"
    r"|(?P<ACCORDING>RT|Aa*[CE]b)"
    r"|(?P<PASSIVE>[xai]*ia*(?:[EC](?!z)))"
    r"|(?P<CUE>[xai]*(?:[vu]Ta*)?(?:[CE]|(?<=i)G|(?<=ia)G)a*)"
    r"|(?P<SAYING>a*G(?=.)(?![nq]+[,]))"
    r"|(?P<VERB>(?:Ta*)?[xai]*[ve]a*|[xi]+a*|(?<=[i])g)"
    r"|(?P<NP>(?:(?:l?[dk]+|a(?=[#dk]))a*)*(?:a*[eEgG](?=[nqNW#yYu]))*(?:[nqNWyYK#l][nqNWyYKz#l]*(?<!z)(?:z(?=Q))?)|mz[nqNWyY#z]+|[dk]+"
    r"|(?:(?:a*[eE]|(?<=[fcT])[gG])(?=[nqNW]))*[nqNWyYK#][nqNWyYKz#]*(?<!z)(?:z(?=Q))?)"
    r"|(?P<PRON>p)|(?P<WHO>f?w|t(?=[xai]*[iveCEx]))|(?P<THAT>t)|(?P<WH>h)|(?P<PREP>f+)|(?P<TO>T)|(?P<BY>b)|(?P<AS>A)|(?P<AND>c)|(?P<WHEN>S)"
    r"|(?P<OBJ>o)|(?P<ING>a*g)|(?P<ADV>a+)|(?P<COMMA>,)|(?P<COLON>:)|(?P<SEMI>;)|(?P<QUOTE>Q)"
    r"|(?P<PAREN>\([^()QCE]*\)|-[^-,;:Q]{1,25}-(?=,?[xai]*[CEvexi]))|(?P<DASH>-)|(?P<WORD>.)"
)


class Phrase(NamedTuple):
    """A terminal: its kind, where it stands in the text, and the letters of its words."""

    kind: str
    start: int
    end: int
    shape: str
    #: The number of its first word, and of the one behind its last.
    first: int
    last: int


class Shaped(NamedTuple):
    phrases: list[Phrase]
    #: The words, and where each starts.
    words: list[str]
    starts: list[int]


class Phraser:
    def __init__(self, code: str) -> None:
        self.lexicon = lexicon(code)
        self._classes = Classes(self.lexicon)

    def phrases(self, text: str, start: int, end: int, quotes: list[tuple[int, int]]) -> Shaped:
        """The phrases of the sentence from *start* to *end*, each of its *quotes* as one."""
        words: list[str] = []
        at = start
        quote_at = set()
        for first, last in quotes:
            words += _TOKEN.findall(text, at, first)
            # what no token begins (blanks) is given to the quote in front
            quote_at.add(len(words))
            words.append(text[first:last])
            at = last
            while at < end and text[at].isspace():
                words[-1] += text[at]
                at += 1
        words += _TOKEN.findall(text, at, end)
        starts = list(accumulate(map(len, words), initial=start))
        letters = list(map(self._classes.__getitem__, words)) if not quote_at else [
            "Q" if number in quote_at else self._classes[word] for number, word in enumerate(words)
        ]
        if words and letters[0] != "Q":
            letters[0] = self._classes.of(words[0].rstrip(), first=True)
        shape = "".join(letters)
        if quote_at and "NQN" in shape:
            shape = _NICKNAME.sub(lambda found: "N" if len(words[found.start()]) < _NICK else "Q", shape)
        for pattern, letter in _SETTLED:
            shape = pattern.sub(letter, shape)
        shape = shape.translate(_NOUN)
        found = []
        for match in _PHRASES.finditer(shape):
            first, last = match.span()
            stop = starts[last - 1] + len(words[last - 1].rstrip())
            found.append(Phrase(match.lastgroup, starts[first], stop, match[0], first, last))
        return Shaped(found, words, starts)


@cache
def phraser(code: str) -> Phraser:
    return Phraser(code)
