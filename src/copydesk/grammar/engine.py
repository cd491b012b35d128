"""Drive the table of a grammar.

The loop is the LALR(1) algorithm of Lark without what copydesk does not use (positions, trees, error
recovery), and with three things more, all worked out when the table is read:

- a state whose only action is to complete a rule is never entered, the rule is completed on the way;
- an empty list, which a rule without parts makes, is put in its place without entering the states for it;
- a rule that only gives a symbol another name is passed over.

So a plain sentence is one step. A law holds the loop against stock Lark (tests/test_engine.py), and it
takes a third of its time.
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
#: What a state makes of a symbol: the next state; or a rule that is complete without the symbol (a tuple:
#: length, action, name); or one that is complete with it (a `Leap`).
State: TypeAlias = dict[str, Any]


#: A rule that is complete: its length, what builds its value (``None``: its only part is its value), its name.
Rule: TypeAlias = tuple[int, Action | None, str]


#: A rule that a symbol completes: how many values to pop, how many empty lists follow, action, name. A plain list, as
#: Python takes one apart several times faster than an object of a class.
Leap: TypeAlias = list[Any]


#: The last terminal of all, as Lark names it.
END: Final[Terminal] = ("$END", None)


class Engine:
    """A grammar, ready to run: it takes terminals and gives what its actions build."""

    def __init__(self, name: str, actions: ModuleType) -> None:
        table = tables.load(name)
        rows = [
            {symbol: step if isinstance(step, int) else _rule(step, actions) for symbol, step in row.items()}
            for row in table["states"]
        ]
        states: list[State] = [{} for _ in rows]
        for state, row in zip(states, rows, strict=True):
            for symbol in row:
                state[symbol] = _step(rows, states, row, symbol)
        for state in states:
            for symbol in state:
                state[symbol] = _beyond_units(state, symbol)
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
            while step.__class__ is tuple:  # a rule is complete without the terminal
                length, act, rule = step
                if not length:
                    result = act([])
                elif act is None:
                    result = values.pop()
                    states.pop()
                else:
                    parts = values[-length:]
                    del values[-length:], states[-length:]
                    result = act(parts)
                state = states[-1][rule]
                while state.__class__ is list:
                    pops, _, act, rule = state
                    if pops == 1:
                        parts = [values.pop(), result]
                        states.pop()
                    elif pops:
                        parts = [*values[-pops:], result]
                        del values[-pops:], states[-pops:]
                    else:
                        parts = [result]
                    result = act(parts)
                    state = states[-1][rule]
                states.append(state)
                values.append(result)
                step = state[name]
            while step.__class__ is list:  # with it
                pops, empties, act, rule = step
                if pops == 1:
                    parts = [values.pop()]
                    states.pop()
                elif pops:
                    parts = values[-pops:]
                    del values[-pops:], states[-pops:]
                else:
                    parts = []
                if empties:
                    parts.append([])
                    if empties > 1:
                        parts.append([])
                parts.append(value)
                value = act(parts)
                step = states[-1][rule]
            state = step
            states.append(state)
            values.append(value)
        return values[0]


def _rule(step: list[Any], actions: ModuleType) -> Rule:
    length, alias, name = step
    return length, None if alias is None else getattr(actions, alias), name


def _step(rows: list[dict[str, Any]], states: list[State], row: dict[str, Any], symbol: str) -> State | Rule | Leap:
    """What the state of *row* makes of *symbol*: the table's own step, or the leap that comes to the same."""
    step: int | Rule = row[symbol]
    empties = 0
    behind: int | Rule | None = step
    while isinstance(behind, tuple) and not behind[0] and empties < _MOST_EMPTIES:
        row = rows[row[behind[2]]]  # an empty list is put here, and the symbol looked at again
        behind = row.get(symbol)  # nothing at the very end
        empties += 1
    if not isinstance(behind, int):
        return step if isinstance(step, tuple) else states[step]
    rule = _only_rule(rows[behind])
    if rule is not None and rule[0] > empties:
        return [rule[0] - 1 - empties, empties, rule[1], rule[2]]
    return step if isinstance(step, tuple) else states[step]


def _beyond_units(state: State, symbol: str) -> State | Rule | Leap:
    """The step behind all rules that only give a symbol another name: NP is a noun, and a noun here is a subject."""
    step: State | Rule | Leap = state[symbol]
    while isinstance(step, list) and step[2] is None:
        step = state[step[3]]
    return step


#: The loop puts at most two empty lists; no rule of the grammars begins with more.
_MOST_EMPTIES: Final = 2


def _only_rule(row: dict[str, Any]) -> Rule | None:
    """The rule that is all that a state can do, whatever comes next."""
    steps = list(row.values())
    if not steps or not isinstance(steps[0], tuple) or not steps[0][0] or any(step != steps[0] for step in steps):
        return None
    return steps[0]
