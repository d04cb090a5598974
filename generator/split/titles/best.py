"""The title of a text: of the candidates above it, the one for which most speaks."""

from __future__ import annotations

from generator.memo import of_this_file
from generator.split.bylines import is_role, perhaps_names, surely_names
from generator.split.cohesion import stems
from generator.split.frames import framed
from generator.split.furniture.navigation import is_label
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.candidates import is_candidate
from generator.split.titles.named import is_named
from generator.split.titles.stopped import is_stopped
from generator.split.titles.weights import ENOUGH, ranked
from generator.text.tongues import likely_tongue, tongue, written

_TEXT = 12  # lines
_ABOVE = 25  # lines above a text in which its title is sought


def best_title(sheet: Sheet, low: int, body: int) -> int | None:
    """Index of the title among the lines from ``low`` to the text, or None."""
    low = max(low, body - _ABOVE)
    while low < body and _passed_over(sheet, sheet.lines[low]):
        low += 1
    known = _titles(sheet)
    if (low, body) not in known:
        known[low, body] = _best(sheet, low, body)
    return known[low, body]


def _passed_over(sheet: Sheet, line: Line) -> bool:
    """A menu, a button or a rubric at the top."""
    if line.kind in (LineKind.FURNITURE, LineKind.TAGS):
        return True
    return line.kind is LineKind.SHORT and is_label(line.text) and sheet.times(line.text) == 1


@of_this_file
def _titles(_sheet: Sheet) -> dict[tuple[int, int], int | None]:
    """What was found already: a date, a byline and the first text of a page ask for the same title."""
    return {}


def rivals(sheet: Sheet, title: int | None, body: int) -> tuple[Line, ...]:
    """What else might be the title of that text, the likeliest first."""
    low = title if title is not None else body
    while low and low > body - _ABOVE and not sheet.lines[low - 1].prose:
        low -= 1
    return tuple(line for _, line in _ranked(sheet, low, body) if line.index != title)


def _best(sheet: Sheet, low: int, body: int) -> int | None:
    return next((line.index for weight, line in _ranked(sheet, low, body) if weight > ENOUGH), None)


def _ranked(sheet: Sheet, low: int, body: int) -> list[tuple[float, Line]]:
    lines = [line for line in sheet.lines[low:body] if _may_be(sheet, line)]
    lines = [line for line in lines if line.index not in framed(sheet)] or lines
    if len(lines) > 1 and low > sheet.first_prose:
        lines = _of_its_tongue(sheet, lines, low, body)
    lines = (
        [line for line in lines if not surely_names(line.text) and not _signs(sheet, line)]
        or [line for line in lines if not surely_names(line.text)]
        or [line for line in lines if line.index == 0 and _told_of(sheet, line, body)]
        or [line for line in sheet.lines[low:body] if is_stopped(sheet, line)]
    )
    return ranked(sheet, lines, low, body)


def _of_its_tongue(sheet: Sheet, lines: list[Line], low: int, body: int) -> list[Line]:
    """Where the text above is in another language than the one below, the lines that are not in that of the first."""
    above = next((line.text for line in reversed(sheet.lines[max(0, low - _TEXT) : low]) if line.prose), "")
    below = next((line.text for line in sheet.lines[body:] if line.prose), "")
    spoken, told = tongue(above), tongue(below)
    if spoken is None or told is None or spoken == told:
        return lines
    other = written(below) if written(below) != written(above) else ""
    return [
        line for line in lines if likely_tongue(line.text) != spoken and (not other or written(line.text) == other)
    ] or lines


def _told_of(sheet: Sheet, line: Line, body: int) -> bool:
    """The text is about whom its first line names: no byline."""
    told = stems(line.text)
    return any(told & stems(one.text) for one in sheet.lines[body : body + _TEXT] if one.prose)


def _may_be(sheet: Sheet, line: Line) -> bool:
    return is_candidate(sheet, line) or is_named(sheet, line) or (line.prose and is_stopped(sheet, line))


def _signs(sheet: Sheet, line: Line) -> bool:
    """Words that may be a name, beside a date or byline or above a job: "Hassel Brandt / 3 March 2019"."""
    if not perhaps_names(line.text):
        return False
    above, below = sheet.lines[max(0, line.index - 1) : line.index], sheet.lines[line.index + 1 : line.index + 2]
    return any(one.kind is LineKind.META for one in (*above, *below)) or any(is_role(one.text) for one in below)
