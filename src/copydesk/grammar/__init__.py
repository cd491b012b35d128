"""The grammars, what scans text into their terminals, and what builds nodes of their rules.

`tree` is the one thing that the rest of copydesk needs of this room.
"""

from __future__ import annotations

import gc
from functools import cache

from attrs import evolve

from copydesk import languages
from copydesk.grammar import article_actions, items, prose_actions
from copydesk.grammar.building import make_document
from copydesk.grammar.engine import END, Engine, Terminal
from copydesk.grammar.hints import Hints, resolve
from copydesk.grammar.lines import shapes
from copydesk.grammar.marks import single_style
from copydesk.grammar.scanner import scanner
from copydesk.languages.accents import Accents, are_apart
from copydesk.nodes import Document, Hint
from copydesk.nodes.leafwise import with_leaves
from copydesk.spans import Span

__all__ = ["Hints", "tree"]

#: The terminals that do not stand for a line of words, and so have no body of sentences.
_WITHOUT_BODY = frozenset([
    "RULE", "END_MARK", "BULLET", "QUOTE_MARK", "KEY", "T_MARK", "H_MARK", "S_MARK", "Q_MARK", "A_MARK", "LABEL",
    "PLACE", "DATE", "AGENCY", "JOINT", "END_OF_TEXT",
])  # fmt: skip


#: From this length on Python's collector of cycles rests while a tree is built. It looks through all that is
#: alive again and again, so its time grows faster than the text; and a tree under construction has no cycles.
_LONG = 100_000


@cache
def _engines() -> tuple[Engine, Engine]:
    return Engine("prose", prose_actions), Engine("article", article_actions)


def tree(text: str, code: str, hints: Hints | None = None) -> Document:
    """The tree of *text*, read with the language pack *code* and what the caller knows of its lines."""
    known = resolve(text, hints)
    return _with_accents_apart(text, code, known) if are_apart(text) else _read(text, code, known)


def _read(text: str, code: str, known: tuple[Hint, ...]) -> Document:
    if len(text) < _LONG or not gc.isenabled():
        return _tree(text, code, known)
    gc.disable()
    try:
        return _tree(text, code, known)
    finally:
        gc.enable()


def _with_accents_apart(text: str, code: str, known: tuple[Hint, ...]) -> Document:
    """The tree of a text in which some accents are characters of their own: that of the joined text, as written."""
    accents = Accents()
    joined = accents.join(text)
    moved = (Hint(Span(*map(accents.joined, (hint.span.start, hint.span.end))), hint.kind) for hint in known)
    document = _read(joined, code, tuple(moved))
    at = 0

    def written(words: str) -> str:
        nonlocal at
        start, at = at, at + len(words)
        return text[accents.apart(start) : accents.apart(at)]

    return evolve(with_leaves(document, written), hints=known)


def _tree(text: str, code: str, hints: tuple[Hint, ...]) -> Document:
    prose, article = _engines()
    lines = shapes(text, languages.load(code), hints)
    terminals: list[Terminal] = []
    scan = scanner(code).scan
    singles, lists = single_style(text), items.may_run(text)
    for kind, _, block in lines:
        if kind not in _WITHOUT_BODY:
            scan(block, terminals.append, singles=singles, lists=lists)
    terminals.append(END)
    bodies = iter(prose.run(terminals))
    blocks: list[Terminal] = [
        (kind, (gap, block if kind in _WITHOUT_BODY else next(bodies))) for kind, gap, block in lines
    ]
    blocks[-1] = ("END_OF_TEXT", (lines[-1][1],))
    blocks.append(END)
    return make_document(article.run(blocks), code, hints)
