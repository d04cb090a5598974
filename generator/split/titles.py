"""Which of the short lines above a text is its title.

"Slow Parliament / Subscribe Sign in / The committee that met in a lift / On quorums and stairwells /
Ingrid Solberg / May 23, 2022": the site's name, a menu, the title, a standfirst, a name, a date. Clues are
weighed: nearness to the date and byline, length, a standfirst below, being printed twice; against it, a
menu right below and the same words in a copyright line.
"""

from __future__ import annotations

import re
from itertools import takewhile

from generator.languages import known, table
from generator.memo import of_this_file
from generator.split.bylines import is_role, name_and_role, names_alone, perhaps_names, surely_names
from generator.split.frames import framed
from generator.split.hours import opens_with_hours
from generator.split.houses import is_house, is_masthead
from generator.split.pieces import PieceKind
from generator.split.sheet import Line, LineKind, Sheet
from generator.split.words import is_label, is_menu_entry, is_nav
from generator.text.dates import find_dates
from generator.text.names import is_nobody, person_at

_WORDS = (2, 32)
_CHARS = 220
_DECK_WORDS = 45
_SITE_WORDS = 5
_FULL = 4  # words of a title that needs no other sign
_MENU_TITLE, _MOTTO = 6, 9  # words
_PLACE = re.compile(
    r"[A-ZÀ-Ý][\w’'-]+,\s[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+)?"
)  # above a date: "Villarín, Alta Sierra"
_HEAD_LINES = 10  # lines between a standfirst and the text
_LABEL = 2  # words of a section's name
_DECK_FROM = 10  # words; a line so long below a short one is its standfirst
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition
_DECK_RATIO = 1.6  # a standfirst is longer than the title above it
_MARKED = "*_>|-+=•·●▪◦"  # emphasis, quotations, lists and tables of Markdown
_DATE_WORDS = 5
_DATED = re.compile(r"\d{1,2}\.?\s\w")
_FILE = re.compile(  # what a picture or a site is called
    r"\.(?:jpe?g|png|gif|webp|pdf)$|\w_\w+_?\w*$|^(?:\S+\s){1,4}\(\d{1,2}\)$|^[\w-]+\.[a-z]{2,4}(?:\.[a-z]{2})?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,2}\.\s")
_DAYS = 2  # words of a weekday and a day: "Martes, 29 octubre 2002 Año III"
_QUOTES = "“«„‘\"'"
_ABOVE = 25  # lines above a text in which its title is sought
_ISSUE = re.compile(
    r"(?<!\w)(?:issue|no\.|nr\.|nº|n\.\s?º|n°|vol\.|volume|número|ausgabe|numéro|выпуск|номер|№)\s?\d", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_FULL_STOPS = frozenset(".,;:")
_TOP = 3  # lines in which a page says its name
_BAR = re.compile(r"\s[-–—|:»·]\s")
_ARROWS = "←→›»>"  # at the end of a link; a title in such quotes begins with one too
_CRUMBS = (" > ", " › ", " » ")
_CLOCK = re.compile(r"\d[:.h]\d\d")
_YEARS = re.compile(r"\d{4}\s?[–—-]\s?\d{4}")  # of a life
_TRAIL = re.compile(r".*[/›»>|:]\s|[A-Z]{4,12}\s")  # "SHARE Pilots leave"
_DOTS = ("...", "…")
_ABBREVIATED = ("...", "…..", ". .", "U.S.", "Inc.", "Jr.", "Ltd.", "a.m.", "p.m.")


def _titleish(line: Line) -> bool:
    """Short enough for a title, without the full stop of a sentence, and no byline."""
    if line.kind not in (LineKind.SHORT, LineKind.PROSE) or len(line.text) > _CHARS:
        return False
    text = line.text
    if line.words <= _DATE_WORDS and _DATED.match(text) and _day_and_month(text):
        return False
    if (
        (line.words > _DAYS and (_dated_issue(text) or opens_with_hours(text)))
        or _links(text)
        or _YEARS.fullmatch(text)
    ):
        return False
    if text[0] in _MARKED or (text[0] + text[-1]) in ("()", "[]") or text[-1] == "|" or _FILE.search(text):
        return False
    if text[-1] in _FULL_STOPS and not text.endswith(_ABBREVIATED):
        return False
    return (_WORDS[0] <= line.words <= _WORDS[1] or len(text) >= 4) and (not text[0].islower() or not line.index)


titleish = of_this_file(_titleish, most=512)  # each clue asks for the same lines again


def _links(text: str) -> bool:
    """A link, or where the page stands: "← Older doors", "Log in now >", "Workshop > Repairs > Pumps"."""
    if text[0] == "←" or (text[-1] in _ARROWS and text[0] not in "»«›‹"):
        return not ("«" in text and text[-1] == "»")
    return any(text.count(sign) > 1 for sign in _CRUMBS)


def _day_and_month(text: str) -> bool:
    """The line begins like a date of a form that is not read: "26 февраля 05 года"."""
    return text.split()[1].casefold().rstrip(".,") in table("months")


def _dated_issue(text: str) -> bool:
    """The date of a newspaper's issue: "Martes, 29 octubre 2002 Año III. Edición 482"."""
    first, second = text.split(maxsplit=2)[:2]
    return first.casefold().rstrip(",.") in table("weekdays") and second[0].isdecimal() and any(find_dates(text))


def bare_name(line: Line) -> bool:
    """Nothing but a person's name."""
    found = person_at(line.text, 0, len(line.text))
    return found is not None and found[1] == len(line.text)


def date_only(line: Line) -> bool:
    """Nothing but when: a date, or "3 years ago"."""
    if line.kind is not LineKind.META or line.meta is None or line.meta.authors:
        return False
    return bool(line.meta.dates) or any(piece.date is None for piece in line.meta.of(PieceKind.OTHER_DATE))


def is_deck(sheet: Sheet, index: int) -> bool:
    """One sentence between title and byline."""
    line = sheet.lines[index]
    if not line.prose or line.words > _DECK_WORDS or not index or not titleish(sheet.lines[index - 1]):
        return False
    above = sheet.lines[index - 2] if index > 1 else None
    after = next((one for one in sheet.lines[index + 1 : index + 5] if not _between(one)), None)
    signed = after is not None and (after.kind is LineKind.META or bare_name(after) or bool(name_and_role(after.text)))
    below = sheet.lines[index + 2] if index + 2 < len(sheet) else None
    if signed and after is not None and below is not None and _heads_next(sheet, index, after, below):
        return False
    return signed and (_opens(sheet, index) or not (above is not None and above.prose))


def _opens(sheet: Sheet, index: int) -> bool:
    """After byline and date the text begins; below a text's last paragraph and its foot comes something else."""
    below = sheet.lines[index + 1 : index + _HEAD_LINES]
    small = list(takewhile(lambda line: not line.prose, below))
    last = max((place for place, line in enumerate(small) if line.kind is LineKind.META), default=0)
    short = [(place, line) for place, line in enumerate(small) if line.kind is LineKind.SHORT]
    fits = (place < last or surely_names(line.text) or is_job(line) for place, line in short)
    return len(small) < len(below) and all(fits) and all(line.words <= _SITE_WORDS or is_job(line) for _, line in short)


def is_job(line: Line) -> bool:
    """A writer's job, with the name perhaps."""
    return is_role(line.text) or name_and_role(line.text) is not None


def _between(line: Line) -> bool:
    """Share bars and captions between a standfirst and the byline."""
    return line.kind in (LineKind.FURNITURE, LineKind.CREDIT) or _by_nobody(line)


def _heads_next(sheet: Sheet, index: int, after: Line, below: Line) -> bool:
    """The date below a text's last paragraph stands above the next post's title."""
    return date_only(after) and below.kind is LineKind.SHORT and titleish(below) and sheet.first_prose < index - 1


def names_issue(line: Line) -> bool:
    """ "Issue 48 | 1 February 2024": the line above it is the periodical's name."""
    if line.kind not in (LineKind.META, LineKind.SHORT) or not _DIGIT.search(line.text):
        return False
    return bool(_ISSUE.search(line.text))


def best_title(sheet: Sheet, low: int, body: int) -> int | None:
    """Index of the title among the lines from ``low`` to the text, or None."""
    low = max(low, body - _ABOVE)
    while low < body and sheet.lines[low].kind in (LineKind.FURNITURE, LineKind.TAGS):
        low += 1
    known = _titles(sheet)
    if (low, body) not in known:
        known[low, body] = _best(sheet, low, body)
    return known[low, body]


@of_this_file
def _titles(_sheet: Sheet) -> dict[tuple[int, int], int | None]:
    """What was found already: a date, a byline and the first text of a page ask for the same title."""
    return {}


def _best(sheet: Sheet, low: int, body: int) -> int | None:
    lines = [line for line in sheet.lines[low:body] if _candidate(sheet, line)]
    lines = [line for line in lines if line.index not in framed(sheet)] or lines
    lines = (
        [line for line in lines if not surely_names(line.text) and not _signs(sheet, line)]
        or [line for line in lines if not surely_names(line.text)]
        or [line for line in lines if line.index == 0]
        or [line for line in sheet.lines[low:body] if _full_stopped(sheet, line)]
    )
    if len(lines) < 2:
        return lines[0].index if lines else None
    return -max((_weight(sheet, line, low), -line.index) for line in lines)[1]


def _candidate(sheet: Sheet, line: Line) -> bool:
    if not titleish(line):
        return False
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    if after is not None and (names_issue(after) or _goes_on(line, after) or _portrait(line, after)):
        return False
    if (
        line.index in framed(sheet)
        or _shortened(sheet, line)
        or _holds_title(sheet, line)
        or _of_trail(sheet, line)
        or line.folded.rstrip(" :") in known("opening_headings")
        or (line.index < _TOP and is_masthead(line.text) and line.words <= _SITE_WORDS)
    ):
        return False
    if after is not None and date_only(after) and _PLACE.fullmatch(line.text):
        return False
    if _motto_of_somebody(line, after) or is_nobody(line.text) or _by_nobody(line):
        return False
    return not (name_and_role(line.text) or is_role(line.text) or _pictured(sheet, line))


def _motto_of_somebody(line: Line, after: Line | None) -> bool:
    """A motto or who said it: "“A hive is a parliament.” / — Konrad Weil"."""
    return _said_by(line) or (after is not None and line.text[0] in _QUOTES and _said_by(after))


def _said_by(line: Line) -> bool:
    if line.text[0] not in "—–―" or line.words > _SITE_WORDS:
        return False
    return bool(names_alone(line.text)) or all(word[0].isupper() for word in line.text.split()[1:])


def _signs(sheet: Sheet, line: Line) -> bool:
    """Words that may be a name, beside a date or byline: "Hassel Brandt / 3 March 2019"."""
    beside = (*sheet.lines[max(0, line.index - 1) : line.index], *sheet.lines[line.index + 1 : line.index + 2])
    return any(one.kind is LineKind.META for one in beside) and bool(perhaps_names(line.text))


def _by_nobody(line: Line) -> bool:
    """ "By Lantern Staff"."""
    told = line.text.split()
    return 1 < len(told) <= _SITE_WORDS and told[0].casefold() in known("weak_author_labels") and is_nobody(told[-1])


def _goes_on(line: Line, after: Line) -> bool:
    """The row breaks off in the midst of a sentence that the next one continues."""
    small = after.text[0].islower() and after.kind in (LineKind.SHORT, LineKind.PROSE)
    return not after.gap and small and line.words >= _LABEL and after.words > _LABEL and line.text[-1] not in '?!:.…»”"'


def _shortened(sheet: Sheet, line: Line) -> bool:
    """The title cut off, with the whole one below it: "Eleven doors in the lower va... / Eleven doors in the …"."""
    if not line.text.endswith(("...", "…")):
        return False
    stem = line.text.rstrip(" .…")
    near = sheet.lines[line.index + 1 : line.index + 5]
    return any(one.text != line.text and one.text.startswith(stem) for one in near)


def _holds_title(sheet: Sheet, line: Line) -> bool:
    """The window's line, a trail or a button with the title in it: "Home / News / Pilots leave"."""
    if line.words <= _LABEL or len(line.text) > _CHARS:
        return False
    near = sheet.lines[max(0, line.index - _NEAR) : line.index + _NEAR + 1]
    return any(
        one is not line and one.words > _LABEL and _within(one.text, line.text) and titleish(one) for one in near
    )


def _of_trail(sheet: Sheet, line: Line) -> bool:
    """An entry of a numbered trail: "1. Home / 2. Politics / 3. What you must know"."""
    above = sheet.lines[line.index - 1] if line.index else None
    return above is not None and bool(_NUMBERED.match(line.text) and _NUMBERED.match(above.text))


def _within(title: str, text: str) -> bool:
    """At the beginning before a dash or bar, or at the end behind a sign or a single word."""
    if len(title) >= len(text):
        return False
    if text.startswith(title):
        return bool(_BAR.match(text, len(title))) and not _DIGIT.search(text, len(title))
    return text.endswith(title) and bool(_TRAIL.fullmatch(text[: -len(title)]))


def _portrait(line: Line, after: Line) -> bool:
    """What an author's picture shows, above the name: "Photo of Ann Lee / Ann Lee"."""
    return line.text != after.text and line.text.endswith(after.text) and bool(surely_names(after.text))


def _pictured(sheet: Sheet, line: Line) -> bool:
    """The words stand twice running, below another line: what a picture shows, and its caption."""
    before, after = sheet.lines[line.index - 1 : line.index], sheet.lines[line.index + 1 : line.index + 2]
    return (
        line.index > 1
        and any(one.text == line.text and not one.prose for one in (*before, *after))
        and (titleish(sheet.lines[line.index - 1]) and sheet.times(line.text) == _TWICE)
    )


def _full_stopped(sheet: Sheet, line: Line) -> bool:
    """A title that ends with a full stop, beside the date: "3 years ago / Ten hard lessons."."""
    if line.kind is not LineKind.SHORT or line.words < _FULL or line.text[-1] != "." or not line.text[0].isalnum():
        return False
    above = sheet.lines[line.index - 1] if line.index else None
    return ". " not in line.text and above is not None and date_only(above)


def _weight(sheet: Sheet, line: Line, low: int) -> float:
    before = sheet.lines[line.index - 1] if line.index > low else None
    after = sheet.lines[line.index + 1 : line.index + 3]
    weight = min(line.words, 8) * 0.3 - 2.0 * (line.words < 2)
    weight += _beside_meta(after)
    weight += 2.0 * (before is not None and date_only(before) and not _dates_a_title(sheet, before, low))
    weight += 1.5 * (line.words >= _FULL and _repeated(sheet, line))
    weight += 2.0 * _opens_below_menu(sheet, line, low)
    weight -= 2.0 * _above_menu(line, after)
    weight -= 5.0 * (line.index == low and _above_dated_post(sheet, line))
    weight -= 3.0 * sheet.in_copyright(line.text)
    weight -= 2.5 * (before is not None and _is_title(sheet, before, low))
    weight -= 1.2 * (before is not None and not titleish(before) and _titled_above(sheet, line, low))
    weight -= 2.0 * site_like(sheet, line, low)
    weight -= 3.0 * (before is not None and before.kind is LineKind.RELATED)
    weight -= 2.0 * line.text.endswith(_DOTS)
    weight -= 2.5 * _motto(sheet, line, low)
    weight -= 3.0 * (is_kicker(sheet, line) or is_label(line.text))
    weight -= 3.0 * any(one.meta.authors for one in sheet.lines[low : line.index] if one.meta)
    return weight


def _above_dated_post(sheet: Sheet, line: Line) -> bool:
    """The blog's name above the day of a post that is signed with the hour alone: "… / Posted by Ann Lee at 22:40"."""
    if line.words > _MENU_TITLE or len(sheet) < line.index + 4:
        return False
    day, title, text = sheet.lines[line.index + 1 : line.index + 4]
    if not (date_only(day) and day.meta and titleish(title) and title.kind is LineKind.SHORT and text.prose):
        return False
    if not any(piece.date and piece.date.weekday for piece in day.meta.dates):
        return False
    signed = next((one for one in sheet.lines[text.index :] if one.kind is LineKind.META and one.meta), None)
    said = signed.meta if signed else None
    return (
        signed is not None and said is not None and bool(said.authors and _CLOCK.search(signed.text)) and not said.dates
    )


def _above_menu(line: Line, after: tuple[Line, ...]) -> bool:
    """Few words with furniture below them, or a motto with a menu below it."""
    if not after or after[0].kind is not LineKind.FURNITURE:
        return False
    return line.words < _MENU_TITLE or (line.words < _MOTTO and is_nav(after[0].text))


def _opens_below_menu(sheet: Sheet, line: Line, low: int) -> bool:
    """Between a menu and a byline: "Notes on ports / Home / About / The quay that sank / By Ann Lee"."""
    after = sheet.lines[line.index + 1 : line.index + 2]
    if line.words < _TWICE or not after or after[0].meta is None or not after[0].meta.authors:
        return False
    above = sheet.lines[max(low, line.index - _TWICE) : line.index]
    links = sum(is_nav(one.text) or is_menu_entry(one.text) or _links(one.text) for one in above)
    return len(above) == _TWICE == links


def is_kicker(sheet: Sheet, line: Line) -> bool:
    """A line in capitals above a title that is a quotation: "TALK WITH A CURATOR / “A photograph needs a floor”"."""
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    return line.text.isupper() and after is not None and after.text[0] in _QUOTES and titleish(after)


def _repeated(sheet: Sheet, line: Line) -> bool:
    """The same words stand a few lines above or below: in the title bar, in a breadcrumb, as the page's heading."""
    if sheet.times(line.text) < _TWICE:
        return False
    near = sheet.lines[max(0, line.index - _NEAR) : line.index + _NEAR + 1]
    return any(other.text == line.text and other is not line for other in near)


def _titled_above(sheet: Sheet, line: Line, low: int) -> bool:
    """Another title stands above, with something else between: "… / From Reuters this morning: / …"."""
    above = [one for one in sheet.lines[low : line.index - 1] if one.kind is LineKind.SHORT]
    return any(_is_title(sheet, one, low) and not names_alone(one.text) for one in above)


def _dates_a_title(sheet: Sheet, date: Line, low: int) -> bool:
    """The date stands below a title already: what follows it is no title."""
    lines = sheet.lines[low : date.index]
    above = next((line for line in reversed(lines) if not _small(line)), None)
    signed = above is not None and any(is_job(line) for line in lines[above.index - low + 1 :])
    if signed and above is not None and above.words >= _LABEL and titleish(above):
        return True
    return above is not None and above.words >= _FULL and titleish(above) and not _motto(sheet, above, low)


def _small(line: Line) -> bool:
    """Between a title and its date: a button, a name, a job, a place."""
    if line.kind is LineKind.FURNITURE or line.words < _LABEL or is_job(line):
        return True
    return bool(_PLACE.fullmatch(line.text) or surely_names(line.text))


def _motto(sheet: Sheet, line: Line, low: int) -> bool:
    """The line between the site's name and the title: "Ink & Ice / A research blog on cold-climate archives"."""
    if line.index != low + 1 or not site_like(sheet, sheet.lines[low], low) or sheet.lines[low].words < 2:
        return False
    if line.words >= _FULL and _meta_below(sheet, line):
        return False
    below = next((one for one in sheet.lines[line.index + 1 : line.index + 4] if titleish(one)), None)
    if below is None or names_alone(below.text):
        return False
    return line.words < _FULL or below.words <= _DECK_RATIO * line.words


def _meta_below(sheet: Sheet, line: Line) -> bool:
    """A date or byline stands right below, and it does not head a title itself."""
    after = sheet.lines[line.index + 1 : line.index + 3]
    if not after or after[0].kind is not LineKind.META:
        return False
    return not (date_only(after[0]) and len(after) > 1 and titleish(after[1]))


def _beside_meta(after: tuple[Line, ...]) -> float:
    for distance, line in enumerate(after):
        if line.kind is LineKind.META or surely_names(line.text) or name_and_role(line.text):
            return 2.0 - 0.5 * distance
    return 0.0


def _is_title(sheet: Sheet, before: Line, low: int) -> bool:
    """The line above is a title itself, so this one is its standfirst."""
    return (
        before.words > _LABEL
        and not is_label(before.text)
        and titleish(before)
        and not before.text.endswith(_DOTS)
        and not sheet.in_copyright(before.text)
        and not site_like(sheet, before, low)
        and not _motto(sheet, before, low)
    )


def site_like(sheet: Sheet, line: Line, low: int) -> bool:
    """A few capitalised words that open the page and have another candidate below them: the site's name."""
    if line.kind is not LineKind.SHORT:
        return False
    above = sheet.lines[line.index - 1] if line.index > low else None
    opens = above is None or above.kind is LineKind.FURNITURE or is_menu_entry(above.text)
    if not opens or line.words > _SITE_WORDS or line.text[-1] in "?!" or line.text[0] in _QUOTES:
        return False
    if line.index == 0 and is_house(line.text) and any(titleish(one) for one in sheet.lines[1:_ABOVE]):
        return True
    near = sheet.lines[line.index + 1 : line.index + 4]
    below = [one for one in near if titleish(one) and not surely_names(one.text)]
    if not below or (below[0].words >= _DECK_FROM and not is_masthead(line.text) and not sheet.recurs(line)):
        return False
    return line.words <= 3 or all(not word[0].islower() or len(word) <= 3 for word in line.text.split())
