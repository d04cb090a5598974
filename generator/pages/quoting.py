"""Sentences quoted on other pages: the sentence, its words marked, a link to its paragraph.

A sentence of a digest is ours: it stands after "In our digest", without quotation marks; what a digest prints as it
was printed (titles, bylines, headings, lists) is quoted. On pages of names and sources the editors' notes on the
quoted line follow it. A sentence of a text that may not be shown is not quoted; its place is named instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article, BlockKind, Span
from generator.pages.markup import element, link
from generator.pages.note_below import notes_below
from generator.pages.reading import Reading
from generator.pages.sentences import sentence
from generator.relate import addresses
from generator.relate.passages import passage_of
from generator.text import escape

_OURS = "In our digest:"


def quoted(reading: Reading, here: str, article: Article, words: Span) -> str:
    """One sentence with the words marked, and where it stands."""
    return quoted_all(reading, here, article, [words])[0]


def quoted_all(reading: Reading, here: str, article: Article, spans: Sequence[Span]) -> list[str]:
    """The sentences that hold these words, each once, in the order of the text."""
    found = _sentences(reading, article, spans)
    return [_shown(reading, here, article, whole, words) for whole, words in found.items()]


def quoted_with_notes(
    reading: Reading, here: str, article: Article, spans: Sequence[Span], *, closed: bool = False
) -> list[str]:
    """The same, each followed by what the editors note on it."""
    found = _sentences(reading, article, spans)
    notes = notes_below(reading, here, article, list(found), closed=closed)
    return [_shown(reading, here, article, whole, words) + notes[whole] for whole, words in found.items()]


def _sentences(reading: Reading, article: Article, spans: Sequence[Span]) -> dict[Span, list[Span]]:
    found: dict[Span, list[Span]] = {}
    for span in sorted(spans):
        found.setdefault(_sentence(reading, article, span), []).append(span)
    return found


def _sentence(reading: Reading, article: Article, span: Span) -> Span:
    document = reading.document(article)
    passage = passage_of(reading.passages(article), span)
    return sentence(document.text, passage.span, span) if passage else span


def _shown(reading: Reading, here: str, article: Article, whole: Span, words: Sequence[Span]) -> str:
    document = reading.document(article)
    line = document.lines.number(words[0].start)
    if not reading.reads(article):
        return f"Line {line}. The sentence is not shown: the text is not published here."
    place = link(addresses.between(here, reading.place(article, words[0])), f"line {line}", class_="aa-place")
    marked = _marked(document.text, whole, words)
    lang = _language(article)
    if _is_ours(reading, article, words[0]):
        sign = element("span", _OURS, class_="aa-ours-sign")
        return f"{sign} {element('span', marked, class_='aa-ours', lang=lang, dir='auto')} {place}"
    return f"{element('q', marked, class_='aa-quote', lang=lang, dir='auto')} {place}"


def _is_ours(reading: Reading, article: Article, words: Span) -> bool:
    passage = passage_of(reading.passages(article), words)
    return reading.is_digest(article) and (passage is None or passage.kind is BlockKind.PARAGRAPH)


def _language(article: Article) -> str | None:
    return article.language.value if article.language and article.language.value != "en" else None


def _marked(text: str, whole: Span, words: Sequence[Span]) -> str:
    pieces, at = [], whole.start
    for span in words:
        start, end = max(at, span.start), min(whole.end, span.end)
        pieces += [escape.seen(text[at:start]), element("mark", escape.seen(text[start:end]))]
        at = max(at, end)
    pieces.append(escape.seen(text[at : whole.end]))
    return "".join(pieces)
