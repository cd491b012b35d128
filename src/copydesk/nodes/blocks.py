"""The blocks: what a reader of a newspaper would call the parts of an article.

Most hold sentences and the gaps between them. `QAPair` and `Turn` hold blocks. `SectionBreak` and `EndMark` are
leaves.
"""

from __future__ import annotations

from typing import ClassVar, Final, TypeAlias, final

from attrs import Attribute, field, frozen

from copydesk.errors import NodeError
from copydesk.nodes.base import Branch, Leaf, Node
from copydesk.nodes.hints import Hint
from copydesk.nodes.inline import Dateline, Sentence
from copydesk.nodes.leaves import Gap, Label, Marker


@frozen(weakref_slot=False)
class Prose(Branch):
    """A block of sentences; a `Marker` may stand before the first."""

    holds: ClassVar[tuple[type[Node], ...]] = (Sentence, Gap, Marker)


@final
@frozen(weakref_slot=False)
class Kicker(Prose):
    """The word or two above a headline that tell what kind of article it is: *Opinion*."""


@final
@frozen(weakref_slot=False)
class Title(Prose):
    """The headline of the article; a kicker in front of it (``EXCLUSIVE:``) is its `Marker`."""


@final
@frozen(weakref_slot=False)
class Byline(Prose):
    """Who wrote it: *By Ada Moor*."""


@final
@frozen(weakref_slot=False)
class Summary(Prose):
    """A line under the headline that tells the article, or a part of it, in short."""


@final
@frozen(weakref_slot=False)
class Heading(Prose):
    """A short line above a part of the article; its number is its `Marker`."""


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
class KeyValue(Prose):
    """A line of a fact box: a `Label` with the key, then the value: *Population: 4,000*."""

    holds: ClassVar[tuple[type[Node], ...]] = (Label, Sentence, Gap)


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
class EndMark(Leaf):
    """A line that tells that the article ends here: ``-30-``, ``ENDS``, ``###``."""


@final
@frozen(weakref_slot=False)
class QAPair(Branch):
    """A question and the blocks that answer it; what stands among them without answering is held too."""

    holds: ClassVar[tuple[type[Node], ...]] = (
        Question, Answer, ListItem, KeyValue, BlockQuote, StageDirection, Caption, Promo, Gap,
    )  # fmt: skip

    @property
    def question(self) -> Question:
        """The question."""
        return next(child for child in self.children if isinstance(child, Question))

    @property
    def answer(self) -> tuple[Answer | ListItem | KeyValue | BlockQuote, ...]:
        """The blocks of the answer, in text order."""
        return tuple(child for child in self.children if isinstance(child, ANSWERING))


@final
@frozen(weakref_slot=False)
class Turn(Branch):
    """What one speaker says in a transcript or interview, after a `Label` with the name."""

    holds: ClassVar[tuple[type[Node], ...]] = (
        Label, Paragraph, ListItem, KeyValue, BlockQuote, StageDirection, Caption, Promo, Gap,
    )  # fmt: skip


#: The classes of the blocks that answer a question.
ANSWERING: Final = (Answer, ListItem, KeyValue, BlockQuote)

#: What may stand in a `Document`, besides the gaps.
Block: TypeAlias = (
    Kicker | Title | Byline | Summary | Heading | Paragraph | BlockQuote | ListItem | KeyValue | QAPair | Turn
    | StageDirection | Caption | Note | Promo | SectionBreak | EndMark
)  # fmt: skip


def _are_hints(_document: Node, _: Attribute[tuple[Hint, ...]], value: object) -> None:
    if not isinstance(value, tuple) or not all(isinstance(hint, Hint) for hint in value):
        raise NodeError("Document", "has a tuple of Hint for its hints", "write tuple(...) around them")


@final
@frozen(weakref_slot=False)
class Document(Branch):
    """A whole article: its blocks, and the gaps between them."""

    holds: ClassVar[tuple[type[Node], ...]] = (
        Kicker, Title, Byline, Summary, Heading, Paragraph, BlockQuote, ListItem, KeyValue, QAPair, Turn,
        StageDirection, Caption, Note, Promo, SectionBreak, EndMark, Gap,
    )  # fmt: skip

    #: The code of the language pack that the document was parsed with.
    language: str = field(default="en", kw_only=True)
    #: What the caller of the parser said of its lines; spans of the text that was parsed.
    hints: tuple[Hint, ...] = field(default=(), kw_only=True, validator=_are_hints)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks without the gaps, in text order."""
        return tuple(child for child in self.children if not isinstance(child, Gap))
