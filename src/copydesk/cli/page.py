"""An article on a page for people: its blocks, who says what, and what looks wrong, at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, final

from copydesk import languages
from copydesk.cli.layout import clean, wrap
from copydesk.cli.paint import Line, Style
from copydesk.cli.tables import Row, table
from copydesk.nodes import Heading, Question, Title, kind_of
from copydesk.reading import Article, Attribution
from copydesk.spans import Offsets, Span

#: The widest page: longer lines are hard to read.
WIDEST: Final = 110
#: The narrowest, also in a window that is narrower still: below, words would break into letters.
NARROWEST: Final = 50
#: Stands where the text names nobody.
_NOBODY: Final = "—"
#: Stands where a quotation goes on in the next paragraph.
_NEXT_PARAGRAPH: Final = " ¶ "
_INSIDE: Final = "  "


def page(article: Article, name: str, width: int, doc_id: str | int | None = None) -> list[Line]:
    """The page of one article.

    Args:
        article: The article.
        name: What it is called.
        width: How many columns the screen has.
        doc_id: The id of the record that it is from.
    """
    title: Line = [(name, Style.STRONG)]
    if doc_id is not None:
        title.append((f" · {clean(str(doc_id))}", Style.PLAIN))
    return [title, *_Page(article, name, min(max(width, NARROWEST), WIDEST)).lines()]


def diagnostics(article: Article, name: str) -> Iterator[Line]:
    """Each diagnostic as ``file:line:column: code: message``, which editors know how to follow."""
    offsets = Offsets(article.text)
    for one in article.diagnostics:
        line, column = offsets.to_line_column(one.span.start)
        place = (f"{name}:{line}:{column}: ", Style.FAINT)
        yield [place, (one.code, Style.WARNING), (f": {clean(one.message)}", Style.PLAIN)]


@final
class _Page:
    """One article, while its page is made."""

    def __init__(self, article: Article, name: str, width: int) -> None:
        self.article = article
        self.name = name
        self.width = width
        self.offsets = Offsets(article.text)

    def lines(self) -> Iterator[Line]:
        for line in wrap(self._summary(), self.width, 3):
            yield [(line, Style.FAINT)]
        sections = (
            ("Blocks", table(self._blocks(), self.width, 1)),
            ("Quotations", table(self._quotations(), self.width, 2)),
            ("Reported without quotation marks", table(self._reported(), self.width, 2)),
            ("Diagnostics", list(diagnostics(self.article, self.name))),
        )
        for title, lines in sections:
            if lines:
                yield []
                yield [(title, Style.STRONG)]
                yield from lines

    def _summary(self) -> str:
        """What there is, in numbers; what there is none of is left out."""
        article = self.article
        if not article.text:
            return "empty"
        if not article.blocks:
            return "nothing but blanks"
        counts = (
            (article.blocks, "block", "blocks"),
            (article.sentences, "sentence", "sentences"),
            (article.quotes, "quotation", "quotations"),
            (article.qa_pairs, "Q&A pair", "Q&A pairs"),
            (article.turns, "turn", "turns"),
            (article.diagnostics, "diagnostic", "diagnostics"),
        )
        found = [f"{len(some)} {one if len(some) == 1 else more}" for some, one, more in counts if some]
        return " · ".join([languages.load(article.language).name, *found])

    def _blocks(self) -> Iterator[Row]:
        """Each block: its line, its kind, its first words. Answers stand indented."""
        turn = None
        for block in self.article.survey.blocks:
            kind, label = kind_of(block.node).replace("_", " "), ""
            if block.turn is not None and block.turn != turn:
                kind, label = "turn", Span.of(self.article.turns[block.turn].label, self.article.text)
            elif block.turn is not None or (block.pair is not None and not isinstance(block.node, Question)):
                kind = _INSIDE + kind
            turn = block.turn
            style = Style.STRONG if isinstance(block.node, Title | Heading | Question) else Style.PLAIN
            yield Row(
                (str(self.offsets.to_line_column(block.start).line), Style.FAINT),
                (kind, Style.KIND),
                lead=(clean(label), Style.SPEAKER),
                text=(clean(self.article.text[block.start : block.end]), style),
            )

    def _quotations(self) -> Iterator[Row]:
        """Each quotation: where, of what kind, by whom, and its words. A nested one is indented."""
        depths: list[int] = []
        for one in self.article.quotes:
            depths.append(0 if one.parent is None else depths[one.parent] + 1)
            attribution = None if one.attribution is None else self.article.attributions[one.attribution]
            yield Row(
                self._place(one.spans[0]),
                (_INSIDE * depths[-1] + one.kind, Style.KIND),
                self._speaker(attribution),
                text=(self._words(one.spans), Style.PLAIN),
            )

    def _reported(self) -> Iterator[Row]:
        """Each attribution of words that no quotation mark stands around."""
        quoted = {one.attribution for one in self.article.quotes}
        for index, one in enumerate(self.article.attributions):
            if index not in quoted:
                yield Row(
                    self._place(one.content[0]),
                    who=self._speaker(one),
                    text=(self._words(one.content), Style.PLAIN),
                )

    def _place(self, span: Span) -> tuple[str, Style]:
        line, column = self.offsets.to_line_column(span.start)
        return f"{line}:{column}", Style.FAINT

    def _words(self, spans: Sequence[Span]) -> str:
        return _NEXT_PARAGRAPH.join(clean(span.of(self.article.text)) for span in spans)

    def _speaker(self, attribution: Attribution | None) -> tuple[str, Style]:
        """The name of the speaker, else the words that stand for one: *the minister*; *she* if nothing else tells."""
        if attribution is not None and attribution.speaker is not None:
            speaker = self.article.speakers[attribution.speaker]
            if speaker.name is not None:
                return clean(f"{speaker.title or ''} {speaker.name}"), Style.SPEAKER
            if attribution.inferred and speaker.role is not None:
                return clean(speaker.role), Style.PLAIN
        if attribution is not None and attribution.source:
            return " ".join(clean(span.of(self.article.text)) for span in attribution.source), Style.PLAIN
        return _NOBODY, Style.FAINT
