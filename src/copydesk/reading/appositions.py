"""What stands behind commas in a source: a name behind a description, or a description behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.affiliations import Affiliations
from copydesk.reading.naming import Naming
from copydesk.reading.persons import Persons
from copydesk.reading.word_classes import Classes, Word, is_plural, joined, plain

#: A role of somebody else's: Pilots of Gannet's director.
_OWNED: Final = re.compile(r"Q[CsR]*R\Z")
#: Words that are parted as an apposition is.
_MARKS: Final = (",", "—", "–", "-", ":")

_OPENINGS: Final = (",", "(", "—", "–", "-")
#: An age between commas: Ada Moor, aged 44, a pilot.
_AGE: Final = re.compile(r"s?n[A-Za-z]*")


class Appositions:
    """Reads what stands behind the head of a source, in one language."""

    def __init__(self, pack: Pack, classes: Classes, affiliations: Affiliations, persons: Persons) -> None:
        self.pack = pack
        self.classes = classes
        self._affiliations = affiliations
        self._persons = persons
        self._declined = classes.nouns.declined

    def named_behind(self, source: str, head: list[Word], rest: list[Word]) -> Naming | None:
        """A description, and the name behind it: the clerk of the chamber, Edwin Pell."""
        if rest[0].text not in _MARKS:
            return None
        nouns = head[: next((i for i, word in enumerate(head) if word.kind == "o"), len(head))]
        after = next((i for i, word in enumerate(rest[1:], 1) if word.kind == ","), len(rest))
        segment = rest[1:after]
        if not segment:
            return None
        found = self._persons.read(source, segment, "".join(word.kind for word in segment))
        if found is None:
            return self._named_further(source, nouns, segment, rest[after:])
        one = len(nouns) == 1 and nouns[0].kind in "sA" and head[-1].kind == "R"  # one of the family’s lawyers
        if not one and not any(word.kind == "R" for word in nouns):
            return self._named_apart(source, head, nouns, rest[after:], found)
        if is_plural(nouns[-1].text) and not self._declined:
            return None
        role = joined(source, head)
        gender = found.gender or self.classes.gender_of(plain(nouns[-1].text))
        return found._replace(role=role, gender=gender, affiliation=found.affiliation or self._affiliations.find(role))

    def _named_apart(
        self, source: str, head: list[Word], nouns: list[Word], rest: list[Word], found: Naming
    ) -> Naming | None:
        """Somebody behind words that may not belong there: with days until the vote, Ada Moor, an adviser, said so."""
        if not nouns or nouns[-1].kind in "BD" or len(found.words) < 2:
            return None
        told = self.with_apposition(source, rest, found)
        of_them = len(nouns) == 1 and nouns[0].kind == "A" and head[-1].kind == "s" and is_plural(head[-1].text)
        whoever = not told.role and (of_them or (len(nouns) == len(head) and self._is_whoever(nouns)))
        if whoever and self.classes.is_given(found.words[0]):
            return found._replace(role=joined(source, head))  # the assailant, Ada Moor
        aged = any(word.kind == "n" for word in rest[1:2])  # as part of a plea, Ada Moor, 44,
        return told if told.role or (found.title and nouns[0].kind != "Q") or aged else None

    def _is_whoever(self, nouns: list[Word]) -> bool:
        """Whether words are an article and small nouns, of which no list tells that they mean somebody."""
        small = all(word.kind == "s" and word.text.islower() for word in nouns[1:])
        article = nouns[0].text.casefold() in self.pack.definite | self.pack.determiners
        return article and small and len(nouns) > 1 and not is_plural(nouns[-1].text) and not self._declined

    def _named_further(self, source: str, nouns: list[Word], segment: list[Word], rest: list[Word]) -> Naming | None:
        """A role in the second place and a name in the third: worried about the tide, the chief, Ada Moor."""
        kinds = "".join(word.kind for word in segment)
        one = kinds[0] == "A" and segment[0].text.casefold() in self.pack.definite and kinds[-1] == "R"
        if not one or "R" in "".join(word.kind for word in nouns) or not rest or "o" in kinds:
            return None
        return self.named_behind(source, segment, rest)

    def with_apposition(self, source: str, rest: list[Word], found: Naming) -> Naming:
        """Suffix, role and affiliation as what stands behind a name tells them."""
        for opening, segment in _segments(rest):
            first, kinds = segment[0], "".join(word.kind for word in segment)
            if opening not in _OPENINGS or first.text in self.pack.relatives or first.kind == "&":
                break
            if opening == "(":
                if first.text[0].isupper():
                    found = found._replace(affiliation=found.affiliation or joined(source, segment))
            elif kinds == "X":
                found = found._replace(suffix=plain(first.text), name=f"{found.name}, {first.text}")
            elif first.text.casefold() in self.pack.belongings:
                words = source[first.start : segment[-1].end]
                found = found._replace(affiliation=found.affiliation or self._affiliations.find(words))
            elif self._is_role(segment, kinds):
                return self._with_role(joined(source, segment), segment, found)
            elif not _AGE.fullmatch(kinds):
                break
        return found

    def _is_role(self, segment: list[Word], kinds: str) -> bool:
        """Whether words between commas tell what one person is: the owner; but not Ada and Ben Moor, the owners."""
        nouns = kinds.partition("o")[0]
        owned = _OWNED.search(kinds) is not None
        if nouns[-1:] == "R" and not owned and not self._declined and is_plural(segment[len(nouns) - 1].text):
            return False
        return "R" in nouns or owned or (kinds[0] == "A" and len(segment) > 1)

    def _with_role(self, role: str, segment: list[Word], found: Naming) -> Naming:
        """A naming with the role behind it, and with the gender and the affiliation that the role tells."""
        genders = (self.classes.gender_of(plain(word.text)) for word in segment)
        telling = (gender for word, gender in zip(segment, genders, strict=True) if word.kind in "RT" or gender)
        belongs = found.affiliation or self._affiliations.find(role)
        gender = found.gender or next(telling, None)
        return found._replace(role=found.role or role, gender=gender, affiliation=belongs)


def _segments(rest: list[Word]) -> Iterator[tuple[str, list[Word]]]:
    """What stands between the marks behind a name, each with the mark in front of it."""
    marks = [at for at, word in enumerate(rest) if word.kind == "," or not at]
    for start, end in zip(marks, [*marks[1:], len(rest)], strict=False):
        if end - start > 1:
            yield rest[start].text, rest[start + 1 : end]
