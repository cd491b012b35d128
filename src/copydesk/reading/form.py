"""The document form ``copydesk.article/1``: what `Article.to_dict` gives and `Article.from_dict` takes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from copydesk.errors import FormError
from copydesk.nodes import Document, kind_of
from copydesk.parsing import parse
from copydesk.reading.findings import Findings
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

    made = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    made.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    made.register_structure_hook(Span, lambda value, _: _span(value))
    return made


def _span(value: Any) -> Span:
    start, end = value
    if type(start) is not int or type(end) is not int:
        msg = f"a span is two whole numbers, not {value!r}"
        raise TypeError(msg)
    return Span(start, end)


def to_dict(article: Article) -> dict[str, Any]:
    """See `Article.to_dict`."""
    survey = article.survey
    return {
        "schema": SCHEMA,
        "offsets": "codepoint",
        "language": article.language,
        "text": article.text,
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
    return {"blocks": blocks, "sentences": [[start, end] for _, start, end, _ in survey.sentences]}


def from_dict(data: Mapping[str, Any]) -> tuple[Document, Findings]:
    """See `Article.from_dict`."""
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        raise FormError("schema", f"is not {SCHEMA!r}", "give what Article.to_dict() or 'copydesk read --format json' made")
    if data.get("offsets") != "codepoint":
        raise FormError("offsets", "is not 'codepoint'", "convert the spans with copydesk.spans.Offsets first")
    for field in ("text", "language"):
        if not isinstance(data.get(field), str):
            raise FormError(field, "is not a string", "give the article's own")
    document = parse(data["text"], language=data["language"])
    structure = _structure(Survey(document))
    for field, value in structure.items():
        if data.get(field) != value:
            raise FormError(field, "is not what this version finds in the text", "read the text anew with copydesk.read()")
    known = {"schema", "offsets", "text", "language", *structure}
    return document, _findings({field: value for field, value in data.items() if field not in known}, len(data["text"]))


def _findings(data: dict[str, Any], length: int) -> Findings:
    from cattrs import transform_error
    from cattrs.errors import BaseValidationError

    try:
        findings = converter().structure(data, Findings)
    except BaseValidationError as error:
        raise FormError("findings", transform_error(error)[0], "see copydesk.schema() for the form") from error
    for place, span in _spans(findings):
        if span.end > length:
            raise FormError(place, f"has a span that ends at {span.end}, behind the text", "give offsets in code points")
    return findings


def _spans(findings: Findings) -> list[tuple[str, Span]]:
    found = [("quotes", span) for quote in findings.quotes for span in (*quote.spans, *quote.content)]
    for one in findings.attributions:
        found += (("attributions", span) for span in (*one.source, *one.cue, *one.content))
    found += (("speakers", span) for speaker in findings.speakers for span in speaker.mentions)
    found += (("qa_pairs", span) for pair in findings.qa_pairs for span in (pair.question, *pair.answer))
    found += (("turns", span) for turn in findings.turns for span in (turn.label, turn.span))
    found += (("diagnostics", one.span) for one in findings.diagnostics)
    return found
