"""Make nodes without the checks: what a grammar builds is right by construction.

The public constructors check what they are given, for people. On the way from the grammar a slot is
filled directly, at a third of the cost. A law holds every parsed tree against the checks
(tests/test_laws.py), so nothing wrong can come this way unseen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from copydesk.nodes import Branch, Document, Leaf, Mark, Node, Quote

L = TypeVar("L", bound=Leaf)
B = TypeVar("B", bound=Branch)

_fill_text: Callable[[Leaf, str], None] = Leaf.__dict__["text"].__set__
_fill_children: Callable[[Branch, tuple[Any, ...]], None] = Branch.__dict__["children"].__set__
_fill_language: Callable[[Document, str], None] = Document.__dict__["language"].__set__
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


def shared_maker(cls: type[L]) -> Callable[[str], L]:
    """As `leaf_maker`, for leaves of few different texts (stops, marks, gaps): equal ones are one object.

    The store is bounded; a text longer than a few characters is not kept.
    """
    fresh = leaf_maker(cls)
    store: dict[str, L] = {}

    def make(text: str) -> L:
        found = store.get(text)
        if found is None:
            found = fresh(text)
            if len(text) <= 4 and len(store) < 1000:
                store[text] = found
        return found

    return make


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


def make_document(children: tuple[Node, ...], language: str) -> Document:
    """A document from its blocks and gaps."""
    node = Document.__new__(Document)
    _fill_children(node, children)
    _fill_language(node, language)
    return node
