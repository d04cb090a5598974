"""A row of nothing but names: "Beatriz Olmo / Rubén Castaño", "BY ANN LEE", "Ann Lee (text), Pedro Ruiz (photos)"."""

from __future__ import annotations

import re
from functools import cache

from generator.languages import table, words
from generator.model import Span
from generator.split.bylines.jobs import is_role, other_role
from generator.split.bylines.shared import LEADING, LONGEST, joint, moved, remembered
from generator.split.emphasis import emphasised
from generator.split.metawords import author_labels, credit_labels, glued_by, joining, roleword
from generator.text.names import NOTE_MARKS, PARTICLES, degree_ends, has_given_name, is_nobody, person_at
from generator.text.phrases import alternation, first_word

_PLACED = r"\s(?:in|at|en|à|aus|em|в|IN|AT|EN|EM)\s[^\W\d_a-zà-ÿа-я]"
_IN_PLACE = re.compile(_PLACED + r"[\w.,'’ -]{1,30}$")
_THERE = re.compile(_PLACED + r"[\w'’-]*(?:\s[^\W\d_a-zà-ÿа-я][\w'’-]*){0,2}")  # "Ann Lee in Oslo and Pedro Ruiz in …"
_GLUED_PLACE = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ]{2,}(?:\s[A-ZÀ-Ý][\w'’-]+){0,2}$")  # "ELLEN MARSHOrrin"
_WORK = re.compile(r"\s?\((?P<work>[^\W\d_]{2,14})\)")  # "Ann Lee (text) and Pedro Ruiz (photos)"
_TOLD = re.compile(r"\S+")
_JOB_BEHIND = re.compile(
    r"\s*,\s(?P<job>(?=[^\W\d_A-ZÀ-ÝА-Я])[^\W\d_][\w-]*(?:\s[\w-]+){0,3})(?=,)"
)  # ", special envoy,"
_BEHIND = " ,—–―-|" + NOTE_MARKS
_BRACKETS = ("()", "[]")
_AGENCIES = ("AP", "AFP", "EFE", "CNN", "BBC", "NPR", "UPI", "Lusa", "Reuters", "ANSA")
_TWO_NAMES, _LONG_NAMES = 4, 6  # words of two names


@remembered
def names_alone(text: str) -> tuple[Span, ...]:
    """The names in a line of nothing but persons' names."""
    if inner := emphasised(text) or _bracketed(text):
        return tuple(moved(name, inner.start) for name in names_alone(inner.of(text)))
    if len(text) > LONGEST:
        return ()
    if (names := text.rpartition(", ")[0]) and is_role(text[len(names) + 2 :]):
        return _row_of_names(names)  # "KENNETH MOROSH and PIM SUKSA, Harbour staff writers"
    if label := _glued_label(text):
        return tuple(moved(name, label) for name in names_alone(text[label:]))
    place = _IN_PLACE.search(text)
    return _row_of_names(_joint_behind().sub("", text).rstrip(_BEHIND)) or (
        _row_of_names(text[: place.start()].rstrip(",")) if place else ()
    )


def _bracketed(text: str) -> Span | None:
    """Where the words of a row in brackets stand: "(Ann Lee)"."""
    return Span(1, len(text) - 1) if text[:1] + text[-1:] in _BRACKETS and len(text) > len(_BRACKETS) else None


@cache
def _joint_behind() -> re.Pattern[str]:
    """What joins the names of the next row: "Ann Lee and"."""
    return re.compile(rf"\s(?:{alternation(words('conjunctions'))})$", re.IGNORECASE)


def _glued_label(text: str) -> int:
    """Length of the label with no blank behind it: "BYANN LEE", "ByAnn Lee", "ByHASSEL BRANDT"; none in "BYRON LEE"."""
    match = glued_by().match(text)
    name = match.end() + degree_ends(text[match.end() :]) if match else 0
    mixed = match is not None and not (text[match.end() - 1].isupper() and text[name : name + 2].isupper())
    return match.end() if match and not has_given_name(text) and (mixed or has_given_name(text[name:])) else 0


def _row_of_names(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    lead = LEADING.match(text)
    at = lead.end() if lead else 0
    while name := person_at(text, at, len(text)):
        end, wrote = _told_behind(text, name[1])
        found += [Span(*name)] if wrote else []
        if end >= len(text):
            found[-1:] = _run_together(text, found[-1]) if found else ()
            named = not any(is_nobody(span.of(text)) for span in found) and not is_labelled(text)
            return tuple(found) if named else ()
        gap = joint().match(text, end)
        if not gap:
            return ()
        at = gap.end()
        if joining().match(gap.group().lstrip()) and is_unnamed(text[at:]):
            return tuple(found)
    return ()


def is_labelled(text: str) -> bool:
    """ "TEXTO DE ANA PRADO" is no name."""
    word = first_word(text, 0, len(text))
    return any(strong and labels.match(text, 0, len(text), word) for strong, labels in author_labels().opening(word))


def is_unnamed(whom: str) -> bool:
    """Who wrote with those who are named: "Ann Lee and agencies", "Ana Prado y Redacción", "Ove Lund und dpa"."""
    return is_nobody(whom) or whom in _AGENCIES or whom == "dpa"


def _told_behind(text: str, at: int) -> tuple[int, bool]:
    """Where the place or the work behind a name ends, and whether its owner wrote: "Ann Lee (photos)" did not."""
    if work := _WORK.match(text, at):
        return work.end(), work["work"].casefold() not in table("picture_roles") and not tells_pictures(work["work"])
    if (job := _JOB_BEHIND.match(text, at)) and roleword().search(job["job"]):
        return job.end(), not other_role(job["job"])
    there = _THERE.match(text, at) or (_GLUED_PLACE.match(text, at) if text[at - 1].isupper() else None)
    return (there.end() if there else at + (text[at:] == ".")), True


def tells_pictures(work: str) -> bool:
    """ "Photos", "Fotografia"."""
    return any(
        labels.match(work, 0, len(work), work.casefold()) for _, labels in credit_labels().opening(work.casefold())
    )


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
