"""Read a person's name at the head of a source, with title, role and affiliation: Health Minister Ana Ruiz."""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.affiliations import Affiliations
from copydesk.reading.declined import start_of_given
from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import Classes, Word, bare, is_plural, joined, plain, without_possessive

#: The name of a person; a lead, of a title, a role or a possessive, may stand before it.
NAME: Final = re.compile(r"(?:[CI]|[kp](?=[kpCI]))*(?:C|I(?=C)|(?<=C)I|(?<=[CI])k)X?\Z")
LEAD: Final = re.compile(r"[^q]*[TRQ]")
_BARE_LEAD: Final = re.compile(r"(?:[^q]*[^qop&])?s(?=[CIkp]*C[CIkp]*CX?\Z)")
#: An office with its field: the chair of the board, Secretary of State, secretary of state.
_OFFICE: Final = re.compile(r"oA?s+(?=[CI])|oC(?=CX?\Z)|o[CBRs&]+(?=C[CIkp]*CX?\Z)|oA?[CB]+T(?=[CIkp]*CX?\Z)")
#: A body, with a role or without, in front of a name: Board of Tides Director Ada Moor, Gannet News Ben Carr.
_OF_BODY: Final = re.compile(r"A?[CI]*Bo[ACBI&]*R+(?=[CIkp]*C[CIkp]*CX?\Z)|A?[CI]*B+(?=C[CIkp]*CX?\Z)")
#: The name behind the field of an office, and what shows that a field stands there.
_TAIL: Final = re.compile(r"[CIkp]*C[CIkp]*C\Z")
_FIELD: Final = frozenset("BDC")


class Persons:
    """Reads names of persons, in one language."""

    def __init__(self, pack: Pack, classes: Classes, affiliations: Affiliations) -> None:
        self.pack = pack
        self.classes = classes
        self._affiliations = affiliations
        self._double = classes.double
        self._declined = classes.nouns.declined
        self._places = pack.place_words | pack.no_given_names

    def read(self, source: str, head: list[Word], kinds: str) -> Naming | None:
        """A person named at the head: a lead, a name, and where they belong."""
        kinds = self._mended(head, kinds)
        cut = kinds.find("o")
        before = kinds if cut < 0 else kinds[:cut]
        # A role of the list, or any small noun in front of two words: the tide chief and former diver Ada Moor.
        leads = [lead.end() for one in (LEAD, _BARE_LEAD) if (lead := one.match(before))]
        start = 0 if not leads else leads[0] if self._declined else max(leads)
        article = before[:1] == "A"
        name = NAME.match(before, start) if start or not article else None
        stop = len(before)
        offices = "TR" if not self._double or "R" not in before else before[-1]  # le maire sortant de Port-Ellis
        if name is None and cut > 0 and before[-1] in offices and not is_plural(head[cut - 1].text):
            end = self._end_of_office(head, kinds, cut)
            name = NAME.match(kinds, end) if end else None
            start, stop = end or start, len(kinds)
        plain_words = not self._declined and not self._double
        body = _OF_BODY.match(kinds) if name is None and plain_words else None
        if (
            body is not None
            and head[article].text[0].isupper()
            and ("R" in body[0] or self.classes.is_given(head[body.end()].text))
        ):
            start, stop = body.end(), len(kinds)
            if "R" not in body[0] and head[article].text.casefold() in self.pack.place_words:
                return None  # the White House James Moor Room
            if "R" not in body[0]:
                return self._named(source, [], head[start:], joined(source, head[article:start]))
            name = body
        if name is None:
            return None
        if self._is_no_name(head, kinds, start, stop):
            return None
        belongs = None
        if cut > 0 and stop == cut:
            belongs = self._affiliations.find(source[head[cut].start : head[-1].end])
        return self._named(source, head[:start], head[start:stop], belongs)

    def _end_of_office(self, head: list[Word], kinds: str, cut: int) -> int | None:
        """Where an office with its field ends, in front of a name: secretary of state; *cut* is where *of* stands."""
        if self._declined:
            return start_of_given(head, kinds, cut, self.classes)
        small = head[cut].text.casefold()
        if self._double and head[cut].text in self._double and (end := self._end_of_field(head, kinds, cut)):
            return end
        office = _OFFICE.match(kinds, cut) if small in self.pack.genitives else None
        if office is None:
            return None
        field = head[cut + 1].text
        if kinds[cut + 1] in "CBR" and not head[cut - 1].text[0].isupper() and office[0] != "oB":
            return None  # the sister of Ada Moor, but the chief of staff Ada Moor
        if office[0] == "oC" and (field.casefold() in self._places or self.classes.is_given(field)):
            return None  # the mayor of New Gannet; Head of Ada Moor’s campaign
        return office.end()

    def _end_of_field(self, head: list[Word], kinds: str, cut: int) -> int | None:
        """Where the field of an office ends, and a name begins: le ministre de l’Intérieur Luc Valois."""
        tail = _TAIL.search(kinds, cut)
        if tail is None:
            return None
        start = tail.start()
        if kinds[start - 1] in "oA":
            # The field has a capital too: its name is a word at least, and the person's two.
            given = (i for i in range(start + 1, len(kinds) - 1) if self.classes.is_given(head[i].text))
            start = next(given, len(kinds) - 2 if not self.classes.is_given(head[start].text) else start)
            return start if start > tail.start() else None
        return start if not _FIELD.isdisjoint(kinds[cut + 1 : start]) and "R" not in kinds[cut:start] else None

    def _is_no_name(self, head: list[Word], kinds: str, start: int, stop: int) -> bool:
        """Whether words with capitals are nobody’s name, by what they are or what stands in front of them."""
        first, lead = head[start], kinds[:start]
        single = stop - start == 1
        if single and any(word.text.isdigit() for word in head[:start]):
            return True  # the 1951 Refugee Convention
        if first.text.casefold() in self.pack.no_leads and not self.classes.is_given(first.text):
            return True  # a headline: Board President On Moor
        if not start and single and ("o" in kinds[1:] or _is_acronym(first.text)):
            return True  # Democracy for America; HSB
        if lead[-1:] == "Q" and "B" in lead and "R" not in lead:
            owner = without_possessive(head[start - 1].text).casefold()
            if owner not in self.pack.bodies or single:
                return True  # the campaign group Moor’s Future; but the Tide Party’s Ada Moor
        return lead[:1] == "o" or "A" in lead[1:].replace("oA", "")

    def _mended(self, head: list[Word], kinds: str) -> str:
        """The classes of the words, that of a name for a surname that is also a role or a body: Howard Baker."""
        if kinds[-1:] == "Q":
            return kinds[:-1] + "C"  # Moor’s claim
        cut = kinds.find("o")
        last = len((kinds if cut < 0 else kinds[:cut]).rstrip("X")) - 1  # Ada King, Jr., of Gannet
        if last < 0 or kinds[last] not in "RBDT" or not self._is_surname(head, kinds, last):
            return kinds
        return kinds[:last] + "C" + kinds[last + 1 :]

    def _is_surname(self, head: list[Word], kinds: str, last: int) -> bool:
        """Whether a word for a role or a body is a surname, by its capital and by what stands in front of it."""
        word = head[last].text
        if not word[0].isupper() or is_plural(word):
            return False
        also = word.casefold() in self.pack.also_surnames
        if not last:
            return also and len(head) == 1  # Baker alone
        before = kinds[last - 1]
        if before in "CI" and self.classes.is_given(head[last - 1].text):
            return True
        if kinds[:last].endswith("CI") or (before == "T" and head[last - 1].text[-1] == "."):
            return True  # Howard B. Baker, Mr. Baker
        return also and (kinds[:last] == "C" or (self._declined and before in "TR"))

    def _named(self, source: str, lead: list[Word], told: list[Word], belongs: str | None) -> Naming:
        suffix = told[-1].text.rstrip(".").casefold() if told[-1].kind == "X" else ""
        if suffix in self.pack.honours:
            suffix = ""
        words = tuple(bare(plain(word.text)) for word in told if word.kind not in "kX")
        name = without_possessive(joined(source, told))
        if lead and lead[0].kind == "A" and lead[0].text.casefold() in self.pack.definite:
            lead = lead[1:]
        title, role, owner = self._told(source, lead)
        gender = next((g for word in reversed(lead) if (g := self.classes.gender_of(plain(word.text)))), None)
        return Naming(SpeakerStatus.NAMED, name, words, suffix, title, role, belongs or owner, gender, person=True)

    def _told(self, source: str, lead: list[Word]) -> tuple[str | None, str | None, str | None]:
        """The title, the role and the affiliation that a lead tells."""
        if all(word.text[0].isdigit() for word in lead):
            return None, None, None  # no lead, or an age: 62-year-old
        words, kinds = joined(source, lead), "".join(word.kind for word in lead)
        if kinds[-1] == "Q" and "s" not in kinds and "R" not in kinds:
            return None, None, without_possessive(words)
        if not kinds.strip("T") or (len(lead) == 1 and lead[0].text[0].isupper() and kinds != "s"):
            return words, None, None
        if self._declined and "T" not in kinds and "R" not in kinds:
            return None, None, None  # der 85-jährige Karl Berg
        titles = [word for word in lead if word.kind == "T"]
        return joined(source, titles) if kinds[-1] == "T" else None, words, None


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()
