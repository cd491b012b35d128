"""Reports whose content stands behind the cue: *she said that …*, *he praised …*, *they told the council: “…”*.

Rules: ``source-cue-that``, ``-question``, ``-clause``, ``-infinitive``, ``-object``, ``-as``, ``-preposition``,
``-quote``, ``-colon``, ``-next``, and behind a hearer ``source-cue-hearer-…``; ``relative-source-cue``; and
``source-verb-quote`` for a verb that is no cue.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import (
    contents,
    hearers,
    inverted,
    late_subjects,
    objects,
    relative_reports,
    sharing,
    sources,
    unsaid,
)
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import CIRCUMSTANCES, FINITE, Range, Sentence
from copydesk.spans import Span

#: What may stand behind a preposition that belongs to its cue.
_GOVERNED: Final = frozenset(["NP", "PRON", "OBJ", "QUOTE", "WH", "ING", "SAYING"])
#: Without one of these what follows *that* is no clause; a quote may hold its verb.
_VERBS: Final = FINITE | {"QUOTE"}
#: What is told behind a hearer.
_HEARER_FRAMES: Final = {"THAT": "that", "WHO": "that", "WH": "question", "QUOTE": "quote", "COMMA": "quote"}


class Reports:
    """The reports of one sentence.

    Args:
        main: Gives the subject of the main clause; a participle behind a comma shares it.
    """

    def __init__(self, sentence: Sentence, ends: Ends, main: Callable[[], Range | None]) -> None:
        self._sentence = sentence
        self._ends = ends
        self._find_main = main

    @cached_property
    def _main(self) -> Range | None:
        """The subject of the main clause: few sentences ask for it, and one may ask often."""
        return self._find_main()

    def _who(self, source: Range | None) -> Span | None:
        return None if source is None else self._sentence.span(*source)

    def of_verb(self, clause: Clause) -> Found | None:
        """*She laughed, “…”*, *he repeated: “…”*: what is quoted is reported by any verb."""
        sentence, kinds, cue = self._sentence, self._sentence.kinds, clause.cue
        if not sentence.opens_speech(cue + 2) or sentence.shape(cue)[-1] not in "ve":
            return None
        source = sources.plain(sentence, clause)
        if source is None:
            return None
        if kinds[cue + 1] == "COLON":
            return self.after_colon(source, sentence.cue(cue), cue + 1, "")
        if kinds[cue + 1] != "COMMA" or not sentence.is_speech(cue + 2) or kinds[0] in ("WHEN", "AS"):
            return None
        found = Found("source-verb-quote", sentence.span(*source), sentence.cue(cue), [sentence.cue(cue + 2)])
        found.open = True
        return found

    def of_clause(self, clause: Clause) -> Found | None:
        """The report of a cue and what stands behind it."""
        sentence, kinds = self._sentence, self._sentence.kinds
        lemma = sentence.lemma(clause.cue)
        following = clause.cue + 1
        if clause.before == "bare" and clause.cue == 0 and clause.frame == "noun":
            opened = self._opened(lemma)
            if opened is not None:
                return opened
        if kinds[following : following + 2] == ["NP", "COLON"] and inverted.leads_in(sentence, clause):
            return self.after_colon((following, following + 1), sentence.cue(clause.cue), following + 1, lemma)
        if unsaid.is_participial(self._sentence, clause) or unsaid.is_imperative(self._sentence, clause):
            return None
        if unsaid.is_asked(sentence, clause):
            return None
        if unsaid.is_impersonal(sentence, clause) or unsaid.is_naming(sentence, clause):
            return None
        if (frame := clause.frame) == "as" and unsaid.is_described(sentence, clause):
            return None
        if frame == "colon" and unsaid.is_of_place(sentence, clause):
            return None
        source = sources.in_front(sentence, clause)
        if source is not None and kinds[clause.cue - 2 : clause.cue] == ["COMMA", "AND"] and clause.last is not None:
            source = sources.shared(sentence, clause, clause.last)  # did not name Carr, but said
        reduced = source is None and unsaid.is_reduced(self._sentence, clause)
        if source is None:
            source = sources.with_name(sentence, clause.cue)
        if source is None and not reduced:
            source = sharing.subject(sentence, clause, lambda: self._main)
        if late_subjects.is_relative_object(sentence, clause):
            who = self._who(inverted.source(sentence, clause.cue + 1))
            relative = sentence.cue(clause.relative)
            return Found("relative-source-cue", who, sentence.cue(clause.cue), [relative], lemma, "object", relative)
        found = None if source is None else relative_reports.report(sentence, clause, source, self._ends)
        if found is not None:
            return found
        at = clause.frame_at
        if source is None and kinds[following] == "BY" and sentence.is_participle(clause.cue):
            source = sources.agent(sentence, following)  # asked by Moor whether it holds
            if source is not None and frame == "preposition" and kinds[source[1]] == "WHEN":
                frame, at = "when", source[1]
        if sentence.is_infinitive(clause.cue) and (source is None or not late_subjects.is_told(sentence, clause.cue)):
            return None
        if not frame and late_subjects.is_contrasted(sentence, following):
            frame, at = "noun", following + 3
        if frame in ("", "preposition", "noun") and sentence.lexicon.takes(lemma, "infinitive"):
            behind = late_subjects.infinitive(sentence, following) if frame else self._behind_time(following)
            if behind > following:
                frame, at = "infinitive", behind
        unknown = frame == "noun" and kinds[following] == "TO" and self._is_infinitive(following, lemma)  # to mend it
        if unknown or (not frame and (kinds[following] == "TO" or sentence.is_infinitive(following))):
            frame, at = "infinitive", following
        if not frame and kinds[following] in ("SAYING", "ING"):
            frame, at = "ing", following  # supports lowering the toll
        governed = objects.is_behind(sentence, following, lemma)
        if frame in ("", "preposition") and not governed and self._is_next(clause, following, source, lemma):
            return Found("source-cue-next", self._who(source), sentence.cue(clause.cue), [], lemma)
        return self._framed(clause, source, lemma, frame, at, reduced=reduced)

    def _opened(self, lemma: str) -> Found | None:
        """*Continued Moor: “…”*, *said Ada Moor, an engineer, “…”*: a cue and its source open the sentence."""
        sentence, kinds = self._sentence, self._sentence.kinds
        if "COLON" in kinds:
            colon = kinds.index("COLON")
            return self.after_colon((1, colon), sentence.cue(0), colon, lemma)
        quote = kinds.index("QUOTE") if "QUOTE" in kinds else 0
        if quote < 3 or kinds[quote - 1] != "COMMA" or not sentence.opens_speech(quote) or "CUE" in kinds[1:quote]:
            return None
        end = self._ends.clause(quote)
        who, content = sentence.stretch(1, quote - 1 if quote == 3 else quote), sentence.stretch(quote, end)
        found = Found("source-cue-quote", who, sentence.cue(0), [content], lemma, "quote")
        found.open = end == quote + 1
        return found

    def _behind_time(self, first: int) -> int:
        """Where an infinitive stands behind a time, or -1: *promised on Monday to mend it*."""
        sentence, number = self._sentence, late_subjects.infinitive(self._sentence, first)
        if number > first:
            return number
        number = first + (sentence.kinds[first] == "TIME")
        opened = sentence.kinds[number] == "TO" and sentence.kinds[number + 1] in ("CUE", "VERB")
        return number if opened or sentence.is_infinitive(number) else -1

    def _is_next(self, clause: Clause, following: int, source: Range | None, lemma: str) -> bool:
        """Whether the content is the next sentence: *Moor said in a letter. “…”*"""
        sentence = self._sentence
        return (
            source is not None
            and sentence.kinds[clause.cue] == "CUE"
            and clause.before in ("subject", "apart")
            and sentence.lexicon.speaks(lemma)
            and all(kind in CIRCUMSTANCES for kind in sentence.kinds[following : sentence.last])
        )

    def _framed(
        self, clause: Clause, source: Range | None, lemma: str, frame: str, at: int, *, reduced: bool
    ) -> Found | None:
        sentence, kinds = self._sentence, self._sentence.kinds
        cue, following = sentence.cue(clause.cue), clause.cue + 1
        rule = ""
        if frame == "quote" and self._governs(following, lemma, at):
            frame, at = "preposition", following  # speaks of “a front door”, se félicite d’un accord « historique »
        if frame == "quote" and at > following and kinds[at + 1] in ("THAT", "WHO") and sentence.is_title(at):
            frame, at = "that", at + 1  # said on “Morning Tide” that
        if frame == "quote" and at > following and sentence.names_work(at):
            return None
        if frame == "quote" and at == following and kinds[at + 1] == "TO" and not sentence.opens_speech(at):
            frame = "object"  # supposed “the old chest” to be his
        if frame == "question" and at == following + 1 and sentence.is_governed(following, lemma):
            frame, at = "preposition", following  # boasted of how she mended it
        elif frame == "question" and objects.is_question(sentence, at, lemma, sourced=source is not None):
            frame = "object"  # praised what she called “…”, praised how it was mended
        if frame == "preposition" and kinds[following] == "OBJ" and kinds[at + 2] == "AS":
            frame, at = "as", at + 2  # describes herself on her page as “a builder”
        if frame == "preposition":
            if self._is_infinitive(at, lemma):
                frame = "infinitive"
            elif kinds[at + 1] in _GOVERNED:
                cue = Span(cue.start, sentence.end(at))
                frame = sentence.lexicon.preposition(sentence.small(at).split()[0])
                rule, at = "preposition", at + 1
            else:
                return None
        if frame == "that" and kinds[at + 1] == "NP" and _VERBS.isdisjoint(kinds[at + 1 : sentence.last]):
            # Has seen that promise; but not: warned that the lamp cost a fortune, where *cost* may be a noun.
            frame = frame if sentence.shape(at + 1).startswith("d") else "object"
        within = late_subjects.preposition_within(sentence, at, lemma) if frame == "noun" else ""
        if within:
            frame, rule = within, "preposition"
        if frame == "noun" and sentence.lexicon.tells(lemma):
            return self._to_hearer(clause, source, lemma)
        led = frame == "noun" and at == following and kinds[at + 1] == "COLON" and sentence.opens_speech(at + 2)
        if led and sentence.lexicon.speaks(lemma):
            return self.after_colon(source, cue, at + 1, lemma)  # asked Carr: “Is it safe?”
        if frame in ("when", "ing"):
            if frame == "when" and late_subjects.is_circumstance(sentence, at):
                return None
            if frame == "ing" and source is not None and objects.is_elsewhere(sentence, source[0]):
                return None
            frame = "clause" if frame == "when" or lemma in sentence.lexicon.uses["clause_verbs"] else "object"
        if frame == "as":
            return self._of_as(clause, source, lemma, at, reduced=reduced)
        asked = frame == "noun" or (not frame and kinds[following] == "OBJ")
        if asked and late_subjects.asks(sentence, following, lemma):
            content = sentence.stretch(following + 1, self._end(clause, following + 1, self._ends.clause))
            opener = sentence.cue(following + 1)
            return Found("source-cue-hearer-question", self._who(source), cue, [content], lemma, "question", opener)
        if frame == "noun":
            described = sentence.lexicon.takes(lemma, "clause")
            over = clause.before == "within" and kinds[at + 1] == "CUE" and not sentence.lexicon.takes(lemma, "that")
            frame = "clause" if not over and contents.is_clause(sentence, at, described=described) else "object"
            verb = next((n for n in range(at, sentence.last) if kinds[n] in FINITE), at) if not described else at
            if kinds[verb - 1] == "TO" and verb > at:
                frame = "object"  # questioned her readiness to be mayor
        if not frame and kinds[following] == "OBJ":
            if sentence.lexicon.tells(lemma):
                return self._to_hearer(clause, source, lemma)  # warned him not to go
            frame, at = "object", following
        if not frame:
            return None
        if frame == "colon":
            return self.after_colon(source, cue, at, lemma)
        if (rule or frame) in ("object", "preposition") and late_subjects.is_governed(sentence, clause.cue):
            return None
        ends = self._ends.object if frame in ("object", "quote") else self._ends.clause
        if frame == "infinitive" or rule == "preposition":
            ends = self._ends.phrase
        end = self._end(clause, at, ends)
        if frame in ("object", "quote") and sentence.lexicon.creates(lemma) and self._is_work(at, end):
            return None
        if frame == "quote" and at == following and kinds[at + 1] in ("THAT", "WHO") and sentence.is_title(at):
            end = at + 1  # a song called “Morning Tide” that is long
        content = sentence.stretch(at, end)
        marker = sentence.cue(at) if frame in ("that", "question") else None
        who = self._who(source)
        found = Found(f"source-cue-{rule or frame}", who, cue, [content], lemma, frame, marker)
        if frame == "quote":
            self._judge_quote(found, at, end)
        return found

    def _is_work(self, first: int, last: int) -> bool:
        """Whether an object is a work that has a name: *wrote his “Dark Water”*."""
        quotes = (at for at in range(first, last) if self._sentence.kinds[at] == "QUOTE")
        return self._sentence.is_title(next(quotes, last))

    def _governs(self, at: int, lemma: str, quote: int) -> bool:
        """Whether a verb reports with the preposition at this place, and the quote behind it is part of the content."""
        if quote == at + 1:
            return self._sentence.is_governed(at, lemma)
        return quote > at and late_subjects.governs(self._sentence, at, lemma)

    def _judge_quote(self, found: Found, at: int, end: int) -> None:
        """A quote that is a sentence of its own is reported by any cue, and may go on behind."""
        sentence = self._sentence
        found.open = end == at + 1
        speech = sentence.kinds[at - 1] == "COMMA" or sentence.is_speech(at)
        if sentence.opens_speech(at) and speech and not sentence.is_title(at):
            found.frame = ""

    def _end(self, clause: Clause, first: int, end: Callable[..., int]) -> int:
        fronted = contents.is_fronted(self._sentence, clause)
        aside = self._sentence.kinds[clause.cue] == "SAYING" and clause.before == "apart" and clause.last is None
        within = aside or clause.before == "within"  # Moor, echoing Carr, | left
        return end(first, fronted=fronted, within=within)

    def _is_infinitive(self, at: int, lemma: str) -> bool:
        """Whether *to* opens an infinitive: *vowed to mend*; not *spoke to reporters*."""
        sentence, kinds, lexicon = self._sentence, self._sentence.kinds, self._sentence.lexicon
        if kinds[at] != "TO":
            return False
        at += kinds[at + 1] == "ADV"  # to harshly punish
        following = kinds[at + 1]
        if following in ("CUE", "VERB"):
            return True
        if following != "NP":
            return False
        shape = sentence.shape(at + 1)
        if shape[0] == "n" and lexicon.takes(lemma, "infinitive") and not lexicon.takes(lemma, "to"):
            return True
        return shape == "n" and kinds[at + 2] in ("NP", "PRON", "OBJ", "QUOTE", "WH")

    def _of_as(self, clause: Clause, source: Range | None, lemma: str, at: int, *, reduced: bool) -> Found | None:
        """*Described the plan as a wonder*."""
        sentence, kinds, following = self._sentence, self._sentence.kinds, clause.cue + 1
        if kinds[at + 1] not in ("NP", "QUOTE", "ING"):
            return None
        who = self._who(source)
        marker = sentence.cue(at)
        if kinds[following] == "OBJ":
            content = sentence.stretch(following, self._ends.clause(at))
            return Found("source-cue-as", who, sentence.cue(clause.cue), [content], lemma, "as", marker)
        bare = sentence.bare(clause.cue) if reduced else sentence.cue(clause.cue)
        cue = Span(bare.start, marker.end)
        quoted = kinds[at + 1] == "QUOTE"
        end = self._ends.object(at + 1) if quoted else self._end(clause, at + 1, self._ends.clause)
        content = sentence.stretch(at + 1, end)
        return Found("source-cue-as", who, cue, [content], lemma, "" if quoted else "as", marker)

    def after_colon(self, source: Range | None, cue: Span, colon: int, lemma: str) -> Found | None:
        """What stands behind a colon, or in the block below; a colon that touches its cue belongs to it."""
        sentence = self._sentence
        mark = sentence.cue(colon)
        blank = sentence.text[cue.end : mark.start]  # French writes one in front of a colon
        if not blank or (blank.isspace() and sentence.lexicon.has("late-subject")):
            cue = Span(cue.start, mark.end)
        found = Found("source-cue-colon", self._who(source), cue, [], lemma, "", mark, open=True)
        if colon + 1 >= sentence.size:
            return found
        end = self._ends.clause(colon + 1)
        content = sentence.span(colon + 1, end)
        if content is None:
            return None
        found.content = [content]
        found.open = sentence.kinds[colon + 1] == "QUOTE" and end == colon + 2
        if not sentence.opens_speech(colon + 1):
            found.frame = "colon"
        return found

    def _to_hearer(self, clause: Clause, source: Range | None, lemma: str) -> Found | None:
        """*Told the council that …*, *told the council: “…”*."""
        sentence, kinds = self._sentence, self._sentence.kinds
        at = hearers.end(sentence, clause.cue + 1, lemma)
        if kinds[at] == "COLON":
            return self.after_colon(source, sentence.cue(clause.cue), at, lemma)
        if kinds[at] == "COMMA" and kinds[at + 1] not in ("QUOTE", "THAT"):
            return None
        if kinds[at] == "ADV" and at + 1 >= sentence.last:
            return None  # warned the board twice
        frame = _HEARER_FRAMES.get(kinds[at], "clause")
        if kinds[at] == "COMMA":
            at += 1
        content = sentence.span(at, self._end(clause, at, self._ends.clause)) if at < sentence.last else None
        if content is None:
            return None
        who = self._who(source)
        name = f"hearer-{frame}"
        found = Found(f"source-cue-{name}", who, sentence.cue(clause.cue), [content], lemma, name)
        found.open = frame == "quote" and content == sentence.cue(at)
        return found
