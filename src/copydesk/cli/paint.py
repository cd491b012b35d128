"""Lines made of words with a style, printed plain or in colour."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from io import StringIO
from typing import TypeAlias, final

from copydesk.cli.streams import Streams


@final
class Style(StrEnum):
    """What a word is on the page; the value is how rich shows it, in the colours of the terminal's theme."""

    PLAIN = ""
    FAINT = "dim"
    STRONG = "bold"
    KIND = "cyan"
    SPEAKER = "green"
    WARNING = "yellow"


#: A line of a page: pieces of text with their style.
Line: TypeAlias = list[tuple[str, Style]]
#: What turns the lines of a page into what goes out.
Painter: TypeAlias = Callable[[list[Line]], str]


def painter(color: str, streams: Streams) -> Painter:
    """The painter for ``--color`` *color*.

    Colour takes the package rich, of the extra ``cli``. Without it a page is plain: the words are the same.
    """
    if color == "never" or (color == "auto" and not _wanted(streams)):
        return plain
    try:
        return _colored()
    except ImportError:
        if color == "always":
            streams.complain("--color always: the package rich is not installed; install copydesk[cli].")
        return plain


def _wanted(streams: Streams) -> bool:
    """Whether a page may be coloured unasked: on a terminal that can, for somebody who does not object."""
    return streams.is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def plain(lines: list[Line]) -> str:
    """The lines without colour, and without blanks at their ends."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def _colored() -> Painter:
    """What puts the escape sequences of a terminal around the words.

    Raises:
        ImportError: If rich is not installed.
    """
    from rich.console import Console
    from rich.text import Text

    def colored(lines: list[Line]) -> str:
        out = StringIO()
        # The sixteen colours that a terminal's theme defines, so that the page is legible on light and dark.
        console = Console(file=out, force_terminal=True, color_system="standard", no_color=False)
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
        return out.getvalue()

    return colored
