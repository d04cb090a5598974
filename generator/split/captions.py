"""The credit that ends a caption: "Stalls in Bridge Street on Saturday. Picture: Owen Tranter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from generator.languages import known, languages, words
from generator.model import Span
from generator.split.wording import wording
from generator.text.names import has_given_name, person_at
from generator.text.phrases import Phrases, alternation, even

_LONGEST = 300  # code points
_TAIL = 90  # code points in which a caption's credit stands
# behind which a credit may begin; behind a mere blank its label has a capital and a colon: "… the mill Photo: Ann Lee"
_PLACE = re.compile(r"(?<=[.!?/(\]\s])\s|(?<=.)[/(]|\s(?=[A-ZÀ-ÝА-Я][^\W\d_]{2,}:\s[A-ZÀ-ÝА-Я])")
_SIGNS = (":", "：", "©", "...")  # behind the label of a picture
_CAPTION = 5  # blanks in a caption
_SLASHED = re.compile(r"\s/[A-ZÀ-Ý][\w.]+(?:\s[A-ZÀ-Ý][\w.]+){0,2}$")  # "… son de Veracruz /Univisión"
_AGENCY = 50  # code points in which the name of an agency ends a line
_SET_APART = re.compile(r"[.!?…]\s[/|]\s(?P<name>[^/|.]{5,40})$|\((?P<inner>[^()/]{5,40})\s?/\s?[^()/]{2,40}\)$")
# the name right behind the full stop: "… fills a tank outside Laredo.Ivan Teller/Zuma"
_GLUED = re.compile(r"\.(?<=[a-zß-ÿ]{3}\.)[A-ZÀ-Ý][a-zß-ÿ’-]+\s[A-ZÀ-Ý][\w.’-]+(?:/[\w ]{2,30})?$")
_CLAIMED = re.compile(r"[\w.!?…)»”\"]\s?©\s?[^\W\d_a-zß-ÿа-я][^©!?\d]{3,50}$")  # "The mill at dusk. © Ove Lund, AFP"
_RIGHTS = re.compile(r"copyright|rights|rechte|droits|derechos|direitos|права", re.IGNORECASE)
_PICTURES = ("photographer", "illustrator")


def caption_credit(text: str) -> tuple[Span, str] | None:
    """The name and the work credited at the end of a caption, or None."""
    if len(text) > _LONGEST or text.rpartition(" ")[2].islower() or not may_credit(text):
        return None  # no name ends the line, no label stands in it
    places = [match.end() for match in _PLACE.finditer(text)]
    for role in _PICTURES:
        for end in _labels(text, role, places):
            name = person_at(text, end, len(text))
            if name and not text[name[1] :].strip(" .)/"):
                return Span(*name), role
    return None


def may_credit(text: str) -> bool:
    """A sign or the first word of a label stands in the text."""
    return "©" in text or not _credit_words().isdisjoint(wording(text).words)


def labels_picture(text: str) -> bool:
    """Nothing but the label of a picture's maker: "Photo:", "Foto"."""
    return wording(text).bare in _picture_labels()


@cache
def _picture_labels() -> frozenset[str]:
    return frozenset(label.casefold() for role in _PICTURES for label in _listed(role))


@cache
def _credit_words() -> frozenset[str]:
    return Phrases(label for role in _PICTURES for label in _listed(role)).first_words


def _labels(text: str, role: str, places: list[int]) -> Iterator[int]:
    """Where the labels end that begin at one of the places."""
    after = 0
    for place in places:
        match = _credit(role).match(text, place) if place >= after else None
        if match:
            after = match.end()
            yield after


def names_agency(text: str) -> bool:
    """A caption that ends with a picture's credit to no person: "… in Kyiv. Photo: City Council via Reuters"."""
    if len(text) > _LONGEST:
        return False
    tail = text[-_TAIL:]
    long = text.count(" ") >= _CAPTION
    if long and "©" in tail and _CLAIMED.search(tail) and not _RIGHTS.search(text):
        return True
    if long and (_GLUED.search(tail) or (" /" in tail and _SLASHED.search(tail)) or _signed_behind(tail)):
        return True
    signed = any(map(tail.__contains__, _SIGNS)) and may_credit(text)
    return (signed or _may_name_agency(text)) and bool(_agency().search(tail))


def _signed_behind(tail: str) -> bool:
    """A name behind a caption, set apart: "The pier at dusk. / NANDO PIERA", "… (Jerome Fitch/The Harbour Mail)"."""
    match = _SET_APART.search(tail) if "/" in tail or "|" in tail else None
    if match is None:
        return False
    name = match["name"] or match["inner"]
    return person_at(name, 0, len(name)) == (0, len(name)) and (name.isupper() or has_given_name(name))


def closes_with_agency(text: str) -> bool:
    """A long caption whose last words are an agency's name: "… Handout via REUTERS/file photo"."""
    if len(text) > _LONGEST or not _may_name_agency(text):
        return False
    return bool(_agency_last().search(text[-_TAIL:]))


@cache
def _agency_last() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[.\s/])(?:{alternation(words('picture_agencies'))})(?:/[\w .]{{2,25}})?\)?$", re.IGNORECASE
    )


def _may_name_agency(text: str) -> bool:
    """A word of an agency's name stands there."""
    if text[-1] in ".!?":
        return False
    return bool(_agency_words().find_matches_as_indexes(even(text[-_AGENCY:].casefold())))


@cache
def _agency_words() -> AhoCorasick:
    return AhoCorasick(sorted({max(name.split(), key=len) for name in words("picture_agencies")}))


@cache
def _agency() -> re.Pattern[str]:
    labels = _listed("photographer")
    agencies = alternation(words("picture_agencies"))
    return re.compile(
        rf"(?:(?<=[.!?/(\]\s]\s)|(?<=[.(])|^)(?:{alternation(labels)})(?:\s?[:：©]\s?|\.\.\.)[A-ZÀ-ÝА-Я][^.!?]*\.?\)?$"
        rf"|(?:{agencies})[^.!?]{{0,20}}\)?$",
        re.IGNORECASE,
    )


@cache
def _credit(role: str) -> re.Pattern[str]:
    labels = _listed(role)
    bound = alternation(
        label for label in labels if label.rpartition(" ")[2] in known("bound_endings") and " " in label
    )
    return re.compile(rf"(?:{alternation(labels)})\s?[:：]\s?|(?:{bound})\s|©\s?", re.IGNORECASE)


def _listed(role: str) -> list[str]:
    """The labels of a work in all languages."""
    return [str(label) for language in languages().values() for label in language.get("credits", {}).get(role, ())]
