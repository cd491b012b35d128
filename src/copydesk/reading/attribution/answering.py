"""Who is asked, and answers in the next sentence: *Asked if it holds, Moor laughed. “Ask the smith.”*

Rule: ``source-cue-next``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from copydesk.reading.attribution import sources
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import CIRCUMSTANCES, Sentence

#: What may stand between the verb of whoever is asked and the end of the sentence.
_BEHIND: Final = CIRCUMSTANCES | {"AND", "VERB"}


def reply(sentence: Sentence, found: Sequence[Found]) -> Found | None:
    """The report of whoever is asked; what they answer stands in the next sentence, or nowhere.

    Args:
        sentence: A sentence that begins with a cue.
        found: What it reports besides.
    """
    kinds, clause = sentence.kinds, sentence.clauses[-1]
    asked = sentence.is_participle(0) and sentence.lemma(0) in sentence.lexicon.uses["askers"]
    if not asked or clause.before not in ("verb", "subject") or kinds[clause.subject - 1] != "COMMA":
        return None
    if not _BEHIND.issuperset(kinds[clause.cue + 1 : sentence.last]):
        return None
    source = sources.of_verb(sentence, clause.subject, clause.cue)
    cue = sentence.cue(clause.cue)
    if source is None or any(one.cue.start >= cue.start for one in found):
        return None
    return Found("source-cue-next", sentence.span(*source), cue, [])
