"""Authors who sign below the text: "Sir – I read with interest … / Hilda Marsh / Priory Terrace, Eastwold"."""

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.extract.view import View, rules
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import is_role, names_alone, perhaps_names, surely_names
from generator.split.line import Line, LineKind
from generator.split.titles import date_only
from generator.text.names import has_given_name

_DASHES = "-–—"
_QUOTES = "“«„‘\"'"
_STEM = 4  # letters
_SIGNED = 3  # lines below the last paragraph that a signature takes
_PLACE_WORDS = 4
_HEADS = (LineKind.RELATED, LineKind.COMMENTS)
_TAIL = 100  # code points
_CLOSED = re.compile(r"\w/(?:www\.)?[\w-]+(?:\.[\w-]+)+$")
_LAST_WORDS = re.compile(
    r"[.!?…»”\"]\s(?:[(\[](?P<shut>))?(?:[—–-]\s?)?(?P<names>[^\W\d_][^.!?…()\[\]]{4,60})(?(shut)[)\]])\.?$"
)


@rules.register("byline-signature")
def byline_signature(view: View) -> Iterator[Statement]:
    """A name right below the last paragraph, or the day below it: "Sir – I read with interest … / Hilda Marsh / Priory
    Terrace, Eastwold".

    Serves letters to the editor, circulars and essays signed at their end. Abstains on a page of several letters, when
    more follows than a place, a job or a date (below two names the foot of a page too), when the text tells of whoever
    bears the name, unless a common given name or a dash comes first, or a greeting stands above ("Yours,"); without a
    title unless a dash, a greeting, a date below or the end of the page shows that the name signs; and behind a dash
    below a saying, which may be theirs.
    """
    last = next((line for line in reversed(view.body) if line.prose), None)
    below = view.sheet.lines[last.index + 1 : last.index + 1 + _SIGNED] if last else ()
    own = [line for line in below if line in view.body or line in view.tail]
    greeted = len(own) > 1 and _greets(own[0])
    own = own[greeted:]
    own = own[1:] if len(own) > 1 and date_only(own[0]) and own[1] in view.body else own
    if not own or own[0].kind is not LineKind.SHORT or _signed_within(view, own[0]):
        return
    if last is not None and own[0].text[0] in _DASHES and _quotes(last):
        return
    if view.title is None and not (greeted or own[0].text[0] in _DASHES or _closes(view, own)):
        return
    job = len(own) > 1 and own[1] in view.body and is_role(own[1].text)
    for span in _signing(view, own[0], _ends_with(own[1 + job :]), greeted):
        if not any(span.of(own[0].text) in line.text for line in view.lines if line is not own[0]):
            yield view.says(Property.AUTHOR, "byline-signature", own[0].at(span), Strength.INFERRED)


def _quotes(line: Line) -> bool:
    """A saying, below which stands whose it is: "“A hive is a parliament.” / — Konrad Weil"."""
    return line.text[0] in _QUOTES


def _greets(line: Line) -> bool:
    """ "Yours,", "Mit freundlichen Grüßen,"."""
    few = line.kind is LineKind.SHORT and line.words <= _PLACE_WORDS
    return few and line.text[-1] == "," and not names_alone(line.text)


def _closes(view: View, own: list[Line]) -> bool:
    """The date stands right below, or nothing on the page."""
    return date_only(own[1]) if len(own) > 1 else own[0].index + 1 == len(view.sheet)


@rules.register("byline-last-words")
def byline_last_words(view: View) -> Iterator[Statement]:
    """A name behind the last sentence, in its row: "… the ferry will not. (Hilda Marsh)", "… will not. — HILDA MARSH".

    Serves briefs of newspapers and reports of agencies' clients. Abstains when the text tells of the name elsewhere or
    is one of several, behind a saying, which may be theirs, and unless a common given name comes first.
    """
    last = next((line for line in reversed(view.body) if line.prose), None)
    match = _LAST_WORDS.search(last.text, max(0, len(last.text) - _TAIL)) if last else None
    if last is None or match is None or _quotes(last):
        return
    for name in surely_names(match["names"]):
        told = name.of(match["names"])
        if not any(told in line.text for line in view.lines if line is not last) and last.text.count(told) == 1:
            at = match.start("names")
            span = last.at(Span(at + name.start, at + name.end))
            yield view.says(Property.AUTHOR, "byline-last-words", span, Strength.INFERRED)


def _signing(view: View, line: Line, last: bool, greeted: bool) -> tuple[Span, ...]:
    """The names of the line: if it ends the page, or there are two whose last names the text does not tell."""
    own = line.text[: line.text.rindex("/")] if _CLOSED.search(line.text) else line.text
    names = perhaps_names(own) if greeted or line.text[0] in _DASHES else surely_names(own)
    told = " ".join(one.text for one in view.lines if one is not line)
    strangers = len(names) > 1 and not any(_surname(name.of(line.text)) in told for name in names)
    if last or strangers:
        return names or _signed_from(line.text, told)
    return ()


def _surname(name: str) -> str:
    """Without the ending that Russian changes."""
    last = name.rsplit(maxsplit=1)[-1]
    return last[: max(_STEM, len(last) - 2)]


def _signed_from(text: str, told: str) -> tuple[Span, ...]:
    """The name before a place that the text tells of: "Ann Lee, Nether Harlow"."""
    found = names_alone(text)
    if len(found) != 2 or text[found[0].end : found[1].start].strip() != ",":
        return ()
    name, place = (span.of(text) for span in found)
    return found[:1] if has_given_name(name) and not has_given_name(place) and place in told else ()


def _signed_within(view: View, last: Line) -> bool:
    """Another name alone in the midst of the text: a page of several letters."""
    return any(one.kind is LineKind.SHORT and surely_names(one.text) for one in view.body if one is not last)


def _ends_with(lines: list[Line]) -> bool:
    """Nothing but a place, a date or the foot of the page, of which what its heads announce is no part of the text."""
    lines = list(takewhile(lambda line: line.kind not in _HEADS, lines))
    told = [line for line in lines if line.kind is LineKind.SHORT]
    other = [line for line in lines if line.kind in (LineKind.PROSE, LineKind.CREDIT)]
    return not other and len(told) <= 1 and all(one.words <= _PLACE_WORDS and not is_role(one.text) for one in told)
