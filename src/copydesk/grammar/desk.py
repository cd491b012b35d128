"""The lines that the desk adds to an article: notes, credits, captions, promos, the end mark.

They are told by how they open or end: *Correction: …*, *… (Photo: Ada Moor)*. What they open with is in the
language packs, as it is printed; a colon there stands for any mark that parts, and a line that opens so
without one goes on with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from copydesk import languages
from copydesk.grammar.looks import HOST, PROTOCOLS
from copydesk.grammar.places import SMALL
from copydesk.languages import Pack

#: What may stand before the first word: a bracket, or the stars of a typewriter's italics.
_BEFORE: Final = "([*_— "
_PARTS: Final = r"\s*(?:\([^()]{1,40}\))?\s?[:|>»→–—]"
#: Of so many letters is the key under which an opening is looked up.
KEY: Final = 5
#: So many characters tell whether a line may end as a note does.
TAIL: Final = 8
_SEPARATORS: Final = ":|>»→–—"
#: What may stand in front of a colon, as in French, or behind it.
_BLANKS: Final = " \xa0\u202f"
#: As long a line may be a caption.
_LONGEST_CAPTION: Final = 600
#: In so many characters at the end of a caption stands its credit.
_LONGEST_CREDIT: Final = 100
#: An opening of so many words is a sentence begun, and goes on in small letters; two do where the rest must tell more.
_WORDY: Final = 4
_WORDY_FOLLOW: Final = 2
_LONGEST_PROMO: Final = 140
_LONGEST_END: Final = 12

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+\Z")
#: (Ada Moor/CPA), © Ada Moor.
_SIGNED: Final = re.compile(
    rf"[([](?=[^\W\d_{SMALL}])[^()\[\]/|]{{2,40}}[/|](?=[^\W\d_{SMALL}])[^()\[\]/|]{{2,40}}[)\]]\Z"
    r"|©\s?[^()]{2,60}\)?\Z"
)
#: Where a name follows on social networks, whatever the language; it may have a title: Dr., Mrs.
_FOLLOWED: Final = re.compile(
    r"(?:[^.!?]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.){1,60}(?:@\w+|\b(?:Twitter|X|Facebook|Instagram|Bluesky|Mastodon|LinkedIn|TikTok|Threads|YouTube)\b)",
    re.IGNORECASE,
)
_ORNAMENTS: Final = frozenset(["###", "##", "#", "# # #", "∎", "■", "●", "◼", "▪"])


class Desk:
    """Knows the lines that the desk adds, in one language."""

    def __init__(self, pack: Pack) -> None:
        lists = {
            "NOTE": pack.notes,
            "CREDIT": pack.credits,
            "PROMO": pack.promos,
            "LINK": pack.pointers,
            "S_MARK": pack.summaries,
            "FOLLOW": pack.follows,
        }
        openings = [opening for every in lists.values() for opening in every]
        self.keys = frozenset(key for opening in (*openings, *PROTOCOLS) for key in _keys(opening.lower()))
        wordy = {"FOLLOW": _WORDY_FOLLOW}
        groups = "|".join(
            f"(?P<{name}>{_openings(openings, wordy.get(name, _WORDY))})" for name, openings in lists.items()
        )
        self._opening = re.compile(rf"[{re.escape(_BEFORE)}]*(?:{groups})", re.IGNORECASE)
        credits = _openings(pack.credits)
        self._credit = re.compile(rf"(?<=[\s(\[|–—•/])(?:{credits})\s*\S[^()]{{1,80}}[)\]]?\Z", re.IGNORECASE)
        self.tails = frozenset(f"{ending}."[-TAIL:] for ending in pack.contributors)
        self._endings = tuple(ending + stop for ending in pack.contributors for stop in ("", ".", ".)", ".]", ".*"))
        ends = "|".join(map(re.escape, sorted(pack.end_marks, reverse=True))) or "(?!)"
        self._end = re.compile(rf"[-–—*•(\[ ]+(?:{ends}|30)[-–—*•)\] ]+\Z|(?:{ends})\Z")
        self._kickers = frozenset(kicker.lower() for kicker in pack.kickers)
        longest = max(map(len, pack.kickers), default=0)
        kickers = "|".join(map(re.escape, sorted(pack.kickers, key=len, reverse=True))) or "(?!)"
        self._kicker = re.compile(rf"(?:{kickers})\s?(?:[:|•–—]|\s-)\s+(?=\S)", re.IGNORECASE)
        self._longest_kicker = longest + 1

    def opened(self, block: str) -> tuple[str, int] | None:
        """What a line is that opens as lines of the desk do, and where its words begin behind a mark."""
        bare = block.lstrip(_BEFORE) if block[0] in _BEFORE else block
        if bare[:KEY].lower() not in self.keys and not block.startswith(HOST):
            return None
        if _ADDRESS.match(block):
            return "LINK", 0
        match = self._opening.match(block)
        if match is None or match.end() == len(block):
            return None
        kind = match.lastgroup or ""
        if kind == "S_MARK":
            words = len(block) - len(block[match.end() :].lstrip())
            return (kind, words) if words < len(block) else None
        if kind == "PROMO" and len(block) > _LONGEST_PROMO:
            return None
        if kind == "FOLLOW":
            return ("NOTE", 0) if _FOLLOWED.match(block, match.end()) and len(block) <= _LONGEST_PROMO else None
        return "NOTE" if kind == "CREDIT" else kind, 0

    def ended(self, block: str) -> str | None:
        """What a line is that ends as lines of the desk do."""
        last = block[-1]
        if last in ".*":
            return "NOTE" if block.endswith(self._endings) else None
        if len(block) > _LONGEST_CAPTION or not (last.isalnum() or last in ")]"):
            return None
        if (
            (last in ")]" or "©" in block)
            and block[0] not in "(["
            and _SIGNED.search(block, max(0, len(block) - _LONGEST_CREDIT))
        ):
            return "CAPTION"
        if self._credit.search(block, max(1, len(block) - _LONGEST_CREDIT)):
            return "CAPTION"
        return "NOTE" if block.endswith(self._endings) else None

    def ends(self, block: str, *, last: bool) -> bool:
        """Whether a line tells that the article ends; an ornament does so only where it is the *last* line."""
        return len(block) <= _LONGEST_END and ((last and block in _ORNAMENTS) or self._end.match(block) is not None)

    def is_kicker(self, block: str) -> bool:
        """Whether the line above a title tells what kind of article it is."""
        return len(block) <= self._longest_kicker and block.rstrip(":").lower() in self._kickers

    def kicker(self, block: str) -> int:
        """Where the title begins behind a kicker in its line, or 0."""
        match = self._kicker.match(block)
        return match.end() if match else 0


def _keys(opening: str) -> Iterable[str]:
    """The first letters of a line that opens so; of a short opening, with what may part it from the rest."""
    bare = opening.rstrip(":").replace("'", "’")
    if len(bare) >= KEY:
        return {bare[:KEY], bare[:KEY].replace("’", "'")}
    if bare == opening:
        return {f"{bare}{blank}" for blank in _BLANKS} if len(bare) == KEY - 1 else ()
    parted = (f"{blank}{mark}" for blank in ("", *_BLANKS) for mark in _SEPARATORS)
    return {f"{bare}{behind}"[:KEY] for mark in parted for behind in (mark, *(mark + blank for blank in _BLANKS), " (")}


def _openings(openings: Iterable[str], wordy: int = _WORDY) -> str:
    """A pattern of what lines open with; one of so many words is a sentence begun.

    What must follow is written once for all openings that it follows, which is quicker to compile.
    """
    parted: list[str] = []
    begun: list[str] = []
    short: list[str] = []
    for opening in sorted(openings, key=len, reverse=True):
        words = re.escape(opening.rstrip(":")).replace("'", "['’]").replace(r"\ ", r"\s+")
        kinds = parted if opening.endswith(":") else begun if len(opening.split()) >= wordy else short
        kinds.append(words)
    ends = ((parted, _PARTS), (begun, r"\b"), (short, rf"\s+(?-i:(?=[^\W_{SMALL}]|@|[\"“]))"))
    return "|".join(f"(?:{'|'.join(words)}){end}" for words, end in ends if words) or "(?!)"


@cache
def desk(code: str) -> Desk:
    """The desk of a language."""
    return Desk(languages.load(code))
