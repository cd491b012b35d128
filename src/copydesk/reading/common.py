"""Read a source that names no person: a body, a document, or a description."""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.affiliations import Affiliations
from copydesk.reading.declined import declined
from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import Classes, Word, is_plural, joined, plain, without_possessive

#: Somebody by age: the 27-year-old.
AGED: Final = re.compile(r"\d{1,3}-year-old\Z")
#: What a body is, in front of its name: the coal company Tidewater.
_NAMED_BODY: Final = re.compile(r"A?[CsQB]{0,3}B(?=[CI][CIB]*(?:&C)?\Z)")
#: The name of a body that needs no word for one: Bank of Gannet.
_BODY_NAME: Final = re.compile(r"C+o[CB&]+\Z")


class Common:
    """Reads what is no person's name, in one language."""

    def __init__(self, pack: Pack, classes: Classes, affiliations: Affiliations) -> None:
        self.pack = pack
        self.classes = classes
        self._affiliations = affiliations
        self._double = classes.double
        self._declined = classes.nouns.declined

    def read(self, source: str, words: list[Word], kinds: str) -> Naming:
        """A body, a document, or a description."""
        if not words:
            return Naming(SpeakerStatus.UNKNOWN)
        cut = kinds.find("o")
        nouns = words[:cut] if cut > 0 else words
        last = nouns[-1]
        if last.kind == "s" and cut > 1 and nouns[-2].kind == "R":
            last = nouns[-2]  # a source close to the board
        text = joined(source, words)
        article = words[0].kind == "A"
        name = without_possessive(joined(source, words[article:]) if len(words) > 1 else text)
        # A capital of the first word may be that of the sentence, and is where several are meant: small groups.
        first = words[0].kind in "CIQ" and not (len(nouns) > 1 and is_plural(last.text))
        told = words if self._double else nouns  # le ministère de la Santé
        capital = first or any(word.text[0].isupper() for word in told[max(article, 1) :])
        own = tuple(plain(word) for word in name.split())
        based = words[article : article + 1]
        if last.kind == "B" and based and based[0].kind == "s" and based[0].text[0].isupper() and len(own) > 1:
            told, own = told[article + 1 :], own[1:]  # the Gannet-based board
            capital = any(word.text[0].isupper() for word in told)
        plural = is_plural(last.text) and last.kind == "R"
        affiliation = self._affiliations.find(text) if last.kind == "R" else None
        definite = not article or words[0].text.casefold() in self.pack.definite
        paper = last.kind == "R" and len(words) > 1 and words[-1] is last and plain(last.text) in self.pack.papers
        paper = paper and all(word.text[0].isupper() for word in words[article:])
        if last.kind == "D":
            return Naming(SpeakerStatus.DOCUMENT, None, own, role=text, definite=definite)
        again = self.pack.renames.issuperset(own) if kinds == "AC" else AGED.match(plain(words[-1].text))
        if definite and article and again:
            return Naming(SpeakerStatus.DESCRIBED, words=own, role=text, human=True, definite=True)  # the Dane
        named = None if self._declined or self._double else _NAMED_BODY.match(kinds)
        if named is not None and words[named.end() - 1].text.islower():
            told, name = words[: named.end()], joined(source, words[named.end() :])
            return _body(name, joined(source, told))  # the coal company Tidewater
        proper = last.kind in "CXI" and (article or len(words) == 1 or kinds == "BC")  # Team Moor
        if self._declined:
            return declined(source, words, nouns, self.classes)
        if last.kind == "B" or proper or paper or _BODY_NAME.match(kinds):
            if capital:
                # The nonpartisan Tide Board is the Tide Board.
                small = next((i for i, word in enumerate(words[article:]) if word.text[0].isupper()), 0)
                rest = words[article + small :]
                if small and len(rest) > 1 and words[article + small - 1].kind in "sR" and rest[0].kind in "CB":
                    name, own = without_possessive(joined(source, rest)), own[small:]
                return Naming(SpeakerStatus.ORGANIZATION, name, own, definite=definite)
            return Naming(SpeakerStatus.ORGANIZATION, None, own, role=text, definite=definite)
        gender = self.classes.gender_of(plain(last.text))
        return Naming(
            SpeakerStatus.DESCRIBED,
            words=own,
            role=text,
            affiliation=affiliation,
            gender=gender,
            plural=plural,
            human=not plural and (last.kind == "R" or gender is not None),
            definite=bool(article and definite and (last.kind == "R" or gender is not None)),
        )

    def body_behind(self, source: str, head: list[Word], rest: list[Word]) -> Naming | None:
        """A body told by what it is, and its name: the coal company, Tidewater."""
        if self._declined or self._double or head[-1].kind != "B" or not head[-1].text.islower() or rest[0].text != ",":
            return None
        end = next((at for at, word in enumerate(rest[1:], 1) if word.kind == ","), len(rest))
        name = rest[1:end]
        if not name or any(word.kind not in "CIBX&" or word.text[0].islower() for word in name):
            return None
        return _body(joined(source, name), joined(source, head))


def _body(name: str, role: str) -> Naming:
    """A body by its name, and what it is."""
    words = tuple(plain(word) for word in name.split())
    return Naming(SpeakerStatus.ORGANIZATION, name, words, role=role, definite=True)
