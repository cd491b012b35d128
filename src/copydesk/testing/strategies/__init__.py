"""Hypothesis strategies for texts: what a parser of any make can be tried on.

Articles are made of whole clauses, so that they are quick to draw, look like articles, and shrink to something that
a person grasps. `labelled_articles` tells what is true of each. For trees of copydesk see `copydesk.testing.trees`.

>>> from hypothesis import find
>>> find(articles(), lambda text: "“" in text)
'The band played “Harbour Lights”.'
"""

from copydesk.testing.strategies.articles import (
    articles,
    faqs,
    interviews,
    labelled_articles,
    newswire,
    reprints,
    transcripts,
)
from copydesk.testing.strategies.damage import damaged
from copydesk.testing.strategies.edits import edits
from copydesk.testing.strategies.fuzz import soups, stutters, unicode_texts
from copydesk.testing.strategies.pieces import attributions, paragraphs, quotes, sentences

__all__ = [
    "articles",
    "attributions",
    "damaged",
    "edits",
    "faqs",
    "interviews",
    "labelled_articles",
    "newswire",
    "paragraphs",
    "quotes",
    "reprints",
    "sentences",
    "soups",
    "stutters",
    "transcripts",
    "unicode_texts",
]
