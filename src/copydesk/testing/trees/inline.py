"""Quotes, reporting clauses and sentences."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Final, TypeAlias, TypeVar

from hypothesis import strategies as st

from copydesk.nodes import Cue, Gap, Mark, Quote, ReportingClause, Sentence, Source, Stop, Text
from copydesk.testing.trees import forms, leaves
from copydesk.testing.trees.arguments import choose
from copydesk.testing.trees.forms import Body
from copydesk.testing.trees.words import CLAUSES, WORDS

T = TypeVar("T")
Pair: TypeAlias = tuple[Mark, Mark]

DOUBLE: Final = (Mark("“"), Mark("”"))
SINGLE: Final = (Mark("‘"), Mark("’"))
#: Words of a quote that is no sentence, and what the sentence around it goes on with.
_PHRASES: Final = (
    "rain",
    "a great day for the harbour",
    "it’s over",
    "3.5 percent",
    "Dr. No",
    "[the] rain (or snow)",
    "rain — or … snow",
)
#: Pairs whose halves are of two kinds, or that point the wrong way.
_ODD: Final = (("“", '"'), ('"', "”"), ("”", "“"))
#: As deep do quotes nest; marks below are leaves.
_DEEPEST: Final = 8
#: More choices than the smallest article of each kind takes.
_IN_VAIN: Final = 24
_ONWARD: Final = tuple(f" and {clause}" for clause in CLAUSES)
#: Behind a reporting clause; a source of common nouns ends where one of these begins.
_TAILS: Final = ("", " on Monday", " after the rain", ", and nobody slept")
_FRONTS: Final = ("", "But ", "Then ")
#: Marks that are strays behind a word whatever the style of the document; the second, behind a stop as well.
_ASTRAY: Final = (Mark("”"), Mark('"'), Mark("»"), Mark("“"))
_STOPPED_ASTRAY: Final = _ASTRAY[:3]


def reporting_clauses(
    *, sources: st.SearchStrategy[Source] | None = None, cues: st.SearchStrategy[Cue] | None = None
) -> st.SearchStrategy[ReportingClause]:
    """The words beside a quote that name who speaks, in either order: *said Ada Moor*, *she asked*.

    Args:
        sources: Who speaks. Unless given, `copydesk.testing.trees.sources`.
        cues: The word that reports. Unless given, `copydesk.testing.trees.cues`.

    Shrinks towards *Ada Moor said*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(reporting_clauses(), lambda clause: clause.source.text == "she"))
    'she said'
    """
    who = choose("reporting_clauses", "sources", sources, leaves.sources)
    what = choose("reporting_clauses", "cues", cues, leaves.cues)
    return st.tuples(who, what, st.booleans()).map(lambda drawn: forms.reporting_clause(*drawn))


def quotes(
    *, marks: st.SearchStrategy[Pair] | None = None, body: st.SearchStrategy[Body] | None = None
) -> st.SearchStrategy[Quote]:
    """Quotes that are closed: a few words, a clause with a comma, or whole sentences.

    Args:
        marks: The opening and the closing mark. Unless given, double curly ones.
        body: What may stand between them. Unless given, words and sentences; where *marks* are not given
            either, there may be quotes in single marks among them.

    Shrinks towards ``“rain”``.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(quotes(), lambda quote: "r" in render(quote)))
    '“rain”'
    """
    pairs = choose("quotes", "marks", marks, lambda: st.just(DOUBLE))
    inner = _plain if marks is not None else _nesting
    # Speeches before halves: a half can hold a sentence too, and would be the end of shrinking towards one.
    bodies = choose("quotes", "body", body, lambda: phrases() | _speeches(inner, leaves.stops()) | _halves(inner))
    return st.tuples(pairs, bodies).map(lambda drawn: Quote(drawn[0][0], drawn[1], drawn[0][1]))


def open_quotes(
    *, marks: st.SearchStrategy[Mark] | None = None, body: st.SearchStrategy[Body] | None = None
) -> st.SearchStrategy[Quote]:
    """Quotes that are not closed: they run to the end of their block.

    Args:
        marks: The opening mark. Unless given, a double curly one.
        body: What stands behind it. Unless given, whole sentences; the last asks nothing.

    Shrinks towards ``“Rain fell.``.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(open_quotes(), lambda quote: True))
    '“Rain fell.'
    """
    openers = choose("open_quotes", "marks", marks, lambda: st.just(DOUBLE[0]))
    bodies = choose("open_quotes", "body", body, lambda: _speeches(_plain, leaves.statement_stops()))
    return st.builds(Quote, openers, bodies)


def sentences(
    *,
    texts: st.SearchStrategy[Text] | None = None,
    quotes: st.SearchStrategy[Quote] | None = None,
    reporting_clauses: st.SearchStrategy[ReportingClause] | None = None,
    stops: st.SearchStrategy[Stop] | None = None,
) -> st.SearchStrategy[Sentence]:
    """Sentences: plain, with a quote, with a quote and who speaks, or with a mark that lost its partner.

    Args:
        texts: The words of a plain sentence.
        quotes: The quotes; closed ones. Where they are given, no mark without a partner is drawn.
        reporting_clauses: What may stand beside a quote.
        stops: What ends a sentence; inside its last quote too, unless *quotes* are given.

    Shrinks towards *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(sentences(), lambda sentence: isinstance(sentence.children[0], Quote)))
    '“rain”.'
    """
    words = choose("sentences", "texts", texts, leaves.texts)
    ends = choose("sentences", "stops", stops, leaves.stops)
    clauses = choose("sentences", "reporting_clauses", reporting_clauses, _reporting_clauses)
    if quotes is None:
        phrase, half, speech = (_closed(body) for body in (phrases(), _halves(_nesting), _speeches(_nesting, ends)))
    else:
        phrase = half = speech = choose("sentences", "quotes", quotes, st.nothing)
    made = [
        st.tuples(phrase | speech, ends).map(lambda drawn: forms.alone(*drawn)),
        st.tuples(words, phrase, _onward(), ends).map(lambda drawn: forms.mentioned(*drawn)),
        st.tuples(half | speech, clauses, _tails(), ends).map(lambda drawn: forms.reported(*drawn)),
        st.tuples(half, clauses, speech, ends).map(lambda drawn: forms.split(*drawn)),
        st.tuples(_fronts(), clauses, st.just(", "), speech, ends).map(lambda drawn: forms.introduced(*drawn)),
    ]
    if quotes is None:
        odd = st.tuples(st.sampled_from(_ODD), phrases()).map(
            lambda drawn: Quote(Mark(drawn[0][0]), drawn[1], Mark(drawn[0][1]))
        )
        made += (
            st.tuples(words, st.sampled_from(("()", "[]")), phrase, _onward(), ends).map(
                lambda drawn: forms.enclosed(*drawn)
            ),
            st.tuples(words, odd | _chains(), st.sampled_from(_ONWARD), ends).map(
                lambda drawn: forms.mentioned(*drawn)
            ),
            st.tuples(words, st.sampled_from(_ASTRAY), st.sampled_from(_ONWARD), ends).map(
                lambda drawn: forms.astray(*drawn)
            ),
            st.tuples(words, ends, st.sampled_from(_STOPPED_ASTRAY)).map(lambda drawn: forms.stopped_astray(*drawn)),
        )
    return mostly(st.tuples(words, ends).map(Sentence), st.one_of(made))


def _chains() -> st.SearchStrategy[Quote]:
    """Quotes in quotes, three to nine deep: the ninth is no quote any more."""

    def nested(depth: int) -> Quote:
        inner: tuple[Text | Quote | Mark, ...] = (Text("rain"),)
        if depth > _DEEPEST:
            inner = (Text("rain "), DOUBLE[0], Text("fell"), DOUBLE[1], Text(" again"))
        for number in range(min(depth, _DEEPEST), 1, -1):
            opener, closer = DOUBLE if number % 2 else SINGLE
            inner = (Text(f"{WORDS[number - 1]} "), Quote(opener, inner, closer), Text(" fell"))
        return Quote(DOUBLE[0], inner, DOUBLE[1])

    return st.integers(3, _DEEPEST + 1).map(nested)


def abbreviated_rows() -> st.SearchStrategy[tuple[Sentence, Gap, Sentence]]:
    """A sentence that ends in an abbreviation, and one whose beginning tells so."""
    first = Sentence((Text("They moved to the U.S"), Stop(".")))
    second = st.sampled_from(("They like it", "The rain fell")).map(Text)
    return st.tuples(st.just(first), leaves.gaps(), st.tuples(second, leaves.statement_stops()).map(Sentence))


def colon_rows() -> st.SearchStrategy[tuple[Sentence, Gap, Sentence]]:
    """A quote and who speaks, then another one behind a colon.

    A line that begins with the colon's sentence looks like a turn of a transcript; behind a quote, nothing
    but a sentence can stand there.
    """
    reported = st.tuples(_closed(_halves(_plain)), _reporting_clauses(), _tails(), leaves.statement_stops())
    second_quote = _closed(_speeches(_plain, leaves.statement_stops()))
    second = st.tuples(_fronts(), _reporting_clauses(), st.just(": "), second_quote, leaves.statement_stops())
    return st.tuples(
        reported.map(lambda drawn: forms.reported(*drawn)),
        leaves.gaps(),
        second.map(lambda drawn: forms.introduced(*drawn)),
    )


def question_sentences() -> st.SearchStrategy[Sentence]:
    """Sentences that ask, on a line of their own: no longer than a question in print, and not a quoted one."""
    return sentences(quotes=_closed(phrases()), stops=leaves.question_stops())


def mostly(plain: st.SearchStrategy[T], rest: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """The one as often as all forms of the other together, which a plain ``|`` would not do."""
    return plain | st.tuples(rest).map(itemgetter(0))


def rarely(form: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """*form*, with choices made in vain, so that shrinking prefers any other."""
    return st.tuples(form, *[st.booleans()] * _IN_VAIN).map(itemgetter(0))


def or_rarely(plain: st.SearchStrategy[T], form: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """Three times in four what is *plain*, and else *form*, which shrinking leaves."""
    return plain | rarely(form | st.tuples(plain).map(itemgetter(0)))


# What is drawn unless something is given. A parameter hides the strategy of the same name, these do not.
def _reporting_clauses() -> st.SearchStrategy[ReportingClause]:
    return reporting_clauses()


def _closed(body: st.SearchStrategy[Body]) -> st.SearchStrategy[Quote]:
    return quotes(body=body)


def _tails() -> st.SearchStrategy[str]:
    return st.sampled_from(_TAILS)


def _fronts() -> st.SearchStrategy[str]:
    return st.sampled_from(_FRONTS)


def _onward() -> st.SearchStrategy[str]:
    return st.just("") | st.sampled_from(_ONWARD)


# Bodies of quotes. *inner* makes the sentences in them, from the stops they end with.
Inner: TypeAlias = Callable[[st.SearchStrategy[Stop]], st.SearchStrategy[Sentence]]


def _plain(ends: st.SearchStrategy[Stop]) -> st.SearchStrategy[Sentence]:
    return st.tuples(leaves.texts(), ends).map(Sentence)


def statements() -> st.SearchStrategy[Sentence]:
    """Plain words and a stop that does not ask."""
    return _plain(leaves.statement_stops())


def _nesting(ends: st.SearchStrategy[Stop]) -> st.SearchStrategy[Sentence]:
    body = phrases() | _halves(_plain) | _speeches(_plain, ends)
    return mostly(_plain(ends), sentences(quotes=quotes(marks=st.just(SINGLE), body=body), stops=ends))


def phrases() -> st.SearchStrategy[Body]:
    """Bodies of quotes that are a few words. Shrinks towards *rain*."""
    return st.sampled_from(_PHRASES).map(lambda words: (Text(words),))


def _halves(inner: Inner) -> st.SearchStrategy[Body]:
    before = st.lists(st.tuples(inner(leaves.stops()), leaves.gaps()), max_size=1)
    return st.tuples(before, leaves.texts()).map(lambda drawn: forms.unfinished(drawn[0], f"{drawn[1].text},"))


def _speeches(inner: Inner, ends: st.SearchStrategy[Stop]) -> st.SearchStrategy[Body]:
    before = st.lists(st.tuples(inner(leaves.stops()), leaves.gaps()), max_size=1)
    return st.tuples(before, inner(ends)).map(lambda drawn: forms.row(*drawn))
