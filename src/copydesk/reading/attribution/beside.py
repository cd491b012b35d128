"""The reports that the tree shows: a reporting clause right beside a quote.

For languages without a lexicon it is all there is. Rules: ``quote-cue-source``, ``quote-source-cue``,
``source-cue-quote``, ``source-cue-colon``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from copydesk.nodes import Cue, Node, Quote, Source, Text, parts
from copydesk.reading.attribution.found import Found
from copydesk.reading.survey import Place, Survey
from copydesk.rendering import render
from copydesk.spans import Span

_start = attrgetter("start")
_BLANK: Final = " ,:;—–\n\r\t\xa0"


def find(survey: Survey, *, within_quotes: bool = False) -> Iterator[Found]:
    """A report for each reporting clause that has a quote beside it.

    Args:
        survey: Where everything stands.
        within_quotes: Whether only clauses within a quote are meant.
    """
    for siblings, index in survey.clauses:
        if within_quotes and not _is_within_quote(survey, siblings):
            continue
        found = _of_clause(siblings, index)
        if found is not None:
            yield found


def _is_within_quote(survey: Survey, siblings: list[Place]) -> bool:
    at = siblings[0].start
    number = bisect_left(survey.quotes, at, key=_start) - 1
    while number >= 0 and survey.quotes[number].end <= at:
        parent = survey.quotes[number].parent
        if parent is None:
            return False
        number = parent
    return number >= 0


def _of_clause(siblings: list[Place], index: int) -> Found | None:
    clause = siblings[index]
    before, behind = _neighbour(siblings, index, -1), _neighbour(siblings, index, 1)
    quotes = [place for place in (before, behind) if place is not None]
    source, cue = span_of(clause, Source), span_of(clause, Cue)
    if not quotes or cue is None:
        return None
    if before is None:
        colon = _colon_behind(siblings, index, cue)
        rule = "source-cue-quote" if colon is None else "source-cue-colon"
        cue = Span(cue.start, cue.end if colon is None else colon)
    else:
        rule = "quote-cue-source" if source is None or cue < source else "quote-source-cue"
    return Found(rule, source, cue, [Span(place.start, place.end) for place in quotes])


def _colon_behind(siblings: list[Place], index: int, cue: Span) -> int | None:
    """Where the colon ends that leads from a cue to the quote: *Ada Moor sagte:*, *Luc Valois a dit :*"""
    following = siblings[index + 1] if index + 1 < len(siblings) else None
    if following is None or not isinstance(following.node, Text) or cue.end != following.start:
        return None
    words = following.node.text
    return following.start + words.index(":") + 1 if words.lstrip().startswith(":") else None


def span_of(clause: Place, cls: type[Node]) -> Span | None:
    """Where the source or the cue of a clause stands."""
    at = clause.start
    for child in parts(clause.node):
        end = at + len(render(child))
        if isinstance(child, cls):
            return Span(at, end)
        at = end
    return None


def _neighbour(siblings: list[Place], index: int, step: int) -> Place | None:
    """The quote next to a clause on one side, with blanks and a comma between at most."""
    index += step
    if 0 <= index < len(siblings) and isinstance(node := siblings[index].node, Text) and not node.text.strip(_BLANK):
        index += step
    if 0 <= index < len(siblings) and isinstance(siblings[index].node, Quote):
        return siblings[index]
    return None
