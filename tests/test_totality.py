"""The grammars accept every string of terminals that the scanner can send.

For article.lark this is proved on its table. Marks are paired in prose.lark, which a table cannot know, so there all
short strings are tried; the laws try long ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from copydesk.grammar import prose_actions, tables
from copydesk.grammar.engine import END, Engine, Terminal

LINES = {"LINE", "SHORT", "ASKING", "ITEM", "BYLINE", "STAGE", "RULE", "SUMMARY", "CAPTION", "NOTE", "PROMO", "QUOTED"}
MARKS = {"BULLET", "Q_MARK", "A_MARK", "LABEL", "DATELINE"}
ANYTHING = LINES | MARKS | {"END_OF_TEXT"}


def follows(terminal: str | None) -> set[str]:
    """What may come behind a terminal of article.lark; first of all behind ``None``."""
    if terminal in MARKS:
        return {"LINE", "SHORT", "ASKING"}
    return {"$END"} if terminal == "END_OF_TEXT" else ANYTHING


def gaps(table: tables.Table) -> list[tuple[Any, ...]]:
    """Where the table of article.lark may lack an action; an empty list is the proof that it never does.

    A: each state that shifting a terminal leads to acts on all that may follow it. B: each state that a reduction
    made in sight of a terminal may lead to acts on that terminal. Both look at more ways than there are.
    """
    states = table["states"]
    ways_in: dict[int, set[int]] = defaultdict(set)
    arrivals: dict[int, set[str | None]] = defaultdict(set)
    arrivals[table["first"]].add(None)
    for number, row in enumerate(states):
        for symbol, step in row.items():
            if isinstance(step, int):
                ways_in[step].add(number)
                if symbol in ANYTHING:
                    arrivals[step].add(symbol)
    found: list[tuple[Any, ...]] = []
    for number, terminals in arrivals.items():
        for terminal in terminals:
            missing = follows(terminal) - states[number].keys()
            found += [("A", number, terminal, one) for one in sorted(missing)]
    for number, row in enumerate(states):
        for terminal, step in row.items():
            if isinstance(step, int):
                continue
            length, _, rule = step
            origins = {number}
            for _ in range(length):
                origins = {one for origin in origins for one in ways_in[origin]}
            targets = {states[origin][rule] for origin in origins if rule in states[origin]}
            found += [
                ("B", number, rule, terminal)
                for target in targets
                if target != table["last"] and terminal not in states[target]
            ]
    return found


def test_article_grammar_is_total() -> None:
    assert gaps(tables.load("article")) == []


def test_the_proof_finds_what_is_missing() -> None:
    table = tables.compute("article")
    state = next(row for row in table["states"] if "RULE" in row and "LINE" in row)
    del state["RULE"]

    assert gaps(table)


VALUES: dict[str, tuple[Any, ...]] = {
    "END": ("a", ".", " "),
    "STOP": ("a", "."),
    "OPEN": ("a", "“"),
    "CLOSE": ("a", "”"),
    "ENDCLOSE": ("", "”", " "),
    "MARK": ("a", "”"),
    "ENDMARK": ("", "”", " "),
    "SOURCE": (" ", "she"),
    "CUE": (" ", "said"),
    "TOLD": (" ", "a-t-elle dit"),
    "ASIDE": ("", " again"),
    "PAUSE": ("a",),
    "ENDPAUSE": ("", " "),
    "BREAK": ("a",),
}


def may_be_sent(names: tuple[str, ...]) -> bool:
    """Whether the scanner may send these terminals: marks paired, clauses whole, BREAK at the end."""
    depth = 0
    before = ""
    clause: set[str] = set()
    for name in names:
        if name == "ASIDE" and before not in ("CUE SOURCE", "TOLD"):
            return False
        before = f"{before} {name}" if before == "CUE" else name
        if name in ("SOURCE", "CUE"):
            if name in clause:
                return False
            clause = set() if clause else {name}
        elif clause:
            return False
        if name == "OPEN":
            depth += 1
        elif name in ("CLOSE", "ENDCLOSE", "PAUSE", "ENDPAUSE"):
            depth -= 1
        elif name == "BREAK":
            depth = 0
        if depth < 0:
            return False
    return names[-1:] == ("BREAK",) and not clause


def strings(length: int) -> Iterator[tuple[str, ...]]:
    return (names for names in product(VALUES, repeat=length) if may_be_sent(names))


@pytest.mark.parametrize("length", range(1, 6))
def test_prose_grammar_takes_all_short_strings(length: int) -> None:
    engine = Engine("prose", prose_actions)
    for names in strings(length):
        terminals: list[Terminal] = [(name, VALUES[name]) for name in names]
        assert len(engine.run([*terminals, END])) == names.count("BREAK")
