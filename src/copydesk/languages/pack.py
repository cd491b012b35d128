"""What a language pack holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, final

from attrs import fields, frozen

from copydesk.errors import LanguageError


@final
@frozen(kw_only=True)
class Pack:
    """The words of one language that decide how its articles are read.

    They are lower case unless only the capital makes them what they are (*Ill.*, but not *ill.*).

    >>> Pack.of("xx", {"name": "Test", "sentences": {"abbreviations": ["dr"]}}).abbreviations
    frozenset({'dr'})
    """

    #: The code of the language, as in ``parse(text, language=...)``.
    code: str
    #: The English name of the language.
    name: str
    #: Words whose stop never ends a sentence.
    abbreviations: frozenset[str]
    #: Words whose stop ends no sentence in front of a figure.
    before_numbers: frozenset[str]
    #: Words whose stop ends a sentence only in front of a *starter*.
    endings: frozenset[str]
    #: Words that sentences begin with.
    starters: frozenset[str]
    #: Words that open with an apostrophe, without it.
    elisions: frozenset[str]
    #: Words that end in an apostrophe where a letter was left out, without it.
    clipped: frozenset[str]
    #: What may stand behind a name, with a stop: Jr.
    suffixes: frozenset[str]
    #: Verbs that report a quotation beside them.
    cues: frozenset[str]
    #: What may stand before a cue.
    auxiliaries: frozenset[str]
    #: Words that are a source on their own.
    pronouns: frozenset[str]
    #: Words that open a source of common nouns.
    determiners: frozenset[str]
    #: Small words inside a name.
    particles: frozenset[str]
    #: Words that end a source of common nouns.
    breaks: frozenset[str]
    #: Words that may stand between two clauses, before a source.
    connectors: frozenset[str]
    #: Capitalised words that begin a sentence and are no names.
    not_names: frozenset[str]
    #: Words in front of a quote that make it a term or title, unless it has a stop of its own: an article.
    articles: frozenset[str]
    #: Words that do so in any case: *the word*, *so-called*.
    naming: frozenset[str]
    #: Words for what bears a title, in front of a quote: *the film*.
    works: frozenset[str]
    #: Words besides the cues that show that a sentence reports what somebody says: *according*, *accused*.
    reporting: frozenset[str]
    #: Words that may be small in a title.
    title_words: frozenset[str]
    #: Dashes that open speech at the beginning of a paragraph; where there are none, such a dash is a bullet.
    dashes: frozenset[str]
    #: Marks in which the narrator's clause may stand without closing them: « Viens, dit-il, et vite ».
    incise_marks: frozenset[str]
    #: Stems of regular verbs that report; each with each of the endings below is one of the *cues*.
    cue_stems: frozenset[str]
    #: What the stems end in.
    cue_endings: frozenset[str]
    #: Words between the speech and the verb of the narrator's clause: *me* dit-il, *s’*écria-t-il.
    clitics: frozenset[str]
    #: Words that are joined to the verb with a hyphen: dit-*il*.
    inverted: frozenset[str]
    #: Words that go on with the narrator's clause behind a comma.
    goes_on: frozenset[str]
    #: Endings of words that do.
    participles: frozenset[str]
    #: What stands before a question, as written.
    question_markers: frozenset[str]
    #: What stands before an answer, as written.
    answer_markers: frozenset[str]
    #: What a byline opens with, as written.
    bylines: frozenset[str]
    #: What stands before a name and is no part of it, without a stop.
    titles: frozenset[str]
    #: Nouns for what a person is or does, in the singular.
    roles: frozenset[str]
    #: Roles that are surnames too.
    also_surnames: frozenset[str]
    #: What may open a role in front of a name.
    role_openers: frozenset[str]
    #: Nouns for bodies.
    bodies: frozenset[str]
    #: Nouns for texts.
    documents: frozenset[str]
    #: Titles and roles of men.
    masculine: frozenset[str]
    #: Titles and roles of women.
    feminine: frozenset[str]
    #: Given names of men, and hardly ever of women.
    given_masculine: frozenset[str]
    #: Given names of women, and hardly ever of men.
    given_feminine: frozenset[str]
    #: Articles that mean what is known already.
    definite: frozenset[str]
    #: Pronouns that stand for one man.
    he: frozenset[str]
    #: Pronouns that stand for one woman.
    she: frozenset[str]
    #: Pronouns that stand for whoever says them.
    first_person: frozenset[str]
    #: Pronouns that stand for a person named right before them.
    relatives: frozenset[str]
    #: Pronouns that no rule resolves.
    other_pronouns: frozenset[str]
    #: Small words that belong to a surname.
    name_particles: frozenset[str]
    #: Words behind which the affiliation of a person stands.
    belongings: frozenset[str]
    #: Words between two who are named together.
    conjunctions: frozenset[str]
    #: Words between an office and its field.
    genitives: frozenset[str]
    #: Words that open a clause about a thing.
    clause_openers: frozenset[str]
    #: Other words behind which the name of a person meant does not stand.
    no_leads: frozenset[str]
    #: Words for how many.
    quantifiers: frozenset[str]
    #: Words that may have a capital before a name and are no part of it.
    no_given_names: frozenset[str]

    @classmethod
    def of(cls, code: str, data: Mapping[str, Any]) -> Pack:
        """Make a pack from the tables of a pack file; a list that it leaves out is empty.

        Raises:
            LanguageError: If a list holds anything but strings.
        """
        words: dict[str, frozenset[str]] = {}
        for table in ("sentences", "marks", "kinds", "clauses", "dialogue", "blocks", "names"):
            for key, value in data.get(table, {}).items():
                if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
                    raise LanguageError(code, f"[{table}] {key} is not a list of strings", 'write it as ["one", "two"]')
                words[key] = frozenset(value)
        stems, endings = words.get("cue_stems", frozenset()), words.get("cue_endings", frozenset())
        words["cues"] = words.get("cues", frozenset()) | {stem + ending for stem in stems for ending in endings}
        known = {field for field in fields(cls) if field.name not in ("code", "name")}
        lists = {field.name: words.pop(field.name, frozenset()) for field in known}
        if words:
            raise LanguageError(
                code, f"the pack has an unknown list {min(words)!r}", "see the reference of language packs"
            )
        return cls(code=code, name=data.get("name", code), **lists)
