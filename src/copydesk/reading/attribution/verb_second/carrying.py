"""Sentences in the subjunctive go on with the report before them: *Moor sagte, die Brücke halte. Sie sei neu.*"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.linking import reporter
from copydesk.reading.attribution.sentence import Sentence
from copydesk.reading.attribution.verb_second import groups
from copydesk.spans import Span

#: The rule of *das sagte Ada Moor*, whose content is the sentence before.
_POINTING: Final = "content-cue-source"
#: *Das sagte sie* points to so many sentences more than one.
_FEW: Final = 12
_STOPS: Final = ".!?… "
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
        #: The sentence right before, where nobody has it, and those before it that are told as it is.
        self._before: list[Sentence] = []

    def take(self, sentence: Sentence, found: list[Found]) -> None:
        """The next sentence."""
        if sentence.block != self._block:
            self._topic = None
            self._before = []
            if sentence.block > self._block + 1:
                self._last = None
            self._block = sentence.block
        pointing = next((one for one in found if one.rule == _POINTING and not one.content), None)
        if pointing is not None:
            pointing.content += _spans(self._before, sentence)
        main = _main(sentence)
        first = main is not None and groups.is_subjunctive(sentence, main.verb)
        teller = self._last or self._topic
        if teller is not None and self._goes_on(sentence, main, found, first=first):
            told = sentence.stretch(0, sentence.last)
            if not teller.content or teller.content[-1].end <= told.start:
                teller.content.append(told)
            self._last, self._told, self._before = teller, True, []
            return
        own = reporter(sentence, found) or next((one for one in reversed(found) if _leads_in(sentence, one)), None)
        if own is not None:
            self._last, self._told = own, any(not one.open for one in found)
            self._topic, self._before = own, []
        elif not sentence.is_quotation:
            self._last, self._told = None, False
            self._before = [*(self._before[-_FEW:] if first else []), sentence]
            if main is None or _names_somebody(sentence, main):
                self._topic = None

    def _goes_on(self, sentence: Sentence, main: Field | None, found: list[Found], *, first: bool) -> bool:
        """Whether a sentence is told, and by nobody whom it names itself."""
        if main is None:
            return not found and _is_told_in_marks(sentence)
        if not first:
            told = self._told or "QUOTE" in sentence.kinds[main.first : main.last]
            if not told or self._last is None or not groups.is_second(sentence, main.verb):
                return False
        start, end = sentence.start(main.first), sentence.end(main.last - 1)
        return all(start <= one.cue.start < end and one.rule not in _CREDITS for one in found)


def _spans(before: Sequence[Sentence], behind: Sentence) -> list[Span]:
    """Where sentences stand, the last of them in front of another; their stops left out."""
    starts = [sentence.start(0) for sentence in (*before, behind)]
    words = [behind.text[start:end].rstrip().rstrip(_STOPS) for start, end in pairwise(starts)]
    return [Span(start, start + len(said)) for start, said in zip(starts, words, strict=False) if said]


def _is_told_in_marks(sentence: Sentence) -> bool:
    """Whether the verb of a sentence stands in a quote and is in the subjunctive: *die Lage „sei sehr ernst“*."""
    fields = sentence.fields
    return (
        bool(fields)
        and fields[0].opener < 0
        and any(
            sentence.kinds[place] == "QUOTE" and groups.opens_with_verb(sentence, place, "L")
            for place in range(fields[0].first + 1, fields[0].last)
        )
    )


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
