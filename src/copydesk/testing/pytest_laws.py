"""The laws as tests of pytest: one for each law and each parser."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, final

from attrs import field, frozen

from copydesk.testing.adapter import Adapter
from copydesk.testing.checking import EXAMPLES, Verdict, check_laws, chosen
from copydesk.testing.laws import LawBroken

if TYPE_CHECKING:
    import pytest


@final
@frozen
class Check:
    """One law, to be held against one parser; call it."""

    #: What the parser is called.
    parser: str
    #: The parser.
    adapter: Adapter = field(repr=False)
    #: The name of the law.
    law: str
    #: On how many cases it is tried.
    examples: int
    #: Where the cases come from.
    seed: int

    def __call__(self) -> None:
        """Hold the law.

        Raises:
            LawBroken: If the parser breaks it.
            AssertionError: If the parser raised on every case, so that nothing can be said.
        """
        __tracebackhide__ = True  # of interest is what the error says, not where in here it was raised
        (finding,) = check_laws(self.adapter, laws=[self.law], examples=self.examples, seed=self.seed).findings
        if finding.broken is not None:
            raise finding.broken.with_traceback(None)
        if finding.verdict is Verdict.OPEN:
            msg = f"{self.law}: {self.parser} raised on every case; see the law of totality."
            raise AssertionError(msg)


def parametrize_with_laws(
    adapters: Mapping[str, Adapter],
    *,
    expected_failures: Mapping[str, Mapping[str, str]] | None = None,
    laws: Iterable[str] | None = None,
    examples: int = EXAMPLES,
    seed: int = 0,
) -> pytest.MarkDecorator:
    """Make a test that takes ``check`` run once for each law that applies to each parser.

    Args:
        adapters: The parsers, by the names that the tests are to bear.
        expected_failures: For each parser, the laws that it breaks, and why. Such a test must fail: when the parser
            keeps the law one day, the test says so.
        laws: Names of laws. All unless given.
        examples: On how many cases each law is tried.
        seed: Another seed tries other cases.

    Raises:
        ValueError: If there is no law of one of the names, or a failure is expected of a parser that is not there or of
            a law that does not apply to it.

    >>> @parametrize_with_laws({"mine": Adapter(render=str)})
    ... def test_laws(check):
    ...     check()
    >>> [one.id for one in test_laws.pytestmark[0].args[1]]
    ['mine-totality', 'mine-losslessness', 'mine-determinism', 'mine-linear_time']
    """
    import pytest

    some = chosen(laws)
    checks = [
        Check(parser, adapter, law.name, examples, seed)
        for parser, adapter in adapters.items()
        for law in some
        if law.applies(adapter)
    ]
    reasons = {(parser, law): why for parser, its in (expected_failures or {}).items() for law, why in its.items()}
    for parser, law in reasons.keys() - {(one.parser, one.law) for one in checks}:
        msg = f"expected_failures names {law!r} of {parser!r}, which is not tried; take it out."
        raise ValueError(msg)
    marked = [
        pytest.param(
            one, id=f"{one.parser}-{one.law}", marks=_marks(reasons.get((one.parser, one.law)), pytest.mark.xfail)
        )
        for one in checks
    ]
    return pytest.mark.parametrize("check", marked)


def _marks(why: str | None, xfail: Callable[..., Any]) -> tuple[Any, ...]:
    return () if why is None else (xfail(reason=why, raises=LawBroken, strict=True),)
