"""Tell the shape of each line of a text: the terminals of article.lark.

A line here is a block of text (layout.py). The whole text has voted (votes.py), then each line is judged
by what it looks like (looks.py, head.py, desk.py) and, where that does not tell, by its neighbours
(lists.py, faq.py). What it is, the grammar decides from what stands before and behind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from copydesk.grammar import faq, head, lists
from copydesk.grammar.desk import KEY, TAIL, desk
from copydesk.grammar.items import BULLETS
from copydesk.grammar.layout import cut
from copydesk.grammar.lists import Shape
from copydesk.grammar.looks import LONGEST_HEADING, NUMBERED, is_headline_that_asks, is_short
from copydesk.grammar.voices import begins as speech
from copydesk.grammar.votes import LABEL, Votes, vote
from copydesk.languages import Pack
from copydesk.nodes import Hint

_RULE: Final = re.compile(r"[*~•◇◆■□#_=—–-][\s*~•◇◆■□#_=—–-]+\Z|[◇◆■□⁂§*]\Z")
_BULLET: Final = re.compile(r"[•‣◦▪●]\s*(?=\S)|[*–—-]\s+(?=\S)")
#: A dash is a bullet in English and opens speech in French.
_DASHES: Final = frozenset("-–—―")
_QUOTED: Final = re.compile(r">[>\s]*(?=[^>\s])")
_STAGE: Final = re.compile(r"\([^()]*\)\.?\Z|\[[^\[\]]*\]\.?\Z")
_FIRST_WORD: Final = re.compile(r"\w+")
#: Byline and dateline stand among the first lines.
_HEAD: Final = 8
#: What a paragraph ends in, if it is nothing but one.
_ENDS: Final = ".!"
_QUOTES: Final = "\"'“”„«»"
#: A place in small letters is followed by its agency in brackets within so many characters, and by a dash.
_LONGEST_PLACE: Final = 60
_WITH_AGENCY: Final = re.compile(rf"[^(]{{1,{_LONGEST_PLACE}}}\([^()]+\)\s*[—–:-]")
#: In a dialogue, fewer words than these in brackets are a stage direction.
_FEW: Final = 5
#: So far up a list the line that leads it in is looked for.
_LONGEST_LIST: Final = 40
#: Terminals that need a line behind them, and the lines that may stand there.
_MARKS: Final = frozenset(
    ["BULLET", "QUOTE_MARK", "KEY", "T_MARK", "H_MARK", "S_MARK", "Q_MARK", "A_MARK", "LABEL", "JOINT"]
)
_BODIES: Final = frozenset(["LINE", "SHORT", "ASKING"])
#: What a hint makes of a line.
_HINTED: Final[Mapping[str, str]] = {
    "kicker": "KICKER",
    "title": "HEADLINE",
    "byline": "BYLINE",
    "summary": "SUMMARY",
    "heading": "HEADING",
    "paragraph": "PLAIN",
    "block_quote": "QUOTED",
    "list_item": "ITEM",
    "question": "ASKING",
    "stage_direction": "STAGE",
    "caption": "CAPTION",
    "note": "NOTE",
    "promo": "PROMO",
    "section_break": "RULE",
    "end_mark": "END_MARK",
}
#: What it makes of one with a bullet in front.
_HINTED_BEHIND_BULLET: Final[Mapping[str, str]] = {"SUMMARY": "S_MARK", "ITEM": "BULLET"}


def shapes(text: str, pack: Pack, hints: Sequence[Hint] = ()) -> list[Shape]:
    """The terminals of *text*, END_OF_TEXT last; a line's text is the line itself."""
    blocks, gaps, owners = cut(text, hints)
    hinted = {index: _HINTED[hints[owner].kind] for index, owner in enumerate(owners) if owner >= 0}
    votes = vote(text, blocks, pack, hinted)
    title = next((index for index, kind in hinted.items() if kind == "HEADLINE"), 0)
    judge = _Judge(blocks, votes, pack, title)
    keys, tails = judge.desk.keys, judge.desk.tails
    is_report = not (judge.is_dialogue or hinted)
    found: list[Shape] = []
    alone = False
    for index, (block, gap) in enumerate(zip(blocks, gaps, strict=False)):
        if (
            is_report  # most lines of a report are marked by nothing, and need no closer look
            and ((last := block[-1]) in _ENDS or (last in _QUOTES and len(block) > LONGEST_HEADING))
            and ((first := block[0]).isalpha() or first in _QUOTES)
            and block[:KEY].lower() not in keys
            and (index >= _HEAD or (index and not _may_be_dated(block)))
            and block[-TAIL:] not in tails
        ):
            found.append(("LINE", gap, block))
            continue
        if index in hinted:
            found += judge.hinted(index, block, gap, hinted[index])
            continue
        kind = judge.whole(index, block)
        if kind:
            found.append((kind, gap, block))
            continue
        marks, start = judge.marks(index, block, gap)
        if marks:
            found += marks
            if start == len(block):
                alone = True  # a mark on a line of its own
                continue
            gap, block = "", block[start:]
        found.append((judge.kind(index, block, marked=bool(marks)), gap, block))
    found.append(("END_OF_TEXT", gaps[-1], ""))
    if judge.unsettled:
        found = _among_neighbours(found, votes, pack, blocks)
    if hinted:  # what is a paragraph because the caller says so, no neighbour has made anything else
        found = [("LINE" if kind == "PLAIN" else kind, gap, block) for kind, gap, block in found]
    return _grounded(found) if alone else found


def _grounded(found: list[Shape]) -> list[Shape]:
    """Lines in which a mark has words behind it: one with another mark behind it is a line itself.

    What else stands behind a mark (a rule of ornaments, what the caller calls a caption) is a line then.
    """
    for index, (kind, gap, text) in enumerate(found[:-1]):
        following, gap_behind, behind = found[index + 1]
        if kind not in _MARKS or following in _BODIES:
            continue
        if following in _MARKS or following in ("PLACE", "END_OF_TEXT"):
            found[index] = ("LINE", gap, text)
        else:
            found[index + 1] = ("LINE", gap_behind, behind)
    return found


def _runs_on(block: str) -> bool:
    """Whether several items of a list stand in one line: they are sentences then."""
    return block[0] in BULLETS and block[0] in block[1:]


def _may_be_dated(block: str) -> bool:
    """Whether a dateline may stand in front of a line."""
    return block[1:2].isupper() or ("(" in block[:_LONGEST_PLACE] and _WITH_AGENCY.match(block) is not None)


def _among_neighbours(found: list[Shape], votes: Votes, pack: Pack, blocks: list[str]) -> list[Shape]:
    """What lines are that only their neighbours tell."""
    asked = bool(votes.asking) or votes.markers is not None
    if not votes.labels:
        if sum(kind == "SHORT" and ":" in block for kind, _, block in found) >= lists.FACTS:
            found = list(lists.facts(found))
        lists.set_off(found, pack)
        head.sum_up(found)
    lists.bare_lists(found, pack, anywhere=asked)
    if asked:
        found = faq.settle(found)
    elif not votes.labels and votes.candidates:
        faq.head(found, [blocks[index] for index in votes.candidates])
    return found


class _Judge:
    """Judges the lines of one text, each by its looks."""

    def __init__(self, blocks: list[str], votes: Votes, pack: Pack, title: int) -> None:
        """*title* is the number of the block that the caller says is the title; 0 where none is known."""
        self._last = len(blocks) - 1
        self._votes = votes
        self._pack = pack
        self.desk = desk(pack.code)
        self.is_dialogue = bool(votes.labels or votes.asking or votes.markers)
        self._title = title
        self._blocks = blocks
        #: Whether there are lines whose neighbours may tell more.
        self.unsettled = False

    def whole(self, index: int, block: str) -> str | None:
        """The terminal of a line that is known by itself, and has no mark in front."""
        first = block[0]
        if index in self._votes.asking:
            return None
        if not first.isalnum():
            if _RULE.match(block) and _is_rule(block):
                return "END_MARK" if index and self.desk.ends(block, last=index == self._last) else "RULE"
            if first in "([" and _STAGE.match(block) and self._is_stage(block):
                return "STAGE"
        if index and self.desk.ends(block, last=index == self._last):
            return "END_MARK"
        if index < _HEAD and first.isalpha():
            if block[-1] not in ".?!:" and head.is_byline(block, self._pack.code):
                return "BYLINE"
            if not index and self._last and self.desk.is_kicker(block):
                return "KICKER"
        if self._votes.labels and LABEL.match(block):
            return None
        opened = self.desk.opened(block)
        if opened is not None and opened[0] != "S_MARK":
            return opened[0]
        return self.desk.ended(block)

    def _is_stage(self, block: str) -> bool:
        """Whether words in brackets are a stage direction: a few are in a dialogue, elsewhere it takes a known word."""
        if self.is_dialogue and (block.count(" ") < _FEW or block.isupper()) and self.desk.opened(block) is None:
            return True
        word = _FIRST_WORD.search(block)
        return word is not None and word[0].lower() in self._pack.stage_directions

    def marks(self, index: int, block: str, gap: str) -> tuple[list[Shape], int]:
        """The marks in front of a line, and where it begins behind them; none and 0 where there is no mark."""
        votes = self._votes
        mark = None
        kind = ""
        if votes.labels:
            mark = LABEL.match(block)
            if mark and (mark["name"] not in votes.labels or (mark.end() == len(block) and index == self._last)):
                mark = None
            kind = "LABEL"
        elif votes.markers is not None:
            mark = votes.markers.match(block)
            if mark:
                if mark.end() == len(block) and index == self._last:
                    return [], 0
                kind = "Q_MARK" if mark["question"] else "A_MARK"
        elif index in votes.named:
            mark = LABEL.match(block)
            kind = "Q_MARK" if votes.named[index] else "A_MARK"
        if mark is None:
            if index in votes.numbered or index in votes.counted:
                mark = NUMBERED.match(block)
                kind = "BULLET" if index in votes.numbered else "H_MARK"
            elif not block[0].isalnum():
                mark = _QUOTED.match(block)
                kind = "QUOTE_MARK"
                if mark is None and not (block[0] in _DASHES and self._is_speech(index, block)) and not _runs_on(block):
                    mark = _BULLET.match(block)
                    kind = "BULLET"
            elif index < _HEAD:
                return self._head(index, block, gap)
        return ([(kind, gap, mark[0])], mark.end()) if mark else ([], 0)

    def _is_speech(self, index: int, block: str) -> bool:
        """Whether a dash in front of a line opens what is said: a heading too, in a language in which dashes do so.

        A hyphen is a bullet there too: behind a colon, among questions and answers, and in a row of several.
        """
        if speech(block, self._pack.code):
            return True
        if block[0] not in self._pack.dashes or not is_short(block):
            return False
        blocks = self._blocks
        row = [one for one in blocks[max(0, index - 1) : index + 2] if one.startswith("- ")]
        start = index
        while start and blocks[start - 1].startswith("- ") and index - start < _LONGEST_LIST:
            start -= 1
        led_in = start and blocks[start - 1][-1] in ":："
        return not (led_in or self.is_dialogue or len(row) > 1)

    def _head(self, index: int, block: str, gap: str) -> tuple[list[Shape], int]:
        """The marks of a line that stands among the first."""
        if not block[0].isupper():
            return [], 0
        if not index and (start := self.desk.kicker(block)):
            rest = block[start:]
            if is_short(rest) or is_headline_that_asks(rest):
                return [("T_MARK", gap, block[:start])], start
        if block[:KEY].lower() in self.desk.keys:
            opened = self.desk.opened(block)
            if opened is not None and opened[1]:
                return [("S_MARK", gap, block[: opened[1]])], opened[1]
        if _may_be_dated(block):
            return head.dateline(block, gap, colon=self._may_be_a_place) or ([], 0)
        return [], 0

    def _may_be_a_place(self) -> bool:
        """Whether what stands in capitals before a colon may be a place: it would not be one among labels."""
        return not self.is_dialogue and sum(":" in block[:40] and block[1:2].isupper() for block in self._blocks) == 1

    def kind(self, index: int, block: str, *, marked: bool) -> str:
        """The terminal of a line, or of what stands behind a mark."""
        if index in self._votes.asking:
            self.unsettled = True
            return "ASKING"
        if is_short(block):
            self.unsettled = True
            return "HEADING" if index < self._title and not marked else "SHORT"
        if not index and self._last > 1 and not self._votes.labels and is_headline_that_asks(block):
            return "SHORT"
        self.unsettled = self.unsettled or block[-1] in ":："
        return "LINE"

    def hinted(self, index: int, block: str, gap: str, kind: str) -> list[Shape]:
        """The terminals of a line that the caller has named."""
        if kind == "ASKING":
            marks, start = self.marks(index, block, gap)
            if marks and marks[0][0] == "Q_MARK" and start < len(block):
                return [*marks, (kind, "", block[start:])]
        elif kind == "QUOTED":
            mark = _QUOTED.match(block)
            if mark:
                return [("QUOTE_MARK", gap, mark[0]), ("LINE", "", block[mark.end() :])]
        elif kind in _HINTED_BEHIND_BULLET:
            mark = _BULLET.match(block) or (NUMBERED.match(block) if kind == "ITEM" else None)
            if mark:
                return [(_HINTED_BEHIND_BULLET[kind], gap, mark[0]), ("LINE", "", block[mark.end() :])]
        return [(kind, gap, block)]


def _is_rule(block: str) -> bool:
    """Whether a line of ornaments parts two sections: one alone does, or three and more in a row."""
    return len(block) == 1 or len("".join(block.split())) > 1
