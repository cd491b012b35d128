"""Measure copydesk: speed beside its peers, growth, memory, start-up; print one table.

python benchmarks/run.py                          on generated articles
python benchmarks/run.py --texts my/articles      on the .txt files of a folder
python benchmarks/run.py --only growth            one part
"""

from __future__ import annotations

import argparse
import platform
import sys
from pathlib import Path

import articles
import growth
import memory
import speed
import startup
from table import Row, lay_out

PARTS = ("speed", "growth", "memory", "start")


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--texts",
        metavar="DIR",
        type=Path,
        help="a folder of .txt articles in UTF-8 (default: generated ones)",
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often each contender runs (default: 5)")
    parser.add_argument("--only", choices=PARTS, help="measure one part")
    options = parser.parse_args(arguments)
    if options.rounds < 1:
        parser.error("--rounds is below 1; give it 1 or more.")
    texts = articles.articles() if options.texts is None else _from_folder(parser, options.texts)
    parts = (options.only,) if options.only else PARTS
    print(
        f"{len(texts)} articles, {sum(map(len, texts)):,} characters,"
        f" {'generated' if options.texts is None else f'from {options.texts}'}; {options.rounds} rounds;"
        f" {platform.python_implementation()} {platform.python_version()} on {platform.machine()}"
    )
    print(lay_out([row for part in parts for row in _measure(part, texts, options.rounds)]))
    return 0


def _measure(part: str, texts: list[str], rounds: int) -> list[Row]:
    print(f"measuring {part} …", file=sys.stderr)
    if part == "speed":
        return speed.measure(texts, rounds)
    if part == "growth":
        return growth.measure(texts)
    if part == "memory":
        return memory.measure(texts)
    return startup.measure(4 * rounds)


def _from_folder(parser: argparse.ArgumentParser, folder: Path) -> list[str]:
    """The articles of *folder*, line ends as they are in the files."""
    texts = []
    for path in sorted(folder.glob("*.txt")):
        try:
            texts.append(path.read_bytes().decode("utf-8"))
        except UnicodeDecodeError as error:
            parser.error(f"{path}: byte {error.start} is not UTF-8; convert the file, or move it out of the folder.")
    texts = [text for text in texts if text]
    if not texts:
        parser.error(f"{folder}: no .txt file with text in it; give --texts a folder of articles.")
    return texts


if __name__ == "__main__":
    sys.exit(main())
