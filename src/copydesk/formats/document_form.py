"""The form ``copydesk.document/1``: a whole tree as plain data, each node tagged with its kind.

::

    {"schema": "copydesk.document/1", "language": "en", "children": [
        {"kind": "paragraph", "children": [
            {"kind": "sentence", "children": [
                {"kind": "quote", "opener": "“", "body": [{"kind": "text", "text": "Rain,"}], "closer": "”"},
                …]}]}]}

A leaf has its ``text``, a branch its ``children``; the marks of a quote are plain strings, and the closer is
``null`` where the block ended first. The kinds are those of `copydesk.nodes.KINDS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from copydesk.errors import FormError, NodeError
from copydesk.formats.json_syntax import json_type, shown
from copydesk.nodes import KINDS, Document, Mark, Node, kind_of, parts

if TYPE_CHECKING:
    from cattrs import Converter
    from cattrs.errors import BaseValidationError

#: The name of the form.
SCHEMA: Final = "copydesk.document/1"

#: How deep nodes may nest, the document included. A parsed tree has at most about 25 levels, and a tree much
#: deeper than this one could not be compared or printed, since Python stops at a thousand nested calls.
DEPTH: Final = 64


def document_to_dict(document: Document) -> dict[str, Any]:
    """The tree as plain lists, dicts and strings: the form ``copydesk.document/1``.

    Raises:
        FormError: If the document was built by hand and nests deeper than `DEPTH`.

    >>> from copydesk import parse
    >>> document_to_dict(parse("\\n"))
    {'schema': 'copydesk.document/1', 'language': 'en', 'children': [{'kind': 'gap', 'text': '\\n'}]}
    """
    _check_depth(document)
    children = [_converter().unstructure(child) for child in document.children]
    return {"schema": SCHEMA, "language": document.language, "children": children}


def document_from_dict(data: Mapping[str, Any]) -> Document:
    """The document that `document_to_dict` gave *data* of.

    Raises:
        FormError: If *data* is not of the form; it names the place, such as ``children[3].children[0]``.

    >>> from copydesk import parse
    >>> document_from_dict(document_to_dict(parse("“Rain.”"))) == parse("“Rain.”")
    True
    """
    if not isinstance(data, Mapping):
        raise FormError("the document", f"is {json_type(data)}, not an object", "give what document_to_dict() made")
    if data.get("schema") != SCHEMA:
        raise FormError("schema", f"is not {SCHEMA!r}", "give what document_to_dict() made")
    _check_depth(data)
    from cattrs.errors import BaseValidationError

    fields = {name: value for name, value in data.items() if name != "schema"}
    try:
        _check_fields(Document, fields)
        document: Document = _converter().structure(fields, Document)
    except (BaseValidationError, FormError) as error:
        raise _fault(error) from None  # the engine's own tree of errors would hide the one that tells
    return document


@cache
def _converter() -> Converter:
    """The cattrs converter of the tree; strict, where cattrs alone would make ``"5"`` of a 5."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    made = Converter()

    def nodes(value: Any, _: Any) -> tuple[Node, ...]:
        if not isinstance(value, list | tuple):
            raise FormError("", f"is {json_type(value)}, not an array of nodes", "write [] where there are none")
        return made.structure(value, tuple[Node, ...])

    def node(value: Any, _: Any) -> Node:
        cls = _class_of(value)
        fields = {name: given for name, given in value.items() if name != "kind"}
        _check_fields(cls, fields)
        return made.structure(fields, cls)

    list_of_nodes = override(
        struct_hook=nodes, unstruct_hook=lambda children: [made.unstructure(child) for child in children]
    )
    opener = override(struct_hook=lambda value, _: Mark(_string(value, str)), unstruct_hook=lambda mark: mark.text)
    closer = override(
        struct_hook=lambda value, _: None if value is None else Mark(_string(value, str)),
        unstruct_hook=lambda mark: None if mark is None else mark.text,
    )
    hooks = {"children": list_of_nodes, "body": list_of_nodes, "opener": opener, "closer": closer}
    made.register_structure_hook(str, _string)
    made.register_structure_hook_func(lambda cls: cls is Node, node)
    for kind, cls in KINDS.items():
        own = {name: hook for name, hook in hooks.items() if name in _fields(cls)}
        made.register_structure_hook(cls, make_dict_structure_fn(cls, made, **own))
        made.register_unstructure_hook(cls, _tagged(kind, make_dict_unstructure_fn(cls, made, **own)))
    return made


def _tagged(kind: str, unstructure: Any) -> Any:
    return lambda node: {"kind": kind, **unstructure(node)}


def _string(value: Any, _: Any) -> str:
    if not isinstance(value, str):
        raise FormError("", f"is {json_type(value)}, not a string", "write it as it stands in the text")
    return value


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


def _check_fields(cls: type[Node], given: Mapping[str, Any]) -> None:
    expected = _fields(cls)
    for name in expected:
        if name not in given:
            raise FormError("", f'lacks the field "{name}"', "write all fields, as document_to_dict() does")
    for name in given:
        if name not in expected:
            raise FormError("", f"has the unknown field {shown(name)}", "leave it out")


@cache
def _fields(cls: type[Node]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls))


def _check_depth(root: Any) -> None:
    """Refuse what nests deeper than `DEPTH`; a loop, since it must not run out of stack itself."""
    level, depth = [root], 1
    while level:
        if depth > DEPTH:
            raise FormError("the document", f"nests deeper than {DEPTH} nodes", "build it flatter")
        level = [child for node in level for child in _below(node)]
        depth += 1


def _below(node: Any) -> tuple[Any, ...] | list[Any]:
    """What nests in a node, or in the data of one: a branch has children, a quote a body, and no node has both."""
    if isinstance(node, Node):
        return parts(node)
    if isinstance(node, Mapping):
        children = node.get("children", node.get("body"))
        return children if isinstance(children, list | tuple) else ()
    return ()


def _fault(error: BaseException) -> FormError:
    """The first fault that cattrs met, and where: its errors are trees, with a note for each step down."""
    from cattrs.errors import AttributeValidationNote, BaseValidationError, IterableValidationNote

    path = ""
    while isinstance(error, BaseValidationError):
        error = error.exceptions[0]
        for note in getattr(error, "__notes__", ()):
            if isinstance(note, AttributeValidationNote):
                path += f".{note.name}"
            elif isinstance(note, IterableValidationNote):
                path += f"[{note.index}]"
    if isinstance(error, FormError):
        return FormError(_place(path + error.field), error.fault, error.remedy)
    if isinstance(error, NodeError):
        fault = f"is of the class {error.owner}, which {error.fault}" if path else error.fault
        return FormError(_place(path), fault, error.remedy)
    raise error  # RecursionError, if the caller left no stack: cattrs wraps that too


def _place(path: str) -> str:
    return path.removeprefix(".") or "the document"
