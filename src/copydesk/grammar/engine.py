"""Drive the table of a grammar.

The loop is the LALR(1) algorithm of Lark without what copydesk does not use (positions, trees, error
recovery), and takes half the time. A law holds it against stock Lark (tests/test_engine.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any, Final, TypeAlias

from copydesk.grammar import tables

#: What builds a node: the values of what a rule matched, in; the value of the rule, out.
Action: TypeAlias = Callable[[list[Any]], Any]
#: A terminal: its name and its value.
Terminal: TypeAlias = tuple[str, Any]

#: The last terminal of all, as Lark names it.
END: Final[Terminal] = ("$END", None)


class Engine:
    """A grammar, ready to run: it takes terminals and gives what its actions build."""

    def __init__(self, name: str, actions: ModuleType) -> None:
        table = tables.load(name)
        # A state maps a terminal to the next state (shift) or to a reduction: the length of the rule, its
        # action, and its name. The name of a rule leads to the next state (goto).
        states: list[dict[str, Any]] = [{} for _ in table["states"]]
        for state, row in zip(states, table["states"], strict=True):
            for symbol, step in row.items():
                if isinstance(step, int):
                    state[symbol] = states[step]
                else:
                    length, alias, rule = step
                    state[symbol] = (length, None if alias is None else getattr(actions, alias), rule)
        self._first = states[table["first"]]
        # Lark accepts by looking at the state; shifting the end into a state of its own does the same.
        states[table["last"]][END[0]] = {}

    def run(self, terminals: Iterable[Terminal]) -> Any:
        """What the whole of *terminals* builds; `END` is the last of them."""
        state = self._first
        states = [state]
        values: list[Any] = []
        for name, value in terminals:
            step = state[name]
            while step.__class__ is tuple:  # a rule is complete
                length, act, rule = step
                if length:
                    parts = values[-length:]
                    del values[-length:], states[-length:]
                    values.append(parts[0] if act is None else act(parts))
                else:
                    values.append(act([]))
                state = states[-1][rule]
                states.append(state)
                step = state[name]
            state = step
            states.append(state)
            values.append(value)
        return values[0]
