"""Pieces of articles: paragraphs, sentences, quotations, attributions."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from copydesk.testing.newsroom import Printing, vocabulary
from copydesk.testing.newsroom import sentences as forms
from copydesk.testing.newsroom.articles import prose
from copydesk.testing.newsroom.desk import Desk
from copydesk.testing.strategies.articles import printings, words
from copydesk.testing.strategies.drawing import Drawn


def paragraphs(
    *,
    languages: st.SearchStrategy[str] | None = None,
    styles: st.SearchStrategy[str] | None = None,
    layouts: st.SearchStrategy[str] | None = None,
    line_ends: st.SearchStrategy[str] | None = None,
    clauses: st.SearchStrategy[str] | None = None,
    names: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[str]:
    """Paragraphs: sentences, with those in which somebody says something among them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(paragraphs(), lambda text: True)
    'Rain fell.'
    """
    how = printings("paragraphs", languages, styles, layouts, line_ends)
    return _written(_paragraph, how, words("paragraphs", clauses, names))


def sentences(
    *,
    languages: st.SearchStrategy[str] | None = None,
    styles: st.SearchStrategy[str] | None = None,
    clauses: st.SearchStrategy[str] | None = None,
    names: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[str]:
    """Sentences of every form, without the blank behind them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(sentences(), lambda text: True)
    'Rain fell.'
    """
    how = printings("sentences", languages, styles, None, None)
    return _written(lambda desk: _sentence(desk, forms.one_paragraph(desk)), how, words("sentences", clauses, names))


def quotes(
    *,
    languages: st.SearchStrategy[str] | None = None,
    styles: st.SearchStrategy[str] | None = None,
    clauses: st.SearchStrategy[str] | None = None,
    names: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[str]:
    """Quotations with their marks, and nothing around them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(quotes(), lambda text: True)
    '“Rain fell.”'
    """
    how = printings("quotes", languages, styles, None, None)
    return _written(forms.quotation, how, words("quotes", clauses, names))


def attributions(
    *,
    languages: st.SearchStrategy[str] | None = None,
    styles: st.SearchStrategy[str] | None = None,
    clauses: st.SearchStrategy[str] | None = None,
    names: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[str]:
    """Sentences in which somebody says something, in quotation marks or without.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(attributions(), lambda text: True)
    '“Rain fell,” said Ada Moor.'
    """
    how = printings("attributions", languages, styles, None, None)
    return _written(lambda desk: _sentence(desk, forms.attributing(desk)), how, words("attributions", clauses, names))


def _written(
    write: Callable[[Desk], object],
    how: st.SearchStrategy[Printing],
    given: dict[str, st.SearchStrategy[str]],
) -> st.SearchStrategy[str]:
    @st.composite
    def drawn(draw: st.DrawFn) -> str:
        printing = draw(how)
        desk = Desk(printing, vocabulary(printing.language), Drawn(draw, given))
        write(desk)
        return desk.written()[0]

    return drawn()


def _paragraph(desk: Desk) -> None:
    prose(desk, forms.one_paragraph(desk), "", paragraphs=1)


def _sentence(desk: Desk, some: tuple[forms.Form, ...]) -> None:
    forms.write(desk, some[desk.below(len(some))])
