"""Where nodes stand, and putting one in the place of another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar, cast

import attrs

from copydesk.errors import ReplaceError
from copydesk.nodes import Branch, Document, Hint, Leaf, Node, Quote, parts
from copydesk.spans import Span

N = TypeVar("N", bound=Node)


class Located(NamedTuple):
    """A node and where it stands: ``render(root)[start:end] == render(node)``."""

    #: The node.
    node: Node
    #: Where it starts, in code points from the start of the root's text.
    start: int
    #: Where it ends, excluded.
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def walk(root: Node) -> Iterator[Located]:
    """Walk *root* in text order and tell where each node stands.

    Yields:
        ``(node, start, end)``, a parent before its children, *root* first. Offsets are code points from
        the start of *root*'s text, *end* excluded.

    Raises:
        TypeError: If *root* is not a node; give text to `parse` first.

    >>> from copydesk.nodes import Mark, Quote, Text
    >>> for node, start, end in walk(Quote(Mark("“"), (Text("rain"),), Mark("”"))):
    ...     print(f"{start}:{end} {type(node).__name__}")
    0:6 Quote
    0:1 Mark
    1:5 Text
    5:6 Mark
    """
    if not isinstance(root, Node):
        raise TypeError(f"walk() takes a node, but got {type(root).__name__}; make one with parse().")
    found: list[Located] = []
    _visit(root, 0, found)
    return iter(found)


def _visit(node: Node, start: int, found: list[Located]) -> int:
    if isinstance(node, Leaf):
        end = start + len(node.text)
        found.append(Located(node, start, end))
        return end
    place = len(found)
    found.append(Located(node, start, start))  # its end is known when its parts are
    end = start
    for part in parts(node):
        end = _visit(part, end, found)
    found[place] = Located(node, start, end)
    return end


def locate(root: Node, offset: int) -> tuple[Located, ...]:
    """The nodes around one character, from *root* down to the leaf that holds it.

    Args:
        root: The node whose text is meant.
        offset: A code point, from 0.

    Returns:
        The chain of nodes; empty where *offset* is outside the text.

    >>> from copydesk.nodes import Mark, Quote, Text
    >>> [found.start for found in locate(Quote(Mark("“"), (Text("rain"),), Mark("”")), 2)]
    [0, 1]
    """
    return tuple(found for found in walk(root) if found.start <= offset < found.end)


def replace(root: N, target: Node | Located, new: Node) -> N:
    """Put *new* in the place of *target*; every other character stays.

    Args:
        root: The tree to change; it stays as it is.
        target: What to replace: a place from `walk` or `locate`, or a node that stands once in *root*.
        new: What to put there.

    Returns:
        The new tree. What did not change is shared with the old one.

    Raises:
        ReplaceError: If *target* is not in *root*, or is a node that stands there more than once.
        NodeError: If *new* cannot stand there.

    >>> from copydesk.nodes import Mark, Quote, Text
    >>> quote = Quote(Mark("“"), (Text("rain"),), Mark("”"))
    >>> replace(quote, Text("rain"), Text("sun")).body
    (Text(text='sun'),)
    """
    if isinstance(target, Located):
        places = [found for found in walk(root) if found == target]
    else:
        places = [found for found in walk(root) if found.node == target]
    if len(places) != 1:
        raise ReplaceError(type(target.node if isinstance(target, Located) else target).__name__, len(places))
    changed = _put(root, 0, places[0], new)
    if isinstance(changed, Document) and changed.hints and isinstance(root, Document):
        return cast("N", attrs.evolve(changed, hints=tuple(_moved(root.hints, places[0], _visit(new, 0, [])))))
    return cast("N", changed)


def _moved(hints: tuple[Hint, ...], place: Located, length: int) -> Iterator[Hint]:
    """The hints of a text in which what stood at *place* was replaced by *length* characters.

    A hint for all of what was replaced holds for what stands there now; of several, none does.
    """
    more = length - (place.end - place.start)
    inside = [hint for hint in hints if place.start <= hint.span.start and hint.span.end <= place.end]
    for hint in hints:
        start, end = hint.span.start, hint.span.end
        if hint in inside:
            if len(inside) == 1 and length:
                yield attrs.evolve(hint, span=Span(place.start, place.start + length))
        elif start >= place.end:
            yield attrs.evolve(hint, span=Span(start + more, end + more))
        else:
            yield attrs.evolve(hint, span=Span(start, end if end <= place.start else end + more))


def _put(node: Node, start: int, place: Located, new: Node) -> Node:
    if start == place.start and node == place.node:
        return new
    changed: list[Any] = []
    at = start
    for part in parts(node):
        end = _visit(part, at, [])
        inside = at <= place.start and place.end <= end
        changed.append(_put(part, at, place, new) if inside and at < end else part)
        at = end
    if isinstance(node, Branch):
        return attrs.evolve(node, children=tuple(changed))
    quote = cast("Quote", node)
    closer = changed.pop() if quote.closer is not None else None
    return attrs.evolve(quote, opener=changed[0], body=tuple(changed[1:]), closer=closer)
