"""Reports by a mark: a label and a colon, a dash and a name, a colon behind a clause.

Rules: ``label``, ``label-in-quote``, ``dash-source``, ``clause-colon``.
"""

from __future__ import annotations

import re
from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import late_subjects, sources, unsaid
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import FINITE, Range, Sentence
from copydesk.spans import Span

# “MOOR: The bridge holds.”
_LABEL: Final = re.compile(r"""["“”']([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})(:)\s+""")

#: A name that has a line of its own, and what stands in front of it.
_SIGNATURE: Final = re.compile(
    r"([^\W\d_a-z][\w’'-]*(?:[ .,]{1,2}(?:[^\W\d_a-z][\w’'-]*|of|the|and)){0,7})\.?[^\S\n]*(?:\n|\Z)"
)
#: When and where somebody spoke.
_MOMENTS: Final = frozenset(["PREP", "NP", "TIME", "ADV", "COMMA", "THAT"])
_DASHES: Final = frozenset("-–—―")
_NEAR: Final = 4


def label(sentence: Sentence, clause: Clause, ends: Ends) -> Found | None:
    """*MOOR: “…”*, *a dry year - Ada Moor: “…”*, *from the chairwoman: “…”*."""
    kinds, colon = sentence.kinds, clause.cue
    source = _labelled(sentence, clause)
    if source is None:
        return None
    found = Found("label", sentence.span(*source), sentence.cue(colon), open=True)
    first = colon + 1
    if first >= sentence.size:
        return found if source[0] else None  # a name alone is a line of its own; from somebody, it leads in
    if kinds[first] != "QUOTE" or sentence.head(colon - 1) in sentence.lexicon.uses["kickers"]:
        return None  # Theatre review: “Dark Water”
    found.content = [sentence.stretch(first, ends.clause(first))]
    found.open = found.content == [sentence.cue(first)]
    return found


def _labelled(sentence: Sentence, clause: Clause) -> Range | None:
    """Who a label in front of a colon names: all of the sentence, what stands behind a dash, or behind *from*."""
    kinds, colon = sentence.kinds, clause.cue
    first = colon
    while first and kinds[first - 1] in ("NP", "AND", "PREP", "PAREN"):
        first -= 1
        if kinds[first] == "PREP" and sentence.is_use(first, "senders"):
            return (first + 1, colon) if first + 1 < colon else None
    if clause.subject == 0:
        return None if late_subjects.is_subject_matter(sentence, colon) else (0, colon)
    return (first, colon) if first and kinds[first - 1] == "DASH" and kinds[first] == "NP" else None


def label_in_quote(sentence: Sentence) -> Found | None:
    """A transcript in quotation marks: *“MOOR: The bridge holds.”*"""
    if sentence.kinds[0] != "QUOTE":
        return None
    first, last = sentence.start(0), sentence.end(0)
    match = _LABEL.match(sentence.text, first, last)
    if match is None:
        return None
    end = last - 1 if sentence.text[last - 1] in '"”' else last
    if match.end() >= end:
        return None
    source, cue, content = Span(*match.span(1)), Span(*match.span(2)), Span(match.end(), end)
    return Found("label-in-quote", source, cue, [content], open=True, whole=False)


def signed(sentence: Sentence, clause: Clause) -> Found | None:
    """*“…” — Ada Moor*; where the quotation stands in the sentence before, its content is still to come."""
    dash = clause.cue
    if dash and (dash > 2 or sentence.kinds[dash - 1] != "QUOTE"):
        return None
    content = [sentence.cue(dash - 1)] if dash else []
    return Found("dash-source", sentence.stretch(dash + 1, sentence.last), sentence.cue(dash), content)


def signature(sentence: Sentence) -> list[Found]:
    """A line of its own behind a quotation that is a dash and a name: *- Ada Moor*."""
    name = _SIGNATURE.match(sentence.text, sentence.start(0))
    if name is None:
        return []
    dash = name.start() - 1
    while dash > name.start() - _NEAR and sentence.text[dash] in " \t\xa0":
        dash -= 1
    if dash < 0 or sentence.text[dash] not in _DASHES:
        return []
    return [Found("dash-source", Span(*name.span(1)), Span(dash, dash + 1))]


def _presented(sentence: Sentence, colon: int) -> Found | None:
    """*Here’s Moor in May: “…”*; *later that month, on the radio: “…”*, where nobody is named."""
    kinds, mark = sentence.kinds, sentence.cue(colon)
    if colon + 1 >= sentence.size or not sentence.is_speech(colon + 1) or not _MOMENTS.issuperset(kinds[3:colon]):
        return None
    content = [sentence.cue(colon + 1)]
    if sentence.is_use(0, "presenting") and kinds[1:3] == ["VERB", "NP"] and sentence.is_auxiliary(1):
        named = sentence.shape(2)[-1] in "NW"
        return Found("clause-colon", sentence.cue(2), mark, content, marker=mark, open=True) if named else None
    if kinds[0] not in ("ADV", "TIME", "PREP") or not _MOMENTS.issuperset(kinds[:3]):
        return None
    return Found("colon", None, mark, content, open=True)


def clause_colon(sentence: Sentence, found: list[Found]) -> Found | None:
    """A colon behind a whole clause, and speech behind it: *She addressed the crowd again: “…”*."""
    kinds = sentence.kinds
    if "COLON" not in kinds:
        return None
    colon = max((number for number, kind in enumerate(kinds) if kind == "COLON"), default=0)
    ends_here = colon + 1 >= sentence.size
    if not colon or not (ends_here or (sentence.opens_speech(colon + 1) and colon + 2 >= sentence.last)):
        return None
    mark = sentence.cue(colon)
    if any(not one.content or any(span.end > mark.end for span in one.content) for one in found):
        return None
    clause = next(
        (
            one
            for one in reversed(sentence.clauses)
            if one.cue < colon and one.before in ("subject", "verb", "apart") and not unsaid.is_of_place(sentence, one)
        ),
        None,
    )
    if clause is None:
        return _presented(sentence, colon)
    if sentence.is_infinitive(clause.cue) or not {"SEMI", "QUOTE"}.isdisjoint(kinds[clause.cue : colon]):
        return None
    if sentence.lexicon.has("late-subject") and any(
        kinds[number] in FINITE and not sentence.is_infinitive(number) for number in range(clause.cue + 1, colon)
    ):
        return None
    content = [] if ends_here else [sentence.cue(colon + 1)]
    if kinds[colon - 2 : colon] == ["BY", "NP"]:  # it is shown by this finding: “…”
        return Found("clause-colon", sentence.cue(colon - 1), mark, content, marker=mark, open=True)
    source = sources.of_verb(sentence, clause.subject, clause.cue)
    if source is None or sentence.is_use(source[0], "expletives"):
        return None
    cue = Span(sentence.start(clause.cue), mark.end)
    return Found("clause-colon", sentence.span(*source), cue, content, marker=mark, open=True)
