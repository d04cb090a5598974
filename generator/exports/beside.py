"""Files beside an article's page, and their sum beside the front page: ``…/x/x.bib`` and ``archive.bib``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports.reference import Reference, references
from generator.model import ArticleId
from generator.relate import addresses
from generator.relate.archive import Archive
from generator.write.files import File


def beside(identity: ArticleId, ending: str) -> str:
    """Path of an article's file: ``articles/x/x.ris``, in the folder that its page gets in the site."""
    return f"{addresses.article(identity)}{identity}.{ending}"


def per_article_and_whole(
    archive: Archive, ending: str, written: Callable[[tuple[Reference, ...]], str]
) -> Iterator[File]:
    whole = []
    for article, reference in references(archive):
        whole.append(reference)
        yield File(beside(article.id, ending), written((reference,)).encode("utf-8"))
    yield File(f"archive.{ending}", written(tuple(whole)).encode("utf-8"))
