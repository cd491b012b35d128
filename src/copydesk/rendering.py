"""From tree to text."""

from __future__ import annotations

from copydesk.nodes import Branch, Leaf, Node, parts


def render(node: Node) -> str:
    """The text of *node*: of a whole document, or of any part of it.

    Raises:
        TypeError: If *node* is not a node.

    >>> from copydesk.nodes import Mark, Quote, Text
    >>> render(Quote(Mark("“"), (Text("rain"),), Mark("”")))
    '“rain”'
    """
    if not isinstance(node, Node):
        raise TypeError(f"render() takes a node, but got {type(node).__name__}; make one with parse().")
    written: list[str] = []
    _collect(node, written)
    return "".join(written)


def _collect(node: Node, written: list[str]) -> None:
    # Recursion is safe: the parser caps how deep quotes nest, and nothing else does.
    for part in node.children if isinstance(node, Branch) else parts(node):
        if isinstance(part, Leaf):
            written.append(part.text)
        else:
            _collect(part, written)
    if isinstance(node, Leaf):
        written.append(node.text)
