"""How German words become phrases.

Every noun has a capital, so a small word in front of one is an adjective, and elsewhere a verb or adverb. Letters
besides those of `copydesk.grammar.words` and `copydesk.languages.forms.de`: ``D`` an oblique determiner, ``F`` an
account (*nach Angaben*), ``j`` the part of a verb that stands at the end of its clause, ``J`` *zufolge*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from copydesk.grammar.phrasing.phrasing import KEPT, OPENING, Phrasing, Uses

#: Letters and figures; an accent may stand behind its letter as a character of its own.
_LETTERS: Final = "[\\w\u0300-\u036f]+"
_WORD: Final = rf"{_LETTERS}(?:[.,:/@&*’'-]{_LETTERS}|\.(?=[\s,;:])|-(?=\s))*+%?"
_TOKEN: Final = re.compile(rf"(?:{_WORD}|[$£€@#]{_WORD}|--+|\.\.+|[^\w\s])\s*")

#: A noun, and what may stand between it and its determiner.
_NOUN: Final = "NWFY"
_ATTRIBUTES: Final = "[aknuel#CEZT]{0,6}+"
#: What may stand between a determiner and the adjective that it belongs to: den | für den Bau | zuständigen Rat, die
#: in der Mitte der Stadt lebende Moor, eine gestern verbreitete Erklärung, das sich selbst lobende Blatt.
_FIELD: Final = (
    rf"(?:[fA][dD]?[naku#l]{{0,3}}[{_NOUN}Yym#]{{1,4}}(?:[dD][naku#]{{0,2}}[{_NOUN}]{{1,3}})?"
    rf"|m{{1,2}}|[dD][nau]{{0,2}}[{_NOUN}]{{1,2}})"
)
_INNER: Final = rf"[ak#]{{0,3}}+o?[ak]{{0,2}}+{_FIELD}{{0,2}}[ak]{{0,2}}+"
_EXTENDED: Final = rf"{_INNER}n{{1,3}}[{_NOUN}]"
_GROUP: Final = rf"(?:{_ATTRIBUTES}[{_NOUN}yQ]|{_EXTENDED})"
_RELATIVES: Final = frozenset([
    "der", "die", "das", "dem", "den", "deren", "dessen", "denen", "welche", "welcher", "welches", "welchem", "welchen",
])  # fmt: skip
_DEMONSTRATIVES: Final = frozenset(["das", "dies", "dieses", "die", "der", "diese", "dieser", "jene", "jener"])
#: Small words within names.
_PARTICLES: Final = frozenset([
    "de", "da", "do", "dos", "del", "della", "di", "du", "van", "ten", "ter", "la", "le", "el", "al", "bin", "ibn", "y",
])  # fmt: skip
_POINTING: Final = frozenset(["das", "dies"])
#: Words that open a clause, or point back to what was said.
_POINTERS: Final = frozenset(["damit", "da", "seitdem"])
#: Words that stress a whole noun group, or say how exact a figure is.
_STRESSING: Final = frozenset(["selbst", "etwa", "fast", "mindestens", "insgesamt", "ungefähr"])
_AGED: Final = re.compile(r"\d[\d.,]*-[^\W\d]{4}")
#: How an adverb ends that opens a sentence.
_ADVERBIAL: Final = re.compile(r"(?:lich|[iu]ell|rell|weise|isch|erseits|mals|dings|end|dem|ig|haft|los)\Z")
#: Two adjectives that open a sentence, if they end alike.
_ADJECTIVES: Final = re.compile(r"Nu[nu]*[NW]")
#: A determiner and a verb, or what may be one.
_POINTED: Final = ("dC", "dB", "dZ", "dF")
_MANNER: Final = re.compile(r"(?:isch|lich|weise|end|haft)\Z")
#: A title or the name of a paper in marks: no stop within, and a capital.
_NAME: Final = re.compile(r"[„“”\"»«‚›‹'‘’][A-ZÄÖÜ0-9][^.,;:?!]{0,30}[“”\"«»‘›‹'’]\s*\Z")


def _word(words: Sequence[str], number: int) -> str:
    return words[number].rstrip().lower()


def _where(pattern: str, letter: str, holds: Callable[[str], bool]) -> Callable[[str, Sequence[str]], str]:
    """A rule: where the pattern finds a letter whose word is as it should be, the letter is another."""
    compiled = re.compile(pattern)

    def rule(shape: str, words: Sequence[str]) -> str:
        return compiled.sub(lambda found: letter if holds(_word(words, found.start())) else found[0], shape)

    return rule


def _always(pattern: str, letter: str) -> Callable[[str, Sequence[str]], str]:
    compiled = re.compile(pattern)
    return lambda shape, _: compiled.sub(letter, shape)


def _from_view(shape: str, words: Sequence[str]) -> str:
    """A shape in which *aus Sicht der Stadt* tells whose words something is, as *nach Ansicht der Stadt* does."""

    def letter(found: re.Match[str]) -> str:
        return "R" if (_word(words, found.start()), _word(words, found.end(1) - 1)) in _VIEWS else "f"

    return _OUT_OF.sub(letter, shape)


def _compounds(shape: str, words: Sequence[str]) -> str:
    """A shape in which a noun may begin small: *werft-Sprecher*, *hafen.de*."""
    letters = list(shape)
    for number, word in enumerate(words):
        if letters[number] in "aune" and _COMPOUND.match(word):
            letters[number] = _END_OF_ACCOUNT if word.rstrip().lower().endswith(_ACCOUNTS) else "N"
    return "".join(letters)


def _is_name(shape: str, words: Sequence[str]) -> str:
    shape = _CREDITED.sub(lambda found: "N" if _SOURCE.match(words[found.start()]) else "Q", shape)
    return _NAMED.sub(lambda found: "N" if _NAME.match(words[found.start()]) else "Q", shape)


#: Behind *laut* a name needs no capital, and may have stops.
_CREDITED: Final = re.compile(r"(?<=R)Q")
_SOURCE: Final = re.compile(r"[„“”\"»«‚›‹'‘’][^,;:?! ]+(?: [^,;:?! ]+){0,4}[“”\"«»‘›‹'’]\s*\Z")
_NAMED: Final = re.compile(
    r"(?<=[NWdR])Q(?=[CZvxiL])|(?<=Q,[CZ])Q|(?<=,[CZ])Q(?=[fma])|\AQ(?=[CZ][a,]|c[dD]?[nu]{0,2}[NW]{1,4}[CZ])"
)
_OUT_OF: Final = re.compile(r"f(?=((?:[dD]|[NW]{1,3})?F))")
_VIEWS: Final = frozenset([("aus", "sicht"), ("in", "augen")])
#: What a sentence has in which a noun begins small; one look is cheaper than one a word.
_HINT: Final = re.compile(r"-[A-ZÄÖÜ]|\.(?:de|com|org|net|at|ch)\b")
_COMPOUND: Final = re.compile(r"[a-zäöü]\w*-[A-ZÄÖÜ]|[\w-]+\.(?:de|com|org|net|at|ch)\b")
#: The letter of what somebody gives; and how the compounds end that are one.
_END_OF_ACCOUNT: Final = "F"
_ACCOUNTS: Final = ("bericht", "meldung", "mitteilung", "angaben", "studie")
#: The end of a clause, or what stands behind the particle of a verb.
_END: Final = r"(?=[,;:)/t-]|c|\Z)"
#: Adjectives that are participles: those of the present are never a verb, those of the past may be one.
_LASTING: Final = re.compile(r"end(?:e|en|er|es|em)\Z")
_ADJECTIVE: Final = re.compile(r"(?:[lrn]d|[tnlmrsgkz])(?:e|en|er|es|em)\Z")
_FAR: Final = re.compile(rf"([dD])({_INNER})([nueCEZBv])(?=[na]{{0,2}}[{_NOUN}])")
#: A determiner behind these may be a relative pronoun.
_PAUSES: Final = re.compile(r",f?\Z")


def _extended(shape: str, words: Sequence[str]) -> str:
    """A shape in which the adjective at the end of an extended attribute is one: *die in Kiel lebende Ada Moor*."""
    letters = list(shape)
    for found in _FAR.finditer(shape):
        inner, at = found[2], found.start(3)
        if not inner:
            continue
        word = _word(words, at)
        adverbs = not inner.strip("ak#") and _word(words, found.start()) in _POINTING
        past = not adverbs and _ADJECTIVE.search(word) and (found[1] == "d" or not word.endswith("e"))
        if _LASTING.search(word) or (past and not _PAUSES.search(shape[: found.start()][-2:])):
            letters[at] = "n"
    return "".join(letters)


def _is_inflected(word: str) -> bool:
    return _ADJECTIVE.search(word) is not None


def _is_verb(shape: str, words: Sequence[str]) -> str:
    """A shape in which what is no noun is a verb: *Berichten zufolge*, but *Gäste berichten*."""
    letters = list(shape)
    for number, letter in enumerate(letters):
        if letter == "F" and words[number][0].islower() and "-" not in words[number]:
            letters[number] = "B"
    return "".join(letters)


#: What a word is by its neighbours, in order.
_RULES: Final = (
    ("F", _is_verb),
    # Der „Bote“ berichtet, laut „Bote“
    ("Q", _is_name),
    # Rio de Janeiro
    ("", _where(r"(?<=[NW])[unaev](?=[NW])", "N", _PARTICLES.__contains__)),
    # der 31-Jährige
    ("#", _where("#", "N", lambda word: _AGED.match(word) is not None)),
    # selbst die Stadt, die Stadt selbst
    ("k", _where(r"k(?=[dD])|(?<=[NWp])k", "a", _STRESSING.__contains__)),
    # teilte die Stadt mit, räumte sie ein
    ("f", _where(rf"f{_END}", "j", lambda _: True)),
    ("d", _where(rf"d{_END}", "j", lambda word: word == "ein")),
    # sehr müde zu sein
    ("d", _where(rf"(?<=f)d{_END}", "v", lambda word: word == "sein")),
    # zu reparieren
    ("f", _where("f(?=[BCvxiuZ])", "T", lambda word: word == "zu")),
    # nach Angaben der Polizei, nach ihrer Ansicht; ihrer Ansicht nach
    ("F", _where(r"f(?=[dD]?[nuak]{0,3}F|[NW]{1,4}F)", "R", lambda word: word == "nach")),
    ("F", _from_view),
    ("F", _where(r"(?<=F)[fj]", "J", lambda word: word == "nach")),
    # …, so die Polizei; So Moor
    ("a", _where(r"(?:(?<=[,Q(-])|\A)a(?=[dkp#]?[nuekF]{0,3}[NWF]|p[,/:;]|p\Z)", "R", lambda word: word == "so")),
    # die in Kiel geborene Moor, der sich selbst lobende Rat
    ("", _extended),
    # damit begins a clause only behind a pause, and no verb stands behind it there
    ("S", _where(r"\AS(?=[CZvxiL])", "a", _POINTERS.__contains__)),
    ("S", _always(r"(?<=[^,;:(c-])S", "a")),
    # …, den Moor lobte
    (",", _where(r"(?<=,)D(?=[NW]{1,3}(?![CZvxiLB])[^,/T]*[CZvL](?:[,/;:]|\Z))", "w", _RELATIVES.__contains__)),
    # …, die sie leitet; …, mit dem sie spricht
    (",", _where(rf"(?:(?<=,)|(?<=,f))[dD](?!{_GROUP})", "w", _RELATIVES.__contains__)),
    # auf nicht näher genannte Quellen
    ("f", _where(rf"(?<=fa)[CEZBvue](?=n?[{_NOUN}])|(?<=faa)[CEZBvue](?=n?[{_NOUN}])", "n", _is_inflected)),
    # angesichts dessen
    ("D", _where(r"(?<=f)D(?=[CZEvxi])", "o", lambda word: word == "dessen")),
    # der von Moor gelobte Plan, die kritisierte Firma, aber: das sagte Ada Moor
    ("", _always(r"(?<=[dDkf])[CEZBvue](?=[nuea#]{0,4}[NWF])(?<!\Ad.)", "n")),
    ("", _where(r"(?<=\Ad)[CEZBvue](?=[nuea#]{0,4}[NWF])", "n", lambda word: word[-1:] in "enrsm")),
    # Adjectives; elsewhere the same endings tell verbs and adverbs.
    ("", _always(r"(?<=[dDknflR#CZvxiLacQ,TNWF])[ne](?=[nuea#]{0,5}[NWFyYm])", "n")),
    ("u", _always(r"(?<=[dDknflR#CZvxiLacQ,Tu])u(?=[nuea#]{0,5}[NWFyYm])", "n")),
    ("n", _always(r"n(?![nuea#k]{0,5}[NWFyYmQ])", "a")),
    # er gehe, die Rate betrage
    ("u", _where("u", "L", lambda word: word[-1:] == "e" and word[-2:] != "te")),
    ("u", _always("u", "v")),
    # das, die, ihr without a noun
    ("d", _where(rf"d(?!{_GROUP})", "p", _DEMONSTRATIVES.__contains__)),
    ("d", _where(rf"d(?!{_GROUP}|[pf])", "o", lambda word: word == "ihr")),
    ("D", _always(rf"D(?!{_GROUP}|[fp])", "o")),
)


def _settle(shape: str, words: Sequence[str], _: Uses) -> str:
    """A shape in which each form is what its neighbours make of it."""
    if shape[:1] in ("N", "W") and shape[1:2] in tuple("CZvxiLufeE") and _ADVERBIAL.search(_word(words, 0)):
        shape = "a" + shape[1:]
    if _ADJECTIVES.match(shape) and all(word.endswith("e") for word in (_word(words, 0), _word(words, 1))):
        shape = "nn" + shape[2:]  # Große runde Boote
    if shape[:2] == "N," and _MANNER.search(_word(words, 0)):
        shape = "a" + shape[1:]
    if shape[:2] in _POINTED and _word(words, 0) in _POINTING and words[1][0].islower():
        shape = "p" + shape[1:]
    if _HINT.search("".join(words)):
        shape = _compounds(shape, words)
    for letter, rule in _RULES:
        if letter in shape:
            shape = rule(shape, words)
    return shape


_TABLE: Final = (
    ("", (
        ("COMMA", ","), ("PRON", "p"), ("AND", "c"), ("QUOTE", "Q"), ("OBJ", "o"), ("WHEN", "S"), ("WH", "h"),
        ("COLON", ":"), ("SEMI", ";"), ("ACCORDING", "R"), ("BEHIND", "J"), ("PARTICLE", "j"),
    )),
    # am Montag, in der vergangenen Woche, im März, am 3. Oktober 2014
    ("(?=[fmldDkY#y])", (
        ("TIME", "f?[nl]{0,2}m{1,3}+(?![NW])|f?[dD][nl]{0,2}m{1,3}+(?!n{0,3}[NWF])"
                 "|f?[dD]?[lkn#]{0,3}y#?(?![NW])|f?[dDl]{0,2}#?Y#?|f#(?![NWkny#F])"),
    )),
    ("", (
        ("CUE", "[CZB]"), ("VERB", "[vxiL]"), ("SAYING", "E"), ("ING", "e"),
        # die neue Brücke, sehr viele Boote, Ada Moor
        ("NP", rf"[dD]{_EXTENDED}[{_NOUN}]*+"
               rf"|[dD]{{0,2}}(?:[amT]{{0,2}}[knl#]){{0,6}}+[{_NOUN}y][{_NOUN}]*+(?:#(?![nk]*[NWF]))?"
               rf"|[k#n]{{1,6}}+(?:[{_NOUN}y][{_NOUN}#]*+)?|[dD]"),
        ("WHO", "f?w"), ("THAT", "t"), ("PREP", "f"), ("TO", "T"), ("AS", "A"), ("ADV", "a"),
        # (CDU)
        ("PAREN", r"\([^()Q]{0,40}+\)"),
        ("DASH", "-"), ("WORD", "."),
    )),
)  # fmt: skip

PHRASING: Final = Phrasing(
    token=_TOKEN,
    settle=_settle,
    table=_TABLE,
    kept=KEPT | frozenset("myFDpo") - frozenset("b"),
    opening=OPENING | frozenset("myFDpoLjCEZBvuAsnk"),
    telling=re.compile("[CEZBRJQLt:-]"),
)
