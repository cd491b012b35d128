"""The LALR(1) tables of the grammars: computed by Lark, kept beside the grammars.

Compiling with Lark costs a quarter of a second, most of it for Lark's own grammar of grammars, so the
table of each lies in a file of its name: article.lark, article.json. It carries a digest of its grammar:
where a grammar was edited, the file no longer counts and Lark compiles again. JSON cannot run code, which
a pickle can, and nothing is written to a user's disk.

    python -m copydesk.grammar.tables     writes the tables anew
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, TypedDict

from copydesk import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from lark import Lark

#: The grammar files and the rule that each begins with.
STARTS: Final = {"article": "article", "attribution": "sentence", "prose": "bodies", "verb_second": "sentence"}


class Table(TypedDict):
    """A compiled grammar."""

    #: SHA-256 of the grammar file.
    grammar: str
    #: The number of the first state.
    first: int
    #: The number of the state in which all is read.
    last: int
    #: For each state, what a symbol leads to: the number of the next state, or a reduction
    #: ``[length of the rule, name behind its arrow or None, name of the rule]``.
    states: list[dict[str, Any]]


def source(name: str) -> bytes:
    """A grammar file, with line ends as ``\\n`` whatever a checkout made of them."""
    return shipped.data("copydesk.grammar", f"{name}.lark").replace(b"\r\n", b"\n")


def load(name: str) -> Table:
    """The table of a grammar: from the file, or from Lark if the grammar was edited since."""
    kept: Table = json.loads(shipped.data("copydesk.grammar", f"{name}.json"))
    return kept if kept["grammar"] == sha256(source(name)).hexdigest() else compute(name)


def compute(name: str, **options: Any) -> Table:
    """Compile a grammar with Lark; see `compiled` for the *options*."""
    from lark.parsers.lalr_analysis import Shift

    # The table is private to Lark: tests/test_engine.py is the first to fail where a new Lark changes it.
    table = compiled(name, **options).parser.parser._parse_table
    first = table.start_states[STARTS[name]]
    # Lark numbers states by the hash of strings, which differs from run to run; here they are numbered as
    # they are reached, so that equal grammars give equal tables.
    order = {first: 0}
    rows: list[dict[str, Any]] = []
    for number in (reached := [first]):
        row: dict[str, Any] = {}
        for symbol, (kind, argument) in sorted(table.states[number].items(), key=lambda step: str(step[0])):
            if kind is not Shift:
                row[str(symbol)] = [len(argument.expansion), argument.alias, argument.origin.name]
                continue
            if argument not in order:
                order[argument] = len(order)
                reached.append(argument)
            row[str(symbol)] = order[argument]
        rows.append(row)
    last = order[table.end_states[STARTS[name]]]
    return Table(grammar=sha256(source(name)).hexdigest(), first=0, last=last, states=rows)


def compiled(name: str, **options: Any) -> Lark:
    """The grammar as a stock Lark parser over ready-made terminals.

    Lark's ``strict=True`` lets no conflict pass. It needs interegular, so it is for the tests and for
    writing the tables; without it a grammar that passed gives the same table.
    """
    from lark import Lark, Token
    from lark.lexer import Lexer

    class Ready(Lexer):
        """The scanner has made the terminals: pairs of name and value."""

        def __init__(self, _: object) -> None:
            pass

        def lex(self, lexer_state: Any, parser_state: Any = None) -> Any:
            for kind, value in lexer_state:  # Lark hands over what it was given to parse
                token = Token(kind, "")
                token.value = value
                yield token

    text = source(name).decode("utf-8")
    return Lark(text, parser="lalr", lexer=Ready, start=STARTS[name], **options)


def write(directory: Path) -> None:
    """Write the tables of all grammars into a *directory*."""
    for name in STARTS:
        table = json.dumps(compute(name, strict=True), separators=(",", ":"))
        (directory / f"{name}.json").write_text(f"{table}\n", encoding="utf-8")


if __name__ == "__main__":  # pragma: no cover - the tests call write()
    from pathlib import Path

    write(Path(__file__).parent)
