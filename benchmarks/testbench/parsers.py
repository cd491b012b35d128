"""Published parsers, as the laws see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.testing import Adapter


def pysbd() -> Adapter:
    """pySBD 0.3: rules for the boundaries of sentences. It gives texts, or spans where asked."""
    import pysbd

    split = pysbd.Segmenter(language="en", clean=False, char_span=True)
    return _splitter(lambda text: [(one.start, one.end) for one in split.segment(text)])


def syntok() -> Adapter:
    """syntok 1.4: tokens with offsets, grouped into sentences and paragraphs."""
    from syntok import segmenter

    def sentences(text: str) -> Iterator[tuple[int, int]]:
        for paragraph in segmenter.analyze(text):
            for tokens in paragraph:
                words = list(tokens)
                yield words[0].offset, words[-1].offset + len(words[-1].value)

    return _splitter(sentences)


def sentencex() -> Adapter:
    """sentencex 1.0: a fast splitter for many languages. It gives texts; blank lines are texts of their own."""
    import sentencex

    return _splitter(lambda text: [one for one in sentencex.segment("en", text) if one.strip()])


def nupunkt() -> Adapter:
    """nupunkt 0.8: Punkt, trained on legal text. It gives texts, or spans where asked."""
    import nupunkt

    return _splitter(lambda text: [(start, end) for _, (start, end) in nupunkt.sent_spans_with_text(text)])


def markdown_it() -> Adapter:
    """markdown-it-py: no reader of articles; asked whether the lines of its blocks hold all that is written."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")

    def pieces(text: str) -> Iterator[tuple[int, int]]:
        starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text)), len(text)]
        for token in parser.parse(text):
            if token.map is not None and token.level == 0:
                first, last = token.map
                yield starts[min(first, len(starts) - 1)], min(starts[min(last, len(starts) - 1)], len(text))

    return Adapter(pieces=pieces)


def _splitter(find) -> Adapter:  # noqa: ANN001
    return Adapter(finds={"sentences": find}, pieces=find)


#: The parsers of Python, by name.
PARSERS = {one.__name__: one for one in (pysbd, syntok, sentencex, nupunkt, markdown_it)}
