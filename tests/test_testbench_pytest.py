"""The laws as tests of pytest, and copydesk held to its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.testing import LAWS, Adapter, LawBroken, copydesk_adapter, parametrize_with_laws
from copydesk.testing.pytest_laws import Check
from faulty_parsers import adapter

DROPS = Adapter(render=lambda text: text.rstrip(" "))


@parametrize_with_laws(
    {"drops": DROPS, "reference": adapter()},
    expected_failures={"drops": {"losslessness": "it drops the last blanks"}},
    laws=["losslessness", "range"],
)
def test_laws(check: Callable[[], None]) -> None:
    check()


@parametrize_with_laws({"copydesk": copydesk_adapter(language="en")}, laws=sorted(LAWS))
def test_copydesk_keeps_its_own_laws(check: Callable[[], None]) -> None:
    check()


def test_a_failure_that_cannot_come_is_an_error() -> None:
    with pytest.raises(ValueError, match="names 'nesting' of 'drops', which is not tried"):
        parametrize_with_laws({"drops": DROPS}, expected_failures={"drops": {"nesting": "why"}})


def test_a_check_says_what_is_broken() -> None:
    with pytest.raises(LawBroken, match="losslessness does not hold for "):
        Check("drops", DROPS, "losslessness", 100, 0)()


def test_a_check_of_a_parser_that_always_raises() -> None:
    def raises(text: str) -> str:
        raise RuntimeError(text)

    with pytest.raises(AssertionError, match="losslessness: mine raised on every case"):
        Check("mine", Adapter(render=raises), "losslessness", 5, 0)()
