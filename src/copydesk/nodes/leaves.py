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
    """What a block is marked with, the blank behind it included: a bullet, ``1.``, ``Q:``, ``>``, ``EXCLUSIVE:``."""


@final
@frozen(weakref_slot=False)
class Label(Leaf):
    """What stands before a colon, with the blank behind it: the name of a `Turn`, the key of a `KeyValue`."""


@final
@frozen(weakref_slot=False)
class Place(Leaf):
    """Where a story was written, in a `Dateline`: ``PORT ELLIS, Ont.``."""


@final
@frozen(weakref_slot=False)
class Date(Leaf):
    """When, in a `Dateline`: ``Sept. 14``."""


@final
@frozen(weakref_slot=False)
class Agency(Leaf):
    """The agency that sent it, in a `Dateline`, without its brackets: ``CPA``."""
