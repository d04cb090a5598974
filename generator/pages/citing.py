"""How to cite an article, and files for reference managers: three styles to copy, ``.bib``, ``.ris``, ``.csl.json``.

For a digest these name the original; a passage of the digest is cited as the editors' words.
"""

from __future__ import annotations

from generator.exports import citations
from generator.model import Article, TextKind
from generator.pages.markup import element, folded, link, paragraph
from generator.pages.reading import Reading

_FORMATS = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json"), ("annotations", "jsonld"))


def citing(reading: Reading, article: Article) -> str:
    """Folded; nothing for what cannot be cited."""
    styles = citations(reading.archive, article)
    if not styles:
        return ""
    rows = "\n".join(element("dt", style) + element("dd", words, class_="aa-citation") for style, words in styles)
    formats = _FORMATS if reading.reads(article) else _FORMATS[:-1]  # annotations quote the text
    files = ", ".join(link(f"{article.id}.{ending}", name, download=True) for name, ending in formats)
    return folded(
        "Cite and download", f"{_of_what(reading, article)}\n<dl>\n{rows}\n</dl>\n{paragraph(f'Download: {files}')}"
    )


def _of_what(reading: Reading, article: Article) -> str:
    digest = reading.seed(article).text_kind is TextKind.DIGEST
    return paragraph("These cite the original article, which the digest sums up.") if digest else ""
