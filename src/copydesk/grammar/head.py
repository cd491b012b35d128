"""What stands at the head of an article: bylines and datelines."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from copydesk import languages
from copydesk.grammar.lists import Shape
from copydesk.grammar.places import SMALL

_LONGEST_BYLINE: Final = 120
_UPPER: Final = rf"[^\W\d_{SMALL}]"
_NAME: Final = rf"{_UPPER}[\w.’'-]*(?: (?:[^\W\d_]{{1,5}} ){{0,2}}?{_UPPER}[\w.’'-]*){{0,4}}"
#: Behind the names: where and for whom they write.
_ROLE: Final = rf"(?:(?:\s?[,|(–—•·&/@]\s?|\s-\s|\s[^\W\d_A-Z]{{1,5}}\s(?={_UPPER}))[^.!?:]{{1,80}})?"

# The places of datelines are in capitals, which the code checks, but where the agency stands behind.
_WORD: Final = r"[^\W\d_]++"
_DATELINE: Final = re.compile(
    rf"(?P<place>{_WORD}(?:[ .’'-]{{1,2}}{_WORD}){{0,4}}(?:, (?:{_UPPER}[\w.]++)(?: {_UPPER}[\w.]++)?(?! ?\d))?)"
    rf"(?:(?P<to_date>,? )(?P<date>{_WORD}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}\.? {_WORD}\.?(?: \d{{4}})?|\d{{1,2}}))?"
    r"(?:(?P<to_agency>,? [(/])(?P<agency>[^()/\n]{2,30})(?=[)/]))?"
    r"(?P<joint>[)/]?(?:\s*(?:—|–|--)|\s+-|:)\s+)(?=\S)"
)
#: Behind a colon a dateline is told from a label by what follows: it is no shorter.
_SHORTEST_STORY: Final = 80


#: What may stand above the bullets of a summary; without one of the first, they are a list.
_TITLES: Final = ("SHORT", "HEADLINE", "T_MARK")
_ABOVE: Final = (*_TITLES, "KICKER", "BYLINE", "NOTE", "CAPTION")
_MOST_ABOVE: Final = 8
#: One bullet is no summary.
_FEWEST_POINTS: Final = 2


def sum_up(found: list[Shape]) -> None:
    """Mark the bullets right below the title, with prose below them: they tell the article in short."""
    start = 0
    is_titled = False
    while found[start][0] in _ABOVE or (is_titled and found[start - 1][0] == "T_MARK"):
        is_titled = is_titled or found[start][0] in _TITLES
        start += 1
        if start > _MOST_ABOVE:
            return
    end = start
    while found[end][0] == "BULLET" and not found[end][2][0].isdigit():
        end += 2  # each with its line
    if is_titled and end - start >= 2 * _FEWEST_POINTS and found[end][0] in ("LINE", "PLACE"):
        for index in range(start, end, 2):
            found[index] = ("S_MARK", *found[index][1:])


@cache
def _byline(code: str) -> re.Pattern[str]:
    words = sorted(languages.load(code).bylines, key=len, reverse=True)
    openings = "|".join(re.escape(word.rstrip(":")) + (r"\s?:" if word[-1] == ":" else "") for word in words) or "(?!)"
    return re.compile(rf"(?i:{openings})(?:\s?:)?\s+{_NAME}{_ROLE}\Z")


def is_byline(block: str, code: str) -> bool:
    """Whether a line without a stop names who wrote the article: *By Ada Moor and Ben Hale, Port Ellis*."""
    return len(block) <= _LONGEST_BYLINE and _byline(code).match(block) is not None


def dateline(block: str, gap: str, *, colon: Callable[[], bool]) -> tuple[list[Shape], int] | None:
    """The parts of the dateline in front of a paragraph, and where the paragraph goes on.

    Args:
        block: The paragraph.
        gap: What stands in front of it.
        colon: Tells whether a colon may stand for the dash: it may not where labels do.
    """
    match = _DATELINE.match(block)
    if match is None:
        return None
    place, date, agency = match.group("place", "date", "agency")
    city = place.partition(",")[0]
    if not (len(city) > 1 and city.isupper()) and not (agency and all(word[0].isupper() for word in city.split())):
        return None
    if ":" in match["joint"] and not (city.isupper() and len(block) - match.end() >= _SHORTEST_STORY and colon()):
        return None
    parts: list[Shape] = [("PLACE", gap, place)]
    if date:
        parts.append(("DATE", match["to_date"], date))
    if agency:
        parts.append(("AGENCY", match["to_agency"], agency))
    elif match["joint"][0] in ")/":
        return None
    parts.append(("JOINT", "", match["joint"]))
    return parts, match.end()
