"""Who a pronoun means, where a safe rule tells.

- ``he`` and ``she`` mean the speaker or subject before them, in the same sentence or the one before, whose
  gender fits, if no other one fits; a sentence that begins with the same pronoun goes on with the one before it.
  Nobody else of fitting gender may be named there either; only if the gender is sure, and nobody else is named in
  the pronoun's own sentence, others may be told of in the sentence before. ``his`` and ``her`` allow no others at
  all. Of two subjects it is the one of the pronoun's own sentence. Who is named inside quotation marks does not
  count, nor who is named in what the pronoun's person says.
- Where no speaker or subject is near, ``he`` and ``she`` mean the last who spoke, a few sentences before, if the
  gender is known and nobody else of fitting gender is named or told of since: no Mr. Carr, no nurse.
- Where ``sie`` is she, they and the *you* of courtesy, a verb of several beside it, or its capital, leaves it alone.

Where such pronouns stand for things too, the source before one must be a person. Of a person whose gender nothing has
told yet, the first pronoun that means them tells it. For other pronouns see `again`, `relatives` and `speakers`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from copydesk.reading.capitals import Capitals
from copydesk.reading.context import Context, Named, each
from copydesk.reading.people import People
from copydesk.reading.person import Person
from copydesk.spans import Span

#: As many sources before a pronoun, and as many names, are weighed; where more sources stand in two sentences, it
#: is resolved by none.
_MANY: Final = 24
_ANY: Final = re.compile(r"\b[^\W\d_][\w’'-]*")
#: A verb of one, in front of a pronoun or behind it, and one of several, where *sie* is both she and they.
_OF_ONE: Final = re.compile(r"[a-zß-öø-ÿ]+te?\Z")
_OF_SEVERAL: Final = re.compile(r"[a-zß-öø-ÿ]+n\Z")
#: As many sentences before a pronoun its person may have spoken, if nobody else is named since.
_FAR: Final = 6
_BEHIND: Final = re.compile(r"\w+\s([^\W\d_]+)")
_TOLD: Final = re.compile(r"\w+ (?:\w+ )?\w+ (?=[^\W\d_a-zß-öø-ÿ])")
#: What stands in front of whoever asks, in so many characters, and behind them who is asked.
_MARGIN: Final = 4
_QUESTION: Final = re.compile(r"\?[”\"’'»]\s*\Z")
#: A participle that begins a sentence, and the word behind it.
_ASKED: Final = re.compile(r"([^\W\d_]+)[ \xa0]([^\W\d_]+)[ \xa0]")
_PARTICIPLES: Final = ("E", "e")
_HEARER: Final = re.compile(r"\s[^\W\d_]+\s(?=[^\W\d_a-zß-öø-ÿ])")


class Pronouns:
    """Tells whom *he* and *she* mean, in one text."""

    def __init__(self, text: str, capitals: Capitals, people: People, context: Context) -> None:
        self._text = text
        self._capitals = capitals
        self._people = people
        self._context = context
        pack = people.reader.pack
        self._singular = pack.he | pack.she
        self._openers = pack.starters
        self._nouns = people.reader.classes.nouns
        #: Whether a pronoun of persons stands for things as well: *elle*.
        self._things = pack.lexicon is not None and pack.lexicon.has("gendered-things")

    def antecedent(self, start: int, gender: str, said: Sequence[Span] = (), *, subject: bool) -> Person | None:
        """The person whom a pronoun at *start* means, if a rule tells.

        Args:
            start: Where the pronoun stands.
            gender: ``"he"`` or ``"she"``.
            said: What its person says; whoever is named there is another: *Moor is late, he said*.
            subject: Whether it is one of these two, and not *him* or *his*.
        """
        if self._context.quoted(start) or (self._nouns.declined and not self._is_singular(start)):
            return None
        near = self._context.named(start, said, gender) or self._context.named(start, said, gender, far=True)
        asking = self._asking(start, near) if subject else None
        named = [one for one in near if one.person.gender in (gender, None) and one.person is not asking]
        fitting = each(one.person for one in named)
        subjects = each(one.person for one in named if one.subject)
        if not subjects:
            may = subject and asking is None and len(fitting) < 2 and not self._things
            return self._last_speaker(start, gender) if may else None
        if len(subjects) > 1:  # Moor left. Carr said he was glad.
            subjects = each(one.person for one in named if one.main and one.same_sentence)
        if len(subjects) != 1:
            return None
        meant = subjects[0]
        # Whoever is only told of in the sentence before is no rival to its subject, if all the rest speaks for it.
        told = {one.person for one in named if one.person is not meant and one.same_sentence}
        main = any(one.main for one in named if one.person is meant)
        own = any(one.main and one.same_sentence for one in named if one.person is meant)
        own = own and not any(one.gender == gender for one in fitting)
        if len(fitting) > 1 and (told or not subject or not main or (meant.gender is None and not own)):
            return None
        if meant.gender is None and self._is_another(meant, named, start, gender):
            return None
        if (self._things and self._last_is_thing(start)) or self._is_told(meant, start) or self._asked(meant, start):
            return None
        meant.gender = gender
        return meant

    def _asking(self, start: int, named: Sequence[Named]) -> Person | None:
        """Whoever asks a pronoun's person in front of it, and is another: *asked by Moor if it holds, he said*."""
        lexicon, at = self._people.reader.pack.lexicon, bisect_right(self._context.sentences, start) - 1
        if lexicon is None or at < 0:
            return None
        asked = _ASKED.match(self._text, self._context.sentences[at], start)
        if (
            asked is None
            or lexicon.letter(asked[1].casefold()) not in _PARTICIPLES
            or lexicon.letters.get(asked[2]) != "b"
        ):
            return None
        return next((one.person for one in reversed(named) if one.same_sentence), None)

    def _is_another(self, person: Person, named: Sequence[Named], start: int, gender: str) -> bool:
        """Whether a noun between somebody and a pronoun means another man or woman: *Moor has a husband. He left*.

        Not so *his father*: the pronoun tells of whose father he is.
        """
        last = max(one.start for one in named if one.person is person)
        reader = self._people.reader
        own = reader.pack.he if gender == "he" else reader.pack.she
        before = ""
        for word in _ANY.finditer(self._text, last, start):
            noun = word[0].casefold()
            if word[0].islower() and before not in own and reader.classes.gender_of(noun) == gender:
                return not self._context.quoted(word.start())
            before = noun
        return False

    def _is_told(self, person: Person, start: int) -> bool:
        """Whether a person is named right behind the verb of a pronoun, and so is another: he told Moor."""
        told = _TOLD.match(self._text, start)
        mention = None if told is None else self._context.named_at(told.end())
        return mention is not None and self._context.person(mention) is person

    def _asked(self, person: Person, start: int) -> bool:
        """Whether a person has just asked somebody by name, who may be the one that answers: “Why?” he asked Carr."""
        index = bisect_left(self._context.starts, start) - 1
        if index < 0 or self._context.speakers[index] is not person:
            return False
        source = self._context.starts[index]
        hearer = _HEARER.match(self._text, self._context.ends[index])
        if hearer is None or not self._tells(hearer[0].strip()) or self._context.named_at(hearer.end()) is None:
            return False
        return _QUESTION.search(self._text, max(0, source - _MARGIN), source) is not None or self._answers(start)

    def _tells(self, verb: str) -> bool:
        """Whether a verb has a hearer behind it: told Carr, asked Carr; not said."""
        lexicon = self._people.reader.pack.lexicon
        if lexicon is None:
            return True
        lemma = lexicon.lemmas.get(verb, "")
        return lexicon.tells(lemma) or lemma in lexicon.uses["askers"] or not lexicon.takes(lemma, "clause")

    def _answers(self, start: int) -> bool:
        """Whether the verb behind a pronoun is one of answering: he replied."""
        lexicon, behind = self._people.reader.pack.lexicon, _BEHIND.match(self._text, start)
        return lexicon is not None and behind is not None and lexicon.lemmas.get(behind[1]) in lexicon.uses["answers"]

    def _is_singular(self, start: int) -> bool:
        """Whether a pronoun that may be one of several, or of courtesy, means one: sagte sie, not sagten sie."""
        capital = self._text[start].isupper()
        if capital and not self._capitals.begins(start):
            return False
        before = None if capital else self._context.word_before(start)
        behind = _BEHIND.match(self._text, start)
        if before in self._openers:
            before = None  # wenn sie kommen
        for word in (before or "", behind[1] if behind is not None else ""):
            if _OF_SEVERAL.match(word):
                return False
            if _OF_ONE.match(word):
                return True
        return True

    def _last_speaker(self, start: int, gender: str) -> Person | None:
        """The last who spoke, a few sentences before *start*, if nobody else of fitting gender is named since."""
        context = self._context
        at = bisect_right(context.sentences, start) - 1
        first = context.sentences[max(0, at - _FAR)] if at >= 0 else 0
        index = bisect_left(context.starts, start) - 1
        stop = max(-1, index - _MANY)
        while index > stop and context.starts[index] >= first:
            begin, end, person = context.starts[index], context.ends[index], context.speakers[index]
            index -= 1
            if context.quoted(begin):
                continue  # “Moor said no,” she recalled
            if person is None and self._text[begin:end].casefold() in self._singular:
                return None  # he, who is not known either
            if person is not None and person.gender in (gender, None):
                sure = person.gender == gender or self._is_only(person, start)
                alone = sure and not context.tells_of(gender, end, start, but=person)
                return person if alone and not self._is_told(person, start) else None
        return None

    def _is_only(self, person: Person, start: int) -> bool:
        """Whether nobody else is entered whom the text names before an offset."""
        everybody = self._people.all
        return len(everybody) <= _MANY and all(one is person or one.first >= start for one in everybody)

    def _last_is_thing(self, start: int) -> bool:
        """Whether the last source before *start*, in its sentence and the one before, is no person: la préfecture."""
        at = bisect_right(self._context.sentences, start) - 2
        first = self._context.sentences[at] if at >= 0 else 0
        index = bisect_right(self._context.starts, start - 1) - 1
        return index >= 0 and self._context.starts[index] >= first and self._context.speakers[index] is None
