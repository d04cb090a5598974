"""Authors who sign below the text: "Sir – I read with interest … / Hilda Marsh / Priory Terrace, Eastwold"."""

import re
from collections.abc import Iterator

from generator.extract.rules.byline_profile import to_be_called
from generator.extract.view import View, rules
from generator.languages import known
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import (
    is_role,
    names_alone,
    names_and_place,
    names_and_role,
    perhaps_names,
    surely_names,
)
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
    last = _above_signature(view) or next((line for line in reversed(view.body) if line.prose), None)
    below = view.sheet.lines[last.index + 1 : last.index + 1 + _SIGNED] if last else ()
    own = [line for line in below if line in view.body or line in view.tail]
    greeted = len(own) > 1 and _greets(own[0])
    own = own[greeted:]
    if len(own) > 1 and date_only(own[0]):
        own = [*own[1:], *(line for line in view.tail if line.index == own[-1].index + 1)]
    if not own or own[0].kind is not LineKind.SHORT:
        return
    if last is not None and own[0].text[0] in _DASHES and _quotes(last):
        return
    if any(_of_other_day(view, line) for line in below):
        return  # a reader's words follow
    if view.title is None and not (greeted or own[0].text[0] in _DASHES or _closes(view, own)):
        return
    signers = own[: 1 + _signs_too(own)]
    if _signed_within(view, signers) or to_be_called(view, signers[-1]):
        return
    rest = own[len(signers) :]
    job = bool(rest) and rest[0].kind is LineKind.SHORT and _of_office(rest[0].text)
    for line in signers:
        dashed = line.text[0] in _DASHES and bool(surely_names(line.text))
        ends = dashed or _ends_with(rest[job:])
        for span in _signing(view, line, ends, greeted, alone=len([one for one in rest[job:] if _more(one)]) <= 1):
            if not any(span.of(line.text) in other.text for other in view.lines if other is not line):
                yield view.says(Property.AUTHOR, "byline-signature", line.at(span), Strength.INFERRED)


def _of_other_day(view: View, line: Line) -> bool:
    """Another day than that above the text."""
    days = {
        day for one in view.top if one.meta for piece in one.meta.dates if piece.date for day in piece.date.readings
    }
    own = {day for piece in (line.meta.dates if line.meta else ()) if piece.date for day in piece.date.readings}
    return bool(days and own) and days.isdisjoint(own)


def _above_signature(view: View) -> Line | None:
    """The last paragraph, below which a dash opens a name, whatever stands below that: "- Hilda Marsh"."""
    near = (line for line in view.body[-_SIGNED:] if line.kind is LineKind.SHORT and line.text[0] in _DASHES)
    signed = next((line for line in near if surely_names(line.text)), None)
    return view.sheet.lines[signed.index - 1] if signed and signed.index else None


def _signs_too(own: list[Line]) -> bool:
    """Another name in the next row: "Hilda Marsh / Ove Lund"; below blank rows it may be a place."""
    both = len(own) > 1 and all(line.kind is LineKind.SHORT and surely_names(line.text) for line in own[:2])
    return both and not own[1].gap


def _of_office(text: str) -> bool:
    """ "Senior Reporter, The Lantern", "Delegado diocesano"."""
    return is_role(text) or text.split(maxsplit=1)[0].casefold() in known("titles")


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


def _signing(view: View, line: Line, last: bool, greeted: bool, alone: bool) -> tuple[Span, ...]:
    """The names of the line, if it ends the text or there are two; where more follows or stands in the row, unless the
    text tells their last names.
    """
    own = line.text[: line.text.rindex("/")] if _CLOSED.search(line.text) else line.text
    dashed = line.text[0] in _DASHES
    names = perhaps_names(own) if greeted or dashed else surely_names(own)
    if last and names and (greeted or dashed or alone):
        return names
    names = names or _with_more(own)
    told = " ".join(one.text for one in view.lines if one is not line)
    strangers = not any(_surname(name.of(own)) in told for name in names)
    return names if strangers and (last or len(names) > 1) else ()


def _more(line: Line) -> bool:
    return line.kind in (LineKind.SHORT, LineKind.PROSE, LineKind.CREDIT)


def _with_more(text: str) -> tuple[Span, ...]:
    """The names before a job, an address or a place: "Ann Lee, Nether Harlow", "Ann Lee ann@harlow.example"."""
    names = names_and_role(text)
    return names if all(has_given_name(name.of(text)) for name in names) and names else names_and_place(text)


def _surname(name: str) -> str:
    """Without the ending that Russian changes."""
    last = name.rsplit(maxsplit=1)[-1]
    return last[: max(_STEM, len(last) - 2)]


def _signed_within(view: View, signers: list[Line]) -> bool:
    """Another name alone in the midst of the text: a page of several letters."""
    return any(one.kind is LineKind.SHORT and surely_names(one.text) for one in view.body if one not in signers)


def _ends_with(lines: list[Line]) -> bool:
    """Right below stands nothing, a place, a date or the foot of the page; no other text, no title."""
    placed = bool(lines) and lines[0].kind is LineKind.SHORT
    for line in lines[: 1 + placed]:
        if line.kind in _HEADS:
            return True
        if line.kind is LineKind.SHORT and (line.words > _PLACE_WORDS or is_role(line.text)):
            return False
        if line.kind in (LineKind.PROSE, LineKind.CREDIT):
            return False
    return True
