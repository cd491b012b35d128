"""Texts of any size on which a careless parser takes quadratic time.

Each function gives about *size* characters: text that opens a thousand constructs and closes none, that
has no line end, or nothing else, or in which every place looks like the place to look back from.
"""

from __future__ import annotations

from collections.abc import Callable


def _repeat(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def _nested(size: int) -> str:
    """Marks nested deep: 10,000 deep where 80,000 characters are asked for."""
    depth = size // 8
    return "“‘a " * (depth // 2) + "b’ ” " * (depth // 2)


def _wrapped(size: int) -> str:
    line = "the board of the harbour said on Thursday that it had “never\nseen a plan” for the bridge, Mr. Moor’s or anyone\n"
    return line * (size // len(line))


#: The largest size of each kind is 1 MB; the marks, which the laws ask 100,000 of, come to 1,000,000.
NASTY: dict[str, Callable[[int], str]] = {
    "opening marks": _repeat("“"),
    "opening marks, one a word": _repeat("“rain "),
    "straight marks": _repeat('"'),
    "straight marks, spaced": _repeat('" '),
    "closing marks": _repeat("”"),
    "closing marks behind stops": _repeat("a.” "),
    "marks nested deep": _nested,
    "single quotes never closed": _repeat("‘rain "),
    "apostrophes": _repeat("'"),
    "apostrophes of words": _repeat("the dogs' bowls "),
    "elisions": _repeat("the '90s "),
    "stops and straight marks": _repeat('."'),
    "no line end": _repeat("The rain fell on the harbour and Dr. Moor said “no” to it. "),
    "no blank at all": _repeat("rain"),
    "line ends": _repeat("\n"),
    "line ends, Windows": _repeat("\r\n"),
    "line ends and blanks": _repeat(" \n"),
    "one letter a line": _repeat("a\n"),
    "wrapped lines": _wrapped,
    "blanks": _repeat(" "),
    "long blanks inside lines": lambda size: ("a" + " " * (size // 20)) * 20,
    "long blanks behind stops": lambda size: ("a." + " " * (size // 20)) * 20,
    "long blanks before marks": lambda size: ("“a.”" + " " * (size // 20)) * 20,
    "abbreviations": _repeat("Mr. "),
    "initials": _repeat("A. "),
    "stops": _repeat("."),
    "question marks": _repeat("?"),
    "question marks, spaced": _repeat("? "),
    "question lines": _repeat("Why is it so?\n"),
    "questions and answers": _repeat("Why is it so?\nIt is.\n"),
    "Q: markers": _repeat("Q: "),
    "Q: and A: lines": _repeat("Q: why\nA: so\n"),
    "Q: lines, one answer": lambda size: "Q: why\n" * (size // 7) + "A: so\n",
    "labels": _repeat("MOOR: "),
    "labels, one a line": _repeat("MOOR: no.\nHALE: yes.\n"),
    "a label that never ends": lambda size: "M" * size,
    "bullets": _repeat("• "),
    "bullets, one a line": _repeat("• rain\n"),
    "rules": _repeat("* "),
    "a rule that is none": lambda size: "-" * size + "a",
    "stage directions": _repeat("("),
    "short lines": _repeat("Rain in Carrow\n"),
    "cue words": _repeat("said "),
    "cue words, in a paragraph without a stop": _repeat("said Moor claims "),
    "a sentence of prose without end": _repeat(
        "the board of the harbour had never seen the plan of Moor, which fell in March, "
    ),
    "adverbs and auxiliaries": _repeat("would also "),
    "determiners and adverbs": _repeat("the also "),
    "days": _repeat("Monday "),
    "possessives": _repeat("’s "),
    "numbers": _repeat("9 "),
    "commas": _repeat(", "),
    "brackets never closed": _repeat("( a "),
    "reports nested deep": _repeat("Moor said that "),
    "quotes, each with a report": _repeat("“a,” said b, "),
    "cue words beside marks": _repeat("“no” said Moor "),
    "capitals beside marks": lambda size: "“no” " + "Moor " * (size // 5),
    "capitals before marks": lambda size: ("Moor " * 20 + "said “") * (size // 106),
    "combining accents": _repeat("é"),
    "lone surrogates": _repeat("\ud800“"),
    "other line breaks": _repeat("\x0b\x0c\x85\u2028"),
}
