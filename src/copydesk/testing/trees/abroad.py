"""Short articles in other languages: their quotation marks, their dashes of dialogue, the words of their desks.

What makes a text French is in `TONGUES`, one line a language; how such an article is put together is the same for all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from hypothesis import strategies as st

from copydesk.nodes import (
    Answer,
    Cue,
    Document,
    Gap,
    Mark,
    Marker,
    Node,
    Note,
    Paragraph,
    Promo,
    QAPair,
    Question,
    Quote,
    ReportingClause,
    Sentence,
    Source,
    Stop,
    Text,
    Title,
)
from copydesk.testing.trees import inline
from copydesk.testing.trees.words import capital


class Tongue(NamedTuple):
    """How a language writes what somebody says."""

    #: Statements, as they stand within a sentence.
    clauses: tuple[str, ...]
    #: The word that reports, in front of its source.
    cue: str
    #: Who speaks.
    name: str
    #: Pairs of marks, each with what stands inside of both: ``("«", "»", "\\xa0")``.
    pairs: tuple[tuple[str, str, str], ...]
    #: What stands behind quoted words, before the closing mark and behind it.
    behind_quote: tuple[str, str]
    #: The dash that opens speech, what stands behind the words, the dash that closes it, and what stands behind that.
    dash: tuple[str, str, str, str] | None
    #: What opens a note and a promo.
    desk: tuple[str, str]
    #: What stands before a question and an answer.
    markers: tuple[str, str]


TONGUES: Final = {
    "fr": Tongue(
        ("il pleut", "personne n’a dormi", "c’est d’accord"), "dit", "Ada Moor",
        (("«", "»", " "), ("«", "»", "\xa0"), ("«", "»", "\u202f"), ("“", "”", "")), ("", ", "), ("–", ",", "", " "),
        ("Rectificatif : ", "À lire aussi : "), ("Question : ", "Réponse : "),
    ),
    "de": Tongue(
        ("es regnet", "niemand schlief", "die Fähre fuhr"), "sagte", "Ada Moor",
        (("„", "“", ""), ("»", "«", ""), ("«", "»", ""), ("‚", "‘", "")), ("", ", "), None,
        ("Korrektur: ", "Lesen Sie auch: "), ("Frage: ", "Antwort: "),
    ),
    "es": Tongue(
        ("llueve", "nadie durmió", "el ferri zarpó"), "dijo", "Ada Moor",
        (("«", "»", ""), ("“", "”", "")), ("", ", "), ("—", "", "—", " "),
        ("Corrección: ", "Lea también: "), ("Pregunta: ", "Respuesta: "),
    ),
    "it": Tongue(
        ("piove", "nessuno ha dormito", "il traghetto è partito"), "disse", "Ada Moor",
        (("«", "»", ""), ("“", "”", "")), ("", ", "), ("—", "", "—", " "),
        ("Rettifica: ", "Leggi anche: "), ("Domanda: ", "Risposta: "),
    ),
    "pt": Tongue(
        ("chove", "ninguém dormiu", "o barco partiu"), "disse", "Ada Moor",
        (("«", "»", ""), ("“", "”", "")), ("", ", "), ("—", "", "—", " "),
        ("Errata: ", "Leia também: "), ("Pergunta: ", "Resposta: "),
    ),
    "nl": Tongue(
        ("het regent", "niemand sliep", "de boot vertrok"), "zei", "Ada Moor",
        (("‘", "’", ""), ("“", "”", ""), ("„", "”", "")), ("", ", "), None,
        ("Rectificatie: ", "Lees ook: "), ("Vraag: ", "Antwoord: "),
    ),
    "sv": Tongue(
        ("det regnar", "ingen sov", "färjan gick"), "säger", "Ada Moor",
        (("”", "”", ""), ("»", "»", "")), ("", ", "), ("–", ",", "", " "),
        ("Rättelse: ", "Läs också: "), ("Fråga: ", "Svar: "),
    ),
    "nb": Tongue(
        ("det regner", "ingen sov", "ferga gikk"), "sa", "Ada Moor",
        (("«", "»", ""), ("“", "”", "")), ("", ", "), ("–", ",", "", " "),
        ("Rettelse: ", "Les også: "), ("Spørsmål: ", "Svar: "),
    ),
    "da": Tongue(
        ("det regner", "ingen sov", "færgen sejlede"), "sagde", "Ada Moor",
        (("»", "«", ""), ("„", "“", ""), ("”", "”", "")), (",", " "), ("–", ",", "", " "),
        ("Rettelse: ", "Læs også: "), ("Spørgsmål: ", "Svar: "),
    ),
    "pl": Tongue(
        ("pada deszcz", "nikt nie spał", "prom odpłynął"), "powiedziała", "Ada Moor",
        (("„", "”", ""), ("«", "»", "")), ("", " – "), ("–", "", "–", " "),
        ("Sprostowanie: ", "Czytaj też: "), ("Pytanie: ", "Odpowiedź: "),
    ),
    "ru": Tongue(
        ("идёт дождь", "никто не спал", "паром ушёл"), "сказала", "Ада Мур",
        (("«", "»", ""), ("„", "“", "")), ("", ", — "), ("—", ",", "—", " "),
        ("Уточнение: ", "Читайте также: "), ("Вопрос: ", "Ответ: "),
    ),
    "cs": Tongue(
        ("prší", "nikdo nespal", "trajekt odplul"), "řekla", "Ada Moor",
        (("„", "“", ""), ("»", "«", "")), (",", " "), ("–", ",", "", " "),
        ("Oprava: ", "Čtěte také: "), ("Otázka: ", "Odpověď: "),
    ),
}  # fmt: skip
#: A script without blanks, whose stops and marks are its own.
_WIDE: Final = ("雨が降った", "誰も眠らなかった", "船は港を出た")
_WIDE_PAIRS: Final = (("「", "」"), ("『", "』"))


def foreign_reports() -> st.SearchStrategy[Document]:
    """A few paragraphs in one of a dozen languages, or in a script without blanks.

    >>> from hypothesis import find
    >>> from copydesk import render
    >>> render(find(foreign_reports(), lambda report: report.language == "pl"))
    'Pada deszcz.'
    >>> render(find(foreign_reports(), lambda report: report.language == "und"))
    '雨が降った。'
    """
    return st.sampled_from((*TONGUES, "und")).flatmap(_report)


def _report(code: str) -> st.SearchStrategy[Document]:
    if code == "und":
        return st.lists(_wide_paragraphs(), min_size=1, max_size=3).map(
            lambda blocks: Document(_parted(blocks, "\n\n"), language=code)
        )
    tongue = TONGUES[code]
    clause = st.sampled_from(tongue.clauses)
    paragraph = st.lists(_plain(tongue) | _quoted(tongue), min_size=1, max_size=3).map(
        lambda row: Paragraph(_parted(row, " "))
    )
    if tongue.dash:
        paragraph |= inline.rarely(_spoken(tongue).map(Paragraph))
    line = st.sampled_from((Note, Promo))
    aside = st.tuples(line, clause).map(
        lambda drawn: drawn[0]((Sentence((Text(f"{tongue.desk[drawn[0] is Promo]}{drawn[1]}"),)),))
    )
    told = st.tuples(paragraph, st.lists(paragraph | aside, max_size=3)).map(lambda drawn: (drawn[0], *drawn[1]))
    title = clause.map(lambda words: Title((Sentence((Text(capital(words)),)),)))
    titled = st.tuples(title, told).map(lambda drawn: (drawn[0], *drawn[1]))
    pair = st.tuples(clause, clause).map(lambda drawn: _pair(tongue, *drawn))
    asked = st.lists(pair, min_size=1, max_size=2)
    return (told | titled | inline.rarely(asked)).map(lambda blocks: Document(_parted(blocks, "\n\n"), language=code))


def _plain(tongue: Tongue) -> st.SearchStrategy[Sentence]:
    return st.sampled_from(tongue.clauses).map(lambda words: Sentence((Text(capital(words)), Stop("."))))


def _quoted(tongue: Tongue) -> st.SearchStrategy[Sentence]:
    """« Il pleut », dit Ada Moor."""
    inside, behind = tongue.behind_quote

    def made(words: str, pair: tuple[str, str, str]) -> Sentence:
        opener, closer, blank = pair
        body = Text(f"{blank}{capital(words)}{inside}{blank}")
        return Sentence((Quote(Mark(opener), (body,), Mark(closer)), Text(behind), _clause(tongue), Stop(".")))

    return st.tuples(st.sampled_from(tongue.clauses), st.sampled_from(tongue.pairs)).map(lambda drawn: made(*drawn))


def _spoken(tongue: Tongue) -> st.SearchStrategy[tuple[Sentence]]:
    """– Il pleut, dit Ada Moor. Or without the clause."""
    opener, point, closer, behind = tongue.dash or ("", "", "", "")

    def made(words: str, is_told: bool) -> tuple[Sentence]:
        if not is_told:
            whole = Sentence((Text(f" {capital(words)}"), Stop(".")))
            return (Sentence((Quote(Mark(opener), (whole,)),)),)
        body = Text(f" {capital(words)}{point}{' ' if closer else ''}")
        quote = Quote(Mark(opener), (body,), Mark(closer) if closer else None)
        return (Sentence((quote, Text(behind), _clause(tongue), Stop("."))),)

    return st.tuples(st.sampled_from(tongue.clauses), st.booleans()).map(lambda drawn: made(*drawn))


def _clause(tongue: Tongue) -> ReportingClause:
    return ReportingClause((Cue(tongue.cue), Text(" "), Source(tongue.name)))


def _pair(tongue: Tongue, asked: str, answered: str) -> QAPair:
    """Question : il pleut ? Réponse : il pleut."""
    question = Question((Marker(tongue.markers[0]), Sentence((Text(capital(asked)), Stop("?")))))
    answer = Answer((Marker(tongue.markers[1]), Sentence((Text(capital(answered)), Stop(".")))))
    return QAPair((question, Gap("\n\n"), answer))


def _wide_paragraphs() -> st.SearchStrategy[Paragraph]:
    """雨が降った。「雨が降った。」と言った。"""
    words = st.sampled_from(_WIDE)
    plain = words.map(lambda text: Sentence((Text(text), Stop("。"))))
    quoted = st.tuples(st.sampled_from(_WIDE_PAIRS), plain).map(
        lambda drawn: Sentence((
            Quote(Mark(drawn[0][0]), (drawn[1],), Mark(drawn[0][1])), Text("と言った"), Stop("。"),
        ))
    )  # fmt: skip
    return st.lists(plain | quoted, min_size=1, max_size=3).map(lambda row: Paragraph(tuple(row)))


def _parted(nodes: Iterable[Node], blank: str) -> tuple[Any, ...]:
    """*nodes* with a gap between each two."""
    first, *rest = nodes
    return (first, *(one for node in rest for one in (Gap(blank), node)))
