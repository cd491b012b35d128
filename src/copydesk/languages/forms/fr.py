"""The forms of French words.

A verb is inflected as its ending tells, or as the verb that is its model: *promettre* as *mettre*. Of the persons only
those that a report has are made: the third, and *je*. The conditional is not: what somebody *aurait dit* is hearsay.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from copydesk.languages.forms.fr_models import MODELS
from copydesk.languages.forms.verbs import Verbs

_LONGEST_MODEL: Final = max(map(len, MODELS))
#: espérer, répéter: *il espère*; lever, acheter: *il lève*.
_ACUTE: Final = re.compile(r"é([^aeiouyé]{1,2})\Z")
_MUTE: Final = re.compile(r"e([^aeiouyé])\Z")
#: *Il rappelle*, *il jette*.
_DOUBLED: Final = re.compile(r"(?:app|nouv|chanc|épinc|amonc|ruiss|étinc)el\Z|jet\Z|quet\Z")
#: What the first person has an *s* for: il disait, je disais; il fit, je fis.
_FIRST_PERSON: Final = ("it", "ut", "int")
#: Endings of nouns, and of verbs that a pronoun tells.
_AFTER_PRONOUNS: Final = ("e", "es", "ons", "ez", "ât", "ît", "ût", "ais", "rai")
_UNLESS_NOUN: Final = ("ier",)
_FUTURE: Final = ("era", "eront", "ira", "iront", "dra", "dront")
_PAST: Final = ("ait", "aient", "èrent", "irent", "urent")


class _Forms(NamedTuple):
    finite: list[str]
    participles: list[str]
    ing: str


def cue(lemma: str, verbs: Verbs) -> dict[str, str]:
    """The forms of a verb that reports, each with its letter.

    >>> found = cue("promettre", Verbs(frozenset(), {}))
    >>> [found[word] for word in ("promet", "promis", "promettant", "promettre")]
    ['C', 'E', 'G', 'I']
    """
    forms = _forms(lemma)
    found = dict.fromkeys(forms.participles, "E")
    found.update((word, "B" if word in verbs.homonyms else "C") for word in forms.finite)
    found[forms.ing] = "G"
    found[lemma] = "I"
    found.update(dict.fromkeys(verbs.irregular.get(lemma, ()), "C"))
    return found


def plain(lemma: str, verbs: Verbs) -> dict[str, str]:
    """The forms of a verb that reports nothing, each with its letter.

    >>> found = plain("tenir", Verbs(frozenset(), {}))
    >>> [found[word] for word in ("tiennent", "tenu", "tenant", "tenir")]
    ['v', 'e', 'g', 'j']
    """
    forms = _forms(lemma)
    found = dict.fromkeys(forms.participles, "e")
    # What is short for the present is as often a noun: il équipe, l’équipe.
    bare = frozenset([forms.finite[0], forms.finite[0] + "s"]) if lemma.endswith("er") else frozenset[str]()
    found.update((word, "u" if word in verbs.homonyms or word in bare else "v") for word in forms.finite)
    found[forms.ing] = "g"
    found[lemma] = "j"
    found.update(dict.fromkeys(verbs.irregular.get(lemma, ()), "v"))
    return found


def small(word: str) -> str:
    """The letter of a word in small letters that no list has, by its ending.

    >>> [small(word) for word in ("tremblait", "trembler", "réparée", "vivement", "quai", "quinte")]
    ['v', 'j', 'e', 'M', 'n', '6']
    """
    if len(word) > 4:
        if word.endswith(("é", "ée", "és", "ées")):
            return "e"
        if word.endswith("ment"):
            return "M"
        if word.endswith(_PAST) or (len(word) > 5 and word.endswith(_FUTURE)):
            return "v"
        if word.endswith("er") and not word.endswith(_UNLESS_NOUN):
            return "j"
        if word.endswith("ant"):
            return "r"
        if word.endswith("ent"):
            return "z"
        if word.endswith(("a", "it")):
            return "u"
        if word.endswith(_AFTER_PRONOUNS):
            return "6"
    return noun(word)


def noun(word: str) -> str:
    """The letter of a noun: whether it looks plural."""
    return "q" if word.endswith(("s", "x")) and not word.endswith(("ss", "us", "is", "as", "os", "ix", "ès")) else "n"


def _forms(lemma: str) -> _Forms:
    for length in range(min(_LONGEST_MODEL, len(lemma)), 2, -1):
        model = MODELS.get(lemma[-length:])
        if model is not None:
            head = lemma[:-length]
            finite, participles, ing = model
            words = finite.split()
            told = participles.split()
            first = [word[:-1] + "s" for word in words if word.endswith(_FIRST_PERSON)]
            words += [word for word in first if word not in told]  # promis is a participle
            return _Forms([head + word for word in words], [head + word for word in told], f"{head}{ing}ant")
    if lemma.endswith("er"):
        return _first_group(lemma[:-2])
    if lemma.endswith("ir"):
        stem = lemma[:-1]
        endings = ["t", "ssent", "ssait", "ssaient", "rent", "ra", "ront", "ssais"]
        return _Forms([stem + one for one in endings], [stem, stem + "e", stem + "s", stem + "es"], stem + "ssant")
    stem = lemma[:-2]
    endings = ["s", "", "ent", "ait", "ais", "aient", "it", "is", "irent", "ra", "ront"]
    return _Forms([stem + one for one in endings], [stem + one for one in ("u", "ue", "us", "ues")], stem + "ant")


def _first_group(stem: str) -> _Forms:
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    strong = stem
    if _DOUBLED.search(stem):
        strong = stem + stem[-1]
    elif _ACUTE.search(stem):
        strong = _ACUTE.sub(r"è\1", stem)
    elif _MUTE.search(stem):
        strong = _MUTE.sub(r"è\1", stem)
    elif stem.endswith(("oy", "uy", "ay")):
        strong = stem[:-1] + "i"
    finite = [strong + "e", strong + "ent", strong + "es"]
    finite += [soft + one for one in ("a", "ai", "ait", "ais", "aient")]
    finite += [stem + "èrent", *(base + end for base in {stem, strong} for end in ("era", "eront"))]
    return _Forms(finite, [stem + one for one in ("é", "ée", "és", "ées")], soft + "ant")
