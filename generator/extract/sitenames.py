"""Whether a line has the look of a site's name: "Point and Crossing – the railway forum"; no "Suscríbete por 1 €"."""

import re
from functools import cache

from generator.languages import known, words
from generator.model import Span
from generator.split.bylines import names_and_role
from generator.split.furniture.navigation import is_label, is_menu_entry, is_nav
from generator.split.line import Line, LineKind
from generator.split.titles import names_issue, titleish
from generator.text.phrases import alternation

_NAME_WORDS = 7
_PRICED = re.compile(r"[€$£₽%]")  # of an offer: "Suscríbete por 1 €"
_NO_NAME = re.compile(  # of a menu, or what the site is: "Das deutschsprachige Portal"
    r"(?:(?:El|La|Los|Las|Le|Les|Der|Die|Das|O|A|Os|As|The)\s|L['’])[a-zà-ÿ][\w-]+$"
    r"|(?:Der|Die|Das)\s[a-zà-ÿ][\w-]+\s[A-ZÄÖÜ][\w-]+$"
)
_HOST = re.compile(r"[a-z][a-z\d-]*\.[a-z]{2,}\b")  # "lines.example: the railway forum"
_PARTICLE = 3  # letters
_SENTENCE = 3  # words in lower case that make a motto
_ADJECTIVES = ("ая", "ий", "ый", "ое")  # "Свежая газета" is no "Свежая"
_NEWS = re.compile(r"\s[-–|:]\s")


def name_like(line: Line) -> bool:
    if line.kind is LineKind.FURNITURE:
        return bool(quoted().fullmatch(line.text))
    plain = line.kind is LineKind.SHORT and titleish(line) and line.words <= _NAME_WORDS and "_" not in line.text
    if (
        not plain
        or line.text[-1] in "?!"
        or not line.text[0].isalpha()
        or _NO_NAME.match(line.text)
        or names_issue(line)
        or is_label(line.text)
        or _PRICED.search(line.text)
        or is_belonging(line)
        or ">" in line.text
        or _HOST.match(line.text)
        or any(cell.strip() and is_nav(cell.strip()) for cell in line.text.split("/"))
    ):
        return False
    small = sum(word[0].islower() and len(word) > _PARTICLE for word in site_name(line).of(line.text).split())
    return small < _SENTENCE and not names_and_role(line.text)


def is_belonging(line: Line) -> bool:
    """To whom the site belongs: "Part of the Merrow Valley group"."""
    return line.folded.startswith(_belongings())


@cache
def _belongings() -> tuple[str, ...]:
    return tuple(f"{opening} " for opening in words("belongings"))


def site_name(line: Line) -> Span:
    """The name without motto ("Point and Crossing – the railway forum") and what it is ("STILE magazine")."""
    if named := quoted().fullmatch(line.text):
        return Span(*named.span("name"))
    motto = _NEWS.search(line.text)
    end = motto.start() if motto and motto.start() > 3 else len(line.text)
    name, _, noun = line.text[:end].rpartition(" ")
    noun_added = noun in known("outlet_nouns") or (noun.islower() and is_menu_entry(noun))
    whole = name.casefold() not in known("articles") and not name.islower()  # "la jornal" is no "la"
    added = name and whole and noun_added and not name.endswith(_ADJECTIVES)
    return Span(0, len(name) if added else end)


@cache
def quoted() -> re.Pattern[str]:
    """A common noun for periodicals and the name in quotes: "Районная газета «Маяк»"."""
    nouns = alternation(words("outlet_nouns"))
    return re.compile(rf"(?:\w+\s){{0,2}}(?:{nouns})\s[«„“\"](?P<name>[^«»„“”\"]{{2,40}})[»“”\"]", re.IGNORECASE)
