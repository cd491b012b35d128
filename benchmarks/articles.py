"""Write made-up news articles, so that the benchmarks run where no real ones are at hand.

The same seed gives the same articles on every machine. Their measures follow printed news, because speed
depends on them: some 4,500 characters an article, 220 a paragraph, 125 a sentence, a quotation in four
paragraphs of ten, straight marks in one article of two, now and then a heading or a row of questions.
"""

from __future__ import annotations

from random import Random

import words

#: How long an article is, on average, in characters.
LENGTH = 4500


def articles(count: int = 800, seed: int = 1) -> list[str]:
    """*count* articles, always the same ones for a *seed*."""
    return [Writer(Random(f"{seed}/{number}")).article() for number in range(count)]


class Writer:
    """Writes one article, in a style of its own."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._curly = random.random() < 0.5
        # Two people speak in an article; both are named in full once, then by their last name.
        self._people = [(self._any(words.FIRST), self._any(words.LAST), self._any(words.ROLES)) for _ in range(2)]

    def article(self) -> str:
        """Title, paragraphs, perhaps headings or questions; blank lines between them."""
        random = self._random
        goal = int(LENGTH * random.choice((0.4, 0.6, 0.8, 1.0, 1.0, 1.2, 1.6, 2.0)) * 0.93)
        blocks = [self._heading(), self._opening()]
        asks = random.random() < 0.08
        while sum(map(len, blocks)) < goal:
            if asks and random.random() < 0.4:
                blocks.append(self._question())
            elif random.random() < 0.04:
                blocks.append(self._heading())
            blocks.append(self._quoting() if random.random() < 0.42 else self._telling())
        text = ("\n\n" if random.random() < 0.9 else "\n").join(blocks)
        return text if self._curly else text.translate(words.STRAIGHT)

    def _any(self, choices: tuple[str, ...]) -> str:
        return self._random.choice(choices)

    def _heading(self) -> str:
        return f"{_capital(self._any(words.THINGS))} {self._any(words.DEEDS)} in {self._any(words.PLACES)}"

    def _opening(self) -> str:
        place = self._any(words.PLACES)
        dateline = f"{place.upper()} — " if self._random.random() < 0.3 else ""
        return dateline + self._telling()

    def _question(self) -> str:
        return f"{self._any(words.ASKED)} {self._any(words.THINGS)} {self._any(words.DEEDS)}?"

    def _telling(self) -> str:
        """A paragraph of the reporter's own words."""
        return " ".join(self._sentence() for _ in range(self._random.choice((1, 1, 1, 2, 2))))

    def _sentence(self) -> str:
        """About 125 characters, with the abbreviations, figures and apostrophes that news is full of."""
        random = self._random
        sentence = f"{self._clause()} {self._any(words.LINKS)} {self._clause()}"
        if random.random() < 0.5:
            sentence += f" {self._any(words.TAILS)}"
        return f"{_capital(sentence)}."

    def _clause(self) -> str:
        thing = self._any(words.THINGS)
        if self._random.random() < 0.25:
            first, last, role = self._random.choice(self._people)
            thing = self._any((f"Dr. {last}", f"{role} {first} {last}", f"{last}’s office", f"Mr. {last}"))
        return f"{thing} {self._any(words.DEEDS)} {self._any(words.WHERE)}"

    def _quoting(self) -> str:
        """A paragraph with a quotation, in one of the forms that printed news uses."""
        form = self._random.choice((self._behind, self._before, self._split, self._partial, self._long))
        paragraph = form()
        return paragraph if self._random.random() < 0.6 else f"{paragraph} {self._sentence()}"

    def _speaker(self) -> str:
        first, last, role = self._random.choice(self._people)
        return self._any((f"{first} {last}", last, "he", "she", f"{first} {last}, {role} of {self._any(words.PLACES)}"))

    def _said(self) -> str:
        speaker, cue = self._speaker(), self._any(words.CUES)
        return f"{cue} {speaker}" if self._random.random() < 0.4 and speaker[0].isupper() else f"{speaker} {cue}"

    def _spoken(self) -> str:
        return self._any(words.SPOKEN)

    def _behind(self) -> str:
        return f"“{self._spoken()},” {self._said()}."

    def _before(self) -> str:
        return f"{_capital(self._speaker())} {self._any(words.CUES)}: “{self._spoken()}.”"

    def _split(self) -> str:
        second = self._spoken()
        return f"“{self._spoken()},” {self._said()}. “{second}. {self._spoken()}.”"

    def _partial(self) -> str:
        called = f"which {self._speaker()} called “{self._any(words.TERMS)}”"
        return f"{_capital(self._clause())}, {called} {self._any(words.TAILS)}."

    def _long(self) -> str:
        inner = f"He told me, ‘{_capital(self._any(words.TERMS))},’ and left"
        return f"“{self._spoken()}. {inner}. {self._spoken()}!” {self._said()}."


def _capital(sentence: str) -> str:
    """With a capital first letter, and the others as they are."""
    return sentence[0].upper() + sentence[1:]
