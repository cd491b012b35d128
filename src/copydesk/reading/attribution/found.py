"""An attribution while it is put together."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from attrs import Factory, define

from copydesk.spans import Span

#: Spans in text order; faster than comparing the spans themselves.
in_order: Final = attrgetter("start", "end")


@define(eq=False)
class Found:
    """Who says what, before the speaker is known."""

    #: The name of the rule that found it.
    rule: str
    #: Who, if the text says so.
    source: Span | None
    #: The words that report.
    cue: Span
    #: What is said; more may come from the sentences behind.
    content: list[Span] = Factory(list)
    #: The lemma of the cue, where the lexicon is to be asked whether it reports in this *frame*.
    lemma: str = ""
    #: How the report goes on behind its cue; empty where the rule alone is sure enough.
    frame: str = ""
    #: What else the rule looked at: the colon, the *that*, the first word of a relative clause.
    marker: Span | None = None
    #: Whether a quotation that stands alone behind it goes on with it.
    open: bool = False
    #: Whether a quotation that runs over paragraphs is its content as a whole.
    whole: bool = True
    #: An auxiliary that belongs to the cue, in front of a joined pronoun: *a*-t-elle *dit*.
    auxiliary: Span | None = None
    #: The numbers of the quotes in its content.
    quotes: tuple[int, ...] = ()

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The spans that the rule used, in text order."""
        spans = [span for span in (self.source, self.auxiliary, self.cue, self.marker) if span is not None]
        return tuple(sorted(spans, key=in_order))
