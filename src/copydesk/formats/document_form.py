"""The form ``copydesk.document/1``: a whole tree as plain data, each node tagged with its kind.

::

    {"schema": "copydesk.document/1", "language": "en", "children": [
        {"kind": "paragraph", "children": [
            {"kind": "sentence", "children": [
                {"kind": "quote", "opener": "“", "body": [{"kind": "text", "text": "Rain,"}], "closer": "”"},
                …]}]}]}

A leaf has its ``text``, a branch its ``children``; the marks of a quote are plain strings, and the closer is
``null`` where the block ended first. The kinds are those of `copydesk.nodes.KINDS`. A document that was parsed
with hints has them too: ``"hints": [{"span": [0, 4], "kind": "title"}]``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from copydesk.errors import FormError
from copydesk.nodes import KINDS, Document, Mark, Node, parts
from copydesk.reading import hint_form
from copydesk.reading.strict import array, check_fields, exactly, fault, json_type, shown

if TYPE_CHECKING:
    from cattrs import Converter

#: The name of the form.
SCHEMA: Final = "copydesk.document/1"

_ORIGIN: Final = "give what document_to_dict() made"
#: The fields of each class that its data must have; hints are written only where there are some.
_FIELDS: Final = {
    cls: tuple(field.name for field in attrs.fields(cls) if field.name != "hints") for cls in KINDS.values()
}

#: How deep nodes may nest, the document included. A parsed tree has at most about 25 levels, and a tree much
#: deeper than this one could not be compared or printed, since Python stops at a thousand nested calls.
DEPTH: Final = 64


def document_to_dict(document: Document) -> dict[str, Any]:
    r"""The tree as plain lists, dicts and strings: the form ``copydesk.document/1``.

    Raises:
        FormError: If the document was built by hand and nests deeper than `DEPTH`.

    >>> from copydesk import parse
    >>> document_to_dict(parse("\n"))
    {'schema': 'copydesk.document/1', 'language': 'en', 'children': [{'kind': 'gap', 'text': '\n'}]}
    """
    _check_depth(document)
    children = [_converter().unstructure(child) for child in document.children]
    hints = {"hints": hint_form.to_list(document.hints)} if document.hints else {}
    return {"schema": SCHEMA, "language": document.language, **hints, "children": children}


def document_from_dict(data: Mapping[str, Any]) -> Document:
    """The document that `document_to_dict` gave *data* of.

    Raises:
        FormError: If *data* is not of the form; it names the place, such as ``children[3].children[0]``.

    >>> from copydesk import parse
    >>> document_from_dict(document_to_dict(parse("“Rain.”"))) == parse("“Rain.”")
    True
    """
    if not isinstance(data, Mapping):
        raise FormError("the document", f"is {json_type(data)}, not an object", _ORIGIN)
    if data.get("schema") != SCHEMA:
        raise FormError("schema", f"is not {SCHEMA!r}", _ORIGIN)
    _check_depth(data)
    from cattrs.errors import BaseValidationError

    fields = {name: value for name, value in data.items() if name not in ("schema", "hints")}
    try:
        check_fields(fields, _FIELDS[Document])
        document: Document = _converter().structure(fields, Document)
    except (BaseValidationError, FormError) as error:
        raise fault(error, "the document") from None  # not the engine's tree of errors
    return attrs.evolve(document, hints=hint_form.from_list(data["hints"])) if "hints" in data else document


_string = exactly(str, "a string", "write it as it stands in the text")


@cache
def _converter() -> Converter:
    """The cattrs converter of the tree; strict, where cattrs alone would make ``"5"`` of a 5."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    made = Converter()

    def nodes(value: Any, _: Any) -> tuple[Node, ...]:
        return made.structure(array(value), tuple[Node, ...])

    def node(value: Any, _: Any) -> Node:
        cls = _class_of(value)
        fields = {name: given for name, given in value.items() if name != "kind"}
        check_fields(fields, _FIELDS[cls])
        return made.structure(fields, cls)

    list_of_nodes = override(
        struct_hook=nodes, unstruct_hook=lambda children: [made.unstructure(child) for child in children]
    )
    hooks = {
        "children": list_of_nodes,
        "body": list_of_nodes,
        "opener": override(struct_hook=_mark, unstruct_hook=lambda mark: mark.text),
        "closer": override(
            struct_hook=lambda value, _: None if value is None else _mark(value, _),
            unstruct_hook=lambda mark: None if mark is None else mark.text,
        ),
    }
    made.register_structure_hook(str, _string)
    made.register_structure_hook_func(lambda cls: cls is Node, node)
    for kind, cls in KINDS.items():
        own: dict[str, Any] = {name: hook for name, hook in hooks.items() if name in _FIELDS[cls]}
        if cls is Document:
            own["hints"] = override(omit=True)  # they are no part of the tree
        made.register_structure_hook(cls, make_dict_structure_fn(cls, made, **own))
        made.register_unstructure_hook(cls, _tagged(kind, make_dict_unstructure_fn(cls, made, **own)))
    return made


def _tagged(kind: str, unstructure: Any) -> Any:
    return lambda node: {"kind": kind, **unstructure(node)}


def _mark(value: Any, _: Any) -> Mark:
    return Mark(_string(value, _))


def _class_of(value: Any) -> type[Node]:
    if not isinstance(value, Mapping):
        raise FormError("", f"is {json_type(value)}, not a node", 'write an object with its "kind"')
    kind = value.get("kind")
    if not isinstance(kind, str):
        fault = f"is {json_type(kind)}, not a string" if "kind" in value else "is missing"
        raise FormError(".kind", fault, "name one of copydesk.nodes.KINDS")
    if kind not in KINDS:
        raise FormError(".kind", f"is {shown(kind)}, which no node is", "name one of copydesk.nodes.KINDS")
    return KINDS[kind]


def _check_depth(root: Any) -> None:
    """Refuse what nests deeper than `DEPTH`; a loop, since it must not run out of stack itself."""
    level, depth = [root], 1
    while level:
        if depth > DEPTH:
            raise FormError("the document", f"nests deeper than {DEPTH} nodes", "build it flatter")
        level = [child for node in level for child in _below(node)]
        depth += 1


def _below(node: Any) -> tuple[Any, ...] | list[Any]:
    """What nests in a node, or in the data of one: children or a body, and no node has both."""
    if isinstance(node, Node):
        return parts(node)
    if isinstance(node, Mapping):
        children = node.get("children", node.get("body"))
        return children if isinstance(children, list | tuple) else ()
    return ()
