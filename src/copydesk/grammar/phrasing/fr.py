"""How French words become phrases.

French writes small words that mean two things: *le* is an article or an object, *des* an article or a preposition, *si*
is if or whether. Each has a letter of its own until its neighbours settle it:

====== ================================ ====== ================================
letter class                            letter class
====== ================================ ====== ================================
``L``  le, la, les, l’, leur            ``I``  infinitive of a cue
``D``  des                              ``j``  other infinitive
``H``  ce                               ``M``  a word in -ment
``J``  de, à, pour, sans                ``r``  a word in -ant
``K``  en                               ``z``  a word in -ent
``s``  se, s’                           ``X``  aurait
``O``  ne, n’                           ``F``  serait
``Z``  où                               ``U``  si
``9``  avoir                            ``8``  nous, vous
``7``  avons, êtes                      ``6``  a word in -e and the like
``5``  ainsi que                        ``4``  être
====== ================================ ====== ================================

Of these ``I``, ``j``, ``O`` and ``4`` stay; the others become one of the letters of all languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from copydesk.grammar.phrasing.phrasing import KEPT, OPENING, Phrasing, Uses, nicknamed
from copydesk.languages.lexicon import lexicon

_LETTERS: Final = "[\\w\u0300-\u036f]+"
#: Pronouns that are joined to their verb: dit-il, a-t-on.
_JOINED: Final = r"(?:ils?|elles?|on|je|nous|vous|tu|ce|moi|toi|lui|leur|les?|la|y|en)(?![\w’'-])"
_ELIDED: Final = r"(?:[cdjlmnstCDJLMNST]|[Qq]u|QU|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Jj]usqu)[’'](?=\w)"
#: How a blank and an apostrophe of the lexicon are written.
_PLACES: Final = {" ": r"\s{1,3}", "'": "[’']"}
_PARTED: Final = re.compile("[ '-].")
_END_OF_WORD: Final = r"(?:(?<=[’'])(?=\w)|(?<![’'])(?![\w’'-]))"


def _together() -> str:
    """A pattern for the words that are one for the grammar: d’après, ce que. All that begin alike are tried at once."""
    tree: dict[str, Any] = {}
    known = lexicon("fr")
    for word in () if known is None else known.letters:
        if _PARTED.search(word):
            node = tree
            for character in word:
                node = node.setdefault(character, {})
            node[""] = {}
    return "|".join(f"[{first}{first.upper()}]{_branches(node)}" for first, node in tree.items())


def _branches(node: Mapping[str, Any]) -> str:
    """What may follow in a tree of words."""
    more = [_PLACES.get(character, character) + _branches(below) for character, below in node.items() if character]
    if not more:
        return _END_OF_WORD
    pattern = more[0] if len(more) == 1 else f"(?:{'|'.join(more)})"
    return f"(?:{pattern}|{_END_OF_WORD})" if "" in node else pattern


_WORD: Final = rf"{_LETTERS}(?:[.,:/@&]{_LETTERS}|-(?!(?:t-)?{_JOINED}){_LETTERS}|[’']{_LETTERS}|\.(?=[\s,;:]))*+%?"
#: A word brings the hyphen behind it where a pronoun is joined to it: *dit-* il, *a-t-* elle.
_TOKEN: Final = re.compile(
    rf"(?:(?:{_together()})|{_ELIDED}|{_WORD}(?:(?:-t)?-(?={_JOINED}))?|[$£€@#]{_WORD}|--+|\.\.+|[^\w\s])\s*"
)

#: A finite verb, and what may stand in front of it.
_FINITE: Final = "[xivCXF]"
#: What a word is by its neighbours, in order: the letter that it has, where it stands, and the letter that it gets.
_SETTLED: Final = tuple(
    (letter, re.compile(pattern), settled)
    for letter, pattern, settled in (
        # A Paris, …: without its accent
        ("x", r"\Ax(?=[NWLdk#])", "f"),
        # nous avons dit, elle nous a dit
        ("8", r"8(?=[OoaKL]{0,2}7)", "p"),
        ("8", r"8(?=O?[oK]?[xivCBuXF])", "o"),
        ("8", r"8", "p"),
        ("7", r"7", "x"),
        # il pince, elle le pince; une pince
        ("6", r"(?<=[pwO])6|(?<=[pwO][sLKo])6", "v"),
        ("6", r"6", "n"),
        # l’été
        ("i", r"(?<=[fdPJ]L)i|(?<=[fdJ])i", "y"),
        # en tremblant: the other words in -ant are nouns; those in -ment are adverbs if no article stands there
        ("r", r"(?<=K)r|(?<=K[osLO])r|(?<=,)r(?=[dLDostkQh])", "g"),
        ("r", r"r", "n"),
        ("M", r"(?<=[dkfLDHJb])M", "n"),
        ("M", r"M", "a"),
        ("K", r"K(?=[osLO]{0,2}[Gg])", "a"),
        ("K", rf"K(?={_FINITE})|(?<=[pwOos])K(?=[Bu])", "o"),
        ("K", r"K", "f"),
        # s’il; s’est exclamé is no passive
        ("s", r"s(?=p)", "S"),
        ("i", r"(?<=s)i|(?<=s[oO])i", "x"),
        ("F", r"(?<=s)F|(?<=s[oO])F", "X"),
        ("s", r"s", "o"),
        # il nous; selon lui, avec lui
        ("p", r"(?<=p)p", "o"),
        ("o", r"(?<=[fJPb])o(?![jIxio94])", "p"),
        # le dit, l’a dit, pour le dire, elle la juge
        (
            "L",
            rf"L(?=[oO]?{_FINITE})|(?<=[,aoOKp])L(?=[Gg])|(?<=[JxvCeoOpTaIjA])L(?=[jI94])|(?<=[pwO])L(?=[Bu])|(?<=[NW])L(?=B)",
            "o",
        ),
        ("L", r"L", "d"),
        ("H", r"H(?=O?[xiFXv])", "p"),
        ("H", r"H", "d"),
        # l’attaquant, d’alarme: nouns
        ("g", r"(?<=[dfkDJ])g", "n"),
        ("G", r"(?<=[dfkDJ])G", "n"),
        ("C", r"(?<=[dfJ])C", "n"),
        # A form that is noun and verb is the verb behind a pronoun, or behind a noun and in front of what a verb has.
        (
            "B",
            r"(?<=[pwoO])B|(?<=[nqNWyYm#)ae,c])B(?=a?[dtQkNWhUpm:KDJ5])|(?<=[nqNWm)c])B(?=[fTJ])|(?<=[NW])B(?=b|,|\Z)",
            "C",
        ),
        ("u", r"(?<=[xi])u|(?<=[xi]a)u", "e"),
        ("u", r"(?<=[pwoOnqNWm)Yy])u|(?<=[pw][aO])u", "v"),
        ("z", r"(?<=[qWpwoO])z|(?<=[qWpw]a)z", "v"),
        ("D", r"(?<=[nqNWyYeE)pkduzB])D", "f"),
        ("D", r"D", "d"),
        ("J", r"J(?=[oaO]{0,3}[Ij94])", "T"),
        ("J", r"J", "f"),
        ("j", r"(?<=[dkfnq])j", "n"),
        ("9", r"9", "j"),
        ("I", r"(?<=[dkf])I", "n"),
        # A participle is a verb behind its auxiliary, and where a sentence begins; elsewhere it belongs to a noun.
        ("e", r"\AE", "e"),
        ("E", r"\AE", "e"),
        ("E", r"(?<!\A)(?<![xiXFj4])(?<![xiXFj4][apoi])(?<![xiXFj4][apoiO][apoi])(?<![xiXFj4]aaa)E", "n"),
        ("e", r"(?<!\A)(?<![xiXFj4])(?<![xiXFj4][apoi])(?<![xiXFj4][apoiO][apoi])(?<![xiXFj4]aaa)e", "n"),
        # What somebody aurait dit is hearsay, and nobody’s report.
        ("X", r"(?<=X)E|(?<=X[apoi])E|(?<=X[apoi][apoi])E", "e"),
        ("X", r"(?<=X)[CI]|(?<=X[apoi])[CI]|(?<=X[apoi][apoi])[CI]", "v"),
        ("F", r"(?<=F)E|(?<=F[apoi])E|(?<=F[apoi][apoi])E", "e"),
        ("F", r"(?<=F)C|(?<=F[apoi])C", "v"),
        # dit ainsi que; l’un ainsi que l’autre
        ("5", r"(?<=[CE])5", "t"),
        ("5", r"5", "c"),
        ("Z", r"(?<=[nqNWyY#m])Z", "w"),
        ("Z", r"Z", "h"),
        ("U", r"(?<=[CEIGB])U|(?<=[CEIG][am])U", "h"),
        ("U", r"U", "S"),
        # they said, though, that
        ("S", r"(?<=,)S(?=,)", "a"),
    )
)
#: What nothing settled.
_REST: Final = str.maketrans({"B": "n", "u": "n", "z": "n", "X": "x", "F": "i"})
#: Behind a noun and a comma *que* is a relative, unless what a verb reports with it was parted from it: il a dit,
#: devant le conseil, que …
_RELATIVE: Final = re.compile(r"([CE]a{0,3},[^,CE]{1,12},t)|(?<=[nqNW#],)t")
#: What may be a broadcaster or an agency in front of the name of whoever spoke there, and common nouns for them.
_ARTICLES: Final = frozenset(["le", "la", "l'"])
_OF: Final = frozenset(["de", "d'", "du", "des"])
_PRESS: Final = frozenset(["presse", "radio", "télévision", "télé", "téléphone", "courriel"])
_HEARD_AT: Final = re.compile(r"(?<=f)N(?=N)|(?<=fd)[NnBu](?=N)|(?<=b)n(?=N)")

_NOUN: Final = "nqNWyY#l"
#: The nouns of a group, with adjectives and their adverbs: un pont très ancien.
_HEAD: Final = rf"(?:@|[{_NOUN}]++(?:@|(?:a{{1,3}}[nq]++)*+))"
#: In front of a verb: auxiliaries, objects, adverbs.
_BEFORE: Final = "[xaioO]{0,8}"
_TABLE: Final = (
    ("", (
        ("COMMA", ","), ("AND", "c++"), ("BY", "b"), ("QUOTE", "Q"), ("WHEN", "S"), ("WH", "h"), ("COLON", ":"),
        ("SEMI", ";"),
    )),
    ("(?=[fmdkp#])", (
        # lundi soir, le lundi 3 mars, en mars 2014, la semaine dernière, en 2014, il y a deux ans
        ("TIME", "f?d?m{1,4}[yl]?(?:#Y#?)?|[fd]{1,2}#?Y#?|#Y#?|f?[dk]{1,3}[l#]?yl?(?![nqNW#])|f#y|f#(?![nqNW#yY])"
                 "|pox[kd#]{1,2}[yq]"),
        ("PRON", "p"),
    )),
    ("", (("ACCORDING", "P"), ("NP", _HEAD))),
    ("(?=[xaioOvTCEGegIj4])", (
        ("PASSIVE", "[xaioOj4]{0,8}[i4]a{0,4}[EC]"),
        ("CUE", "[xaioOj]{0,8}(?:[vex]T[aoO]{0,3}|[ve](?=I))?[CEI]a{0,4}"),
        ("SAYING", "[aoO]{0,4}G(?=.)"),
        ("VERB", f"(?:T[aoO]{{0,3}})?{_BEFORE}(?:[ve]|[j4][aij4]{{0,3}}e?)a{{0,4}}|[aoO]{{0,4}}[xi]++a{{0,4}}"),
        ("OBJ", "o"),
    )),
    ("", (
        ("NP", rf"(?:[dk]a{{0,3}}|a(?=[#dk])){{0,9}}+{_HEAD}|[dk]++"),
        ("WHO", "f?w|(?<=[nqNWy#)])t(?=[aoO]{0,3}[xivC])"), ("THAT", "t"), ("PREP", "f++"), ("TO", "T"), ("AS", "A"),
        ("ING", "[aoO]{0,4}g"), ("ADV", "[aO]++"),
        ("PAREN", r"\([^()QCE]*+\)|-[^-,;:Q]{1,25}-(?=,?[xaioO]{0,8}[CEvexi])"),
        ("DASH", "-"), ("WORD", "."),
    )),
)  # fmt: skip

_NAMING: Final = r"[^\W\da-zß-öø-ÿ][\w-]*(?:[’'][\w-]+)*+"
#: What names a work: a capital in front, and no stop or comma; see the English one.
_TITLE: Final = re.compile(
    rf"""["“”«'‘’]{{1,2}}\s?{_NAMING}(?:\s(?:{_NAMING}|(?:de|du|des|la|le|les|et|à|au|aux|en)\b)){{0,6}}\s{_NAMING}\s?["“”»'‘’]{{1,2}}\s*\Z"""
)


def _settle(shape: str, words: Sequence[str], _: Uses) -> str:
    """A shape in which each form is what its neighbours make of it."""
    shape = nicknamed(shape, words)
    for open_letter, pattern, letter in _SETTLED:
        if open_letter in shape:
            shape = pattern.sub(letter, shape)
    if "t" in shape:
        shape = _RELATIVE.sub(lambda found: found[1] or "w", shape)
    if "N" in shape:
        shape = _HEARD_AT.sub(lambda found: "@" if _is_heard_at(words, found.end()) else found[0], shape)
    return shape.translate(_REST)


def _is_heard_at(words: Sequence[str], at: int) -> bool:
    """Whether the word in front of number *at*, which a name follows, is where it was said: à l’AFP, sur RTL."""
    name = words[at - 1].rstrip()
    front = [word.rstrip().lower().replace("’", "'") for word in words[max(at - 3, 0) : at - 1]]
    preposition = next((word for word in reversed(front) if word not in _ARTICLES), "")
    return ((_is_acronym(name) and not _is_acronym(words[at].rstrip())) or name in _PRESS) and preposition not in _OF


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


PHRASING: Final = Phrasing(
    token=_TOKEN,
    settle=_settle,
    table=_TABLE,
    kept=KEPT | frozenset("LDHJK"),
    opening=OPENING | frozenset("LDHJKsOZUXFIjrM98754"),
    title=_TITLE,
    # *Que* is in every other sentence, and tells nothing alone.
    telling=re.compile("[CEGIPQ:]|\\A-|-[NW]"),
)
