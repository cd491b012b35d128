"""Whole articles, with and without what is true of them."""

from __future__ import annotations

from typing import NamedTuple, Unpack

from hypothesis import strategies as st

from copydesk.testing import newsroom
from copydesk.testing.newsroom import KINDS, Printing, Recorded, Replayed
from copydesk.testing.strategies.choices import Choices, printings, refuse_others, words
from copydesk.testing.strategies.drawing import Drawn, Rows
from copydesk.testing.trees.arguments import check
from copydesk.testing.truth import Truth


def labelled_articles(
    *, kinds: st.SearchStrategy[str] | None = None, **choices: Unpack[Choices]
) -> st.SearchStrategy[tuple[str, Truth]]:
    """Articles, each with what is true of it by construction.

    Args:
        kinds: Names from `copydesk.testing.newsroom.KINDS`: ``report``, ``newswire``, ``interview``, ``faq``,
            ``transcript``. Any unless given.
        languages: Codes from `copydesk.testing.newsroom.LANGUAGES`. English unless given.
        styles: Names from `copydesk.testing.newsroom.STYLES`: how quotations are marked. Any unless given.
        layouts: Names from `copydesk.testing.newsroom.LAYOUTS`: what stands between paragraphs, and whether lines
            are wrapped, which they are only in articles that show it. Blank lines between paragraphs unless given.
        line_ends: What ends a line. A line feed unless given.
        clauses: Statements to make sentences of, as they stand within one; without marks, colons, stops at the end.
        names: Full names of people, of two words or more.

    Shrinks towards *Rain fell.*

    >>> from hypothesis import find
    >>> find(labelled_articles(), lambda article: bool(article[1].sources))
    ('“Rain fell,” said Ada Moor.', Truth(paragraphs=((0, 27),), sentences=((0, 27),), quotations=(((0, 12),),), \
sources=((18, 26),), cues=((13, 17),), contents=(((0, 12),),), speakers=((18, 26),)))
    """
    return _articles("labelled_articles", kinds, choices)


def articles(*, kinds: st.SearchStrategy[str] | None = None, **choices: Unpack[Choices]) -> st.SearchStrategy[str]:
    """Texts of articles; for the arguments see `labelled_articles`. Shrinks towards *Rain fell.*

    >>> from hypothesis import find
    >>> find(articles(), lambda text: "said" in text)
    '“Rain fell,” said Ada Moor.'
    """
    return _articles("articles", kinds, choices).map(_text)


def interviews(**choices: Unpack[Choices]) -> st.SearchStrategy[str]:
    """Interviews: questions on lines of their own, and answers. For the arguments see `labelled_articles`.

    >>> from hypothesis import find
    >>> find(interviews(), lambda text: True)
    'Who slept?\\n\\nRain fell.\\n\\nWho slept?\\n\\nRain fell.'
    """
    return _articles("interviews", st.just("interview"), choices).map(_text)


def faqs(**choices: Unpack[Choices]) -> st.SearchStrategy[str]:
    """Lists of questions and answers behind markers. For the arguments see `labelled_articles`.

    >>> from hypothesis import find
    >>> find(faqs(), lambda text: True)
    'Q: Who slept?\\n\\nA: Rain fell.\\n\\nQ: Who slept?\\n\\nA: Rain fell.'
    """
    return _articles("faqs", st.just("faq"), choices).map(_text)


def transcripts(**choices: Unpack[Choices]) -> st.SearchStrategy[str]:
    """Transcripts: speakers who take turns behind labels. For the arguments see `labelled_articles`.

    >>> from hypothesis import find
    >>> find(transcripts(), lambda text: True)
    'MOOR: Rain fell.\\n\\nDr. Vale: Rain fell.\\n\\nMOOR: Rain fell.\\n\\nDr. Vale: Rain fell.'
    """
    return _articles("transcripts", st.just("transcript"), choices).map(_text)


def newswire(**choices: Unpack[Choices]) -> st.SearchStrategy[str]:
    """Wire reports: a headline, perhaps a byline, a dateline, paragraphs. For the arguments see `labelled_articles`.

    >>> from hypothesis import find
    >>> find(newswire(), lambda text: True)
    'Harbour reopens\\n\\nDUBLIN — Rain fell.'
    """
    return _articles("newswire", st.just("newswire"), choices).map(_text)


class Reprint(NamedTuple):
    """One article, printed in two ways."""

    #: As it was printed first, with what is true of it.
    first: tuple[str, Truth]
    #: As it was printed then.
    second: tuple[str, Truth]


def reprints(
    *, kinds: st.SearchStrategy[str], printings: st.SearchStrategy[tuple[Printing, Printing]]
) -> st.SearchStrategy[Reprint]:
    """Articles that are printed twice: the same choices, in two ways.

    Args:
        kinds: Names from `copydesk.testing.newsroom.KINDS`.
        printings: The two ways.

    >>> from hypothesis import find
    >>> two = st.just((Printing(), Printing(style="German")))
    >>> twice = find(reprints(kinds=st.just("report"), printings=two), lambda one: "“" in one.first[0])
    >>> twice.second[0]
    'The band played „Harbour Lights“.'
    """
    rows = Rows({})

    @st.composite
    def drawn(draw: st.DrawFn) -> Reprint:
        kind, (first, second) = draw(kinds), draw(printings)
        recorded = Recorded(Drawn(draw, rows))
        written = newsroom.article(kind, first, recorded)
        return Reprint(written, newsroom.article(kind, second, Replayed(recorded.choices)))

    return drawn()


def _articles(
    caller: str, kinds: st.SearchStrategy[str] | None, choices: Choices
) -> st.SearchStrategy[tuple[str, Truth]]:
    refuse_others(caller, choices, Choices)
    some = None if kinds is None else check(caller, "kinds", kinds)
    how, rows = printings(caller, choices), Rows(words(caller, choices))

    @st.composite
    def drawn(draw: st.DrawFn) -> tuple[str, Truth]:
        chooser = Drawn(draw, rows)
        return newsroom.article(chooser.one_of(tuple(KINDS), some), how(chooser), chooser)

    return drawn()


def _text(article: tuple[str, Truth]) -> str:
    return article[0]
