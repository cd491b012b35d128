"""Whose words a sentence gives, without a verb: *laut Moor*, *nach Angaben der Polizei*, *…, so Moor*, *Moor zufolge*.

Rules: ``according-to``, ``in-words``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Sentence
from copydesk.reading.attribution.verb_second import groups
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.spans import Span

#: What is told of somebody has them in front: Polizeiangaben.
_COMPOUNDS: Final = (
    "angaben", "berichten", "bericht", "meldungen", "aussagen", "meinung", "studie", "untersuchung", "umfrage",
    "auskünften", "informationen", "schätzungen",
)  # fmt: skip
_LOOSE: Final = frozenset(["ADV", "TIME", "WORD"])


def find(clauses: Clauses) -> Iterator[Found]:
    """A report for each *laut* and its kin."""
    sentence = clauses.sentence
    for number, field in enumerate(clauses.fields):
        for place in range(field.first, field.last):
            kind = sentence.kinds[place]
            found = None
            if kind == "ACCORDING":
                found = _according(clauses, number, place)
            elif kind == "BEHIND":
                found = _postposed(clauses, number, place)
            if found is not None:
                yield found
                break


def _according(clauses: Clauses, number: int, place: int) -> Found | None:
    sentence, field = clauses.sentence, clauses.fields[number]
    kinds, first = sentence.kinds, place + 1
    if kinds[first] not in ("NP", "PRON", "OBJ") or first >= field.last:
        return None
    last = groups.end(sentence, first, field.last)
    small = sentence.small(place)
    if small == "so":
        return _so(clauses, number, place, last)
    cue, source = sentence.cue(place), sentence.stretch(first, last)
    if small == "nach":
        owner = _owner(sentence, first, last, field.last)
        if owner is None:
            return None
        cue, source, last = Span(cue.start, owner[0]), owner[1], owner[2]
    rule = "in-words" if small == "nach" else "according-to"
    content = _around(clauses, number, place, last)
    return Found(rule, source, cue, content) if content else None


def _owner(sentence: Sentence, first: int, last: int, stop: int) -> tuple[int, Span, int] | None:
    """Of an account, where its noun ends, whose it is, and the phrase behind: *Angaben | der Polizei*.

    An account that is nobody’s is its own source: *nach Polizeiangaben*.
    """
    kinds = sentence.kinds
    words = list(sentence.word_spans(first))
    place = next((at for at, (letter, _, _) in enumerate(words) if letter == "F"), None)
    if place is None:
        return None
    end = words[place][2].end
    if place + 1 < len(words):
        return end, Span(words[place + 1][2].start, sentence.end(last - 1)), last
    if last > first + 1:
        owner = first + 1
        if kinds[owner] in ("PREP", "PAREN"):
            owner += 1
        if owner >= last:
            return None
        return end, sentence.stretch(owner, last), last
    if (
        first + 1 < stop
        and kinds[first + 1] == "PREP"
        and kinds[first + 2] == "NP"
        and sentence.small(first + 1) in ("aus", "beim", "bei")
    ):
        behind = groups.end(sentence, first + 2, stop)
        return end, sentence.stretch(first + 2, behind), behind
    possessive = words[0][1]
    if possessive.startswith(("sein", "ihr")) and place:
        return words[0][2].start - 1, words[0][2], last  # nach ihrer Ansicht
    if not words[place][1].endswith(_COMPOUNDS) or words[place][1] in _COMPOUNDS:
        return None  # nach anderen Angaben
    return words[0][2].start - 1, Span(words[0][2].start, end), last


def _so(clauses: Clauses, number: int, place: int, last: int) -> Found | None:
    """*…, so die Polizei*; *so Moor: „…“*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    kinds = sentence.kinds
    if field.verbs:
        return None
    source, cue = sentence.stretch(place + 1, last), sentence.cue(place)
    if last == field.last and number + 1 < len(clauses.fields) and clauses.mark(number) == "COMMA":
        following = clauses.fields[number + 1]
        if clauses.is_phrase(number + 1) and groups.end(sentence, following.first, following.last) == following.last:
            source = sentence.stretch(place + 1, following.last)  # so Ada Moor, Sprecherin der Stadt
            number += 1
    content: list[Span | None] = []
    if place:
        stop = place
        while stop and kinds[stop - 1] in ("COMMA", "DASH"):
            stop -= 1
        content.append(sentence.span(_begins(clauses, number, place), stop))
    mark = clauses.mark(number)
    if number + 1 < len(clauses.fields) and mark in ("COMMA", "COLON", "DASH"):
        content.append(sentence.span(clauses.fields[number + 1].first, sentence.last))
    spans = [span for span in content if span is not None]
    if not spans and mark != "COLON":
        return None
    quoted = kinds[max(place - 1, 0)] == "QUOTE" or kinds[max(place - 2, 0)] == "QUOTE" or mark == "COLON"
    return Found("according-to", source, cue, spans, open=quoted)


def _begins(clauses: Clauses, number: int, place: int) -> int:
    """Where the words in front of *so* begin: behind a report that stands before them, or a colon."""
    first = 0
    for before, field in enumerate(clauses.fields[:number]):
        if clauses.mark(before) in ("SEMI", "COLON") and field.last < place - 1:
            first = field.last + 1
    return first


def _postposed(clauses: Clauses, number: int, place: int) -> Found | None:
    """*Dem Bericht zufolge*, *ihrer Ansicht nach*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    kinds, first = sentence.kinds, place - 1
    while first > field.first and (
        kinds[first] != "NP" or groups.is_genitive(sentence, first) or kinds[first - 1] == "PREP"
    ):
        first -= 1
    if kinds[first] != "NP":
        return None
    source, cue = sentence.stretch(first, place), sentence.cue(place)
    rule = "according-to"
    if sentence.small(place) == "nach":
        words = list(sentence.word_spans(first))
        if not words[0][1].startswith(("sein", "ihr")):
            return None
        source, cue, rule = words[0][2], Span(words[1][2].start, cue.end), "in-words"
    content = _around(clauses, number, first, place + 1)
    return Found(rule, source, cue, content) if content else None


def _around(clauses: Clauses, number: int, first: int, last: int) -> list[Span]:
    """The clause around a credit, and what hangs on it."""
    sentence, fields = clauses.sentence, clauses.fields
    kinds = sentence.kinds
    begins = clauses.begins(number)
    end = fields[number].last if clauses.is_subordinate(number) else sentence.last
    if number and clauses.mark(number - 1) == "COMMA" and first <= begins + 1 and not fields[number].verbs:
        before = sentence.span(0, fields[number - 1].last)
        return [] if before is None else [before]
    front = sentence.span(begins, first)
    if front is not None and all(kind in _LOOSE for kind in kinds[begins:first]):
        front = None
    while last < end and kinds[last] in ("COMMA", "WORD"):
        last += 1
    return [span for span in (front, sentence.span(last, min(end, sentence.last))) if span is not None]
