"""Lists among the paragraphs of an article."""

from __future__ import annotations

from hypothesis import strategies as st

from copydesk.nodes import ListItem, Marker, Paragraph, Sentence, Stop, Text
from copydesk.testing.trees import blocks, leaves
from copydesk.testing.trees.rows import Row, flat, one


def bare() -> Row:
    """A line that ends in a colon, a list without bullets, and the line that tells where it ends."""
    lead = leaves.texts().map(lambda text: Paragraph((Sentence((Text(f"{text.text}:"),)),)))
    items = st.lists(blocks.short_lines().map(lambda line: ListItem(line.children)), min_size=2, max_size=3)
    stopped = st.lists(leaves.texts(), min_size=2, max_size=3).map(_enumerated)
    return st.tuples(lead.map(one), items.map(tuple) | stopped, blocks.paragraphs().map(one)).map(flat)


def _enumerated(texts: list[Text]) -> tuple[ListItem, ...]:
    """Small letters, each item with a semicolon but the last: rain fell; nobody slept."""
    small = [text.text[0].lower() + text.text[1:] for text in texts]
    *front, last = small
    return (
        *(ListItem((Sentence((Text(f"{words};"),)),)) for words in front),
        ListItem((Sentence((Text(last), Stop("."))),)),
    )


def numbered() -> Row:
    """A list that counts up."""
    items = st.lists(blocks.list_items(), min_size=2, max_size=3)
    return items.map(
        lambda drawn: tuple(
            ListItem((Marker(f"{number}. "), *item.children[1:])) for number, item in enumerate(drawn, 1)
        )
    )
