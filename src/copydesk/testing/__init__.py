"""A test bench for parsers of text: generated articles, what is true of them, and the laws that a parser keeps.

- `copydesk.testing.strategies` draws texts, which a parser of any make can be tried on.
- `Adapter` says what your parser can do; `check_laws` holds the `LAWS` against it and reports.
- `copydesk.testing.trees` draws trees of copydesk, and `copydesk.testing.trees.laws` says what must hold for them.

This is the only room that knows Hypothesis; the extra ``copydesk[testing]`` brings it. Nothing of it is imported
before it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from copydesk.testing.adapter import Adapter, Answer, AnswerError, Session
    from copydesk.testing.checking import Finding, Report, Verdict, check_laws
    from copydesk.testing.laws import LAWS, Case, Law, LawBroken
    from copydesk.testing.machine import editor_machine
    from copydesk.testing.own import copydesk_adapter
    from copydesk.testing.pytest_laws import parametrize_with_laws
    from copydesk.testing.strategies import labelled_articles
    from copydesk.testing.truth import Truth

_HOMES: Final = {
    "LAWS": "laws",
    "Adapter": "adapter",
    "Answer": "adapter",
    "AnswerError": "adapter",
    "Case": "laws",
    "Finding": "checking",
    "Law": "laws",
    "LawBroken": "laws",
    "Report": "checking",
    "Session": "adapter",
    "Truth": "truth",
    "Verdict": "checking",
    "check_laws": "checking",
    "copydesk_adapter": "own",
    "editor_machine": "machine",
    "labelled_articles": "strategies",
    "parametrize_with_laws": "pytest_laws",
}

__all__ = [
    "LAWS",
    "Adapter",
    "Answer",
    "AnswerError",
    "Case",
    "Finding",
    "Law",
    "LawBroken",
    "Report",
    "Session",
    "Truth",
    "Verdict",
    "check_laws",
    "copydesk_adapter",
    "editor_machine",
    "labelled_articles",
    "parametrize_with_laws",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    try:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        msg = f"{__name__}.{name} needs Hypothesis; install copydesk[testing]."
        raise ModuleNotFoundError(msg, name=error.name) from None


def __dir__() -> list[str]:
    """What may be completed behind a dot, though nothing of it is imported yet."""
    return __all__
