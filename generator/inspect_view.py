"""What was found in some files, for a person: ``inspect 002.txt`` without ``--json``.

The file with its parts in colour, each value with carets under its words::

    ┌ article  lines 25-32  is-trump-signaling-…
    25 Is Trump signaling possible CIA covert operations against drug cartels?
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title (title-above-text)

then what was left unknown, and which near misses were rejected and why.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from generator.extract.nearmisses import NearMiss, near_misses
from generator.inspection import Inspection
from generator.model import Article, Document, How, Part, PartKind, Property, Seed, Span, Statement
from generator.text.counting import count
from generator.text.lines import Row

_COLOURS = {
    PartKind.ARTICLE: "green",
    PartKind.TEASER: "cyan",
    PartKind.COMMENTS: "magenta",
    PartKind.FURNITURE: "bright_black",
}
_MARKED = "bold yellow"
_WIDTH = 106  # columns used of a wide terminal
_NARROW = 40  # columns at least
_GUTTER = 6  # columns of a line's number
_BEFORE = 12  # signs shown before the words that are marked
_MOST_LINES = 400  # of one part; a person does not read more on a terminal


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to underline, and what they are."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class _Look:
    colour: str
    width: int  # columns of the terminal that are used


def as_text(inspection: Inspection, columns: int = _WIDTH) -> Text:
    """Lines of at most so many columns, so that the carets of a narrow terminal stay under their words."""
    width = max(_NARROW, min(columns, _WIDTH))
    return Text("\n").join(line for seed in inspection.seeds for line in _seed(seed, width))


def _seed(seed: Seed, width: int) -> Iterator[Text]:
    document = seed.document
    size = f"{count(len(document.lines), 'line')}, {count(len(document.text), 'character')}, {document.encoding}"
    yield Text(f"{document.name}: {size}", "bold")
    marks = sorted((mark for article in seed.articles for mark in _marks(article)), key=lambda m: m.span)
    told: set[str] = set()
    for part in seed.parts:
        yield from _part(document, part, [mark for mark in marks if part.span.holds(mark.span)], width)
    for article in seed.articles:
        if article.id not in told:
            told.add(article.id)
            yield from _summary(seed, article)


def _marks(article: Article) -> Iterator[Mark]:
    for statement in _statements(article):
        if statement.evidence.span:
            yield Mark(statement.evidence.span, f"{_label(statement)} ({statement.evidence.rule})")
    for source in article.sources:
        if source.name_span:
            named = "" if source.named else "unnamed "
            via = f" via {source.via}" if source.via else ""
            yield Mark(source.name_span, f"{named}source{via} ({source.rule})")


def _statements(article: Article) -> Iterator[Statement]:
    single = (article.title, article.date, article.modified, article.outlet)
    yield from (statement for statement in single if statement)
    yield from (*article.authors, *article.tags, *article.credits)


def _label(statement: Statement) -> str:
    if statement.property in (Property.DATE, Property.MODIFIED):
        return f"{statement.property} {statement.value}"
    return f"{statement.role or 'credit'}" if statement.property is Property.CREDIT else str(statement.property)


def _part(document: Document, part: Part, marks: list[Mark], width: int) -> Iterator[Text]:
    colour = _COLOURS[part.kind]
    first, last = part.lines
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    yield Text(f"┌ {part.kind}", f"bold {colour}").append(f"  {lines}  {part.article or ''}".rstrip(), "dim")
    rows = _rows(document, part)
    numbered = 0
    for row in rows[:_MOST_LINES]:
        if row.of(document.text).strip():
            here = [mark for mark in marks if row.start <= mark.span.start < row.end]
            lead = f"{row.number:>5} " if row.number != numbered else " " * _GUTTER
            numbered = row.number
            yield from _line(document, lead, Span(row.start, row.end), here, _Look(colour, width))
    if len(rows) > _MOST_LINES:
        yield Text(f"      … {count(len(rows) - _MOST_LINES, 'more line')}", "dim")


def _rows(document: Document, part: Part) -> tuple[Row, ...]:
    """The rows of a part, blank ones at its end left out: those of a file from an old machine are all of line 1."""
    rows = document.lines.rows
    starts = bisect_left(rows, part.span.start, key=lambda row: row.end)
    stop = bisect_left(rows, part.span.end, lo=starts, key=lambda row: row.start)
    while stop > starts and not rows[stop - 1].of(document.text).strip():
        stop -= 1
    return rows[starts:stop]


@dataclass(frozen=True, slots=True)
class _Row:
    """The part of a line that fits on the terminal, and what stands before it."""

    shown: str
    begin: int
    lead: str  # number of the line, or an ellipsis where it goes on
    more: bool

    def words(self, document: Document, mark: Mark) -> tuple[int, int]:
        """Columns before the marked words, and columns of them that are shown."""
        before = cell_len(self.lead + _visible(document.text[self.begin : mark.span.start]))
        end = min(mark.span.end, self.begin + len(self.shown))
        return before, max(1, cell_len(_visible(document.text[mark.span.start : end])))

    def text(self, colour: str) -> Text:
        return Text(self.lead, "dim").append(_visible(self.shown), colour).append("…" if self.more else "", "dim")


def _line(document: Document, lead: str, line: Span, marks: list[Mark], look: _Look) -> Iterator[Text]:
    """The line, cut to the width of the terminal; a second time further on when marked words lie there."""
    row = _row(document, lead, line.start, line.end, look.width)
    yield row.text(look.colour)
    for mark in marks:
        if mark.span.end > row.begin + len(row.shown) and mark.span.start - _BEFORE > row.begin:
            row = _row(document, "      …", _word(document.text, mark.span.start), line.end, look.width)
            yield row.text(look.colour)
        yield _under(mark, *row.words(document, mark), look.width)


def _word(text: str, marked: int) -> int:
    """Where a word begins, a little before the marked ones."""
    space = text.find(" ", marked - _BEFORE, marked)
    return space + 1 if space >= 0 else marked - _BEFORE


def _row(document: Document, lead: str, begin: int, end: int, width: int) -> _Row:
    room, at = width - cell_len(lead) - 1, begin
    while at < end and room >= 0:
        room -= cell_len(_visible(document.text[at]))
        at += room >= 0
    return _Row(document.text[begin:at], begin, lead, at < end)


def _under(mark: Mark, before: int, width: int, total: int) -> Text:
    """Carets under the words, and what they are: behind, or before where there is no room behind."""
    carets, label = "^" * width, mark.label
    if before + width + len(label) >= total and len(label) + _GUTTER < before:
        return Text(label.rjust(before - 1) + " ", "dim").append(carets, _MARKED)
    gap = "\n" + " " * _GUTTER if before + width + len(label) >= total else " "
    return Text(" " * before).append(carets, _MARKED).append(gap + label, "dim")


def _visible(text: str) -> str:
    """Control and direction characters of a stranger's text must not act on the reader's terminal."""
    return "".join(" " if c in "\t\u00a0" else c if c.isprintable() else "\ufffd" for c in text)


def _summary(seed: Seed, article: Article) -> Iterator[Text]:
    yield Text(f"● {article.id}", "bold").append(
        f"  {article.kind}, lines {article.lines[0]}-{article.lines[1]}", "dim"
    )
    absent = [name for name, known in _knowable(article) if not known]
    if absent and article.kind is PartKind.ARTICLE:
        yield Text("      left unknown: ", "dim").append(", ".join(absent))
    for statement in _unplaced(article):
        yield Text(f"      {_label(statement)}: ", "dim").append(f"{_visible(statement.value)} {_why(statement)}")
    for statement in article.rivals:
        yield Text("      not chosen: ", "dim").append(_rival(seed.document, statement))
    for miss in near_misses(seed.document, seed.parts, article) if article.kind is PartKind.ARTICLE else ():
        yield Text("      rejected: ", "dim").append(_missed(seed.document, miss))


def _knowable(article: Article) -> tuple[tuple[str, bool], ...]:
    return (
        ("title", article.title is not None),
        ("author", bool(article.authors)),
        ("date", article.date is not None),
        ("outlet", article.outlet is not None),
    )


def _unplaced(article: Article) -> Iterator[Statement]:
    """Values that stand nowhere in the text: supplied by an editor, or said by mark-up alone."""
    return (statement for statement in _statements(article) if statement.evidence.span is None)


def _why(statement: Statement) -> str:
    evidence = statement.evidence
    if evidence.how is How.SUPPLIED:
        return f"(supplied by {evidence.by}: {evidence.why})"
    return f"({evidence.rule}, {evidence.pointer}, line {evidence.line} of the file)"


def _rival(document: Document, statement: Statement) -> str:
    evidence = statement.evidence
    line = f"line {document.lines.number(evidence.span.start)}, " if evidence.span else ""
    strength = evidence.strength.name.lower()
    return f"{statement.property} {_visible(statement.value)!r} ({line}{evidence.rule}, only {strength})"


def _missed(document: Document, miss: NearMiss) -> str:
    words = _visible(" ".join(miss.span.of(document.text).split()))
    return f"{words!r} on line {document.lines.number(miss.span.start)}: {miss.why}"
