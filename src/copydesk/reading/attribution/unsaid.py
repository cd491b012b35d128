"""Where a verb that reports is no report: a participle inside a clause, and what the reader is told to do."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution.sentence import FINITE, Sentence

#: What parts a subject from its verb.
_APART: Final = frozenset(["COMMA", "WHO", "SAYING"])
#: What only a verb has behind it, and no participle.
_SURE: Final = frozenset(["that", "question", "quote", "colon"])


def is_participial(sentence: Sentence, clause: Clause) -> bool:
    """Whether a cue is a participle between subject and verb: *the report, released late and …, is long*."""
    kinds, cue = sentence.kinds, clause.cue
    subject, first = clause.subject, cue
    if kinds[cue - 1] == "AND" and clause.last is not None:
        subject, first = clause.last
    if sentence.shape(cue).strip("a") != "E" or kinds[first - 1] != "COMMA" or not sentence.is_participle(first):
        return False
    if subject < 0 or clause.frame in _SURE or not _APART.isdisjoint(kinds[subject : first - 1]):
        return False
    return any(
        kinds[number] == "COMMA" and kinds[number + 1] in ("VERB", "PASSIVE", "CUE")
        for number in range(cue + 1, sentence.last)
    )


def is_impersonal(sentence: Sentence, clause: Clause) -> bool:
    """Whether nobody is the subject of a cue: *il faut souligner que*."""
    impersonal = sentence.lexicon.uses["impersonal"]
    return bool(impersonal) and any(word in impersonal for _, word, _ in sentence.word_spans(clause.cue))


def is_naming(sentence: Sentence, clause: Clause) -> bool:
    """Whether a cue only tells what somebody is called: *Billie Moor, as everyone called her, left*."""
    kinds, named = sentence.kinds, clause.cue + 1
    if kinds[clause.cue - 2 : clause.cue] in (["BY", "NP"], ["PREP", "NP"]) and clause.last is not None:
        # a hotel run by a widow named Ada Moor
        named_so = sentence.lexicon.takes(sentence.lemma(clause.cue), "passive-quote")
        if named_so and sentence.shape(clause.cue) == "E" and kinds[named] == "NP" and sentence.shape(named)[0] == "N":
            return True
    aside = clause.subject > 1 and kinds[clause.subject - 2 : clause.subject] == ["COMMA", "AS"]
    return aside and kinds[named + 1] == "COMMA" and sentence.shape(named) in ("d", "o")


def is_of_place(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of a place only: *Moor is in Carrow, where waves break: “…”*."""
    opener = clause.subject - 1
    return opener > 0 and sentence.kinds[opener - 1] == "COMMA" and sentence.is_use(opener, "settings")


def is_described(sentence: Sentence, clause: Clause) -> bool:
    """Whether a cue tells of whom its subject is, and the verb comes behind: *a man identified as Moor said*."""
    kinds, first = sentence.kinds, clause.cue + 2
    if kinds[clause.cue + 1 : first + 1] != ["AS", "NP"] or clause.subject < 0 or kinds[clause.cue - 1] != "NP":
        return False
    if clause.before != "subject" or not sentence.is_participle(clause.cue):
        return False
    last = first + 1
    while kinds[last] == "COMMA" and kinds[last + 1] == "NP":
        last += 2
    return kinds[last + (kinds[last] == "COMMA")] in FINITE


def is_imperative(sentence: Sentence, clause: Clause) -> bool:
    """Whether a cue tells the reader what to do: *if it leaks, call a plumber*."""
    kinds, cue = sentence.kinds, clause.cue
    fronted = clause.before == "bare" and kinds[0] == "WHEN" and kinds[cue - 1] == "COMMA"
    return fronted and kinds[cue] == "CUE" and sentence.small(cue) == sentence.lemma(cue)


def is_asked(sentence: Sentence, clause: Clause) -> bool:
    """Whether the reader is asked what to do: *do you support the plan?*; not *do you think that it holds?*"""
    if sentence.kinds[0] != "VERB" or (clause.subject, clause.cue) != (1, 2):
        return False
    told = sentence.lexicon.takes(sentence.lemma(2), "that")
    return not told and sentence.is_auxiliary(0) and sentence.is_use(1, "narrators")


def is_reduced(sentence: Sentence, clause: Clause) -> bool:
    """Whether a cue is a participle without a source: *…, officially framed as “aid”*."""
    kinds, cue = sentence.kinds, clause.cue
    if clause.last is not None and kinds[clause.last[1]] == "SAYING" and clause.before == "shared":
        return False  # Ada Moor, speaking in Carrow, said of it
    if clause.frame in ("that", "colon") or sentence.lemma(cue) in sentence.lexicon.uses["sayings"]:
        return False  # Ada Moor, who knew that it leaks, said in a letter: “…”
    return (
        sentence.shape(cue).lstrip("a") == "E" and kinds[cue - 1] == "COMMA" and kinds[cue + 1] in ("AS", "BY", "PREP")
    )
