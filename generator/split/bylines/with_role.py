"""Names with a job, a house or an address behind: "Michael Webster syndicated investigative reporter", "Ann Lee / The
Harbour Mail", "Ann Lee for The Harbour Mail".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.languages import known, languages, words
from generator.model import Span
from generator.split.bylines.alone import is_labelled, is_unnamed, names_alone
from generator.split.bylines.jobs import is_role
from generator.split.bylines.lists import all_sure, listed
from generator.split.bylines.shared import LEADING, NAME_WORDS, like_a_house, moved, remembered
from generator.split.bylines.sure import surely_names
from generator.split.emphasis import emphasised
from generator.split.metawords import houses, joining
from generator.text.names import NAME, NOTE_MARKS, degree_ends, has_given_name, looks_personal, person_at
from generator.text.phrases import alternation, in_any_case

_LONGEST_LIST = 150  # code points
_NAME = re.compile(NAME)
_NAME_AND_HOUSE = re.compile(
    rf"(?P<name>{NAME})[{NOTE_MARKS}]?(?P<sign>\s*,\s|\s*/\s?|\s+\|\s{{1,2}}|\s+[–—-]\s|\s+\()(?P<house>[^\s(][^/|]{{2,70}})"
)
_CONTACT = re.compile(r"\s*[|/,·•–—-]?\s*[(<]?(?:@[\w-]{2,30}|[^\s()<>]+@[^\s()<>]+\.\w+)[)>]?$")
_NAME_WITH_JOB = re.compile(rf"(?P<name>{NAME})\s(?P<job>[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+){{0,4}})")


@remembered
@lru_cache(maxsize=256)  # of rows longer than those that are remembered
def names_and_role(text: str) -> tuple[Span, ...]:
    """The names in a line that is a name and a writer's role, house or address, or a list of such."""
    if len(text) > _LONGEST_LIST:
        return ()
    if inner := emphasised(text):
        return tuple(moved(name, inner.start) for name in names_and_role(inner.of(text)))
    if lead := LEADING.match(text):
        return tuple(moved(name, lead.end()) for name in names_and_role(text[lead.end() :]))
    if "@" in text and (contact := _CONTACT.search(text)):
        alone = names_alone(text[: contact.start()])
        return alone if len(alone) == 1 or all_sure(text, alone) else names_and_role(text[: contact.start()])
    return _glued_to_job(text) or _before_field(text) or _with_role(text) or listed(text, _with_role)


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
    if not _NAME.match(told):
        return ()
    match = _named_role().fullmatch(told) or _affiliated(told) or _with_job(told) or _for_house(told)
    if not match or is_labelled(told):
        return ()
    found = person_at(told, *match.span("name"))
    if len(match["name"].split()) > NAME_WORDS and not has_given_name(match["name"]):
        return ()  # "Halcyon Valve Appoints Beatrice Okoro as Chief Officer"
    return (moved(Span(*match.span("name")), degree),) if found and found[1] == match.end("name") else ()


def _glued_to_job(text: str) -> tuple[Span, ...]:
    """The name in "Ellen MarshTides Columnist"."""
    found = person_at(text, 0, len(text))
    glued = found is not None and text[found[1] : found[1] + 1].isupper()
    return (Span(*found),) if found and glued and is_role(text[found[1] :]) else ()


def perhaps_name_and_house(text: str) -> tuple[Span, ...]:
    """The name in "Hassel Brandt, The Harbour Mail", "Hassel Brandt, special to the Mail", whoever that be."""
    match = _affiliated(text, sure=False) or (_named_for().fullmatch(text) if " " in text else None)
    whole = match is not None and person_at(text, 0, match.end("name")) == match.span("name")
    return (Span(*match.span("name")),) if match and whole else ()


def _affiliated(text: str, sure: bool = True) -> re.Match[str] | None:
    """ "Ellen Marsh, University of Sedgeford", "Ann Lee / The Harbour Mail": a given name, then a body."""
    match = _NAME_AND_HOUSE.fullmatch(text)
    bracketed = match is not None and match["sign"].lstrip() == "("  # "Hassel Brandt (The Harbour Mail)"
    if not match or bracketed != text.endswith(")") or not (bracketed or not sure or has_given_name(match["name"])):
        return None
    told = [word.strip(',.)«»“”„"') for word in match["house"].split()]
    quoted = match["house"][0] in '«“„"' and match["house"][-1] in '»”“"'
    if not like_a_house(told) and not (quoted and len(told) <= NAME_WORDS):
        return None
    if surely_names(match["house"]) or _names_another(match["house"]):
        return None
    written_for = told[0] in known("of_house") and told[1:] and told[1][0].isupper()  # "Ana Prado, do Rio"
    named = written_for or quoted or told[0].casefold() in known("articles") or "/" in match["sign"]
    dashed = match["sign"].strip() in ("-", "–", "—")  # "Ann Lee - The Harbour Star"; no "Ann Lee - The Last Tide"
    housed = not houses().isdisjoint(told) or is_unnamed(match["house"].rstrip(")"))
    short = (
        len(told) > 1 and told[0].casefold() in known("of_house") and told[1].isupper()
    )  # "Ana Prado - Do UOL, em Orrin"
    return match if (named and not dashed) or short or housed else None


def _names_another(house: str) -> bool:
    """ "… University of Orrin and Pedro Ruiz, Sedge College"."""
    gaps = (gap for gap in joining().finditer(house) if house[gap.start() - 1].isspace())  # no "O Estado d|e| S.Paulo"
    others = (person_at(house, gap.end(), len(house)) for gap in gaps)
    return any(found and has_given_name(house[slice(*found)]) for found in others)


def _with_job(text: str) -> re.Match[str] | None:
    """ "Dennis Carrow Staff Writer": a given name first, then nothing but a job and words of no name or a house."""
    match = _NAME_WITH_JOB.fullmatch(text)
    if not match or not has_given_name(match["name"]):
        return None
    if last := _named_with_last().fullmatch(text):
        return last if person_at(text, 0, last.end("name")) == last.span("name") else None
    *field, job = match["job"].split()
    told = all(word.casefold() in known("roles") or not looks_personal(f"{match['name']} {word}") for word in field)
    housed = len(field) > 1 and not houses().isdisjoint(field)  # "Dennis Carrow Harbour News Oslo Reporter"
    return match if (told or housed) and job.casefold() in known("roles") else None


@cache
def _named_with_last() -> re.Pattern[str]:
    """A job for which nothing stands between it and the name, as in the Romance languages: "ANA PRADO CORRESPONSAL"."""
    own = (job for code in ("es", "fr", "pt") for job in languages()[code].get("roles", ()))
    jobs = alternation(job for job in own if job not in languages()["en"]["roles"])
    return re.compile(rf"(?P<name>{NAME})\s(?P<job>(?=[A-ZÀ-Ý])(?i:{jobs}))")


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
    return re.compile(rf"(?P<name>{NAME}),?\s(?:{labels})\s{house}")


@cache
def _named_role() -> re.Pattern[str]:
    job = rf"(?i:{alternation(words('roles'))})"
    capital = r"(?:[dl]['’])?[A-ZÀ-ÝА-Я][\w&'’-]*"
    paper = rf"\s{capital}(?:\s(?:{capital}|[a-zà-ÿ]{{1,3}})){{0,4}}"  # "корреспондент РБК"
    house = rf"(?:{paper}|\s[«\"„][^«»\"“„]{{3,40}}[»\"“]\)?)"
    field = r"(?i:\s(?:of|de|da|do|du|für|en)\s[^\W\d_]{3,20})?"  # "professor of law"
    at = r"\s(?i:in|at|for|of|à|au|en|em|na|no|de|du|da|do|aus|bei|an|в|из)(?:\s(?i:the|la|der|die|das))?"
    middle = rf"(?:(?:[a-zà-ÿа-яё&][\w&-]*|[A-Z][\w-]+|{job})\s){{0,5}}?"
    return re.compile(
        rf"(?P<name>{NAME})(?:\s*[,|/–—(·•-]\s*|\s(?=[a-zа-я]))(?:(?<=\()[A-Z][\w-]+,\s)?{middle}{job}{field}\)?(?:{at}\s[A-ZÀ-ÝА-Я][\w\s]{{2,30}}|{house})?"
    )
