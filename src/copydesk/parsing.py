"""From text to tree."""

from __future__ import annotations

from os import PathLike

from copydesk import grammar, languages
from copydesk.grammar import Hints
from copydesk.languages import Pack
from copydesk.nodes import Document


def parse(text: str, *, language: str | Pack = "auto", hints: Hints | None = None) -> Document:
    """Parse *text* into a tree that keeps every character.

    Args:
        text: Any string: an article, a piece of one, nothing at all. Lone surrogates are kept.
        language: The code of a language pack (see `copydesk.languages.names`), ``"auto"``, or a pack of yours; it
            is made known by its code, as `copydesk.languages.add` does.
        hints: What you know of its lines, from a page or a database, as a mapping: the number of a line,
            from 1, or a span of the text, to a kind of block such as ``"title"`` or ``"caption"``
            (`copydesk.nodes.HINTED`) or its class. A span names every line that it touches. The hints of a
            document, ``document.hints``, are taken too.

    Returns:
        The document; ``render(parse(text)) == text``, and
        ``parse(text, language=document.language, hints=document.hints) == document``.

    Raises:
        TypeError: If *text* is not a string; decode bytes first.
        LanguageError: If there is no pack for *language*, or another one of the same code.
        HintError: If a hint names no line, a kind that no hint can name, or what another names too.

    >>> document = parse("“Rain,” said Ada Moor. “Then sun.”")
    >>> [type(node).__name__ for node in document.blocks[0].children]
    ['Sentence', 'Gap', 'Sentence']
    >>> [type(block).__name__ for block in parse("Rain fell.\\n\\nIt still does.", hints={1: "title"}).blocks]
    ['Title', 'Paragraph']
    """
    demand_text(text, "parse")
    return grammar.tree(text, languages.resolve(language, text), hints)


def demand_text(given: object, caller: str) -> None:
    """Tell whoever gave *caller* something else than a text what to give.

    Raises:
        TypeError: If *given* is not a string.

    >>> demand_text(b"Rain.", "read")
    Traceback (most recent call last):
        ...
    TypeError: read() takes a str, but got bytes; decode bytes first, with .decode().
    """
    if isinstance(given, str):
        return
    remedy = "give the text of an article"
    if isinstance(given, bytes | bytearray):
        remedy = "decode bytes first, with .decode()"
    elif isinstance(given, PathLike):
        remedy = "give the text of the file: path.read_bytes().decode()"
    raise TypeError(f"{caller}() takes a str, but got {type(given).__name__}; {remedy}.")
