"""Make nodes without the checks: what a grammar builds is right by construction.

The public constructors check what they are given, for people. On the way from the grammar a slot is
filled directly, at a third of the cost. A law holds every parsed tree against the checks
(tests/test_laws.py), so nothing wrong can come this way unseen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from copydesk.nodes import Branch, Document, Hint, Leaf, Mark, Node, Quote

L = TypeVar("L", bound=Leaf)
B = TypeVar("B", bound=Branch)

_fill_text: Callable[[Leaf, str], None] = Leaf.__dict__["text"].__set__
_fill_children: Callable[[Branch, tuple[Any, ...]], None] = Branch.__dict__["children"].__set__
_fill_language: Callable[[Document, str], None] = Document.__dict__["language"].__set__
_fill_hints: Callable[[Document, tuple[Hint, ...]], None] = Document.__dict__["hints"].__set__
_fill_opener: Callable[[Quote, Mark], None] = Quote.__dict__["opener"].__set__
_fill_body: Callable[[Quote, tuple[Any, ...]], None] = Quote.__dict__["body"].__set__
_fill_closer: Callable[[Quote, Mark | None], None] = Quote.__dict__["closer"].__set__


def leaf_maker(cls: type[L]) -> Callable[[str], L]:
    """A function that makes a leaf of *cls* from its text."""
    new = cls.__new__

    def make(text: str) -> L:
        node = new(cls)
        _fill_text(node, text)
        return node

    return make


class Shared(dict[str, L]):
    """Leaves of few different texts (stops, marks, gaps): ``shared[text]`` is one object for equal texts.

    The store is bounded, and keeps no text longer than a few characters.
    """

    def __init__(self, cls: type[L]) -> None:
        super().__init__()
        self._make = leaf_maker(cls)

    def __missing__(self, text: str) -> L:
        leaf = self._make(text)
        if len(text) <= 4 and len(self) < 1000:
            self[text] = leaf
        return leaf


def branch_maker(cls: type[B]) -> Callable[[tuple[Node, ...]], B]:
    """A function that makes a branch of *cls* from its children."""
    new = cls.__new__

    def make(children: tuple[Node, ...]) -> B:
        node = new(cls)
        _fill_children(node, children)
        return node

    return make


def make_quote(opener: Mark, body: tuple[Node, ...], closer: Mark | None) -> Quote:
    """A quote from its parts."""
    node = Quote.__new__(Quote)
    _fill_opener(node, opener)
    _fill_body(node, body)
    _fill_closer(node, closer)
    return node


def make_document(children: tuple[Node, ...], language: str, hints: tuple[Hint, ...]) -> Document:
    """A document from its blocks and gaps, its language and what was said of its lines."""
    node = Document.__new__(Document)
    _fill_children(node, children)
    _fill_language(node, language)
    _fill_hints(node, hints)
    return node
