"""What the text tells around names outside of sources: Ana Ruiz, the health minister, arrived."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Final

from copydesk.languages import Pack
from copydesk.reading.capitals import Capitals
from copydesk.reading.facts import facts
from copydesk.reading.naming import Naming
from copydesk.reading.runs import LARGE, UPPER, Mention, Runs, openers
from copydesk.reading.word_classes import is_plural

#: As far behind a name its apposition may end.
_REACH: Final = 120
#: What may stand before a name: a title with its stop, or small words of a role.
_TITLE: Final = re.compile(rf"(?<![\w.])(?:{LARGE}[ \xa0]){{0,3}}{UPPER}[a-z]{{0,5}}\.[ \xa0]\Z")
_ROLE: Final = re.compile(r"(?<![\w’'.-])(?:[^\W\d_][\w’'-]*[ \xa0]){1,4}\Z")
#: As many characters before a name are looked at.
_BEFORE: Final = 48
#: The end of a role in front of an apposition, and as many characters as it may have.
_ROLE_BEFORE: Final = re.compile(r"[ \xa0]([^\W\d_]+)(,?)[ \xa0]\Z")
_MARGIN_OF_ROLE: Final = 24
#: As many characters a title has, with its stop and the blanks around it.
_TITLE_REACH: Final = 10
#: As many words between an article and its noun.
_LEAD: Final = 4
#: The letters of verbs that end what a role behind a name tells.
_VERBS: Final = ("E", "x", "i")
_PART: Final = re.compile(r"[^\W_][\w’'-]*\.?")


class Introductions:
    """How one text introduces those whom it names."""

    def __init__(self, runs: Runs) -> None:
        self.runs = runs
        self.capitals = Capitals(runs)
        self._text = runs.text
        self._reader = runs.reader
        pack = runs.reader.pack
        self._openers = openers(pack)
        self._articles = pack.determiners | pack.definite
        self._apposition = _apposition(pack)

    @cached_property
    def surnames(self) -> dict[str, Naming | None]:
        """Whom the text names in full or by a title, as far as can be seen, by surname; ``None`` for several."""
        found: dict[str, Naming | None] = {}
        for number, run in enumerate(self.runs.texts):
            mention = self.runs.mention(number) if " " in run else None
            if mention is None:
                continue
            naming = mention.naming
            surname = naming.words[-1]
            if len(naming.words) == 1:
                if naming.title is not None:
                    found.setdefault(surname, naming)
                continue
            known = found.get(surname, naming)
            if surname in found and (known is None or known is naming):
                continue  # several bear it, or nobody but who is known
            if self._is_sure(mention):
                found[surname] = naming if known is not None and known.words in (naming.words, (surname,)) else None
        return found

    @cached_property
    def offices(self) -> list[tuple[int, Naming, frozenset[str]]]:
        """Who is named with a title or a role in one run of words, where at first, and its words, small."""
        found: dict[Naming, tuple[int, Naming, frozenset[str]]] = {}
        for number, (start, run) in enumerate(zip(self.runs.starts, self.runs.texts, strict=True)):
            dotted = self._text[start - 2 : start - 1] == "."  # Sen. Moor
            mention = self.runs.mention(number) if dotted or " " in run else None
            if mention is None:
                continue
            naming = self.introduced(mention) if dotted else mention.naming
            if naming in found or not (naming.title or naming.role):
                continue
            before = self._text[max(0, start - _BEFORE) : start].rsplit(None, 1)[-1:]
            if not before or before[0].casefold() not in self._reader.pack.lesser:
                found[naming] = start, naming, facts(naming, self._reader.pack)
        return list(found.values())

    def titled(self, mention: Mention) -> str | None:
        """The pronoun that a title with a stop in front of a name tells: Ms. Moor."""
        start = mention.start
        if self._text[start - 2 : start - 1] != ".":
            return None
        before = self._text[max(0, start - _TITLE_REACH) : start - 2].replace("\n", " ")
        title = before[before.rfind(" ") + 1 :]
        if title[:1].islower():
            return None  # said the waitress. Moor said
        return self._reader.classes.gender_of(title.casefold())

    def apposed(self, mention: Mention) -> Naming | None:
        """The naming of somebody whom only one word names, and a role or an age around it: her husband, Ben, left.

        Kin need no comma: her nephew Ben left.
        """
        before = _ROLE_BEFORE.search(self._text, max(0, mention.start - _MARGIN_OF_ROLE), mention.start)
        behind = self._text[mention.end : mention.end + 3]
        if before is None:
            return None
        role = before[1].casefold()
        kin = not before[2] and role in self._reader.pack.kin
        if not kin and not (before[2] and behind[:1] == ","):
            return None
        kind = self._reader.classes.kind(role)
        if not kin and (kind != "R" or is_plural(role)) and not behind[2:].isdigit():
            return None
        return mention.naming._replace(gender=mention.naming.gender or self._reader.classes.gender_of(role))

    def introduced(self, mention: Mention) -> Naming:
        """The naming of a person, with what stands around the name: title, role and affiliation."""
        start, end = mention.start, mention.end
        before = self._text[max(0, start - _BEFORE) : start]
        lead = (_TITLE.search(before) if before[-2:-1] == "." else None) or _ROLE.search(before)
        if lead is not None:
            words = list(_PART.finditer(lead[0]))
            first = self._office(words)
            while first and self._leads(words[first - 1][0], first == len(words)):
                first -= 1
            # A bare noun behind a small word is half a role: communications director.
            half = first and self._reader.classes.kind(words[first - 1][0]) == "s"
            if first < len(words) and not (half and self._reader.classes.kind(words[first][0]) == "R"):
                start -= len(lead[0]) - words[first].start()
        found = self._reader.read(self._text[start : self._end_of_apposition(end)])
        if found.role and self._text[end : end + 1] != "," and is_plural(found.role):
            return mention.naming  # the rivals Ada Moor and Ben Carr
        return found if found.words == mention.naming.words else mention.naming

    def introduces(self, noun: str, start: int, end: int) -> bool:
        """Whether a stretch of the text introduces somebody or something by a noun: a second pilot."""
        lead = rf"(?<![\w’'-])((?:[\w’'-]+[ \xa0]){{1,{_LEAD}}})"
        found = re.finditer(rf"{lead}{re.escape(noun)}\b", self._text[start:end])
        behind = (reversed(one[1].casefold().split()) for one in found)
        nearest = (next((word for word in words if word in self._articles), None) for words in behind)
        return any(word is not None and word not in self._reader.pack.definite for word in nearest)

    def _is_sure(self, mention: Mention) -> bool:
        """Whether a name of several words is one, as far as can be seen."""
        first, *_, last = mention.naming.words
        if is_plural(last) and not self._reader.classes.is_given(first):
            return False  # the Gannet Elks
        return self.capitals.certain(mention) or self.capitals.likely(mention)

    def _leads(self, word: str, last: bool) -> bool:
        """Whether *word* belongs to the role before a name; the *last* one is a title or a role."""
        kind = self._reader.classes.kind(word)
        if last or kind in "TR":
            return kind in "TR"
        small = word.casefold()
        return small in self._reader.pack.role_openers or (kind == "C" and small not in self._openers)

    def _office(self, words: list[re.Match[str]]) -> int:
        """Where an office with its field begins, at the end of the words before a name: former secretary of state."""
        if len(words) < 3:
            return len(words)
        role, of, field = (word[0] for word in words[-3:])
        kind = self._reader.classes.kind
        fits = of in self._reader.pack.genitives and kind(role) == "R" and kind(field) == "s" and role[0].islower()
        return len(words) - 3 if fits else len(words)

    def _end_of_apposition(self, end: int) -> int:
        """Where what a role behind a name tells ends, in front of any verb: Ada Moor, the mayor said."""
        apposition = self._apposition.match(self._text, end, end + _REACH)
        if apposition is None:
            return end
        parts = list(_PART.finditer(apposition[0]))
        kinds = [self._reader.classes.kind(part[0]) for part in parts]
        if self._reader.pack.lexicon is not None:
            letters = self._reader.pack.lexicon.letters
            verbs = (at for at, part in enumerate(parts) if letters.get(part[0]) in _VERBS)
            first = next((at for at in verbs if not at or kinds[at - 1] not in "AQ"), None)  # Moor’s fired manager
            parts, kinds = parts[:first], kinds[:first]
        if "R" not in kinds or kinds[-1] in "IT":
            return end
        stop = end + parts[-1].end()
        other = kinds[-1] == "C" and kinds[0] != "A" and self._reader.read(self._text[end + 2 : stop]).person
        return end if other else stop  # the Tide Board, harbour chief Ada Moor


@lru_cache(maxsize=32)
def _apposition(pack: Pack) -> re.Pattern[str]:
    """The pattern of an apposition behind a name in one language."""
    titles = "|".join(re.escape(title.capitalize()) for title in sorted(pack.titles)) or "(?!)"
    # The stop of a title or an initial ends no apposition: a rival of Gov. Moor.
    word = rf"(?:(?:{titles}|[A-Z])\.(?=[ \xa0])|[^\W_][\w’'-]*)"
    others = "|".join(map(re.escape, sorted(pack.relatives))) or "(?!)"
    return re.compile(rf",[ \xa0]{word}(?:[ \xa0]{word}){{1,13}}?(?=[,.;]|[ \xa0](?:{others})[ \xa0])")
