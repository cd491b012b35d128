"""Hypothesis strategies for every node and for whole documents: trees, where `copydesk.testing.strategies` draws texts.

The name is the plural of what is drawn, each argument is a strategy too, and what is drawn is in the form that
the parser gives back: ``parse(render(tree)) == tree`` for every tree of `documents`. A node of another kind is
drawn as it stands in such a document.

>>> from hypothesis import find
>>> from copydesk import outline
>>> print(outline(find(paragraphs(), lambda paragraph: True)))
paragraph
  sentence
    text Rain fell
    stop .
"""

from copydesk.testing.trees.articles import documents, faqs, interviews, reports, transcripts
from copydesk.testing.trees.blocks import (
    block_quotes,
    bylines,
    captions,
    headings,
    list_items,
    notes,
    paragraphs,
    promos,
    stage_directions,
    summaries,
    titles,
)
from copydesk.testing.trees.dialogue import answers, qa_pairs, questions, turns
from copydesk.testing.trees.inline import quotes, reporting_clauses, sentences
from copydesk.testing.trees.leaves import (
    cues,
    datelines,
    gaps,
    labels,
    line_gaps,
    mark_pairs,
    markers,
    marks,
    section_breaks,
    sources,
    stops,
    texts,
)
from copydesk.testing.trees.words import clauses, names, words

__all__ = [
    "answers",
    "block_quotes",
    "bylines",
    "captions",
    "clauses",
    "cues",
    "datelines",
    "documents",
    "faqs",
    "gaps",
    "headings",
    "interviews",
    "labels",
    "line_gaps",
    "list_items",
    "mark_pairs",
    "markers",
    "marks",
    "names",
    "notes",
    "paragraphs",
    "promos",
    "qa_pairs",
    "questions",
    "quotes",
    "reporting_clauses",
    "reports",
    "section_breaks",
    "sentences",
    "sources",
    "stage_directions",
    "stops",
    "summaries",
    "texts",
    "titles",
    "transcripts",
    "turns",
    "words",
]
