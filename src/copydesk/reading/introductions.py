"""Where names stand in the text outside of sources: Ana Ruiz, the health minister, arrived.

Names are found by their capitals, in one pass. A run of words with capitals is read only where somebody asks
for it: where a source bears one of its words, or where a pronoun stands near.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Set
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from copydesk.languages import Pack
from copydesk.reading.facts import facts
from copydesk.reading.names import Reader
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import bare, is_plural
from copydesk.spans import Span

#: A letter that is not small, as far as Latin goes. `re` finds a set of characters faster than what classes tell, and
#: compiles one of few faster than its opposite.
_UPPER: Final = r"[^\x00-@\[-¿×ß-ÿ](?<=[^\W\d_])"
_WORD: Final = rf"{_UPPER}(?:\.(?:{_UPPER}\.)*|[\w’'-]*)"
#: What may be joined to a later word of a name, and small: Omar al-Rashid.
_ARTICLE: Final = r"(?:(?:a[dhlnrstz]|ash|el|ul|d)[-’'])?"
_OWNED: Final = re.compile(r"[’'][sS]? ")
_POSSESSIVE: Final = re.compile(r"[’'][sS]?\Z")
#: As far behind a name its apposition may end.
_REACH: Final = 120
#: What may stand before a name: a title with its stop, or small words of a role.
_TITLE: Final = re.compile(rf"(?<![\w.])(?:{_WORD}[ \xa0]){{0,3}}{_UPPER}[a-z]{{0,5}}\.[ \xa0]\Z")
_ROLE: Final = re.compile(r"(?<![\w’'.-])(?:[^\W\d_][\w’'-]*[ \xa0]){1,4}\Z")
#: What stands before the first word of a sentence.
_BEGINS: Final = re.compile(r"(?:[.!?:;”\"’]\s+|[\r\n]\s*|[“\"‘(]|\A)\Z")
_MARGIN: Final = 6
#: The end of a role in front of an apposition, and as many characters as it may have.
_ROLE_BEFORE: Final = re.compile(r"[ \xa0]([^\W\d_]+),[ \xa0]\Z")
_MARGIN_OF_ROLE: Final = 24
#: As many characters a title has, with its stop and the blanks around it.
_TITLE_REACH: Final = 10
#: As many words a name has that is no source anywhere; one fewer if its first word is not known as a given name.
_LONGEST: Final = 4
#: As many words a full name has at least.
_FULL: Final = 2
#: As many letters without stops stand for given names at most.
_INITIALS: Final = 2
#: As many words between an article and its noun.
_LEAD: Final = 4
#: As many characters before a name are looked at.
_BEFORE: Final = 48
#: What stands behind a name, and the classes of words that tell of it there, with a comma and without.
_BEHIND: Final = re.compile(r"(,?)[ \xa0]([^\W_]+)")
_DESCRIBES: Final = ("d", "w", "g", "G")
_TELLS: Final = ("i", "x", "e", "E", "v", "C")
_ING: Final = "g"
#: A name whose possessive stands in front of what belongs to it, and the first word of one behind a small word.
_OWNER: Final = re.compile(r"[^’']+?(?:[’']s|(?<=s)[’'])(?=[ \xa0])")
_BEHIND_SMALL: Final = re.compile(r"\b[a-z]+[ \xa0]([^\W\da-zß-öø-ÿ][\w’'-]*)(?=[ \xa0])")
_VERBS: Final = ("E", "x", "i")
_ASIDE: Final = re.compile(r"([^\W\d_]+),[ \xa0]([^\W_]+)[ \xa0]")
_SMALL: Final = re.compile(r"(?<![\w’'.-])[a-zß-öø-ÿ][\w’'-]*")
_PART: Final = re.compile(r"[^\W_][\w’'-]*\.?")


class Mention(NamedTuple):
    """A name in the text."""

    start: int
    end: int
    naming: Naming


class Runs:
    """All runs of words with capitals in a text; at most six words each, what has more is no name."""

    def __init__(self, text: str, reader: Reader) -> None:
        self.text = text
        self.reader = reader
        pack = reader.pack
        self._articles = pack.determiners | pack.definite
        pattern, self._apposition, self._openers = _vocabulary(pack)
        found = list(pattern.finditer(text))
        self.texts = [run[0] for run in found]
        #: Where each run starts.
        self.starts = array("q", [run.start() for run in found])
        self._read: dict[str, tuple[int, int, Naming] | None] = {}

    def mention(self, number: int) -> Mention | None:
        """The name in a run, if it is a person's as far as can be seen, without words that begin a sentence."""
        found = self._known_name(self.texts[number])
        if found is None:
            return None
        start = self.starts[number]
        return Mention(start + found[0], start + found[1], found[2])

    def _known_name(self, run: str) -> tuple[int, int, Naming] | None:
        if run not in self._read:
            self._read[run] = self._name(run)
        return self._read[run]

    def _name(self, run: str) -> tuple[int, int, Naming] | None:
        start = 0
        while start < len(run):
            word = run[start:].split(None, 1)[0]
            if word.casefold() not in self._openers:
                break
            start += len(word) + 1
        parts = run[start:].split(None, 2)
        poor = len(parts) > 2 and parts[2][0].isupper() and self.reader.classes.kind(parts[0]) != "I"
        if poor and not self.reader.classes.is_given(parts[0]) and self.reader.classes.is_given(parts[1]):
            start = run.index(parts[1], start)  # Poor Ada Moor
        words = run[start:]
        if not words or not words[0].isupper() or words.isupper():
            return None  # a headline in capitals, an acronym
        naming = self.reader.read(words)
        if not (naming.person and self._is_own(words, naming)) and (inner := self._inner(words)) is not None:
            start += inner.start
            words = words[inner.start : inner.end]
            naming = self.reader.read(words)
        if not naming.person or naming.words[0] in self.reader.pack.place_words:
            return None
        if len(naming.words) == 1 and _OWNED.search(words):
            return None  # Moor’s Harbour
        first, _, others = (naming.name or "").partition(" ")
        if others and first.isalpha() and first.isupper() and len(first) > _INITIALS:
            return None  # RJR Moor, a company
        long = sum(word not in self.reader.pack.name_particles for word in naming.words)  # Ada van der Moor
        if long > (_LONGEST if self.reader.classes.is_given(naming.words[0]) else _LONGEST - 1):
            return None  # a headline with many capitals
        return start, start + len(_POSSESSIVE.sub("", words)), naming

    def _is_own(self, words: str, naming: Naming) -> bool:
        """Whether a name behind a possessive is a person’s: the Tide’s Ada Moor, but not Ada Moor’s Low House."""
        owner = _OWNER.match(words)
        if owner is None or naming.role or self.reader.classes.is_given(naming.words[0]):
            return True
        before = self.reader.read(_POSSESSIVE.sub("", owner[0]))
        club = before.words[-1:] and before.words[-1] in self.reader.pack.clubs  # Gannet Town’s Ada Moor
        return not before.person or len(before.words) < _FULL or bool(club)

    def _inner(self, words: str) -> Span | None:
        """The name in a run that as a whole is nobody’s: Ada Moor’s Harbour Board, Pilots of Ada Moor."""
        behind = next((one for one in _BEHIND_SMALL.finditer(words) if self.reader.classes.is_given(one[1])), None)
        start = behind.start(1) if behind is not None else 0
        owner = _OWNER.match(words, start)
        if owner is None and behind is None:
            return None
        return Span(start, len(words) if owner is None else owner.end())

    def bearing(self, wanted: Set[str], initials: Set[str]) -> Iterator[Mention]:
        """The names that bear one of the *wanted* words, or have one of these *initials*."""
        bearing = {run for run in set(self.texts) if _bears(run, wanted, initials)}
        for number, run in enumerate(self.texts):
            if run in bearing and (mention := self.mention(number)) is not None:
                yield mention

    def between(self, start: int, end: int, at_most: int) -> Iterator[int]:
        """The numbers of the runs that start in a stretch of the text, the last first."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return iter(range(last - 1, max(first, last - at_most) - 1, -1))

    def titled(self, mention: Mention) -> str | None:
        """The pronoun that a title with a stop in front of a name tells: Ms. Moor."""
        start = mention.start
        if self.text[start - 2 : start - 1] != ".":
            return None
        before = self.text[max(0, start - _TITLE_REACH) : start - 2].replace("\n", " ")
        title = before[before.rfind(" ") + 1 :]
        if title[:1].islower():
            return None  # said the waitress. Moor said
        return self.reader.classes.gender_of(title.casefold())

    def certain(self, mention: Mention) -> bool:
        """Whether a name is one for sure, and not a verb with a name: it begins no sentence, or with a given name."""
        first = mention.naming.words[0]
        given = self.reader.classes.is_given(first) or len(first) == 1 or "." in first
        return given or not self.begins(mention.start)

    def _is_sure(self, mention: Mention) -> bool:
        """Whether a name of several words is one, as far as can be seen."""
        first, *_, last = mention.naming.words
        if is_plural(last) and not self.reader.classes.is_given(first):
            return False  # the Gannet Elks
        return self.certain(mention) or self.likely(mention)

    def likely(self, mention: Mention) -> bool:
        """Whether a name that begins a sentence is one as far as can be seen.

        Its first word is no verb and stands nowhere in small letters, and what stands behind tells of somebody: a
        copula, an auxiliary or a verb of the past, or a comma and an age, an article or a relative pronoun.
        """
        first, lexicon = mention.naming.words[0], self.reader.pack.lexicon
        if lexicon is None or first in lexicon.letters:
            return False
        behind = _BEHIND.match(self.text, mention.end)
        if behind is None:
            return False
        aged = bool(behind[1]) and behind[2].isdigit()
        letter = lexicon.letter(behind[2])
        tells = aged or letter in (_DESCRIBES if behind[1] else _TELLS)
        return tells and first not in self.small  # which takes a look at the whole text

    def apposed(self, mention: Mention) -> Naming | None:
        """The naming of somebody whom only one word names, and a role or an age around it: her husband, Ben, left."""
        before = _ROLE_BEFORE.search(self.text, max(0, mention.start - _MARGIN_OF_ROLE), mention.start)
        behind = self.text[mention.end : mention.end + 3]
        if before is None or behind[:1] != ",":
            return None
        role = before[1].casefold()
        kind = self.reader.classes.kind(role)
        if (kind != "R" or is_plural(role)) and not behind[2:].isdigit():
            return None
        return mention.naming._replace(gender=mention.naming.gender or self.reader.classes.gender_of(role))

    def begins(self, start: int) -> bool:
        """Whether a sentence, a line or a quotation begins at an offset."""
        return _BEGINS.search(self.text, max(0, start - _MARGIN), start) is not None

    @cached_property
    def surnames(self) -> dict[str, Naming | None]:
        """Whom the text names in full or by a title, as far as can be seen, by surname; ``None`` for several."""
        found: dict[str, Naming | None] = {}
        for start, run in zip(self.starts, self.texts, strict=True):
            name = self._known_name(run) if " " in run else None
            if name is None:
                continue
            naming, start = name[2], start + name[0]
            surname = naming.words[-1]
            if len(naming.words) == 1:
                if naming.title is not None:
                    found.setdefault(surname, naming)
                continue
            known = found.get(surname, naming)
            if surname in found and (known is None or known is naming):
                continue  # several bear it, or nobody but who is known
            if self._is_sure(Mention(start, start + name[1] - name[0], naming)):
                found[surname] = naming if known is not None and known.words in (naming.words, (surname,)) else None
        return found

    @cached_property
    def offices(self) -> list[tuple[int, Naming, frozenset[str]]]:
        """Who is named with a title or a role in one run of words, where at first, and its words, small."""
        found: dict[Naming, tuple[int, Naming, frozenset[str]]] = {}
        for number, (start, run) in enumerate(zip(self.starts, self.texts, strict=True)):
            dotted = self.text[start - 2 : start - 1] == "."  # Sen. Moor
            mention = self.mention(number) if dotted or " " in run else None
            if mention is None:
                continue
            naming = self.introduced(mention) if dotted else mention.naming
            if naming in found or not (naming.title or naming.role):
                continue
            before = self.text[max(0, start - _BEFORE) : start].rsplit(None, 1)[-1:]
            if not before or before[0].casefold() not in self.reader.pack.lesser:
                found[naming] = start, naming, facts(naming, self.reader.pack)
        return list(found.values())

    def introduces(self, noun: str, start: int, end: int) -> bool:
        """Whether a stretch of the text introduces somebody or something by a noun: a second pilot."""
        lead = rf"(?<![\w’'-])((?:[\w’'-]+[ \xa0]){{1,{_LEAD}}})"
        found = re.finditer(rf"{lead}{re.escape(noun)}\b", self.text[start:end])
        behind = (reversed(one[1].casefold().split()) for one in found)
        nearest = (next((word for word in words if word in self._articles), None) for words in behind)
        return any(word is not None and word not in self.reader.pack.definite for word in nearest)

    def only_opens(self, word: str, start: int) -> bool:
        """Whether a word at *start* stands in front of a name only because a sentence begins with it: *If Moor*."""
        small, lexicon = word.casefold(), self.reader.pack.lexicon
        if self.reader.classes.is_given(small) or not self.begins(start):
            return False
        letter = None if lexicon is None else lexicon.letters.get(small)
        verb = letter is not None and (letter == _ING or small in self.small)
        return verb or (small in self._openers and small not in self.reader.pack.no_given_names)

    def only_begins(self, word: str, start: int) -> bool:
        """Whether a word at *start* has its capital from where it stands: it is common, and has none elsewhere."""
        if not self.begins(start):
            return False
        lexicon = self.reader.pack.lexicon
        common = word in self.small or word in self._openers or (lexicon is not None and word in lexicon.letters)
        return common and word not in self._inside

    def is_aside(self, word: str, start: int, end: int) -> bool:
        """Whether the only word in front of a comma is none of a name: *Apparently, the harbour police*."""
        found = _ASIDE.match(self.text, start, end)
        if found is None or found[1].casefold() != word or word in self._inside or not self.begins(start):
            return False
        lexicon = self.reader.pack.lexicon
        tells = found[2].isdigit() or (lexicon is not None and lexicon.letters.get(found[2]) in _DESCRIBES)
        return not tells and self.reader.classes.kind(found[2]) not in "RT"

    @cached_property
    def _inside(self) -> frozenset[str]:
        """The single words that have a capital within a sentence, small."""
        runs = zip(self.starts, self.texts, strict=True)
        return frozenset(run.casefold() for start, run in runs if " " not in run and not self.begins(start))

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the text has in small letters."""
        return frozenset(_SMALL.findall(self.text))

    def _leads(self, word: str, last: bool) -> bool:
        """Whether *word* belongs to the role before a name; the *last* one is a title or a role."""
        kind = self.reader.classes.kind(word)
        if last or kind in "TR":
            return kind in "TR"
        small = word.casefold()
        return small in self.reader.pack.role_openers or (kind == "C" and small not in self._openers)

    def _office(self, words: list[re.Match[str]]) -> int:
        """Where an office with its field begins, at the end of the words before a name: former secretary of state."""
        kinds = [self.reader.classes.kind(word[0]) for word in words[-3:]]
        of = len(kinds) == 3 and words[-2][0] in self.reader.pack.genitives
        return (
            len(words) - 3 if of and kinds[0] == "R" and kinds[2] == "s" and words[-3][0][0].islower() else len(words)
        )

    def _end_of_apposition(self, end: int) -> int:
        """Where what a role behind a name tells ends, in front of any verb: Ada Moor, the mayor said."""
        apposition = self._apposition.match(self.text, end, end + _REACH)
        if apposition is None:
            return end
        lexicon = self.reader.pack.lexicon
        parts = list(_PART.finditer(apposition[0]))
        if lexicon is not None:
            kinds = ["s", *(self.reader.classes.kind(part[0]) for part in parts)]
            verbs = (
                at for at, part in enumerate(parts) if kinds[at] not in "AQ" and lexicon.letters.get(part[0]) in _VERBS
            )  # but: Moor’s fired manager
            parts = parts[: next(verbs, len(parts))]
        kinds = [self.reader.classes.kind(part[0]) for part in parts]
        if "R" not in kinds or kinds[-1] in "IT":
            return end
        stop = end + parts[-1].end()
        other = kinds[-1] == "C" and kinds[0] != "A" and self.reader.read(self.text[end + 2 : stop]).person
        return end if other else stop  # the Tide Board, harbour chief Ada Moor

    def introduced(self, mention: Mention) -> Naming:
        """The naming of a person, with what stands around the name: title, role and affiliation."""
        start, end = mention.start, mention.end
        before = self.text[max(0, start - _BEFORE) : start]
        lead = (_TITLE.search(before) if before[-2:-1] == "." else None) or _ROLE.search(before)
        if lead is not None:
            words = list(_PART.finditer(lead[0]))
            first = self._office(words)
            while first and self._leads(words[first - 1][0], first == len(words)):
                first -= 1
            # A bare noun behind a small word is half a role: communications director.
            half = first and self.reader.classes.kind(words[first - 1][0]) == "s"
            if first < len(words) and not (half and self.reader.classes.kind(words[first][0]) == "R"):
                start -= len(lead[0]) - words[first].start()
        found = self.reader.read(self.text[start : self._end_of_apposition(end)])
        if found.role and self.text[end : end + 1] != "," and is_plural(found.role):
            return mention.naming  # the rivals Ada Moor and Ben Carr
        return found if found.words == mention.naming.words else mention.naming


def _bears(run: str, wanted: Set[str], initials: Set[str]) -> bool:
    small = bare(run.casefold().replace("’", "'"))
    words = f"{small} ".replace("'s ", " ").replace("s' ", "s ").split()
    return not wanted.isdisjoint(words) or (bool(initials) and not initials.isdisjoint(_letters(small)))


def _letters(words: str) -> tuple[str, str, str]:
    """The first letters of the last two, three and four words."""
    letters = "".join(word[0] for word in words.split()[-4:])
    return letters[-2:], letters[-3:], letters


@lru_cache(maxsize=32)
def _vocabulary(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """The patterns of a run and an apposition in one language, and the words that open a sentence with a capital."""
    particles = "|".join(map(re.escape, sorted(pack.name_particles | pack.genitives))) or "(?!)"
    # Ada “Red” Moor has a nickname inside.
    between = (
        rf"(?:(?:{particles})[ \xa0]){{0,2}}(?:[“\"‘']{_UPPER}\w+(?:[ \xa0]{_UPPER}\w+)?[”\"’'][ \xa0])?{_ARTICLE}"
    )
    pattern = re.compile(rf"{_WORD}(?:[ \xa0]{between}{_WORD}){{0,7}}(?:(?<=[ \xa0][JS]r)\.)?")
    titles = "|".join(re.escape(title.capitalize()) for title in sorted(pack.titles)) or "(?!)"
    # The stop of a title or an initial ends no apposition: a rival of Gov. Moor.
    word = rf"(?:(?:{titles}|[A-Z])\.(?=[ \xa0])|[^\W_][\w’'-]*)"
    others = "|".join(map(re.escape, sorted(pack.relatives))) or "(?!)"
    apposition = re.compile(rf",[ \xa0]{word}(?:[ \xa0]{word}){{1,13}}?(?=[,.;]|[ \xa0](?:{others})[ \xa0])")
    return pattern, apposition, _openers(pack)


def _openers(pack: Pack) -> frozenset[str]:
    """Words that have a capital because a sentence begins with them."""
    return (
        pack.starters | pack.not_names | pack.connectors | pack.determiners | pack.pronouns | pack.no_given_names
        | pack.quantifiers | pack.belongings | pack.no_leads | pack.he | pack.she | pack.other_pronouns
    )  # fmt: skip
