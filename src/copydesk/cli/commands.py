"""What each command does."""

from __future__ import annotations

import json
import shutil
from argparse import Namespace
from collections.abc import Callable
from typing import Final, TypeVar

from copydesk.cli.documents import Text, documents
from copydesk.cli.inputs import Input, inputs, name_of, read_bytes
from copydesk.cli.page import diagnostics, page
from copydesk.cli.paint import Line, painter
from copydesk.cli.streams import Streams
from copydesk.errors import HintError
from copydesk.formats import dumps, schema
from copydesk.parsing import parse
from copydesk.reading import Article

T = TypeVar("T")

#: How wide a page is where no terminal tells.
_COLUMNS: Final = 80
_INDENT: Final = 2
_REPORT: Final = "please report it, with the file"


def run(options: Namespace, streams: Streams) -> None:
    """Do what *options* say; whatever fails is complained about to *streams*."""
    work = {"read": _read, "check": _check, "render": _render, "schema": _schema, "testbench": _testbench}
    work[options.command](options, streams)


def _read(options: Namespace, streams: Streams) -> None:
    printers = {"text": _pages, "json": _objects, "jsonl": _lines}
    printed = printers[options.format](options, streams)
    for one in inputs(options, streams.complain):
        made = _attempt(printed, one, streams)
        if made is not None:
            streams.write_bytes(made)


def _pages(options: Namespace, streams: Streams) -> Callable[[Input], bytes]:
    """A page for people of each article, with a blank line between two."""
    paint = painter(options.color, streams)
    width = shutil.get_terminal_size((_COLUMNS, 0)).columns
    between: list[Line] = []

    def printed(one: Input) -> bytes:
        lines = [*between, *page(_article(one, options), one.name, width, one.doc_id)]
        between[:] = [[]]
        return streams.encoded(paint(lines))

    return printed


def _objects(options: Namespace, _: Streams) -> Callable[[Input], bytes]:
    """An indented object of each article."""
    return lambda one: f"{dumps(_article(one, options), indent=_INDENT)}\n".encode()


def _lines(options: Namespace, _: Streams) -> Callable[[Input], bytes]:
    """A line of JSON of each article."""

    def printed(one: Input) -> bytes:
        doc_id = one.file if one.doc_id is None else one.doc_id
        # The id goes in front of the fields of the form, which always has some.
        return f'{{"doc_id": {json.dumps(doc_id)}, {dumps(_article(one, options))[1:]}\n'.encode()

    return printed


def _check(options: Namespace, streams: Streams) -> None:
    paint = painter(options.color, streams)
    whole = faulty = count = 0
    for one in inputs(options, streams.complain):
        article = _attempt(lambda one: _article(one, options), one, streams)
        if article is None:
            continue
        if article.text != one.text:
            streams.complain(f"{one.name}: its text does not come back whole; {_REPORT}.")
            continue
        found = list(diagnostics(article, one.name))
        streams.write_bytes(streams.encoded(paint(found)))
        whole += 1
        faulty += bool(found)
        count += len(found)
    if whole:
        wrong = _counted(count, "diagnostic") if count else "no diagnostics"
        where = f" in {faulty} of them" if count and whole > 1 else ""
        summary = f"{_counted(whole, 'article')} came back whole; {wrong}{where}."
        streams.write_bytes(streams.encoded(f"{summary}\n"))
    streams.failed |= bool(count)


def _render(options: Namespace, streams: Streams) -> None:
    for file in options.files:
        data = read_bytes(file, streams.complain)
        name = name_of(file)
        for found in () if data is None else documents(data, name):
            if isinstance(found, Text):
                made = _encoded(found, name, options, streams)
                if made is not None:
                    streams.write_bytes(made)
            else:
                streams.complain(found)


def _encoded(found: Text, name: str, options: Namespace, streams: Streams) -> bytes | None:
    try:
        return found.text.encode(options.encoding, options.errors)
    except UnicodeEncodeError as error:
        character = f"U+{ord(found.text[error.start]):04X}, at offset {error.start} of the text,"
        remedy = "give another --encoding, or --errors replace"
        if "\ud800" <= found.text[error.start] <= "\udfff":
            remedy = "give --errors surrogateescape if it was read so, else surrogatepass or replace"
        streams.complain(f"{name}, line {found.line}: {character} is not in {options.encoding}; {remedy}.")
    return None


def _testbench(options: Namespace, streams: Streams) -> None:
    from copydesk.cli import testbench  # most people never ask for it

    testbench.run(options, streams)


def _schema(options: Namespace, streams: Streams) -> None:
    streams.write_bytes(f"{json.dumps(schema(options.form), indent=_INDENT)}\n".encode())


def _article(one: Input, options: Namespace) -> Article:
    return Article.of(parse(one.text, language=options.language, hints=options.hints))


def _attempt(work: Callable[[Input], T], one: Input, streams: Streams) -> T | None:
    """What *work* makes of an input; a fault of copydesk itself does not keep the others from going out."""
    try:
        return work(one)
    except HintError as error:
        streams.complain(f"{one.name}: {error}")
        return None
    except Exception as error:  # noqa: BLE001  # whatever it is, it is reported
        fault = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
        streams.complain(f"{one.name}: copydesk itself failed ({fault}); {_REPORT}.")
        return None


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
