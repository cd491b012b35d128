"""One walk over a tree that writes down where everything stands that the reading asks for."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.nodes import (
    Dateline,
    Document,
    Gap,
    Label,
    Leaf,
    Mark,
    Marker,
    Node,
    QAPair,
    Quote,
    ReportingClause,
    Sentence,
    Stop,
    Text,
    Turn,
)


class Place(NamedTuple):
    """A node and where it stands."""

    node: Node
    start: int
    end: int


class Block(NamedTuple):
    """A block of the flat list: those of pairs and turns stand in it themselves."""

    node: Node
    start: int
    end: int
    #: The number of the pair that it belongs to.
    pair: int | None
    #: The number of the turn that it belongs to.
    turn: int | None
    #: Where its words begin, behind a marker or dateline.
    words: int


class QuotePlace(NamedTuple):
    """A quote, and what stands around it."""

    node: Quote
    start: int
    end: int
    #: The index of the quote around it.
    parent: int | None
    #: The number of its block.
    block: int
    #: The outer sentence it stands in.
    sentence: int
    #: Its siblings, itself among them.
    siblings: list[Place]
    #: Which of them it is.
    at: int


class Survey:
    """Where things stand in one document."""

    def __init__(self, document: Document) -> None:
        self.blocks: list[Block] = []
        #: The outer sentences.
        self.sentences: list[Place] = []
        #: Those that stand in quotes, each before the ones inside it.
        self.inner: list[Place] = []
        self.quotes: list[QuotePlace] = []
        #: The reporting clauses with their siblings and their place among them.
        self.clauses: list[tuple[list[Place], int]] = []
        #: For each quote with clauses of the narrator inside, where they start and end.
        self.incises: dict[int, list[tuple[int, int]]] = {}
        #: Marks without a partner: the mark, where it starts, and whether it stands as an opening one.
        self.strays: list[tuple[str, int, bool]] = []
        #: For each turn its label, and where what is said starts and ends.
        self.turns: list[tuple[str, int, int]] = []
        self.pairs = 0
        self.end = 0
        for child in document.children:
            if child.__class__ is not Gap:
                self._block(child, self.end, None, None)
            else:
                self.end += len(child.text)

    def _block(self, node: Node, start: int, pair: int | None, turn: int | None) -> None:
        if isinstance(node, QAPair):
            pair, self.pairs = self.pairs, self.pairs + 1
            self._blocks_of(node, start, pair, turn)
        elif isinstance(node, Turn):
            self._blocks_of(node, start, pair, len(self.turns))
        elif isinstance(node, Leaf):
            self.end = start + len(node.text)
            self.blocks.append(Block(node, start, self.end, pair, turn, start))
        else:
            self._prose(node, start, pair, turn)

    def _blocks_of(self, node: QAPair | Turn, start: int, pair: int | None, turn: int | None) -> None:
        self.end = start
        label, said = "", start
        for child in node.children:
            if isinstance(child, Gap | Label):
                self.end += len(child.text)
                if isinstance(child, Label):
                    label, said = child.text, self.end
            else:
                self._block(child, self.end, pair, turn)
        if turn is not None:
            self.turns.append((label, said, self.end))

    def _prose(self, node: Node, start: int, pair: int | None, turn: int | None) -> None:
        number = len(self.blocks)
        at = words = start
        sentences = self.sentences
        for child in node.children:  # type: ignore[attr-defined]
            if child.__class__ is Sentence:
                first = at
                place = len(sentences)
                at = self._inlines(child.children, first, None, number, place)
                sentences.append(Place(child, first, at))
            elif child.__class__ is Dateline:
                at = words = at + sum(len(part.text) for part in child.children)
            else:
                at += len(child.text)
                if child.__class__ is Marker:
                    words = at
        self.end = at
        self.blocks.append(Block(node, start, at, pair, turn, words))

    def _inlines(self, nodes: tuple[Node, ...], at: int, parent: int | None, block: int, sentence: int) -> int:
        """Note what stands among *nodes*, from *at* on; gives where they end."""
        if len(nodes) == 2 and isinstance(nodes[0], Text) and isinstance(nodes[1], Stop):
            return at + len(nodes[0].text) + len(nodes[1].text)  # most sentences
        siblings: list[Place] = []
        for index, node in enumerate(nodes):
            if isinstance(node, Quote):
                end = self._quote(node, at, parent, block, sentence, siblings, index)
            elif isinstance(node, Sentence):
                number = len(self.inner)
                self.inner.append(Place(node, at, at))
                end = self._inlines(node.children, at, parent, block, sentence)
                self.inner[number] = Place(node, at, end)
            elif isinstance(node, ReportingClause):
                end = at + sum(len(child.text) for child in node.children)
                self.clauses.append((siblings, index))
                if parent is not None and not _is_beside_quote(nodes, index):
                    self.incises.setdefault(parent, []).append((at, end))
            else:
                end = at + len(node.text)  # type: ignore[attr-defined]  # only leaves remain
                if isinstance(node, Mark):
                    follower = nodes[index + 1] if index + 1 < len(nodes) else None
                    opens = isinstance(follower, Leaf) and follower.text[0].isalnum()
                    self.strays.append((node.text, at, opens))
            siblings.append(Place(node, at, end))
            at = end
        return at

    def _quote(
        self,
        node: Quote,
        at: int,
        parent: int | None,
        block: int,
        sentence: int,
        siblings: list[Place],
        index: int,
    ) -> int:
        number = len(self.quotes)
        self.quotes.append(QuotePlace(node, at, at, parent, block, sentence, siblings, index))
        end = self._inlines(node.body, at + len(node.opener.text), number, block, sentence)
        if node.closer is not None:
            end += len(node.closer.text)
        self.quotes[number] = QuotePlace(node, at, end, parent, block, sentence, siblings, index)
        return end


def _is_beside_quote(nodes: tuple[Node, ...], index: int) -> bool:
    """Whether a quote stands next to the clause at *index*, with a comma and blanks between at most."""
    for step in (1, -1):
        place = index + step
        node = nodes[place] if 0 <= place < len(nodes) else None
        if isinstance(node, Text) and not node.text.strip(" ,:\xa0\n\r\t"):
            place += step
            node = nodes[place] if 0 <= place < len(nodes) else None
        if isinstance(node, Quote):
            return True
    return False
