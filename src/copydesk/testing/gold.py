"""Frozen gold: articles with what is true of them, for parsers that are too slow to be asked a thousand times."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, final

from attrs import frozen

from copydesk.testing.adapter import Adapter
from copydesk.testing.comparing import GROUPS, compare
from copydesk.testing.newsroom import KINDS, LAYOUTS, LINE_ENDS, STYLES, Printing, Seeded, article
from copydesk.testing.truth import FIELDS, Truth

# Most articles are too short to be wrapped so that it shows, so gold does without.
_LAYOUTS: Final = tuple(name for name in LAYOUTS if name != "wrapped")
#: The form of a line.
SCHEMA: Final = "copydesk.gold/1"


def gold(count: int, seed: int = 0, *, language: str = "en") -> Iterator[dict[str, Any]]:
    """Articles of every kind, in every print, the same on every machine.

    Args:
        count: How many.
        seed: Another seed gives others.
        language: The code of the language that they are written in.

    >>> next(gold(1, seed=3))["kind"] in KINDS
    True
    """
    for number in range(count):
        chooser = Seeded(seed * 1_000_003 + number)
        kind = _one(chooser, tuple(KINDS))
        printing = Printing(
            style=_one(chooser, tuple(STYLES)),
            layout=_one(chooser, _LAYOUTS) if kind == "report" else "blank lines",
            line_end=_one(chooser, LINE_ENDS[:2]),
            language=language,
        )
        text, truth = article(kind, printing, chooser)
        yield {
            "schema": SCHEMA,
            "id": f"{seed}-{number}",
            "kind": kind,
            "style": printing.style,
            "layout": printing.layout,
            "language": language,
            "text": text,
            "truth": truth.to_dict(),
        }


def line(record: Mapping[str, Any]) -> str:
    """A record as a line of JSON, in ASCII, so that no encoding can harm it."""
    return f"{json.dumps(record)}\n"


@final
@frozen
class Score:
    """How well a parser found one group of things."""

    #: What was looked for: a key of `copydesk.testing.comparing.GROUPS`.
    group: str
    #: How many there are.
    true: int = 0
    #: How many the parser found.
    found: int = 0
    #: How many of these are right.
    right: int = 0
    #: On how many texts everything was right, and on how many it was looked for.
    whole: int = 0
    texts: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what is there, the share that was found; 1 where nothing is there."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.true + self.found
        return 2 * self.right / total if total else 1.0

    def __str__(self) -> str:
        return (
            f"{self.group:<14}{self.precision:>10.3f}{self.recall:>8.3f}{self.f1:>7.3f}"
            f"   {self.whole} of {self.texts} texts whole"
        )


#: What stands above lines of scores.
HEADER: Final = f"{'':<14}{'precision':>10}{'recall':>8}{'F1':>7}"


def score(pairs: Iterable[tuple[Mapping[str, Any], Mapping[str, Any] | None]]) -> list[Score]:
    """Score answers.

    Args:
        pairs: Each record of `gold` with the answer to its text, in the fields of `Truth`; ``None`` where there is
            no answer, which counts as one that found nothing. What no answer has is not scored.

    Raises:
        AnswerError: If an answer is no list of spans.

    >>> record = next(gold(1))
    >>> print(score([(record, {"sentences": record["truth"]["sentences"]})])[0].f1)
    1.0
    """
    given = [(record, answer) for record, answer in pairs]
    known = {name for _, answer in given if answer is not None for name in answer} & set(FIELDS)
    return [_scored(group, known & set(fields), given) for group, fields in GROUPS.items() if known & set(fields)]


def _scored(group: str, known: set[str], given: list[tuple[Mapping[str, Any], Mapping[str, Any] | None]]) -> Score:
    true = found = right = whole = 0
    for record, answer in given:
        text, truth = record["text"], Truth.from_dict(record["truth"])
        adapter = Adapter(answers=lambda _, answer=answer: answer or {}, gives=frozenset(known))  # type: ignore[misc]
        wanted, came = compare(group, text, truth, adapter.answer(text))
        left = list(wanted)
        for row in came:
            if row in left:
                left.remove(row)
        true, found = true + len(wanted), found + len(came)
        right += len(wanted) - len(left)
        whole += wanted == came
    return Score(group, true, found, right, whole, len(given))


def _one(chooser: Seeded, options: tuple[str, ...]) -> str:
    return options[chooser.below(len(options))]
