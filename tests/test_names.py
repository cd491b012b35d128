"""What the words of a source tell: name, title, role, affiliation, gender."""

from __future__ import annotations

import pytest

from copydesk import languages, read
from copydesk.reading.names import Reader

READER = Reader(languages.load("en"))

PERSONS = [
    ("Ada Moor", ("Ada Moor", None, None, None)),
    ("Sen. Ada Moor (D-Mich.)", ("Ada Moor", "Sen.", None, "D-Mich.")),
    ("Democratic Sen. Ada Moor", ("Ada Moor", "Sen.", "Democratic Sen.", None)),
    ("Ana Ruiz, the health minister,", ("Ana Ruiz", None, "the health minister", None)),
    ("Ada Moor, 83, of Bern, a baker", ("Ada Moor", None, "a baker", "Bern")),
    ("Ada Moor, a professor at the University of Bern in the north",
     ("Ada Moor", None, "a professor at the University of Bern in the north", "the University of Bern")),
    ("Ada Moor, who teaches,", ("Ada Moor", None, None, None)),
    ("Ada Moor, laughing,", ("Ada Moor", None, None, None)),
    ("Ada Moor: a baker", ("Ada Moor", None, None, None)),
    ("Ada Moor (left)", ("Ada Moor", None, None, None)),
    ("Ben Carr, Jr.", ("Ben Carr, Jr.", None, None, None)),
    ("his brother Ben Carr", ("Ben Carr", None, "his brother", None)),
    ("the Rev. Ada Moor", ("Ada Moor", "Rev.", None, None)),
    ("Radio Bern’s Ada Moor", ("Ada Moor", None, None, "Radio Bern")),
    ("Bern’s Ada Moor", ("Ada Moor", None, None, "Bern")),
    ("former secretary of state Ada Moor", ("Ada Moor", None, "former secretary of state", None)),
    ("Secretary of State Ada Moor", ("Ada Moor", None, "Secretary of State", None)),
    ("Secretary of State Moor", ("Moor", None, "Secretary of State", None)),
    ("the clerk of the chamber, Edwin Pell", ("Edwin Pell", None, "the clerk of the chamber", None)),
    ("a spokeswoman for Bern, Ada Moor", ("Ada Moor", None, "a spokeswoman for Bern", "Bern")),
    ("Edward “Ned” Moor", ("Edward “Ned” Moor", None, None, None)),
    ("Moor’s", ("Moor", None, None, None)),
    ("Howard Baker", ("Howard Baker", None, None, None)),
    ("the vote, Ada Moor, a minister", ("Ada Moor", None, "a minister", None)),
    ("Ada B. King of Bern", ("Ada B. King", None, None, "Bern")),
    ("François Carr", ("François Carr", None, None, None)),
    ("Ada Moor, a friend of Dr. Carr", ("Ada Moor", None, "a friend of Dr. Carr", None)),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), PERSONS, ids=[source for source, _ in PERSONS])
def test_persons(source: str, expected: tuple[str | None, ...]) -> None:
    found = READER.read(source)

    assert (found.name, found.title, found.role, found.affiliation) == expected
    assert found.person


OTHERS = [
    ("the sister of Ada Moor", "described", None),
    ("the mayor of New Gannet", "described", None),
    ("the 1951 Refugee Accordance", "organization", "1951 Refugee Accordance"),
    ("the nonpartisan Tide Board", "organization", "Tide Board"),
    ("small groups of bakers", "organization", None),
    ("she and Mr. Moor", "described", None),
    ("experts like Ada Moor", "described", None),
    ("many Germans, including Ada Moor", "described", None),
    ("the clerk, late as ever", "described", None),
    ("the clerk (", "described", None),
    ("the clerk, ", "described", None),
    ("the clerk who left, Ada Moor", "described", None),
    ("the Moor senator", "described", None),
    ("the campaign group Moor’s Future", "organization", "campaign group Moor’s Future"),
    ("Democracy for Bern", "organization", "Democracy for Bern"),
    ("HSB", "organization", "HSB"),
    ("the Harbour Board", "organization", "Harbour Board"),
    ("the ministry", "organization", None),
    ("a statement from the ministry", "document", None),
    ("Ada Moor (D-Mich.) and Ben Carr", "named", "Ada Moor (D-Mich.) and Ben Carr"),
    ("Ada Moor, the Lind and Carr professor", "named", "Ada Moor"),
    ("Moor, Carr and Dahl", "named", "Moor, Carr and Dahl"),
    ("she", "pronoun", None),
    ("…", "unknown", None),
    (" ", "unknown", None),
    ("& Moor", "named", "& Moor"),
    ("@adamoor", "named", "@adamoor"),
]


@pytest.mark.parametrize(("source", "status", "name"), OTHERS, ids=[source for source, *_ in OTHERS])
def test_others(source: str, status: str, name: str | None) -> None:
    found = READER.read(source)

    assert (str(found.status), found.name) == (status, name)


@pytest.mark.parametrize(
    ("source", "gender"),
    [
        ("Mr. Moor", "he"),
        ("Mrs. Moor", "she"),
        ("spokesman Robin Lind", "he"),
        ("Robin Lind, a spokeswoman", "she"),
        ("his wife, Robin Lind", "she"),
        ("the minister, Sir Robin Lind", "he"),
        ("Ada Moor", "she"),
        ("Ben Carr", "he"),
        ("Robin Lind", None),
        ("Ada", None),
        ("two waitresses and men", None),
    ],
)
def test_gender(source: str, gender: str | None) -> None:
    assert READER.gender(READER.read(source)) == gender


def test_a_long_apposition_costs_no_more_than_its_length() -> None:
    text = "“Rain,” said Moor. Then Ada Moor, " + "abcdefghij" * 20 + " went home."

    assert [str(speaker) for speaker in read(text).speakers] == ["Ada Moor"]
