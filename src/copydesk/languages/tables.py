"""What the tables of a pack file hold, checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import Attribute

from copydesk.errors import LanguageError

#: The tables of a pack file.
TABLES: Final = ("sentences", "marks", "kinds", "clauses", "dialogue", "blocks", "names")
_REFERENCE: Final = "see the reference of language packs"


def values(code: str, data: Mapping[str, Any], fields: Iterable[Attribute[Any]]) -> dict[str, Any]:
    """What *data* tells, by the names of *fields*: those of a pack, each with the table that it stands in.

    Raises:
        LanguageError: If *data* has what no pack has, or something else than strings in a list.
    """
    unknown = sorted(set(data) - {"name", *TABLES})
    if unknown:
        raise LanguageError(code, f"the pack has an unknown table {unknown[0]!r}", f"use {', '.join(TABLES)}")
    places: dict[tuple[str, str], Attribute[Any]] = {
        (one.metadata["table"], one.name): one for one in fields if one.metadata
    }
    told: dict[str, Any] = {}
    for table in TABLES:
        rows = data.get(table, {})
        if not isinstance(rows, Mapping):
            raise LanguageError(code, f"{table} is not a table", f"write it as [{table}]")
        for name, value in rows.items():
            place = places.get((table, name))
            if place is None:
                raise LanguageError(code, f"the pack has an unknown list {name!r} in [{table}]", _REFERENCE)
            told[name] = _value(code, f"[{table}] {name}", place, value)
    return told


def _value(code: str, where: str, place: Attribute[Any], value: Any) -> bool | tuple[str, ...] | frozenset[str]:
    if place.default is False:
        if not isinstance(value, bool):
            raise LanguageError(code, f"{where} is neither true nor false", "write it as true or false")
        return value
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise LanguageError(code, f"{where} is not a list of strings", 'write it as ["one", "two"]')
    return tuple(value) if place.default == () else frozenset(value)
