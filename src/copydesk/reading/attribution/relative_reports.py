"""What somebody reports in a clause about a noun: *a plan which she said was late*, *boats that he said had sunk*.

Rule: ``relative-source-cue``.
"""

from __future__ import annotations

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import FINITE, Range, Sentence


def report(sentence: Sentence, clause: Clause, source: Range, ends: Ends) -> Found | None:
    """*Which she said was late*, *which she denied*, *a plan the clerk said is late*."""
    kinds, following, lemma = sentence.kinds, clause.cue + 1, sentence.lemma(clause.cue)
    before = source[0] - 1
    before -= kinds[before] == "ADV" and before > 0  # which even she says is late
    told = kinds[before] == "WH" and sentence.is_use(before, "things") and kinds[following] in FINITE
    if not told and not _is_relative(sentence, before) and not _is_contact(sentence, clause, source):
        return None
    relative = sentence.cue(before)
    who, cue = sentence.span(*source), sentence.cue(clause.cue)
    if kinds[following] in FINITE:
        rest = sentence.span(following, ends.clause(following, within=True))
        content = [relative] if rest is None else [relative, rest]
        return Found("relative-source-cue", who, cue, content, lemma, "clause", relative)
    if not clause.frame or (clause.frame == "preposition" and kinds[following] != "TO"):
        return Found("relative-source-cue", who, cue, [relative], lemma, "object", relative)
    return None


def _is_relative(sentence: Sentence, number: int) -> bool:
    """Whether a phrase is *who* or *which* alone: not *in which*, and not *whose*."""
    relative = number >= 0 and sentence.kinds[number] == "WHO" and len(sentence.shape(number)) == 1
    return relative and not sentence.is_use(number, "possessives")


def _is_contact(sentence: Sentence, clause: Clause, source: Range) -> bool:
    """Whether a clause is about the noun in front of its subject: *a plan the clerk said is late*, *that he said sank*.

    The verb of what is said stands right behind the cue.
    """
    kinds, before, verb = sentence.kinds, source[0] - 1, clause.cue + 1
    finite = kinds[verb] in FINITE and not sentence.is_infinitive(verb)
    if not finite or before < 0 or kinds[clause.cue] != "CUE":
        return False
    lexicon, lemma = sentence.lexicon, sentence.lemma(clause.cue)
    if kinds[before] == "NP":
        return lexicon.speaks(lemma) and not sentence.is_participle(verb)
    sure = lexicon.speaks(lemma) if sentence.is_participle(verb) else lexicon.takes(lemma, "that")
    return kinds[before - 1 : before + 1] == ["NP", "THAT"] and sure
