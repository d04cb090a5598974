"""Bylines without a label: "Michael Webster syndicated investigative reporter", "Beatriz Olmo / Rubén Castaño".

A name and a role on one line, or names alone. Shapes only: where they stand is for the caller to weigh.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import TypeVar

from generator.languages import known, languages, table, words
from generator.model import Span
from generator.split.emphasis import emphasised
from generator.split.metawords import credit_labels, houses, joining, roleword
from generator.text.names import (
    NAME,
    NOTE_MARKS,
    PARTICLES,
    degree_ends,
    has_given_name,
    is_nobody,
    looks_personal,
    person_at,
    without_degrees,
)
from generator.text.phrases import alternation, in_any_case

_PLACED = r"\s(?:in|at|en|à|aus|em|в|IN|AT|EN|EM)\s[^\W\d_a-zà-ÿа-я]"
_IN_PLACE = re.compile(_PLACED + r"[\w.,'’ -]{1,30}$")
_THERE = re.compile(_PLACED + r"[\w'’-]*(?:\s[^\W\d_a-zà-ÿа-я][\w'’-]*){0,2}")  # "Ann Lee in Oslo and Pedro Ruiz in …"
_WORK = re.compile(r"\s?\((?P<work>[^\W\d_]{2,14})\)")  # "Ann Lee (text) and Pedro Ruiz (photos)"
_WORD = re.compile(r"[^\W_]+")
_TOLD = re.compile(r"\S+")
T = TypeVar("T")
_JOB_BEHIND = re.compile(r"\s*,\s(?P<job>(?=[^\W\d_A-ZÀ-ÝА-Я])[^\W\d_][\w-]*(?:\s[\w-]+){0,3})(?=,)")  # ", special envoy,"
_CALLING = re.compile(r"\s*,\s[^\W\d_A-ZÀ-ÝА-Я][\w'’-]+(?:\s(?!(?:and|und|et|y|e|и)\s)[\w'’-]+){0,5}")
_LONGEST = 90  # code points
_BEHIND = " ,—–―-" + NOTE_MARKS
_PLACE_NAME = r"[A-ZÀ-ÝА-Я][\w'’]+"
_NAME_AND_HOUSE = re.compile(
    rf"(?P<name>{NAME})[{NOTE_MARKS}]?(?P<sign>\s*,\s|\s*/\s?|\s+\|\s{{1,2}}|\s+\()(?P<house>[^\s(][^/|]{{2,70}})"
)
_NAME_AND_PLACE = re.compile(
    rf"(?P<name>{NAME})(?:\s*,\s|\s+[|/]\s|\s+\((?:à|a|en|in|aus|em|из)\s)(?P<place>{_PLACE_NAME}(?:[\s-]{_PLACE_NAME}){{0,2}})\)?"
)
_CONTACT = re.compile(r"\s*[|,·•–—-]?\s*\(?(?:@\w{2,30}|\S+@\S+\.\w+)\)?$")
_HOUSE_WORDS = 9
_SMALL = 3  # letters of the words between: "of", "the", "de"
_NAME_WITH_JOB = re.compile(rf"(?P<name>{NAME})\s(?P<job>[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+)?)")
_AGENCIES = ("AP", "AFP", "EFE", "CNN", "BBC", "NPR", "UPI")
_LEADING = re.compile(r"[-–—•›»|~]\s*")
_BEFORE_JOB = re.compile(r"\s*[,|/(–—]\s*|\s-\s")
_TWO_CELLS = 2  # a name and a job
_TWO_NAMES, _LONG_NAMES = 4, 6  # words of two names
_NAME_WORDS = 3  # of a name whose first word is no known given name


def _remembered(ask: Callable[[str], T]) -> Callable[[str], T]:
    """Each clue to a title asks the same few short lines again, and a site's bylines stand on each of its pages."""
    remembered = lru_cache(maxsize=2048)(lambda text: ask(without_degrees(text).rstrip()))
    return wraps(ask)(lambda text: remembered(text) if len(text) <= _LONGEST else ask(text))


@_remembered
def name_and_role(text: str) -> Span | None:
    """The name in a line that is a name and a writer's role."""
    if len(text) > _LONGEST:
        return None
    if inner := emphasised(text):
        named = name_and_role(inner.of(text))
        return _moved(named, inner.start) if named else None
    if contact := _CONTACT.search(text):
        alone = names_alone(text[: contact.start()])
        return alone[0] if len(alone) == 1 else None
    degree = degree_ends(text)
    told = text[degree:]
    match = _named_role().fullmatch(told) or _affiliated(told) or _with_job(told) or _for_house(told)
    if not match:
        return None
    found = person_at(told, *match.span("name"))
    if len(match["name"].split()) > _NAME_WORDS and not has_given_name(match["name"]):
        return None  # "Halcyon Valve Appoints Beatrice Okoro as Chief Officer"
    return _moved(Span(*match.span("name")), degree) if found and found[1] == match.end("name") else None


@_remembered
def names_alone(text: str) -> tuple[Span, ...]:
    """The names in a line of nothing but persons' names."""
    if inner := emphasised(text):
        return tuple(_moved(name, inner.start) for name in names_alone(inner.of(text)))
    if len(text) > _LONGEST:
        return ()
    if (names := text.rpartition(", ")[0]) and is_role(text[len(names) + 2 :]):
        return _row_of_names(names)  # "KENNETH MOROSH and PIM SUKSA, Harbour staff writers"
    if label := _glued_label(text):
        return tuple(_moved(name, label) for name in names_alone(text[label:]))
    place = _IN_PLACE.search(text)
    return _row_of_names(text.rstrip(_BEHIND)) or (_row_of_names(text[: place.start()].rstrip(",")) if place else ())


def _glued_label(text: str) -> int:
    """Length of the label without a blank behind it: "BYANN LEE", "ByAnn Lee"; none of it in "BYRON LEE"."""
    match = _glued().match(text)
    name = match.end() + degree_ends(text[match.end() :]) if match else 0
    return match.end() if match and not has_given_name(text) and has_given_name(text[name:]) else 0


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternation(words('by_endings'))})(?=[A-ZÀ-ÝА-Я])")


def _row_of_names(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    lead = _LEADING.match(text)
    at = lead.end() if lead else 0
    while name := person_at(text, at, len(text)):
        end, wrote = _told_behind(text, name[1])
        found += [Span(*name)] if wrote else []
        if end >= len(text):
            found[-1:] = _run_together(text, found[-1]) if found else ()
            return tuple(found) if not any(is_nobody(span.of(text)) for span in found) else ()
        gap = _joint().match(text, end)
        if not gap:
            return ()
        at = gap.end()
        if joining().match(gap.group().lstrip()) and is_unnamed(text[at:]):
            return tuple(found)
    return ()


def is_unnamed(whom: str) -> bool:
    """Who wrote with those who are named: "Ann Lee and agencies", "Ana Prado y Redacción", "Ove Lund und dpa"."""
    return is_nobody(whom) or whom in _AGENCIES or whom == "dpa"


def _told_behind(text: str, at: int) -> tuple[int, bool]:
    """Where the place or the work behind a name ends, and whether its owner wrote: "Ann Lee (photos)" did not."""
    if work := _WORK.match(text, at):
        return work.end(), work["work"].casefold() not in table("picture_roles") and not _pictures(work["work"])
    if (job := _JOB_BEHIND.match(text, at)) and roleword().search(job["job"]):
        return job.end(), not other_role(job["job"])
    there = _THERE.match(text, at)
    return (there.end() if there else at + (text[at:] == ".")), True


def _pictures(work: str) -> bool:
    return any(
        labels.match(work, 0, len(work), work.casefold()) for _, labels in credit_labels().opening(work.casefold())
    )


def _moved(name: Span, by: int) -> Span:
    return Span(name.start + by, name.end + by)


def _run_together(text: str, name: Span) -> tuple[Span, ...]:
    """Two names with no more than a blank between: "Marcy Lund Tyrone Beck", "Íñigo Lund Sotil Brais Couto"; "Luis
    Alberto Lund Beck" is one.
    """
    told = list(_TOLD.finditer(text, name.start, name.end))
    if not _TWO_NAMES <= len(told) <= _LONG_NAMES:
        return (name,)
    given = [has_given_name(word.group()) for word in told]
    begins = [at for at in range(2, len(told) - 1) if given[at] and told[at - 1].group().casefold() not in PARTICLES]
    second = begins[0] if len(begins) == 1 else 0
    if not given[0] or not second or given[second - 1] or given[-1]:
        return (name,)
    return (Span(name.start, told[second - 1].end()), Span(told[second].start(), name.end))


@_remembered
def is_role(text: str) -> bool:
    """A line that begins with a writer's job: "Senior Reporter, The Lantern", "Periodista Judicial"."""
    if len(text) > _LONGEST:
        return False
    if _job().match(text) or _job_of_house().fullmatch(text):
        return True
    return text.istitle() and bool(_job_first().fullmatch(text))


def other_role(text: str) -> str | None:
    """The role of whoever writes nothing: takes or draws the pictures ("Jane Doolan/Staff Photographer"), or does no
    more than translate or edit: "Ove Lund, translator", "Editor"; no "political editor".
    """
    told = [word for word in _WORD.findall(text.casefold()) if word in table("picture_roles")]
    if told:
        return str(table("picture_roles")[told[0]]) if not _joining().search(text) else None
    *name, job = _BEFORE_JOB.split(text.casefold().rstrip(" )."))
    role = table("lone_roles").get(job)
    return str(role) if role and len(name) < _TWO_CELLS else None


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(words('conjunctions'))})\s", re.IGNORECASE)


@cache
def _job_first() -> re.Pattern[str]:
    """The Romance languages and Russian put the adjective last."""
    roles = [str(role) for code, language in languages().items() if code != "en" for role in language.get("roles", ())]
    return re.compile(rf"(?:{alternation(roles)})\s[^\W\d_]+", re.IGNORECASE)


@cache
def _job_of_house() -> re.Pattern[str]:
    """ "The Harbour Mail staff writers"."""
    role = rf"(?i:{alternation(words('roles'))})"
    return re.compile(rf"(?:[A-ZÀ-ÝА-Я][\w’'-]*\s){{1,4}}{role}\s{role}")


@cache
def _job() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\w-]+\s){{0,2}}(?:{alternation(words('roles'))})(?!\w)(?=\s*(?:$|[,|@]|at\s|of\s|(?:de|del|da|do|der|des|du|bei|von|в)\s(?-i:[A-ZÀ-ÝА-Я])))",
        re.IGNORECASE,
    )


@_remembered
def surely_names(text: str) -> tuple[Span, ...]:
    """The names in such a line if each begins with a given name or initials: no "Swine Flu Outbreak Map".

    Divided by strokes one that does so speaks for all: "Remedios Cascante / Ana Fabra".
    """
    found = names_alone(text) or names_alone(_without_house(text))
    speak = any if "/" in text else all
    return found if speak(has_given_name(span.of(text)) for span in found) else ()


def _without_house(text: str) -> str:
    """ "Ann Lee and Pedro Ruiz" of "Ann Lee and Pedro Ruiz, The Harbour Mail"."""
    names, _, house = text.rpartition(", ")
    told = house.split()
    few = 1 < len(told) <= _HOUSE_WORDS and all(word[:1].isupper() or len(word) <= _SMALL for word in told)
    if not names or not few or len(names_alone(names)) < 2:
        return ""
    return names if told[0].casefold() in known("articles") or not houses().isdisjoint(told) else ""


@_remembered
def perhaps_names(text: str) -> tuple[Span, ...]:
    """The names in such a line if none of them is long; "Hassel Brandt" may be a person whom no list knows."""
    found = names_alone(text)
    known = (has_given_name(span.of(text)) or _long(span.of(text)) <= _NAME_WORDS for span in found)
    return found if all(known) else ()


def _long(name: str) -> int:
    """Its words without particles: "Yuranis De la Cruz Pertuz" has three."""
    return sum(word.casefold() not in PARTICLES for word in name.split())


@_remembered
def names_with_callings(text: str) -> tuple[Span, ...]:
    """The names in "Étienne Marsh, hydrologist, and Sofia Brandt, geographer": given names, and callings in small."""
    found: list[Span] = []
    at = 0
    while len(text) <= _LONGEST and (name := person_at(text, at, len(text))):
        calling = _CALLING.match(text, name[1])
        if not calling or not has_given_name(text[slice(*name)]):
            return ()
        found.append(Span(*name))
        gap = _joint().match(text, calling.end())
        if calling.end() == len(text):
            return tuple(found)
        if not gap:
            return ()
        at = gap.end()
    return ()


def name_and_place(text: str) -> Span | None:
    """The name in "Heike Brandt, Orrin", "Clara Olmo | Orrin", "Odile Brandt (à Orrin)": a given name, then a place."""
    found = perhaps_name_and_place(text)
    return found if found and has_given_name(found.of(text)) else None


@_remembered
def perhaps_name_and_place(text: str) -> Span | None:
    """The same whether or not a list knows the given name."""
    match = _NAME_AND_PLACE.fullmatch(text) if len(text) <= _LONGEST else None
    if not match or has_given_name(match["place"]) or not _is_person(match["name"]):
        return None
    told = match["place"].casefold().split()
    job = any(word in known("roles") or word in table("picture_roles") for word in told)
    return None if job or is_nobody(match["name"]) else Span(*match.span("name"))


def _is_person(name: str) -> bool:
    """The whole of it; no "Ana Prado y Luis Mora"."""
    return person_at(name, 0, len(name)) == (degree_ends(name), len(name))


def _affiliated(text: str) -> re.Match[str] | None:
    """ "Ellen Marsh, University of Sedgeford", "Ann Lee / The Harbour Mail": a given name, then a body."""
    match = _NAME_AND_HOUSE.fullmatch(text)
    bracketed = match is not None and match["sign"].lstrip() == "("  # "Hassel Brandt (The Harbour Mail)"
    if not match or bracketed != text.endswith(")") or not (bracketed or has_given_name(match["name"])):
        return None
    told = [word.strip(',.)«»“”„"') for word in match["house"].split()]
    if len(told) > _HOUSE_WORDS or not all(word[:1].isupper() or len(word) <= _SMALL for word in told):
        return None
    if surely_names(match["house"]):
        return None
    written_for = told[0] in known("of_house") and told[1:] and told[1][0].isupper()  # "Ana Prado, do Rio"
    quoted = match["house"][0] in '«“„"' and match["house"][-1] in '»”“"'
    named = written_for or quoted or told[0].casefold() in known("articles") or "/" in match["sign"]
    return match if named or not houses().isdisjoint(told) or match["house"] in _AGENCIES else None


def _with_job(text: str) -> re.Match[str] | None:
    """ "Dennis Carrow Staff Writer": a given name first, and nothing after the name but a job and words of no name."""
    match = _NAME_WITH_JOB.fullmatch(text)
    if not match or not has_given_name(match["name"]):
        return None
    *field, job = match["job"].split()
    told = all(word.casefold() in known("roles") or not looks_personal(f"{match['name']} {word}") for word in field)
    return match if told and job.casefold() in known("roles") else None


def is_for_house(text: str) -> bool:
    """ "Ann Lee for The Harbour Mail"."""
    return _for_house(text) is not None


def _for_house(text: str) -> re.Match[str] | None:
    """ "Ann Lee for The Harbour Mail"."""
    match = _named_for().fullmatch(text) if " " in text else None
    return match if match and has_given_name(match["name"]) else None


@cache
def _named_for() -> re.Pattern[str]:
    labels, house = in_any_case(words("written_for")), r"(?:[A-ZÀ-ÝА-Я][\w&.'’-]*\s?){1,5}"
    return re.compile(rf"(?P<name>{NAME})\s(?:{labels})\s{house}")


@cache
def _named_role() -> re.Pattern[str]:
    job = rf"(?i:{alternation(words('roles'))})"
    house = r"(?:(?:\s[A-ZÀ-ÝА-Я][\w&-]*){1,3}|\s[«\"„][^«»\"“„]{3,40}[»\"“]\)?)"  # "корреспондент РБК"
    middle = rf"(?:(?:[a-zà-ÿа-яё&][\w&-]*|[A-Z][\w-]+|{job})\s){{0,5}}?"
    return re.compile(
        rf"(?P<name>{NAME})(?:\s*[,|–—(-]\s*|\s(?=[a-zа-я])){middle}{job}\)?(?:\s(?:in|at|for|of|à|au|en|em|de|du|da|do|aus|bei|в|из)\s[A-ZÀ-ÝА-Я][\w\s]{{2,30}}|{house})?"
    )


@cache
def _joint() -> re.Pattern[str]:
    joints = alternation(words("conjunctions"))
    between = rf"\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+|\s*[/|;&·•]\s*"
    return re.compile(rf"[{NOTE_MARKS}]*(?:{between})", re.IGNORECASE)
