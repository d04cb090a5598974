"""Seams: where a page without date and byline begins below another one, in a file that somebody glued together.

"… is paid from the harbour fund. / A whale comes in by the window / The animal lay in the reading room …": a short
line between two texts is a heading or the next page's title. Clues are weighed: what ends a page stands above it,
its own address, more space than elsewhere; the two texts have hardly a word in common; its words come back in the
text below and not in the one above. One clue alone is not enough: headings have space above them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.split.bylines import perhaps_names
from generator.split.cohesion import shared, size, stems
from generator.split.dateline import opens_wire
from generator.split.frames import framed
from generator.split.furniture.ends import is_page_end, stands_inside
from generator.split.furniture.headings import is_biographical
from generator.split.furniture.printed import is_last_sheet, is_number_of_page
from generator.split.houses import is_house
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles import best_title, date_only, titleish
from generator.split.tops import usual_gap
from generator.text.dates import find_dates
from generator.text.names import is_nobody, person_at
from generator.text.tongues import tongue

_ENOUGH = 4.5  # of the weights below
_SHORTEST = 3  # words of a title
_TITLE = 4  # words of one that is hardly a heading
_RUN = 40  # words of text without interruption
_FEW = 20  # words, below the clear end of another page
_CLEARLY = 2.0  # of the weights below
_ABOVE, _BELOW = 400, 250  # words that are compared
_REACH = 9  # lines between a title and its text
_SEAM = 12  # lines above a title that may end another page
_SLUG = 3  # words of a title that stand in its address
_NAMED = 5  # words of a name or a salutation
_QUESTION = 24  # words
_QUESTIONS = 2  # of an interview, besides this one
_SHARED = ((1.0, 3.0), (1.25, 2.0), (1.6, 1.0), (2.0, 0.0))  # what a share below so much weighs
_OTHER_TONGUE = 2.5
_HARDLY = 0.6  # a share of two texts with nothing but space between
_ONE_TEXT = -2.0  # what a larger one weighs
_LITTLE, _OF_LITTLE = 100, 2.0  # words of which one pair in twenty share no more by chance, and the most that it weighs
_AGAIN = 1.0  # what it weighs that the words of a title come again
_BIOGRAPHY = 60  # words
_ROW = 16  # words of a byline and its date
_NAME = 60  # code points
_FRAME = 4.0  # weighs as much as anything above a line may
_TWICE = 4  # lines
_GAP = 3  # blank rows more than elsewhere
_BULLETS = "-–•·"
_OPENERS = "“«„‘\"'¿¡"
_SENTENCES = re.compile(r"[.!?…]\s")
_SLUG_WORD = re.compile(r"[^\W\d_]{3,}")
_AFTER = (LineKind.FURNITURE, LineKind.CREDIT, LineKind.META)  # between a title and its text
_CLEAR = (LineKind.URL, LineKind.FURNITURE, LineKind.END)  # right above a page without a title
_ENDS = (LineKind.RELATED, LineKind.COMMENTS, LineKind.TAGS)


@dataclass(frozen=True, slots=True)
class _Known:
    """The known pages around a line: where the one above begins, and the one below."""

    floor: int
    ahead: int


def seams(sheet: Sheet, known: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int | None, int]]:
    """Where such pages begin, their titles, and their texts; of those that are ``known`` beginning and text."""
    body = sheet.first_prose
    begun = iter((*sorted(known), (len(sheet), 0)))
    below = next(begun)
    around = _Known(body, below[0])
    for line in sheet.lines[body + 1 :]:
        while below[0] <= line.index:
            floor, body, below = max(around.floor, below[0]), max(body, below[1]), next(begun)
            around = _Known(floor, below[0])
        if line.index > body and (found := _seam(sheet, line, around)):
            around = _Known(line.index, below[0])
            yield found


def _seam(sheet: Sheet, line: Line, known: _Known) -> tuple[int, int | None, int] | None:
    """The page that begins with this line as its title or its text."""
    if line.kind is LineKind.SHORT or _asks(line):
        body = _text_below(sheet, line.index, known.ahead) if line.words >= _SHORTEST else None
        if body is None or not titleish(line):
            return None
        ended = _ended(sheet, line.index, known.floor)
        if ended < _CLEARLY and _run(sheet, body, known.ahead) < _RUN:
            return None
        if not _titles(sheet, line, body, ended, known):
            return None
        return line.index, best_title(sheet, line.index, body) or line.index, body
    if line.prose and _may_stand_alone(sheet, line):
        first = _first(sheet, line)
        if first > known.floor and _stands_alone(sheet, first, line, known):
            return first, None, line.index
    return None


def _asks(line: Line) -> bool:
    """A long title that ends like a sentence: "What will become of the tannery now that the last hides are gone?"."""
    return line.prose and line.words <= _QUESTION and line.text[-1] in "?!" and not _SENTENCES.search(line.text)


def _text_below(sheet: Sheet, title: int, ahead: int) -> int | None:
    """Where enough text begins below the title, with names, credits and buttons between perhaps."""
    for line in sheet.lines[title + 1 : min(ahead, title + _REACH)]:
        if line.prose:
            return line.index if _run(sheet, line.index, ahead) >= _FEW else None
        if line.kind not in _AFTER and not _small(line) and not _standfirst(sheet, title, line):
            return None
    return None


def _standfirst(sheet: Sheet, title: int, line: Line) -> bool:
    """A short line right below the title, no farther from it than the title is from what stands above."""
    before = sheet.lines[title - 1]
    above = before.kind is not LineKind.SHORT or before.words < _SHORTEST or sheet.lines[title].gap > line.gap
    near = line.index == title + 1 and line.gap <= sheet.lines[title].gap
    return near and above and line.kind is LineKind.SHORT and line.words >= _SHORTEST


def _run(sheet: Sheet, body: int, ahead: int) -> int:
    """How many words of text follow before another line that may be a title or an end."""
    total = 0
    for line in sheet.lines[body:ahead]:
        if total >= _RUN or not (line.prose or line.kind in _AFTER or _small(line)):
            break
        total += line.words * line.prose
    return total


def _small(line: Line) -> bool:
    """A name, a newspaper's or nobody's, a salutation: "Ellen Marsh", "Redacción", "Hi friends,"."""
    if line.kind is not LineKind.SHORT:
        return False
    if line.text[0] in _BULLETS or line.text[-1] == ")" or (line.words <= _ROW and any(find_dates(line.text))):
        return True  # other posts, a caption, a byline that is not read as one
    if line.words > _NAMED:
        return False
    return line.words < _SHORTEST or line.text[-1] in ",:" or bool(perhaps_names(line.text)) or _house(line)


def _house(line: Line) -> bool:
    """A newspaper's name or nobody's: "Ferry Tribune", "Redacción"."""
    return is_nobody(line.text) or is_house(line.text)


def _titles(sheet: Sheet, line: Line, body: int, ended: float, known: _Known) -> bool:
    """The line is the title of another page."""
    if not _like_a_title(sheet, line, known.floor):
        return False
    weight = 1.0 * (line.words >= _TITLE) + _spaced(sheet, line) + ended
    weight += 1.5 * (body > line.index + 1 and not stands_inside(sheet.lines[line.index + 1].text))
    if weight + _OTHER_TONGUE < 1.0:
        return False
    above, below = tuple(_upwards(sheet, line.index, known.floor)), tuple(_downwards(sheet, body, known.ahead))
    parted = _parted(above, below)
    if weight + parted + _OTHER_TONGUE + _AGAIN < _ENOUGH:
        return False  # in whatever language
    weight += _OTHER_TONGUE * _other_tongue(sheet, line.index, body, known.floor)
    if weight < 1.0:
        return False
    weight += parted
    return weight + _AGAIN >= _ENOUGH and weight + _taken_up(line, above, below) >= _ENOUGH


def _other_tongue(sheet: Sheet, index: int, body: int, floor: int) -> bool:
    """The last text above is in another language than the first below."""
    last = next((one for one in reversed(sheet.lines[max(floor, index - _SEAM) : index]) if one.prose), None)
    spoken = last and tongue(last.text)
    return spoken is not None and tongue(sheet.lines[body].text) not in (None, spoken)


def _taken_up(line: Line, above: tuple[str, ...], below: tuple[str, ...]) -> float:
    """The words of the line come back below and stood not above: it speaks of the text below alone."""
    own = stems(line.text)
    known, told = (any(not own.isdisjoint(stems(text)) for text in texts) for texts in (above, below))
    return _AGAIN * told - _AGAIN * known


def _like_a_title(sheet: Sheet, line: Line, floor: int) -> bool:
    if line.text[-1] == ":" or not (line.text[0].isalnum() or line.text[0] in _OPENERS) or perhaps_names(line.text):
        return False
    if line.text[0].isdigit() and line.text.split()[0][-1] in ".)":
        return False
    if any(one.text == line.text for one in sheet.lines[max(0, line.index - _TWICE) : line.index]):
        return False  # the title once more, above the text
    return line.text[-1] != "?" or _questions(sheet, floor, line.index) < _QUESTIONS


def _questions(sheet: Sheet, floor: int, index: int) -> int:
    """How many other short lines near it ask: those of an interview."""
    near = sheet.lines[max(0, floor, index - 4 * _SEAM) : index + 4 * _SEAM]
    return sum(one.kind is LineKind.SHORT and one.text[-1] == "?" for one in near if one.index != index)


def _parted(above: tuple[str, ...], below: tuple[str, ...]) -> float:
    """How much the words of the two texts speak for a seam, or against it."""
    share = shared(above, below)
    if share is None:
        return 0.0
    weight = next((weight for least, weight in _SHARED if share < least), _ONE_TEXT)
    return min(weight, _OF_LITTLE) if share >= _HARDLY and min(map(_length, (above, below))) < _LITTLE else weight


def _length(texts: tuple[str, ...]) -> int:
    """In words."""
    return sum(map(size, texts))


def _spaced(sheet: Sheet, line: Line) -> float:
    """More space above the line than between the paragraphs of the file."""
    return min(2.0, max(0.0, line.gap - usual_gap(sheet)))


def _ended(sheet: Sheet, index: int, floor: int) -> float:
    """What stands above speaks for the end of a page: its foot, a number, the address of the next one."""
    weight = 0.0
    for line in reversed(sheet.lines[max(floor, index - _SEAM) : index]):
        if line.prose:
            weight += 1.5 * (line.index > floor and _biography(line))
            break
        if line.kind is LineKind.STAMP:
            return weight - 2.0  # what a reader wrote
        if line.index in framed(sheet):
            return _FRAME
        if line.kind is LineKind.URL:
            weight += 3.0 if _addresses(sheet, line, index) else 1.0 + (line.gap > sheet.lines[line.index + 1].gap)
        elif is_number_of_page(line.text) or is_last_sheet(line.text):
            weight += 3.0
        elif line.kind is LineKind.END:
            weight += 1.5
        elif line.kind in _ENDS or (line.kind is LineKind.FURNITURE and not _button(line)):
            weight += 0.5 + (line.kind is LineKind.FURNITURE and is_page_end(line.text))
    return min(_FRAME, weight)


def _button(line: Line) -> bool:
    """Stands within texts as well as below them."""
    return line.tool or stands_inside(line.text)


def _biography(line: Line) -> bool:
    """ "Ellen Marsh is a lecturer at …": below a text, about its author."""
    name = person_at(line.text, 0, min(len(line.text), _NAME)) if line.words <= _BIOGRAPHY else None
    return name is not None and is_biographical(line.text[name[1] :].lstrip(" ,"))


def _addresses(sheet: Sheet, url: Line, index: int) -> bool:
    """The address is that of the page below: its words are those of the title, or each page has its address above."""
    told = {word.casefold() for word in _SLUG_WORD.findall(sheet.lines[index].text)}
    slug = {word.casefold() for word in _SLUG_WORD.findall(url.text.rpartition("//")[2].partition("/")[2])}
    if len(told & slug) >= min(_SLUG, max(2, len(told))):
        return True
    first = sheet.lines[0]
    return first.kind is LineKind.URL and url.gap > 0 and sheet.lines[url.index + 1].gap == sheet.lines[1].gap


def _may_stand_alone(sheet: Sheet, line: Line) -> bool:
    """Most texts go on from the line above."""
    if not sheet.lines[line.index - 1].prose:
        return True
    return (line.gap >= _GAP and line.gap - usual_gap(sheet) >= _GAP) or opens_wire(line.text)


def _first(sheet: Sheet, line: Line) -> int:
    """Where a page without a title begins: at the date or a word or two above its text perhaps."""
    above = sheet.lines[line.index - 1]
    small = above.kind is LineKind.SHORT and above.words < _SHORTEST and sheet.lines[above.index - 1].kind in _CLEAR
    return line.index - (date_only(above) or small)


def _stands_alone(sheet: Sheet, first: int, line: Line, known: _Known) -> bool:
    """A text without a title, right below a clear end of another page."""
    above = sheet.lines[first - 1]
    if not (line.text[0].isupper() or line.text[0] in _OPENERS):
        return False
    if not above.prose and above.kind not in _CLEAR and not opens_wire(line.text):
        return False
    weight = _spaced(sheet, sheet.lines[first]) + _ended(sheet, first, known.floor)
    weight += 1.5 * opens_wire(line.text) + 1.0 * (first < line.index)
    weight += _OTHER_TONGUE * _other_tongue(sheet, first, line.index, known.floor)
    if weight < 1.5 or _run(sheet, line.index, known.ahead) < _RUN:
        return False
    texts = tuple(_upwards(sheet, first, known.floor)), tuple(_downwards(sheet, line.index, known.ahead))
    if above.prose and not opens_wire(line.text) and not _strangers(*texts):
        return False  # space alone stands within articles too
    return weight + _parted(*texts) >= _ENOUGH


def _strangers(above: tuple[str, ...], below: tuple[str, ...]) -> bool:
    """Hardly a word is in both texts."""
    share = shared(above, below)
    return share is not None and share < _HARDLY


def _upwards(sheet: Sheet, begin: int, floor: int) -> Iterator[str]:
    told = 0
    for index in range(begin - 1, floor - 1, -1):
        line = sheet.lines[index]
        if line.kind in (LineKind.PROSE, LineKind.SHORT):
            yield line.text
            told += line.words
        if told >= _ABOVE:
            return


def _downwards(sheet: Sheet, body: int, ahead: int) -> Iterator[str]:
    told = 0
    for line in sheet.lines[body:ahead]:
        if line.kind is LineKind.PROSE:
            yield line.text
            told += line.words
        if told >= _BELOW:
            return
