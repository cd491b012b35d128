"""The laws that a parser of text should keep, as objects: `LAWS` has them by name.

>>> LAWS["range"].says
'Every span lies in the text, and is not empty.'
"""

from __future__ import annotations

from typing import Final

from copydesk.testing.laws import editing, invariance, spans, time, truth
from copydesk.testing.laws.law import Case, Law, LawBroken

#: All laws by name.
LAWS: Final[dict[str, Law]] = {
    law.name: law for law in (*spans.LAWS, *invariance.LAWS, *editing.LAWS, *time.LAWS, *truth.LAWS)
}

__all__ = ["LAWS", "Case", "Law", "LawBroken"]
