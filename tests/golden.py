"""The golden readings of the articles in seeds/: ``python tests/golden.py`` writes them anew.

A reading that changed must be looked at before it is committed: ``git diff seeds/golden`` shows one finding
a line. The text itself is left out, since it lies beside them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from copydesk import read

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = sorted(SEEDS.glob("*.txt"))


def text_of(article: Path) -> str:
    """The text of an article, every line end as it is."""
    return article.read_bytes().decode("utf-8")


def golden_of(article: Path) -> Path:
    """Where its golden reading lies."""
    return SEEDS / "golden" / f"{article.stem}.json"


def reading_of(article: Path) -> dict[str, Any]:
    """Its reading, as the golden one has it."""
    form = read(text_of(article)).to_dict()
    del form["text"]
    return form


def written(form: dict[str, Any]) -> str:
    """A form as JSON with one finding a line."""
    lines = []
    for field, value in form.items():
        if isinstance(value, list):
            entries = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in value)
            lines.append(f' "{field}": [\n{entries}\n ]' if value else f' "{field}": []')
        else:
            lines.append(f' "{field}": {json.dumps(value)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    for article in ARTICLES:
        golden_of(article).write_text(written(reading_of(article)), encoding="utf-8", newline="\n")
