"""Steps that take what nothing else knows: an author's job, and a short cell with a place, a section or an outlet."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice

from generator.languages import known, table, words
from generator.split.houses import is_house
from generator.split.metawords import houses, joining, joint, label_inside, roleword, words_inside
from generator.split.pieces import PieceKind
from generator.split.scan.credits import work_in_brackets
from generator.split.scan.cursor import Scan, cell_end
from generator.split.scan.dates import labelled_date, timed
from generator.split.scan.small import small
from generator.split.scan.works import of_other_work
from generator.text.dates import PrintedDate, date_at, find_dates, may_begin
from generator.text.names import PARTICLES, has_given_name, is_nobody, person_at

_ROLE_WORDS = 8
_FOREIGN_WORDS = 5  # in one cell
_FOREIGN_IN_ALL, _FOREIGN_CELLS = 8, 3
_BEFORE_KNOWN = 2  # words of a cell before its date or byline
_BEFORE_DATED = 3  # words of a place or section before the date
_DATED_CELL = re.compile(r",|\d{4}")
_USER_DATED = re.compile(r"[a-zа-яё][\w-]{2,}\s\d")
_TO_DATE = re.compile(r"\s*,?\s*(?:,\s(?:le|den|am|el|em|a|на)\s+)?$")
_INITIALS = re.compile(r"\(?[a-zà-ÿа-яё]{2,4}\)?")  # of a reporter: "gbr, 3.5.2019"
NUMBER = re.compile(r"\s(?:[Nn][RrOo]\.|[Nn]\.?[º°]|№)\s?\d[\d/.-]*")  # of an issue or a release
_NUMBERED = re.compile(rf"[^\W\d_][\w\"«»„“ -]{{2,40}}?{NUMBER.pattern},?\s(?:vom|du|de|del|of|от)\s(?=\d)")
_NEXT_WORD = re.compile(r"\S\s+(?=\S)")
_POINTED = re.compile(r"(?<=\s)\d\d·\d\d·(?:\d\d)?\d\d(?!\d)")  # of many Spanish newspapers: "Moraleda 16·02·23"
_GOES_ON = tuple(",0123456789")  # behind a name: where its owner is, how many comments there are
_SHORT_DAY = 4  # letters of a weekday cut short
_LONG_CELL = re.compile(
    r"(?:(?!-)[^\s|·•‧∙▪►▶»—–―/()\[\]]+\s){5}[^-\s|·•‧∙▪►▶»—–―/()\[\]]\w*"
)  # six words without a sign


def role(scan: Scan) -> bool:
    """The words after an author's name: ", member of the Journalists Association"."""
    if not scan.pieces or scan.pieces[-1].kind not in (PieceKind.AUTHOR, PieceKind.ROLE):
        return False
    stop = cell_end(scan.text, scan.at, scan.end)
    comma = scan.text.find(",", scan.at, stop)
    stop = _before_another(scan, stop if comma < 0 else comma)
    cell = scan.text[scan.at : stop]
    if (work := work_in_brackets(scan, cell)) and scan.pieces[-1].kind is PieceKind.AUTHOR:
        scan.pieces[-1] = replace(scan.pieces[-1], kind=PieceKind.CREDIT, role=work)
    if cell[:1].islower() or len(cell.split()) <= _ROLE_WORDS or roleword().search(cell):
        return scan.add(PieceKind.ROLE, scan.at, stop)
    return False


def _before_another(scan: Scan, stop: int) -> int:
    """Where a job ends behind which another author stands: "HOME CORRESPONDENT and Flora Dacre"."""
    for gap in joining().finditer(scan.text, scan.at, stop):
        found = person_at(scan.text, gap.end(), scan.end)
        if found and scan.text[gap.start() - 1].isspace():
            job = len(scan.text[: gap.start()].rstrip())
            told = [match.end() for match in roleword().finditer(scan.text, scan.at, job)]
            closed = found[1] == scan.end and told[-1:] == [job]
            return job if told and (closed or has_given_name(scan.text[slice(*found)])) else stop
    return stop


def unknown(scan: Scan) -> bool:
    """Takes a cell that nothing else knows; False when it is too long for a meta line, one too many, or names whose
    work something is.
    """
    if names := _several_behind_date(scan):
        return scan.add(PieceKind.UNKNOWN, scan.at, names)
    stop = max(cell_end(scan.text, scan.at, scan.end), scan.at + 1)
    if _goes_on_filing(scan):
        return scan.add(PieceKind.COUNTER, scan.at, stop)
    dated = bool(scan.pieces) and scan.pieces[-1].kind is PieceKind.DATE
    found = person_at(scan.text, scan.at, stop) if dated else None
    counted = found[1] if found and _counts_behind(scan, found[1]) else None
    if (not counted and long_cell(scan)) or of_other_work(scan.text, scan.at, stop):
        return False
    told = scan.text[scan.at : stop].split()
    if not words_inside().isdisjoint(word.casefold() for word in told[1 : _BEFORE_KNOWN + 1]):
        stop = _known_begins(scan, stop)
    stop = counted or stop
    if scan.text.startswith("»", stop) and "«" in scan.text[scan.at : stop]:
        stop += 1
    if _opens(scan) and (issue := _issue_begins(scan)):
        stop = issue
    elif (_opens(scan) or _places(scan)) and (_DATED_CELL.search(scan.text, scan.at, stop) or "·" in scan.text):
        stop = _date_begins(scan, stop)
    told = scan.text[scan.at : stop].split()
    scan.foreign += len(told)
    scan.strange += 1
    if len(told) > _FOREIGN_WORDS or scan.foreign > _FOREIGN_IN_ALL or scan.strange > _FOREIGN_CELLS:
        return False
    scan.add(PieceKind.UNKNOWN, scan.at, scan.at + len(_without_joint(scan.text[scan.at : stop])))
    scan.move(stop)
    return True


def _without_joint(before: str) -> str:
    """ "Washington" of "Washington, "; nothing ends most cells but their last word."""
    return before if before[-1:].isalnum() else _TO_DATE.sub("", before)


def _several_behind_date(scan: Scan) -> int | None:
    """Where the last name ends behind the date: "3 May 2014, 9:15 | Ann Lee, Pedro Ruiz and Ada Brandt, Oslo"."""
    told = [piece.kind for piece in scan.pieces if piece.kind is not PieceKind.COUNTER]
    found = person_at(scan.text, scan.at, scan.end) if told == [PieceKind.DATE] else None
    last = None
    while found and (gap := joint().match(scan.text, found[1], scan.end)):
        found = person_at(scan.text, gap.end(), scan.end)
        if not found or not has_given_name(scan.text[slice(*found)]):
            break
        last = found[1]
    return last if last and (scan.ends_cell(last) or scan.text[last] == ",") else None


def _goes_on_filing(scan: Scan) -> bool:
    """Further sections behind a labelled name and the first: "Posted by mlund in Ferries, Roads, Rivers, Boats"."""
    last = scan.pieces[-1] if len(scan.pieces) > 1 else None
    if last is None or last.kind is not PieceKind.COUNTER or scan.text[last.span.end : scan.at].strip(" ,"):
        return False
    first = last.span.of(scan.text).split(maxsplit=1)[0].casefold()
    author = next((piece for piece in reversed(scan.pieces) if piece.kind is not PieceKind.COUNTER), None)
    if first not in _filing() or author is None or author.kind is not PieceKind.AUTHOR or not author.labelled:
        return False
    further = (person_at(scan.text, gap.end(), scan.end) for gap in joining().finditer(scan.text, scan.at, scan.end))
    return not any(found and has_given_name(scan.text[slice(*found)]) for found in further)


@cache
def _filing() -> frozenset[str]:
    """ "in", before a section."""
    told = (counter.split() for counter in words("counters") if counter.endswith(" …"))
    return frozenset(first for first, *rest in told if len(rest) == 1)


def _counts_behind(scan: Scan, at: int) -> bool:
    """Behind a name stands where its owner is or how many comments there are: "Ann Lee Leave a comment"."""
    rest = Scan(scan.text, at, scan.end)
    rest.pass_signs()
    return rest.at < rest.end and (scan.text[at : scan.end].lstrip(" ")[0] in _GOES_ON or small(rest))


def _opens(scan: Scan) -> bool:
    return all(piece.kind is PieceKind.COUNTER for piece in scan.pieces)


def _places(scan: Scan) -> bool:
    """One or two places with a stroke behind: "Pamplona / Bilbao, 17 October 2019"."""
    few = 0 < len(scan.pieces) <= _BEFORE_KNOWN and scan.text[: scan.at].rstrip().endswith("/")
    return few and all(one.kind is PieceKind.UNKNOWN and _is_place(one.span.of(scan.text)) for one in scan.pieces)


def long_cell(scan: Scan) -> bool:
    """Six words without a sign, without a label that might begin something known, without a comma before a date."""
    words = _LONG_CELL.match(scan.text, scan.at, scan.end)
    if not words:
        return False
    told = words.group().casefold().split()
    dated = "," in words.group() or not _weekdays().isdisjoint(told) or _USER_DATED.match(words.group())
    if (_opens(scan) or _places(scan)) and dated and may_begin(scan.text, *words.span()):
        return False
    return words_inside().isdisjoint(told[1 : _BEFORE_KNOWN + 1])


def _known_begins(scan: Scan, stop: int) -> int:
    """Where byline or date begin in a cell of a dated line: "kuya By Kuya, 3rd Feb 2015", "News Posted on 3 …"."""
    begun = (match.end() for match in islice(_NEXT_WORD.finditer(scan.text, scan.at, stop), _BEFORE_KNOWN))
    label = next(filter(None, (label_inside().match(scan.text, at, stop) for at in begun)), None)
    return label.start() if label and any(find_dates(scan.text, label.end(), scan.end)) else stop


def _date_begins(scan: Scan, stop: int) -> int:
    """Where the date begins that ends a short cell: "Washington, DC, May 19, 2008", "Metropolijueves, 18 de …"."""
    if dotted := _POINTED.search(scan.text, scan.at, scan.end):
        return dotted.start() if _is_place(scan.text[scan.at : dotted.start()]) else stop
    for date in find_dates(scan.text, scan.at, stop):
        before = scan.text[scan.at : date.whole_start]
        name, comma, _ = before.rstrip().rpartition(",") if "," in before else (before, "", "")
        told = _without_joint(before)
        glued = told.casefold().endswith(tuple(day for day in table("weekdays") if len(day) > _SHORT_DAY))
        placed = comma and told == name and (glued or _is_place(name))
        initials = comma and _INITIALS.fullmatch(told) and date.full
        user = initials or (_in_small_letters(told) and timed(scan, date))
        if (
            user
            or ((date.end == scan.end or timed(scan, date)) and _whole_name(told, date))
            or (
                (is_nobody(told) or placed or _of_issue(told, date))
                and (scan.ends_cell(date.end) or timed(scan, date) or _changed_behind(scan, date))
            )
        ):
            return date.whole_start
    return stop


def _issue_begins(scan: Scan) -> int | None:
    """Where the day begins behind a newspaper's name and a colon: "The Harbour Star: Sunday, Oct. 3, 2004", or behind
    the number of a newspaper or a release: "Hafenblatt Nr. 71 vom 3.10.2004", "Pressemitteilung Nr. 112/2019 vom …".
    """
    if numbered := _NUMBERED.match(scan.text, scan.at, scan.end):
        return numbered.end() if date_at(scan.text, numbered.end(), scan.end) else None
    name, colon, _ = scan.text[scan.at : scan.end].partition(": ")
    at = scan.at + len(name) + len(colon)
    date = date_at(scan.text, at, scan.end) if colon and scan.at + len(name) < scan.end and is_house(name) else None
    return at if date and date.weekday and date.end == scan.end else None


def _changed_behind(scan: Scan, date: PrintedDate) -> bool:
    """ "Orrin, 3 May 2019Updated 4 May 2019"."""
    return labelled_date(Scan(scan.text, date.end, scan.end))


def _whole_name(told: str, date: PrintedDate) -> bool:
    """Nothing but what may be a name and a date: "Shahin Wattar March 18, 2020"."""
    short = told.rstrip(".").rpartition(" ")[2]
    found = person_at(told, 0, len(told)) if date.full and len(short) > 1 else None  # no "Ferdy N."
    return found == (0, len(told)) and told.count(" ") < _BEFORE_KNOWN


def _of_issue(told: str, date: PrintedDate) -> bool:
    """A newspaper with the day of its issue: "Le Phare du Nord du lundi 22 octobre 2018"."""
    name, _, joint = told.rpartition(" ")
    short = 0 < len(name.split()) <= _FOREIGN_WORDS and name[:1].isupper()
    return short and joint in known("day_joints") and (date.weekday is not None or is_house(name))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(table("weekdays"))


def _in_small_letters(told: str) -> bool:
    """A user's or a site's name: "morzhik 20 сентября 2021 в 11:03", "kreise online 20.01.2014 16:11 Uhr"."""
    return told.islower() and told.count(" ") < _BEFORE_KNOWN


def _is_place(before: str) -> bool:
    """What stands before a date may be a place: "Bogotá", "Washington, DC", "Villa de Leyva"; no name of a person."""
    told = before.replace(",", " ").split()
    long = sum(word not in PARTICLES for word in told)
    if not told or not told[0][0].isupper() or long > _BEFORE_DATED:
        return False
    if len(told) == 1:
        return told[0].replace("-", "").isalpha() and not has_given_name(told[0])
    return len(told) == _BEFORE_KNOWN or told[1] in PARTICLES or not houses().isdisjoint(told)
