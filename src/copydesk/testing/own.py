"""copydesk itself, as the laws see it."""

from __future__ import annotations

from typing import Any

from copydesk import parse, read, render, walk
from copydesk.nodes import Byline, Leaf, Title
from copydesk.reading import Article
from copydesk.spans import Span
from copydesk.testing.adapter import Adapter
from copydesk.testing.truth import FIELDS
from copydesk.walking import Located


def copydesk_adapter(*, language: str = "auto") -> Adapter:
    """Copydesk as an `Adapter`.

    >>> sorted(copydesk_adapter().answer("Rain fell.")["sentences"])
    [(0, 10)]
    """
    return Adapter(
        answers=lambda text: answer_of(read(text, language=language)),
        gives=frozenset(FIELDS),
        pieces=lambda text: [
            (place.start, place.end) for place in walk(parse(text, language=language)) if isinstance(place.node, Leaf)
        ],
        render=lambda text: render(parse(text, language=language)),
    )


def answer_of(article: Article) -> dict[str, Any]:
    """What an article says of its text, in the fields of `copydesk.testing.Truth`."""
    speakers = article.speakers
    # Headlines and bylines are no sentences to a reader, and a label is part of the paragraph that it stands in.
    headlines = {block.start for block in article.blocks if _is_headline(block)}
    labels = {turn.span.start: turn.label.start for turn in article.turns}
    return {
        "paragraphs": [
            (labels.get(block.start, block.start), block.end) for block in article.blocks if not _is_headline(block)
        ],
        "sentences": [(one.start, one.end) for one in article.sentences if one.start not in headlines],
        "quotations": [tuple(map(_pair, one.spans)) for one in article.quotes],
        "sources": [_first(one.source) for one in article.attributions],
        "cues": [_first(one.cue) for one in article.attributions],
        "contents": [tuple(map(_pair, one.content)) for one in article.attributions],
        "speakers": [None if one.speaker is None else speakers[one.speaker].name for one in article.attributions],
        "questions": [_pair(one.question) for one in article.qa_pairs],
        "answers": [tuple(map(_pair, one.answer)) for one in article.qa_pairs],
        "labels": [_pair(one.label) for one in article.turns],
        "turns": [_pair(one.span) for one in article.turns],
    }


def _is_headline(block: Located) -> bool:
    return isinstance(block.node, Title | Byline)


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _first(spans: tuple[Span, ...]) -> tuple[int, int] | None:
    return _pair(spans[0]) if spans else None
