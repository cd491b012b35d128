"""Laws about one article in two prints: what is between the words decides nothing.

Answers are compared from the words (`from_words`): the place of each letter among the letters. Whether a mark belongs
to a sentence is a question for the laws of truth.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from copydesk.testing.adapter import Adapter
from copydesk.testing.laws.answers import Spans, answer, differing, from_words, local, quoted
from copydesk.testing.laws.law import Case, Fail, Law
from copydesk.testing.newsroom import LAYOUTS, LINE_ENDS, Printing
from copydesk.testing.strategies.articles import articles, reprints

#: Pairs of styles in which an opening and a closing mark differ; where they do not, they can be ambiguous.
_STYLES: Final = ("German", "French", "straight", "Swiss", "British")


def two_styles() -> st.SearchStrategy[Case]:
    """An article with American marks, and with others."""
    others = st.sampled_from(_STYLES).map(lambda style: (Printing(), Printing(style=style)))
    return _cases(others)


def two_line_ends() -> st.SearchStrategy[Case]:
    """An article with line feeds, and with other line ends."""
    others = st.tuples(st.sampled_from(tuple(LAYOUTS)), st.sampled_from(LINE_ENDS[1:])).map(
        lambda drawn: (Printing(layout=drawn[0]), Printing(layout=drawn[0], line_end=drawn[1]))
    )
    return _cases(others)


def two_layouts() -> st.SearchStrategy[Case]:
    """An article with blank lines between paragraphs, and the same in another layout."""
    return _cases(st.sampled_from(tuple(LAYOUTS)[1:]).map(lambda layout: (Printing(), Printing(layout=layout))))


def trailing_blanks() -> st.SearchStrategy[Case]:
    """An article, and the same with blanks at the ends of its lines and of the text."""
    blanks = st.sampled_from((" ", "  ", "\t"))
    return st.tuples(_reports(), blanks, st.sampled_from(("\n", "", "\n\n"))).map(
        lambda drawn: Case(drawn[0], other=drawn[0].replace("\n\n", f"{drawn[1]}\n\n") + drawn[1] + drawn[2])
    )


def two_normal_forms() -> st.SearchStrategy[Case]:
    """An article in which each accent is part of its letter, and one in which it is a character of its own."""
    accented = st.sampled_from(("the café closed", "Zoë left", "the crème brûlée burned", "naïve hopes died"))
    whole = articles(kinds=st.just("report"), styles=st.just("American"), clauses=accented)
    return whole.map(lambda text: Case(text, other=unicodedata.normalize("NFD", text)))


def _same(adapter: Adapter, case: Case, fail: Fail) -> None:
    assert case.other is not None
    first, second = local(answer(adapter, case.text), case.text), local(answer(adapter, case.other), case.other)
    names = differing(from_words(first, case.text), from_words(second, case.other))
    if names:
        fail(
            f"in {case.other!r} what it finds in the other print: {quoted(_only(names, first), case.text)}",
            quoted(_only(names, second), case.other),
        )


def _only(names: list[str], found: Spans) -> Spans:
    return {name: found[name] for name in names}


def _cases(pairs: st.SearchStrategy[tuple[Printing, Printing]]) -> st.SearchStrategy[Case]:
    twice = reprints(kinds=st.just("report"), printings=pairs)
    return twice.map(lambda one: Case(one.first[0], other=one.second[0]))


def _reports() -> st.SearchStrategy[str]:
    return articles(kinds=st.just("report"), styles=st.just("American"))


def _law(name: str, says: str, cases: Callable[[], st.SearchStrategy[Case]]) -> Law:
    condition = "The parser gives spans; undamaged reports, each in one style."
    return Law(name, says, condition, lambda one: bool(one.fields), cases, _same)


LAWS: Final = (
    _law("mark_style", "Other quotation marks, and the same is found.", two_styles),
    _law("line_ends", "Other line ends, and the same is found.", two_line_ends),
    _law("layout", "Another layout, and the same is found.", two_layouts),
    _law("trailing_blanks", "Blanks at the ends of lines, and the same is found.", trailing_blanks),
    _law("normal_form", "Accents as characters of their own, and the same is found.", two_normal_forms),
)
