"""A sentence as the attribution grammar sees it: its phrases, and the clauses among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import Any, Final

from copydesk.grammar import attribution_actions, verb_second_actions
from copydesk.grammar.attribution_actions import Clause
from copydesk.grammar.engine import END, Engine
from copydesk.grammar.phrases import Cut, Phraser
from copydesk.grammar.verb_second_actions import Field
from copydesk.grammar.words import bare
from copydesk.languages.lexicon import Lexicon
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: From one phrase to another, excluded.
Range = tuple[int, int]

#: A sentence is read in pieces of so many phrases; printed ones have no more than some eighty. So what is
#: looked up from a cue to the end of its sentence stays a fixed cost a cue.
_LONGEST: Final = 200
#: So many phrases behind the last one may be asked for.
_BEYOND: Final = 4
#: The kinds of phrases that may be a subject, and those with a finite verb.
NOUNS: Final = frozenset(["NP", "PRON"])
FINITE: Final = frozenset(["VERB", "CUE", "PASSIVE"])
#: What may stand between a report and what it reports.
PAUSES: Final = frozenset(["COMMA", "DASH"])
#: A time, a place or a hearer behind a cue.
CIRCUMSTANCES: Final = frozenset(["TIME", "ADV", "PREP", "NP", "OBJ", "TO", "PAREN"])
#: The letters of words that only a verb group begins with.
_VERBS: Final = frozenset("xivC")
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
#: Quotation marks, of every shape.
MARKS: Final = "\"'“”‘’«»„‚‹›`"
_BLANKS: Final = " \xa0\u202f"
_POINTED: Final = tuple(",?!.…—-")
#: The letters that an infinitive begins with.
_INFINITIVE: Final = frozenset("TIj4")
#: A term has no more blanks.
_TERM: Final = 4
#: What a sentence may end in besides its last phrase.
_CLOSING: Final = frozenset(["WORD", "COMMA", "DASH", "SEMI", "COLON"])


@cache
def _engine(order: str) -> Engine:
    """The engine that reads a language whose verbs stand so."""
    if order == "verb-second":
        return Engine("verb_second", verb_second_actions)
    return Engine("attribution", attribution_actions)


class Sentence:
    """A sentence, or a piece of a very long one; all numbers are those of its phrases."""

    def __init__(self, text: str, cut: Cut, first: int, lexicon: Lexicon, block: int) -> None:
        self.text = text
        self.lexicon = lexicon
        #: The number of its block.
        self.block = block
        self._cut = cut
        bounds = cut.bounds[first : first + _LONGEST + 1]
        self._bounds = bounds + bounds[-1:] * _BEYOND  # as for the kinds: a phrase behind the last is empty
        #: The kinds of the phrases. There is an END on either side, so a neighbour may be asked for anywhere.
        self.kinds = kinds = cut.kinds[first : first + _LONGEST]
        #: How many phrases there are.
        self.size = last = len(kinds)
        self._lemmas: dict[int, str] = {}
        #: What the grammar finds: the cues, or in a language whose verb stands second all clauses.
        self.clauses: list[Clause] = []
        self.fields: list[Field] = []
        if kinds and lexicon.order == "verb-second":
            self.fields = self._read()
        elif kinds:
            self.clauses = self._read()
        bracketed = "(" in cut.shape and any(self.shape(number) == "(" for number in range(1, last))
        while last and kinds[last - 1] in _CLOSING and not (bracketed and self.shape(last - 1) == ")"):
            last -= 1
        #: Behind the last phrase that is no punctuation.
        self.last = last
        kinds += ["END"] * _BEYOND

    def _read(self) -> list[Any]:
        """What the grammar finds; what stands behind the last word is not for it."""
        size = self.size
        while size and self.kinds[size - 1] == "WORD":
            size -= 1
        # The value of a phrase is its number. A zip makes no tuple for each, as it is taken apart at once.
        terminals = zip([*self.kinds[:size], "END", END[0]], count(), strict=False)
        found: list[Any] = _engine(self.lexicon.order).run(terminals)
        return found

    def shape(self, number: int) -> str:
        """The letters of a phrase."""
        return self._cut.shape[self._bounds[number] : self._bounds[number + 1]]

    def start(self, number: int) -> int:
        """Where a phrase starts in the text."""
        return self._cut.starts[self._bounds[number]]

    def end(self, number: int) -> int:
        """Where a phrase ends in the text, the blank behind it left out."""
        cut, last = self._cut, self._bounds[number + 1]
        word = cut.words[last - 1]
        # Where a phrase ends is asked more than anything else: most words end in a letter, and are bare but for blanks.
        shown = word.rstrip()
        return cut.starts[last] - len(word) + len(bare(word) if shown[-1:] == "-" else shown)

    def span(self, first: int, last: int) -> Span | None:
        """From the phrase *first* to the one before *last*; ``None`` where that is nothing."""
        if first >= last or first >= self.size:
            return None
        return Span(self.start(first), self.end(last - 1))

    def stretch(self, first: int, last: int) -> Span:
        """As `span`, of what is known to be there."""
        return Span(self.start(first), self.end(last - 1))

    def cue(self, number: int) -> Span:
        """The span of one phrase."""
        return Span(self.start(number), self.end(number))

    def of(self, number: int) -> str:
        """The words of a phrase; none outside the sentence."""
        return self.text[self.start(number) : self.end(number)] if 0 <= number < self.size else ""

    def small(self, number: int) -> str:
        """The words of a phrase in small letters."""
        return self.of(number).lower()

    def is_use(self, number: int, use: str) -> bool:
        """Whether a phrase is one of the lexicon's words of a use."""
        return self.small(number).replace("’", "'") in self.lexicon.uses[use]

    def head(self, number: int) -> str:
        """The last word of a phrase that is no adverb, in small letters."""
        shape = self.shape(number)
        word = self._cut.words[self._bounds[number] + len(shape.rstrip("a") or shape) - 1]
        return bare(word).lower()

    def lemma(self, number: int) -> str:
        """The lemma of a cue."""
        known = self._lemmas.get(number)
        if known is None:
            known = self._lemmas[number] = self.lexicon.lemmas.get(self.head(number), "")
        return known

    def is_parted(self, clause: Clause) -> bool:
        """Whether one comma alone parts a cue from the noun group in front, which is not its subject then."""
        kinds, cue = self.kinds, clause.cue
        return kinds[cue - 1] == "COMMA" and clause.subject == cue - 2 and kinds[cue - 3] not in PAUSES

    def is_raised(self, number: int) -> bool:
        """Whether a cue tells how its subject seems, and nothing that it says."""
        return self.lexicon.takes(self.lemma(number), "raised")

    def word_spans(self, number: int) -> Iterator[tuple[str, str, Span]]:
        """The letter, the word in small letters and the span of each word of a phrase."""
        for place, letter in enumerate(self.shape(number), self._bounds[number]):
            word, start = bare(self._cut.words[place]), self._cut.starts[place]
            yield letter, word.lower(), Span(start, start + len(word))

    def bare(self, number: int) -> Span:
        """A phrase without the adverbs in front."""
        shape = self.shape(number)
        skipped = len(shape) - len(shape.lstrip("a"))
        return Span(self._cut.starts[self._bounds[number] + skipped], self.end(number))

    def is_governed(self, number: int, lemma: str) -> bool:
        """Whether a phrase is a preposition with which a verb reports: *speaks of*."""
        return self.kinds[number] == "PREP" and self.lexicon.takes(
            lemma, self.lexicon.preposition(self.small(number).partition(" ")[0])
        )

    def is_infinitive(self, number: int) -> bool:
        """Whether a phrase is an infinitive: with *to* or without."""
        return self.kinds[number] in ("VERB", "CUE") and self.shape(number).lstrip("aoO")[:1] in _INFINITIVE

    def is_auxiliary(self, number: int) -> bool:
        """Whether a verb group is nothing but forms of *be* and auxiliaries: *would also have been*."""
        return not self.shape(number).strip("xia")

    def is_joined(self, number: int) -> bool:
        """Whether a pronoun is joined to the verb in front of it with a hyphen: *a-t-elle*."""
        word = self._cut.words[self._bounds[number] - 1] if number else ""
        return self.kinds[number] == "PRON" and bare(word) != word.rstrip()

    def is_participle(self, number: int) -> bool:
        """Whether a verb group may be a participle: *shared*, *widely praised*."""
        return self.shape(number).strip("a") in ("e", "E")

    def is_speech(self, number: int) -> bool:
        """Whether a phrase is a quote that ends in a comma or stop of its own, as what is said does."""
        return self.kinds[number] == "QUOTE" and self.of(number).rstrip(MARKS + _BLANKS)[-1:] in _POINTED

    def opens_speech(self, number: int) -> bool:
        """Whether a phrase is a quote that begins with a capital, or with a number and is longer than a term."""
        if self.kinds[number] != "QUOTE":
            return False
        words = self.of(number).lstrip(MARKS + _BLANKS + "[….")
        return words[:1].isupper() or (words[:1].isdigit() and words.count(" ") > _TERM)

    def opens_with_verb(self, number: int) -> bool:
        """Whether the first word of a quote is a finite verb or begins with one: *the wall “has been mended”*."""
        first = _WORD.match(self.of(number).lstrip(MARKS))
        return first is not None and self.lexicon.letters.get(first[0].lower().replace("’", "'")) in _VERBS

    def is_title(self, number: int) -> bool:
        """Whether a phrase is a quote that names something: *on Ellis Radio’s “This Week”*."""
        if not self.opens_speech(number):
            return False
        words = [word for word in _WORD.findall(self.of(number)[:200]) if len(word) > 3]
        if len(words) > 1 and all(word[0].isupper() for word in words):
            return True
        before = self.kinds[number - 1]
        return before == "PREP" or (before == "NP" and self.shape(number - 1)[-1] == "z")

    def names_work(self, number: int) -> bool:
        """Whether a phrase is a quote that names the work in front of it: *in her book, “A Life in Ellis”*."""
        noun = number - 1 - (self.kinds[number - 1] == "COMMA")
        return noun >= 0 and self.is_title(number) and self.head(noun) in self.lexicon.uses["works"]

    def starts_report(self, number: int) -> bool:
        """Whether the cue at *number* begins a report of its own, rather than going on with what is said."""
        following = self.kinds[number + 1]
        return (
            following in ("THAT", "QUOTE", "WH", "PRON")
            or (following == "COMMA" and self.kinds[number + 2] == "QUOTE")
            or self.lemma(number) in self.lexicon.uses["sayings"]
        )

    @property
    def colon(self) -> Span | None:
        """The colon that it ends in, if it ends in one."""
        end = self._cut.starts[-1]
        while end > self._cut.starts[0] and self.text[end - 1].isspace():
            end -= 1
        return Span(end - 1, end) if self.text[end - 1 : end] == ":" else None

    @property
    def runs_on(self) -> bool:
        """Whether it ends in a quote that was not closed."""
        last = self.size - 1
        return self.kinds[last] == "QUOTE" and self.of(last)[-1] not in MARKS

    @property
    def is_quotation(self) -> bool:
        """Whether it is nothing but quotes."""
        return "QUOTE" in self.kinds and all(kind in ("QUOTE", "WORD", "DASH", "END") for kind in self.kinds)


def sentences(survey: Survey, text: str, phraser: Phraser) -> Iterator[Sentence]:
    """The sentences of a document, in order."""
    quotes: dict[int, list[tuple[int, int]]] = {}
    for place in survey.quotes:
        if place.parent is None:
            quotes.setdefault(place.sentence, []).append((place.start, place.end))
    block = 0
    for number, sentence in enumerate(survey.sentences):
        while survey.blocks[block].end < sentence.end:
            block += 1
        start = sentence.start
        while start < sentence.end and text[start].isspace():
            start += 1  # in front of the first word stood a mark of emphasis
        cut = phraser.cut(text, start, sentence.end, quotes.get(number, ()))
        for first in range(0, len(cut.kinds) or 1, _LONGEST):
            yield Sentence(text, cut, first, phraser.lexicon, block)
