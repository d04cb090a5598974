"""Does the authority file make sense: ``Castro`` is an alias of two persons, and ``may`` is no alias at all.

The shape of the file is checked where it is read; here entries are looked at together. Merges that run in a circle
are errors. Aliases that will link wrongly, or not at all, are warnings; that two persons share a surname is a fact of
life and only said. Entries whose names no text prints are worth knowing, no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.find.lexicon import everywhere, months_and_days
from generator.find.names import surnames
from generator.model import Article, Entity, EntityId, EntityType
from generator.read.authority import Authority
from generator.text.fold import folded

CIRCLE = declare(
    "authority-merge-circle",
    Level.ERROR,
    """An entry replaces an id that is itself an entry, or that another entry replaces: it cannot be said where the
    old page leads. Keep the old id under `replaces` of one entry only, and delete the entry that was merged.""",
)
TWO_OWNERS = declare(
    "authority-alias-owned-twice",
    Level.WARNING,
    """Two entries own the same name or alias, so wherever it is printed it is left unlinked and reported. Take it from
    one of them, or make it `weak` in both, so that it counts after the full form.""",
)
NAMESAKES = declare(
    "authority-namesakes",
    Level.INFO,
    """Two persons share a surname that both list as an alias. Where it stands alone it is left unlinked and listed
    under the open questions, where each place can be decided. Nothing need be done.""",
)
COMMON = declare(
    "authority-common-word",
    Level.WARNING,
    """An alias is an ordinary word, which texts print at the head of a sentence without meaning this entry. Make it
    `weak`, so that it counts only after a full form, or leave it out.""",
)
UNSEEN = declare(
    "authority-never-seen",
    Level.INFO,
    """No article prints any name of this entry, so it has no page. It may be misspelt, meant for later, or an entry
    that only decisions in records use.""",
)


def lint(authority: Authority) -> Iterator[Diagnostic]:
    """Everything that can be said of the file without the articles."""
    say = _Speaker(authority)
    yield from _circles(authority.entities, say)
    yield from _owned_twice(authority.entities, say)
    yield from _common_words(authority.entities, say)


def unseen(authority: Authority, articles: Iterable[Article]) -> Iterator[Diagnostic]:
    """Entries that no article mentions, not even ambiguously."""
    say = _Speaker(authority)
    seen: set[EntityId] = set()
    for article in articles:
        seen.update(mention.entity for mention in article.mentions)
        seen.update(owner for ambiguity in article.ambiguities for owner in ambiguity.owners)
    for entity in authority.entities:
        if entity.id not in seen:
            yield UNSEEN.at(say.place(entity), f'no article prints a name of "{entity.id}"; it has no page')


class _Speaker:
    """Finds the line of a word in an entry."""

    def __init__(self, authority: Authority) -> None:
        self._path = authority.path
        self._rows = authority.source.split("\n")

    def place(self, entity: Entity, word: str = "") -> Place:
        """The line of the entry that lists the word, else the first that has it, else its first."""
        first = entity.line or 1
        rows = list(self._entry(first))
        listed = re.compile(rf"""(?:[\[,:-]\s*)["']?({re.escape(word)})["']?\s*(?:[,\]#]|$)""")
        for number, row in rows if word else ():
            if match := listed.search(row):
                return Place(self._path, number, match.start(1) + 1, row, len(word))
        with_word = ((n, row) for n, row in rows if word in row)
        number, row = next(with_word, (first, ""))
        return Place(self._path, number, row.find(word) + 1 or 1, row, len(word) or 1)

    def _entry(self, first: int) -> Iterator[tuple[int, str]]:
        """The lines of the entry that begins in a line."""
        for number in range(first, len(self._rows) + 1):
            row = self._rows[number - 1]
            if number > first and row.startswith("-"):
                return
            yield number, row


def _circles(entities: tuple[Entity, ...], say: _Speaker) -> Iterator[Diagnostic]:
    """Replaced ids that are entries, or are replaced twice."""
    living = {entity.id: entity for entity in entities}
    replaced: dict[EntityId, Entity] = {}
    for entity in entities:
        for old in entity.replaces:
            place = say.place(entity, old)
            if old in living:
                line = living[old].line
                message = f'"{old}" is replaced here but is an entry too (line {line}); no redirect is made'
                yield CIRCLE.at(place, message, "delete the entry that was merged, or keep both")
            elif old in replaced:
                other = replaced[old].id
                message = f'"{old}" is replaced by "{other}" too; its page leads there'
                yield CIRCLE.at(place, message, "keep it under one of them")
            replaced.setdefault(old, entity)


def _owned_twice(entities: tuple[Entity, ...], say: _Speaker) -> Iterator[Diagnostic]:
    owners: dict[str, dict[EntityId, Entity]] = {}
    for entity in entities:
        for name in (entity.name, *entity.aliases, *entity.misspellings):
            owners.setdefault(folded(name), {}).setdefault(entity.id, entity)
            first = next(iter(owners[folded(name)].values()))
            if first.id == entity.id:
                continue
            shared = _surname_of(name, first) and _surname_of(name, entity)
            code = NAMESAKES if shared else TWO_OWNERS
            message = f'"{name}" belongs to "{first.id}" (line {first.line}) too; it is not linked'
            yield code.at(say.place(entity, name), message, "" if shared else "give it to one of them")


def _surname_of(name: str, entity: Entity) -> bool:
    return entity.type is EntityType.PERSON and folded(name) in surnames(folded(entity.name))


def _common_words(entities: tuple[Entity, ...], say: _Speaker) -> Iterator[Diagnostic]:
    for entity in entities:
        for name in (entity.name, *entity.aliases, *entity.misspellings):
            if _common(folded(name)):
                message = f'"{name}" is an ordinary word, which would be linked wherever it begins a sentence'
                yield COMMON.at(say.place(entity, name), message, "make it `weak` or leave it out")


def _common(name: str) -> bool:
    word = name.lower()
    if " " in name or (name.isupper() and len(name) > 1):
        return False
    lists: tuple[Callable[[], frozenset[str]], ...] = (
        lambda: everywhere("openers"),
        lambda: everywhere("starters"),
        lambda: everywhere("titles"),
        months_and_days,
    )
    return any(word in one() for one in lists)
