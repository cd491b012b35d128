"""The arguments that strategies for articles and for their pieces have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypedDict, cast

from hypothesis import strategies as st

from copydesk.testing.newsroom import LINE_ENDS, STYLES, Printing
from copydesk.testing.strategies.drawing import Drawn
from copydesk.testing.trees.arguments import check


class PieceChoices(TypedDict, total=False):
    """What a sentence is made of, and how its quotations are marked; see `labelled_articles`."""

    languages: st.SearchStrategy[str] | None
    styles: st.SearchStrategy[str] | None
    clauses: st.SearchStrategy[str] | None
    names: st.SearchStrategy[str] | None


class Choices(PieceChoices, total=False):
    """Those, and how paragraphs and lines are set."""

    layouts: st.SearchStrategy[str] | None
    line_ends: st.SearchStrategy[str] | None


def refuse_others(caller: str, given: Mapping[str, object], known: type) -> None:
    """Refuse an argument of *caller* that the typed dictionary *known* does not name, as Python does without one.

    Raises:
        TypeError: If there is one.
    """
    names = known.__annotations__
    for name in given:
        if name not in names:
            raise TypeError(f"{caller}() has no argument {name!r}; it takes {', '.join(sorted(names))}.")


def printings(caller: str, given: PieceChoices) -> Callable[[Drawn], Printing]:
    """What chooses how an article is printed, from what *caller* was given."""
    lines = cast("Choices", given)  # a piece was given neither layouts nor line ends, and takes the usual ones
    languages = _checked(caller, "languages", given.get("languages"))
    styles = _checked(caller, "styles", given.get("styles"))
    layouts = _checked(caller, "layouts", lines.get("layouts"))
    line_ends = _checked(caller, "line_ends", lines.get("line_ends"))
    return lambda drawn: Printing(
        language=drawn.one_of(("en",), languages),
        style=drawn.one_of(tuple(STYLES), styles),
        layout=drawn.one_of(("blank lines",), layouts),
        line_end=drawn.one_of(LINE_ENDS[:1], line_ends),
    )


def _checked(caller: str, name: str, given: st.SearchStrategy[str] | None) -> st.SearchStrategy[str] | None:
    return None if given is None else check(caller, name, given)


def words(caller: str, given: PieceChoices) -> dict[str, st.SearchStrategy[str]]:
    """What *caller* was given in place of the words of the newsroom."""
    own = {"clauses": given.get("clauses"), "names": given.get("names")}
    return {kind: check(caller, kind, strategy) for kind, strategy in own.items() if strategy is not None}
