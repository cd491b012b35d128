"""The words of a text without the marks of Markdown, each character in its place.

What an article says is the same whether a name is bold and a body a link or not: where marks of emphasis and addresses
stand, a blank is read, so offsets stay as they are. Blocks, sentences and quotes are those of the text itself.
"""

from __future__ import annotations

import re
from typing import Final

#: *so*, **so**, ***so***, _so_, __so__: the marks touch the words within, and no letter from outside.
_EMPHASIS: Final = re.compile(
    r"(?<![*\w])(\*{1,3})(?=[^\s*])(?:[^*\n]{0,400}[^\s*])\1(?![*\w])"
    r"|(?<![_\w])(_{1,3})(?=[^\s_])(?:[^_\n]{0,400}[^\s_])\2(?![_\w])"
)
#: [words](address), and an image, which is no words at all.
_LINK: Final = re.compile(r"(!?)\[([^\[\]\n]{1,300})\]\([^()\s]{1,1000}\)")


def plain(text: str) -> str:
    """*text* with blanks for the marks of emphasis and links; as long as it was.

    >>> plain("said **Ada Moor**, as [told](https://x.example) to *Carr*")
    'said   Ada Moor  , as  told                     to  Carr '
    """
    if "](" in text:
        text = _LINK.sub(_words, text)
    return _EMPHASIS.sub(_emphasised, text) if "*" in text or "_" in text else text


def _words(link: re.Match[str]) -> str:
    if link[1]:
        return " " * len(link[0])
    return f" {link[2]}".ljust(len(link[0]))


def _emphasised(found: re.Match[str]) -> str:
    marks = len(found[1] or found[2])
    return " " * marks + found[0][marks:-marks] + " " * marks
