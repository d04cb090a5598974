"""How much speaks for a candidate: clues are weighed, none decides.

For it: nearness to the date and byline, length, a standfirst below, being printed twice. Against it: a menu right
below, the same words in a copyright line, or being ``Slow Parliament`` at the top of the page, a site's name.
"""

from __future__ import annotations

import re

from generator.split.bylines import name_and_role, names_alone, surely_names
from generator.split.houses import is_house, is_masthead
from generator.split.sheet import Line, LineKind, Sheet
from generator.split.titles.looks import is_link, titleish
from generator.split.titles.named import is_named
from generator.split.titles.small import date_only, is_job
from generator.split.words import is_label, is_menu_entry, is_nav

_SITE_WORDS = 5
_FULL = 4  # words of a title that needs no other sign
_MENU_TITLE, _MOTTO = 6, 9  # words
_PLACE = re.compile(
    r"[A-ZÀ-Ý][\w’'-]+,\s[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+)?"
)  # above a date: "Villarín, Alta Sierra"
_LABEL = 2  # words of a section's name
_DECK_FROM = 10  # words; a line so long below a short one is its standfirst
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition
_DECK_RATIO = 1.6  # a standfirst is longer than the title above it
_QUOTES = "“«„‘\"'"
_ABOVE = 25  # lines above a text in which its title is sought
_CLOCK = re.compile(r"\d[:.h]\d\d")
_DOTS = ("...", "…")
_HEADING = "# "  # of Markdown


def weight(sheet: Sheet, line: Line, low: int) -> float:
    before = _above(sheet, line, low)
    after = sheet.below(line.index, 2)
    weight = min(line.words, 8) * 0.3 - 2.0 * (line.words < 2)
    weight += _beside_meta(after)
    weight += 2.0 * (before is not None and date_only(before) and not _dates_a_title(sheet, before, low))
    weight += 1.5 * (line.words >= _FULL and is_repeated(sheet, line))
    weight += 4.0 * is_named(sheet, line) + 3.0 * line.text.startswith(_HEADING)
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


def _above(sheet: Sheet, line: Line, low: int) -> Line | None:
    above = sheet.above(line.index)
    return above if above is not None and above.index >= low else None


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
    after = sheet.below(line.index)
    if line.words < _TWICE or not after or after[0].meta is None or not after[0].meta.authors:
        return False
    above = sheet.lines[max(low, line.index - _TWICE) : line.index]
    links = sum(is_nav(one.text) or is_menu_entry(one.text) or is_link(one.text) for one in above)
    return len(above) == _TWICE == links


def is_kicker(sheet: Sheet, line: Line) -> bool:
    """A line in capitals above a title that is a quotation: "TALK WITH A CURATOR / “A photograph needs a floor”"."""
    after = sheet.below(line.index)
    return line.text.isupper() and bool(after) and after[0].text[0] in _QUOTES and titleish(after[0])


def is_repeated(sheet: Sheet, line: Line) -> bool:
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
    below = next((one for one in sheet.below(line.index, 3) if titleish(one)), None)
    if below is None or names_alone(below.text):
        return False
    return line.words < _FULL or below.words <= _DECK_RATIO * line.words


def _meta_below(sheet: Sheet, line: Line) -> bool:
    """A date or byline stands right below, and it does not head a title itself."""
    after = sheet.below(line.index, 2)
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
    above = _above(sheet, line, low)
    opens = above is None or above.kind is LineKind.FURNITURE or is_menu_entry(above.text)
    if not opens or line.words > _SITE_WORDS or line.text[-1] in "?!" or line.text[0] in _QUOTES:
        return False
    if line.index == 0 and is_house(line.text) and any(titleish(one) for one in sheet.lines[1:_ABOVE]):
        return True
    near = sheet.below(line.index, 3)
    below = [one for one in near if titleish(one) and not surely_names(one.text)]
    if not below or (below[0].words >= _DECK_FROM and not is_masthead(line.text) and not sheet.recurs(line)):
        return False
    return line.words <= 3 or all(not word[0].islower() or len(word) <= 3 for word in line.text.split())
