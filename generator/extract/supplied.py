"""What a record supplies: an outlet for lines 1-15, a note on line 3, an address that stays.

A supplied value wins over a printed one, which is kept among the rivals. A record whose checksum is that
of another text is refused whole; a decision that points at lines or words that are not there is refused
alone. Nothing is ever applied to the wrong words. Decisions on mentions wait until mentions are found.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.diagnostics import Code, Diagnostic, Level, Place, declare
from generator.extract.extracted import Extracted
from generator.model import (
    Article,
    ArticleId,
    ArticleRecord,
    Document,
    Evidence,
    How,
    Note,
    NoteRecord,
    Part,
    Property,
    Record,
    Source,
    SourceKind,
    SourceRecord,
    Span,
    Statement,
    Strength,
    Supplied,
)
from generator.text.composed import forms

STALE = declare(
    "record-stale",
    Level.ERROR,
    """The record was written for another text: neither its sha256 nor its original_sha256 is that of the file
    beside it. Nothing of it is applied. If the file changed on purpose, check every line of the record
    against it, then write the new sum.""",
)
NO_ARTICLE = declare(
    "record-no-article",
    Level.ERROR,
    """An entry of a record does not say which article it means: its lines meet no article or several, or it
    names no lines although the file has several articles. The entry is not applied.""",
)
NO_LINE = declare(
    "record-no-line", Level.ERROR, "A note or source of a record is on a line that its article does not have."
)
NO_WORDS = declare(
    "record-no-words",
    Level.ERROR,
    "A record quotes words that do not stand in the line it names, or takes away a source that was not found.",
)


def fits(document: Document, record: Record) -> bool:
    """Whether the record speaks of this text; a record without checksums speaks of the file beside it."""
    sums = {record.sha256, record.original_sha256} - {None}
    return not sums or document.sha256 in sums


def apply_record(document: Document, extracted: Extracted, record: Record) -> Extracted:
    """The articles with what the editors supply. The record must fit; see `fits`."""
    work = _Application(document, record)
    if not fits(document, record):
        work.refuse(STALE, record.sha256_line, "the record was written for another text; nothing of it is applied")
        return replace(extracted, diagnostics=(*extracted.diagnostics, *work.trouble))
    articles = list(extracted.articles)
    renamed: dict[ArticleId, ArticleId] = {}
    taken: set[ArticleId] = set()
    for entry in record.articles:
        index = work.which(entry, articles)
        if index is None:
            continue
        before = articles[index].id
        if before in taken:
            work.refuse(NO_ARTICLE, entry.line, "a second entry for the same article; it is not applied")
            continue
        articles[index] = work.applied(articles[index], entry, extracted.parts)
        taken |= {before, articles[index].id}
        renamed[before] = articles[index].id
    parts = tuple(replace(p, article=renamed.get(p.article, p.article)) if p.article else p for p in extracted.parts)
    return Extracted(tuple(articles), parts, (*extracted.diagnostics, *work.trouble))


@dataclass
class _Application:
    """One record being applied to one document."""

    document: Document
    record: Record
    trouble: list[Diagnostic] = field(default_factory=list)

    def refuse(self, code: Code, line: int, message: str, hint: str = "") -> None:
        rows = self.record.source.split("\n")
        excerpt = rows[line - 1] if line <= len(rows) else ""
        column = len(excerpt) - len(excerpt.lstrip(" -")) + 1
        self.trouble.append(code.at(Place(self.record.path, line, column, excerpt), message, hint))

    def which(self, entry: ArticleRecord, articles: list[Article]) -> int | None:
        lines = entry.lines
        if lines:
            meant = [i for i, a in enumerate(articles) if a.lines[0] <= lines[1] and lines[0] <= a.lines[1]]
            said = f"lines {lines[0]}-{lines[1]} meet"
        else:
            meant = [i for i, a in enumerate(articles) if a.kind == "article"]
            said = "the entry names no lines and the file has"
        if len(meant) == 1:
            return meant[0]
        found = f"{len(meant)} articles" if meant else "no article"
        known = ", ".join(f"[{a.lines[0]}, {a.lines[1]}]" for a in articles[:8])
        self.refuse(NO_ARTICLE, entry.line, f"{said} {found}; the entry is not applied", f"articles found: {known}")
        return None

    def applied(self, article: Article, entry: ArticleRecord, parts: tuple[Part, ...]) -> Article:
        reach = {part.lines for part in parts if part.article == article.id} | {article.lines}
        article = self._stated(article, entry)
        return replace(
            article,
            id=entry.id or article.id,
            replaces=entry.replaces,
            added=entry.added,
            url=entry.url,
            archived_url=entry.archived_url,
            sources=self._sources(article, entry),
            notes=tuple(filter(None, (self._note(note, reach) for note in entry.notes))),
        )

    def _stated(self, article: Article, entry: ArticleRecord) -> Article:
        rivals = list(article.rivals)
        pairs = (
            (Property.TITLE, article.title, entry.title),
            (Property.DATE, article.date, entry.date),
            (Property.OUTLET, article.outlet, entry.outlet),
            (Property.LANGUAGE, article.language, entry.language),
        )
        chosen = []
        for about, printed, supplied in pairs:
            if supplied and printed and about is not Property.LANGUAGE:
                rivals.append(printed)
            chosen.append(_statement(about, supplied) if supplied else printed)
        authors = article.authors
        if entry.authors:
            rivals.extend(authors)
            authors = tuple(_statement(Property.AUTHOR, supplied) for supplied in entry.authors)
        title, date, outlet, language = chosen
        return replace(
            article, title=title, date=date, outlet=outlet, language=language, authors=authors, rivals=tuple(rivals)
        )

    def _note(self, note: NoteRecord, reach: set[tuple[int, int]]) -> Note | None:
        if note.on_line is None:
            return Note(note.body, note.by, note.date, None, None)
        if not any(first <= note.on_line <= last for first, last in reach):
            self.refuse(NO_LINE, note.line, f"line {note.on_line} is not in this article; the note is left out")
            return None
        start, end = self.document.lines.bounds(note.on_line)
        if note.quote is None:
            return Note(note.body, note.by, note.date, note.on_line, _trimmed(self.document.text, start, end))
        text = self.document.text
        quoted = next((words for words in forms(note.quote) if text.find(words, start, end) >= 0), None)
        if quoted is None:
            words = f'"{note.quote}" does not stand in line {note.on_line}; the note is left out'
            self.refuse(NO_WORDS, note.line, words, "quote the words exactly as printed there")
            return None
        at = text.find(quoted, start, end)
        return Note(note.body, note.by, note.date, note.on_line, Span(at, at + len(quoted)), note.quote)

    def _sources(self, article: Article, entry: ArticleRecord) -> tuple[Source, ...]:
        sources = list(article.sources)
        for decision in entry.sources:
            if decision.drop:
                kept = [source for source in sources if not self._meant(decision, source)]
                if len(kept) == len(sources):
                    words = f'no source "{decision.name}" was found here; nothing is taken away'
                    self.refuse(NO_WORDS, decision.line, words)
                sources = kept
            else:
                sources.append(_added(decision))
        return tuple(sources)

    def _meant(self, decision: SourceRecord, source: Source) -> bool:
        if decision.name not in (source.name, source.url):
            return False
        if decision.on_line is None or source.span is None:
            return True
        return self.document.lines.number(source.span.start) == decision.on_line


def _statement(about: Property, supplied: Supplied) -> Statement:
    how = Evidence(How.SUPPLIED, strength=Strength.SUPPLIED, by=supplied.by, why=supplied.why, line=supplied.line)
    return Statement(about, supplied.value, how)


def _added(decision: SourceRecord) -> Source:
    kind = decision.kind or (SourceKind.URL if decision.url else SourceKind.PUBLICATION)
    return Source(
        name=decision.name,
        kind=kind,
        named=kind is not SourceKind.ANONYMOUS,
        listed=False,
        span=None,
        name_span=None,
        rule=None,
        url=decision.url,
        evidence=Evidence(
            How.SUPPLIED, strength=Strength.SUPPLIED, by=decision.by, why=decision.why, line=decision.line
        ),
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    lead = len(line) - len(line.lstrip())
    return Span(start + lead, max(start + lead, start + len(line.rstrip())))
