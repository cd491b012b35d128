"""How hard the property tests look: a profile for every day, and a thorough one for the night."""

from __future__ import annotations

import os

from hypothesis import settings

# Where CI is set, Hypothesis starts from its own profile for it, which both of these inherit: the same
# examples in every run, so that a red build is red for everybody.
settings.register_profile("default", deadline=None, print_blob=True, max_examples=100)
settings.register_profile("thorough", deadline=None, print_blob=True, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
