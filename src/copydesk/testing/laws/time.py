"""The law of linear time: twice the text, no more than about twice the time."""

from __future__ import annotations

import gc
import time
from typing import Final

from hypothesis import strategies as st

from copydesk.testing.adapter import Adapter
from copydesk.testing.laws.answers import ask
from copydesk.testing.laws.law import Case, Fail, Law

#: What is doubled: prose, and what has made parsers slow.
MORSELS: Final = {
    "prose": "“Rain fell,” said Ada Moor. Nobody slept.\n\n",
    "words": "rain ",
    "opening marks": "“",
    "straight marks": '"',
    "apostrophes": "’",
    "blanks": " ",
    "line ends": "\n",
    "stops": ".",
    "abbreviations": "Dr. ",
    "question marks": "Who slept?\n",
    "cues": "said ",
}
#: A text is doubled until it takes this many seconds, so that a clock can tell; and no further than this.
_LONG: Final = 0.01
_LONGEST: Final = 1 << 17
_FIRST: Final = 1 << 9
#: How often a text may be doubled after that, and how often each is measured.
_DOUBLINGS: Final = 2
_ROUNDS: Final = 3
#: What takes longer, in seconds, is measured once.
_PATIENCE: Final = 0.1
#: For four times the text: linear time gives 4, quadratic 16. Caches and the collector of garbage may double it.
_GROWTH: Final = 10.0


def _linear(adapter: Adapter, case: Case, fail: Fail) -> None:
    size = _FIRST
    while size < _LONGEST and _seconds(adapter, case.text, size) < _LONG:
        size *= 2
    growth, longer = float("inf"), size << _DOUBLINGS
    # A busy machine or a full cache makes one step look steep; growth that is in the parser comes again, and goes on.
    for start in (size, size, longer):
        before, after = _seconds(adapter, case.text, start), _seconds(adapter, case.text, start << _DOUBLINGS)
        growth = min(growth, after / before)
        if growth < _GROWTH or after < _LONG:
            return
    fail(
        f"about {1 << _DOUBLINGS} times the time for {longer} characters of {case.text!r} that {size} take",
        f"{growth:.0f} times the time",
    )


def _seconds(adapter: Adapter, morsel: str, size: int) -> float:
    """The least time of several: whatever else runs on the machine can only add to it.

    The collector of garbage is off meanwhile, as in `timeit`: it looks at everything that the process holds, which
    in a large test run takes longer than the parser does.
    """
    text = (morsel * (size // len(morsel) + 1))[:size]
    least = float("inf")
    collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(_ROUNDS):
            start = time.perf_counter()
            ask(lambda: adapter.run(text))
            least = min(least, time.perf_counter() - start)
            if least > _PATIENCE:
                break
    finally:
        if collecting:  # pragma: no branch - who has turned it off keeps it off
            gc.enable()
    return least


_CASES: Final = tuple(map(Case, MORSELS.values()))
LAWS: Final = (
    Law(
        "linear_time",
        "Twice the text takes about twice the time, whatever the text is made of.",
        "None. Measured by the clock, since work inside of `re` hides from counters.",
        lambda one: one.parses,
        lambda: st.sampled_from(_CASES),
        _linear,
        fixed=_CASES,
    ),
)
