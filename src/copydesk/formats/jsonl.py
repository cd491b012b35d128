"""Articles in JSON Lines: one object a line, with ``text`` and, where you want it back, ``doc_id``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, final

from attrs import frozen

from copydesk.errors import RecordError
from copydesk.formats.json_syntax import Broken, decode
from copydesk.reading.strict import json_type

_EXAMPLE: Final = 'write one object such as {"text": "…"} on each line'


@final
@frozen(weakref_slot=False)
class Record:
    """One article of a file of many."""

    #: What names it elsewhere, if anything does.
    doc_id: str | int | None
    #: The text of the article.
    text: str
    #: The number of its line, from 1.
    line: int


def article_records(lines: Iterable[str], *, name: str) -> Iterator[Record | RecordError]:
    """The records of a JSON Lines file, in order, with an error in the place of a broken one.

    Fields other than ``text`` and ``doc_id`` are passed over, so what ``copydesk read --format jsonl``
    printed can be read again. Blank lines are passed over too, and count.

    Args:
        lines: The lines, such as a file opened for reading.
        name: What the file is called, for the errors.

    Yields:
        For each line a `Record`, or the `RecordError` that says what is wrong with it; it is not raised.

    >>> for record in article_records(['{"text": "Rain.", "doc_id": 7}', "{}"], name="news.jsonl"):
    ...     print(record)
    Record(doc_id=7, text='Rain.', line=1)
    news.jsonl, line 2: no "text"; put the article there (this record is left out, the others go on).
    """
    for number, line in enumerate(lines, 1):
        if line and not line.isspace():
            yield _record(decode(line), name, number)


def _record(data: Any, name: str, line: int) -> Record | RecordError:
    if isinstance(data, Broken):
        return RecordError(name, line, f"not JSON (column {data.column}: {data.reason})", _EXAMPLE)
    if not isinstance(data, dict):
        return RecordError(name, line, f"{json_type(data)}, not an object", _EXAMPLE)
    if "text" not in data:
        return RecordError(name, line, 'no "text"', "put the article there")
    text, doc_id = data["text"], data.get("doc_id")
    if not isinstance(text, str):
        return RecordError(name, line, f'"text" is {json_type(text)}, not a string', "put the article there")
    if doc_id is not None and (isinstance(doc_id, bool) or not isinstance(doc_id, str | int)):
        fault = f'"doc_id" is {json_type(doc_id)}, not a string or a whole number'
        return RecordError(name, line, fault, "mend it or leave it out")
    return Record(doc_id, text, line)
