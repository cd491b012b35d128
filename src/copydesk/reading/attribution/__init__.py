"""Who says what: sources, cues and contents, found by a grammar over phrases and a graded lexicon."""

from copydesk.reading.attribution.finding import find, manner_of
from copydesk.reading.attribution.found import Found, in_order
from copydesk.reading.attribution.nesting import parents

__all__ = ["Found", "find", "in_order", "manner_of", "parents"]
