"""Hypothesis strategies for texts: what a parser of any make can be tried on.

>>> from hypothesis import find
>>> find(soups(), lambda soup: soup.count("“") == 2)
'““'
"""

from copydesk.testing.strategies.fuzz import soups, unicode_texts

__all__ = ["soups", "unicode_texts"]
