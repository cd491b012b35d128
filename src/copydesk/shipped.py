"""The data files of the package: grammars, tables, language packs."""

from __future__ import annotations

from pkgutil import get_data


def data(package: str, name: str) -> bytes:
    """The file *name* that lies in a *package*.

    Raises:
        FileNotFoundError: If there is none.

    >>> data("copydesk.languages", "en.toml").startswith(b"#")
    True
    """
    # pkgutil, because importlib.resources alone takes longer to import than copydesk may.
    found = get_data(package, name)
    if found is None:  # pragma: no cover - only a loader that keeps no data gives None
        raise FileNotFoundError(name)
    return found


def text(package: str, name: str) -> str:
    """The text of a file, as `data` finds it."""
    return data(package, name).decode("utf-8")
