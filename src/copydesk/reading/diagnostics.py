"""What looks wrong in how an article is written. It never stops the reading."""

from __future__ import annotations

from typing import Final

from copydesk.nodes import Quote
from copydesk.reading.findings import Diagnostic
from copydesk.reading.kinds import is_dash
from copydesk.reading.quotations import Joined
from copydesk.reading.survey import Survey
from copydesk.spans import Span

_STRAIGHT: Final = frozenset("\"'")
#: Marks whose shape closes, found opening, and the other way round; „…“ and »…« are houses of their own.
_CLOSING_SHAPES: Final = frozenset("”’")
_OPENING_SHAPES: Final = frozenset("“‘")
_LOW: Final = frozenset("„‚")


def diagnose(survey: Survey, joined: list[Joined]) -> list[Diagnostic]:
    """All diagnostics, in text order."""
    found: list[Diagnostic] = []
    for quotation in joined:
        last = survey.quotes[quotation.parts[-1]]
        if last.node.closer is None and not is_dash(last.node):
            found.append(_unclosed(last.start, last.node.opener.text))
    for place in survey.quotes:
        found += _of_marks(place.node, place.start, place.end)
    for mark, start, opens in survey.strays:
        found.append(_unclosed(start, mark) if opens else _unopened(start, mark))
    found += _of_styles(survey)
    return sorted(found, key=lambda one: (one.span.start, one.span.end, one.code))


def _unclosed(start: int, mark: str) -> Diagnostic:
    return Diagnostic(
        "unclosed-quote",
        Span(start, start + len(mark)),
        f"the quotation that {mark} opens is never closed; add the closing mark.",
    )


def _unopened(start: int, mark: str) -> Diagnostic:
    return Diagnostic(
        "unopened-quote",
        Span(start, start + len(mark)),
        f"the mark {mark} closes a quotation that was never opened; add the opening mark or remove this one.",
    )


def _of_styles(survey: Survey) -> list[Diagnostic]:
    """One diagnostic where straight and curly marks are both at home; the rarer style is the odd one."""
    straight, curly = [], []
    for place in survey.quotes:
        if place.node.opener.text == '"':
            straight.append(place)
        elif place.node.opener.text in "“”":
            curly.append(place)
    if not straight or not curly:
        return []
    odd, name, other = (straight, "straight", "curly") if len(straight) <= len(curly) else (curly, "curly", "straight")
    message = f"{name} marks here, {other} ones elsewhere in the article; settle on one style."
    return [Diagnostic("mixed-styles", Span(odd[0].start, odd[0].end), message)]


def _of_marks(quote: Quote, start: int, end: int) -> list[Diagnostic]:
    opener = quote.opener.text
    closer = "" if quote.closer is None else quote.closer.text
    found = []
    if closer and (opener in _STRAIGHT) != (closer in _STRAIGHT):
        found.append(
            Diagnostic(
                "mixed-marks",
                Span(start, end),
                f"{opener} opens and {closer} closes, one straight and one curly; use the same style for both.",
            )
        )
    if opener in _CLOSING_SHAPES:
        found.append(_wrong_way(start, opener, "opens"))
    if closer in _OPENING_SHAPES and opener not in _LOW:
        found.append(_wrong_way(end - len(closer), closer, "closes"))
    return found


def _wrong_way(start: int, mark: str, does: str) -> Diagnostic:
    return Diagnostic(
        "wrong-way-mark",
        Span(start, start + len(mark)),
        f"the mark {mark} points the wrong way: it {does} a quotation here; turn it round.",
    )
