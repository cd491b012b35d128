"""Reports that are no active verb with a subject.

Rules: ``according-to``, ``in-words``, ``as-cue-by``, ``passive``, ``raising``.
"""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents, inverted, sources
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import FINITE, PAUSES, Range, Sentence
from copydesk.spans import Span

#: So many words with a capital are a name for sure, or a title and a name.
_FULL_NAME: Final = 2
_SOURCE_ENDS: Final = frozenset(["COMMA", "QUOTE", "COLON", "SEMI", "DASH"])


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
        last = max(last, inverted.source(sentence, cue)[1])  # according to Moor, a builder who …
    elif not cue and not sentence.shape(1).strip("NW"):
        last = _behind_apposition(sentence, last)
    source = sentence.span(cue + 1, last)
    if source is None or _is_measure(sentence, cue + 1):
        return None
    opens = not cue or kinds[cue - 1] == "THAT"  # said that according to Carr the bridge holds
    worded = "V" in sentence.shape(cue) and kinds[last : last + 2] == ["COMMA", "QUOTE"]
    if worded:
        content = [sentence.span(last + 1, last + 2)]  # it was, in the words of Carr, “old”
    else:
        content = [_behind_source(sentence, last)] if opens else _around(sentence, cue, last)
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
    last = inverted.source(sentence, 1)[1]
    commas = [
        n
        for n in range(2, last + 1)
        if kinds[n] == "COMMA" and (contents.is_clause(sentence, n + 1) or n + 2 >= sentence.last)
    ]
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
    if not words or kinds[words - 1] == "COLON":
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
    while stop and kinds[stop - 1] in PAUSES:
        stop -= 1
    if stop == cue and kinds[last] in FINITE:
        return [sentence.span(0, stop), sentence.span(last, sentence.last)]  # the plan in her view is late
    paused = stop < cue and kinds[last] == "COMMA"
    opened = (
        paused and (kinds[0] == "WHEN" or FINITE.isdisjoint(kinds[:stop])) and contents.is_clause(sentence, last + 1)
    )
    goes_on = opened or (paused and kinds[last + 1] in FINITE)
    rest = sentence.span(last + 1, sentence.last) if goes_on else None
    if opened and kinds[0] == "WHEN":
        return [rest]  # while it rains, according to Moor, the bridge holds
    return [sentence.span(0, stop), rest]


def is_reduced_naming(sentence: Sentence, clause: Clause) -> bool:
    """Whether a participle tells what its noun group is called: *the dish, called “stew,”*, *called “late” by Moor*."""
    kinds, cue = sentence.kinds, clause.cue
    quote = cue + 1 if kinds[cue + 1] == "QUOTE" else cue + 2
    if kinds[cue] != "CUE" or kinds[quote] != "QUOTE" or clause.before not in ("subject", "apart"):
        return False
    if not sentence.is_participle(cue) or (quote > cue + 1 and sentence.shape(cue + 1) != "d"):
        return False
    if not sentence.lexicon.takes(sentence.lemma(cue), "passive-quote"):
        return False
    closed = sentence.is_speech(quote) or kinds[quote + 1] == "COMMA"
    return kinds[quote + 1] == "BY" or (closed and sentence.is_parted(clause))


def passive(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*The bill was praised by the mayor*: the subject is part of what is said, the agent is the source."""
    kinds, at = sentence.kinds, clause.cue + 1
    cue, lemma = sentence.cue(clause.cue), sentence.lemma(clause.cue)
    agent = sources.agent(sentence, at)
    # The dish, called “stew,” is no part of what it is called; in *the dish was called “stew”* it is.
    subject = None if kinds[clause.cue] == "CUE" else _passive_subject(sentence, clause)
    frame, first = clause.frame, at
    about = frame == "preposition" and sentence.is_use(at, "topics")
    named = _named(sentence, clause)
    governed = _behind_agent(sentence, at, agent)
    if governed:
        first, frame = governed + 1, sentence.lexicon.preposition(sentence.small(governed))
    elif agent is not None and kinds[agent[1]] == "WHEN" and sentence.lexicon.takes(lemma, "passive-question"):
        frame, first, subject = "question", agent[1], None  # was asked by Moor if
    elif named:
        frame = "quote"
    elif frame == "quote" and kinds[clause.frame_at - 1] == "COMMA" and kinds[clause.cue - 1] == "TO":
        return None  # “…,” said a man who declined to be named, “…”
    elif frame == "quote" and kinds[at] == "TO" and clause.frame_at == at + 1 and not sentence.opens_speech(at + 1):
        frame = "infinitive"  # was told to “smile”
    elif frame in ("that", "question", "quote") or about:
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
        rest = sentence.span(first, named or ends.phrase(first, fronted=contents.is_fronted(sentence, clause)))
    parts = (sentence.span(*subject) if subject else None, rest)
    content = [span for span in parts if span is not None]
    if not content:
        return None
    if subject is None and agent is None and lemma in sentence.lexicon.uses["feelings"]:
        agent = _passive_subject(sentence, clause)  # was worried that
    who = sentence.span(*agent) if agent else None
    quote = first + (sentence.shape(first) == "d")
    termed = frame == "as" and kinds[quote] == "QUOTE" and not sentence.is_title(quote)
    return Found("passive", who, cue, content, lemma, "" if termed else f"passive-{frame or 'bare'}")


def _behind_agent(sentence: Sentence, at: int, agent: Range | None) -> int:
    """The preposition behind an agent: *was described by Moor as “old”*, *was accused by Moor of lying*; 0 if none."""
    kinds = sentence.kinds
    if agent is None or kinds[at] != "BY" or agent[0] != at + 1:
        return 0
    link = agent[1]
    told = ("QUOTE", "ING", "SAYING", "NP") if kinds[link] == "AS" else ("QUOTE", "ING", "SAYING")
    return link if kinds[link] in ("AS", "PREP") and kinds[link + 1] in told else 0


def _named(sentence: Sentence, clause: Clause) -> int:
    """Behind the name in marks that a passive gives its subject: *was dubbed the “lid”*; 0 where it gives none."""
    kinds, at = sentence.kinds, clause.cue + 1
    if sentence.lexicon.tells(sentence.lemma(clause.cue)):
        return 0
    if kinds[at] == "NP" and kinds[at + 1] == "QUOTE":
        at += 1
    if kinds[at] != "QUOTE":
        return 0
    while kinds[at + 1] == "QUOTE" or (kinds[at + 1] in ("AND", "COMMA") and kinds[at + 2] == "QUOTE"):
        at += 1 if kinds[at + 1] == "QUOTE" else 2
    return at + 1


def _passive_subject(sentence: Sentence, clause: Clause) -> Range | None:
    if clause.subject >= 0 and clause.before != "within":
        return sources.of_verb(sentence, clause.subject, clause.cue)
    subject = sources.in_front(sentence, clause)
    quoted = subject is None and "QUOTE" in sentence.kinds[: clause.cue] and sentence.kinds[0] in ("NP", "QUOTE")
    if quoted and not contents.has_verb(sentence, 0, clause.cue):
        return 0, clause.cue  # “Tides,” a play of 1960, is considered
    return subject


def _without_relative(sentence: Sentence, subject: Range) -> Range:
    """A subject, and not what a clause between commas tells of it: *Moor, who built it, seems tired*."""
    first, last = subject
    relative = next((n for n in range(first + 1, last - 1) if sentence.kinds[n : n + 2] == ["COMMA", "WHO"]), last)
    return first, relative


def raising(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*The plan seems to fail*: nobody says so, and the subject is part of what is said."""
    at = clause.cue + 1
    if at >= sentence.last or sentence.kinds[at] in ("PREP", "COMMA"):
        return None  # every path and, it seems, every cow
    subject = sources.in_front(sentence, clause)
    content = []
    if subject is not None and not sentence.is_use(subject[0], "dummies"):
        content.append(sentence.span(*_without_relative(sentence, subject)))
    fronted, within = contents.is_fronted(sentence, clause), clause.before == "within"
    content.append(sentence.span(at, ends.phrase(at, fronted=fronted, within=within)))
    spans = [span for span in content if span is not None]
    return (
        Found("raising", None, sentence.cue(clause.cue), spans, sentence.lemma(clause.cue), "raised") if spans else None
    )
