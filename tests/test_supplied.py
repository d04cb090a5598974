"""What a record supplies, and that nothing of it is ever applied to the wrong words."""

import hashlib
from pathlib import Path

import pytest

from generator.diagnostics import rendered
from generator.extract.extracted import Extracted
from generator.extract.supplied import apply_record, fits
from generator.model import (
    Article,
    ArticleId,
    Document,
    Evidence,
    How,
    Part,
    PartKind,
    Property,
    Record,
    RuleName,
    SeedName,
    Source,
    SourceKind,
    Span,
    Statement,
)
from generator.read.record import read_record

TEXT = "The ferry is late\nAccording to the pilot, fog.\nTags: fog\nThe mill is closed\nNobody knows why.\n"
FIRST, TAGS, SECOND = Span(0, 47), Span(47, 57), Span(57, len(TEXT))


def document() -> Document:
    return Document(SeedName("x.txt"), TEXT, hashlib.sha256(TEXT.encode()).hexdigest(), len(TEXT), "utf-8")


def extracted() -> Extracted:
    title = Statement(Property.TITLE, "The ferry is late", Evidence(How.PRINTED, RuleName("first-line"), Span(0, 17)))
    pilot = Source("the pilot", SourceKind.PERSON, True, False, Span(18, 40), Span(31, 40), RuleName("according-to"))
    ferry = Article(
        ArticleId("ferry"), PartKind.ARTICLE, SeedName("x.txt"), FIRST, (1, 2), title=title, sources=(pilot,)
    )
    mill = Article(ArticleId("mill"), PartKind.ARTICLE, SeedName("x.txt"), SECOND, (4, 5))
    parts = (
        Part(PartKind.ARTICLE, FIRST, (1, 2), ArticleId("ferry")),
        Part(PartKind.FURNITURE, TAGS, (3, 3), ArticleId("ferry")),
        Part(PartKind.ARTICLE, SECOND, (4, 5), ArticleId("mill")),
    )
    return Extracted((ferry, mill), parts)


def record(folder: Path, text: str) -> Record:
    path = folder / "x.yml"
    path.write_text(text, encoding="utf-8")
    found, trouble = read_record(path, "x.yml")
    assert trouble == ()
    assert found is not None
    return found


def applied(folder: Path, text: str) -> Extracted:
    return apply_record(document(), extracted(), record(folder, text))


def said(found: Extracted) -> list[str]:
    return [rendered(d).split("\n")[0] for d in found.diagnostics]


def test_a_supplied_value_wins_and_the_printed_one_is_kept(tmp_path: Path) -> None:
    text = "articles: [{lines: [1, 2], id: late-ferry, title: {value: The late ferry, why: the page title, by: Eve}}]"
    found = applied(tmp_path, text)
    ferry, mill = found.articles
    assert ferry.title is not None
    assert (ferry.title.value, ferry.title.evidence.how, ferry.title.evidence.by) == (
        "The late ferry",
        "supplied",
        "Eve",
    )
    assert [rival.value for rival in ferry.rivals] == ["The ferry is late"]
    assert [part.article for part in found.parts] == ["late-ferry", "late-ferry", "mill"]
    assert mill == extracted().articles[1]
    assert said(found) == []


def test_notes_point_at_the_words_they_are_about(tmp_path: Path) -> None:
    text = """\
articles:
- lines: [1, 2]
  notes:
  - {on: {line: 2, quote: pilot}, body: Unnamed.}
  - {on: {line: 3}, body: A tag of this article.}
  - {body: On the whole.}
"""
    notes = applied(tmp_path, text).articles[0].notes
    assert [(n.line, n.span.of(TEXT) if n.span else None, n.by) for n in notes] == [
        (2, "pilot", "the editors"),
        (3, "Tags: fog", "the editors"),
        (None, None, "the editors"),
    ]


def test_sources_are_added_and_taken_away_with_a_reason(tmp_path: Path) -> None:
    text = """\
articles:
- lines: [1, 2]
  sources:
  - {drop: the pilot, line: 2, why: he is asked about something else}
  - {name: Harbour log, kind: publication, why: shown in the picture}
"""
    (source,) = applied(tmp_path, text).articles[0].sources
    assert (source.name, source.kind, source.evidence and source.evidence.why) == (
        "Harbour log",
        "publication",
        "shown in the picture",
    )


REFUSED = {
    "sha256: " + "0" * 64: "x.yml:1:1: error[record-stale] the record was written for another text; "
    "nothing of it is applied",
    "articles: [{id: which}]": "x.yml:1:1: error[record-no-article] the entry names no lines and the file has "
    "2 articles; the entry is not applied; articles found: [1, 2], [4, 5]",
    "articles:\n- lines: [3, 3]": "x.yml:2:3: error[record-no-article] lines 3-3 meet no article; "
    "the entry is not applied; articles found: [1, 2], [4, 5]",
    "articles:\n- lines: [1, 2]\n- lines: [2, 2]": "x.yml:3:3: error[record-no-article] a second entry for the same "
    "article; it is not applied",
    "articles:\n- lines: [1, 2]\n  notes:\n  - {on: {line: 4}, body: No.}": "x.yml:4:5: error[record-no-line] "
    "line 4 is not in this article; the note is left out",
    "articles:\n- lines: [1, 2]\n  notes:\n  - {on: {line: 2, quote: captain}, body: No.}": "x.yml:4:5: "
    'error[record-no-words] "captain" does not stand in line 2; the note is left out; '
    "quote the words exactly as printed there",
    "articles:\n- lines: [1, 2]\n  sources:\n  - {drop: captain, why: no}": "x.yml:4:5: error[record-no-words] "
    'no source "captain" was found here; nothing is taken away',
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_does_not_fit_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    found = applied(tmp_path, text)
    assert said(found) == [REFUSED[text]]
    assert [(a.notes, len(a.sources)) for a in found.articles] == [((), 1), ((), 0)]


def test_one_record_serves_digest_and_original(tmp_path: Path) -> None:
    digest, original = "1" * 64, document().sha256
    both = record(tmp_path, f"sha256: '{digest}'\noriginal_sha256: '{original}'")
    assert fits(document(), both)
    assert not fits(document(), record(tmp_path, f"sha256: '{digest}'"))
    assert fits(document(), record(tmp_path, "rights: unknown"))
