"""The laws of a lossless parser, as functions that raise a readable `AssertionError`.

Each is one sentence about every text, or about every tree; a property test gives it what Hypothesis draws.
Those about a text take the parser too, so that they can be held against another one (a faulty one, in the
tests of this module; a new one, in yours), as long as it builds trees of `copydesk.nodes`.

>>> from hypothesis import given
>>> from copydesk.testing.strategies import soups
>>> @given(soups())
... def test_losslessness(text):
...     losslessness(text)
>>> test_losslessness()
"""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias

import attrs

from copydesk import from_outline, outline, parse, render, walk
from copydesk.nodes import Document, Leaf, Node, kind_of, parts

#: What makes a tree of a text.
Parser: TypeAlias = Callable[[str], Document]

#: No more of a text than this is shown; Hypothesis shrinks a failing one to less.
_SHOWN = 500


def totality(text: str, *, parse: Parser = parse) -> None:
    """A parser takes every string, and gives a document.

    >>> totality("“")
    """
    try:
        tree = parse(text)
    except Exception as error:
        _fail("totality", text, "a document", f"{type(error).__name__}: {error}", cause=error)
    if not isinstance(tree, Document):
        _fail("totality", text, "a document", repr(tree))


def losslessness(text: str, *, parse: Parser = parse) -> None:
    """The leaves, joined, are the text.

    >>> losslessness("One \\r\\n is one line end.")
    """
    came = render(parse(text))
    if came != text:
        _fail("losslessness", text, repr(text), repr(came))


def partition(text: str, *, parse: Parser = parse) -> None:
    """The leaves cover the text in order, without overlap, and none is empty.

    >>> partition("“Rain,” said Ada Moor.")
    """
    at = 0
    for node, start, end in walk(parse(text)):
        if isinstance(node, Leaf):
            if start != at or end <= start or node.text != text[start:end]:
                leaf = f"a {kind_of(node)} from {start} to {end}: {node.text!r}"
                _fail("partition", text, f"a leaf that begins at {at} and holds what stands there", leaf)
            at = end
    if at != len(text):
        _fail("partition", text, f"leaves up to {len(text)}", f"leaves up to {at}")
