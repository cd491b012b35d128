"""What is true of a text, as plain spans: what generated articles come with, and what a parser answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias, final

from attrs import asdict, fields, frozen

#: Where something stands: first and last code point, the last excluded.
Span: TypeAlias = tuple[int, int]
#: Where something stands that may be parted by other words.
Spans: TypeAlias = tuple[Span, ...]


@final
@frozen(kw_only=True, repr=False)
class Truth:
    """What stands where in a text, in text order; spans are half-open, and count code points from 0.

    The fields of one group go together, index by index: those about attributions, those about questions, those
    about turns. ``None`` stands where the text does not tell.

    >>> truth = Truth(sentences=((0, 10),))
    >>> truth
    Truth(sentences=((0, 10),))
    """

    #: Paragraphs, each with all that is printed in it: label, marker, dateline. Headlines are none.
    paragraphs: Spans = ()
    #: Outer sentences, with stop and closing mark, without the blanks between them, a label or a dateline.
    sentences: Spans = ()
    #: What stands in quotation marks, marks included; one that runs over paragraphs has a part in each of them.
    quotations: tuple[Spans, ...] = ()
    #: Attributions: the words that name who speaks.
    sources: tuple[Span | None, ...] = ()
    #: Attributions: the words that report, without the comma before a quotation, with a colon.
    cues: tuple[Span | None, ...] = ()
    #: Attributions: what is said, with its quotation marks, or with the *that* it begins with.
    contents: tuple[Spans, ...] = ()
    #: Attributions: where the fullest name of who speaks stands, perhaps far from the source; ``None``: untold.
    speakers: tuple[Span | None, ...] = ()
    #: Questions with answers, without the marker in front.
    questions: Spans = ()
    #: The paragraphs of each answer, without markers.
    answers: tuple[Spans, ...] = ()
    #: Turns of a transcript: the label, as far as its colon.
    labels: Spans = ()
    #: Turns of a transcript: what is said.
    turns: Spans = ()

    def moved(self, by: int) -> Truth:
        """The same of a text that begins *by* characters earlier.

        >>> Truth(sentences=((0, 10),)).moved(2).sentences
        ((2, 12),)
        """
        return self.at(lambda offset: offset + by)

    def at(self, place: Callable[[int], int]) -> Truth:
        """The same where each offset is what *place* makes of it."""
        return Truth(**{name: _placed(spans, place) for name, spans in asdict(self, recurse=False).items()})

    def to_dict(self) -> dict[str, Any]:
        """The fields that hold something, as lists.

        >>> Truth(sentences=((0, 10),)).to_dict()
        {'sentences': [[0, 10]]}
        """
        return {name: _lists(spans) for name, spans in asdict(self, recurse=False).items() if spans}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Truth:
        """What `to_dict` gave *data* of.

        Raises:
            TypeError: If *data* has a field that is none.

        >>> Truth.from_dict({"sentences": [[0, 10]]})
        Truth(sentences=((0, 10),))
        """
        return cls(**{name: _tuples(spans) for name, spans in data.items()})

    def __repr__(self) -> str:
        held = ((name, spans) for name, spans in asdict(self, recurse=False).items() if spans)
        return f"Truth({', '.join(f'{name}={spans!r}' for name, spans in held)})"


#: The names of the fields.
FIELDS: Final[tuple[str, ...]] = tuple(field.name for field in fields(Truth))
#: The fields of which a part is a tuple of spans; the parts of the others are one span.
PARTED: Final = frozenset({"quotations", "contents", "answers"})


def join(truths: list[Truth]) -> Truth:
    """All that is in *truths*, one behind the other.

    >>> join([Truth(sentences=((0, 1),)), Truth(sentences=((2, 3),))]).sentences
    ((0, 1), (2, 3))
    """
    return Truth(**{name: tuple(span for one in truths for span in getattr(one, name)) for name in FIELDS})


def _placed(spans: Any, place: Callable[[int], int]) -> Any:
    if isinstance(spans, int):
        return place(spans)
    return None if spans is None else tuple(_placed(one, place) for one in spans)


def _lists(spans: Any) -> Any:
    return [_lists(one) for one in spans] if isinstance(spans, tuple) else spans


def _tuples(spans: Any) -> Any:
    return tuple(map(_tuples, spans)) if isinstance(spans, list | tuple) else spans
