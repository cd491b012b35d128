"""Run the command line inside this process, with streams of its own."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from copydesk.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"
SEED_FILES = sorted(SEEDS.glob("*.txt"))


class Outcome(NamedTuple):
    """What a run came to."""

    status: int
    #: What went to standard output, byte for byte.
    data: bytes
    #: What went to standard error.
    err: str

    @property
    def out(self) -> str:
        return self.data.decode()

    @property
    def lines(self) -> list[str]:
        return self.out.split("\n")[:-1]

    @property
    def complaints(self) -> list[str]:
        return self.err.split("\n")[:-1]


class Stream(io.TextIOWrapper):
    """Standard output, or another: bytes below, and perhaps a terminal."""

    def __init__(self, data: bytes = b"", *, encoding: str = "utf-8", terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding=encoding)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def run(
    *arguments: str | Path,
    stdin: bytes = b"",
    out: Stream | None = None,
    environment: dict[str, str] | None = None,
) -> Outcome:
    """The outcome of ``copydesk`` with *arguments*, 80 columns wide, on a terminal that could show colour."""
    out = Stream() if out is None else out
    err = io.StringIO()
    # Nothing of where the tests run may show: neither its width nor its NO_COLOR.
    variables = {"PATH": os.environ["PATH"], "COLUMNS": "80", "TERM": "xterm", **(environment or {})}
    with (
        mock.patch.dict(os.environ, variables, clear=True),
        mock.patch("sys.stdin", Stream(stdin)),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        status = main([str(argument) for argument in arguments])
    out.flush()
    return Outcome(status, out.buffer.getvalue(), err.getvalue())  # type: ignore[attr-defined]


def page_of(*text: str, arguments: Sequence[str] = (), columns: int = 80) -> list[str]:
    """The lines of the page that ``read`` prints of a text."""
    outcome = run("read", *arguments, "-", stdin="\n".join(text).encode(), environment={"COLUMNS": str(columns)})
    assert (outcome.status, outcome.err) == (0, "")
    return outcome.lines
