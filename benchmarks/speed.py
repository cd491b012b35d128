"""How many characters a second, beside other parsers and sentence splitters."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module, metadata
from statistics import median
from typing import Any

from table import Row, judged

import copydesk

#: What is done with one text.
Work = Callable[[str], object]

#: A peer slower than this share of `parse` reads a part of the texts only, so that a run ends in minutes.
EVERY_4TH, EVERY_20TH = 4, 20


@dataclass(frozen=True)
class Contender:
    """One line of the comparison."""

    name: str
    #: The distribution it comes with.
    package: str
    #: Gives the work, ready to run; raises ImportError where the package is missing.
    prepare: Callable[[], Work]
    #: It reads each n-th text.
    every: int = 1
    #: The ratio to `parse` that we aim at: (this or less, this or more).
    aim: tuple[float | None, float | None] = (None, None)
    note: str = ""


def _read() -> Work:
    read: Any = getattr(copydesk, "read", None)
    if read is None:
        raise ImportError
    # Findings are worked out when they are first asked for; to_dict() asks for every one.
    return lambda text: read(text).to_dict()


def _markdown_it() -> Work:
    parse: Work = import_module("markdown_it").MarkdownIt().parse
    return parse


def _mistune() -> Work:
    parse: Work = import_module("mistune").create_markdown(renderer="ast")
    return parse


def _spacy() -> Work:
    language: Any = import_module("spacy").blank("en")
    language.add_pipe("sentencizer")
    return lambda text: list(language(text).sents)


def _pysbd() -> Work:
    segment: Work = import_module("pysbd").Segmenter(language="en", clean=False).segment
    return segment


def _syntok() -> Work:
    segmenter: Any = import_module("syntok.segmenter")
    return lambda text: [list(paragraph) for paragraph in segmenter.process(text)]


PARSE = Contender("copydesk.parse", "copydesk", lambda: copydesk.parse, note="blocks, sentences, quotes, Q&A; lossless")
CONTENDERS = (
    PARSE,
    Contender("copydesk.read", "copydesk", _read, aim=(None, 1 / 3), note="every finding, as to_dict() gives them"),
    Contender("markdown-it-py", "markdown-it-py", _markdown_it, aim=(1.0, None), note="blocks and inline tokens"),
    Contender("mistune", "mistune", _mistune, note="blocks and inline tokens"),
    Contender("spaCy blank", "spacy", _spacy, EVERY_4TH, (1 / 6, None), "words and sentences (sentencizer)"),
    Contender("syntok", "syntok", _syntok, EVERY_4TH, note="words and sentences"),
    Contender("pysbd", "pysbd", _pysbd, EVERY_20TH, (1 / 30, None), "sentences"),
)


def measure(texts: list[str], rounds: int) -> list[Row]:
    """One row for each contender: the median of *rounds* rounds, in which all take turns.

    Taking turns is what makes the ratio fair: a machine that slows down for a minute slows all of them.
    """
    ready: dict[Contender, tuple[Work, list[str]]] = {}
    for one in CONTENDERS:
        try:
            work = one.prepare()
        except ImportError:
            continue
        work(texts[0])  # what is compiled or loaded at the first call is for startup.py to tell
        ready[one] = work, texts[:: one.every]
    found: dict[Contender, list[float]] = {one: [] for one in ready}
    for _ in range(rounds):
        for one, (work, some) in ready.items():
            found[one].append(_characters_a_second(work, some))
    reference = median(found[PARSE])
    return [_row(one, median(found[one]) if one in found else None, reference, texts) for one in CONTENDERS]


def _characters_a_second(work: Work, texts: list[str]) -> float:
    begin = time.perf_counter()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / (time.perf_counter() - begin)


def _row(one: Contender, speed: float | None, reference: float, texts: list[str]) -> Row:
    if speed is None:
        reason = "this copydesk has no read() yet" if one.package == "copydesk" else "not installed"
        return Row("speed", one.name, reason)
    ratio = speed / reference
    most, least = one.aim
    aim = verdict = ""
    if most is not None:
        aim, verdict = f", at most {most:.2g}", judged(ratio <= most)
    elif least is not None:
        aim, verdict = f", at least {least:.2g}", judged(ratio >= least)
    name = one.name if one.package == "copydesk" else f"{one.name} {metadata.version(one.package)}"
    subset = f"; on {len(texts[:: one.every])} of {len(texts)} texts" if one.every > 1 else ""
    return Row(
        "speed",
        name,
        f"{speed / 1e6:.2f} M chars/s",
        f"{ratio:.3f} of parse{aim}",
        verdict,
        one.note + subset,
    )
