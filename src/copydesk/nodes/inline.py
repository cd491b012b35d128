"""What stands inside a block: sentences, quotes, the clause that names a source beside a quote, datelines."""

from __future__ import annotations

from typing import Any, ClassVar, TypeAlias, final

from attrs import Attribute, field, frozen

from copydesk.errors import NodeError
from copydesk.nodes.base import Branch, Node, check_children
from copydesk.nodes.leaves import Agency, Cue, Date, Gap, Mark, Place, Source, Stop, Text


@final
@frozen(weakref_slot=False)
class ReportingClause(Branch):
    """The words beside a quote that name its `Source` and its `Cue`: *said Ada Moor*, *she asked*.

    It says how the words are written. Whose words the quote is, is for the reading to say.
    """

    holds: ClassVar[tuple[type[Node], ...]] = (Source, Cue, Text)

    @property
    def source(self) -> Source | None:
        """The words that name who speaks, or ``None``."""
        return next((child for child in self.children if isinstance(child, Source)), None)

    @property
    def cue(self) -> Cue | None:
        """The word that reports, or ``None``."""
        return next((child for child in self.children if isinstance(child, Cue)), None)


@final
@frozen(weakref_slot=False)
class Dateline(Branch):
    """Where and when a story was written, and who sent it: ``PORT ELLIS, Sept. 14 (CPA) —``.

    Each is a leaf of its own and what parts them is `Text`, so no part has to be read out of another.

    >>> dateline = Dateline((Place("PORT ELLIS"), Text(" ("), Agency("CPA"), Text(") — ")))
    >>> dateline.place.text, dateline.date, dateline.agency.text
    ('PORT ELLIS', None, 'CPA')
    """

    holds: ClassVar[tuple[type[Node], ...]] = (Place, Date, Agency, Text)

    @property
    def place(self) -> Place | None:
        """The place, or ``None``."""
        return next((child for child in self.children if isinstance(child, Place)), None)

    @property
    def date(self) -> Date | None:
        """The date, or ``None``."""
        return next((child for child in self.children if isinstance(child, Date)), None)

    @property
    def agency(self) -> Agency | None:
        """The agency, or ``None``."""
        return next((child for child in self.children if isinstance(child, Agency)), None)


def _opens(_quote: Node, _: Attribute[Mark], value: object) -> None:
    if not isinstance(value, Mark):
        raise NodeError("Quote", f"opens with a Mark, not {type(value).__name__}", "wrap the mark: Mark('“')")


def _fits(_quote: Node, _: Attribute[tuple[Any, ...]], value: object) -> None:
    check_children(Quote, value, Quote.holds)


def _closes(_quote: Node, _: Attribute[Mark | None], value: object) -> None:
    if value is not None and not isinstance(value, Mark):
        raise NodeError("Quote", f"closes with a Mark or None, not {type(value).__name__}", "wrap the mark: Mark('”')")


@final
@frozen(weakref_slot=False)
class Quote(Node):
    """Words between quotation marks, marks included.

    The body holds plain words where the quote is a fragment, and sentences (with the gaps between them)
    as soon as one of them ends inside the marks. A quote never leaves its block: one that runs on
    through several paragraphs is a quote in each of them, without a closer in all but the last.

    >>> Quote(Mark("“"), (Text("rain"),), Mark("”")).closed
    True
    """

    holds: ClassVar[tuple[type[Node], ...]] = ()

    #: The opening mark, as written.
    opener: Mark = field(validator=_opens)
    #: What stands between the marks; may be empty.
    body: tuple[Any, ...] = field(validator=_fits)
    #: The closing mark, or ``None`` where the block ended first.
    closer: Mark | None = field(default=None, validator=_closes)

    @property
    def closed(self) -> bool:
        """Whether the quote has its closing mark."""
        return self.closer is not None


@final
@frozen(weakref_slot=False)
class Sentence(Branch):
    """A sentence, its stop included, the blank behind it not.

    A quote inside it may hold sentences of its own, so *split inside quotes?* is a choice of the caller.
    """

    holds: ClassVar[tuple[type[Node], ...]] = (Text, Stop, Mark, Quote, ReportingClause)


#: What may stand in a sentence.
Inline: TypeAlias = Text | Stop | Mark | Quote | ReportingClause

Quote.holds = (*Sentence.holds, Sentence, Gap)
