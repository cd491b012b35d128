"""The plugin that Hypothesis loads: it makes `st.from_type` know the types of copydesk.

It is no part of the package, so that loading it imports nothing: whoever has copydesk installed and does not use it
pays for these few lines only. What copydesk imports later registers itself; see `copydesk.testing.registration`.
"""

import sys


def register() -> None:
    """Register the types of copydesk, if it has been imported already; never raise."""
    # Where copydesk is only half imported, it registers itself at the end.
    if getattr(sys.modules.get("copydesk"), "__all__", None) is None:
        return
    try:
        from copydesk.testing.registration import register as register_types

        register_types()
    except Exception:  # a fault here must not break the tests of somebody else
        import logging

        logging.getLogger("copydesk").warning("the types of copydesk are not registered with Hypothesis", exc_info=True)
