"""One pass over "January 21, 2025 by Joseph Fitsanakis 1 Comment", from left to right, piece by piece.

Each step takes what it knows at the place where the pass stands, and says whether it took anything; what no step knows
is taken cell by cell, as unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.languages import table, words
from generator.model import Span
from generator.split.metawords import (
    TIME_WORDS,
    author_labels,
    counters,
    credit_labels,
    date_label_words,
    date_labels,
    first_words,
    houses,
    job_before_name,
    joining,
    joint,
    label_before_label,
    label_inside,
    roleword,
    undated,
    undated_words,
    weak_words,
    words_inside,
)
from generator.split.pieces import Piece, PieceKind
from generator.text.dates import PrintedDate, date_at, find_dates, may_begin, month_at
from generator.text.names import NOTE_MARKS, PARTICLES, has_given_name, is_nobody, nickname_at, person_at
from generator.text.phrases import Labels, first_word, may_open

_AFTER_LABEL = re.compile(r"(?:\s*\([^()]{2,20}\)(?=\s?:))?\s*[:：]?\s*[-–—]?\s*\[?")
_BEFORE_DATE = re.compile(r"[\s,|·–-]*(?:(?:on|at|am|el|le|em)\s)?")
_AFFILIATION = re.compile(r"(?:[Tt]he\s)?[A-ZÀ-ÝА-Я][\w.&'’-]*(?:\s[A-ZÀ-ÝА-Я&][\w.&'’-]*){0,4}\s*$")
_WRITTEN_FOR = re.compile(r"(?:for|For|FOR|para|für|pour|для)\s(?:the\s|The\s)?[A-ZÀ-ÝА-Я]")
_WITH_AGENCY = re.compile(r"(?:with|und|mit|et|avec|y|con|e|com|и|с)\s(?:dpa|afp|AFP|AP|EFE|[A-ZА-Я]{2,6})(?!\w)")
_COLON = re.compile(r"[:：]\s*$")
_ROLE_WORDS = 8
_FOREIGN_WORDS = 5  # in one cell
_FOREIGN_IN_ALL, _FOREIGN_CELLS = 8, 3
_BEFORE_KNOWN = 2  # words of a cell before its date or byline
_BEFORE_DATED = 3  # words of a place or section before the date
_DATED_CELL = re.compile(r",|\d{4}")
_USER_DATED = re.compile(r"[a-zа-яё][\w-]{2,}\s\d")
_TO_DATE = re.compile(r"\s*,?\s*(?:,\s(?:le|den|am|el|em|a|на)\s+)?$")
_POINTED = re.compile(r"(?<=\s)\d\d·\d\d·(?:\d\d)?\d\d(?!\d)")  # of many Spanish newspapers: "Moraleda 16·02·23"
_SHORT_DAY = 4  # letters of a weekday cut short
_SEPARATORS = re.compile(r"[\s|·•‧∙▪►▶»«›‹>—–―:;,/()\[\]\u200b\ufeff✎✍📅🕒⏱~*_#-]+(?:\.\s+)?|\.\s+")
_CELL_SIGN = re.compile(r"[|·•‧∙▪►▶»—–―/()\[\]\t]")
_CELL_GAP = re.compile(r"\s(?:-\s|\s\s)")
_LONG_CELL = re.compile(r"(?:(?!-)[^\s|·•‧∙▪►▶»—–―/()\[\]]+\s){5}[^-\s|·•‧∙▪►▶»—–―/()\[\]]")  # six words without a sign
_CELL_END = re.compile(rf"\s*{_CELL_SIGN.pattern}|{_CELL_GAP.pattern}|$")
_ZONE = r"(?:\s?\(?(?:(?:UTC|GMT)(?:[+-]\d{1,2})?|(?-i:[A-Z]{2,5})|[ecmp][ds]t|cest|bst|Z|[+-]\d{2}:?\d{2})\)?)?"
_HALF = r"(?:\s?[ap]\.?\s?m\.?)"
_TIME = re.compile(
    rf"(?:T|(?:at|@|um|a las|às|à|в|kl\.)\s)?\d{{1,2}}(?:[:.h]\d{{2}}){{1,2}}(?::\d{{2}})?{_HALF}?"
    rf"(?:\s?(?:Uhr|h|hrs))?{_ZONE}(?!(?-i:[a-z_\d]))"
    rf"|\d{{1,2}}{_HALF}(?!\w)",
    re.IGNORECASE,
)
# of Overblog, behind the date: "16 novembre 2009 1 16 /11 /novembre /2009"
_IN_PIECES = re.compile(r"\d{1,2} \d{1,2} /\d{1,2} /[^\W\d]+ /\d{4}")
_CLOCK = re.compile(rf"\d{{1,2}}[:.h]\d{{2}}{_HALF}?(?!\d|\.\d)", re.IGNORECASE)
_LABELLED_TIME = re.compile(rf"(?:(?:at|um|a las|às|à|в)\s)?{_CLOCK.pattern}", re.IGNORECASE)  # "mis à jour à 19:04"
_ISO_TIME = re.compile(r"T\d\d:\d\d")
_THEN_PLACE = re.compile(r"\s(?:in|en|à|em|в)\s[A-ZÀ-ÝА-Я][\w'’-]+(?:\s[A-ZÀ-ÝА-Я][\w'’-]+)?")
_JOB = re.compile(r",\s((?:[^\W\d_][\w-]*\s){0,2}[^\W\d_][\w-]*),\s")
_FULL_NAME = 2  # words
# of French newspapers: "Le Bocage Odile BRANDT Publié le 3/04/2014"
_HOUSED = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’-]+\s){0,3}?(?P<name>[A-ZÀ-Ý][a-zß-ÿ]+(?:-[A-ZÀ-Ý][a-zß-ÿ]+)?(?:\s[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,}){1,2})\s"
)
_SMALL_NAME = re.compile(r"[^\W\d_]{2,20}(?:[\s-](?!(?:on|am|el|le|em)\s)[^\W\d_]{2,20}){1,2}")
_AFTER_NAMES = re.compile(
    r"(?:@\w{2,30})?\s*[,|/·•–—-]\s*(?:\d{1,2}:\d\d\s[AaPp]\.?[Mm]\.?\s(?:[A-Z]{2,4})?[\s•·,|]*)?(?:(?:[A-ZÀ-ÝА-Я&][\w.&'’-]*|of|the|de)[\s,|·•–—-]+){0,6}"
    r"|\.\s[^\W\d_][\w&'’-]*(?:\s[^\W\d_][\w&'’-]*){0,4}\.\s?"  # of a clipping: "Marta Oriol. la orilla. 29 Agosto …"
)
_PLACED = re.compile(r"\s(?:[A-ZÀ-Ý][a-zß-ÿ]+\s){1,3}")
_HANDLE = re.compile(r"@\w{2,30}|\S+@\S+\.\w+|https?://\S+")


class Scan:
    """One pass over a line."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._end = text, end
        self._pieces: list[Piece] = []
        self._foreign = self._strange = 0  # words and cells that nothing here knows
        self._move(start)

    def pieces(self) -> list[Piece]:
        known = (
            self._credit,
            self._labelled_date,
            self._author,
            self._signed,
            self._another,
            self._plain_date,
            self._undated,
            self._small,
        )
        while True:
            self._pass_signs()
            if self._at >= self._end:
                return self._pieces
            if self._housed() or (self._familiar() and any(step() for step in known)) or self._listed() or self._role():
                continue
            if not self._unknown():
                return []

    def opens_like_prose(self) -> bool:
        """Six words that nothing here knows stand first: no meta line, and most lines of a text."""
        self._pass_signs()
        return self._at < self._end and not self._familiar() and self._long_cell() and not self._housed()

    def _pass_signs(self) -> None:
        if gap := _SEPARATORS.match(self._text, self._at, self._end):
            self._move(gap.end())

    def _familiar(self) -> bool:
        """The next word is a number or a sign, begins some label, month, weekday or counter, or is a given name."""
        if self._word in first_words() or not self._word[0].isalpha() or _ISO_TIME.match(self._text, self._at):
            return True
        return not self._pieces and self._text[self._at].isupper() and has_given_name(self._word)

    def _move(self, at: int) -> None:
        self._at, self._word = at, first_word(self._text, at, self._end)

    def _add(self, kind: PieceKind, start: int, end: int, **more: object) -> bool:
        self._pieces.append(Piece(kind, Span(start, end), **more))  # type: ignore[arg-type]
        self._move(end)
        return True

    def _after(self, labels: Labels) -> int | None:
        """Where the words after a label begin."""
        match = labels.match(self._text, self._at, self._end, self._word)
        if not match:
            return None
        gap = _AFTER_LABEL.match(self._text, match.end(), self._end)
        return gap.end() if gap else match.end()

    def _labelled_date(self) -> bool:
        weak = may_open(self._word, weak_words())
        if weak and (empty := label_before_label().match(self._text, self._at, self._end)):
            self._move(empty.end())  # "By Published On: August 1, 2025"
        for kind, labels in date_labels().opening(self._word):
            at = self._after(labels)
            if at is not None and (found := self._date(at) or self._date(self._past_time(at))):
                return self._add(kind, found.start, found.end, labelled=True, date=found)
            if at is not None and (time := _LABELLED_TIME.match(self._text, at, self._end)):
                return self._add(PieceKind.COUNTER, self._at, time.end())  # "Posted at 9:20 PM by Vera Oak"
        return False

    def _past_time(self, at: int) -> int:
        """Where the date begins in "Updated 3:15 PM EST, Fri March 3, 2023"."""
        time = _TIME.match(self._text, at, self._end)
        gap = _BEFORE_DATE.match(self._text, time.end(), self._end) if time else None
        return gap.end() if gap else at

    def _plain_date(self) -> bool:
        signed = self._pieces and self._pieces[-1].kind is PieceKind.AUTHOR
        gap = _BEFORE_DATE.match(self._text, self._at, self._end) if signed else None
        found = self._date(gap.end() if gap else self._at)
        return bool(found) and self._add(PieceKind.DATE, found.start, found.end, date=found) if found else False

    def _date(self, at: int) -> PrintedDate | None:
        found = date_at(self._text, at, self._end)
        if not found and (month := month_at(self._text, at, self._end)) and self._ends_cell(month.end):
            return month
        if found and self._text[found.end : found.end + 1] == "T":
            return found
        return found

    def _ends_cell(self, at: int) -> bool:
        return bool(_CELL_END.match(self._text, at, self._end))

    def _author(self) -> bool:
        for strong, labels in author_labels().opening(self._word):
            at = self._after(labels)
            if at is not None and self._names(at, strong):
                return True
        return False

    def _names(self, at: int, strong: bool) -> bool:
        begun = self._at
        names: list[tuple[int, int]] = []
        job = job_before_name().match(self._text, at, self._end)
        at = job.end() if job and person_at(self._text, job.end(), self._end) else at
        while found := self._name(at, strong, first=not names):
            if names and (self._place(names, found) or self._shouts(names[0], found)):
                break
            names.append(found)
            gap = joint().match(self._text, found[1], self._end)
            if not gap:
                break
            at = gap.end()
        if not names or not self._closed(names[-1][1]):
            return False
        for start_, end in names:
            if not is_nobody(self._text[start_:end]):
                self._add(PieceKind.AUTHOR, start_, end, labelled=True)
            else:
                self._add(PieceKind.COUNTER, start_, end)
        self._move(names[-1][1])
        return self._at > begun

    def _shouts(self, first: tuple[int, int], found: tuple[int, int]) -> bool:
        """Capitals behind a name that is in none are a job's: "Rupert Hallam, HOME AFFAIRS CORRESPONDENT"."""
        return self._text[found[0] : found[1]].isupper() and not self._text[first[0] : first[1]].isupper()

    def _place(self, names: list[tuple[int, int]], found: tuple[int, int]) -> bool:
        """What a comma divides from a surely personal name and no list knows as one: "Heike Brandt, Sankt Odo".

        Behind two names joined by a word too, whoever they are: "Heike Brandt und Ove Lund, Sankt Odo".
        """
        between = self._text[names[-1][1] : found[0]].strip()
        if between != "," or self._text[found[1] : self._end].strip() or has_given_name(self._text[slice(*found)]):
            return False
        joints = [self._text[before[1] : after[0]].strip() for before, after in pairwise(names)]
        joined = bool(joints) and joints[-1].isalpha()
        return joined or (len(names) == 1 and has_given_name(self._text[slice(*names[0])]))

    def _signed(self) -> bool:
        """Names that open a line which a date ends: "David Kell & Ann Grossman, Lantern Journal December 7, 2022"."""
        names: list[tuple[int, int]] = []
        at = self._at
        while not self._pieces and (found := person_at(self._text, at, self._end)):
            if not has_given_name(self._text[found[0] : found[1]]):
                return False
            names.append(found)
            gap = joint().match(self._text, found[1], self._end)
            at = gap.end() if gap else found[1]
            if not gap:
                break
        date = next(find_dates(self._text, at, self._end), None) if names else None
        between = self._text[names[-1][1] : date.whole_start] if date else "-"
        follows = bool(_AFTER_NAMES.fullmatch(between)) or (
            self._timed(date)
            and (between.isspace() or (_PLACED.fullmatch(between) and _in_capitals(self._text, names)))
        )
        if not date or not follows or not (self._ends_cell(date.end) or self._timed(date)):
            return False
        for start_, end in names:
            self._add(PieceKind.AUTHOR, start_, end)
        self._move(date.whole_start)
        return True

    def _housed(self) -> bool:
        """A name in two kinds of letters opens the line, behind its newspaper perhaps, and a labelled date follows."""
        found = _HOUSED.match(self._text, self._at, self._end) if not self._pieces else None
        if not found or not has_given_name(found["name"]):
            return False
        return Scan(self._text, found.end(), self._end)._labelled_date() and self._add(
            PieceKind.AUTHOR, *found.span("name")
        )

    def _timed(self, date: PrintedDate | None) -> bool:
        """The time of day follows: "Tom Kranz 27.09.2022 - 16:42 Uhr"."""
        gap = _SEPARATORS.match(self._text, date.end, self._end) if date else None
        return gap is not None and _LABELLED_TIME.match(self._text, gap.end(), self._end) is not None

    def _name(self, at: int, strong: bool, first: bool) -> tuple[int, int] | None:
        if found := person_at(self._text, at, self._end):
            short = self._shortened(found)
            if self._closed(short[1]) or joint().match(self._text, short[1], self._end):
                return short if not _starts_role(self._text[found[0] : found[1]]) else None
        if first and strong and (whole := self._whole_cell(at)):
            return whole
        signed = any(piece.kind is PieceKind.AUTHOR for piece in self._pieces)
        if not first or signed or not (strong or self._pieces or self._sure_nickname(at)):
            return None
        found = nickname_at(self._text, at, self._end)
        if found and self._text[found[0] : found[1]].casefold() in date_label_words():
            return None  # "Posted: Updated:"
        small = found is not None and self._text[at].islower() and not self._after_by(at)
        return found if found and not small and self._closed(found[1]) else None

    def _sure_nickname(self, at: int) -> bool:
        """A date follows, or the label ends with a colon: "By: Tyler"."""
        return self._text[self._at : at].rstrip().endswith(":") or any(find_dates(self._text, at, self._end))

    def _after_by(self, at: int) -> bool:
        """The label is one that a name alone may follow: "posted by", no "article de" as in "Article de revue"."""
        return self._text[self._at : at].rstrip(" :").casefold().endswith(words("by_endings"))

    def _shortened(self, found: tuple[int, int]) -> tuple[int, int]:
        """ "Noel Farraday Leave a comment": the name ends where something known begins."""
        start_, end = found
        while not self._closed(end) and not joint().match(self._text, end, self._end):
            cut = self._text.rfind(" ", start_, end)
            if cut < 0 or " " not in self._text[start_:cut]:
                return found
            end = cut
        return start_, end

    def _whole_cell(self, at: int) -> tuple[int, int] | None:
        """Two or three small words that end the line after "posted by": "alain laurent-faucon"."""
        match = _SMALL_NAME.match(self._text, at, self._end)
        if match and match.end() < self._end and not self._dated_after(match.end()):
            return None
        return match.span() if match and self._after_by(at) else None

    def _dated_after(self, at: int) -> bool:
        """A date follows: "ellen marsh on Mon, 10/17/2022"."""
        gap = _BEFORE_DATE.match(self._text, at, self._end)
        return gap is not None and date_at(self._text, gap.end(), self._end) is not None

    def _closed(self, at: int) -> bool:
        """What follows the name is an end, a separator, or something this scan knows."""
        rest = self._text[at : self._end].lstrip(NOTE_MARKS).lstrip()
        if not rest or not (rest[0].isalnum() or rest[0] in "\"“'’"):
            return not rest.startswith(("'s", "’s"))
        if (
            _WRITTEN_FOR.match(rest)
            or _WITH_AGENCY.match(rest)
            or (_AFFILIATION.match(rest) and not houses().isdisjoint(rest.split()))
        ):
            return True
        if self._dated_after(at):
            return True
        known = Scan(self._text, self._end - len(rest), self._end)
        return any(
            step() for step in (known._labelled_date, known._plain_date, known._small, known._role, known._weak_tail)
        )

    def _weak_tail(self) -> bool:
        return bool(roleword().match(self._text, self._at, self._end))

    def _credit(self) -> bool:
        for outer, labels in credit_labels().opening(self._word):
            at = self._after(labels)
            if at is None:
                continue
            role, at = self._inner_credit(at) or (outer, at)
            found = person_at(self._text, at, self._end)
            stop = found[1] if found else _cell_end(self._text, at, self._end)
            if at < stop and (found or _COLON.search(self._text, self._at, at)):
                return self._add(PieceKind.CREDIT, at, stop, labelled=True, role=role)
        return False

    def _inner_credit(self, at: int) -> tuple[str, int] | None:
        """ "Image: Drawing by Jonty Mears": the inner word says what the work was."""
        word = first_word(self._text, at, self._end)
        for role, labels in credit_labels().opening(word):
            match = labels.match(self._text, at, self._end, word)
            gap = _AFTER_LABEL.match(self._text, match.end(), self._end) if match else None
            if match and person_at(self._text, inner := gap.end() if gap else match.end(), self._end):
                return role, inner
        return None

    def _another(self) -> bool:
        """A further author after the first one's role: "…, Waterways Correspondent, and Joseph Mbeki"."""
        named = [piece.kind for piece in self._pieces if piece.kind in (PieceKind.AUTHOR, PieceKind.CREDIT)]
        if named[-1:] != [PieceKind.AUTHOR]:
            return False
        joint = joining().match(self._text, self._at, self._end)
        if not joint:
            return False
        found = person_at(self._text, joint.end(), self._end)
        found = self._shortened(found) if found else None
        if not found or not self._closed(found[1]):
            return False
        return self._add(PieceKind.AUTHOR, found[0], found[1], labelled=True)

    def _listed(self) -> bool:
        """A further author behind a comma: "…, Political Editor, Peter Wick in Oulu and Sara Lund".

        What may be where the first one works ("…, Professor, Ada Park") is none.
        """
        signed = any(piece.kind is PieceKind.AUTHOR and piece.labelled for piece in self._pieces)
        if not signed or self._text[self._pieces[-1].span.end : self._at].strip() != ",":
            return False
        found = person_at(self._text, self._at, self._end)
        name = self._text[found[0] : found[1]].split() if found else []
        if not found or len(name) != _FULL_NAME or not houses().isdisjoint(name):
            return False
        sure = self._job_follows(found[1]) or (has_given_name(name[0]) and self._goes_on_listing(found[1]))
        return sure and self._add(PieceKind.AUTHOR, *found, labelled=True)

    def _job_follows(self, at: int) -> bool:
        """ "…, Teo Nakamura, Data Editor, and Ramona Voss"."""
        cell = _JOB.match(self._text, at, self._end)
        return cell is not None and roleword().search(cell[1]) is not None

    def _goes_on_listing(self, at: int) -> bool:
        """Behind the name stands where its owner is, or another name."""
        place = _THEN_PLACE.match(self._text, at, self._end)
        at = place.end() if place else at
        if place and not self._text[at : self._end].strip():
            return True
        further = joint().match(self._text, at, self._end)
        then = person_at(self._text, further.end(), self._end) if further else None
        return then is not None and has_given_name(self._text[then[0] : then[1]])

    def _undated(self) -> bool:
        """ "2 days ago", "Jan 19": when, but not on which date."""
        match = undated().match(self._text, self._at, self._end) if may_open(self._word, undated_words()) else None
        return self._add(PieceKind.OTHER_DATE, self._at, match.end()) if match else False

    def _small(self) -> bool:
        """Counters, permalinks, times, handles."""
        for match in self._smalls():
            if match and match.end() > self._at and not _goes_on(self._text[match.end() : match.end() + 1]):
                signs = match.re is _HANDLE and self._pieces and self._pieces[-1].kind is PieceKind.AUTHOR
                return self._add(PieceKind.ROLE if signs else PieceKind.COUNTER, self._at, match.end())
        return False

    def _smalls(self) -> Iterator[re.Match[str] | None]:
        if self._word in TIME_WORDS or self._word[0] == "t":
            yield _TIME.match(self._text, self._at, self._end)
        if "@" in self._text or "://" in self._text:
            yield _HANDLE.match(self._text, self._at, self._end)
        if self._pieces and self._word[0] == "#":
            yield _IN_PIECES.match(self._text, self._at, self._end)
        yield counters().match(self._text, self._at, self._end, self._word)

    def _role(self) -> bool:
        """The words after an author's name: ", member of the Journalists Association"."""
        if not self._pieces or self._pieces[-1].kind not in (PieceKind.AUTHOR, PieceKind.ROLE):
            return False
        stop = _cell_end(self._text, self._at, self._end)
        comma = self._text.find(",", self._at, stop)
        stop = stop if comma < 0 else comma
        cell = self._text[self._at : stop]
        if (role := self._pictured(cell)) and self._pieces[-1].kind is PieceKind.AUTHOR:
            self._pieces[-1] = replace(self._pieces[-1], kind=PieceKind.CREDIT, role=role)
        if cell[:1].islower() or len(cell.split()) <= _ROLE_WORDS or roleword().search(cell):
            return self._add(PieceKind.ROLE, self._at, stop)
        return False

    def _pictured(self, cell: str) -> str | None:
        """What the one before did: "Ann Lee (Text) und Pedro Ruiz (Fotos)"."""
        if self._text[self._at - 1] != "(":
            return None
        for role, labels in credit_labels().opening(self._word):
            label = labels.match(cell, 0, len(cell), self._word)
            if label and label.end() == len(cell):
                return role
        return None

    def _unknown(self) -> bool:
        """Takes a cell that nothing else knows; False when it is too long for a meta line, or one too many."""
        if self._long_cell():
            return False
        stop = max(_cell_end(self._text, self._at, self._end), self._at + 1)
        told = self._text[self._at : stop].split()
        if not words_inside().isdisjoint(word.casefold() for word in told[1 : _BEFORE_KNOWN + 1]):
            stop = self._known_begins(stop)
        if self._opens() and (_DATED_CELL.search(self._text, self._at, stop) or "·" in self._text):
            stop = self._date_begins(stop)
        told = self._text[self._at : stop].split()
        self._foreign += len(told)
        self._strange += 1
        if len(told) > _FOREIGN_WORDS or self._foreign > _FOREIGN_IN_ALL or self._strange > _FOREIGN_CELLS:
            return False
        self._add(PieceKind.UNKNOWN, self._at, self._at + len(_TO_DATE.sub("", self._text[self._at : stop])))
        self._move(stop)
        return True

    def _opens(self) -> bool:
        return all(piece.kind is PieceKind.COUNTER for piece in self._pieces)

    def _long_cell(self) -> bool:
        """Six words without a sign, without a label that might begin something known, without a comma before a date."""
        words = _LONG_CELL.match(self._text, self._at, self._end)
        if not words:
            return False
        dated = "," in words.group() or _USER_DATED.match(words.group())
        if self._opens() and dated and may_begin(self._text, *words.span()):
            return False
        return words_inside().isdisjoint(words.group().casefold().split()[1 : _BEFORE_KNOWN + 1])

    def _known_begins(self, stop: int) -> int:
        """Where byline or date begin in a cell of a dated line: "kuya By Kuya, 3rd Feb 2015", "News Posted on 3 …"."""
        label = label_inside().search(self._text, self._at, stop)
        dated = label and any(find_dates(self._text, label.end(), self._end))
        first = label.start() if label and dated else stop
        few = len(self._text[self._at : first].split()) <= _BEFORE_KNOWN
        return first if self._at < first < stop and few else stop

    def _date_begins(self, stop: int) -> int:
        """Where the date begins that ends a short cell: "Washington, DC, May 19, 2008", "Metropolijueves, 18 de …"."""
        if dotted := _POINTED.search(self._text, self._at, self._end):
            return dotted.start() if _is_place(self._text[self._at : dotted.start()]) else stop
        for date in find_dates(self._text, self._at, stop):
            before = self._text[self._at : date.whole_start]
            name, comma, _ = before.rstrip().rpartition(",") if "," in before else (before, "", "")
            told = _TO_DATE.sub("", before)
            glued = told.casefold().endswith(tuple(day for day in table("weekdays") if len(day) > _SHORT_DAY))
            placed = comma and told == name and (glued or _is_place(name))
            user = told.islower() and " " not in told and self._timed(date)  # "morzhik 20 сентября 2021 в 11:03"
            if user or ((is_nobody(told) or placed) and (self._ends_cell(date.end) or self._timed(date))):
                return date.whole_start
        return stop


def _is_place(before: str) -> bool:
    """What stands before a date may be a place: "Bogotá", "Washington, DC", "Villa de Leyva"; no name of a person."""
    told = before.replace(",", " ").split()
    long = sum(word not in PARTICLES for word in told)
    if not told or not told[0][0].isupper() or long > _BEFORE_DATED:
        return False
    if len(told) == 1:
        return told[0].isalpha() and not has_given_name(told[0])
    return len(told) == _BEFORE_KNOWN or told[1] in PARTICLES or not houses().isdisjoint(told)


def _goes_on(sign: str) -> bool:
    """The word does not end here; a capital begins another one that no blank divides from it: "8:15 AMUpdated"."""
    return sign.islower() or sign.isdigit()


def _cell_end(text: str, at: int, end: int) -> int:
    """Like a search for `_CELL_END`, in a fifth of the time."""
    sign = _CELL_SIGN.search(text, at, end)
    stop = sign.start() if sign else end
    gap = _CELL_GAP.search(text, at, end)
    while sign and stop > at and text[stop - 1].isspace():
        stop -= 1
    return min(stop, gap.start()) if gap else stop


def _in_capitals(text: str, names: list[tuple[int, int]]) -> bool:
    return all(text[start:end].isupper() for start, end in names)


def _starts_role(name: str) -> bool:
    return bool(roleword().match(name))
