"""Plain data into attrs classes, strictly: what makes data of another form say where it is wrong.

cattrs alone would make ``"5"`` of a 5 and ``True`` of ``"false"``, and its errors speak of its own machinery.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from copydesk.errors import FormError, NodeError, SpanError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cattrs import Converter

T = TypeVar("T")


def json_type(value: object) -> str:
    """What *value* is in the words of JSON, with its article.

    >>> json_type(None), json_type([1])
    ('null', 'an array')
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "a string"
    if isinstance(value, int | float):
        return "a number"
    return "an object" if isinstance(value, Mapping) else "an array"


def shown(value: object) -> str:
    """*value* in a sentence: a string itself, cut to a few words, of anything else only the type.

    >>> shown("rain"), shown({})
    ("'rain'", 'an object')
    """
    if not isinstance(value, str):
        return json_type(value)
    return repr(value if len(value) <= 40 else f"{value[:39]}…")


def exactly(cls: type[T], what: str, remedy: str) -> Callable[[Any, Any], T]:
    """A hook that takes a *cls* and nothing that could be made one; *what* says so."""

    def structure(value: Any, _: Any) -> T:
        if type(value) is not cls:
            raise FormError("", f"is {json_type(value)}, not {what}", remedy)
        return value

    return structure


def member(value: Any, cls: type[StrEnum]) -> StrEnum:
    """A hook for enums."""
    if not isinstance(value, str) or value not in list(cls):
        raise FormError("", f"is {shown(value)}", f"give one of {', '.join(cls)}")
    return cls(value)


def array(value: Any) -> list[Any] | tuple[Any, ...]:
    """*value*, if it is an array."""
    if not isinstance(value, list | tuple):
        raise FormError("", f"is {json_type(value)}, not an array", "write [] where there is nothing")
    return value


def check_fields(given: Any, names: Sequence[str], optional: Collection[str] = ()) -> None:
    """Refuse *given* unless it is an object with these fields, all but the *optional* ones, and no others."""
    if not isinstance(given, Mapping):
        raise FormError("", f"is {json_type(given)}, not an object", f"write one with {', '.join(names)}")
    for name in names:
        if name not in given and name not in optional:
            raise FormError("", f'lacks the field "{name}"', "write all fields of the form")
    for name in given:
        if name not in names:
            raise FormError("", f"has the unknown field {shown(name)}", "leave it out")


def whole(cls: type[attrs.AttrsInstance], made: Converter) -> Callable[[Any, Any], Any]:
    """A hook for an attrs class, all fields required that have no default."""
    from cattrs.gen import make_dict_structure_fn

    names = [field.name for field in attrs.fields(cls)]
    optional = {field.name for field in attrs.fields(cls) if field.default is not attrs.NOTHING}
    inner = make_dict_structure_fn(cls, made)

    def structure(value: Any, _: Any) -> Any:
        check_fields(value, names, optional)
        return inner(value, cls)

    return structure


def fault(error: BaseException, root: str) -> FormError:
    """The first fault that cattrs met, and where: its errors are trees, with a note for each step down.

    Args:
        error: What was raised.
        root: What to call the place if it is the whole.
    """
    from cattrs.errors import AttributeValidationNote, BaseValidationError

    path = ""
    while isinstance(error, BaseValidationError):
        error = error.exceptions[0]
        for note in getattr(error, "__notes__", ()):
            path += f".{note.name}" if isinstance(note, AttributeValidationNote) else f"[{note.index}]"
    if isinstance(error, FormError):
        return FormError((path + error.field).removeprefix(".") or root, error.fault, error.remedy)
    if isinstance(error, NodeError):
        said = f"is of the class {error.owner}, which {error.fault}" if path else error.fault
        return FormError(path.removeprefix(".") or root, said, error.remedy)
    if isinstance(error, SpanError):
        said = f"runs from {error.start} to {error.end}"
        return FormError(path.removeprefix("."), said, "give offsets with 0 <= start <= end")
    raise error  # RecursionError, if the caller left no stack: cattrs wraps that too
