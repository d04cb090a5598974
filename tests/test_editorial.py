"""The shipped digests and records, held against the texts they stand for: facts as printed, words our own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import Level
from generator.inspection import inspect
from generator.model import Article, BlockKind, Note, Part, PartKind, Seed, Source, Statement, Status, TextKind
from generator.read.record import read_record
from tests.originals import original

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
NUMBERS = ("000", "001", "002", "003", "004")
ARTICLES = [(number, index) for number in NUMBERS for index in range(7 if number == "002" else 1)]
RUN = 8  # words in a row; the longest name that both texts print has seven
SHORTEST, LONGEST = 0.2, 0.41
IN_ALL = 0.37
TEASERS_LONGEST = 0.55  # an announcement of two lines is little more than its names

each_file = pytest.mark.parametrize("number", NUMBERS)
each_article = pytest.mark.parametrize(("number", "index"), ARTICLES)


def digest_path(number: str) -> Path:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path


@cache
def looked_at(path: Path) -> Seed:
    """One text with its record, the shipped one beside the digest also for the original, and no complaint."""
    found = inspect([path], entities=SEEDS / "entities.yml", own=SEEDS)
    assert [d for d in found.diagnostics if d.level is not Level.INFO] == []
    (seed,) = found.seeds
    return seed


def pair(number: str) -> tuple[Seed, Seed]:
    return looked_at(digest_path(number)), looked_at(original(number))


def article_pair(number: str, index: int) -> tuple[tuple[Seed, Article], tuple[Seed, Article]]:
    digest, full = pair(number)
    return (digest, digest.articles[index]), (full, full.articles[index])


def lines(seed: Seed) -> list[str]:
    return seed.document.text.split("\n")


def words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W_]+", text)]


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def paragraphs(seed: Seed, article: Article) -> str:
    wanted = (block.span.of(seed.document.text) for block in article.blocks if block.kind is BlockKind.PARAGRAPH)
    return "\n".join(wanted)


# What the repository says of itself, with no original at hand


@each_file
def test_the_record_is_of_this_digest(number: str) -> None:
    path = digest_path(number)
    record, trouble = read_record(path.with_suffix(".yml"))
    assert record is not None
    assert trouble == ()
    assert record.text is TextKind.DIGEST
    assert record.rights is not None
    assert record.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@each_file
def test_the_record_applies_whole_to_the_digest(number: str) -> None:
    seed = looked_at(digest_path(number))
    record = seed.record
    assert record is not None
    assert [a.id for a in seed.articles] == [entry.id for entry in record.articles]
    assert [len(a.notes) for a in seed.articles] == [len(entry.notes) for entry in record.articles]
    assert all(a.added for a in seed.articles)


def test_every_article_has_four_notes_and_every_teaser_one() -> None:
    articles = [a for number in NUMBERS for a in looked_at(digest_path(number)).articles]
    counts = {a.id: len(a.notes) for a in articles}
    few = {a.id for a in articles if counts[a.id] < (4 if a.kind is PartKind.ARTICLE else 1)}
    assert few == set()
    assert sum(counts[a.id] for a in articles if a.kind is PartKind.TEASER) >= 2


def notes() -> Iterator[Note]:
    for number in NUMBERS:
        for article in looked_at(digest_path(number)).articles:
            yield from article.notes


def test_a_note_is_two_to_four_sentences() -> None:
    ends = re.compile(r"[.?!][\")”]*(?=\s+[\"A-Z“]|$)")
    odd = {note.body: n for note in notes() if not 2 <= (n := len(ends.findall(note.body))) <= 4}
    assert odd == {}


def test_a_note_says_who_wrote_it_and_when() -> None:
    assert all(note.by and note.date for note in notes())


# The digests beside the originals


@each_file
def test_the_record_knows_the_original_by_its_sum(number: str) -> None:
    digest, full = pair(number)
    assert digest.record is not None
    assert digest.record.original_sha256 == full.document.sha256
    assert full.text_kind is TextKind.ORIGINAL
    assert digest.text_kind is TextKind.DIGEST


@each_file
def test_the_same_lines_are_blank(number: str) -> None:
    digest, full = (lines(seed) for seed in pair(number))
    assert len(digest) == len(full)
    blank = [(a, b) for a, b in zip(digest, full, strict=True) if not (a.strip() and b.strip())]
    assert all(a == b for a, b in blank)


@each_file
def test_the_parts_are_the_same(number: str) -> None:
    def told(parts: tuple[Part, ...]) -> list[tuple[PartKind, tuple[int, int], str | None]]:
        return [(part.kind, part.lines, part.article) for part in parts]

    digest, full = pair(number)
    assert told(digest.parts) == told(full.parts)


@each_file
def test_page_furniture_stands_as_printed_unless_it_is_a_sentence(number: str) -> None:
    digest, full = pair(number)
    for part in full.parts:
        if part.kind is PartKind.FURNITURE:
            chosen = slice(part.lines[0] - 1, part.lines[1])
            both = zip(lines(digest)[chosen], lines(full)[chosen], strict=True)
            assert [(a, b) for a, b in both if a != b and not (b.endswith(".") and len(words(b)) > RUN)] == []


@each_article
def test_printed_statements_are_the_same(number: str, index: int) -> None:
    def told(seed: Seed, found: Statement | None) -> tuple[object, ...] | None:
        if found is None:
            return None
        span = found.evidence.span
        return found.value, found.evidence.how, seed.document.lines.number(span.start) if span else None

    def all_told(seed: Seed, article: Article) -> list[object]:
        one = (article.title, article.date, article.outlet, article.language)
        many = (article.authors, article.tags, article.credits)
        return [*(told(seed, s) for s in one), *([told(seed, s) for s in group] for group in many)]

    digest, full = article_pair(number, index)
    assert all_told(*digest) == all_told(*full)


@each_article
def test_titles_bylines_and_headings_stand_as_printed(number: str, index: int) -> None:
    def told(seed: Seed, article: Article) -> list[tuple[BlockKind, str]]:
        text = seed.document.text
        return [(b.kind, b.span.of(text)) for b in article.blocks if b.kind is not BlockKind.PARAGRAPH]

    digest, full = article_pair(number, index)
    assert told(*digest) == told(*full)
    assert len(digest[1].blocks) == len(full[1].blocks)


@each_article
def test_listed_sources_are_the_same(number: str, index: int) -> None:
    def told(seed: Seed, found: Source) -> tuple[object, ...]:
        return found.name, found.url, found.kind, seed.document.lines.number(found.span.start) if found.span else None

    (digest, ours), (full, theirs) = article_pair(number, index)
    listed = [told(full, source) for source in theirs.sources if source.listed]
    assert [told(digest, source) for source in ours.sources if source.listed] == listed


@each_article
def test_the_same_entities_are_named(number: str, index: int) -> None:
    (_, ours), (_, theirs) = article_pair(number, index)
    named = [{m.entity for m in article.mentions if m.status is Status.REVIEWED} for article in (ours, theirs)]
    assert named[0] == named[1]


@each_article
def test_entities_are_named_on_the_lines_where_they_stand(number: str, index: int) -> None:
    def told(seed: Seed, article: Article) -> set[tuple[int, str]]:
        at = seed.document.lines.number
        return {(at(m.span.start), m.entity) for m in article.mentions if m.status is Status.REVIEWED}

    digest, full = article_pair(number, index)
    assert told(*digest) == told(*full)


@each_article
def test_notes_stand_on_the_same_lines(number: str, index: int) -> None:
    (_, ours), (_, theirs) = article_pair(number, index)
    assert [(n.line, n.quote, n.body) for n in ours.notes] == [(n.line, n.quote, n.body) for n in theirs.notes]


@pytest.mark.parametrize("kind", [PartKind.ARTICLE, PartKind.TEASER])
@each_file
def test_a_digest_is_about_a_third_of_the_length(number: str, kind: PartKind) -> None:
    digest, full = pair(number)
    chosen = [i for i, article in enumerate(full.articles) if article.kind is kind]
    groups = [[i] for i in chosen] if kind is PartKind.ARTICLE else [chosen] if chosen else []
    for group in groups:
        ours, theirs = (sum(len(paragraphs(s, s.articles[i])) for i in group) for s in (digest, full))
        assert SHORTEST <= ours / theirs <= (LONGEST if kind is PartKind.ARTICLE else TEASERS_LONGEST)


def test_the_digests_together_are_about_a_third_of_the_length() -> None:
    def prose(which: int) -> int:
        return sum(len(paragraphs(pair(number)[which], article_pair(number, i)[which][1])) for number, i in ARTICLES)

    assert SHORTEST <= prose(0) / prose(1) <= IN_ALL


@each_article
def test_the_words_of_a_digest_are_our_own(number: str, index: int) -> None:
    digest, full = article_pair(number, index)
    assert runs(paragraphs(*digest)) & runs(paragraphs(*full)) == set()
