"""What `import copydesk` and the first `parse` cost, each in a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

from table import Row, judged

#: Milliseconds over bare Python, and over the import.
IMPORT_MOST, PARSE_MOST = 120, 150

#: What importing copydesk must leave alone: compilers and test tools are not for every start.
HEAVY = ("lark", "cattrs", "hypothesis")

PROGRAMS = {
    "bare": "pass",
    "import": "import copydesk",
    "parse": "import copydesk; copydesk.parse('“Rain,” said Ada Moor. “Then sun.”')",
}


def measure(rounds: int) -> list[Row]:
    """Rows for the import and the first `parse`; the three programs take turns, *rounds* times."""
    found: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for number in range(rounds + 1):
        for name, program in PROGRAMS.items():
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", program], check=True)
            if number:  # the first round writes the .pyc files
                found[name].append(1000 * (time.perf_counter() - begin))
    bare, imported, parsed = (median(found[name]) for name in ("bare", "import", "parse"))
    heavy = {name: _heavy(PROGRAMS[name]) for name in ("import", "parse")}
    return [
        Row("start", "bare Python", f"{bare:.0f} ms", note=f"median of {rounds} fresh interpreters"),
        _row("import copydesk", imported - bare, IMPORT_MOST, "over bare Python"),
        Row(
            "start",
            "import, heavy modules",
            heavy["import"] or "none",
            "none",
            judged(not heavy["import"]),
            ", ".join(HEAVY),
        ),
        _row("first parse", parsed - imported, PARSE_MOST, "over the import"),
        Row("start", "first parse, heavy modules", heavy["parse"] or "none", note="told, not judged"),
    ]


def _row(what: str, cost: float, most: int, over: str) -> Row:
    return Row("start", what, f"{cost:.0f} ms", f"at most {most}", judged(cost <= most), over)


def _heavy(program: str) -> str:
    """Which of the heavy modules *program* imports."""
    asking = f"{program}\nimport sys; print(*sorted({set(HEAVY)!r} & sys.modules.keys()), sep=', ')"
    done = subprocess.run([sys.executable, "-c", asking], check=True, capture_output=True, text=True)
    return done.stdout.strip()
