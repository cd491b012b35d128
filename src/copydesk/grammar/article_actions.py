"""What each rule of article.lark builds: one function for each name behind an arrow.

A line's value is ``(gap, body)``: the blanks in front of it, and its sentences; a mark's is
``(gap, text)``. What has been read so far is a list of nodes that grows; while a pair or a turn is open,
it is that list and the children of the pair or turn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from copydesk.grammar.building import Shared, branch_maker, leaf_maker
from copydesk.nodes import (
    Agency,
    Answer,
    BlockQuote,
    Branch,
    Byline,
    Caption,
    Date,
    Dateline,
    EndMark,
    Gap,
    Heading,
    KeyValue,
    Kicker,
    Label,
    Leaf,
    ListItem,
    Marker,
    Node,
    Note,
    Paragraph,
    Place,
    Promo,
    QAPair,
    Question,
    SectionBreak,
    StageDirection,
    Summary,
    Text,
    Title,
    Turn,
)

Nodes: TypeAlias = list[Node]
Body: TypeAlias = tuple[Node, ...]
Open: TypeAlias = tuple[Nodes, Nodes]
#: Makes a block of its children.
Maker: TypeAlias = Callable[[Body], Branch]
#: A piece: the gap in front, what makes its block (``None``: what it stands in decides), and its children.
Piece: TypeAlias = tuple[str, Maker | None, Body]
#: The parts of a dateline so far, behind the gap in front of it.
Dated: TypeAlias = tuple[str, Nodes]

_gaps = Shared(Gap)
_markers = Shared(Marker)
_labels = Shared(Label)
_texts = Shared(Text)
_title = branch_maker(Title)
_summary = branch_maker(Summary)
_heading = branch_maker(Heading)
_paragraph = branch_maker(Paragraph)
_dateline = branch_maker(Dateline)
_place = leaf_maker(Place)
_date = leaf_maker(Date)
_agency = leaf_maker(Agency)
_item = branch_maker(ListItem)
_key_value = branch_maker(KeyValue)
_block_quote = branch_maker(BlockQuote)
_question = branch_maker(Question)
_answer = branch_maker(Answer)
_stage_direction = branch_maker(StageDirection)
_caption = branch_maker(Caption)
_promo = branch_maker(Promo)
_pair = branch_maker(QAPair)
_turn = branch_maker(Turn)


def _add(nodes: Nodes, gap: str, node: Node) -> Nodes:
    if gap:
        nodes.append(_gaps[gap])
    nodes.append(node)
    return nodes


def _block(make: Maker) -> Callable[[list[Any]], Nodes]:
    """An action that adds a block of sentences to what was read so far."""

    def act(s: list[Any]) -> Nodes:
        nodes, (gap, body) = s
        return _add(nodes, gap, make(body))

    return act


def _marked(make: Maker) -> Callable[[list[Any]], Nodes]:
    """The same for a block with a mark in front."""

    def act(s: list[Any]) -> Nodes:
        nodes, (gap, marker), (_, body) = s
        return _add(nodes, gap, make((_markers[marker], *body)))

    return act


def _leaf(make: Callable[[str], Leaf]) -> Callable[[list[Any]], Nodes]:
    """An action that adds a line without words."""

    def act(s: list[Any]) -> Nodes:
        nodes, (gap, text) = s
        return _add(nodes, gap, make(text))

    return act


# 1 Whole
def nothing(_: list[Any]) -> Nodes:
    return []


def article(s: list[Any]) -> Body:
    nodes, (gap,) = s
    if gap:
        nodes.append(_gaps[gap])
    return tuple(nodes)


def article_ends_short(s: list[Any]) -> Body:
    nodes = s[0]
    nodes[-1] = _paragraph(nodes[-1].children)
    return article(s)


# 2 Head
kicker = _block(branch_maker(Kicker))
title = _block(_title)
title_marked = _marked(_title)

# 3 Plain
heading = _block(_heading)
heading_marked = _marked(_heading)
byline = _block(branch_maker(Byline))
summary = _block(_summary)
summary_marked = _marked(_summary)
note = _block(branch_maker(Note))
promo = _block(_promo)
section_break = _leaf(leaf_maker(SectionBreak))
end_mark = _leaf(leaf_maker(EndMark))


def plain(s: list[Any]) -> Nodes:
    nodes, (gap, make, body) = s
    return _add(nodes, gap, (make or _paragraph)(body))


def apart(s: list[Any]) -> Nodes:
    nodes, (gap, node) = s
    return _add(nodes, gap, node)


def dated(s: list[Any]) -> Nodes:
    nodes, (gap, parts), (joint, text), (_, body) = s
    parts.append(_texts[joint + text])
    return _add(nodes, gap, _paragraph((_dateline(tuple(parts)), *body)))


# 4 Datelines: what parts two of their parts comes with the second
def place(s: list[Any]) -> Dated:
    gap, text = s[0]
    return gap, [_place(text)]


def date(s: list[Any]) -> Dated:
    (gap, parts), (between, text) = s
    parts += (_texts[between], _date(text))
    return gap, parts


def agency(s: list[Any]) -> Dated:
    (gap, parts), (between, text) = s
    parts += (_texts[between], _agency(text))
    return gap, parts


# 5 Pairs
def asked(s: list[Any]) -> Open:
    nodes, (gap, body) = s
    if gap:
        nodes.append(_gaps[gap])
    return nodes, [_question(body)]


def asked_marked(s: list[Any]) -> Open:
    nodes, (gap, marker), (between, body) = s
    return asked([nodes, (gap, (_markers[marker + between], *body))])


def answered(s: list[Any]) -> Open:
    (nodes, children), (gap, make, body) = s
    return nodes, _add(children, gap, (make or _answer)(body))


def answered_link(s: list[Any]) -> Open:
    (nodes, children), (gap, body) = s
    return nodes, _add(children, gap, _answer(body))


def asked_in_vain(s: list[Any]) -> Nodes:
    nodes, (question, *more) = s[0]
    nodes.append(_paragraph(question.children))
    nodes += more
    return nodes  # type: ignore[no-any-return]


def close_pair(s: list[Any]) -> Nodes:
    nodes, children = s[0]
    nodes.append(_pair(tuple(children)))
    return nodes  # type: ignore[no-any-return]


# 6 Turns. A label may stand on a line of its own: the gap behind it is that of the line it brings.
def spoken(s: list[Any]) -> Open:
    nodes, (gap, label), (between, body) = s
    if gap:
        nodes.append(_gaps[gap])
    return nodes, _add([_labels[label]], between, _paragraph(body))


def spoken_more(s: list[Any]) -> Open:
    (nodes, children), (gap, make, body) = s
    return nodes, _add(children, gap, (make or _paragraph)(body))


def spoken_line(s: list[Any]) -> Open:
    (nodes, children), (gap, body) = s
    return nodes, _add(children, gap, _paragraph(body))


def close_turn(s: list[Any]) -> Nodes:
    nodes, children = s[0]
    nodes.append(_turn(tuple(children)))
    return nodes  # type: ignore[no-any-return]


# 8 Lines
def piece(s: list[Any]) -> Piece:
    gap, body = s[0]
    return gap, None, body


def piece_item(s: list[Any]) -> Piece:
    (gap, marker), (_, body) = s
    return gap, _item, (_markers[marker], *body)


def piece_unmarked(s: list[Any]) -> Piece:
    gap, body = s[0]
    return gap, _item, body


def piece_key(s: list[Any]) -> Piece:
    (gap, key), (_, body) = s
    return gap, _key_value, (_labels[key], *body)


def piece_quoted(s: list[Any]) -> Piece:
    gap, body = s[0]
    return gap, _block_quote, body


def piece_quote_marked(s: list[Any]) -> Piece:
    (gap, marker), (_, body) = s
    return gap, _block_quote, (_markers[marker], *body)


def piece_answer(s: list[Any]) -> Piece:
    (gap, marker), (between, body) = s
    return gap, None, (_markers[marker + between], *body)


def aside(s: list[Any]) -> Open:
    (nodes, children), (gap, node) = s
    return nodes, _add(children, gap, node)


def _aside(make: Maker) -> Callable[[list[Any]], tuple[str, Branch]]:
    def act(s: list[Any]) -> tuple[str, Branch]:
        gap, body = s[0]
        return gap, make(body)

    return act


aside_stage = _aside(_stage_direction)
aside_caption = _aside(_caption)
aside_promo = _aside(_promo)
