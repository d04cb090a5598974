"""Rule ``outlet-copyright``: whoever claims the page at its foot, "© 2018 Ropes and Knots"."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.view import View, rules
from generator.languages import known, words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_alone
from generator.split.houses import is_house
from generator.split.line import LineKind
from generator.text.phrases import alternation

_PARTICLE = 3  # letters
_OWNER_WORDS = 6

_DATED = re.compile(
    r"©\s?(?P<name>[^\W\d_][^|.,;:©•·\d]{1,30}?)\s[a-zà-ÿа-я]{1,4}\s\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d"
)  # "© KB vom 29.04.2016/jw"


@rules.register("outlet-copyright")
def outlet_copyright(view: View) -> Iterator[Statement]:
    """Whoever claims the page at its foot: "© 2018 Ropes and Knots. All rights reserved."

    Serves blogs and newspapers saved with their footer. Abstains without a year, for a company ("Sluice Media Inc."),
    for a person, and for a line in small letters.
    """
    for line in view.tail:
        dated = line.kind is LineKind.FURNITURE and "20" in line.text
        found = _claim().fullmatch(line.text) or _DATED.match(line.text) if dated else None
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
