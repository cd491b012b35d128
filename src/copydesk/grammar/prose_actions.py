"""What each rule of prose.lark builds: one function for each name behind an arrow.

A function takes the values of what its rule matched. A terminal's value is a tuple whose first item is
the words in front of it. An inline comes as those words and a node, a sentence as a node and the blank
behind it; a list is a Python list that grows until its block is done.
"""

from __future__ import annotations

from typing import Any

from copydesk.grammar.building import Shared, branch_maker, leaf_maker, make_quote
from copydesk.nodes import Cue, Gap, Mark, Node, Quote, ReportingClause, Sentence, Source, Stop, Text

_text = leaf_maker(Text)
_source = leaf_maker(Source)
_cue = leaf_maker(Cue)
_stops = Shared(Stop)
_marks = Shared(Mark)
_gaps = Shared(Gap)
_sentence = branch_maker(Sentence)
_clause = branch_maker(ReportingClause)


def none(_: list[Any]) -> list[Any]:
    """An empty list, to grow."""
    return []


def more(s: list[Any]) -> Any:
    """A list and one more."""
    s[0].append(s[1])
    return s[0]


# 1 Blocks: the children of a block, without what the article grammar adds.
def body(s: list[Any]) -> tuple[Node, ...]:
    sentences, inlines, (words,) = s
    return _all_sentences(sentences, inlines, words)


def body_open(s: list[Any]) -> tuple[Node, ...]:
    sentences, inlines, (words, quote) = s
    if words:
        inlines.append(_text(words))
    inlines.append(quote)
    sentences.append(_sentence(tuple(inlines)))
    return tuple(sentences)


# 2 Sentences
def more_sentences(s: list[Any]) -> Any:
    nodes, (node, blank) = s
    nodes.append(node)
    if blank:
        nodes.append(_gaps[blank])
    return nodes


def sentence(s: list[Any]) -> tuple[Sentence, str]:
    nodes, (words, stop, blank) = s
    if not nodes and words:  # most sentences: worth a way of their own
        return _sentence((_text(words), _stops[stop])), blank
    if words:
        nodes.append(_text(words))
    nodes.append(_stops[stop])
    return _sentence(tuple(nodes)), blank


def sentence_quote(s: list[Any]) -> tuple[Sentence, str]:
    nodes, (words, quote, blank) = s
    if words:
        nodes.append(_text(words))
    nodes.append(quote)
    return _sentence(tuple(nodes)), blank


def sentence_mark(s: list[Any]) -> tuple[Sentence, str]:
    nodes, (words, mark, blank) = s
    return sentence_quote([nodes, (words, _marks[mark], blank)])


def sentence_listed(s: list[Any]) -> tuple[Sentence, str]:
    nodes, (words, blank) = s
    if words:
        nodes.append(_text(words))
    return _sentence(tuple(nodes)), blank


def more_inlines(s: list[Any]) -> Any:
    nodes, (words, node) = s
    if words:
        nodes.append(_text(words))
    nodes.append(node)
    return nodes


def stray(s: list[Any]) -> tuple[str, Mark]:
    words, mark = s[0]
    return words, _marks[mark]


def stop(s: list[Any]) -> tuple[str, Stop]:
    words, mark = s[0]
    return words, _stops[mark]


# 3 Quotes
def quote(s: list[Any]) -> tuple[str, Quote]:
    (words, opener), sentences, inlines, (rest, closer) = s
    return words, make_quote(_marks[opener], _spoken(sentences, inlines, rest), _marks[closer])


def last_quote(s: list[Any]) -> tuple[str, Quote, str]:
    (words, opener), sentences, inlines, (rest, closer, blank) = s
    return words, make_quote(_marks[opener], _spoken(sentences, inlines, rest), _marks[closer]), blank


def spoken(s: list[Any]) -> tuple[str, Quote]:
    return open_quote(s)


def last_spoken(s: list[Any]) -> tuple[str, Quote, str]:
    (words, opener), sentences, inlines, (rest, blank) = s
    return words, make_quote(_marks[opener], _spoken(sentences, inlines, rest), None), blank


def open_quote(s: list[Any]) -> tuple[str, Quote]:
    (words, opener), sentences, inlines, (rest,) = s
    return words, make_quote(_marks[opener], _spoken(sentences, inlines, rest), None)


def open_quotes(s: list[Any]) -> tuple[str, Quote]:
    (words, opener), sentences, inlines, inner = s
    return words, make_quote(_marks[opener], _spoken(sentences, more_inlines([inlines, inner]), ""), None)


# 4 Clauses
def clause(s: list[Any]) -> tuple[str, ReportingClause]:
    (words, source), (between, cue) = s
    return words, _clause((_source(source), _text(between), _cue(cue)))


def clause_inverted(s: list[Any]) -> tuple[str, ReportingClause]:
    (words, cue), (between, source) = s
    return words, _clause((_cue(cue), _text(between), _source(source)))


def clause_aside(s: list[Any]) -> tuple[str, ReportingClause]:
    (words, cue), (between, source), (_, aside) = s
    return words, _clause((_cue(cue), _text(between), _source(source), _text(aside)))


def clause_told(s: list[Any]) -> tuple[str, ReportingClause]:
    words, cue = s[0]
    return words, _clause((_cue(cue),))


def clause_told_aside(s: list[Any]) -> tuple[str, ReportingClause]:
    (words, cue), (_, aside) = s
    return words, _clause((_cue(cue), _text(aside)))


def _spoken(sentences: list[Node], inlines: list[Node], words: str) -> tuple[Node, ...]:
    """The body of a quote: a fragment where no sentence ended in it, else sentences only."""
    if sentences:
        return _all_sentences(sentences, inlines, words)
    if words:
        inlines.append(_text(words))
    return tuple(inlines)


def _all_sentences(sentences: list[Node], inlines: list[Node], words: str) -> tuple[Node, ...]:
    """Sentences, and what stands behind the last stop as one more."""
    if words:
        inlines.append(_text(words))
    if inlines:
        sentences.append(_sentence(tuple(inlines)))
    return tuple(sentences)
