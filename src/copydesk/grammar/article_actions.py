"""What each rule of article.lark builds: one function for each name behind an arrow.

A line's value is ``(gap, body)``: the blanks in front of it, and its sentences; a mark's is
``(gap, text)``. What has been read so far is a list of nodes that grows; while a pair or a turn is open,
it is that list and the children of the pair or turn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from copydesk.grammar.building import Shared, branch_maker, leaf_maker
from copydesk.nodes import (
    Answer,
    BlockQuote,
    Branch,
    Byline,
    Caption,
    Dateline,
    Gap,
    Heading,
    Label,
    ListItem,
    Marker,
    Node,
    Note,
    Paragraph,
    Promo,
    QAPair,
    Question,
    SectionBreak,
    StageDirection,
    Summary,
    Title,
    Turn,
)

B = TypeVar("B", bound=Branch)
Nodes = list[Node]
Body = tuple[Node, ...]
Open = tuple[Nodes, Nodes]

_gaps = Shared(Gap)
_markers = Shared(Marker)
_label = leaf_maker(Label)
_dateline = leaf_maker(Dateline)
_section_break = leaf_maker(SectionBreak)
_paragraph = branch_maker(Paragraph)
_heading = branch_maker(Heading)
_title = branch_maker(Title)
_item = branch_maker(ListItem)
_question = branch_maker(Question)
_answer = branch_maker(Answer)
_stage_direction = branch_maker(StageDirection)
_pair = branch_maker(QAPair)
_turn = branch_maker(Turn)


def _add(nodes: Nodes, gap: str, node: Node) -> Nodes:
    if gap:
        nodes.append(_gaps[gap])
    nodes.append(node)
    return nodes


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


# 2 Plain
def _block(make: Callable[[Body], Branch]) -> Callable[[list[Any]], Nodes]:
    """An action that adds a block of sentences to what was read so far."""

    def act(s: list[Any]) -> Nodes:
        nodes, (gap, body) = s
        return _add(nodes, gap, make(body))

    return act


title = _block(_title)
heading = _block(_heading)
byline = _block(branch_maker(Byline))
summary = _block(branch_maker(Summary))
caption = _block(branch_maker(Caption))
note = _block(branch_maker(Note))
promo = _block(branch_maker(Promo))
block_quote = _block(branch_maker(BlockQuote))
stage_direction = _block(_stage_direction)


def plain(s: list[Any]) -> Nodes:
    nodes, (gap, marker, is_item, body) = s
    return _add(nodes, gap, _as_item(marker, body) if is_item else _paragraph(_marked(marker, body)))


def dated(s: list[Any]) -> Nodes:
    nodes, (gap, dateline), (_, body) = s
    return _add(nodes, gap, _paragraph((_dateline(dateline), *body)))


def section_break(s: list[Any]) -> Nodes:
    nodes, (gap, text) = s
    return _add(nodes, gap, _section_break(text))


# 3 Pairs
def asked(s: list[Any]) -> Open:
    nodes, (gap, body) = s
    if gap:
        nodes.append(_gaps[gap])
    return nodes, [_question(body)]


def asked_marked(s: list[Any]) -> Open:
    nodes, (gap, marker), (_, body) = s
    return asked([nodes, (gap, (_markers[marker], *body))])


def answered(s: list[Any]) -> Open:
    (nodes, children), (gap, marker, is_item, body) = s
    return nodes, _add(children, gap, _as_item(marker, body) if is_item else _answer(_marked(marker, body)))


def asked_in_vain(s: list[Any]) -> Nodes:
    nodes, (question,) = s[0]
    nodes.append(_paragraph(question.children))
    return nodes  # type: ignore[no-any-return]


def close_pair(s: list[Any]) -> Nodes:
    nodes, children = s[0]
    nodes.append(_pair(tuple(children)))
    return nodes  # type: ignore[no-any-return]


# 4 Turns
def spoken(s: list[Any]) -> Open:
    nodes, (gap, label), (_, body) = s
    if gap:
        nodes.append(_gaps[gap])
    return nodes, [_label(label), _paragraph(body)]


def spoken_more(s: list[Any]) -> Open:
    (nodes, children), (gap, marker, is_item, body) = s
    return nodes, _add(children, gap, _as_item(marker, body) if is_item else _paragraph(_marked(marker, body)))


def spoken_short(s: list[Any]) -> Open:
    (nodes, children), (gap, body) = s
    return nodes, _add(children, gap, _paragraph(body))


def spoken_stage(s: list[Any]) -> Open:
    (nodes, children), (gap, body) = s
    return nodes, _add(children, gap, _stage_direction(body))


def close_turn(s: list[Any]) -> Nodes:
    nodes, children = s[0]
    nodes.append(_turn(tuple(children)))
    return nodes  # type: ignore[no-any-return]


# 6 Lines: the gap in front, the mark if there is one, whether it is a bullet, the body
def piece(s: list[Any]) -> tuple[str, str, bool, Body]:
    gap, body = s[0]
    return gap, "", False, body


def piece_item(s: list[Any]) -> tuple[str, str, bool, Body]:
    (gap, marker), (_, body) = s
    return gap, marker, True, body


def piece_unmarked(s: list[Any]) -> tuple[str, str, bool, Body]:
    gap, body = s[0]
    return gap, "", True, body


def piece_answer(s: list[Any]) -> tuple[str, str, bool, Body]:
    (gap, marker), (_, body) = s
    return gap, marker, False, body


def _as_item(marker: str, body: Body) -> ListItem:
    return _item(_marked(marker, body))


def _marked(marker: str, body: Body) -> Body:
    return (_markers[marker], *body) if marker else body
