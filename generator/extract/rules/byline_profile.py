"""Authors of whom a box below the text tells: "About Ilse Brand / View all posts by Ilse Brand →"."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength
from generator.split.line import Line, LineKind
from generator.split.profiles import posts_by, told_about

_BOX = 14  # lines below the text in which the box may stand
_LAST = 4  # lines of the text among which it may begin
_OTHERS = (LineKind.COMMENTS, LineKind.STAMP)


@rules.register("byline-profile")
def byline_profile(view: View) -> Iterator[Statement]:
    """Whose other posts a line below the text leads to, or of whom it tells: "View all posts by Ilse Brand →".

    Serves WordPress and magazines with a box for the author. Abstains below comments; behind "About" and "More from"
    unless a common given name comes first; and behind "About" when the text tells of its owner.
    """
    for line in _below(view):
        names = posts_by(line.text) or tuple(
            name for name in told_about(line.text) if not _told_above(view, line, name.of(line.text))
        )
        for name in names:
            yield view.says(Property.AUTHOR, "byline-profile", line.at(name), Strength.INFERRED)


def _below(view: View) -> Iterator[Line]:
    for line in (*view.body[-_LAST:], *view.tail[:_BOX]):
        if line.kind in _OTHERS:
            return
        if not line.prose:
            yield line


def _told_above(view: View, about: Line, name: str) -> bool:
    family = name.rsplit(maxsplit=1)[-1]
    return any(family in line.text for line in view.lines if line.index < about.index and len(line.text) > len(name))
