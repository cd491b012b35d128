"""The newsroom: articles made of whole clauses, together with what is true of them.

One grammar, two who choose: Hypothesis, in `copydesk.testing.strategies`, and a generator of numbers from a seed,
for gold that is the same on every machine. Nothing here knows Hypothesis.
"""

from copydesk.testing.newsroom.articles import KINDS, article
from copydesk.testing.newsroom.choosing import NUMBERS, Chooser, Recorded, Replayed, Row, Seeded
from copydesk.testing.newsroom.printing import LAYOUTS, LINE_ENDS, STYLES, Printing, Style
from copydesk.testing.newsroom.vocabulary import LANGUAGES, Vocabulary, vocabulary

__all__ = [
    "KINDS",
    "LANGUAGES",
    "LAYOUTS",
    "LINE_ENDS",
    "NUMBERS",
    "STYLES",
    "Chooser",
    "Printing",
    "Recorded",
    "Replayed",
    "Row",
    "Seeded",
    "Style",
    "Vocabulary",
    "article",
    "vocabulary",
]
