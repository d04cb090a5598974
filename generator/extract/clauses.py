"""Sentences, words and names of a paragraph, for the rules that ask who said something.

In "Port Captain Jan Petersen, who testified" the name is "Jan Petersen"; in "the Danish newspaper
Havneposten reported that" the words before the name say what Havneposten is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.languages import languages
from generator.text.phrases import alternation

_SHORTENED = (
    "Dr Dra Prof Mr Mrs Ms Gen Lt Col Maj Capt Sgt Sen Rep Gov Rev St Sr Sra Jr Hon Adm No Inc Ltd vs им г".split()
)
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?:{'|'.join(_SHORTENED[:-6])})\.|[^\W\d_]\.(?=\s[^\W\d_])|"
    r"[^\W_]+(?:['’&./-][^\W_]+)*['’]?|[^\w\s]|_+"
)
_NO_END = "".join(rf"(?<!\b{word}\.)" for word in _SHORTENED) + r"(?<!\b[^\W\d_]\.)"
_SENTENCE = re.compile(
    rf"(?:(?:(?<=[^\W_]{{2}})|(?<=[\"”»’)%\]]))[.!?…]+{_NO_END}[\"”»’)\]]*|[?!]+[\"”»’)]*)\s+"
    r"(?=[\"“«‘(¿¡—–-]?\s?[^\W\d_a-zà-ÿа-я])"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_CONNECTORS = frozenset(
    "of de del la las los el da do das dos di du des van von der den zu y e for the al bin и".split()
)
_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def mark(self) -> bool:
        return not self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence, with offsets into the document."""

    words: tuple[Word, ...]
    question: bool


class Vocabulary:
    """The words of attribution in one language."""

    def __init__(self, code: str) -> None:
        table = languages()[code]
        self.report = _phrases(table, "verbs_report")
        self.according = _phrases(table, "according")
        self.after = _phrases(table, "according_after")
        self.nouns_capital = code == "de"
        self.citing = _phrases(table, "citing")
        self.auxiliaries = _set(table, "auxiliaries")
        self.negations = _set(table, "negations")
        self.anonymous = _set(table, "sources_anonymous")
        self.nouns = _set(table, "report_nouns")
        self.links = _set(table, "report_links")
        self.not_names = _set(table, "not_names")
        self.outlet_nouns = _set(table, "outlet_nouns")
        self.roles = _set(table, "roles")
        self.titles = _phrases(table, "titles")
        self.that = frozenset(
            "that how what why whether he she it they there i we que qu qu'il qu'elle qu'ils dass daß что , : \" “ « „ ‘ —".split()
        )
        self.firm = _set(table, "verbs_firm")
        spoken = (
            word for key in ("verbs_report", "according", "according_after", "citing") for word in table.get(key) or ()
        )
        self.any = re.compile(rf"\b(?:{alternation((*spoken, 'cited', 'quoted'))})\b", re.IGNORECASE)


@cache
def vocabulary(code: str | None) -> Vocabulary:
    return Vocabulary(code if code in languages() else _FALLBACK)


def _set(table: dict[str, list[str]], key: str) -> frozenset[str]:
    return frozenset(str(word).casefold() for word in table.get(key) or ())


def _phrases(table: dict[str, list[str]], key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:{alternation(str(p) for p in table.get(key) or ['?'])})(?![\w])", re.IGNORECASE)


def attributing(text: str, start: int, end: int, known: Vocabulary) -> Iterator[Sentence]:
    """The sentences of a stretch of text that hold a word of attribution and are no questions."""
    at = start
    cut = [match.end() for match in _SENTENCE.finditer(text, start, end)]
    hit = known.any.search(text, start, end)
    for stop in (*cut, end):
        if hit and hit.start() < stop:
            sentence = _sentence(text, at, stop)
            if not sentence.question:
                yield sentence
            hit = known.any.search(text, stop, end)
        at = stop


def _sentence(text: str, start: int, end: int) -> Sentence:
    words = tuple(Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end))
    return Sentence(words, text[start:end].rstrip(' "”»’)').endswith("?"))


def name_from(words: tuple[Word, ...], at: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The run of capitalised words that begins here: first and last index."""
    if at >= len(words) or not _named(words[at], vocabulary):
        return None
    last = probe = at
    while probe + 1 < len(words):
        probe += 1
        word = words[probe]
        if _POSSESSIVE.search(words[last].text) and len(words[last].text) > 2:
            break
        if _goes_on(words, probe, vocabulary):
            last = probe
        elif word.low not in _CONNECTORS or probe - last > 2:
            break
    return at, last


def name_before(words: tuple[Word, ...], at: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The run of capitalised words that ends right before index ``at``."""
    first = at - 1
    if first < 0 or not _named(words[first], vocabulary):
        return None
    last = probe = first
    while probe > 0:
        probe -= 1
        if _POSSESSIVE.search(words[probe].text) and words[probe].capital and len(words[probe].text) > 2:
            break
        if _named(words[probe], vocabulary):
            first = probe
        elif words[probe].low not in _CONNECTORS or first - probe > 2:
            break
    return first, last


def _goes_on(words: tuple[Word, ...], index: int, vocabulary: Vocabulary) -> bool:
    """Inside a name "New" and "One" are words like any other."""
    word, before = words[index], words[index - 1]
    return _named(word, vocabulary) or before.capital and (word.capital or word.text[0].isdigit())


def _named(word: Word, vocabulary: Vocabulary) -> bool:
    return word.capital and word.low not in vocabulary.not_names
