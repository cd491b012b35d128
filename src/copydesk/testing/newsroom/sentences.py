"""Sentences: plain ones, and those in which somebody says something. Each form writes one, and notes what it wrote."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from copydesk.testing.newsroom.choosing import CUE, FORM, OTHER, WHO
from copydesk.testing.newsroom.desk import Desk
from copydesk.testing.truth import Span, Spans

#: Writes one sentence, or two; tells where the last begins, if not where it began to write.
Form: TypeAlias = Callable[[Desk], int | None]


class Person(NamedTuple):
    """Who speaks, as a sentence names them."""

    #: The words to write.
    written: str
    #: Their full name, if the text has it anywhere.
    name: str | None
    #: Whether the words may stand behind the cue.
    may_follow: bool


def plain(desk: Desk) -> None:
    """*Rain fell.*"""
    desk.put(_capital(desk.words("clauses")))
    desk.put(".")


def linked(desk: Desk) -> None:
    """*Rain fell, and nobody slept.*"""
    desk.put(_capital(desk.words("clauses")))
    desk.put(desk.words("links", CUE))
    desk.put(desk.words("clauses", OTHER))
    desk.put(".")


def mentioning(desk: Desk) -> None:
    """*The band played “Harbour Lights” at noon.*: a quotation that nobody says."""
    desk.put(_capital(desk.words("mentions")))
    desk.put(" ")
    _title(desk, depth=0)
    desk.put(desk.words("tails", CUE))
    desk.put(".")


def quoted_then_source(desk: Desk) -> None:
    """*“Rain fell,” said Ada Moor.*, or *“Rain fell,” she said.*"""
    content = _quoted(desk, desk.words("clauses"), ",")
    _clause_behind(desk, (content,), "cues")
    desk.put(".")


def asked(desk: Desk) -> None:
    """*“Who slept?” asked Ada Moor.*"""
    content = _quoted(desk, desk.words("questions"), "?")
    _clause_behind(desk, (content,), "asking")
    desk.put(".")


def source_then_quoted(desk: Desk) -> None:
    """*Ada Moor said: “Rain fell.”*"""
    clause, person = desk.words("clauses"), _person(desk)
    source = desk.put(_capital(person.written))
    desk.put(" ")
    cue = desk.put(f"{desk.words('cues', CUE)}:")
    desk.put(" ")
    content = _quoted(desk, clause, ".")
    desk.attribute(source, cue, (content,), _speaker(desk, person, source))


def split(desk: Desk) -> None:
    """*“Rain fell,” said Ada Moor, “and nobody slept.”*: one sentence, one content in two parts."""
    first = _quoted(desk, desk.words("clauses"), ",")
    desk.put(" ")
    person = _person(desk, named=True)
    cue = desk.put(desk.words("cues", CUE))
    desk.put(" ")
    source = desk.put(person.written)
    desk.put(", ")
    joint = desk.vocabulary.word("links").strip(", ")
    second = _quoted(desk, f"{joint} {desk.words('clauses', OTHER)}", ".", begins=False)
    desk.attribute(source, cue, (first, second), _speaker(desk, person, source))


def nested(desk: Desk) -> None:
    """*“We played ‘Harbour Lights’ on the pier,” said Ada Moor.*"""
    words, person = desk.words("inner_mentions"), _person(desk)
    start = _open(desk, depth=0)
    desk.put(_capital(words))
    desk.put(" ")
    _title(desk, depth=1)
    # Two closing marks side by side are a trap of another kind, so some words stand between them.
    desk.put(desk.vocabulary.list("tails")[1])
    content = _close(desk, start, ",", depth=0)
    desk.put(" ")
    _clause(desk, (content,), person, "cues")
    desk.put(".")


def reported(desk: Desk) -> None:
    """*Ada Moor said that rain fell.*"""
    clause, person = desk.words("clauses"), _person(desk)
    source = desk.put(_capital(person.written))
    desk.put(" ")
    cue = desk.put(desk.words("indirect", CUE))
    desk.put(" ")
    content = desk.put(f"{desk.vocabulary.word('that')} {clause}")
    desk.attribute(source, cue, (content,), _speaker(desk, person, source))
    desk.put(".")


def according(desk: Desk) -> None:
    """*Rain fell, according to Ada Moor.*"""
    content = desk.put(_capital(desk.words("clauses")))
    desk.put(", ")
    person = _person(desk, named=True)
    cue = desk.put(desk.vocabulary.word("according"))
    desk.put(" ")
    source = desk.put(person.written)
    desk.attribute(source, cue, (content,), _speaker(desk, person, source))
    desk.put(".")


def according_in_front(desk: Desk) -> None:
    """*According to Ada Moor, rain fell.*"""
    clause, person = desk.words("clauses"), _person(desk, named=True)
    cue = desk.put(desk.vocabulary.word("according_front"))
    desk.put(" ")
    source = desk.put(person.written)
    desk.put(", ")
    content = desk.put(clause)
    desk.attribute(source, cue, (content,), _speaker(desk, person, source))
    desk.put(".")


def over_two(desk: Desk) -> int:
    """*“Rain fell.* in one paragraph, *“Nobody slept,” said Ada Moor.* in the next. Tells where the second begins."""
    start = _open(desk, depth=0)
    desk.put(_capital(desk.words("clauses")))
    desk.put(".")
    first = (start, desk.at)
    desk.sentences.append(first)
    desk.part_paragraphs()
    second = _quoted(desk, desk.words("clauses", OTHER), ",")
    desk.quotations[-1] = (first, second)
    _clause_behind(desk, (first, second), "cues")
    desk.put(".")
    return second[0]


def asking(desk: Desk) -> None:
    """*Who slept?*"""
    desk.put(_capital(desk.words("questions")))
    desk.put(_point(desk, "?"))


#: Forms in which nobody says anything, the plainest first, and forms in which somebody does.
NARRATING: Final[tuple[Form, ...]] = (plain, linked, mentioning)
QUOTING: Final[tuple[Form, ...]] = (quoted_then_source, asked, source_then_quoted, split, nested)
#: Forms without quotation marks, with the list that each needs.
REPORTING: Final[dict[str, Form]] = {"according": according, "that": reported, "according_front": according_in_front}


def forms(desk: Desk) -> tuple[Form, ...]:
    """All forms that the language of *desk* has, the plainest first.

    A number shrinks by one where it does not at once shrink to what is wanted: so a quotation in two parts stands
    in front of one that runs over two paragraphs.
    """
    some = one_paragraph(desk)
    behind = some.index(split) + 1
    return (*some[:behind], over_two, *some[behind:])


def one_paragraph(desk: Desk) -> tuple[Form, ...]:
    """The forms that stay in one paragraph."""
    return (*NARRATING, *QUOTING, *(form for kind, form in REPORTING.items() if desk.has(kind)))


def attributing(desk: Desk) -> tuple[Form, ...]:
    """The forms in which somebody says something, within one paragraph."""
    return one_paragraph(desk)[len(NARRATING) :]


def quotation(desk: Desk) -> None:
    """*“Rain fell.”*, or a title, with nothing around it."""
    if desk.below(FORM, 2):
        _title(desk, depth=0)
    else:
        _quoted(desk, desk.words("clauses"), ".")


def write(desk: Desk, form: Form) -> Span:
    """Write a sentence, and note where it stands."""
    start = desk.at
    begun = form(desk)
    start = start if begun is None else begun
    desk.sentences.append((start, desk.at))
    return start, desk.at


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _open(desk: Desk, depth: int) -> int:
    return desk.put(desk.printing.marks(depth)[0])[0]


def _close(desk: Desk, start: int, point: str, depth: int) -> Span:
    """Close what was opened at *start*; *point* stands on the side of the mark where the style has it."""
    closer = desk.printing.marks(depth)[1]
    behind = point == "," and not desk.style.comma_inside
    end = desk.put(closer if behind else _point(desk, point) + closer)[1]
    desk.quotations.append(((start, end),))
    if behind or (point == "?" and desk.has("comma_behind_question")):
        desk.put(",")
    return start, end


def _quoted(desk: Desk, words: str, point: str, *, begins: bool = True) -> Span:
    start = _open(desk, depth=0)
    desk.put(_capital(words) if begins else words)
    return _close(desk, start, point, depth=0)


def _point(desk: Desk, point: str) -> str:
    """A question mark as the language writes it; other points as they are."""
    return desk.vocabulary.word("question_mark") if point == "?" and desk.has("question_mark") else point


def _title(desk: Desk, depth: int) -> None:
    start = _open(desk, depth)
    desk.put(desk.words("titles", OTHER))
    _close(desk, start, "", depth)


def _clause_behind(desk: Desk, contents: Spans, kind: str) -> None:
    """Who said *contents*, behind them: *said Ada Moor*, *Ada Moor said*."""
    desk.put(" ")
    _clause(desk, contents, _person(desk), kind)


def _clause(desk: Desk, contents: Spans, person: Person, kind: str) -> None:
    """The words that name who said *contents*, in an order that the language and the person allow."""
    cues = desk.vocabulary.list(kind)
    chosen = desk.below(CUE, 2 * len(cues))
    said = cues[chosen % len(cues)]
    if desk.has("verb_first") or (chosen < len(cues) and person.may_follow):
        cue = desk.put(said)
        desk.put(" ")
        source = desk.put(person.written)
    else:
        source = desk.put(person.written)
        desk.put(" ")
        cue = desk.put(said)
    desk.attribute(source, cue, contents, _speaker(desk, person, source))


def _person(desk: Desk, *, named: bool = False) -> Person:
    """Somebody: by full name, by last name, if the full one stands above, or without a name."""
    vocabulary = desk.vocabulary
    full, described = vocabulary.list("names"), vocabulary.list("described")
    pronouns = vocabulary.list("pronouns") if desk.has("pronouns") else ()
    known = tuple(desk.cast)
    chosen = desk.below(WHO, 2 * len(full) + len(described) + len(pronouns))
    if chosen >= 2 * len(full) and not named:
        words = (*described, *pronouns)[chosen - 2 * len(full)]
        return Person(words, None, may_follow=words in described)
    if known and len(full) <= chosen < 2 * len(full):
        name = known[chosen % len(known)]
        last = _last(name)
        return Person(last if sum(_last(one) == last for one in known) == 1 else name, name, may_follow=True)
    name = desk.name(chosen % len(full))
    return Person(name, name, may_follow=True)


def _last(name: str) -> str:
    return name.rpartition(" ")[2]


def _speaker(desk: Desk, person: Person, source: Span) -> Span | None:
    return None if person.name is None else desk.cast.setdefault(person.name, source)
