"""Hold the laws against published parsers; see README.md for how to install them.

python benchmarks/testbench/run.py [NAME…] [--node FOLDER] [--examples N]
"""

from __future__ import annotations

import argparse
import os
import shlex
from pathlib import Path

from parsers import PARSERS

from copydesk.testing import check_laws
from copydesk.testing.child import child_adapter

HERE = Path(__file__).parent
#: Programs for Node, with their arguments.
PROGRAMS = {
    "compromise": ("compromise.js",),
    "compromise-offsets": ("compromise.js", "offsets"),
    "parse-english": ("parse-english.mjs",),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*", default=[*PARSERS, *PROGRAMS])
    arguments.add_argument("--node", help="the folder in which npm installed the packages for Node")
    arguments.add_argument("--examples", type=int, default=200)
    options = arguments.parse_args()
    for name in options.names:
        print(f"== {name}")
        if name in PARSERS:
            print(check_laws(PARSERS[name](), examples=options.examples))
        elif options.node is None:
            print("left out: give --node FOLDER")
        else:
            print(_program(name, options.node, options.examples))
        print()


def _program(name: str, folder: str, examples: int) -> str:
    # A program finds the packages of the folder that it lies in.
    program, *arguments = PROGRAMS[name]
    target = Path(folder).resolve() / program
    target.write_text((HERE / program).read_text(encoding="utf-8"), encoding="utf-8")
    with child_adapter(shlex.join(["node", os.fspath(target), *arguments]), unit="utf-16") as adapter:
        return str(check_laws(adapter, examples=examples))


if __name__ == "__main__":
    main()
