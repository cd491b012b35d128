"""The document form ``copydesk.article/1``: what `Article.to_dict` gives and `Article.from_dict` takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

import attrs

from copydesk.errors import FormError, HintError
from copydesk.nodes import Document, kind_of
from copydesk.parsing import parse
from copydesk.reading import hint_form, strict
from copydesk.reading.findings import Findings, Manner, QuoteKind, SpeakerStatus
from copydesk.reading.survey import Survey
from copydesk.spans import Span

if TYPE_CHECKING:
    from cattrs import Converter

    from copydesk.reading.article import Article

#: The name of the form.
SCHEMA: Final = "copydesk.article/1"


@cache
def converter() -> Converter:
    """The cattrs converter of the findings: a span is ``[start, end]``, a tuple a list."""
    from cattrs import Converter

    made = Converter(unstruct_collection_overrides={tuple: list})
    made.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    made.register_structure_hook(int, strict.exactly(int, "a whole number", "count from 0"))
    made.register_structure_hook(bool, strict.exactly(bool, "true or false", "write one of them"))
    made.register_structure_hook(str, strict.exactly(str, "a string", "write it as one"))
    for words in (QuoteKind, Manner, SpeakerStatus):  # by name: the hook of `str` would take them too
        made.register_structure_hook(words, strict.member)
    made.register_structure_hook_factory(_is_tuple, lambda cls: _entries(cls, made))
    made.register_structure_hook_factory(attrs.has, lambda cls: strict.whole(cls, made))
    made.register_structure_hook(Span, lambda value, _: _span(value))
    return made


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _entries(cls: Any, made: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    entries: Any = list[get_args(cls)[0]]  # type: ignore[misc]
    return lambda value, _: tuple(made.structure(strict.array(value), entries))


def _span(value: Any) -> Span:
    if not isinstance(value, list | tuple) or [type(offset) for offset in value] != [int, int]:
        raise FormError("", "is not a span", "write [start, end], two offsets in code points")
    return Span(*value)


def to_dict(article: Article) -> dict[str, Any]:
    """See `Article.to_dict`."""
    survey = article.survey
    hints = article.document.hints
    return {
        "schema": SCHEMA,
        "offsets": "codepoint",
        "language": article.language,
        "text": article.text,
        **({"hints": hint_form.to_list(hints)} if hints else {}),
        **_structure(survey),
        **converter().unstructure(article.findings),
    }


def _structure(survey: Survey) -> dict[str, Any]:
    """What the tree alone decides: the blocks and the outer sentences."""
    blocks = []
    for block in survey.blocks:
        entry: dict[str, Any] = {"kind": kind_of(block.node), "span": [block.start, block.end]}
        if block.pair is not None:
            entry["pair"] = block.pair
        if block.turn is not None:
            entry["turn"] = block.turn
        blocks.append(entry)
    return {"blocks": blocks, "sentences": [[start, end] for _, start, end in survey.sentences]}


def from_dict(data: Any) -> tuple[Document, Findings]:
    """See `Article.from_dict`."""
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        origin = "give what Article.to_dict() or 'copydesk read --format json' made"
        raise FormError("schema", f"is not {SCHEMA!r}", origin)
    if data.get("offsets") != "codepoint":
        remedy = "convert the spans with copydesk.spans.Offsets first"
        raise FormError("offsets", "is not 'codepoint'", remedy)
    for field in ("text", "language"):
        if not isinstance(data.get(field), str):
            raise FormError(field, "is not a string", "give the article's own")
    hints = hint_form.from_list(data.get("hints", []))
    try:
        document = parse(data["text"], language=data["language"], hints=hints)
    except HintError as error:
        raise FormError("hints", f"has one for {error.where} that {error.fault}", error.remedy) from None
    structure = _structure(Survey(document))
    for field, value in structure.items():
        if data.get(field) != value:
            fault = "is not what this version finds in the text"
            raise FormError(field, fault, "read the text anew with copydesk.read()")
    # JSON Lines of `copydesk read` carry a doc_id beside the form.
    known = {"schema", "offsets", "text", "language", "hints", "doc_id", *structure}
    found = {field: value for field, value in data.items() if field not in known}
    return document, _findings(found, len(data["text"]))


def _findings(data: dict[str, Any], length: int) -> Findings:
    from cattrs.errors import BaseValidationError

    try:
        findings: Findings = converter().structure(data, Findings)
    except (BaseValidationError, FormError) as error:
        raise strict.fault(error, "the article") from None  # not the engine's tree of errors
    for place, span in _spans(findings):
        if span.end > length:
            fault = f"has a span that ends at {span.end}, behind the text"
            raise FormError(place, fault, "give offsets in code points")
    for place, index, there in _indices(findings):
        if index is not None and not 0 <= index < there:
            fault = f"is {index}, but the list it points into has {there} entries"
            raise FormError(place, fault, "count from 0, or write null")
    return findings


def _indices(findings: Findings) -> Iterator[tuple[str, int | None, int]]:
    """Each index of a finding: where it is, what it is, and how long the list is that it points into."""
    quotes, attributions = len(findings.quotes), len(findings.attributions)
    for number, quote in enumerate(findings.quotes):
        yield f"quotes[{number}].parent", quote.parent, quotes
        yield f"quotes[{number}].attribution", quote.attribution, attributions
    for number, one in enumerate(findings.attributions):
        yield f"attributions[{number}].parent", one.parent, attributions
        yield f"attributions[{number}].speaker", one.speaker, len(findings.speakers)


def _spans(findings: Findings) -> list[tuple[str, Span]]:
    found = [("quotes", span) for quote in findings.quotes for span in (*quote.spans, *quote.content)]
    for one in findings.attributions:
        found += (("attributions", span) for span in (*one.source, *one.cue, *one.content))
    found += (("speakers", span) for speaker in findings.speakers for span in speaker.mentions)
    found += (("qa_pairs", span) for pair in findings.qa_pairs for span in (pair.question, *pair.answer))
    found += (("turns", span) for turn in findings.turns for span in (turn.label, turn.span))
    found += (("diagnostics", one.span) for one in findings.diagnostics)
    return found
