"""What a law is, and what it says when it is broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeAlias, final

from attrs import frozen
from hypothesis import strategies as st

from copydesk.testing.adapter import Adapter
from copydesk.testing.truth import Truth

#: No more of a value is shown.
_SHOWN = 2_000


@final
@frozen(repr=False)
class Case:
    """What a law is tried on.

    >>> Case("Rain fell.")
    Case('Rain fell.')
    """

    #: A text.
    text: str
    #: What is true of it.
    truth: Truth | None = None
    #: Another text: the same article in another print, or what stands behind the first.
    other: str | None = None
    #: Edits of the text, one after the other: from where, to where, what stands there then.
    edits: tuple[tuple[int, int, str], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The case as JSON can hold it.

        >>> Case("Rain fell.").to_dict()
        {'text': 'Rain fell.'}
        """
        truth = {} if self.truth is None else {"truth": self.truth.to_dict()}
        other = {} if self.other is None else {"other": self.other}
        edits = {"edits": [list(edit) for edit in self.edits]} if self.edits else {}
        return {"text": self.text, **truth, **other, **edits}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Case:
        """What `to_dict` gave *data* of.

        >>> Case.from_dict({"text": "Rain fell.", "truth": {"sentences": [[0, 10]]}})
        Case('Rain fell.', truth=Truth(sentences=((0, 10),)))
        """
        truth = data.get("truth")
        edits = tuple((int(start), int(end), str(put)) for start, end, put in data.get("edits", ()))
        return cls(str(data["text"]), None if truth is None else Truth.from_dict(truth), data.get("other"), edits)

    def __repr__(self) -> str:
        named = {"truth": self.truth, "other": self.other, "edits": self.edits}
        rest = "".join(f", {name}={value!r}" for name, value in named.items() if value not in (None, ()))
        return f"Case({self.text!r}{rest})"


@final
class LawBroken(AssertionError):
    """A parser does not keep a law."""

    def __init__(self, law: str, case: Case, expected: str, came: str) -> None:
        super().__init__(law, case, expected, came)
        self.law = law  #: The name of the law.
        self.case = case  #: What it was tried on.
        self.expected = expected  #: What should have come.
        self.came = came  #: What came.

    def __str__(self) -> str:
        return (
            f"{self.law} does not hold for {_shown(repr(self.case.text))}\n"
            f"expected: {_shown(self.expected)}\n"
            f"came: {_shown(self.came)}\n"
            f"to reproduce: LAWS[{self.law!r}].check(adapter, {self.case!r})"
        )


#: What a law calls when it does not hold: with what was expected, and what came.
Fail: TypeAlias = Callable[[str, str], NoReturn]


@final
class Undecided(Exception):  # not an error: the law says nothing about this case
    """The parser raised on a case of another law than totality."""


@final
@frozen
class Law:
    """A sentence about a parser, and how to try it."""

    #: A word for it.
    name: str
    #: What it says.
    says: str
    #: When it may be asked for: what the parser must be able to do, what the texts are like.
    condition: str
    #: Whether it can be asked of a parser.
    applies: Callable[[Adapter], bool]
    #: What it is tried on.
    cases: Callable[[], st.SearchStrategy[Case]]
    #: Tries it; raises `LawBroken`, through the function that it is given.
    holds: Callable[[Adapter, Case, Fail], None]
    #: All cases that there are, where they are few: then each is tried once, and none is drawn.
    fixed: tuple[Case, ...] = ()

    def check(self, adapter: Adapter, case: Case) -> None:
        """Try the law on one case.

        Raises:
            LawBroken: If it does not hold.
        """

        def fail(expected: str, came: str) -> NoReturn:
            raise LawBroken(self.name, case, expected, came)

        self.holds(adapter, case, fail)


def _shown(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
