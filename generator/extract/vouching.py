"""What else on a page shows that a name which no list knows is its author's.

For "Yulimar Arrieta" right below a title: "Yulimar Arrieta is a potter from Salto" below the text, her address
``y.arrieta@lamp.example``, "© 2021 Yulimar Arrieta", or "By Yulimar Arrieta" among the other texts.
"""

from __future__ import annotations

from generator.extract.view import View
from generator.model import Span
from generator.split.line import Line, LineKind
from generator.text.names import without_accents

_BELOW = 60  # lines looked at below the text
_ENDING = 2  # letters
_ADDRESS = 4  # letters of a family name in an address
_SMALL = (LineKind.FURNITURE, LineKind.SHORT, LineKind.META, LineKind.CREDIT, LineKind.URL)


def vouched(view: View, line: Line, name: Span) -> bool:
    """The page tells of its author under this name elsewhere."""
    told = name.of(line.text)
    last = view.body[-1].index if view.body else line.index
    others = (one for one in view.sheet.lines[max(0, line.index - _ADDRESS) : last + _BELOW] if one is not line)
    return any(_describes(one, told) or _signs(one, told) or _addresses(one, told) for one in others)


def told_of(view: View, name: str) -> bool:
    """The text tells of somebody with that family name, whatever ending Russian gives it; no byline below it does."""
    family = name.rsplit(maxsplit=1)[-1]
    stem = family[: max(_ADDRESS, len(family) - _ENDING)]
    own = (line for line in view.body if line.kind is not LineKind.FURNITURE)  # an address is
    told = (line for line in own if stem in line.text or stem.casefold() in line.folded)
    return any(line.folded != name.casefold() and not (line.meta and line.meta.authors) for line in told)


def _describes(line: Line, name: str) -> bool:
    """ "Yulimar Arrieta is a potter from Salto": what is told of an author, in a paragraph of its own."""
    rest = line.text[len(name) :].lstrip(" ,(")
    return line.prose and line.text.startswith(name) and rest[:1].islower()


def _signs(line: Line, name: str) -> bool:
    """ "© 2021 Yulimar Arrieta", "By Yulimar Arrieta"."""
    if line.meta is not None:
        said = (author.span.of(line.text) for author in line.meta.authors if author.labelled)
        return any(one.casefold() == name.casefold() for one in said)
    return line.kind in _SMALL and "©" in line.text and name.casefold() in line.folded


def _addresses(line: Line, name: str) -> bool:
    """ "y.arrieta@lamp.example", "@yulimararrieta"."""
    if line.kind not in _SMALL or "@" not in line.text:
        return False
    family = without_accents(name.rsplit(maxsplit=1)[-1].casefold())
    return len(family) >= _ADDRESS and any("@" in word and family in word for word in line.folded.split())
