"""Pieces of articles: paragraphs, sentences, quotations, attributions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from hypothesis import strategies as st

from copydesk.testing.newsroom import sentences as forms
from copydesk.testing.newsroom import vocabulary
from copydesk.testing.newsroom.articles import prose
from copydesk.testing.newsroom.desk import Desk
from copydesk.testing.strategies.choices import Choices, PieceChoices, printings, refuse_others, words
from copydesk.testing.strategies.drawing import Drawn


def paragraphs(**choices: Unpack[Choices]) -> st.SearchStrategy[str]:
    """Paragraphs: sentences, with those in which somebody says something among them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(paragraphs(), lambda text: True)
    'Rain fell.'
    """
    return _written("paragraphs", choices, Choices, _paragraph)


def sentences(**choices: Unpack[PieceChoices]) -> st.SearchStrategy[str]:
    """Sentences of every form, without the blank behind them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(sentences(), lambda text: True)
    'Rain fell.'
    """
    return _written("sentences", choices, PieceChoices, lambda desk: _sentence(desk, forms.one_paragraph(desk)))


def quotes(**choices: Unpack[PieceChoices]) -> st.SearchStrategy[str]:
    """Quotations with their marks, and nothing around them.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(quotes(), lambda text: True)
    '“Rain fell.”'
    """
    return _written("quotes", choices, PieceChoices, forms.quotation)


def attributions(**choices: Unpack[PieceChoices]) -> st.SearchStrategy[str]:
    """Sentences in which somebody says something, in quotation marks or without.

    For the arguments see `copydesk.testing.strategies.labelled_articles`.

    >>> from hypothesis import find
    >>> find(attributions(), lambda text: True)
    '“Rain fell,” said Ada Moor.'
    """
    return _written("attributions", choices, PieceChoices, lambda desk: _sentence(desk, forms.attributing(desk)))


def _written(
    caller: str, choices: PieceChoices, known: type, write: Callable[[Desk], object]
) -> st.SearchStrategy[str]:
    refuse_others(caller, choices, known)
    how, given = printings(caller, choices), words(caller, choices)

    @st.composite
    def drawn(draw: st.DrawFn) -> str:
        chooser = Drawn(draw, given)
        printing = how(chooser)
        chooser.fresh()
        desk = Desk(printing, vocabulary(printing.language), chooser)
        write(desk)
        return desk.written()[0]

    return drawn()


def _paragraph(desk: Desk) -> None:
    prose(desk, forms.one_paragraph(desk), "", paragraphs=1)


def _sentence(desk: Desk, some: tuple[forms.Form, ...]) -> None:
    forms.write(desk, some[desk.below(len(some))])
