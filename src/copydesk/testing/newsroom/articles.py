"""Whole articles of every kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from copydesk.testing.newsroom import sentences
from copydesk.testing.newsroom.choosing import Chooser
from copydesk.testing.newsroom.desk import Desk
from copydesk.testing.newsroom.printing import Printing
from copydesk.testing.newsroom.sentences import Form
from copydesk.testing.newsroom.vocabulary import vocabulary
from copydesk.testing.truth import Spans, Truth

#: No report or answer has more sentences; no article more rounds of questions or turns.
_SENTENCES: Final = 12
_ROUNDS: Final = 3
#: From so many times the forms a number is drawn, of which two times the forms mean something; the higher, the shorter
#: are reports, and answers and turns.
_ENDING: Final = 3
_ENDING_SOON: Final = 4


def article(kind: str, printing: Printing, chooser: Chooser) -> tuple[str, Truth]:
    """An article, and what is true of it.

    Args:
        kind: One of `KINDS`.
        printing: How it is printed.
        chooser: Who chooses what is in it.

    >>> from copydesk.testing.newsroom import Seeded
    >>> text, truth = article("report", Printing(), Seeded(1))
    >>> text
    '“Why isn’t the shop open?” he wondered.'
    """
    desk = Desk(printing, vocabulary(printing.language), chooser)
    KINDS[kind](desk)
    return desk.written()


def report(desk: Desk) -> None:
    """Paragraphs."""
    prose(desk, sentences.forms(desk), "")


def newswire(desk: Desk) -> None:
    """A headline, perhaps a byline, a paragraph behind a dateline, more paragraphs."""
    desk.put(desk.words("headlines"))
    if desk.chooser.more():
        desk.part()
        desk.put(desk.words("bylines"))
    desk.part()
    prose(desk, sentences.forms(desk), desk.words("datelines"))


def interview(desk: Desk) -> None:
    """Two questions or more, each on a line of its own, and answers of one paragraph or more."""
    _pairs(desk, "", "")


def faq(desk: Desk) -> None:
    """Questions and answers behind markers."""
    _pairs(desk, desk.words("question_markers"), desk.words("answer_markers"))


def transcript(desk: Desk) -> None:
    """Two speakers who take turns, twice or more."""
    labels = desk.vocabulary.list("labels")
    first = desk.chooser.below(len(labels))

    def both(desk: Desk) -> None:
        for label in (labels[first], labels[first - 1]):
            desk.part()
            start = desk.at
            said = prose(desk, sentences.NARRATING, f"{label} ", paragraphs=1)
            desk.turn((start, start + len(label)), said[0])

    both(desk)
    _several(desk, both)


#: The kinds of articles, by name; the first is the plainest.
KINDS: Final[dict[str, Callable[[Desk], None]]] = {
    one.__name__: one for one in (report, newswire, interview, faq, transcript)
}


def _several(desk: Desk, write: Callable[[Desk], None]) -> None:
    """Once or more; the last choice is made in vain, as in `prose`."""
    write(desk)
    rounds = 1
    while desk.chooser.more() and rounds < _ROUNDS:
        write(desk)
        rounds += 1


def _pairs(desk: Desk, asked: str, answered: str) -> None:
    """Two questions or more with their answers."""

    def pair(desk: Desk) -> None:
        desk.chooser.fresh()
        desk.part()
        start = desk.at
        desk.put(asked)
        question = sentences.write(desk, sentences.asking)
        desk.paragraphs.append((start, desk.at))
        desk.part()
        # A first line that asks, with three lines below it, might be a headline.
        desk.pair(question, prose(desk, sentences.NARRATING, answered, paragraphs=2))

    pair(desk)
    _several(desk, pair)


def prose(desk: Desk, forms: tuple[Form, ...], opening: str, *, paragraphs: int = _SENTENCES) -> Spans:
    """Sentences, and paragraphs of them; tells where these stand, without *opening*.

    One choice decides at once whether there is another sentence, in which form, and whether it begins a paragraph;
    0 ends the article, and so do numbers that mean nothing, so that it ends soon. Every sentence takes the same
    number of choices. So one can be taken out anywhere, and what remains is an article: that is how articles shrink.

    Args:
        desk: Where to write.
        forms: What may stand in the article.
        opening: What is printed in front of the first sentence, and belongs to its paragraph.
        paragraphs: How many there may be.
    """
    desk.begin(opening)
    number = 0
    while True:
        desk.chooser.fresh()
        chosen = desk.chooser.below((_ENDING_SOON if forms is sentences.NARRATING else _ENDING) * len(forms))
        if number and (not 0 < chosen <= 2 * len(forms) or number == _SENTENCES):
            return desk.end()  # the last choice is made in vain, so that every article ends in one
        if number and chosen > len(forms) and paragraphs > 1:
            desk.part_paragraphs()
            paragraphs -= 1
        elif number:
            desk.put(" ")
        sentences.write(desk, forms[max(chosen - 1, 0) % len(forms)])
        number += 1
