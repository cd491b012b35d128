"""Answers, asked for in a way that leaves a fault of the parser to the law of totality."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, TypeVar

from copydesk.testing.adapter import Adapter, AnswerError
from copydesk.testing.comparing import trimmed
from copydesk.testing.laws.law import Undecided

T = TypeVar("T")
#: An answer as spans, by field.
Spans: TypeAlias = dict[str, list[Any]]


def ask(work: Callable[[], T]) -> T:
    """What *work* gives.

    Raises:
        AnswerError: If an answer makes no sense.
        Undecided: If the parser raises anything else.
    """
    try:
        return work()
    except AnswerError:
        raise
    except Exception as error:
        raise Undecided from error


def answer(adapter: Adapter, text: str) -> Spans:
    """What the parser finds in *text*; as `ask`."""
    return ask(lambda: adapter.answer(text))


def flat(found: list[Any]) -> Iterator[tuple[int, int]]:
    """Each span of a field, parts one by one; speakers that are names have none."""
    for one in found:
        if one is None or isinstance(one, str):
            continue
        if one and isinstance(one[0], int):
            yield one
        else:
            yield from one


def moved(found: Any, by: int) -> Any:
    """The same spans, *by* characters further on."""
    if isinstance(found, int):
        return found + by
    return found if found is None or isinstance(found, str) else type(found)(moved(one, by) for one in found)


def local(answer: Spans, text: str) -> Spans:
    """What can be told from a paragraph alone; who *Moor* is cannot, nor what answers a question above it.

    Blanks at the edges of a span count for nothing: behind the last sentence of a text there may be none.
    """
    kept = {name: found for name, found in answer.items() if name not in ("speakers", "questions", "answers")}
    return {name: [trimmed(one, text) for one in found] for name, found in kept.items()}


def from_words(answer: Spans, text: str) -> Spans:
    """The same answer, with letters and figures counted in place of characters.

    So it does not matter which marks, blanks and line ends stand between words, nor whether an accent is a
    character of its own.
    """
    before = [0]
    for character in text:
        before.append(before[-1] + character.isalnum())

    def seen(found: Any) -> Any:
        if isinstance(found, int):
            return before[min(max(found, 0), len(text))]
        return found if found is None or isinstance(found, str) else type(found)(map(seen, found))

    return {name: seen(found) for name, found in answer.items()}


def differing(one: Spans, other: Spans) -> list[str]:
    """The fields in which two answers differ: the others need not be shown."""
    return [name for name in one if one[name] != other.get(name)]


def quoted(answer: Spans, text: str) -> str:
    """An answer for a reader: what stands at each span."""

    def words(one: Any) -> Any:
        if one is None or isinstance(one, str):
            return one
        return text[one[0] : one[1]] if isinstance(one[0], int) else list(map(words, one))

    return ", ".join(f"{name}: {[words(one) for one in found]!r}" for name, found in answer.items()) or "nothing"
