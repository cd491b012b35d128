"""What one line looks like, whatever stands around it: short, asking, stopped."""

from __future__ import annotations

import re
from typing import Final

_CLOSING_MARKS: Final = "\"”’'»›“‘«‹"
#: What may stand behind the last stop of a line; stars and underscores are bold and italics.
CLOSERS: Final = f"{_CLOSING_MARKS})]*_"
QUESTION_MARKS: Final = "?？؟"
#: What an address begins with.
PROTOCOLS: Final = ("https://", "http://")
HOST: Final = "www."
#: A heading is no longer than this many characters. Nine of ten printed headings have at most sixty; of longer
#: lines without a stop, those up to here are headings, and those beyond are broken off.
LONGEST_HEADING: Final = 120
#: A line that ends in one of these is no heading.
STOPS: Final = ".!…:;,。！：；，、،؛।" + QUESTION_MARKS
#: A stop within a line that ends a sentence, as far as one line can tell.
_INNER_STOP: Final = re.compile(r"(?:[^\W\d_A-Z]{3}|[A-Z]{2})[.!…][\"”’)]?\s+[^\W_a-zß-öø-ÿ]|[。！]")

#: A line with a number in front.
NUMBERED: Final = re.compile(r"(\d{1,3})[.)]+\s+(?=\S)")


def is_short(block: str) -> bool:
    """Whether a block looks like a heading: short, with a capital, without a stop."""
    if len(block) > LONGEST_HEADING or block[0].islower():
        return False
    last = block[-1]
    if last in CLOSERS:
        last = block.rstrip(CLOSERS).rstrip()[-1:]  # « It rained. »
    return last not in STOPS and any(map(str.isalnum, block))


def is_headline_that_asks(block: str) -> bool:
    """Whether a block is one short question."""
    return (
        len(block) <= LONGEST_HEADING and block[-1] in QUESTION_MARKS and not any(stop in block[:-1] for stop in ".?!")
    )


def asks(block: str) -> bool:
    """Whether a block that ends in a closing mark or bracket is a question, and not a report that quotes one."""
    bare = block.rstrip(CLOSERS).rstrip()
    if bare[-1:] not in QUESTION_MARKS or not bare:
        return False
    quoted = any(mark in block[len(bare) :] for mark in _CLOSING_MARKS)
    return not quoted or (not block[0].isalnum() and not any(mark in bare[1:] for mark in '"“”«»'))


def inner_stops(block: str) -> int:
    """How many statements stand in a block before its last sentence."""
    return len(_INNER_STOP.findall(block))
