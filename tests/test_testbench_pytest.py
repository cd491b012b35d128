"""The laws as tests of pytest, and copydesk held to its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.testing import (
    LAWS,
    Adapter,
    Case,
    LawBroken,
    Truth,
    copydesk_adapter,
    labelled_articles,
    parametrize_with_laws,
)
from copydesk.testing.laws import truth
from copydesk.testing.newsroom import LANGUAGES, LAYOUTS, LINE_ENDS, STYLES
from copydesk.testing.pytest_laws import Check
from faulty_parsers import adapter

DROPS = Adapter(render=lambda text: text.rstrip(" "))
#: The languages in which copydesk finds who says what without quotation marks; in the others, it is not asked who
#: says what. Whoever teaches it another language adds its code here.
REPORTING = ("en", "de", "fr")


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_copydesk_keeps_the_laws_of_truth_in_every_layout(language: str) -> None:
    """In undamaged articles of every kind, in every style and layout, with all line ends."""
    mine = copydesk_adapter(language=language)
    laws = [law for law in truth.LAWS if law.name != "truth_of_attributions" or language in REPORTING]
    printed = {
        "languages": st.just(language),
        "styles": st.sampled_from(tuple(STYLES)),
        "layouts": st.sampled_from(tuple(LAYOUTS)),
        "line_ends": st.sampled_from(LINE_ENDS),
    }

    @settings(max_examples=200)
    @given(labelled_articles(**printed))
    def keeps(article: tuple[str, Truth]) -> None:
        once = Adapter(answers=cache(mine.answer), gives=mine.gives)
        for law in laws:
            law.check(once, Case(*article))

    keeps()


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
