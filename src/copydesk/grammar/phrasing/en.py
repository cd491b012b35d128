"""How English words become phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from copydesk.grammar.phrasing.phrasing import NOUNS, TELLING, Phrasing, Uses, nicknamed

_ENDS_OF_CLITICS: Final = r"(?:[sS]|re|ve|ll|d|m)\b"
#: Letters and figures; an accent may stand behind its letter as a character of its own.
_LETTERS: Final = "[\\w\u0300-\u036f]+"
_WORD: Final = rf"{_LETTERS}(?:[.,:/@&-]{_LETTERS}|[’'](?!{_ENDS_OF_CLITICS}){_LETTERS}|\.(?=[\s,;:]))*+%?"
#: The stop of an abbreviation belongs to its word. What is commonest comes first: `re` tries one after the other.
_TOKEN: Final = re.compile(
    rf"(?:{_WORD}|[’'](?:{_ENDS_OF_CLITICS}|(?<=s[’'])(?=\s))|[$£€@#]{_WORD}|--+|\.\.+|[^\w\s])\s*"
)
# What follows a verb rather than a noun.
_VERBAL: Final = r"(?=a?[tThpdkoNWQ,:AfzR/-]|\Z)"
#: What a word is by its neighbours, in order: the letter that it has, where it stands, and the letter that it gets.
#: `re` finds a letter at once that a pattern begins with, so what stands in front is looked at from behind.
_SETTLED: Final = (
    # he’s, that’s: a verb. Moor’s: a possessive, but for Moor’s saying.
    (
        "z",
        re.compile(r"z(?:(?<=[pwhdtSa]z)|(?<=[NWnq]z)(?=d)|(?<=[NW]z)(?=[ai]{0,6}[EGgexi])(?![eg]{1,3}[nqNW]|[eE]Q))"),
        "x",
    ),
    # those who know her say: whom they know
    ("d", re.compile(r"d(?<=w[CEve]d)(?=C)"), "o"),
    # the say, of claims, Moor’s call: a noun
    ("C", re.compile(r"C(?:(?<=[df]C)|(?<=[NWnqym]zC))"), "n"),
    # Moor campaign manager Ben Carr: nouns in front of a name
    ("B", re.compile(r"B(?<=[NW]B)(?=n{1,3}[NW])"), "n"),
    # A form that is noun and verb is the verb behind a plural, a pronoun, an auxiliary or *to*,
    # and in front of *that* or *them*.
    (
        "B",
        re.compile(r"B(?:(?<=[qWpwxiT)]B)|(?<=[qWpwxiT]aB)|(?<=cB)(?=a?[tThpdoWQ]|a?N(?!N))|(?<=,B)(?=a?[tThpdoQ]))"),
        "C",
    ),
    ("B", re.compile(r"B(?:(?<=NB)(?=t)|(?<=cNB)|(?<=cNNB)|(?<=[NWnq]B)(?=o))"), "C"),
    # the reports show that, board records show: the first is a plural, though it may be a verb elsewhere
    ("B", re.compile(r"B(?:(?<=[dnukcB,]ZB)(?=a?[tThpdkN,/])|(?<=NZB)(?=a?[tThpdk]))"), "C"),
    (
        "Z",
        re.compile(
            rf"Z(?:(?<=[nuBNWyYwp)#,]Z){_VERBAL}|(?<=[pwa]Z)|(?<=cZ)(?=t|[dk]{{0,2}}[nqNWp]Q)|(?<=qZ)(?=a?[dkp])"
            r"|(?<=QZ)(?=[dkpNW]|n{1,3}[NW])|(?<=[NW]Z)(?=[gG]))"
        ),
        "C",
    ),
    # Moor hit back, saying; “…,” Moor cut in.
    ("u", re.compile(r"u(?:(?<=Nu)(?=a,[gG])|(?<=QNu)(?=f[/,])|(?<=QNNu)(?=f[/,]))"), "v"),
    # he said, though, that
    ("S", re.compile(r"S(?<=,S)(?=,)"), "a"),
    # At least half of them; about four in ten of them
    ("f", re.compile(r"\Af(?=k[k#]|[k#]f[k#])"), "a"),
    # Moor and Carr both said
    ("k", re.compile(r"k(?<=[NWnq]k)(?=[CEBZ])"), "a"),
    ("u", re.compile(r"u(?:(?<=[qWpwxT]u)|(?<=[qWpxT]au))"), "v"),
    # A participle in front of a noun belongs to it behind a verb, a preposition or a comma: called armed guards, of
    # sunken boats; one, retired smith Ben Carr, left.
    ("e", re.compile(r"e(?:(?<=[CEGvgfb]e)(?=[nqNW])|(?<=[dk],e)(?=n{1,2}N))"), "n"),
    ("E", re.compile(r"E(?<=[CEGvgfb]E)(?=[nqNW])"), "n"),
    # the hearing was, the meeting adjourned at, a maker of autonomous weeding systems, the week’s meeting: a noun
    (
        "g",
        re.compile(r"g(?:(?<=dg)(?![nqNWveguU])|(?<=dg)(?=ef)|(?<=fng)(?=[qW])|(?<=[nqym]zg)|(?<=d[nN]g)(?=[,:;/-]))"),
        "n",
    ),
    ("G", re.compile(r"G(?:(?<=fnG)(?=[qW])|(?<=dG)(?=[fxiQ:;/-])|(?<=d[#ak]G)(?![nqNWQ])|(?<=[nqym]zG)(?!t))"), "n"),
    # as a man behind me said
    ("o", re.compile(r"o(?<=fo)(?=a?[CE])"), "n"),
    # Moor’s funding arm, Moor’s alleged “theft”
    ("z", re.compile(r"(?<=z)(?:[eEgG](?=[nqNW])|[eE](?=Q))"), "n"),
    ("U", re.compile(r"U(?:(?<=[nuBNWyYwp)]U)(?=a?[dkhpoNWnqfTtQe#]|\Z)|(?<=[pwa]U)|(?<=[nNq]tU)(?=[dpok]))"), "v"),
)
#: What a shape has in which something may be reported, before its forms are settled: a cue, or what may be one.
_MAY_TELL: Final = re.compile("[BZ]|" + TELLING.pattern)
#: At least nine, up to 40, more than half, as many as a dozen: what stands in front of a quantity is a part of it.
_AMOUNT: Final = re.compile("(?:f[kT]|[kn]S|A[kn]A)(?=[k#d])")
#: The so-called “wall”, an alleged “theft”: a participle in front of a quote that belongs to it.
_IN_FRONT_OF_QUOTE: Final = re.compile(r"(?<=d)[eE](?=Q)")
#: As well as is one conjunction.
_AS_WELL_AS: Final = re.compile("AaA")
#: Sources close to the board: no verb.
_CLOSE_TO: Final = re.compile("(?<=[qnNWdp])[uv](?=T)")
#: A group of several, and a noun behind its end that is their verb: figures from the board show that.
_OF_SEVERAL: Final = re.compile(
    r"(?:(?<=\A)|(?<=[,;:Q]))([dk#nN]{0,4}[dkqWNn])(?:aT|a?[eE]?[bfT])[dkn#N]{0,4}[nN]B(?=a?t)"
)
#: Planning Director Ada Moor said.
_PLANNING: Final = re.compile(r"\A[gG](?=N{2,4}a?[CE])")
#: In front of whoever it is according to, *per* stands behind a pause; elsewhere it is a preposition.
_OTHER_PER: Final = re.compile(r"(?<=[^,])P|P(?![dNW])")
#: In Moor’s words, by her account, in the words of Moor.
_OWN_WORDS: Final = re.compile(
    r"(?:fdV(?=f[dk]?[NWnqp])|\A[fb](?:[dk]?[NWnq]{1,5}z|d)[uvn]?V(?![nqNWzf])|[fb](?:[dk]?[NWnq]{1,5}z|d)[uvn]?V(?=[,Q/i]))"
)

# A repetition that something must follow is bounded, so that no row of words, however odd, is tried again and again.
_NOUN: Final = "nqNWyY#"
#: The nouns of a group, possessives among them; one in front of a quote ends it: Moor’s “plan”.
_MORE_NOUNS: Final = rf"(?:(?:[{_NOUN}zl]|(?<=z)[ak]{{1,2}}(?=[nqNW]))*[{_NOUN}l])?(?:z(?=[Q,]))?"
_HEAD: Final = rf"[{_NOUN}l]{_MORE_NOUNS}"
#: The kinds of phrases, each with its pattern, and in front of some of them what must follow. As `re` tries one
#: after the other, what is told by its first letter comes first, and what begins alike stands behind one look.
_TABLE: Final = (
    ("", (
        # the commonest phrases
        ("NP", rf"[nqN]{_MORE_NOUNS}"), ("NP", rf"d[nqNWY#]{_MORE_NOUNS}"), ("WORD", "/"),
        # said, among other things, that
        ("ADV", r",f[dk]?[nq]{1,3},(?=t)"), ("COMMA", ","), ("PRON", "p"), ("AND", "c++"),
        # in Moor’s words, by her account
        ("WORDS", "[fb](?:[dk]?[NWnq]{1,5}z|d)[uvn]?V(?!f)"), ("BY", "b"), ("QUOTE", "Q"), ("OBJ", "o"), ("WHEN", "S"),
        ("WH", "h"), ("COLON", ":"), ("SEMI", ";"), ("NP", rf"[{_NOUN}]{_MORE_NOUNS}"),
    )),
    ("(?=[fmaldk])", (
        # on Monday, last week, in March, in 2014
        ("TIME", "f?ly(?=[NW])|f?m{1,9}+(?!y?z)(?:ly|y)?|a?f?[ldk]{1,3}y(?![nqNWz])|f#y(?![nqNWz])|l?fY#?(?:,#)?"
                 "|f#Y#?+(?![nqNWz])|f#(?![nqNW#yuY])"),
    )),
    ("", (("ACCORDING", "RT|P|Aa{0,3}[CE]b|fdVf"),)),
    ("(?=[xaivuTCEGeg])", (
        ("PASSIVE", "[xai]{0,8}ia{0,4}[EC](?!z)"),
        ("CUE", "[xai]{0,8}(?:[vux]Ta{0,3})?(?:[CE]|(?<=i)G|(?<=ia)G)a{0,4}"),
        ("SAYING", "a{0,4}G(?=.)(?![nq]{1,9},(?!Q))"),
        ("VERB", "(?:Ta{0,3})?[xai]{0,8}[ve]a{0,4}|[xi]++a{0,4}|(?<=i)g|(?<=ia)g"),
    )),
    ("", (
        # the new bridge, Moor’s two painted boats; this; Monday’s
        ("NP", rf"(?:l?[dk]a{{0,3}}(?:m(?=[nqN]))?|a(?=[#dk])){{0,9}}+(?:a{{0,3}}[eEgG](?=[{_NOUN}u]))*+{_HEAD}"
               r"|(?:a(?=[dk]))?[dk]++"
               rf"|my?z[{_NOUN}z]++|(?:a{{0,3}}[eE](?=[nqNW])|(?<=[fcT])[gG](?=[nqNW]))*+{_HEAD}"),
        ("WHO", "f?w|t(?=[xai]{0,8}[iveCEx])"), ("THAT", "t"), ("PREP", "f++"), ("TO", "T"), ("AS", "A"),
        ("ING", "a{0,4}g"), ("ADV", "a++"),
        # (D-Mich.); — wrongly —; — a cousin of hers —
        ("PAREN", r"\([^()QCE]*+\)|-a{1,3}-(?=[tThdpQ])|-[^-;:QC]{1,40}-(?=,?[xai]{0,8}[CEvexi])"),
        ("DASH", "-"), ("WORD", "."),
    )),
)  # fmt: skip

_NAMING: Final = r"[A-Z0-9][\w-]*(?:[’'][\w-]+)*+"
#: What names a work or a broadcast: two words at least with a capital, the first and the last, and between them none
#: without but *of the* and the like. With a comma or a stop of its own inside the marks it may be speech.
_TITLE: Final = re.compile(
    rf"""["“”«'‘’]{{1,2}}{_NAMING}(?:\s(?:{_NAMING}|(?:of|the|and|in|for|a|to|on|at|with)\b)){{0,6}}\s{_NAMING}[.,]?["“”»'‘’]{{1,2}}\s*\Z"""
)


def _of_amount(found: re.Match[str], words: Sequence[str], uses: Uses) -> str:
    """The letters of words that belong to the quantity behind them, if they do."""
    start, end = found.span()
    amount = " ".join(map(str.rstrip, words[start:end])).lower() in uses["amounts"]
    counted = found.string[end] != "d" or words[end].rstrip() in uses["counting"]
    return "k" * (end - start) if amount and counted else found[0]


def _as_noun(found: re.Match[str], words: Sequence[str], uses: Uses) -> str:
    """The letter of a participle between a determiner and a quote: that of a noun but behind *this*, a subject."""
    word = words[found.start() - 1].rstrip().lower()
    return "n" if word in uses["articles"] or word in uses["possessives"] else found[0]


def _as_verb(found: re.Match[str], words: Sequence[str], uses: Uses) -> str:
    """The letters of a group and its verb, if the group is one of several."""
    head = words[found.end(1) - 1].rstrip().lower()
    several = head in uses["several"] or (head.endswith("s") and not head.endswith(("ss", "us")))
    return found[0][:-1] + "C" if several else found[0]


def _settle(shape: str, words: Sequence[str], uses: Uses) -> str:
    """A shape in which each form is what its neighbours make of it."""
    if not _MAY_TELL.search(shape):
        return shape  # whatever it becomes, nothing is reported in it
    shape = nicknamed(shape, words)
    if "AaA" in shape:
        shape = _AS_WELL_AS.sub(lambda found: "ccc" if words[found.start() + 1].rstrip() == "well" else "AaA", shape)
    if "T" in shape:
        shape = _CLOSE_TO.sub(lambda found: "a" if words[found.start()].rstrip() == "close" else found[0], shape)
    if "eQ" in shape or "EQ" in shape:
        shape = _IN_FRONT_OF_QUOTE.sub(lambda found: _as_noun(found, words, uses), shape)
    if "P" in shape:
        shape = _OTHER_PER.sub("f", shape)
    if "Bt" in shape or "Bat" in shape:
        shape = _OF_SEVERAL.sub(lambda found: _as_verb(found, words, uses), shape)
    shape = _AMOUNT.sub(lambda found: _of_amount(found, words, uses), shape)
    if shape[0] in "gG":
        shape = _PLANNING.sub("N", shape)
    for open_letter, pattern, letter in _SETTLED:
        if open_letter in shape:
            shape = pattern.sub(letter, shape)
    return shape.translate(NOUNS)


PHRASING: Final = Phrasing(
    token=_TOKEN,
    settle=_settle,
    table=_TABLE,
    clitics={"s": "z", "re": "x", "ve": "x", "ll": "x", "d": "x", "m": "x"},
    headline=("s", "ed"),
    title=_TITLE,
    own_words=_OWN_WORDS,
)
