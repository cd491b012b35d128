"""Sentences in the subjunctive go on with the report before them: *Moor sagte, die Brücke halte. Sie sei neu.*"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.linking import reporter
from copydesk.reading.attribution.sentence import Sentence
from copydesk.reading.attribution.verb_second import groups

#: Forms that tell somebody else’s words where no form of *sei* can: *die Boote seien neu. Sie hätten Segel.*
_SECOND: Final = frozenset(
    ["hätte", "hätten", "wäre", "wären", "würde", "würden", "könnte", "könnten", "müsste", "müssten", "dürften"]
)

#: The rules of credits: who is named so speaks for a whole sentence.
_CREDITS: Final = frozenset(["according-to", "in-words"])


def carry_on(sentences: Sequence[Sentence], reports: Sequence[list[Found]]) -> None:
    """Give each sentence that is told in the subjunctive, and reports nothing itself, to the report before it.

    Args:
        sentences: All sentences of a document, in order.
        reports: What each of them reports; changed in place.
    """
    carrier = _Carrier()
    for sentence, found in zip(sentences, reports, strict=True):
        carrier.take(sentence, found)


class _Carrier:
    """Goes through the sentences of a document."""

    def __init__(self) -> None:
        self._block = -1
        #: The report that the sentence right before ended in.
        self._last: Found | None = None
        #: Whoever reported last in this block, and nobody else has come up since.
        self._topic: Found | None = None
        #: Whether the sentence right before was told, and not in marks.
        self._told = False

    def take(self, sentence: Sentence, found: list[Found]) -> None:
        """The next sentence."""
        if sentence.block != self._block:
            self._topic = None
            if sentence.block > self._block + 1:
                self._last = None
            self._block = sentence.block
        main = _main(sentence)
        first = main is not None and _is_subjunctive(sentence, main)
        teller = self._last or self._topic
        if main is not None and teller is not None and self._goes_on(sentence, main, found, first=first):
            told = sentence.stretch(0, sentence.last)
            if not teller.content or teller.content[-1].end <= told.start:
                teller.content.append(told)
            self._last, self._told = teller, True
            return
        own = reporter(sentence, found) or next((one for one in reversed(found) if _leads_in(sentence, one)), None)
        if own is not None:
            self._last, self._told = own, any(not one.open for one in found)
            self._topic = own
        elif not sentence.is_quotation:
            self._last, self._told = None, False
            if main is None or _names_somebody(sentence, main):
                self._topic = None

    def _goes_on(self, sentence: Sentence, main: Field, found: list[Found], *, first: bool) -> bool:
        """Whether a sentence is told, and by nobody whom it names itself."""
        if not first and not (self._told and self._last is not None and sentence.small(main.verb) in _SECOND):
            return False
        start, end = sentence.start(main.first), sentence.end(main.last - 1)
        return all(start <= one.cue.start < end and one.rule not in _CREDITS for one in found)


def _leads_in(sentence: Sentence, one: Found) -> bool:
    """Whether more may follow a report that names nobody or has no content: *es heißt, …*; *er lehnte den Plan ab*."""
    takes = sentence.lexicon.takes
    return bool(one.content) or any(takes(one.lemma, frame) for frame in ("that", "clause", "object"))


def _main(sentence: Sentence) -> Field | None:
    """The first main clause of a sentence."""
    kinds = sentence.kinds
    return next(
        (field for field in sentence.fields if field.verb >= 0 and field.opener < 0 and kinds[field.first] != "AS"),
        None,
    )


def _names_somebody(sentence: Sentence, main: Field) -> bool:
    """Whether a sentence has somebody as its subject."""
    front = groups.in_front(sentence, main.first, main.verb)
    subject = front or groups.behind(sentence, main.verb + 1, main.last)
    return subject is not None and (groups.is_informant(sentence, subject[0]) or groups.names(sentence, subject[0]))


def _is_subjunctive(sentence: Sentence, main: Field) -> bool:
    """Whether the verb of a clause tells somebody else’s words: *sei*, *gehe*, *fordere*; not *ich sage*."""
    verb = main.verb
    if sentence.shape(verb) == "L":
        return sentence.small(verb) not in _SECOND
    word, base = sentence.small(verb), sentence.lemma(verb).rpartition("-")[2]
    if sentence.kinds[verb] != "CUE" or word not in (base[:-1], base[:-1] + "e"):
        return False
    return all(sentence.small(place) != "ich" for place in (verb - 1, verb + 1))
