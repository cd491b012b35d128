"""Nouns that report, with whoever they belong to: *Moors Vorwurf, die Brücke sei alt*; *die Sorge der Stadt, dass …*.

Rule: ``noun-that``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Sentence
from copydesk.reading.attribution.verb_second import groups, subjects
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.reading.attribution.verb_second.contents import Contents
from copydesk.spans import Span

#: What may stand between a noun and the end of its clause: wies die Forderung | zurück.
_ENDING: Final = frozenset(["PARTICLE", "SAYING", "ING", "VERB", "CUE", "PAREN"])
#: What follows a noun as *dass* does.
_LINKS: Final = frozenset(["ob"])
#: A group of a noun and its owner has so many phrases at most.
_FEW: Final = 6


class Account(NamedTuple):
    """A noun that reports, and whose it is."""

    cue: Span
    owner: Span


def find(clauses: Clauses, contents: Contents) -> Iterator[Found]:
    """The report of each noun that has a clause behind it."""
    for number in range(len(clauses.fields) - 1):
        account = told(clauses, number)
        if account is None:
            continue
        content = contents.behind(number + 1, inner=True)
        if content is not None:
            opener = clauses.fields[number + 1].opener
            marker = clauses.sentence.cue(opener) if opener >= 0 else None
            yield Found("noun-that", account.owner, account.cue, [content], marker=marker)


def told(clauses: Clauses, number: int) -> Account | None:
    """The noun that a clause ends in, if it reports what the next one says."""
    fields, sentence = clauses.fields, clauses.sentence
    if not 0 <= number < len(fields) - 1 or clauses.mark(number) != "COMMA" or not _says(clauses, number + 1):
        return None
    field, kinds = fields[number], sentence.kinds
    end = field.last
    while end > field.first + 1 and kinds[end - 1] in _ENDING:
        end -= 1
    for place in range(end - 1, max(field.first, end - _FEW) - 1, -1):
        if kinds[place] == "NP" and groups.end(sentence, place, end) == end:
            found = account(clauses, number, place, end)
            if found is not None:
                return found
    return None


def _says(clauses: Clauses, number: int) -> bool:
    """Whether a clause says what a noun in front of it tells: *dass …*, an infinitive, the subjunctive."""
    field, sentence = clauses.fields[number], clauses.sentence
    if field.opener >= 0:
        return sentence.kinds[field.opener] == "THAT" or sentence.small(field.opener) in _LINKS
    if clauses.is_infinitive(number) or _is_infinitive_in_marks(clauses, number):
        return True
    return field.verb > field.first and groups.is_told(sentence, field.verb)


def _is_infinitive_in_marks(clauses: Clauses, number: int) -> bool:
    """*Die Forderung der Stadt, die Brücke „sofort zu sperren“*."""
    field, sentence = clauses.fields[number], clauses.sentence
    last = field.last - 1
    within = sentence.kinds[last] == "QUOTE" and not field.verbs and field.first < last
    return within and not sentence.is_speech(last) and " zu " in sentence.of(last)


def is_noun(sentence: Sentence, place: int) -> bool:
    """Whether a noun group ends in a noun that reports."""
    return sentence.kinds[place] == "NP" and sentence.head(place) in sentence.lexicon.nouns


def account(clauses: Clauses, number: int, place: int, end: int) -> Account | None:
    """The noun at *place*, with its owner in the same phrase or in the group behind, which goes to *end*."""
    sentence = clauses.sentence
    words = list(sentence.word_spans(place))
    if not is_noun(sentence, place):
        return None
    cue = words[-1][2]
    if end > place + 1:
        owner = place + 2 if sentence.kinds[place + 1] == "PREP" else place + 1
        return Account(cue, sentence.stretch(owner, end)) if owner < end else None
    before = words[:-1]
    held = _held(clauses, number) if before and before[0][0] in "dD" else None
    if held is not None:
        return Account(cue, held)
    if before and before[0][1].startswith(("sein", "ihr")):
        return Account(cue, before[0][2])
    names = [span for letter, _, span in before if letter in "NW"]
    if names and len(names) == len(before) and before[-1][1].endswith(("s", "x", "z", "’", "'")):
        return Account(cue, Span(names[0].start, names[-1].end))
    return None


def _held(clauses: Clauses, number: int) -> Span | None:
    """The subject of a clause whose verb has what a noun tells: *sie vertrat die Ansicht, …*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    if not any(sentence.is_use(verb, "holdings") for verb in field.verbs) or clauses.is_subordinate(number):
        return None
    source = subjects.subject(clauses, number, field.verb)
    return None if source is None else sentence.stretch(*source)
