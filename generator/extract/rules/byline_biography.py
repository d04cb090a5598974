"""Authors whom a note about them names: "About the author / Ellen Marsh", "- Ellen Marsh She writes for the Mail"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from generator.extract.rules.byline_signature import byline_last_words, byline_signature
from generator.extract.view import View, rules
from generator.extract.vouching import told_of
from generator.languages import known, words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import perhaps_names
from generator.split.furniture.ends import heads_author
from generator.split.furniture.headings import is_biographical
from generator.split.line import Line, LineKind
from generator.split.metawords import roleword
from generator.text.names import has_given_name, person_at
from generator.text.phrases import alternation

_LEAD = re.compile(r"[-–—*_([•\s]*")
_SENTENCE = re.compile(r"[.!?…]\s+(?=[^\W\d_a-zà-ÿа-я])")
_BOX = 3  # lines below its head in which an author is named
_LAST = 3  # paragraphs
_MOST = 70  # words
_JOB = 90  # code points of what an author is
_ADDRESS = re.compile(r",?\s(?:at|on|via|by|en|auf|sur|no|em)\s\S*?(?:[@\d(]|[A-Z])")
_ENDING = (LineKind.COMMENTS, LineKind.STAMP, LineKind.RELATED, LineKind.END)


@rules.register("byline-biography")
def byline_biography(view: View) -> Iterator[Statement]:
    """Whom a note about the author names: "About the author / Ellen Marsh is …", "Ellen Marsh is a staff writer for …".

    Serves columns, essays and newspapers that print no byline above the text. Abstains unless a common given name
    comes first; where somebody signs the text; outside a box headed as the author's, where the text tells of its
    owner, and where the note says neither that they write nor a writer's job.
    """
    if view.title is None or any(byline_signature(view)) or any(byline_last_words(view)):
        return
    for line, name in (*_in_boxes(view), *_in_notes(view)):
        yield view.says(Property.AUTHOR, "byline-biography", line.at(name), Strength.INFERRED)


@rules.register("byline-before-biography")
def byline_before_biography(view: View) -> Iterator[Statement]:
    """A dash, a name and who its owner is, in one row above the text: "- ELLEN MARSH She writes for the Mail".

    Serves newspapers' pages in the libraries that keep them. Abstains unless the row is the first below the title.
    """
    below = view.sheet.below(view.title.index) if view.title else ()
    for line in below[:1]:
        lead = _LEAD.match(line.text)
        found = person_at(line.text, lead.end(), len(line.text)) if lead and line.text[0] in "-–—" else None
        if found and _tells_of(line.text[found[1] :]):
            yield view.says(Property.AUTHOR, "byline-before-biography", line.at(Span(*found)), Strength.PLACED)


def _in_boxes(view: View) -> Iterator[tuple[Line, Span]]:
    """Below each "About the author" the first line that names somebody."""
    below = [*view.foot, *view.tail]
    for head in (at for at, line in enumerate(below) if heads_author(line.text)):
        box = takewhile(_tells, below[head + 1 : head + 1 + _BOX])
        named = ((line, _named(line.text, headed=True)) for line in box)
        line, names = next(((line, names) for line, names in named if names), (below[head], ()))
        yield from ((line, name) for name in names)


def _tells(line: Line) -> bool:
    return line.kind not in _ENDING


def _in_notes(view: View) -> Iterator[tuple[Line, Span]]:
    """The last of the paragraphs, or of the lines right below them, that tells of a writer."""
    if any(heads_author(line.text) for line in (*view.foot, *view.tail)):
        return
    told = [line for line in view.body if line.prose]
    told = [*told[:1], *told[1:][-_LAST:]]
    last = [*told, *view.foot[:_LAST], *takewhile(_tells, view.tail[:_LAST])]
    for line in (line for line in reversed(last) if line.words <= _MOST):
        names = [name for name in _named(line.text) if not _told_elsewhere(view, line, name)]
        yield from ((line, name) for name in names)
        if names:
            return


def _named(text: str, headed: bool = False) -> tuple[Span, ...]:
    """Whom the note names at its beginning, and at that of its other sentences."""
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    if note := _openers().match(text, at):
        found = person_at(text, note.end(), len(text))
        return (Span(*found),) if found else ()
    if contact := _contacts().match(text, at):
        found = person_at(text, contact.end(), len(text))
        sure = found and has_given_name(text[slice(*found)]) and _ADDRESS.match(text, found[1])
        return (Span(*found),) if found and sure else ()
    if headed and (alone := perhaps_names(text[at:])):
        return tuple(Span(at + name.start, at + name.end) for name in alone)
    begins = (at, *(end.end() for end in _SENTENCE.finditer(text, at)))
    told = (person_at(text, begin, len(text)) for begin in begins)
    names = [Span(*found) for found in told if found and _tells_of(text[found[1] :], headed)]
    return tuple(names) if names and has_given_name(names[0].of(text)) else ()


def _tells_of(behind: str, headed: bool = False) -> bool:
    """ "… writes about rivers", "… is a professor of law": a writer's job stands near the beginning."""
    told = behind.lstrip(" ,)")
    first, _, rest = told.partition(" ")
    told = rest if first.casefold() in known("pronouns") else told
    job = roleword().search(told[:_JOB]) is not None
    return is_biographical(told) and (headed or job or bool(_writes().match(told)))


def _told_elsewhere(view: View, note: Line, name: Span) -> bool:
    told = name.of(note.text)
    if not told_of(view, told):
        return False
    family = told.rsplit(maxsplit=1)[-1]
    return any(family in line.text for line in view.body if line is not note and line.text != told)  # above it


@cache
def _writes() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('writes'))})\s", re.IGNORECASE)


@cache
def _openers() -> re.Pattern[str]:
    """ "This is a guest post by"."""
    return re.compile(rf"(?:{alternation(words('author_notes'))})\s(?=(?-i:[^\W\d_a-zà-ÿа-я]))", re.IGNORECASE)


@cache
def _contacts() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('author_contacts'))})\s(?=(?-i:[^\W\d_a-zà-ÿа-я]))", re.IGNORECASE)
