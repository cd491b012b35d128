"""How Sphinx builds these pages."""

from __future__ import annotations

from importlib.metadata import version as installed_version

project = "copydesk"
author = "copydesk contributors"
copyright = "2026, copydesk contributors"
release = installed_version("copydesk")
version = release

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
]
exclude_patterns = ["_build"]

# Docstrings write names in single backticks: `Quote` is code, whatever it would mean elsewhere.
default_role = "literal"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
# "Source:" tells where a rule or a convention comes from.
napoleon_custom_sections = ["Source", "Law"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"copydesk {release}"
