"""Words that stand somewhere: *mit den Worten „…“*, *in dem Brief ist von „…“ die Rede*, *auf einem Schild stand „…“*.

Rules: ``in-words``, ``source-cue-preposition``, ``source-cue-quote``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Range
from copydesk.reading.attribution.verb_second import groups, names, subjects
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.reading.attribution.verb_second.quoted import governed

#: What words are called, behind *mit*.
_WORDS: Final = frozenset([
    "den worten", "dem satz", "den sätzen", "dem ruf", "den rufen", "der bemerkung", "dem hinweis", "der parole",
    "der begründung", "der aussage",
])  # fmt: skip
_SPEECH: Final = "die rede"
#: The places of words: auf einem Schild.
_PLACES: Final = frozenset(["auf", "in", "im", "an", "am"])
_STANDING: Final = frozenset(["steht", "stand", "stehe", "stehen", "standen", "prangt", "prangte"])


def find(clauses: Clauses) -> Iterator[Found]:
    """The report of each clause that tells where words stand."""
    sentence = clauses.sentence
    for number, field in enumerate(clauses.fields):
        quotes = [place for place in range(field.first, field.last) if sentence.kinds[place] == "QUOTE"]
        if not quotes:
            continue
        found = _with_words(clauses, number, quotes) or _is_spoken_of(clauses, number, quotes)
        found = found or _stands(clauses, number, quotes)
        if found is not None:
            yield found


def _with_words(clauses: Clauses, number: int, quotes: list[int]) -> Found | None:
    """*Mit den Worten „…“ ging sie*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    quote = quotes[0]
    if quote < field.first + 2 or field.verb < 0 or clauses.reports[number] is not None:
        return None
    if sentence.small(quote - 1) not in _WORDS or sentence.small(quote - 2) != "mit":
        return None
    source = subjects.subject(clauses, number, field.verb)
    if source is None or sentence.is_use(source[0], "expletives") or source[0] <= quote < source[1]:
        return None
    cue = sentence.stretch(quote - 2, quote)
    return Found("in-words", sentence.stretch(*source), cue, [sentence.cue(quote)])


def _is_spoken_of(clauses: Clauses, number: int, quotes: list[int]) -> Found | None:
    """*In dem Brief ist von „…“ die Rede*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    last = field.last - 1
    while last > field.first and sentence.kinds[last] in ("VERB", "ING"):
        last -= 1
    if sentence.small(last) != _SPEECH or sentence.lexicon.preposition(governed(clauses, quotes[0])) != "von":
        return None
    source = _place(clauses, number, frozenset(["in", "im"]))
    if source is None:
        return None
    content = [sentence.stretch(quotes[0], quotes[-1] + 1)]
    return Found("source-cue-preposition", sentence.stretch(*source), sentence.cue(last), content)


def _stands(clauses: Clauses, number: int, quotes: list[int]) -> Found | None:
    """*Auf einem Schild stand „…“*."""
    sentence, field = clauses.sentence, clauses.fields[number]
    if field.verb < 0 or sentence.small(field.verb) not in _STANDING or quotes[0] != field.verb + 1:
        return None
    if names.is_name(sentence, quotes[0]) or groups.behind(sentence, field.verb + 1, field.last) is not None:
        return None
    source = _place(clauses, number, _PLACES)
    if source is None or source[1] > field.verb:
        return None
    content = [sentence.stretch(quotes[0], quotes[-1] + 1)]
    return Found("source-cue-quote", sentence.stretch(*source), sentence.cue(field.verb), content)


def _place(clauses: Clauses, number: int, prepositions: frozenset[str]) -> Range | None:
    """The noun group behind one of some prepositions that opens a clause."""
    sentence, field = clauses.sentence, clauses.fields[number]
    first = clauses.begins(number)
    while sentence.kinds[first] in ("ADV", "TIME") and first < field.last:
        first += 1
    if sentence.small(first) not in prepositions or sentence.kinds[first + 1] != "NP" or first + 1 >= field.last:
        return None
    return first + 1, groups.end(sentence, first + 1, field.last)
