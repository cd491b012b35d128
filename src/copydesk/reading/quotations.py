"""From the quotes of the tree to the quotations of the article: parts joined, kinds told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from copydesk.nodes import ReportingClause, Sentence, Text
from copydesk.reading.findings import Quotation, QuoteKind
from copydesk.reading.survey import QuotePlace, Survey
from copydesk.spans import Span

#: What a quotation ends in when it is more than a term: a comma or stop of its own.
_POINTED: Final = (",", ".", "?", "!", "…", "—", "–", "--")
# Words in front of a mark that make it a term or a name: an article, *so-called*, *known as*.
_NAMING: Final = re.compile(r"(?:^|[\s(])(?i:a|an|the|this|that|these|those|his|her|its|their|our|my|your|so-called|called|dubbed|named|as|of|or|and)\s+\Z")
_LEADING_IN: Final = re.compile(r"[,:]\s*\Z")


class Joined:
    """A quotation while it is put together."""

    def __init__(self, number: int) -> None:
        #: The numbers of its quotes in the survey, in text order.
        self.parts = [number]


def join(survey: Survey) -> list[Joined]:
    """Join the quotes that run over paragraphs.

    A quote that stays open to the end of its paragraph goes on where the next paragraph opens with the
    same mark.
    """
    joined: list[Joined] = []
    open_part: Joined | None = None
    for number, place in enumerate(survey.quotes):
        goes_on = open_part is not None and _goes_on(survey, survey.quotes[open_part.parts[-1]], place)
        if open_part is not None and goes_on:
            open_part.parts.append(number)
            current = open_part
        else:
            current = Joined(number)
            joined.append(current)
        if place.parent is None:
            open_part = current if place.node.closer is None else None
    return joined


def _goes_on(survey: Survey, earlier: QuotePlace, later: QuotePlace) -> bool:
    if later.parent is not None or later.block != earlier.block + 1:
        return False
    block = survey.blocks[later.block]
    same_mark = later.node.opener == earlier.node.opener
    return same_mark and later.start == block.words and type(block.node) is type(survey.blocks[earlier.block].node)


def quotation(survey: Survey, joined: Joined, whole: Mapping[int, int], attribution: int | None) -> Quotation:
    """The finding for a quotation.

    Args:
        survey: Where the quotes stand.
        joined: Its parts.
        whole: For each quote, the index of the quotation that it is a part of.
        attribution: The attribution that covers it.
    """
    places = [survey.quotes[number] for number in joined.parts]
    first, last = places[0], places[-1]
    spans, content = [], []
    for place in places:
        closer = place.node.closer
        spans.append(Span(place.start, place.end))
        content.append(Span(place.start + len(place.node.opener.text), place.end - (len(closer.text) if closer else 0)))
    direct = attribution is not None and kind(first) is QuoteKind.UNKNOWN
    return Quotation(
        spans=tuple(spans),
        content=tuple(content),
        kind=QuoteKind.DIRECT if direct else kind(first),
        closed=last.node.closer is not None,
        parent=None if first.parent is None else whole[first.parent],
        attribution=attribution,
    )


def kind(place: QuotePlace) -> QuoteKind:
    """Tell what a quote is by what stands in it and around it; see `QuoteKind`."""
    body = place.node.body
    if not body:
        return QuoteKind.UNKNOWN
    if isinstance(body[0], Sentence) or place.node.closer is None or _has_clause(place):
        return QuoteKind.DIRECT
    words = "".join(node.text for node in body if isinstance(node, Text))
    before = place.siblings[place.index - 1].node if place.index else None
    lead = before.text if isinstance(before, Text) else ""
    alone = len(place.siblings) == 1
    starts_small = words[:1].islower()
    if _NAMING.search(lead) and not words.endswith(_POINTED):
        return QuoteKind.TERM if starts_small or " " not in words.strip() else QuoteKind.TITLE
    if starts_small:
        return QuoteKind.PARTIAL
    if words.endswith(_POINTED) or _LEADING_IN.search(lead) or alone:
        return QuoteKind.DIRECT
    return QuoteKind.UNKNOWN


def _has_clause(place: QuotePlace) -> bool:
    """Whether a reporting clause stands right beside the quote, with blanks or a comma between at most."""
    for step in (1, -1):
        index = place.index + step
        if 0 <= index < len(place.siblings):
            node = place.siblings[index].node
            if isinstance(node, Text) and not node.text.strip(" ,:\n\r\t\xa0"):
                index += step
                node = place.siblings[index].node if 0 <= index < len(place.siblings) else node
            if isinstance(node, ReportingClause):
                return True
    return False
