"""copydesk: read article text into typed objects, and write it back with every other character in place."""

from copydesk import languages
from copydesk.outlining import outline
from copydesk.parsing import parse
from copydesk.rendering import render
from copydesk.walking import locate, replace, walk

__all__ = ["languages", "locate", "outline", "parse", "render", "replace", "walk"]
