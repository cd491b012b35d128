"""The blocks: what a reader of a newspaper would call the parts of an article.

Most hold sentences and the gaps between them. `QAPair` and `Turn` hold blocks. `SectionBreak` is a leaf.
"""

from __future__ import annotations

from typing import ClassVar, TypeAlias, final

from attrs import field, frozen

from copydesk.nodes.base import Branch, Leaf, Node
from copydesk.nodes.inline import Sentence
from copydesk.nodes.leaves import Dateline, Gap, Label, Marker


@frozen(weakref_slot=False)
class Prose(Branch):
    """A block of sentences; a `Marker` may stand before the first."""

    holds: ClassVar[tuple[type[Node], ...]] = (Sentence, Gap, Marker)


@final
@frozen(weakref_slot=False)
class Title(Prose):
    """The headline of the article."""


@final
@frozen(weakref_slot=False)
class Byline(Prose):
    """Who wrote it: *By Ada Moor*."""


@final
@frozen(weakref_slot=False)
class Summary(Prose):
    """The lines under the headline that tell the article in short."""


@final
@frozen(weakref_slot=False)
class Heading(Prose):
    """A short line above a part of the article."""


@final
@frozen(weakref_slot=False)
class Paragraph(Prose):
    """A paragraph of prose; it may open with a `Dateline`."""

    holds: ClassVar[tuple[type[Node], ...]] = (Sentence, Gap, Marker, Dateline)


@final
@frozen(weakref_slot=False)
class BlockQuote(Prose):
    """Words of another text, set off as a block."""


@final
@frozen(weakref_slot=False)
class ListItem(Prose):
    """An item of a list, with its bullet or number as `Marker`."""


@final
@frozen(weakref_slot=False)
class Question(Prose):
    """The question of a `QAPair`; a marker such as ``Q:`` stands before its first sentence."""


@final
@frozen(weakref_slot=False)
class Answer(Prose):
    """One paragraph of the answer of a `QAPair`."""


@final
@frozen(weakref_slot=False)
class StageDirection(Prose):
    """What happens rather than what is said: *(CROSSTALK)*, *[laughs]*."""


@final
@frozen(weakref_slot=False)
class Caption(Prose):
    """What stands under a picture, with its credit."""


@final
@frozen(weakref_slot=False)
class Note(Prose):
    """Words of the desk: editor's note, correction, contributors, credit."""


@final
@frozen(weakref_slot=False)
class Promo(Prose):
    """A line that leads away from the article: *Read more: …*."""


@final
@frozen(weakref_slot=False)
class SectionBreak(Leaf):
    """A line without words that parts two sections: ``* * *``, ``———``."""


@final
@frozen(weakref_slot=False)
class QAPair(Branch):
    """A question and the blocks that answer it."""

    holds: ClassVar[tuple[type[Node], ...]] = (Question, Answer, ListItem, Gap)

    @property
    def question(self) -> Question:
        """The question."""
        return next(child for child in self.children if isinstance(child, Question))

    @property
    def answer(self) -> tuple[Answer | ListItem, ...]:
        """The blocks of the answer, in text order."""
        return tuple(child for child in self.children if isinstance(child, Answer | ListItem))


@final
@frozen(weakref_slot=False)
class Turn(Branch):
    """What one speaker says in a transcript or interview, after a `Label` with the name."""

    holds: ClassVar[tuple[type[Node], ...]] = (Label, Paragraph, ListItem, StageDirection, Gap)


#: What may stand in a `Document`, besides the gaps.
Block: TypeAlias = (
    Title | Byline | Summary | Heading | Paragraph | BlockQuote | ListItem | QAPair | Turn | StageDirection
    | Caption | Note | Promo | SectionBreak
)  # fmt: skip


@final
@frozen(weakref_slot=False)
class Document(Branch):
    """A whole article: its blocks, and the gaps between them."""

    holds: ClassVar[tuple[type[Node], ...]] = (
        Title, Byline, Summary, Heading, Paragraph, BlockQuote, ListItem, QAPair, Turn, StageDirection,
        Caption, Note, Promo, SectionBreak, Gap,
    )  # fmt: skip

    #: The code of the language pack that the document was parsed with.
    language: str = field(default="en", kw_only=True)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks without the gaps, in text order."""
        return tuple(child for child in self.children if not isinstance(child, Gap))
