"""Steps that take authors without a label of their own: before a date, or behind the first author."""

from __future__ import annotations

import re

from generator.languages import known
from generator.split.bylines.jobs import other_role
from generator.split.furniture.lists import listed_in
from generator.split.metawords import houses, joining, joint, roleword
from generator.split.pieces import PieceKind
from generator.split.scan.cursor import SEPARATORS, Scan
from generator.split.scan.dates import labelled_date, plain_date, timed
from generator.split.scan.names import THEN_PLACE, behind_place, closed, next_cell, shortened
from generator.split.scan.small import only_small, small
from generator.text.dates import find_dates
from generator.text.names import has_given_name, person_at

_JOB = re.compile(r",\s((?:[^\W\d_][\w-]*\s){0,2}[^\W\d_][\w-]*),\s")
_JOB_CELL = re.compile(r"\s*[,|/·•–—-]\s*([^\W\d_][\w’'-]*+(?:\s[^\W\d_][\w’'-]*+){0,4})\s*[,|/·•–—-]\s*")
_FULL_NAME = 2  # words
# of French newspapers: "Le Bocage Odile BRANDT Publié le 3/04/2014"
_HOUSED = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’-]+\s){0,3}?(?P<name>[A-ZÀ-Ý][a-zß-ÿ]+(?:-[A-ZÀ-Ý][a-zß-ÿ]+)?(?:\s[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,}){1,2})\.?\s"
)
_CELL_SIGNS = ("|", "·", "•")
_HOUSE_LENGTH = 70  # code points
_LONGEST = 150  # code points of a row
_WORD_START = re.compile(r"\s(?=[^\W_])")
_HOUR = r"\d{1,2}:\d\d\s(?i:[ap]\.?m\.?)"
_HOUSE_WORD = (
    r"(?:[\w.+-]++@[\w.-]++|[A-ZÀ-ÝА-Я&][\w.&'’-]*+|of|the|d[aeou]|de[lrs]|d[ao]s|l[ae]s?|el|\w[\w-]++\.\w{2,7})"
)


def _house(signs: str) -> str:
    """What stands behind the names: ", Lantern Journal ", " | ann@lantern.example | ", " / 8:15 AM EDT•"."""
    return rf"\s*[{signs}]\s*(?:{_HOUR}[\s_{signs}]++)?(?:{_HOUSE_WORD}[\s_{signs}]++){{0,8}}"


_THEN_LABELLED = re.compile(rf"\s|{_house(',|')}")  # or an hour; cells between other signs are read one by one
_THEN_DATE = re.compile(
    rf"(?:@\w{{2,30}})?{_house(',|/·•–—-')}"
    r"|\s(?i:on|am|el|le|em)\s"
    r"|\.\s[^\W\d_][\w&'’-]*(?:\s[^\W\d_][\w&'’-]*){0,4}\.\s?"  # of a clipping: "Marta Oriol. la orilla. 29 Agosto …"
)
_FILED = re.compile(
    r"(?P<label>[^\W\d_]+(?:\s[^\W\d_]+)?)\s?:\s[^@\n]{2,200}?\s[—–-]{1,2}\s(?P<name>[^\W\d_][^@—–\n]{1,30}?)\s@\s(?=\d{1,2}:\d\d)"
)
_THERE = re.compile(rf"{THEN_PLACE.pattern}\s")  # "Ann Lee in Oslo and Ove Lund in Singapore OCTOBER 5, 2018"
_BRACKETS = re.compile(r"\s\(\s?([^()]{4,40}?)\s?\)")
_WIDE = re.compile(r"\s{2}(?=\S)")  # between cells
_PLACED = re.compile(r"\s(?:[A-ZÀ-Ý][a-zß-ÿ]+\s){1,3}")


def signed(scan: Scan) -> bool:
    """Names that open a line which a date ends: "David Kell & Ann Grossman, Lantern Journal December 7, 2022"."""
    names: list[tuple[int, int]] = []
    at = scan.at
    while not scan.pieces and (found := person_at(scan.text, at, scan.end)):
        if not has_given_name(scan.text[found[0] : found[1]]) and not _spoken_for(scan, found[1]):
            if not names:
                return False
            break  # a house
        names.append(found)
        end = _past_link(scan, found[1])
        gap = joint().match(scan.text, end, scan.end) or next_cell(scan, end) or behind_place(scan, end)
        at = gap.end() if gap else found[1]
        if not gap:
            break
    if names and (behind := _label_behind(scan, names[-1][1])):
        return _take(scan, names, behind, labelled=True)
    if names and (begins := _told_when(scan, names[-1][1]) or _dated_behind_house(scan, names[-1][1])):
        return _take(scan, names, begins)
    date = next(find_dates(scan.text, at, scan.end), None) if names else None
    between = scan.text[names[-1][1] : date.whole_start] if date else "-"
    full = all(len(scan.text[start_:end].rstrip(".").rpartition(" ")[2]) > 1 for start_, end in names)  # no "Ferdy N."
    alone = date is not None and date.full and not between.strip() and only_small(scan, date.end) and full
    follows = (
        alone
        or bool(_THEN_DATE.fullmatch(between) or _THERE.fullmatch(between))
        or _tells_job(between)
        or (full and bool(SEPARATORS.fullmatch(between)))
        or (
            timed(scan, date) and (between.isspace() or (_PLACED.fullmatch(between) and _in_capitals(scan.text, names)))
        )
    )
    wide = date and between.isspace() and len(between) > 1 and _WIDE.match(scan.text, date.end, scan.end)
    closes = date and (wide or scan.ends_cell(date.end) or timed(scan, date) or only_small(scan, date.end))
    if not date or not follows or not closes:
        return False
    return _take(scan, names, date.whole_start)


def _past_link(scan: Scan, at: int) -> int:
    """Where the brackets end that lead to what else somebody wrote: "Ann Lee (all her articles), Ove Lund"."""
    aside = _BRACKETS.match(scan.text, at, scan.end)
    if not aside:
        return at
    inner = Scan(scan.text, *aside.span(1))
    return aside.end() if small(inner) and inner.at >= aside.end(1) else at


def _tells_job(between: str) -> bool:
    """Between names and date: ", Envoyée spéciale, "."""
    job = _JOB_CELL.fullmatch(between)
    return job is not None and roleword().search(job[1]) is not None and not other_role(job[1])


def begins_list(scan: Scan) -> bool:
    """Names of which no list knows the first: "Hassel Brandt and Ann Lee"."""
    row = scan.text[scan.at : scan.end]
    if len(row) > _LONGEST or known("conjunctions").isdisjoint(row.casefold().split()):
        return False
    found = person_at(scan.text, scan.at, scan.end)
    return found is not None and _spoken_for(scan, found[1])


def _spoken_for(scan: Scan, at: int) -> bool:
    """Behind "and" a given name follows: "Hassel Brandt and Ann Lee"."""
    if scan.word in known("articles"):
        return False  # a newspaper's
    gap = joint().match(scan.text, at, scan.end)
    other = person_at(scan.text, gap.end(), scan.end) if gap and joining().match(gap.group().lstrip(" ,")) else None
    return other is not None and has_given_name(scan.text[slice(*other)])


def _take(scan: Scan, names: list[tuple[int, int]], date: int, labelled: bool = False) -> bool:
    for start_, end in names:
        scan.add(PieceKind.AUTHOR, start_, end, labelled=labelled)
    scan.move(date)
    return True


def _label_behind(scan: Scan, at: int) -> int | None:
    """Where the line ends whose label stands last: "Revathi Lund By"."""
    return scan.end if scan.text[at : scan.end].strip(" :|").casefold() in known("by_endings") else None


def _told_when(scan: Scan, at: int) -> int | None:
    """Where the time begins in "Ann Lee | 12:52 UK time, Monday, 3 May 2021" and "Ann Lee05:12, May 3 2021", or the
    label in "Ann LeePublished May 3, 2021".
    """
    rest = Scan(scan.text, at, scan.end)
    rest.pass_signs()
    if "@" in scan.text[rest.at : rest.at + 1] and small(rest):
        rest.pass_signs()
    if rest.at >= scan.end:
        return None
    begins, dated = rest.at, _timed_date if scan.text[rest.at].isdigit() else labelled_date
    return begins if dated(rest) else None


def _dated_behind_house(scan: Scan, at: int) -> int | None:
    """Where the date begins in "Ann Lee, Des Moor Ledger Published 5:20 p.m. CT Jan. 3, 2017", or behind an address."""
    for word in _WORD_START.finditer(scan.text, at, min(scan.end, at + _HOUSE_LENGTH)):
        begins = word.end()
        if _THEN_LABELLED.fullmatch(scan.text, at, begins):
            rest = Scan(scan.text, begins, scan.end)
            if labelled_date(rest) or (scan.text[begins].isdigit() and _timed_date(rest)):
                return begins
    return None


def _timed_date(scan: Scan) -> bool:
    """ "8:14 a.m. MST August 12, 2016"."""
    clock = small(scan)
    scan.pass_signs()
    return clock and plain_date(scan)


def housed(scan: Scan) -> bool:
    """A name in two kinds of letters opens the line, behind its newspaper perhaps, and a labelled date follows."""
    found = _HOUSED.match(scan.text, scan.at, scan.end) if not scan.pieces else None
    if not found or not has_given_name(found["name"]):
        return False
    return labelled_date(Scan(scan.text, found.end(), scan.end)) and scan.add(PieceKind.AUTHOR, *found.span("name"))


def filed(scan: Scan) -> bool:
    """Of older WordPress, below the text: "Filed under: Ferries, Roads — Ann Lee @ 5:12 am"."""
    found = _FILED.match(scan.text, scan.at, scan.end) if "@" in scan.text and not scan.pieces else None
    if not found or not listed_in("tag_labels").are(found["label"].casefold()):
        return False
    scan.add(PieceKind.COUNTER, scan.at, found.start("name") - 1)
    return scan.add(PieceKind.AUTHOR, *found.span("name"), labelled=True)


def another(scan: Scan) -> bool:
    """A further author after the first one's role: "…, Waterways Correspondent, and Joseph Mbeki"."""
    named = [piece.kind for piece in scan.pieces if piece.kind in (PieceKind.AUTHOR, PieceKind.CREDIT)]
    if named[-1:] != [PieceKind.AUTHOR]:
        return False
    further = joining().match(scan.text, scan.at, scan.end)
    if not further:
        return False
    found = person_at(scan.text, further.end(), scan.end)
    found = shortened(scan, found) if found else None
    if not found or not closed(scan, found[1]):
        return False
    return scan.add(PieceKind.AUTHOR, found[0], found[1], labelled=True)


def _in_next_cell(scan: Scan) -> bool:
    """A further author behind the button with which one follows the first: "Text: Ann Lee Follow | Ove Lund Follow"."""
    before = scan.pieces[-1]
    if before.kind is not PieceKind.COUNTER or scan.text[before.span.end : scan.at].strip() not in _CELL_SIGNS:
        return False
    found = person_at(scan.text, scan.at, scan.end)
    if not found or not has_given_name(scan.text[slice(*found)]):
        return False
    rest = Scan(scan.text, found[1], scan.end)
    rest.pass_signs()
    again = small(rest) and scan.text[found[1] : rest.at].strip() == before.span.of(scan.text)
    return again and scan.add(PieceKind.AUTHOR, *found, labelled=True)


def listed(scan: Scan) -> bool:
    """A further author behind a comma: "…, Political Editor, Peter Wick in Oulu and Sara Lund".

    What may be where the first one works ("…, Professor, Ada Park") is none.
    """
    labelled = any(piece.kind is PieceKind.AUTHOR and piece.labelled for piece in scan.pieces)
    if labelled and _in_next_cell(scan):
        return True
    if not labelled or scan.text[scan.pieces[-1].span.end : scan.at].strip(" )") != ",":
        return False
    found = person_at(scan.text, scan.at, scan.end)
    name = scan.text[found[0] : found[1]].split() if found else []
    if not found or len(name) != _FULL_NAME or not houses().isdisjoint(name):
        return False
    sure = _job_follows(scan, found[1]) or (has_given_name(name[0]) and _goes_on_listing(scan, found[1]))
    return sure and scan.add(PieceKind.AUTHOR, *found, labelled=True)


def _job_follows(scan: Scan, at: int) -> bool:
    """ "…, Teo Nakamura, Data Editor, and Ramona Voss"."""
    cell = _JOB.match(scan.text, at, scan.end)
    return cell is not None and roleword().search(cell[1]) is not None


def _goes_on_listing(scan: Scan, at: int) -> bool:
    """Behind the name stands where its owner is, or another name."""
    place = THEN_PLACE.match(scan.text, at, scan.end)
    at = place.end() if place else at
    if place and not scan.text[at : scan.end].strip():
        return True
    further = joint().match(scan.text, at, scan.end)
    then = person_at(scan.text, further.end(), scan.end) if further else None
    return then is not None and has_given_name(scan.text[then[0] : then[1]])


def _in_capitals(text: str, names: list[tuple[int, int]]) -> bool:
    return all(text[start:end].isupper() for start, end in names)
