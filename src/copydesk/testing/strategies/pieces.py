"""Pieces of articles: paragraphs, sentences, quotations, attributions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Unpack

from hypothesis import strategies as st

from copydesk.testing.newsroom import Row, vocabulary
from copydesk.testing.newsroom import sentences as forms
from copydesk.testing.newsroom.articles import MOST, prose
from copydesk.testing.newsroom.desk import Desk
from copydesk.testing.strategies.choices import Choices, PieceChoices, printings, refuse_others, words
from copydesk.testing.strategies.drawing import Drawn, Rows


def paragraphs(**choices: Unpack[Choices]) -> st.SearchStrategy[str]:
    """Paragraphs: sentences, with those in which somebody says something among them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(paragraphs(), lambda text: True)
    'Rain fell.'
    """
    return _written("paragraphs", choices, Choices, _paragraph, MOST)


def sentences(**choices: Unpack[PieceChoices]) -> st.SearchStrategy[str]:
    """Sentences of every form, without the blank behind them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(sentences(), lambda text: True)
    'Rain fell.'
    """
    return _written("sentences", choices, PieceChoices, _sentence(forms.one_paragraph))


def quotes(**choices: Unpack[PieceChoices]) -> st.SearchStrategy[str]:
    """Quotations with their marks, and nothing around them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(quotes(), lambda text: True)
    '“Rain fell.”'
    """
    return _written("quotes", choices, PieceChoices, _quotation)


def attributions(**choices: Unpack[PieceChoices]) -> st.SearchStrategy[str]:
    """Sentences in which somebody says something, in quotation marks or without.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(attributions(), lambda text: True)
    '“Rain fell,” said Ada Moor.'
    """
    return _written("attributions", choices, PieceChoices, _sentence(forms.attributing))


def _written(
    caller: str, choices: PieceChoices, known: type, write: Callable[[Desk, Sequence[Row]], object], most: int = 1
) -> st.SearchStrategy[str]:
    refuse_others(caller, choices, known)
    how, rows = printings(caller, choices), Rows(words(caller, choices))

    @st.composite
    def drawn(draw: st.DrawFn) -> str:
        chooser = Drawn(draw, rows)
        printing = how(chooser)
        desk = Desk(printing, vocabulary(printing.language))
        write(desk, chooser.rows(1, most))
        return desk.written()[0]

    return drawn()


def _paragraph(desk: Desk, rows: Sequence[Row]) -> None:
    prose(desk, forms.one_paragraph(desk), [rows])


def _sentence(some: Callable[[Desk], tuple[forms.Form, ...]]) -> Callable[[Desk, Sequence[Row]], None]:
    def write(desk: Desk, rows: Sequence[Row]) -> None:
        prose(desk, some(desk), [rows])

    return write


def _quotation(desk: Desk, rows: Sequence[Row]) -> None:
    desk.take(rows[0])
    forms.quotation(desk)
