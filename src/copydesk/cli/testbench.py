"""``copydesk testbench``: laws for a program in any language, and gold to score it on."""

from __future__ import annotations

import json
import shlex
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from copydesk.cli.streams import Streams
from copydesk.errors import LanguageError
from copydesk.testing import gold
from copydesk.testing.adapter import Adapter, AnswerError
from copydesk.testing.child import Child, ChildError, NotStartedError, child_adapter
from copydesk.testing.truth import FIELDS

_USAGE: Final = "give --command PROGRAM, --write FILE, or --score FILE with --command or --answers"


class _Fault(Exception):
    """What cannot be done, in one sentence."""


class _Misuse(Exception):
    """Options that do not go together, as the beginning of a sentence."""


def run(options: Namespace, streams: Streams) -> None:
    """Do what *options* say; a broken law is a failure."""
    try:
        if options.write is not None:
            _write(options, streams)
        elif options.score is not None:
            _score(options, streams)
        elif options.program is not None:
            _laws(options, streams)
        else:
            raise _Misuse(f"nothing to do; {_USAGE}")
    except _Misuse as error:
        options.refuse(str(error))
    except (_Fault, LanguageError) as error:
        streams.complain(str(error))
    except NotStartedError as error:
        options.refuse(f"argument --command: {error}; give a program that can be run, with its arguments in one string")
    except ChildError as error:
        streams.complain(f"{options.program}: {error}; see the protocol in the documentation of the test bench.")


def _write(options: Namespace, streams: Streams) -> None:
    lines = map(gold.line, gold.gold(options.count, options.seed, language=options.language))
    if options.write == "-":
        for line in lines:
            streams.write_bytes(line.encode())
        return
    try:
        with Path(options.write).open("w", encoding="ascii", newline="\n") as file:
            file.writelines(lines)
    except OSError as error:
        raise _Fault(f"{options.write}: {error.strerror}; give a file that can be written.") from None


def _laws(options: Namespace, streams: Streams) -> None:
    try:
        from copydesk.testing.checking import check_laws
        from copydesk.testing.laws import LAWS
    except ModuleNotFoundError:
        raise _Fault("testbench: laws need Hypothesis; install copydesk[testing].") from None
    names = None if options.laws is None else options.laws.split(",")
    for name in names or ():
        if name not in LAWS:
            raise _Misuse(f"argument --laws: there is no law {name!r}; give some of {', '.join(LAWS)}")
    with child_adapter(options.program, seconds=options.seconds, unit=options.offsets) as adapter:
        if options.case is not None:
            _case(options, adapter, streams, names)
            return
        report = check_laws(adapter, laws=names, examples=options.examples, seed=options.seed)
    lines = [str(report)]
    for law, broken in report.broken.items():
        shown = shlex.quote(json.dumps(broken.case.to_dict()))
        again = f"copydesk testbench --command {shlex.quote(options.program)} --offsets {options.offsets}"
        lines.append(f"to reproduce {law}: {again} --laws {law} --case {shown}")
    streams.write_bytes(streams.encoded("".join(f"{line}\n" for line in lines)))
    streams.failed |= not report


def _case(options: Namespace, adapter: Adapter, streams: Streams, names: list[str] | None) -> None:
    from copydesk.testing.laws import LAWS, Case, LawBroken
    from copydesk.testing.laws.law import Undecided

    if names is None or len(names) != 1:
        raise _Misuse("argument --case: it is for one law; give its name with --laws")
    law = LAWS[names[0]]
    try:
        case = Case.from_dict(json.loads(options.case))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise _Misuse("argument --case: it is not what a report prints; copy it from there, quotes included") from None
    if not law.applies(adapter):
        raise _Fault(f"testbench: the law {law.name} does not apply to what {options.program} gives.")
    try:
        law.check(adapter, case)
    except (LawBroken, AnswerError) as broken:
        streams.write_bytes(streams.encoded(f"{broken}\n"))
        streams.failed = True
    except Undecided as error:
        streams.write_bytes(streams.encoded(f"{law.name}: open; {error.__cause__}\n"))
        streams.failed = True
    else:
        streams.write_bytes(streams.encoded(f"{law.name}: held\n"))


def _score(options: Namespace, streams: Streams) -> None:
    records = list(_records(options.score))
    for number, record in enumerate(records, 1):
        if record.get("schema") != gold.SCHEMA:
            raise _Fault(f"{options.score}, line {number}: it is no gold; give what --write has written.")
    if options.answers is not None:
        answers = {str(one.get("id")): one for one in _records(options.answers)}
        pairs = [(record, answers.get(record["id"])) for record in records]
    elif options.program is not None:
        pairs = [*zip(records, _asked(options, records, streams), strict=True)]
    else:
        raise _Misuse(f"nothing to score; {_USAGE}")
    missing = sum(answer is None for _, answer in pairs)
    kept = [(record, answer and {name: answer[name] for name in FIELDS if name in answer}) for record, answer in pairs]
    try:
        scores = gold.score(kept)
    except AnswerError as error:
        raise _Fault(f"{options.answers or options.program}: {error}") from None
    lines = [gold.HEADER, *map(str, scores)]
    if missing:
        lines.append(f"{missing} of {len(pairs)} texts have no answer; they count as ones in which nothing was found")
    streams.write_bytes(streams.encoded("".join(f"{line}\n" for line in lines)))


def _asked(options: Namespace, records: list[dict[str, Any]], streams: Streams) -> Iterator[dict[str, Any] | None]:
    child = Child(options.program, seconds=options.seconds, unit=options.offsets, patience=float("inf"))
    try:
        for record in records:
            try:
                yield child(record["text"])
            except NotStartedError:
                raise  # so it would be for every text
            except ChildError as error:
                streams.complain(
                    f"{options.program}, text {record['id']}: {error}; it counts as one without an answer."
                )
                yield None
    finally:
        child.close()


def _records(name: str) -> Iterator[dict[str, Any]]:
    try:
        lines = Path(name).read_bytes().split(b"\n")
    except OSError as error:
        raise _Fault(f"{name}: {error.strerror}; give a file of JSON Lines.") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            raise _Fault(f"{name}, line {number}: it is no JSON object; give a file of JSON Lines.")
        yield record
