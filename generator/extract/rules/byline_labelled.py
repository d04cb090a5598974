"""Authors behind a label: "by Joseph Fitsanakis", "Reviewed by Simon Leary", "By Ellen Marsh / and / John Oakes"."""

from collections.abc import Iterator

from generator.extract.otherdates import of_picture
from generator.extract.reviewed import of_book, reviewer_label, tells_of_book
from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import perhaps_names, surely_names
from generator.split.dateline import read_run_on
from generator.split.line import Line, LineKind
from generator.split.pieces import MetaLine
from generator.text.names import person_at


@rules.register("byline-labelled")
def byline_labelled(view: View) -> Iterator[Statement]:
    """A name after a label, above or below the text: "by Joseph Fitsanakis", "Author: …", "Posted by …".

    Serves WordPress, Blogspot, Drupal, newspapers, wire copy. Abstains when other words follow the name
    ("By John Smith's account"), when the byline names nobody ("Staff", "admin"), above a book's publisher and price
    or below a review's heading and the book's title, and everywhere inside the text.
    """
    named = any(" " in one.span.of(line.text) for line, said in view.said for one in said.authors)
    for line, said in view.said:
        for piece in () if of_book(view, line) or _of_picture(view, line, said) else said.authors:
            if named and line in view.top and " " not in piece.span.of(line.text):
                continue  # "Posted by lantern" above "By Ann Lee"
            yield view.says(Property.AUTHOR, "byline-labelled", line.at(piece.span), Strength.LABELLED)


def _of_picture(view: View, line: Line, said: MetaLine) -> bool:
    """ "Nils Berg/AFP, 9 September 1999" below "By Ann Lee"."""
    return any(not author.labelled for author in said.authors) and of_picture(view, line, said)


@rules.register("byline-reviewer")
def byline_reviewer(view: View) -> Iterator[Statement]:
    """Who reviewed the book: "Bollard Press, 312pp, £18.99 / Reviewed by Simon Leary".

    Serves reviews in newspapers and journals. Abstains where no book's author or publisher and length stand above the
    text: there whoever reviewed a text is its editor.
    """
    if not tells_of_book(view):
        return
    for line in view.top:
        label = reviewer_label(line.text)
        found = person_at(line.text, label.end(), len(line.text)) if label else None
        if found:
            yield view.says(Property.AUTHOR, "byline-reviewer", line.at(Span(*found)), Strength.LABELLED)


@rules.register("byline-continued")
def byline_continued(view: View) -> Iterator[Statement]:
    """A name on the line after a labelled byline, with nothing or "and" between: "By Ellen Marsh / and / John Oakes".

    Serves newspapers whose bylines are set in pieces. Abstains unless the name begins with a common given name or
    "and" stands before it.
    """
    open_, joined, joints = False, False, words("conjunctions")
    for line in view.top:
        if line.kind is LineKind.SHORT and open_ and line != view.title:
            for span in perhaps_names(line.text) if joined else surely_names(line.text):
                yield view.says(Property.AUTHOR, "byline-continued", line.at(span), Strength.LABELLED)
        said = line.meta if line.kind is LineKind.META else None
        opens = said is not None and bool(said.authors) and not said.dates
        alone = open_ and line.text.casefold() in joints
        joined = alone or (opens and line.text.rpartition(" ")[2].casefold() in joints)
        open_ = opens or alone


@rules.register("byline-run-on")
def byline_run_on(view: View) -> Iterator[Statement]:
    """A byline that runs into the dateline of the text: "By Vera Oak and Gil Marsh KYIV (Reuters) - Waves of …".

    Serves wire copy on the pages of stations and aggregators. Abstains unless the text opens with "By" and a
    dateline with its agency follows the names.
    """
    for line in view.body[:1]:
        for span in read_run_on(line.text)[0]:
            yield view.says(Property.AUTHOR, "byline-run-on", line.at(span), Strength.LABELLED)
