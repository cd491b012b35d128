"""Laws about any text: the parser returns, and what it returns is about that text."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from hypothesis import strategies as st

from copydesk.testing.adapter import Adapter, AnswerError, Untried
from copydesk.testing.laws.answers import answer, ask, flat
from copydesk.testing.laws.law import Case, Fail, Law, Undecided
from copydesk.testing.strategies.articles import articles
from copydesk.testing.strategies.damage import damaged
from copydesk.testing.strategies.fuzz import soups, stutters, unicode_texts


def any_texts() -> st.SearchStrategy[Case]:
    """Articles, whole and damaged, and texts that no one would print."""
    whole = articles(
        layouts=st.sampled_from(("blank lines", "lines", "wrapped")), line_ends=st.sampled_from(("\n", "\r\n"))
    )
    return st.one_of(soups(), stutters(), whole, damaged(whole), unicode_texts()).map(Case)


def unruly_texts() -> st.SearchStrategy[Case]:
    """As `any_texts`, and what normalisers change: blanks, marks, dots, accents, in rows."""
    unruly = st.sampled_from(_UNRULY)
    return any_texts() | soups(morsels=unruly).map(Case) | stutters(morsels=unruly).map(Case)


def _total(adapter: Adapter, case: Case, fail: Fail) -> None:
    try:
        adapter.run(case.text)
        if adapter.fields:
            adapter.answer(case.text)
    except Untried as error:
        raise Undecided from error
    except AnswerError as error:
        fail("an answer that is about the text", str(error))
    except Exception as error:  # noqa: BLE001  # whatever it is, the law says that it should not be
        fail("an answer", f"{type(error).__name__}: {error}")


def _lossless(adapter: Adapter, case: Case, fail: Fail) -> None:
    assert adapter.render is not None
    render = adapter.render
    came = ask(lambda: render(case.text))
    if came != case.text:
        fail(repr(case.text), repr(came))


def _in_range(adapter: Adapter, case: Case, fail: Fail) -> None:
    for name, found in answer(adapter, case.text).items():
        for start, end in flat(found):
            if not 0 <= start < end <= len(case.text):
                fail(f"{name} from 0 to {len(case.text)}, none empty", f"{name}: {(start, end)}")


def _ordered(adapter: Adapter, case: Case, fail: Fail) -> None:
    for name, found in answer(adapter, case.text).items():
        if name not in _IN_ORDER:
            continue
        spans = list(flat(found))
        for (start, end), after in pairwise(spans):
            if after[0] < end:
                fail(f"{name} in text order, none in another", f"{name}: {(start, end)}, then {after}")


def _partition(adapter: Adapter, case: Case, fail: Fail) -> None:
    try:
        found = ask(lambda: adapter.cover(case.text))
    except AnswerError as error:
        fail("pieces that stand in the text", str(error))
    at = 0
    for start, end in [*sorted(flat(found)), (len(case.text), len(case.text))]:
        left_out = case.text[at:start]
        if left_out.strip(_BLANK):
            fail("every word in a piece", f"{left_out!r}, from {at} to {start}, in none")
        at = max(at, end)


def _nested(adapter: Adapter, case: Case, fail: Fail) -> None:
    spans = sorted(flat(answer(adapter, case.text)["quotations"]), key=lambda span: (span[0], -span[1]))
    around: list[tuple[int, int]] = []
    for start, end in spans:
        while around and around[-1][1] <= start:
            around.pop()
        if around and end > around[-1][1]:
            fail("quotations that stand in each other or apart", f"{around[-1]} and {(start, end)}")
        around.append((start, end))


def _idempotent(adapter: Adapter, case: Case, fail: Fail) -> None:
    assert adapter.normalise is not None
    normalise = adapter.normalise
    once = ask(lambda: normalise(case.text))
    twice = ask(lambda: normalise(once))
    if once != twice:
        fail(repr(once), repr(twice))


def _deterministic(adapter: Adapter, case: Case, fail: Fail) -> None:
    first = ask(lambda: adapter.run(case.text)) if not adapter.fields else answer(adapter, case.text)
    ask(lambda: adapter.run("“Rain fell,” said Ada Moor."))
    second = ask(lambda: adapter.run(case.text)) if not adapter.fields else answer(adapter, case.text)
    if first != second:
        fail(repr(first), repr(second))


#: Fields whose spans follow each other; quotations nest, and a source may stand behind what it says.
_IN_ORDER: Final = ("paragraphs", "sentences", "labels", "turns", "questions")
_UNRULY: Final = (
    " ",
    "  ",
    "\n",
    "\r",
    "\t",
    "\xa0",
    "“",
    "’",
    '"',
    "``",
    "...",
    "--",
    "a",
    "é",
    "e\u0301",
    "ﬁ",
    "&amp;",
)
# What may stand between sentences: what Python and the web hold for blank, and what cannot be seen.
_BLANK: Final = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u200b" + "".join(
    map(chr, range(0x2000, 0x200B))
)

LAWS: Final = (
    Law(
        "totality",
        "The parser returns for every text, lone surrogates included.",
        "None.",
        lambda one: one.parses,
        any_texts,
        _total,
    ),
    Law(
        "losslessness",
        "What is parsed, written out again, is the text.",
        "The parser can write out what it parsed.",
        lambda one: one.render is not None,
        any_texts,
        _lossless,
    ),
    Law(
        "range",
        "Every span lies in the text, and is not empty.",
        "The parser gives spans.",
        lambda one: bool(one.fields),
        any_texts,
        _in_range,
    ),
    Law(
        "order",
        "Spans of one field stand in text order, and none overlaps the next.",
        "The parser gives paragraphs, sentences, turns or questions.",
        lambda one: not one.fields.isdisjoint(_IN_ORDER),
        any_texts,
        _ordered,
    ),
    Law(
        "partition",
        "Every character that is not blank is in a piece; sentences are the pieces unless others are given.",
        "The parser gives pieces or sentences, and means to cover the text.",
        lambda one: one.pieces is not None or "sentences" in one.fields,
        any_texts,
        _partition,
    ),
    Law(
        "nesting",
        "Of two quotations, one lies in the other, or they stand apart.",
        "The parser gives quotations.",
        lambda one: "quotations" in one.fields,
        any_texts,
        _nested,
    ),
    Law(
        "idempotence",
        "What is normalised stays as it is when it is normalised again.",
        "The parser normalises.",
        lambda one: one.normalise is not None,
        unruly_texts,
        _idempotent,
    ),
    Law(
        "determinism",
        "Equal texts give equal answers, whatever was parsed in between.",
        "None.",
        lambda one: one.parses,
        any_texts,
        _deterministic,
    ),
)
