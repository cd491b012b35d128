"""Hints as plain data: ``[{"span": [0, 4], "kind": "title"}]``, in both forms, where a document has any."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from copydesk.errors import FormError, NodeError, SpanError
from copydesk.nodes import Hint
from copydesk.reading.strict import array, check_fields
from copydesk.spans import Span


def to_list(hints: Sequence[Hint]) -> list[dict[str, Any]]:
    """The hints of a document, to be written.

    >>> to_list((Hint(Span(0, 4), "title"),))
    [{'span': [0, 4], 'kind': 'title'}]
    """
    return [{"span": [hint.span.start, hint.span.end], "kind": hint.kind} for hint in hints]


def from_list(data: Any) -> tuple[Hint, ...]:
    """The hints that `to_list` gave *data* of.

    Raises:
        FormError: If *data* is not of that form; it names the place, such as ``hints[0].kind``.
    """
    found = []
    place = "hints"
    try:
        for index, value in enumerate(array(data)):
            place = f"hints[{index}]"
            check_fields(value, ("span", "kind"))
            span = value["span"]
            if not isinstance(span, list | tuple) or [type(offset) for offset in span] != [int, int]:
                raise FormError(".span", "is not a span", "write [start, end], two offsets in code points")
            found.append(Hint(Span(*span), value["kind"]))
    except FormError as error:
        raise FormError(place + error.field, error.fault, error.remedy) from None
    except SpanError as error:
        fault = f"runs from {error.start} to {error.end}"
        raise FormError(f"{place}.span", fault, "give offsets with 0 <= start <= end") from None
    except NodeError as error:
        raise FormError(f"{place}.kind", error.fault, error.remedy) from None
    return tuple(found)
