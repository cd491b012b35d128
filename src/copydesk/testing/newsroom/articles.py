"""Whole articles of every kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from copydesk.testing.newsroom import sentences
from copydesk.testing.newsroom.choosing import CLAUSE, CUE, FORM, WHO, Chooser, Row
from copydesk.testing.newsroom.desk import Desk
from copydesk.testing.newsroom.printing import Printing
from copydesk.testing.newsroom.sentences import Form
from copydesk.testing.newsroom.vocabulary import vocabulary
from copydesk.testing.truth import Spans, Truth

#: No article has more sentences, none more questions; a transcript has so many turns at least, two of each speaker.
MOST: Final = 9
_QUESTIONS: Final = 3
_TURNS: Final = 4


def article(kind: str, printing: Printing, chooser: Chooser) -> tuple[str, Truth]:
    """An article, and what is true of it.

    Each row that *chooser* gives becomes a sentence, or a headline, in articles of every kind. So one can be taken out
    anywhere, and an article of one kind can become one of another: that is how articles shrink.

    Args:
        kind: One of `KINDS`.
        printing: How it is printed.
        chooser: Who chooses what is in it.

    >>> from copydesk.testing.newsroom import Seeded
    >>> text, truth = article("report", Printing(), Seeded(1))
    >>> text.split("\\n\\n")[0]
    'According to Lena Berg-Sund, the ’90s were dry years.'
    """
    desk = Desk(printing, vocabulary(printing.language))
    least, write = KINDS[kind]
    write(desk, chooser.rows(least, MOST))
    return desk.written()


def report(desk: Desk, rows: Sequence[Row]) -> None:
    """Paragraphs."""
    prose(desk, sentences.forms(desk), _paragraphs(rows))


def newswire(desk: Desk, rows: Sequence[Row]) -> None:
    """A headline, perhaps a byline, a paragraph behind a dateline, more paragraphs."""
    desk.take(rows[0])
    desk.put(desk.words("headlines", CLAUSE))
    bylines = desk.vocabulary.list("bylines")
    byline = desk.below(WHO, 2 * len(bylines)) - len(bylines)
    if byline >= 0:
        desk.part()
        desk.put(bylines[byline])
    desk.part()
    prose(desk, sentences.forms(desk), _paragraphs(rows[1:]), desk.words("datelines", CUE))


def interview(desk: Desk, rows: Sequence[Row]) -> None:
    """Two questions or more, each on a line of its own, and answers of one paragraph or more."""
    _answered(desk, rows, "", "")


def faq(desk: Desk, rows: Sequence[Row]) -> None:
    """Questions and answers behind markers."""
    desk.take(rows[0])
    _answered(desk, rows, desk.words("question_markers", WHO), desk.words("answer_markers", CUE))


def transcript(desk: Desk, rows: Sequence[Row]) -> None:
    """Two speakers who take turns, twice or more."""
    labels = desk.vocabulary.list("labels")
    first = rows[0].below(WHO, len(labels))
    turns: list[list[Row]] = []
    for left, row in zip(range(len(rows), 0, -1), rows, strict=True):
        if row.apart or not turns or left <= _TURNS - len(turns):
            turns.append([row])
        else:
            turns[-1].append(row)
    for number, turn in enumerate(turns):
        label = labels[first - number % 2]
        desk.part()
        start = desk.at
        said = prose(desk, sentences.NARRATING, [turn], f"{label} ")
        desk.turn((start, start + len(label)), said[0])


#: The kinds of articles, by name, each with how many rows it takes at least; the first is the plainest.
KINDS: Final[dict[str, tuple[int, Callable[[Desk, Sequence[Row]], None]]]] = {
    "report": (1, report),
    "newswire": (2, newswire),
    "interview": (4, interview),
    "faq": (4, faq),
    "transcript": (_TURNS, transcript),
}


def _paragraphs(rows: Sequence[Row]) -> list[list[Row]]:
    found: list[list[Row]] = []
    for row in rows:
        if row.apart or not found:
            found.append([row])
        else:
            found[-1].append(row)
    return found


def _answered(desk: Desk, rows: Sequence[Row], asked: str, answered: str) -> None:
    """Two questions or more with their answers."""
    for question, answer in _pairs(rows):
        desk.part()
        start = desk.at
        desk.put(asked)
        desk.take(question)
        words = sentences.write(desk, sentences.asking)
        desk.paragraphs.append((start, desk.at))
        desk.part()
        desk.pair(words, prose(desk, sentences.NARRATING, answer, answered))


def _pairs(rows: Sequence[Row]) -> list[tuple[Row, list[list[Row]]]]:
    """Questions, two at least, each with the paragraphs of its answer.

    There are no more than two: a first line that asks, with three lines below it, might be a headline.
    """
    found: list[tuple[Row, list[list[Row]]]] = []
    for left, row in zip(range(len(rows), 0, -1), rows, strict=True):
        answer = found[-1][1] if found else []
        asks = row.apart and not row.goes_on
        if not found or (answer and left > 1 and len(found) < _QUESTIONS and (asks or (left == 2 and len(found) == 1))):
            found.append((row, []))
        elif not answer or (row.apart and len(answer) == 1):
            answer.append([row])
        else:
            answer[-1].append(row)
    return found


def prose(desk: Desk, forms: tuple[Form, ...], paragraphs: Sequence[Sequence[Row]], opening: str = "") -> Spans:
    """Paragraphs of sentences; tells where they stand, without *opening*.

    Args:
        desk: Where to write.
        forms: What may stand in the article.
        paragraphs: The choices for each sentence.
        opening: What is printed in front of the first sentence, and belongs to its paragraph.
    """
    desk.begin(opening)
    runs_on = False  # whether the sentence above has begun the paragraph in hand, in place of its first one
    for number, rows in enumerate(paragraphs, 1):
        if number > 1 and not runs_on:
            desk.part_paragraphs()
        for place, row in enumerate(rows, 1):
            if runs_on:
                runs_on = False
                continue
            if place > 1:
                desk.put(" ")
            desk.take(row)
            form = forms[row.below(FORM, len(forms))]
            if form is sentences.over_two:
                runs_on = place == len(rows) and number < len(paragraphs)
                form = form if runs_on else sentences.quoted_then_source
            sentences.write(desk, form)
    return desk.end()
