"""Language packs: what copydesk knows of a language, as data.

>>> load("de").quotes[0]
'„“'
>>> "said" in load("en").cues
True
>>> detect("Das ist nicht der Hund von nebenan.")
'de'
"""

from copydesk.languages.detection import GENERIC, SAMPLE, detect, resolve
from copydesk.languages.loader import add, load, names
from copydesk.languages.pack import Pack

__all__ = ["GENERIC", "SAMPLE", "Pack", "add", "detect", "load", "names", "resolve"]
