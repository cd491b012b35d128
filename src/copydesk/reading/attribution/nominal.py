"""Nouns that report: *his claim that it holds*, *his call for “repairs”*, *her “too late” remark*, *cries of “Hold!”*.

Rules: ``noun-that``, ``noun-quote``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents, sources
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import FINITE, MARKS, NOUNS, Sentence
from copydesk.spans import Span

#: What may stand between a noun and the quote that it reports, and no more of it than so many phrases.
_BETWEEN: Final = frozenset(
    ["NP", "PRON", "OBJ", "PREP", "BY", "TO", "THAT", "VERB", "CUE", "ING", "SAYING", "ADV", "TIME", "COMMA"]
)
_FAR: Final = 14
#: What may stand between a verb and words of somebody's that it uses: ran in June on the slogan “…”.
_LINKS: Final = frozenset(["NP", "OBJ", "PREP", "TIME", "ADV", "WHEN", "VERB", "COMMA"])
#: What may stand in front of the subject of a clause.
_BEFORE_SUBJECT: Final = frozenset(["COMMA", "AND", "WHEN", "THAT", "ADV", "SEMI"])
#: What may stand in front of a noun that has a clause of its own.
_GOVERNING: Final = frozenset(["CUE", "VERB", "PREP", "SAYING", "ING"])
#: What opens a clause that has a verb of its own.
_OPENERS: Final = frozenset(["THAT", "WHO", "WH", "WHEN"])
#: What may follow a *to* that opens what is reported: chants to “hold it”.
_INFINITIVES: Final = frozenset(["VERB", "CUE", "ADV", "QUOTE"])


def that(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*His claim that the bridge holds*, *claims by Moor that it holds*, *her remark on Monday that it holds*."""
    kinds = sentence.kinds
    last = clause.cue - 1 if kinds[clause.cue - 1] == "TIME" else clause.cue
    at = last - 1
    if kinds[at] != "NP":
        return None
    if sentence.is_use(at, "convictions"):
        return _convinced(sentence, clause, ends)
    while not _claims(sentence, at):
        if at - 2 < clause.subject or kinds[at - 1] not in ("BY", "PREP") or kinds[at - 2] != "NP":
            return None
        at -= 2
    source, cue = _parts(sentence, at)
    if at < last - 1 and source is None:
        if kinds[at + 1] != "BY" and not sentence.is_use(at + 1, "senders"):
            return None  # a report in the paper that he wrote
        source = sentence.span(at + 2, last)
    if source is None and clause.last is not None and clause.last[1] == at - 1 and _is_light(sentence, at - 1):
        who = sources.of_verb(sentence, *clause.last)
        source, cue = (None, cue) if who is None else (sentence.span(*who), sentence.stretch(at - 1, at + 1))
    content = sentence.stretch(clause.cue, _before_its_verb(sentence, clause, at, ends.clause(clause.cue)))
    return Found("noun-that", source, cue, [content], marker=sentence.cue(clause.cue))


def clauses(sentence: Sentence, ends: Ends) -> Iterator[Found]:
    """*Rejected claims the bridge is “old”*: the clause of a noun in the plural, with no *that*, and a quote in it."""
    kinds = sentence.kinds
    for number in range(1, sentence.last - 2):
        if kinds[number] != "NP" or kinds[number + 1] not in NOUNS or kinds[number - 1] not in _GOVERNING:
            continue
        first, head = number + 1, sentence.head(number)
        if head.removesuffix("s") == head or not _claims(sentence, number) or _is_light(sentence, number - 1):
            continue
        end = ends.clause(first)
        end = next((n for n in range(first, end) if kinds[n - 1] == "QUOTE" and kinds[n] in FINITE), end)
        verb = next((n for n in range(first, end) if kinds[n] in FINITE), first)
        made = sentence.head(verb) in sentence.lexicon.uses["light_verbs"]  # statements that he had made
        if "QUOTE" in kinds[first:end] and not made and contents.is_clause(sentence, first):
            source, cue = _parts(sentence, number)
            yield Found("noun-that", source, cue, [sentence.stretch(first, end)])


def governed(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*Responded to Carr’s claim that it holds*: the claim is Carr’s, and nothing that a hearer was told."""
    kinds, that = sentence.kinds, clause.frame_at
    if clause.frame != "that" or that != clause.cue + 3 or kinds[clause.cue + 1] not in ("TO", "PREP"):
        return None
    if kinds[that - 1] != "NP" or not _claims(sentence, that - 1):
        return None
    source, cue = _parts(sentence, that - 1)
    if source is None:
        return None  # pointed to reports that it holds
    content = sentence.stretch(that, ends.clause(that, fronted=contents.is_fronted(sentence, clause)))
    return Found("noun-that", source, cue, [content], marker=sentence.cue(that))


def equated(sentence: Sentence, noun: int) -> Found | None:
    """*“No” was Carr’s reply*, *“No” was the reply of the board*."""
    if not _reports(sentence, noun):
        return None
    source, cue = _parts(sentence, noun)
    if source is None and sentence.kinds[noun + 1 : noun + 3] == ["PREP", "NP"] and _is_agent(sentence, noun + 1):
        source = sentence.cue(noun + 2)
    return None if source is None else Found("noun-quote", source, cue, [sentence.cue(0)])


def _is_light(sentence: Sentence, number: int) -> bool:
    """Whether a verb says nothing that its object does not: *made the claim*, *gave assurances*."""
    return sentence.kinds[number] == "VERB" and sentence.head(number) in sentence.lexicon.uses["light_verbs"]


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
    auxiliary = kinds[before] == "VERB" and sentence.is_auxiliary(before)
    return auxiliary or kinds[before] == "TO" or shape[0] == "T" or "G" in shape


def calls(sentence: Sentence) -> Iterator[Found]:
    """*Their chants of “Hold it!”*"""
    for number in range(2, sentence.last):
        governed = sentence.kinds[number - 1] == "PREP" and _is_marked(sentence, number)
        if not governed or not sentence.is_use(number - 1, "calling"):
            continue
        words = list(sentence.word_spans(number - 2))
        if words[-1][1].removesuffix("s").replace("crie", "cry") not in sentence.lexicon.uses["calls"]:
            continue
        owned = words[0][1] in sentence.lexicon.uses["possessives"]
        source = words[0][2] if owned else None
        cue = Span(words[words[0][0] == "d"][2].start, sentence.end(number - 1))
        last = number + 1
        while sentence.kinds[last] in ("AND", "COMMA") and _is_marked(sentence, last + 1):
            last += 2
        yield Found("noun-quote", source, cue, [sentence.stretch(number, last)])


def _is_marked(sentence: Sentence, number: int) -> bool:
    """Whether a phrase stands in marks: a quote, or a name."""
    kind = sentence.kinds[number]
    return kind == "QUOTE" or (kind == "NP" and sentence.text[sentence.start(number)] in MARKS)


def beside(sentence: Sentence, ends: Ends, quote: int) -> Found | None:
    """The report of the noun that a quote belongs to."""
    return _behind(sentence, ends, quote) or _in_front(sentence, quote) or _worded(sentence, quote)


def _behind(sentence: Sentence, ends: Ends, quote: int) -> Found | None:
    kinds = sentence.kinds
    for number in range(quote - 1, max(quote - 2 - _FAR, -1), -1):
        if kinds[number] not in _BETWEEN:
            return None
        if kinds[number] == "NP" and _reports(sentence, number):
            if kinds[number - 1] == "PREP" and sentence.shape(number) == "n":
                return None  # in charge of “Morning Tide”
            opened = _opening(sentence, number, quote)
            if opened is None:
                continue
            cue, first = opened
            last = max(ends.object(first), quote + 1)
            if kinds[first] != "THAT":  # his promise to be “neutral” | was old
                last = next((n for n in range(quote + 1, last) if kinds[n] in FINITE), last)
            content = sentence.stretch(first, last)
            source, noun = _parts(sentence, number)
            if source is None and first > number + 2 and _is_agent(sentence, number + 1):
                source = sentence.cue(number + 2)
            return Found("noun-quote", source, Span(noun.start, sentence.end(cue)), [content])
    return None


def _opening(sentence: Sentence, noun: int, quote: int) -> tuple[int, int] | None:
    """The last phrase of the cue, and where what it reports begins: *claim* by Moor *that*, *call for* repairs."""
    kinds, first = sentence.kinds, noun + 1
    if first >= quote:
        return None
    if kinds[first] == "THAT" or _is_infinitive(sentence, first):
        return noun, first
    at = first
    while kinds[at] in ("PREP", "BY") and kinds[at + 1] == "NP":
        at += 2
    while kinds[at] in ("TIME", "ADV"):
        at += 1
    if kinds[at] == "THAT" and at < quote:
        return noun, at
    if kinds[at] == "VERB" and sentence.is_auxiliary(at):
        at += 1
        if kinds[at] in ("COMMA", "COLON"):
            at += 1
        return (noun, at) if at == quote or kinds[at] == "THAT" else None
    named = kinds[quote - 1] == "NP" and sentence.shape(quote - 1)[-1] == "z"  # a call to Ellis Radio’s “Morning Tide”
    told = kinds[first + 1] == "NP" and _is_infinitive(sentence, first + 2)  # a call for the town to “hold it”
    near = quote - first <= 2 or (told and first + 2 < quote)
    return (first, first + 1) if kinds[first] == "PREP" and near and not named else None


def _is_infinitive(sentence: Sentence, number: int) -> bool:
    """Whether an infinitive begins here that what is quoted may belong to: *to “hold”*, *to end the “lie”*."""
    if sentence.kinds[number] != "TO":
        return sentence.is_infinitive(number)
    return sentence.kinds[number + 1] in _INFINITIVES


def _is_agent(sentence: Sentence, number: int) -> bool:
    """Whether a preposition tells whose a noun is: *the claim by Moor that*, *the claim of the board that*."""
    return sentence.kinds[number] == "BY" or sentence.is_use(number, "origins")


def _in_front(sentence: Sentence, quote: int) -> Found | None:
    """*Moor’s “too late” remark*."""
    if sentence.kinds[quote + 1] != "NP" or not _reports(sentence, quote + 1):
        return None
    source = None
    if quote and sentence.kinds[quote - 1] == "NP":
        source, _ = _parts(sentence, quote - 1)
    return None if source is None else Found("noun-quote", source, sentence.cue(quote + 1), [sentence.cue(quote)])


def _worded(sentence: Sentence, quote: int) -> Found | None:
    """*Moor ran on the slogan “Mend it now”*, *the old adage, “it never rains,”*: the clause tells whose."""
    noun = quote - 1 - (sentence.kinds[quote - 1] in ("COMMA", "COLON"))
    if noun < 0 or sentence.kinds[noun] != "NP":
        return None
    if sentence.head(noun) not in sentence.lexicon.uses["wordings"]:
        return None
    source, cue = _parts(sentence, noun)
    clause = next((one for one in reversed(sentence.clauses) if one.cue < noun and one.subject >= 0), None)
    if source is None and clause is not None and _LINKS.issuperset(sentence.kinds[clause.cue + 1 : noun]):
        who = sources.of_verb(sentence, clause.subject, clause.cue)
        if who is not None and sentence.is_use(who[0], "expletives"):
            return None  # it was marked with the words “Stay away”
        if who is not None:
            source, cue = sentence.span(*who), sentence.stretch(clause.cue, noun + 1)
    return Found("noun-quote", source, cue, [sentence.cue(quote)])


def _claims(sentence: Sentence, number: int) -> bool:
    """Whether a phrase ends in a noun that reports."""
    head, nouns = sentence.head(number), sentence.lexicon.nouns
    return head in nouns or head.removesuffix("s") in nouns


def _reports(sentence: Sentence, number: int) -> bool:
    """Whether a phrase ends in a noun that reports what stands in marks."""
    head, more = sentence.head(number), sentence.lexicon.uses["quoting"]
    return _claims(sentence, number) or head in more or head.removesuffix("s") in more


def _parts(sentence: Sentence, number: int) -> tuple[Span | None, Span]:
    """Whose a noun is, and the noun without them."""
    words = list(sentence.word_spans(number))
    source, start = None, sentence.start(number)
    for at, (letter, word, span) in enumerate(words):
        if letter == "z" or (at == 0 and word in sentence.lexicon.uses["possessives"]):
            source = Span(words[0][2].start, span.end)
        if (letter == "z" or (at == 0 and letter == "d")) and at + 1 < len(words):
            start = words[at + 1][2].start
    return source, Span(start, sentence.end(number))
