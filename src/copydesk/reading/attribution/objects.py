"""What may be the object of a cue: a question, a gerund, what stands behind a preposition."""

from __future__ import annotations

from copydesk.reading.attribution.sentence import NOUNS, Sentence


def is_question(sentence: Sentence, at: int, lemma: str, *, sourced: bool) -> bool:
    """Whether a question at this place is the object of a verb that asks none: *praised how it was mended*.

    Not *the town where*, a clause about a place; and *praised what she called “a wonder”* whoever praises it.
    """
    lexicon = sentence.lexicon
    named = sentence.lemma(at + 2) if sentence.kinds[at + 1] in NOUNS and sentence.kinds[at + 2] == "CUE" else ""
    if lexicon.takes(named, "quote") and lexicon.takes(named, "as"):
        return True
    asked = lexicon.takes(lemma, "question") or sentence.is_use(at, "scenes")
    return sourced and not asked and lexicon.takes(lemma, "object")


def is_elsewhere(sentence: Sentence, source: int) -> bool:
    """Whether the object of a verb stands in front of its subject: *a ship | she saw leaving the harbour*."""
    return source > 0 and sentence.kinds[source - 1] in ("NP", "WHO")


def is_behind(sentence: Sentence, at: int, lemma: str) -> bool:
    """Whether a verb reports what stands behind a preposition: *agreed with Carr*; but it was *said in a letter*."""
    if not sentence.is_governed(at, lemma):
        return False
    return sentence.lexicon.has("late-subject") or not sentence.is_use(at, "occasion_links")
