"""How time grows with the size of the text: the exponent is 1 where twice the text takes twice the time."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from inputs import NASTY
from table import Row, judged

import copydesk

#: An exponent above this is a fault.
MOST = 1.1

PROSE_SIZES = (10_000, 40_000, 160_000, 640_000, 2_560_000, 10_240_000)
NASTY_SIZES = (15_625, 62_500, 250_000, 1_000_000)


def measure(texts: list[str]) -> list[Row]:
    """One row for prose, made of *texts* end to end, and one for each kind of nasty input."""
    prose = "\n\n".join(texts)
    prose *= -(-max(PROSE_SIZES) // len(prose))
    rows = [_row("prose", lambda size: prose[:size], PROSE_SIZES)]
    rows += [_row(name, make, NASTY_SIZES) for name, make in NASTY.items()]
    return rows


def exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the straight line through *points* (size, seconds) on log-log paper, by least squares."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)


def _row(name: str, make: Callable[[int], str], sizes: tuple[int, ...]) -> Row:
    points = []
    for size in sizes:
        text = make(size)
        points.append((len(text), _seconds(text)))
    slope = exponent(points)
    # Least squares can hide a bend at the far end, so the last step is told as well.
    last = exponent(points[-2:])
    size, seconds = points[-1]
    note = f"{points[0][0]:,} to {size:,} characters, the last in {seconds:.2f} s; the last step alone {last:.2f}"
    return Row("growth", name, f"exponent {slope:.2f}", f"at most {MOST}", judged(slope <= MOST), note)


def _seconds(text: str) -> float:
    """The least time that `parse` takes for *text*: of many runs for a short one, of two for a long one."""
    times: list[float] = []
    while len(times) < 2 or (sum(times) < 0.1 and len(times) < 20):
        begin = time.perf_counter()
        tree = copydesk.parse(text)
        times.append(time.perf_counter() - begin)
        del tree  # taking a tree down is not the work of parse
    return min(times)
