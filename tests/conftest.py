"""How hard the property tests look: a profile for every day, and a thorough one for the night."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# Where CI is set, Hypothesis starts from its own profile for it, which both of these inherit: the same
# examples in every run, so that a red build is red for everybody.
settings.register_profile("default", deadline=None, print_blob=True, max_examples=100)
settings.register_profile("thorough", deadline=None, print_blob=True, max_examples=2_000)
# For the Pythons that are not the first: what one of them alone does is seen in few examples.
settings.register_profile("brief", deadline=None, print_blob=True, max_examples=15)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what looks at the clock: with other tests at its side it would measure those too."""
    for item in items:
        if "linear_time" in item.nodeid or "quadratic" in item.nodeid:
            item.add_marker("clock")
