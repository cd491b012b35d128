r"""JSON as text: from text to plain data, saying where it breaks, and back without losing a code point.

A JSON text cannot hold every Python string. ``"\ud83d\ude00"`` is one character to every JSON reader, so a
string with those two surrogates as *two* code points would come back shorter, and all offsets behind it
would be wrong. Such a string is written in pieces, as an array of strings to be joined: no form of this
package holds arrays of strings otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final, final

from attrs import frozen

# Two code points that escapes would glue together, and the place between them.
_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SEAM: Final = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
# Surrogates, which no encoding of a file takes, and the line ends that JSON leaves as they are.
_UNSAFE: Final = re.compile("[\ud800-\udfff\x85\u2028\u2029]")
# Python reads no longer numbers (sys.int_info.default_max_str_digits).
_LONG_NUMBER: Final = re.compile(r"[0-9]{4301}")


@final
@frozen(weakref_slot=False)
class Broken:
    """Why a text is not JSON, and where."""

    #: The line, from 1.
    line: int
    #: The column, from 1, in code points.
    column: int
    #: What is wrong there.
    reason: str


def decode(text: str) -> Any | Broken:
    """The data of a JSON text, strings in pieces joined; `Broken` if it is not JSON.

    >>> decode('{"text": ["Ra", "in"]}')
    {'text': 'Rain'}
    >>> decode('{"text": }')
    Broken(line=1, column=10, reason="'}' does not belong here")
    """
    text = text.removeprefix("\ufeff")  # Windows tools write one; JSON lets a reader pass over it
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return Broken(error.lineno, error.colno, _reason(error))
    except RecursionError:
        return Broken(1, 1, "what opens here nests too deep")
    except ValueError:
        return _long_number(text)
    return _changed(data, _join)


def encode(data: Any, *, indent: int | None = None) -> str:
    r"""The JSON text of plain data, which `decode` gives back equal.

    It reads as the text does; only surrogates and U+0085, U+2028 and U+2029 are escaped, so it can be stored
    as UTF-8, and without *indent* it is one line to every reader of JSON Lines.

    >>> print(encode({"text": "“Rain.”\u2028😀", "name": "\ud83d\ude00"}))
    {"text": "“Rain.”\u2028😀", "name": ["\ud83d", "\ude00"]}
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    if _PAIR.search(text):
        copy = json.loads(text)  # nothing is escaped yet, so nothing is glued
        text = json.dumps(_changed(copy, _split), ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _reason(error: json.JSONDecodeError) -> str:
    """What is wrong where the decoder stopped; its own words speak of delimiters and property names."""
    if error.msg.startswith("Unterminated string"):
        return "the string that opens here never closes"
    if error.pos >= len(error.doc.rstrip()):
        return "the text ends too early"
    if error.msg == "Extra data":
        return "the value ended before this"
    return f"{error.doc[error.pos]!r} does not belong here"


def _long_number(text: str) -> Broken:
    found = _LONG_NUMBER.search(text)
    start = found.start() if found else 0
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Broken(line, column, "the number is too long")


def _split(value: Any) -> Any:
    return _SEAM.split(value) if isinstance(value, str) and _PAIR.search(value) else value


def _join(value: Any) -> Any:
    if isinstance(value, list) and len(value) > 1 and all(isinstance(piece, str) for piece in value):
        return "".join(value)
    return value


def _changed(data: Any, change: Callable[[Any], Any]) -> Any:
    """*data* with each value changed, in place; a loop, since data from outside may nest deeply."""
    root = [data]
    waiting: list[list[Any] | dict[str, Any]] = [root]
    while waiting:
        holder: Any = waiting.pop()
        for key, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
            new = change(value)
            if new is not value:
                holder[key] = new
            elif isinstance(value, list | dict):
                waiting.append(value)
    return root[0]
