"""Rows of blocks: they are drawn as tuples of rows, and joined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from hypothesis import strategies as st

from copydesk.nodes import Node

#: Some blocks in a row, perhaps none.
Row: TypeAlias = st.SearchStrategy[tuple[Any, ...]]


def one(block: Node) -> tuple[Node, ...]:
    """A row of one block."""
    return (block,)


def flat(rows: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    """Rows as one."""
    return tuple(block for row in rows for block in row)


def nothing() -> Row:
    """No block."""
    return st.just(())


def perhaps(block: st.SearchStrategy[Node]) -> Row:
    """A block or none."""
    return nothing() | block.map(one)


def several(rows: Row, least: int, most: int) -> Row:
    """Rows, as many as from *least* to *most*, as one."""
    return st.lists(rows, min_size=least, max_size=most).map(flat)
