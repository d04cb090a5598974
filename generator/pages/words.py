"""How things are said to a reader: ``14 July 2024``, ``2 articles``, ``not stated``."""

from __future__ import annotations

from collections.abc import Sequence

from babel import Locale, UnknownLocaleError

from generator.model import EntityType, PartKind, SourceKind
from generator.text.counting import count

UNKNOWN = "not stated"
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
TYPE_WORDS: dict[EntityType | None, tuple[str, str]] = {
    EntityType.PERSON: ("person", "People"),
    EntityType.ORGANISATION: ("organisation", "Organisations"),
    EntityType.PLACE: ("place", "Places"),
    EntityType.PUBLICATION: ("publication", "Publications"),
    EntityType.LAW: ("law or programme", "Laws and programmes"),
    EntityType.EVENT: ("event", "Events"),
    EntityType.PRODUCT: ("product", "Products"),
    None: ("name", "Names of unknown type"),
}
SOURCE_WORDS: dict[SourceKind, str] = {
    SourceKind.URL: "link",
    SourceKind.OUTLET: "outlet",
    SourceKind.PUBLICATION: "publication",
    SourceKind.PERSON: "person",
    SourceKind.ORGANISATION: "organisation",
    SourceKind.ANONYMOUS: "unnamed",
}
PART_WORDS: dict[PartKind, str] = {
    PartKind.ARTICLE: "article",
    PartKind.TEASER: "announcement of another post",
    PartKind.COMMENTS: "readers’ comments",
    PartKind.FURNITURE: "menus and other page text",
}


def spoken_date(value: str) -> str:
    """``2024-07-14`` as a reader says it; what is not a date stays as it is."""
    pieces = value.split("-")
    if not all(piece.isdigit() for piece in pieces) or len(pieces) > 3:
        return value
    if len(pieces) > 1 and not 1 <= int(pieces[1]) <= 12:
        return value
    month = [_MONTHS[int(pieces[1]) - 1]] if len(pieces) > 1 else []
    day = [str(int(pieces[2]))] if len(pieces) > 2 else []
    return " ".join([*day, *month, pieces[0]])


def year_key(value: str | None) -> str:
    """Sorts by time; unknown sorts first, so last when the newest comes first."""
    return value or ""


def texts(articles: int, announcements: int) -> str:
    """``2 articles, 1 announcement``: an announcement of another post is no article."""
    found = [count(articles, "article")] if articles or not announcements else []
    return ", ".join([*found, *([count(announcements, "announcement")] if announcements else [])])


def language(code: str) -> str:
    """``English`` for ``en``; a code that nobody knows stays a code."""
    try:
        return Locale.parse("en").languages.get(Locale.parse(code, sep="-").language) or code
    except (ValueError, UnknownLocaleError):
        return code


def joined(parts: Sequence[str], last: str = "and") -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def lines(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}–{last}"


def shortened(text: str, most: int) -> str:
    """Cut at a blank near the end, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[:most]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(",;:–—- ") + " …"
