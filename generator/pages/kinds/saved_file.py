"""The page of a saved file: its text untouched, line by line, the parts tinted and labelled.

``files/002/#c2370-2387`` lands on the words with these offsets and marks them, without any script.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Part, PartKind, Publish, Seed
from generator.pages.file_rows import FileRows
from generator.pages.markup import element, heading, heading_of, isolated, link, paragraph
from generator.pages.page import Page
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.words import PART_WORDS, lines
from generator.relate import addresses
from generator.relate.publication import shown
from generator.split.long import is_long
from generator.text.counting import count


@KINDS.register("saved file")
def saved_files(reading: Reading) -> Iterator[Page]:
    for seed in reading.archive.seeds:
        yield Page(
            address=addresses.saved_file(seed.document.name),
            kind="seed",
            title=f"Saved file {seed.document.name}",
            body=tuple(_body(reading, seed)),
            matter={"facets": [{"name": "kind", "value": "file"}]},
            description=f"The saved file {seed.document.name} as it was received, line by line.",
        )


def _body(reading: Reading, seed: Seed) -> Iterator[str]:
    document = seed.document
    yield heading(1, f"Saved file {document.name}", "title")
    read = f"read as {isolated(document.encoding)}"
    size = f"{count(len(document.lines), 'line')}, {count(document.size, 'byte')}, {read}"
    yield element("p", f"{size}. SHA-256 {element('code', document.sha256, class_='aa-hash')}", class_="aa-facts")
    level = shown(seed, reading.site)
    if level is not Publish.FULL:
        yield paragraph("The text of this file is kept back; it is not published here.")
    if level is Publish.WITHHELD:
        return
    if is_long(document):
        yield from _download(seed, level)
        return
    yield _explained(level)
    rows = FileRows(seed) if level is Publish.FULL else None
    for part in seed.parts:
        yield from _part(reading, seed, part, rows)


def _download(seed: Seed, level: Publish) -> Iterator[str]:
    yield paragraph("This file is too long for a page and was not read for articles.")
    if level is Publish.FULL:
        name = seed.document.name
        there = addresses.between(addresses.saved_file(name), addresses.long_text(name))
        yield paragraph(f"{link(there, 'The whole file as plain text')} (UTF-8)")


def _explained(level: Publish) -> str:
    text = "The whole file, unchanged, with the parts that we told apart." if level is Publish.FULL else "Its parts:"
    return paragraph(text, "aa-small")


def _part(reading: Reading, seed: Seed, part: Part, rows: FileRows | None) -> Iterator[str]:
    if not part.span.of(seed.document.text).strip():
        if rows:
            yield element("div", rows.html(part.span), class_="aa-file aa-part-blank", data_pagefind_ignore="all")
        return
    title = f"{lines(*part.lines).capitalize()}: {PART_WORDS[part.kind]}"
    yield heading_of(2, title, f"part-{part.lines[0]}-{part.span.start}", class_="aa-part")
    article = reading.archive.articles.get(part.article) if part.article else None
    if article and article.span == part.span:
        title = isolated(reading.title(article))
        there = addresses.between(addresses.saved_file(seed.document.name), addresses.article(article.id))
        yield paragraph(f"On its own page: {link(there, title)}", "aa-small")
    if rows:
        searched = part.kind in (PartKind.COMMENTS, PartKind.FURNITURE)
        ignored = None if searched else "all"
        yield element(
            "div", rows.html(part.span), class_=f"aa-file aa-part-{part.kind.value}", data_pagefind_ignore=ignored
        )
