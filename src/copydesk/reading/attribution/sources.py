"""Where a source begins and ends, in the noun groups in front of a cue."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents
from copydesk.reading.attribution.sentence import FINITE, MARKS, NOUNS, Range, Sentence

#: What may stand between a subject and its cue, and belongs to neither.
_BETWEEN: Final = frozenset(["ADV", "TIME", "OBJ"])
#: What opens a clause within a relative clause.
_OPENERS: Final = frozenset(["WHEN", "THAT", "WH", "SEMI", "COLON", "DASH"])
#: An aside behind a subject's comma that is no part of its name: *Ada Moor, in a letter, said*.
_ASIDES: Final = frozenset(["PREP", "ADV", "TIME", "PAREN", "AS", "TO"])
#: What shows that a participle was the verb of a clause after all.
_NOT_REDUCED: Final = frozenset(["COMMA", "AND", "VERB", "CUE", "THAT", "WHO", "WH", "WHEN", "QUOTE"])
#: What a clause in the middle of another does not hold, and what only a verb has behind it.
_PARTING: Final = frozenset(["COMMA", "QUOTE", "COLON", "SEMI", "DASH"])
_OF_VERBS: Final = frozenset(["that", "question", "quote", "colon", "noun"])
#: A name in marks has no more words, and only shorter ones begin small.
_NAME: Final = 4
#: An agent stands no more phrases behind its passive.
_NEAR: Final = 8


def in_front(sentence: Sentence, clause: Clause) -> Range | None:
    """The source in front of a cue, if it is the cue's own subject."""
    kinds = sentence.kinds
    comma = kinds[clause.cue - 1] == "COMMA"
    if kinds[clause.cue - 1] == "TO":
        return None  # the board’s plan to say so: an infinitive has no subject of its own
    participle = kinds[clause.cue] == "SAYING"
    if clause.before == "subject" and clause.holder >= 0 and _is_behind_relative(sentence, clause):
        return clause.holder, clause.cue
    if clause.before == "within":
        return _within(sentence, clause)
    if kinds[clause.cue - 1] == "AND":
        return None  # read the board’s letter, a short one, and said; spoke to Ellis, North Carrow and explained
    if clause.subject < 0:
        held = clause.holder >= 0 and comma and not participle
        return (clause.holder, clause.cue) if held else None
    tied = comma or (sentence.lexicon.has("late-subject") and sentence.shape(clause.cue)[0] == "a")  # en ajoutant
    if participle and tied and clause.last is not None:
        return None  # a participle shares a subject
    first = clause.subject
    if kinds[clause.cue - 3 : clause.cue - 1] == ["COMMA", "AND"] and (
        kinds[clause.cue - 1] == "PRON"
        or (kinds[clause.cue - 1] == "NP" and sentence.is_use(clause.cue - 2, "adversatives"))
    ):
        return clause.cue - 1, clause.cue  # she hopes to win the race, but she knows
    if clause.before == "apart" and clause.outer >= 0 and kinds[clause.outer + 1] == "COMMA":
        first = clause.outer  # Ada Moor, a creative writing teacher, said
    first = _behind_whose(sentence, first, clause.cue)
    segments = _segments(sentence, first, clause.cue)
    if len(segments) > 1 and first == 1 and clause.before == "apart" and kinds[0] in ("SAYING", "ING"):
        segments = segments[1:]  # opening the case, the judge, Ada Moor, said
    if clause.before == "subject":
        if len(segments) > 1 and _is_place(sentence, segments[-1]) and kinds[clause.cue + 1] not in ("COMMA", "END"):
            segments[-2:] = [(segments[-2][0], segments[-1][1])]
        return _narrowed(sentence, _joined(sentence, segments))
    return _apart(sentence, clause, segments)


def _behind_whose(sentence: Sentence, first: int, cue: int) -> int:
    """Where the subject of a clause with *whose* begins: *the library, whose head, Ada Moor, said*."""
    kinds = sentence.kinds
    if "WHO" not in kinds[first + 1 : cue]:
        return first
    whose = next(at for at in range(cue - 1, first, -1) if kinds[at] == "WHO")
    owned = kinds[whose + 1] == "NP" and sentence.is_use(whose, "possessives")
    return whose + 1 if owned and FINITE.isdisjoint(kinds[whose:cue]) else first


def _is_behind_relative(sentence: Sentence, clause: Clause) -> bool:
    """Whether a noun group in front of a cue is the object of a relative clause: *those who oppose the plan say*."""
    inner = next((one for one in reversed(sentence.clauses) if one.cue < clause.cue), None)
    return (
        inner is not None
        and inner.before == "within"
        and inner.cue + 1 == clause.subject
        and "COMMA" not in sentence.kinds[clause.subject : clause.cue]
        and not sentence.lexicon.takes(sentence.lemma(inner.cue), "that")
    )


def of_verb(sentence: Sentence, first: int, verb: int) -> Range | None:
    """The subject of a verb: what the noun group from *first* on makes of it."""
    segments = _segments(sentence, first, verb)
    if len(segments) > 1 and sentence.kinds[verb - 1] == "COMMA":
        if sentence.kinds[segments[1][0]] in _ASIDES and not sentence.is_use(segments[1][0], "origins"):
            return _narrowed(sentence, segments[0])
        return first, verb
    return _narrowed(sentence, _joined(sentence, segments))


def shared(sentence: Sentence, clause: Clause, last: Range) -> Range | None:
    """The subject of the verb before, which is *last*: *laughed and said*, *…, adding*."""
    return reduced(sentence, clause) or of_verb(sentence, *last)


def reduced(sentence: Sentence, clause: Clause) -> Range | None:
    """The noun group that a participle describes: *a memo shared with diplomats warns*."""
    if clause.last is None:
        return None
    first, verb = clause.last
    between = sentence.kinds[verb + 1 : clause.cue]
    if (
        sentence.is_participle(verb)
        and sentence.kinds[verb + 1] in ("PREP", "BY", "TO")
        and sentence.kinds[clause.cue - 1] != "TO"
        and _NOT_REDUCED.isdisjoint(between)
    ):
        return _narrowed(sentence, (first, clause.cue))
    return None


def parted(sentence: Sentence, clause: Clause) -> Range | None:
    """The subject that a relative clause or an aside parts from its verb: *another, who left as she was ill, said*."""
    kinds, cue = sentence.kinds, clause.cue
    first = 1 if kinds[0] == "AND" else 0
    if kinds[cue] != "CUE" or kinds[cue - 1] != "COMMA" or not (clause.frame in _OF_VERBS or kinds[cue + 1] == "TO"):
        return None
    if kinds[first] not in NOUNS or kinds[first + 1] != "COMMA":
        return None
    between = kinds[first + 2 : cue - 1]
    if between[-2:] == ["AND", "VERB"] and set(between[:-2]) == {"NP"} and sentence.is_participle(cue - 2):
        plain = all(sentence.shape(number) == "n" for number in range(first + 2, cue - 3))
        return (first, first + 1) if plain else None  # the harbour board, wet and tired, said
    if kinds[first + 2] == "WHO":
        return (first, cue) if _PARTING.isdisjoint(between) else None
    if sentence.is_participle(first + 2) or (kinds[first + 2] in ("SAYING", "ING") and "WHEN" in between):
        return (first, first + 1) if _PARTING.isdisjoint(between) else None
    if kinds[first + 2] not in ("PREP", "WHEN") or not _PARTING.isdisjoint(between):
        return None
    verbs = (number for number, kind in enumerate(between, first + 2) if kind in FINITE)
    return (first, first + 1) if all(map(sentence.is_participle, verbs)) else None


def ends_in_name(sentence: Sentence, cue: int) -> bool:
    """Whether a noun group in front of a cue ends in what something is called: *the star of “Tides,” thanked*."""
    kinds = sentence.kinds[max(cue - 2, 0) : cue]
    if kinds == ["AND", "QUOTE"]:
        return sentence.is_title(cue - 1)
    if kinds not in (["NP", "QUOTE"], ["PREP", "QUOTE"]):
        return False
    words = sentence.of(cue - 1).split()
    capital = (word.lstrip(MARKS)[:1].isupper() or len(word) < _NAME for word in words)
    return len(words) <= _NAME and sentence.opens_speech(cue - 1) and all(capital)


def with_name(sentence: Sentence, cue: int) -> Range | None:
    """The subject that opens a sentence and ends in a name in marks."""
    if sentence.kinds[0] != "NP" or not ends_in_name(sentence, cue) or contents.has_verb(sentence, 0, cue):
        return None
    return 0, cue


def plain(sentence: Sentence, clause: Clause) -> Range | None:
    """The subject right before a verb, if it is a single noun group."""
    group = sentence.kinds[clause.subject : clause.cue]
    if "COMMA" in group or "AND" in group:
        return None
    return _narrowed(sentence, (clause.subject, clause.cue))


def agent(sentence: Sentence, first: int) -> Range | None:
    """Who does what a passive tells: *by the mayor of the town*."""
    kinds = sentence.kinds
    for number in range(first, min(first + _NEAR, sentence.last)):
        if kinds[number] == "BY" and kinds[number + 1] in NOUNS:
            last = number + 2
            while kinds[last] == "PAREN" or (
                kinds[last] in ("PREP", "AND") and kinds[last + 1] == "NP" and sentence.is_use(last, "agent_links")
            ):
                last += 1 if kinds[last] == "PAREN" else 2
            return number + 1, last
        if kinds[number] not in ("PREP", "NP", "TIME", "ADV", "AS", "TO", "QUOTE"):
            return None
    return None


def _segments(sentence: Sentence, first: int, last: int) -> list[Range]:
    """The parts between the commas; one at least."""
    found = []
    start = first
    for number in range(first, last):
        if sentence.kinds[number] == "COMMA":
            if start < number:
                found.append((start, number))
            start = number + 1
    if start < last or not found:
        found.append((start, last))
    return found


def _is_place(sentence: Sentence, part: Range) -> bool:
    """Whether a part is the second name of the place that somebody is from: *Ada Moor of Ellis, North Carrow says*."""
    first, last = part
    kinds = sentence.kinds[first - 4 : last]
    if kinds != ["NP", "PREP", "NP", "COMMA", "NP"] or not sentence.is_use(first - 3, "origins"):
        return False
    return not "".join(map(sentence.shape, (first - 4, first - 2, first))).strip("NW")


def _joined(sentence: Sentence, segments: list[Range]) -> Range:
    """The subject right before its cue: the last part, or all parts of a list."""
    first, last = segments[-1]
    if "AND" in sentence.kinds[first:last]:
        for start, end in reversed(segments[:-1]):
            if not all(kind in ("NP", "PAREN") for kind in sentence.kinds[start:end]):
                break
            first = start
    return first, last


def _apart(sentence: Sentence, clause: Clause, segments: list[Range]) -> Range | None:
    """A subject with a comma behind it: *Ada Moor, an engineer, said*."""
    if len(segments) == 1:
        held = clause.holder >= 0 and sentence.kinds[clause.cue] != "SAYING"
        return (clause.holder, clause.cue) if held else None
    first, last = segments[0]
    second = segments[1][0]
    if sentence.kinds[second] in _ASIDES and not sentence.is_use(second, "origins"):
        return _narrowed(sentence, (first, last))
    last = clause.cue
    while sentence.kinds[last - 1] in ("TIME", "ADV"):
        last -= 1  # Ada Moor, an engineer, today said
    return first, last


def _within(sentence: Sentence, clause: Clause) -> Range | None:
    """The subject of a cue in a relative clause: *who said*, *which she said*; or the noun group before it."""
    kinds, relative = sentence.kinds, clause.relative
    for number in range(clause.cue - 1, max(relative, clause.subject), -1):
        if kinds[number] in _OPENERS:
            return _narrowed(sentence, (number + 1, clause.cue))
    whole = (clause.subject, clause.cue)
    if relative < 0:
        return _narrowed(sentence, whole)
    between = kinds[relative + 1 : clause.cue]
    if "VERB" in between:
        return _narrowed(sentence, whole) if clause.subject >= 0 else None
    for number, kind in enumerate(between, relative + 1):
        if kind in NOUNS:
            return _narrowed(sentence, (number, clause.cue))
    return relative, relative + 1


def _narrowed(sentence: Sentence, found: Range) -> Range | None:
    """Without what stands between subject and cue, and without what opens the clause (*and*)."""
    kinds = sentence.kinds
    first, last = found
    while first < last and kinds[first] not in NOUNS:
        first += 1
    while last > first and kinds[last - 1] in _BETWEEN:
        last -= 1
    if kinds[last - 1] == "AND":
        return None  # the report dated Monday and released since: the noun group is the object of a verb before
    return (first, last) if first < last else None
