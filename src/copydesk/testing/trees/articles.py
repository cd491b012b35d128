"""Whole articles: reports, interviews, lists of questions, transcripts.

An article votes: two questions with answers make an interview, speakers who come again make a transcript.
So an article is drawn as one of them, with all that its kind needs; no kind is left to chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from hypothesis import strategies as st

from copydesk.nodes import (
    Document,
    Gap,
    Heading,
    Label,
    ListItem,
    Marker,
    Node,
    Paragraph,
    QAPair,
    Question,
    Sentence,
    Stop,
    Text,
    Title,
    Turn,
)
from copydesk.testing.trees import blocks, desk, dialogue, inline, leaves, lists
from copydesk.testing.trees.abroad import foreign_reports
from copydesk.testing.trees.arguments import check, choose
from copydesk.testing.trees.layout import LINE_ENDS, SPACINGS, STYLES, printed
from copydesk.testing.trees.rows import Row, flat, nothing, one, perhaps, several

_EDGES: Final = ("", "\n", "  ", "\n\n", "\t\n ")


def reports(
    *,
    paragraphs: st.SearchStrategy[Paragraph] | None = None,
    headings: st.SearchStrategy[Heading] | None = None,
    list_items: st.SearchStrategy[ListItem] | None = None,
    gaps: st.SearchStrategy[Gap] | None = None,
) -> st.SearchStrategy[Document]:
    """News reports: a title, a byline, a dateline, then all that stands under headings, and notes at the end.

    Args:
        paragraphs: The paragraphs but the one behind a dateline; none may ask at its end.
        headings: What may stand above a part.
        list_items: The items of lists.
        gaps: What stands between blocks.

    Shrinks towards *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(reports(), lambda report: True))
    'Rain fell.'
    """
    plain = choose("reports", "paragraphs", paragraphs, blocks.paragraphs)
    items = choose("reports", "list_items", list_items, blocks.list_items)
    heading = choose("reports", "headings", headings, blocks.headings)
    some = st.one_of(
        plain.map(one),
        items.map(one),
        leaves.section_breaks().map(one),
        lists.bare(),
        lists.numbered(),
        _set_apart(),
    )
    dated = blocks.paragraphs(datelines=desk.datelines()).map(one)
    part = st.tuples(perhaps(heading), several(some, 1, 3)).map(flat)
    counted = desk.numbered_parts()
    # A question counts only where an answer follows, so the last paragraph of a report may ask.
    asking = blocks.paragraphs(closing=inline.sentences(stops=leaves.question_stops()))
    last = perhaps(asking | blocks.short_lines()) | _end()
    told = perhaps(desk.summaries()) | desk.summary_points()
    front = _front() | st.tuples(_head(), told).map(flat)
    drawn = st.tuples(front, plain.map(one) | dated, nothing() | counted, several(part, 0, 2), last).map(flat)
    return _document("reports", inline.or_rarely(drawn, _rare(plain)), gaps)


def interviews(
    *, qa_pairs: st.SearchStrategy[QAPair] | None = None, gaps: st.SearchStrategy[Gap] | None = None
) -> st.SearchStrategy[Document]:
    """Articles in which questions stand on lines of their own, without markers: two pairs or more.

    Args:
        qa_pairs: The questions and answers. A text of two pairs whose first line is a question must not have
            more than two lines of answer below it, or that line is a headline that asks.
        gaps: What stands between blocks.

    Shrinks towards two pairs of *Rain fell?* and *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(interviews(), lambda interview: True))
    'Rain fell?\\n\\nRain fell.\\n\\nRain fell?\\n\\nRain fell.'
    """
    pairs = choose("interviews", "qa_pairs", qa_pairs, dialogue.qa_pairs).map(one)
    opening = (
        dialogue.qa_pairs(more=st.nothing()).map(one) | dialogue.named_pairs().map(one) if qa_pairs is None else pairs
    )
    lead = blocks.paragraphs().map(one)
    # A question that another question or a section break follows was asked in vain.
    vain = dialogue.questions().map(lambda question: (Paragraph(question.children),))
    first = st.tuples(several(lead, 0, 2), nothing() | vain, opening, several(pairs, 1, 2)).map(flat)
    broken = st.tuples(nothing() | vain, leaves.section_breaks().map(one)).map(flat)
    head = blocks.headings().map(one) | broken
    later = st.tuples(head, several(lead, 0, 1), several(pairs, 1, 2)).map(flat)
    drawn = st.tuples(_front(), first, several(later, 0, 1)).map(flat)
    bold = st.tuples(_front(), several(lead, 0, 1), several(dialogue.bold_pairs().map(one), 2, 3)).map(flat)
    told = _heading("Frequently asked questions") | _heading("Your questions answered")
    once = st.tuples(_front(), several(lead, 1, 2), told, opening).map(flat)
    return _document("interviews", inline.or_rarely(drawn, once | bold), gaps)


def faqs(
    *, qa_pairs: st.SearchStrategy[QAPair] | None = None, gaps: st.SearchStrategy[Gap] | None = None
) -> st.SearchStrategy[Document]:
    """Articles whose questions stand behind markers: ``Q:`` with an answer behind ``A:``, or ``1.``, ``2.``, ``3.``.

    Args:
        qa_pairs: The questions and answers; each question and each first answer has a marker, and one
            question must ask.
        gaps: What stands between blocks.

    Shrinks towards one pair of *Rain fell?* and *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(faqs(), lambda faq: True))
    'Q: Rain fell?\\n\\nA: Rain fell.'
    """
    pairs = choose("faqs", "qa_pairs", qa_pairs, _marked_pairs).map(one)
    lead = blocks.paragraphs().map(one)
    head = (blocks.headings() | leaves.section_breaks()).map(one)
    later = st.tuples(head, several(lead, 0, 1), several(pairs, 1, 2)).map(flat)
    lettered = st.tuples(several(pairs, 1, 3), several(later, 0, 1)).map(flat)
    counted = _numbered_pairs() if qa_pairs is None else st.nothing()
    drawn = st.tuples(_front(), several(lead, 0, 2), lettered | counted).map(flat)
    return _document("faqs", drawn, gaps)


def transcripts(
    *, turns: st.SearchStrategy[Turn] | None = None, gaps: st.SearchStrategy[Gap] | None = None
) -> st.SearchStrategy[Document]:
    """Transcripts: two or three speakers who take turns, twice or more.

    Args:
        turns: What is said; the labels are changed to those of the speakers. A turn of many blocks may
            outvote its label.
        gaps: What stands between blocks.

    Shrinks towards two speakers who take two turns each.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(transcripts(), lambda transcript: True)).split("\\n\\n")
    ['MOOR: Rain fell.', 'Ada Moor: Rain fell.', 'MOOR: Rain fell.', 'Ada Moor: Rain fell.']
    """
    brief = dialogue.turns(more=st.nothing()) if turns is None else check("transcripts", "turns", turns)
    # Two lines in five must have a label that comes again, so one turn in a round may have a second block.
    long = dialogue.turns() if turns is None else brief
    rounds = st.one_of([st.lists(st.tuples(*[brief] * (size - 1), long), min_size=2, max_size=3) for size in (2, 3)])
    staged = st.tuples(rounds, st.permutations(leaves.LABELS)).map(_staged)
    drawn = st.tuples(_front(), perhaps(blocks.stage_directions()), staged).map(flat)
    return _document("transcripts", drawn, gaps)


def documents(
    *,
    articles: st.SearchStrategy[Document] | None = None,
    styles: st.SearchStrategy[str] | None = None,
    line_ends: st.SearchStrategy[str] | None = None,
    spacings: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Document]:
    """Articles of every kind, in every style of marks and every layout; a text without words now and then.

    Args:
        articles: What is printed. Unless given, any of `reports`, `interviews`, `faqs` and `transcripts`.
        styles: Names from `copydesk.testing.trees.layout.STYLES`: how quotes are marked.
        line_ends: What ends a line.
        spacings: Names from `copydesk.testing.trees.layout.SPACINGS`: what becomes of blank lines.

    Shrinks towards the empty document, and with words towards a report that is one short sentence.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(documents(), lambda document: len(document.blocks) > 0))
    'Rain fell.'
    """
    drawn = choose("documents", "articles", articles, _articles)
    style = choose("documents", "styles", styles, lambda: st.sampled_from(tuple(STYLES)))
    end = choose("documents", "line_ends", line_ends, lambda: st.sampled_from(LINE_ENDS))
    space = choose("documents", "spacings", spacings, lambda: st.sampled_from(tuple(SPACINGS)))
    made = st.tuples(drawn, style, end, space).map(lambda chosen: printed(*chosen))
    if articles is not None or styles is not None:
        return made
    abroad = st.tuples(foreign_reports(), end, space).map(lambda chosen: printed(chosen[0], "American", *chosen[1:]))
    return inline.or_rarely(made, abroad)


def _articles() -> st.SearchStrategy[Document]:
    blank = st.sampled_from(_EDGES).map(lambda edge: Document((Gap(edge),) if edge else ()))
    return st.one_of(blank, reports(), interviews(), faqs(), transcripts())


def _front() -> Row:
    """What stands above the words: a title and a byline, or one of them."""
    return st.tuples(perhaps(blocks.titles()), perhaps(blocks.bylines())).map(flat)


def _head() -> Row:
    """A title, perhaps with a kicker above it or in front, and a byline below."""
    title = st.tuples(perhaps(desk.kickers()), blocks.titles().map(one)).map(flat) | desk.kicked_titles().map(one)
    return st.tuples(title, perhaps(blocks.bylines())).map(flat)


def _set_apart() -> Row:
    """What stands among the paragraphs of an article and is none."""
    alone = st.one_of(desk.captions(), desk.promos(), desk.links(), desk.notes(), desk.block_quotes())
    return alone.map(one) | desk.introduced_quotes() | desk.indented_quotes() | desk.fact_boxes()


def _rare(plain: st.SearchStrategy[Paragraph]) -> Row:
    """Articles that can have nothing else in them: a colon behind a place, a heading or a headline that asks."""
    story = desk.dated_stories().map(one)
    asking = st.sampled_from(("Who slept", "Why did rain fall")).map(
        lambda words: (Title((Sentence((Text(words), Stop("?"))),)),)
    )
    rows = several(plain.map(one), 0, 2)
    # Another colon near the beginning of a block would make a label of the place.
    told = st.lists(inline.statements().map(lambda sentence: Paragraph((sentence,))), max_size=2).map(tuple)
    return st.one_of(
        st.tuples(perhaps(blocks.titles()), story, told).map(flat),
        st.tuples(asking, plain.map(one), plain.map(one), rows).map(flat),
        st.tuples(perhaps(blocks.titles()), plain.map(one), desk.asking_parts()).map(flat),
    )


def _heading(words: str) -> Row:
    return st.just((Heading((Sentence((Text(words),)),)),))


def _end() -> Row:
    """A mark that ends the article, and a note behind it."""
    return st.tuples(leaves.end_marks().map(one), perhaps(desk.notes())).map(flat)


def _numbered_pairs() -> Row:
    """Questions that count up, and answers without a marker."""
    pairs = st.lists(dialogue.qa_pairs(), min_size=2, max_size=3)

    def numbered(number: int, pair: QAPair) -> QAPair:
        question = Question((Marker(f"{number}. "), *pair.question.children))
        return QAPair((question, *pair.children[1:]))

    return pairs.map(lambda drawn: tuple(numbered(number, pair) for number, pair in enumerate(drawn, 1)))


def _marked_pairs() -> st.SearchStrategy[QAPair]:
    asked = dialogue.questions(markers=leaves.markers(texts=st.sampled_from(leaves.QUESTION_MARKERS)))
    answered = dialogue.answers(markers=leaves.markers(texts=st.sampled_from(leaves.ANSWER_MARKERS)))
    return dialogue.qa_pairs(questions=asked, answers=answered)


def _staged(drawn: tuple[Sequence[tuple[Any, ...]], Sequence[str]]) -> tuple[Node, ...]:
    """Rounds of turns, each turn behind the label of its speaker."""
    rounds, cast = drawn
    return tuple(_spoken(turn, label) for turns in rounds for turn, label in zip(turns, cast, strict=False))


def _spoken(turn: Turn, label: str) -> Turn:
    """*turn* with another label; one on a line of its own has no blank behind it."""
    alone = isinstance(turn.children[1], Gap)
    return Turn((Label(label.rstrip() if alone else label), *turn.children[1:]))


def _document(
    caller: str, drawn: st.SearchStrategy[tuple[Any, ...]], gaps: st.SearchStrategy[Gap] | None
) -> st.SearchStrategy[Document]:
    """Blocks with gaps between them, and blanks at the edges."""
    between = st.lists(choose(caller, "gaps", gaps, leaves.line_gaps), min_size=1, max_size=3)
    edge = st.sampled_from(_EDGES)
    return st.tuples(edge, drawn, between, edge).map(lambda chosen: _spaced(*chosen))


def _spaced(before: str, drawn: tuple[Node, ...], gaps: list[Gap], behind: str) -> Document:
    nodes: list[Node] = [Gap(before)] if before else []
    for number, block in enumerate(drawn):
        # Some blocks bring the gaps between them.
        if number and not isinstance(block, Gap) and not isinstance(nodes[-1], Gap):
            nodes.append(gaps[number % len(gaps)])
        # What stands above an article is its title.
        nodes.append(Title(block.children) if isinstance(block, Heading) and not number else block)
    if behind:
        nodes.append(Gap(behind))
    return Document(tuple(nodes))
