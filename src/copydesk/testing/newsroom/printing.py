"""How an article is printed: its quotation marks, its lines, its line ends."""

from __future__ import annotations

from typing import Final, final

from attrs import frozen


@final
@frozen
class Style:
    """How a newspaper writes quotations."""

    #: The marks of a quotation.
    outer: tuple[str, str]
    #: The marks of a quotation in a quotation.
    inner: tuple[str, str]
    #: The apostrophe.
    apostrophe: str = "’"
    #: Whether the comma behind quoted words stands before the closing mark.
    comma_inside: bool = True
    #: What stands between a mark and the words inside it.
    padding: str = ""


#: Styles of quotations; the first is the plainest.
STYLES: Final = {
    "American": Style(("“", "”"), ("‘", "’")),
    "straight": Style(('"', '"'), ("'", "'"), apostrophe="'"),
    "British": Style(("‘", "’"), ("“", "”")),
    "German": Style(("„", "“"), ("‚", "‘"), comma_inside=False),
    "French": Style(("«", "»"), ("“", "”"), comma_inside=False, padding="\xa0"),
    "Swiss": Style(("«", "»"), ("‹", "›"), comma_inside=False),
    "Danish": Style(("»", "«"), ("›", "‹"), comma_inside=False),
    "Polish": Style(("„", "”"), ("«", "»"), comma_inside=False),
}
#: What stands between paragraphs, and what ends a line within one; the first is the plainest.
LAYOUTS: Final = {
    "blank lines": ("\n\n", " "),
    "lines": ("\n", " "),
    "indented": ("\n    ", " "),
    "wrapped": ("\n\n", "\n"),
}
#: Line ends; the first is the plainest.
LINE_ENDS: Final = ("\n", "\r\n", "\r")


@final
@frozen(kw_only=True)
class Printing:
    """How one article is printed.

    >>> Printing(style="German").marks(0)
    ('„', '“')
    """

    #: A name from `STYLES`.
    style: str = "American"
    #: A name from `LAYOUTS`.
    layout: str = "blank lines"
    #: One of `LINE_ENDS`.
    line_end: str = "\n"
    #: The code of the language it is written in.
    language: str = "en"

    def marks(self, depth: int) -> tuple[str, str]:
        """The marks of a quotation in *depth* others, padding included."""
        style = STYLES[self.style]
        opener, closer = style.inner if depth else style.outer
        return opener + style.padding, style.padding + closer
