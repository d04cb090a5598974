"""``more-russian-spies.jsonld``: notes, mentions and attributions of an article as W3C Web Annotations.

Each target is the article's page with a quote (`generator.exports.quotes`) and the position of the words, in code
points, in the text of the saved file. Notes are ``commenting``, mentions of reviewed entities ``identifying``,
names not yet reviewed ``tagging``, attributions ``linking``. A text that is not shown is not quoted: no file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from generator.exports.beside import beside
from generator.exports.export import EXPORTS
from generator.exports.plain import one_line, web_address
from generator.exports.quotes import Quotes
from generator.model import Article, ArticleId, How, IsoDate, Mention, Seed, Source, Span, Status
from generator.relate import addresses
from generator.relate.annotations import Annotation, notes_of
from generator.relate.archive import Archive
from generator.relate.publication import text_shown
from generator.write.files import File

_SOFTWARE = {"type": "Software", "name": "Annotated Archive"}
_Json = dict[str, Any]


@EXPORTS.register("web-annotations")
def web_annotations(archive: Archive) -> Iterator[File]:
    cited = {(c.article, c.source): found.id for found in archive.cited for c in found.citations}
    for article in archive.articles.values():
        seed = archive.seed_of[article.id]
        if text_shown(seed, archive.site):
            page = _ArticlePage(archive, article, seed, cited).annotations()
            text = json.dumps(page, ensure_ascii=False) + "\n"
            yield File(beside(article.id, "jsonld"), text.encode("utf-8", "replace"))


class _ArticlePage:
    """The annotations of one article as an AnnotationPage."""

    def __init__(
        self, archive: Archive, article: Article, seed: Seed, cited: Mapping[tuple[ArticleId, Source], str]
    ) -> None:
        self._archive = archive
        self._article = article
        self._seed = seed
        self._cited = cited

    def annotations(self) -> _Json:
        items = [*self._notes(), *self._mentions(), *self._attributions()]
        document = self._seed.document
        label = (
            "Notes, names and sources. Positions count characters of the saved file "
            f"{one_line(document.name)} (sha256 {document.sha256})."
        )
        return {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": self._at(f"{addresses.article(self._article.id)}{self._article.id}.jsonld"),
            "type": "AnnotationPage",
            "partOf": {"type": "AnnotationCollection", "label": label, "total": len(items)},
            "items": items,
        }

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self._seed.document, self._article)

    @property
    def _page(self) -> str:
        return self._at(addresses.article(self._article.id))

    def _at(self, address: str) -> str:
        """Absolute where the site's address is known, else relative to this file, which lies in the page's folder."""
        site = self._archive.site.url
        return f"{site}{address}" if site else addresses.between(addresses.article(self._article.id), address)

    def _notes(self) -> Iterator[_Json]:
        for annotation in notes_of(self._article):
            note = annotation.note
            yield {
                **_annotation(f"{self._page}#{annotation.id}", "commenting"),
                "creator": {"name": one_line(note.by)},
                **_created(note.date),
                "body": {"type": "TextualBody", "value": note.body, "format": "text/markdown"},
                "target": self._note_target(annotation),
            }

    def _note_target(self, annotation: Annotation) -> _Json:
        span = annotation.note.span
        return self._target(span) if span else {"source": self._page}

    def _mentions(self) -> Iterator[_Json]:
        for mention in self._article.mentions:
            entity = self._archive.entity.get(mention.entity)
            if entity is not None:
                yield {
                    **_annotation(f"{self._page}#m-{mention.span.start}-{mention.span.end}", _motivation(mention)),
                    **({"generator": _SOFTWARE} if mention.why is None else {}),
                    "body": [
                        _words(one_line(entity.name), "tagging"),
                        *_link(self._at(addresses.entity(entity.id)), mention),
                    ],
                    "target": self._target(mention.span),
                }

    def _attributions(self) -> Iterator[_Json]:
        for number, source in enumerate(self._article.sources, start=1):
            if source.span is None:
                continue
            found = self._cited.get((self._article.id, source))
            linked = [self._at(addresses.source(found))] if found else []
            outward = [url] if (url := web_address(source.url)) else []
            yield {
                **_annotation(f"{self._page}#s-{number}-{source.span.start}", "linking"),
                **({} if source.evidence and source.evidence.how is How.SUPPLIED else {"generator": _SOFTWARE}),
                "body": [_words(one_line(source.name), "describing"), *linked, *outward],
                "target": self._target(source.span),
            }

    def _target(self, span: Span) -> _Json:
        position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        quote = self._quotes.of(span)
        if quote is None:  # words in a part that has no page of its own
            source = self._at(f"{addresses.saved_file(self._seed.document.name)}")
            return {"source": source, "selector": [position]}
        words = {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
        return {"source": self._page, "selector": [words if quote.alone else _within(quote.passage, words), position]}


def _within(passage: str, words: _Json) -> _Json:
    conforms = "http://tools.ietf.org/rfc/rfc3236"
    return {"type": "FragmentSelector", "conformsTo": conforms, "value": passage, "refinedBy": words}


def _annotation(identity: str, motivation: str) -> _Json:
    return {"id": identity, "type": "Annotation", "motivation": motivation}


def _motivation(mention: Mention) -> str:
    return "identifying" if mention.status is Status.REVIEWED else "tagging"


def _link(entity_page: str, mention: Mention) -> list[_Json]:
    """Only a reviewed name says who is meant."""
    if mention.status is not Status.REVIEWED:
        return []
    return [{"type": "SpecificResource", "source": entity_page, "purpose": "identifying"}]


def _words(value: str, purpose: str) -> _Json:
    return {"type": "TextualBody", "value": value, "purpose": purpose}


def _created(date: IsoDate | None) -> _Json:
    """The vocabulary wants a date with a time; a shortened date cannot be one."""
    return {"created": f"{date}T00:00:00Z"} if date and len(date) == len("2026-11-20") else {}
