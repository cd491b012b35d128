"""What a quote is: somebody's words, a piece of them, a term, a title.

The marks do not tell; what stands around them does. A reporting clause beside the quote, a comma or colon
in front of it and a paragraph of its own make it speech. An article or a word that names things in front of
it make it a term, capitals all through a title. A fragment in the flow of a sentence is a piece of somebody's
words where the sentence reports, and a term where it does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from copydesk.languages import Pack
from copydesk.nodes import Leaf, Node, Quote, ReportingClause, Sentence, Stop, Text
from copydesk.reading.findings import QuoteKind
from copydesk.reading.survey import QuotePlace
from copydesk.rendering import render

#: The marks that open speech in dialogue.
DASHES: Final = frozenset(["—", "–", "―", "-", "--"])
#: Marks that stand around titles only.
_OF_TITLES: Final = frozenset("《〈")
#: What a quotation ends in when it is more than a term: a comma or stop of its own.
_POINTED: Final = (",", ".", "?", "!", "…", "—", "–", "--", "。", "！", "？", "，")
#: As many characters beside a mark are looked at, so that a megabyte without a stop costs nothing.
_NEAR: Final = 60
#: A word that reports is looked for in as many characters in front of a quote, and behind it.
_REACH: Final = 200
_REACH_BEHIND: Final = 60
#: What another quote on the way counts.
_QUOTE: Final = 10
_LEADING_IN: Final = re.compile(r"[,;:—–：，、-]\s*\Z")
#: What stands between the narrator's clause and what the speaker goes on with.
_GOING_ON: Final = re.compile(r"[,;)]\s*(\w+)?\s*\Z")
#: What may stand between the beginning of a sentence and what is said in it.
_BRACKETS: Final = " \n\r\t\xa0(["
_INNER_COMMA: Final = re.compile(r"[,;:]\s")
_COLON: Final = re.compile(r"[:：]\s*\Z")
_ATTRIBUTE: Final = re.compile(r"\w=\Z")
_LAST_WORD: Final = re.compile(r"([\w’'-]+)[\s(]*\Z")
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
#: Words shorter than this may be small in a title where the pack does not name such words.
_LONG_WORD: Final = 4


class Kinds:
    """Tells the kinds of the quotes of one article."""

    def __init__(self, pack: Pack, *, tale: bool) -> None:
        """*tale* says whether the article tells a story: see `copydesk.reading.tales`."""
        self._pack = pack
        #: The words that report; none where the pack does not tell kinds apart by them.
        self._reporting = pack.cues | pack.reporting if pack.reporting else frozenset[str]()
        self._tale = tale and bool(self._reporting)
        self._naming, self._longest_naming = _naming(pack)

    def of(self, place: QuotePlace, *, attributed: bool, named: bool, headline: bool) -> QuoteKind:
        """The kind of a quote; see `QuoteKind`.

        Args:
            place: The quote and what stands around it.
            attributed: Whether an attribution covers it, and not only the quote around it.
            named: Whether the text gives a name for who says so.
            headline: Whether it stands in a title or heading, where capitals tell nothing.
        """
        body = place.node.body
        if not body:
            return QuoteKind.UNKNOWN
        if place.node.opener.text in _OF_TITLES:
            return QuoteKind.TITLE
        if place.node.closer is None or is_dash(place.node) or _has_clause(place):
            return QuoteKind.DIRECT
        spoken = [node for node in body if isinstance(node, Sentence)]
        if len(spoken) > 1:
            return QuoteKind.DIRECT
        words = _plain(spoken[0].children if spoken else body)
        lead = _words_before(place)
        small = _starts_small(words)
        if self._goes_on(place, lead):
            return QuoteKind.DIRECT
        called = self._named(place, lead, words, sentence=bool(spoken), attributed=attributed)
        if called is not None:
            return called
        titled = not small and not headline and self._is_title(words)
        if titled and not (spoken and _LEADING_IN.search(lead) and self._sentence_reports(place)):
            return QuoteKind.TITLE
        if spoken and not small and (not lead.strip(_BRACKETS) or _LEADING_IN.search(lead) or lead[-1:] in ("(", "[")):
            return QuoteKind.DIRECT
        if self._tale and not named and not self._is_led_in(lead):
            if small:
                return QuoteKind.TERM
            if spoken and words[-1:] not in ("?", "!", "") and not self._is_clause(words):
                return QuoteKind.TITLE  # whom they called “Patch.”
        if small or spoken:
            if not self._reporting or attributed or self._sentence_reports(place):
                return QuoteKind.PARTIAL if small else QuoteKind.DIRECT
            return QuoteKind.PARTIAL if _COLON.search(lead) or self._is_clause(words) else QuoteKind.TERM
        if _LEADING_IN.search(lead) or _is_alone(place):
            return QuoteKind.DIRECT
        if words.endswith(_POINTED):
            return QuoteKind.DIRECT if not lead.strip(_BRACKETS) or self._sentence_reports(place) else QuoteKind.TERM
        flow = _LAST_WORD.search(lead)
        if (
            flow is not None
            and not headline
            and lead[-1:].isspace()
            and flow[1] not in self._pack.cues
            and _WORD.match(words)
        ):
            return QuoteKind.TITLE  # the ship “Hope”: a name in the flow of a sentence
        return QuoteKind.DIRECT if attributed else QuoteKind.UNKNOWN

    def _named(self, place: QuotePlace, lead: str, words: str, *, sentence: bool, attributed: bool) -> QuoteKind | None:
        """The kind of what a word in front of the marks names, if one does."""
        if _ATTRIBUTE.search(lead):
            return QuoteKind.TERM  # name="value", as in markup
        found = self._naming.search(lead, max(0, len(lead) - self._longest_naming))
        if found is None:
            return None
        small = _starts_small(words)
        if not small and self._is_title(words):
            return QuoteKind.TITLE
        if found["work"] is not None and not (sentence and found["comma"] == ":"):
            return QuoteKind.TERM if small else QuoteKind.TITLE
        if found["sure"] is not None:
            judged = attributed and found["sure"].partition(" ")[0].lower() in self._reporting
            return None if judged or found["comma"] else QuoteKind.TERM
        if sentence or words.endswith(_POINTED) or self._is_clause(words) or self._sentence_reports(place):
            return None
        return QuoteKind.TERM

    def _goes_on(self, place: QuotePlace, lead: str) -> bool:
        """Whether a quote goes on with one that opened its sentence: “Rain,” she thought; “and snow.”"""
        first = place.siblings[0].node
        if place.at < 2 or not isinstance(first, Quote):
            return False
        found = _GOING_ON.search(lead)
        if found is None or (found[1] and found[1] not in self._pack.connectors):
            return False
        return _end(first.body).endswith((",", "—", "--", "?", "!"))

    def _is_led_in(self, lead: str) -> bool:
        """Whether the words in front of a fragment say that somebody's words follow: a mark, or a cue."""
        last = _LAST_WORD.search(lead)
        return _LEADING_IN.search(lead) is not None or (last is not None and last[1] in self._pack.cues)

    def _is_title(self, words: str) -> bool:
        """Whether all words of several have a capital, but for the small words of a title."""
        if words[-1:] in "?!":
            return False
        found = _WORD.findall(words)
        small = self._pack.title_words
        large = [word for word in found if word[0].isupper()]
        rest = [word for word in found if not word[0].isupper()]
        if len(large) < 2 or _starts_small(words):
            return False
        return all(word in small if small else len(word) < _LONG_WORD for word in rest)

    def _is_clause(self, words: str) -> bool:
        """Whether a fragment is more than a phrase: it has a subject, or a comma parts it."""
        return bool(_INNER_COMMA.search(words)) or any(
            word.partition("'")[0].partition("’")[0].lower() in self._pack.pronouns for word in _WORD.findall(words)
        )

    def _sentence_reports(self, place: QuotePlace) -> bool:
        """Whether the words around a quote report: those of its sentence, as far as they are near."""
        return self._has_cue(place, -1, _REACH) or self._has_cue(place, 1, _REACH_BEHIND)

    def _has_cue(self, place: QuotePlace, step: int, reach: int) -> bool:
        index = place.at + step
        while 0 <= index < len(place.siblings) and reach > 0:
            node = place.siblings[index].node
            if isinstance(node, ReportingClause):
                return True
            if isinstance(node, Text):
                near = node.text[:reach] if step > 0 else node.text[-reach:]
                if not self._reporting.isdisjoint(_WORD.findall(near.lower())):
                    return True
                reach -= len(near)
            else:
                reach -= _QUOTE
            index += step
        return False


def is_dash(quote: Quote) -> bool:
    """Whether a dash opens *quote*; such speech ends with its paragraph."""
    return quote.opener.text in DASHES


@cache
def _naming(pack: Pack) -> tuple[re.Pattern[str], int]:
    """What names the words behind it: an article, or surely, a noun such as *word* and *film*.

    And how many characters at the end of a lead it takes at most: a blank, the word, a comma, blanks.
    """

    def words(chosen: frozenset[str]) -> str:
        return "|".join(sorted(map(re.escape, chosen), key=lambda word: (-len(word), word))) or "(?!)"

    pattern = re.compile(
        rf"(?:^|[\s(—–-])(?i:(?P<sure>{words(pack.naming)})|(?P<work>{words(pack.works)})|{words(pack.articles)})(?P<comma>[,:])?\s+\Z"
    )
    return pattern, max(map(len, pack.naming | pack.works | pack.articles), default=0) + 8


def _is_alone(place: QuotePlace) -> bool:
    """Whether a quote is all of its sentence, but for the stop."""
    return place.at == 0 and all(isinstance(other.node, Stop) for other in place.siblings[1:3])


def _words_before(place: QuotePlace) -> str:
    """The words right before a quote."""
    before = place.siblings[place.at - 1].node if place.at else None
    return before.text[-_NEAR:] if isinstance(before, Text) else ""


def _end(nodes: Sequence[Node]) -> str:
    """What *nodes* end in, quotes left out; every quote of a sentence asks it of the first, which may be long."""
    for node in reversed(nodes):
        if isinstance(node, Quote):
            continue
        end = node.text[-_NEAR:] if isinstance(node, Leaf) else _end(node.children)  # type: ignore[attr-defined]
        if end.strip():
            return end.rstrip()
    return ""


def _plain(nodes: Sequence[Node]) -> str:
    return "".join(render(node) for node in nodes if not isinstance(node, Quote)).strip()


def _starts_small(words: str) -> bool:
    first = _WORD.search(words)
    return first is not None and first[0][0].islower()


def _has_clause(place: QuotePlace) -> bool:
    """Whether a reporting clause stands right beside the quote, with blanks or a comma between at most."""
    for step in (1, -1):
        index = place.at + step
        if 0 <= index < len(place.siblings):
            node = place.siblings[index].node
            if isinstance(node, Text) and not node.text.strip(" ,:\n\r\t\xa0"):
                index += step
                node = place.siblings[index].node if 0 <= index < len(place.siblings) else node
            if isinstance(node, ReportingClause):
                return True
    return False
