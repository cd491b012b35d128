"""Read the cases of tests/attributions: a small text, and below the rule who says what in it.

The files are written as those of the corpus (see `corpus_cases`). Below the rule stands what `reported` gives: one
line an attribution, in the order of the cues, with its rule, manner, source, cue and the parts of its content;
``-`` for a source that the text does not name; at the end ``parent N`` where it stands inside attribution N,
counted from 0. Where nothing is attributed the line is ``nobody``.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from copydesk import Article
from copydesk.reading import Attribution
from copydesk.spans import Span
from corpus_cases import Case, read_corpus

ATTRIBUTIONS: Final = Path(__file__).with_name("attributions")


def read_attributions() -> list[Case]:
    """All cases, file by file."""
    return read_corpus(ATTRIBUTIONS)


def reported(article: Article) -> str:
    """The attributions of an article, as a case has them."""
    return "\n".join(_line(article, one) for one in article.attributions) or "nobody"


def _line(article: Article, one: Attribution) -> str:
    def words(spans: Iterable[Span], glue: str) -> str:
        return glue.join(" ".join(span.of(article.text).split()) for span in spans) or "-"

    found = [one.rule, str(one.manner), words(one.source, " … "), words(one.cue, " … "), words(one.content, " … ")]
    if one.parent is not None:
        found.append(f"parent {one.parent}")
    return " | ".join(found)
