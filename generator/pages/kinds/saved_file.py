"""The page of a saved file: its text untouched, line by line, the parts tinted and labelled.

Of a file that is a digest it says so, and which sum is the digest's and which the saved file's.
``files/002/#c2370-2387`` lands on the words with these offsets and marks them, without any script. A file of more than
three thousand rows has several pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Part, PartKind, Publish, Seed, Span, TextKind
from generator.pages.banner import file_banner
from generator.pages.file_leaves import file_section, leaf_spans
from generator.pages.file_rows import FileRows
from generator.pages.markup import element, heading, heading_of, isolated, link, paragraph
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
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
        level = shown(seed, reading.site)
        rows = FileRows(seed) if level is Publish.FULL and not is_long(seed.document) else None
        for leaf in leaves(file_section(seed.document), _spans(seed, level), 1):
            yield Page(
                address=leaf.address,
                kind="seed",
                title=leaf.numbered(_title(seed)),
                body=_body(reading, seed, leaf, rows),
                matter={"facets": [{"name": "kind", "value": "file"}]},
                description=_description(seed),
            )


def _spans(seed: Seed, level: Publish) -> tuple[Span, ...]:
    """What stands on each page; what has no rows to show needs one."""
    whole = level is Publish.WITHHELD or is_long(seed.document)
    return (Span(0, len(seed.document.text)),) if whole else leaf_spans(seed.document)


def _title(seed: Seed) -> str:
    return f"{'Digest of saved' if _is_digest(seed) else 'Saved'} file {seed.document.name}"


def _description(seed: Seed) -> str:
    name = seed.document.name
    if _is_digest(seed):
        return f"Our digest of the saved file {name}, line for line, not the file itself."
    return f"The saved file {name} as it was received, line by line."


def _is_digest(seed: Seed) -> bool:
    return seed.text_kind is TextKind.DIGEST


def _body(reading: Reading, seed: Seed, leaf: Leaf[Span], rows: FileRows | None) -> Iterator[str]:
    yield file_banner(reading, seed, leaf.address)
    yield heading(1, leaf.numbered(_title(seed)), "title")
    yield from _facts(seed)
    level = shown(seed, reading.site)
    if level is not Publish.FULL:
        yield paragraph("The text of this file is kept back; it is not published here.")
    if level is Publish.WITHHELD:
        return
    if is_long(seed.document):
        yield from _download(seed, level)
        return
    yield _explained(seed, level)
    for part in seed.parts:
        if here := _common(part.span, leaf.entries[0]):
            yield from _part(reading, seed, part, _Piece(leaf.address, here, rows))
    yield leaf.pager()


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one page shows of a part."""

    address: str
    span: Span
    rows: FileRows | None

    def html(self) -> str:
        return self.rows.html(self.span) if self.rows else ""


def _common(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def _facts(seed: Seed) -> Iterator[str]:
    """Size and sum, with the word whose they are."""
    document, own = seed.document, "This digest" if _is_digest(seed) else "The saved file"
    size = f"{count(len(document.lines), 'line')}, {count(document.size, 'byte')}"
    yield _fact(f"{own}: {size}, text encoding {isolated(document.encoding)}. SHA-256", document.sha256)
    if _is_digest(seed):
        original = seed.record.original_sha256 if seed.record else None
        words = "The saved file that it stands for, as the editors recorded it: SHA-256"
        yield _fact(words, original) if original else paragraph(f"{words} not recorded.", "aa-facts")


def _fact(words: str, fingerprint: str) -> str:
    return element("p", f"{words} {element('code', isolated(fingerprint), class_='aa-hash')}", class_="aa-facts")


def _download(seed: Seed, level: Publish) -> Iterator[str]:
    yield paragraph("This file is too long for a page and was not read for articles.")
    if level is Publish.FULL:
        name = seed.document.name
        there = addresses.between(addresses.saved_file(name), addresses.long_text(name))
        yield paragraph(f"{link(there, 'The whole file as plain text')} (UTF-8)")


def _explained(seed: Seed, level: Publish) -> str:
    whole = "The whole digest" if _is_digest(seed) else "The whole file, unchanged"
    text = f"{whole}, with the parts that we told apart." if level is Publish.FULL else "Its parts:"
    return paragraph(text, "aa-small")


def _part(reading: Reading, seed: Seed, part: Part, piece: _Piece) -> Iterator[str]:
    if not piece.span.of(seed.document.text).strip():
        if piece.rows:
            yield element("div", piece.html(), class_="aa-file aa-part-blank", data_pagefind_ignore="all")
        return
    ours = " (our digest)" if _is_digest(seed) and part.kind is not PartKind.FURNITURE else ""
    title = f"{lines(*_lines(seed, part, piece.span)).capitalize()}: {PART_WORDS[part.kind]}{ours}"
    yield heading_of(2, title, f"part-{part.lines[0]}-{part.span.start}", class_="aa-part")
    article = reading.archive.articles.get(part.article) if part.article else None
    if article and article.span == part.span:
        title = isolated(reading.title(article))
        there = addresses.between(piece.address, addresses.article(article.id))
        yield paragraph(f"On its own page: {link(there, title)}", "aa-small")
    if piece.rows:
        searched = part.kind in (PartKind.COMMENTS, PartKind.FURNITURE)
        ignored = None if searched else "all"
        yield element("div", piece.html(), class_=f"aa-file aa-part-{part.kind.value}", data_pagefind_ignore=ignored)


def _lines(seed: Seed, part: Part, span: Span) -> tuple[int, int]:
    """First and last line of a part on one page."""
    first, last = seed.document.lines.number(span.start), seed.document.lines.number(span.end - 1)
    return max(part.lines[0], first), min(part.lines[1], last)
