"""Links the names in an article: ``President Obrador said the U.S.-Mexican border …`` has two of the authority file.

First all names are discovered by rule, then those of the authority file are linked (reading.py), which win wherever
both stand; what is left of the discovered names are candidates, not yet reviewed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from generator.diagnostics import Diagnostic, Level, declare
from generator.diagnostics import Place as Where
from generator.find.discover import Name, discover
from generator.find.matcher import Matcher
from generator.find.places import Place
from generator.find.reading import Reading, Undecided
from generator.find.variants import Persons, acronyms, rivals
from generator.model import Ambiguity, Article, Document, Entity, EntityId, Mention, Span, Status
from generator.text.slug import slug

AMBIGUOUS = declare(
    "name-ambiguous",
    Level.INFO,
    """A name in an article belongs to two or more entries of the authority file, or to one of them and to somebody
    else whom the article names, so it was left unlinked: the archive does not guess. Decide it for this place
    under `mentions: add` in the record of the file, or give the name to one of the entries for the whole archive.""",
)
CANDIDATE = "name--"  # begins the id of a discovered name; no id of the authority file has two hyphens
_LONGEST_SLUG = 60
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one article, in the order of the text."""

    mentions: tuple[Mention, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


class Linker:
    """Built once for an authority file; `mentions` is asked for every article."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        known = tuple(entities)
        self._matcher = Matcher(known)
        self._persons = Persons(known)
        self._entities = {entity.id: entity for entity in known}

    def entity(self, identity: EntityId) -> Entity | None:
        """The entry of the authority file with this id."""
        return self._entities.get(identity)

    def mentions(self, document: Document, article: Article) -> Found:
        """The names in an article: linked, undecided, and candidates."""
        discovered = discover(document, article)
        reading = self.reading(document, article, discovered)
        linked = reading.mentions + list(acronyms(document, reading.mentions, discovered))
        taken = sorted([m.span for m in linked] + [u.span for u in reading.undecided])
        mentions = sorted([*linked, *_candidates(discovered, taken)], key=lambda mention: mention.span)
        ambiguities = tuple(_ambiguity(document, article, found) for found in reading.undecided)
        return Found(tuple(mentions), ambiguities, tuple(_reported(document, found) for found in ambiguities))

    def reading(self, document: Document, article: Article, discovered: tuple[Name, ...] = ()) -> Reading:
        """The authority file's names alone; discovered ones help to tell whose they are."""
        place = Place(document.text, article)
        variants = self._persons.variants(discovered)
        reading = Reading(place, discovered, rivals(discovered), [m.span for m in variants])
        for mention in variants:
            reading.introduce(mention.entity)
        for hits in self._matcher.hits(place.text):
            reading.read(sorted(hits, key=lambda hit: (hit.start, -hit.end)))
        reading.mentions.extend(variants)
        return reading


@lru_cache(maxsize=1 << 12)
def candidate_id(key: str) -> EntityId:
    """The id of a discovered name: equal for equal names, never one that the authority file could have."""
    short = slug(key, _LONGEST_SLUG)
    lost = short.startswith("untitled") or len(short) > _LONGEST_SLUG - 5
    digest = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return EntityId(f"{CANDIDATE}{short}-{digest}" if lost else f"{CANDIDATE}{short}")


def _candidates(discovered: Iterable[Name], taken: list[Span]) -> Iterator[Mention]:
    """The discovered names that overlap nothing that was linked or left undecided."""
    at = 0
    for name in discovered:
        while at < len(taken) and taken[at].end <= name.span.start:
            at += 1
        if at == len(taken) or not taken[at].meets(name.span):
            yield Mention(name.span, name.text, candidate_id(name.key), name.type, Status.CANDIDATE, name.rule)


def _ambiguity(document: Document, article: Article, found: Undecided) -> Ambiguity:
    owners = tuple(owner if not owner.count(" ") else candidate_id(owner) for owner in found.owners)
    return Ambiguity(found.span, found.span.of(document.text), owners, article.id)


def _reported(document: Document, found: Ambiguity) -> Diagnostic:
    lines, start = document.lines, found.span.start
    number = lines.number(start)
    where = Where(document.name, number, lines.column(start), lines.line(number), found.span.end - start)
    return AMBIGUOUS.at(
        where,
        f"{found.text!r} may be {' or '.join(found.owners)}; it was left unlinked",
        "decide it under `mentions: add` in the record",
    )
