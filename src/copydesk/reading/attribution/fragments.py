"""Words in marks that no report of their sentence has.

Whoever writes a report quotes a piece of what somebody said wherever the grammar lets it. Three words or more that
begin small are such a piece, and no term: they go on with the report before them, and where there is none, a cue in
front of them reports whatever its frame. Behind another verb they are somebody's words, but the sentence does not tell
whose: a third of its subjects said so (train of PolNeAR, 28 such reports), so there is no source. A verb reports with
*that* and a quote behind it, and so does one with somebody *as* what stands in marks.

Rules: ``source-verb-that``, ``source-verb-as``, ``source-cue-fragment``, ``fragment``, and for speech behind a pause
``source-cue-quote`` and ``source-verb-quote``.
"""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents, equations, inverted, nominal, sources
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import MARKS, PAUSES, Sentence
from copydesk.spans import Span

_MARKS: Final = MARKS + " \xa0["
#: A fragment of so many blanks is more than a term.
_LONG: Final = 2
#: What may stand between a verb and its *that*: the hearer, no longer than so many phrases.
_HEARER: Final = frozenset(["TO", "PREP", "NP", "OBJ", "PRON", "TIME", "ADV", "COMMA", "DASH", "PAREN"])
_FAR: Final = 10
#: So many clauses may stand between speech and the one that leads in to it.
_NEAR: Final = 3
#: Who speaks has no more phrases than this, and none of these.
_REACH: Final = 12
_NEVER: Final = frozenset(["QUOTE", "COLON", "SEMI", "THAT", "WHEN", "PRON"])


def take(sentence: Sentence, ends: Ends, found: list[Found]) -> None:
    """Give each quote that nobody has to the report before it, or to the verb of its clause."""
    for number, kind in enumerate(sentence.kinds):
        if kind == "QUOTE" and not _is_taken(sentence.start(number), found):
            one = _report(sentence, ends, number, found)
            if one is not None:
                found.append(one)


def _is_taken(start: int, found: list[Found]) -> bool:
    """Whether a quote is part of a report already."""
    return any(span.start <= start < span.end for one in found for span in (*one.content, one.source) if span)


def _report(sentence: Sentence, ends: Ends, number: int, found: list[Found]) -> Found | None:
    """The report that a quote makes; a fragment that goes on with the report before it makes none of its own."""
    named = nominal.beside(sentence, ends, number)
    if named is not None:
        return named
    if not number or sentence.kinds[number - 1] == "COLON":
        return (None if number else equations.report(sentence)) or _opening(sentence, number)
    last = _last_before(sentence.start(number), found)
    behind = 0 if last is None else max(last.content[-1].end, last.cue.end)
    one = _of_that(sentence, ends, number, behind) or _of_as(sentence, ends, number, behind)
    if one is not None:
        return one
    if not is_fragment(sentence, number):
        return _led_in(sentence, number)
    if last is None:
        return _of_verb(sentence, ends, number)
    if last.cue.start > last.content[-1].end:
        last.content.append(sentence.cue(number))  # “…,” she said on Monday when it rained, “and …”
    else:
        last.content[-1] = Span(last.content[-1].start, sentence.end(ends.object(number) - 1))
    return None


def _last_before(start: int, found: list[Found]) -> Found | None:
    """The report whose content ends last in front of a quote."""
    before = (
        one
        for one in found
        if (one.source or one.rule != "passive") and one.content and one.cue.start < start
        and one.content[-1].end <= start
    )  # fmt: skip
    return max(before, key=lambda one: one.content[-1].end, default=None)


def is_fragment(sentence: Sentence, number: int) -> bool:
    """Whether a quote is a piece of a sentence and more than a term."""
    words = sentence.of(number).strip(_MARKS)
    return not words[:1].isupper() and words[:1].isalnum() and words.count(" ") >= _LONG


def _opening(sentence: Sentence, number: int) -> Found | None:
    """Speech that opens the sentence: any verb right behind it reports, and what is in front of one of saying says so.

    *“It holds!” beamed Ada Moor*, *“It holds,” another engineer, Ada Moor told Ellis Radio*. Where no verb is known
    for one, whoever stands right behind it says so: *“It holds,” Moor from her boat.*
    """
    kinds, first = sentence.kinds, number + 1
    if not sentence.is_speech(number) or not sentence.opens_speech(number):
        return None
    content = [sentence.cue(number)]
    if kinds[first] == "VERB" and kinds[first + 1] == "NP":
        if sentence.is_title(number) or _is_copula(sentence, first):
            return None
        who = sentence.span(*inverted.source(sentence, first + 1))
        return Found("quote-cue-source", who, sentence.cue(first), content, open=True)
    if kinds[first] != "NP":
        return None
    for cue in range(first + 1, min(first + _REACH, sentence.last)):
        if kinds[cue] in _NEVER:
            break
        if kinds[cue] == "CUE" and sentence.lexicon.speaks(sentence.lemma(cue)):
            who = sentence.stretch(first, cue)
            return Found("quote-source-cue", who, sentence.cue(cue), content, open=True)
    if number or sentence.is_title(0) or sentence.of(0).count(" ") <= _LONG or first + 1 >= sentence.last:
        return None
    if kinds[first + 1] in PAUSES:
        return None  # “It holds,” Ada Moor, chief of the harbour: no word there that could report
    if any(one.subject == first and sentence.is_raised(one.cue) for one in sentence.clauses):
        return None  # “It holds,” the trader from Ellis seems glad
    return Found("quote-source-cue", sentence.cue(first), sentence.cue(first + 1), content, open=True)


def _led_in(sentence: Sentence, number: int) -> Found | None:
    """Speech behind a pause: the nearest verb of saying in front of it leads in, or else the nearest verb.

    *Moor wrote on her wall, in letters of chalk, “It will never hold”*, *Carr flinched at the bill: “…”*.
    """
    if sentence.kinds[number - 1] not in PAUSES or not sentence.opens_speech(number) or sentence.is_title(number):
        return None
    if sentence.of(number).count(" ") <= _LONG:
        return None
    led = [one for one in sentence.clauses if one.cue < number and one.before in ("subject", "apart", "verb")][-_NEAR:]
    saying = [one for one in led if sentence.lexicon.speaks(sentence.lemma(one.cue))]
    for clause in reversed(saying or led):
        source = None if _is_copula(sentence, clause.cue) else _subject(sentence, clause)
        if source is not None:
            kind = "verb" if sentence.kinds[clause.cue] == "VERB" else "cue"
            content = [sentence.cue(number)]
            return Found(f"source-{kind}-quote", source, sentence.cue(clause.cue), content, open=True)
    return None


def _of_that(sentence: Sentence, ends: Ends, number: int, behind: int) -> Found | None:
    """*Moor sighed to Carr that the bridge was “a gift to the harbour”*."""
    kinds = sentence.kinds
    for clause in sentence.clauses:
        at = clause.cue + 1
        while kinds[at] in _HEARER and at < clause.cue + _FAR and kinds[at : at + 2] != ["COMMA", "PREP"]:
            at += 1
        if kinds[at] == "THAT" and at < number and sentence.start(clause.cue) >= behind:
            source = _subject(sentence, clause)
            if source is None or kinds[clause.cue + 1] == "PREP":
                continue  # campaigned in the state that “…”
            end = ends.clause(at, fronted=contents.is_fronted(sentence, clause))
            content = sentence.stretch(at, end)
            return Found("source-verb-that", source, sentence.cue(clause.cue), [content], marker=sentence.cue(at))
    return None


def _of_as(sentence: Sentence, ends: Ends, number: int, behind: int) -> Found | None:
    """*Moor wheeled Carr in as a “wonder”*."""
    kinds, marker = sentence.kinds, number - 1
    if kinds[marker] == "NP" and not sentence.is_use(marker, "possessives"):
        marker -= 1
    if marker < 1 or kinds[marker] != "AS" or kinds[marker - 1] == "COMMA" or sentence.shape(marker - 1)[-1] == "k":
        return None  # words such as “wonder”
    for clause in reversed(sentence.clauses):
        if clause.cue < marker and clause.cue > marker - _FAR and sentence.start(clause.cue) >= behind:
            verb = _verb(sentence, clause)
            if clause.before not in ("subject", "apart", "verb", "within") or _is_copula(sentence, verb):
                return None
            source = _subject(sentence, clause)
            if source is None or (marker == verb + 1 and kinds[verb] == "VERB"):
                return None
            content = [sentence.stretch(verb + 1, max(ends.object(number), number + 1))]
            called = kinds[clause.subject - 1] == "WH"  # in what she acknowledged as a “rant”
            if sentence.is_participle(clause.cue) and kinds[clause.cue + 1] in ("AS", "BY") and not called:
                agent = sources.agent(sentence, clause.cue + 1)  # a plan seen by Moor as a “wonder”
                content = [source, sentence.stretch(marker, number + 1)]
                source = None if agent is None else sentence.span(*agent)
            cue = sentence.stretch(clause.cue, verb + 1)
            return Found("source-verb-as", source, cue, content, marker=sentence.cue(marker))
    return None


def _of_verb(sentence: Sentence, ends: Ends, number: int) -> Found | None:
    """*Moor pondered the “worst of all meetings”*; of *attended* nobody is the source."""
    clauses = [c for c in sentence.clauses if c.cue < number and c.before in ("subject", "apart", "verb", "within")]
    if not clauses:
        return None
    clause = clauses[-1]
    verb = _verb(sentence, clause)
    if _is_copula(sentence, verb):
        return None
    source = _subject(sentence, clause)
    content = sentence.span(verb + 1, ends.object(number))
    if source is None or content is None:
        return None
    if sentence.kinds[clause.cue] == "VERB":
        return Found("fragment", None, sentence.stretch(clause.cue, verb + 1), [content])
    return Found("source-cue-fragment", source, sentence.cue(clause.cue), [content])


def _subject(sentence: Sentence, clause: Clause) -> Span | None:
    if clause.subject >= 0:
        source = sources.of_verb(sentence, clause.subject, clause.cue)
    else:
        source = sources.in_front(sentence, clause)
    if source is None or sentence.is_use(source[0], "expletives") or sentence.is_use(source[0], "narrators"):
        return None
    return sentence.span(*source)


def _verb(sentence: Sentence, clause: Clause) -> int:
    """The verb of a clause, behind the auxiliary where it stands apart: *has been slowly | building*."""
    behind = clause.cue + 1
    apart = sentence.is_auxiliary(clause.cue) and sentence.kinds[behind] == "VERB"
    return behind if apart and sentence.shape(behind)[0] == "g" else clause.cue


def _is_copula(sentence: Sentence, number: int) -> bool:
    """Whether a verb is a form of *be* and nothing else, or a passive: its subject says nothing."""
    shape = sentence.shape(number)
    return sentence.kinds[number] == "PASSIVE" or sentence.is_auxiliary(number) or ("i" in shape and shape[-1] in "eE")
