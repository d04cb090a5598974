"""Rule ``outlet-title-bar``: the line of a browser's window, "Six owls and a steeple | Orrin Herald"."""

import re
from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import surely_names
from generator.split.furniture.navigation import is_label
from generator.split.houses import is_house
from generator.split.line import Line

_HEADER_LINES = 7
_NAME_WORDS = 7
_PARTICLE = 3  # letters
_BAR = re.compile(r"(?P<title>\S.{9,}?)\s\|\s(?P<site>[^|]{2,40})")
_DASH = re.compile(r"(?P<title>\S.{9,})\s[–—-]\s(?P<site>[^|–—-]{2,40})")
_LONG = 250  # code points of a line that holds title and site


@rules.register("outlet-title-bar")
def outlet_title_bar(view: View) -> Iterator[Statement]:
    """The site's name behind the title: "Six owls and a steeple | Orrin Herald".

    Serves pages saved with the line of the browser's window. Abstains unless a bar divides them and the name is
    a newspaper's, or the title stands again by itself; behind a dash a name in small letters is none, and a section
    is none anywhere.
    """
    for line in _windows(view, view.title) if view.title else ():
        match = _in_window(line.text) if len(line.text) < _LONG else None
        if match is None or view.title is None or is_label(match["site"]) or match["site"][-1].isdigit():
            continue
        barred = line is view.title
        again = not barred and match["title"] == view.title.text
        signed = surely_names(match["site"]) or any(match["site"] in one.text for one in view.metas)
        if (again and not signed) or (barred and " " in match["site"] and is_house(match["site"])):
            yield view.says(Property.OUTLET, "outlet-title-bar", line.at(Span(*match.span("site"))), Strength.PLACED)
            return


def _windows(view: View, title: Line) -> Iterator[Line]:
    """The title with a bar in it, and the lines at the top of the page that begin with its words."""
    if "|" in title.text:
        yield title
    yield from (one for one in view.sheet.lines[: min(_HEADER_LINES, title.index)] if one.text.startswith(title.text))


def _in_window(text: str) -> re.Match[str] | None:
    """The title and the site in the line of a browser's window."""
    if "|" in text:
        return _BAR.fullmatch(text)
    match = _DASH.fullmatch(text)
    return match if match and _capitalised(match["site"]) else None


def _capitalised(site: str) -> bool:
    told = site.split()
    return 1 < len(told) <= _NAME_WORDS and all(word[0].isupper() or len(word) <= _PARTICLE for word in told)
