"""Rules ``outlet-reprint``, ``outlet-header``, ``outlet-title-bar`` and others: where it was published."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from generator.extract.source_kinds import is_outlet
from generator.extract.view import View, rules
from generator.languages import known, words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import name_and_role, names_alone, surely_names
from generator.split.dateline import read_dateline
from generator.split.heads import Head, heads_of
from generator.split.houses import is_house, is_masthead
from generator.split.pieces import PieceKind
from generator.split.sheet import Line, LineKind
from generator.split.titles import bare_name, date_only, names_issue, titleish
from generator.split.words import is_furniture, is_label, is_menu_entry, is_nav, is_page_end
from generator.text.phrases import alternation

_HEADER_LINES = 7
_NAME_WORDS = 7
_MOST_HEADS = 20  # articles of one page
_FARTHEST = 25
_PAGE = 150  # lines
_HEADER_KINDS = (
    LineKind.FURNITURE,
    LineKind.SHORT,
    LineKind.END,
    LineKind.CREDIT,
    LineKind.URL,
    LineKind.RELATED,
)
_PRICED = re.compile(r"[€$£₽%]")  # of an offer: "Suscríbete por 1 €"
_NO_NAME = re.compile(r"(?:(?:El|La|Los|Las|Le|Les|Der|Die|Das|O|A|Os|As|The)\s|L['’])[a-zà-ÿ][\w-]+$")  # of a menu
_PARTICLE = 3  # letters
_INTO = frozenset(("in", "en", "em", "dans", "в"))
_MENU = 3  # lines below the name in which a menu stands
_WORDS = 2
_OWNER_WORDS = 6
_SENTENCE = 3  # words in lower case that make a motto
_TRAIL = re.compile(r"\w\s[‹›>»«]\s\w")  # a breadcrumb
_LETTERS = re.compile(r"\w+")
_HOST = re.compile(r"(?<![\w/.-])(?:https?://|\S+@)?((?:[\w-]+\.)+[a-z]{2,})")
_ADDRESS = 6  # letters of a name in an address
_BAR = re.compile(r"(?P<title>\S.{9,}?)\s\|\s(?P<site>[^|]{2,40})")
_DASH = re.compile(r"(?P<title>\S.{9,})\s[–—-]\s(?P<site>[^|–—-]{2,40})")
_LONG = 250  # code points of a line that holds title and site
_NEWS = re.compile(r"\s[-–|:]\s")


@rules.register("outlet-reprint")
def outlet_reprint(view: View) -> Iterator[Statement]:
    """The place of first publication: "This article first appeared in The Lantern Quarterly."

    Serves reprints, syndication, republished essays. Abstains inside sentences that say more.
    """
    for line in (*view.lines, *view.tail):
        match = _reprint().match(line.text) if len(line.text) < 250 else None
        if match and not _filed(line.text, match):
            yield view.says(Property.OUTLET, "outlet-reprint", line.at(Span(*match.span("name"))), Strength.LABELLED)


def _filed(text: str, match: re.Match[str]) -> bool:
    """Where the page is filed: "Published in Pakistan", "Publicado en Política"; no "First published in Granta"."""
    name = match["name"]
    if name.casefold() in known("places"):
        return True
    label = text[: match.start("name")].casefold().split()
    section = " " not in name and "." not in name and not (is_house(name) or is_outlet(name))
    return section and len(label) <= _WORDS and label[-1] in _INTO


@rules.register("outlet-header")
def outlet_header(view: View) -> Iterator[Statement]:
    """The site's name above the menu: "Tidewater Courier / News Sport Weather / … / title".

    Serves saved pages of newspapers, blogs, newsletters. The first short line of the page counts only with a
    witness: a menu or a line of furniture between it and the title, or the same words in a copyright line.
    Abstains when the words are the title's, a date, a name, or an entry of a menu.
    """
    title = view.title.folded if view.title else None
    start = _page_start(view)
    header = _header(view, start)
    if len(header) == 1 and view.head and start < view.head.start and not _beside_archive(view, header[0]):
        return  # a name and nothing else heads the one article below it: no menu, no motto
    for line in header:
        if line.folded != title and _name_like(line) and _witnessed(view, line, start):
            yield view.says(Property.OUTLET, "outlet-header", line.at(_name(line)), Strength.PLACED)
            return


def _page_start(view: View) -> int:
    """Where the article begins; of several on one page, where the first of them begins."""
    start = view.head.start if view.head else 0
    for head in reversed(_before(view, start)):
        between = view.sheet.lines[head.body : start]
        if any(
            line.kind is LineKind.END or (line.kind is LineKind.FURNITURE and is_page_end(line.text))
            for line in between
        ):
            return start
        if any(map(_name_like, _header(view, start))):
            return start
        start = head.start
    return start


def _before(view: View, start: int) -> tuple[Head, ...]:
    """The last few heads above."""
    heads = heads_of(view.document)
    number = bisect_left(heads, start, key=lambda head: head.start)
    return heads[max(0, number - _MOST_HEADS) : number]


def _header(view: View, start: int) -> tuple[Line, ...]:
    """The furniture that opens the page, or the page glued below another."""
    lines = view.sheet.lines
    first = start
    while first and _in_header(lines[first - 1]) and first > start - _FARTHEST:
        first -= 1
    while first < start and lines[first].kind is LineKind.FURNITURE:
        first += 1
    return lines[first : min(start, first + _HEADER_LINES)]


def _in_header(line: Line) -> bool:
    """The page's clock stands there too: "Viernes, 8 de octubre de 2021"."""
    return line.kind in _HEADER_KINDS or date_only(line)


def _name_like(line: Line) -> bool:
    if line.kind is LineKind.FURNITURE:
        return bool(_quoted().fullmatch(line.text))
    plain = line.kind is LineKind.SHORT and titleish(line) and line.words <= _NAME_WORDS and "_" not in line.text
    if (
        not plain
        or line.text[-1] in "?!"
        or not line.text[0].isalpha()
        or _NO_NAME.match(line.text)
        or names_issue(line)
        or is_label(line.text)
        or _PRICED.search(line.text)
        or _says_what_it_is(line)
        or any(cell.strip() and is_nav(cell.strip()) for cell in line.text.split("/"))
    ):
        return False
    small = sum(word[0].islower() and len(word) > _PARTICLE for word in _name(line).of(line.text).split())
    return small < _SENTENCE and not name_and_role(line.text)


def _says_what_it_is(line: Line) -> bool:
    """ "uma parceria com o Jornal Semana"."""
    return line.text[0].islower() and line.words > _MENU and line.folded.split()[0] in known("not_names")


def _witnessed(view: View, line: Line, start: int) -> bool:
    between = view.sheet.lines[line.index + 1 : start]
    if _vouched(view, line) or _described(line, between):
        return True
    above = view.sheet.lines[line.index - 1] if line.index else None
    tops = all(one.kind is LineKind.FURNITURE for one in view.sheet.lines[: min(line.index, _FARTHEST)])
    opens = above is None or above.kind is LineKind.FURNITURE
    if bare_name(line) and not any(map(_of_menu, between[:_MENU])):
        return False
    if line.words < _WORDS and not _in_furniture(view, line):
        alone = is_house(line.text) if above is None else opens and not _of_menu(above)
        return alone and any(map(_of_menu, between[:1]))
    named = line.text[-1].isalnum() and all(len(w) <= _PARTICLE or not w[0].islower() for w in line.text.split())
    menus = (one for one in between if one.kind is LineKind.FURNITURE or _TRAIL.search(one.text))
    framed = any(menus) or date_only(view.sheet.lines[start])
    framed = framed or (named and len(between) > 0)
    if above is not None:
        framed = (tops or not _of_menu(above)) and any(map(_of_menu, between[:_MENU]))
    return (opens and framed) or (view.sheet.recurs(line) and not _of_title(view, line))


def _vouched(view: View, line: Line) -> bool:
    """Shape, what stands right beside it or the page's foot shows that this is the name of a site."""
    if is_masthead(line.text) or _paper(line) or names_issue(view.sheet.lines[line.index + 1]):
        return True
    if _beside_archive(view, line) or _quoted().fullmatch(line.text) or is_outlet(line.text):
        return True
    if _below_address(view, line):
        return True
    if surely_names(line.text):
        return False
    return (line.words > 1 and view.sheet.in_copyright(line.text)) or _at_home(view, line)


def _below_address(view: View, line: Line) -> bool:
    """Between the page's address and the title: "https://bridge.example/posts/lena / Bridge & River / title"."""
    above = view.sheet.lines[line.index - 1] if line.index else None
    titled = view.title is not None and view.title.index == line.index + 1
    return titled and above is not None and above.kind is LineKind.URL and line.words <= _PARTICLE


def _at_home(view: View, line: Line) -> bool:
    """The page's address or the editors' bears the name: "Lamp Letters / … / www.lampletters.org"."""
    name = "".join(_LETTERS.findall(line.folded))
    near = view.sheet.lines[max(0, line.index - _FARTHEST) : line.index + _PAGE]
    return len(name) >= _ADDRESS and any(_is_host(one, name) for one in near)


def _is_host(line: Line, name: str) -> bool:
    if line.kind not in (LineKind.URL, LineKind.FURNITURE) or "." not in line.folded:
        return False
    hosts = (host for found in _HOST.finditer(line.folded) for host in found[1].replace("-", "").split("."))
    return name in hosts


def _paper(line: Line) -> bool:
    """An article before the name, or what it is at its end: "La Voz del Páramo", "Market Street Mail"."""
    told = line.text.split()
    ends = is_house(told[-1]) and not any(word[0].islower() for word in told)
    shown = told[0].casefold() in known("articles") or ends
    return line.words > _WORDS and shown and is_house(line.text)


def _of_menu(line: Line) -> bool:
    return is_nav(line.text) or is_menu_entry(line.text)


def _in_furniture(view: View, line: Line) -> bool:
    """A button, a claim or the foot of the page bears the name too: "© 2019 Deichnotizen"."""
    near = view.sheet.lines[max(0, line.index - _FARTHEST) : line.index + _PAGE]
    return any(one.kind is LineKind.FURNITURE and line.folded in one.folded for one in near if one is not line)


def _described(line: Line, between: tuple[Line, ...]) -> bool:
    """What it is stands below the name: "Papeles de Agua / Blog del seminario de historia"."""
    told = between[0].text.split() if line.index == 0 and between and between[0].kind is LineKind.SHORT else []
    return len(told) > _WORDS and any(word.casefold() in known("outlet_nouns") for word in told[:_MENU])


def _beside_archive(view: View, line: Line) -> bool:
    """Above or below the words that head an archive page: "Tag Archives: buoys"."""
    beside = view.sheet.lines[max(0, line.index - 1) : line.index + 2]
    heads = tuple(f"{label}:" for label in words("archive_heads"))
    if line.index >= _WORDS:
        return False
    near = view.sheet.lines[line.index + 1 : line.index + 1 + _MENU]
    return any(one.folded.replace(" :", ":").startswith(heads) for one in beside) or any(
        one.folded.startswith(words("label_pages")) for one in near
    )


def _of_title(view: View, line: Line) -> bool:
    """The words stand again in the title alone."""
    return view.title is not None and line.folded in view.title.folded


def _name(line: Line) -> Span:
    """The name without motto ("Point and Crossing – the railway forum") and what it is ("STILE magazine")."""
    if quoted := _quoted().fullmatch(line.text):
        return Span(*quoted.span("name"))
    motto = _NEWS.search(line.text)
    end = motto.start() if motto and motto.start() > 3 else len(line.text)
    name, _, noun = line.text[:end].rpartition(" ")
    return Span(0, len(name) if name and noun in known("outlet_nouns") else end)


@cache
def _quoted() -> re.Pattern[str]:
    """A common noun for periodicals and the name in quotes: "Районная газета «Маяк»"."""
    nouns = alternation(words("outlet_nouns"))
    return re.compile(rf"(?:\w+\s){{0,2}}(?:{nouns})\s[«„“\"](?P<name>[^«»„“”\"]{{2,40}})[»“”\"]", re.IGNORECASE)


@rules.register("outlet-copyright")
def outlet_copyright(view: View) -> Iterator[Statement]:
    """Whoever claims the page at its foot: "© 2018 Ropes and Knots. All rights reserved."

    Serves blogs and newspapers saved with their footer. Abstains without a year, for a company ("Sluice Media Inc."),
    for a person, and for a line in small letters.
    """
    for line in view.tail:
        found = _claim().fullmatch(line.text) if line.kind is LineKind.FURNITURE and "20" in line.text else None
        if found and _may_own(found["name"]):
            yield view.says(Property.OUTLET, "outlet-copyright", line.at(Span(*found.span("name"))), Strength.INFERRED)


def _may_own(name: str) -> bool:
    told = name.split()
    company = any(word.casefold().strip(".,") in known("company_words") for word in told)
    named = all(word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE for word in told)
    return named and not company and len(told) <= _OWNER_WORDS and (is_house(name) or not names_alone(name))


@cache
def _claim() -> re.Pattern[str]:
    rest = alternation(words("rights_words"))
    year = r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?"
    mark = r"(?:copyright\s)?(?:©|\(c\)|copyright)(?:\scopyright)?"
    name = r"(?P<name>[^\W\d_][^|.,;:©•·]{1,50}?)"
    end = rf"(?:\s?[|.,•·–-]\s?(?:{rest})\b.*|\.|\s(?:{rest})\b.*)?"
    return re.compile(rf"{mark}\s?{year},?\s(?:by\s)?(?!(?:{rest})\b){name}{end}", re.IGNORECASE)


@rules.register("outlet-title-bar")
def outlet_title_bar(view: View) -> Iterator[Statement]:
    """The site's name behind the title: "Six owls and a steeple | Orrin Herald".

    Serves pages saved with the line of the browser's window. Abstains unless a bar divides them and the name is
    a newspaper's, or the title stands again by itself; behind a dash a name in small letters is none, and a section
    is none anywhere.
    """
    for line in (view.title, *view.sheet.lines[:_HEADER_LINES]) if view.title else ():
        match = _in_window(line.text) if line is not None and len(line.text) < _LONG else None
        if match is None or view.title is None or is_label(match["site"]):
            continue
        again = line.index < view.title.index and match["title"] == view.title.text
        signed = surely_names(match["site"]) or any(match["site"] in one.text for one in view.metas)
        barred = line is view.title and "|" in line.text
        if (again and not signed) or (barred and " " in match["site"] and is_house(match["site"])):
            yield view.says(Property.OUTLET, "outlet-title-bar", line.at(Span(*match.span("site"))), Strength.PLACED)
            return


def _in_window(text: str) -> re.Match[str] | None:
    """The title and the site in the line of a browser's window."""
    if "|" in text:
        return _BAR.fullmatch(text)
    match = _DASH.fullmatch(text)
    return match if match and _capitalised(match["site"]) else None


def _capitalised(site: str) -> bool:
    told = site.split()
    return 1 < len(told) <= _NAME_WORDS and all(word[0].isupper() or len(word) <= _PARTICLE for word in told)


@rules.register("outlet-beside-byline")
def outlet_beside_byline(view: View) -> Iterator[Statement]:
    """A newspaper in a cell of the byline or date line: "- The Washington Times - Friday, August 1, 2003".

    Serves collections of newspapers, syndicated pieces ("By Ellen Vasey for The Harbour Mail"). Abstains unless a word
    in the cell is one that newspapers are called by.
    """
    for line in (*view.top, *(line for line in view.metas if line not in view.top)):
        meta = line.meta if line.kind is LineKind.META else None
        for piece in meta.pieces if meta else ():
            found = _house_in(piece.span.of(line.text)) if piece.kind in (PieceKind.UNKNOWN, PieceKind.ROLE) else None
            if found:
                span = Span(piece.span.start + found[0], piece.span.start + found[1])
                yield view.says(Property.OUTLET, "outlet-beside-byline", line.at(span), Strength.PLACED)
                return


@rules.register("outlet-above-date")
def outlet_above_date(view: View) -> Iterator[Statement]:
    """A newspaper's name between the title and the date: "Gulls stop trams / The Quay Observer / August 3, 2011".

    Serves the exports of newspaper databases and clipping services. Abstains unless a word of the line is one that
    newspapers are called by, and a date stands right below.
    """
    title = view.head.title if view.head else None
    for line in view.sheet.lines[title + 1 : title + 1 + _WORDS] if title is not None else ():
        below = view.sheet.lines[line.index + 1 : line.index + 2]
        found = _house_in(line.text) if line.kind is LineKind.SHORT and below and _signed_or_dated(below[0]) else None
        if found and line.folded.split()[0] not in known("weak_author_labels"):
            yield view.says(Property.OUTLET, "outlet-above-date", line.at(Span(*found)), Strength.PLACED)
            return


def _signed_or_dated(line: Line) -> bool:
    meta = line.meta if line.kind is LineKind.META else None
    return date_only(line) or bool(meta and meta.authors) or bool(surely_names(line.text))


def _house_in(cell: str) -> tuple[int, int] | None:
    """A newspaper's name that fills the cell, behind "for" perhaps."""
    match = _written_for().match(cell)
    start = match.end() if match else 0
    stop = len(cell.rstrip(" .,"))
    name = cell[start:stop]
    return (start, stop) if is_masthead(name) or is_outlet(name) or (match and is_house(name)) else None


@cache
def _written_for() -> re.Pattern[str]:
    labels = (form for label in words("written_for") for form in (label, label.capitalize()))
    return re.compile(rf"(?:{alternation(labels)})\s")


@rules.register("outlet-agency")
def outlet_agency(view: View) -> Iterator[Statement]:
    """The agency of a dateline: "KYIV, March 3 (Reuters) - ".

    Serves wire copy. Abstains when the brackets hold no name.
    """
    found = read_dateline(view.body[0].text) if view.body else None
    if found and found.agency and not is_furniture(found.agency.of(view.body[0].text)):
        yield view.says(Property.OUTLET, "outlet-agency", view.body[0].at(found.agency), Strength.INFERRED)


@cache
def _reprint() -> re.Pattern[str]:
    article = r"(?:the\s+website\s+of\s+|der\s|dem\s|den\s|le\s+site\s+de\s+|журнале\s|газете\s|на сайте\s)?"
    labels = alternation(words("outlet_labels"))
    return re.compile(
        rf"[(\[*_]*(?:{labels})\s*:?\s*{article}(?P<name>(?:[^\n.,;()]|\.(?=\w)){{2,60}}?)(?=\s*(?:\.(?!\w)|[,;()*_]|$|\son\s|\sin\s\d|\s\d|\sam\s|\sel\s|\sle\s|\sem\s\d|\sunder\s|\sand\sis\s))",
        re.IGNORECASE,
    )
