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
from typing import Final, NoReturn, TypeAlias

import attrs

from copydesk import from_outline, outline, parse, parsing, render, walk
from copydesk.errors import NodeError
from copydesk.nodes import Document, Leaf, kind_of

#: What makes a tree of a text.
Parser: TypeAlias = Callable[[str], Document]

#: No more of a text than this is shown; Hypothesis shrinks a failing one to less.
_SHOWN = 500


def totality(text: str, *, parse: Parser = parse) -> None:
    """A parser takes every string, and gives a document; what it raises instead goes through.

    >>> totality("“")
    """
    tree: object = parse(text)
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


def nesting(text: str, *, parse: Parser = parse) -> None:
    """A node spans its own text, which is that of its parts.

    >>> nesting("“Rain,” said Ada Moor.")
    """
    for node, start, end in walk(parse(text)):
        if render(node) != text[start:end]:
            _fail("nesting", text, f"{kind_of(node)} from {start} to {end} is {text[start:end]!r}", repr(render(node)))


def checks(text: str, *, parse: Parser = parse) -> None:
    """What is parsed passes the checks that the public constructors make.

    >>> checks("“Rain,” said Ada Moor.")
    """
    for node, _, _ in walk(parse(text)):
        try:
            attrs.validate(node)
        except NodeError as error:
            _fail("checks", text, "nodes that may be built", str(error), cause=error)


def equality(text: str, *, parse: Parser = parse) -> None:
    """Equal texts give equal trees, which `hash`, `copy`, `pickle` and `repr` work on.

    >>> equality("“Rain,” said Ada Moor.")
    """
    tree, again = parse(text), parse(text)
    others = {"a second parse": again, "a copy": copy.deepcopy(tree), "a pickle": pickle.loads(pickle.dumps(tree))}
    for name, other in others.items():
        if other != tree or hash(other) != hash(tree) or repr(other) != repr(tree):
            _fail("equality", text, f"{name} is equal", "it is not")


def outlining(text: str, *, parse: Parser = parse) -> None:
    """The outline of a tree, read back, is the tree.

    >>> outlining("“Rain,” said Ada Moor.")
    """
    tree = parse(text)
    came = from_outline(outline(tree), language=tree.language)
    if came != tree:
        _fail("outlining", text, outline(tree), outline(came))


def canonical(tree: Document, *, parse: Parser | None = None) -> None:
    """A tree in the form that the parser gives survives the way over its text, which is in its language.

    >>> canonical(parse("“Rain,” said Ada Moor."))
    """
    text = render(tree)
    came = parsing.parse(text, language=tree.language) if parse is None else parse(text)
    if came != tree:
        _fail("canonical", text, outline(tree), outline(came))


#: The laws about every text, by name.
TEXT_LAWS: Final[dict[str, Callable[[str], None]]] = {
    law.__name__: law for law in (totality, losslessness, partition, nesting, checks, equality, outlining)
}


def _fail(law: str, text: str, expected: str, came: str, *, cause: BaseException | None = None) -> NoReturn:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    raise AssertionError(f"{law} does not hold for {shown!r}\nexpected: {expected}\ncame: {came}") from cause
