"""Quotes, reporting clauses and sentences, in the forms that newspapers print.

Each form is a function from what was drawn to a sentence, and holds for any quote: where a stop stands
right before the closing mark, the sentence ends with the quote; where none does, it gets a stop of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from copydesk.nodes import Cue, Gap, Mark, Quote, ReportingClause, Sentence, Source, Stop, Text
from copydesk.testing.strategies.arguments import choose
from copydesk.testing.strategies.leaves import cues, gaps, sources, statement_stops, stops, texts
from copydesk.testing.strategies.words import CLAUSES, capital

#: What may stand between the marks of a quote.
Body: TypeAlias = tuple[Any, ...]
Pair: TypeAlias = tuple[Mark, Mark]

DOUBLE: Final = (Mark("“"), Mark("”"))
SINGLE: Final = (Mark("‘"), Mark("’"))
#: Words of a quote that is no sentence, and what the sentence around it goes on with.
_PHRASES: Final = ("rain", "a great day for the harbour", "it’s over", "3.5 percent", "Dr. No")
_ONWARD: Final = tuple(f" and {clause}" for clause in CLAUSES)
#: Behind a reporting clause; a source of common nouns ends where one of these begins.
_TAILS: Final = ("", " on Monday", " after the rain", ", and nobody slept")
_FRONTS: Final = ("", "But ", "Then ")


def reporting_clauses(
    *, sources: st.SearchStrategy[Source] | None = None, cues: st.SearchStrategy[Cue] | None = None
) -> st.SearchStrategy[ReportingClause]:
    """The words beside a quote that name who speaks, in either order: *said Ada Moor*, *she asked*.

    Args:
        sources: Who speaks. Unless given, `copydesk.testing.strategies.sources`.
        cues: The word that reports. Unless given, `copydesk.testing.strategies.cues`.

    Shrinks towards *Ada Moor said*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(reporting_clauses(), lambda clause: clause.source.text == "she"))
    'she said'
    """
    who = choose("reporting_clauses", "sources", sources, _sources)
    what = choose("reporting_clauses", "cues", cues, _cues)
    return st.tuples(who, what, st.booleans()).map(lambda drawn: _clause(*drawn))


def quotes(
    *, marks: st.SearchStrategy[Pair] | None = None, body: st.SearchStrategy[Body] | None = None
) -> st.SearchStrategy[Quote]:
    """Quotes that were closed: a few words, a clause with a comma, or whole sentences.

    Args:
        marks: The opening and the closing mark. Unless given, double curly ones.
        body: What may stand between the marks. Unless given, words and sentences; in double curly marks
            they may hold quotes in single marks.

    Shrinks towards ``“rain”``.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(quotes(), lambda quote: isinstance(quote.body[0], Sentence)))
    '“Rain fell.”'
    """
    pairs = choose("quotes", "marks", marks, lambda: st.just(DOUBLE))
    bodies = choose("quotes", "body", body, _plain_bodies if marks is not None else _nesting_bodies)
    return st.tuples(pairs, bodies).map(lambda drawn: Quote(drawn[0][0], drawn[1], drawn[0][1]))


def sentences(
    *,
    texts: st.SearchStrategy[Text] | None = None,
    quotes: st.SearchStrategy[Quote] | None = None,
    reporting_clauses: st.SearchStrategy[ReportingClause] | None = None,
    stops: st.SearchStrategy[Stop] | None = None,
) -> st.SearchStrategy[Sentence]:
    """Sentences: plain, with a quote in them, or with a quote and the words that report it.

    Args:
        texts: The words of a plain sentence.
        quotes: The quotes; the round trip holds for quotes that are closed.
        reporting_clauses: What may stand beside a quote.
        stops: What ends a sentence, inside a quote as well unless *quotes* are given.

    Shrinks towards *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(sentences(), lambda sentence: isinstance(sentence.children[0], Quote)))
    '“rain”.'
    """
    words = choose("sentences", "texts", texts, _texts)
    ends = choose("sentences", "stops", stops, _stops)
    beside = choose("sentences", "reporting_clauses", reporting_clauses, _reporting_clauses)
    inside = None if quotes is None else choose("sentences", "quotes", quotes, st.nothing)
    phrase, speech, halves = (
        (_in_double(st.sampled_from(_PHRASES).map(_phrase)), _in_double(_speeches(ends)), _in_double(_halves(ends)))
        if inside is None
        else (inside, inside, inside)
    )
    quoting = st.one_of(
        st.tuples(phrase | speech, ends).map(lambda drawn: _ended((drawn[0],), drawn[1])),
        st.tuples(words, phrase, st.just("") | st.sampled_from(_ONWARD), ends).map(lambda drawn: _mentioned(*drawn)),
        st.tuples(halves | speech, beside, st.sampled_from(_TAILS), ends).map(lambda drawn: _reported(*drawn)),
        st.tuples(halves, beside, speech, ends).map(lambda drawn: _split(*drawn)),
        st.tuples(st.sampled_from(_FRONTS), beside, st.just(", "), speech, ends).map(lambda d: _introduced(*d)),
    )
    return st.tuples(words, ends).map(Sentence) | quoting


# 1 What stands in a quote
def _phrase(words: str) -> Body:
    return (Text(words),)


def _halves(ends: st.SearchStrategy[Stop]) -> st.SearchStrategy[Body]:
    """Sentences of which the last breaks off with a comma: “Rain fell. Nobody slept,” said Ada Moor."""
    comma = texts().map(lambda text: Sentence((Text(f"{text.text},"),)))
    return st.tuples(_runs(_statements(ends)), comma).map(lambda drawn: unfinished((*drawn[0], drawn[1])))


def _speeches(ends: st.SearchStrategy[Stop]) -> st.SearchStrategy[Body]:
    """Whole sentences; the last ends with one of *ends*."""
    return st.tuples(_runs(_statements(stops())), _statements(ends)).map(lambda drawn: joined((*drawn[0], drawn[1])))
