"""How much memory the trees of the texts keep.

Counted is what `tracemalloc` sees allocated by `parse` and still held while all trees are alive: nodes,
tuples and the pieces of text in the leaves. The texts themselves are not counted, nor what the parser
keeps for itself (grammar tables, the store of shared marks and stops): it is warm before counting begins.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc

from table import Row, judged

import copydesk

#: Retained memory, in sizes of the text.
MOST = 12


def measure(texts: list[str]) -> list[Row]:
    """Rows for the memory that all trees of *texts* keep, set against three sizes of the texts."""
    for text in texts:
        copydesk.parse(text)
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    trees = [copydesk.parse(text) for text in texts]
    gc.collect()
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    kept = after - before - sys.getsizeof(trees)
    del trees
    characters = sum(map(len, texts))
    sizes = {
        "per character": characters,
        "per byte of UTF-8": sum(len(text.encode("utf-8", "surrogatepass")) for text in texts),
        # A str takes one, two or four bytes for each character: two as soon as one mark in it is curly.
        "per byte of the str": sum(map(sys.getsizeof, texts)),
    }
    note = f"{kept / 1e6:.1f} MB kept for {characters / 1e6:.2f} M characters; peak {(peak - before) / 1e6:.1f} MB"
    return [
        Row(
            "memory",
            f"tree, {name}",
            f"{kept / size:.1f} bytes",
            f"at most {MOST}",
            judged(kept <= MOST * size),
            note,
        )
        for name, size in sizes.items()
    ]
