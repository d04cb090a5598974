"""Rules ``byline-labelled`` and ``byline-name-and-role``: who wrote the article."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile

from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.sheet import Line, LineKind
from generator.text.names import NAME
from generator.text.phrases import alternation

_LONGEST_ROLE = 8  # words


@rules.register("byline-labelled")
def byline_labelled(view: View) -> Iterator[Statement]:
    """A name after a label, above or below the text: "by Joseph Fitsanakis", "Author: …", "Posted by …".

    Serves WordPress, Blogspot, Drupal, newspapers, wire copy. Abstains when other words follow the name
    ("By John Smith's account"), when the byline names nobody ("Staff", "admin"), and everywhere inside the text.
    """
    for line in view.metas:
        for piece in line.meta.authors if line.meta else ():
            yield view.says(Property.AUTHOR, "byline-labelled", line.at(piece.span), Strength.LABELLED)


@rules.register("byline-name-and-role")
def byline_name_and_role(view: View) -> Iterator[Statement]:
    """A name and a role on a line of their own: "Michael Webster syndicated investigative reporter".

    Serves syndicated columns, newspapers ("Jane Doe, Staff Writer") and blogs that leave out "by". Abstains
    unless the line stands between title and text, begins with the shape of a name and ends in a word
    for a writer's job.
    """
    for line in view.top:
        if line.kind is LineKind.SHORT and line != view.title and (found := _named(line)):
            yield view.says(Property.AUTHOR, "byline-name-and-role", line.at(found), Strength.PLACED)


def _named(line: Line) -> Span | None:
    match = _pattern().fullmatch(line.text)
    return Span(*match.span("name")) if match and line.words <= _LONGEST_ROLE else None


@cache
def _pattern() -> Pattern[str]:
    job = rf"(?:{alternation(words('roles'))})"
    return compile(
        rf"(?P<name>{NAME})[\s,|–—-]+(?:(?-i:[a-z])[\w-]*\s|{job}\s){{0,5}}{job}", IGNORECASE if False else 0
    )
