"""From arguments to an exit status; nothing leaves here as a traceback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from copydesk.cli.streams import Streams

#: All went well.
DONE: Final = 0
#: Something failed, or `check` found diagnostics.
FAILED: Final = 1
#: Ctrl-C: 128 and the number of the signal, as shells count.
STOPPED: Final = 130
#: Whoever read standard output has gone: 128 and the number of SIGPIPE, as of any Unix tool.
CLOSED: Final = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``copydesk`` with *argv*, or with the arguments of the process.

    Returns:
        The exit status: 0, 1 if something failed or `check` found diagnostics, 2 for arguments that cannot
        be used, 130 after Ctrl-C, 141 where whoever read standard output has gone.
    """
    streams = Streams()
    try:
        return _run(argv, streams)
    except KeyboardInterrupt:
        streams.abandon()
        streams.complain("stopped.")
        return STOPPED
    except BrokenPipeError:
        streams.abandon()
        return CLOSED
    except OSError as error:  # those of reading are dealt with where files are read; this one is of writing
        streams.abandon()
        streams.complain(f"standard output: {error.strerror or error}; send it where it can be written.")
        return FAILED
    except Exception as error:  # noqa: BLE001  # a fault of copydesk itself; one sentence for this too
        streams.abandon()
        streams.complain(f"copydesk itself failed ({type(error).__name__}: {error}); please report it.")
        return FAILED


def _run(argv: Sequence[str] | None, streams: Streams) -> int:
    # Imported late: whatever takes time happens where Ctrl-C is caught.
    from copydesk.cli import arguments, commands

    try:
        commands.run(arguments.parsed(argv), streams)
    except SystemExit as stop:  # --help, --version, or arguments that cannot be used; argparse has spoken
        streams.flush()
        return int(stop.code or DONE)
    return FAILED if streams.failed else DONE
