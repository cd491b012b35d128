"""Laws about edits: a paragraph is a room of its own."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from copydesk.testing.adapter import Adapter
from copydesk.testing.laws.answers import Spans, answer, ask, differing, flat, local, moved, quoted
from copydesk.testing.laws.law import Case, Fail, Law
from copydesk.testing.laws.spans import any_texts
from copydesk.testing.strategies.articles import articles
from copydesk.testing.strategies.edits import edits
from copydesk.testing.strategies.pieces import paragraphs

_BETWEEN: Final = "\n\n"


def paragraph_edits() -> st.SearchStrategy[Case]:
    """Paragraphs, one of which becomes another."""
    some = st.lists(_paragraphs(), min_size=2, max_size=4)
    return st.tuples(some, st.integers(0, 3), _paragraphs()).map(lambda drawn: _edited(*drawn))


def two_reports() -> st.SearchStrategy[Case]:
    """A report, and one that stands behind it."""
    return st.tuples(_reports(), _reports()).map(lambda drawn: Case(drawn[0], other=drawn[1]))


def edited_texts() -> st.SearchStrategy[Case]:
    """Texts of every kind, with edits that may split a mark from its partner or one line end from the other half."""
    return any_texts().flatmap(
        lambda case: edits(case.text).map(
            lambda some: Case(case.text, edits=tuple((one.start, one.end, one.replacement) for one in some))
        )
    )


def _local(adapter: Adapter, case: Case, fail: Fail) -> None:
    start, end, replacement = case.edits[0]
    text = case.text[:start] + replacement + case.text[end:]
    by = len(replacement) - (end - start)
    before, after = local(answer(adapter, case.text), case.text), local(answer(adapter, text), text)
    for name in before:
        kept = [
            *_within(before[name], 0, start),
            *(moved(one, by) for one in _within(before[name], end, len(case.text))),
        ]
        came = [*_within(after[name], 0, start), *_within(after[name], end + by, len(text))]
        if kept != came:
            fail(
                f"in the other paragraphs of {text!r} what was there before the edit: {quoted({name: kept}, text)}",
                quoted({name: came}, text),
            )


def _joined(adapter: Adapter, case: Case, fail: Fail) -> None:
    assert case.other is not None
    text = case.text + _BETWEEN + case.other
    first, second = local(answer(adapter, case.text), case.text), local(answer(adapter, case.other), case.other)
    expected: Spans = {
        name: [*found, *(moved(one, len(case.text + _BETWEEN)) for one in second[name])]
        for name, found in first.items()
    }
    came = local(answer(adapter, text), text)
    for name in differing(expected, came):
        fail(
            f"in {text!r} what is in its two parts: {quoted({name: expected[name]}, text)}",
            quoted({name: came[name]}, text),
        )


def _incremental(adapter: Adapter, case: Case, fail: Fail) -> None:
    assert adapter.open is not None
    opened = adapter.open
    text, session = case.text, ask(lambda: opened(case.text))
    for start, end, replacement in case.edits:
        text = text[:start] + replacement + text[end:]
        ask(lambda start=start, end=end, replacement=replacement: session.edit(start, end, replacement))  # type: ignore[misc]
    came, expected = ask(session.answer), ask(lambda: opened(text).answer())
    if came != expected:
        fail(f"for {text!r} what parsing from scratch gives: {expected!r}", repr(came))


def _within(found: list[Any], start: int, end: int) -> list[Any]:
    """What lies wholly between two offsets."""
    return [
        one for one in found if one is not None and all(start <= span[0] and span[1] <= end for span in flat([one]))
    ]


def _edited(some: list[str], number: int, replacement: str) -> Case:
    number %= len(some)
    start = sum(len(one) + len(_BETWEEN) for one in some[:number])
    return Case(_BETWEEN.join(some), edits=((start, start + len(some[number]), replacement),))


def _paragraphs() -> st.SearchStrategy[str]:
    return paragraphs(styles=st.just("American"))


def _reports() -> st.SearchStrategy[str]:
    return articles(kinds=st.just("report"), styles=st.just("American"))


_ROOMS: Final = "The parser gives spans; undamaged reports in one style, with blank lines between paragraphs."
LAWS: Final = (
    Law("locality", "An edit in one paragraph changes what is found in that paragraph only.", _ROOMS,
        lambda one: bool(one.fields), paragraph_edits, _local),
    Law("concatenation", "In two reports, one behind the other, stands what stands in each.", _ROOMS,
        lambda one: bool(one.fields), two_reports, _joined),
    Law("increments", "After any edits the answer is that of parsing from scratch.", "The parser takes edits.",
        lambda one: one.open is not None, edited_texts, _incremental),
)  # fmt: skip
