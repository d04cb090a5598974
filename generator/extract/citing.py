"""From a party to a source: what was found beside which words, and whether the party can be trusted to be one."""

from __future__ import annotations

import re
from collections import Counter

from generator.extract.clauses import Sentence
from generator.extract.parties.party import Party
from generator.extract.people import all_people
from generator.extract.source_kinds import is_body, is_outlet, kind_of
from generator.extract.view import View
from generator.languages import known as everywhere
from generator.memo import of_this_file
from generator.model import RuleName, Source, SourceKind, Span
from generator.split.line import Line, LineKind
from generator.text.lows import small

_BODIES = (SourceKind.OUTLET, SourceKind.PUBLICATION)
_TOP = 4  # lines in which a page says its name
_HEAD, _PLACE = 30, 90  # lines and code points in which a dateline stands
_DATELINE = re.compile(r"[(/][^()/\n]{2,40}[)/]")
_YEAR = 4  # digits
_NEAR = 8  # lines above an article in a file of several
_FRAME = 20_000  # code points of furniture looked through
_OPEN = frozenset('"“«„‘:—–')
_PIECES = re.compile(r"\s[|–—·»›-]\s")
_NAME = 6  # words of a line that may be the name of a site
_PLAIN = re.compile(r"\w++")
_BACK = 50_000  # code points in which it is looked for: in all above it, a file of many nouns would take ages
_BARE, _INFLECTED = re.compile(r"(?!\w)"), re.compile(r"\w{0,3}(?!\w)")  # behind a noun
_OUTSIDE = re.compile(r"(?<![\w./@-])\w++(?![/@]|[.-]\w)")  # of addresses
_LINE = re.compile(r"[^\n]+")


def found(view: View, sentence: Sentence, party: Party) -> Party | None:
    """The party, unless it is the page itself, a common word that opens a sentence, or somebody named before."""
    name = party.name.of(view.text)
    if party.back:
        return None if _met(view, party.name) else party
    if not party.named:
        return party
    if _imprint(sentence, party):
        return None
    if (party.kind in _BODIES and itself(view, name)) or (name.isupper() and name in _initials(view)):
        return None
    if party.kind is SourceKind.ORGANISATION and _above(view, name):
        return None
    if party.report and party.kind is SourceKind.ORGANISATION and name in _surnames(view):
        party = party._replace(kind=SourceKind.PERSON)  # "a spokesman for Lund"
    return party if _is_name(view.text, name, party, sentence) else None


def _imprint(sentence: Sentence, party: Party) -> bool:
    """ "(Bergen, 1964)", "(Bergen: Lund, 1964)": where and by whom a book was printed."""
    if sentence.low(party.first - 1) != "(":
        return False
    behind = party.last + 1
    if sentence.low(behind) == ":" and (press := sentence.run_from(behind + 1)):
        behind = press.last + 1
    year = sentence.low(behind + 1)
    return sentence.low(behind) == "," and year.isdigit() and len(year) == _YEAR


@of_this_file
def _surnames(view: View) -> frozenset[str]:
    return frozenset(one.name.split()[-1] for one in all_people(view.text, view.part.span))


def itself(view: View, name: str) -> bool:
    """The page's furniture bears the name, as it is or in another case: it is the page's own."""
    return name.casefold() in _frame(view) or any(_same(name, own) for own in _tops(view))


def _above(view: View, name: str) -> bool:
    """A name without a word like "Trust" stands above the title: "Comme L'Écho l'écrivait" in "L'Écho de la Vallée"."""
    if any(is_body(word) for word in name.casefold().split()):
        return False
    return any(_same(name, own) or own.startswith(f"{name} ") for own in _above_title(view))


def _same(name: str, own: str) -> bool:
    """ "Talboten" and "Der Talbote", "Голосом долины" and "Голос долины": the same words with other endings."""
    if name[:_STEM] not in own:
        return False
    words, others = name.casefold().split(), own.casefold().split()
    others = others[1:] if len(others) > len(words) and others[0] in everywhere("articles") else others
    return len(words) == len(others) and all(map(_one_word, words, others))


def _one_word(word: str, other: str) -> bool:
    alike = max(_STEM, max(len(word), len(other)) - _TAIL)
    return word == other or word[:alike] == other[:alike]


@of_this_file
def _frame(view: View) -> str:
    """The first lines of the page and its furniture; of several pages in one file those around the article."""
    around = view.sheet.lines if view.alone or not view.lines else _around(view)
    lines = [line.text for line in around if line.kind is LineKind.FURNITURE]
    agencies = [match.group() for line in around[:_HEAD] if (match := _DATELINE.search(line.text[:_PLACE]))]
    return "\n".join((*agencies, *lines, *_tops(view)))[:_FRAME].casefold()


@of_this_file
def _tops(view: View) -> tuple[str, ...]:
    """What the first lines of the page name, and beside the byline the paper: "BBC News, Skellefteå"."""
    around = view.sheet.lines if view.alone or not view.lines else _around(view)
    pieces = [piece for line in around[:_TOP] if not line.prose for piece in _PIECES.split(line.text) if _bare(piece)]
    cells = [cell.strip() for line in _head(view) if not line.prose for cell in line.text.split(",")]
    return (*pieces, *(cell for cell in cells if is_outlet(cell)))


def _head(view: View) -> tuple[Line, ...]:
    """Below the title."""
    if view.head is None or view.head.title is None:
        return ()
    return view.sheet.lines[view.head.title + 1 : view.head.body]


@of_this_file
def _above_title(view: View) -> tuple[str, ...]:
    if view.head is None or view.head.title is None:
        return ()
    first = 0 if view.alone or not view.lines else view.lines[0].index
    lines = view.sheet.lines[max(first, view.head.title - _TOP) : view.head.title]
    return tuple(piece for line in lines if not line.prose for piece in _PIECES.split(line.text) if _bare(piece))


@of_this_file
def _initials(view: View) -> frozenset[str]:
    """ "SZ" of a page that begins with "Süddeutsche Zeitung"."""
    pieces = (piece.split() for line in view.sheet.lines[:_TOP] if not line.prose for piece in _PIECES.split(line.text))
    names = (words for words in pieces if 1 < len(words) <= _NAME and kind_of(" ".join(words)) is SourceKind.OUTLET)
    return frozenset("".join(word[0] for word in words) for words in names)


def _around(view: View) -> tuple[Line, ...]:
    last = (*view.lines, *view.tail)[-1].index
    return view.sheet.lines[max(0, view.lines[0].index - _NEAR) : last + 1]


def _bare(piece: str) -> bool:
    """Neither a sentence nor a headline that says who reported it: "Council sat on flood maps, Guardian reports"."""
    return len(piece.split()) <= _NAME and "," not in piece and not piece.endswith(".")


def _met(view: View, name: Span) -> bool:
    """The noun stands earlier in the article, not too far above, alone or with an ending: it points back."""
    noun = small(name.of(view.text).split()[-1])
    if not _PLAIN.fullmatch(noun):
        return False
    ending = _INFLECTED if len(noun) >= _SHORTEST else _BARE
    end = name.start - view.part.span.start + len(noun) - 1
    at = view.low.find(noun, max(0, end - _BACK), end)
    while at >= 0:
        if not _PLAIN.match(view.low[at - 1 : at]) and ending.match(view.low, at + len(noun)):
            return True
        at = view.low.find(noun, at + 1, end)
    return False


def _is_name(text: str, name: str, party: Party, sentence: Sentence) -> bool:
    """One word that opens the sentence is a name if it is known, or stands there again, always with its capital."""
    first = sentence.index_at(party.name.start)
    opens = first == 0 or (sentence.words[first - 1].text in _OPEN and sentence.ends(first - 2))
    if " " in name or not opens or is_outlet(name) or (name.isupper() and len(name) < 7):
        return True
    written = _written(text)
    return not written[name.casefold()] and (written[name] > 1 or _stands_alone(sentence, first, name))


def _stands_alone(sentence: Sentence, at: int, name: str) -> bool:
    """A bare word before a verb of saying or an apposition: "Energoatom, which runs the plant"; no plural."""
    known, low = sentence.known, name.casefold()
    if known.nouns_capital or len(name) < _SHORTEST or low in known.not_names or low.endswith(_COMMON):
        return False
    after = sentence.low(at + 1)
    aside = after == "," and (sentence.low(at + 2) in known.articles | known.function)
    several = low.endswith(_SEVERAL) and not low.endswith("'s")
    return aside or (sentence.firm(at + 1) and not several)


_COMMON = ("ly", "mente", "ment", "ing", "ed", "ое", "ие", "ия", "ость", "ые")
_SEVERAL = ("s", "ы", "и", "men", "ple")
_SHORTEST = 3
_STEM, _TAIL = 4, 3  # letters of a word and of its ending


@of_this_file
def _written(text: str) -> Counter[str]:
    """How often each word stands in the file, as written."""
    found: Counter[str] = Counter()
    for line in _LINE.finditer(text):  # the words of all lines in one list take ten times the length of the text
        found.update(_OUTSIDE.findall(text, *line.span()))
    return found


def source(rule: str, party: Party, sentence: Sentence, found_at: tuple[int, int], via: str | None = None) -> Source:
    at, width = found_at
    phrase = Span(sentence.place(at)[0], sentence.place(min(len(sentence.words), at + width) - 1)[1])
    whole = Span(min(party.name.start, phrase.start), max(party.name.end, phrase.end))
    name = " ".join(party.name.of(sentence.text).split())
    shown = phrase.of(sentence.text)
    return Source(name, party.kind, party.named, False, whole, party.name, RuleName(rule), shown, None, via)
