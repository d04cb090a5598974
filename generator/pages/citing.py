"""How to cite an article, and files for reference managers: three styles to copy, ``.bib``, ``.ris``, ``.csl.json``.

For a digest these name the original; a passage of the digest is cited as the editors' words.
"""

from __future__ import annotations

from generator.exports import citations
from generator.exports.reference import page_address
from generator.model import Article
from generator.pages.markup import element, folded, isolated, link, paragraph
from generator.pages.reading import Reading

_FORMATS = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json"), ("notes and names as data", "jsonld"))


def citing(reading: Reading, article: Article) -> str:
    """Folded; nothing for what cannot be cited."""
    styles = citations(reading.archive, article)
    if not styles:
        return ""
    read = ("Where you read it", read_here(reading, article))
    rows = "\n".join(
        element("dt", style) + element("dd", words, class_="aa-citation") for style, words in (*styles, read)
    )
    formats = _FORMATS if reading.reads(article) else _FORMATS[:-1]  # annotations quote the text
    files = ", ".join(link(f"{article.id}.{ending}", name, download=True) for name, ending in formats)
    return folded(
        "Cite and download", f"{_of_what(reading, article)}\n<dl>\n{rows}\n</dl>\n{paragraph(f'Download: {files}')}"
    )


def read_here(reading: Reading, article: Article) -> str:
    """This page as the place of reading: whose words it holds, and its address where the site's is known."""
    title = isolated(reading.title(article))
    named = title if reading.title(article).startswith("[") else f"“{title}”"
    what = f"Digest of {named} by the editors" if reading.is_digest(article) else f"{named}, text as saved"
    if not reading.reads(article):
        what = f"Record of {named}"
    address = page_address(reading.archive, article)
    return f"{what}, in: {element('i', isolated(reading.site.name))}{f', {isolated(address)}' if address else ''}."


def _of_what(reading: Reading, article: Article) -> str:
    digest = reading.is_digest(article)
    words = "These cite the original article, which the digest sums up. " if digest else ""
    if article.outlet is None and article.url is None:
        words += (
            "Neither where it was published nor its address is known; so give this archive as the place where you "
            "read it, as in the last line. "
        )
    return paragraph(f"{words}The sign ¶ beside a paragraph, and each note, has an address of its own to add.")
