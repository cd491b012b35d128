"""A parser in another process, in any language: JSON Lines go in and come out.

The protocol ``copydesk.testbench/1``: for each line ``{"id": 7, "text": "…"}`` on its standard input, the program
writes one line on its standard output, and flushes it: an object with the same ``id``, and whatever it finds, in the
fields of `copydesk.testing.Truth`. Besides these it may give ``"pieces"``, ``"rendered"`` (the text, written out again)
and ``"normalised"``; ``{"id": 7, "error": "…"}`` says that it failed. All of it is ASCII: other characters, lone
surrogates among them, are escaped.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shlex
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any, Final, Literal, TypeAlias, final

from copydesk.spans import Offsets
from copydesk.testing.adapter import Adapter, Untried
from copydesk.testing.truth import FIELDS

#: What the numbers of a program count.
Unit: TypeAlias = Literal["codepoint", "utf-16", "utf-8"]
#: What is asked first, to learn what a program gives.
GREETING: Final = "“Rain fell,” said Ada Moor."
#: So long, in seconds, a program may take to end once it has closed its standard output.
_ENDING: Final = 0.5
#: So much of what a program says on standard error is shown.
_SAID: Final = 300


class ChildError(Exception):
    """A program gave no answer, or one that makes no sense."""


@final
class NotStartedError(ChildError):
    """There is no such program, or it may not be run."""


@final
class Child:
    """A program that answers; started when first asked, and again where it dies or hangs."""

    def __init__(self, command: str, *, seconds: float = 5.0, unit: Unit = "codepoint", patience: float = 60.0) -> None:
        self._command = _words(command)
        self._seconds = seconds
        self._unit: Unit = unit
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        self._stderr: IO[bytes] | None = None
        self._number = 0
        # When so many seconds have gone by in vain, texts that are new to the program are not tried.
        self._patience = patience
        self._faults: dict[str, str] = {}
        self._last: tuple[str, dict[str, Any]] | None = None

    def __call__(self, text: str) -> dict[str, Any]:
        """What the program answers for *text*, with offsets in code points.

        Raises:
            ChildError: If it died, hung, failed, or answered with something else.
            Untried: If too much time has gone by in vain already.
        """
        if self._last is not None and self._last[0] == text:
            return self._last[1]
        if text in self._faults:
            raise ChildError(self._faults[text])
        if self._patience <= 0:
            raise Untried
        start = time.monotonic()
        try:
            answer = self._ask(text)
        except ChildError as error:
            self._patience -= time.monotonic() - start
            self._faults[text] = str(error)
            raise
        self._last = (text, answer)
        return answer

    def forget(self) -> None:
        """Ask again for the text that was asked for last."""
        self._last = None

    def close(self) -> None:
        """End the program, and whatever it has started."""
        if self._process is not None:
            # The program leads a group of its own; what it started must not outlive it.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            for stream in filter(None, (self._process.stdin, self._process.stdout, self._stderr)):
                with contextlib.suppress(OSError):
                    stream.close()
            self._process = None

    def _ask(self, text: str) -> dict[str, Any]:
        process = self._started()
        self._number += 1
        line = json.dumps({"id": self._number, "text": text}).encode() + b"\n"
        # A program that does not read would block whoever writes to it.
        writer = threading.Thread(target=_write, args=(process, line), daemon=True)
        writer.start()
        try:
            came = self._lines.get(timeout=self._seconds)
        except queue.Empty:
            self.close()
            raise ChildError(f"no answer within {self._seconds:g} seconds; the program was killed") from None
        if came is None:
            raise ChildError(self._died())
        return self._answer(came, text)

    def _answer(self, line: bytes, text: str) -> dict[str, Any]:
        try:
            answer = json.loads(line)
        except (ValueError, RecursionError):
            self.close()  # whatever it writes next need not be an answer to what it is asked next
            raise ChildError(f"{line[:_SAID]!r} is no line of JSON") from None
        if not isinstance(answer, dict) or answer.get("id") != self._number:
            self.close()
            raise ChildError(f"{line[:_SAID]!r} is no answer to the text with id {self._number}")
        if "error" in answer:
            raise ChildError(f"the program reports: {answer['error']}")
        return {name: _converted(found, text, self._unit) for name, found in answer.items() if name != "id"}

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None:
            return self._process
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115  # open as long as the program runs
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._stderr,
                start_new_session=True,
            )
        except OSError as error:
            self._stderr.close()
            raise NotStartedError(f"{self._command[0]} cannot be started: {error.strerror}") from None
        self._process = process
        self._lines = queue.Queue()
        threading.Thread(target=_read, args=(process, self._lines), daemon=True).start()
        return process

    def _died(self) -> str:
        process, stderr = self._process, self._stderr
        assert process is not None
        assert stderr is not None
        try:
            status = process.wait(timeout=_ENDING)
        except subprocess.TimeoutExpired:
            said = "the program closed its standard output; it was killed"
        else:
            said = f"the program ended with status {status}"
        stderr.seek(0)
        words = stderr.read().decode("utf-8", "replace").strip()
        self.close()
        return f"{said}: {words[-_SAID:]}" if words else said


def _words(command: str) -> list[str]:
    """The words of a command, as a shell parts them; one at least."""
    try:
        words = shlex.split(command)
    except ValueError as error:  # a quotation mark without its partner
        raise NotStartedError(f"it cannot be parted into words: {error}") from None
    if not words:
        raise NotStartedError("it is empty")
    return words


@contextmanager
def child_adapter(command: str, *, seconds: float = 5.0, unit: Unit = "codepoint") -> Iterator[Adapter]:
    """A program as an `Adapter`; it is ended with the context.

    Raises:
        ChildError: If it cannot be started, or does not answer to a first short text.
    """
    child = Child(command, seconds=seconds, unit=unit)
    try:
        first = child(GREETING)
        known = sorted(first.keys() & {*FIELDS, "pieces", "rendered", "normalised"})
        if not known:
            raise ChildError(f"the answer to {GREETING!r} has none of the fields {', '.join(FIELDS)}")
        yield Adapter(
            answers=_fresh(child),
            gives=frozenset(known) & frozenset(FIELDS),
            pieces=_given(child, "pieces", first),
            render=_given(child, "rendered", first),
            normalise=_given(child, "normalised", first),
        )
    finally:
        child.close()


def _fresh(child: Child) -> Callable[[str], dict[str, Any]]:
    def ask(text: str) -> dict[str, Any]:
        child.forget()  # a law may ask twice, to see whether the answer is the same
        return child(text)

    return ask


def _given(child: Child, name: str, first: dict[str, Any]) -> Callable[[str], Any] | None:
    return (lambda text: child(text).get(name)) if name in first else None


def _write(process: subprocess.Popen[bytes], line: bytes) -> None:
    # Where the program has gone, its standard output ends, and that is what is reported.
    with contextlib.suppress(OSError, ValueError):
        assert process.stdin is not None
        process.stdin.write(line)
        process.stdin.flush()


def _read(process: subprocess.Popen[bytes], lines: queue.Queue[bytes | None]) -> None:
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError):
        for line in process.stdout:
            lines.put(line)
    lines.put(None)


def _converted(found: Any, text: str, unit: Unit) -> Any:
    """Offsets in code points."""
    if unit == "codepoint":
        return found
    offsets = Offsets(text)
    back = offsets.from_utf16 if unit == "utf-16" else offsets.from_utf8

    units = offsets.to_utf16(len(text)) if unit == "utf-16" else offsets.to_utf8(len(text))

    def convert(one: Any) -> Any:
        if type(one) is int:
            if not 0 <= one <= units:
                return one if one < 0 else len(text) + one - units  # outside of the text, which is for a law to say
            try:
                return back(one)
            except ValueError as error:
                raise ChildError(str(error)) from None
        return list(map(convert, one)) if isinstance(one, list) else one

    return convert(found)
