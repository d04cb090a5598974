"""Rule ``outlet-reprint``: "This article first appeared in The Lantern Quarterly."."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from generator.extract.source_kinds import is_outlet
from generator.extract.view import View, rules
from generator.languages import known, table, words
from generator.model import Property, Span, Statement, Strength
from generator.split.houses import is_house
from generator.text.dates import date_at, find_dates
from generator.text.phrases import Labels, alternation, first_word

_WORDS = 2
_LONGEST = 250  # code points
_BETWEEN = 5  # code points: " le ", ", on "
_ISSUE = re.compile(r"(?:№|#|n[º°o.]|nr\.?|issue|vol\.?)\s?\d", re.IGNORECASE)  # "Published in No. 4012 of …"
_IMPRINT = re.compile(r",\s(?:1[5-9]|20)\d\d(?!\d)")  # "First published in Oslo, 1988"
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?]\s(?=[^\W\d_a-z])")
_MARKS = "([*_"  # of brackets and emphasis


@rules.register("outlet-reprint")
def outlet_reprint(view: View) -> Iterator[Statement]:
    """The place of first publication: "This article first appeared in The Lantern Quarterly."

    Serves reprints, syndication, republished essays. Abstains inside sentences that say more, and where a month, a
    season, a year, a language or an imprint is named ("First published in May 2015", "in German", "in Oslo, 1988").
    """
    within = view.sheet.lines[view.lines[0].index : view.lines[-1].index + 1] if view.lines else ()
    for line in (*within, *view.tail):
        match = next(_matches(line.text), None) if len(line.text) < _LONGEST else None
        if match and not _filed(line.text, match) and not _is_date(line.text, match.start("name")):
            yield view.says(Property.OUTLET, "outlet-reprint", line.at(Span(*match.span("name"))), Strength.LABELLED)


def _filed(text: str, match: re.Match[str]) -> bool:
    """Where the page is filed: "Published in Pakistan", "Publicado en Política"; no "First published in Granta"."""
    name = match["name"]
    small = next((word[0].islower() for word in name.split() if word.casefold() not in known("articles")), True)
    if _ISSUE.match(name) or name.casefold() in known("places") or (small and not is_outlet(name)):
        return True
    if _tells_when(name) or (_IMPRINT.match(text, match.end("name")) and not (is_house(name) or is_outlet(name))):
        return True
    label = text[: match.start("name")].casefold().strip(" :").split()
    known_as = "." in name or is_house(name) or is_outlet(name)
    return (
        not known_as and len(label) <= _WORDS and label[-1] in known("filed_in") and not _dated(text, match.end("name"))
    )


def _is_date(text: str, at: int) -> bool:
    """ "This article was first published on July 11, 2016"."""
    return date_at(text, at, len(text)) is not None


def _dated(text: str, at: int) -> bool:
    """The day of the issue stands right behind the name: "Publié dans Le Falot le 12 - 05 - 2009"."""
    return any(date.start - at <= _BETWEEN for date in find_dates(text, at))


def _tells_when(name: str) -> bool:
    """Or in which language: "May", "1988", "the Summer of 2014", "German"."""
    told = [word for word in _WORD.findall(name.casefold()) if word not in known("articles") | known("date_words")]
    return all(word.isdecimal() or word in table("months") or word in known("never_outlets") for word in told)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """At the beginning of the line or of a sentence in it: "Edited by Ann Lee. This article first appeared in …"."""
    stops = _STOP.finditer(text) if _holds_label().find_matches_as_indexes(text.casefold()) else ()
    for at in (0, *(stop.end() for stop in stops)):
        begin = at + len(text[at:]) - len(text[at:].lstrip(_MARKS))
        if match := _reprint().match(text, at, len(text), first_word(text, begin, _LONGEST)):
            yield match


@cache
def _holds_label() -> AhoCorasick:
    """Only in few lines one stands."""
    return AhoCorasick([label.partition(" …")[0] for label in words("outlet_labels")])


@cache
def _reprint() -> Labels:
    article = rf"(?:(?:{alternation(words('before_outlets'))})\s+)?"
    labels = alternation(words("outlet_labels"))
    name = r"(?P<name>(?:[^\n.,;()]|\.(?=\w)){2,60}?)"
    after = r"\.(?!\w)|[,;()*_]|$|\s(?:on|am|el|le|under|and\sis)\s|\sin\s\d|\sem\s\d|\sa\s\d|\s\d"
    pattern = rf"[{re.escape(_MARKS)}]*(?:{labels})\s*:?\s*{article}{name}(?=\s*(?:{after}))"
    return Labels(words("outlet_labels"), pattern)
