"""A mark with a quote: *Moor: „…“*, *Sie trat vor die Presse: „…“*, *„…“ – Ada Moor*, *Ada Moor („…“)*.

Rules: ``label``, ``clause-colon``, ``dash-source``.
"""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.verb_second import groups, names, nouns, subjects
from copydesk.reading.attribution.verb_second.clauses import Clauses
from copydesk.spans import Span


def find(clauses: Clauses, found: list[Found]) -> Iterator[Found | None]:
    """The report that a mark alone tells, where no verb does."""
    sentence = clauses.sentence
    if "COLON" in sentence.kinds:
        yield _before_colon(clauses, found)
    if "DASH" in sentence.kinds:
        yield _signed(clauses)
    for number, kind in enumerate(sentence.kinds):
        if kind == "QUOTE" and sentence.of(number - 1) == "(" and sentence.of(number + 1) == ")":
            yield _in_brackets(clauses, number)


def _before_colon(clauses: Clauses, found: list[Found]) -> Found | None:
    sentence, fields = clauses.sentence, clauses.fields
    kinds = sentence.kinds
    number = next((at for at in range(len(fields) - 1, -1, -1) if clauses.mark(at) == "COLON"), -1)
    if number < 0:
        return None
    colon = fields[number].last
    ends_here = colon + 1 >= sentence.size
    if not ends_here and not (sentence.opens_speech(colon + 1) and colon + 2 >= sentence.last):
        return None
    if not ends_here and names.is_name(sentence, colon + 1):
        return None
    mark = sentence.cue(colon)
    if any(not one.content or any(span.end > mark.end for span in one.content) for one in found):
        return None
    content = [] if ends_here else [sentence.cue(colon + 1)]
    first = fields[number].first
    while kinds[first] in ("ADV", "TIME") and first < colon:
        first += 1
    if not number and not fields[number].verbs and fields[number].opener < 0 and kinds[first] == "NP":
        group = groups.end(sentence, first, colon)
        bare = sentence.shape(first)[0] not in "dDkn#" or groups.is_informant(sentence, first)
        rest = all(kind in ("ADV", "PREP", "TIME", "NP", "PAREN") for kind in kinds[group:colon])
        if not rest or ends_here:
            return None
        told = nouns.account(clauses, number, first, group)
        if told is not None:
            return Found("label", told.owner, mark, content, open=True)  # Vogts Antwort
        return Found("label", sentence.stretch(first, group), mark, content, open=True) if bare else None
    main = next((at for at in range(number, -1, -1) if _is_main(clauses, at)), -1)
    if main < 0:
        return None
    source = subjects.subject(clauses, main, fields[main].verb)
    if source is None or sentence.is_use(source[0], "expletives"):
        return None
    cue = Span(
        sentence.start(max(fields[main].verb, source[1]) if fields[main].verb < source[0] else fields[main].verb),
        mark.end,
    )
    return Found("clause-colon", sentence.stretch(*source), cue, content, marker=mark, open=True)


def _is_main(clauses: Clauses, number: int) -> bool:
    """Whether a clause is the writer’s own: no subordinate one, no infinitive, nobody else’s words."""
    field = clauses.fields[number]
    if field.verb < 0 or clauses.is_subordinate(number) or clauses.is_infinitive(number):
        return False
    return not groups.is_told(clauses.sentence, field.verb)


def _signed(clauses: Clauses) -> Found | None:
    """*„…“ – Ada Moor*."""
    sentence = clauses.sentence
    kinds = sentence.kinds
    dash = kinds.index("DASH")
    if dash > 1 or (dash and kinds[0] != "QUOTE") or kinds[dash + 1] != "NP" or len(clauses.fields) > 2:
        return None
    if clauses.fields[-1].verbs or sentence.shape(dash + 1)[0] in "dDkn#":
        return None
    content = [sentence.cue(0)] if dash else []
    return Found("dash-source", sentence.stretch(dash + 1, sentence.last), sentence.cue(dash), content)


def _in_brackets(clauses: Clauses, quote: int) -> Found | None:
    """*Es freuten sich Ada Moor („…“) und Jens Vogt („…“)*."""
    sentence = clauses.sentence
    name = quote - 2
    if name < 0 or not sentence.opens_speech(quote) or names.is_name(sentence, quote):
        return None
    if not groups.is_informant(sentence, name):
        return None
    return Found("label", sentence.cue(name), sentence.cue(quote - 1), [sentence.cue(quote)])
