"""Authors beside a standfirst or in it: "… / By Ellen Marsh / The harbour …", "Ellen Marsh reports from Bergen"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from generator.extract.view import View, rules
from generator.extract.vouching import told_of
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_alone, surely_names
from generator.split.line import Line, LineKind
from generator.text.names import has_given_name, person_at
from generator.text.phrases import alternation

_ROWS = 4  # for names, and who their owners are
_SMALL = 3  # lines between a byline and the text
_BOX = 6  # lines below the text in which a box for the author stands
_LABEL_ENDS = re.compile(r":\s*$|\n\s*$")
_CLAIM = re.compile(r"(?:©|\([cC]\)|[cC]opyright)\s?(?:©\s?)?(?:(?:19|20)\d\d,?\s(?:by\s)?)?(?P<owner>[^\W\d_].{4,40})")
_LONGEST = 400  # code points of a standfirst


@rules.register("byline-apart")
def byline_apart(view: View) -> Iterator[Statement]:
    """A labelled name between a standfirst and the text, or in a box below the text: "Author: Ellen Marsh".

    Serves newspapers with the standfirst above the byline, and pages whose author stands below the buttons. Abstains
    where the byline stands in its place, where the box is that of comments or of other texts, and for a name below the
    text whose label neither a colon nor the end of its row ends; without a label, unless a common given name comes
    first, the text does not tell of its owner, and no other name stands alone in its midst.
    """
    if any(said.authors for _, said in view.said):
        return
    for line in _bare(view):
        for name in surely_names(line.text):
            yield view.says(Property.AUTHOR, "byline-apart", line.at(name), Strength.PLACED)
    for line in (*_below_standfirst(view), *_in_box(view)):
        for piece in line.meta.authors if line.meta else ():
            told = piece.span.of(line.text)
            if " " in told and (piece.labelled or has_given_name(told)):
                strength = Strength.LABELLED if piece.labelled else Strength.PLACED
                yield view.says(Property.AUTHOR, "byline-apart", line.at(piece.span), strength)


def _below_standfirst(view: View) -> Iterator[Line]:
    """Right below the first paragraph, with more text below."""
    opening = view.body[1:2] if view.title and view.body and view.body[0].prose else ()
    below = view.sheet.lines[opening[0].index + 1 : opening[0].index + 1 + _SMALL] if opening else ()
    if opening and opening[0].kind is LineKind.META and any(line.prose and line in view.body for line in below):
        yield opening[0]


def _bare(view: View) -> Iterator[Line]:
    """Names alone between a standfirst and the text, each perhaps with a row that tells who its owner is: "Joanna
    Brandt / Reporter based in Orrin / Ove Lund / 4-Minute Listen"; no subheading, nor whom the text is about.
    """
    below = view.body[1 : 1 + _ROWS] if view.title and view.body and view.body[0].prose else ()
    rows = tuple(takewhile(lambda line: line.kind is LineKind.SHORT, below))
    named = [line for line in rows if surely_names(line.text)]
    if not named or named[0] is not rows[0] or any(_heads(line) for line in view.body[1 + len(rows) :]):
        return
    names = [name.of(line.text) for line in named for name in surely_names(line.text)]
    families = [name.rsplit(maxsplit=1)[-1] for name in names]
    others = [line for line in view.body if line not in named and not _describes(line, names)]
    if not any(family in line.text for family in families for line in others):
        yield from named


def _heads(line: Line) -> bool:
    return line.kind is LineKind.SHORT and bool(surely_names(line.text))


def _describes(line: Line, names: list[str]) -> bool:
    """ "Joanna Brandt is a reporter": a note below the byline."""
    return any(line.text.startswith(name) for name in names)


def _in_box(view: View) -> Iterator[Line]:
    for line in view.tail[:_BOX]:
        if line.kind in (LineKind.RELATED, LineKind.COMMENTS, LineKind.STAMP, LineKind.PROSE):
            return
        said = line.meta if line.kind is LineKind.META else None
        if said and said.authors and not said.dates and _LABEL_ENDS.search(line.text[: said.authors[0].span.start]):
            yield line


@rules.register("byline-in-standfirst")
def byline_in_standfirst(view: View) -> Iterator[Statement]:
    """Whom the standfirst says to have written: "Ellen Marsh and Ove Lund report from Bergen", "…, writes Ellen Marsh".

    Serves newspapers and magazines. Abstains in the title and in the text, unless each name begins with a common given
    name, and when the text tells of its owner, who may have written something else; where a byline stands, it prevails.
    """
    for line in view.top:
        if line is not view.title and line.kind in (LineKind.SHORT, LineKind.PROSE) and len(line.text) <= _LONGEST:
            spans = (*_before_report(line.text), *_behind_writes(line.text))
            for span in () if any(told_of(view, span.of(line.text)) for span in spans) else spans:
                yield view.says(Property.AUTHOR, "byline-in-standfirst", line.at(span), Strength.INFERRED)


def _before_report(text: str) -> tuple[Span, ...]:
    match = _reports().search(text)
    names = names_alone(text[: match.start()]) if match else ()
    return names if all(has_given_name(name.of(text)) for name in names) else ()


def _behind_writes(text: str) -> Iterator[Span]:
    for match in _writes().finditer(text):
        found = person_at(text, match.end(), len(text))
        if found and has_given_name(text[slice(*found)]):
            yield Span(*found)


@cache
def _reports() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(words('reports_from'))})\s", re.IGNORECASE)


@cache
def _writes() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(words('writes'))})\s(?=[^\W\d_a-zà-ÿа-я])")


@rules.register("byline-copyright")
def byline_copyright(view: View) -> Iterator[Statement]:
    """Whose text it is, right below the title: "How to dry tomatoes / © 2006 Ellen Marsh".

    Serves essays and tales on their authors' own sites. Abstains elsewhere, where the site's owner claims the page, and
    unless a common given name comes first.
    """
    below = view.sheet.lines[view.title.index + 1 : view.title.index + 2] if view.title else ()
    for line in below:
        claim = _CLAIM.fullmatch(line.text)
        for name in surely_names(claim["owner"]) if claim else ():
            at = claim.start("owner") if claim else 0
            span = line.at(Span(at + name.start, at + name.end))
            yield view.says(Property.AUTHOR, "byline-copyright", span, Strength.INFERRED)
