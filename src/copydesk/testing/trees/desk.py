"""What the desk puts around an article: kickers, summaries, datelines, captions, notes, promos, quotes set off.

Each shows what it is, as the text must: a caption has its credit, a note the words that notes open with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from hypothesis import strategies as st

from copydesk.nodes import (
    Agency,
    BlockQuote,
    Caption,
    Date,
    Dateline,
    Gap,
    Heading,
    KeyValue,
    Kicker,
    Label,
    Marker,
    Note,
    Paragraph,
    Place,
    Promo,
    Sentence,
    Stop,
    Summary,
    Text,
    Title,
)
from copydesk.testing.trees import blocks, inline, leaves
from copydesk.testing.trees.arguments import choose
from copydesk.testing.trees.words import capital
from copydesk.testing.trees.words import clauses as _clauses
from copydesk.testing.trees.words import names as _names

_KICKERS: Final = ("OPINION", "Analysis", "Exclusive")
_SUMMARIES: Final = ("Summary: ", "In short: ", "KEY POINTS — ")
_CREDITS: Final = (
    "(Photo: Ada Moor)",
    "(Ben Hale/CPA)",
    "Photograph: Ada Moor",
    "[Image: Northern Wire]",
    "© Ben Hale",
)
_NOTES: Final = ("Correction: ", "Editor’s note: ", "Clarification (Sept. 14): ", "This story was updated after ")
_NAMED: Final = ("Photo: {}", "Follow {} on Instagram", "Illustration by {}")
_PROMOS: Final = ("Read more: ", "See also: ", "READ MORE | ")
_LINKS: Final = (
    "https://harbour.example/ferry?id=7",
    "www.harbour.example/timetable",
    "For more information: the harbour office",
)
_KEYS: Final = ("Population: ", "Area: ", "Ferry since: ", "Number of boats: ")
_INTRODUCED: Final = ("wrote", "writes", "posted")


def kickers() -> st.SearchStrategy[Kicker]:
    """The word above a headline. Shrinks towards *OPINION*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(kickers(), lambda kicker: True))
    'OPINION'
    """
    return st.sampled_from(_KICKERS).map(lambda word: Kicker((Sentence((Text(word),)),)))


def kicked_titles() -> st.SearchStrategy[Title]:
    """Headlines with a kicker in front. Shrinks towards *OPINION: Rain fell*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(kicked_titles(), lambda title: True))
    'OPINION: Rain fell'
    """
    front = st.tuples(st.sampled_from(_KICKERS), st.sampled_from((": ", " | ", " — ")))
    return st.tuples(front, blocks.headlines()).map(lambda drawn: Title((Marker("".join(drawn[0])), drawn[1])))


def datelines(*, places: st.SearchStrategy[Place] | None = None) -> st.SearchStrategy[Dateline]:
    """Place, date and agency. Shrinks towards ``DUBLIN —``.

    Args:
        places: Where; the round trip holds for words in capitals.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(datelines(), lambda dateline: dateline.date and dateline.agency))
    'DUBLIN, Sept. 14 (CPA) — '
    """
    place = choose("datelines", "places", places, leaves.places)
    parts = st.tuples(place, st.none() | leaves.dates(), st.none() | leaves.agencies())
    return st.tuples(parts, st.sampled_from(leaves.JOINTS)).map(lambda drawn: _dateline(*drawn[0], drawn[1]))


def dated_stories() -> st.SearchStrategy[Paragraph]:
    """A place with a colon, and behind it as long a story as it takes: *DUBLIN: Rain fell, and then …*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(dated_stories(), lambda block: True))[:18]
    'DUBLIN: Rain fell,'
    """
    places = st.sampled_from(("DUBLIN", "PORT ELLIS", "NEW YORK"))
    clauses = st.lists(_clauses(), min_size=1, max_size=3)
    return st.tuples(places, clauses, leaves.statement_stops()).map(lambda drawn: _story(*drawn))


def _story(place: str, clauses: Sequence[str], stop: Stop) -> Paragraph:
    words = ", and ".join((*clauses, "nobody on the island could see the other shore from the early morning on"))
    return Paragraph((Dateline((Place(place), Text(": "))), Sentence((Text(capital(words)), stop))))


def _dateline(place: Place, date: Date | None, agency: Agency | None, joint: str) -> Dateline:
    dated = (Text(", "), date) if date else ()
    sent = (Text(" ("), agency) if agency else ()
    return Dateline((place, *dated, *sent, Text(f"){joint}" if agency else joint)))


def summaries(*, sentences: st.SearchStrategy[Sentence] | None = None) -> st.SearchStrategy[Summary]:
    """Lines that tell the article in short, and say so. Shrinks towards *Summary: Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(summaries(), lambda block: True))
    'Summary: Rain fell.'
    """
    body = blocks.bodies("summaries", sentences=sentences)
    return st.tuples(st.sampled_from(_SUMMARIES), body).map(lambda drawn: Summary((Marker(drawn[0]), *drawn[1])))


def summary_points() -> st.SearchStrategy[tuple[Summary, ...]]:
    """The article in short as two bullets or three, which stand right below its title.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> [render(point) for point in find(summary_points(), lambda points: True)]
    ['• Rain fell', '• Rain fell']
    """
    point = blocks.headlines().map(lambda sentence: Summary((Marker("• "), sentence)))
    return st.lists(point, min_size=2, max_size=3).map(tuple)


def captions(*, credits: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Caption]:
    """What stands under a picture, with its credit. Shrinks towards *Rain fell. (Photo: Ada Moor)*.

    Args:
        credits: Who made the picture, as a caption ends.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(captions(), lambda block: True))
    'Rain fell. (Photo: Ada Moor)'
    """
    body = blocks.bodies(
        "captions",
        sentences=inline.statements(),
        closing=inline.statements(),
        max_size=1,
    )
    credit = choose("captions", "credits", credits, lambda: st.sampled_from(_CREDITS))
    return st.tuples(body, credit).map(lambda drawn: Caption((*drawn[0], Gap(" "), Sentence((Text(drawn[1]),)))))


def notes() -> st.SearchStrategy[Note]:
    """Words of the desk: a correction, or who else reported. Shrinks towards a short one.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(notes(), lambda block: "Correction" in render(block)))
    'Correction: rain fell.'
    """
    opened = st.tuples(st.sampled_from(_NOTES), _clauses()).map("".join)
    signed = _names().map(lambda name: f"Reporting by {name}; editing by Ben Hale")
    helped = _names().map(lambda name: f"{name} contributed to this report")
    first = st.tuples((opened | signed).map(Text), leaves.statement_stops())
    plain = st.tuples(helped.map(Text), st.just(Stop(".")))
    named = st.tuples(st.sampled_from(_NAMED), _names()).map(lambda drawn: (Text(drawn[0].format(drawn[1])),))
    return (first | plain | named).map(lambda drawn: Note((Sentence(drawn),)))


def promos() -> st.SearchStrategy[Promo]:
    """Lines that lead away from the article. Shrinks towards *Read more: rain fell*.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(promos(), lambda block: True))
    'Read more: rain fell'
    """
    words = st.tuples(st.sampled_from(_PROMOS), _clauses()).map("".join)
    return words.map(lambda text: Promo((Sentence((Text(text),)),)))


def links() -> st.SearchStrategy[Promo]:
    """An address on a line of its own; in an answer it would be part of the answer.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(links(), lambda block: True))
    'https://harbour.example/ferry?id=7'
    """
    return st.sampled_from(_LINKS).map(lambda text: Promo((Sentence((Text(text),)),)))


def block_quotes(*, sentences: st.SearchStrategy[Sentence] | None = None) -> st.SearchStrategy[BlockQuote]:
    """Words of another text, set off as mail does. Shrinks towards *> Rain fell.*

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(block_quotes(), lambda block: True))
    '> Rain fell.'
    """
    body = blocks.bodies("block_quotes", sentences=sentences)
    return st.tuples(st.sampled_from(("> ", ">", ">> ")), body).map(
        lambda drawn: BlockQuote((Marker(drawn[0]), *drawn[1]))
    )


def introduced_quotes() -> st.SearchStrategy[tuple[Any, ...]]:
    """A paragraph that ends in *wrote:*, and what was written.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> [render(block) for block in find(introduced_quotes(), lambda drawn: True)]
    ['Ada Moor wrote:', 'Rain fell.']
    """
    lead = st.tuples(_names(), st.sampled_from(_INTRODUCED)).map(lambda drawn: f"{drawn[0]} {drawn[1]}:")
    plain = st.tuples(leaves.texts(), leaves.statement_stops()).map(Sentence)
    return st.tuples(lead, plain).map(
        lambda drawn: (Paragraph((Sentence((Text(drawn[0]),)),)), BlockQuote((drawn[1],)))
    )


def indented_quotes() -> st.SearchStrategy[tuple[Any, ...]]:
    """A line that ends in a colon, and words of another text, indented.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> [render(block) for block in find(indented_quotes(), lambda drawn: True)]
    ['The log says:', '\\n\\n    ', 'Rain fell.', '\\n\\n', 'Rain fell.']
    """
    lead = st.sampled_from(("The log says:", "So it stands in the book:"))
    plain = st.tuples(leaves.texts(), leaves.statement_stops()).map(Sentence)
    return st.tuples(lead, plain, plain).map(
        lambda drawn: (
            Paragraph((Sentence((Text(drawn[0]),)),)),
            Gap("\n\n    "),
            BlockQuote((drawn[1],)),
            Gap("\n\n"),
            Paragraph((drawn[2],)),
        )
    )


def asking_parts() -> st.SearchStrategy[tuple[Any, ...]]:
    """Three parts, the second below a heading that asks.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> [render(block) for block in find(asking_parts(), lambda drawn: True)][2:4]
    ['Who slept?', 'Rain fell.']
    """
    plain = st.tuples(leaves.texts(), leaves.statement_stops()).map(lambda drawn: Paragraph((Sentence(drawn),)))
    asking = st.sampled_from(("Who slept", "Why did rain fall")).map(
        lambda words: Heading((Sentence((Text(words), Stop("?"))),))
    )
    heading = blocks.headings()
    return st.tuples(heading, plain, asking, plain, heading, plain)


def key_values(*, keys: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[KeyValue]:
    """A line of a fact box. Shrinks towards *Population: rain fell*.

    Args:
        keys: What stands in front, with its colon and blank; one to four words.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(key_values(), lambda block: True))
    'Population: rain fell'
    """
    key = choose("key_values", "keys", keys, lambda: st.sampled_from(_KEYS))
    value = _clauses().map(lambda clause: Sentence((Text(clause),)))
    return st.tuples(key, value).map(lambda drawn: KeyValue((Label(drawn[0]), drawn[1])))


def fact_boxes() -> st.SearchStrategy[tuple[KeyValue, ...]]:
    """Three lines or four, each with its key.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> [render(line) for line in find(fact_boxes(), lambda drawn: True)]
    ['Population: rain fell', 'Area: rain fell', 'Ferry since: rain fell']
    """
    three = st.tuples(*(key_values(keys=st.just(key)) for key in _KEYS[:3]))
    return three | st.tuples(three, key_values(keys=st.just(_KEYS[3]))).map(lambda drawn: (*drawn[0], drawn[1]))


def numbered_parts() -> st.SearchStrategy[tuple[Any, ...]]:
    """Two parts under numbered headings.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> [render(block) for block in find(numbered_parts(), lambda drawn: True)]
    ['1. Rain fell', 'Rain fell.', '2. Rain fell', 'Rain fell.']
    """
    part = st.tuples(blocks.headlines(), blocks.paragraphs())
    return st.tuples(part, part).map(_numbered)


def _numbered(parts: Sequence[tuple[Sentence, Paragraph]]) -> tuple[Any, ...]:
    return tuple(
        block
        for number, (heading, paragraph) in enumerate(parts, 1)
        for block in (Heading((Marker(f"{number}. "), heading)), paragraph)
    )
