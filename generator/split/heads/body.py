"""Where the text begins below a date, a byline or the end of another page.

``May 3, 2021 / Share / The quay sank overnight …``: small lines may stand between; a long title is no text yet.
"""

from __future__ import annotations

from generator.split.bylines import surely_names
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.looks import titleish
from generator.split.titles.small import date_only, is_job
from generator.split.titles.standfirst import is_deck
from generator.split.titles.stopped import is_stopped

_AHEAD = 18  # lines looked at after a meta line for the text
_ENOUGH = 6  # lines
_CAPTION = 40  # words
_LOUD = 24  # words
_SENTENCE_ENDS = (".”", ".»", '."')  # of a paragraph that quotes
_SENTENCE = 5  # words of the shortest post
_SIGNING = (LineKind.META, LineKind.CREDIT, LineKind.FURNITURE)
SMALL_KINDS = (
    LineKind.META,
    LineKind.CREDIT,
    LineKind.FURNITURE,
    LineKind.SHORT,
    LineKind.TAGS,
    LineKind.COMMENTS,
    LineKind.END,
    LineKind.RELATED,
    LineKind.INSET,
)


def is_long_title(sheet: Sheet, line: Line) -> bool:
    """A paragraph by its look, a title by its place."""
    if not line.prose:
        return False
    loud = is_loud_title(line) and (meta_follows(sheet, line.index) or _signed_below(sheet, line))
    return loud or is_stopped(sheet, line) or (_below_section(sheet, line) and _asks(sheet, line))


def _signed_below(sheet: Sheet, line: Line) -> bool:
    """Above a standfirst, a name that stands nowhere else alone, and the text, which is the first of the page."""
    below = sheet.below(line.index, 3) if line.index == sheet.first_prose else ()
    named = below[1:2] if below and not surely_names(below[0].text) else below[:1]
    follows = below[-1:] if below and below[-1] not in named else ()
    once = any(one.kind is LineKind.SHORT and surely_names(one.text) for one in named)
    return once and any(one.prose and one.words > line.words for one in follows)


def is_loud_title(line: Line) -> bool:
    """A long title that ends like a sentence, with "?", "!", "..." or a bracket, right above the date."""
    loud = (line.text[-1] in '?!)…”»"' and not line.text.endswith(_SENTENCE_ENDS)) or line.text.endswith("...")
    return line.prose and titleish(line) and line.words <= _LOUD and loud


def body_after(sheet: Sheet, index: int) -> int | None:
    """The first line of prose after this line, if only small lines stand between."""
    commented = False
    for line in sheet.lines[index + 1 : index + 1 + _AHEAD]:
        if line.prose and not _heads(sheet, line) and not _captions(sheet, line):
            return line.index
        if line.kind in (LineKind.COMMENTS, LineKind.STAMP):
            commented = True
        if not commented and _whole_text(sheet, line):
            return line.index
        if line.kind not in SMALL_KINDS and not line.prose:
            return None
    return None


def _heads(sheet: Sheet, line: Line) -> bool:
    """A long title or a standfirst, above the byline."""
    titles = (titleish(line) and (meta_follows(sheet, line.index) or _asks(sheet, line))) or is_stopped(sheet, line)
    return titles or (is_deck(sheet, line.index) and _leads_to_text(sheet, line.index))


def _captions(sheet: Sheet, line: Line) -> bool:
    """What a picture shows, with its credit right below and text after that."""
    credit, *after = (*sheet.lines[line.index + 1 : line.index + 1 + _AHEAD], line)
    shown = line.words <= _CAPTION and not credit.gap and credit.kind is LineKind.CREDIT
    return shown and any(one.prose and one.words > line.words for one in after)


def _leads_to_text(sheet: Sheet, deck: int) -> bool:
    """Nothing but dates, names, jobs, credits and buttons stands between a standfirst and the text."""
    for line in sheet.lines[deck + 1 : deck + 1 + _AHEAD]:
        if line.prose:
            return True
        if line.kind not in _SIGNING and not (surely_names(line.text) or is_job(line)):
            return False
    return False


def _whole_text(sheet: Sheet, line: Line) -> bool:
    """A post of one short sentence: "Check out this piece from abroad. / No comments:"."""
    if line.kind is not LineKind.SHORT or line.words < _SENTENCE or line.text[-1] != ".":
        return False
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    return after is None or after.kind in (LineKind.FURNITURE, LineKind.COMMENTS, LineKind.END)


def _asks(sheet: Sheet, line: Line) -> bool:
    """A question below a date, or below a section's name that stands below one, with text below it: a post's title."""
    after = sheet.below(line.index)
    dated = line.index > 0 and date_only(sheet.lines[line.index - 1])
    return (
        (dated or _below_section(sheet, line))
        and is_loud_title(line)
        and any(one.prose and one.words > line.words for one in after)
    )


def _below_section(sheet: Sheet, line: Line) -> bool:
    """ "17 October 2023 / Roads / Who pays?"."""
    date, *section = sheet.lines[max(0, line.index - 2) : line.index] or (line,)
    return bool(section) and section[0].words == 1 and section[0].kind is LineKind.SHORT and date_only(date)


def meta_follows(sheet: Sheet, index: int) -> bool:
    return any(after.kind is LineKind.META for after in sheet.below(index))


def text_words(sheet: Sheet, body: int) -> int:
    """How many words of text follow without interruption."""
    total = 0
    for line in sheet.lines[body : body + _ENOUGH]:
        if not (line.prose or line.kind is LineKind.SHORT or line.tool):
            break
        total += line.words * (not line.tool)
    return total
