"""Files, standard input and records: from bytes to texts, with one sentence for whatever cannot be read."""

from __future__ import annotations

import codecs
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import EBADF
from typing import BinaryIO, Final, NamedTuple, final

from copydesk.cli.layout import shown
from copydesk.errors import RecordError
from copydesk.formats import article_records
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
#: What people have articles in that is no text, and how it begins.
_ARCHIVES: Final = (
    (b"PK\x03\x04", "a Word file or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"%PDF", "a PDF file"),
    (b"\x1f\x8b", "a gzip archive"),
)


class Input(NamedTuple):
    """A text and where it is from."""

    #: What people call it: its file, with the line for a record.
    name: str
    #: What programs call it: its file as it was given, with the line for a record.
    file: str
    #: The text, every line end as it was.
    text: str
    #: The id that a record has, if it has one.
    doc_id: str | int | None = None


def inputs(options: Namespace, complain: Complain) -> Iterator[Input]:
    """The texts of all files of *options*; what cannot be read goes to *complain*, and the next follows."""
    for file in options.files:
        if options.source == "jsonl":
            yield from _records(file, options, complain)
        else:
            data = read_bytes(file, complain)
            text = None if data is None else _decode(data, name_of(file), options, complain)
            if text is not None:
                yield Input(name_of(file), file, text)


def read_bytes(file: str, complain: Complain) -> bytes | None:
    """All bytes of *file*; `None` if they cannot be read."""
    with _Complaining(name_of(file), complain), _opened(file) as stream:
        return stream.read()
    return None


def _records(file: str, options: Namespace, complain: Complain) -> Iterator[Input]:
    """The records of a file, one at a time: it may be longer than the memory, or a pipe that goes on."""
    name = name_of(file)
    with _Complaining(name, complain), _opened(file) as stream:
        for record in article_records(_lines(stream, name, options, complain), name=name):
            if isinstance(record, RecordError):
                complain(str(record))
            else:
                yield Input(f"{name}:{record.line}", f"{file}:{record.line}", record.text, record.doc_id)


def _lines(stream: BinaryIO, name: str, options: Namespace, complain: Complain) -> Iterator[str]:
    """The lines of *stream*; one that cannot be decoded is blank, so that the others keep their numbers."""
    # Bytes are cut at b"\n". Where the encoding writes line ends in another way, the whole is decoded first.
    cut = "\n".encode(options.encoding) == b"\n"
    pieces: Iterable[bytes] = stream if cut else [stream.read()]
    for number, piece in enumerate(pieces, 1):
        text = _decode(piece, name, options, complain, number if cut else None)
        yield from [text or ""] if cut else (text or "").split("\n")


@final
class _Complaining:
    """A context that turns what the system says about a file into a sentence, and goes on."""

    def __init__(self, name: str, complain: Complain) -> None:
        self._name = name
        self._complain = complain

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if not isinstance(error, OSError):
            return False
        self._complain(f"{self._name}: {_sentence(error)}")
        return True


def _sentence(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check its name."
    if isinstance(error, IsADirectoryError):
        return "it is a directory; name the files in it."
    if isinstance(error, PermissionError):
        return "it may not be read; change its permissions, or ask its owner."
    return f"it cannot be read ({error.strerror or error}); check it and try again."


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
    """The text of a file, or of its *line*; a byte order mark stays, as the character that it is."""
    try:
        return data.decode(options.encoding, options.errors)
    except UnicodeDecodeError as error:
        for beginning, kind in _ARCHIVES:
            if line is None and data.startswith(beginning):
                complain(f"{name}: it is {kind}; save the article as plain text and give that.")
                return None
        before = data[: error.start].decode(options.encoding, "replace")
        place = line or Offsets(before).to_line_column(len(before)).line
        within = "file" if line is None else "line"
        byte = f"byte 0x{data[error.start]:02x}, at offset {error.start} of the {within},"
        remedy = f"give --encoding {_likely(data)} if it is that, or --errors replace"
        complain(f"{name}, line {place}: {byte} is not {options.encoding}; {remedy}.")
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


def name_of(file: str) -> str:
    """What people call *file*."""
    return STDIN if file == "-" else shown(file)
