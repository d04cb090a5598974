"""Who is cited in some seventy invented news texts in six languages (tests/attributions), with floors by language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from generator.extract import extract
from generator.model import SeedName, Source, SourceKind, Span
from generator.read.seed import read_bytes
from generator.split import split

FOLDER = Path(__file__).parent / "attributions"
MARK = re.compile(
    r"\{(?P<kind>[NAT])(?P<optional>\?)?(?:\^(?P<via>[^:{}]+))?:(?P<shown>[^{}|]*)(?:\|(?P<name>[^{}]*))?\}"
)
ALIKE = 2  # words more or less that a name may have

# language: named precision and recall, unnamed precision and recall
FLOORS = {
    "en": (0.98, 0.9, 0.98, 0.88),
    "es": (0.98, 0.98, 0.98, 0.93),
    "de": (0.98, 0.92, 0.98, 0.75),
    "fr": (0.98, 0.9, 0.98, 0.91),
    "pt": (0.98, 0.97, 0.98, 0.98),
    "ru": (0.98, 0.8, 0.98, 0.98),
}


@dataclass(frozen=True)
class Wanted:
    name: str
    span: Span
    named: bool
    optional: bool
    via: str | None


@dataclass
class Told:
    """What was found in one language, and each difference in words."""

    counts: Counter[str] = field(default_factory=Counter)
    words: list[str] = field(default_factory=list)

    def say(self, what: str, kind: str, name: str, where: str) -> None:
        self.counts[f"{kind} {what}"] += 1
        self.words.append(f"{where}: {what} {kind} {name!r}")

    def share(self, kind: str, of: str) -> float:
        right, wrong = self.counts[f"{kind} right"], self.counts[f"{kind} {of}"]
        return right / (right + wrong)


def _documents(language: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^### ", (FOLDER / f"{language}.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, _, text = part.partition("\n")
        yield name.strip(), text.strip() + "\n"


def _unmarked(text: str) -> tuple[str, list[Wanted]]:
    plain, at, wanted = "", 0, []
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()]
        shown, name = mark["shown"], mark["name"] or mark["shown"]
        begin = len(plain) + shown.index(name)
        plain, at = plain + shown, mark.end()
        if mark["kind"] != "T":
            span = Span(begin, begin + len(name))
            wanted.append(Wanted(name, span, mark["kind"] == "N", bool(mark["optional"]), mark["via"]))
    return plain + text[at:], wanted


def _sources(name: str, text: str) -> list[Source]:
    document, _ = read_bytes(text.encode(), SeedName(f"{name}.txt"))
    found = [source for article in extract(document, split(document)).articles for source in article.sources]
    return [source for source in found if not source.listed and source.kind is not SourceKind.URL]


def _is(source: Source, want: Wanted) -> bool:
    """The same place, and for a name the same words but for a few at its edges."""
    assert source.name_span
    if source.named != want.named or not source.name_span.meets(want.span):
        return False
    few = abs(len(source.name.split()) - len(want.name.split())) <= ALIKE
    return not want.named or (few and (source.name in want.name or want.name in source.name))


@cache
def _told(language: str) -> Told:
    told = Told()
    for name, text in _documents(language):
        plain, wanted = _unmarked(text)
        found = _sources(name, plain)
        told.counts["documents"] += 1
        for want in wanted:
            kind = "named" if want.named else "unnamed"
            same = [s for s in found if _is(s, want)] or [s for s in found if s.name.casefold() == want.name.casefold()]
            if same and not want.optional:
                told.counts[f"{kind} right"] += 1
                told.counts["via right"] += bool(want.via) and same[0].via == want.via
            elif not want.optional:
                told.say("missed", kind, want.name, name)
        for source in found:
            again = any(source.name in want.name or want.name in source.name for want in wanted)
            if not again and not any(_is(source, want) for want in wanted):
                told.say("invented", "named" if source.named else "unnamed", source.name, name)
    return told


@pytest.mark.parametrize("language", FLOORS)
def test_the_sources_of_news_keep_their_floors(language: str) -> None:
    told = _told(language)
    words = "\n".join(told.words)
    reached = (
        *(told.share("named", of) for of in ("invented", "missed")),
        *(told.share("unnamed", of) for of in ("invented", "missed")),
    )
    assert all(share >= floor for share, floor in zip(reached, FLOORS[language], strict=True)), f"{reached}\n{words}"


def test_what_is_cited_through_another_says_through_whom() -> None:
    assert sum(_told(language).counts["via right"] for language in FLOORS) >= 15


def test_there_are_texts_enough() -> None:
    assert sum(_told(language).counts["documents"] for language in FLOORS) >= 65


DENIED = [
    "The ministry would not say when the bridge will open, and Northway Rail declined to comment on Friday evening.",
    "Could anybody have said so before the winter, as Ann Lund of the Harbour Institute might have told the council?",
    "Their lawyers have said nothing. Sources of energy are scarce in the valley, and sources of income scarcer still.",
    "A man accused of theft was seen near the quay, where the town counts its boats before the light goes.",
    "It is said that the mayor stood in line, and rumour has it that he was not alone on the stairs of the old bank.",
]


@pytest.mark.parametrize("sentence", DENIED)
def test_no_source_is_made_of_silence_questions_and_hearsay(sentence: str) -> None:
    assert _sources("a", f"A title of the thing\n\nBy Jan Petersen\n\n{sentence}\n") == []
