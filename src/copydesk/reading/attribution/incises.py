"""Reports that stand inside the marks of what they report: « Viens, dit-il, et vite ».

The tree shows them. Rules: ``quote-cue-source``, ``quote-source-cue``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from copydesk.nodes import Cue, Source
from copydesk.reading.attribution.beside import span_of
from copydesk.reading.attribution.found import Found
from copydesk.reading.cutting import spoken
from copydesk.reading.survey import Survey
from copydesk.spans import Span

#: A pronoun that is joined to an auxiliary: a-t-elle dit.
_JOINED: Final = re.compile(r"([^\s-]*)(-(?:t-)?)([^\W\d_]+)\s+")


def find(survey: Survey, text: str) -> Iterator[tuple[Span, Found]]:
    """Each quote in which the narrator names who speaks, and the report: the first one counts."""
    if not survey.incises:
        return
    named = {clause.start: clause for siblings, index in survey.clauses for clause in (siblings[index],)}
    for number, clauses in survey.incises.items():
        for start, _ in clauses:
            clause = named[start]
            source, cue = span_of(clause, Source), span_of(clause, Cue)
            if cue is None:
                continue
            auxiliary = None
            joined = _JOINED.match(text, cue.start, cue.end) if source is None else None
            if joined is not None:
                auxiliary, source = Span(cue.start, joined.start(2)), Span(*joined.span(3))
                cue = Span(joined.end(), cue.end)
            if source is None:
                continue
            rule = "quote-cue-source" if cue < source else "quote-source-cue"
            content = [outer for outer, _ in spoken(survey, text, number)]
            place = survey.quotes[number]
            yield Span(place.start, place.end), Found(rule, source, cue, content, open=True, auxiliary=auxiliary)
            break
