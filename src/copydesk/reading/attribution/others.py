"""Reports that are no active verb with a subject.

Rules: ``according-to``, ``in-words``, ``as-cue-by``, ``passive``, ``raising``, ``noun-that``, ``noun-quote``,
``label``, ``label-in-quote``, ``dash-source``, ``clause-colon``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents, late_subjects, sources
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import FINITE, Range, Sentence
from copydesk.spans import Span

# “MOOR: The bridge holds.”
_LABEL: Final = re.compile(r"""["“”']([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})(:)\s+""")
#: So many words with a capital are a name for sure, or a title and a name.
_FULL_NAME: Final = 2
_SOURCE_ENDS: Final = frozenset(["COMMA", "QUOTE", "COLON", "SEMI", "DASH"])
#: What may stand in front of the subject of a clause.
_BEFORE_SUBJECT: Final = frozenset(["COMMA", "AND", "WHEN", "THAT", "ADV", "SEMI"])
#: What opens a clause that has a verb of its own.
_OPENERS: Final = frozenset(["THAT", "WHO", "WH", "WHEN"])
_PAUSES: Final = frozenset(["COMMA", "DASH"])


def according(sentence: Sentence, clause: Clause) -> Found | None:
    """*According to Moor, …*, *…, according to Moor*; *…, per Moor*; *…, as reported by the agency*."""
    kinds, cue = sentence.kinds, clause.cue
    if kinds[cue] == "WORDS":
        return _in_words(sentence, cue)
    if sentence.shape(cue)[0] == "A" and not _may_cite(sentence, cue):
        return None
    if kinds[cue + 1] == "WHO":
        return _according_to_whom(sentence, cue)
    last = cue + 1
    while last < sentence.last and kinds[last] not in _SOURCE_ENDS:
        last += 1
    described = kinds[cue + 1] == "NP" and sentence.shape(cue + 1)[0] in "dk"
    named = described and kinds[last] == "COMMA" and sentence.shape(last + 1).strip("NW") == ""
    if named and kinds[last + 1] == "NP" and (last + 2 >= sentence.last or kinds[last + 2] == "COMMA"):
        last += 2  # the clerk, Ben Carr
    apposed = cue and kinds[cue + 1 : cue + 3] == ["NP", "COMMA"] and kinds[cue + 3] in ("NP", "WHO")
    if apposed and "N" in sentence.shape(cue + 1) and not contents.is_clause(sentence, cue + 3):
        last = max(last, sources.behind(sentence, cue)[1])  # according to Moor, a builder who …
    elif not cue and not sentence.shape(1).strip("NW"):
        last = _behind_apposition(sentence, last)
    source = sentence.span(cue + 1, last)
    if source is None or _is_measure(sentence, cue + 1):
        return None
    content = [_behind_source(sentence, last)] if not cue else _around(sentence, cue, last)
    rule = "as-cue-by" if sentence.shape(cue)[0] == "A" else "according-to"
    spans = [span for span in content if span is not None]
    return Found(rule, source, sentence.cue(cue), spans) if spans else None


def _behind_apposition(sentence: Sentence, comma: int) -> int:
    """The comma behind what a source in front of its content is: *According to Moor, head of the board, …*."""
    kinds, last = sentence.kinds, comma + 1
    while kinds[last] in ("NP", "PREP", "PAREN"):
        last += 1
    told = kinds[comma : comma + 2] == ["COMMA", "NP"] and "PREP" in kinds[comma:last]
    return last if told and kinds[last] == "COMMA" and last + 1 < sentence.last else comma


def _may_cite(sentence: Sentence, cue: int) -> bool:
    """Whether a verb cites somebody's words: *as reported by the board*, not *as required by the law*."""
    *_, (_, verb, _), _ = sentence.word_spans(cue)
    frames = sentence.lexicon.frames.get(sentence.lexicon.lemmas.get(verb, ""), frozenset())
    return not frames.isdisjoint(("that", "object", "aside", "as", "as-said"))


def _according_to_whom(sentence: Sentence, cue: int) -> Found | None:
    """*Le porte-parole, selon qui le pont est sûr*."""
    kinds, last = sentence.kinds, sentence.last
    end = next((n for n in range(cue + 2, last) if kinds[n] == "COMMA" and kinds[n + 1] in FINITE), last)
    content = sentence.span(cue + 2, end)
    return None if content is None else Found("according-to", sentence.cue(cue + 1), sentence.cue(cue), [content])


def view(sentence: Sentence, found: list[Found]) -> Found | None:
    """*Pour Ada Moor, ingénieure, le pont est « solide »*: in front of a person and a quote, whose view it is."""
    kinds = sentence.kinds
    if kinds[0] != "PREP" or kinds[1] != "NP" or "QUOTE" not in kinds or not sentence.is_use(0, "views"):
        return None
    if found or sentence.shape(1).strip("NW") or len(sentence.shape(1)) < _FULL_NAME:
        return None
    last = sources.behind(sentence, 1)[1]
    commas = [n for n in range(2, last + 1) if kinds[n] == "COMMA" and contents.is_clause(sentence, n + 1)]
    content = sentence.span(commas[0] + 1, sentence.last) if commas else None
    return None if content is None else Found("according-to", sentence.span(1, commas[0]), sentence.cue(0), [content])


def _is_measure(sentence: Sentence, number: int) -> bool:
    """Whether a noun group is what something is told by, and nobody: *selon un calendrier*."""
    measures = sentence.lexicon.uses["measures"]
    return bool(measures) and any(word in measures for _, word, _ in sentence.word_spans(number))


def _in_words(sentence: Sentence, words: int) -> Found | None:
    """*In Moor’s words, …*, *…, by her account*."""
    kinds, behind = sentence.kinds, words + 1
    if kinds[behind] == "COMMA":
        behind += 1
    if not words:
        content = [sentence.span(behind, sentence.last)]
    elif kinds[behind] == "QUOTE":
        content = [sentence.cue(behind)]
    else:
        content = _around(sentence, words, words + 1)
    spans = [span for span in content if span is not None]
    _, *owner, (_, _, cue) = sentence.word_spans(words)
    source = Span(owner[0][2].start, owner[-1][2].end if owner[-1][0] == "z" else owner[0][2].end)
    return Found("in-words", source, cue, spans) if spans else None


def _behind_source(sentence: Sentence, last: int) -> Span | None:
    """What stands behind a source at *last*, a clause about the source left out."""
    kinds = sentence.kinds
    if kinds[last] == "COMMA" and kinds[last + 1] == "WHO":
        last = next((number for number in range(last + 1, sentence.last) if kinds[number] == "COMMA"), last)
    return sentence.span(last + 1, sentence.last)


def _around(sentence: Sentence, cue: int, last: int) -> list[Span | None]:
    """What stands in front of the cue, and behind the source where the verb of the clause does."""
    kinds = sentence.kinds
    stop = cue
    while stop and kinds[stop - 1] in _PAUSES:
        stop -= 1
    paused = stop < cue and kinds[last] == "COMMA"
    opened = (
        paused and (kinds[0] == "WHEN" or FINITE.isdisjoint(kinds[:stop])) and contents.is_clause(sentence, last + 1)
    )
    goes_on = opened or (paused and kinds[last + 1] in FINITE)
    rest = sentence.span(last + 1, sentence.last) if goes_on else None
    if opened and kinds[0] == "WHEN":
        return [rest]  # while it rains, according to Moor, the bridge holds
    return [sentence.span(0, stop), rest]


def passive(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*The bill was praised by the mayor*: the subject is part of what is said, the agent is the source."""
    kinds, at = sentence.kinds, clause.cue + 1
    cue = sentence.cue(clause.cue)
    agent = sources.agent(sentence, at)
    subject = _passive_subject(sentence, clause)
    frame, first = clause.frame, at
    about = frame == "preposition" and sentence.small(at) == "about"
    if frame in ("that", "question", "quote") or about:
        subject = None  # was told that, was asked about
        first = clause.frame_at + about
        if about:
            cue, frame = Span(cue.start, sentence.end(at)), "about"
    elif kinds[at] in ("PREP", "AS") and kinds[at + 1] in ("NP", "QUOTE", "PRON", "ING", "SAYING"):
        cue, first = Span(cue.start, sentence.end(at)), at + 1
        frame = sentence.lexicon.preposition(sentence.small(at))
    elif kinds[at] == "BY":
        frame = "by"
    elif kinds[at] == "TO" or kinds[at] == "VERB":
        frame = "infinitive"
    rest = None
    if agent is not None and first <= agent[0]:
        rest = sentence.span(first, agent[0] - 1)
    elif frame and frame != "by" and first < sentence.last:
        rest = sentence.span(first, ends.clause(first))
    parts = (sentence.span(*subject) if subject else None, rest)
    content = [span for span in parts if span is not None]
    if not content:
        return None
    who = sentence.span(*agent) if agent else None
    termed = frame == "as" and kinds[first] == "QUOTE" and not sentence.is_title(first)
    return Found(
        "passive", who, cue, content, sentence.lemma(clause.cue), "" if termed else f"passive-{frame or 'bare'}"
    )


def _passive_subject(sentence: Sentence, clause: Clause) -> Range | None:
    if clause.subject >= 0 and clause.before != "within":
        return sources.of_verb(sentence, clause.subject, clause.cue)
    return sources.in_front(sentence, clause)


def raising(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*The plan seems to fail*: nobody says so, and the subject is part of what is said."""
    at = clause.cue + 1
    if at >= sentence.last or sentence.kinds[at] == "PREP":
        return None
    subject = sources.in_front(sentence, clause)
    content = []
    if subject is not None and sentence.small(subject[0]) != "it":
        content.append(sentence.span(*subject))
    content.append(sentence.span(at, ends.clause(at)))
    spans = [span for span in content if span is not None]
    return (
        Found("raising", None, sentence.cue(clause.cue), spans, sentence.lemma(clause.cue), "raised") if spans else None
    )


def noun(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*His claim that the bridge holds*, *claims by Moor that it holds*, *her remark on Monday that it holds*."""
    at, kinds = clause.cue - 1, sentence.kinds
    if kinds[at] == "TIME":
        at -= 1
    if kinds[at] != "NP":
        return None
    if sentence.is_use(at, "convictions"):
        return _convinced(sentence, clause, ends)
    while not _reports(sentence, at):
        if at - 2 < clause.subject or kinds[at - 1] not in ("BY", "PREP") or kinds[at - 2] != "NP":
            return None
        at -= 2
    source, start = None, sentence.start(at)
    words = list(sentence.word_spans(at))
    for number, (letter, word, span) in enumerate(words[:-1]):
        possessive = number == 0 and word in sentence.lexicon.uses["possessives"]
        if letter == "z" or possessive:
            source = Span(sentence.start(at), span.end)
        if letter == "z" or (number == 0 and letter == "d"):
            start = words[number + 1][2].start
    if at < clause.cue - 1 and source is None:
        if kinds[at + 1] != "BY" and not sentence.is_use(at + 1, "senders"):
            return None  # a report in the paper that he wrote
        source = sentence.span(at + 2, clause.cue)
    cue = Span(start, sentence.end(at))
    if source is None and clause.last is not None and clause.last[1] == at - 1 and _is_light(sentence, at - 1):
        who = sources.of_verb(sentence, *clause.last)
        source, cue = (None, cue) if who is None else (sentence.span(*who), sentence.stretch(at - 1, at + 1))
    content = sentence.stretch(clause.cue, _before_its_verb(sentence, clause, at, ends.clause(clause.cue)))
    return Found("noun-that", source, cue, [content], marker=sentence.cue(clause.cue))


def _is_light(sentence: Sentence, number: int) -> bool:
    """Whether a verb says nothing that its object does not: *made the claim*, *gave assurances*."""
    return sentence.kinds[number] == "VERB" and sentence.head(number) in sentence.lexicon.uses["light_verbs"]


def _reports(sentence: Sentence, number: int) -> bool:
    """Whether a phrase ends in a noun that reports."""
    head, nouns = sentence.head(number), sentence.lexicon.nouns
    return head in nouns or head.removesuffix("s") in nouns


def _convinced(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*She is confident that the bridge holds*."""
    if clause.last is None or clause.last[1] != clause.cue - 2 or "i" not in sentence.shape(clause.last[1]):
        return None
    source = sources.of_verb(sentence, *clause.last)
    if source is None or sentence.is_use(source[0], "expletives"):
        return None
    that = clause.cue
    content = sentence.stretch(that, ends.clause(that))
    cue = sentence.stretch(that - 2, that)
    return Found("source-cue-that", sentence.span(*source), cue, [content], marker=sentence.cue(that))


def calls(sentence: Sentence) -> Iterator[Found]:
    """*Their chants of “Hold it!”*"""
    if "QUOTE" not in sentence.kinds:
        return
    for number, kind in enumerate(sentence.kinds):
        if kind != "QUOTE" or number < 2 or sentence.small(number - 1) != "of":
            continue
        words = list(sentence.word_spans(number - 2))
        if words[-1][1].removesuffix("s").replace("crie", "cry") not in sentence.lexicon.uses["calls"]:
            continue
        owned = words[0][1] in sentence.lexicon.uses["possessives"]
        source = words[0][2] if owned else None
        cue = Span(words[words[0][0] == "d"][2].start, sentence.end(number - 1))
        yield Found("noun-quote", source, cue, [sentence.cue(number)])


def _before_its_verb(sentence: Sentence, clause: Clause, noun: int, end: int) -> int:
    """Where the clause of *his claim that the bridge holds surprised many* ends: before the verb of the claim itself.

    Each opened clause takes the next finite verb; the first that none of them needs belongs to the noun.
    """
    kinds = sentence.kinds
    if clause.subject != noun or (clause.subject and kinds[clause.subject - 1] not in _BEFORE_SUBJECT):
        return end
    open_clauses = 1
    for number in range(clause.cue + 1, end):
        kind = kinds[number]
        if kind == "COMMA" or (kind == "AND" and contents.is_clause(sentence, number + 1)):
            return end
        if kind in _OPENERS:
            open_clauses += 1
        elif kind == "AS":
            open_clauses += contents.is_clause(sentence, number + 1)
        elif kind in FINITE and not _goes_on_with(sentence, number):
            if not open_clauses:
                return number if kinds[number - 1] != "AND" else end
            open_clauses -= 1
            reports = kind == "CUE" and kinds[number + 1] in ("NP", "PRON")
            open_clauses += reports and contents.is_clause(sentence, number + 1)
    return end


def _goes_on_with(sentence: Sentence, number: int) -> bool:
    """Whether a verb is an infinitive or participle, or goes on with the auxiliary in front: *might not | hold*."""
    kinds, shape, before = sentence.kinds, sentence.shape(number), number - 1
    while kinds[before] == "ADV":
        before -= 1
    auxiliary = kinds[before] == "VERB" and not sentence.shape(before).strip("xia")
    return auxiliary or kinds[before] == "TO" or shape[0] == "T" or "G" in shape


def label(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*MOOR: “…”*, *a dry year - Ada Moor: “…”*, *from the chairwoman: “…”*."""
    kinds, colon = sentence.kinds, clause.cue
    source = _labelled(sentence, clause)
    if source is None:
        return None
    found = Found("label", sentence.span(*source), sentence.cue(colon), open=True)
    first = colon + 1
    if first >= sentence.size:
        return found if source[0] else None  # a name alone is a line of its own; from somebody, it leads in
    if kinds[first] != "QUOTE":
        return None
    found.content = [sentence.stretch(first, ends.clause(first))]
    found.open = found.content == [sentence.cue(first)]
    return found


def _labelled(sentence: Sentence, clause: Clause) -> Range | None:
    """Who a label in front of a colon names: all of the sentence, what stands behind a dash, or behind *from*."""
    kinds, colon = sentence.kinds, clause.cue
    first = colon
    while first and kinds[first - 1] in ("NP", "AND", "PREP", "PAREN"):
        first -= 1
        if kinds[first] == "PREP" and sentence.is_use(first, "senders"):
            return (first + 1, colon) if first + 1 < colon else None
    if clause.subject == 0:
        return None if late_subjects.is_subject_matter(sentence, colon) else (0, colon)
    return (first, colon) if first and kinds[first - 1] == "DASH" and kinds[first] == "NP" else None


def label_in_quote(sentence: Sentence) -> Found | None:
    """A transcript in quotation marks: *“MOOR: The bridge holds.”*"""
    if sentence.kinds[0] != "QUOTE":
        return None
    first, last = sentence.start(0), sentence.end(0)
    match = _LABEL.match(sentence.text, first, last)
    if match is None:
        return None
    end = last - 1 if sentence.text[last - 1] in '"”' else last
    if match.end() >= end:
        return None
    source, cue, content = Span(*match.span(1)), Span(*match.span(2)), Span(match.end(), end)
    return Found("label-in-quote", source, cue, [content], open=True, whole=False)


def signed(sentence: Sentence, clause: Clause) -> Found | None:
    """*“…” — Ada Moor*; where the quotation stands in the sentence before, its content is still to come."""
    dash = clause.cue
    if dash and (dash > 2 or sentence.kinds[dash - 1] != "QUOTE"):
        return None
    content = [sentence.cue(dash - 1)] if dash else []
    return Found("dash-source", sentence.stretch(dash + 1, sentence.last), sentence.cue(dash), content)


def clause_colon(sentence: Sentence, found: list[Found]) -> Found | None:
    """A colon behind a whole clause, and speech behind it: *She addressed the crowd again: “…”*."""
    kinds = sentence.kinds
    if "COLON" not in kinds:
        return None
    colon = max((number for number, kind in enumerate(kinds) if kind == "COLON"), default=0)
    ends_here = colon + 1 >= sentence.size
    if not colon or not (ends_here or (sentence.opens_speech(colon + 1) and colon + 2 >= sentence.last)):
        return None
    mark = sentence.cue(colon)
    if any(not one.content or any(span.end > mark.end for span in one.content) for one in found):
        return None
    clause = next(
        (one for one in reversed(sentence.clauses) if one.cue < colon and one.before in ("subject", "verb", "apart")),
        None,
    )
    if (
        clause is None
        or sentence.is_infinitive(clause.cue)
        or not {"SEMI", "QUOTE"}.isdisjoint(kinds[clause.cue : colon])
    ):
        return None
    if sentence.lexicon.has("late-subject") and any(
        kinds[number] in FINITE and not sentence.is_infinitive(number) for number in range(clause.cue + 1, colon)
    ):
        return None
    source = sources.of_verb(sentence, clause.subject, clause.cue)
    if source is None or sentence.is_use(source[0], "expletives"):
        return None
    content = [] if ends_here else [sentence.cue(colon + 1)]
    cue = Span(sentence.start(clause.cue), mark.end)
    return Found("clause-colon", sentence.span(*source), cue, content, marker=mark, open=True)
