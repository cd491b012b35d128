"""The forms of German words.

A verb that is cut in two is written with a hyphen where it is cut: *mit-teilen*. Apart its first part is a particle
at the end of the clause (*teilte … mit*); so the forms of the second part are in the lexicon too, and what it means
alone. Letters besides those of `copydesk.grammar.words`:

====== ======================================== ====== ========================================
``C``  cue, finite: sagt, sagte                 ``v``  other verb, finite or infinitive
``E``  cue, participle: gesagt                  ``e``  other participle
``Z``  cue, finite or participle: erklärt       ``L``  verb in the subjunctive: habe, gehe
``B``  cue, infinitive or plural: sagen         ``u``  verb or adjective, by its ending
====== ======================================== ====== ========================================

>>> cue("mit-teilen", Verbs(frozenset(), {}))["mitgeteilt"]
'E'
>>> cue("erklären", Verbs(frozenset(), {}))["erklärt"]
'Z'
"""

from __future__ import annotations

import re
from typing import Final

from copydesk.languages.forms.verbs import Verbs

#: Verbs that begin so have no *ge-* in their participle.
_NEVER_CUT: Final = re.compile(r"(?:be|er|ver|ent|emp|zer|ge|miss|wider|unter|über|hinter|voll)(?=\w{4})")
_WITHOUT_GE: Final = re.compile(
    r"(?:be|er|ver|ent|emp|zer|miss|wider|unter|über|hinter|prophe|disku)\w{3}|\w+ieren\Z|ge(?:stehen|denken|loben|währen|hören|winnen|lingen)\Z"
)
#: A stem that needs an *e* in front of its ending: redet, antwortet, rechnet.
_HARD: Final = re.compile(r"(?:[dt]|[^aeiouäöülrh]m|(?:[^aeiouäöülrh]|ch)n)\Z")
_SMALL_ENDINGS: Final = (
    ("a", ("lich", "ig", "isch", "bar", "sam", "los", "haft", "weise", "wärts", "mals", "falls")),
    ("n", ("er", "es", "em")),
    ("u", ("e", "en", "t", "st", "ern", "eln")),
)
_ACCOUNTS: Final = (
    "angaben", "berichten", "meldungen", "aussagen", "schätzungen", "informationen", "bericht", "studie", "umfrage",
    "mitteilung", "dokument",
)  # fmt: skip
#: Adjectives with an ending; verbs that end alike begin with one of the small words in front.
_ADJECTIVE: Final = re.compile(
    r"(?!(?:ver|er|be|ent|zer)\w)\w{2,}(?:lich|\w{2}isch|bar|sam|los|haft|iv|ell|är|ös|solut|total)(?:e|en|er|es|em)\Z"
)
_PARTICIPLE: Final = re.compile(r"(?:\w{2,4})?ge\w{3,}(?:t|en)\Z|(?:ver|be|er|ent|zer)\w{3,}t\Z|\w+iert\Z")


def cue(lemma: str, verbs: Verbs) -> dict[str, str]:
    """The forms of a verb that reports, each with its letter."""
    return _letters(lemma, verbs, finite="C", participle="E", both="Z", infinitive="B")


def plain(lemma: str, verbs: Verbs) -> dict[str, str]:
    """The forms of a verb that reports nothing, each with its letter."""
    return _letters(lemma, verbs, finite="v", participle="e", both="v", infinitive="v")


def small(word: str) -> str:
    """The letter of a word in small letters that no list has, by its ending."""
    if _PARTICIPLE.match(word):
        return "e"
    if _ADJECTIVE.match(word):
        return "n"
    return next((letter for letter, endings in _SMALL_ENDINGS if word.endswith(endings)), "a")


def noun(word: str) -> str:
    """The letter of a noun: no ending tells a plural, but one an account, as in *UNHCR-Angaben*."""
    return "F" if word.endswith(_ACCOUNTS) else "n"


def _letters(lemma: str, verbs: Verbs, *, finite: str, participle: str, both: str, infinitive: str) -> dict[str, str]:
    particle, _, base = lemma.rpartition("-")
    finites, done = _forms(base, verbs)
    subjunctive = _stem(base) + "e"
    found = {base: infinitive}
    if particle:
        found |= {particle + base: infinitive, f"{particle}zu{base}": "v"}
    subjunctive = _stem(base) + "e"
    for word in (*finites, subjunctive):
        found[word] = found[particle + word] = finite
    if finite == "v":
        found[subjunctive] = "L"
    if particle:
        found[particle + done] = participle
    else:
        found[done] = both if done in finites else participle
    return found


def _stem(base: str) -> str:
    if base.endswith(("eln", "ern")):
        return base[:-1]
    return base[:-2] if base.endswith("en") else base[:-1]


def _forms(base: str, verbs: Verbs) -> tuple[list[str], str]:
    """The finite forms of a verb, and its participle."""
    others = _irregular(base, verbs)
    stem = _stem(base)
    soft = stem + "e" if _HARD.search(stem) else stem
    third = soft + "t"
    if others:
        return [third, *others[:-1]], others[-1]
    done = third if _WITHOUT_GE.match(base) else "ge" + third
    return [third, soft + "te", soft + "ten"], done


def _irregular(base: str, verbs: Verbs) -> tuple[str, ...]:
    """The forms that no rule makes, the participle last: those listed, or those of the verb with another beginning."""
    found = verbs.irregular.get(base)
    if found is not None:
        return found
    prefix = _NEVER_CUT.match(base)
    rest = verbs.irregular.get(base[prefix.end() :]) if prefix else None
    if prefix is None or rest is None:
        return ()
    return (*(prefix[0] + word for word in rest[:-1]), prefix[0] + rest[-1].removeprefix("ge"))
