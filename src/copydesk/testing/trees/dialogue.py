"""Questions and answers, and the turns of a transcript."""

from __future__ import annotations

from hypothesis import strategies as st

from copydesk.nodes import (
    Answer,
    Gap,
    Label,
    ListItem,
    Marker,
    Paragraph,
    Prose,
    QAPair,
    Question,
    Sentence,
    Text,
    Turn,
)
from copydesk.testing.trees import blocks, desk, inline, leaves
from copydesk.testing.trees.arguments import check, choose


def questions(
    *,
    sentences: st.SearchStrategy[Sentence] | None = None,
    closing: st.SearchStrategy[Sentence] | None = None,
    markers: st.SearchStrategy[Marker] | None = None,
) -> st.SearchStrategy[Question]:
    """Questions of an interview.

    Args:
        sentences: All sentences but the last.
        closing: The last. Unless given, it asks: without a marker, that is what makes it a question, if
            the line is no longer than two hundred characters.
        markers: What stands in front. Unless given, nothing does.

    Shrinks towards *Rain fell?*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(questions(), lambda question: True))
    'Rain fell?'
    """
    # A longer line is no question on a line of its own, so it is plain words, a clause and a short quote.
    first = choose("questions", "sentences", sentences, inline.statements)
    last = choose("questions", "closing", closing, inline.question_sentences)
    body = blocks.bodies("questions", sentences=first, closing=last, max_size=1)
    if markers is None:
        return body.map(Question)
    return st.tuples(check("questions", "markers", markers), body).map(lambda drawn: Question((drawn[0], *drawn[1])))


def answers(
    *,
    sentences: st.SearchStrategy[Sentence] | None = None,
    closing: st.SearchStrategy[Sentence] | None = None,
    markers: st.SearchStrategy[Marker] | None = None,
) -> st.SearchStrategy[Answer]:
    """Paragraphs of an answer; the arguments are those of `questions`. An answer does not ask.

    Shrinks towards *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(answers(markers=leaves.markers(texts=st.just("A: "))), lambda answer: True))
    'A: Rain fell.'
    """
    body = blocks.bodies("answers", sentences=sentences, closing=closing)
    if markers is None:
        return body.map(Answer)
    return st.tuples(check("answers", "markers", markers), body).map(lambda drawn: Answer((drawn[0], *drawn[1])))


def qa_pairs(
    *,
    questions: st.SearchStrategy[Question] | None = None,
    answers: st.SearchStrategy[Answer | ListItem] | None = None,
    more: st.SearchStrategy[Prose] | None = None,
    gaps: st.SearchStrategy[Gap] | None = None,
) -> st.SearchStrategy[QAPair]:
    """A question, what answers it, and the gaps between them.

    Args:
        questions: The question.
        answers: The first block of the answer.
        more: Further blocks of the answer, two at most, and what stands among them. Unless given, paragraphs, items of
            a list, quotes set off, stage directions, captions and promos.
        gaps: What stands between the blocks.

    Shrinks towards *Rain fell?* and *Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(qa_pairs(), lambda pair: True))
    'Rain fell?\\n\\nRain fell.'
    """
    asked = choose("qa_pairs", "questions", questions, _questions)
    answered = choose("qa_pairs", "answers", answers, _answers)
    further = choose("qa_pairs", "more", more, _more)
    between = choose("qa_pairs", "gaps", gaps, leaves.line_gaps)
    one = st.tuples(between, further)
    rest = st.just(()) | st.tuples(one) | st.tuples(one, one)
    return st.tuples(asked, between, answered, rest).map(
        lambda drawn: QAPair((*drawn[:3], *(node for pair in drawn[3] for node in pair)))
    )


def named_pairs() -> st.SearchStrategy[QAPair]:
    """A question and an answer with the names of those who talk in front: the first of an interview.

    Shrinks towards *Ada Moor: Rain fell?* and *Ben Hale: Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(named_pairs(), lambda pair: True))
    'Ada Moor: Rain fell?\\n\\nBen Hale: Rain fell.'
    """
    asked = questions(markers=st.just(Marker("Ada Moor: ")))
    return qa_pairs(questions=asked, answers=answers(markers=st.just(Marker("Ben Hale: "))), more=st.nothing())


def turns(
    *,
    labels: st.SearchStrategy[Label] | None = None,
    paragraphs: st.SearchStrategy[Paragraph] | None = None,
    more: st.SearchStrategy[Prose] | None = None,
    gaps: st.SearchStrategy[Gap] | None = None,
) -> st.SearchStrategy[Turn]:
    """What one speaker says, behind a label: a paragraph, and perhaps another block.

    Args:
        labels: The speaker.
        paragraphs: What stands right behind the label.
        more: What may stand below it. Unless given, paragraphs, short lines, items of a list, asides.
        gaps: What stands between the two.

    Shrinks towards *MOOR: Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(turns(), lambda turn: True))
    'MOOR: Rain fell.'
    """
    who = choose("turns", "labels", labels, leaves.labels)
    said = choose("turns", "paragraphs", paragraphs, _paragraphs)
    further = choose("turns", "more", more, _further)
    between = choose("turns", "gaps", gaps, leaves.line_gaps)
    rest = st.just(()) | st.tuples(between, further)
    flowing = st.tuples(who, said, rest).map(lambda drawn: Turn((drawn[0], drawn[1], *drawn[2])))
    if labels is not None:
        return flowing
    # The label on a line of its own.
    alone = st.tuples(leaves.labels().map(lambda label: Label(label.text.rstrip())), between, said, rest)
    return flowing | alone.map(lambda drawn: Turn((*drawn[:3], *drawn[3])))


def bold_pairs() -> st.SearchStrategy[QAPair]:
    """Questions in bold, whose stars or underscores belong to the words, and their answers.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(bold_pairs(), lambda pair: True))
    '**Rain fell?**\\n\\nRain fell.'
    """
    bold = st.tuples(st.sampled_from(("**", "__")), leaves.texts())
    asked = bold.map(lambda drawn: Question((Sentence((Text(f"{drawn[0]}{drawn[1].text}?{drawn[0]}"),)),)))
    return qa_pairs(questions=asked, more=st.nothing())  # three lines below the first would make a headline of it


def _questions() -> st.SearchStrategy[Question]:
    return questions()


def _answers() -> st.SearchStrategy[Answer]:
    return answers()


def _more() -> st.SearchStrategy[Prose]:
    return st.one_of(
        _answers(), blocks.list_items(), desk.block_quotes(), blocks.stage_directions(), desk.captions(), desk.promos()
    )


def _further() -> st.SearchStrategy[Prose]:
    return st.one_of(
        blocks.paragraphs(), blocks.short_lines(), blocks.list_items(), blocks.stage_directions(), desk.captions()
    )


def _paragraphs() -> st.SearchStrategy[Paragraph]:
    return blocks.paragraphs()
