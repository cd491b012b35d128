"""What `st.from_type` draws for each public type. Registering imports no strategy: that happens when one is drawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Final

from hypothesis import strategies as st

from copydesk.languages import Pack
from copydesk.nodes import KINDS, Branch, Leaf, Node
from copydesk.reading import Article, Attribution, Diagnostic, Pair, Quotation, Segment, Speaker, SpokenTurn
from copydesk.reading.findings import Findings
from copydesk.spans import Offsets, Position, Span
from copydesk.walking import Located

#: The strategy of a kind of node is its plural; these plurals are not an ``s`` more.
_PLURALS: Final = {"summary": "summaries", "agency": "agencies"}


def register() -> None:
    """Register all public types; to do so twice does no harm."""
    for kind, node in KINDS.items():
        st.register_type_strategy(node, _lazily("trees", _PLURALS.get(kind, f"{kind}s")))
    for base in (Node, Leaf, Branch):
        st.register_type_strategy(base, _any_of(base))
    for found, name in _FOUND.items():
        st.register_type_strategy(found, _lazily("readings", name))


_FOUND: Final[dict[Any, str]] = {
    Article: "readings",
    Attribution: "attributions",
    Diagnostic: "diagnostics",
    Findings: "findings",
    Located: "places",
    Offsets: "offsets",
    Pack: "packs",
    Pair: "pairs",
    Position: "positions",
    Quotation: "quotations",
    Segment: "segments",
    Span: "spans",
    Speaker: "speakers",
    SpokenTurn: "spoken_turns",
}


def _lazily(module: str, name: str) -> Callable[[Any], st.SearchStrategy[Any]]:
    def drawn(draw: st.DrawFn) -> Any:
        return draw(_strategy(module, name))

    # Composite, since Hypothesis writes any other strategy out with all that it is made of: megabytes, for a document.
    drawn.__name__ = drawn.__qualname__ = name
    composite = st.composite(drawn)
    return lambda _: composite()


@cache
def _strategy(module: str, name: str) -> st.SearchStrategy[Any]:
    made: st.SearchStrategy[Any] = getattr(import_module(f"copydesk.testing.{module}"), name)()
    return made


def _any_of(base: type[Node]) -> Callable[[Any], st.SearchStrategy[Any]]:
    return lambda _: st.one_of([st.from_type(node) for node in KINDS.values() if issubclass(node, base)])
