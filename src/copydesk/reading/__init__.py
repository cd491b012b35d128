"""The reading: findings over a tree, with offsets on the text."""

from copydesk.reading.article import Article, read
from copydesk.reading.findings import (
    Attribution,
    Diagnostic,
    Manner,
    Pair,
    Quotation,
    QuoteKind,
    Segment,
    SegmentKind,
    Speaker,
    SpeakerStatus,
    SpokenTurn,
)

__all__ = [
    "Article",
    "Attribution",
    "Diagnostic",
    "Manner",
    "Pair",
    "Quotation",
    "QuoteKind",
    "Segment",
    "SegmentKind",
    "Speaker",
    "SpeakerStatus",
    "SpokenTurn",
    "read",
]
