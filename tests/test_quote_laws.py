"""Laws of quotes and dialogue: in every language, at every depth, in every style, at any length."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Article, parse, read, render, walk
from copydesk.grammar.marks import BRACKETS, DEPTH
from copydesk.nodes import Document, Mark, Node, Quote, parts
from copydesk.testing.trees import documents, laws
from test_growth import work

PIECES = (
    *"—–-―«»“”„‟\"'‘’‚‛‹›",
    "--",
    "``",
    "''",
    *"".join(BRACKETS),
    "— ",
    " – ",
    " —",
    ", ",
    ". ",
    " ? ",
    " ! ",
    "… ",
    ";",
    ":",
    " ",
    "\xa0",
    "\u202f",
    "\n",
    "\n\n",
    "Il pleut",
    "il neige",
    "dit-il",
    "dit Ada Moor",
    "s’écria-t-elle",
    "a-t-elle dit",
    "a déclaré M. Hale",
    "me dit le vieux passeur",
    "en riant",
    "dijo él",
    "dijo",
    "сказал он",
    "powiedział Jan",
    "sa han",
    "said Ada",
    "’90s",
    "dogs’",
    "6'2\"",
    "(",
    ")",
    "[",
    "]",
    "=",
    "3",
    "。",
    "行く",
)


def dialogues() -> st.SearchStrategy[str]:
    """Texts of marks, dashes and clauses in any order."""
    return st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


each_language = pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "sv", "de", "und"])


@each_language
@given(text=dialogues())
def test_the_laws_hold_in_every_language(language: str, text: str) -> None:
    def parse_in(text: str) -> Document:
        return parse(text, language=language)

    for law in laws.TEXT_LAWS.values():
        law(text, parse=parse_in)  # type: ignore[call-arg]


@each_language
@given(text=dialogues())
def test_the_parts_of_a_quotation_lie_in_order_and_hold_their_content(language: str, text: str) -> None:
    article = read(text, language=language)

    at = 0
    for segment in article.segments:
        assert segment.span.start == at < segment.span.end
        at = segment.span.end
    assert at == len(text)
    for quote in article.quotes:
        assert len(quote.spans) == len(quote.content) > 0
        end = 0
        for span, content in zip(quote.spans, quote.content, strict=True):
            assert end <= span.start <= content.start <= content.end <= span.end
            end = span.end


def depth(node: Node) -> int:
    """How many quotes stand in each other below *node*, itself among them."""
    deepest = max((depth(part) for part in parts(node)), default=0)
    return deepest + isinstance(node, Quote)


@given(
    openers=st.lists(st.sampled_from(["“", "‘", "«", "‹", '"', "「", "『"]), max_size=30),
    language=st.sampled_from(["en", "fr", "de"]),
    dash=st.booleans(),
)
def test_quotes_are_never_deeper_than_the_cap(openers: Sequence[str], language: str, dash: bool) -> None:
    closers = {"“": "”", "‘": "’", "«": "»", "‹": "›", '"': '"', "「": "」", "『": "』"}
    text = ("— " if dash else "") + "".join(f"{opener}a " for opener in openers) + "a"
    text += "".join(f" a{closers[opener]}" for opener in reversed(openers))
    tree = parse(text, language=language)

    assert depth(tree) <= DEPTH
    assert render(tree) == text


@pytest.mark.parametrize("pairs", range(1, 12))
def test_all_marks_deeper_than_the_cap_are_leaves(pairs: int) -> None:
    text = "".join("“‘"[at % 2] + "a " for at in range(pairs)) + "a"
    text += "".join("”’"[at % 2] for at in reversed(range(pairs)))
    tree = parse(text, language="en")
    inner = [node for node, _, _ in walk(tree) if isinstance(node, Quote)]
    marks = [node for node, _, _ in walk(tree) if isinstance(node, Mark)]

    assert len(inner) == min(pairs, DEPTH)
    assert len(marks) == 2 * pairs


def plain(text: str) -> str:
    """*text* with straight marks for curly ones."""
    return text.translate({ord("“"): '"', ord("”"): '"', ord("‘"): "'", ord("’"): "'"})


def said(article: Article) -> list[object]:
    """What an article reads as, but for the marks and what is said of them."""
    return [
        [(quote.content, quote.kind, quote.closed, quote.parent) for quote in article.quotes],
        [(one.source, one.cue, one.rule) for one in article.attributions],
        [(place.start, place.end) for place in article.sentences],
    ]


WORDS = ("Rain fell", "It won’t stop", "she sang in the ’90s", "nobody came", "he is there ’til noon")
#: A plural's apostrophe; in single marks, only the closing mark tells it from one.
PLURAL = "the dogs’ bowls are wet"


@st.composite
def speeches(draw: st.DrawFn) -> str:
    """Paragraphs in curly marks, each a quotation, perhaps with another one inside, and a clause."""
    paragraphs = []
    for _ in range(draw(st.integers(1, 4))):
        words = draw(st.sampled_from((*WORDS, PLURAL)))
        inner = draw(st.sampled_from(["", " of ‘late rain’", " and ‘Stay here,’ she said"]))
        clause = draw(st.sampled_from([",” said Ada Moor.", ",” she said.", ".”", "?” asked the minister."]))
        paragraphs.append(f"“{words[0].upper()}{words[1:]}{inner}{clause}")
    return "\n\n".join(paragraphs)


@given(text=speeches())
def test_straight_marks_read_as_curly_ones(text: str) -> None:
    assert said(read(plain(text), language="en")) == said(read(text, language="en"))


@given(tree=documents())
def test_a_generated_article_in_double_marks_reads_the_same_in_straight_ones(tree: Document) -> None:
    text = render(tree)
    straight = text.replace("“", '"').replace("”", '"')
    if text.count("“") != text.count("”") or '"' in text:
        return  # a mark without a partner, or a style that is mixed: straight marks cannot tell

    assert [quote.content for quote in read(straight, language="en").quotes] == [
        quote.content for quote in read(text, language="en").quotes
    ]


@given(
    words=st.lists(st.sampled_from(WORDS), min_size=2, max_size=6),
    marks=st.sampled_from([("“", "”"), ("‘", "’"), ('"', '"'), ("«", "»"), ("„", "“")]),
    gap=st.sampled_from(["\n\n", "\n", "\r\n\r\n"]),
)
def test_a_quotation_runs_over_as_many_paragraphs_as_open_with_its_mark(
    words: list[str], marks: tuple[str, str], gap: str
) -> None:
    opener, closer = marks
    text = gap.join(f"{opener}{one[0].upper()}{one[1:]}." for one in words) + closer
    article = read(text, language="en")

    (quotation,) = article.quotes
    assert len(quotation.spans) == len(words)
    assert quotation.closed
    assert quotation.kind == "direct"
    assert [span.of(text) for span in quotation.content] == [f"{one[0].upper()}{one[1:]}." for one in words]


@given(
    clauses=st.lists(st.sampled_from(["dit-il", "répondit Ada Moor", "s’écria-t-elle en riant"]), max_size=6),
    opener=st.sampled_from(["« ", "— ", "“"]),
)
def test_each_clause_of_the_narrator_parts_a_quotation(clauses: list[str], opener: str) -> None:
    text = opener + "Viens, " + "".join(f"{clause}, et pars, " for clause in clauses) + "mon ami."
    text += {"« ": " »", "“": "”"}.get(opener, "")
    (quotation,) = read(text, language="fr").quotes

    assert len(quotation.spans) == len(clauses) + 1
    for span in quotation.spans:
        assert not any(clause in span.of(text) for clause in clauses)


NASTY = {
    "dashes": "— ",
    "dashes that open": "— A. ",
    "dashes on lines": "— A\n",
    "dashes with clauses": "— A, dit-il, et b, ",
    "dashes before marks": "— “a ",
    "dashes that nothing closes": "— «a ",
    "Spanish dashes": "—A —dijo él— b. ",
    "guillemets": "«",
    "guillemets in pairs": "« a » ",
    "clauses in guillemets": "« a, dit-il, b » ",
    "clauses in one guillemet": "a, dit-il en riant, ",
    "verbs without who": "a, dit, ",
    "brackets": "[“a”] ",
    "corner brackets": "「",
    "corner brackets in pairs": "「a。」",
    "two apostrophes": "''",
    "two apostrophes in pairs": "''a'' ",
    "inches": "a 4\" ",
    "elisions": "'tis ",
    "elisions that speak": "'Tis a,' ",
    "values": 'a="" ',
    "terms": "a “b” c ",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_twice_the_marks_are_twice_the_work(piece: str, language: str) -> None:
    def run(count: int) -> int:
        return work(lambda: read(piece * count, language=language).findings)

    run(10)
    small, large = run(300), run(1200)

    assert large <= 4.6 * small + 2000
