"""Authors of whom a box below the text tells: "About Ilse Brand / View all posts by Ilse Brand →", "Ilse Brand / Senior
Staff Writer".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.extract.view import View, rules
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import is_role, surely_names
from generator.split.line import Line, LineKind
from generator.split.profiles import posts_by, told_about

_BOX = 14  # lines below the text in which the box may stand
_NUMBERS = 2  # lines
_PHONE = re.compile(r"\d[\d\s()./-]{5,}\d")
_LAST = 4  # lines of the text among which it may begin
_OTHERS = (LineKind.COMMENTS, LineKind.STAMP)


@rules.register("byline-profile")
def byline_profile(view: View) -> Iterator[Statement]:
    """Whose other posts a line below the text leads to, or of whom it tells: "View all posts by Ilse Brand →".

    Or whose name stands in a row of its own above a writer's job. Serves WordPress, magazines and newspapers with a box
    for the author. Abstains below comments; behind "About" and "More from" and above a job unless a common given name
    comes first; and behind "About" and above a job when the text tells of the name's owner; above a telephone's number.
    """
    below = tuple(_below(view))
    for line in below:
        for name in posts_by(line.text) or _strangers(view, line, told_about(line.text)):
            yield view.says(Property.AUTHOR, "byline-profile", line.at(name), Strength.INFERRED)
    for line, job in pairwise(below):
        if job.index == line.index + 1 and is_role(job.text) and not to_be_called(view, line):
            for name in _strangers(view, line, surely_names(line.text)):
                yield view.says(Property.AUTHOR, "byline-profile", line.at(name), Strength.INFERRED)


def _below(view: View) -> Iterator[Line]:
    for line in (*view.body[-_LAST:], *view.tail[:_BOX]):
        if line.kind in _OTHERS:
            return
        if not line.prose:
            yield line


def to_be_called(view: View, line: Line) -> bool:
    """Whom to ask about a press release: a telephone's number stands below, or a line that ends with a colon above."""
    near = view.sheet.lines[line.index + 2 : line.index + 2 + _NUMBERS]
    return view.sheet.lines[line.index - 1].text[-1] == ":" or any(_PHONE.search(one.text) for one in near)


def _strangers(view: View, line: Line, names: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(name for name in names if not _told_above(view, line, name.of(line.text)))


def _told_above(view: View, about: Line, name: str) -> bool:
    family = name.rsplit(maxsplit=1)[-1]
    return any(family in line.text for line in view.lines if line.index < about.index and len(line.text) > len(name))
