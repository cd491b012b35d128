"""The same tree with other characters in its leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from attrs import evolve

from copydesk.nodes.base import Branch, Leaf, Node
from copydesk.nodes.inline import Quote

N = TypeVar("N", bound=Node)


def with_leaves(node: N, change: Callable[[str], str]) -> N:
    """*node* with the text of each leaf changed, in text order; what stays the same is shared.

    >>> from copydesk.nodes import Mark, Quote, Text
    >>> with_leaves(Quote(Mark("“"), (Text("rain"),), Mark("”")), str.upper).body
    (Text(text='RAIN'),)
    """
    if isinstance(node, Leaf):
        text = change(node.text)
        return node if text == node.text else evolve(node, text=text)
    if isinstance(node, Branch):
        children = tuple(with_leaves(child, change) for child in node.children)
        return node if _same(children, node.children) else evolve(node, children=children)
    quote: Any = cast("Quote", node)
    opener = with_leaves(quote.opener, change)
    body = tuple(with_leaves(child, change) for child in quote.body)
    closer = None if quote.closer is None else with_leaves(quote.closer, change)
    if opener is quote.opener and closer is quote.closer and _same(body, quote.body):
        return node
    changed: N = evolve(quote, opener=opener, body=body, closer=closer)
    return changed


def _same(new: tuple[Node, ...], old: tuple[Node, ...]) -> bool:
    return all(one is other for one, other in zip(new, old, strict=True))
