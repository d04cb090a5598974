"""The words of attribution in one language: "said", "according to", "sources", "a report by".

They come from the data files; a phrase of several words is found by its first, so that a sentence is looked
through once, word by word, without any pattern.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import compress, count
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from generator.extract.inflected import GAP, widened
from generator.extract.words import words_of
from generator.languages import known as everywhere
from generator.languages import languages
from generator.model import Span

_FALLBACK = "en"
_PLAIN = re.compile(r"\w++")
REPORT, ACCORDING, AFTER, CITING, CITED_BY = "verbs_report", "according", "according_after", "citing", "cited_by"
RECIPIENTS, TOLD_TO, PUBLISHED_IN, HELD_BY = "recipients", "told_to", "published_in", "held_by"
SAID_OF, SO, LISTENERS = "verbs_said_of", "according_so", "listeners"
THEIR_WORDS = "their_words"  # "in her view"
SILENCES = "silences"  # "would not comment"
_PHRASES = (
    REPORT,
    ACCORDING,
    AFTER,
    CITING,
    CITED_BY,
    RECIPIENTS,
    TOLD_TO,
    PUBLISHED_IN,
    HELD_BY,
    SAID_OF,
    SO,
    LISTENERS,
    THEIR_WORDS,
    SILENCES,
)
NOUNS, UTTERING, MADE_KNOWN = "report_nouns", "uttering", "made_known"
_WORDS = (NOUNS, UTTERING, MADE_KNOWN)  # looked up with the phrases; of several words none counts
_CUES = (
    REPORT,
    ACCORDING,
    AFTER,
    CITING,
    CITED_BY,
    TOLD_TO,
    HELD_BY,
    THEIR_WORDS,
    NOUNS,
    UTTERING,
    "published",
    MADE_KNOWN,
)
_COLONS = (': "', ": “", ": „", ": «", ":\u00a0«")  # before what somebody says
_FAR = 25  # words
_OPENING = ("„", "“", '"', "»", "«")


Found = dict[int, int]  # the number of words of each phrase in a sentence, by the index of the first


class _Opening(NamedTuple):
    """What may begin with a word: for which kinds it is a phrase by itself, and what follows it in longer ones."""

    alone: list[str]
    seconds: dict[str, list[tuple[str, tuple[str, ...]]]]  # by their second word
    closings: dict[str, list[str]]  # kinds by the last word of "teilte … mit"


class Phrases:
    """Phrases of several kinds, all looked up in one pass over a sentence."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._opening: dict[str, _Opening] = {}
        for kind, listed in phrases.items():
            for phrase in sorted({str(p) for p in listed}, key=lambda p: (-len(p), p)):
                self._add(kind, tuple(word.low for word in words_of(phrase, 0, len(phrase))))

    def _add(self, kind: str, parts: tuple[str, ...]) -> None:
        opening = self._opening.setdefault(parts[0], _Opening([], {}, {}))
        if len(parts) == 1:
            opening.alone.append(kind)
        elif parts[1] == GAP:
            opening.closings.setdefault(parts[2], []).append(kind)
        else:
            opening.seconds.setdefault(parts[1], []).append((kind, parts))

    def found(self, lows: tuple[str, ...]) -> dict[str, Found]:
        """By kind, among words in lower case; of phrases of one kind that begin with the same word the longest."""
        by_kind: defaultdict[str, Found] = defaultdict(dict)
        opening = self._opening
        for index in compress(count(), map(opening.__contains__, lows)):
            alone, seconds, closings = opening[lows[index]]
            after = lows[index + 1] if index + 1 < len(lows) else ""
            for kind, parts in seconds.get(after, ()):
                if lows[index : index + len(parts)] == parts:
                    by_kind[kind].setdefault(index, len(parts))
            for kind in (*_closed(closings, lows, index + 1), *alone) if closings else alone:
                by_kind[kind].setdefault(index, 1)
        return dict(by_kind)


def _closed(closings: Mapping[str, list[str]], lows: tuple[str, ...], begin: int) -> list[str]:
    """The kinds of "… mit": the second half of the verb ends the clause, unless it is a small word like "für"."""
    for index in range(begin, min(len(lows), begin + _FAR)):
        kinds = closings.get(lows[index])
        if kinds and (lows[index] in everywhere("within_parted_verbs") or _marked(lows, index + 1)):
            return kinds
    return []


def _marked(lows: tuple[str, ...], index: int) -> bool:
    """The clause ends here, or a quotation begins, behind an article perhaps: "sprach … von einem „Weckruf“"."""
    behind = index + 1 < len(lows) and lows[index] in everywhere("before_quoted") and lows[index + 1] in _OPENING
    return index >= len(lows) or not lows[index][0].isalnum() or behind


class Cues:
    """Words of which one at least stands in whatever attributes something, all sought in one pass over a text."""

    def __init__(self, words: Iterable[str], openings: Iterable[str] = ()) -> None:
        self._openings = tuple(openings)  # as they are written: "Para " of "Para la urbanista"
        forms = {form for word in words for form in (word.lower(), word.casefold())}  # "ließ" and "liess"
        self._automaton = AhoCorasick(
            sorted(forms), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
        )

    def places(self, low: str, text: str, span: Span) -> list[int]:
        """Where one of them stands as a word, in order; ``low`` is this stretch of the text in small letters."""
        low = low.replace("_", "a")  # part of a word
        found = [
            span.start + start
            for _, start, end in self._automaton.find_matches_as_indexes(low)
            if not (low[end : end + 1].isalnum() or low[start - 1 : start].isalnum())
        ]
        opened = [at for word in self._openings for at in _all(word, text, span)]
        return sorted(found + opened) if opened else found


def _all(word: str, text: str, span: Span) -> Iterator[int]:
    at = text.find(word, span.start, span.end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, span.end)


class Vocabulary:
    """The words of attribution in one language."""

    def __init__(self, code: str) -> None:
        table = widened(languages()[code])
        grammar = _set(table, "grammar")
        self.nouns_capital, self.verb_first = "capital nouns" in grammar, "verb first" in grammar
        self.no_pronoun, self.noun_first = "no pronoun" in grammar, "noun before adjective" in grammar
        self.noun_last, self.cases = "noun last" in grammar, "cases without articles" in grammar
        words = {key: [word for word in table.get(key) or () if " " not in word] for key in _WORDS}
        self.phrases = Phrases({key: table.get(key) or () for key in _PHRASES} | words)
        self.firm, self.feeling = (
            frozenset(_begun(phrase) for phrase in _set(table, key)) for key in ("verbs_firm", "verbs_of_feeling")
        )
        self.saying, self.pronouns, self.placed = (_set(table, key) for key in (REPORT, "pronouns", "places_behind"))
        self.auxiliaries, self.negations = _set(table, "auxiliaries"), _set(table, "negations")
        self.anonymous = _set(table, "sources_anonymous")
        self.nouns, self.links = _set(table, NOUNS), _set(table, "report_links")
        self.authored, self.spokes = _set(table, "authored_by"), _set(table, "spokespeople")
        self.ands, self.both = _set(table, "beside_names"), _set(table, "both_words")
        self.not_names = _set(table, "not_names") | _set(table, "determiners") | _set(table, "indefinite") | self.both
        self.outlet_nouns = _set(table, "outlet_nouns")
        self.outlet_words = frozenset(noun.split()[0] for noun in self.outlet_nouns if " " in noun) - self.outlet_nouns
        self.accuses = _set(table, "accuses")
        self.roles, self.titles = _set(table, "roles"), _set(table, "titles")
        self.title_ends = frozenset(title.split()[-1].rstrip(".") for title in self.titles)  # of "Chief of Staff"
        self.determiners, self.indefinite, self.own = (
            _set(table, key) for key in ("determiners", "indefinite", "own_words")
        )
        self.function = _set(table, "function_words") | self.determiners | self.own
        self.articles = self.determiners | self.indefinite
        self.small = self.function | self.indefinite  # words that no noun phrase ends with
        self.that = _set(table, "saying_that")
        self.inverts = _set(table, "inverts")
        self.relatives, self.views = _set(table, "relatives"), _set(table, "views")
        self.before_nouns = self.articles - self.auxiliaries - self.inverts
        self.utterances, self.sources, self.us, self.recalling = (
            _set(table, key) for key in ("utterances", "source_nouns", "ourselves", "verbs_of_recalling")
        )
        self.passives, self.weak, self.participles, self.of_bodies = (
            _set(table, key) for key in ("passives", "verbs_weak", "participles", "verbs_of_bodies")
        )
        self.behind, self.makes = _set(table, "verbs_behind"), _set(table, "verbs_of_making")
        # "wrote", "was"; what papers do with what they tell; "for", "about"; "the arrest"
        self.objects, self.finite, self.printing, self.writing_about, self.stated = (
            _set(table, key)
            for key in ("verbs_of_object", "finite_verbs", "verbs_of_printing", "writing_about", "stated_nouns")
        )
        self.possessives = _set(table, "possessives")
        self.things = self.indefinite | self.possessives  # open what somebody makes
        self.described, self.not_people, self.when = (
            _set(table, key) for key in ("described_by", "not_people", "when_words")
        )
        self.fiction, self.silent, self.tells = (_set(table, key) for key in ("fiction", "silent", "tells"))
        self.journals, self.published = _set(table, "journals"), _set(table, "published")
        self.inverted = tuple(sorted(_set(table, "inverted_pronouns"), key=len, reverse=True))
        self.refusals, self.seats, self.as_said, self.governing = (
            _set(table, key) for key in ("refusals", "seats", "as_somebody_says", "governing")
        )
        self.doubts, self.even, self.reported = (_set(table, key) for key in ("doubts", "even", "reported"))
        # open a clause in which the verb stands before the subject: "mit", "nach"
        self.adverbial = self.function - self.determiners - self.own - self.doubts - self.reported - self.inverts
        self.denying = _set(table, "denying") | self.negations
        self.until = _set(table, "until")
        self.body_endings = tuple(f"{end}{case}" for end in _set(table, "body_endings") for case in ("", "s", "es"))
        self.title_endings, self.person_endings, self.people_endings, self.expert_endings, self.trade_endings = (
            tuple(_set(table, f"{key}_endings")) for key in ("title", "person", "people", "expert", "trade")
        )
        self.plural_verb_endings, self.no_subject_endings, self.body_adjective_endings, self.finite_endings = (
            tuple(_set(table, f"{key}_endings")) for key in ("plural_verb", "no_subject", "body_adjective", "finite")
        )
        self.nominative_endings, self.genitive_endings = (
            tuple(_set(table, f"{key}_endings")) for key in ("nominative", "genitive")
        )
        self.adverb_endings, self.paper_articles = tuple(_set(table, "adverb_endings")), _set(table, "paper_articles")
        views = (f"{word} " for word in table.get("views") or ())
        self.cues = Cues(_cues(table), (*views, *_COLONS, *(f"{so} " for so in table.get(SO) or ())))


def _begun(phrase: str) -> str:
    """The words of a phrase, of "teilte … mit" the first."""
    return " ".join(word.low for word in words_of(phrase.partition(GAP)[0], 0, len(phrase)))


def _cues(table: dict[str, Any]) -> Iterator[str]:
    """Words of which one at least stands in every sentence that attributes something."""
    common = _set(table, "function_words") | _set(table, "stopwords") | _set(table, "determiners")
    phrases = [_PLAIN.findall(str(phrase).lower()) for key in _CUES for phrase in table.get(key) or ()]
    alone = {words[0] for words in phrases if len(words) == 1}
    yield from alone
    for words in phrases:
        if alone.isdisjoint(words):  # of "was based on" the word that is rare
            yield max(words, key=lambda word: (word not in common and len(word) > 1, len(word)))


def _set(table: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(str(word).casefold().replace("’", "'") for word in table.get(key) or ())


@cache
def vocabulary(code: str | None) -> Vocabulary:
    return Vocabulary(code if code is not None and code in languages() else _FALLBACK)
