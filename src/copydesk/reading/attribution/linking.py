"""Give quotations that stand alone to the report beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from copydesk.reading.attribution import labels
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.fragments import is_fragment
from copydesk.reading.attribution.sentence import FINITE, MARKS, Sentence
from copydesk.reading.kinds import DASHES
from copydesk.spans import Span

#: The rules whose report may be nothing but a name behind a quotation.
_SIGNED: Final = "dash-source"
#: The rules whose report leads in to the speech below it.
_LEADS_IN: Final = frozenset(["source-cue-colon", "clause-colon", "label"])
#: The rules of a report that may stand around another one.
_CREDITS: Final = frozenset(["according-to", "as-cue-by"])
#: A quotation of so few words may be a name or a sign.
_FEW: Final = 2
#: One of as many blanks, behind what somebody says, is somebody's words.
_LONG: Final = 4


def link(sentences: Sequence[Sentence], reports: Sequence[list[Found]], told: Mapping[Span, Found]) -> None:
    """Give each sentence that is nothing but a quotation to a report.

    It goes on with the report before it in its block; where there is none, it begins the one behind it. A
    block that is nothing but quotation goes on with the report that ended the block before.

    Args:
        sentences: All sentences of a document, in order.
        reports: What each of them reports; changed in place.
        told: The quotes in which the narrator names who speaks, and the reports there.
    """
    linker = _Linker(told)
    for block, numbers in groupby(range(len(sentences)), key=lambda number: sentences[number].block):
        group = [(sentences[number], reports[number]) for number in numbers]
        linker.begin(block, group)
        for sentence, found in group:
            linker.take(sentence, found)
    for found in reports:
        for outer in found:
            if outer.rule in _CREDITS and len(found) > 1:
                _go_along(outer, found)


def _go_along(outer: Found, found: Sequence[Found]) -> None:
    """Give a credit the quotations that go on with what it holds: *“…,” Moor said, according to Carr. “…”*"""
    end = max(outer.cue.end, outer.content[-1].end)
    for inner in found:
        if inner is not outer and _holds(outer, inner):
            outer.content += [span for span in inner.content if span.start > end and span not in outer.content]


class _Linker:
    """Goes through the sentences of a document."""

    def __init__(self, told: Mapping[Span, Found]) -> None:
        self._told = told
        self._block = -1
        #: The report that a quotation would go on with.
        self._last: Found | None = None
        #: The report that ended the sentence in hand.
        self._ending: Found | None = None
        #: Who reports in the sentence right before; a whole quotation that nobody else claims is lent to them.
        self._near: Found | None = None
        #: The quotations that stand alone right before the sentence in hand.
        self._run: list[Span] = []
        #: Whether they belong to nobody yet.
        self._waiting = False
        #: Who has the quotations that run on into this block, for as long as no report of its own claims them.
        self._holder: Found | None = None
        self._lent: list[Span] = []

    def begin(self, block: int, group: list[tuple[Sentence, list[Found]]]) -> None:
        """A new block."""
        goes_on = block == self._block + 1 and all(sentence.is_quotation for sentence, _ in group)
        if self._run and len(group) == 1 and block == self._block + 1 and not group[0][1]:
            group[0][1].extend(labels.signature(group[0][0]))
        self._last = self._ending if goes_on else None
        if not goes_on:
            self._near = None
        if block != self._block + 1:
            self._lent = []
        self._block, self._ending, self._waiting = block, None, False
        if not any(one.rule == _SIGNED for one in group[0][1]):
            self._run = []

    def take(self, sentence: Sentence, found: list[Found]) -> None:
        """The next sentence."""
        if sentence.is_quotation:
            own = self._own(sentence)
            if own is not None:
                self._last = self._ending = own
                self._waiting, self._run, self._lent = False, [], []
                return
            label = labels.label_in_quote(sentence)
            if label is None:
                self._alone(sentence)
            else:
                found.append(label)
                self._last = self._ending = label
                self._run = []
            return
        before, self._ending = self._ending, None
        if self._last is not None and not self._last.content:
            self._last = None  # whoever was asked has not answered
        if not found and sentence.colon is not None:
            found.append(Found("colon", None, sentence.colon, open=True))  # the text in full: “…”
        near = self._near
        self._near = reporter(sentence, found) if found else None
        signed = next((one for one in found if one.rule == _SIGNED), None)
        spoken = [one for one in found if one.open and one.content]
        to_come = next((one for one in found if not one.content and one.rule != _SIGNED), None)
        if signed is not None:
            self._sign(signed)
        elif spoken:
            if sentence.kinds[0] == "QUOTE" and (self._waiting or self._lent):
                first = min(spoken, key=lambda one: one.content[0].start)
                first.content[:0] = self._claimed() + (self._run if self._waiting else [])
            elif self._waiting and len(spoken) == 1 and _is_by_pronoun(sentence, spoken[0]):
                spoken[0].content[:0] = self._run  # “…” After all, he says, “…”
            self._ending = self._last = max(spoken, key=lambda one: one.content[-1].end)
        elif to_come is not None:
            self._ending = self._last = to_come
            if (self._waiting or self._lent) and self._asks(sentence, to_come):
                to_come.content += self._claimed() or self._run  # “…” Moor said.
        elif before is not None and not found and _goes_on(sentence):
            # But “…”
            led_in = sentence.kinds[sentence.last - 2] == "COLON"
            before.content.append(sentence.stretch(sentence.last - 1 if led_in else 0, sentence.last))
            self._ending = before
        elif self._last is not None and sentence.opens_speech(0) and sentence.kinds[1] not in FINITE:
            # “…” and a few words of the writer’s
            start = sentence.start(0)
            if not any(span.start <= start < span.end for one in found for span in one.content):
                self._last.content.append(sentence.stretch(0, sentence.last) if not found else sentence.cue(0))
                self._ending = self._last
        elif near is not None and not found and _quotes_on(sentence, near):
            # As a result it is “a gift to the harbour.”
            near.content.append(sentence.stretch(0, sentence.last))
            self._ending = self._near = near
        self._waiting, self._run, self._lent = False, [], []

    def _asks(self, sentence: Sentence, report: Found) -> bool:
        """Whether a report that is a sentence of its own tells who said what stands before it."""
        if report.lemma in sentence.lexicon.uses["sayings"]:
            return True
        # “Does it?” Moor pressed.
        last = (self._run or self._lent)[-1].of(sentence.text).rstrip(MARKS)
        return last[-1:] in ("?", "!") and sentence.lexicon.speaks(report.lemma)

    def _own(self, sentence: Sentence) -> Found | None:
        """The report that stands inside the marks of a quotation."""
        if not self._told:
            return None
        cues = (sentence.cue(number) for number, kind in enumerate(sentence.kinds) if kind == "QUOTE")
        return next((self._told[cue] for cue in cues if cue in self._told), None)

    def _claimed(self) -> list[Span]:
        """The quotations that run on into this sentence, taken back from whom they were lent to."""
        lent, self._lent = self._lent, []
        if self._holder is not None:
            self._holder.content = [span for span in self._holder.content if span not in lent]
        return lent

    def _alone(self, sentence: Sentence) -> None:
        spans = [sentence.cue(number) for number, kind in enumerate(sentence.kinds) if kind == "QUOTE"]
        if _is_turn(sentence, spans[0].start):
            self._turn(spans)
            return
        self._run += spans
        lends = self._last is None and self._near is not None and _is_whole(sentence)
        holder = self._near if lends else self._last
        if holder is None:
            self._waiting = True
        else:
            holder.content += spans
            self._ending = holder
        self._holder = holder
        self._lent = [*self._lent, *spans] if lends or sentence.runs_on else []

    def _turn(self, spans: list[Span]) -> None:
        """What stands behind a dash is said by another: nobody goes on with it but who leads in to it."""
        if self._last is not None and not self._last.content and self._last.rule in _LEADS_IN:
            self._last.content += spans
        self._last = self._ending = self._near = None
        self._waiting, self._run, self._lent = False, [], []

    def _sign(self, signed: Found) -> None:
        if self._holder is not None:
            self._holder.content = [span for span in self._holder.content if span not in self._run]
        signed.content[:0] = self._run


def _is_by_pronoun(sentence: Sentence, one: Found) -> bool:
    """Whether a report names its speaker by a pronoun, so that they have been spoken of before."""
    return one.source is not None and sentence.lexicon.letters.get(one.source.of(sentence.text).lower()) == "p"


def _quotes_on(sentence: Sentence, near: Found) -> bool:
    """Whether a sentence that reports nothing holds a piece of what somebody said right before."""
    lexicon, kinds = sentence.lexicon, sentence.kinds
    if kinds[0] == "QUOTE" or "QUOTE" not in kinds or not lexicon.has("fragments"):
        return False
    pieces = all(is_fragment(sentence, number) for number, kind in enumerate(kinds) if kind == "QUOTE")
    return pieces and lexicon.speaks(near.lemma)


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence is the writer's lead into more of a quotation: *But “it will not hold.”*"""
    if sentence.kinds[sentence.last - 1] != "QUOTE" or sentence.kinds[0] == "QUOTE":
        return False
    short = sentence.kinds[: sentence.last - 1] == ["ADV", "COLON"]  # Then: “It is over.”
    return short or sentence.of(sentence.last - 1).count(" ") >= _LONG


def reporter(sentence: Sentence, found: Sequence[Found]) -> Found | None:
    """Who reports last in a sentence, and in nobody else’s words."""
    named = [one for one in found if one.source is not None and one.content and not _is_relative(sentence, one.source)]
    if len(named) < 2:
        return named[0] if named else None
    outer = (one for one in named if not any(_holds(other, one) for other in named if other is not one))
    return max(outer, key=lambda one: one.cue.start, default=None)


def _holds(outer: Found, inner: Found) -> bool:
    return any(span.start <= inner.cue.start and inner.cue.end <= span.end for span in outer.content)


def _is_relative(sentence: Sentence, source: Span) -> bool:
    """Whether a source is *who* or *that*."""
    return sentence.lexicon.letters.get(source.of(sentence.text).lower()) in ("w", "t")


def _is_turn(sentence: Sentence, start: int) -> bool:
    """Whether speech opens with a dash: — Viens. — « Viens. »"""
    if sentence.lexicon.has("late-subject"):
        start = sentence.start(0)
    return sentence.text[start] in DASHES


def _is_whole(sentence: Sentence) -> bool:
    """Whether a sentence in marks is more than a shout or a name."""
    words = sentence.of(0)
    return words.count(" ") >= _FEW and sentence.opens_speech(0) and not words.isupper()
