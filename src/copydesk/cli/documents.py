"""JSON documents, one or many in a file, and the text of each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from copydesk.errors import CopydeskError
from copydesk.formats import loads
from copydesk.formats.json_syntax import Broken, decode, encode
from copydesk.reading import Article
from copydesk.reading.form import SCHEMA
from copydesk.rendering import render

# Where a document begins: both JSON Lines and indented objects one behind the other have braces only there.
_BEGINNING: Final = re.compile(r"^(?=\{)", re.MULTILINE)
# What "surrogateescape" makes of a byte; UTF-8 itself holds no surrogates.
_NOT_UTF8: Final = re.compile("[\udc80-\udcff]")
_REMEDY: Final = "give what 'copydesk read --format json' prints"


class Text(NamedTuple):
    """The text of a document."""

    #: The line of the file that the document begins in.
    line: int
    #: The text.
    text: str


def documents(data: bytes, name: str) -> Iterator[Text | str]:
    """The texts of the documents in a file; for a broken one, the sentence that says why, in its place.

    Args:
        data: One JSON object, JSON Lines, or indented objects one behind the other; in UTF-8, or in what it
            shows itself to be in.
        name: What the file is called.
    """
    encoding = json.detect_encoding(data)
    try:
        # A byte that is not UTF-8 becomes a surrogate, and is the fault of one document only.
        written = data.decode(encoding, "surrogateescape")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x}, at offset {error.start} of the file,"
        yield f"{name}: {byte} is not {encoding}; {_REMEDY}."
        return
    if not written or written.isspace():
        yield f"{name}: it is empty; {_REMEDY}."
        return
    for line, value in _values(written):
        if isinstance(value, Broken):
            place = f"line {line + value.line - 1}, column {value.column}"
            yield f"{name}, {place}: it is not JSON ({value.reason}); {_REMEDY}."
            continue
        try:
            yield Text(line, _text(value))
        except CopydeskError as error:
            yield f"{name}, line {line}: {error}"


def _values(written: str) -> Iterator[tuple[int, Any]]:
    """The values of a file, each with the line that it begins in."""
    whole = _decode(written)
    if not isinstance(whole, Broken):
        yield 1, whole
        return
    line = 1
    for piece in _BEGINNING.split(written):
        if not piece.isspace() and piece:
            yield from ((line + number, value) for number, value in _values_of(piece))
        line += piece.count("\n")


def _values_of(piece: str) -> Iterator[tuple[int, Any]]:
    """What begins at one beginning: a value, or one and something behind it that is none."""
    value = _decode(piece)
    first, _, rest = piece.partition("\n")
    alone = _decode(first)
    if isinstance(value, Broken) and not isinstance(alone, Broken):
        yield 0, alone
        yield 1, _decode(rest)
    else:
        yield 0, value


def _decode(piece: str) -> Any:
    wrong = _NOT_UTF8.search(piece)
    if wrong is None:
        return decode(piece)
    start = wrong.start()
    line, column = piece.count("\n", 0, start) + 1, start - piece.rfind("\n", 0, start)
    return Broken(line, column, f"the byte 0x{ord(wrong[0]) - 0xDC00:02x} is not UTF-8")


def _text(value: Any) -> str:
    """The text of a document in either form.

    That of an article is taken as it stands there: what this version finds in it need not be what the one
    found that wrote it.
    """
    if isinstance(value, dict):
        value.pop("doc_id", None)  # what JSON Lines of `copydesk read` have besides the form
        if value.get("schema") == SCHEMA and isinstance(value.get("text"), str):
            return str(value["text"])
    loaded = loads(encode(value))
    return loaded.text if isinstance(loaded, Article) else render(loaded)
