"""A tree as lines that a person reads, and back: the form in which the corpus of cases is written."""

from __future__ import annotations

import re
from typing import Any, Final

from copydesk.errors import OutlineError
from copydesk.nodes import KINDS, Document, Leaf, Mark, Node, Quote, kind_of, parts

#: Characters that a reader could not see, and what shows them. Others are escaped as in Python.
_SHOWN: Final = {" ": "␣", "\t": "⇥", "\r": "␍", "\n": "⏎"}
_HIDDEN: Final = {shown: hidden for hidden, shown in _SHOWN.items()}
_ESCAPE: Final = re.compile(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|\\)")
_LINE: Final = re.compile(r"( *)([a-z_]+)(?: (.*))?\Z", re.DOTALL)
#: What stands for the closing mark of a quote that was never closed.
_OPEN: Final = "…"


def outline(node: Node) -> str:
    """*node* as indented lines, one for each node below it.

    A leaf is its kind and its text, a quote shows its marks. Blanks at the edges of a text and all that is
    invisible are shown: ``␣`` a blank, ``⇥`` a tab, ``␍`` a carriage return, ``⏎`` a line end, the rest
    escaped as in Python. The blocks of a document stand at the margin.

    Raises:
        TypeError: If *node* is not a node.

    >>> from copydesk import parse
    >>> print(outline(parse("“Go!” she said.")))
    paragraph
      sentence
        quote “ ”
          sentence
            text Go
            stop !
        text ␣
        reporting_clause
          source she
          text ␣
          cue said
        stop .
    """
    if not isinstance(node, Node):
        raise TypeError(f"outline() takes a node, but got {type(node).__name__}; make one with parse().")
    lines: list[str] = []
    if isinstance(node, Document):
        for child in node.children:
            _print(child, 0, lines)
    else:
        _print(node, 0, lines)
    return "\n".join(lines)


def _print(node: Node, depth: int, lines: list[str]) -> None:
    head = "  " * depth + kind_of(node)
    if isinstance(node, Leaf):
        lines.append(f"{head} {_show(node.text)}")
    elif isinstance(node, Quote):
        closer = _OPEN if node.closer is None else _show(node.closer.text)
        lines.append(f"{head} {_show(node.opener.text)} {closer}")
        for child in node.body:
            _print(child, depth + 1, lines)
    else:
        lines.append(head)
        for child in parts(node):
            _print(child, depth + 1, lines)


def _show(text: str) -> str:
    bare = text.strip(" ")
    start = len(text) - len(text.lstrip(" "))
    middle = "".join(map(_show_one, bare))
    return "␣" * start + middle + "␣" * (len(text) - start - len(bare))


def _show_one(character: str) -> str:
    if character == " ":
        return character
    if character in _SHOWN:
        return _SHOWN[character]
    if character in _HIDDEN or character == "\\" or not character.isprintable():
        code = ord(character)
        if character == "\\":
            return "\\\\"
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def _hide(shown: str) -> str:
    def unescape(match: re.Match[str]) -> str:
        return "\\" if match[0] == "\\\\" else chr(int("0x" + match[0][2:], 0))

    parts_of = _ESCAPE.split(shown)
    escapes = [unescape(match) for match in _ESCAPE.finditer(shown)]
    plain = ["".join(_HIDDEN.get(character, character) for character in part) for part in parts_of]
    return "".join(part + escape for part, escape in zip(plain, [*escapes, ""], strict=True))


def from_outline(text: str, *, language: str = "en") -> Document:
    """The document that `outline` prints as *text*.

    Raises:
        OutlineError: If a line is not what `outline` prints.

    >>> from_outline("paragraph\\n  sentence\\n    text Go\\n    stop !").blocks[0].children[0].children[0]
    Text(text='Go')
    """
    root: list[Any] = []
    stack: list[tuple[int, list[Any]]] = [(-1, root)]
    for number, line in enumerate(text.split("\n") if text else [], start=1):
        match = _LINE.match(line)
        if match is None or match[2] not in KINDS or len(match[1]) % 2:
            raise OutlineError(number, line)
        depth = len(match[1]) // 2
        while stack[-1][0] >= depth:
            stack.pop()
        if depth != stack[-1][0] + 1:
            raise OutlineError(number, line)
        below: list[Any] = []
        stack[-1][1].append((number, line, KINDS[match[2]], match[3], below))
        stack.append((depth, below))
    return Document(tuple(map(_build, root)), language=language)


def _build(entry: tuple[int, str, type[Any], str | None, list[Any]]) -> Node:
    number, line, cls, shown, below = entry
    if issubclass(cls, Leaf):
        if not shown or below:
            raise OutlineError(number, line)
        return cls(_hide(shown))
    children = tuple(map(_build, below))
    if cls is Quote:
        opener, _, closer = (shown or "").partition(" ")
        if not opener or not closer:
            raise OutlineError(number, line)
        return Quote(Mark(_hide(opener)), children, None if closer == _OPEN else Mark(_hide(closer)))
    if shown:
        raise OutlineError(number, line)
    return cls(children)  # type: ignore[no-any-return]
