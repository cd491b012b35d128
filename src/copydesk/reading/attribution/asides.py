"""Reports that stand behind what is said, or inside it: *“…,” she said*, *the plan, he said, would fail*.

Rules: ``quote-source-cue``, ``quote-cue-source``, ``content-source-cue``, ``content-cue-source``,
``as-source-cue``.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents, late_subjects, sources
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import FINITE, NOUNS, Range, Sentence
from copydesk.spans import Span

_PAUSES: Final = frozenset(["COMMA", "DASH"])
#: A time, a place or a hearer behind a cue.
_CIRCUMSTANCES: Final = frozenset(["TIME", "ADV", "PREP", "NP", "OBJ", "TO", "PAREN"])
#: What may follow them where the report ends.
_CLOSES: Final = frozenset(["COMMA", "DASH", "QUOTE", "SEMI", "WHEN", "SAYING", "END"])
#: What may follow a source behind its cue.
_BEHIND_SOURCE: Final = frozenset(["COMMA", "DASH", "TIME", "PREP", "SAYING", "WHEN", "SEMI"])
#: What shows that a quote behind the report is not the rest of the one before it.
_NEW: Final = frozenset(["CUE", "PASSIVE", "COLON", "SEMI", "WHEN", "THAT"])
#: What a description of who speaks does not hold.
_BREAKS: Final = frozenset(["QUOTE", "COLON", "SEMI", "THAT"])
#: What tells when or where it was said, and not who said it.
_MOMENTS: Final = frozenset(["PREP", "TIME", "ADV", "WHEN", "AS"])

#: What a cue has behind it that has a content of its own.
_OWN_FRAMES: Final = frozenset(["noun", "that", "question", "quote"])

#: A quote of fewer blanks may be a term.
_LONG: Final = 4
#: Content in front of an inverted report shows its verb within so many phrases.
_FAR: Final = 60


class Aside(NamedTuple):
    """A report behind its content."""

    clause: Clause
    #: Where it begins, *as* included.
    start: int
    source: Range


def find(sentence: Sentence, clause: Clause) -> Aside | None:
    """The aside that a clause is, if it is one."""
    kinds = sentence.kinds
    if clause.before == "verb":
        return _with_any_verb(sentence, clause)
    if kinds[clause.cue] != "CUE":
        return None
    agent = kinds[clause.cue + 1 : clause.cue + 3] == ["BY", "NP"] and sentence.shape(clause.cue + 2)[0] in "dNW"
    if agent and clause.before == "subject" and sentence.is_participle(clause.cue):
        return None  # “Dark Water,” a novel written by Moor; but: Moor said by telephone
    if kinds[clause.cue - 1] == "AS" and sentence.lexicon.has("late-subject"):
        return _as_said_by(sentence, clause)
    inverted = _inverted(sentence, clause)
    if inverted is not None:
        return _sure(sentence, Aside(clause, clause.cue, inverted))
    if clause.before == "within" and sentence.is_speech(clause.subject - 1) and kinds[clause.cue - 1] != "WHO":
        return Aside(clause, clause.subject, (clause.subject, clause.cue))
    if clause.before == "within" and _ends_behind_speech(sentence, clause.cue):
        return Aside(clause, clause.cue - 1, (clause.cue - 1, clause.cue))
    described = _described(sentence, clause)
    if described is not None:
        return described
    if clause.before not in ("subject", "apart"):
        return None
    source = sources.in_front(sentence, clause)
    if source is None:
        return None
    start = source[0]
    if sentence.is_joined(start):
        return _joined(sentence, clause, source)
    before = kinds[start - 1]
    if before == "AS":
        return _as_said(sentence, Aside(clause, start - 1, source))
    if not start or not _may_be_aside(sentence, clause, start):
        return None
    if sentence.lexicon.has("late-subject") and before != "QUOTE" and kinds[start - 2] != "QUOTE":
        return None  # le pont, dit-elle, tient
    reports = clause.frame in ("that", "question", "colon") and clause.frame_at == clause.cue + 1
    if reports or (before != "QUOTE" and before not in _PAUSES):
        return None
    beside = before == "QUOTE" or kinds[start - 2] == "QUOTE"
    if beside or _is_closed(sentence, _behind_hearer(sentence, clause)) or _has_no_frame(sentence, clause):
        return _sure(sentence, Aside(clause, start, source))
    return None


def _ends_behind_speech(sentence: Sentence, cue: int) -> bool:
    """*Those who cross the bridge are “very, very brave,” Moor said*: the report is all that follows the quote."""
    kinds = sentence.kinds
    return cue + 1 >= sentence.last and kinds[cue - 1] in NOUNS and sentence.is_speech(cue - 2)


def _described(sentence: Sentence, clause: Clause) -> Aside | None:
    """*“…,” Ada Moor, an engineer who came when the bridge was young, said*: between the commas stands who she is."""
    kinds, cue = sentence.kinds, clause.cue
    if cue > _FAR or not sentence.is_speech(0) or kinds[1:3] != ["NP", "COMMA"] or kinds[cue - 1] != "COMMA":
        return None
    if not _BREAKS.isdisjoint(kinds[3:cue]) or not sentence.lexicon.speaks(sentence.lemma(cue)):
        return None
    last = 2 if kinds[3] in _MOMENTS and not sentence.is_use(3, "origins") else cue
    behind = cue + (3 if kinds[cue + 1 : cue + 3] == ["BY", "NP"] else 1)  # said by telephone
    return Aside(clause, 1, (1, last)) if _is_closed(sentence, behind) else None


def _as_said(sentence: Sentence, aside: Aside) -> Aside | None:
    """*As she said*, with a pause in front and behind; not *as she said it was late*, and not *as late as she said*."""
    kinds, start, behind = sentence.kinds, aside.start, aside.clause.cue + 1
    if start and kinds[start - 1] != "QUOTE" and kinds[start - 1] not in _PAUSES:
        return None
    told = kinds[behind] in NOUNS and sentence.lexicon.tells(sentence.lemma(aside.clause.cue))
    put = kinds[behind] == "PRON" and sentence.small(behind) == "it"
    return _sure(sentence, aside) if _is_closed(sentence, behind + (told or put)) else None


def _as_said_by(sentence: Sentence, clause: Clause) -> Aside | None:
    """*Comme l’a dit Ada Moor*, with a pause in front."""
    kinds, start = sentence.kinds, clause.cue - 1
    first = late_subjects.place(sentence, clause.cue)
    paused = not start or kinds[start - 1] == "QUOTE" or kinds[start - 1] in _PAUSES
    if not paused or kinds[first] not in NOUNS:
        return None
    source = sources.behind(sentence, first)
    commas = (number for number in range(*source) if kinds[number] == "COMMA")
    comma = next((number for number in commas if contents.is_clause(sentence, number + 1)), 0)
    if comma:
        source = (source[0], comma)  # comme l’a dit le maire, le pont tient
    return _sure(sentence, Aside(clause, start, source))


def _joined(sentence: Sentence, clause: Clause, source: Range) -> Aside | None:
    """*« … », a-t-elle dit*: the auxiliary stands in front of its subject, and belongs to the cue."""
    start = source[0] - 1
    if sentence.lemma(clause.cue) in sentence.lexicon.uses["learning"]:
        informant = late_subjects.informant(sentence, clause.cue + 1)
        if informant < 0:
            return None
        source = sources.behind(sentence, informant)
    if sentence.kinds[start] != "VERB" or sentence.kinds[start - 1] not in ("QUOTE", *_PAUSES):
        return None
    return _sure(sentence, Aside(clause, start, source))


def _sure(sentence: Sentence, aside: Aside) -> Aside | None:
    """An aside that is one by what is said, or by what the lexicon says of its verb."""
    number = aside.start
    while number and sentence.kinds[number - 1] in _PAUSES:
        number -= 1
    return aside if not number or _may_report(sentence, aside, number - 1) else None


def _may_report(sentence: Sentence, aside: Aside, last: int) -> bool:
    """Whether the phrase at *last* may end what an aside reports.

    Speech in marks is reported by any cue. A fragment in marks may as well be a part of the clause (*a “zero” tax
    means …*), and so may words without marks: there only a verb that is used so reports.
    """
    lexicon, lemma = sentence.lexicon, sentence.lemma(aside.clause.cue)
    if sentence.kinds[aside.start] == "AS":
        return lexicon.takes(lemma, "as-said") or lexicon.takes(lemma, "beside")
    if sentence.kinds[last] == "QUOTE":
        upright = aside.start != aside.clause.cue
        if upright and sentence.kinds[0] in ("SAYING", "ING", "WHEN") and aside.clause.frame in _OWN_FRAMES:
            return False  # recalling “the old days,” she urged them to stay
        pointed = sentence.is_speech(last)
        if not pointed and last and last + 1 == aside.start:
            return False  # through this “night vision” she began to see
        ends = sentence.kinds[0] not in ("WHEN", "AS") and max(aside.source[1], aside.clause.cue + 1) >= sentence.last
        whole = pointed and (ends or sentence.kinds[0] == "QUOTE" or sentence.opens_speech(last))
        return whole or lexicon.speaks(lemma)
    return lexicon.takes(lemma, "aside")


def _with_any_verb(sentence: Sentence, clause: Clause) -> Aside | None:
    """Behind a quote that ends in a comma any verb reports: *“…,” she laughed*."""
    kinds, start = sentence.kinds, clause.subject
    if not sentence.is_speech(start - 1) or (start > 1 and not sentence.opens_speech(start - 1)):
        return None
    if sentence.is_infinitive(clause.cue) or kinds[0] in ("WHEN", "AS"):
        return None
    if not _is_closed(sentence, clause.cue + 1):
        return None
    source = sources.plain(sentence, clause)
    return Aside(clause, start, source) if source is not None and source[0] == start else None


def _inverted(sentence: Sentence, clause: Clause) -> Range | None:
    """The source of an inverted report: *“…,” said Ada Moor*."""
    kinds, cue = sentence.kinds, clause.cue
    first = late_subjects.place(sentence, cue)
    if not cue or kinds[cue - 1] not in ("QUOTE", "COMMA") or kinds[first] not in NOUNS:
        return None
    if sentence.shape(cue)[0] in "xi" and not sentence.lexicon.has("late-subject"):
        return None  # has said: no auxiliary stands in front of its subject
    if clause.before not in ("bare", "apart", "shared") or clause.holder >= 0:
        return None
    if clause.subject > 0 and sentence.is_speech(clause.subject - 1):
        return None  # “…,” Ada Moor, an engineer, told Ellis Radio
    if sources.ends_in_name(sentence, cue):
        return None  # Ada Moor, the star of “Tides,” thanked her hosts
    source = sources.behind(sentence, first)
    last = source[1]
    near = max(cue - _FAR, 0)
    closed = "COMMA" in (kinds[last], kinds[last - 1])
    if not closed and "QUOTE" not in kinds[near:cue] and not _has_verb(sentence, near, cue):
        return None  # the poll, published in May, found a majority; but: the bridge, said Ada Moor, holds
    quoted = "QUOTE" in (kinds[cue - 1], kinds[cue - 2] if sentence.lexicon.has("late-subject") else "")
    if not quoted and not closed and last < sentence.last and kinds[last] not in _BEHIND_SOURCE:
        return None
    if contents.is_clause(sentence, source[0]) and kinds[source[0] + 1] != "COMMA":
        return None
    return source


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause stands in front of an inverted cue."""
    if sentence.lexicon.has("late-subject"):  # no participle passes for a verb there
        return not FINITE.isdisjoint(sentence.kinds[first:last])
    return contents.has_verb(sentence, first, last)


def _may_be_aside(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether nothing shows that the content comes behind the cue."""
    kinds = sentence.kinds
    quoted_before = "QUOTE" in (kinds[start - 1], kinds[start - 2])
    if clause.frame == "quote" and sentence.opens_speech(clause.frame_at) and not quoted_before:
        return False
    if kinds[0] == "ACCORDING" and not quoted_before:
        return False  # according to Ellis Radio, she said “no”
    if start == 1 and sentence.is_speech(0):
        return True  # “Your Honor,” she said, “it is late”
    return not (sentence.is_title(start - 1) and clause.frame in ("that", "noun", "question", "quote", "when"))


def _is_closed(sentence: Sentence, number: int) -> bool:
    """Whether nothing but circumstances stands between *number* and the next pause or the end."""
    kinds = sentence.kinds
    while number < sentence.last and kinds[number] in _CIRCUMSTANCES:
        if kinds[number] == "NP" and kinds[number - 1] not in ("PREP", "TO"):
            return False
        number += 1
    return number >= sentence.last or kinds[number] in _CLOSES


def _behind_hearer(sentence: Sentence, clause: Clause) -> int:
    """Behind the cue, and the one who is told: *the bridge, Moor told Carr, holds*."""
    kinds, behind = sentence.kinds, clause.cue + 1
    if kinds[behind] not in NOUNS or not sentence.lexicon.tells(sentence.lemma(clause.cue)):
        return behind
    last = behind + 1
    while kinds[last] in _CIRCUMSTANCES:
        last += 1
    goes_on = kinds[last] == "COMMA" and kinds[last + 1] not in ("QUOTE", "THAT", "WHO")
    # On Friday, Moor told the council a joke
    return behind + (goes_on or contents.has_verb(sentence, 0, clause.subject))


def _has_no_frame(sentence: Sentence, clause: Clause) -> bool:
    """Whether a whole clause stands in front, and nothing that could be the content behind."""
    kinds = sentence.kinds
    return (
        clause.frame in ("", "preposition")
        and kinds[0] not in ("WHEN", "AS")
        and kinds[clause.cue + 1] not in ("VERB", "TO", "OBJ")
        and contents.is_clause(sentence, 0)
    )


def report(sentence: Sentence, aside: Aside, ends: Ends, earlier: int) -> Found | None:
    """What an aside reports.

    Args:
        sentence: Its sentence.
        aside: The report.
        ends: Where contents end.
        earlier: Where the aside before it ends; its content begins behind that.
    """
    clause, start, source = aside
    kinds = sentence.kinds
    cue, who, lemma = sentence.cue(clause.cue), sentence.span(*source), sentence.lemma(clause.cue)
    if start == 0:
        return _in_front_of_content(sentence, aside, who, cue, lemma)
    last = start
    while last and kinds[last - 1] in _PAUSES:
        last -= 1
    beside = kinds[last - 1] == "QUOTE"
    first = _content_start(sentence, earlier, last, beside=beside)
    content = [span for span in (sentence.span(first, last),) if span is not None]
    content += _goes_on(sentence, aside, ends, beside=beside)
    if not content:
        return None
    order = "cue-source" if source[0] > clause.cue else "source-cue"
    if kinds[start] == "AS":
        order = "as-source-cue"
    rule = order if order.startswith("as") else f"{'quote' if beside else 'content'}-{order}"
    put = kinds[start] == "AS" and kinds[clause.cue + 1] == "PRON"  # as she put it
    frame = "" if beside else "as-said" if put else "aside"
    found = Found(rule, who, cue, content, lemma, frame, open=beside or kinds[0] == "QUOTE")
    if kinds[start] == "VERB":
        found.auxiliary = sentence.cue(start)
    return found


def _in_front_of_content(sentence: Sentence, aside: Aside, who: Span | None, cue: Span, lemma: str) -> Found | None:
    """*As she noted, …*"""
    kinds = sentence.kinds
    first = max(aside.clause.cue + 1, aside.source[1])
    if kinds[first - 1] == "COMMA":
        first -= 1  # of an apposition: comme l’a dit Ada Moor, ingénieure, …
    comma = next((n for n in range(first, sentence.last) if kinds[n] == "COMMA"), sentence.last)
    content = sentence.span(comma + 1, sentence.last)
    if content is None:
        return None
    quoted = all(kind in ("QUOTE", "COMMA") for kind in kinds[comma + 1 : sentence.last])
    put = kinds[comma + 1] != "QUOTE" or sentence.lexicon.takes(lemma, "as-said")
    frame = "as-said" if put else "quote"
    return Found("as-source-cue", who, cue, [content], lemma, frame if lemma else "", open=quoted)


def _content_start(sentence: Sentence, earlier: int, last: int, *, beside: bool) -> int:
    """Where the content in front of an aside begins: at *earlier*, or with the quote right before it."""
    kinds = sentence.kinds
    before = kinds[last - 2]
    if beside and (
        before == "COLON"
        or (before in _PAUSES and sentence.opens_speech(last - 1))
        or (before == "DASH" and sentence.is_speech(last - 1))
    ):
        return last - 1
    first = earlier
    while first < last and kinds[first] in ("AND", "COMMA"):
        first += 1
    return first


def _goes_on(sentence: Sentence, aside: Aside, ends: Ends, *, beside: bool) -> list[Span]:
    """What goes on behind an aside: *…, she said, …*."""
    kinds = sentence.kinds
    after = max(aside.source[1], aside.clause.cue + 1)
    if kinds[aside.start] == "AS" and kinds[after] == "PRON":
        after += 1
    while after < sentence.last and kinds[after] in _CIRCUMSTANCES:
        after += 1
    found = None
    if beside and kinds[after] == "COMMA" and kinds[after + 1] in FINITE and _is_subject(sentence, aside.start):
        found = sentence.span(after + 1, ends.clause(after + 1))
    elif beside:
        found = _rest_of_quotation(sentence, aside, after, ends)
    elif kinds[after] == "QUOTE":
        found = sentence.span(after, after + 1)
    elif "COMMA" in (kinds[after], kinds[after - 1]) and kinds[aside.start - 1] == "COMMA" and after < sentence.last:
        first = after + (kinds[after] == "COMMA")
        verb = first + 1 if kinds[first] == "ADV" else first
        if kinds[first] == "QUOTE":
            found = sentence.span(first, first + 1)
        elif (
            kinds[verb] == "VERB"
            or kinds[first] not in ("SAYING", "ING", "WHEN", "ADV")
            or (kinds[first] == "WHEN" and FINITE.isdisjoint(kinds[: aside.start]))
        ):
            found = sentence.span(first, ends.clause(first))
    return [] if found is None else [found]


def _is_subject(sentence: Sentence, stop: int) -> bool:
    """Whether a noun group with a term stands in front of a report, its verb still to come: *the word “tide,”*."""
    kinds = sentence.kinds[:stop]
    term = stop > 1 and kinds[0] == "NP" and FINITE.isdisjoint(kinds)
    return term and sentence.of(stop - 1).count(" ") < _LONG


def _rest_of_quotation(sentence: Sentence, aside: Aside, after: int, ends: Ends) -> Span | None:
    """*“…,” she said, “…”*; *“…,” she said, but “…”*."""
    kinds = sentence.kinds
    participle = False
    for number in range(after, sentence.last):
        kind = kinds[number]
        if kind == "QUOTE":
            if sentence.is_title(number) or (participle and sentence.opens_speech(number)):
                return None
            if number == aside.clause.cue + 1 and sentence.lexicon.tells(sentence.lemma(number - 1)):
                return None  # “…,” she told “Morning Tide”
            if ends.has_aside(number + 1) or ends.has_aside(number + 2):
                return None  # somebody else’s
            if kinds[number - 1] == "COMMA" or number == after:
                return sentence.span(number, number + 1)
            opening = number - 1
            while kinds[opening] == "ADV":
                opening -= 1
            if kinds[opening] == "AND" and kinds[opening - 1] == "COMMA":
                return sentence.span(opening, number + 1)
            return None
        if kind == "COLON" and kinds[number + 1] == "QUOTE" and _CIRCUMSTANCES.issuperset(kinds[after:number]):
            return sentence.span(number + 1, number + 2)  # “…,” she told them: “…”
        if kind in _NEW:
            return None
        participle = participle or kind == "SAYING"
    return None
