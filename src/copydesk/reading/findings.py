"""What a reading finds. Every finding points into the text with spans; indices point into the lists of the article.

The fields are those of the document form ``copydesk.article/1``, in its order.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar, cast, final

from attrs import evolve, field, fields, frozen, has

from copydesk.spans import Span

F = TypeVar("F")


@final
class QuoteKind(StrEnum):
    """What a quotation is, by the way it is written; never by its length alone."""

    #: Whole words of somebody: a sentence, or what a reporting clause stands beside.
    DIRECT = "direct"
    #: A piece of somebody's words inside a sentence of the writer.
    PARTIAL = "partial"
    #: A word that the writer holds at arm's length: so-called “closed” primaries.
    TERM = "term"
    #: The name of a film, a book, a law.
    TITLE = "title"
    #: The writing does not tell.
    UNKNOWN = "unknown"


@final
class Manner(StrEnum):
    """How words are reported."""

    #: In quotation marks.
    DIRECT = "direct"
    #: Partly in quotation marks.
    MIXED = "mixed"
    #: Without quotation marks.
    INDIRECT = "indirect"


@final
class SpeakerStatus(StrEnum):
    """What is known of a speaker."""

    #: A name stands in the text.
    NAMED = "named"
    #: Only a pronoun does.
    PRONOUN = "pronoun"
    #: A description does: *the minister*.
    DESCRIBED = "described"
    #: Not a person but a text: *the report*.
    DOCUMENT = "document"
    #: Not a person but a body: *the ministry*.
    ORGANIZATION = "organization"
    #: Nothing.
    UNKNOWN = "unknown"


@final
class SegmentKind(StrEnum):
    """Whose voice a stretch of the text is in."""

    #: The writer's.
    NARRATION = "narration"
    #: Somebody else's, between quotation marks.
    QUOTATION = "quotation"


@final
@frozen(weakref_slot=False)
class Quotation:
    """Words in quotation marks; several parts where it runs over paragraphs."""

    #: Each part with its marks.
    spans: tuple[Span, ...]
    #: Each part without its marks.
    content: tuple[Span, ...]
    #: What it is.
    kind: QuoteKind
    #: Whether its last part has its closing mark.
    closed: bool
    #: The index of the quotation that it is nested in.
    parent: int | None
    #: The index of the attribution that covers it.
    attribution: int | None


@final
@frozen(weakref_slot=False)
class Attribution:
    """Who says what, and by which rule that was found."""

    #: The words that name who speaks; empty where the text names nobody.
    source: tuple[Span, ...]
    #: The words that report.
    cue: tuple[Span, ...]
    #: What is said, quotation marks included.
    content: tuple[Span, ...]
    #: Whether it is quoted.
    manner: Manner
    #: The name of the rule that found it.
    rule: str
    #: Whether the source was taken over from a neighbour.
    inferred: bool
    #: The index of the attribution that it is nested in.
    parent: int | None
    #: The index of the speaker; ``None`` is an answer, and better than a wrong one.
    speaker: int | None
    #: The spans that the rule used: source, cue, and what marks the content, such as a colon.
    evidence: tuple[Span, ...] = ()


@final
@frozen(weakref_slot=False)
class Speaker:
    """Somebody or something that speaks in the article."""

    #: The name as written at its fullest, if there is one; an accent is part of its letter, however it is written.
    name: str | None
    #: What stands before the name: *Dr.*, if there is any.
    title: str | None
    #: What they are, if the text says so: *the minister*, *the report*.
    role: str | None
    #: Where they belong, if the text says so: *the Harbour Board*, *D-Mich.*
    affiliation: str | None = field(default=None, kw_only=True)
    #: What is known of them.
    status: SpeakerStatus
    #: Where the text mentions them as a source.
    mentions: tuple[Span, ...]

    def __str__(self) -> str:
        """The name, or else the role, or else what little is known."""
        return self.name or self.role or str(self.status)


@final
@frozen(weakref_slot=False)
class Pair:
    """A question and its answer, without the markers in front of them."""

    #: The question.
    question: Span
    #: Each block of the answer.
    answer: tuple[Span, ...]


@final
@frozen(weakref_slot=False)
class SpokenTurn:
    """A turn of a transcript."""

    #: The name, as the label has it.
    speaker: str
    #: The label, as written, without the blank behind it.
    label: Span
    #: What is said, from the first paragraph to the last.
    span: Span


@final
@frozen(weakref_slot=False)
class Segment:
    """A stretch of the text in one voice."""

    #: Whose voice.
    kind: SegmentKind
    #: Where; the segments of an article cover its text.
    span: Span
    #: The index of the quotation, for a segment of that kind.
    quote: int | None


@final
@frozen(weakref_slot=False)
class Diagnostic:
    """Something in the writing that looks wrong."""

    #: What it is, as a stable code.
    code: str
    #: Where.
    span: Span
    #: One sentence on what is wrong and what to do.
    message: str


@final
@frozen(weakref_slot=False)
class Findings:
    """All that is found in one article and points at each other by index."""

    quotes: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    qa_pairs: tuple[Pair, ...]
    turns: tuple[SpokenTurn, ...]
    diagnostics: tuple[Diagnostic, ...]


def placed(found: F, place: Callable[[int], int]) -> F:
    """The same finding, or tuple of findings, where each offset is what *place* makes of it.

    >>> placed(Pair(Span(0, 4), (Span(5, 9),)), lambda offset: offset + 1)
    Pair(question=Span(start=1, end=5), answer=(Span(start=6, end=10),))
    """
    if isinstance(found, tuple):
        return cast("F", tuple(placed(one, place) for one in found))
    if isinstance(found, Span):
        return cast("F", Span(place(found.start), place(found.end)))
    if not has(type(found)):
        return found
    known: Any = found
    return cast(
        "F", evolve(known, **{one.name: placed(getattr(known, one.name), place) for one in fields(type(known))})
    )
