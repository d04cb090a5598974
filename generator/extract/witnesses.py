"""What shows that a line above the title is the site's name: "Deichnotizen" again in "© 2019 Deichnotizen"."""

import re

from generator.extract.addresses import at_home
from generator.extract.sitenames import quoted
from generator.extract.source_kinds import is_outlet
from generator.extract.view import View
from generator.languages import known, words
from generator.split.bylines import surely_names
from generator.split.furniture.navigation import is_menu_entry, is_nav
from generator.split.houses import is_house, is_masthead
from generator.split.line import Line, LineKind
from generator.split.titles import bare_name, date_only, names_issue

_FARTHEST = 25
_PAGE = 150  # lines
_PARTICLE = 3  # letters
_MENU = 3  # lines below the name in which a menu stands
_WORDS = 2
_INNER_CAPITAL = re.compile(r"[^\W\d_][a-zà-ÿа-я]+[A-ZÀ-ÝА-Я]")  # "HafenBote"
_SLASHES = frozenset("/|>›»")
_TRAIL = re.compile(r"\w\s[‹›>»«]\s\w")  # a breadcrumb


def witnessed(view: View, line: Line, start: int) -> bool:
    between = view.sheet.lines[line.index + 1 : start]
    if _vouched(view, line) or _described(line, between):
        return True
    dated = date_only(view.sheet.lines[start])
    if any(one.text in _SLASHES for one in between) or not (between or dated or _in_furniture(view, line)):
        return False  # a trail set on several lines; a section's name right above the title
    menu = any(map(_of_menu, between[:_MENU]))
    again = _recurs(view, line) and not _of_title(view, line)
    if not _opens(view, line):
        return line.words >= _WORDS and (again or (menu and _below_menu(view, line)))
    if line.words < _WORDS:
        return _one_word(view, line, between, menu, again)
    if menu or bare_name(line):
        return menu
    return again or (dated and not line.index) or _shaped(line)


def _opens(view: View, line: Line) -> bool:
    """The first line of the page, or the first below its buttons."""
    above = view.sheet.lines[line.index - 1] if line.index else None
    return above is None or (above.kind is LineKind.FURNITURE and not _of_menu(above))


def _below_menu(view: View, line: Line) -> bool:
    """Nothing but menus and buttons stands above."""
    above = view.sheet.lines[: min(line.index, _FARTHEST)]
    return all(one.kind is LineKind.FURNITURE for one in above)


def _one_word(view: View, line: Line, between: tuple[Line, ...], menu: bool, again: bool) -> bool:
    """A single word may be a section's: right above a menu it is the site's if the page names it again, or a button
    stands above it.
    """
    if any(map(_of_menu, between[:1])) and (line.index > 0 or is_house(line.text) or _in_furniture(view, line)):
        return True
    if again and between and _in_furniture(view, line):
        return True
    return menu and (again or bool(_INNER_CAPITAL.search(line.text)))


def _shaped(line: Line) -> bool:
    """Begins like a newspaper's name or holds a word that such names hold: "The Pointing", "Hour Online"."""
    told = line.text.split()
    named = line.text[-1].isalnum() and all(len(word) <= _PARTICLE or not word[0].islower() for word in told)
    noun = any(word in known("outlet_nouns") for word in line.folded.split()[:1])
    return noun or (named and (told[0].casefold() in known("articles") or is_house(line.text)))


def _recurs(view: View, line: Line) -> bool:
    """The words stand again nearby, and not as a section: in a breadcrumb behind its first cell, or as a tag."""
    near = view.sheet.lines[max(0, line.index - _PAGE) : line.index + _PAGE]
    if line.words < _WORDS and any(one is not line and one.text == line.text for one in near):
        return False
    again = (one.folded for one in near if one is not line and one.text != line.text and line.folded in one.folded)
    return any(not _TRAIL.search(other[: other.find(line.folded)] + "x") for other in again)


def _vouched(view: View, line: Line) -> bool:
    """Shape, what stands right beside it or the page's foot shows that this is the name of a site."""
    if is_masthead(line.text) or _paper(line) or names_issue(view.sheet.lines[line.index + 1]):
        return True
    if beside_archive(view, line) or quoted().fullmatch(line.text) or _known(line):
        return True
    if _below_address(view, line):
        return True
    if surely_names(line.text):
        return False
    return (line.words > 1 and view.sheet.in_copyright(line.text)) or addressed(view, line)


def _known(line: Line) -> bool:
    """A known newspaper; of one word only in capitals: "Perfil" is also an entry of menus."""
    return is_outlet(line.text) and (line.words > 1 or line.text.isupper())


def _below_address(view: View, line: Line) -> bool:
    """Between the page's address and the title: "https://bridge.example/posts/lena / Bridge & River / title"."""
    above = view.sheet.lines[line.index - 1] if line.index else None
    titled = view.title is not None and view.title.index == line.index + 1
    return titled and above is not None and above.kind is LineKind.URL and line.words <= _PARTICLE


def addressed(view: View, line: Line) -> bool:
    """The page's address or the editors' bears the name: "Lamp Letters / … / www.lampletters.org"."""
    return at_home(line.text, view.sheet, line.index - _FARTHEST, line.index + _PAGE)


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


def beside_archive(view: View, line: Line) -> bool:
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
