"""What each rule of verb_second.lark notes: the clauses of a sentence. All places are numbers of phrases."""

from __future__ import annotations

from typing import Any


class Field:
    """A clause: a field in front of its verb, the verb, and the rest."""

    __slots__ = ("first", "joins", "last", "opener", "verb", "verbs")

    def __init__(self, first: int) -> None:
        #: Its first phrase.
        self.first = first
        #: Behind its last phrase; there stands the mark that ends it.
        self.last = first
        #: What opens a subordinate clause, or -1.
        self.opener = -1
        #: The finite verb of a main clause, or -1.
        self.verb = -1
        #: All verbs.
        self.verbs: list[int] = []
        #: Whether it goes on with the subject of the clause before: *und sagte*.
        self.joins = False


class Fields:
    """The clauses of a sentence so far."""

    __slots__ = ("fields", "last_and")

    def __init__(self) -> None:
        self.fields: list[Field] = [Field(0)]
        self.last_and = -1


def nothing(_: list[Any]) -> Fields:
    return Fields()


def _so_far(s: list[Any]) -> Fields:
    """The clauses so far; where none has begun, the engine has an empty list."""
    return s[0] or Fields()


def sentence(s: list[Any]) -> list[Field]:
    return _so_far(s).fields


def part(s: list[Any]) -> Fields:
    fields = _so_far(s)
    fields.fields[-1].last = s[1] + 1
    return fields


def parted(s: list[Any]) -> Fields:
    fields = _so_far(s)
    fields.fields.append(Field(s[1] + 1))
    return fields


def verb(s: list[Any]) -> Fields:
    fields = part(s)
    fields.fields[-1].verbs.append(s[1])
    return fields


def finite(s: list[Any]) -> Fields:
    fields = verb(s)
    fields.fields[-1].verb = s[1]
    return fields


def coordinate(s: list[Any]) -> Fields:
    """Behind *und* a noun group was the beginning of another clause: *A kam, und B sagte*."""
    fields = _so_far(s)
    before = fields.fields[-1]
    begins = fields.last_and + 1
    if before.verb >= 0 and before.first < begins:
        behind = Field(begins)
        behind.verbs = [place for place in before.verbs if place >= begins]
        before.verbs = [place for place in before.verbs if place < begins]
        before.last = fields.last_and
        fields.fields.append(behind)
    return finite(s)


def and_(s: list[Any]) -> Fields:
    fields = part(s)
    fields.last_and = s[1]
    return fields


def shared(s: list[Any]) -> Fields:
    """A verb behind *und* begins a clause that shares its subject."""
    fields = _so_far(s)
    last = fields.fields[-1]
    if last.verb >= 0:
        last = Field(s[1])
        fields.fields.append(last)
    last.joins = True
    return finite(s)


def opened(s: list[Any]) -> Fields:
    fields = part(s)
    fields.fields[-1].opener = s[1]
    return fields


def inner(s: list[Any]) -> Fields:
    """A subordinate clause without a comma in front."""
    fields = _so_far(s)
    fields.fields.append(Field(s[1]))
    return opened(s)
