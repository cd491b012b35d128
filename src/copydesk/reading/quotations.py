"""From the quotes of the tree to the quotations of the article: parts joined, kinds told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from copydesk.nodes import Node, Quote, ReportingClause, Sentence, Text
from copydesk.reading.findings import Quotation, QuoteKind
from copydesk.reading.survey import QuotePlace, Survey
from copydesk.rendering import render
from copydesk.spans import Span

#: The marks that open speech in dialogue.
DASHES: Final = frozenset(["—", "–", "―", "-", "--"])
#: What a quotation ends in when it is more than a term: a comma or stop of its own.
_POINTED: Final = (",", ".", "?", "!", "…", "—", "–", "--")
# Words in front of a mark that make it a term or a name: an article, *so-called*, *known as*.
_NAMING: Final = re.compile(
    r"(?:^|[\s(])(?i:a|an|the|this|that|these|those|his|her|its|their|our|my|your|so-called|called|dubbed|named|"
    r"known as)\s+\Z"
)
#: As many characters in front of a mark are looked at, so that a megabyte without a stop costs nothing.
_NEAR: Final = 60
#: What parts a clause of the narrator from the speech behind it.
_BESIDE_CLAUSE: Final = " \t\n\r\xa0\u202f\u2009,;:."
_LEADING_IN: Final = re.compile(r"[,:]\s*\Z")
_IN_FLOW: Final = re.compile(r"([\w’'-]+)\s+\Z")
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
#: Words shorter than this may be small in a title: *Smoke and Patience*.
_LONG_WORD: Final = 4


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
            open_part = current if place.node.closer is None and not is_dash(place.node) else None
    return joined


def is_dash(quote: Quote) -> bool:
    """Whether a dash opens *quote*; such speech ends with its paragraph."""
    return quote.opener.text in DASHES


def _goes_on(survey: Survey, earlier: QuotePlace, later: QuotePlace) -> bool:
    if later.parent is not None or later.block != earlier.block + 1:
        return False
    block = survey.blocks[later.block]
    same_mark = later.node.opener == earlier.node.opener
    return same_mark and later.start == block.words and type(block.node) is type(survey.blocks[earlier.block].node)


def quotation(
    survey: Survey, text: str, joined: Joined, whole: Mapping[int, int], attribution: int | None, cues: frozenset[str]
) -> Quotation:
    """The finding for a quotation.

    Args:
        survey: Where the quotes stand.
        text: The text they stand in.
        joined: Its parts.
        whole: For each quote, the index of the quotation that it is a part of.
        attribution: The attribution that covers it.
        cues: The verbs that report.
    """
    places = [survey.quotes[number] for number in joined.parts]
    first, last = places[0], places[-1]
    spans, content = [], []
    for number, place in zip(joined.parts, places, strict=True):
        closer = place.node.closer
        inner = Span(place.start + len(place.node.opener.text), place.end - (len(closer.text) if closer else 0))
        outer = Span(place.start, place.end)
        for start, end in survey.incises.get(number, ()):
            before = _trimmed(text, outer.start, start)
            spans.append(before)
            content.append(Span(min(inner.start, before.end), before.end))
            outer, inner = _trimmed(text, end, outer.end), _trimmed(text, end, inner.end)
        if outer.start < outer.end:
            spans.append(outer)
            content.append(inner)
    found = kind(first, cues)
    return Quotation(
        spans=tuple(spans),
        content=tuple(content),
        kind=QuoteKind.DIRECT if found is QuoteKind.UNKNOWN and attribution is not None else found,
        closed=last.node.closer is not None or is_dash(last.node),
        parent=None if first.parent is None else whole[first.parent],
        attribution=attribution,
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    """What stands between two offsets, without the blanks and the stops of a clause at its edges."""
    while start < end and text[start] in _BESIDE_CLAUSE:
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def kind(place: QuotePlace, cues: frozenset[str]) -> QuoteKind:
    """Tell what a quote is by what stands in it and around it; see `QuoteKind`."""
    body = place.node.body
    if not body:
        return QuoteKind.UNKNOWN
    if place.node.closer is None or is_dash(place.node) or _has_clause(place):
        return QuoteKind.DIRECT
    spoken = [node for node in body if isinstance(node, Sentence)]
    words = _plain(spoken[0].children if spoken else body)
    small = _starts_small(words)
    if len(spoken) > 1 or (spoken and not small and not _is_title(words)):
        return QuoteKind.DIRECT
    before = place.siblings[place.at - 1].node if place.at else None
    lead = before.text[-_NEAR:] if isinstance(before, Text) else ""
    if not spoken and _NAMING.search(lead) and not words.endswith(_POINTED):
        return QuoteKind.TITLE if _is_title(words) else QuoteKind.TERM
    if small:
        return QuoteKind.PARTIAL
    if _is_title(words):
        return QuoteKind.TITLE
    if words.endswith(_POINTED) or _LEADING_IN.search(lead) or len(place.siblings) == 1:
        return QuoteKind.DIRECT
    flow = _IN_FLOW.search(lead)
    if flow is not None and flow[1] not in cues and _WORD.match(words):
        return QuoteKind.TITLE  # the ship “Hope”: a name in the flow of a sentence
    return QuoteKind.UNKNOWN


def _plain(nodes: Sequence[Node]) -> str:
    return "".join(render(node) for node in nodes if not isinstance(node, Quote))


def _starts_small(words: str) -> bool:
    first = _WORD.search(words)
    return first is not None and first[0][0].islower()


def _is_title(words: str) -> bool:
    """Whether all long words of several have a capital."""
    long = [word for word in _WORD.findall(words) if len(word) >= _LONG_WORD]
    return len(long) > 1 and all(word[0].isupper() for word in long) and not _starts_small(words)


def _has_clause(place: QuotePlace) -> bool:
    """Whether a reporting clause stands right beside the quote, with blanks or a comma between at most."""
    for step in (1, -1):
        index = place.at + step
        if 0 <= index < len(place.siblings):
            node = place.siblings[index].node
            if isinstance(node, Text) and not node.text.strip(" ,:\n\r\t\xa0"):
                index += step
                node = place.siblings[index].node if 0 <= index < len(place.siblings) else node
            if isinstance(node, ReportingClause):
                return True
    return False
