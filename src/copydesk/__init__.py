"""copydesk: read article text into typed objects, and write it back with every other character in place."""

from copydesk import languages
from copydesk.formats import dumps, loads, schema
from copydesk.outlining import from_outline, outline
from copydesk.parsing import parse
from copydesk.reading import Article, read
from copydesk.rendering import render
from copydesk.spans import Span
from copydesk.walking import Located, locate, replace, walk

__all__ = [
    "Article",
    "Located",
    "Span",
    "dumps",
    "from_outline",
    "languages",
    "loads",
    "locate",
    "outline",
    "parse",
    "read",
    "render",
    "replace",
    "schema",
    "walk",
]
