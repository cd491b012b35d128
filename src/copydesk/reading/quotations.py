"""From the quotes of the tree to the quotations of the article: parts joined, kinds told apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from copydesk.nodes import Heading, Title
from copydesk.reading.cutting import spoken
from copydesk.reading.findings import Quotation
from copydesk.reading.kinds import Kinds, is_dash
from copydesk.reading.survey import QuotePlace, Survey


class Joined:
    """A quotation while it is put together."""

    def __init__(self, number: int) -> None:
        #: The numbers of its quotes in the survey, in text order.
        self.parts = [number]


class Claims(NamedTuple):
    """What the attributions say of the quotations."""

    #: For each quotation that is covered, the index of the attribution.
    covered: Mapping[int, int]
    #: The attributions whose speaker the text gives a name.
    named: frozenset[int]


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


def _goes_on(survey: Survey, earlier: QuotePlace, later: QuotePlace) -> bool:
    if later.parent is not None or later.block != earlier.block + 1:
        return False
    block = survey.blocks[later.block]
    same_mark = later.node.opener == earlier.node.opener
    return same_mark and later.start == block.words and type(block.node) is type(survey.blocks[earlier.block].node)


def quotation(
    survey: Survey, text: str, joined: Joined, whole: Mapping[int, int], claims: Claims, kinds: Kinds
) -> Quotation:
    """The finding for a quotation.

    Args:
        survey: Where the quotes stand.
        text: The text they stand in.
        joined: Its parts.
        whole: For each quote, the index of the quotation that it is a part of.
        claims: The attributions that cover the quotations.
        kinds: What tells the kinds of the quotes of the article.
    """
    places = [survey.quotes[number] for number in joined.parts]
    first, last = places[0], places[-1]
    attribution = claims.covered.get(whole[joined.parts[0]])
    # Whoever speaks a quotation does not say so of the words that are quoted in it.
    around = None if first.parent is None else claims.covered.get(whole[first.parent])
    own = None if attribution == around else attribution
    spans, content = [], []
    for number in joined.parts:
        for outer, inner in spoken(survey, text, number):
            spans.append(outer)
            content.append(inner)
    return Quotation(
        spans=tuple(spans),
        content=tuple(content),
        kind=kinds.of(
            first, attributed=own is not None, named=own in claims.named, headline=_is_headline(survey, first)
        ),
        closed=last.node.closer is not None or is_dash(last.node),
        parent=None if first.parent is None else whole[first.parent],
        attribution=attribution,
    )


def _is_headline(survey: Survey, place: QuotePlace) -> bool:
    return isinstance(survey.blocks[place.block].node, Title | Heading)
