"""What all strategies do with their arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

T = TypeVar("T")


def check(caller: str, name: str, given: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """The strategy that *caller* was given as *name*.

    Raises:
        InvalidArgument: If *given* is a value, and not a strategy.
    """
    if not isinstance(given, st.SearchStrategy):
        raise InvalidArgument(f"{caller}({name}=...) takes a strategy, but got {given!r}; use st.just(...).")
    return given


def choose(
    caller: str, name: str, given: st.SearchStrategy[T] | None, default: Callable[[], st.SearchStrategy[T]]
) -> st.SearchStrategy[T]:
    """As `check`; where nothing was given, what *default* makes."""
    return default() if given is None else check(caller, name, given)
