"""What holds in a language that may put a subject behind its participle: *a déclaré lundi à la presse Ada Moor*.

There a pronoun may be joined to the auxiliary (*a-t-elle dit*), and an infinitive stands behind whoever is told to do
something (*a demandé à la ville de réparer le pont*).
"""

from __future__ import annotations

from typing import Final

from copydesk.grammar.attribution_actions import Clause
from copydesk.reading.attribution import contents
from copydesk.reading.attribution.sentence import FINITE, NOUNS, Sentence

#: What a clause that follows a fronted one has.
_CONTENT: Final = FINITE | {"QUOTE"}

#: No hearer and no circumstance has more phrases than this.
_FAR: Final = 8
_CIRCUMSTANCES: Final = frozenset(["TIME", "ADV", "PAREN"])


def place(sentence: Sentence, cue: int) -> int:
    """Where the source behind an inverted cue begins: right there, or behind circumstances (*a dit lundi Ada Moor*)."""
    first = cue + 1
    if not sentence.lexicon.has("late-subject"):
        return first
    number = _behind_circumstances(sentence, first, _CIRCUMSTANCES)
    return number if sentence.kinds[number] in NOUNS else first


def infinitive(sentence: Sentence, first: int) -> int:
    """Where an infinitive stands behind hearers and circumstances, or -1: *a demandé mardi à la ville de réparer*."""
    if not sentence.lexicon.has("late-subject"):
        return -1
    number = _behind_circumstances(sentence, first, _CIRCUMSTANCES | {"OBJ"})
    opened = sentence.kinds[number : number + 2] == ["TO", "CUE"]
    return number if opened or sentence.is_infinitive(number) else -1


def _behind_circumstances(sentence: Sentence, first: int, circumstances: frozenset[str]) -> int:
    kinds, number = sentence.kinds, first
    while number < min(first + _FAR, sentence.last):
        if kinds[number] in circumstances:
            number += 1
        elif kinds[number] in ("PREP", "BY") and kinds[number + 1] in NOUNS:
            number += 2
        else:
            break
    return number


def is_contrasted(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun between commas stands in front of an object: *redoutent, eux, un excès de zèle*."""
    return sentence.kinds[at : at + 4] == ["COMMA", "PRON", "COMMA", "NP"] and sentence.lexicon.has("late-subject")


def informant(sentence: Sentence, first: int) -> int:
    """Where it stands who told the writer, or -1: *a-t-on appris lundi auprès du parquet*."""
    kinds = sentence.kinds
    for number in range(first, min(first + _FAR, sentence.last)):
        if kinds[number] == "PREP" and kinds[number + 1] == "NP":
            told = sentence.small(number + 1).partition(" ")[0] in sentence.lexicon.uses["informant_nouns"]
            if told or sentence.is_use(number, "informants"):
                return number + 1
        if kinds[number] not in ("TIME", "ADV", "PREP", "NP"):
            break
    return -1


def is_relative_object(sentence: Sentence, clause: Clause) -> bool:
    """Whether a relative clause has its subject behind its verb: *une idée que rejettent les syndicats*."""
    kinds = sentence.kinds
    if clause.before != "within" or clause.relative != clause.cue - 1 or kinds[clause.cue + 1] not in NOUNS:
        return False
    word = sentence.small(clause.relative).replace("’", "'")
    return sentence.lexicon.has("late-subject") and sentence.lexicon.letters.get(word) == "t"


def is_subject_matter(sentence: Sentence, colon: int) -> bool:
    """Whether a label tells what is spoken of, and not by whom: *Séisme : « … »*, *entretien avec Ada Moor : « … »*."""
    if not sentence.lexicon.has("late-subject"):
        return False
    if colon == 1 and len(sentence.shape(0)) == 1 and not sentence.of(0).isupper():
        return True
    return any(sentence.kinds[number] == "PREP" and not sentence.is_use(number, "origins") for number in range(colon))


def governs(sentence: Sentence, at: int, lemma: str) -> bool:
    """Whether a verb reports with the preposition at this place: *se félicite d’un accord*."""
    return sentence.lexicon.has("late-subject") and sentence.is_governed(at, lemma)


def is_told(sentence: Sentence, cue: int) -> bool:
    """Whether an infinitive tells what its subject reports: *refuse de dire*, *avant de dire*; not *il faut dire*."""
    kinds = sentence.kinds
    if cue and kinds[cue - 1] == "TO":
        return kinds[max(cue - 2, 0)] == "CUE" or sentence.is_use(cue - 1, "befores")
    return cue > 0 and kinds[cue - 1] == "CUE"


def is_governed(sentence: Sentence, cue: int) -> bool:
    """Whether a cue is an infinitive in what another reports: *souhaite interdire les feux*."""
    before = sentence.kinds[max(cue - 2, 0) : cue]
    return sentence.is_infinitive(cue) and (before[-1:] == ["CUE"] or before == ["CUE", "TO"])


def preposition_within(sentence: Sentence, at: int, lemma: str) -> str:
    """The preposition with which a verb reports, where its article holds it: *s’inquiète des conséquences*."""
    word = sentence.small(at).partition(" ")[0]
    found = sentence.lexicon.preposition(word)
    return found if found != word and sentence.lexicon.takes(lemma, found) else ""


def is_circumstance(sentence: Sentence, at: int) -> bool:
    """Whether the clause that a conjunction opens is no content: *did not concede until it rained*; not *thinks so*.

    Where a clause follows, or what *that* opens, it may stand in front of the content: *said when it rains, …*.
    """
    kinds = sentence.kinds
    if not sentence.is_use(at, "circumstances") or not contents.is_clause(sentence, at + 1):
        return False
    comma = next((number for number in range(at, sentence.last) if kinds[number] == "COMMA"), sentence.last)
    return _CONTENT.isdisjoint(kinds[comma : sentence.last]) and "THAT" not in kinds[at:comma]


def asks(sentence: Sentence, at: int, lemma: str) -> bool:
    """Whether a question stands behind the hearer at *at*: *asked Moor what time it was*, *asked her if it rained*."""
    kinds = sentence.kinds
    if kinds[at] not in ("NP", "OBJ") or lemma not in sentence.lexicon.uses["askers"]:
        return False
    return kinds[at + 1] == "WH" or (kinds[at + 1] == "WHEN" and sentence.is_use(at + 1, "conditions"))
