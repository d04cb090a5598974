"""Which of the short lines above a text is its title.

"Slow Parliament / Subscribe Sign in / The committee that met in a lift / On quorums and stairwells /
Ingrid Solberg / May 23, 2022": the site's name, a menu, the title, a standfirst, a name, a date. Clues are
weighed: nearness to the date and byline, length, a standfirst below, being printed twice; against it, a
menu right below and the same words in a copyright line.
"""

from __future__ import annotations

import re

from generator.split.bylines import name_and_role, names_alone
from generator.split.sheet import Line, LineKind, Sheet
from generator.text.names import is_nobody, person_at

_WORDS = (2, 32)
_CHARS = 220
_DECK_WORDS = 45
_SITE_WORDS = 5
_FULL = 4  # words of a title that needs no other sign
_LABEL = 2  # words of a section's name
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition
_DECK_RATIO = 1.6  # a standfirst is longer than the title above it
_MARKED = "*_>|-+="  # emphasis, quotations, lists and tables of Markdown
_ABOVE = 25  # lines above a text in which its title is sought
_ISSUE = re.compile(
    r"(?<!\w)(?:issue|no\.|nr\.|nº|n\.\s?º|n°|vol\.|volume|número|ausgabe|numéro|выпуск|номер|№)\s?\d", re.IGNORECASE
)
_FULL_STOP = re.compile(r"[.,;:]$")
_ABBREVIATED = ("...", "U.S.", "Inc.", "Jr.", "Ltd.", "a.m.", "p.m.")


def titleish(line: Line) -> bool:
    """Short enough for a title, without the full stop of a sentence, and no byline."""
    if line.kind not in (LineKind.SHORT, LineKind.PROSE) or len(line.text) > _CHARS:
        return False
    text = line.text
    if text[0] in _MARKED:
        return False
    if _FULL_STOP.search(text) and not text.endswith(_ABBREVIATED):
        return False
    return (_WORDS[0] <= line.words <= _WORDS[1] or len(text) >= 4) and not text[0].islower()


def bare_name(line: Line) -> bool:
    """Nothing but a person's name."""
    found = person_at(line.text, 0, len(line.text))
    return found is not None and found[1] == len(line.text)


def date_only(line: Line) -> bool:
    return line.kind is LineKind.META and line.meta is not None and bool(line.meta.dates) and not line.meta.authors


def is_deck(sheet: Sheet, index: int) -> bool:
    """One sentence between title and byline."""
    line = sheet.lines[index]
    if not line.prose or line.words > _DECK_WORDS or not index or not titleish(sheet.lines[index - 1]):
        return False
    above = sheet.lines[index - 2] if index > 1 else None
    after = sheet.lines[index + 1] if index + 1 < len(sheet) else None
    signed = after is not None and (after.kind is LineKind.META or bare_name(after))
    return signed and not (above is not None and above.prose)


def names_issue(line: Line) -> bool:
    """ "Issue 48 | 1 February 2024": the line above it is the periodical's name."""
    return line.kind in (LineKind.META, LineKind.SHORT) and bool(_ISSUE.search(line.text))


def best_title(sheet: Sheet, low: int, body: int, meta: int | None) -> int | None:
    """Index of the title among the lines from ``low`` to the text, or None."""
    low = max(low, body - _ABOVE)
    while low < body and sheet.lines[low].kind is LineKind.FURNITURE:
        low += 1
    lines = [line for line in sheet.lines[low:body] if _candidate(sheet, line)]
    lines = [line for line in lines if not names_alone(line.text)] or [line for line in lines if line.index == 0]
    scored = [(_weight(sheet, line, low, meta), -line.index) for line in lines]
    return -max(scored)[1] if scored else None


def _candidate(sheet: Sheet, line: Line) -> bool:
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    if (after is not None and names_issue(after)) or is_nobody(line.text):
        return False
    return titleish(line) and not name_and_role(line.text)


def _weight(sheet: Sheet, line: Line, low: int, meta: int | None) -> float:
    before = sheet.lines[line.index - 1] if line.index > low else None
    after = sheet.lines[line.index + 1 : line.index + 3]
    weight = min(line.words, 8) * 0.3 - 2.0 * (line.words < 2)
    weight += _beside_meta(after)
    weight += 2.0 * (before is not None and date_only(before) and not _dates_a_title(sheet, before, low))
    weight += 1.5 * (line.words >= _FULL and _repeated(sheet, line))
    weight -= 2.0 * (bool(after) and after[0].kind is LineKind.FURNITURE and line.words < 6)
    weight -= 3.0 * sheet.in_copyright(line.text)
    weight -= 2.5 * (before is not None and _is_title(sheet, before, low))
    weight -= 2.0 * site_like(sheet, line, low)
    weight -= 2.5 * _motto(sheet, line, low)
    return weight


def _repeated(sheet: Sheet, line: Line) -> bool:
    """The same words stand a few lines above or below: in the title bar, in a breadcrumb, as the page's heading."""
    if sheet.times(line.text) < _TWICE:
        return False
    near = sheet.lines[max(0, line.index - _NEAR) : line.index + _NEAR + 1]
    return any(other.text == line.text and other is not line for other in near)


def _dates_a_title(sheet: Sheet, date: Line, low: int) -> bool:
    """The date stands below a title already: what follows it is no title."""
    above = sheet.lines[date.index - 1] if date.index > low else None
    return above is not None and above.words >= _FULL and titleish(above) and not _motto(sheet, above, low)


def _motto(sheet: Sheet, line: Line, low: int) -> bool:
    """The line between the site's name and the title: "Ink & Ice / A research blog on cold-climate archives"."""
    if line.index != low + 1 or not site_like(sheet, sheet.lines[low], low) or sheet.lines[low].words < 2:
        return False
    below = next((one for one in sheet.lines[line.index + 1 : line.index + 4] if titleish(one)), None)
    if below is None or names_alone(below.text):
        return False
    return line.words < _FULL or below.words <= _DECK_RATIO * line.words


def _beside_meta(after: tuple[Line, ...]) -> float:
    for distance, line in enumerate(after):
        if line.kind is LineKind.META or names_alone(line.text) or name_and_role(line.text):
            return 2.0 - 0.5 * distance
    return 0.0


def _is_title(sheet: Sheet, before: Line, low: int) -> bool:
    """The line above is a title itself, so this one is its standfirst."""
    return (
        before.words > _LABEL
        and titleish(before)
        and not sheet.in_copyright(before.text)
        and not site_like(sheet, before, low)
        and not _motto(sheet, before, low)
    )


def site_like(sheet: Sheet, line: Line, low: int) -> bool:
    """A few capitalised words that open the page and have another candidate below them: the site's name."""
    opens = line.index == low or sheet.lines[line.index - 1].kind is LineKind.FURNITURE
    if not opens or line.words > _SITE_WORDS or line.text[-1] in "?!":
        return False
    below = sheet.lines[line.index + 1 : line.index + 4]
    if not any(titleish(one) and not bare_name(one) for one in below):
        return False
    return line.words <= 3 or all(not word[0].islower() or len(word) <= 3 for word in line.text.split())
