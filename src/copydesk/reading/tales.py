"""Whether a text tells a story in which people talk to one another.

A report quotes pieces of what somebody said: the plan, he said, was “a gift to the harbour”. A story gives
whole speeches, and what stands in marks between them is a word that the narrator holds at arm's length: my
mother was “a wax doll” to him. In a story speech answers speech: a paragraph opens with it right below
another that does, and the first was closed. One paragraph in ten does so in a story with some talk, hardly
one in a hundred in a report; there a quotation that goes on below is left open, or it goes on in one paragraph
more, behind a report.
"""

from __future__ import annotations

from typing import Final

from copydesk.nodes import ReportingClause
from copydesk.reading.survey import QuotePlace, Survey
from copydesk.rendering import render

#: One answer in as many blocks makes a story, and one answer alone makes none.
_BLOCKS: Final = 10
_FEWEST: Final = 3
#: A quote that stands alone, and its stop.
_ALONE: Final = 2
_MARKS: Final = "\"'”’»“‘"


def is_tale(survey: Survey) -> bool:
    """Whether speech answers speech in a document, often enough to call it a story."""
    opening: dict[int, QuotePlace] = {}
    last: dict[int, QuotePlace] = {}
    for place in survey.quotes:
        if place.parent is None:
            if place.start == survey.blocks[place.block].words:
                opening[place.block] = place
            last[place.block] = place
    answers = sum(
        block - 1 in opening
        and last[block - 1].node.closer is not None
        and not (block - 2 not in opening and block + 1 not in opening and _goes_on(survey, opening[block - 1], place))
        for block, place in opening.items()
    )
    return answers >= _FEWEST and _BLOCKS * answers >= len(survey.blocks)


def _goes_on(survey: Survey, before: QuotePlace, place: QuotePlace) -> bool:
    """Whether a paragraph that is nothing but a quote goes on with what a report has in the one before.

    A paper that prints a paragraph a sentence closes the marks in each: *“It holds,” Moor said. / “It is old.”*
    """
    alone = place.end == survey.blocks[place.block].end and len(place.siblings) <= _ALONE
    told = any(isinstance(one.node, ReportingClause) for one in before.siblings)
    return alone and told and not render(before.node).rstrip(_MARKS).endswith(("?", "!"))
