"""Where a content ends, and what stands in front of a report."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.verb_second_actions import Field
from copydesk.reading.attribution.verb_second import groups
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.spans import Span

#: So many phrases in front of a quote make no clause.
_LITTLE: Final = 2
#: What a row of quotes is made of.
_JOINED: Final = frozenset(["QUOTE", "AND", "WORD"])


class Contents:
    """The contents of one sentence; *ends* of clauses, by number, are worked out once."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self.sentence = clauses.sentence
        count = len(clauses.fields)
        #: For each clause, the number of the first clause from there on that begins a report of its own.
        self._next = [count] * (count + 1)
        for number in range(count - 1, -1, -1):
            self._next[number] = number if self._breaks(number) else self._next[number + 1]

    def _breaks(self, number: int) -> bool:
        """Whether what is said ends in front of a clause."""
        clauses, kinds = self._clauses, self.sentence.kinds
        field = clauses.fields[number]
        first = clauses.begins(number)
        if number and clauses.mark(number - 1) == "SEMI":
            return True
        if kinds[first] == "ACCORDING" and self.sentence.small(first) == "so":
            return True
        report = clauses.reports[number]
        if report is None or not number:
            return False
        if field.joins or clauses.is_as_said(number):
            return True
        return not clauses.is_subordinate(number) and (first == field.verb or kinds[field.first] == "AND")

    def behind(self, number: int, *, inner: bool = False) -> Span | None:
        """What is said from the clause *number* on; of an *inner* report, up to the verb of the clause around it."""
        fields = self._clauses.fields
        if number >= len(fields):
            return None
        stop = self._next[number + 1] if number + 1 <= len(fields) else len(fields)
        if inner:
            stop = next((at for at in range(number + 1, stop) if fields[at].verb == fields[at].first), stop)
        last = fields[stop - 1].last if stop < len(fields) else self.sentence.last
        return self.sentence.span(fields[number].first, min(last, self.sentence.last))

    def in_front(self, number: int) -> Span | None:
        """What is said in front of the clause *number*, back to a report before it or a colon."""
        clauses = self._clauses
        first = number
        while first and clauses.mark(first - 1) not in ("SEMI", "COLON"):
            if first < number and self._breaks(first):
                break
            first -= 1
            if first < number - 1 and clauses.reports[first] is not None and not clauses.is_subordinate(first):
                break
        if clauses.reports[first] is not None and first < number and self._breaks(first):
            first += 1
        return self.sentence.span(clauses.begins(first), clauses.fields[number - 1].last)

    def is_quoted(self, number: int) -> bool:
        """Whether a clause ends in a quote that is speech, or is nothing but a quote."""
        field, kinds = self._clauses.fields[number], self.sentence.kinds
        last = field.last - 1
        while last > field.first and kinds[last] == "WORD":
            last -= 1
        whole = all(kind in _JOINED for kind in kinds[field.first : last + 1])
        return kinds[last] == "QUOTE" and (whole or self.sentence.is_speech(last) or self._is_short(field, last))

    @staticmethod
    def _is_short(field: Field, quote: int) -> bool:
        """*Ein „Wunder“, sagte sie*: a quote and little in front of it, without a verb."""
        return not field.verbs and field.opener < 0 and quote - field.first <= _LITTLE

    def skip_about(self, number: int, source_end: int) -> tuple[int, int]:
        """Behind what is told of a source that ends its clause: an apposition, which belongs to it, a relative clause.

        Gives the number of the last clause of it, and where the source ends.
        """
        clauses, kinds = self._clauses, self.sentence.kinds
        fields = clauses.fields
        if source_end != fields[number].last or kinds[source_end - 1] == "PRON":
            return number, source_end
        last = number
        if last + 1 < len(fields) and clauses.mark(last) == "COMMA" and clauses.is_phrase(last + 1):
            group = groups.end(self.sentence, fields[last + 1].first, fields[last + 1].last)
            if group == fields[last + 1].last and clauses.mark(last + 1) != "":
                last += 1
                source_end = fields[last].last
        if last + 1 < len(fields) and clauses.mark(last) == "COMMA":
            opener = fields[last + 1].opener
            if opener >= 0 and kinds[opener] == "WHO" and clauses.mark(last + 1) in ("COMMA", "COLON", "END"):
                last += 1
        return last, source_end
