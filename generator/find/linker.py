"""Links the names of the authority file: ``President Obrador said the U.S.-Mexican border …`` has two of them.

Names count in their own case, as whole words, the leftmost first and of those the longest; the possessive ending
stays outside. Weak forms and surnames count after the full form in the same article, if one entity only can be
meant. A name that two entities own is not linked but reported. Lines set in capitals are matched in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from generator.diagnostics import Diagnostic, Level, declare
from generator.diagnostics import Place as Where
from generator.find.matcher import Hit, Matcher
from generator.find.names import Form, Owner
from generator.find.places import Place
from generator.model import Ambiguity, Article, Document, Entity, EntityId, Mention, Span

AMBIGUOUS = declare(
    "name-ambiguous",
    Level.INFO,
    """A name in an article belongs to two or more entries of the authority file, so it was left unlinked: the
    archive does not guess. Decide it for this place under `mentions: add` in the record of the file, or give the
    name to one of the entries for the whole archive.""",
)
_SHORT = 4  # letters: a shorter name in capitals is read as such only among other capitals


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one article, in the order of the text."""

    mentions: tuple[Mention, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class _Reading:
    """State of reading one article from left to right."""

    place: Place
    silenced: list[Hit] = field(default_factory=list)
    introduced: set[EntityId] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    ambiguities: list[tuple[Span, tuple[Owner, ...]]] = field(default_factory=list)


class Linker:
    """Built once for an authority file; `mentions` is asked for every article."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        known = tuple(entities)
        self._matcher = Matcher(known)
        self._entities = {entity.id: entity for entity in known}

    def entity(self, identity: EntityId) -> Entity | None:
        """The entry of the authority file with this id."""
        return self._entities.get(identity)

    def mentions(self, document: Document, article: Article) -> Found:
        place = Place(document.text, article)
        hits = sorted(self._matcher.hits(place.text), key=lambda hit: (hit.start, -hit.end))
        reading = _Reading(place, [hit for hit in hits if hit.pattern.silences])
        done = 0
        for start, group in groupby(hits, key=lambda hit: hit.start):
            if start >= done:
                done = _read(reading, group) or done
        ambiguities = tuple(_ambiguity(document, article, span, owners) for span, owners in reading.ambiguities)
        return Found(tuple(reading.mentions), ambiguities, tuple(_reported(document, found) for found in ambiguities))


def _read(reading: _Reading, group: Iterable[Hit]) -> int | None:
    """Take the longest of the names that begin here and count; its end."""
    for hit in group:
        owners = _owners(reading, hit)
        if not owners:
            continue
        span = reading.place.span(hit.start, hit.end)
        if reading.place.block(span) is None or reading.place.masked(hit.start):
            continue
        if len(owners) > 1:
            reading.ambiguities.append((span, owners))
        else:
            _link(reading, span, owners[0])
        return hit.end
    return None


def _link(reading: _Reading, span: Span, owner: Owner) -> None:
    entity, form = owner.entity, owner.form
    if form.full:
        reading.introduced.add(entity.id)
    begin = reading.place.offset
    text = reading.place.folded.source[span.start - begin : span.end - begin]
    misspelt = form is Form.MISSPELLING
    reading.mentions.append(Mention(span, text, entity.id, entity.type, entity.status, form.rule, misspelt))


def _owners(reading: _Reading, hit: Hit) -> tuple[Owner, ...]:
    """Who may be meant here: one is a link, several an ambiguity, none no name."""
    pattern, text = hit.pattern, reading.place.text
    written = pattern.owners + (pattern.in_capitals if _among_capitals(text, hit.start, hit.end) else ())
    possible = {owner.entity.id: owner for owner in reversed(written) if not _silenced(reading, hit, owner.entity.id)}
    full = [owner for owner in possible.values() if owner.form.full]
    later = [o for o in possible.values() if not o.form.full and o.entity.id in reading.introduced]
    return tuple(sorted(full + later, key=lambda owner: owner.entity.id))


def _silenced(reading: _Reading, hit: Hit, entity: EntityId) -> bool:
    return any(
        phrase.start <= hit.start and hit.end <= phrase.end
        for phrase in reading.silenced
        if entity in phrase.pattern.silences
    )


def _among_capitals(text: str, start: int, end: int) -> bool:
    """Is a name in capitals just that, or one of several words in capitals: ``ONE OF MEXICO'S MOST``?"""
    if sum(c.isalpha() for c in text[start:end]) >= _SHORT:
        return True
    before = text[max(0, start - 20) : start].split()[-1:]
    after = text[end : end + 20].split()[:1]
    return any(len(word) > 1 and word.isupper() for word in before + after)


def _ambiguity(document: Document, article: Article, span: Span, owners: tuple[Owner, ...]) -> Ambiguity:
    return Ambiguity(span, span.of(document.text), tuple(owner.entity.id for owner in owners), article.id)


def _reported(document: Document, found: Ambiguity) -> Diagnostic:
    lines, start = document.lines, found.span.start
    number = lines.number(start)
    where = Where(document.name, number, lines.column(start), lines.line(number), found.span.end - start)
    return AMBIGUOUS.at(
        where,
        f"{found.text!r} may be {' or '.join(found.owners)}; it was left unlinked",
        "decide it under `mentions: add` in the record",
    )
