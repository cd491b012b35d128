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
    bylines,
    headings,
    list_items,
    paragraphs,
    stage_directions,
    titles,
)
from copydesk.testing.trees.desk import (
    block_quotes,
    captions,
    datelines,
    fact_boxes,
    introduced_quotes,
    key_values,
    kicked_titles,
    kickers,
    links,
    notes,
    numbered_parts,
    promos,
    summaries,
    summary_points,
)
from copydesk.testing.trees.dialogue import answers, named_pairs, qa_pairs, questions, turns
from copydesk.testing.trees.inline import quotes, reporting_clauses, sentences
from copydesk.testing.trees.leaves import (
    agencies,
    cues,
    dates,
    end_marks,
    gaps,
    labels,
    line_gaps,
    mark_pairs,
    markers,
    marks,
    places,
    section_breaks,
    sources,
    stops,
    texts,
)
from copydesk.testing.trees.words import clauses, names, words

__all__ = [
    "agencies",
    "answers",
    "block_quotes",
    "bylines",
    "captions",
    "clauses",
    "cues",
    "datelines",
    "dates",
    "documents",
    "end_marks",
    "fact_boxes",
    "faqs",
    "gaps",
    "headings",
    "interviews",
    "introduced_quotes",
    "key_values",
    "kicked_titles",
    "kickers",
    "labels",
    "line_gaps",
    "links",
    "list_items",
    "mark_pairs",
    "markers",
    "marks",
    "named_pairs",
    "names",
    "notes",
    "numbered_parts",
    "paragraphs",
    "places",
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
    "summary_points",
    "texts",
    "titles",
    "transcripts",
    "turns",
    "words",
]
