"""The grammars accept every string of terminals that the scanner can send.

For article.lark, attribution.lark and verb_second.lark this is proved on their tables. Marks are paired in prose.lark,
which a table cannot know, so there all short strings are tried; the laws try long ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest

from copydesk.grammar import attribution_actions, prose_actions, tables, verb_second_actions
from copydesk.grammar.engine import END, Engine, Terminal

LINES = {
    "LINE", "SHORT", "ASKING", "ITEM", "QUOTED", "KICKER", "HEADLINE", "HEADING", "BYLINE", "SUMMARY", "NOTE",
    "CAPTION", "PROMO", "LINK", "STAGE", "RULE", "END_MARK",
}  # fmt: skip
MARKS = {"BULLET", "QUOTE_MARK", "KEY", "T_MARK", "H_MARK", "S_MARK", "Q_MARK", "A_MARK", "LABEL", "JOINT"}
PARTS = {"DATE", "AGENCY", "JOINT"}
ANYTHING = LINES | MARKS - PARTS | {"PLACE", "END_OF_TEXT"}
PHRASES = {
    *("NP", "PRON", "OBJ", "WHO", "CUE", "PASSIVE", "SAYING", "VERB", "ING", "THAT", "WH", "WHEN", "PREP", "BY", "TO"),
    *("AS", "ACCORDING", "WORDS", "AND", "COMMA", "COLON", "SEMI", "DASH", "ADV", "TIME", "PAREN", "QUOTE", "WORD"),
    "END",
}
FIELDS = PHRASES - {"PASSIVE", "BY", "WORDS"} | {"BEHIND", "PARTICLE"}

#: What may come behind a terminal; first of all behind ``None``.
Follows = Callable[[str | None], set[str]]


def follows(terminal: str | None) -> set[str]:
    """What may come behind a terminal of article.lark."""
    if terminal in MARKS:
        return {"LINE", "SHORT", "ASKING"}
    if terminal == "PLACE" or terminal in PARTS:
        return PARTS
    return {"$END"} if terminal == "END_OF_TEXT" else ANYTHING


def phrases(terminal: str | None) -> set[str]:
    """What may come behind a terminal of attribution.lark: anything, until the end."""
    return {"$END"} if terminal == "END" else PHRASES


def fields(terminal: str | None) -> set[str]:
    """What may come behind a terminal of verb_second.lark: anything, until the end."""
    return {"$END"} if terminal == "END" else FIELDS


def gaps(table: tables.Table, follows: Follows) -> list[tuple[Any, ...]]:
    """Where a table may lack an action; an empty list is the proof that it never does.

    A: each state that shifting a terminal leads to acts on all that may follow it. B: each state that a reduction
    made in sight of a terminal may lead to acts on that terminal. Both look at more ways than there are.
    """
    states = table["states"]
    known = set().union(*map(follows, [None, *follows(None)]))
    ways_in: dict[int, set[int]] = defaultdict(set)
    arrivals: dict[int, set[str | None]] = defaultdict(set)
    arrivals[table["first"]].add(None)
    for number, row in enumerate(states):
        for symbol, step in row.items():
            if isinstance(step, int):
                ways_in[step].add(number)
                if symbol in known:
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


GRAMMARS = pytest.mark.parametrize(
    ("name", "follows", "dropped"),
    [("article", follows, "RULE"), ("attribution", phrases, "WORD"), ("verb_second", fields, "WORD")],
)


@GRAMMARS
def test_grammar_is_total(name: str, follows: Follows, dropped: str) -> None:
    assert gaps(tables.load(name), follows) == []


@GRAMMARS
def test_the_proof_finds_what_is_missing(name: str, follows: Follows, dropped: str) -> None:
    table = tables.compute(name)
    state = next(row for row in table["states"] if dropped in row and len(row) > 2)
    del state[dropped]

    assert gaps(table, follows)


def test_the_proof_knows_every_phrase() -> None:
    for name, known in (("attribution", PHRASES), ("verb_second", FIELDS)):
        symbols = {symbol for row in tables.load(name)["states"] for symbol in row if symbol.isupper()}
        assert symbols == {*known, "$END"}


@pytest.mark.parametrize("length", range(4))
def test_attribution_grammar_takes_all_short_strings(length: int) -> None:
    engine = Engine("attribution", attribution_actions)
    for names in product(sorted(PHRASES - {"END"}), repeat=length):
        terminals: list[Terminal] = [(name, number) for number, name in enumerate(names)]
        assert all(0 <= one.cue < length for one in engine.run([*terminals, ("END", length), END]))


@pytest.mark.parametrize("length", range(4))
def test_verb_second_grammar_takes_all_short_strings(length: int) -> None:
    engine = Engine("verb_second", verb_second_actions)
    for names in product(sorted(FIELDS - {"END"}), repeat=length):
        terminals: list[Terminal] = [(name, number) for number, name in enumerate(names)]
        found = engine.run([*terminals, ("END", length), END])
        assert all(0 <= one.first <= one.last <= length for one in found)
        assert all(one.first <= verb < one.last for one in found for verb in one.verbs)


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
