"""The words that articles are made of here: whole clauses, so that an article is quick to draw and to read.

No clause holds a cue word, a quotation mark or a colon, ends with an abbreviation, or could be taken for
a dateline or a byline. So it means the same wherever it stands. Some hold what often trips a parser: the
stop of *Dr.*, the point of *3.5*, addresses, feet and inches, apostrophes of every kind but the one of *the dogs’
bowls*, which only a reader can tell from a closing mark: `HEADLINES` have it, where no quote is open.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from copydesk.testing.trees.arguments import check

#: The simplest first: Hypothesis shrinks towards it.
WORDS: Final = ("rain", "harbour", "ferry", "bread", "letters", "slowly", "again", "seven", "café", "Sunday")
CLAUSES: Final = (
    "rain fell",
    "nobody slept",
    "the harbour reopened",
    "the ferry left at noon",
    "seven boats came home",
    "prices rose 3.5 percent",
    "it’s a small town",
    "Dr. Vale waited",
    "the U.S. Senate met",
    "the ’90s were dry years",
    "Mr. and Mrs. Lund left",
    "the shop opens at 9 a.m. on weekdays",
    "the lamp cost $4.50 in all",
    "the road to St. Ives closed",
    "the café – the old one – burned",
    "the well-known baker won",
    "the crew let ’em go",
    "the band played rock ’n’ roll",
    "J. R. Moor left",
    "the map is at https://harbour.example/map.html again",
    "the desk answers at desk@harbour.example now",
    "the crew thanked @harbourlights again",
    "the sign says d’accord in blue",
)
#: Lines without a stop that trip a parser where a quote may be open or another sentence stands in front.
HEADLINES: Final = (
    "The dogs’ bowls",
    "’Tis late",
    "’Twas a wet spring",
    "Rain will fall again, says Ada Moor",
    "Who’s who of the ’90s",
    "The door is 6'2\" tall",
)
NAMES: Final = ("Ada Moor", "Ben Hale", "Dr. Ines Vale", "Moor", "Ana de la Cruz", "Seán O’Neill")


def words() -> st.SearchStrategy[str]:
    """Plain words. Shrinks towards *rain*.

    >>> from hypothesis import find
    >>> find(words(), lambda word: True)
    'rain'
    """
    return st.sampled_from(WORDS)


def clauses(*, words: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Clauses without a stop, as they would stand within a sentence: *the ferry left at noon*.

    Args:
        words: What to make clauses of, one to six at a time. Unless given, whole clauses are drawn.

    Shrinks towards *rain fell*, or towards a single word.

    >>> from hypothesis import find
    >>> find(clauses(), lambda clause: True)
    'rain fell'
    """
    if words is None:
        return st.sampled_from(CLAUSES)
    return st.lists(check("clauses", "words", words), min_size=1, max_size=6).map(" ".join)


def names() -> st.SearchStrategy[str]:
    """Names of people, some with a title or a particle. Shrinks towards *Ada Moor*.

    >>> from hypothesis import find
    >>> find(names(), lambda name: " " not in name)
    'Moor'
    """
    return st.sampled_from(NAMES)


def capital(clause: str) -> str:
    """*clause* as it begins a sentence.

    >>> capital("it’s a small town")
    'It’s a small town'
    """
    return clause[:1].upper() + clause[1:]
