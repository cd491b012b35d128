"""Files, standard input and records: from bytes to texts, with one sentence for whatever cannot be read."""

from __future__ import annotations

import codecs
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import EBADF
from typing import BinaryIO, Final, NamedTuple

from copydesk.cli.layout import shown
from copydesk.formats import RecordError, article_records
from copydesk.spans import Offsets

#: What takes a sentence about something that cannot be read.
Complain = Callable[[str], None]

#: The names that people see for standard input.
STDIN: Final = "standard input"
#: How other encodings give themselves away; the longer marks first, since one begins with another.
_SIGNATURES: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Input(NamedTuple):
    """A text and where it is from."""

    #: The name of its file, with the line for a record; for people.
    name: str
    #: What to call it in JSON Lines: the id of the record, or the file as it was given.
    doc_id: str
    #: The text, every line end as it was.
    text: str


def inputs(options: Namespace, complain: Complain) -> Iterator[Input]:
    """The texts of all files of *options*; what cannot be read goes to *complain*, and the next one follows."""
    for file in options.files:
        if options.source == "jsonl":
            yield from _records(file, options, complain)
        else:
            data = read_bytes(file, complain)
            text = None if data is None else _decode(data, _name(file), options, complain)
            if text is not None:
                yield Input(_name(file), file, text)


def read_bytes(file: str, complain: Complain) -> bytes | None:
    """All bytes of *file*; `None` if they cannot be read."""
    with _complaining(_name(file), complain), _opened(file) as stream:
        return stream.read()
    return None


def _records(file: str, options: Namespace, complain: Complain) -> Iterator[Input]:
    """The records of a file, one at a time: it may be longer than the memory, or a pipe that goes on."""
    name = _name(file)
    with _complaining(name, complain), _opened(file) as stream:
        for record in article_records(_lines(stream, name, options, complain), name=name):
            if isinstance(record, RecordError):
                complain(str(record))
            else:
                place = f"{name}:{record.line}"
                yield Input(place, f"{file}:{record.line}" if record.doc_id is None else record.doc_id, record.text)


def _lines(stream: BinaryIO, name: str, options: Namespace, complain: Complain) -> Iterator[str]:
    """The lines of *stream*; one that cannot be decoded is blank, so that the numbers of the others stay right."""
    # Bytes are cut at b"\n". Where that is not how the encoding writes a line end, the whole is decoded first.
    cut = "\n".encode(options.encoding) == b"\n"
    pieces: Iterable[bytes] = stream if cut else [stream.read()]
    for number, piece in enumerate(pieces, 1):
        text = _decode(piece, name, options, complain, number if cut else None)
        if text is not None and number == 1:
            text = text.removeprefix("\ufeff")
        yield from [text or ""] if cut else (text or "").split("\n")


@contextmanager
def _complaining(name: str, complain: Complain) -> Iterator[None]:
    """Turn what the system says about a file into a sentence."""
    try:
        yield
    except FileNotFoundError:
        complain(f"{name}: there is no such file; check its name.")
    except IsADirectoryError:
        complain(f"{name}: it is a directory; name the files in it.")
    except PermissionError:
        complain(f"{name}: it may not be read; change its permissions, or ask its owner.")
    except OSError as error:
        complain(f"{name}: it cannot be read ({error.strerror or error}); check it and try again.")


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file != "-":
        with open(file, "rb") as stream:
            yield stream
    elif sys.stdin is None:
        raise OSError(EBADF, "it is closed")
    else:
        yield sys.stdin.buffer


def _decode(data: bytes, name: str, options: Namespace, complain: Complain, line: int | None = None) -> str | None:
    """The text of a file, or of its *line*; a byte order mark of UTF-8 stays: it is a character of the text."""
    try:
        return data.decode(options.encoding, options.errors)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(options.encoding, "replace")
        place = line or Offsets(before).to_line_column(len(before)).line
        within = "file" if line is None else "line"
        byte = f"byte 0x{data[error.start]:02x}, at offset {error.start} of the {within}, is not {options.encoding}"
        complain(f"{name}:{place}: {byte}; give --encoding {_likely(data)} if it is that, or --errors replace.")
    except UnicodeError as error:  # some odd codecs, such as punycode, do not say where
        complain(f"{name}: it is not {options.encoding} ({error}); give another --encoding.")
    return None


def _likely(data: bytes) -> str:
    """The encoding that *data* may be in; never more than a guess."""
    for mark, encoding in _SIGNATURES:
        if data.startswith(mark):
            return encoding
    try:
        data.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _name(file: str) -> str:
    return STDIN if file == "-" else shown(file)
