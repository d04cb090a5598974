"""The shape of a person's name: "Joseph Fitsanakis", "María de la Cruz", "J. P. O'Neill Jr.".

Two to five capitalised words with the particles that names carry. A shape is no proof: the caller says
where it stands (after "by", between title and date).
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words

_UPPER = r"[^\W\d_a-zà-öø-ÿа-я]"
_WORD = rf"(?:{_UPPER}[^\W\d_]*(?:['’‘\-‑][^\W\d_]+)*\.?|[dlDLO]['’]{_UPPER}[^\W\d_]+(?:-[^\W\d_]+)*)"
_INITIALS = r"(?:[A-ZÀ-ÝА-Я]\.(?:\s?[A-ZÀ-ÝА-Я]\.)*(?:-[A-ZÀ-Ý]\.)?)"
_PARTICLES = (
    r"de|del|de\sla|de\slas|de\slos|la|las|los|da|das|do|dos|di|du|des|van|van\sder|van\sden|van\sde|von|von\sder|vom|zu"
    r"|der|den|ter|ten|bin|ibn|al|el|ben|bint|y|e|i|st\.|le|und\szu"
)
_PARTICLE = rf"(?:{_PARTICLES})"
_SUFFIX = r"(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV))"
_ONE = rf"(?:{_INITIALS}|{_WORD})"
NAME = rf"{_ONE}(?:\s{{1,2}}(?:{_PARTICLE}\s{{1,2}}){{0,2}}(?:al-|el-|Al-|El-)?{_ONE}){{1,4}}?"
LONG_NAME = re.compile(rf"{_ONE}(?:\s{{1,2}}(?:{_PARTICLE}\s{{1,2}}){{0,2}}(?:al-|el-)?{_ONE}){{1,4}}{_SUFFIX}?")
_ACADEMIC = re.compile(r"(?:(?:Dr|Prof|PD|Dipl|Ing|Dra|Mag)\.?\s+(?:h\.\s?c\.\s)?)+")
_SHORT_NAME = re.compile(r"[^\W\d_][\w.\-’']{1,29}")


def person_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The longest run that looks like a person's name and begins here, after a degree perhaps."""
    title = _ACADEMIC.match(text, start, end)
    start = title.end() if title else start
    match = LONG_NAME.match(text, start, end)
    if not match:
        return None
    stop = match.end()
    if text[stop - 1] == "." and not _abbreviated(text[start:stop]):
        stop -= 1
    return (start, stop) if looks_personal(text[start:stop]) else None


def nickname_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """One word used as a name: "Tyler", "rss_admin"."""
    match = _SHORT_NAME.match(text, start, end)
    return (start, match.end()) if match else None


def looks_personal(name: str) -> bool:
    """No word in it that names never hold ("The", "News", "Monday")."""
    parts = name.split()
    return not any(part.casefold().strip(".,") in _never() for part in parts) and any(
        len(p.strip(".")) > 1 for p in parts
    )


def is_nobody(name: str) -> bool:
    """ "Staff", "admin": a byline that names no one."""
    return name.casefold().strip(" .") in words("nobody")


def _abbreviated(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1]
    return len(last) <= 3 or last in ("Jr.", "Sr.")


@cache
def _never() -> frozenset[str]:
    parts = {
        *words("not_names"),
        *words("outlet_words"),
        *words("organisation_words"),
        *words("roles"),
        *words("never_in_names"),
    }
    return frozenset(part for part in parts if " " not in part)
