"""The leaves: every character of a text is in exactly one of them."""

from __future__ import annotations

from typing import final

from attrs import frozen

from copydesk.nodes.base import Leaf


@final
@frozen(weakref_slot=False)
class Text(Leaf):
    """Plain words, with the commas, blanks and apostrophes among them.

    >>> Text("the dogs’ bowls, ")
    Text(text='the dogs’ bowls, ')
    """


@final
@frozen(weakref_slot=False)
class Stop(Leaf):
    """What ends a sentence: ``.``, ``?!``, ``…``, with the brackets that close behind it.

    The stop of *Dr.* and the point of *3.5* end nothing and are `Text`.
    """


@final
@frozen(weakref_slot=False)
class Mark(Leaf):
    """A quotation mark: the opener or closer of a `Quote`, or a stray one without a partner."""


@final
@frozen(weakref_slot=False)
class Gap(Leaf):
    """What is blank between two blocks or two sentences: spaces, line ends, empty lines, indentation."""


@final
@frozen(weakref_slot=False)
class Source(Leaf):
    """Who speaks, in a `ReportingClause`: *Ada Moor*, *she*, *the minister*."""


@final
@frozen(weakref_slot=False)
class Cue(Leaf):
    """The word that reports, in a `ReportingClause`: *said*, *has warned*."""


@final
@frozen(weakref_slot=False)
class Marker(Leaf):
    """What a block is marked with, the blank behind it included: a bullet, ``1.``, ``Q:``, ``A:``."""


@final
@frozen(weakref_slot=False)
class Label(Leaf):
    """The name before a `Turn`, with its colon and the blank behind it: ``CHAIR MOOR:``."""


@final
@frozen(weakref_slot=False)
class Dateline(Leaf):
    """Place, date and agency before the first sentence of a story: ``PORT ELLIS, Sept. 14 (CPA) —``."""
