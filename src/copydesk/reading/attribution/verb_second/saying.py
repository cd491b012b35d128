"""Reports with a verb and its subject: *Ada Moor sagte, …*, *„…“, sagte sie*, *wie sie sagte, …*.

Rules: ``quote-cue-source``, ``content-cue-source``, ``as-source-cue``, ``source-cue-that``, ``-clause``,
``-question``, ``-infinitive``, ``-object``, ``-as``, ``-preposition``, ``-quote``, ``-colon``, ``-next``.
"""

from __future__ import annotations

from typing import Final

from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Range, Sentence
from copydesk.reading.attribution.verb_second import groups, names, nouns, quoted, subjects
from copydesk.reading.attribution.verb_second.clauses import REFLEXIVE, Clauses, Report
from copydesk.reading.attribution.verb_second.contents import Contents
from copydesk.spans import Span

#: What may stand in front of the verb of a report that stands behind its content: so heißt es, das teilte sie mit.
_IN_FRONT: Final = frozenset(["ADV", "AND", "ACCORDING"])
_CIRCUMSTANCES: Final = frozenset(["TIME", "ADV", "PREP", "PAREN", "OBJ", "PARTICLE", "WORD", "SAYING", "ING", "AND"])
_QUOTING: Final = "zitieren"
#: What these say has no subject: in dem Bericht heißt es; aus dem Bericht geht hervor.
_EMERGING: Final = frozenset(["hervor-gehen", "verlauten"])
_STANDING: Final = "stehen"
_IMPERSONAL: Final = _EMERGING | {"heißen", _STANDING}
#: Verbs that mean to say only beside what is said.
_LOOSELY: Final = frozenset(["finden", "halten", "sehen", "denken", "unterstützen"])
_PLACES: Final = {"hervor-gehen": ("aus",), "verlauten": ("aus",), _STANDING: ("in", "im")}
#: Words in front of a verb that stand for the sentence before.
_POINTING: Final = frozenset(["das", "dies", "dieses"])


def find(clauses: Clauses, contents: Contents, report: Report) -> Found | None:
    """What one clause reports."""
    sentence = clauses.sentence
    impersonal = report.lemma in _IMPERSONAL
    source = _impersonal(clauses, report) if impersonal else _subject(clauses, report)
    placed = report.lemma in _EMERGING or report.lemma == _STANDING
    if impersonal and (source is None if placed else not _is_impersonal(clauses, report)):
        return None
    if report.lemma == _STANDING and not _stands_alone(clauses, report):
        return None
    cue = sentence.cue(report.cue)
    if source is not None and sentence.small(source[0]) == "wer":
        return None
    if clauses.is_as_said(report.number):
        return _as_said(clauses, contents, report, source, cue)
    inside = quoted.find(clauses, report, source)
    if inside is not None:
        return inside
    if clauses.is_subordinate(report.number):
        return _behind(clauses, contents, report, source, cue)
    before = _in_front(clauses, contents, report, source, cue)
    return before if before is not None else _behind(clauses, contents, report, source, cue)


def _subject(clauses: Clauses, report: Report) -> Range | None:
    """The subject; but whoever is quoted with a colon is the source: *der Bote zitierte Ada Moor: „…“*."""
    found = subjects.subject(clauses, report.number, report.finite)
    if report.lemma != _QUOTING or found is None or clauses.mark(report.number) != "COLON":
        return found
    first = max(found[1], report.finite + 1)
    return groups.behind(clauses.sentence, first, clauses.fields[report.number].last) or found


def _is_impersonal(clauses: Clauses, report: Report) -> bool:
    """*Es heißt*, *heißt es*: not *sie heißt Moor*."""
    sentence = clauses.sentence
    beside = (report.cue - 1, report.cue + 1, report.finite - 1, report.finite + 1)
    if any(sentence.small(number) == "es" for number in beside):
        return True
    field = clauses.fields[report.number]
    return clauses.is_subordinate(report.number) and any(
        sentence.small(number) == "es" for number in range(field.first, min(field.first + 3, field.last))
    )


def _impersonal(clauses: Clauses, report: Report) -> Range | None:
    """In what, or from whom, it is said: *in dem Bericht heißt es*, *hieß es aus dem Rathaus*."""
    sentence, field = clauses.sentence, clauses.fields[report.number]
    kinds = sentence.kinds
    opener = field.opener
    if opener >= 0 and kinds[opener] == "WHO" and sentence.small(opener).startswith("in ") and report.number:
        return groups.last(sentence, clauses.fields[report.number - 1])  # ein Brief, in dem es heißt
    places = _PLACES.get(report.lemma, ("in", "im", "aus", "von", "vom", "auf", "bei", "beim"))
    for number in range(field.first, min(field.last - 1, field.first + 20)):
        following = kinds[number + 1] == "NP" and sentence.small(number) in places
        if kinds[number] == "PREP" and following:
            return number + 1, groups.end(sentence, number + 1, field.last)
    return None


def _stands_alone(clauses: Clauses, report: Report) -> bool:
    """Whether nothing stands in a place but what is said: not *in Kiel steht ein Haus*."""
    found = subjects.subject(clauses, report.number, report.finite)
    return found is None or clauses.sentence.small(found[0]) == "es"


def _span(sentence: Sentence, source: Range | None) -> Span | None:
    return None if source is None else sentence.span(*source)


def _as_said(clauses: Clauses, contents: Contents, report: Report, source: Range | None, cue: Span) -> Found | None:
    """*Wie sie sagte, hält die Brücke*; *die Brücke hält, wie sie sagte*."""
    sentence, number = clauses.sentence, report.number
    if source is None:
        return None
    content: list[Span | None] = []
    if number:
        content.append(contents.in_front(number))
    if not number or clauses.mark(number) == "COMMA":
        content.append(contents.behind(number + 1))
    spans = [span for span in content if span is not None]
    if not spans:
        return None
    return Found("as-source-cue", _span(sentence, source), cue, spans, report.lemma, "as-said")


def _in_front(clauses: Clauses, contents: Contents, report: Report, source: Range | None, cue: Span) -> Found | None:
    """*„Die Brücke hält“, sagte sie*; *die Brücke halte, sagte sie*; *das teilte sie mit*."""
    sentence, number = clauses.sentence, report.number
    field, kinds = clauses.fields[number], sentence.kinds
    if not number or (source is None and report.lemma not in _IMPERSONAL) or nouns.told(clauses, number - 2):
        return None
    first = clauses.begins(number)
    mark = clauses.mark(number - 1)
    pointing = kinds[first] == "PRON" and sentence.is_use(first, "expletives") and first + 1 == field.verb
    fronted = field.joins or not (
        first == field.verb or pointing or all(kind in _IN_FRONT for kind in kinds[first : field.verb])
    )
    if mark not in ("COMMA", "DASH") or fronted:
        return None
    if source is not None and source[0] < first:
        return None  # Ada Moor, Sprecherin der Stadt, sagte
    beside = contents.is_quoted(number - 1)
    if not beside and source is not None and not _is_closed(clauses, report, source):
        return None
    that = _is_that(clauses, number - 1)
    if that and not beside and not sentence.lexicon.takes(report.lemma, "that"):
        return None
    if number == 1 and clauses.is_subordinate(0) and not beside and not that:
        return None  # als sie kam, sagte sie
    if number > 1 and clauses.is_temporal(0) and clauses.reports[0] is not None:
        return None  # während sie sagte, die Brücke halte, sagte er
    last, source_end = (number, 0) if source is None else contents.skip_about(number, source[1])
    if source is not None:
        source = (source[0], source_end)
    if not beside and (clauses.mark(last) == "COLON" or _opens(clauses, last + 1) is not None):
        return None
    front = contents.in_front(number)
    if front is None:
        return None
    content = [front]
    if last + 1 < len(clauses.fields) and clauses.mark(last) in ("COMMA", "COLON", "DASH"):
        following = clauses.fields[last + 1]
        goes_on = contents.behind(last + 1)
        quote = kinds[clauses.begins(last + 1)] == "QUOTE"
        if goes_on is not None and following.opener < 0 and not following.joins and (quote or not beside):
            content.append(goes_on)
    rule = "quote-cue-source" if beside else "content-cue-source"
    frame = "beside" if beside else "that" if that else "aside"
    return Found(rule, _span(sentence, source), cue, content, report.lemma, frame, open=beside)


def _is_that(clauses: Clauses, number: int) -> bool:
    """Whether a clause begins with *dass*: *dass die Brücke halte, bestätigte sie*."""
    opener = clauses.fields[number].opener
    return opener >= 0 and clauses.sentence.kinds[opener] == "THAT"


def _is_closed(clauses: Clauses, report: Report, source: Range) -> bool:
    """Whether nothing but circumstances stands behind the subject of a report that stands behind its content."""
    kinds = clauses.sentence.kinds
    last = clauses.fields[report.number].last
    return all(
        kinds[place] in _CIRCUMSTANCES
        or (kinds[place] == "NP" and (kinds[place - 1] == "PREP" or groups.is_oblique(clauses.sentence, place)))
        or groups.is_genitive(clauses.sentence, place)
        or (kinds[place] == "QUOTE" and names.is_name(clauses.sentence, place))
        for place in range(max(source[1], report.finite + 1), last)
    )


def _opens(clauses: Clauses, number: int) -> str | None:
    """The frame that a clause behind a report is; ``None`` where it is none."""
    if number >= len(clauses.fields):
        return None
    field, kinds = clauses.fields[number], clauses.sentence.kinds
    if field.opener >= 0:
        kind = kinds[field.opener]
        if kind == "THAT":
            return "that"
        return "question" if kind == "WH" else None
    first = clauses.begins(number)
    if clauses.is_as_said(number):
        return "question" if field.verbs else None
    if kinds[first] == "QUOTE":
        return "quote"
    if clauses.is_infinitive(number):
        return "infinitive"
    if field.joins or kinds[field.first] == "AND":
        return None
    if field.verb < 0:
        return "clause" if _has_verb_in_marks(clauses, number) or _is_field(clauses, number) else None
    return "clause" if field.verb > first else None


def _has_verb_in_marks(clauses: Clauses, number: int) -> bool:
    """Whether the verb of a clause stands in its quote: *sagte, die Brücke „ist neu“*."""
    field, sentence = clauses.fields[number], clauses.sentence
    return any(
        sentence.kinds[place] == "QUOTE" and groups.opens_with_verb(sentence, place)
        for place in range(field.first + 1, field.last)
    )


def _is_field(clauses: Clauses, number: int) -> bool:
    """Whether a clause is the field in front of a verb that stands behind a clause of its own.

    *Sagte, über den Versuch, | sie zu reparieren, | sei sie froh*.
    """
    fields, sentence = clauses.fields, clauses.sentence
    if number + 2 >= len(fields) or not (clauses.is_infinitive(number + 1) or clauses.is_aside(number + 1)):
        return False
    behind = fields[number + 2]
    return behind.verb == behind.first and groups.is_told(sentence, behind.verb)


def _behind(clauses: Clauses, contents: Contents, report: Report, source: Range | None, cue: Span) -> Found | None:
    """*Sie sagte, dass die Brücke hält*; *sie sagte: „…“*; *sie sagte in einem Brief.*"""
    sentence, number = clauses.sentence, report.number
    last, source_end = (number, 0) if source is None else contents.skip_about(number, source[1])
    if source is not None and source[0] > report.finite:
        source = (source[0], source_end)
    elif source is not None:
        last = number
    last = max(last, report.last)
    who = _span(sentence, source)
    mark = clauses.mark(last)
    if mark == "COLON":
        idle = source is None and sentence.shape(report.cue) == "B" and report.lemma not in _IMPERSONAL
        return None if idle else _after_colon(clauses, contents, report, last, who, cue)
    first = clauses.begins(number)
    if not number and sentence.small(first) in _POINTING and clauses.fields[number].verb == first + 1:
        ends = source is not None and (mark == "END" or (mark == "COMMA" and _ends_in_asides(clauses, last + 1)))
        return Found("content-cue-source", who, cue, [], report.lemma, "aside", open=True) if ends else None
    to_come = None
    speaks = sentence.lexicon.speaks(report.lemma) and report.lemma not in _LOOSELY
    if speaks and source is not None and not clauses.is_subordinate(number):
        to_come = Found("source-cue-next", who, cue, [], report.lemma, "beside", open=True)
    if last + 1 >= len(clauses.fields):
        return to_come
    frame = _opens(clauses, last + 1) if mark in ("COMMA", "") else None
    if frame is None and mark == "COMMA" and last + 2 < len(clauses.fields):
        frame = _opens(clauses, last + 2) if clauses.is_subordinate(last + 1) or clauses.is_phrase(last + 1) else None
        last += frame is not None
        following = clauses.fields[last + 2] if frame is None else clauses.fields[last]
        if frame is None and clauses.is_subordinate(last + 1) and following.verb == following.first:
            frame = "clause" if groups.is_told(sentence, following.verb) else None  # sagte, wenn sie komme, sei sie da
    if frame is None or (mark == "" and frame not in ("that", "question")):
        return to_come if _ends_in_asides(clauses, last + 1) else None
    if frame == "quote" and clauses.is_subordinate(number) and not sentence.opens_speech(clauses.begins(last + 1)):
        return None  # den man dort findet, „der …“
    content = contents.behind(last + 1, inner=clauses.is_subordinate(number))
    if content is None or (source is None and report.lemma not in _IMPERSONAL):
        return None
    opener = clauses.fields[last + 1].opener
    marker = sentence.cue(opener) if opener >= 0 else None
    found = Found(f"source-cue-{frame}", who, cue, [content], report.lemma, frame, marker)
    found.open = frame == "quote"
    return found


def _ends_in_asides(clauses: Clauses, number: int) -> bool:
    """Whether nobody else comes up from a clause on: it is told what the subject does, or what something is."""
    return all(
        field.joins or field.verb < 0 or clauses.is_subordinate(at) or clauses.is_infinitive(at)
        for at, field in enumerate(clauses.fields[number:], number)
    )


def _after_colon(clauses: Clauses, contents: Contents, report: Report, last: int, who: Span | None, cue: Span) -> Found:
    sentence = clauses.sentence
    mark = sentence.cue(clauses.fields[last].last)
    if cue.end == mark.start:
        cue = Span(cue.start, mark.end)
    found = Found("source-cue-colon", who, cue, [], report.lemma, "colon", mark, open=True)
    content = contents.behind(last + 1)
    if content is None:
        return found
    first = clauses.fields[last + 1].first
    found.content = [content]
    found.open = sentence.kinds[first] == "QUOTE"
    if found.open and not report.lemma.startswith(REFLEXIVE):
        found.frame = ""
    return found
