"""What the words of a source tell: a naming."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.reading.findings import SpeakerStatus


class Naming(NamedTuple):
    """What the words of a source tell."""

    status: SpeakerStatus
    #: The name as written, on one line.
    name: str | None = None
    #: The words of the name that tell it from others, small; a person's without accents: ``("ada", "moor")``.
    words: tuple[str, ...] = ()
    #: *Jr.* and its like; it tells a son from his father.
    suffix: str = ""
    title: str | None = None
    role: str | None = None
    affiliation: str | None = None
    #: ``"he"`` or ``"she"``, if the words tell.
    gender: str | None = None
    #: Whether several are meant.
    plural: bool = False
    #: Whether this is the name of a person, as far as can be seen.
    person: bool = False
    #: Whether it is a description of one person: *a minister*.
    human: bool = False
    #: Whether somebody or something known is meant: *the minister*.
    definite: bool = False
