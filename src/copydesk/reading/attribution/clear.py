"""A verb and a word that report as one: *Ada Moor made clear that the bridge holds*, *made it plain to all that …*.

Rule: ``source-verb-that``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from copydesk.reading.attribution import contents, sources
from copydesk.reading.attribution.contents import Ends
from copydesk.reading.attribution.found import Found
from copydesk.reading.attribution.sentence import Range, Sentence

#: What may stand between the word and *that*, and how many phrases of it: made clear to the board on Monday that.
_BETWEEN: Final = frozenset(["TO", "PREP", "NP", "TIME", "ADV"])
_FAR: Final = 4


def find(sentence: Sentence, ends: Ends, main: Callable[[], Range | None]) -> Iterator[Found]:
    """The reports of a sentence that are made clear.

    Args:
        sentence: The sentence.
        ends: Where contents end.
        main: Gives the subject of the main clause; an infinitive or a participle shares it.
    """
    for that in range(2, sentence.last):
        if sentence.kinds[that] != "THAT":
            continue
        word = that - 1
        while word > that - _FAR and sentence.kinds[word] in _BETWEEN and not sentence.is_use(word, "clear"):
            word -= 1
        verb = word - 1 - (sentence.kinds[word - 1] == "PRON")
        if (
            verb < 0
            or not sentence.is_use(word, "clear")
            or sentence.head(verb) not in sentence.lexicon.uses["clearing"]
        ):
            continue
        clause = next((one for one in sentence.clauses if one.cue == verb and one.subject >= 0), None)
        who = main() if clause is None else sources.of_verb(sentence, clause.subject, verb)
        if who is None or who[0] > verb:
            continue
        fronted = clause is not None and contents.is_fronted(sentence, clause)
        content = sentence.stretch(that, ends.clause(that, fronted=fronted))
        cue = sentence.stretch(verb, word + 1)
        yield Found("source-verb-that", sentence.span(*who), cue, [content], marker=sentence.cue(that))
