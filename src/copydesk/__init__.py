"""copydesk: read article text into typed objects, and write it back with every other character in place."""

import sys

from copydesk import languages
from copydesk.formats import dumps, loads, schema
from copydesk.nodes import Document
from copydesk.outlining import from_outline, outline
from copydesk.parsing import parse
from copydesk.reading import Article, read
from copydesk.rendering import render
from copydesk.spans import Span
from copydesk.walking import Located, locate, replace, walk

__all__ = [
    "Article",
    "Document",
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

# Hypothesis was imported first, so its plugin could not register these types yet; see `copydesk.testing.registration`.
if "hypothesis.strategies" in sys.modules:  # pragma: no branch - a process imports one of the two first
    from copydesk.testing.registration import register

    register()
    del register
