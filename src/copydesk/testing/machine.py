"""An editor at work: a state machine for parsers that take edits."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from copydesk.testing.adapter import Session
from copydesk.testing.strategies.articles import articles
from copydesk.testing.strategies.edits import Edit, typed
from copydesk.testing.strategies.fuzz import soups


def editor_machine(
    open_text: Callable[[str], Session], *, texts: st.SearchStrategy[str] | None = None
) -> type[RuleBasedStateMachine]:
    """A machine that opens a text and types, deletes, pastes, undoes; after each step the answer is that from scratch.

    Args:
        open_text: Opens a text for edits, as `Adapter.open`.
        texts: What is opened. Articles and soups unless given.

    Its ``TestCase`` is a test for pytest and unittest:

    >>> class Lines:
    ...     def __init__(self, text):
    ...         self.text = text
    ...
    ...     def edit(self, start, end, replacement):
    ...         self.text = self.text[:start] + replacement + self.text[end:]
    ...
    ...     def answer(self):
    ...         return self.text.splitlines()
    >>> TestLines = editor_machine(Lines).TestCase
    """

    class Editor(RuleBasedStateMachine):
        """What somebody does to a text."""

        def __init__(self) -> None:
            super().__init__()
            self.text = ""
            self.past: list[str] = []
            self.session: Session | None = None

        @initialize(text=articles() | soups() if texts is None else texts)
        def opens(self, text: str) -> None:
            """Open a text."""
            self.text = text
            self.session = open_text(text)

        @rule(place=st.integers(0, 999), put=typed())
        def types(self, place: int, put: str) -> None:
            """Put something in."""
            at = place % (len(self.text) + 1)
            self._make(Edit(at, at, put))

        @rule(place=st.integers(0, 999), size=st.integers(1, 12))
        def deletes(self, place: int, size: int) -> None:
            """Take something out."""
            at = place % (len(self.text) + 1)
            self._make(Edit(at, min(at + size, len(self.text)), ""))

        @rule(place=st.integers(0, 999), size=st.integers(1, 12), put=typed())
        def replaces(self, place: int, size: int, put: str) -> None:
            """Put something in the place of something else."""
            at = place % (len(self.text) + 1)
            self._make(Edit(at, min(at + size, len(self.text)), put))

        @rule()
        def undoes(self) -> None:
            """Take back the last edit."""
            if self.past:
                before = self.past[-1]
                self._make(Edit(0, len(self.text), before))
                del self.past[-2:]

        @invariant()
        def answers_as_from_scratch(self) -> None:
            """The answer is the one that a parser gives that has never seen another text."""
            assert self.session is not None
            came, expected = self.session.answer(), open_text(self.text).answer()
            if came != expected:
                note(f"text: {self.text!r}")
                msg = f"increments does not hold for {self.text!r}\nexpected: {expected!r}\ncame: {came!r}"
                raise AssertionError(msg)

        def _make(self, edit: Edit) -> None:
            assert self.session is not None
            self.past.append(self.text)
            self.text = edit.of(self.text)
            self.session.edit(*edit)

    return Editor
