"""Standard output and standard error, written so that neither ends in a traceback."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import final


@final
class Streams:
    """Where a command writes; it takes the streams of the process as they are when it is made."""

    def __init__(self) -> None:
        # Python has None in place of a stream that the shell closed (`>&-`).
        self._out = sys.stdout
        self._err = sys.stderr
        #: Whether something was complained about.
        self.failed = False

    @property
    def is_terminal(self) -> bool:
        """Whether standard output is a terminal."""
        return self._out is not None and self._out.isatty()

    def encoded(self, text: str) -> bytes:
        """*text* for standard output; what its encoding lacks becomes an escape."""
        return text.encode(getattr(self._out, "encoding", None) or "utf-8", "backslashreplace")

    def write_bytes(self, data: bytes) -> None:
        """Write *data* as it is, and at once: whoever reads a pipe should not wait for the last document."""
        if self._out is None:
            msg = "it is closed"
            raise OSError(msg)
        self._out.buffer.write(data)
        self._out.buffer.flush()

    def flush(self) -> None:
        """Send out what others have printed."""
        if self._out is not None:
            self._out.flush()

    def complain(self, sentence: str) -> None:
        """Put one sentence on standard error."""
        self.failed = True
        # Where nobody can be told, the exit status still tells.
        with contextlib.suppress(AttributeError, OSError):
            self._err.write(f"copydesk: {sentence}\n")
            self._err.flush()

    def abandon(self) -> None:
        """Send what is left for standard output nowhere, or Python would complain about it at its end."""
        with contextlib.suppress(AttributeError, io.UnsupportedOperation):
            descriptor = self._out.fileno()
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, descriptor)
            os.close(nowhere)
