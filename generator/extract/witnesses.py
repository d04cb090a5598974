"""What shows that a line above the title is the site's name: "Deichnotizen" again in "© 2019 Deichnotizen".

What only an owner's name bears (a claim, an address, a button, the number of an issue) or a word that newspapers are
called by; without that its place at the top of the page.
"""

from functools import cache

from generator.extract.mentions import key_of, mentions
from generator.extract.page_names import ENOUGH, addressed, weight
from generator.extract.page_tops import NO_NAME, heads_page, is_row, of_furniture, of_menu, opens
from generator.extract.selfnames import on_buttons
from generator.extract.sitenames import quoted, site_name
from generator.extract.source_kinds import is_outlet
from generator.extract.view import View
from generator.languages import known, words
from generator.split.bylines import surely_names
from generator.split.furniture.navigation import is_label, is_menu_entry
from generator.split.furniture.vocabulary import says_more
from generator.split.houses import is_house, is_masthead
from generator.split.line import Line, LineKind
from generator.split.titles import names_issue

_FARTHEST = 25
_PARTICLE = 3  # letters
_MENU = 3  # lines below the name in which the words of an archive stand
_WORDS = 2


def witnessed(view: View, line: Line, start: int, first: bool) -> bool:
    """``first``: nothing but buttons and menus of the page stands above the line."""
    between = view.sheet.lines[line.index + 1 : start]
    first = first or opens(view, line)
    if _owned(view, line, first) or _of_trade(view, line, between, first):
        return True
    return heads_page(view, line, start) or (first and weight(view, line, start) >= ENOUGH)


def _name(line: Line) -> str:
    """Without motto and what it is."""
    return site_name(line).of(line.text)


def _owned(view: View, line: Line, first: bool) -> bool:
    """Nobody but the owner of the page stands there."""
    if names_issue(view.sheet.lines[line.index + 1]) or beside_archive(view, line) or _below_address(view, line):
        return True
    if surely_names(line.text):
        return False
    if (line.words > 1 and view.sheet.in_copyright(line.text)) or addressed(view, line):
        return True
    key = key_of(_name(line))
    if not first:
        return False
    if view.sheet.claimed(line.text):
        return True
    heads = line.words > 1 or is_row(view.sheet.lines[line.index + 1])
    buttons = (at.of(one.text) for one, at in on_buttons(view)) if heads else ()
    return key in mentions(view) or any(key == key_of(button) for button in buttons)


def _of_trade(view: View, line: Line, between: tuple[Line, ...], first: bool) -> bool:
    """Called like a newspaper; by a word that sections are called by too only where it opens the page and is not right
    above the title.
    """
    if quoted().fullmatch(line.text) or _known(line):
        return True
    above = view.sheet.lines[max(0, line.index - _FARTHEST) : line.index]
    if is_masthead(line.text):
        return (first or bool(between) or all(map(of_furniture, above))) and says_more(line.text)
    if line.words < _WORDS:
        return first and any(map(of_menu, between[:1])) and is_house(line.text) and says_more(line.text)
    if line.words > _WORDS and _paper(line):
        return first or all(map(of_furniture, above))
    return first and bool(between) and (_paper(line) or _called(line))


def _called(line: Line) -> bool:
    """By what it is: "Forum of stamp collectors", "Тихая газета"."""
    told = line.folded.split()
    noun = told[0] in known("outlet_nouns") or told[-1] in known("outlet_nouns")
    return noun and not of_menu(line) and says_more(line.text)


def _known(line: Line) -> bool:
    """A known newspaper; of one word only in capitals: "Perfil" is also an entry of menus."""
    return is_outlet(line.text) and (line.words > 1 or line.text.isupper())


def _below_address(view: View, line: Line) -> bool:
    """Between the page's address and the title: "https://bridge.example/posts/lena / Bridge & River / title"."""
    above = view.sheet.lines[line.index - 1] if line.index else None
    titled = view.title is not None and view.title.index == line.index + 1
    return titled and above is not None and above.kind is LineKind.URL and line.words <= _PARTICLE


def _paper(line: Line) -> bool:
    """A word of newspapers at an end of the name, which is no section: "La Voz del Páramo", "Market Street Mail"."""
    told = line.text.split()
    ends = is_house(told[-1]) and not any(word[0].islower() for word in told)
    articled = told[0].casefold() in known("articles")
    edges = is_house(told[0]) or ends or articled
    section = all(is_menu_entry(word) or is_house(word) for word in told)
    named = edges and not section and not NO_NAME.search(line.text)
    own = says_more(line.text, _of_houses()) or (articled and ends and not is_label(told[-1]))
    return line.words > 1 and named and is_house(line.text) and own


@cache
def _of_houses() -> frozenset[str]:
    return frozenset((*words("outlet_words"), *words("masthead_words")))


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
