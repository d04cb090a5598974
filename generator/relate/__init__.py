"""The archive as a whole: who is named where, what is related and why, what is left open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Entity, Seed, Site
from generator.relate.archive import Archive
from generator.relate.cited import cited_sources
from generator.relate.copied import copied_passages
from generator.relate.mentioned import appearances, with_pages
from generator.relate.questions import questions
from generator.relate.redirects import redirects
from generator.relate.related import related
from generator.relate.together import together


def relate(seeds: Sequence[Seed], authority: Iterable[Entity], site: Site) -> Archive:
    """Everything that only the whole archive can tell. Linear in the number of mentions."""
    seeds = tuple(sorted(seeds, key=lambda seed: seed.document.name))
    articles = tuple(sorted((a for seed in seeds for a in seed.articles), key=lambda article: article.id))
    reviewed = tuple(authority)
    found = appearances(articles)
    entities = with_pages(reviewed, found)
    found = {entity.id: found[entity.id] for entity in entities}
    cited = cited_sources(articles, entities)
    return Archive(
        site=site,
        seeds=seeds,
        entities=entities,
        appearances=found,
        related=related(articles, entities, cited, copied_passages(seeds)),
        together=together(found),
        cited=cited,
        questions=questions(seeds, reviewed, entities, found),
        redirects=redirects(articles, reviewed, entities),
    )


__all__ = ["Archive", "relate"]
