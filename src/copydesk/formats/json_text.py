"""Articles and documents as JSON text, both ways."""

from __future__ import annotations

from typing import Any

from copydesk.errors import FormError
from copydesk.formats import document_form, json_syntax
from copydesk.nodes import Document
from copydesk.reading import Article, form


def dumps(value: Article | Document, *, indent: int | None = None) -> str:
    """*value* as a JSON text, which `loads` gives back equal.

    Args:
        value: An article, for the form ``copydesk.article/1``, or a document, for ``copydesk.document/1``.
        indent: How many blanks each level is indented by. Without, the text is one line, a record of JSON Lines.

    Raises:
        TypeError: If *value* is neither.
        FormError: If a document that was built by hand nests deeper than any that is parsed.

    >>> from copydesk import parse
    >>> dumps(parse("Rain\\n"))[:70]
    '{"schema": "copydesk.document/1", "language": "en", "children": [{"kin'
    """
    if isinstance(value, Article):
        return json_syntax.encode(value.to_dict(), indent=indent)
    if isinstance(value, Document):
        return json_syntax.encode(document_form.document_to_dict(value), indent=indent)
    msg = f"dumps() takes an Article or a Document, but got {type(value).__name__}; make one with read() or parse()."
    raise TypeError(msg)


def loads(text: str) -> Article | Document:
    """The article or the document that `dumps` wrote; the field ``schema`` tells which.

    Raises:
        TypeError: If *text* is not a string; decode bytes first.
        FormError: If *text* is not JSON, or not one of the two forms.
        LanguageError: If there is no pack for the language of an article.

    >>> from copydesk import read
    >>> loads(dumps(read("“Rain,” said Ada Moor."))) == read("“Rain,” said Ada Moor.")
    True
    """
    if not isinstance(text, str):
        msg = f"loads() takes a str, but got {type(text).__name__}; decode bytes first, with .decode('utf-8')."
        raise TypeError(msg)
    data: Any = json_syntax.decode(text)
    if isinstance(data, json_syntax.Broken):
        place = f"line {data.line}, column {data.column}"
        raise FormError(place, f"is not JSON ({data.reason})", "give what copydesk.formats.dumps() wrote")
    if not isinstance(data, dict):
        raise FormError("the text", f"is {json_syntax.json_type(data)}, not an object", "give one article or document")
    match data.get("schema"):
        case document_form.SCHEMA:
            return document_form.document_from_dict(data)
        case form.SCHEMA:
            return Article.from_dict(data)
    known = f"{form.SCHEMA!r} or {document_form.SCHEMA!r}"
    if "schema" not in data:
        raise FormError("schema", "is missing", f"write {known}")
    raise FormError("schema", f"is {json_syntax.shown(data['schema'])}, which this version cannot read", f"give {known}")
