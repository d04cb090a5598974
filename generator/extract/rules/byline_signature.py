"""Authors who sign below the text: "Sir – I read with interest … / Hilda Marsh / Priory Terrace, Eastwold"."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import is_role, names_alone, perhaps_names, surely_names
from generator.split.line import Line, LineKind
from generator.text.names import has_given_name

_DASHES = "-–—"
_STEM = 4  # letters
_SIGNED = 3  # lines below the last paragraph that a signature takes
_PLACE_WORDS = 4


@rules.register("byline-signature")
def byline_signature(view: View) -> Iterator[Statement]:
    """A name right below the last paragraph: "Sir – I read with interest … / Hilda Marsh / Priory Terrace, Eastwold".

    Serves letters to the editor, circulars and essays signed at their end. Abstains without a title, on a page of
    several letters, when more follows than a place or a date (below two names the foot of a page too), when the text
    tells of whoever bears the name, and unless a common given name or a dash comes first.
    """
    last = next((line for line in reversed(view.body) if line.prose), None)
    below = view.sheet.lines[last.index + 1 : last.index + 1 + _SIGNED] if last and view.title else ()
    own = [line for line in below if line in view.body or line in view.tail]
    if not own or own[0].kind is not LineKind.SHORT or _signed_within(view, own[0]):
        return
    for span in _signing(view, own[0], _ends_with(own[1:])):
        if not any(span.of(own[0].text) in line.text for line in view.lines if line is not own[0]):
            yield view.says(Property.AUTHOR, "byline-signature", own[0].at(span), Strength.INFERRED)


def _signing(view: View, line: Line, last: bool) -> tuple[Span, ...]:
    """The names of the line: if it ends the page, or there are two whose last names the text does not tell."""
    names = perhaps_names(line.text) if line.text[0] in _DASHES else surely_names(line.text)
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
    """Nothing but a place, a date or the foot of the page."""
    told = [line for line in lines if line.kind is LineKind.SHORT]
    other = [line for line in lines if line.kind in (LineKind.PROSE, LineKind.CREDIT)]
    return not other and len(told) <= 1 and all(one.words <= _PLACE_WORDS and not is_role(one.text) for one in told)
