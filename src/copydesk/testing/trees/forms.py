"""How a sentence is put together of what was drawn: the forms that newspapers print.

Each function holds for any quote. Where a stop stands right before the closing mark, the sentence ends
with the quote; where none does, it gets a stop of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from copydesk.nodes import Cue, Gap, Mark, Node, Quote, ReportingClause, Sentence, Source, Stop, Text
from copydesk.testing.trees.words import capital

#: What may stand between the marks of a quote, or in a block.
Body: TypeAlias = tuple[Any, ...]


# 1 Reporting clauses
def reporting_clause(source: Source, cue: Cue, is_inverted: bool) -> ReportingClause:
    """*Ada Moor said*, or *said Ada Moor*; a cue of several words never comes first."""
    if is_inverted and " " not in cue.text:
        return ReportingClause((cue, Text(" "), source))
    return ReportingClause((source, Text(" "), cue))


def _leading(clause: ReportingClause, is_first: bool) -> ReportingClause:
    """*clause* as it stands before a quote: the source, then the cue; *is_first* in its sentence."""
    source, cue = (next(one for one in clause.children if isinstance(one, kind)) for kind in (Source, Cue))
    return ReportingClause((Source(capital(source.text)) if is_first else source, Text(" "), cue))


# 2 Sentences
def alone(quote: Quote, stop: Stop) -> Sentence:
    """“Rain fell.”"""
    return _ended((quote,), stop)


def mentioned(text: Text, quote: Quote, onward: str, stop: Stop) -> Sentence:
    """The minister spoke of “rain” and left."""
    before = Text(f"{text.text} ")
    return Sentence((before, quote, Text(onward), stop)) if onward else _ended((before, quote), stop)


def enclosed(text: Text, brackets: str, quote: Quote, onward: str, stop: Stop) -> Sentence:
    """Rain fell (“rain”) and nobody slept."""
    return Sentence((Text(f"{text.text} {brackets[0]}"), quote, Text(f"{brackets[1]}{onward}"), stop))


def reported(quote: Quote, clause: ReportingClause, onward: str, stop: Stop) -> Sentence:
    """“Rain fell,” said Ada Moor on Monday."""
    if _is_full(quote):
        return alone(quote, stop)
    return Sentence((quote, Text(" "), clause, *((Text(onward),) if onward else ()), stop))


def split(quote: Quote, clause: ReportingClause, rest: Quote, stop: Stop) -> Sentence:
    """“Rain fell,” Ada Moor said, “and nobody slept.”"""
    if _is_full(quote):
        return alone(quote, stop)
    return _ended((quote, Text(" "), clause, Text(", "), rest), stop)


def introduced(front: str, clause: ReportingClause, between: str, quote: Quote, stop: Stop) -> Sentence:
    """But Ada Moor said: “Rain fell.”"""
    before = (Text(front),) if front else ()
    return _ended((*before, _leading(clause, not front), Text(between), quote), stop)


def headline(text: Text, quote: Quote, onward: str) -> Sentence:
    """Rain fell “rain” and left: a sentence without a stop."""
    return Sentence((Text(f"{text.text} "), quote, *((Text(onward),) if onward else ())))


def astray(text: Text, mark: Mark, onward: str, stop: Stop) -> Sentence:
    """Rain fell” and nobody slept."""
    return Sentence((text, mark, Text(onward), stop))


def stopped_astray(text: Text, stop: Stop, mark: Mark) -> Sentence:
    """Rain fell.”"""
    return Sentence((text, stop, mark))


def _ended(children: Body, stop: Stop) -> Sentence:
    quote = children[-1]
    return Sentence(children if quote.closer is None or _last_stop(quote) else (*children, stop))


def _last_stop(quote: Quote) -> str:
    """The stop that stands right before the closing mark, or before that of the last quote within."""
    last = quote.body[-1] if quote.body else None
    leaf = last.children[-1] if isinstance(last, Sentence) else None
    if isinstance(leaf, Quote):
        return _last_stop(leaf)
    return leaf.text if isinstance(leaf, Stop) else ""


def _is_full(quote: Quote) -> bool:
    """Whether a full stop stands before the closing mark: a name behind it begins a new sentence."""
    return _last_stop(quote)[-1:] in {".", "…"}


# 3 Sentences in a row
def row(before: Iterable[tuple[Sentence, Gap]], last: Sentence) -> Body:
    """Sentences with their gaps between them.

    *“Rain fell.” Ada Moor said, “Go.”* would give the clause to the first quote: a sentence that opens
    with a clause is left out where the one before it ends with a quote.
    """
    nodes: list[Node] = []
    for sentence, gap in before:
        if not (nodes and _takes_over(nodes[-2], sentence)):
            nodes += (sentence, gap)
    while nodes and _takes_over(nodes[-2], last):
        del nodes[-2:]
    return (*nodes, last)


def _takes_over(before: Any, after: Sentence) -> bool:
    return isinstance(before.children[-1], Quote) and any(
        isinstance(child, ReportingClause) and not isinstance(after.children[0], Quote) for child in after.children[:2]
    )


def unfinished(before: Iterable[tuple[Sentence, Gap]], words: str) -> Body:
    """The body of a quote whose last sentence breaks off: *Rain fell. Nobody slept,*."""
    nodes = row(before, Sentence((Text(words),)))
    return nodes if len(nodes) > 1 else (Text(words),)
