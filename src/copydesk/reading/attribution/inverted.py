"""Where a source ends that stands behind its cue: *said Ada Moor, an engineer who built it*."""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents
from copydesk.reading.attribution.sentence import NOUNS, Range, Sentence

#: What a source never holds, outside a relative clause and in one.
_NEVER: Final = frozenset(["QUOTE", "COLON", "SEMI", "ACCORDING", "WORDS", "SAYING"])
_RARELY: Final = frozenset(["DASH", "TIME", "THAT", "WHEN", "TO"])
#: What a source never ends in.
_LOOSE_ENDS: Final = frozenset(["COMMA", "AND", "PREP", "ADV", "OBJ"])


def leads_in(sentence: Sentence, clause: Clause) -> bool:
    """Whether a cue and the name behind it lead in to what stands behind a colon: *The point, said Carr: it leaks*."""
    kinds, cue, lexicon = sentence.kinds, clause.cue, sentence.lexicon
    lemma = sentence.lemma(cue)
    if kinds[cue] != "CUE" or kinds[cue - 1] != "COMMA" or not lexicon.speaks(lemma) or lexicon.tells(lemma):
        return False
    return clause.before == "bare" or (clause.before == "apart" and sentence.is_parted(clause))


def source(sentence: Sentence, first: int) -> Range:
    """The source behind an inverted cue: *said Ada Moor, an engineer who built it*."""
    kinds = sentence.kinds
    last = first + 1
    if kinds[first] == "PRON":
        of_them = kinds[last] == "PREP" and kinds[last + 1] in NOUNS and sentence.is_use(last, "origins")
        return first, last + 2 * (of_them and sentence.lexicon.has("late-subject"))  # l’un d’eux
    relative = apposed = False
    while last < sentence.last:
        kind, following = kinds[last], kinds[last + 1]
        if kind == "COMMA":
            step = _apposition(sentence, last, apposed=apposed)
            if not step:
                if apposed:
                    return first, last + 1
                break
            relative = relative or following == "WHO"
            apposed = True
            last += step
            continue
        if apposed and kind == "QUOTE" and _names(sentence, last):
            last += 1
            continue
        serves = apposed and kind == "TO" and following == "NP"  # said Moor, an adviser to the board
        if kind in _NEVER or (not relative and not serves and _leaves(sentence, last)):
            break
        if kind == "PREP" and following == "NP" and _is_occasion(sentence, last):
            break
        relative = relative or kind == "WHO"
        last += 1
    if kinds[last] == "QUOTE" and "WHO" in kinds[first:last] and sentence.lexicon.has("late-subject"):
        last = first + kinds[first:last].index("WHO")  # pour qui le pont est « solide »
    while last > first and (kinds[last - 1] in _LOOSE_ENDS or _is_bracket_behind(sentence, first, last - 1)):
        last -= 1
    return first, last


def _is_bracket_behind(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a source ends in a bracket that was opened in front of it."""
    if sentence.kinds[last] != "WORD" or sentence.shape(last) != ")":
        return False
    return all(sentence.shape(number) != "(" for number in range(first, last))


def _names(sentence: Sentence, quote: int) -> bool:
    """Whether a quote belongs to who speaks: *the author of “Dark Water”*, *one of the first “bridge builders”*."""
    if sentence.kinds[quote - 1] == "PREP":
        return sentence.is_title(quote)
    if sentence.kinds[quote - 1] != "NP" or sentence.is_speech(quote) or contents.is_clause(sentence, quote + 1):
        return False
    return sentence.kinds[quote + 1] == "NP" or sentence.shape(quote - 1)[-1] == "d"


def _apposition(sentence: Sentence, comma: int, *, apposed: bool) -> int:
    """How many phrases behind a comma go on with the source, the comma among them; 0 if it ends there."""
    kinds = sentence.kinds
    following = kinds[comma + 1]
    if following == "AND" and apposed and kinds[comma + 2] == "NP" and not contents.is_clause(sentence, comma + 2):
        return 3
    if following in ("NP", "WHO") or (following == "PREP" and sentence.is_use(comma + 1, "origins")):
        return 2
    return 0


def _leaves(sentence: Sentence, number: int) -> bool:
    """Whether a source ends in front of this phrase, where no relative clause holds it."""
    kind, following = sentence.kinds[number], sentence.kinds[number + 1]
    if kind == "TO" and following == "NP" and sentence.kinds[number - 1] == "ADV":
        return False  # said a source close to the board
    if kind in _RARELY:
        return True
    if kind == "PREP" and sentence.lexicon.has("late-subject"):
        named = sentence.shape(number - 1)[-1] in "NW"  # Ada Moor à la radio; le secrétaire d’État aux sports
        return not sentence.is_use(number, "origins" if named else "agent_links")
    if kind == "AND":
        return following in ("CUE", "VERB")
    return kind == "AS" and following in NOUNS and not sentence.is_participle(number - 1)  # a man known as Carr


def _is_occasion(sentence: Sentence, number: int) -> bool:
    uses = sentence.lexicon.uses
    return sentence.small(number) in uses["occasion_links"] and sentence.head(number + 1) in uses["occasions"]
