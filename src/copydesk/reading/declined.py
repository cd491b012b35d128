"""Sources in a language that declines its nouns and writes all of them with a capital: der Sprecher der Polizei.

There a capital tells no name. What has none of the listed nouns, no given name and no second word of its own is
described, and named by nobody.
"""

from __future__ import annotations

from copydesk.reading.findings import SpeakerStatus
from copydesk.reading.naming import Naming
from copydesk.reading.word_classes import Classes, Word, joined, plain

#: Classes of nouns and names, behind which an article is that of a genitive.
_NOMINAL = "RBDCTXI"


def settled(words: list[Word], classes: Classes) -> list[Word]:
    """Words whose class their neighbours tell: the article of a genitive, a particle, an adjective that is first."""
    pack, found = classes.pack, list(words)
    for index in range(1, len(words)):
        before, word = found[index - 1], words[index]
        if word.kind == "A" and before.kind == "p":
            found[index] = word._replace(kind="p")  # Ursula von der Aue
        elif word.kind == "A" and word.text in pack.genitives and before.kind in _NOMINAL:
            found[index] = word._replace(kind="o")
        elif word.text in pack.name_particles and before.kind in "CI" and _opens(before, classes):
            found[index] = word._replace(kind="p")
    first = found[0] if found else None
    if first is not None and first.kind == "C" and found[1:] and found[1].kind in "CRBD":
        small = first.text.casefold()
        if small.endswith(tuple(pack.adjective_endings)) and not classes.is_given(small):
            found[0] = first._replace(kind="s")
    return found


def _opens(word: Word, classes: Classes) -> bool:
    return word.kind == "I" or classes.is_given(word.text)


def start_of_given(head: list[Word], kinds: str, cut: int, classes: Classes) -> int | None:
    """Where a name begins behind the field of an office: der Sprecher der Polizei Karl Berg."""
    for start in range(cut + 2, len(kinds) - 1):
        if kinds[start] == "C" and set(kinds[start:]) <= set("CIkpX") and classes.is_given(head[start].text):
            return start
    return None


def declined(source: str, words: list[Word], nouns: list[Word], classes: Classes) -> Naming:
    """A body, a document or a description, of the *words* of a source; its *nouns* stand before its genitive."""
    pack, last = classes.pack, nouns[-1]
    article = words[0].text.casefold() if words[0].kind == "A" else ""
    told, named = words[bool(article) :], nouns[bool(article) :]
    text = joined(source, words)
    own = tuple(classes.nouns.stems(plain(word.text))[0] for word in told)
    definite = not article or article in pack.definite
    kinds = [word.kind for word in named]
    if last.kind == "D":
        return Naming(SpeakerStatus.DOCUMENT, words=own, role=text, definite=definite)
    if "B" in kinds and "R" not in kinds and "D" not in kinds:
        # The police are so called everywhere, but there is one ministry of the interior.
        body = classes.nouns.find(plain(last.text))
        proper = body is None or body.compound or any(word.kind in "CIQX" for word in told)
        if proper and definite:
            return Naming(SpeakerStatus.ORGANIZATION, joined(source, told), own, definite=True)
        return Naming(SpeakerStatus.ORGANIZATION, words=own, role=text, definite=definite)
    capitals = sum(kind in "CIX" for kind in kinds)
    if last.kind in "CIX" and not set(kinds) & set("RTDo") and (_is_acronym(last.text) or capitals > 1):
        return Naming(SpeakerStatus.ORGANIZATION, joined(source, told), own, definite=definite)
    if last.kind != "R":
        gender = classes.gender_of(plain(last.text))
        return Naming(SpeakerStatus.DESCRIBED, words=own, role=text, gender=gender, human=gender is not None)
    plural = classes.nouns.plural(plain(last.text), article)
    gender = None if plural else classes.gender_of(plain(last.text))
    known = bool(article) and definite and not plural
    return Naming(
        SpeakerStatus.DESCRIBED,
        words=own,
        role=text,
        gender=gender,
        plural=plural,
        human=not plural,
        definite=known,
    )


def _is_acronym(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1
