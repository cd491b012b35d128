"""Hypothesis knows the types of copydesk, whichever is imported first, and never breaks on them."""

from __future__ import annotations

import inspect
import logging
import subprocess
import sys
import types

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import _copydesk_hypothesis
import copydesk
from copydesk.nodes import KINDS, Node
from copydesk.testing import registration

TYPES = [*KINDS.values(), Node, *registration._FOUND]
ORDERS = ("import copydesk, hypothesis.strategies as st", "import hypothesis.strategies as st, copydesk")


@pytest.mark.parametrize("type_", TYPES, ids=lambda type_: type_.__name__)
def test_each_type_is_drawn(type_: type) -> None:
    @settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(st.from_type(type_))
    def draws(value: object) -> None:
        assert isinstance(value, type_)

    draws()


def test_all_public_classes_of_the_reading_are_registered() -> None:
    from copydesk import reading

    public = {one for one in vars(reading).values() if inspect.isclass(one)}

    assert {one for one in public if not issubclass(one, str)} <= set(registration._FOUND)


@pytest.mark.parametrize("order", ORDERS)
def test_either_may_be_imported_first(order: str) -> None:
    program = f"""
{order}
import sys
assert "copydesk.testing.trees" not in sys.modules
from hypothesis import HealthCheck, given, settings
@settings(max_examples=5, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(...)
def draws(document: copydesk.Document):
    assert isinstance(document, copydesk.Document)
{"import _copydesk_hypothesis; _copydesk_hypothesis.register()" if order.startswith("import copydesk") else ""}
draws()
print(st.from_type(copydesk.Document))
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, capture_output=True, text=True)

    assert done.stdout == "documents()\n"


def test_the_plugin_imports_nothing_for_those_who_do_not_use_copydesk() -> None:
    program = """
import sys
before = set(sys.modules)
import _copydesk_hypothesis
_copydesk_hypothesis.register()
print(sorted(set(sys.modules) - before))
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert done.stdout == "['_copydesk_hypothesis']\n"


def test_a_fault_is_reported_and_goes_no_further(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = types.ModuleType("copydesk.testing.registration")
    monkeypatch.setitem(sys.modules, "copydesk.testing.registration", broken)

    with caplog.at_level(logging.WARNING, logger="copydesk"):
        _copydesk_hypothesis.register()

    assert "the types of copydesk are not registered" in caplog.text
    monkeypatch.setitem(sys.modules, "copydesk", types.ModuleType("copydesk"))
    _copydesk_hypothesis.register()  # half imported: it will register itself


def test_copydesk_names_its_document() -> None:
    assert copydesk.Document in TYPES
    _copydesk_hypothesis.register()
