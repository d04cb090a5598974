"""Which discovered names deserve an entry: ``Meridian Logistics``, printed in four articles, before one printed once.

Most useful first: names of many articles, then persons and organisations before places, then names printed often.
What the authority file settles already is left out: its names and aliases, surnames of its persons, phrases of
`not_in`; so is a name that an editor has dropped somewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from generator.build.conductor import archive_of, authority_for, gathered
from generator.build.options import Options
from generator.build.records import shelf
from generator.build.seeds import make_seeds
from generator.find.discover import key
from generator.find.kinds import SURNAME, reason
from generator.model import Document, Entity, EntityId, EntityType, Status
from generator.relate.archive import Appearance, Archive
from generator.relate.mentioned import appearances, candidate
from generator.relate.settled import Settled
from generator.suggest.same import Alike, Known, likenesses
from generator.text.fold import folded
from generator.text.slug import slug

_SEEN = 3  # places shown
_TELLING = (EntityType.PERSON, EntityType.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a name stands."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry to review."""

    id: EntityId
    name: str
    type: EntityType
    why_type: str
    certain: bool  # of the type
    aliases: tuple[str, ...]
    articles: int
    mentions: int
    seen: tuple[Seen, ...]
    alike: tuple[Alike, ...] = ()


def suggest(options: Options) -> tuple[Proposal, ...]:
    """Entries for the names in the seeds that the authority file does not know.

    Raises `UnusableError` when the seeds folder is missing.
    """
    found = gathered(options.seeds)
    authority, _ = authority_for(options)
    made = list(make_seeds(found.seeds, shelf(options.own), authority.entities, options.jobs))
    archive, _ = archive_of(options, found, made, authority)
    return proposals(archive, authority.entities)


def proposals(archive: Archive, authority: Iterable[Entity]) -> tuple[Proposal, ...]:
    """The proposals of an archive, most useful first."""
    known = tuple(authority)
    settled = Settled(known, archive.seeds)
    found = appearances(archive.articles.values())
    fresh = {
        identity: places
        for identity, places in found.items()
        if places[0].mention.status is Status.CANDIDATE and not settled.any(place.mention for place in places)
    }
    taken = {entity.id for entity in known}
    made = [_proposal(archive, identity, places, taken) for identity, places in fresh.items()]
    return _with_likenesses(sorted(made, key=_usefulness), known)


def _proposal(archive: Archive, identity: EntityId, places: tuple[Appearance, ...], taken: set[EntityId]) -> Proposal:
    entity = candidate(identity, places)
    full = entity.name
    counted = Counter(place.mention.rule for place in places if place.mention.type is entity.type)
    kind, why, certain = reason(full, entity.type, min(counted, key=lambda rule: (-counted[rule], rule)))
    spellings = {place.mention.text for place in places if place.mention.rule != SURNAME}
    return Proposal(
        _free_id(full, taken),
        full,
        kind,
        why,
        certain,
        tuple(sorted(text for text in spellings if not _same_match(text, full))),
        len({place.article for place in places}),
        len(places),
        _seen(archive, places),
    )


def _same_match(text: str, name: str) -> bool:
    """Is this spelling found through the name as well: other accents, or set in capitals?"""
    return folded(text) in (folded(name), folded(name).upper())


def _free_id(name: str, taken: set[EntityId]) -> EntityId:
    stem, number = slug(key(name)), 1
    identity = EntityId(stem)
    while identity in taken:
        number += 1
        identity = EntityId(f"{stem}-{number}")
    taken.add(identity)
    return identity


def _seen(archive: Archive, places: tuple[Appearance, ...]) -> tuple[Seen, ...]:
    """One place in each of several articles; if these are few, other lines of them."""
    first = {place.article: place for place in reversed(places)}
    shown = [first[article] for article in sorted(first)][:_SEEN]
    more = places if len(shown) < _SEEN else ()
    found = (Seen(document.name, document.lines.number(at)) for document, at in _stands(archive, (*shown, *more)))
    return tuple(islice(dict.fromkeys(found), _SEEN))


def _stands(archive: Archive, places: Iterable[Appearance]) -> Iterator[tuple[Document, int]]:
    return ((archive.seed_of[place.article].document, place.mention.span.start) for place in places)


def _usefulness(proposal: Proposal) -> tuple[int, bool, int, str]:
    return -proposal.articles, proposal.type not in _TELLING, -proposal.mentions, proposal.id


def _with_likenesses(made: list[Proposal], authority: tuple[Entity, ...]) -> tuple[Proposal, ...]:
    names = [Known(p.id, p.name, p.aliases, False, p.type if p.certain else None) for p in made]
    names += [Known(e.id, e.name, e.aliases, True, e.type) for e in authority]
    found: Mapping[EntityId, tuple[Alike, ...]] = likenesses(names)
    return tuple(replace(proposal, alike=found.get(proposal.id, ())) for proposal in made)
