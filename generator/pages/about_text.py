"""The section "About this text": one table of values, how each is known, and the way to the words.

A value that nobody printed or supplied has its row too: "Not stated".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Article, Part, Publish, Seed, Statement, TextKind
from generator.pages.citing import citing
from generator.pages.evidence import how_known
from generator.pages.file_leaves import file_place
from generator.pages.markup import element, folded, isolated, link, listing, outward, paragraph, section
from generator.pages.reading import Reading
from generator.pages.words import PART_WORDS, language, lines, spoken_date
from generator.relate import addresses
from generator.text.web_address import is_web_address

_MOST = 40  # parts of a file that the page of one of them lists
_NOTHING = "The text does not say, and no editor has supplied it."


def about_section(reading: Reading, article: Article) -> tuple[str, ...]:
    seed = reading.seed(article)
    rows = [*_statement_rows(article, seed), *_file_rows(reading, article, seed)]
    head = "<tr><th scope='col'>What</th><th scope='col'>Value</th><th scope='col'>How we know</th></tr>"
    body = "\n".join(rows)
    return section(
        "About this text",
        "about-this-text",
        element("table", f"<thead>{head}</thead>\n<tbody>\n{body}\n</tbody>", class_="aa-evidence"),
        citing(reading, article),
        _rest_of_file(reading, article, seed) if reading.reads(article) else "",
    )


def _row(what: str, value: str, how: str) -> str:
    return f"<tr><th scope='row'>{what}</th><td>{value}</td><td>{how}</td></tr>"


def _statement_rows(article: Article, seed: Seed) -> Iterator[str]:
    yield from _rows(article, seed, "Title", [article.title], always=True)
    yield from _rows(article, seed, "Author", article.authors, always=True)
    yield from _rows(article, seed, "Date", [article.date], always=True)
    yield from _rows(article, seed, "Updated", [article.modified])
    yield from _rows(article, seed, "Outlet", [article.outlet], always=True)
    yield from _rows(article, seed, "Language", [article.language])
    yield from _rows(article, seed, "Tag", article.tags)
    yield from _rows(article, seed, "Credit", article.credits)
    yield from _rows(article, seed, "Also found", article.rivals)


def _rows(
    article: Article, seed: Seed, what: str, found: Iterable[Statement | None], *, always: bool = False
) -> Iterator[str]:
    here = addresses.article(article.id)
    known = [statement for statement in found if statement]
    if always and not known:
        yield _row(what, "<em>not stated</em>", _NOTHING)
    told: set[str | None] = set()
    for statement in known:
        rule = statement.evidence.rule
        how = how_known(here, seed, statement.evidence, brief=rule in told)
        told.add(rule)
        yield _row(_what(what, statement), _value(statement), how)


def _what(what: str, statement: Statement) -> str:
    if what == "Also found":
        return f"Also found, not chosen: {statement.property.value}"
    return f"{what} ({isolated(statement.role)})" if statement.role and what == "Credit" else what


def _value(statement: Statement) -> str:
    value = " ".join(statement.value.split())
    if statement.property in ("date", "modified"):
        return element("time", isolated(spoken_date(value)), datetime=value)
    if statement.property == "language":
        return isolated(language(value))
    return isolated(value)


def _file_rows(reading: Reading, article: Article, seed: Seed) -> Iterator[str]:
    here = addresses.article(article.id)
    name = isolated(seed.document.name)
    page = link(addresses.between(here, addresses.saved_file(seed.document.name)), name)
    digest = seed.text_kind is TextKind.DIGEST
    words = "Our summary, line for line, of the saved article" if digest else "The text as it was saved, unchanged"
    yield _row("Text", "digest" if digest else "original", f"{words}; {page}, {lines(*article.lines)}.")
    for what, url in (("Original", article.url), ("Archived copy", article.archived_url)):
        if url:
            shown = outward(url, isolated(url)) if is_web_address(url) else isolated(url)
            yield _row(what, shown, "Supplied by the editors.")
    yield _row("Rights", *_rights(reading, article, seed))
    if article.added:
        yield _row(
            "Added", element("time", spoken_date(article.added), datetime=article.added), "By the editors’ record."
        )
    yield from _fingerprints(seed)


def _fingerprints(seed: Seed) -> Iterator[str]:
    """The sum of the file that was read; of a digest also that of the saved file it stands for."""
    encoding = f"text encoding {isolated(seed.document.encoding)}"
    own = element("code", seed.document.sha256, class_="aa-hash")
    if seed.text_kind is not TextKind.DIGEST:
        yield _row("Fingerprint", own, f"SHA-256 of the saved file; {encoding}.")
        return
    yield _row("Fingerprint of the digest", own, f"SHA-256 of our digest, not of the saved file; {encoding}.")
    if seed.record and seed.record.original_sha256:
        original = element("code", isolated(seed.record.original_sha256), class_="aa-hash")
        words = "SHA-256 of the file that the digest stands for, as the editors recorded it; it is not published here."
        yield _row("Fingerprint of the saved file", original, words)


def _rights(reading: Reading, article: Article, seed: Seed) -> tuple[str, str]:
    rights = seed.record.rights if seed.record else None
    value = isolated(rights) if rights and rights != "unknown" else "<em>unknown</em>"
    level = {
        Publish.FULL: "",
        Publish.DIGEST: "Only a digest may be published; the text is kept back.",
        Publish.RECORD: "The text is kept back; this page tells what is known about it.",
        Publish.WITHHELD: "The text is withheld.",
    }[reading.shown(article)]
    return value, level or "By the editors’ record."


def _rest_of_file(reading: Reading, article: Article, seed: Seed) -> str:
    others = [part for part in reading.parts(seed) if part.span != article.span]
    if not others:
        return ""
    near = _nearest(others, article)
    return folded(
        f"The rest of the saved file ({len(others)} more parts)" if len(others) > 1 else "The rest of the saved file",
        (paragraph(f"The nearest {len(near)}:", "aa-small") if near != others else "")
        + listing(_part(article, seed, part) for part in near),
        class_="aa-rest",
    )


def _nearest(others: list[Part], article: Article) -> list[Part]:
    """All, or of a file with very many the nearest: else a thousand notes in one file are a million rows."""
    before = sum(part.span.start < article.span.start for part in others)
    first = max(0, min(before - _MOST // 2, len(others) - _MOST))
    return others[first : first + _MOST]


def _part(article: Article, seed: Seed, part: Part) -> str:
    here = addresses.article(article.id)
    first = max(seed.document.lines.number(part.span.start), part.lines[0])
    start, _ = seed.document.lines.bounds(first)
    there = f"{file_place(seed.document, start)}#{addresses.line_id(first)}"
    return f"{link(addresses.between(here, there), lines(*part.lines))}: {PART_WORDS[part.kind]}"
