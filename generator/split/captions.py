"""The credit that ends a caption: "Stalls in Bridge Street on Saturday. Picture: Owen Tranter"."""

from __future__ import annotations

import re
from functools import cache

from generator.languages import languages, words
from generator.model import Span
from generator.text.names import person_at
from generator.text.phrases import alternation

_LONGEST = 300  # code points
_TAIL = 90  # code points in which a caption's credit stands
_PICTURES = ("photographer", "illustrator")


def caption_credit(text: str) -> tuple[Span, str] | None:
    """The name and the work credited at the end of a caption, or None."""
    if len(text) > _LONGEST:
        return None
    for role in _PICTURES:
        for match in _credit(role).finditer(text):
            name = person_at(text, match.end(), len(text))
            if name and not text[name[1] :].strip(" .)/"):
                return Span(*name), role
    return None


def names_agency(text: str) -> bool:
    """A caption that ends with a picture's credit to no person: "… in Kyiv. Photo: City Council via Reuters"."""
    return len(text) <= _LONGEST and bool(_agency().search(text[-_TAIL:]))


@cache
def _agency() -> re.Pattern[str]:
    labels = [str(label) for language in languages().values() for label in language["credits"].get("photographer", ())]
    agencies = alternation(words("picture_agencies"))
    return re.compile(
        rf"(?:(?<=[.!?/(\]\s]\s)|(?<=[.(])|^)(?:{alternation(labels)})(?:\s?[:：©]\s?|\.\.\.)[A-ZÀ-ÝА-Я][^.!?]*\.?\)?$"
        rf"|(?:{agencies})[^.!?]{{0,20}}\)?$",
        re.IGNORECASE,
    )


@cache
def _credit(role: str) -> re.Pattern[str]:
    labels = [str(label) for language in languages().values() for label in language["credits"].get(role, ())]
    bound = alternation(label for label in labels if label.endswith((" by", " de", " von")))
    return re.compile(
        rf"(?<=[.!?/(\]\s]\s|.[/(])(?:(?:{alternation(labels)})\s?[:：]\s?|(?:{bound})\s|©\s?)", re.IGNORECASE
    )
