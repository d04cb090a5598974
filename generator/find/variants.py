"""Forms that only the article can tell: ``Donald J. Trump`` of Donald Trump, ``(NDRS)`` right after the full name.

An initial or a nickname inside a person's name makes it no other name. An abbreviation counts for an entity from the
place on where the article explains it: "Institutional Revolutionary Party (PRI)", also when it abbreviates the name in
another language (National Liberation Army, ELN), as long as half its letters begin words of the name. Unexplained
it counts after the full name, if it is made of the first letters of that one name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.find.discover import Name
from generator.find.kinds import GIVEN, TITLE
from generator.find.names import surnames
from generator.model import Document, Entity, EntityId, EntityType, Mention, RuleName, Span, Status
from generator.text.fold import folded

VARIANT = RuleName("name-with-initial")
ACRONYM = RuleName("explained-abbreviation")
_INSIDE = re.compile(r"(?<= )(?:[A-ZА-Я]\.?|['\"][^'\"]+['\"])(?= )")
_EXPLAINS = re.compile(
    r"\s?\((?:(?:also )?known as |or )?(?:the )?|, (?:or|known as|o|ou|also|kurz)(?: the| la| el)? "
)  # between a name and its abbreviation
_GAP = 20  # characters, at most
_LONGEST = 6  # letters of an abbreviation with small ones
_SHORTEST = 3  # letters that abbreviate a name without its first word
_WORDS = re.compile(r"[^\W\d_]+")
_TRANSLATED = (EntityType.ORGANISATION, EntityType.LAW, EntityType.EVENT)


class Persons:
    """The persons of an authority file by their full names."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        owners: dict[str, set[EntityId]] = {}
        for entity in entities:
            for name in (entity.name, *entity.aliases) if entity.type is EntityType.PERSON else ():
                if " " in name:
                    owners.setdefault(_bare(folded(name)), set()).add(entity.id)
        self._owner = {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}

    def variants(self, discovered: Iterable[Name]) -> list[Mention]:
        """Names with an initial or nickname inside that are otherwise the full name of one person."""
        found = []
        for name in discovered:
            plain = folded(name.text)
            if _INSIDE.search(plain) and (owner := self._owner.get(_bare(plain))):
                found.append(Mention(name.span, name.text, owner, EntityType.PERSON, Status.REVIEWED, VARIANT))
        return found


def rivals(discovered: Iterable[Name]) -> Mapping[str, tuple[str, ...]]:
    """Surnames of the persons that an article names in full, with their keys."""
    found: dict[str, set[str]] = {}
    for name in discovered:
        if name.rule in (GIVEN, TITLE) and " " in name.key:
            for surname in surnames(name.key):
                found.setdefault(surname, set()).add(name.key)
    return {surname: tuple(sorted(keys)) for surname, keys in found.items()}


def acronyms(document: Document, linked: Sequence[Mention], discovered: Iterable[Name]) -> Iterator[Mention]:
    """Mentions by abbreviations of names that the article has in full, from there on."""
    short = [name for name in discovered if _abbreviation(name.text)]
    if not short:
        return
    taken = {mention.span for mention in linked}
    begins = {mention.span.start: mention for mention in linked}
    ends = {mention.span.end: mention for mention in linked}
    known = _Known(linked)
    meant: dict[str, Mention] = {}
    for name in short:
        if name.span in taken:
            continue
        full = _explained(document, name, ends, begins)
        if full and _initials(name.text, full):
            meant.setdefault(name.text, full)
        if entity := meant.get(name.text) or known.by_letters(name):
            yield Mention(name.span, name.text, entity.entity, entity.type, Status.REVIEWED, ACRONYM)


def _abbreviation(text: str) -> bool:
    """``PRI``, ``U.N.``, ``AfD``"""
    return text.isupper() if len(text) > _LONGEST else sum(c.isupper() for c in text) > 1 and " " not in text


class _Known:
    """Mentions of several words by their first letters, each entity where it first stands."""

    def __init__(self, linked: Iterable[Mention]) -> None:
        self._first: dict[str, dict[EntityId, Mention]] = {}
        for mention in sorted(linked, key=lambda m: m.span):
            words = [word for word in _WORDS.findall(folded(mention.text)) if word[0].isupper()]
            if len(words) < 2 or mention.type is EntityType.PERSON or all(len(word) == 1 for word in words):
                continue
            letters = "".join(word[0] for word in words)
            tails = (letters[at:] for at in range(1, len(letters) - _SHORTEST + 1))  # the DNR of Wisconsin
            every = "".join(word[0] for word in _WORDS.findall(folded(mention.text))).upper()  # BOJ
            for short in {letters, every, *tails}:
                self._first.setdefault(short, {}).setdefault(mention.entity, mention)

    def by_letters(self, name: Name) -> Mention | None:
        """What an abbreviation stands for, if that is one thing, named before."""
        meant = self._first.get(folded(name.text).replace(".", ""), {})
        (full,) = meant.values() if len(meant) == 1 else (None,)
        return full if full and full.span < name.span else None


def _explained(
    document: Document, name: Name, ends: Mapping[int, Mention], begins: Mapping[int, Mention]
) -> Mention | None:
    """The mention that stands right before "(ABC)" or ", or ABC", or in brackets right after "ABC"."""
    span = name.span
    for gap in range(1, _GAP + 1):
        before, after = Span(max(0, span.start - gap), span.start), Span(span.end, span.end + gap)
        if before.start in ends and _EXPLAINS.fullmatch(before.of(document.text)):
            return ends[before.start]
        if after.end in begins and _EXPLAINS.fullmatch(after.of(document.text)):
            return begins[after.end]
    return None


def _initials(short: str, full: Mention) -> bool:
    """Do the letters of an abbreviation begin words of the name, in any order? Of a thing's name half of them."""
    letters = Counter(c for c in folded(short).upper() if c.isalpha())
    words = _WORDS.findall(folded(full.text))
    strange = letters - Counter(word[0].upper() for word in words)
    allowed = letters.total() // 2 if full.type in _TRANSLATED else 0
    return len(words) > 1 and strange.total() <= allowed


def _bare(name: str) -> str:
    """Without initials and quoted nicknames inside."""
    return " ".join(_INSIDE.sub(" ", name).split())
