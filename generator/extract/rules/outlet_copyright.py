"""Rule ``outlet-copyright``: whoever claims the page at its foot, "© 2018 Ropes and Knots"."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.view import View, rules
from generator.languages import known, words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_alone, surely_names
from generator.split.houses import is_house, is_masthead
from generator.split.line import LineKind
from generator.text.phrases import alternation

_LONGEST = 250  # code points of the line
_SIGNS = ("©", "(c)", "copyright")
_PARTICLE = 3  # letters
_OWNER_WORDS = 6

_DATED = re.compile(
    r"©\s?(?P<name>[^\W\d_][^|.,;:©•·\d]{1,30}?)\s[a-zà-ÿа-я]{1,4}\s\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d"
)  # "© KB vom 29.04.2016/jw"


@rules.register("outlet-copyright")
def outlet_copyright(view: View) -> Iterator[Statement]:
    """Whoever claims the page at its foot: "© 2018 Ropes and Knots. All rights reserved."

    Serves blogs and newspapers saved with their footer. Abstains without a year or words about rights, for a single
    word without a year, for a company ("Sluice Media Inc.") unless it is called like a newspaper ("The Sluice Times
    Ltd"), for a person, and for a line in small letters.
    """
    for line in view.tail:
        for found in _found(line.text) if line.kind in (LineKind.FURNITURE, LineKind.SHORT) else ():
            begin, dated = found.start("name"), "20" in line.text or " " in found["name"]
            if end := _owner(found["name"], dated):
                span = line.at(Span(begin, begin + end))
                yield view.says(Property.OUTLET, "outlet-copyright", span, Strength.INFERRED)


def _found(text: str) -> Iterator[re.Match[str]]:
    if len(text) > _LONGEST or not any(sign in text.casefold() for sign in _SIGNS):
        return
    tries = (*(claim.fullmatch(text) for claim in _claims()), _DATED.match(text))
    yield from (found for found in tries if found)


def _owner(name: str, dated: bool) -> int:
    """Where the name of the site or newspaper ends; 0 where it is none."""
    told = name.split()
    bare = _without_company(name)
    named = all(word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE for word in told)
    if not named or len(told) > _OWNER_WORDS or any(map(_of_company, bare.split())):
        return 0
    if bare == name and dated:
        owns = is_house(name) or not _personal(name)
    else:
        owns = is_masthead(bare) or (bare != name and " " in bare and is_house(bare))
    return len(bare) if owns else 0


def _personal(name: str) -> bool:
    """A person's by its shape: no "Piedras y Caminos", unless it begins with a given name."""
    joined = any(word in known("articles") or word in known("conjunctions") for word in name.split())
    return bool(surely_names(name) if joined else names_alone(name))


def _without_company(name: str) -> str:
    """ "The Sluice Times", of "The Sluice Times Newspapers Limited"."""
    while " " in name and _of_company(name.rpartition(" ")[2]):
        name = name.rpartition(" ")[0].rstrip(" ,")
    return name


def _of_company(word: str) -> bool:
    return word.casefold().strip(".,") in known("company_words")


@cache
def _claims() -> tuple[re.Pattern[str], ...]:
    """Behind the year, before it, without one before the words about rights, and behind these."""
    rest = alternation(words("rights_words"))
    year = r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?"
    mark = r"(?:copyright\s)?(?:©|\(c\)|copyright)(?:\scopyright)?(?:\sowned\sor\slicensed\sby)?"
    company = rf"(?:,\s(?:{alternation(words('company_words'))})(?:\.(?:\s.{{0,60}})?)?)?"
    name = rf"(?!(?:{rest}|copyright)\b)(?P<name>[^\W\d_][^|.,;:©•·]{{1,50}}?)"
    rights = rf"(?:\s?[|.,•·–-]\s?|\s)(?:{rest})\b.*"
    forms = (
        rf"{year},?\s(?:by\s)?{name}{company}(?:{rights}|\.)?",
        rf"{name},?\s{year}(?:{rights}|\.)?",
        rf"{name}{rights}",
        rf"{year}[.,]?\s(?:{rest})\s?[|.–-]\s{name}(?:\.[a-z]{{2,4}})?\.?",
    )
    behind = rf"{name}\s(?:©|\(c\))\s?{year}(?:{rights}|\.)?"  # "Ropes and Knots © 2018"
    marked = (rf"\(?{mark}\s?{form}" for form in forms)
    return tuple(re.compile(form, re.IGNORECASE) for form in (*marked, behind))
