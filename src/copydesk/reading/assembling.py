"""Put the findings of an article together: each points at the others by its place in their list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Final

from attrs import evolve

from copydesk import languages
from copydesk.reading import attribution as attributions
from copydesk.reading import diagnostics, dialogue, quotations, speakers
from copydesk.reading.findings import Attribution, Findings, Manner, Quotation, QuoteKind, Speaker, SpeakerStatus
from copydesk.reading.kinds import Kinds
from copydesk.reading.markup import plain
from copydesk.reading.survey import Survey
from copydesk.reading.tales import is_tale
from copydesk.spans import Span

#: Who is no mere *she* or *a neighbour*.
_NAMED: Final = (SpeakerStatus.NAMED, SpeakerStatus.ORGANIZATION)


def assembled(survey: Survey, text: str, language: str) -> Findings:
    """All findings of the article that *survey* is of, with *text*, in the language of a code."""
    pack = languages.load(language)
    text = plain(text)
    tale = is_tale(survey)
    found = attributions.find(survey, text, pack.lexicon, tale=tale)
    spoken = tuple(dialogue.turns(survey))
    people = speakers.group([speakers.Said(one.source, one.content) for one in found], spoken, survey, text, pack)
    joined = quotations.join(survey)
    whole = {number: index for index, one in enumerate(joined) for number in one.parts}
    claimed = {number for one in found for number in one.quotes}
    wishes = pack.lexicon.uses["wishes"] if pack.lexicon is not None else frozenset()
    covered: dict[int, int] = {}
    # Of two that cover a quote the shorter one is nearer to it, so it comes last.
    by_size = sorted(range(len(found)), key=lambda index: -sum(span.end - span.start for span in found[index].content))
    for index in by_size:
        for number in found[index].quotes:
            first = joined[whole[number]].parts[0]  # whoever says it says so of the quotation
            # Moor said her country wanted “a berth, not a base”: the words are Moor’s, and no country’s.
            wished = found[index].lemma in wishes and whole[number] in covered
            if not wished and (number == first or (found[index].whole and first not in claimed)):
                covered[whole[number]] = index
    made = tuple(
        Attribution(
            () if one.source is None else (one.source,),
            (one.cue,) if one.auxiliary is None else (one.auxiliary, one.cue),
            _parts(one, survey, joined, whole, claimed),
            attributions.manner_of(one, survey, text),
            one.rule,
            inferred=inferred,
            parent=parent,
            speaker=speaker,
            evidence=one.evidence,
        )
        for one, parent, speaker, inferred in zip(
            found, attributions.parents(found), people.indices, people.inferred, strict=True
        )
    )
    named = frozenset(index for index, one in enumerate(made) if _is_named(one, people.speakers))
    claims = quotations.Claims(covered, named)
    kinds = Kinds(pack, tale=tale)
    quotes = (quotations.quotation(survey, text, one, whole, claims, kinds) for one in joined)
    return Findings(
        tuple(_unattributed(quote, made) for quote in quotes),
        made,
        people.speakers,
        tuple(dialogue.pairs(survey)),
        spoken,
        tuple(diagnostics.diagnose(survey, joined)),
    )


def _is_named(one: Attribution, known: Sequence[Speaker]) -> bool:
    """Whether the text gives a name for who says so, here or elsewhere."""
    return one.speaker is not None and known[one.speaker].status in _NAMED


def _unattributed(quote: Quotation, made: Sequence[Attribution]) -> Quotation:
    """A term or a title is nobody's words, even where somebody's words are around it."""
    if quote.attribution is None or quote.kind not in (QuoteKind.TERM, QuoteKind.TITLE):
        return quote
    return quote if made[quote.attribution].manner is Manner.DIRECT else evolve(quote, attribution=None)


def _parts(
    one: attributions.Found,
    survey: Survey,
    joined: Sequence[quotations.Joined],
    whole: Mapping[int, int],
    claimed: Set[int],
) -> tuple[Span, ...]:
    """The content of an attribution; of a quotation over several paragraphs, all parts that none has *claimed*."""
    wholes = dict.fromkeys(whole[number] for number in one.quotes if one.whole)
    others = [number for quotation in wholes for number in joined[quotation].parts if number not in claimed]
    parts = [Span(survey.quotes[number].start, survey.quotes[number].end) for number in others]
    return tuple(sorted([*one.content, *parts], key=attributions.in_order))
