"""The step that takes the authors behind a label: "by Joseph Fitsanakis", "Von unserer Redakteurin Ann Lee"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise

from generator.languages import known, words
from generator.split.metawords import (
    author_labels,
    date_label_words,
    glued_by,
    house_and_job,
    houses,
    job_before_name,
    joining,
    joint,
    roleword,
)
from generator.split.pieces import PieceKind
from generator.split.scan.credits import credit
from generator.split.scan.cursor import Scan, cell_end
from generator.split.scan.dates import dated_after, labelled_date, plain_date
from generator.split.scan.small import small
from generator.split.scan.strange import role
from generator.text.dates import find_dates
from generator.text.names import NOTE_MARKS, has_given_name, is_nobody, nickname_at, person_at
from generator.text.phrases import in_any_case

_AFFILIATION = re.compile(r"(?:[Tt]he\s)?[A-ZÀ-ÝА-Я][\w.&'’-]*(?:\s[A-ZÀ-ÝА-Я&][\w.&'’-]*){0,4}\s*$")
_HOUSE = re.compile(r"[^\W\d_a-zß-ÿа-я][\w.&'’-]*(?:\s[^\W\d_a-zß-ÿа-я][\w.&'’-]*){1,4}")
_WITH_AGENCY = re.compile(r"(?:with|und|mit|et|avec|y|con|e|com|и|с)\s(?:dpa|afp|AFP|AP|EFE|[A-ZА-Я]{2,6})(?!\w)")
_STATION = re.compile(r"[A-ZÀ-ÝА-Я]{3,4}")
_DASH = re.compile(r"\s[–—-]\s")
_STAFF = re.compile(r"\sStaff(?!\s[A-Za-z]*(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Pp]hotographer))")
_OF_STAFF = re.compile(r"[A-Z][\w-]+\s[Ss]taff(?!\w)")
_GLUED_LABEL = re.compile(r"(?<=[a-zß-ÿа-яё]{3})[A-ZÀ-ÝА-ЯЁ][a-zß-ÿа-яё]{2,}$")
_CELL_SIGN = re.compile(r"\s*[|·•]\s*")
_HANDLE = re.compile(r"[^\W\d_]+(?:_?\d+|_\w+)")  # "mudlark_77"
_FULL = 2  # words of a name
_TOLD = re.compile(r"\S+")
_OUR = 4  # words for somebody unnamed
THEN_PLACE = re.compile(r",?\s(?:in|at|en|à|aus|em|в)\s[A-ZÀ-ÝА-Я][\w'’-]+(?:\s[A-ZÀ-ÝА-Я][\w'’-]+)?")
_PLACE_BEHIND = re.compile(r",\s[A-ZÀ-ÝА-Я][\w'’-]+")
_SMALL_NAME = re.compile(r"[^\W\d_]{2,20}(?:[\s-](?!(?:on|am|el|le|em|in|im|en|dans|at|в)\s)[^\W\d_]{2,20}){1,2}")


def author(scan: Scan) -> bool:
    if not scan.pieces and (at := _glued_label(scan)):
        return _names(scan, at, strong=False)
    for strong, labels in author_labels().opening(scan.word):
        at = scan.after(labels)
        if at is not None and _names(scan, at, strong):
            return True
    return False


def _glued_label(scan: Scan) -> int | None:
    """Where the name begins behind a label that no blank divides from it: "ByEllen Marsh", no "Byron Marsh"."""
    match = glued_by().match(scan.text, scan.at, scan.end)
    if not match:
        return None
    first = scan.text[match.end() : scan.end].split(maxsplit=1)[0]
    loud = match.group()[-1].islower() and first[:_FULL].isupper()  # "ByHASSEL BRANDT"
    return match.end() if (loud or has_given_name(first)) and not has_given_name(match.group() + first) else None


def _names(scan: Scan, at: int, strong: bool) -> bool:
    begun = scan.at
    names: list[tuple[int, int]] = []
    job = job_before_name().match(scan.text, at, scan.end) or _house_and_job(scan, at)
    at = job.end() if job and person_at(scan.text, job.end(), scan.end) else at
    while found := _name(scan, at, strong, first=not names) or _with(scan, names, at):
        if names and (_place(scan, names, found) or _shouts(scan, names[0], found) or _opens_job(scan, found)):
            break
        names.append(found)
        gap = _gap_behind(scan, found[1])
        if not gap:
            break
        at = gap.end()
    if not names or not closed(scan, names[-1][1], _given(scan, names[-1])):
        return False
    for start_, end in names:
        if not is_nobody(scan.text[start_:end]):
            scan.add(PieceKind.AUTHOR, start_, end, labelled=True)
        else:
            scan.add(PieceKind.COUNTER, start_, end)
    scan.move(names[-1][1])
    behind = scan.text[scan.at : cell_end(scan.text, scan.at, scan.end)]
    blank = len(behind) - len(behind.lstrip())
    if _and_unnamed(behind.lstrip()):
        scan.add(PieceKind.ROLE, scan.at + blank, scan.at + len(behind))
    elif agency := _WITH_AGENCY.match(behind, blank):
        scan.add(PieceKind.ROLE, scan.at + blank, scan.at + agency.end())
    return scan.at > begun


def _gap_behind(scan: Scan, at: int) -> re.Match[str] | None:
    """What parts another name from the one that ends here."""
    gap = _behind_cities(scan, at) or behind_place(scan, at) or joint().match(scan.text, at, scan.end)
    return gap or next_cell(scan, at) or _dash(scan, at)


def _behind_cities(scan: Scan, at: int) -> re.Match[str] | None:
    """What joins a name and its city to another and its: "by Ann Lee, Oslo & Ove Lund, Bergen"."""
    place = _PLACE_BEHIND.match(scan.text, at, scan.end)
    gap = joint().match(scan.text, place.end(), scan.end) if place else None
    if not gap or not any(sign.isalpha() or sign == "&" for sign in gap.group()):
        return None
    other = person_at(scan.text, gap.end(), scan.end)
    return gap if other and _PLACE_BEHIND.match(scan.text, other[1], scan.end) else None


def _house_and_job(scan: Scan, at: int) -> re.Match[str] | None:
    """Between the label and the name: "By Harbour Mail Reporter Ann Lee", "Por Corresponsal Ana Prado"."""
    found = house_and_job().match(scan.text, at, scan.end)
    return found if found and not has_given_name(found.group()) and has_given_name(scan.text[found.end() :]) else None


def behind_place(scan: Scan, at: int) -> re.Match[str] | None:
    """What joins another name behind the place of the first: "by Ann Lee in Oslo, Ove Lund in Bergen and Ada Quill"."""
    place = THEN_PLACE.match(scan.text, at, scan.end)
    gap = joint().match(scan.text, place.end(), scan.end) if place else None
    other = person_at(scan.text, gap.end(), scan.end) if gap else None
    if not gap or not other:
        return None
    sure = any(sign.isalpha() for sign in gap.group()) or THEN_PLACE.match(scan.text, other[1], scan.end)
    return gap if sure or has_given_name(scan.text[slice(*other)]) else None


def _dash(scan: Scan, at: int) -> re.Match[str] | None:
    """A dash before another name that ends the line: "by JOSEPH ST. AUBIN – MARTHA KINCAID"."""
    gap = _DASH.match(scan.text, at, scan.end)
    other = person_at(scan.text, gap.end(), scan.end) if gap else None
    return gap if other and other[1] == scan.end and has_given_name(scan.text[slice(*other)]) else None


def next_cell(scan: Scan, at: int) -> re.Match[str] | None:
    """The sign before a cell with another name: "HANNA FUJI|OMAR SERAFIN|MARCH 18, 2021"."""
    sign = _CELL_SIGN.match(scan.text, at, scan.end)
    other = person_at(scan.text, sign.end(), scan.end) if sign else None
    if not other or not has_given_name(scan.text[slice(*other)]):
        return None
    ended = closed(scan, other[1]) or joint().match(scan.text, other[1], scan.end)
    return sign if ended and houses().isdisjoint(scan.text[slice(*other)].split()) else None


def _opens_job(scan: Scan, found: tuple[int, int]) -> bool:
    """The field of the job behind it: "Oonagh Leary, Rural Affairs Correspondent"."""
    behind = scan.text[found[1] : scan.end].lstrip(" ")
    return not has_given_name(scan.text[slice(*found)]) and roleword().match(behind) is not None


def _shouts(scan: Scan, first: tuple[int, int], found: tuple[int, int]) -> bool:
    """Capitals behind a name that is in none are a job's: "Rupert Hallam, HOME AFFAIRS CORRESPONDENT"."""
    return scan.text[found[0] : found[1]].isupper() and not scan.text[first[0] : first[1]].isupper()


def _place(scan: Scan, names: list[tuple[int, int]], found: tuple[int, int]) -> bool:
    """What a comma divides from a surely personal name and no list knows as one: "Heike Brandt, Sankt Odo".

    Behind two names joined by a word or a stroke too, whoever they are: "Heike Brandt und Ove Lund, Sankt Odo".
    """
    between = scan.text[names[-1][1] : found[0]].strip()
    if between != "," or scan.text[found[1] : scan.end].strip() or has_given_name(scan.text[slice(*found)]):
        return False
    joints = [scan.text[before[1] : after[0]].strip() for before, after in pairwise(names)]
    joined = bool(joints) and joints[-1] != ","
    return joined or (len(names) == 1 and has_given_name(scan.text[slice(*names[0])]))


def _name(scan: Scan, at: int, strong: bool, first: bool) -> tuple[int, int] | None:
    if found := person_at(scan.text, at, scan.end):
        short = shortened(scan, found)
        if closed(scan, short[1], _given(scan, short)) or joint().match(scan.text, short[1], scan.end):
            return short if not _starts_role(scan.text[found[0] : found[1]]) else None
    if first and strong and (whole := _whole_cell(scan, at)):
        return whole
    signed = any(piece.kind is PieceKind.AUTHOR for piece in scan.pieces)
    if not first or signed or not (strong or scan.pieces or _sure_nickname(scan, at)):
        return None
    found = nickname_at(scan.text, at, scan.end)
    if found is None or _is_button(scan, found) or _names_house(scan, found[0]):
        return None
    one = closed(scan, found[1]) or _of_couple(scan, found[1])
    return found if one or _with(scan, [found], _behind_joint(scan, found[1])) else None


def _is_button(scan: Scan, found: tuple[int, int]) -> bool:
    """No nickname: "Posted: Updated:", "Text size: A+"; in small letters only behind "by"."""
    start, end = found
    if scan.text[end : end + 1] == ":" or scan.text[start:end].casefold() in date_label_words() | known("tag_labels"):
        return True
    if _after_by(scan, start):
        return False
    loud = scan.text[scan.at : end].isupper() and ":" not in scan.text[scan.at : start]
    return loud or scan.text[start].islower()


def _sure_nickname(scan: Scan, at: int) -> bool:
    """A date follows, the label ends with a colon ("By: Tyler"), or a given name is all that stands there: "by Ned"."""
    if scan.text[scan.at : at].rstrip().endswith(":") or any(find_dates(scan.text, at, scan.end)):
        return True
    found = nickname_at(scan.text, at, scan.end)
    if found and _HANDLE.fullmatch(scan.text, *found) and not scan.text[found[1] : scan.end].strip(" ."):
        return True
    if not found or not scan.text[at].isupper() or not has_given_name(scan.text[at : found[1]]):
        return False
    return found[1] == scan.end or _of_couple(scan, found[1])


def _of_couple(scan: Scan, at: int) -> bool:
    """Another given name follows, with the name of both: "by Harold & Marie Lindt"."""
    gap = joint().match(scan.text, at, scan.end)
    other = person_at(scan.text, gap.end(), scan.end) if gap and not gap.group().startswith(",") else None
    return other is not None and has_given_name(scan.text[slice(*other)]) and closed(scan, other[1])


def _behind_joint(scan: Scan, at: int) -> int:
    gap = joint().match(scan.text, at, scan.end)
    return gap.end() if gap else scan.end


def _with(scan: Scan, names: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The other of two who use one name each: "Posted by Basile & Clo at 21:52"."""
    if len(names) != 1 or at >= scan.end or not scan.text[at].isupper() or " " in scan.text[slice(*names[0])]:
        return None
    if scan.text[names[0][1] : at].strip() not in words("conjunctions"):
        return None
    other = nickname_at(scan.text, at, scan.end)
    return other if other and not scan.text[slice(*other)].isupper() and closed(scan, other[1]) else None


def _after_by(scan: Scan, at: int) -> bool:
    """The label is one that a name alone may follow: "posted by", no "article de" as in "Article de revue"."""
    return scan.text[scan.at : at].rstrip(" :").casefold().endswith(words("by_endings"))


def shortened(scan: Scan, found: tuple[int, int]) -> tuple[int, int]:
    """ "Noel Farraday Leave a comment": the name ends where something known begins."""
    start_, end = found
    if (glued := _GLUED_LABEL.search(scan.text, start_, end)) and (
        roleword().match(scan.text, end + 1, scan.end) or labelled_date(Scan(scan.text, glued.start(), scan.end))
    ):
        return start_, glued.start()  # "Ellen MarshHousing Reporter", "Ellen MarshPosted on 3 May 2021"
    if _STAFF.match(scan.text, end, scan.end) and len(told := scan.text[start_:end].split()) > _FULL:
        return start_, end - len(told[-1]) - 1  # "Brendan Ashworth Beacon Staff"
    first_behind = scan.text[end : scan.end].split(maxsplit=1)[:1]
    if scan.text[end : end + 1] == " " and first_behind and first_behind[0] in houses():
        *before, last = scan.text[start_:end].split()
        if len(before) >= _FULL and last[0].isupper():
            return start_, end - len(last) - 1  # "Ann Lee Orrin News"
    if _twin_house(scan, end):
        first = list(islice(_TOLD.finditer(scan.text, start_, end), _FULL))
        return start_, first[-1].end()  # "Victor Lund Sedge Review-Journal"
    while not closed(scan, end, _given(scan, found)) and not joint().match(scan.text, end, scan.end):
        cut = scan.text.rfind(" ", start_, end)
        if cut < 0 or " " not in scan.text[start_:cut]:
            return found
        end = cut
    return start_, end


def _twin_house(scan: Scan, at: int) -> bool:
    """A newspaper's name made of two follows: "Review-Journal", "Post-Dispatch"."""
    word = scan.text[at : scan.end].split(maxsplit=1)[:1]
    return bool(word) and "-" in word[0] and houses().issuperset(word[0].split("-"))


def _whole_cell(scan: Scan, at: int) -> tuple[int, int] | None:
    """Two or three small words that end the line after "posted by": "alain laurent-faucon"."""
    match = _SMALL_NAME.match(scan.text, at, scan.end)
    if match and match.end() < scan.end and not dated_after(scan, match.end()):
        return None
    return match.span() if match and _after_by(scan, at) and not _names_house(scan, at) else None


def _names_house(scan: Scan, at: int) -> bool:
    """Capitalised words, the last of them a publisher's or a newspaper's: "published by Harbour Press, 3 May 2009";
    or a station's initials alone: "Text by: RFI".
    """
    alone = _STATION.fullmatch(scan.text[at : scan.end].partition("\n")[0].strip())
    if alone and not has_given_name(alone.group()):
        return True
    name = _HOUSE.match(scan.text, at, scan.end)
    told = name.group().split() if name else []
    return not houses().isdisjoint(told) or not known("publisher_words").isdisjoint(map(str.casefold, told))


def _given(scan: Scan, name: tuple[int, int]) -> bool:
    return has_given_name(scan.text[slice(*name)])


def closed(scan: Scan, at: int, given: bool = False) -> bool:
    """What follows the name is an end, a separator, or something this scan knows."""
    rest = scan.text[at : scan.end].lstrip(NOTE_MARKS).lstrip()
    if not rest or not (rest[0].isalnum() or rest[0] in "\"“'’"):
        return not rest.startswith(("'s", "’s"))
    if (
        _goes_on_with_house(rest, given)
        or _and_unnamed(rest[: cell_end(rest, 0, len(rest))])
        or _OF_STAFF.match(rest)
        or _WITH_AGENCY.match(rest)
        or _of_house(rest[: cell_end(rest, 0, len(rest))])
    ):
        return True
    place = THEN_PLACE.match(scan.text, at, scan.end)
    if dated_after(scan, at) or (place and place.end() == cell_end(scan.text, at, scan.end)):
        return True
    known = Scan(scan.text, scan.end - len(rest), scan.end)
    return any(step(known) for step in (labelled_date, plain_date, small, role, _weak_tail, credit))


def _of_house(cell: str) -> bool:
    """ "by Ann Lee Harbour News Service | …"."""
    return bool(_AFFILIATION.match(cell)) and not houses().isdisjoint(cell.replace("-", " ").split())


def _goes_on_with_house(rest: str, given: bool) -> bool:
    """Among capitals a newspaper's word or a given name before shows one: no "POR UNA TASA DE MADRUGADA"."""
    label = _before_house().match(rest)
    if not label or not rest.isupper() or not houses().isdisjoint(rest.title().split()):
        return label is not None
    return given and label["label"].casefold() in known("written_for")


def _and_unnamed(rest: str) -> bool:
    """ "by Ann Lee and our Bergen correspondent", "… and agencies", "… and" above the next name."""
    if rest.rstrip().casefold() in known("conjunctions"):
        return True
    joined = joining().match(rest)
    told = rest[joined.end() :].rstrip(" .") if joined else ""
    if is_nobody(told):
        return True
    place = THEN_PLACE.search(told)
    whom = (told[: place.start()] if place and place.end() == len(told) else told).rstrip(" .").split()
    few = 1 < len(whom) <= _OUR and told[:1].islower()
    return few and whom[-1].casefold().removesuffix("en") in known("roles")


@cache
def _before_house() -> re.Pattern[str]:
    """ "by Ann Lee for The Harbour Mail", "by Ann Lee of the Harbour Mail"."""
    labels = in_any_case((*words("written_for"), *words("of_house")))
    return re.compile(rf"(?P<label>{labels})\s(?:[Tt]he\s)?[«\"„“]?[A-ZÀ-ÝА-Я]")


def _weak_tail(scan: Scan) -> bool:
    return bool(roleword().match(scan.text, scan.at, scan.end))


def _starts_role(name: str) -> bool:
    return bool(roleword().match(name))
