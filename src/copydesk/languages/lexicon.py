"""The words by which a language says who said what: word classes, and a graded lexicon of cues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, final

from attrs import field, frozen

from copydesk.languages.inflection import forms

#: Each class of small words, and the letter that stands for it in a sentence's shape.
CLASSES: Final[Mapping[str, str]] = {
    "determiners": "d",
    "quantifiers": "k",
    "pronouns": "p",
    "objects": "o",
    "relatives": "w",
    "questions": "h",
    "prepositions": "f",
    "subordinators": "S",
    "conjunctions": "c",
    "auxiliaries": "x",
    "copulas": "i",
    "adverbs": "a",
    "times": "m",
    "time_openers": "l",
    "time_nouns": "y",
    "months": "Y",
}


@final
@frozen(kw_only=True)
class Lexicon:
    #: The letter of each word that has a class of its own.
    letters: Mapping[str, str]
    #: For each form of a cue, the verb it is a form of.
    lemmas: Mapping[str, str]
    #: For each verb that is a cue, the frames in which it is one.
    frames: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Lexicon:
        letters: dict[str, str] = {}
        lemmas: dict[str, str] = {}
        nouns = frozenset(data["verbs"]["nouns"])
        irregular = {line.split()[0]: line.split()[1:] for line in data["verbs"]["irregular"]}
        cues = data["cues"]

        def add(lemma: str, is_cue: bool) -> None:
            third, ing, past = forms(lemma)
            others = irregular.get(lemma, ())
            ings = [one for one in others if one.endswith("ing")] or [ing]
            thirds = [third]
            pasts = [one for one in others if not one.endswith("ing")] or [past]
            base, finite, part, gerund = ("B", "Z", "E", "G") if is_cue else ("u", "U", "v", "g")
            for word in [lemma]:
                letters[word] = base if word in nouns else ("C" if is_cue else "v")
            for word in thirds:
                letters[word] = finite if lemma in nouns or word in nouns else ("C" if is_cue else "v")
            for word in pasts:
                letters[word] = "e" if part == "v" and word.endswith("ed") else part
            for word in ings:
                letters[word] = gerund
            if is_cue:
                for word in [lemma, *thirds, *pasts, *ings]:
                    lemmas[word] = lemma

        for lemma in data["verbs"]["plain"]:
            add(lemma, False)
        for lemma in cues:
            add(lemma, True)
        for name, letter in CLASSES.items():
            for word in data["words"][name]:
                letters[word] = letter
        letters.update({"that": "t", "to": "T", "by": "b", "as": "A", "according": "R"})
        for word in data["words"]["nouns_in_ly"]:
            letters.setdefault(word, "n")
        return cls(
            letters=letters,
            lemmas=lemmas,
            frames={lemma: frozenset(value.split()) or frozenset([""]) for lemma, value in cues.items()},
        )


@cache
def lexicon(code: str) -> Lexicon:
    import tomllib
    from importlib.resources import files

    room = files("copydesk.languages")
    read = (room.joinpath(name, f"{code}.toml").read_text(encoding="utf-8") for name in ("attribution", "cues"))
    words, cues = map(tomllib.loads, read)
    return Lexicon.of({**words, **cues})
