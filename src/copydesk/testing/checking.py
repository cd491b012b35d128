"""Hold laws against a parser, and report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, final

import hypothesis
from attrs import frozen
from hypothesis import HealthCheck, Phase
from hypothesis.errors import Flaky

from copydesk.testing.adapter import Adapter, AnswerError
from copydesk.testing.laws import LAWS, Case, Law, LawBroken
from copydesk.testing.laws.law import Undecided

#: So many cases for each law, unless the caller says otherwise.
EXAMPLES: Final = 100
_WRITE: Final = 'write Adapter(finds={"sentences": split}), say'


@final
class Verdict(StrEnum):
    """What came of a law."""

    #: It held for every case.
    HELD = "held"
    #: It did not.
    BROKEN = "broken"
    #: It asks for what the parser does not do.
    NOT_ASKED = "not asked"
    #: The parser raised on every case, which breaks the law of totality and leaves this one open.
    OPEN = "open"


@final
@frozen
class Finding:
    """What came of one law."""

    #: The name of the law.
    law: str
    #: What came of it.
    verdict: Verdict
    #: On how many cases the parser answered.
    cases: int = 0
    #: How it was broken, by the smallest case that was found.
    broken: LawBroken | None = None

    def __str__(self) -> str:
        counted = f" ({self.cases} cases)" if self.verdict is Verdict.HELD else ""
        if self.verdict is Verdict.OPEN:
            counted = " (the parser answered for no case; ask for the law of totality to see why)"
        head = f"{self.law}: {self.verdict}{counted}; {LAWS[self.law].says}"
        return (
            head
            if self.broken is None
            else f"{head}\n" + "\n".join(f"    {one}" for one in str(self.broken).split("\n"))
        )


@final
@frozen
class Report:
    """What came of all laws. It is true if none was broken, and prints what was."""

    #: One finding for each law.
    findings: tuple[Finding, ...]

    @property
    def broken(self) -> Mapping[str, LawBroken]:
        """How laws were broken, by name."""
        return {one.law: one.broken for one in self.findings if one.broken is not None}

    def __bool__(self) -> bool:
        return not self.broken

    def __str__(self) -> str:
        asked = [one for one in self.findings if one.verdict is not Verdict.NOT_ASKED]
        rest = [one.law for one in self.findings if one.verdict is Verdict.NOT_ASKED]
        lines = [*map(str, asked), *([f"not asked: {', '.join(rest)}"] if rest else [])]
        lines.append(f"{len(asked)} {'law' if len(asked) == 1 else 'laws'} asked, {len(self.broken) or 'none'} broken")
        return "\n".join(lines)


def check_laws(
    adapter: Adapter, *, laws: Iterable[str] | None = None, examples: int = EXAMPLES, seed: int = 0
) -> Report:
    r"""Hold laws against a parser.

    Args:
        adapter: The parser.
        laws: Names from `copydesk.testing.LAWS`, or one of them. All unless given; those that do not apply are not
            asked.
        examples: On how many cases each law is tried. Some laws have fewer cases to offer.
        seed: Another seed tries other cases. The same one tries the same, in one version of Hypothesis.

    Raises:
        ValueError: If there is no law of one of the names.
        TypeError: If *adapter* is none, but, say, a function.

    >>> merges = Adapter(render=lambda text: text.replace("\r\n", "\n"))
    >>> report = check_laws(merges, laws=["losslessness"])
    >>> print(report.broken["losslessness"])
    losslessness does not hold for '\r\n'
    expected: '\r\n'
    came: '\n'
    to reproduce: LAWS['losslessness'].check(adapter, Case('\r\n'))
    """
    if not isinstance(adapter, Adapter):
        raise TypeError(f"check_laws() takes an Adapter, not {type(adapter).__name__}; {_WRITE}.")
    return Report(tuple(_findings(adapter, chosen(laws), examples, seed)))


def chosen(names: Iterable[str] | None) -> list[Law]:
    """The laws of some names, or of one; all for ``None``.

    Raises:
        ValueError: If there is no law of one of the names.
    """
    if isinstance(names, str):
        names = [names]
    laws = []
    for name in LAWS if names is None else names:
        if name not in LAWS:
            raise ValueError(f"there is no law {name!r}; give some of {', '.join(LAWS)}.")
        laws.append(LAWS[name])
    return laws


def _findings(adapter: Adapter, laws: Iterable[Law], examples: int, seed: int) -> Iterator[Finding]:
    for law in laws:
        if not law.applies(adapter):
            yield Finding(law.name, Verdict.NOT_ASKED)
            continue
        answered = 0

        def tried(case: Case, law: Law = law) -> None:
            nonlocal answered
            try:
                law.check(adapter, case)
            except Undecided:
                return
            except AnswerError as error:
                # An answer that makes no sense breaks whatever law asks for it.
                raise LawBroken(law.name, case, "an answer that is about the text", str(error)) from None
            answered += 1

        broken = _find_broken(law, tried, examples, seed)
        if broken is not None:
            yield Finding(law.name, Verdict.BROKEN, answered, broken)
        else:
            yield Finding(law.name, Verdict.HELD if answered else Verdict.OPEN, answered)


def _find_broken(law: Law, tried: Callable[[Case], None], examples: int, seed: int) -> LawBroken | None:
    """How *law* is broken, in the smallest case that was found."""
    last: LawBroken | None = None

    def run(case: Case) -> None:
        nonlocal last
        try:
            tried(case)
        except LawBroken as broken:
            last = broken
            # Hypothesis takes what an error came from for a part of what it is; a program that died once and is known
            # to die the next time would be two faults.
            broken.__context__ = broken.__cause__ = None
            raise

    try:
        if law.fixed:
            for case in law.fixed:
                run(case)
        else:
            _drawn(law, run, examples, seed)
    except LawBroken as broken:
        return broken
    except Flaky:
        # The parser answers now so and now so: what was broken once is broken, though not at each trial.
        return last
    return None


def _drawn(law: Law, run: Callable[[Case], None], examples: int, seed: int) -> None:
    """Let Hypothesis draw cases, and shrink what fails. It explains nothing: that takes long, and says little here."""
    settings = hypothesis.settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=[*HealthCheck],  # pyright: ignore[reportArgumentType]  # its metaclass is iterable
        verbosity=hypothesis.Verbosity.quiet,
    )
    hypothesis.seed(seed)(settings(hypothesis.given(law.cases())(run)))()
