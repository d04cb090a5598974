"""What is said after a text to its readers: "Rafe Ollerton is the author of …", "Send your story ideas to …".

Such a paragraph, and what stands below it, is no part of the article: whose biography it is, stands above the text; an
appeal says so in the words of the language files.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.split.furniture.headings import is_biographical
from generator.split.heads import Head
from generator.split.line import Line, LineKind
from generator.split.profiles import told_about
from generator.split.sheet import Sheet
from generator.split.within import names_author

_LAST = 8  # lines of an article among which it may begin
_MOST = 80  # words
_REST = 60  # words of text below it
_NAME_WORDS = 5
_NAMED = 2  # times
_NOTES = "[(*¹"
_SPACES = re.compile(r"[\s/|·•]+")
_CAPITAL = r"[^\W\d_a-zà-ÿа-я][\w.’'-]*"
_BESIDE = re.compile(r"^,[^,.]{3,60},")  # "…, a contributing writer, is the author of"
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:(?:de|la|del|da|do|von|van|der|du)\s)*{_CAPITAL}){{0,3}}(?=[\s,])")


def postscript(sheet: Sheet, head: Head, end: int) -> int | None:
    """The first line of what is said to the readers below a text that ends at ``end``."""
    last = sheet.lines[max(head.body + 1, end - _LAST) : end]
    first = None
    told = 0
    for line in reversed(last):
        if told == 0 and _appeals(line):
            first = line.index
        elif told < _REST and (_biography(sheet, head, line) or _heads_profile(sheet, head, line, end)):
            first, told = line.index, 0
        else:
            told += line.words * line.prose
    return first


def _appeals(line: Line) -> bool:
    """Asks the readers to write, to follow or to pay."""
    if not line.prose or line.words > _MOST:
        return False
    low = line.text.casefold().replace("’", "'")
    return any(appeal in low for appeal in words("appeals"))


def _biography(sheet: Sheet, head: Head, line: Line) -> bool:
    """ "Rafe Ollerton is the author of …", "Rafe teaches …", "The author is …": about somebody named above the text."""
    if line.kind not in (LineKind.PROSE, LineKind.SHORT) or line.words > _MOST:
        return False
    if line.text.casefold().startswith(_authors_openers()) or (line.kind is LineKind.SHORT and told_about(line.text)):
        return True
    first = _NAME.match(line.text)
    named = first is not None and any(_names(above, first[0].split()) for above in sheet.lines[head.start : head.body])
    if first is None or not named:
        return False
    rest = line.text[first.end() :]
    return any(is_biographical(told.lstrip(" ,")) for told in (rest, _BESIDE.sub("", rest)))


def _heads_profile(sheet: Sheet, head: Head, line: Line, end: int) -> bool:
    """The author's name again on a line of its own, with something below it: "Rafe Ollerton / I write about ferries.";
    what stands there in an interview is a question, and below a signature notes.
    """
    if line.words > _NAME_WORDS or line.index + 1 >= end or sheet.times(line.text) > _NAMED:
        return False
    if any(one.text[-1] == "?" or one.text[0] in _NOTES for one in sheet.lines[line.index + 1 : end]):
        return False
    return names_author(sheet, (head.start, head.body), line)


def _names(line: Line, name: list[str]) -> bool:
    """The line bears all words of the name; where it is a single one, as an author's."""
    told = {word.strip(".,;").casefold() for word in _SPACES.split(line.text)}
    authors = line.kind is LineKind.META or line.words <= _NAME_WORDS
    return (len(name) > 1 or authors) and all(word.strip(".,").casefold() in told for word in name)


@cache
def _authors_openers() -> tuple[str, ...]:
    return tuple(f"{opening} " for opening in words("author_bios"))
