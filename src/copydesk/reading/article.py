"""The reading of an article: what it says, who says it, and where."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, final

from copydesk import languages
from copydesk.grammar import Hints
from copydesk.languages import Pack
from copydesk.languages.accents import Accents, are_apart
from copydesk.nodes import Document, Paragraph
from copydesk.nodes.leafwise import with_leaves
from copydesk.parsing import demand_text, parse
from copydesk.reading import calling, dialogue
from copydesk.reading.assembling import assembled
from copydesk.reading.findings import (
    Attribution,
    Diagnostic,
    Findings,
    Pair,
    Quotation,
    Segment,
    Speaker,
    SpokenTurn,
    placed,
)
from copydesk.reading.survey import Survey
from copydesk.rendering import render
from copydesk.walking import Located


@final
class Article:
    """A document and what is found in it.

    Nothing is stored in the tree: the findings are computed from it when first asked for, and then kept. A
    document never changes, so they cannot go stale. Each list is in text order, and an index in a finding
    is a place in one of these lists. Articles are equal if their documents and their findings are.

    >>> article = read("“Rain,” said Ada Moor. “Then sun.”")
    >>> [speaker.name for speaker in article.speakers]
    ['Ada Moor']
    """

    def __init__(self, document: Document, findings: Findings | None = None) -> None:
        """Use `Article.of`, or `read`."""
        self.document = document  #: The tree.
        if findings is not None:
            self.__dict__["findings"] = findings

    @classmethod
    def of(cls, document: Document) -> Article:
        """The reading of a document, parsed or built by hand.

        Raises:
            TypeError: If *document* is no document.
        """
        if not isinstance(document, Document):
            raise TypeError(
                f"Article.of() takes a Document, not {type(document).__name__}; parse() or read() the text."
            )
        return cls(document)

    @cached_property
    def text(self) -> str:
        """The text, to the last character."""
        return render(self.document)

    @property
    def language(self) -> str:
        """The code of the language that the document was parsed with."""
        return self.document.language

    @cached_property
    def survey(self) -> Survey:
        """Where everything stands in the tree; what the findings are made from."""
        return Survey(self.document)

    @cached_property
    def findings(self) -> Findings:
        """All findings that point at each other, made together."""
        if not are_apart(self.text):
            return assembled(self.survey, self.text, self.language)
        accents = Accents()
        joined = with_leaves(self.document, accents.join)
        return placed(assembled(Survey(joined), render(joined), self.language), accents.apart)

    @cached_property
    def blocks(self) -> tuple[Located, ...]:
        """The blocks; those of pairs and turns stand in the list themselves."""
        return tuple(Located(block.node, block.start, block.end) for block in self.survey.blocks)

    @cached_property
    def sentences(self) -> tuple[Located, ...]:
        """The outer sentences, without the blanks between them; what is quoted in one belongs to it."""
        return tuple(Located(node, start, end) for node, start, end in self.survey.sentences)

    @cached_property
    def inner_sentences(self) -> tuple[Located, ...]:
        """The sentences inside quotations; one that a nested quotation stands in comes before those inside that.

        A quotation that is only a piece of a sentence has none.

        >>> article = read("“Rain fell. Then came the sun,” she said.")
        >>> [article.text[one.start : one.end] for one in article.inner_sentences]
        ['Rain fell.', 'Then came the sun,']
        >>> len(article.sentences)
        1
        """
        return tuple(Located(node, start, end) for node, start, end in self.survey.inner)

    @cached_property
    def paragraphs(self) -> tuple[Located, ...]:
        """The paragraphs."""
        return tuple(place for place in self.blocks if isinstance(place.node, Paragraph))

    @property
    def quotes(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks."""
        return self.findings.quotes

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what."""
        return self.findings.attributions

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks, by first mention."""
        return self.findings.speakers

    @property
    def qa_pairs(self) -> tuple[Pair, ...]:
        """Questions with their answers."""
        return self.findings.qa_pairs

    @property
    def turns(self) -> tuple[SpokenTurn, ...]:
        """The turns of a transcript."""
        return self.findings.turns

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What looks wrong in the writing."""
        return self.findings.diagnostics

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """Narration and quotation by turns; together they cover every character."""
        return tuple(dialogue.segments(self.quotes, len(self.text)))

    def speaker_of(self, said: Quotation | Attribution | SpokenTurn) -> Speaker | None:
        """Who says a quotation, a statement or a turn, or ``None`` where the text does not tell.

        Raises:
            TypeError: If *said* is none of these.

        >>> article = read("“Rain,” said Ada Moor.")
        >>> print(article.speaker_of(article.quotes[0]))
        Ada Moor
        """
        if isinstance(said, SpokenTurn):
            number = self._labelled.get(said.label.start)
        elif isinstance(said, Attribution):
            number = said.speaker
        elif not isinstance(said, Quotation):
            raise TypeError(f"speaker_of() takes one of quotes, attributions or turns, not {type(said).__name__}.")
        else:
            number = None if said.attribution is None else self.attributions[said.attribution].speaker
        return None if number is None else self.speakers[number]

    def speakers_named(self, name: str) -> tuple[Speaker, ...]:
        """All speakers who answer to *name*: mostly one, several where two share a surname, none if nobody does.

        A speaker answers to the full name, its end (the surname), the title or role with either, and without a
        name to the description. Capitals, articles and the shape of apostrophes do not matter.

        Raises:
            ValueError: If *name* has no letters; that is no name, and not one that nobody bears.
            TypeError: If *name* is no string.

        >>> article = read("“Rain,” said Dr. Ada Moor. “Sun,” said Ben Moor.")
        >>> [str(speaker) for speaker in article.speakers_named("moor")]
        ['Ada Moor', 'Ben Moor']
        >>> [str(speaker) for speaker in article.speakers_named("Dr. Moor")]
        ['Ada Moor']
        """
        return tuple(self.speakers[number] for number in self._called(name))

    def statements_by(self, who: str | Speaker) -> tuple[Attribution, ...]:
        """All that somebody says, quoted or reported, in text order; nothing if nobody of that name speaks.

        Args:
            who: One of `speakers`, or a name for `speakers_named`. What two say together is said by each.

        Raises:
            ValueError: If *who* is a name without letters, or a speaker of another article.
            TypeError: If *who* is neither, such as the ``None`` of a quotation whose speaker the text does not tell.

        >>> article = read("“Rain,” said Ada Moor. It was late, according to Moor.")
        >>> [one.content[0].of(article.text) for one in article.statements_by("Moor")]
        ['“Rain,”', 'It was late']
        """
        numbers = set(self._called(who))
        return tuple(one for one in self.attributions if one.speaker in numbers)

    def turns_by(self, who: str | Speaker) -> tuple[SpokenTurn, ...]:
        """All turns of somebody in a transcript; *who* as for `statements_by`.

        >>> text = "MS. MOOR: Is it late?\\n\\nMR. CARR: It is.\\n\\nMS. MOOR: Then go.\\n\\nMR. CARR: I go."
        >>> article = read(text)
        >>> [turn.span.of(text) for turn in article.turns_by("Moor")]
        ['Is it late?', 'Then go.']
        """
        numbers = set(self._called(who))
        return tuple(turn for turn in self.turns if self._labelled.get(turn.label.start) in numbers)

    def _called(self, who: str | Speaker) -> list[int]:
        if isinstance(who, Speaker):
            numbers = [number for number, one in enumerate(self.speakers) if one == who]
            if not numbers:
                message = f"{str(who)!r} is no speaker of this article; take one of article.speakers."
                raise ValueError(message)
            return numbers
        if not isinstance(who, str):
            raise TypeError(f"give a name, or one of article.speakers, not {type(who).__name__}.")
        if not any(letter.isalnum() for letter in who):
            message = f"{who!r} is no name; give a word of one, or one of article.speakers."
            raise ValueError(message)
        return calling.called(self.speakers, who, languages.load(self.language))

    @cached_property
    def _labelled(self) -> dict[int, int]:
        """The speaker of each turn, by where its label starts."""
        labels = {turn.label.start for turn in self.turns}
        return {
            mention.start: number
            for number, one in enumerate(self.speakers)
            for mention in one.mentions
            if mention.start in labels
        }

    def to_dict(self) -> dict[str, Any]:
        """The article as plain lists, dicts, strings and numbers: the form ``copydesk.article/1``.

        >>> read("Rain.").to_dict()["sentences"]
        [[0, 5]]
        """
        from copydesk.reading import form

        return form.to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """The article that `to_dict` gave *data* of.

        The text is parsed again; the findings are those of *data*, so what somebody corrected stays so.

        Raises:
            FormError: If *data* is not of the form, or its blocks and sentences are not those of its text.

        >>> Article.from_dict(read("Rain.").to_dict()) == read("Rain.")
        True
        """
        from copydesk.reading import form

        document, findings = form.from_dict(data)
        return cls(document, findings)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Article):
            return NotImplemented
        return self.document == other.document and self.findings == other.findings

    def __hash__(self) -> int:
        return hash(self.document)

    def __repr__(self) -> str:
        return f"<Article of {len(self.text)} characters, {len(self.blocks)} blocks, {len(self.quotes)} quotes>"


def read(text: str, *, language: str | Pack = "auto", hints: Hints | None = None) -> Article:
    """Parse *text* and read it.

    Args:
        text: Any string.
        language: The code of a language pack (see `copydesk.languages.names`), ``"auto"``, or a pack of yours; it
            is made known by its code, as `copydesk.languages.add` does.
        hints: What you know of its lines; see `parse`.

    Raises:
        TypeError: If *text* is not a string.
        LanguageError: If there is no pack for *language*, or another one of the same code.
        HintError: If a hint cannot be so.

    >>> article = read("“Rain,” said Ada Moor. “Then sun.”")
    >>> article.attributions[0].source[0].of(article.text)
    'Ada Moor'
    """
    demand_text(text, "read")
    article = Article.of(parse(text, language=language, hints=hints))
    article.__dict__["text"] = text  # what rendering would give
    return article
