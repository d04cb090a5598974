"""Who wrote it, as citation tools want it: ``Fitsanakis, Joseph``; ``van der Berg, Anna``; ``{Harbour Desk}``.

A name is split only where its form or the authority file says how: two words, initials, a particle, a
comma, or an entry whose alias is the surname alone (``López Obrador``). Any other name of three words or
more, a name in a script that puts the family first, and a body of people stay whole: no tool may then
cut a several-word family name in two.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.exports.plain import one_line
from generator.model import EntityType
from generator.relate.archive import Archive

_PARTICLES = """
    af al ap bin bint da dal das de degli dei del della der des di do dos du el ibn la las le los ten ter van
    vande vander vom von zu zum zur
"""
_JOINED_PARTICLE = re.compile(r"(?:al|el|ad|an|as|at|az)-\w", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.)*|[^\W\d_]")
_BODY_WORDS = """
    agency association board bureau center centre collective committee company consortium contributor council
    department desk editor editorial editors federation foundation group inc institute journal league limited ltd
    magazine media ministry network news newspaper newsroom observatory office organisation organization police
    post press project redacción redaktion rédaction редакция reporters service society staff team times tribune
    union university
"""
_JOINERS = frozenset({"and", "&", "und", "et"})  # two people, or a firm
_OF_NAMES, _OF_BODIES = frozenset(_PARTICLES.split()), frozenset(_BODY_WORDS.split())
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.PUBLICATION})


@dataclass(frozen=True, slots=True)
class Creator:
    """``family`` and ``given`` where the split is known, else only ``whole``."""

    whole: str
    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    body: bool = False  # an organisation

    @property
    def inverted(self) -> str:
        """``Fitsanakis, Joseph``; a name that is not split stays as printed."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part) or self.whole


def creator(printed: str, archive: Archive) -> Creator:
    name = one_line(printed)
    entity = archive.named.get(name)
    if (entity and entity.type in _BODIES) or _looks_like_a_body(name):
        return Creator(name, body=True)
    surnames = (one_line(form) for form in (*entity.aliases, *entity.weak)) if entity else ()
    return _split(name, frozenset(surnames))


def _looks_like_a_body(name: str) -> bool:
    words = name.casefold().split()
    return bool(words) and (words[0] == "the" or not _OF_BODIES.isdisjoint(words))


def _split(name: str, surnames: frozenset[str]) -> Creator:
    if name.count(",") == 1:
        return _printed_inverted(name)
    words = name.split()
    suffix = words.pop().strip(",") if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else None
    if "," in "".join(words[:-1]) or not _JOINERS.isdisjoint(words) or not _given_first(name):
        return Creator(name)
    at = _family_begins(words, surnames)
    if not at:
        return Creator(name)
    return Creator(name, " ".join(words[at:]).strip(","), " ".join(words[:at]), suffix)


def _printed_inverted(name: str) -> Creator:
    """``García Márquez, Gabriel`` says itself how it is split; ``Kim, Jr.`` is not that."""
    family, given = (part.strip() for part in name.split(","))
    if not family or not given:
        return Creator(name)
    if _SUFFIX.fullmatch(given):
        rest = _split(family, frozenset())
        return Creator(name, rest.family, rest.given, given) if rest.family else Creator(name)
    return Creator(name, family, given)


def _family_begins(words: list[str], surnames: frozenset[str]) -> int | None:
    """Index of the first word of the family name; None where nothing says it."""
    if len(words) == 2:
        return 1
    for at in range(1, len(words)):
        if " ".join(words[at:]) in surnames:
            return at
    for at in range(1, len(words)):
        if words[at].casefold() in _OF_NAMES and words[at].islower() and at + 1 < len(words):
            return at
    if len(words) > 2 and (_JOINED_PARTICLE.match(words[-1]) or all(map(_INITIAL.fullmatch, words[1:-1]))):
        return len(words) - 1
    return None


def _given_first(name: str) -> bool:
    """Chinese, Japanese and Korean names print the family first, unless they are in Latin letters."""
    return not any(unicodedata.name(c, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL")) for c in name)
