"""The loop that drives the tables gives what stock Lark gives."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Token, Transformer, Tree
from lark.exceptions import LarkError, UnexpectedInput

from copydesk import render
from copydesk.grammar import article_actions, attribution_actions, prose_actions, tables
from copydesk.grammar.engine import END, Engine, Terminal
from copydesk.grammar.scanner import scanner
from copydesk.nodes import Document
from copydesk.testing.strategies import soups
from copydesk.testing.trees import documents

PROSE = Engine("prose", prose_actions)
REPORTS = Engine("attribution", attribution_actions)
STOCK = {name: tables.compiled(name, strict=True) for name in ("prose", "attribution")}

KINDS_OF_PHRASE = sorted(
    {symbol for state in tables.load("attribution")["states"] for symbol in state if symbol.isupper()} - {"END", "$END"}
)


class Actions(Transformer[Any, Any]):
    """The actions of a grammar, called by stock Lark's own way of walking its tree."""

    def __init__(self, actions: ModuleType) -> None:
        super().__init__()
        self.actions = actions

    def __default__(self, data: str, children: list[Any], meta: Any) -> Any:
        values = [child.value if isinstance(child, Token) else child for child in children]
        action: Callable[[list[Any]], Any] | None = getattr(self.actions, data, None)
        return values[0] if action is None else action(values)


def terminals_of(text: str) -> list[Terminal]:
    found: list[Terminal] = []
    scan = scanner("en").scan
    for block in re.split(r"[\r\n]\s*", text):
        scan(block, found.append)
    return found


def stock(name: str, actions: ModuleType, terminals: list[Terminal]) -> Any:
    tree: Any = STOCK[name].parse(terminals)
    return Actions(actions).transform(tree) if isinstance(tree, Tree) else tree


@given(text=soups() | documents().map(render))
def test_engine_equals_stock_lark(text: str) -> None:
    assert PROSE.run([*terminals_of(text), END]) == stock("prose", prose_actions, terminals_of(text))


@given(phrases=st.lists(st.sampled_from(KINDS_OF_PHRASE), max_size=30))
def test_engine_equals_stock_lark_in_attributions(phrases: list[str]) -> None:
    terminals: list[Terminal] = [*((name, number) for number, name in enumerate(phrases)), ("END", len(phrases))]

    def noted(clauses: list[attribution_actions.Clause]) -> list[list[Any]]:
        return [[getattr(clause, slot) for slot in clause.__slots__] for clause in clauses]

    assert noted(REPORTS.run([*terminals, END])) == noted(stock("attribution", attribution_actions, terminals))


@pytest.mark.parametrize("name", tables.STARTS)
def test_tables_are_those_of_the_grammars(name: str) -> None:
    assert tables.load(name) == tables.compute(name, strict=True)


def test_writing_the_tables_changes_nothing(tmp_path: Path) -> None:
    tables.write(tmp_path)

    written = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert written == {
        f"{name}.json": Path(tables.__file__).with_name(f"{name}.json").read_bytes() for name in tables.STARTS
    }


def test_an_edited_grammar_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    edited = tables.source("prose") + b"\n// edited\n"
    monkeypatch.setattr(tables, "source", lambda _: edited)

    table = tables.load("prose")

    assert table["states"] == tables.compute("prose", strict=True)["states"]
    assert table["grammar"] == tables.compute("prose")["grammar"]


DELETIONS = [
    (r"\n +\| clause", [("SOURCE", ("", "she")), ("CUE", (" ", "said"))]),
    (r"\n +\| inlines ENDMARK +-> sentence_mark", [("ENDMARK", ("a", "”", ""))]),
    (r"\n +\| STOP +-> stop", [("STOP", ("a", "."))]),
    (r"\n +\| inlines last_quote +-> sentence_quote", [("OPEN", ("", "“")), ("ENDCLOSE", ("a", "”", ""))]),
]


@pytest.mark.parametrize(("rule", "terminals"), DELETIONS, ids=[rule.split()[-1] for rule, _ in DELETIONS])
def test_a_construct_goes_with_its_rule(rule: str, terminals: list[Terminal], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [*terminals, ("BREAK", ("",))]
    PROSE.run([*whole, END])
    text = tables.source("prose").decode()
    assert len(re.findall(rule, text)) == 1
    monkeypatch.setattr(tables, "source", lambda _: re.sub(rule, "", text).encode())

    with pytest.raises((UnexpectedInput, LarkError, KeyError)):
        tables.compiled("prose").parse(whole)


def test_a_heading_goes_with_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    terminals = [("LINE", ("", ())), ("SHORT", ("\n", ())), ("LINE", ("\n", ())), ("END_OF_TEXT", ("",))]
    Engine("article", article_actions).run([*terminals, END])
    text = re.sub(
        r"\nheaded: .*\n.*\n.*-> heading", "\nheaded:   title SHORT -> heading", tables.source("article").decode()
    )
    monkeypatch.setattr(tables, "source", lambda _: text.encode())

    with pytest.raises((UnexpectedInput, LarkError, KeyError)):
        tables.compiled("article").parse(terminals)


def test_start_up_imports_no_engine_that_it_does_not_need() -> None:
    program = (
        "import sys, copydesk; copydesk.parse('“Go!” she said.');"
        "print(*[name for name in ('lark', 'cattrs', 'hypothesis', 'rich') if name in sys.modules])"
    )

    assert subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout.split() == []


def test_the_empty_document_is_a_document() -> None:
    assert PROSE.run([END]) == []
    assert render(Document(())) == ""


def test_a_rule_is_completed_on_the_way_behind_one_that_had_to_look_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    # start: pair STOP; pair: OPEN alias; alias: unit; unit: WORD | WORD WORD. WORD must look ahead.
    states: list[dict[str, Any]] = [
        {"OPEN": 1, "pair": 2},
        {"WORD": 3, "unit": 4, "alias": 5},
        {"STOP": 6},
        {"WORD": 7, "STOP": [1, "one", "unit"]},
        {"STOP": [1, None, "alias"]},
        {"STOP": [2, "two", "pair"]},
        {"$END": [2, "two", "start"]},
        {"STOP": [2, "two", "unit"]},
        {},
    ]
    states[0]["start"] = 8
    table = tables.Table(grammar="", first=0, last=8, states=states)
    monkeypatch.setattr(tables, "load", lambda _: table)
    actions = ModuleType("actions")
    actions.one = lambda s: ["one", *s]  # type: ignore[attr-defined]
    actions.two = lambda s: ["two", *s]  # type: ignore[attr-defined]

    built = Engine("article", actions).run([("OPEN", "("), ("WORD", "a"), ("STOP", "."), END])

    assert built == ["two", ["two", "(", ["one", "a"]], "."]

    states[4] = {"STOP": [1, "one", "alias"]}
    built = Engine("article", actions).run([("OPEN", "("), ("WORD", "a"), ("STOP", "."), END])

    assert built == ["two", ["two", "(", ["one", ["one", "a"]]], "."]
