"""What may be typed behind ``copydesk``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, Final, NoReturn, final

from copydesk import languages
from copydesk.errors import LanguageError
from copydesk.nodes import HINTED

_DESCRIPTION: Final = "Read articles: their blocks, quotations, speakers, questions and answers."
_EPILOG: Final = (
    "exit status: 0 all went well; 1 something failed, or check found diagnostics; 2 the arguments cannot be "
    "used; 130 stopped with Ctrl-C; 141 whoever read the output has gone"
)
#: What `--errors` may say: those error handlers of Python that make sense both ways.
_HANDLERS: Final = ("strict", "replace", "surrogateescape", "surrogatepass")


#: What argparse says of what is missing, and what whoever types `copydesk` alone can make use of.
_REMEDIES: Final = {
    "the following arguments are required: COMMAND": "give a command: read, check, render, testbench or schema",
    "the following arguments are required: FILE": "give a file, or - for standard input",
}


@final
class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence, where argparse prints the usage in front."""
        message = _REMEDIES.get(message, message)
        self.exit(2, f"{self.prog}: {message}; see '{self.prog} --help'.\n")


@final
class _Version(argparse.Action):
    """`--version`; the number is looked up only when asked for, since that takes time."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        print(f"copydesk {version('copydesk')}")
        parser.exit()


@final
class _Hints(argparse.Action):
    """`--hint`, each time for another line."""

    def __call__(self, parser: argparse.ArgumentParser, options: argparse.Namespace, value: Any, *_: object) -> None:
        line, kind = value
        if line in options.hints:
            parser.error(f"argument --hint: line {line} has two hints; give one")
        options.hints = {**options.hints, line: kind}


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options in *argv*: `command` is the name of the command, and `refuse` ends it with what cannot be used."""
    options, unknown = parser().parse_known_args(argv)
    if unknown:  # said by the command that lacks them, so that its own help is named
        options.refuse(f"unrecognized arguments: {' '.join(unknown)}")
    return options


def parser() -> argparse.ArgumentParser:
    """The parser of the arguments, all commands included."""
    main = _Parser(prog="copydesk", description=_DESCRIPTION, epilog=_EPILOG, allow_abbrev=False)
    main.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    commands = main.add_subparsers(dest="command", metavar="COMMAND", required=True)

    read = _command(commands, "read", "print what is in each article")
    read.add_argument(
        "--format",
        choices=("text", "json", "jsonl"),
        default="text",
        help="text for people (the default); json: indented objects of the form copydesk.article/1; "
        "jsonl: one such object a line, with a doc_id",
    )
    _input(read)
    _color(read)

    check = _command(commands, "check", "verify that each article comes back whole; print its diagnostics")
    _input(check)
    _color(check)

    render = _command(commands, "render", "turn JSON documents back into the text that they were made from")
    _files(render, "JSON, or JSON Lines")
    _encoding(render, "the text that goes out")

    _testbench(_command(commands, "testbench", "hold laws against your own parser, or write and score gold for it"))

    schema = _command(commands, "schema", "print the JSON Schema of a form")
    schema.add_argument(
        "form",
        nargs="?",
        choices=("article", "document"),
        default="article",
        help="article, what read prints (the default), or document, the tree",
    )
    return main


def _testbench(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--command", dest="program", metavar="PROGRAM", help="the parser: a program that answers JSON Lines"
    )
    command.add_argument("--write", metavar="FILE", help="write gold to this file; - is standard output")
    command.add_argument("--score", metavar="FILE", help="score the program, or --answers, on this gold")
    command.add_argument(
        "--answers", metavar="FILE", help="answers to the gold, as JSON Lines with the ids of the gold"
    )
    command.add_argument("--count", type=_positive, default=100, metavar="N", help="how many articles to write; 100")
    command.add_argument("--seed", type=int, default=0, metavar="N", help="where cases or articles come from; 0")
    command.add_argument("--language", default="en", metavar="CODE", help="the language of the gold; en")
    command.add_argument("--laws", metavar="NAMES", help="laws to hold, with commas between them; all that apply")
    command.add_argument("--examples", type=_positive, default=100, metavar="N", help="cases for each law; 100")
    command.add_argument("--case", metavar="JSON", help="try one law on this case only, as a report prints it")
    command.add_argument("--seconds", type=float, default=5.0, metavar="S", help="the time limit for each text; 5")
    command.add_argument(
        "--offsets",
        choices=("codepoint", "utf-16", "utf-8"),
        default="codepoint",
        help="what the offsets of the program count: code points (the default), UTF-16 units, UTF-8 bytes",
    )


def _positive(digits: str) -> int:
    if not digits.isascii() or not digits.isdigit() or not int(digits):
        msg = f"{digits!r} is not a number from 1 on"
        raise argparse.ArgumentTypeError(msg)
    return int(digits)


def _command(commands: argparse._SubParsersAction[_Parser], name: str, text: str) -> _Parser:
    made = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.", allow_abbrev=False)
    made.set_defaults(refuse=made.error)
    return made


def _input(command: argparse.ArgumentParser) -> None:
    _files(command, "an article; with --from jsonl, records")
    command.add_argument(
        "--from",
        dest="source",
        choices=("text", "jsonl"),
        default="text",
        help="what the files are: one text each (the default), or lines of JSON with text and perhaps doc_id",
    )
    command.add_argument(
        "--language",
        type=_language,
        default="auto",
        metavar="CODE",
        help=f"the language of the articles: auto (the default), {', '.join(languages.names())}",
    )
    command.add_argument(
        "--hint",
        dest="hints",
        type=_hint,
        action=_Hints,
        default={},
        metavar="LINE=KIND",
        help="say what a line is, counted from 1, such as 1=title or 4=caption; may be given again",
    )
    _encoding(command, "the files")


def _files(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument("files", nargs="+", metavar="FILE", help=f"{what}; - is standard input")


def _encoding(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument(
        "--encoding",
        type=_codec,
        default="utf-8",
        metavar="NAME",
        help=f"the encoding of {what}; utf-8 unless given",
    )
    command.add_argument(
        "--errors",
        choices=_HANDLERS,
        default="strict",
        help="what to do where the encoding does not fit; strict: fail",
    )


def _color(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto (the default): on a terminal, unless NO_COLOR is set; colour needs copydesk[cli]",
    )


def _codec(name: str) -> str:
    try:
        # A look-up would also find what makes no text (hex) or cannot go on after an error (idna).
        "a".encode(name, "replace").decode(name, "replace")
    except (LookupError, ValueError):
        msg = f"{name!r} is not an encoding of text; give one such as utf-8, cp1252 or utf-16"
        raise argparse.ArgumentTypeError(msg) from None
    return name


def _hint(written: str) -> tuple[int, str]:
    line, _, kind = written.partition("=")
    if not line.isascii() or not line.isdigit() or kind not in HINTED:
        msg = f"{written!r} is no hint; write LINE=KIND, with a kind of {', '.join(HINTED)}"
        raise argparse.ArgumentTypeError(msg)
    return int(line), kind


def _language(code: str) -> str:
    try:
        languages.resolve(code, "")
    except LanguageError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from None
    return code
