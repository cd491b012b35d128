"""What each rule of attribution.lark notes: one function for each name behind an arrow.

The value of a state is the `Told`, which grows while a sentence is read; the value of a phrase is its number.
"""

from __future__ import annotations

from typing import Any


class Clause:
    """A cue, by what stands in front of it and behind it; all places are numbers of phrases."""

    __slots__ = ("before", "cue", "frame", "frame_at", "holder", "last", "outer", "relative", "subject")

    def __init__(self, cue: int, before: str, told: Told) -> None:
        self.cue = cue
        #: What stands in front: *subject*, *apart*, *within*, *bare*, *shared* or *according*.
        self.before = before
        #: Where the noun group in front begins, or -1.
        self.subject = told.group
        #: Where the subject of the verb before begins, and that verb.
        self.last = told.last
        #: The noun group in front of *subject*, or -1.
        self.outer = told.outer
        #: Where the relative clause around the cue begins, or -1.
        self.relative = told.relative
        self.holder = told.holder
        self.frame = ""
        self.frame_at = -1


class Told:
    """What a sentence has told so far."""

    __slots__ = ("clauses", "dash", "group", "holder", "last", "outer", "relative")

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.group = -1
        self.outer = -1
        self.last: tuple[int, int] | None = None
        self.relative = -1
        #: The last dash, or -1.
        self.dash = -1
        #: The noun group whose relative clause holds a cue: its own verb is still to come.
        self.holder = -1


def nothing(_: list[Any]) -> Told:
    return Told()


def sentence(s: list[Any]) -> list[Clause]:
    return s[0].clauses  # type: ignore[no-any-return]


def sentence_signed(s: list[Any]) -> list[Clause]:
    told: Told = s[0]
    if told.dash >= 0 and told.group == told.dash + 1:
        told.clauses.append(Clause(told.dash, "signed", told))
    return told.clauses


def dash(s: list[Any]) -> Told:
    told = passed(s)
    told.dash = s[1]
    return told


def kept(s: list[Any]) -> Told:
    return s[0]  # type: ignore[no-any-return]


def passed(s: list[Any]) -> Told:
    told: Told = s[0]
    told.group = told.relative = -1
    return told


def subject(s: list[Any]) -> Told:
    told: Told = s[0]
    told.group, told.outer = s[1], -1
    return told


def next_subject(s: list[Any]) -> Told:
    told: Told = s[0]
    told.group, told.outer = s[1], told.group
    return told


def verb(s: list[Any]) -> Told:
    told: Told = s[0]
    told.clauses.append(Clause(s[1], "verb", told))
    told.last, told.group = (told.group, s[1]), -1
    return told


def relative(s: list[Any]) -> Told:
    told: Told = s[0]
    told.relative = s[1]
    return told


def _cue(before: str) -> Any:
    def act(s: list[Any]) -> Told:
        told: Told = s[0]
        told.clauses.append(Clause(s[1], before, told))
        if told.group >= 0 and before != "noun":
            told.last = (told.group, s[1])
        elif told.holder >= 0 and before in ("apart", "shared"):
            told.last = (told.holder, s[1])
        told.holder = told.group if before == "within" else -1
        told.group = told.relative = -1
        return told

    return act


bare_cue = _cue("bare")
subject_cue = _cue("subject")
apart_cue = _cue("apart")
within_cue = _cue("within")
shared_cue = _cue("shared")
according = _cue("according")
label = _cue("label")
noun_that = _cue("noun")


def _frame(name: str, *, weak: bool = False) -> Any:
    """The first frame counts; a preposition (*said in a letter that*) gives way to all but a *weak* one."""

    def act(s: list[Any]) -> Told:
        told: Told = s[0]
        clause = told.clauses[-1]
        if not clause.frame or (clause.frame == "preposition" and not weak):
            clause.frame, clause.frame_at = name, s[1]
        return told

    return act


frame_that = _frame("that")
frame_question = _frame("question")
frame_quote = _frame("quote")
frame_when = _frame("when", weak=True)
frame_as = _frame("as", weak=True)
frame_ing = _frame("ing", weak=True)
frame_colon = _frame("colon")
frame_preposition = _frame("preposition", weak=True)


def frame_noun(s: list[Any]) -> Told:
    told = _frame("noun")(s)
    told.group, told.outer = s[1], -1
    return told  # type: ignore[no-any-return]
