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
from copydesk.reading.appositions import Appositions
from copydesk.reading.common import Common
from copydesk.reading.declined import settled, start_of_given
from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import MOST_KNOWN, Classes, Word, bare, is_plural, joined, plain, without_possessive

#: As many characters of a source are looked at; what stands behind them is a clause about it.
_REACH: Final = 300
#: The name of a person; a lead, of a title, a role or a possessive, may stand before it.
_NAME: Final = re.compile(r"(?:[CI]|[kp](?=[kpCI]))*(?:C|I(?=C)|(?<=C)I|(?<=[CI])k)X?\Z")
_LEAD: Final = re.compile(r"[^q]*[TRQ]")
_BARE_LEAD: Final = re.compile(r"(?:[^q]*[^qop&])?s(?=[CIkp]*C[CIkp]*CX?\Z)")
#: An office with its field: the chair of the board, Secretary of State, secretary of state.
_OFFICE: Final = re.compile(r"oA?s+(?=[CI])|oC(?=CX?\Z)|o[CBRs&]+(?=C[CIkp]*CX?\Z)|oA?[CB]+T(?=[CIkp]*CX?\Z)")
#: A body, with a role or without, in front of a name: Board of Tides Director Ada Moor, Gannet News Ben Carr.
_OF_BODY: Final = re.compile(r"A?[CI]*Bo[ACBI&]*R+(?=[CIkp]*C[CIkp]*CX?\Z)|A?[CI]*B+(?=C[CIkp]*CX?\Z)")
#: Ada Moor and Ben Carr; the parts in front of *and*, and what stands behind it.
_ONE_OF_SEVERAL: Final = re.compile(r"q?A?(?:[A-Zs]*[TR](?:oC(?=C))?)?[CIkp]*CX?")
_ONE_OF_PLACE: Final = re.compile(rf"{_ONE_OF_SEVERAL.pattern}(?:oC+)?")
_LAST_OF_SEVERAL: Final = re.compile(r"[sn]*(?:A?[TR]*[CQI]|B+[TR]+C|A[a-zA-Z]*[RB])")
#: A body that no role follows: the Harbour Board and Ada Moor.
_BODY_FIRST: Final = re.compile(r"B(?![A-Zs]*[TR][CIkp]*C)")
#: Sen. Ada Moor (D-Mich.) and Ben Carr: of several, each may have one.
_ASIDE: Final = re.compile(r"\s\([^()]{1,30}\)(?=,?\sand\s)")
#: The name behind the field of an office, and what shows that a field stands there.
_TAIL: Final = re.compile(r"[CIkp]*C[CIkp]*C\Z")
_FIELD: Final = frozenset("BDC")
#: Such an aside, and that of a party between a role and a name: la sénatrice (LR) Ada Moor.
_PARTY: Final = re.compile(r"\s\([^()]{1,30}\)(?=,?\set\s|\s[^\W\da-zß-öø-ÿ])")
#: What may be a role in front of two names: Center Ada Moor.
_TWO_NAMES: Final = re.compile(r"[BRC][CI][CIkp]*CX?(?:,|\Z)")
#: A body with *and* in its name.
_ONE_BODY: Final = re.compile(r"AC+&C+B")


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
        #: Small words that may stand within a name, or open the field of an office: *de*.
        self._double = pack.genitives & pack.name_particles
        #: Whether every noun has a capital, and tells its kind by its last part.
        self._declined = self.classes.nouns.declined
        self._clauses = pack.relatives | pack.clause_openers
        self._places = pack.place_words | pack.no_given_names
        self._appositions = Appositions(pack, self.classes, self._person)
        self._common = Common(pack, self.classes, self._appositions)

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
        words = self.classes.words(told)
        if self._double:
            words = self._with_particles(words)
        elif self._declined:
            words = settled(words, self.classes)
        else:
            words = _with_shows(words)
        if (
            words
            and words[0].text.casefold() in self.pack.also_roles
            and _TWO_NAMES.match("".join(w.kind for w in words))
        ):
            words[0] = words[0]._replace(kind="R")
        kinds = "".join(word.kind for word in words)
        if kinds[1:2] == "&" and words[0].text.casefold() in self._pronouns:
            return Naming(SpeakerStatus.DESCRIBED, None, tuple(small.split()), role=joined(source, words), plural=True)
        if "C" not in kinds and "I" not in kinds and "Q" not in kinds and not any(w.text[0].isupper() for w in words):
            return self._common.read(source, words, kinds)
        end = self._end_of_head(words, kinds)
        head, rest = words[:end], words[end:]
        joint = self._joint(source, words, kinds, end)
        if joint is not None:
            return joint
        found = self._person(source, head, kinds[:end])
        if self._declined and found is not None and rest and len(found.words) == 1 and found.words[0][-1:] == "s":
            found = self._appositions.named_behind(source, head, rest) or found  # Präsident Gannets, Karl Berg
        elif found is None and rest:
            found = self._appositions.named_behind(source, head, rest) or self._common.body_behind(source, head, rest)
        elif found is not None and rest and found.person:
            found = self._appositions.with_apposition(source, rest, found)
        if found is not None and found.title and kinds.find("&", end) > 0 and self._is_of_several(found.title):
            found = None  # Senators Ada Moor, of Gannet, and Ben Carr, of Bern
        return found or self._common.read(source, words[:end], kinds[:end])

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

    def _end_of_head(self, words: list[Word], kinds: str) -> int:
        for index, word in enumerate(words):
            if index and (word.kind == "," or word.text in self._clauses):
                return index
        return len(words)

    def _joint(self, source: str, words: list[Word], kinds: str, end: int) -> Naming | None:
        """Several who speak as one: Ada Moor and Ben Carr; Ada Moor, Ben Carr and Eva Dahl."""
        at = kinds.find("&")
        if at < 1 or _BODY_FIRST.search(kinds, 0, at) or not _LAST_OF_SEVERAL.match(kinds, at + 1):
            return None
        if _ONE_BODY.fullmatch(kinds, 0, end) and words[0].text.casefold() in self.pack.definite:
            return None  # the Tide and Harbour Board
        front = kinds[:at].removesuffix(",").split(",")
        if end < at and front[1:] and any(part[:1] == "A" for part in front[1:]):
            return None  # Ada Moor, the Miller and Carr professor
        first = self._several_told(words, front)
        titled = words[0].kind == "T" and self._is_of_several(words[0].text)
        one = _ONE_OF_PLACE if titled else _ONE_OF_SEVERAL  # Sens. Ada Moor of Gannet and Ben Carr
        if not all(one.fullmatch(part) for part in (front[1:] if first > len(front[0]) else front)):
            return None
        last = next((i for i in range(at, len(words)) if words[i].kind in ",o"), len(words))
        both = not first and kinds[0] == "q"  # both Ada Moor and Ben Carr
        name = without_possessive(joined(source, words[first + both : last]))
        role = joined(source, words[: min(first, len(front[0]))]) if first else None
        return Naming(SpeakerStatus.NAMED, name, tuple(name.casefold().split()), role=role, plural=True)

    def _several_told(self, words: list[Word], front: list[str]) -> int:
        """Where the first of several names begins behind what they all are: two pilots, Ada Moor and Ben Carr."""
        head = front[0]
        if self._declined or self._double or "o" in head:
            return 0
        lead = _LEAD.match(head)
        end = len(head) if front[1:] and head[-1:] in ("s", "R") else lead.end() if lead else 0
        several = bool(end) and words[end - 1].kind in "sR" and is_plural(words[end - 1].text)
        if end == len(head):
            return end + 1 if several and front[1:] else 0
        return end if several and _NAME.match(head, end) else 0

    def _person(self, source: str, head: list[Word], kinds: str) -> Naming | None:
        """A person named at the head: a lead, a name, and where they belong."""
        kinds, head = self._mended(head, kinds)
        cut = kinds.find("o")
        before = kinds if cut < 0 else kinds[:cut]
        # A role of the list, or any small noun in front of two words: the tide chief and former diver Ada Moor.
        leads = [lead.end() for one in (_LEAD, _BARE_LEAD) if (lead := one.match(before))]
        start = 0 if not leads else leads[0] if self._declined else max(leads)
        article = before[:1] == "A"
        name = _NAME.match(before, start) if start or not article else None
        stop = len(before)
        offices = "TR" if not self._double or "R" not in before else before[-1]  # le maire sortant de Port-Ellis
        if name is None and cut > 0 and before[-1] in offices and not is_plural(head[cut - 1].text):
            end = self._end_of_office(head, kinds, cut)
            name = _NAME.match(kinds, end) if end else None
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
            belongs = self._appositions.affiliation(source[head[cut].start : head[-1].end])
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

    def _is_no_name(self, head: list[Word], kinds: str, start: int, stop: int) -> bool:
        """Whether words with capitals are nobody’s name, by what they are or what stands in front of them."""
        first, lead = head[start], kinds[:start]
        single = stop - start == 1
        if single and any(word.text.isdigit() for word in head[:start]):
            return True  # the 1951 Refugee Convention
        if first.text.casefold() in self.pack.no_leads and not self.classes.is_given(first.text):
            return True  # a headline: Board President On Moor
        if not start and single and ("o" in kinds[1:] or self._is_acronym(first.text)):
            return True  # Democracy for America; HSB
        if lead[-1:] == "Q" and "B" in lead and "R" not in lead:
            owner = without_possessive(head[start - 1].text).casefold()
            if owner not in self.pack.bodies or single:
                return True  # the campaign group Moor’s Future; but the Tide Party’s Ada Moor
        return lead[:1] == "o" or "A" in lead[1:].replace("oA", "")

    def _mended(self, head: list[Word], kinds: str) -> tuple[str, list[Word]]:
        """A surname that is also a role or a body: Howard Baker, and Baker alone."""
        if kinds[-1:] == "Q":
            return kinds[:-1] + "C", head  # Moor’s claim
        cut = kinds.find("o")
        last = len((kinds if cut < 0 else kinds[:cut]).rstrip("X")) - 1  # Ada King, Jr., of Gannet
        if last >= 0 and kinds[last] in "RBDT" and head[last].text[0].isupper() and not is_plural(head[last].text):
            alone = last == 0 and len(head) == 1 and head[last].text.casefold() in self.pack.also_surnames
            given = last > 0 and kinds[last - 1] in "CI" and self.classes.is_given(head[last - 1].text)
            initial = last > 1 and kinds[last - 1] == "I" and kinds[last - 2] == "C"
            titled = last > 0 and kinds[last - 1] == "T" and head[last - 1].text[-1] == "."
            office = self._declined and last > 0 and kinds[last - 1] in "TR"
            titled = titled or (office and head[last].text.casefold() in self.pack.also_surnames)
            titled = titled or (kinds[:last] == "C" and head[last].text.casefold() in self.pack.also_surnames)
            if alone or given or initial or titled:
                return kinds[:last] + "C" + kinds[last + 1 :], head
        return kinds, head

    @staticmethod
    def _is_acronym(word: str) -> bool:
        return len(word) > 1 and word.isupper() and word.isalpha()

    def _is_of_several(self, title: str) -> bool:
        """Whether a title is a plural: *Senators*, *Sens.*"""
        small = title.rstrip(".").casefold()
        known = self.pack.titles | self.pack.roles
        return small[-1:] == "s" and small[:-1] in known and self.classes.gender_of(small) is None

    def _named(self, source: str, lead: list[Word], told: list[Word], belongs: str | None) -> Naming:
        suffix = told[-1].text.rstrip(".").casefold() if told[-1].kind == "X" else ""
        if suffix in self.pack.honours:
            suffix = ""
        words = tuple(bare(plain(word.text)) for word in told if word.kind not in "kX")
        name = without_possessive(joined(source, told))
        title = role = None
        if lead and lead[0].kind == "A" and lead[0].text.casefold() in self.pack.definite:
            lead = lead[1:]
        if not all(word.text[0].isdigit() for word in lead):  # 62-year-old
            titles = [word for word in lead if word.kind == "T"]
            if all(word.kind == "T" for word in lead) or (
                len(lead) == 1 and lead[0].text[0].isupper() and lead[0].kind != "s"
            ):
                if lead[-1].kind == "Q":
                    belongs = belongs or without_possessive(lead[-1].text)
                else:
                    title = joined(source, lead)
            elif lead[-1].kind == "Q" and not any(word.kind in "sR" for word in lead):
                belongs = belongs or without_possessive(joined(source, lead))
            elif not self._declined or any(word.kind in "TR" for word in lead):  # der 85-jährige Karl Berg
                role = joined(source, lead)
                title = joined(source, titles) if titles and lead[-1].kind == "T" else None
        gender = next((g for word in reversed(lead) if (g := self.classes.gender_of(plain(word.text)))), None)
        return Naming(SpeakerStatus.NAMED, name, words, suffix, title, role, belongs, gender, person=True)

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
