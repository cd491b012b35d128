"""Somebody of an article: what the mentions of one person tell, put together."""

from __future__ import annotations

from array import array
from collections.abc import Set

from copydesk.reading.naming import Naming


class Person:
    """Somebody named in the article."""

    def __init__(self, naming: Naming, start: int) -> None:
        #: The name at its fullest; nobody has one who is only described.
        self.name = naming.name
        self.words = naming.words
        self.suffix = naming.suffix
        self.title: str | None = None
        self.role: str | None = None
        self.affiliation: str | None = None
        #: ``"he"``, ``"she"`` or what the text has not told.
        self.gender: str | None = None
        #: Whether the full name is a source somewhere: then it is a person's for sure.
        self.speaks = False
        #: Whether the text tells it by its kin: the son of Ada Moor.
        self.kin = False
        #: Whether its first word is known as a given name, or is an initial.
        self.given = False
        #: Where the name stands in full, in order.
        self.places = array("q")
        #: The words of title, role and affiliation, small.
        self.facts: set[str] = set()
        self.first = start

    @property
    def sure(self) -> bool:
        """Whether this is somebody for sure, and not a word with a capital in front of a surname: AG Moor."""
        return self.speaks or self.given or len(self.places) > 1

    def learn(self, naming: Naming, gender: str | None, facts: Set[str]) -> None:
        """Take over what a mention tells."""
        if (len(naming.words), len(naming.name or "")) > (len(self.words), len(self.name or "")) or (
            self.name is not None and naming.name is not None and self.name.isupper() and not naming.name.isupper()
            and len(naming.words) >= len(self.words)
        ):  # fmt: skip
            self.name, self.words = naming.name, naming.words
        self.title = self.title or naming.title
        self.role = self.role or naming.role
        self.affiliation = self.affiliation or naming.affiliation
        self.gender = self.gender or gender
        self.facts |= facts
