"""Laws of truth: what stands in an undamaged article is found, and nothing else is."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from copydesk.testing.adapter import Adapter
from copydesk.testing.comparing import GROUPS, compare
from copydesk.testing.laws.answers import answer, quoted
from copydesk.testing.laws.law import Case, Fail, Law
from copydesk.testing.strategies.articles import labelled_articles

_SAYS: Final = {
    "paragraphs": "Paragraphs begin and end where they do.",
    "sentences": "Sentences begin and end where they do, and what is quoted in one does not end it.",
    "quotations": "What stands in quotation marks is found, with its marks.",
    "attributions": "Who says what is found, with the words that tell it.",
    "answers": "Questions and their answers are found.",
    "turns": "Who speaks in a transcript, and what they say, is found.",
}


def _law(group: str) -> Law:
    fields = frozenset(GROUPS[group])

    def holds(adapter: Adapter, case: Case, fail: Fail) -> None:
        assert case.truth is not None
        found = {name: spans for name, spans in answer(adapter, case.text).items() if name in fields}
        true, came = compare(group, case.text, case.truth, found)
        if true != came:
            pairs = [
                (quoted({name: list(getattr(case.truth, name))}, case.text), quoted({name: spans}, case.text))
                for name, spans in found.items()
            ]
            # What is right need not be shown, unless all looks right: the same words may stand in two places.
            shown = [pair for pair in pairs if pair[0] != pair[1]] or pairs
            fail(*(", ".join(side) for side in zip(*shown, strict=True)))

    def cases() -> st.SearchStrategy[Case]:
        return labelled_articles(kinds=st.just(_KINDS.get(group, "report"))).map(lambda drawn: Case(*drawn))

    return Law(
        f"truth_of_{group}",
        _SAYS[group],
        "The parser gives them, under the conventions of `Truth`; undamaged articles.",
        lambda adapter: not adapter.fields.isdisjoint(fields),
        cases,
        holds,
    )


_KINDS: Final = {"answers": "interview", "turns": "transcript"}
LAWS: Final = tuple(map(_law, GROUPS))
