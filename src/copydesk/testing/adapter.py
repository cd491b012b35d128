"""What a parser of any make shows of itself, so that laws can be held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeAlias, final, runtime_checkable

from attrs import field, frozen

from copydesk.testing.truth import FIELDS, PARTED

#: What a parser finds in a text: for each field of `Truth` that it knows, the spans, or their texts in order.
Answer: TypeAlias = Mapping[str, Any]
Finder: TypeAlias = Callable[[str], Iterable[Any]]


class AnswerError(ValueError):
    """A parser answered with something that no law can be held against."""


class Untried(Exception):  # nothing is wrong with the text
    """A parser could not be asked, for a reason that has nothing to do with the text."""


@runtime_checkable
class Session(Protocol):
    """A text that is edited, and an answer that keeps up with it."""

    def edit(self, start: int, end: int, replacement: str) -> None:
        """Put *replacement* in place of what stands from *start* to *end*."""

    def answer(self) -> object:
        """What the parser finds in the text as it is now; compared with ``==``."""


def _fields(_: object, attribute: object, given: object) -> None:
    unknown = [one for one in given if one not in FIELDS] if isinstance(given, Mapping | tuple | frozenset) else [given]
    if unknown:
        msg = f"Adapter: {unknown[0]!r} is no field of Truth; give some of {', '.join(FIELDS)}."
        raise ValueError(msg)


@final
@frozen(kw_only=True)
class Adapter:
    """A parser, as the laws see it. Give what yours can do; the laws about the rest do not apply.

    Spans are pairs of code point offsets, half-open. Where a parser gives only the texts of what it finds, give
    those: they are looked up in order.

    >>> mine = Adapter(finds={"sentences": lambda text: text.splitlines()})
    >>> mine.answer("Rain fell.\\nNobody slept.")
    {'sentences': [(0, 10), (11, 24)]}
    """

    #: For each field of `Truth` that the parser knows: a function from a text to spans, or to texts.
    finds: Mapping[str, Finder] = field(factory=dict, validator=_fields)
    #: A function from a text to all that the parser finds, by field; in place of *finds*, or besides.
    answers: Callable[[str], Answer] | None = None
    #: The fields in what *answers* gives.
    gives: frozenset[str] = field(default=frozenset(), validator=_fields)
    #: A function from a text to pieces, as spans or texts, that together hold every word; where sentences do, none.
    pieces: Finder | None = None
    #: From a text over the parser's own form back to the text.
    render: Callable[[str], str] | None = None
    #: A function that makes texts uniform.
    normalise: Callable[[str], str] | None = None
    #: Opens a text for edits.
    open: Callable[[str], Session] | None = None

    @property
    def fields(self) -> frozenset[str]:
        """The fields of `Truth` that the parser knows."""
        return self.gives | self.finds.keys()

    @property
    def parses(self) -> bool:
        """Whether there is any function from a text."""
        return bool(self.fields) or any((self.render, self.normalise, self.answers, self.open, self.pieces))

    def answer(self, text: str) -> dict[str, list[Any]]:
        """All that the parser finds in *text*, as spans.

        Raises:
            AnswerError: If a text that was found does not stand in *text*, or an answer is no list of spans.
        """
        given: dict[str, Any] = dict(self.answers(text)) if self.answers is not None else {}
        given = {name: given.get(name, ()) for name in FIELDS if name in self.gives}
        given |= {name: finder(text) for name, finder in self.finds.items()}
        return {name: _spans(name, found, text) for name, found in given.items()}

    def cover(self, text: str) -> list[Any]:
        """The spans that hold every word of *text*: the pieces, or else the sentences.

        Raises:
            AnswerError: As `answer`.
        """
        return self.answer(text)["sentences"] if self.pieces is None else _spans("pieces", self.pieces(text), text)

    def run(self, text: str) -> object:
        """Let the parser do all that it can do with *text*, whatever comes of it."""
        done: list[object] = []
        if self.answers is not None:
            done.append(self.answers(text))
        done += [list(finder(text)) for finder in (*self.finds.values(), *filter(None, [self.pieces]))]
        done += [one(text) for one in (self.render, self.normalise) if one is not None]
        if self.open is not None:
            done.append(self.open(text).answer())
        return done


def _spans(name: str, found: Any, text: str) -> list[Any]:
    if isinstance(found, str) or not isinstance(found, Iterable):
        msg = f"{name}: {found!r} is no list of spans; give pairs of offsets, or texts."
        raise AnswerError(msg)
    spans: list[Any] = []
    at = 0
    for one in found:
        if isinstance(one, str) and name != "speakers":
            start = text.find(one, at)
            if start < 0:
                msg = f"{name}: {one!r} does not stand in the text from offset {at} on."
                raise AnswerError(msg)
            at = start + len(one)
            one = (start, at)
        spans.append(_span(name, one))
    return spans


def _span(name: str, one: Any) -> Any:
    """One finding, as the fields of `Truth` have it."""
    if one is None or (isinstance(one, str) and name == "speakers"):
        return one
    if name in PARTED and not _is_span(one):
        parts = tuple(map(_pair, one)) if isinstance(one, Iterable) else None
        if parts is not None and None not in parts:
            return parts
    elif _is_span(one):
        return (_pair(one),) if name in PARTED else _pair(one)
    msg = f"{name}: {one!r} is no span; give a pair of offsets."
    raise AnswerError(msg)


def _is_span(one: Any) -> bool:
    return _pair(one) is not None


def _pair(one: Any) -> tuple[int, int] | None:
    """*one* as a pair of numbers, if it is one: a tuple, a list, an object with start and end."""
    if hasattr(one, "start") and hasattr(one, "end") and not callable(one.start):
        one = (one.start, one.end)
    if isinstance(one, tuple | list) and len(one) == 2 and all(type(offset) is int for offset in one):
        return (one[0], one[1])
    return None
