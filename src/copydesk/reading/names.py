"""Read the words of a source: who or what is it, by which name, title and role.

Patterns over the classes of its words tell the forms apart (see `copydesk.reading.word_classes`): ``Health Minister
Ana Ruiz`` is ``CRCC``. What goes up to the last role is the role, the rest is the name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.affiliations import Affiliations
from copydesk.reading.appositions import Appositions
from copydesk.reading.common import Common
from copydesk.reading.declined import settled
from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.persons import Persons
from copydesk.reading.several import Several
from copydesk.reading.word_classes import MOST_KNOWN, Classes, Word, joined

#: As many characters of a source are looked at; what stands behind them is a clause about it.
_REACH: Final = 300
#: Sen. Ada Moor (D-Mich.) and Ben Carr: of several, each may have one.
_ASIDE: Final = re.compile(r"\s\([^()]{1,30}\)(?=,?\sand\s)")
#: Such an aside, and that of a party between a role and a name: la sénatrice (LR) Ada Moor.
_PARTY: Final = re.compile(r"\s\([^()]{1,30}\)(?=,?\set\s|\s[^\W\da-zß-öø-ÿ])")
#: What may be a role in front of two names: Center Ada Moor.
_TWO_NAMES: Final = re.compile(r"[BRC][CI][CIkp]*CX?(?:,|\Z)")


class Reader:
    """Reads sources in one language; what it has read once it knows."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.classes = Classes(pack)
        self._known: dict[str, Naming] = {}
        self._pronouns = (
            pack.he | pack.she | pack.first_person | pack.relatives | pack.thing_pronouns | pack.plural_pronouns
            | pack.other_pronouns | pack.pronouns
        )  # fmt: skip
        self._double = self.classes.double
        #: Whether every noun has a capital, and tells its kind by its last part.
        self._declined = self.classes.nouns.declined
        self._clauses = pack.relatives | pack.clause_openers
        affiliations = Affiliations(pack, self.classes)
        self._persons = Persons(pack, self.classes, affiliations)
        self._several = Several(pack, self.classes)
        self._appositions = Appositions(pack, self.classes, affiliations, self._persons)
        self._common = Common(pack, self.classes, affiliations)

    def read(self, source: str) -> Naming:
        """What *source* tells.

        >>> from copydesk import languages
        >>> naming = Reader(languages.load("en")).read("Health Minister Ana Ruiz")
        >>> naming.name, naming.role
        ('Ana Ruiz', 'Health Minister')
        """
        known = self._known.get(source)
        if known is None:
            known = self._read(source[:_REACH])
            if len(self._known) < MOST_KNOWN:
                self._known[source] = known
        return known

    def nouns(self, naming: Naming) -> tuple[str, ...]:
        """The words of a description up to its noun: the former pilot of a ferry."""
        return tuple(takewhile(lambda word: not word or self.classes.kind(word) != "o", naming.words))

    def gender(self, naming: Naming) -> str | None:
        """The pronoun of a person, if title, role or given name tell it."""
        if naming.gender is None and naming.person and len(naming.words) > 1:
            return self.classes.gender_of_given(naming.words[0])
        return naming.gender

    def _read(self, source: str) -> Naming:
        small = " ".join(source.split()).strip(" ,;:.—–-").casefold()
        if small in self._pronouns:
            return Naming(SpeakerStatus.PRONOUN, gender=self._pronoun(small))
        asides = _PARTY if self._double else _ASIDE
        told = asides.sub(lambda aside: " " * len(aside[0]), source)  # as long as before: offsets stay
        words = self._settled(self.classes.words(told))
        kinds = "".join(word.kind for word in words)
        if kinds[1:2] == "&" and words[0].text.casefold() in self._pronouns:
            return Naming(SpeakerStatus.DESCRIBED, None, tuple(small.split()), role=joined(source, words), plural=True)
        if "C" not in kinds and "I" not in kinds and "Q" not in kinds and not any(w.text[0].isupper() for w in words):
            return self._described(source, words, kinds)
        end = self._end_of_head(words)
        head, rest = words[:end], words[end:]
        joint = self._several.read(source, words, kinds, end)
        if joint is not None:
            return joint
        found = self._persons.read(source, head, kinds[:end])
        if self._declined and found is not None and rest and len(found.words) == 1 and found.words[0][-1:] == "s":
            found = self._appositions.named_behind(source, head, rest) or found  # Präsident Gannets, Karl Berg
        elif found is None and rest:
            found = self._appositions.named_behind(source, head, rest) or self._common.body_behind(source, head, rest)
        elif found is not None and rest and found.person:
            found = self._appositions.with_apposition(source, rest, found)
        if found is not None and found.title and kinds.find("&", end) > 0 and self._several.is_of_several(found.title):
            found = None  # Senators Ada Moor, of Gannet, and Ben Carr, of Bern
        return found or self._common.read(source, words[:end], kinds[:end])

    def _settled(self, words: list[Word]) -> list[Word]:
        """Words whose class their neighbours tell."""
        if self._double:
            words = self._with_particles(words)
        elif self._declined:
            words = settled(words, self.classes)
        else:
            words = _with_shows(words)
        role = bool(words) and words[0].text.casefold() in self.pack.also_roles
        if role and _TWO_NAMES.match("".join(word.kind for word in words)):
            words[0] = words[0]._replace(kind="R")
        return words

    def _described(self, source: str, words: list[Word], kinds: str) -> Naming:
        """What no word with a capital tells; what a clause says of a person is no part of who it is."""
        end = self._end_of_head(words)
        told = any(word.text in self._clauses for word in words[end : end + 2])
        if end < len(words) and (told or "&" not in kinds[end:]):  # but: the pilot, his crew and the board
            head = self._common.read(source, words[:end], kinds[:end])
            if head.human:
                return head  # a former pilot, who asked not to be named
        return self._common.read(source, words, kinds)

    def _with_particles(self, words: list[Word]) -> list[Word]:
        """Words in which *de* behind a given name belongs to the name: Charles de Villiers."""
        found = list(words)
        for index in range(1, len(words) - 1):
            before, word, behind = words[index - 1 : index + 2]
            opens = before.kind == "T" or self.classes.is_given(before.text)
            particle = opens and word.kind == "o" and word.text in self._double
            if particle and (behind.kind == "C" or (behind.kind == "A" and words[index + 2 : index + 3])):
                found[index] = word._replace(kind="p")
                if behind.kind == "A" and words[index + 2].kind == "C" and behind.text in self.pack.name_particles:
                    found[index + 1] = behind._replace(kind="p")
        return found

    def _end_of_head(self, words: list[Word]) -> int:
        """Where a comma or a clause ends what comes first."""
        for index, word in enumerate(words):
            if index and (word.kind == "," or word.text in self._clauses):
                return index
        return len(words)

    def _pronoun(self, word: str) -> str | None:
        if word in self.pack.he:
            return "he"
        return "she" if word in self.pack.she else None


def _with_shows(words: list[Word]) -> list[Word]:
    """Words in which an article with a capital, in front of a role, is a title’s: the Gannet This Morning host."""
    large = [word.text[0].isupper() for word in words]
    roles = [at for at, word in enumerate(words) if word.kind == "R"]
    last = roles[-1] if roles else 0
    return [
        word._replace(kind="C") if word.kind == "A" and 0 < at < last and all(large[at - 1 : at + 2]) else word
        for at, word in enumerate(words)
    ]


@lru_cache(maxsize=32)
def reader(pack: Pack) -> Reader:
    """The reader of a language; it remembers what it has read."""
    return Reader(pack)
