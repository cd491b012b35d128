"""What a language pack holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, final

from attrs import evolve, field, fields, frozen

from copydesk.errors import LanguageError
from copydesk.languages.lexicon import Cues, Lexicon, lexicon
from copydesk.languages.tables import values


def _words(table: str) -> Any:
    """A list whose order tells nothing. It is not shown: thousands of words say less than the name of their pack."""
    return field(factory=frozenset, repr=False, metadata={"table": table})


def _ordered(table: str) -> Any:
    """A list whose first is the one to prefer."""
    return field(default=(), repr=False, metadata={"table": table})


def _switch(table: str) -> Any:
    """What is so, or is not so."""
    return field(default=False, repr=False, metadata={"table": table})


@final
@frozen(kw_only=True, cache_hash=True)
class Pack:
    """The words and marks of one language that decide how its articles are read.

    Words are lower case unless only the capital makes them what they are (*Ill.*, but not *ill.*). A field
    stands in the table of a pack file that its metadata names, under its own name.

    >>> Pack.of("xx", {"name": "Test", "sentences": {"abbreviations": ["dr"]}}).abbreviations
    frozenset({'dr'})
    >>> Pack.of("xx", {"name": "Test", "sentences": {"abbreviations": ["dr"]}})
    Pack(code='xx', name='Test', base='xx', more_cues=())
    """

    #: The code of the language, as in ``parse(text, language=...)``.
    code: str
    #: The English name of the language.
    name: str
    #: The code of the language whose lexicon of cues the pack reports with.
    base: str = ""
    #: The cues that it has besides, each with its frames.
    more_cues: Cues = ()

    #: Words whose stop never ends a sentence.
    abbreviations: frozenset[str] = _words("sentences")
    #: Words whose stop ends no sentence in front of a figure.
    before_numbers: frozenset[str] = _words("sentences")
    #: Words whose stop ends a sentence only in front of a *starter*.
    endings: frozenset[str] = _words("sentences")
    #: Words that sentences begin with.
    starters: frozenset[str] = _words("sentences")
    #: Letters that are no initials, with the word in front: on X.
    letters: frozenset[str] = _words("sentences")
    #: Whether a figure with a stop counts, as in *der 3. Oktober*: it ends a sentence only in front of a *starter*.
    ordinals: bool = _switch("sentences")
    #: Characters that end a sentence, besides those that do so in every language.
    stops: frozenset[str] = _words("sentences")

    #: The pairs of quotation marks, opening mark and closing mark in one string; the usual pair first.
    quotes: tuple[str, ...] = _ordered("marks")
    #: Words that open with an apostrophe, without it.
    elisions: frozenset[str] = _words("marks")
    #: Words that end in an apostrophe where a letter was left out, without it.
    clipped: frozenset[str] = _words("marks")

    #: What may stand behind a name, with a stop: Jr.
    suffixes: frozenset[str] = _words("clauses")
    #: Verbs that report a quotation beside them.
    cues: frozenset[str] = _words("clauses")
    #: What may stand before a cue.
    auxiliaries: frozenset[str] = _words("clauses")
    #: Words that are a source on their own.
    pronouns: frozenset[str] = _words("clauses")
    #: Words that open a source of common nouns.
    determiners: frozenset[str] = _words("clauses")
    #: Small words inside a name.
    particles: frozenset[str] = _words("clauses")
    #: Words that end a source of common nouns.
    breaks: frozenset[str] = _words("clauses")
    #: Words that may stand between two clauses, before a source.
    connectors: frozenset[str] = _words("clauses")
    #: Capitalised words that begin a sentence and are no names.
    not_names: frozenset[str] = _words("clauses")

    #: Words in front of a quote that make it a term or title, unless it has a stop of its own: an article.
    articles: frozenset[str] = _words("kinds")
    #: Words that do so in any case: *the word*, *so-called*.
    naming: frozenset[str] = _words("kinds")
    #: Words for what bears a title, in front of a quote: *the film*.
    works: frozenset[str] = _words("kinds")
    #: Words besides the cues that show that a sentence reports what somebody says: *according*, *accused*.
    reporting: frozenset[str] = _words("kinds")
    #: Words that may be small in a title.
    title_words: frozenset[str] = _words("kinds")

    #: Dashes that open speech at the beginning of a paragraph; where there are none, such a dash is a bullet.
    dashes: frozenset[str] = _words("dialogue")
    #: Marks in which the narrator's clause may stand without closing them: « Viens, dit-il, et vite ».
    incise_marks: frozenset[str] = _words("dialogue")
    #: Stems of regular verbs that report; each with each of the endings below is one of the *cues*.
    cue_stems: frozenset[str] = _words("dialogue")
    #: What the stems end in.
    cue_endings: frozenset[str] = _words("dialogue")
    #: Words between the speech and the verb of the narrator's clause, as in *me dit-il* and *s’écria-t-il*.
    clitics: frozenset[str] = _words("dialogue")
    #: Adjectives that stand before their noun, in a source: la *jeune* femme.
    adjectives: frozenset[str] = _words("dialogue")
    #: Words that are joined to the verb with a hyphen, as in *dit-il*.
    inverted: frozenset[str] = _words("dialogue")
    #: Words that go on with the narrator's clause behind a comma.
    goes_on: frozenset[str] = _words("dialogue")
    #: Endings of words that do.
    participles: frozenset[str] = _words("dialogue")

    #: What stands before a question, as written.
    question_markers: frozenset[str] = _words("blocks")
    #: What stands before an answer, as written.
    answer_markers: frozenset[str] = _words("blocks")
    #: What a byline opens with, as written.
    bylines: frozenset[str] = _words("blocks")

    #: What stands before a name and is no part of it, without a stop.
    titles: frozenset[str] = _words("names")
    #: Titles that are short for a role, each with what it may be short for: ``sen senator``.
    short_titles: frozenset[str] = _words("names")
    #: Nouns for what a person is or does, in the singular.
    roles: frozenset[str] = _words("names")
    #: Words that make another role of a role.
    lesser: frozenset[str] = _words("names")
    #: Nouns that name somebody again and are no office: the candidate.
    epithets: frozenset[str] = _words("names")
    #: Words for the sides that people take, of which one has one: Democratic.
    sides: frozenset[str] = _words("names")
    #: Roles that are surnames too.
    also_surnames: frozenset[str] = _words("names")
    #: Roles that are something else too, and roles with a capital in front of two names: Center Ada Moor.
    also_roles: frozenset[str] = _words("names")
    #: What stands behind a name and tells nobody apart: KC.
    honours: frozenset[str] = _words("names")
    #: Places that stand for those who govern there.
    seats: frozenset[str] = _words("names")
    #: Words for what somebody was: a former pilot may be the pilot a little later.
    formers: frozenset[str] = _words("names")
    #: What the names of towns and of their clubs end in: United.
    clubs: frozenset[str] = _words("names")
    #: Words that name somebody again by what they play or where they are from: the striker.
    renames: frozenset[str] = _words("names")
    #: Words for kin, by whom others are told: the mother of Ada Moor.
    kin: frozenset[str] = _words("names")
    #: What may open a role in front of a name.
    role_openers: frozenset[str] = _words("names")
    #: Nouns for bodies.
    bodies: frozenset[str] = _words("names")
    #: Nouns for bodies of any kind, by which one is named again: the group.
    groups: frozenset[str] = _words("names")
    #: Words that tell a newspaper, in its name or in place of it.
    papers: frozenset[str] = _words("names")
    #: Nouns for texts.
    documents: frozenset[str] = _words("names")
    #: Titles and roles of men.
    masculine: frozenset[str] = _words("names")
    #: Titles and roles of women.
    feminine: frozenset[str] = _words("names")
    #: Given names of men, and hardly ever of women.
    given_masculine: frozenset[str] = _words("names")
    #: Given names of women, and hardly ever of men.
    given_feminine: frozenset[str] = _words("names")
    #: What a noun may end in besides; a language that lists any joins its nouns, and writes them with a capital.
    noun_endings: frozenset[str] = _words("names")
    #: What adjectives end in that have a capital where a sentence begins.
    adjective_endings: frozenset[str] = _words("names")
    #: Articles, and what stands in their place, in other cases than that of the subject.
    oblique: frozenset[str] = _words("names")
    #: Articles that mean what is known already.
    definite: frozenset[str] = _words("names")
    #: Pronouns that stand for one man.
    he: frozenset[str] = _words("names")
    #: Pronouns that stand for one woman.
    she: frozenset[str] = _words("names")
    #: Pronouns that stand for whoever says them.
    first_person: frozenset[str] = _words("names")
    #: Pronouns that stand for a person named right before them.
    relatives: frozenset[str] = _words("names")
    #: Pronouns that stand for a body or a document that has just spoken.
    thing_pronouns: frozenset[str] = _words("names")
    #: Pronouns that stand for several who have just spoken.
    plural_pronouns: frozenset[str] = _words("names")
    #: Pronouns that no rule resolves.
    other_pronouns: frozenset[str] = _words("names")
    #: Small words that belong to a surname.
    name_particles: frozenset[str] = _words("names")
    #: Words behind which the affiliation of a person stands.
    belongings: frozenset[str] = _words("names")
    #: Words between two who are named together.
    conjunctions: frozenset[str] = _words("names")
    #: Words between an office and its field.
    genitives: frozenset[str] = _words("names")
    #: Words that open a clause about a thing.
    clause_openers: frozenset[str] = _words("names")
    #: Other words behind which the name of a person meant does not stand.
    no_leads: frozenset[str] = _words("names")
    #: Words for how many.
    quantifiers: frozenset[str] = _words("names")
    #: Words that begin names of places, not of people.
    place_words: frozenset[str] = _words("names")
    #: Words that may have a capital before a name and are no part of it.
    no_given_names: frozenset[str] = _words("names")
    #: Words above or before a title that tell what kind of article it is.
    kickers: frozenset[str] = _words("blocks")
    #: What a line opens with that tells the article in short; a colon stands for any mark that parts.
    summaries: frozenset[str] = _words("blocks")
    #: What a note of the desk opens with; so here and in the lists below.
    notes: frozenset[str] = _words("blocks")
    #: What a note opens with that names where to follow somebody.
    follows: frozenset[str] = _words("blocks")
    #: What a note ends with that names who else reported.
    contributors: frozenset[str] = _words("blocks")
    #: What the credit of a picture opens with.
    credits: frozenset[str] = _words("blocks")
    #: What a line opens with that leads away from the article.
    promos: frozenset[str] = _words("blocks")
    #: What a line opens with that tells where more is to be found; in an answer it is part of the answer.
    pointers: frozenset[str] = _words("blocks")
    #: What a line says that ends an article.
    end_marks: frozenset[str] = _words("blocks")
    #: What stands in brackets for what happens, and is not said: the first word of it.
    stage_directions: frozenset[str] = _words("blocks")
    #: The last word before a colon that introduces the words of another text.
    quoting: frozenset[str] = _words("blocks")
    #: Words that a line cannot end with: something must follow.
    joiners: frozenset[str] = _words("blocks")
    #: What the heading of a list of questions says.
    faq_headings: frozenset[str] = _words("blocks")

    @classmethod
    def of(cls, code: str, data: Mapping[str, Any]) -> Pack:
        """Make a pack from the tables of a pack file; a list that it leaves out is empty.

        Args:
            code: The code of the language, such as ``"en"``.
            data: What `tomllib` makes of a pack file: ``name`` and its tables.

        Raises:
            LanguageError: If *data* has what no pack has, or something else than strings in a list.
        """
        name = data.get("name", code)
        if not isinstance(name, str):
            raise LanguageError(code, "name is not a string", 'write it as name = "English"')
        return cls(code=code, name=name, base=code, **values(code, data, fields(cls)))._with_regular_cues()

    def extended(self, code: str, data: Mapping[str, Any]) -> Pack:
        """This pack and what *data* adds to it, as a pack of its own; `add` makes it known to `parse`.

        Args:
            code: A code of its own, such as ``"en-desk"``.
            data: As in `of`: lists gain what it lists, a switch is set anew, ``name`` is replaced.

        Raises:
            LanguageError: As in `of`.

        >>> pack = Pack.of("xx", {"sentences": {"abbreviations": ["dr"]}})
        >>> more = pack.extended("xx-desk", {"sentences": {"abbreviations": ["dipl"]}})
        >>> sorted(more.abbreviations)
        ['dipl', 'dr']
        """
        gained = values(code, data, fields(Pack))
        for name, value in gained.items():
            if isinstance(value, frozenset):
                gained[name] = getattr(self, name) | value
            elif isinstance(value, tuple):
                gained[name] = tuple(dict.fromkeys(getattr(self, name) + value))
        return evolve(self, code=code, name=data.get("name", self.name), **gained)._with_regular_cues()

    @property
    def lexicon(self) -> Lexicon | None:
        """The verbs that report, and how; ``None`` for a language that has no lexicon."""
        return lexicon(self.base, self.more_cues)

    def with_cues(self, cues: Mapping[str, str | Iterable[str]], *, code: str = "") -> Pack:
        """This pack with more verbs that report, as a pack of its own; `add` makes it known to `read`.

        Args:
            cues: For each verb, in its first form, the frames in which it reports, with blanks between or as a
                list: ``that``, ``question``, ``clause``, ``infinitive``, ``object``, ``quote``, ``colon``;
                ``beside`` a quote; ``aside``, as in *the bridge, she said, holds*; a preposition; ``hearer-`` or
                ``passive-`` and any of these. A verb that is known gains them.
            code: The code of the new pack; the old one with ``-cues`` behind it unless given.

        Raises:
            LanguageError: If the language has no lexicon, a verb is no single word, or a frame is unknown or missing.
            TypeError: If *cues* is no mapping.

        >>> from copydesk import languages, read
        >>> pack = languages.load("en").with_cues({"blurt": "quote that"})
        >>> languages.add(pack).code
        'en-cues'
        >>> read("Ada Moor blurted that it leaks.", language="en-cues").attributions[0].rule
        'source-cue-that'
        """
        if not isinstance(cues, Mapping):
            raise TypeError(f'with_cues() takes a mapping, not {type(cues).__name__}; write {{"blurt": "quote that"}}.')
        words = self.lexicon
        if words is None:
            remedy = "add forms of verbs to its list cues of [clauses], with extended()"
            raise LanguageError(self.code, "the language has no lexicon of cues", remedy)
        frames = dict(self.more_cues)
        for lemma, gained in words.checked(cues):
            frames[lemma] = frames.get(lemma, frozenset()) | gained
        more = tuple(sorted(frames.items(), key=lambda cue: cue[0]))
        full = words.with_cues(cues)
        forms = frozenset(word for word, lemma in full.lemmas.items() if lemma in cues)
        beside = frozenset(word for word in forms if full.letters[word] != "G" and full.speaks(full.lemmas[word]))
        return evolve(
            self,
            code=code or f"{self.code}-cues",
            more_cues=more,
            cues=self.cues | beside,
            reporting=self.reporting | forms,
        )

    def _with_regular_cues(self) -> Pack:
        """With each stem in each of its endings among the cues."""
        regular = frozenset(stem + ending for stem in self.cue_stems for ending in self.cue_endings)
        return evolve(self, cues=self.cues | regular) if regular else self
