"""Whose words a sentence gives, without a verb: *laut Moor*, *nach Angaben der Polizei*, *…, so Moor*, *Moor zufolge*.

Rules: ``according-to``, ``in-words``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Sentence
from copydesk.reading.attribution.verb_second import groups, names, nouns, subjects
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.reading.attribution.verb_second.quoted import governed
from copydesk.spans import Span

#: What is told of somebody has them in front: Polizeiangaben.
_COMPOUNDS: Final = (
    "angaben", "berichten", "bericht", "meldungen", "aussagen", "meinung", "studie", "untersuchung", "umfrage",
    "auskünften", "informationen", "schätzungen",
)  # fmt: skip
#: What is said of a thing that is so for somebody.
_BEING: Final = frozenset(["ist", "sind", "war", "waren", "wäre", "wären", "sei", "seien", "bleibt", "blieb", "bleibe"])
#: In front of an account: nach Angaben, aus Sicht.
_ACCOUNTING: Final = frozenset(["nach", "aus", "in"])
#: Accounts that are a thing of their own: nach einer Studie.
_DOCUMENTS: Final = (
    "studie", "studien", "bericht", "umfrage", "untersuchung", "untersuchungen", "mitteilung", "meldung",
    "stellungnahme", "nachricht", "gutachten", "statistik", "statistiken", "analyse", "prognose", "erklärung",
    "recherchen", "dokument",
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
            elif kind == "PREP" and sentence.is_use(place, "views"):
                found = _view(clauses, number, place)
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
    if small in _ACCOUNTING:
        owner = _owner(sentence, first, last, field.last) or _own(clauses, number, first)
        if owner is None:
            return None
        cue, source, last = Span(cue.start, owner[0]), owner[1], owner[2]
    apposed = _apposed(clauses, number, last)
    if apposed:
        source, last = Span(source.start, sentence.end(apposed - 1)), apposed
    rule = "in-words" if small in _ACCOUNTING else "according-to"
    begins = clauses.begins(number)
    while (
        begins < place and sentence.start(begins) < source.end <= cue.start and source.start >= sentence.start(begins)
    ):
        begins += 1  # Moor | ist nach eigenen Angaben krank
    content = _around(clauses, number, place, last, begins)
    return Found(rule, source, cue, content) if content else None


def _apposed(clauses: Clauses, number: int, last: int) -> int:
    """Behind what is told of a source between commas: *laut Moor, der Sprecherin, hält*; 0 where there is none."""
    fields = clauses.fields
    if number + 2 >= len(fields) or last != fields[number].last or not clauses.is_phrase(number + 1):
        return 0
    if (clauses.mark(number), clauses.mark(number + 1)) != ("COMMA", "COMMA"):
        return 0
    return fields[number + 1].last if fields[number + 2].verb == fields[number + 2].first else 0


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
    if place and all(letter in "NW" for letter, _, _ in words[:place]):
        if not words[place - 1][1].endswith(("s", "x", "z", "’", "'")):
            return None
        return words[0][2].start - 1, Span(words[0][2].start, words[place - 1][2].end), last  # nach Moors Ansicht
    possessive = words[0][1]
    if possessive.startswith(("sein", "ihr")) and place:
        return words[0][2].start - 1, words[0][2], last  # nach ihrer Ansicht
    if words[place][1].endswith(_DOCUMENTS) and words[0][0] in "dD":
        return words[0][2].start - 1, Span(words[0][2].start, end), last  # nach einer neuen Studie
    if not words[place][1].endswith(_COMPOUNDS) or words[place][1] in _COMPOUNDS:
        return None  # nach anderen Angaben
    return words[0][2].start - 1, Span(words[0][2].start, end), last


def _own(clauses: Clauses, number: int, first: int) -> tuple[int, Span, int] | None:
    """*Nach eigenen Angaben*: those of the subject of the clause."""
    sentence, field = clauses.sentence, clauses.fields[number]
    words = list(sentence.word_spans(first))
    if len(words) < 2 or not words[-2][1].startswith("eigene") or not field.verbs:
        return None
    source = subjects.subject(clauses, number, field.verb if field.verb >= 0 else field.verbs[-1])
    if source is None or source[0] <= first < source[1] or sentence.is_use(source[0], "expletives"):
        return None
    return words[-1][2].end, sentence.stretch(*source), first + 1


def _so(clauses: Clauses, number: int, place: int, last: int) -> Found | None:
    """*…, so die Polizei*; *so Moor: „…“*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    kinds = sentence.kinds
    if field.verbs:
        return None
    source, cue = sentence.stretch(place + 1, last), sentence.cue(place)
    if nouns.is_noun(sentence, place + 1):
        told = nouns.account(clauses, number, place + 1, last)
        if told is None:
            return None  # so der Vorwurf
        source = told.owner
    elif last == field.last and number + 1 < len(clauses.fields) and clauses.mark(number) == "COMMA":
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


def _view(clauses: Clauses, number: int, place: int) -> Found | None:
    """*Für Ada Moor ist die Brücke „ein Wunder“*; *für sie sei die Brücke schön*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    kinds, first = sentence.kinds, place + 1
    if len(field.verbs) != 1 or not groups.is_somebody(sentence, first):
        return None
    verb = field.verbs[0]
    told = sentence.shape(verb) == "L"
    behind = _holds(clauses, number)
    if behind is not None:
        return Found(
            "according-to",
            sentence.stretch(first, groups.end(sentence, first, field.last)),
            sentence.cue(place),
            [behind],
        )
    if sentence.small(verb) not in _BEING:
        return None
    last = groups.end(sentence, first, field.last)
    quotes = [
        at
        for at in range(last, field.last)
        if kinds[at] == "QUOTE"
        and (
            at in (last, field.last - 1)
            or (not names.is_name(sentence, at) and governed(clauses, at) in ("quote", "object"))
        )
    ]
    if quotes:
        content = [sentence.stretch(quotes[0], quotes[-1] + 1)]
    elif told and field.verb == last and place == clauses.begins(number):
        content = [sentence.stretch(verb, sentence.last)]
    else:
        return None
    return Found("according-to", sentence.stretch(first, last), sentence.cue(place), content)


def _holds(clauses: Clauses, number: int) -> Span | None:
    """What is said behind *für Ada Moor steht fest, dass …*, *für sie ist klar: …*."""
    sentence, fields = clauses.sentence, clauses.fields
    if number + 1 >= len(fields) or sentence.small(fields[number].last - 1) not in ("fest", "klar", "sicher"):
        return None
    opener = fields[number + 1].opener
    that = clauses.mark(number) == "COMMA" and opener >= 0 and sentence.kinds[opener] == "THAT"
    return sentence.span(fields[number + 1].first, sentence.last) if that or clauses.mark(number) == "COLON" else None


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
    behind_nach = sentence.small(place) == "nach"
    while first > field.first and not behind_nach:
        if kinds[first] in ("TIME", "PAREN") or (groups.is_genitive(sentence, first) and kinds[first - 1] == "NP"):
            first -= 1
        elif kinds[first] == "NP" and kinds[first - 1] == "PREP" and kinds[first - 2] == "NP":
            first -= 2
        else:
            break
    if kinds[first] not in ("NP", "OBJ"):
        return None
    source, cue = sentence.stretch(first, place), sentence.cue(place)
    rule = "according-to"
    if behind_nach:
        words = list(sentence.word_spans(first))
        if not words[0][1].startswith(("sein", "ihr")) or (first and sentence.of(first).startswith("Ihr")):
            return None
        source, cue, rule = words[0][2], Span(words[1][2].start, cue.end), "in-words"
    content = _around(clauses, number, first, place + 1, clauses.begins(number))
    return Found(rule, source, cue, content) if content else None


def _around(clauses: Clauses, number: int, first: int, last: int, begins: int) -> list[Span]:
    """The clause around a credit, from the phrase *begins* on, and what hangs on it."""
    sentence, fields = clauses.sentence, clauses.fields
    kinds = sentence.kinds
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
