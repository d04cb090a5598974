"""The lines of an article as blocks: title, meta line, heading, paragraph, entry of a source list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.view import View
from generator.memo import of_this_file
from generator.model import Block, BlockKind, PartKind
from generator.split.bylines import names_alone, names_and_role, surely_names
from generator.split.furniture.ends import is_trailer
from generator.split.furniture.headings import is_about, is_source_head
from generator.split.line import Line, LineKind
from generator.split.notes import note_number

_FOOTNOTE = re.compile(r"([¹²³⁰-⁹]{1,3}|\[\^?\d{1,3}\]):?\s*\S")
_HEADING_WORDS = 16
_LABEL_WORDS = 6  # of a heading between title and text; a longer line there is a standfirst
_SPEAKER = 2  # words of a speaker's name
_LONGEST_ENTRY = 60  # words of a listed source
_SMALL = (
    LineKind.META,
    LineKind.CREDIT,
    LineKind.FURNITURE,
    LineKind.TAGS,
    LineKind.RELATED,
    LineKind.COMMENTS,
    LineKind.STAMP,
    LineKind.END,
)


@of_this_file
def blocks_of(view: View) -> tuple[Block, ...]:
    """One block for each line with text, in order."""
    return tuple(_blocks(view))


def _blocks(view: View) -> Iterator[Block]:
    listed = False
    for place, line in enumerate(view.lines):
        kind = BlockKind.LISTED if _footnote(view, line) else _kind(view, place, line, listed)
        listed = (kind is BlockKind.HEADING and is_source_head(line.text)) or (listed and kind is BlockKind.LISTED)
        yield Block(kind, line.span)


def _kind(view: View, place: int, line: Line, listed: bool) -> BlockKind:
    if view.title and line.text == view.title.text and _above(view, line):
        return BlockKind.TITLE
    if view.part.kind is PartKind.TEASER and place == 0 and len(view.lines) > 1 and line.kind is LineKind.SHORT:
        return BlockKind.TITLE
    if line.kind in _SMALL or (_above(view, line) and line.kind is LineKind.SHORT and _byline(view, line)):
        return BlockKind.META
    if (
        listed
        and line.kind is not LineKind.SOURCES
        and not (line.prose and line.words > _LONGEST_ENTRY)
        and not is_trailer(line.text)
    ):
        return BlockKind.LISTED
    return BlockKind.HEADING if _heading(view, place, line) else BlockKind.PARAGRAPH


def _footnote(view: View, line: Line) -> bool:
    """ "² Lund, On low water, 2018", "2. Lund, On low water": below a text that bears the same mark."""
    if line.text[0].isalpha() or _above(view, line):
        return False
    if mark := _FOOTNOTE.match(line.text):
        return mark[1].startswith("[^") or mark[1] in view.document.text[view.part.span.start : line.span.start]
    return note_number(view.document, line.span) > 0


def _above(view: View, line: Line) -> bool:
    """Above the text proper."""
    return view.head is not None and line.index < view.head.body


def _byline(view: View, line: Line) -> bool:
    """Names beside a date line, or a name with a role."""
    dated = any(one.kind is LineKind.META for one in view.top)
    return (dated and bool(names_alone(line.text))) or bool(names_and_role(line.text))


def _heading(view: View, place: int, line: Line) -> bool:
    """A bare short line with text after it, capitalised, without a full stop."""
    if line.kind is LineKind.SOURCES:
        return True
    if line.kind not in (LineKind.SHORT, LineKind.PROSE) or line.words > _HEADING_WORDS:
        return False
    if view.document.quotes(line.span) or not any(one.prose for one in view.lines[place + 1 : place + 3]):
        return False
    if _above(view, line) and (
        line.words > _LABEL_WORDS or not line.gap or (view.title and line.index < view.title.index)
    ):
        return False
    text = line.core.of(view.text)
    if (
        _turn(view, line)
        or _signed_again(view, line)
        or _sentence(text)
        or (2 * place > len(view.lines) and is_about(text))
    ):
        return False
    marked = text != line.text
    return marked or (line.kind is LineKind.SHORT and not _interview(view, text))


def _signed_again(view: View, line: Line) -> bool:
    """The byline, printed once more in the midst of the text."""
    return any(one.text == line.text for one in view.top) and bool(surely_names(line.text))


def _turn(view: View, line: Line) -> bool:
    """What one of two says in an interview: "JP: What will you do?", where another line begins with "JP:" too."""
    who, colon, _ = line.text.partition(": ")
    if not colon or len(who.split()) > _SPEAKER:
        return False
    return any(one is not line and one.text.startswith(f"{who}: ") for one in view.lines)


def _sentence(text: str) -> bool:
    return text[-1] in ".,;:…" or not (text[0].isalnum() or text[0] in '¿¡“«"‘„') or text[0].islower()


def _interview(view: View, text: str) -> bool:
    """Of several questions none is a heading."""
    return text.endswith("?") and view.questions > 1
