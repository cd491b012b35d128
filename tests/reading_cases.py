"""Read the cases of tests/readings: a small article, and below the rule its speakers with what each says.

The files are written as those of the corpus (see `corpus_cases`). Below the rule stands what `told` gives: each
speaker by the name, or by the status in brackets; then title, role and affiliation, where the text gives them;
then each mention with what is said, ``~`` in front of one whose speaker was inferred.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from copydesk import Article
from copydesk.reading import Speaker
from corpus_cases import Case, read_corpus

READINGS: Final = Path(__file__).with_name("readings")


def read_readings() -> list[Case]:
    """All cases, file by file."""
    return read_corpus(READINGS)


def told(article: Article) -> str:
    """The speakers of an article and what they say, as a case has them."""
    return "\n".join(line for speaker in article.speakers for line in _lines(article, speaker))


def _lines(article: Article, speaker: Speaker) -> Iterator[str]:
    status = "" if speaker.status == "named" else f"({speaker.status})"
    yield " ".join(part for part in (speaker.name, status) if part)
    for field in ("title", "role", "affiliation"):
        if (value := getattr(speaker, field)) is not None:
            yield f"  {field} {value}"
    number = article.speakers.index(speaker)
    labels = {turn.label.start: turn for turn in article.turns}
    for mention in speaker.mentions:
        words = " ".join(mention.of(article.text).split())
        if mention.start in labels:
            yield f"  {words}: {labels[mention.start].span.of(article.text)}"
        for one in article.attributions:
            if one.speaker == number and mention in one.source:
                content = " … ".join(" ".join(span.of(article.text).split()) for span in one.content)
                yield f"  {'~' if one.inferred else ''}{words}: {content}"
