"""Which names are subjects: they begin their sentence, behind no more than a connector, a title, a role or a time.

*Ada Moor left*, *but Moor left*, *Mrs. Moor left*, *the club’s president, Ada Moor, left*, *for forty years Ada Moor
has left early*, *when Moor left*; not *the board fired Ada Moor*.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.names import Reader
from copydesk.reading.runs import Mention

#: As far from the beginning of its sentence a subject may stand.
_NEAR: Final = 40
#: And as far behind a participle: asked whether the bridge would hold.
_FAR: Final = 120
#: What opens what may stand in front of a subject, and a comma between: a participle, a conjunction, a preposition.
_OPENERS: Final = ("E", "G", "e", "g", "S", "A", "f")
_VERBS: Final = ("E", "x", "i", "e", "v", "C", "Z")
_LETTERS_OF: Final = re.compile(r"[^\W\d_]+")
_NEXT: Final = re.compile(r",?[ \xa0]([^\W\d_]+)")
#: So many sentences may stand between a pronoun and the one that names its person.
_CHAIN: Final = 4
#: The classes of words that open a clause: while, as.
_SUBORDINATE: Final = ("S", "A")
#: A role, a time or a place in classes of words: no verb is among them. An article or preposition right in front of a
#: name makes it a part of something else: *the Moor family*, *a friend of Moor*.
_GROUP: Final = re.compile(r"c?(?:[dknqNWa#ylmYz]*|f[dknqNWaf#ylmYz,]*)[nqNWa#ylmY],?|[dknqNWaf#ylmYz]*,")
_PIECE: Final = re.compile(r"['’]?[^\W_][\w’'-]*\.?|\S")
_MARKS: Final = frozenset(',;:()[]“”"«»—–-!?…')


class Place(Enum):
    """Where a subject stands."""

    MAIN = auto()
    #: In a clause in front of the sentence's own: *while Moor slept*.
    FRONTED = auto()


class Subjects:
    """Tells the subjects among the names of one text.

    Args:
        text: The text.
        sentences: Where its sentences start.
        reader: Knows the classes of its words.
    """

    def __init__(self, text: str, sentences: Sequence[int], reader: Reader) -> None:
        self._text = text
        self._sentences = sentences
        self._classes = reader.classes
        self._lexicon = reader.pack.lexicon
        self._particles = reader.pack.name_particles - reader.pack.genitives - reader.pack.conjunctions
        self._opening, self._no_subject, self._and, self._joins = _around(reader.pack)
        self._met = _met(reader.pack)
        self._pronouns = _pronouns(reader.pack)

    def goes_on(self, end: int) -> bool:
        """Whether a name that ends here is joined with another: *Dahl and Ada Moor left*."""
        return self._and.match(self._text, end) is not None

    def first_of_chain(self, at: int, gender: str) -> int:
        """Where the sentence *at* starts; one that begins with a pronoun of this gender goes on with the one before.

        *Ada Moor came. She sat down. “Rain,” she said.*
        """
        pattern, stop = self._pronouns[gender], max(0, at - _CHAIN)
        while at > stop and pattern.match(self._text, self._sentences[at]):
            at -= 1
        return self._sentences[max(0, at)]

    def place(self, mention: Mention) -> Place | None:
        """Where a name is the subject, if it is one."""
        at = bisect_right(self._sentences, mention.start) - 1
        if at < 0 or self._no_subject.match(self._text, mention.end):
            return None
        begins = self._sentences[at]
        far = mention.start - begins
        if far >= _FAR:
            return None
        front = self._text[begins : mention.start]
        while (small := front.rstrip().rpartition(" ")[2]) in self._particles:
            front = front.rstrip()[: -len(small)]  # de la Cruz left
        behind_aside = front.endswith((", ", ",\xa0")) and self._is_aside(front)
        if (behind_aside or self._is_joined(front)) and self._acts(mention.end):
            return Place.MAIN
        if far >= _NEAR:
            return None
        title = front.split()[-1:]
        if title and self._classes.kind(title[0]) == "T":
            front = front[: front.rindex(title[0])]
        if self._opening.fullmatch(front):
            return Place.FRONTED if self._is_subordinate(front) else Place.MAIN
        return Place.MAIN if self._is_group(front) else None

    def _is_aside(self, front: str) -> bool:
        """Whether a participle or a clause stands in front of a name: *asked if so, Moor*, *as it rained, Moor*."""
        lexicon = self._lexicon
        if lexicon is None or lexicon.order == "verb-second":
            return False
        first, _, rest = front.casefold().partition(" ")
        if first.endswith(","):
            first, _, _ = rest.partition(" ")  # later, when it rained
        return lexicon.letters.get(first) in _OPENERS

    def _is_joined(self, front: str) -> bool:
        """Whether a clause stands in front of a name, and *and* between them: *it rained, and Moor left*."""
        lexicon = self._lexicon
        if lexicon is None or lexicon.order == "verb-second" or not self._joins.search(front):
            return False
        return any(lexicon.letters.get(word) in _VERBS for word in _LETTERS_OF.findall(front.casefold()))

    def _acts(self, end: int) -> bool:
        """Whether a verb of the past stands behind a name."""
        lexicon, behind = self._lexicon, _NEXT.match(self._text, end)
        if lexicon is None or behind is None:
            return False
        letter = lexicon.letter(behind[1])
        return letter in _VERBS

    def is_met(self, mention: Mention) -> bool:
        """Whether a name is the object of *I* or *we*: *I found Moor on the quay*."""
        return self._met.search(self._text, max(0, mention.start - _NEAR), mention.start) is not None

    def _is_subordinate(self, front: str) -> bool:
        """Whether what stands in front of a subject opens a clause in front of the sentence's own."""
        lexicon = self._lexicon
        return lexicon is not None and any(
            lexicon.letters.get(word) in _SUBORDINATE for word in front.casefold().split()
        )

    def _is_group(self, front: str) -> bool:
        """Whether a role, a time or a place stands in front of a subject, and no verb."""
        lexicon = self._lexicon
        if lexicon is None or lexicon.order == "verb-second":
            return False
        pieces = _PIECE.findall(front.casefold())
        kind = self._classes.kind  # a guide, and not to guide
        classes = (
            piece if piece in _MARKS else "n" if kind(piece) == "R" else lexicon.letter(piece) for piece in pieces
        )
        return _GROUP.fullmatch("".join(classes)) is not None


@lru_cache(maxsize=32)
def _around(pack: Pack) -> tuple[re.Pattern[str], ...]:
    """What may stand between the beginning of a sentence and its subject, what never stands behind one, and *and*."""
    openers = "|".join(sorted(map(re.escape, pack.connectors | pack.not_names))) or "(?!)"
    conjunctions = "|".join(sorted(map(re.escape, pack.conjunctions))) or "(?!)"
    opening = re.compile(rf"[\W_]*(?:(?:{openers})[ \xa0,]+)?\Z", re.IGNORECASE)
    together = rf"[ \xa0](?:{conjunctions})[ \xa0]"
    joins = re.compile(rf",{together}\Z")
    return opening, re.compile(rf"[’']|{together}"), re.compile(together), joins


@lru_cache(maxsize=32)
def _pronouns(pack: Pack) -> dict[str, re.Pattern[str]]:
    """A sentence that has one of the pronouns of a gender for its subject, by gender."""
    openers = "|".join(sorted(map(re.escape, pack.connectors))) or "(?!)"
    found = {}
    for gender, words in (("he", pack.he), ("she", pack.she)):
        pronouns = "|".join(sorted(map(re.escape, words & pack.pronouns))) or "(?!)"
        found[gender] = re.compile(rf"(?:(?:{openers})[ \xa0,]+)?(?:{pronouns})\b", re.IGNORECASE)
    return found


@lru_cache(maxsize=32)
def _met(pack: Pack) -> re.Pattern[str]:
    """What stands in front of whom *I* or *we* met: I found."""
    narrators = "|".join(map(re.escape, sorted(pack.first_person & pack.pronouns))) or "(?!)"
    return re.compile(rf"\b(?:{narrators})[ \xa0](?:[a-z]+[ \xa0]){{1,2}}\Z", re.IGNORECASE)
