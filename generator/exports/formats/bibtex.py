r"""``more-russian-spies.bib``: one entry in the BibTeX that BibLaTeX, Zotero and citation-js read alike.

``date`` holds what is known of the date (``2024-07``), ``year`` serves old BibTeX styles. Letters stay as
they are; the file is UTF-8. TeX's own characters are written as its commands; ``--`` and its like, which TeX
joins into one sign, are kept apart. BibTeX counts braces, escaped or not: a title with ``{`` and no ``}``
would swallow the file, so there they become commands too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.exports.beside import per_article_and_whole
from generator.exports.export import EXPORTS
from generator.exports.names import Creator
from generator.exports.reference import Kind, Reference
from generator.relate.archive import Archive
from generator.write.files import File

_TEX = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        **{c: "\\" + c for c in "&%$#_{}"},
    }
)
_LONE_BRACES = {r"\{": r"{\lbrace}", r"\}": r"{\rbrace}"}
_LIGATURE = re.compile("(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
_ENTRY = {Kind.NEWSPAPER: "article", Kind.BLOG: "online", Kind.WEBPAGE: "online"}
_OUTLET = {Kind.NEWSPAPER: "journal", Kind.BLOG: "organization", Kind.WEBPAGE: "organization"}


@EXPORTS.register("bibtex")
def bibtex(archive: Archive) -> Iterator[File]:
    return per_article_and_whole(archive, "bib", as_bibtex)


def as_bibtex(references: tuple[Reference, ...]) -> str:
    return "\n".join(map(_entry, references))


def _entry(reference: Reference) -> str:
    fields = {
        "author": " and ".join(_name(author) for author in reference.authors),
        "title": _text(reference.title),
        _OUTLET[reference.kind]: _text(reference.outlet),
        "entrysubtype": "newspaper" if reference.kind is Kind.NEWSPAPER else None,
        "date": reference.date,
        "year": reference.date[:4] if reference.date else None,
        "url": reference.url,
        "langid": _text(reference.language),
        "keywords": _text(", ".join(reference.tags)),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{_ENTRY[reference.kind]}{{{reference.id},\n{lines}}}\n"


def _name(author: Creator) -> str:
    """Doubled braces keep a body, and a name that is not split, in one piece."""
    if author.family is None:
        return f"{{{_text(author.whole)}}}"
    parts = (author.family, author.suffix, author.given)
    return ", ".join(_text(part) or "" for part in parts if part)


def _text(value: str | None) -> str | None:
    if not value:
        return None
    written = _LIGATURE.sub("{}", value.translate(_TEX))
    if not _balanced(value):
        for brace, command in _LONE_BRACES.items():
            written = written.replace(brace, command)
    return written


def _balanced(text: str) -> bool:
    depth = 0
    for brace in re.findall("[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0
