"""The subject that a cue without one shares: *laughed and said*, *…, adding that*, *who said*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import sources
from copydesk.reading.attribution.sentence import NOUNS, Range, Sentence

#: What may stand in front of a participle that opens a sentence: *but while denouncing*, *in explaining why*.
_FRONT: Final = frozenset(["AND", "WHEN", "PREP", "ADV", "BY"])
#: What shows that an infinitive has another subject than the verb before it.
_OTHERS: Final = frozenset(["OBJ", "PRON", "WHO", "THAT", "WHEN", "WH", "QUOTE", "SEMI", "COLON", "COMMA"])

#: What a relative clause without a pause does not hold.
_PAUSED: Final = frozenset(["COMMA", "QUOTE", "COLON", "SEMI", "DASH", "WHEN", "THAT", "WH"])


def subject(sentence: Sentence, clause: Clause, main: Callable[[], Range | None]) -> Range | None:
    """The source that a cue without a subject shares.

    Args:
        sentence: Its sentence.
        clause: The cue.
        main: Gives the subject of the main clause; a participle behind a comma shares it.
    """
    own = _relative(sentence, clause) or sources.parted(sentence, clause) or _behind_relative(sentence, clause)
    return own or _shared(sentence, clause, main)


def _behind_relative(sentence: Sentence, clause: Clause) -> Range | None:
    """Whom a relative clause without a pause describes: *those who know her say*, *an aide who did not vote said*."""
    kinds, last, cue = sentence.kinds, clause.last, clause.cue
    if last is None or kinds[last[0] : last[0] + 2] != ["NP", "WHO"]:
        return None
    if kinds[cue - 1] == "OBJ":
        return (last[0], cue) if last[0] + 2 == last[1] and last[1] + 2 == cue else None
    second = clause.before == "shared" and kinds[cue] == "CUE" and kinds[cue - 1] not in ("AND", "TO", "WHO")
    return (last[0], cue) if second and _PAUSED.isdisjoint(kinds[last[0] : cue]) else None


def _relative(sentence: Sentence, clause: Clause) -> Range | None:
    """The *who* right in front of a cue."""
    kinds, last = sentence.kinds, clause.cue
    while kinds[last - 1] in ("TIME", "ADV"):
        last -= 1
    return (last - 1, last) if kinds[last - 1] == "WHO" and kinds[clause.cue] == "CUE" else None


def _shared(sentence: Sentence, clause: Clause, main: Callable[[], Range | None]) -> Range | None:
    kinds, cue = sentence.kinds, clause.cue
    participle = kinds[cue] == "SAYING"
    if participle and _FRONT.issuperset(kinds[:cue]):
        return _behind_fronted(sentence)
    if participle and clause.last is None and clause.before == "apart" and kinds[cue - 1] == "COMMA":
        return sources.of_verb(sentence, clause.subject, cue - 1)  # the Ledger, citing officials, reported
    if participle and _accompanies(sentence, cue):
        return cue - 1, cue
    if participle and kinds[cue - 1] == "AND":
        first = next((one.cue for one in reversed(sentence.clauses) if one.cue < cue and kinds[one.cue] == "SAYING"), 0)
        if first and _accompanies(sentence, first):
            return first - 1, first  # with Moor saying that it holds and calling it new
    if cue and sentence.lexicon.has("late-subject"):
        if participle and sentence.shape(cue)[0] != "a" and kinds[cue - 1] == "NP":
            return (cue - 1, cue)  # un communiqué affirmant que
        nearest = _nearest(sentence, clause) if _goes_with_nearest(sentence, cue) else None
        if nearest is not None:
            return nearest
    leading = main() if participle and (clause.last is not None or kinds[cue - 1] == "COMMA") else None
    if leading is not None:
        return leading
    if clause.before == "bare" and kinds[cue] == "CUE":
        reduced = sources.reduced(sentence, clause)
        if reduced is not None:
            return reduced
    if kinds[cue - 1] == "TO" and clause.last is not None and _aims(sentence, clause.last[1], cue):
        return sources.of_verb(sentence, *clause.last)
    if clause.last is None or not (participle or clause.before == "shared" or kinds[cue - 1] in ("COMMA", "AND")):
        return None
    governed = kinds[clause.last[1]] == "SAYING" and kinds[clause.last[1] - 1] in ("PREP", "BY")
    if governed and kinds[cue - 1] == "AND" and kinds[cue] == "CUE":
        return main()  # the ad blames Moor for calling it late and claims
    reporter = _reporter(sentence, clause) if kinds[cue - 1] == "AND" and kinds[cue] == "CUE" else None
    return reporter or sources.shared(sentence, clause, clause.last)


def _accompanies(sentence: Sentence, cue: int) -> bool:
    """Whether somebody else does what a participle tells: *the bill passed, with Moor saying that*."""
    kinds = sentence.kinds
    if kinds[cue - 1] not in NOUNS or kinds[cue - 2] != "PREP":
        return False
    return sentence.is_use(cue - 2, "afterthoughts") or not sentence.shape(cue - 1).strip("NW")


def _aims(sentence: Sentence, verb: int, cue: int) -> bool:
    """Whether an infinitive has the subject of the verb before it: *took the stage to say that …*."""
    kinds = sentence.kinds
    between = kinds[verb + 1 : cue - 1]
    bare = not between and sentence.is_auxiliary(verb)  # her answer is to say that
    if bare or kinds[verb] == "PASSIVE" or not _OTHERS.isdisjoint(between):
        return False
    return not any(kind == "NP" and sentence.shape(at)[-1] in "NWq" for at, kind in enumerate(between, verb + 1))


def _goes_with_nearest(sentence: Sentence, cue: int) -> bool:
    """Whether the verb before a cue tells its subject: *en ajoutant*, *avant d’ajouter*, *…, mais appelle*."""
    kinds = sentence.kinds
    if kinds[cue] == "SAYING":
        return sentence.shape(cue)[0] == "a"
    if kinds[cue - 1] == "TO":
        return sentence.is_use(cue - 1, "befores")
    return kinds[max(cue - 2, 0) : cue] == ["COMMA", "AND"]


def _nearest(sentence: Sentence, clause: Clause) -> Range | None:
    """The subject of the verb before a cue, unless that verb is in somebody's words."""
    near: Clause | None = None
    for one in sentence.clauses:
        if one.cue >= clause.cue:
            break
        if one.before not in ("subject", "apart", "verb") or sentence.kinds[one.cue] == "SAYING":
            continue
        if near is None or near.before == "verb" or near.frame not in ("that", "question"):
            near = one
    return None if near is None else sources.of_verb(sentence, near.subject, near.cue)


def _behind_fronted(sentence: Sentence) -> Range | None:
    """The subject of the main clause behind a participle that opens the sentence: *citing doubts, Moor left*."""
    kinds = sentence.kinds
    for one in sentence.clauses:
        if one.before not in ("subject", "apart", "verb"):
            continue
        behind = kinds[one.subject - 1] in ("COMMA", "QUOTE")
        if behind or ("COMMA" in kinds[one.subject : one.cue] and kinds[one.cue - 1] != "COMMA"):
            return sources.of_verb(sentence, one.subject, one.cue)
    return None


def _reporter(sentence: Sentence, clause: Clause) -> Range | None:
    """Who said what ends in front of a cue: *she said the bridge holds and warned that …*."""
    if not sentence.starts_report(clause.cue):
        return None
    aloud = sentence.kinds[clause.cue + 1] == "COMMA" or sentence.is_use(clause.cue - 1, "adversatives")
    if clause.frame == "quote" and not aloud:
        return None
    before = [one for one in sentence.clauses if one.cue < clause.cue]
    for one in reversed(before):
        if one.before in ("subject", "apart") and sentence.kinds[one.cue] == "CUE":
            return sources.in_front(sentence, one) if one.frame in ("that", "noun") else None
    return None
