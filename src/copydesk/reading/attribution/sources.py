"""Where a source begins and ends, in the noun groups beside a cue; all places are numbers of phrases."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents
from copydesk.reading.attribution.told import Sentence

#: What may stand between a subject and its cue, and belongs to neither.
_BETWEEN: Final = frozenset(["ADV", "TIME", "OBJ"])
_NOUNS: Final = frozenset(["NP", "PRON"])
Range = tuple[int, int]


def before(sentence: Sentence, clause: Clause) -> Range | None:
    """The source in front of a cue: its own subject, or one that it shares."""
    if clause.before == "within":
        return _within(sentence, clause)
    if clause.subject < 0 and clause.holder >= 0 and sentence.kind(clause.cue - 1) == "COMMA" and sentence.kind(clause.cue) != "SAYING":
        return clause.holder, clause.cue
    if clause.subject < 0 or (sentence.kind(clause.cue) == "SAYING" and sentence.kind(clause.cue - 1) == "COMMA" and clause.last):
        return None
    segments = _segments(sentence, clause.subject, clause.cue)
    if clause.before == "subject":
        return _narrowed(sentence, _joined(sentence, segments))
    return _apart(sentence, clause, segments)


def shared(sentence: Sentence, clause: Clause) -> Range | None:
    """The subject of the verb before."""
    if clause.last is None:
        return None
    first, verb = clause.last
    if sentence.phrases[verb].shape.strip("a") in ("e", "E") and sentence.kind(verb + 1) in ("PREP", "BY", "TO") and not any(sentence.kind(n) in ("COMMA", "AND") for n in range(verb, clause.cue)):
        return _narrowed(sentence, (first, clause.cue))  # a memo shared with diplomats warns
    return shared_of(sentence, first, verb)


def agent(sentence: Sentence, first: int) -> Range | None:
    """Who does what a passive tells: *by the mayor of the town*."""
    for number in range(first, min(first + 8, sentence.last)):
        kind = sentence.kind(number)
        if kind == "BY" and sentence.kind(number + 1) in ("NP", "PRON"):
            return number + 1, group_end(sentence, number + 1)
        if kind not in ("PREP", "NP", "TIME", "ADV", "AS", "TO", "QUOTE"):
            return None
    return None


def group_end(sentence: Sentence, first: int) -> int:
    """Behind a noun group and the prepositions that go with it."""
    last = first + 1
    while sentence.kind(last) == "PAREN" or (
        sentence.kind(last) in ("PREP", "AND") and sentence.kind(last + 1) == "NP" and sentence.of(last).lower() in ("of", "from", "at", "for", "and", "in")
    ):
        last += 1 if sentence.kind(last) == "PAREN" else 2
    return last


def shared_of(sentence: Sentence, first: int, verb: int) -> Range | None:
    segments = _segments(sentence, first, verb)
    if len(segments) > 1 and sentence.kind(verb - 1) == "COMMA":
        return _narrowed(sentence, segments[0])
    return _narrowed(sentence, _joined(sentence, segments))


def plain(sentence: Sentence, clause: Clause) -> Range | None:
    """The subject right before a verb, without commas in it."""
    if any(sentence.kind(n) in ("COMMA", "AND") for n in range(clause.subject, clause.cue)):
        return None
    return _narrowed(sentence, (clause.subject, clause.cue))


def _segments(sentence: Sentence, first: int, last: int) -> list[Range]:
    """The parts between the commas."""
    found = []
    start = first
    for number in range(first, last):
        if sentence.kind(number) == "COMMA":
            if start < number:
                found.append((start, number))
            start = number + 1
    if start < last:
        found.append((start, last))
    return found


def _joined(sentence: Sentence, segments: list[Range]) -> Range:
    """The subject right before its cue: the last part, or all parts of a list."""
    first, last = segments[-1]
    if len(segments) > 1 and any(sentence.kind(n) == "AND" for n in range(first, last)):
        while len(segments) > 1 and all(sentence.kind(n) in ("NP", "PAREN") for n in range(*segments[-2])):
            segments.pop()
            first = segments[-1][0]
    return first, last


def _apart(sentence: Sentence, clause: Clause, segments: list[Range]) -> Range | None:
    """A subject with a comma behind it: *Ada Moor, an engineer, said*."""
    if len(segments) == 1:
        return (clause.holder, clause.cue) if clause.holder >= 0 and sentence.kind(clause.cue) != "SAYING" else None
    first, last = segments[0]
    kind = sentence.kind(segments[1][0])
    if kind in ("PREP", "ADV", "TIME", "PAREN", "AS", "TO") and sentence.of(segments[1][0]).lower() not in ("of", "from"):
        return _narrowed(sentence, (first, last))
    return first, clause.cue


def _within(sentence: Sentence, clause: Clause) -> Range | None:
    relative = clause.relative
    for number in range(clause.cue - 1, max(relative, clause.subject), -1):
        if sentence.kind(number) in ("WHEN", "THAT", "WH", "SEMI", "COLON", "DASH"):
            return _narrowed(sentence, (number + 1, clause.cue))
    if relative < 0:
        return _narrowed(sentence, (clause.subject, clause.cue)) if clause.subject >= 0 else None
    kinds = [sentence.kind(n) for n in range(relative + 1, clause.cue)]
    if not _NOUNS.isdisjoint(kinds) and "VERB" not in kinds:
        first = relative + 1 + next(n for n, kind in enumerate(kinds) if kind in _NOUNS)
        return _narrowed(sentence, (first, clause.cue))
    if "VERB" in kinds:
        if clause.subject < 0:
            return None
        return _narrowed(sentence, (clause.subject, clause.cue))
    return relative, relative + 1


def _narrowed(sentence: Sentence, found: Range) -> Range | None:
    """Without what stands between subject and cue, and without what opens the clause (*as*, *and*)."""
    first, last = found
    for number in range(last - 1, first, -1):
        if sentence.kind(number) == "AS":
            first = number + 1
            break
    while first < last and sentence.kind(first) not in ("NP", "PRON"):
        first += 1
    while last > first and sentence.kind(last - 1) in _BETWEEN:
        last -= 1
    return (first, last) if first < last else None


#: The nouns of a place or occasion at which something is said: no part of who says it.
_OCCASIONS: Final = frozenset(["statement", "interview", "email", "e-mail", "tweet", "speech", "letter", "post", "report", "conference", "briefing", "call", "rally", "event", "debate", "op-ed", "memo", "release", "column", "hearing", "testimony", "video", "message", "appearance", "forum", "town", "meeting", "wake", "response"])


def behind(sentence: Sentence, clause: Clause) -> Range | None:
    """The source behind an inverted cue: *said Ada Moor, an engineer who built it*."""
    first = clause.cue + 1
    if sentence.kind(first) not in _NOUNS:
        return None
    last = first + 1
    if sentence.kind(first) == "PRON":
        return first, last
    within = apposed = False
    while last < sentence.last:
        kind = sentence.kind(last)
        following = sentence.kind(last + 1)
        if kind == "COMMA":
            if following == "AND" and apposed and sentence.kind(last + 2) == "NP" and not contents.is_clause(sentence, last + 2):
                last += 3
                continue
            if following == "WHO":
                within = True
            if following in ("NP", "WHO") or (following == "PREP" and sentence.of(last + 1).lower() in ("of", "from")):
                last += 2
                apposed = True
                continue
            if apposed and last < sentence.last:
                return first, last + 1
            break
        if kind in ("SAYING", "QUOTE", "COLON", "SEMI", "DASH", "ACCORDING", "TIME", "THAT") and not within and kind != "QUOTE":
            break
        if kind in ("QUOTE", "COLON", "SEMI", "ACCORDING", "SAYING") or (kind == "WHEN" and not within):
            break
        if kind == "PREP" and sentence.of(last).lower() in ("in", "on", "during", "at", "after") and (
            following == "NP" and sentence.head(last + 1) in _OCCASIONS
        ):
            break
        if kind == "WHO":
            within = True
        if not within and kind == "AND" and following in ("CUE", "VERB"):
            break
        if not within and (kind == "TO" or (kind == "AS" and following in ("PRON", "NP"))):
            break
        last += 1
    while last > first and sentence.kind(last - 1) in ("COMMA", "AND", "PREP", "ADV", "OBJ"):
        last -= 1
    return first, last
