"""Whether a text tells a story in which people talk to one another.

A report quotes pieces of what somebody said: the plan, he said, was “a gift to the harbour”. A story gives
whole speeches, and what stands in marks between them is a word that the narrator holds at arm's length: my
mother was “a wax doll” to him. In a story speech answers speech: a paragraph opens with it right below
another that does, and the first was closed. One paragraph in ten does so in a story with some talk, hardly
one in a hundred in a report; there a quotation that goes on below is left open.
"""

from __future__ import annotations

from typing import Final

from copydesk.reading.survey import QuotePlace, Survey

#: One answer in as many blocks makes a story, and one answer alone makes none.
_BLOCKS: Final = 10
_FEWEST: Final = 3


def is_tale(survey: Survey) -> bool:
    """Whether speech answers speech in a document, often enough to call it a story."""
    opening: set[int] = set()
    last: dict[int, QuotePlace] = {}
    for place in survey.quotes:
        if place.parent is None:
            if place.start == survey.blocks[place.block].words:
                opening.add(place.block)
            last[place.block] = place
    answers = sum(block - 1 in opening and last[block - 1].node.closer is not None for block in opening)
    return answers >= _FEWEST and _BLOCKS * answers >= len(survey.blocks)
