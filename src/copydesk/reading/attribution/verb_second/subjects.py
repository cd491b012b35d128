"""Which noun group is the subject of a clause: in front of the verb, behind it, or behind commas."""

from __future__ import annotations

from typing import Final

from copydesk.reading.attribution.sentence import Range
from copydesk.reading.attribution.verb_second import groups
from copydesk.reading.attribution.verb_second.clauses import NEAR, Clauses

#: Pronouns that are a subject wherever they stand.
_NOMINATIVE: Final = frozenset(["er", "ich", "wir", "man"])
#: What may stand between a verb and the subject behind it.
_LIGHT: Final = frozenset(["OBJ", "ADV", "TIME"])
#: What nouns end in that no person is named by.
_ABSTRACT: Final = ("ung", "keit", "heit", "ion", "ismus", "tät", "anz", "enz", "schaft", "ment", "tum")
#: A shared subject stands so many clauses in front at most.
_BACK: Final = 6
#: Clauses of so many phrases at most are looked through from end to end.
_SEARCHED: Final = 40


def subject(clauses: Clauses, number: int, finite: int) -> Range | None:
    """The subject of a clause, the verb of which is *finite*."""
    field = clauses.fields[number]
    if field.joins:
        return _shared(clauses, number)
    if clauses.is_subordinate(number):
        return _of_subordinate(clauses, number)
    if field.first == field.verb or clauses.begins(number) == field.verb:
        apart = None if clauses.sentence.kinds[finite + 1] == "PRON" else _apart(clauses, number)
        behind = groups.behind(clauses.sentence, finite + 1, field.last)
        if apart is None and behind is None and number and clauses.mark(number - 1) == "COMMA":
            return _shared(clauses, number)  # sie lobte den Plan, sagte aber
        return behind if apart is None or _is_object(clauses, apart, behind, finite) else apart
    begins = clauses.begins(number)
    if clauses.sentence.kinds[begins] == "AS" and field.verbs == [field.last - 1]:
        return groups.behind(clauses.sentence, begins + 1, field.verb)  # als sie sagte
    found = groups.in_front(clauses.sentence, begins, field.verb)
    if found is not None and not clauses.sentence.is_use(found[0], "expletives"):
        behind = groups.behind(clauses.sentence, finite + 1, field.last)
        return behind if _is_object(clauses, found, behind, finite) else found
    return groups.behind(clauses.sentence, finite + 1, field.last) or found


def _is_object(clauses: Clauses, found: Range, behind: Range | None, finite: int) -> bool:
    """Whether what stands in front of a verb is its object: *die Pläne lobte er*, *die neuen Pläne lobte Moor*."""
    sentence = clauses.sentence
    if behind is None or sentence.kinds[found[0]] != "NP":
        return False
    if sentence.small(behind[0]) in _NOMINATIVE or groups.disagrees(sentence, found[0], finite):
        return True
    first = finite + 1
    while sentence.kinds[first] in _LIGHT:
        first += 1
    return (
        behind[0] == first
        and sentence.shape(found[0])[0] == "d"
        and not groups.is_informant(sentence, found[0])
        and (groups.names(sentence, first) or sentence.small(first).startswith(("der ", "ein ")))
        and (groups.is_informant(sentence, first) or sentence.small(found[0]).endswith(_ABSTRACT))
    )


def _shared(clauses: Clauses, number: int) -> Range | None:
    """The subject of the clause before: *Moor lobte den Bau und sagte*; what is told between them is no such clause."""
    told = groups.is_told(clauses.sentence, clauses.fields[number].verb)
    for before in range(number - 1, max(number - _BACK, -1), -1):
        field = clauses.fields[before]
        if field.verb < 0 or clauses.is_subordinate(before):
            continue
        if groups.is_told(clauses.sentence, field.verb) and not told and before:
            continue
        return subject(clauses, before, field.verb) if not field.joins else _shared(clauses, before)
    return None


def _apart(clauses: Clauses, number: int) -> Range | None:
    """A subject with commas behind it: *Ada Moor, Sprecherin der Stadt, sagte*; *Moor, die sie baute, sagte*."""
    head = number
    while (
        head
        and number - head < NEAR
        and clauses.mark(head - 1) == "COMMA"
        and (head == number or clauses.is_aside(head))
    ):
        head -= 1
    if head > number - 2 or clauses.fields[head].verbs:
        return None
    found = groups.in_front(clauses.sentence, clauses.begins(head), clauses.fields[head].last)
    if found is None:
        return None
    last = head
    while last + 1 < number and not clauses.fields[last + 1].verbs and clauses.fields[last + 1].opener < 0:
        last += 1
    return found if last == head else (found[0], clauses.fields[last].last)


def _of_subordinate(clauses: Clauses, number: int) -> Range | None:
    """The subject of a clause whose verb is its last phrase."""
    field, sentence = clauses.fields[number], clauses.sentence
    first = max(field.opener, clauses.begins(number))
    found = groups.behind(sentence, first + 1, min(field.verbs[-1], first + _SEARCHED))
    if found is not None and number in clauses.apposed:
        return found[0], clauses.apposed[number]
    if field.opener < 0 or sentence.kinds[field.opener] != "WHO":
        return found
    relative = sentence.small(field.opener)
    if sentence.shape(field.opener) != "w" or not number or relative not in groups.SUBJECTS:
        return found
    if found is not None and not groups.may_be_object(sentence, found[0], relative):
        return found
    return groups.last(sentence, clauses.fields[number - 1])
