"""A sentence as the attribution grammar sees it: its phrases, and the clauses among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from copydesk.grammar import attribution_actions
from copydesk.grammar.attribution_actions import Clause
from copydesk.grammar.engine import END, Engine
from copydesk.grammar.phrases import Phrase, Phraser, Shaped
from copydesk.languages.lexicon import Lexicon
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: From one phrase to another, excluded.
Range = tuple[int, int]

#: A sentence is read in pieces of so many phrases; printed ones have no more than some eighty. So what is
#: looked up from a cue to the end of its sentence stays a fixed cost a cue.
_LONGEST: Final = 200
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
#: Nothing can be reported where none of these stands in the shape: a cue, *according*, a quote, a colon, a dash, *that*.
_TELLING: Final = re.compile("[CEGRQt:-]")
_MARKS: Final = "\"'“”‘’«»„‚‹›`"
_POINTED: Final = tuple(",?!.…—-")
#: What a sentence may end in besides its last phrase.
_CLOSING: Final = frozenset(["WORD", "COMMA", "DASH", "SEMI", "COLON"])




@cache
def _engine() -> Engine:
    return Engine("attribution", attribution_actions)


class Sentence:
    """A sentence, or a piece of a very long one; all numbers are those of its phrases."""

    def __init__(self, text: str, phrases: list[Phrase], shaped: Shaped, lexicon: Lexicon, block: int) -> None:
        self.text = text
        self.lexicon = lexicon
        self.block = block
        self.phrases = phrases
        self._words, self._starts = shaped.words, shaped.starts
        #: The kinds of the phrases. There is an END on either side, so a neighbour may be asked for anywhere.
        self.kinds = [phrase.kind for phrase in phrases]
        telling = any(_TELLING.search(phrase.shape) for phrase in phrases)
        self.clauses: list[Clause] = self._read() if telling else []
        last = len(phrases)
        bracketed = any(phrase.shape == "(" for phrase in phrases[1:])
        while last and self.kinds[last - 1] in _CLOSING and not (bracketed and phrases[last - 1].shape == ")"):
            last -= 1
        #: Behind the last phrase that is no punctuation.
        self.last = last
        self.kinds += ["END"] * 4

    def _read(self) -> list[Clause]:
        """The clauses that the grammar finds; what stands behind the last word is not for it."""
        size = len(self.kinds)
        while size and self.kinds[size - 1] == "WORD":
            size -= 1
        terminals = [(kind, number) for number, kind in enumerate(self.kinds[:size])]
        terminals += (("END", size), END)
        clauses: list[Clause] = _engine().run(terminals)
        return clauses

    def span(self, first: int, last: int) -> Span | None:
        """From the phrase *first* to the one before *last*; ``None`` where that is nothing."""
        if first >= last or first >= len(self.phrases):
            return None
        return Span(self.phrases[first].start, self.phrases[last - 1].end)

    def cue(self, number: int) -> Span:
        """The span of one phrase."""
        return Span(self.phrases[number].start, self.phrases[number].end)

    def of(self, number: int) -> str:
        """The words of a phrase; none outside the sentence."""
        if not 0 <= number < len(self.phrases):
            return ""
        phrase = self.phrases[number]
        return self.text[phrase.start : phrase.end]

    def small(self, number: int) -> str:
        """The words of a phrase in small letters."""
        return self.of(number).lower()

    def is_use(self, number: int, use: str) -> bool:
        """Whether a phrase is one of the lexicon's words of a use."""
        return self.small(number) in self.lexicon.uses[use]

    def head(self, number: int) -> str:
        """The last word of a phrase that is no adverb, in small letters."""
        phrase = self.phrases[number]
        shape = phrase.shape.rstrip("a") or phrase.shape
        return self._words[phrase.first + len(shape) - 1].rstrip().lower()

    def lemma(self, number: int) -> str:
        """The lemma of a cue."""
        return self.lexicon.lemmas.get(self.head(number), "")

    def word_spans(self, number: int) -> Iterator[tuple[str, str, Span]]:
        """The letter, the word in small letters and the span of each word of a phrase."""
        phrase = self.phrases[number]
        for place, letter in enumerate(phrase.shape, phrase.first):
            word = self._words[place].rstrip()
            yield letter, word.lower(), Span(self._starts[place], self._starts[place] + len(word))

    def bare(self, number: int) -> Span:
        """A phrase without the adverbs in front."""
        phrase = self.phrases[number]
        skipped = len(phrase.shape) - len(phrase.shape.lstrip("a"))
        return Span(self._starts[phrase.first + skipped], phrase.end)

    def is_infinitive(self, number: int) -> bool:
        """Whether a phrase is a verb with *to*."""
        return self.kinds[number] == "VERB" and self.phrases[number].shape[0] == "T"

    def is_participle(self, number: int) -> bool:
        """Whether a verb group may be a participle: *shared*, *widely praised*."""
        return self.phrases[number].shape.strip("a") in ("e", "E")

    def is_speech(self, number: int) -> bool:
        """Whether a phrase is a quote that ends in a comma or stop of its own, as what is said does."""
        return self.kinds[number] == "QUOTE" and self.of(number).rstrip(_MARKS)[-1:] in _POINTED

    def opens_speech(self, number: int) -> bool:
        """Whether a phrase is a quote that begins with a capital."""
        return self.kinds[number] == "QUOTE" and self.of(number).lstrip(_MARKS + "[…. ")[:1].isupper()

    def is_title(self, number: int) -> bool:
        """Whether a phrase is a quote that names something: *on Ellis Radio’s “This Week”*."""
        if not self.opens_speech(number):
            return False
        words = [word for word in _WORD.findall(self.of(number)[:200]) if len(word) > 3]
        if len(words) > 1 and all(word[0].isupper() for word in words):
            return True
        before = self.kinds[number - 1]
        return before == "PREP" or (before == "NP" and self.phrases[number - 1].shape[-1] == "z")

    def starts_report(self, number: int) -> bool:
        """Whether the cue at *number* begins a report of its own, rather than going on with what is said."""
        following = self.kinds[number + 1]
        return (
            following in ("THAT", "QUOTE", "WH", "PRON")
            or (following == "COMMA" and self.kinds[number + 2] == "QUOTE")
            or self.lemma(number) in self.lexicon.uses["sayings"]
        )

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
        shaped = phraser.phrases(text, sentence.start, sentence.end, quotes.get(number, ()))
        for start in range(0, len(shaped.phrases), _LONGEST):
            yield Sentence(text, shaped.phrases[start : start + _LONGEST], shaped, phraser.lexicon, block)
