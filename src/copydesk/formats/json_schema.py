"""JSON Schema (2020-12) of the forms, for programs that have no copydesk at hand."""

from __future__ import annotations

import inspect
import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

import attrs

from copydesk.errors import FormError
from copydesk.formats import document_form
from copydesk.nodes import KINDS, Document, Node

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_FIELDS: Final = {
    "text": "The characters, as written; never empty.",
    "children": "The parts in text order; joining their text gives the text of the node.",
    "opener": "The opening mark, as written.",
    "body": "What stands between the marks; may be empty.",
    "closer": "The closing mark, or null where the block ended first.",
    "language": "The code of the language pack that the document was parsed with.",
    "hints": "What the caller of the parser said of its lines; spans of the text that was parsed.",
}


def schema(form: str = "article") -> dict[str, Any]:
    """The JSON Schema of a form, as plain data that you may change.

    It is strict: every field is required (but the hints, the two of a block that not every block has, and the
    affiliation of a speaker, which came later), and no other is allowed. Two things it cannot say: that a span ends
    inside the text, and an index inside its list.

    Args:
        form: ``"article"`` for ``copydesk.article/1``, what `read` finds; ``"document"`` for
            ``copydesk.document/1``, the tree.

    Raises:
        FormError: If there is no such form.

    >>> schema()["title"], schema("document")["title"]
    ('copydesk.article/1', 'copydesk.document/1')
    """
    if form == "article":
        made: dict[str, Any] = json.loads(_article())
        return made
    if form == "document":
        return _document()
    raise FormError(f"the form {form!r}", "has no schema", "ask for 'article' or 'document'")


@cache
def _article() -> str:
    # A page for readers, kept by hand; a test holds it against the classes of copydesk.reading.
    return files("copydesk.formats").joinpath("schemas/article.json").read_text(encoding="utf-8")


def _document() -> dict[str, Any]:
    """Made from the node classes, which say all there is to say."""
    document = _of_class(Document)
    return {
        "$schema": _DIALECT,
        "$id": "urn:copydesk:document:1",
        "title": document_form.SCHEMA,
        "description": "The tree of a news article; its leaves, joined in order, are the text.",
        "type": "object",
        "properties": {"schema": {"const": document_form.SCHEMA}, **document["properties"]},
        "required": ["schema", *document["required"]],
        "additionalProperties": False,
        "$defs": {
            **{name: json.loads(_article())["$defs"][name] for name in ("string", "span", "hint")},
            "node": _node(),
            **{kind: _tagged(kind, cls) for kind, cls in KINDS.items() if cls is not Document},
        },
    }


def _node() -> dict[str, Any]:
    """Any node: its kind decides, so a validator need not try one class after the other on each level."""
    kinds = [kind for kind, cls in KINDS.items() if cls is not Document]
    return {
        "description": "A node; its kind tells the class.",
        "type": "object",
        "properties": {"kind": {"enum": kinds}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/{kind}"},
            }
            for kind in kinds
        ],
    }


def _tagged(kind: str, cls: type[Node]) -> dict[str, Any]:
    made = _of_class(cls)
    made["properties"] = {"kind": {"const": kind}, **made["properties"]}
    made["required"] = ["kind", *made["required"]]
    return made


def _of_class(cls: type[Node]) -> dict[str, Any]:
    return {
        "description": inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0].replace("\n", " "),
        "type": "object",
        "properties": {field.name: _of_field(cls, field.name) for field in attrs.fields(cls)},
        "required": [field.name for field in attrs.fields(cls) if field.name != "hints"],
        "additionalProperties": False,
    }


def _of_field(cls: type[Node], name: str) -> dict[str, Any]:
    if name == "language":
        return {"description": _FIELDS[name], "type": "string"}
    if name == "hints":
        return {"description": _FIELDS[name], "type": "array", "items": {"$ref": "#/$defs/hint"}}
    if name in {"children", "body"}:
        allowed = [kind for kind, one in KINDS.items() if issubclass(one, cls.holds)]  # type: ignore[attr-defined]
        items = {"$ref": "#/$defs/node", "properties": {"kind": {"enum": allowed}}}
        return {"description": _FIELDS[name], "type": "array", "items": items}
    written = {"$ref": "#/$defs/string", "minLength": 1}
    if name == "closer":
        return {"description": _FIELDS[name], "anyOf": [written, {"type": "null"}]}
    return {"description": _FIELDS[name], **written}
