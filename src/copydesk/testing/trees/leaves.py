"""Leaves: what is written, one strategy for each class.

A leaf is canonical where its neighbours are: *Rain fell* is a `Text` in a sentence, and a label is one only
before what is said.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from copydesk.nodes import (
    Agency,
    Cue,
    Date,
    EndMark,
    Gap,
    Label,
    Mark,
    Marker,
    Place,
    SectionBreak,
    Source,
    Stop,
    Text,
)
from copydesk.testing.trees.arguments import choose
from copydesk.testing.trees.words import NAMES, capital, clauses

#: Stops that end a statement, and stops that end a question.
STATING: Final = (".", "!", "…", "...", "?!", ". . .")
ASKING: Final = ("?", "??", "!?")
#: What stands before an item, a question, an answer.
BULLETS: Final = ("- ", "• ", "* ", "– ", "•  ")
QUESTION_MARKERS: Final = ("Q: ", "Q. ", "Question: ", "**Q:** ", "Q7: ")
ANSWER_MARKERS: Final = ("A: ", "A. ", "Answer: ", "**A:** ", "A7: ")
#: Opening and closing marks that belong together.
PAIRS: Final = (
    ("“", "”"),
    ("‘", "’"),
    ('"', '"'),
    ("«", "»"),
    ("‹", "›"),
    ("„", "“"),
    ("„", "”"),
    ("‚", "‘"),
    ("``", "''"),
)
#: Marks that are strays between two words. The others open a quote or are apostrophes there.
_STRAYS: Final = ("”", "“", '"', "»", "„", "‟", "‹", "›", "‘", "‚", "‛", "``", "''")
#: Before a quote or behind it, as the clause is written in the middle of a sentence.
_DESCRIBED: Final = ("she", "he", "they", "the minister", "her brother", "the old ferryman")
_CUES: Final = ("said", "asked", "added", "warned", "has said", "later explained")
_RULES: Final = ("* * *", "***", "---", "———", "⁂", "◆", "◇", "—-")
_ENDS: Final = ("-30-", "ENDS", "(END)", "— 30 —", "-ends-")
LABELS: Final = (
    "MOOR: ",
    "Ada Moor: ",
    "CHAIR HALE: ",
    "Seán O’Neill:  ",
    "THE WITNESS: ",
    "BH: ",
    "**Lena Berg:** ",
    "Moor (chair): ",
    "[00:12] Hale: ",
)
PLACES: Final = ("DUBLIN", "PORT ELLIS", "ST. IVES", "PORT ELLIS, Ont.", "NEW YORK")
DATES: Final = ("Sept. 14", "3 January 2021", "Jan. 3, 2021")
AGENCIES: Final = ("CPA", "Northern Wire")
#: What stands between a dateline and the first sentence.
JOINTS: Final = (" — ", " - ", " – ", " -- ", "—  ")


def texts(*, clauses: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Text]:
    """Plain words as a sentence begins with them: a `Text` without a stop or mark.

    Args:
        clauses: What to write; the first letter is made a capital. Unless given,
            `copydesk.testing.trees.clauses`.

    Shrinks towards *Rain fell*.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: True)
    Text(text='Rain fell')
    """
    return choose("texts", "clauses", clauses, _clauses).map(capital).map(Text)


def stops(*, texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Stop]:
    """What ends a sentence. Shrinks towards a full stop.

    >>> from hypothesis import find
    >>> find(stops(), lambda stop: len(stop.text) > 1)
    Stop(text='...')
    """
    return choose("stops", "texts", texts, lambda: st.sampled_from(STATING + ASKING)).map(Stop)


def statement_stops() -> st.SearchStrategy[Stop]:
    """Stops that ask nothing: behind them a line is no question. Shrinks towards a full stop."""
    return stops(texts=st.sampled_from(STATING))


def question_stops() -> st.SearchStrategy[Stop]:
    """Stops that ask. Shrinks towards one question mark."""
    return stops(texts=st.sampled_from(ASKING))


def marks() -> st.SearchStrategy[Mark]:
    """Quotation marks that are strays between two words. Shrinks towards ``”``.

    Neither ``’`` nor ``'`` is among them, which belong to the words there, nor ``«``, which opens in any case.

    >>> from hypothesis import find
    >>> find(marks(), lambda mark: True)
    Mark(text='”')
    """
    return st.sampled_from(_STRAYS).map(Mark)


def mark_pairs() -> st.SearchStrategy[tuple[Mark, Mark]]:
    """An opening mark and the closing mark that belongs to it. Shrinks towards double curly ones.

    >>> from hypothesis import find
    >>> find(mark_pairs(), lambda pair: pair[0].text == "‘")
    (Mark(text='‘'), Mark(text='’'))
    """
    return st.sampled_from([(Mark(opener), Mark(closer)) for opener, closer in PAIRS])


def gaps(*, blanks: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Gap]:
    """What stands between two sentences. Shrinks towards one blank.

    >>> from hypothesis import find
    >>> find(gaps(), lambda gap: len(gap.text) > 1)
    Gap(text='  ')
    """
    return choose("gaps", "blanks", blanks, lambda: st.sampled_from((" ", "  ", "\xa0", "\t"))).map(Gap)


def line_gaps(*, blanks: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Gap]:
    r"""What stands between two blocks: one line end or more. Shrinks towards a blank line.

    Args:
        blanks: What to write; the round trip holds for blanks with a ``\n`` or a ``\r`` among them.

    >>> from hypothesis import find
    >>> find(line_gaps(), lambda gap: True)
    Gap(text='\n\n')
    """
    default = ("\n\n", "\n", "\n\n\n", " \n\n", "\n \n", "\n\f\n")
    return choose("line_gaps", "blanks", blanks, lambda: st.sampled_from(default)).map(Gap)


def sources(*, names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Source]:
    """Who speaks: by name, or as *she* or *the minister*. Shrinks towards *Ada Moor*.

    >>> from hypothesis import find
    >>> find(sources(), lambda source: source.text.islower())
    Source(text='she')
    """
    return choose("sources", "names", names, lambda: st.sampled_from(NAMES + _DESCRIBED)).map(Source)


def cues() -> st.SearchStrategy[Cue]:
    """The word that reports. Shrinks towards *said*.

    >>> from hypothesis import find
    >>> find(cues(), lambda cue: " " in cue.text)
    Cue(text='has said')
    """
    return st.sampled_from(_CUES).map(Cue)


def markers(*, texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Marker]:
    """What stands in front of an item, a question or an answer. Shrinks towards a dash.

    >>> from hypothesis import find
    >>> find(markers(), lambda marker: marker.text.startswith("A"))
    Marker(text='A: ')
    """
    default = BULLETS + QUESTION_MARKERS + ANSWER_MARKERS
    return choose("markers", "texts", texts, lambda: st.sampled_from(default)).map(Marker)


def labels(*, texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Label]:
    """The name in front of a turn. Shrinks towards ``MOOR:``.

    >>> from hypothesis import find
    >>> find(labels(), lambda label: True)
    Label(text='MOOR: ')
    """
    return choose("labels", "texts", texts, lambda: st.sampled_from(LABELS)).map(Label)


def places() -> st.SearchStrategy[Place]:
    """Where a story was written. Shrinks towards *DUBLIN*."""
    return st.sampled_from(PLACES).map(Place)


def dates() -> st.SearchStrategy[Date]:
    """When, in a dateline. Shrinks towards *Sept. 14*."""
    return st.sampled_from(DATES).map(Date)


def agencies() -> st.SearchStrategy[Agency]:
    """Who sent it, in a dateline. Shrinks towards *CPA*."""
    return st.sampled_from(AGENCIES).map(Agency)


def section_breaks() -> st.SearchStrategy[SectionBreak]:
    """Lines without words. Shrinks towards ``* * *``.

    >>> from hypothesis import find
    >>> find(section_breaks(), lambda line: " " not in line.text)
    SectionBreak(text='***')
    """
    return st.sampled_from(_RULES).map(SectionBreak)


def end_marks() -> st.SearchStrategy[EndMark]:
    """Lines that end an article. Shrinks towards ``-30-``.

    >>> from hypothesis import find
    >>> find(end_marks(), lambda line: line.text.isalpha())
    EndMark(text='ENDS')
    """
    return st.sampled_from(_ENDS).map(EndMark)


def _clauses() -> st.SearchStrategy[str]:
    return clauses()
