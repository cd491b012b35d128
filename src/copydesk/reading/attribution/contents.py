"""Where a content ends."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import afterwords
from copydesk.reading.attribution.sentence import FINITE, NOUNS, PAUSES, Sentence

#: What may stand between a subject and its verb.
_GROUP: Final = frozenset(["NP", "PRON", "OBJ", "PREP", "PAREN", "TIME", "ADV", "QUOTE", "AND", "BY", "AS", "TO"])
#: What the writer adds behind a content: *, adding that*, *, according to the mayor*; and behind one without a verb
#: *, leaving in a hurry*.
_ADDED: Final = frozenset(["SAYING", "ING", "ACCORDING"])
#: What opens a clause in front of the main one.
_FRONTED: Final = frozenset(["WHEN", "AS", "SAYING", "ING"])
#: What opens one that has a subject, which may itself have an apposition.
_CLAUSES: Final = frozenset(["WHEN", "AND"])
#: What shows behind *, and* that an object is over.
_NEXT_VERBS: Final = frozenset(["CUE", "VERB", "PASSIVE", "PRON", "THAT"])
#: What may part an object from what the writer tells of it.
_PARTING: Final = frozenset(["COMMA", "DASH", "WHEN"])
#: What may stand in front of a cue that opens its sentence: *earlier on Monday said …*.
_OPENING: Final = frozenset(["ADV", "PREP", "WHEN", "TO", "AS", "TIME"])


def is_clause(sentence: Sentence, first: int, *, described: bool = False) -> bool:
    """Whether a noun group at *first* is the subject of a clause: a finite verb follows before any break.

    Args:
        sentence: Its sentence.
        first: Where the noun group begins.
        described: Whether a relative clause may stand between the two: *the boats that were moored | sank*.
    """
    kinds = sentence.kinds
    relative = False
    for number in range(first, sentence.last):
        kind = kinds[number]
        if described and kind == "WHO" and number > first and not relative:
            relative = True
            continue
        if relative and kind in FINITE:
            relative = sentence.is_auxiliary(number)
            continue
        if kind in FINITE:
            if sentence.small(number).partition(" ")[0] in sentence.lexicon.uses["gerunds"]:
                continue  # for being “late,” Moor left
            own = kinds[first] == "PRON" and number == first + 1  # she stayed on the beach
            return (own or not _is_reduced(sentence, number)) and not sentence.is_infinitive(number)
        if kind == "QUOTE" and number > first:
            if kinds[number - 1] in NOUNS and sentence.opens_with_verb(number):
                return True  # the wall “has been mended”
            if sentence.is_speech(number):
                return False  # bemoaning the “system,” Moor left
        if kind not in _GROUP or (kind == "AND" and kinds[number + 1] in FINITE):
            return False
    return False


def has_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause stands somewhere from *first* to *last*: a finite verb, and not right behind a comma."""
    kinds = sentence.kinds
    return any(
        kinds[number] in FINITE and kinds[number - 1] != "COMMA" and not _is_reduced(sentence, number)
        for number in range(max(first, 1), last)
    )


def _is_reduced(sentence: Sentence, number: int) -> bool:
    """Whether a verb is a participle of a noun group: *the report published by the board*."""
    following = sentence.kinds[number + 1]
    return sentence.is_participle(number) and (
        following in ("BY", "AS") or (following == "PREP" and "e" in sentence.shape(number))
    )


def is_fronted(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause stands in front of the main one: *Asked about it, …*, *While he said so, …*."""
    kinds = sentence.kinds
    first = 1 if kinds[0] == "AND" else 0
    opened = "WHEN" in (kinds[clause.cue - 1], kinds[clause.subject - 1])
    if opened or (clause.before == "bare" and kinds[first] == "PREP"):
        return True
    if clause.subject > 1 and kinds[clause.subject - 1] == "COMMA" and is_clause(sentence, first + 1):
        return False  # when it rained, Moor said that
    if kinds[first] in _FRONTED or (kinds[first] in ("CUE", "VERB") and sentence.is_participle(first)):
        return True
    return _OPENING.issuperset(kinds[: clause.cue])


class Ends:
    """Where the contents of one sentence end.

    Args:
        asides: Where the reports begin that stand behind their content: *…, she said*.
    """

    def __init__(self, sentence: Sentence, asides: frozenset[int]) -> None:
        self._sentence = sentence
        self._asides = asides

    def has_aside(self, number: int) -> bool:
        """Whether a report that stands behind its content begins here."""
        return number in self._asides

    def clause(self, first: int, *, fronted: bool = False, within: bool = False) -> int:
        """Behind the last phrase of a content that begins at *first*.

        Args:
            first: The phrase that it begins with.
            fronted: Whether the main clause is still to come.
            within: Whether the report is a relative clause, behind which a verb may come.
        """
        sentence, kinds = self._sentence, self._sentence.kinds
        behind = 0
        for number in range(first, sentence.last):
            kind = kinds[number]
            if number < behind:
                continue
            if kind == "DASH" and kinds[number + 1] == "AS" and number + 1 in self._asides:
                behind = self._behind_dashes(number)  # it holds – as Carr has said – and is new
                if behind:
                    continue
            if kind == "SEMI" or (number > first and number in self._asides):
                return number
            if kind == "WORD" and sentence.shape(number) == ")" and not self._opens_bracket(first, number):
                return number
            if kind == "COMMA":
                if self._ends_at_comma(first, number, fronted=fronted, within=within):
                    return number
            elif kind == "AND":
                if kinds[number + 1] == "CUE" and sentence.starts_report(number + 1):
                    return number
                if kinds[number + 1] in NOUNS and self._speaks(number + 1):
                    return number
                if kinds[number + 1] == "SAYING" and kinds[first - 1] == "SAYING":
                    return number  # saying that it leaks and calling it a wreck
            elif kind == "DASH":
                if (number == first + 1 and kinds[first] == "QUOTE") or self._speaks(number + 1):
                    return number
                adds = self._adds(number + 1) or afterwords.remarks(sentence, first, number)
                if adds and "DASH" not in kinds[number + 1 : sentence.last]:
                    return number
            elif kind == "QUOTE" and self._ends_behind_quote(first, number, fronted=fronted, within=within):
                return number + 1
        return sentence.last

    def object(self, first: int, *, fronted: bool = False, within: bool = False) -> int:
        """Behind the last phrase of an object: before a verb that goes on with the subject."""
        sentence, kinds = self._sentence, self._sentence.kinds
        last = self.clause(first, fronted=fronted, within=within)
        for number in range(first, last):
            kind, following = kinds[number], kinds[number + 1]
            if kind in _PARTING and number > first and self._parts(first, number, last):
                return number
            if (
                kind == "QUOTE"
                and following in NOUNS
                and sentence.is_speech(number)
                and is_clause(sentence, number + 1)
            ):
                return number + 1  # in a box called “the lid,” she keeps tea
            if (
                kind == "AND"
                and (following in ("CUE", "PASSIVE", "SAYING") or (following == "VERB" and self._is_own(first, number)))
                and not sentence.is_infinitive(number + 1)
            ):
                return number
            if kind == "COMMA" and following == "AND" and kinds[number + 2] in _NEXT_VERBS:
                return number
            if kind == "AND" and following == "THAT" and not sentence.is_use(number, "adversatives"):
                return number - (kinds[number - 1] in PAUSES)  # he had seen the report, and that it was late
            if kind == "TO" and number > first and sentence.is_use(number, "befores"):
                return number
            infinitive = sentence.is_infinitive(number)
            if kind == "CUE" and not infinitive and sentence.starts_report(number) and kinds[number - 2] != "WH":
                if kinds[number - 3 : number - 1] == ["COMMA", "WHO"]:
                    return number - 3  # a second survey, which she said put it lower
                return number - 1 if kinds[number - 1] in ("COMMA", "AND") else number
            if kind in ("AND", "COMMA") and following in NOUNS and self._reports(number + 1):
                return number
        return last

    def _is_own(self, first: int, conjunction: int) -> bool:
        """Whether a verb behind *and* is that of the one who reports: *praised the pier | and left*."""
        if FINITE.isdisjoint(self._sentence.kinds[first:conjunction]):
            return True
        finite = self._sentence.shape(conjunction + 1)[0] in "xi"
        # has a plan to mend it | and may do so
        return finite and not afterwords.has_clause(self._sentence, first, conjunction)

    def _behind_dashes(self, dash: int) -> int:
        """Behind the second of two dashes around somebody else’s report, 0 where there is no second one."""
        kinds = self._sentence.kinds
        return next((n + 1 for n in range(dash + 1, self._sentence.last) if kinds[n] == "DASH"), 0)

    def phrase(self, first: int, *, fronted: bool = False, within: bool = False) -> int:
        """Behind the last phrase of a content without a subject of its own, which a clause beside it ends."""
        kinds = self._sentence.kinds
        last = self.clause(first, fronted=fronted, within=within)
        for number in range(first + 1, last):
            if kinds[number] == "COMMA" and self._is_beside(number + 1):
                return number
            if kinds[number] == "AND" and kinds[number + 1] == "PRON" and is_clause(self._sentence, number + 1):
                return number
            if within and kinds[number] in FINITE and self._is_behind_infinitive(number):
                return number  # an aide who declined to speak | said
        return last

    def _is_behind_infinitive(self, number: int) -> bool:
        sentence, before = self._sentence, number - 1
        opened = sentence.kinds[before] in FINITE and (
            sentence.is_infinitive(before) or sentence.kinds[before - 1] == "TO"
        )
        return opened and not sentence.is_infinitive(number)

    def _is_beside(self, number: int) -> bool:
        """Whether a clause begins behind a comma: *…, which leaks*, *…, and it left*, *…, the mayor left*."""
        sentence, kinds = self._sentence, self._sentence.kinds
        if kinds[number] == "WHO":
            return True
        number += kinds[number] == "AND"
        return kinds[number] in NOUNS and is_clause(sentence, number)

    def _parts(self, first: int, number: int, last: int) -> bool:
        """Whether what follows is the writer's, not quoted and no part of an object: *the plan | — a good one*."""
        sentence, kinds, following = self._sentence, self._sentence.kinds, number + 1
        if kinds[number] == "COMMA":
            parts = kinds[following] == "WHO"
        elif kinds[number] == "DASH":
            parts = kinds[first:last].count("DASH") == 1
        else:  # praised the crew after the bridge held
            plain = sentence.is_use(number, "moments") and FINITE.isdisjoint(kinds[first:number])
            parts = plain and is_clause(sentence, following)
        return parts and "QUOTE" not in kinds[following:last]

    def _ends_at_comma(self, first: int, number: int, *, fronted: bool, within: bool) -> bool:
        sentence, kinds = self._sentence, self._sentence.kinds
        following, second = kinds[number + 1], number + 2
        if number + 1 in self._asides:
            return True
        if following in _ADDED:
            if following != "ING" or sentence.head(number + 1) in sentence.lexicon.uses["comments"]:
                return True  # said it holds, reinforcing a narrative; but: said it fell, pulling two boats with it
            return not afterwords.has_clause(sentence, first, number)
        if following in NOUNS and (self._speaks(number + 1) or afterwords.remarks(sentence, first, number)):
            return True
        if following in FINITE and self._closes_relative(number):
            return True
        if fronted and (following == "PREP" or (following in NOUNS and self._is_main(number + 1))):
            return True
        if within and following in FINITE:
            return True
        if within and following in NOUNS and is_clause(sentence, number + 1):
            return kinds[first] != "THAT" or not FINITE.isdisjoint(kinds[first:number])  # that by May, Moor will
        if following == "AND":
            return (
                (sentence.is_use(number + 1, "adversatives") and self._turns(first, number + 1))
                or (kinds[second] in NOUNS and self._reports(second))
                or (kinds[second] == "CUE" and sentence.starts_report(second))
            )
        if following == "WHEN":
            return self._contrasts(number + 1) and not afterwords.is_within(sentence, first, number + 1)
        if following == "AS" and kinds[second] == "PRON" and kinds[second + 1] == "VERB":
            return sentence.is_auxiliary(second + 1)  # calls for order, as she did in May
        if following == "PREP":
            # Said it fell, with claims of a fault; but: said it fell, with nine men on it.
            infinitive = kinds[first] == "TO" or sentence.is_infinitive(first)
            told = kinds[second] == "NP" and sentence.lemma(second) and afterwords.has_clause(sentence, first, number)
            return bool(infinitive or told) and sentence.is_use(number + 1, "afterthoughts")
        return following == "CUE" and sentence.is_use(number + 1, "comparisons") and kinds[second] in ("PREP", "TO")

    def _turns(self, first: int, but: int) -> bool:
        """Whether the writer goes on behind *, but*: *said it holds, but left*; not *…, but not for long*."""
        sentence, kinds, following = self._sentence, self._sentence.kinds, but + 1
        if kinds[following] == "THAT" or self._quotes(following):
            return False
        if FINITE.isdisjoint(kinds[first:but]) or kinds[following] == "CUE":
            return True
        return kinds[following] in NOUNS and is_clause(sentence, following)

    def _closes_relative(self, comma: int) -> bool:
        """Whether a comma ends the clause about the subject of the sentence: *Moor, who told Carr it leaks, said*."""
        kinds = self._sentence.kinds
        first = 1 if kinds[0] == "AND" else 0
        return (
            kinds[first] in NOUNS
            and kinds[first + 1 : first + 3] == ["COMMA", "WHO"]
            and ("COMMA" not in kinds[first + 3 : comma] and "QUOTE" not in kinds[first + 3 : comma])
        )

    def _is_main(self, number: int) -> bool:
        """Whether the noun group at *number* is the main subject: *asked about it, Ada Moor, an heir, said*."""
        sentence, kinds = self._sentence, self._sentence.kinds
        if is_clause(sentence, number, described=True):
            return True
        if kinds[0] in _CLAUSES or kinds[number : number + 3] != ["NP", "COMMA", "NP"]:
            return False
        named = any(sentence.shape(at)[-1] in "NW" for at in (number, number + 2))
        behind = number + 3
        while kinds[behind : behind + 2] == ["PREP", "NP"]:
            behind += 2
        return (
            named and kinds[behind] == "COMMA" and kinds[behind + 1] in FINITE and not _is_reduced(sentence, behind + 1)
        )

    def _opens_bracket(self, first: int, last: int) -> bool:
        """Whether the bracket that closes at *last* was opened within what is said."""
        return any(self._sentence.shape(number) == "(" for number in range(first, last))

    def _adds(self, number: int) -> bool:
        """Whether what stands behind a dash is the writer's: *— saying that it holds*, *— though it leaks*."""
        return self._sentence.kinds[number] in _ADDED or self._contrasts(number)

    def _contrasts(self, number: int) -> bool:
        """Whether the writer sets something against what is said: *while*, *although*."""
        return self._sentence.kinds[number] == "WHEN" and self._sentence.is_use(number, "contrasts")

    def _ends_behind_quote(self, first: int, number: int, *, fronted: bool, within: bool) -> bool:
        """Whether what follows a quote with a comma of its own is the writer's again."""
        sentence, kinds = self._sentence, self._sentence.kinds
        following = kinds[number + 1]
        if following in _ADDED or (fronted and following in NOUNS) or (within and following in FINITE):
            return sentence.is_speech(number)
        if following == "WHEN":
            contrast = sentence.is_use(number + 1, "contrasts") and sentence.is_speech(number)
            return contrast and not self._quotes(number + 2)
        if following in NOUNS:
            return sentence.is_speech(number) and self._reports(number + 1)
        if number == first and following in (*FINITE, "WHO"):
            return sentence.is_speech(number)  # said: “It is late,” then left
        if following != "AND" or not sentence.is_speech(number):
            return False
        second = kinds[number + 2]
        return second == "CUE" or (second in NOUNS and is_clause(sentence, number + 2))

    def _speaks(self, number: int) -> bool:
        """Whether the noun group at *number* is the subject of a cue with speech behind it: *…, she said: “…”*."""
        sentence, kinds = self._sentence, self._sentence.kinds
        while kinds[number] in _GROUP and kinds[number] != "QUOTE":
            number += 1
        if kinds[number] != "CUE":
            return False
        paused = kinds[number + 1] in ("COMMA", "COLON") and kinds[number + 2] == "QUOTE"
        return paused or (sentence.opens_speech(number + 1) and not sentence.is_title(number + 1))

    def _quotes(self, number: int) -> bool:
        """Whether what goes on at *number* is quoted, and by nobody else: *…, but it is “a wonder”*."""
        for at in range(number, self._sentence.last):
            kind = self._sentence.kinds[at]
            if kind == "QUOTE":
                return at + 1 not in self._asides and at + 2 not in self._asides
            if kind in ("CUE", "PASSIVE", "SAYING", "SEMI", "COLON"):
                return False
        return False

    def _reports(self, number: int) -> bool:
        """Whether the noun group at *number* is the subject of a cue."""
        kinds = self._sentence.kinds
        if not is_clause(self._sentence, number):
            return False
        while kinds[number] in _GROUP:
            number += 1
        return kinds[number] == "CUE"
