"""Blocks of sentences: what a reader of a newspaper would call the parts of an article."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from copydesk.nodes import (
    Byline,
    Dateline,
    Heading,
    ListItem,
    Marker,
    Paragraph,
    Sentence,
    StageDirection,
    Stop,
    Text,
    Title,
)
from copydesk.testing.trees import forms, inline, leaves
from copydesk.testing.trees.arguments import check, choose
from copydesk.testing.trees.forms import Body
from copydesk.testing.trees.words import HEADLINES
from copydesk.testing.trees.words import names as _names

_ROLES: Final = ("", " and Ben Hale", ", Staff Writer", " in Port Ellis")
_SECTIONS: Final = ("THE NIGHT ON THE BAR", "TWO TUGS", "10:15 The bell rings", "9.40 am Tugs arrive")
_STAGE: Final = (
    (Text("(CROSSTALK)"),),
    (Text("[laughs]"),),
    (Text("(Applause"), Stop(".)")),
    (Text("(Nobody moves)"), Stop(".")),
)


def bodies(
    caller: str,
    *,
    sentences: st.SearchStrategy[Sentence] | None = None,
    closing: st.SearchStrategy[Sentence] | None = None,
    max_size: int = 2,
) -> st.SearchStrategy[Body]:
    """What a block holds: sentences in a row, the last of them from *closing*."""
    one = choose(caller, "sentences", sentences, inline.sentences)
    before = st.lists(st.tuples(one, leaves.gaps()), max_size=max_size)
    last = choose(caller, "closing", closing, lambda: inline.sentences(stops=leaves.statement_stops()))
    made = st.tuples(before, last).map(lambda drawn: forms.row(*drawn))
    if sentences is not None or closing is not None:
        return made
    # Forms that are possible only at the end of a block, or would be taken for something else in front.
    unclosed = inline.open_quotes()
    special = st.one_of(
        st.tuples(before, unclosed).map(lambda drawn: forms.row(drawn[0], Sentence((drawn[1],)))),
        st.tuples(before, inline.colon_rows() | inline.abbreviated_rows()).map(
            lambda drawn: forms.row((*drawn[0], drawn[1][:2]), drawn[1][2])
        ),
    )
    return inline.mostly(made, special)


def paragraphs(
    *,
    sentences: st.SearchStrategy[Sentence] | None = None,
    closing: st.SearchStrategy[Sentence] | None = None,
    datelines: st.SearchStrategy[Dateline] | None = None,
) -> st.SearchStrategy[Paragraph]:
    """Paragraphs of one to four sentences.

    Args:
        sentences: All but the last.
        closing: The last; one that asks may turn its paragraph into a question. Unless given, it does not ask.
        datelines: What stands in front. Unless given, nothing does.

    Shrinks towards *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(paragraphs(), lambda paragraph: True))
    'Rain fell.'
    """
    made = bodies("paragraphs", sentences=sentences, closing=closing)
    if datelines is None:
        return made.map(Paragraph)
    return st.tuples(check("paragraphs", "datelines", datelines), made).map(
        lambda drawn: Paragraph((drawn[0], *drawn[1]))
    )


def headlines() -> st.SearchStrategy[Sentence]:
    """Words without a stop, short enough for a heading."""
    quoted = st.tuples(leaves.texts(), inline.quotes(body=inline.phrases()), st.just("") | st.just(" and left"))
    plain = leaves.texts() | st.sampled_from(HEADLINES).map(Text)
    return st.one_of(
        plain.map(lambda text: Sentence((text,))),
        quoted.map(lambda drawn: forms.headline(*drawn)),
    )


def short_lines() -> st.SearchStrategy[Paragraph]:
    """Paragraphs as short as a heading: the last line of an article, or a line of a turn."""
    return headlines().map(lambda sentence: Paragraph((sentence,)))


def titles(*, sentences: st.SearchStrategy[Sentence] | None = None) -> st.SearchStrategy[Title]:
    """Headlines. Shrinks towards *Rain fell*, without a stop.

    Args:
        sentences: The words; the round trip holds for a short one that has no stop at its end.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(titles(), lambda title: len(title.children[0].children) > 1))
    'Rain fell “rain”'
    """
    return choose("titles", "sentences", sentences, headlines).map(lambda sentence: Title((sentence,)))


def headings(*, sentences: st.SearchStrategy[Sentence] | None = None) -> st.SearchStrategy[Heading]:
    """Lines above a part of an article; *sentences* as in `titles`. Shrinks towards *Rain fell*.

    >>> from hypothesis import find
    >>> find(headings(), lambda heading: True)
    Heading(children=(Sentence(children=(Text(text='Rain fell'),)),))
    """
    drawn = choose("headings", "sentences", sentences, lambda: headlines() | _section_lines())
    return drawn.map(lambda sentence: Heading((sentence,)))


def _section_lines() -> st.SearchStrategy[Sentence]:
    """Lines that no title is: in capitals, or with the time in front."""
    return st.sampled_from(_SECTIONS).map(lambda line: Sentence((Text(line),)))


def bylines(*, names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Byline]:
    """Who wrote it. Shrinks towards *By Ada Moor*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(bylines(), lambda byline: "," in render(byline)))
    'By Ada Moor, Staff Writer'
    """
    drawn = st.tuples(choose("bylines", "names", names, _names), st.sampled_from(_ROLES))
    return drawn.map(lambda one: Byline((Sentence((Text(f"By {one[0]}{one[1]}"),)),)))


def stage_directions() -> st.SearchStrategy[StageDirection]:
    """What happens in a transcript. Shrinks towards *(CROSSTALK)*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(stage_directions(), lambda direction: len(direction.children[0].children) > 1))
    '(Applause.)'
    """
    return st.sampled_from(_STAGE).map(lambda children: StageDirection((Sentence(children),)))


def list_items(
    *, markers: st.SearchStrategy[Marker] | None = None, sentences: st.SearchStrategy[Sentence] | None = None
) -> st.SearchStrategy[ListItem]:
    """Items of a list: words without a stop, or sentences.

    Args:
        markers: What stands in front. Unless given, a bullet or dash.
        sentences: All sentences but the last, which is a statement. Unless given, a few words may do.

    Shrinks towards *- Rain fell*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(list_items(), lambda item: True))
    '- Rain fell'
    """
    front = choose("list_items", "markers", markers, lambda: leaves.markers(texts=st.sampled_from(leaves.BULLETS)))
    body = bodies("list_items", sentences=sentences, max_size=1)
    short = headlines().map(lambda sentence: (sentence,))
    return st.tuples(front, short | body if sentences is None else body).map(
        lambda drawn: ListItem((drawn[0], *drawn[1]))
    )
