"""A sentence as the attribution grammar sees it: its phrases and the clauses among them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from copydesk.grammar import attribution_actions
from copydesk.grammar.attribution_actions import Clause
from copydesk.grammar.engine import END, Engine
from copydesk.grammar.phrases import Phrase, phraser
from copydesk.reading.survey import Place, QuotePlace
from copydesk.spans import Span


_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")


@cache
def _engine() -> Engine:
    return Engine("attribution", attribution_actions)


class Sentence:
    """One outer sentence, cut into phrases; a quote in it is one phrase."""

    def __init__(self, text: str, code: str, place: Place, block: int, quotes: list[int], places: list[QuotePlace]) -> None:
        self.text = text
        self.start, self.end = place.start, place.end
        self.block = block
        #: The numbers of the outermost quotes in it.
        self.quotes = quotes
        shaped = phraser(code).phrases(text, place.start, place.end, [(places[n].start, places[n].end) for n in quotes])
        self.phrases: list[Phrase] = shaped.phrases
        self.words, self.starts = shaped.words, shaped.starts
        phrases = self.phrases
        size = len(phrases)
        while size and phrases[size - 1].kind == "WORD":
            size -= 1
        terminals = [(phrases[number].kind, number) for number in range(size)]
        terminals.append(("END", size))
        terminals.append(END)
        self.clauses: list[Clause] = _engine().run(terminals)
        #: A report at the sentence's end whose content is still to come: *Ada Moor said:*
        self.waits_for = None
        #: A report that is only a name behind a dash.
        self.signed = None
        numbers = iter(quotes)
        #: For each phrase that is a quote, the number of the quote.
        self.quote_of = {}
        last = len(phrases)
        bracket = any(phrase.kind == "WORD" and phrase.shape == "(" for phrase in phrases[1:])
        while last and phrases[last - 1].kind in ("WORD", "COMMA", "DASH", "SEMI", "COLON") and not (bracket and phrases[last - 1].shape == ")"):
            last -= 1
        #: Behind the last phrase that is no punctuation.
        self.last = last

    def kind(self, number: int) -> str:
        return self.phrases[number].kind if 0 <= number < len(self.phrases) else "END"

    def span(self, first: int, last: int) -> Span | None:
        """From the phrase *first* to the one before *last*."""
        if first >= last:
            return None
        return Span(self.phrases[first].start, self.phrases[last - 1].end)

    def of(self, number: int) -> str:
        phrase = self.phrases[number]
        return self.text[phrase.start : phrase.end]

    def head(self, number: int) -> str:
        """The last word of a phrase that is no adverb, in small letters."""
        phrase = self.phrases[number]
        at = phrase.last - 1
        while at > phrase.first and phrase.shape[at - phrase.first] == "a":
            at -= 1
        return self.words[at].rstrip().lower()

    def bare_start(self, number: int) -> int:
        """Where a phrase begins behind its adverbs."""
        phrase = self.phrases[number]
        skipped = len(phrase.shape) - len(phrase.shape.lstrip("a"))
        return self.starts[phrase.first + skipped]

    def reports(self, number: int) -> bool:
        """Whether a cue has a that-clause or quote of its own."""
        return self.kind(number + 1) in ("THAT", "QUOTE", "WH") or (self.kind(number + 1) == "COMMA" and self.kind(number + 2) == "QUOTE") or self.kind(number + 1) == "PRON" or self.head(number) in ("said", "says", "say", "added", "noted", "argued", "insisted", "warned", "told")

    def is_speech(self, number: int) -> bool:
        """Whether the phrase is a quote that ends in a comma or stop of its own, as what is said does."""
        return self.kind(number) == "QUOTE" and self.of(number).rstrip("\"'”’»")[-1:] in tuple(",?!.…—-")

    def is_title(self, number: int) -> bool:
        """Whether the phrase is a quote that names something: *on ABC’s “This Week”*."""
        if self.kind(number) != "QUOTE" or not self.opens_speech(number):
            return False
        words = [word for word in _WORD.findall(self.of(number)) if len(word) > 3]
        if len(words) > 1 and all(word[0].isupper() for word in words):
            return True
        before = self.kind(number - 1)
        return before == "PREP" or (before == "NP" and self.phrases[number - 1].shape[-1] == "z")

    def opens_speech(self, number: int) -> bool:
        """Whether the phrase is a quote that begins with a capital."""
        return self.kind(number) == "QUOTE" and self.of(number).lstrip("\"'“‘«[…. ")[:1].isupper()

    @property
    def is_quotation(self) -> bool:
        """Whether it is nothing but quotes."""
        return bool(self.quotes) and all(phrase.kind in ("QUOTE", "WORD", "DASH") for phrase in self.phrases)
