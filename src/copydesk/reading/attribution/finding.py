"""Find the attributions of an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
import re
from operator import attrgetter

from copydesk.grammar.attribution_actions import Clause
from copydesk.grammar.phrases import phraser
from copydesk.reading.attribution import contents, sources
from copydesk.reading.attribution.linking import link
from copydesk.reading.attribution.told import Sentence
from copydesk.reading.findings import Manner
from copydesk.reading.survey import Survey
from copydesk.spans import Span


class Found:
    """An attribution before its speaker is known."""

    def __init__(self, source, cue, content, rule, lemma="", frame="") -> None:
        self.source = source
        self.cue = cue
        self.content = content
        self.rule = rule
        self.lemma = lemma
        self.frame = frame
        self.quotes = ()
        self.inferred = False
        self.manner = Manner.INDIRECT
        self.speech = False


def find(survey: Survey, text: str, code: str) -> list[Found]:
    sentences = list(_sentences(survey, text, code))
    found: list[Found] = []
    lexicon = phraser(code).lexicon
    by_sentence = [_in_sentence(sentence, lexicon) for sentence in sentences]
    for sentence, ones in zip(sentences, by_sentence, strict=True):
        quotes = [(p.start, p.end) for p in sentence.phrases if p.kind == "QUOTE"]
        for one in ones:
            size = sum(s.end - s.start for s in one.content)
            inside = sum(e - s for s, e in quotes if any(c.start <= s and e <= c.end for c in one.content))
            one.direct = size > 0 and inside >= 0.8 * size or (one.frame in ("beside", "aside") and sentence.kind(0) == "QUOTE") or one.frame == "beside"
    for sentence in sentences:
        sentence.label = _label_within(sentence)
    link(sentences, by_sentence)
    found = [one for ones in by_sentence for one in ones if one.content]
    for one in found:
        one.quotes = tuple(n for c in one.content for n in quotes_in(survey, c))
    return found


def _accepts(lexicon, one) -> bool:
    frames = lexicon.frames.get(one.lemma)
    if one.frame in ("beside", "label", "according", "noun") or one.speech:
        return True
    if not frames:
        return False
    return one.frame in frames or "" in frames or (one.frame == "quote" and not frames.isdisjoint(("that", "clause", "object", "colon")))


def quotes_in(survey: Survey, span: Span) -> Iterator[int]:
    first = bisect_left(survey.quotes, span.start, key=_start)
    last = bisect_left(survey.quotes, span.end, key=_start)
    return (number for number in range(first, last) if survey.quotes[number].end <= span.end)


_start = attrgetter("start")


_LABEL = re.compile(r"""["“”']([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})(:)\s+""")


def _label_within(sentence: Sentence) -> Found | None:
    """A transcript in quotation marks: “MOOR: The bridge holds.”"""
    if sentence.kind(0) != "QUOTE":
        return None
    first, last = sentence.phrases[0].start, sentence.phrases[0].end
    match = _LABEL.match(sentence.text, first, last)
    if match is None:
        return None
    end = last - 1 if sentence.text[last - 1] in "\"”" else last
    return Found(Span(*match.span(1)), Span(*match.span(2)), [Span(match.end(), end)], "label", "", "label")


def _sentences(survey: Survey, text: str, code: str) -> Iterator[Sentence]:
    blocks: list[int] = []
    quotes: dict[int, list[int]] = {}
    for number, place in enumerate(survey.quotes):
        if place.parent is None:
            quotes.setdefault(place.sentence, []).append(number)
    block = 0
    for number, place in enumerate(survey.sentences):
        while survey.blocks[block].end < place.end:
            block += 1
        yield Sentence(text, code, place, block, quotes.get(number, []), survey.quotes)


def _in_sentence(sentence: Sentence, lexicon) -> list[Found]:
    found: list[Found] = []
    asides: dict[int, tuple[Clause, sources.Range]] = {}
    plain = []
    for clause in sentence.clauses:
        aside = _aside(sentence, clause)
        if aside is not None:
            asides[aside[0]] = (clause, aside[1])
        else:
            plain.append(clause)
    starts = set(asides)
    sentence.main = None
    for clause in sentence.clauses:
        if clause.before in ("subject", "apart") and sentence.kind(clause.cue) != "SAYING" or clause.before == "verb":
            sentence.main = sources.shared_of(sentence, clause.subject, clause.cue)
            break
    for start, (clause, source) in asides.items():
        if sentence.kind(start) == "CUE":
            sentence.main = source
    for start, (clause, source) in asides.items():
        one = _of_aside(sentence, start, clause, source, lexicon)
        if one is not None and _accepts(lexicon, one):
            found.append(one)
    for clause in plain:
        one = _of_clause(sentence, clause, starts, lexicon)
        if one is not None and _accepts(lexicon, one):
            found.append(one)
    one = _led_in(sentence, found)
    if one is not None:
        found.append(one)
    return found


def _led_in(sentence, found):
    """A colon behind a whole clause: *She addressed the crowd again: “…”*."""
    colon = next((n for n in range(len(sentence.phrases) - 1, 0, -1) if sentence.kind(n) == "COLON"), 0)
    if not colon or not (sentence.opens_speech(colon + 1) and colon + 2 >= sentence.last or colon + 1 >= len(sentence.phrases)):
        return None
    if sentence.waits_for is not None:
        return None
    at = sentence.phrases[colon].end
    if any(span.end > at for one in found for span in one.content):
        return None
    clause = next((c for c in reversed(sentence.clauses) if c.cue < colon and c.before in ("subject", "verb", "apart")), None)
    if clause is None or sentence.kind(0) in ("WHEN", "AS") or any(sentence.kind(n) in ("SEMI", "QUOTE") for n in range(clause.cue, colon)):
        return None
    source = sources.shared_of(sentence, clause.subject, clause.cue)
    if source is None or sentence.of(source[0]).lower() in ("it", "there", "that", "this"):
        return None
    one = Found(sentence.span(*source), sentence.span(clause.cue, colon + 1), [], "clause-colon", "", "colon")
    one.speech = True
    if colon + 1 >= len(sentence.phrases):
        sentence.waits_for = one
    else:
        one.content = [sentence.span(colon + 1, colon + 2)]
    return one


def _ends(sentence: Sentence, number: int) -> bool:
    """Whether nothing but a time or place stands between *number* and the next comma or the end."""
    while number < sentence.last and sentence.kind(number) in ("TIME", "ADV", "PREP", "NP", "OBJ", "TO", "PAREN"):
        if sentence.kind(number) == "NP" and sentence.kind(number - 1) not in ("PREP", "TO"):
            return False
        number += 1
    return number >= sentence.last or sentence.kind(number) in ("COMMA", "DASH", "QUOTE", "SEMI", "WHEN", "SAYING")


def _runs_out(sentence, number):
    """Whether only a time, place or hearer stands between *number* and the sentence's end."""
    return all(sentence.kind(n) in ("TIME", "ADV", "PREP", "NP", "TO", "OBJ", "PAREN") for n in range(number, sentence.last))


def _aside(sentence: Sentence, clause: Clause) -> tuple[int, sources.Range] | None:
    """Where a report begins that stands behind its content or inside it, and its source."""
    if clause.before == "verb":
        start = clause.subject
        if start and sentence.kind(start - 1) == "AS" and sentence.of(clause.cue) in ("put", "puts") and sentence.of(min(clause.cue + 1, sentence.last)) == "it":
            return start - 1, (start, clause.cue)
        if not sentence.is_speech(start - 1) or sentence.phrases[clause.cue].shape.startswith("T"):
            return None
        if sentence.kind(0) in ("WHEN", "AS") or not _ends(sentence, clause.cue + 1):
            return None
        source = sources.plain(sentence, clause)
        return None if source is None or source[0] != start else (start, source)
    if sentence.kind(clause.cue) != "CUE":
        return None
    previous = sentence.kind(clause.cue - 1)
    if sentence.kind(clause.cue + 1) in ("NP", "PRON") and (previous in ("QUOTE", "COMMA") or clause.cue == 0):
        source = sources.behind(sentence, clause)  # “…,” said Ada Moor
        if clause.before in ("bare", "apart", "shared") and clause.holder < 0 and source is not None and (clause.subject < 1 or sentence.kind(clause.subject - 1) != "QUOTE") and (clause.cue > 0):
            if previous == "QUOTE" or source[1] >= sentence.last or sentence.kind(source[1]) in ("COMMA", "DASH", "TIME", "PREP", "SAYING","WHEN","SEMI"):
                if not contents.is_clause(sentence, source[0]) or sentence.kind(source[0]+1) == "COMMA":
                    return clause.cue, source
    if clause.before == "within" and sentence.is_speech(clause.subject - 1):
        return clause.subject, (clause.subject, clause.cue)
    if clause.before in ("subject", "apart"):
        source = sources.before(sentence, clause)
        if source is None:
            return None
        start = source[0]
        if clause.frame == "quote" and sentence.opens_speech(clause.frame_at) and not any(sentence.kind(n) == "QUOTE" for n in (start - 1, start - 2)):
            return None
        reports = clause.frame in ("that", "whether", "colon") and clause.frame_at == clause.cue + 1
        if sentence.is_title(start - 1) and clause.frame in ("that", "noun", "whether", "quote", "when"):
            return None
        if start and sentence.kind(start - 1) == "QUOTE" and not reports:
            return start, source
        if start and not reports and sentence.kind(start - 1) in ("COMMA", "DASH") and (
            sentence.kind(start - 2) == "QUOTE"
            or _ends(sentence, clause.cue + 1) or (
                clause.frame in ("", "preposition") and sentence.kind(0) not in ("WHEN", "AS")
                and sentence.kind(clause.cue + 1) not in ("VERB", "TO", "OBJ")
                and contents.is_clause(sentence, 0)
            )
        ):
            return start, source
        if start and sentence.kind(start - 1) == "AS":
            return start - 1, source
    return None


def _of_aside(sentence: Sentence, start: int, clause: Clause, source: sources.Range, lexicon) -> Found | None:
    if start == 0:
        if sentence.kind(0) != "AS":
            return None
        comma = next((n for n in range(clause.cue + 1, sentence.last) if sentence.kind(n) == "COMMA"), sentence.last)
        content = sentence.span(comma + 1, sentence.last) if comma < sentence.last else None
        if content is None:
            return None
        put = clause.before == "verb"
        one = Found(sentence.span(*source), sentence.span(clause.cue, clause.cue + 1 + put), [content], "as", lexicon.lemmas.get(sentence.head(clause.cue), ""), "as-source")
        one.speech = put
        return one
    lemma = lexicon.lemmas.get(sentence.head(clause.cue), "")
    last = start
    while last and sentence.kind(last - 1) in ("COMMA", "DASH"):
        last -= 1
    first = 0
    beside = sentence.kind(last - 1) == "QUOTE"
    if beside and (
        sentence.kind(last - 2) == "COLON" or (sentence.kind(last - 2) in ("COMMA", "DASH") and sentence.opens_speech(last - 1))
        or (sentence.kind(last - 2) == "DASH" and sentence.is_speech(last - 1))
    ):
        first = last - 1
    while first < last and sentence.kind(first) in ("AND", "COMMA"):
        first += 1
    content = [sentence.span(first, last)]
    after = max(source[1], clause.cue + 1)
    while after < sentence.last and sentence.kind(after) in ("TIME", "ADV", "PREP", "NP", "TO", "OBJ", "PAREN"):
        after += 1
    if beside:
        content += _goes_on(sentence, after)
    elif after < sentence.last and sentence.kind(after) == "COMMA" and sentence.kind(start - 1) == "COMMA":
        if sentence.kind(after + 1) == "QUOTE":
            content.append(sentence.span(after + 1, after + 2))
        elif sentence.kind(after + 1) not in ("SAYING", "ING", "WHEN", "ADV"):
            content.append(sentence.span(after + 1, contents.end(sentence, after + 1, set())))
    elif sentence.kind(after) == "QUOTE":
        content.append(sentence.span(after, after + 1))
    content = [one for one in content if one is not None]
    if not content:
        return None
    put = clause.before == "verb" and sentence.kind(start) == "AS"
    one = Found(sentence.span(*source), sentence.span(clause.cue, clause.cue + 1 + put), content, "aside", lemma, "beside" if beside else "aside")
    one.speech = put
    return one


def _goes_on(sentence: Sentence, after: int) -> list[Span]:
    """Where a quotation goes on behind its report: *“…,” she said, “but …”*."""
    aside = False
    for number in range(after, sentence.last):
        kind = sentence.kind(number)
        if kind == "QUOTE":
            if sentence.is_title(number) or (aside and sentence.opens_speech(number)):
                return []
            if sentence.kind(number - 1) == "COMMA" or number == after:
                return [sentence.span(number, number + 1)]
            opening = number - 1
            while sentence.kind(opening) == "ADV":
                opening -= 1
            if sentence.kind(opening) == "AND" and sentence.kind(opening - 1) == "COMMA":
                return [sentence.span(opening, number + 1)]
            return []
        if kind == "SAYING":
            aside = True
        if kind in ("CUE", "PASSIVE", "COLON", "SEMI", "WHEN", "THAT"):
            return []
    return []


def _of_clause(sentence: Sentence, clause: Clause, asides: set[int], lexicon) -> Found | None:
    if clause.before == "verb":
        if sentence.kind(clause.cue + 1) in ("COLON", "COMMA") and sentence.opens_speech(clause.cue + 2) and sentence.phrases[clause.cue].shape[-1] in "ve":
            source = sources.plain(sentence, clause)
            if source is not None and sentence.kind(clause.cue + 1) == "COMMA":
                if not sentence.is_speech(clause.cue + 2) or sentence.kind(0) in ("WHEN", "AS"):
                    return None
                one = Found(sentence.span(*source), sentence.span(clause.cue, clause.cue + 1), [sentence.span(clause.cue + 2, clause.cue + 3)], "verb-quote", "", "quote")
                one.speech = True
                return one
            if source is not None:
                return _after_colon(sentence, source, sentence.span(clause.cue, clause.cue + 1), clause.cue + 1, "", asides)
        return None
    cue = sentence.span(clause.cue, clause.cue + 1)
    if clause.before == "according":
        return _according(sentence, clause)
    if clause.before == "noun":
        return _nominal(sentence, clause, asides)
    if clause.before == "signed":
        if clause.cue and (clause.cue > 2 or sentence.kind(clause.cue - 1) != "QUOTE"):
            return None
        one = Found(sentence.span(clause.cue + 1, sentence.last), cue, [], "signed", "", "label")
        if clause.cue:
            one.content = [sentence.span(clause.cue - 1, clause.cue)]
        sentence.signed = one
        return one
    if clause.before == "label":
        if clause.subject != 0 or sentence.kind(clause.cue + 1) != "QUOTE":
            return None
        content = sentence.span(clause.cue + 1, contents.end(sentence, clause.cue + 1, asides))
        return Found(sentence.span(0, clause.cue), cue, [content], "label", "", "label")
    lemma = lexicon.lemmas.get(sentence.head(clause.cue), "")
    if clause.before == "bare" and clause.cue == 0 and clause.frame == "noun":
        colon = next((n for n in range(1, len(sentence.phrases)) if sentence.kind(n) == "COLON"), 0)
        if colon:
            return _after_colon(sentence, (1, colon), cue, colon, lemma, asides)
    if sentence.kind(clause.cue) == "PASSIVE":
        return _passive(sentence, clause, lemma, asides)
    if lemma in ("seem", "appear") and clause.before in ("subject", "apart", "within") and sentence.kind(clause.cue) == "CUE":
        return _raised(sentence, clause, lemma, asides)
    source = sources.before(sentence, clause)
    participle = sentence.phrases[clause.cue].shape.lstrip("a") == "E" and sentence.kind(clause.cue - 1) == "COMMA" and sentence.kind(clause.cue + 1) in ("AS", "BY", "PREP")
    if source is None and not participle and clause.last and (sentence.kind(clause.cue - 1) in ("COMMA", "AND") or clause.before == "shared" or sentence.kind(clause.cue) == "SAYING"):
        source = sources.shared(sentence, clause)
        if sentence.kind(clause.cue) == "SAYING" and sentence.main is not None:
            source = sentence.main
    if source is None and sentence.kind(clause.cue - 1) == "THAT":
        source = (clause.cue - 1, clause.cue)
    frame, at = clause.frame, clause.frame_at
    following = clause.cue + 1
    if clause.before == "within" and clause.relative >= 0 and source and source[0] == clause.relative + 1:
        relative = sentence.span(clause.relative, clause.relative + 1)
        if sentence.kind(following) in ("VERB", "CUE", "PASSIVE"):  # which she said was late
            rest = sentence.span(following, contents.end(sentence, following, asides))
            return Found(sentence.span(*source), cue, [relative, rest], "relative", lemma, "clause")
        if not frame or (frame == "preposition" and sentence.kind(following) != "TO"):  # which she denied
            return Found(sentence.span(*source), cue, [relative], "relative", lemma, "object")
    if not frame and (sentence.kind(following) == "TO" or (sentence.kind(following) == "VERB" and sentence.phrases[following].shape.startswith("T"))):
        frame, at = "infinitive", following
    if clause.before in ("subject", "apart") and frame in ("", "preposition") and "beside" in lexicon.frames.get(lemma, ()) and source and _runs_out(sentence, following):
        sentence.waits_for = one = Found(sentence.span(*source), cue, [], "next", lemma, "colon")
        return one
    if frame == "preposition":
        word = sentence.of(at).lower()
        if sentence.kind(at) == "TO" and sentence.kind(at + 1) == "NP" and sentence.phrases[at + 1].shape[0] == "n" and "infinitive" in lexicon.frames.get(lemma, ()) and "to" not in lexicon.frames[lemma]:
            frame = "infinitive"
        elif sentence.kind(at) == "TO" and sentence.kind(at + 1) in ("NP", "CUE", "VERB") and (
            sentence.kind(at + 1) != "NP" or (sentence.phrases[at + 1].shape == "n" and sentence.kind(at + 2) in ("NP", "PRON", "OBJ", "QUOTE", "WH"))
        ):
            frame = "infinitive"
        elif sentence.kind(at + 1) in ("NP", "PRON", "OBJ", "QUOTE", "WH", "ING", "SAYING"):
            cue = sentence.span(clause.cue, at + 1)
            frame, at = word.split()[0], at + 1
        else:
            return None
    if frame == "whether" and sentence.kind(at + 1) in ("PRON", "NP") and sentence.head(at + 2 if at + 2 < sentence.last else at) in ("called", "calls", "call", "described"):
        frame = "object"
    if frame == "noun" and lemma in ("tell", "remind", "assure", "inform", "warn", "advise"):
        return _addressed(sentence, clause, source, lemma, asides)
    if frame in ("when", "ing") and not (frame == "ing" and lemma not in ("say", "think", "believe")):
        frame = "clause"
    elif frame in ("when", "ing"):
        return None
    if frame == "as":
        if sentence.kind(at + 1) not in ("NP", "QUOTE", "ING"):
            return None
        if sentence.kind(following) == "OBJ":
            content = sentence.span(following, contents.end(sentence, at, asides))
            return Found(sentence.span(*source) if source else None, cue, [content], "object", lemma, "as")
        cue = sentence.span(clause.cue, at + 1)
        if participle:
            cue = Span(sentence.bare_start(clause.cue), cue.end)
        at += 1
        if sentence.kind(at) == "QUOTE" and frame == "as":
            one = Found(sentence.span(*source) if source and not participle else None, cue, [sentence.span(at, contents.object_end(sentence, at, asides))], frame, lemma, frame)
            one.speech = True
            return one
    if frame == "noun":
        frame = "clause" if contents.is_clause(sentence, at) else "object"
    if clause.before in ("subject", "apart") and frame in ("", "preposition") and "beside" in lexicon.frames.get(lemma, ()) and _runs_out(sentence, following):
        sentence.waits_for = one = Found(sentence.span(*source) if source else None, cue, [], "next", lemma, "colon")
        return one
    if not frame and sentence.kind(following) in ("OBJ",):
        frame, at = "object", following
    if not frame:
        return None
    if frame == "colon":
        return _after_colon(sentence, source, cue, at, lemma, asides)
    first = at
    if clause.before == "within" and clause.relative >= 0 and source and source[0] == clause.relative + 1 and sentence.kind(following) in ("VERB", "CUE", "PASSIVE"):
        pass
    ends = contents.object_end if frame in ("object", "quote") else contents.end
    fronted = all(sentence.kind(n) in ("ADV", "PREP", "WHEN", "TO", "AS", "TIME") for n in range(clause.cue)) or sentence.kind(0) in ("WHEN", "AS")
    content = sentence.span(first, ends(sentence, first, asides, fronted, clause.before == "within"))
    if content is None:
        return None
    one = Found(sentence.span(*source) if source else None, cue, [content], frame, lemma, frame)
    one.speech = frame == "quote" and sentence.opens_speech(at) and (sentence.kind(at - 1) == "COMMA" or sentence.is_speech(at)) and not sentence.is_title(at)
    return one


NOMINAL = frozenset("claim allegation assertion belief suggestion argument hope fear complaint promise pledge accusation warning contention view conclusion insistence notion charge carping prediction speculation rumor concern worry doubt theory conviction admission criticism declaration acknowledgment hint statement confidence perception impression argument suspicion denial report finding".split())


def _nominal(sentence, clause, asides):
    """His claim that the bridge holds."""
    at = clause.cue - 1
    if sentence.kind(at) != "NP":
        return None
    phrase = sentence.phrases[at]
    head = sentence.words[phrase.last - 1].rstrip().lower()
    if head not in NOMINAL and not (head.endswith("s") and head[:-1] in NOMINAL):
        return None
    source, first = None, phrase.first
    for number in range(phrase.first, phrase.last - 1):
        letter = phrase.shape[number - phrase.first]
        word = sentence.words[number].rstrip().lower()
        if letter == "z":
            source = Span(phrase.start, sentence.starts[number] + len(sentence.words[number].rstrip()))
            first = number + 1
        elif number == phrase.first and word in ("his", "her", "their", "its", "my", "our", "your"):
            source = Span(phrase.start, phrase.start + len(word))
            first = number + 1
        elif number == phrase.first and letter == "d":
            first = number + 1
    cue = Span(sentence.starts[first], phrase.end)
    content = sentence.span(clause.cue, contents.end(sentence, clause.cue, asides))
    return Found(source, cue, [content], "noun-that", "noun", "noun") if content else None


def _passive(sentence, clause, lemma, asides):
    """The bill was praised by the mayor: the subject is content, the agent is the source."""
    at = clause.cue + 1
    cue = sentence.span(clause.cue, at)
    agent = sources.agent(sentence, at)
    subject = sources.shared_of(sentence, clause.subject, clause.cue) if clause.subject >= 0 and clause.before != "within" else sources.before(sentence, clause)
    frame, first = clause.frame or "", at
    content = []
    if frame in ("that", "whether", "quote") or (frame == "preposition" and sentence.of(at).lower() == "about"):
        first = clause.frame_at + (frame == "preposition")
        if frame == "preposition":
            cue = sentence.span(clause.cue, first)
            frame = "about"
        subject = None
    elif sentence.kind(at) in ("PREP", "AS") and sentence.kind(at + 1) in ("NP", "QUOTE", "PRON", "ING", "SAYING"):
        frame = sentence.of(at).lower()
        cue, first = sentence.span(clause.cue, at + 1), at + 1
    elif sentence.kind(at) == "BY":
        frame, first = "by", agent[1] if agent else at
    elif sentence.kind(at) in ("TO", "VERB"):
        frame = "infinitive"
    if subject is not None:
        content.append(sentence.span(*subject))
    if agent and first <= agent[0]:
        rest = sentence.span(first, agent[0] - 1)
    else:
        rest = sentence.span(first, contents.end(sentence, first, asides)) if first < sentence.last and frame and (frame != "by") else None
    if rest is not None:
        content.append(rest)
    if not content:
        return None
    return Found(sentence.span(*agent) if agent else None, cue, content, "passive", lemma, "passive-" + (frame or "bare"))


def _raised(sentence, clause, lemma, asides):
    """The plan seems to fail: nobody says so, and the subject is content."""
    at = clause.cue + 1
    if at >= sentence.last:
        return None
    subject = sources.before(sentence, clause)
    content = [] if subject is None or sentence.of(subject[0]).lower() == "it" else [sentence.span(*subject)]
    rest = sentence.span(at, contents.end(sentence, at, asides))
    content += [rest] if rest else []
    return Found(None, sentence.span(clause.cue, at), content, "raised", lemma, "raised") if content else None


def _after_colon(sentence, source, cue, at, lemma, asides):
    """What stands behind a colon, or in the block below."""
    if cue.end == sentence.phrases[at].start:
        cue = Span(cue.start, sentence.phrases[at].end)
    one = Found(sentence.span(*source) if source else None, cue, [], "colon", lemma, "colon")
    if at + 1 >= len(sentence.phrases):
        sentence.waits_for = one
        one.speech = True
        return one
    content = sentence.span(at + 1, contents.end(sentence, at + 1, asides))
    if content is None:
        return None
    one.content = [content]
    one.speech = sentence.opens_speech(at + 1)
    return one


def _addressed(sentence, clause, source, lemma, asides):
    at = clause.cue + 1
    while sentence.kind(at) in ("NP", "PRON", "OBJ", "PREP", "TIME", "AND", "PAREN") :
        if sentence.kind(at) in ("PRON",) or (sentence.kind(at) == "NP" and at > clause.cue + 1 and sentence.kind(at - 1) == "NP"):
            break
        at += 1
    if sentence.kind(at) == "COLON":
        return _after_colon(sentence, source, sentence.span(clause.cue, clause.cue + 1), at, lemma, asides)
    if sentence.kind(at) == "COMMA" and sentence.kind(at + 1) not in ("QUOTE", "THAT"):
        return None
    frame = {"THAT": "that", "WH": "whether", "QUOTE": "quote", "COLON": "colon", "COMMA": "quote"}.get(sentence.kind(at), "clause")
    if sentence.kind(at) in ("COMMA", "COLON"):
        at += 1
    content = sentence.span(at, contents.end(sentence, at, asides)) if at < sentence.last else None
    if content is None:
        return None
    return Found(sentence.span(*source) if source else None, sentence.span(clause.cue, clause.cue + 1), [content], frame, lemma, "addressed-" + frame)


def _according(sentence: Sentence, clause: Clause) -> Found | None:
    first = clause.cue + 1
    last = first
    while last < sentence.last and sentence.kind(last) not in ("COMMA", "QUOTE", "COLON", "SEMI", "DASH"):
        last += 1
    source = sentence.span(first, last)
    if source is None:
        return None
    if clause.cue == 0:
        content = sentence.span(last + 1, sentence.last)
    else:
        stop = clause.cue
        while stop and sentence.kind(stop - 1) in ("COMMA", "DASH"):
            stop -= 1
        content = sentence.span(0, stop)
    if content is None:
        return None
    return Found(source, sentence.span(clause.cue, clause.cue + 1), [content], "according-to", "accord", "according")
