"""From text to tree."""

from __future__ import annotations

from copydesk import grammar, languages
from copydesk.nodes import Document


def parse(text: str, *, language: str = "auto") -> Document:
    """Parse *text* into a tree that keeps every character.

    Args:
        text: Any string: an article, a piece of one, nothing at all. Lone surrogates are kept.
        language: The code of a language pack (see `copydesk.languages.names`), or ``"auto"``.

    Returns:
        The document; ``render(parse(text)) == text``.

    Raises:
        TypeError: If *text* is not a string; decode bytes first.
        LanguageError: If there is no pack for *language*.

    >>> document = parse("“Rain,” said Ada Moor. “Then sun.”")
    >>> [type(node).__name__ for node in document.blocks[0].children]
    ['Sentence', 'Gap', 'Sentence']
    """
    if not isinstance(text, str):
        raise TypeError(f"parse() takes a str, but got {type(text).__name__}; decode bytes first, with .decode().")
    return grammar.tree(text, languages.resolve(language, text))
