"""Reports that stand behind what is said, or inside it: *“…,” she said*, *the plan, he said, would fail*.

Where they begin and who speaks; what they report is in `around`.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents, inverted, late_subjects, sources
from copydesk.reading.attribution.sentence import CIRCUMSTANCES, FINITE, NOUNS, PAUSES, Range, Sentence

#: What may follow them where the report ends.
_CLOSES: Final = frozenset(["COMMA", "DASH", "QUOTE", "SEMI", "WHEN", "SAYING", "END"])
#: What may follow a source behind its cue.
_BEHIND_SOURCE: Final = frozenset(["COMMA", "DASH", "TIME", "PREP", "SAYING", "WHEN", "SEMI"])
#: What a description of who speaks does not hold.
_BREAKS: Final = frozenset(["QUOTE", "COLON", "SEMI", "THAT"])
#: What tells when or where it was said, and not who said it.
_MOMENTS: Final = frozenset(["PREP", "TIME", "ADV", "WHEN", "AS"])

#: What a source in the last words of a sentence holds, and how many phrases it has at most.
_SOURCES: Final = frozenset(["NP", "PRON", "PREP", "PAREN", "TIME"])
_SHORT: Final = 6

#: What a cue has behind it that has a content of its own.
_OWN_FRAMES: Final = frozenset(["noun", "that", "question", "quote"])

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
    described = _described(sentence, clause)
    if described is not None:
        return described
    inverted = _inverted(sentence, clause)
    if inverted is not None:
        return _sure(sentence, Aside(clause, clause.cue, inverted))
    if clause.before == "within" and sentence.is_speech(clause.subject - 1) and kinds[clause.cue - 1] != "WHO":
        return Aside(clause, clause.subject, (clause.subject, clause.cue))
    upright = _upright(sentence, clause) if clause.before in ("subject", "apart") else None
    return upright or _last_words(sentence, clause)


def _upright(sentence: Sentence, clause: Clause) -> Aside | None:
    """*“…,” she said*, *the bridge, Moor told Carr, holds*: the cue and its own subject in front of it."""
    kinds = sentence.kinds
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
    if reports or (before != "QUOTE" and before not in PAUSES):
        return None
    beside = before == "QUOTE" or kinds[start - 2] == "QUOTE"
    if beside or _is_closed(sentence, _behind_hearer(sentence, clause)) or _has_no_frame(sentence, clause):
        return _sure(sentence, Aside(clause, start, source))
    return None


def _last_words(sentence: Sentence, clause: Clause) -> Aside | None:
    """The report in the last words of a sentence: *The bridge “is brave,” retired engineer Ada Moor said*."""
    kinds, cue = sentence.kinds, clause.cue
    if cue + 1 < sentence.last or not sentence.lexicon.speaks(sentence.lemma(cue)):
        return None
    first = cue
    while first and first > cue - _SHORT and (kinds[first - 1] in _SOURCES or sentence.is_participle(first - 1)):
        first -= 1
    return Aside(clause, first, (first, cue)) if first < cue and sentence.is_speech(first - 1) else None


def _described(sentence: Sentence, clause: Clause) -> Aside | None:
    """*“…,” Ada Moor, an engineer who came when the bridge was young, said*: between the commas stands who she is."""
    kinds, cue = sentence.kinds, clause.cue
    if cue > _FAR or kinds[cue - 1] != "COMMA" or not sentence.lexicon.speaks(sentence.lemma(cue)):
        return None
    first = next((number for number in range(cue - 1, 0, -1) if kinds[number - 1] in _BREAKS), 0)
    if not first or not sentence.is_speech(first - 1) or kinds[first : first + 2] != ["NP", "COMMA"]:
        return None
    if first > 1 and not (kinds[first - 2] == "COLON" and sentence.opens_speech(first - 1)):
        return None
    last = first + 1 if kinds[first + 2] in _MOMENTS and not sentence.is_use(first + 2, "origins") else cue
    behind = cue + (3 if kinds[cue + 1 : cue + 3] == ["BY", "NP"] else 1)  # said by telephone
    behind += kinds[behind] in NOUNS and sentence.lexicon.tells(sentence.lemma(cue))
    return Aside(clause, first, (first, last)) if _is_closed(sentence, behind) else None


def _as_said(sentence: Sentence, aside: Aside) -> Aside | None:
    """*As she said*, with a pause in front and behind; not *as she said it was late*, and not *as late as she said*."""
    kinds, start, behind = sentence.kinds, aside.start, aside.clause.cue + 1
    if start and kinds[start - 1] != "QUOTE" and kinds[start - 1] not in PAUSES:
        return None
    told = kinds[behind] in NOUNS and sentence.lexicon.tells(sentence.lemma(aside.clause.cue))
    put = kinds[behind] == "PRON" and sentence.is_use(behind, "dummies")
    return _sure(sentence, aside) if _is_closed(sentence, behind + (told or put)) else None


def _as_said_by(sentence: Sentence, clause: Clause) -> Aside | None:
    """*Comme l’a dit Ada Moor*, with a pause in front."""
    kinds, start = sentence.kinds, clause.cue - 1
    first = late_subjects.place(sentence, clause.cue)
    paused = not start or kinds[start - 1] == "QUOTE" or kinds[start - 1] in PAUSES
    if not paused or kinds[first] not in NOUNS:
        return None
    source = inverted.source(sentence, first)
    commas = (number for number in range(*source) if kinds[number] == "COMMA")
    comma = next((n for n in commas if kinds[n + 2] == "QUOTE" or contents.is_clause(sentence, n + 1)), 0)
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
        source = inverted.source(sentence, informant)
    if sentence.kinds[start] != "VERB" or sentence.kinds[start - 1] not in ("QUOTE", *PAUSES):
        return None
    return _sure(sentence, Aside(clause, start, source))


def _sure(sentence: Sentence, aside: Aside) -> Aside | None:
    """An aside that is one by what is said, or by what the lexicon says of its verb."""
    number = aside.start
    while number and sentence.kinds[number - 1] in PAUSES:
        number -= 1
    return aside if not number or _may_report(sentence, aside, number - 1) else None


def _may_report(sentence: Sentence, aside: Aside, last: int) -> bool:
    """Whether the phrase at *last* may end what an aside reports.

    Speech in marks is reported by any cue. A fragment in marks may as well be a part of the clause (*a “zero” tax
    means …*), and so may words without marks: there only a verb that is used so reports.
    """
    lexicon, lemma = sentence.lexicon, sentence.lemma(aside.clause.cue)
    if sentence.is_raised(aside.clause.cue):
        return False  # “Hold it,” Moor seems to say
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
    inverted = aside.start == aside.clause.cue  # the harbour, where boats lie, shows its age
    return lexicon.takes(lemma, "aside") and (lexicon.speaks(lemma) or not inverted)


def _with_any_verb(sentence: Sentence, clause: Clause) -> Aside | None:
    """Behind a quote that ends in a comma any verb reports: *“…,” she laughed*."""
    kinds, start = sentence.kinds, clause.subject
    if not sentence.is_speech(start - 1) or (start > 1 and not sentence.opens_speech(start - 1)):
        return None
    if sentence.is_infinitive(clause.cue) or kinds[0] in ("WHEN", "AS") or kinds[: start - 1] == ["PREP"]:
        return None  # In “High Water!,” she laughs
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
    if clause.before == "within":
        if not sentence.is_speech(cue - 1):
            return None  # the boats that were moored “leak,” said Ada Moor
    elif clause.before not in ("bare", "apart", "shared") or clause.holder >= 0:
        return None
    if clause.subject > 0 and sentence.is_speech(clause.subject - 1):
        return None  # “…,” Ada Moor, an engineer, told Ellis Radio
    if sources.ends_in_name(sentence, cue):
        return None  # Ada Moor, the star of “Tides,” thanked her hosts
    if kinds[cue - 1] == "QUOTE" and _is_apposed(sentence, cue - 1):
        return None  # the memo, titled “The Wall,” says nothing new
    source = inverted.source(sentence, first)
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


def _is_apposed(sentence: Sentence, quote: int) -> bool:
    """Whether a quote at the head of a sentence names the subject in front of it."""
    kinds = sentence.kinds
    if quote == 3 and sentence.is_participle(2):
        return kinds[:2] == ["NP", "COMMA"]
    return quote == 2 and kinds[:2] == ["NP", "COMMA"] and sentence.names_work(quote)


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
        return sentence.names_work(clause.frame_at)
    if kinds[0] == "ACCORDING" and not quoted_before:
        return False  # according to Ellis Radio, she said “no”
    if kinds[0] in FINITE and not quoted_before and sentence.is_participle(0) and "COMMA" not in kinds[: start - 1]:
        return False  # asked whether it holds, she answered at length
    if quoted_before and start == 4 and kinds[:2] == ["PREP", "NP"] and sentence.is_participle(2):
        return False  # in a column headed “The Wall,” Moor took on the board
    if start == 1 and sentence.is_speech(0):
        return True  # “Your Honor,” she said, “it is late”
    goes_on = clause.frame in _OWN_FRAMES or clause.frame == "when" or kinds[clause.cue + 1] in ("SAYING", "ING")
    return not (goes_on and sentence.is_title(start - 1))


def _is_closed(sentence: Sentence, number: int) -> bool:
    """Whether nothing but circumstances stands between *number* and the next pause or the end."""
    kinds = sentence.kinds
    while number < sentence.last and kinds[number] in CIRCUMSTANCES:
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
    while kinds[last] in CIRCUMSTANCES:
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
