"""The words of a source and of a name, each with a letter for its class.

=== ============================================== ======================
 T  a title                                        Mr. Sen. Sir
 R  a role                                         minister, Director
 B  a body                                         ministry, Board
 D  a document                                     report, Survey
 A  an article, or a word in its place             the, a, his
 C  another word with a capital                    Ada, Moor
 I  an initial                                     J. J.K.
 X  what stands behind a name                      Jr. III
 Q  a possessive with a capital                    Moor’s
 p  a small word of a surname                      de, van
 o  a word behind which no name of the source is   of, like, such
 q  a word for how many                            some, three
 &  *and*
 k  a nickname, with its marks
 s  any other small word
 n  a figure
 ,  what ends the head of a source                 , ( : —
=== ============================================== ======================
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from copydesk.languages import Pack
from copydesk.reading.nouns import nouns

_WORD: Final = r"[“\"‘'][^\W_][\w.-]*(?:\s[^\W_][\w.-]*)?[”\"’'](?=\s\w)|\w[\w.’'&/+-]*|@\w+|&|[,(;:—–]|-(?=\s)"
#: Words that are written with the one behind them: l’Intérieur, d’Ellis. A language has them where its pack lists them.
_ELIDED: Final = frozenset(["l", "d", "qu"])
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z|[^\W\d_]\Z")
_POSSESSIVE: Final = re.compile(r"(?:[’'][sS]|(?<=[sS])[’'])\Z")
_NUMERAL: Final = re.compile(r"(?:II|III|IV)\Z")
#: An Arabic article, or a French *de*, that is joined to a surname and small: al-Rashid, d’Ellis.
_JOINED: Final = re.compile(r"(?:a[dhlnrstz]|ash|el|ul|d)[-’'](?=[^\W\d_a-zß-öø-ÿ])")
#: What tells of something by a place or a name: Gannet-based, Moor-led.
_COMPOUND: Final = re.compile(r"-(?:[a-z]{2,}ed|born|led|run)\Z")
#: So many words, or sources, are remembered; a text of random letters must not fill the memory.
MOST_KNOWN: Final = 20_000
#: The marks around titles, and those that close one.
_TITLE_MARKS: Final = '“”„"«»‹›'
_CLOSERS: Final = tuple('”“"»«›‹')


class Word(NamedTuple):
    """A word of a source, its class, and where it stands."""

    text: str
    kind: str
    start: int
    end: int


class Classes:
    """The classes of words in one language; what it has seen once it knows."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._masculine = pack.given_masculine.union(map(bare, pack.given_masculine))
        self._feminine = pack.given_feminine.union(map(bare, pack.given_feminine))
        self.nouns = nouns(pack)
        #: Small words that may stand within a name, or open the field of an office: *de*.
        self.double = pack.genitives & pack.name_particles
        self._kinds: dict[str, str] = {}
        elided = "|".join(sorted(_ELIDED & pack.clipped))
        self._word = re.compile(rf"\b(?i:{elided})[’'](?=\w)|{_WORD}" if elided else _WORD)

    def words(self, source: str) -> list[Word]:
        """The words of *source*, and the marks that end its head.

        >>> from copydesk import languages
        >>> "".join(word.kind for word in Classes(languages.load("en")).words("Health Minister Ana Ruiz"))
        'CRCC'
        """
        return [Word(m[0], self.kind(m[0]), m.start(), m.end()) for m in self._word.finditer(source)]

    def kind(self, word: str) -> str:
        """The class of a word, as a letter; see the table above."""
        kind = self._kinds.get(word)
        if kind is None:
            kind = self._kind(word)
            if len(self._kinds) < MOST_KNOWN:
                self._kinds[word] = kind
        return kind

    def _kind(self, word: str) -> str:
        pack = self.pack
        first = word[0]
        if not first.isalnum():
            return "k" if len(word) > 2 and first != "@" else "C" if first in "@&" else ","
        if first.isdigit():
            # 85-jährige, 62-year-old
            return "s" if (self.nouns.declined or word.count("-") > 1) and word[-1].islower() else "n"
        small = word.casefold()
        bare = small.rstrip(".")
        capital = not first.islower() or _JOINED.match(word) is not None
        if bare in pack.suffixes or _NUMERAL.match(word):
            return "X"
        if bare in pack.titles and (capital or word[-1] == "."):
            return "T"
        if small in pack.determiners or small in pack.definite or small in pack.oblique:
            return "A"
        if capital and _INITIALS.match(word):
            return "I"
        if small in pack.quantifiers:
            return "q"
        if small in pack.conjunctions:
            return "&"
        if self.nouns.declined:
            large = word.rpartition("-")[2][:1].isupper()  # verdi-Sprecher
            noun = self.nouns.find(bare) if large and not self.is_given(bare) else None
            if noun is not None:
                return noun.kind
        elif _is(bare, pack.roles) or _is(bare.removeprefix("co-"), pack.roles):
            return "R"
        elif bare in pack.bodies or _is(bare, pack.bodies):
            return "B"
        elif _is(bare, pack.documents):
            return "D"
        if small in pack.genitives - pack.name_particles:
            return "o"  # Chief Of Staff
        if capital:
            return "Q" if _POSSESSIVE.search(word) else "s" if _COMPOUND.search(word) else "C"
        if small in pack.belongings or small in pack.no_leads:
            return "o"
        return "p" if small in pack.name_particles else "s"

    def is_given(self, word: str) -> bool:
        """Whether *word* is a given name of the list."""
        return self.gender_of_given(word.casefold()) is not None

    def gender_of_given(self, name: str) -> str | None:
        """The pronoun of whoever bears a given name, in small letters."""
        if name in self._masculine:
            return "he"
        return "she" if name in self._feminine else None

    def gender_of(self, word: str) -> str | None:
        """The pronoun of the man or woman that a noun or title means."""
        if word in self.pack.masculine:
            return "he"
        if word in self.pack.feminine:
            return "she"
        return self.nouns.gender(word) if self.nouns.declined else None


def _is(word: str, words: frozenset[str]) -> bool:
    """Whether *word* is one of *words* or a plural of one."""
    return (
        word in words
        or (word[-1:] == "s" and (word[:-1] in words or (word[-3:] == "ies" and word[:-3] + "y" in words)))
        or (word[-3:] == "men" and word[:-2] + "an" in words)
    )


def is_plural(word: str) -> bool:
    """Whether *word* has the form of a plural: ministers, chairmen."""
    return (word[-1:] in "sS" and word[-2:] not in ("ss", "SS")) or word[-3:] == "men"


def is_possessive(words: str) -> bool:
    """Whether *words* end in *’s*, or the apostrophe behind an *s*."""
    return _POSSESSIVE.search(words) is not None


def without_possessive(word: str) -> str:
    """*word* without *’s*, or the apostrophe behind its *s*."""
    return _POSSESSIVE.sub("", word)


def plain(word: str) -> str:
    """A word as names are compared by: small, without the mark of a possessive or a stop."""
    return without_possessive(word.casefold().replace("’", "'")).rstrip(".,")


def bare(word: str) -> str:
    """A word without its accents: one paper writes François, another Francois.

    >>> bare("françois")
    'francois'
    """
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def joined(source: str, words: list[Word]) -> str:
    """The words as written, on one line; with the mark that closes a title at their end: a report in the “Ledger”."""
    if not words:
        return ""
    start, end = words[0].start, words[-1].end
    if source[end : end + 1] in _CLOSERS and sum(map(source[start:end].count, _TITLE_MARKS)) % 2:
        end += 1
    return " ".join(source[start:end].split())
