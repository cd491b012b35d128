"""Language packs: what copydesk knows of a language, as data.

>>> names()
('en',)
>>> "said" in load("en").cues
True
"""

from copydesk.languages.loader import load, names, resolve
from copydesk.languages.pack import Pack

__all__ = ["Pack", "load", "names", "resolve"]
