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
from generator.split.metawords import author_labels, credit_labels, glued_by, houses, joining, roleword
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
from generator.text.phrases import alternation, first_word, in_any_case

_PLACED = r"\s(?:in|at|en|à|aus|em|в|IN|AT|EN|EM)\s[^\W\d_a-zà-ÿа-я]"
_IN_PLACE = re.compile(_PLACED + r"[\w.,'’ -]{1,30}$")
_THERE = re.compile(_PLACED + r"[\w'’-]*(?:\s[^\W\d_a-zà-ÿа-я][\w'’-]*){0,2}")  # "Ann Lee in Oslo and Pedro Ruiz in …"
_WORK = re.compile(r"\s?\((?P<work>[^\W\d_]{2,14})\)")  # "Ann Lee (text) and Pedro Ruiz (photos)"
_WORD = re.compile(r"[^\W_]+")
_TOLD = re.compile(r"\S+")
T = TypeVar("T")
_JOB_BEHIND = re.compile(
    r"\s*,\s(?P<job>(?=[^\W\d_A-ZÀ-ÝА-Я])[^\W\d_][\w-]*(?:\s[\w-]+){0,3})(?=,)"
)  # ", special envoy,"
_CALLING = re.compile(r"\s*,\s[^\W\d_A-ZÀ-ÝА-Я][\w'’-]+(?:\s(?!(?:and|und|et|y|e|и)\s)[\w'’-]+){0,5}")
_LONGEST, _LONGEST_LIST = 90, 150  # code points
_BEHIND = " ,—–―-" + NOTE_MARKS
_PLACE_NAME = r"[A-ZÀ-ÝА-Я][\w'’]+"
_NAME_AND_HOUSE = re.compile(
    rf"(?P<name>{NAME})[{NOTE_MARKS}]?(?P<sign>\s*,\s|\s*/\s?|\s+\|\s{{1,2}}|\s+[–—-]\s|\s+\()(?P<house>[^\s(][^/|]{{2,70}})"
)
_IN = r"(?i:à|a|en|in|aus|em|из)"
_NAME_AND_PLACE = re.compile(
    rf"(?P<name>{NAME})(?:\s*,\s|(?:\s+[|/]\s(?:{_IN}\s)?|\s+\({_IN}\s))(?P<place>{_PLACE_NAME}(?:[\s-]{_PLACE_NAME}){{0,2}})\)?"
)
_CONTACT = re.compile(r"\s*[|/,·•–—-]?\s*[(<]?(?:@[\w-]{2,30}|[^\s()<>]+@[^\s()<>]+\.\w+)[)>]?$")
_HOUSE_WORDS = 9
_SMALL = 3  # letters of the words between: "of", "the", "de"
_NAME_WITH_JOB = re.compile(rf"(?P<name>{NAME})\s(?P<job>[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+){{0,4}})")
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
def names_and_role(text: str) -> tuple[Span, ...]:
    """The names in a line that is a name and a writer's role, house or address, or a list of such."""
    if len(text) > _LONGEST_LIST:
        return ()
    if inner := emphasised(text):
        return tuple(_moved(name, inner.start) for name in names_and_role(inner.of(text)))
    if lead := _LEADING.match(text):
        return tuple(_moved(name, lead.end()) for name in names_and_role(text[lead.end() :]))
    if contact := _CONTACT.search(text):
        alone = names_alone(text[: contact.start()])
        return alone if len(alone) == 1 or _sure(text, alone) else names_and_role(text[: contact.start()])
    return _glued_to_job(text) or _before_field(text) or _with_role(text) or _listed(text, _with_role)


def _before_field(text: str) -> tuple[Span, ...]:
    """The name in "Ann Lee North of England correspondent", "Ann Lee Harbours correspondent": a given name and
    a family name, which is no given name, too, unless the field has an "of", and a field in capitals before its job.
    """
    if not text.endswith(words("jobs_of_fields")):
        return ()
    match = _field_job().fullmatch(text)
    if not match or not has_given_name(match["name"]) or not looks_personal(match["name"]):
        return ()
    sure = " of " in match["field"] or not has_given_name(match["family"])  # "Mary Jane Smith reporter"
    return (Span(*match.span("name")),) if sure else ()


@cache
def _field_job() -> re.Pattern[str]:
    jobs = alternation(words("jobs_of_fields"))
    field = r"[A-Z][\w’'-]+(?:\s(?:of|and|the|&|[A-Z][\w’'-]+)){0,4}"
    return re.compile(rf"(?P<name>[A-Z][\w’'-]+\s(?P<family>[A-Z][\w’'-]+))\s(?P<field>{field})\s(?:{jobs})")


def _with_role(text: str) -> tuple[Span, ...]:
    degree = degree_ends(text)
    told = text[degree:]
    match = _named_role().fullmatch(told) or _affiliated(told) or _with_job(told) or _for_house(told)
    if not match or _is_labelled(told):
        return ()
    found = person_at(told, *match.span("name"))
    if len(match["name"].split()) > _NAME_WORDS and not has_given_name(match["name"]):
        return ()  # "Halcyon Valve Appoints Beatrice Okoro as Chief Officer"
    return (_moved(Span(*match.span("name")), degree),) if found and found[1] == match.end("name") else ()


def _listed(text: str, read: Callable[[str], tuple[Span, ...]]) -> tuple[Span, ...]:
    """Several names of which the last one has behind it what `read` reads, the others perhaps: "Ann Lee and Pedro Ruiz,
    Bergen", "Ann Lee, Reporter, and Pedro Ruiz, professor of law".
    """
    for gap in _joint().finditer(text):
        before, behind = text[: gap.start()], text[gap.end() :]
        worded = any(sign.isalpha() or sign == "&" for sign in gap.group())
        if not person_at(behind, 0, len(behind)):
            continue
        first = names_alone(before) or (read(before) if worded else ())
        if not first or not (worded or _sure(text, first)):
            continue
        last = read(behind) or _listed(behind, read) or (names_alone(behind) if worded else ())
        names = (*first, *(_moved(name, gap.end()) for name in last))
        if last and any(has_given_name(name.of(text)) for name in names):
            return names
    return ()


def _sure(text: str, names: tuple[Span, ...]) -> bool:
    return bool(names) and all(has_given_name(name.of(text)) for name in names)


def _glued_to_job(text: str) -> tuple[Span, ...]:
    """The name in "Ellen MarshTides Columnist"."""
    found = person_at(text, 0, len(text))
    glued = found is not None and text[found[1] : found[1] + 1].isupper()
    return (Span(*found),) if found and glued and is_role(text[found[1] :]) else ()


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
    match = glued_by().match(text)
    name = match.end() + degree_ends(text[match.end() :]) if match else 0
    mixed = match is not None and not text[name : name + 2].isupper()  # "ByHassel Brandt"
    return match.end() if match and not has_given_name(text) and (mixed or has_given_name(text[name:])) else 0


def _row_of_names(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    lead = _LEADING.match(text)
    at = lead.end() if lead else 0
    while name := person_at(text, at, len(text)):
        end, wrote = _told_behind(text, name[1])
        found += [Span(*name)] if wrote else []
        if end >= len(text):
            found[-1:] = _run_together(text, found[-1]) if found else ()
            named = not any(is_nobody(span.of(text)) for span in found) and not _is_labelled(text)
            return tuple(found) if named else ()
        gap = _joint().match(text, end)
        if not gap:
            return ()
        at = gap.end()
        if joining().match(gap.group().lstrip()) and is_unnamed(text[at:]):
            return tuple(found)
    return ()


def _is_labelled(text: str) -> bool:
    """ "TEXTO DE ANA PRADO" is no name."""
    word = first_word(text, 0, len(text))
    return any(strong and labels.match(text, 0, len(text), word) for strong, labels in author_labels().opening(word))


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


@_remembered
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


def several_names(text: str) -> bool:
    """Names, one of which at least begins with a given name: "Hassel Brandt and Ann Lee"."""
    names = names_alone(text)
    return len(names) > 1 and any(has_given_name(name.of(text)) for name in names)


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


def names_and_place(text: str) -> tuple[Span, ...]:
    """The names in "Heike Brandt, Orrin", "Clara Olmo | Orrin", "Odile Brandt (à Orrin)": given names, then a place."""
    found = perhaps_names_and_place(text)
    return found if _sure(text, found) else ()


@_remembered
def perhaps_names_and_place(text: str) -> tuple[Span, ...]:
    """The same whether or not a list knows the given names."""
    return (_placed(text) or _listed(text, _placed)) if len(text) <= _LONGEST else ()


def _placed(text: str) -> tuple[Span, ...]:
    match = _NAME_AND_PLACE.fullmatch(text)
    if not match or has_given_name(match["place"]) or not _is_person(match["name"]):
        return ()
    told = match["place"].casefold().split()
    job = any(word in known("roles") or word in table("picture_roles") for word in told)
    return (
        () if job or is_nobody(match["name"]) else (Span(match.start("name") + degree_ends(text), match.end("name")),)
    )


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
    if surely_names(match["house"]) or _names_another(match["house"]):
        return None
    written_for = told[0] in known("of_house") and told[1:] and told[1][0].isupper()  # "Ana Prado, do Rio"
    quoted = match["house"][0] in '«“„"' and match["house"][-1] in '»”“"'
    named = written_for or quoted or told[0].casefold() in known("articles") or "/" in match["sign"]
    dashed = match["sign"].strip() in ("-", "–", "—")  # "Ann Lee - The Harbour Star"; no "Ann Lee - The Last Tide"
    housed = not houses().isdisjoint(told) or is_unnamed(match["house"].rstrip(")"))
    return match if (named and not dashed) or housed else None


def _names_another(house: str) -> bool:
    """ "… University of Orrin and Pedro Ruiz, Sedge College"."""
    others = (person_at(house, gap.end(), len(house)) for gap in joining().finditer(house))
    return any(found and has_given_name(house[slice(*found)]) for found in others)


def _with_job(text: str) -> re.Match[str] | None:
    """ "Dennis Carrow Staff Writer": a given name first, then nothing but a job and words of no name or a house."""
    match = _NAME_WITH_JOB.fullmatch(text)
    if not match or not has_given_name(match["name"]):
        return None
    *field, job = match["job"].split()
    told = all(word.casefold() in known("roles") or not looks_personal(f"{match['name']} {word}") for word in field)
    housed = len(field) > 1 and not houses().isdisjoint(field)  # "Dennis Carrow Harbour News Oslo Reporter"
    return match if (told or housed) and job.casefold() in known("roles") else None


def is_for_house(text: str) -> bool:
    """ "Ann Lee for The Harbour Mail"."""
    return _for_house(text) is not None


def _for_house(text: str) -> re.Match[str] | None:
    """ "Ann Lee for The Harbour Mail"."""
    match = _named_for().fullmatch(text) if " " in text else None
    return match if match and has_given_name(match["name"]) else None


@cache
def _named_for() -> re.Pattern[str]:
    labels = in_any_case(words("written_for"))
    house = r"[«\"„“]?[A-ZÀ-ÝА-Я][\w&.'’-]*(?:\s(?:[A-ZÀ-ÝА-Я][\w&.'’-]*|[a-zà-ÿ]{1,3})){0,6}[»\"“”]?"
    return re.compile(rf"(?P<name>{NAME})\s(?:{labels})\s{house}")


@cache
def _named_role() -> re.Pattern[str]:
    job = rf"(?i:{alternation(words('roles'))})"
    house = r"(?:(?:\s[A-ZÀ-ÝА-Я][\w&-]*){1,3}|\s[«\"„][^«»\"“„]{3,40}[»\"“]\)?)"  # "корреспондент РБК"
    field = r"(?i:\s(?:of|de|da|do|du|für|en)\s[^\W\d_]{3,20})?"  # "professor of law"
    at = r"\s(?i:in|at|for|of|à|au|en|em|na|no|de|du|da|do|aus|bei|an|в|из)(?:\s(?i:the|la|der|die|das))?"
    middle = rf"(?:(?:[a-zà-ÿа-яё&][\w&-]*|[A-Z][\w-]+|{job})\s){{0,5}}?"
    return re.compile(
        rf"(?P<name>{NAME})(?:\s*[,|/–—(-]\s*|\s(?=[a-zа-я])){middle}{job}{field}\)?(?:{at}\s[A-ZÀ-ÝА-Я][\w\s]{{2,30}}|{house})?"
    )


@cache
def _joint() -> re.Pattern[str]:
    joints = alternation(words("conjunctions"))
    between = rf"\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+|\s*[/|;&·•]\s*"
    return re.compile(rf"[{NOTE_MARKS}]*(?:{between})", re.IGNORECASE)
