"""Reads one article from left to right and decides which of the names in it count: ``New York`` and not ``York``.

The leftmost name wins, and of those that begin together the longest. Weak forms and surnames count after a full form
of the same entity, if no one else can be meant. A surname after somebody else's first name ("Melania Trump") or at the
beginning of a longer name ("Brown University"), and names that an entry declares silent (`not_in`) do not count.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.find.discover import Name
from generator.find.kinds import HEAD
from generator.find.lexicon import everywhere
from generator.find.matcher import Hit
from generator.find.names import Form, Owner
from generator.find.places import Place, is_month, is_ordinary
from generator.model import EntityId, EntityType, Mention, Span, Status
from generator.text.fold import folded

_BEFORE = 40  # characters
_SHORT = 4  # letters: a shorter name in capitals is read as such only among other capitals


@dataclass(frozen=True, slots=True)
class Undecided:
    """A name that several own."""

    span: Span
    owners: tuple[EntityId, ...]


@dataclass(slots=True)
class Reading:
    """What is known while an article is being read, and what was found in it."""

    place: Place
    discovered: Sequence[Name]  # in order
    rivals: Mapping[str, tuple[str, ...]]  # surnames of discovered persons, and whose they are
    settled: Sequence[Span]  # spans linked beforehand, in order
    mentions: list[Mention] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    _silent: dict[EntityId, list[Hit]] = field(default_factory=dict)
    _introduced: set[EntityId] = field(default_factory=set)
    _ends: dict[int, Name] = field(default_factory=dict)
    _done: int = 0  # offset up to which names were taken

    def __post_init__(self) -> None:
        self._ends = {name.span.end: name for name in self.discovered}

    def read(self, hits: list[Hit]) -> None:
        """Go through the hits of a stretch of the text. Ask for one stretch after the other."""
        for hit in hits:
            for entity in hit.pattern.silences:
                self._silent.setdefault(entity, []).append(hit)
        for start, group in groupby(hits, key=lambda hit: hit.start):
            if start >= self._done:
                self._done = self._first(group) or self._done

    def introduce(self, entity: EntityId) -> None:
        self._introduced.add(entity)

    def _first(self, group: Iterable[Hit]) -> int | None:
        """Take the longest of the names that begin here and count; its end."""
        for hit in group:
            if not (hit.pattern.owners or hit.pattern.in_capitals):
                continue
            span = self.place.span(hit.start, hit.end)
            if self.place.block(span) is None or self.place.masked(hit.start) or self._settled(span):
                continue
            if self._decided(hit, span):
                return hit.end
        return None

    def _decided(self, hit: Hit, span: Span) -> bool:
        owners = [owner for owner in self._owners(hit) if not self._another(owner, hit, span)]
        if not owners:
            return False
        rivals = self._rivals(owners, hit) if len(owners) == 1 else ()
        if len(owners) == 1 and not rivals:
            self._link(span, owners[0])
        else:
            names = (*(owner.entity.id for owner in owners), *rivals)
            self.undecided.append(Undecided(span, tuple(EntityId(name) for name in names)))
        return True

    def _link(self, span: Span, owner: Owner) -> None:
        entity, form = owner.entity, owner.form
        if form.full:
            self.introduce(entity.id)
        text = self.place.original(span)
        misspelt = form is Form.MISSPELLING
        self.mentions.append(Mention(span, text, entity.id, entity.type, Status.REVIEWED, form.rule, misspelt))

    def _owners(self, hit: Hit) -> list[Owner]:
        """Who may be meant here: one is a link, several an ambiguity, none no name."""
        pattern = hit.pattern
        plain = len(pattern.owners) == 1 and not pattern.in_capitals and pattern.owners[0].form.full
        if plain and not self._silent and not self.place.text[hit.start : hit.end].isupper():
            return [pattern.owners[0]]  # nearly always
        capitals = pattern.in_capitals if pattern.in_capitals and self._set_in_capitals(hit) else ()
        written = hit.pattern.owners if not self._common_in_capitals(hit) else ()
        possible = {o.entity.id: o for o in (*capitals, *written) if not self._silenced(hit, o.entity.id)}
        full = [owner for owner in possible.values() if owner.form.full]
        later = [o for o in possible.values() if not o.form.full and o.entity.id in self._introduced]
        return sorted(full + later, key=lambda owner: owner.entity.id)

    def _rivals(self, owners: list[Owner], hit: Hit) -> tuple[str, ...]:
        """Discovered persons whom a surname may name as well as the one in the authority file."""
        if owners[0].form.full:
            return ()
        others = self.rivals.get(self.place.text[hit.start : hit.end].lower(), ())
        first = folded(owners[0].entity.name).split(" ")[0].lower()
        return tuple(other for other in others if other.split(" ")[0] != first)

    def _another(self, owner: Owner, hit: Hit, span: Span) -> bool:
        """Is a person's name here a part of another name, or no name?"""
        if owner.entity.type is not EntityType.PERSON:
            return False
        return (
            self._somebody_else(owner, hit, span)
            or self._longer(owner, span)
            or (not owner.form.full and is_month(self.place.text, hit.start, hit.end))
            or (not owner.form.full and is_ordinary(self.place.text, hit.start, hit.end))
        )

    def _longer(self, owner: Owner, span: Span) -> bool:
        """Does a longer name begin with this one: ``White`` in ``White House``, ``Hugo`` in ``Hugo Bray Airport``?"""
        at = bisect_right(self.discovered, span.start, key=lambda name: name.span.start) - 1
        if at < 0 or self.discovered[at].span.end <= span.end:
            return False
        return not owner.form.full or self.discovered[at].rule == HEAD

    def _somebody_else(self, owner: Owner, hit: Hit, span: Span) -> bool:
        """Is a person's short form the end of a longer name: ``Trump`` in ``Melania Trump``?"""
        whole = self._ends.get(span.end)
        if whole is None or whole.span.start >= span.start:
            return False
        form = self.place.text[hit.start : hit.end].split(" ")[0].lower()
        if form == folded(owner.entity.name).split(" ")[0].lower():
            return False
        last = self.mentions[-1].span if self.mentions else None
        return last is None or last.end <= whole.span.start

    def _silenced(self, hit: Hit, entity: EntityId) -> bool:
        phrases = self._silent.get(entity)
        if not phrases:
            return False
        until = bisect_right(phrases, hit.start, key=lambda phrase: phrase.start)
        return any(phrase.end >= hit.end for phrase in phrases[max(0, until - 8) : until])

    def _settled(self, span: Span) -> bool:
        at = bisect_left(self.settled, span.start, key=lambda s: s.end - 1)
        return at < len(self.settled) and self.settled[at].meets(span)

    def _set_in_capitals(self, hit: Hit) -> bool:
        """Is a name in capitals just that, or one of several words in capitals: ``ONE OF MEXICO'S MOST``?"""
        letters = sum(c.isalpha() for c in self.place.text[hit.start : hit.end])
        return letters >= _SHORT or self._among_capitals(hit)

    def _common_in_capitals(self, hit: Hit) -> bool:
        """``US`` in ``TELL US MORE`` is a word like the others; at the head of a line, and in ``THE US``, a name."""
        word = self.place.text[hit.start : hit.end]
        ordinary = word.isupper() and (word.lower() in everywhere("openers") or word.lower() in everywhere("breakers"))
        if not ordinary or not self._among_capitals(hit):
            return False
        line = self.place.text[max(0, hit.start - _BEFORE) : hit.start].rpartition("\n")[2].split()
        return bool(line) and line[-1].lower() not in everywhere("articles")

    def _among_capitals(self, hit: Hit) -> bool:
        text = self.place.text
        before, after = text[max(0, hit.start - 20) : hit.start].split(), text[hit.end : hit.end + 20].split()
        return any(len(word) > 1 and word.isupper() and word.isalpha() for word in before[-1:] + after[:1])
