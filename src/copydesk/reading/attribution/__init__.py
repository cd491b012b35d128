"""Who says what: sources, cues and contents, found by a grammar over phrases and a graded lexicon."""

from copydesk.reading.attribution.finding import find
from copydesk.reading.attribution.found import Found

__all__ = ["Found", "find"]
