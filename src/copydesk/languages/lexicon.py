"""The words by which a language says who said what: classes of small words, and a graded lexicon of cues.

A language has one where both ``attribution/<code>.toml`` and ``cues/<code>.toml`` lie beside this file. A pack reports
with that of its language, and with what `Pack.with_cues` added. Besides its two files such a language gives:

- ``forms/<code>.py``: the forms of its verbs and what the endings of its words tell (see `copydesk.languages.forms`);
- ``grammar/phrasing/<code>.py``: how its words become phrases (see `copydesk.grammar.phrasing`).

A list that a language has no use for may be left out of its files; it is empty then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, TypeAlias, final

from attrs import Factory, evolve, field, frozen

from copydesk import shipped
from copydesk.errors import LanguageError
from copydesk.languages import forms
from copydesk.languages.forms import Verbs

#: The letter that stands for each class of words in the shape of a sentence; see `grammar.phrases`.
LETTERS: Final[Mapping[str, str]] = {
    "determiners": "d",
    "quantifiers": "k",
    "pronouns": "p",
    "objects": "o",
    "relatives": "w",
    "questions": "h",
    "prepositions": "f",
    "subordinators": "S",
    "conjunctions": "c",
    "copulas": "i",
    "auxiliaries": "x",
    "adverbs": "a",
    "times": "m",
    "time_openers": "l",
    "time_nouns": "y",
    "months": "Y",
    # Words that are a class of their own.
    "that": "t",
    "to": "T",
    "by": "b",
    "as": "A",
    "according": "R",
    "per": "P",
    # Words whose class their neighbours tell: see the phrasing of French.
    "articles": "L",
    "partitives": "D",
    "pointers": "H",
    "openers": "J",
    "en": "K",
    "reflexives": "s",
    "negations": "O",
    "places": "Z",
    "ifs": "U",
    "hearsay": "X",
    "hearsay_copulas": "F",
    "infinitives": "9",
    "be": "4",
    "either": "8",
    "ours": "7",
    "thus": "5",
    "signs": "#",
    # What German has besides.
    "oblique": "D",
    "subjunctives": "L",
    "postpositions": "J",
    "accounts": "F",
    "particles": "j",
}
#: The uses of words that the reading asks for; the files of English tell what each is.
USES: Final = (
    "contrasts", "adversatives", "afterthoughts", "conditions", "circumstances", "askers", "creations", "kickers",
    "origins", "agent_links", "occasion_links", "occasions", "senders",
    "own_words", "expletives", "possessives", "sayings", "clause_verbs", "measures", "ways", "views", "informants",
    "learning", "calls", "convictions", "narrators", "light_verbs", "quoting", "informant_nouns", "befores",
    "impersonal", "passives", "perfects", "causatives", "opinions", "holdings", "wordings", "answers", "gerunds",
    "articles", "comments", "comparisons", "moments", "works", "presenting", "amounts", "counting", "several",
    "calling", "wishes", "topics", "dummies", "settings", "scenes", "feelings", "things", "clear", "clearing",
)  # fmt: skip
#: The frames that a cue may have; a preposition is one too.
FRAMES: Final = frozenset(
    ["that", "question", "clause", "infinitive", "object", "quote", "colon", "beside", "aside", "as-said", "raised"]
)
#: What stands before a frame behind the one who is told, and before a frame of a passive.
_BEHIND: Final = ("hearer-", "passive-")
#: The letters of prepositions.
_PREPOSITIONS: Final = frozenset("fTbAPJK")
#: Cues, each with its frames.
Cues: TypeAlias = tuple[tuple[str, frozenset[str]], ...]


def _telling(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lemma for lemma, frames in lexicon.frames.items() if any(f.startswith("hearer-") for f in frames))


@final
@frozen(kw_only=True, eq=False, repr=False)
class Lexicon:
    """What the attribution grammar knows of a language's words; in small letters throughout.

    >>> lexicon("en").lemmas["claims"]
    'claim'
    >>> sorted(lexicon("en").frames["accuse"] & {"object", "that"})
    ['object']
    """

    #: The code of the language.
    code: str
    #: The letter of each word that has a class.
    letters: Mapping[str, str]
    #: For each form of a cue, its lemma.
    lemmas: Mapping[str, str]
    #: For each lemma, the frames in which it reports.
    frames: Mapping[str, frozenset[str]]
    #: Nouns that report with *that*: the claim that.
    nouns: frozenset[str]
    #: The letter that *words*, *view* and their like have where they are nobody’s own.
    own: Mapping[str, str]
    #: Words with one use that is told apart: contrasts, occasions, …
    uses: Mapping[str, frozenset[str]]
    #: Prepositions that are written with their article, and those which they are.
    contracted: Mapping[str, str]
    #: What the rules of its forms must know of its verbs.
    verbs: Verbs
    #: Where the verb stands, ``"subject-verb"`` or ``"verb-second"``: it tells which grammar reads a sentence.
    order: str = "subject-verb"
    #: The lemmas that take a hearer.
    _telling: frozenset[str] = field(init=False, default=Factory(_telling, takes_self=True))

    def __repr__(self) -> str:
        return f"<Lexicon {self.code!r} of {len(self.frames)} cues>"

    @classmethod
    def of(cls, code: str, data: Mapping[str, Any]) -> Lexicon:
        """A lexicon from the tables of its two files."""
        irregular = {lemma: tuple(others) for lemma, *others in map(str.split, data["verbs"].get("irregular", ()))}
        verbs = Verbs(frozenset(data["verbs"].get("nouns", ())), irregular)
        made = forms.of(code)
        letters: dict[str, str] = {}
        for lemma in data["verbs"]["plain"]:
            letters.update(made.plain(lemma, verbs))
        empty = cls(
            code=code,
            letters=letters,
            lemmas={},
            frames={},
            nouns=frozenset(data["nouns"]["that"]),
            own={},
            uses={name: frozenset(data["uses"].get(name, ())) for name in USES},
            contracted=dict(pair.split() for pair in data["uses"].get("contractions", ())),
            verbs=verbs,
            order=data.get("order", "subject-verb"),
        )
        full = empty._with((lemma, frozenset(frames.split())) for lemma, frames in data["cues"].items())
        words = data["words"]
        small = {word: letter for name, letter in LETTERS.items() for word in words.get(name, ())}
        own = dict.fromkeys((pair.partition(" ")[2] for pair in data["uses"].get("own_words", ())), "V")
        their_nouns = {word: full.letters.get(word, made.noun(word)) for word in own}
        nouns = {word: "n" for word in words.get("nouns", ()) if word not in full.letters}
        return evolve(full, letters={**full.letters, **nouns, **small, **own}, own=their_nouns)

    def with_cues(self, cues: Mapping[str, str | Iterable[str]]) -> Lexicon:
        """This lexicon with more cues.

        Args:
            cues: For each verb, in its first form, the frames in which it reports, as in the file of cues:
                ``{"tsk": "that quote"}``.

        Raises:
            LanguageError: If a verb is not a single word in small letters, has no frame, or one that there is not.

        >>> lexicon("en").with_cues({"blurt": "quote that"}).lemmas["blurted"]
        'blurt'
        """
        return self._with(self.checked(cues))

    def checked(self, cues: Mapping[str, str | Iterable[str]]) -> Cues:
        """Cues as `with_cues` takes them, each with its frames apart.

        Raises:
            LanguageError: As there.
        """
        found = []
        for lemma, given in cues.items():
            if not lemma.replace("-", "").isalpha() or lemma != lemma.lower():
                fault = f"the cue {lemma!r} is not one word in small letters"
                raise LanguageError(self.code, fault, "give the verb in its first form")
            frames = frozenset(given.split() if isinstance(given, str) else given)
            if not frames:
                remedy = f"say how it reports, such as 'quote that'; the frames are {', '.join(sorted(FRAMES))}"
                raise LanguageError(self.code, f"the cue {lemma!r} has no frame", remedy)
            for frame in sorted(frames):
                if not self._knows(frame):
                    fault = f"the cue {lemma!r} has the unknown frame {frame!r}"
                    raise LanguageError(self.code, fault, f"use a preposition or one of {', '.join(sorted(FRAMES))}")
            found.append((lemma, frames))
        return tuple(found)

    def _knows(self, frame: str) -> bool:
        bare = next((frame.removeprefix(one) for one in _BEHIND if frame.startswith(one)), frame)
        alone = frame == "passive-bare"
        return alone or bare in FRAMES or self.letters.get(bare) in _PREPOSITIONS

    def _with(self, cues: Iterable[tuple[str, frozenset[str]]]) -> Lexicon:
        letters, lemmas, frames = dict(self.letters), dict(self.lemmas), dict(self.frames)
        made = forms.of(self.code)
        for lemma, found in cues:
            frames[lemma] = frames.get(lemma, frozenset()) | found
            particle, _, base = lemma.rpartition("-")
            for word, letter in made.cue(lemma, self.verbs).items():
                letters[word] = letter
                lemmas[word] = lemma if word.startswith(particle) else base
        return evolve(self, letters=letters, lemmas=lemmas, frames=frames)

    def letter(self, word: str) -> str:
        """The letter of a word in small letters: that of a list, or what its ending tells."""
        return self.letters.get(word) or forms.of(self.code).small(word)

    def takes(self, lemma: str, frame: str) -> bool:
        """Whether a verb reports in a frame."""
        return frame in self.frames.get(lemma, ())

    def creates(self, lemma: str) -> bool:
        """Whether a verb makes a work: *wrote “Dark Water”*."""
        return lemma in self.uses["creations"]

    def has(self, way: str) -> bool:
        """Whether the language has a way of reporting that others have not; its files name them under *ways*."""
        return way in self.uses["ways"]

    def preposition(self, word: str) -> str:
        """The preposition that a word is, without its article: *du* is *de*."""
        word = word.replace("’", "'")
        return self.contracted.get(word, word)

    def tells(self, lemma: str) -> bool:
        """Whether the hearer is the object of a verb: *told the council that*."""
        return lemma in self._telling

    def speaks(self, lemma: str) -> bool:
        """Whether a verb may stand beside what is said."""
        return self.takes(lemma, "beside")


def lexicon(code: str, more: Cues = ()) -> Lexicon | None:
    """The lexicon of a language, or ``None`` where it has none.

    Args:
        code: The code of the language.
        more: Cues that it shall have besides.

    >>> lexicon("und") is None
    True
    """
    return _lexicon(code, more)


@cache
def _lexicon(code: str, more: Cues) -> Lexicon | None:
    import tomllib  # start-up: importing copydesk need not pay for it

    if more:
        words = _lexicon(code, ())
        return None if words is None else words.with_cues(dict(more))
    data: dict[str, Any] = {}
    for name in ("attribution", "cues"):
        try:
            source = shipped.text("copydesk.languages", f"{name}/{code}.toml")
        except FileNotFoundError:
            return None
        data.update(tomllib.loads(source))
    return Lexicon.of(code, data)
