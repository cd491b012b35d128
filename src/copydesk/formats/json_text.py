"""Articles and documents as JSON text, both ways."""

from __future__ import annotations

from typing import Any, Final

from copydesk.errors import FormError
from copydesk.formats import document_form, json_syntax
from copydesk.nodes import Document
from copydesk.reading import Article, form
from copydesk.reading.strict import json_type, shown

_ORIGIN: Final = "give what copydesk.dumps() or 'copydesk read --format json' wrote"


def dumps(value: Article | Document, *, indent: int | None = None) -> str:
    r"""*value* as a JSON text, which `loads` gives back equal.

    Args:
        value: An article, for the form ``copydesk.article/1``, or a document, for ``copydesk.document/1``.
        indent: How many blanks each level is indented by; without, the text is one line.

    Raises:
        TypeError: If *value* is neither.
        FormError: If a document that was built by hand nests deeper than any that is parsed.

    >>> from copydesk import parse
    >>> dumps(parse("Rain\n"))[:70]
    '{"schema": "copydesk.document/1", "language": "en", "children": [{"kin'
    """
    if isinstance(value, Article):
        return json_syntax.encode(value.to_dict(), indent=indent)
    if isinstance(value, Document):
        return json_syntax.encode(document_form.document_to_dict(value), indent=indent)
    raise TypeError(f"dumps() takes an Article or a Document, not {type(value).__name__}; read() it first.")


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
        raise TypeError(f"loads() takes a str, not {type(text).__name__}; decode bytes first.")
    data: Any = json_syntax.decode(text)
    if isinstance(data, json_syntax.Broken):
        place = f"line {data.line}, column {data.column}"
        raise FormError(place, f"is not JSON ({data.reason})", _ORIGIN)
    if not isinstance(data, dict):
        fault = f"is {json_type(data)}, not an object"
        raise FormError("the text", fault, _ORIGIN)
    match data.get("schema"):
        case document_form.SCHEMA:
            return document_form.document_from_dict(data)
        case form.SCHEMA:
            return Article.from_dict(data)
    known = f"{form.SCHEMA!r} or {document_form.SCHEMA!r}"
    if "schema" not in data:
        raise FormError("schema", "is missing", f"write {known}")
    fault = f"is {shown(data['schema'])}, which this version cannot read"
    raise FormError("schema", fault, f"give {known}")
