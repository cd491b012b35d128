"""Drive the table of a grammar.

The loop is the LALR(1) algorithm of Lark without what copydesk does not use (positions, trees, error
recovery), and with one thing more: a state whose only action is to complete a rule is never entered, the
rule is completed on the way. That is a third of all states entered. The loop takes less than half the time
of stock Lark, and a law holds it against stock Lark (tests/test_engine.py).
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
#: A rule that is complete: its length, what builds its value (``None``: its only part is its value), its name.
Rule: TypeAlias = tuple[int, Action | None, str]

#: The last terminal of all, as Lark names it.
END: Final[Terminal] = ("$END", None)


class Engine:
    """A grammar, ready to run: it takes terminals and gives what its actions build."""

    def __init__(self, name: str, actions: ModuleType) -> None:
        table = tables.load(name)
        # What a state (a dict) makes of a symbol. A dict: the next state. A tuple: a rule is complete without
        # the symbol. A list: the rule is complete with it, and the state between the two is left out.
        states: list[dict[str, Any]] = [{} for _ in table["states"]]
        rows = [
            {
                symbol: step if isinstance(step, int) else (step[0], step[1] and getattr(actions, step[1]), step[2])
                for symbol, step in row.items()
            }
            for row in table["states"]
        ]
        only = [_only_rule(row) for row in rows]
        for state, row in zip(states, rows, strict=True):
            for symbol, step in row.items():
                if isinstance(step, int):
                    rule = only[step]
                    state[symbol] = states[step] if rule is None else list(rule)
                else:
                    state[symbol] = step
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
            while step.__class__ is tuple:
                length, act, rule = step
                if length:
                    if act is None:
                        result = values.pop()
                        states.pop()
                    else:
                        parts = values[-length:]
                        del values[-length:], states[-length:]
                        result = act(parts)
                else:
                    result = act([])
                state = states[-1][rule]
                while state.__class__ is list:
                    length, act, rule = state
                    if length > 1:
                        parts = values[1 - length :]
                        parts.append(result)
                        del values[1 - length :], states[1 - length :]
                        result = act(parts)
                    elif act is not None:
                        result = act([result])
                    state = states[-1][rule]
                states.append(state)
                values.append(result)
                step = state[name]
            while step.__class__ is list:
                length, act, rule = step
                if length > 1:
                    parts = values[1 - length :]
                    parts.append(value)
                    del values[1 - length :], states[1 - length :]
                    value = act(parts)
                elif act is not None:
                    value = act([value])
                step = states[-1][rule]
            state = step
            states.append(state)
            values.append(value)
        return values[0]


def _only_rule(row: dict[str, Any]) -> Rule | None:
    """The rule that is all that a state can do, whatever comes next."""
    steps = list(row.values())
    first = steps[0] if steps else None
    return first if isinstance(first, tuple) and all(step == first for step in steps) and first[0] else None
