"""Addresses and passage ids stay put, whatever else changes."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, ArticleId, Block, BlockKind, Document, PartKind, SeedName, Span
from generator.relate import addresses
from generator.relate.passages import passage_id, passage_of, passages


def _article(text: str, *blocks: Block) -> tuple[Document, Article]:
    name = SeedName("a.txt")
    document = Document(name, text, "0" * 64, len(text), "utf-8")
    return document, Article(ArticleId("a"), PartKind.ARTICLE, name, Span(0, len(text)), (1, 1), blocks=blocks)


def test_equal_passages_are_numbered_and_others_do_not_move() -> None:
    first = [p.id for p in passages(*_article("One hen.\nTwo hens.\nOne hen.\n"))]
    assert first[2] == first[0] + "-2"
    assert [p.id for p in passages(*_article("New.\nOne hen.\nTwo hens.\n"))][1:] == first[:2]


def test_case_accents_and_punctuation_do_not_move_an_address() -> None:
    assert passage_id("López, said…") == passage_id("lopez  said")
    assert passage_id("***") != passage_id("---")


def test_text_outside_every_block_is_a_passage_too() -> None:
    found = passages(*_article("ab\ncd\nef", Block(BlockKind.HEADING, Span(3, 5))))
    assert [(p.kind, p.span.start, p.span.end) for p in found] == [
        (BlockKind.PARAGRAPH, 0, 2),
        (BlockKind.HEADING, 3, 5),
        (BlockKind.PARAGRAPH, 6, 8),
    ]
    assert passage_of(found, Span(7, 8)) == found[2]
    assert passage_of(found, Span(2, 3)) is None


@given(st.text(min_size=1, max_size=300))
def test_any_file_name_gives_a_safe_slug(name: str) -> None:
    slug = addresses.file_slug(SeedName(name))
    assert slug.replace("-", "").replace("_", "").isalnum()
    assert slug.isascii()
    assert slug == slug.lower()
    assert len(slug) <= 100
    assert slug != "index"


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_file_names_never_share_a_slug(one: str, other: str) -> None:
    slugs = {addresses.file_slug(SeedName(name)) for name in (one, other, one.lower() + ".txt", one.upper() + ".txt")}
    assert len(slugs) >= len({one, other})


def test_names_that_differ_in_case_or_extension_keep_apart() -> None:
    names = ["A.txt", "a.txt", "a.html", "a", "x/a.txt", "x-a.txt", "CON.txt", "ａ.txt"]
    assert len({addresses.file_slug(SeedName(n)) for n in names}) == len(names)


def test_links_are_relative() -> None:
    assert addresses.between("articles/a/", "entities/cjng/") == "../../entities/cjng/"
    assert addresses.between("articles/a/", "articles/a/#p-1") == "#p-1"
    assert addresses.between("", "articles/a/#p-1") == "articles/a/#p-1"
    assert addresses.between("notes/", "") == "../"


def test_every_page_is_the_index_of_its_folder() -> None:
    """Else the two site builders would disagree about where its relative links lead."""
    assert addresses.page_path("articles/a/") == "articles/a/index.md"
    assert addresses.page_path("") == "index.md"
