"""Everything that copydesk raises. The facts are fields; the sentence is made from them."""

from __future__ import annotations

from typing import final


class CopydeskError(Exception):
    """The base of all errors of this package."""


@final
class NodeError(CopydeskError, TypeError):
    """A node was built from something it cannot hold."""

    def __init__(self, owner: str, fault: str, remedy: str) -> None:
        super().__init__(owner, fault, remedy)
        self.owner = owner  #: The class that was built.
        self.fault = fault  #: What is wrong, as the end of a sentence about the class.
        self.remedy = remedy  #: What to do instead.

    def __str__(self) -> str:
        return f"{self.owner} {self.fault}; {self.remedy}."


@final
class SpanError(CopydeskError, ValueError):
    """A span would begin before the text or end before it begins."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.start = start  #: Where it would begin; code points, from 0.
        self.end = end  #: Where it would end; code points, from 0, excluded.

    def __str__(self) -> str:
        return f"no span runs from {self.start} to {self.end}: give offsets with 0 <= start <= end."


@final
class OffsetError(CopydeskError, ValueError):
    """A place was named that the text does not have, or that stands inside one of its characters."""

    def __init__(
        self,
        unit: str,
        value: int,
        bounds: tuple[int, int],
        character: int | None = None,
        line: int | None = None,
    ) -> None:
        super().__init__(unit, value, bounds, character, line)
        self.unit = unit  #: "code point offset", "UTF-16 offset", "UTF-8 offset", "line" or "column".
        self.value = value  #: The number that was given, in that unit.
        self.bounds = bounds  #: The lowest and the highest that would do; inside a character, the nearest.
        self.character = character  #: The code point offset of the character it stands inside, if it does.
        self.line = line  #: The line that lacks the column, if a column was given.

    def __str__(self) -> str:
        given = f"{self.unit} {self.value}"
        low, high = self.bounds
        if self.character is not None:
            return (
                f"{given} is inside the character at code point {self.character}: "
                f"give {low}, where it begins, or {high}, where it ends."
            )
        room = "the text" if self.line is None else f"line {self.line}"
        return f"{given} is outside {room}: give a {self.unit} from {low} to {high}."


@final
class LanguageError(CopydeskError, LookupError):
    """A language has no pack, or its pack is broken."""

    def __init__(self, code: str, fault: str, remedy: str) -> None:
        super().__init__(code, fault, remedy)
        self.code = code  #: The code that was asked for.
        self.fault = fault  #: What is wrong.
        self.remedy = remedy  #: What to do instead.

    def __str__(self) -> str:
        return f"language {self.code!r}: {self.fault}; {self.remedy}."


@final
class HintError(CopydeskError, ValueError):
    """What a caller says of a line cannot be so."""

    def __init__(self, where: object, fault: str, remedy: str) -> None:
        super().__init__(where, fault, remedy)
        self.where = where  #: The line or span that was given.
        self.fault = fault  #: What is wrong, as the end of a sentence about the hint.
        self.remedy = remedy  #: What to do instead.

    def __str__(self) -> str:
        return f"the hint {self.where!r} {self.fault}; {self.remedy}."


@final
class ReplaceError(CopydeskError, ValueError):
    """What was to be replaced is not there, or it is not clear which is meant."""

    def __init__(self, kind: str, count: int) -> None:
        super().__init__(kind, count)
        self.kind = kind  #: The class of the node.
        self.count = count  #: How often it stands in the tree.

    def __str__(self) -> str:
        if self.count:
            return f"this {self.kind} stands in the tree {self.count} times; give the place, from walk() or locate()."
        return f"this {self.kind} is not in the tree; take it from walk() or locate() of the same tree."


@final
class OutlineError(CopydeskError, ValueError):
    """A line is not what an outline is made of."""

    def __init__(self, number: int, line: str) -> None:
        super().__init__(number, line)
        self.number = number  #: The number of the line, from 1.
        self.line = line  #: The line.

    def __str__(self) -> str:
        return (
            f"outline line {self.number}: {self.line!r} is not a node; "
            "write two blanks for each level, a kind, and its text if it is a leaf."
        )


@final
class FormError(CopydeskError, ValueError):
    """Data is not of the form that it should have."""

    def __init__(self, field: str, fault: str, remedy: str) -> None:
        super().__init__(field, fault, remedy)
        self.field = field  #: Where in the data.
        self.fault = fault  #: What is wrong, as the end of a sentence about the field.
        self.remedy = remedy  #: What to do instead.

    def __str__(self) -> str:
        return f"{self.field} {self.fault}; {self.remedy}."


@final
class RecordError(CopydeskError, ValueError):
    """A line of a JSON Lines file is not the record of an article."""

    def __init__(self, name: str, line: int, fault: str, remedy: str) -> None:
        super().__init__(name, line, fault, remedy)
        self.name = name  #: What the file is called.
        self.line = line  #: The number of the line, from 1.
        self.fault = fault  #: What is wrong with it.
        self.remedy = remedy  #: What to do instead.

    def __str__(self) -> str:
        head = f"{self.name}, line {self.line}: {self.fault}; {self.remedy}"
        return f"{head} (this record is left out, the others go on)."
