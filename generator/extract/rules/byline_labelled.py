"""Authors behind a label: "by Joseph Fitsanakis", "Reviewed by Simon Leary", "By Ellen Marsh / and / John Oakes"."""

import re
from collections.abc import Iterator
from itertools import dropwhile

from generator.extract.otherdates import of_picture
from generator.extract.reviewed import of_book, reviewer_label, tells_of_book
from generator.extract.view import View, rules
from generator.languages import known, words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_and_place, perhaps_names, surely_names, tells_pictures
from generator.split.dateline import read_run_on
from generator.split.line import Line, LineKind
from generator.split.metawords import common_words, joining, roleword
from generator.split.pieces import MetaLine
from generator.split.strangers import names_here
from generator.split.titles import date_only
from generator.text.names import has_given_name, person_at

_BRACKETED = re.compile(r"\((?P<name>[^()]{5,40})\)\s(?=\S)")
_ACRONYM = 4  # letters
_TEASER = 8  # lines
_JOB = 3  # words
_BOX = 6  # lines that tell of an author and of the next
_NEXT = 2  # lines below a name in which the address stands
_ADDRESS = re.compile(r"\S+@\S+\.\w+|[+()\d][\d\s()/.+-]{6,24}")


@rules.register("byline-labelled")
def byline_labelled(view: View) -> Iterator[Statement]:
    """A name after a label, above or below the text: "by Joseph Fitsanakis", "Author: …", "Posted by …".

    Serves WordPress, Blogspot, Drupal, newspapers, wire copy. Abstains when other words follow the name
    ("By John Smith's account") or stand before it that name no writing ("Sculpture by …"), when the byline names nobody
    ("Staff", "admin"), above a book's publisher and price or below a review's heading and the book's title, for one
    word that the copyright line holds too, and everywhere inside the text.
    """
    full = {line for line, said in view.said if any(" " in one.span.of(line.text) for one in said.authors)}
    named = any(line in view.top for line in full)
    for line, said in view.said:
        if full and line not in full and (named or line in view.top):
            continue  # "Posted by lantern" above or below "By Ann Lee"
        if line in view.foot and _of_teaser(view, line):
            continue
        above = _named_above(view, line)
        for name in (above.at(name) for name in names_here(view.sheet, above)) if above else ():
            yield view.says(Property.AUTHOR, "byline-labelled", name, Strength.LABELLED)
        passed = of_book(view, line) or _of_picture(view, line, said) or (above and _pictured(view, line))
        for piece in () if passed else said.authors:
            if not _of_site(view, piece.span.of(line.text)):
                yield view.says(Property.AUTHOR, "byline-labelled", line.at(piece.span), Strength.LABELLED)


def _named_above(view: View, line: Line) -> Line | None:
    """Whose label stands below the name and not before it: "Ann Lee / Words // Ove Lund / Pictures"."""
    above = view.sheet.lines[line.index - 1] if line.index and "\n" in line.text and not line.gap else None
    label, _, rest = line.text.partition("\n")
    parted = above is not None and rest.startswith("\n") and ":" not in label
    return above if parted and above in view.top and above is not view.title else None


def _pictured(view: View, line: Line) -> bool:
    """The next row says that the name above it is a photographer's."""
    below = view.sheet.lines[line.index + 1 : line.index + 2]
    return any(not one.gap and one.words == 1 and tells_pictures(one.text) for one in below)


def _of_site(view: View, name: str) -> bool:
    """ "Por: DÉCADA" on the page of "© 2015 Publicaciones Década S.A.", "von ODR WEND" on that of "ODR.EXAMPLE"."""
    first = name.split(maxsplit=1)[0]
    if first.isupper() and 1 < len(first) <= _ACRONYM and not has_given_name(name):
        return view.sheet.in_short_lines(first) > 1
    return view.sheet.in_copyright(name) if " " not in name else _heads_page(view, name)


def _heads_page(view: View, name: str) -> bool:
    """ "Posted by Charter Room" below "Charter Room blog": words of no person that open the page."""
    lows = [word.casefold() for word in name.split()]
    opens = view.sheet.lines[0].folded.startswith(name.casefold()) and not has_given_name(name)
    return opens and not (common_words() | view.sheet.small_words).isdisjoint(lows)


def _of_teaser(view: View, line: Line) -> bool:
    """ "By Ann Lee" below the text whose byline stands above it, or with another such line below it."""
    if line.folded.split()[0].rstrip(":") not in known("weak_author_labels"):
        return False
    others = (*view.top, *(one for one in (*view.foot, *view.tail[:_TEASER]) if one.index > line.index))
    return any(one.kind is LineKind.META and one.meta is not None and one.meta.authors for one in others)


def _of_picture(view: View, line: Line, said: MetaLine) -> bool:
    """ "Nils Berg/AFP, 9 September 1999" below "By Ann Lee", "(By Nils Berg/Shutterstock)"."""
    if line.kind is LineKind.CREDIT and line.text[0] == "(":
        return True
    return any(not author.labelled for author in said.authors) and of_picture(view, line, said)


@rules.register("byline-reviewer")
def byline_reviewer(view: View) -> Iterator[Statement]:
    """Who reviewed the book: "Bollard Press, 312pp, £18.99 / Reviewed by Simon Leary".

    Serves reviews in newspapers and journals. Abstains where no book's author or publisher and length stand above the
    text: there whoever reviewed a text is its editor.
    """
    if not tells_of_book(view):
        return
    for line in (*view.top, *view.foot):
        label = reviewer_label(line.text)
        found = person_at(line.text, label.end(), len(line.text)) if label else None
        if found:
            yield view.says(Property.AUTHOR, "byline-reviewer", line.at(Span(*found)), Strength.LABELLED)


@rules.register("byline-continued")
def byline_continued(view: View) -> Iterator[Statement]:
    """A name on the line after a labelled byline, with nothing or "and" between: "By Ellen Marsh / and / John Oakes";
    with "&" or "and" before it also on the line after names alone.

    Serves newspapers whose bylines are set in pieces. Abstains unless the name begins with a common given name or
    "and" stands before it, in its own row perhaps with the job behind: "By Ellen Marsh, sailor / and Ove Lund, cook".
    """
    yield from _continued(view, view.top)
    if not any(said.authors for line, said in view.said if line in view.top):
        yield from _continued(view, (*view.foot, *view.tail[:_BOX]))


def _continued(view: View, lines: tuple[Line, ...]) -> Iterator[Statement]:
    open_, joined, again, joints = False, False, False, words("conjunctions")
    here = frozenset(line.index for line in lines)
    for line in lines:
        above = view.sheet.above(line.index)
        if above is not None and above.index in here and above is not view.title and surely_names(above.text):
            for span in _behind_joint(line.text) if line.kind is LineKind.SHORT else ():
                yield view.says(Property.AUTHOR, "byline-continued", line.at(span), Strength.PLACED)
        if line.kind is LineKind.SHORT and open_ and line != view.title:
            names = _behind_joint(line.text) or (perhaps_names(line.text) if joined else _names_here(view, line))
            again = bool(names) and any(map(_contact, view.sheet.lines[line.index + 1 : line.index + 1 + _NEXT]))
            for span in names:
                yield view.says(Property.AUTHOR, "byline-continued", line.at(span), Strength.LABELLED)
        said = line.meta if line.kind is LineKind.META else None
        opens = said is not None and bool(said.authors) and not said.dates
        alone = open_ and (line.text.casefold() in joints or line.text == "," or _tells_job(view, line))
        joined = alone or (opens and (line.text.rpartition(" ")[2].casefold() in joints or line.text[-1] == ","))
        open_ = opens or alone or again or (open_ and line.kind is LineKind.FURNITURE and _contact(line))
        again = False


def _names_here(view: View, line: Line) -> tuple[Span, ...]:
    """Names alone; with a place where the date stands below them: "By / Ann Lee / Ove Lund. Orrin / 3 May 2021"."""
    names = surely_names(line.text)
    if names:
        return names
    below = view.sheet.below(line.index)
    return names_and_place(line.text) if any(date_only(one) for one in below) else ()


def _tells_job(view: View, line: Line) -> bool:
    """The job of the first author, with another name and job below it: "Lecturer in Ecology, University of Oslo"; or
    whatever is said of them, with the address below it and another name and address below that: "Partner, Orrin /
    a.lee@oaks.example / 555 0110 / Ove Lund / Counsel, Orrin / o.lund@oaks.example".
    """
    if line.kind is not LineKind.SHORT:
        return False
    name, job = (*view.sheet.lines[line.index + 1 : line.index + 3], line, line)[:2]
    if _job(line) and surely_names(name.text) and job is not line and _job(job):
        return True
    after = view.sheet.lines[line.index + 1 : line.index + 1 + _BOX]
    rows = tuple(dropwhile(_contact, after))
    named = _contact(name) and len(rows) > _NEXT and bool(surely_names(rows[0].text))
    return named and any(map(_contact, rows[1 : 1 + _NEXT]))


def _contact(line: Line) -> bool:
    """An address or a telephone's number."""
    return _ADDRESS.fullmatch(line.text) is not None


def _job(line: Line) -> bool:
    return line.kind is LineKind.SHORT and roleword().search(" ".join(line.text.split()[:_JOB])) is not None


def _behind_joint(text: str) -> tuple[Span, ...]:
    """The name in "and Ove Lund, cook at sea"."""
    joint = joining().match(text)
    found = person_at(text, joint.end(), len(text)) if joint else None
    return (Span(*found),) if found and text[found[1] :].lstrip()[:1] in ("", ",", "(") else ()


@rules.register("byline-behind-title")
def byline_behind_title(view: View) -> Iterator[Statement]:
    """A byline that ends the row of the title or of the standfirst: "Comment: “The bridge”. By Nilda Marsh".

    Serves blogs that hand on columns, and newspapers whose kicker, standfirst and byline are one row. Abstains where
    another byline stands, in a review of a book, behind a comma in English ("The Tide Clerk, by Ottoline Vance"), and
    unless each name begins with a common given name.
    """
    if tells_of_book(view):
        return
    for line in (*view.top, *view.body[:1]):
        said = line.signed if line.kind in (LineKind.SHORT, LineKind.PROSE) else None
        for piece in said.authors if said else ():
            if has_given_name(piece.span.of(line.text)):
                yield view.says(Property.AUTHOR, "byline-behind-title", line.at(piece.span), Strength.INFERRED)


@rules.register("byline-run-on")
def byline_run_on(view: View) -> Iterator[Statement]:
    """A byline that runs into the text: "By Vera Oak and Gil Marsh KYIV (Reuters) - Waves of …", "(VERA OAK) Waves …".

    Serves wire copy on the pages of stations and aggregators, and columns. Abstains unless the text opens with "By" and
    a dateline with its agency follows the names, or with a name in brackets that begins with a common given name.
    """
    for line in view.body[:1]:
        bracketed = _BRACKETED.match(line.text)
        at = bracketed.start("name") if bracketed else 0
        for name in surely_names(bracketed["name"]) if bracketed else ():
            span = line.at(Span(at + name.start, at + name.end))
            yield view.says(Property.AUTHOR, "byline-run-on", span, Strength.PLACED)
        for span in read_run_on(line.text)[0]:
            yield view.says(Property.AUTHOR, "byline-run-on", line.at(span), Strength.LABELLED)
