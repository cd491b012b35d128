"""A row of the table that run.py prints, and how a table is printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line: what was measured, what came out, and whether that is as good as it should be."""

    #: Which part of the benchmarks: ``speed``, ``growth``, ``memory`` or ``start``.
    part: str
    #: What was measured.
    what: str
    #: What came out, with its unit; or why there is nothing.
    result: str
    #: The same set against something: a ratio, or the aim.
    against: str = ""
    #: ``met`` or ``MISSED`` where there is an aim.
    verdict: str = ""
    #: What else a reader should know.
    note: str = ""

    def cells(self) -> tuple[str, ...]:
        """The row as text."""
        return (self.part, self.what, self.result, self.against, self.verdict, self.note)


HEAD = Row("part", "what", "result", "against", "aim", "note")


def judged(met: bool) -> str:
    """The word for an aim that was met, or not; the miss is in capitals, to be seen."""
    return "met" if met else "MISSED"


def lay_out(rows: list[Row]) -> str:
    """*rows* as a table with a head; columns are as wide as what is in them."""
    cells = [HEAD.cells(), *(row.cells() for row in rows)]
    # A result without a number (a peer that is not installed) must not widen its column.
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]) - 1)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=True)), row[-1]]).rstrip()
        for row in cells
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)
