"""Who wrote it, as citation tools want it: ``Fitsanakis, Joseph``; ``García Márquez, Gabriel``; ``{Harbour Desk}``.

A name is split only where its form, the authority file or ``names.yml`` says how: two words, initials, a particle,
a comma; an entry whose alias is the surname alone (``López Obrador``); a common Spanish surname that is not the
last word, a common English given name. Any other name of three words or more, a name in a script that puts the
family first, and a body of people stay whole: no tool may then cut a several-word family name in two.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import yaml

from generator.exports.plain import one_line
from generator.model import EntityType
from generator.relate.archive import Archive

_JOINED_PARTICLE = re.compile(r"(?:al|el|ad|an|as|at|az)-\w", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.)*|[^\W\d_]")
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
    return bool(words) and (words[0] == "the" or not listed("bodies").isdisjoint(folded(name).split()))


def _split(name: str, surnames: frozenset[str]) -> Creator:
    if name.count(",") == 1:
        return _printed_inverted(name)
    words = name.split()
    suffix = words.pop().strip(",") if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else None
    if "," in "".join(words[:-1]) or not listed("joiners").isdisjoint(words) or not _given_first(name):
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
    inside, last = range(1, len(words) - 1), len(words) - 1
    plain = [folded(word) for word in words]
    clues = (
        (at for at in range(1, len(words)) if " ".join(words[at:]) in surnames),
        (at for at in inside if words[at].islower() and plain[at] in listed("particles")),
        (last for _ in inside if _JOINED_PARTICLE.match(words[last])),
        (last for _ in inside if all(_INITIAL.fullmatch(word) for word in words[1:last])),
        (at for at in inside if plain[at] in listed("double_surnames")),
        (last for _ in inside if plain[0] in listed("english_given_names")),
    )
    return next(chain.from_iterable(clues), None)


@cache
def listed(kind: str) -> frozenset[str]:
    """A list of ``names.yml``."""
    return frozenset(yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8"))[kind])


def folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _given_first(name: str) -> bool:
    """Chinese, Japanese and Korean names print the family first, unless they are in Latin letters."""
    return not any(unicodedata.name(c, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL")) for c in name)
