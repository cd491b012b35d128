"""What every node is: a frozen value that holds its own text and nothing about where it stands.

Two nodes written the same are equal, wherever they came from. A node knows neither its parent nor its
offset, so it can be shared, pickled, hashed and moved; positions are facts about a document and come
from `copydesk.walk`.
"""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from copydesk.errors import NodeError


@frozen(weakref_slot=False)
class Node:
    """Anything in the tree: a `Leaf`, a `Branch` or a `Quote`."""


def _written(node: Node, _: Attribute[str], text: object) -> None:
    if not isinstance(text, str):
        raise NodeError(type(node).__name__, f"holds text, not {type(text).__name__}", "give it a str")
    if not text:
        raise NodeError(type(node).__name__, "is never empty", "leave the node out where nothing is written")


def _held(node: Node, _: Attribute[tuple[Any, ...]], children: object) -> None:
    check_children(type(node), children, node.holds)  # type: ignore[attr-defined]  # set on every branch


@frozen(weakref_slot=False)
class Leaf(Node):
    """A node that is written: the characters of a text are in leaves and nowhere else."""

    #: The characters, as written; never empty.
    text: str = field(validator=_written)


@frozen(weakref_slot=False)
class Branch(Node):
    """A node made of other nodes."""

    #: The classes that may stand among the children.
    holds: ClassVar[tuple[type[Node], ...]] = ()

    #: The parts in text order; joining their text gives the text of the node.
    children: tuple[Any, ...] = field(validator=_held)


def check_children(owner: type[Node], children: object, allowed: tuple[type[Node], ...]) -> None:
    """Raise `NodeError` unless *children* is a tuple of nodes of the *allowed* classes."""
    if not isinstance(children, tuple):
        raise NodeError(
            owner.__name__,
            f"holds a tuple of nodes, not {type(children).__name__}",
            "write tuple(...) around them",
        )
    for child in children:
        if not isinstance(child, allowed):
            names = ", ".join(sorted(one.__name__ for one in allowed))
            raise NodeError(owner.__name__, f"cannot hold {type(child).__name__}", f"give it any of {names}")
