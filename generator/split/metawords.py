"""The words by which pieces of a line are known, in all languages at once: labels of authors, dates and credits,
counters, roles, what joins two names.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import known, languages, printed, table, words
from generator.split.pieces import PieceKind
from generator.text.dates import month_names
from generator.text.fold import folded
from generator.text.names import NOTE_MARKS, works
from generator.text.phrases import LabelKinds, Labels, Phrases, alternation, even, plain

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_NAMES = frozenset(("given_names", "places", "picture_agencies", "journals"))
TIME_WORDS = frozenset(("#", "@", "at", "um", "a", "às", "à", "в", "kl"))  # besides T15


@cache
def first_words() -> frozenset[str]:
    lists = (
        "other_date_labels",
        "counters",
        "counters_to_end",
        "time_words",
        "relative_dates",
        "conjunctions",
    )
    phrases = [*(phrase for key in lists for phrase in words(key)), *_changes(), *_dates()]
    plain_ = Phrases((*phrases, *table("months"), *table("weekdays"))).first_words
    return plain_ | label_words() | TIME_WORDS | {"t", "https", "http", "www"}


@cache
def label_words() -> frozenset[str]:
    return Phrases(_labels()).first_words


@cache
def telling_words() -> frozenset[str]:
    """One word of each label that stands wherever the label does: "drawing" of "a drawing by"."""
    shown = [even(plain(label)).strip() for label in _labels()]
    return frozenset(max(_WORD.findall(label), key=len, default=label) for label in shown)


@cache
def month_words() -> frozenset[str]:
    return frozenset(max(_WORD.findall(even(month)), key=len) for month in month_names())


def _labels() -> tuple[str, ...]:
    """What opens a byline or a credit, or is a date by itself."""
    keys = ("author_labels", "weak_author_labels", "relative_dates")
    return (*(label for key in keys for label in words(key)), *works())


@cache
def joint() -> re.Pattern[str]:
    return re.compile(
        rf"[{NOTE_MARKS}]*\s*(?:,\s*(?:{alternation(words('conjunctions'))})\s|,|\s(?:{alternation(words('conjunctions'))})\s|/|;)\s*",
        re.IGNORECASE,
    )


@cache
def joining() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('conjunctions'))})\s+", re.IGNORECASE)


@cache
def weak_words() -> frozenset[str]:
    return frozenset(label.split()[0] for label in words("weak_author_labels"))


@cache
def words_inside() -> frozenset[str]:
    """The first words of what `label_inside` finds."""
    return weak_words() | {label.split()[0] for label in _long_date_labels()}


@cache
def label_inside() -> re.Pattern[str]:
    """A byline's label, or a date's of two words, in the midst of a cell."""
    labels = (*words("weak_author_labels"), *_long_date_labels())
    return re.compile(rf"(?<=\s)(?:{alternation(labels)})\s(?=[^\W_])", re.IGNORECASE)


def _long_date_labels() -> tuple[str, ...]:
    return tuple(label for label in _dates() if " " in label)


@cache
def _dates() -> tuple[str, ...]:
    return _also_unaccented(words("date_labels"))


@cache
def _changes() -> tuple[str, ...]:
    return _also_unaccented(words("modified_labels"))


def _also_unaccented(labels: tuple[str, ...]) -> tuple[str, ...]:
    """ "Publié le", and "Publie le" as pages have it that lost their accents."""
    return tuple(dict.fromkeys((*labels, *map(folded, labels))))


@cache
def glued_by() -> re.Pattern[str]:
    """A byline's label before a capital that no blank divides from it: "ByEllen Marsh", "AutorEllen Marsh"."""
    labels = (*words("by_endings"), *(label for label in words("author_labels") if label.isalpha()))
    return re.compile(rf"(?i:{alternation(labels)})(?=[A-ZÀ-ÝА-Я])")


@cache
def label_before_label() -> re.Pattern[str]:
    """A byline's label whose name is missing, before that of the date."""
    by, on = alternation(words("weak_author_labels")), alternation(_dates())
    return re.compile(rf"(?:{by})\s+(?=(?:{on})\s*:)", re.IGNORECASE)


@cache
def undated() -> re.Pattern[str]:
    """A relative date, or day and month without a year, with nothing else in its cell."""
    months = rf"(?:{alternation(table('months'))})\.?"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|º)?"
    joint = rf"\s(?:(?:{alternation(words('date_words'))})\s)?"
    clock = rf"(?:(?:{alternation(TIME_WORDS)})\s(?:las\s)?)?\d\d?[:.h]\d\d(?!\d)"
    weekday = rf"(?:(?:{alternation(table('weekdays'))})\.?,?\s)?"
    return re.compile(
        rf"(?:(?:(?:{alternation(words('modified_labels'))})\s?:?\s)?(?:{alternation(words('relative_dates'))})|{weekday}(?:{months}\s{day}|{day}{joint}{months}))(?=\s*(?:$|[|·•,/]|{clock}))",
        re.IGNORECASE,
    )


@cache
def undated_words() -> frozenset[str]:
    return Phrases((*words("relative_dates"), *_changes(), *table("months"), *table("weekdays"))).first_words | {"#"}


@cache
def houses() -> frozenset[str]:
    """Words in the names of newspapers, agencies and institutes."""
    return frozenset(
        word[:1].upper() + word[1:]
        for key in ("masthead_words", "outlet_words", "organisation_words")
        for word in words(key)
    )


@cache
def roleword() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(words('roles'))})(?!\w)", re.IGNORECASE)


@cache
def job_before_name() -> re.Pattern[str]:
    """Between a byline's label and the name: "By political correspondent Ann Lee", "Von unserer Redakteurin …"."""
    job = alternation(words("roles"))
    return re.compile(rf"(?=[a-zß-ÿа-яё])(?:[a-zß-ÿа-яё]+\s){{0,2}}(?i:{job})(?:en)?\s(?=[A-ZÀ-ÝА-Я])")


@cache
def house_and_job() -> re.Pattern[str]:
    """A job, a newspaper before it perhaps, before the name: "Harbour Mail Reporter Ann Lee"."""
    return re.compile(rf"(?:[A-ZÀ-ÝА-Я][\w&.'’-]*\s){{0,4}}(?i:{alternation(words('roles'))})\s(?=[A-ZÀ-ÝА-Я])")


@cache
def author_labels() -> LabelKinds[bool]:
    """Strong ones or not."""
    return LabelKinds(((True, Labels(words("author_labels"))), (False, Labels(words("weak_author_labels")))))


@cache
def date_labels() -> LabelKinds[PieceKind]:
    return LabelKinds(
        (
            (PieceKind.MODIFIED, Labels(_changes())),
            (PieceKind.OTHER_DATE, Labels(words("other_date_labels"))),
            (PieceKind.DATE, Labels(_dates())),
        )
    )


@cache
def date_label_words() -> frozenset[str]:
    """The first words of the labels of dates."""
    return Phrases((*_dates(), *_changes())).first_words


@cache
def credit_labels() -> LabelKinds[str]:
    """By the work done."""
    found: dict[str, list[str]] = {}
    for language in languages().values():
        for role, labels in (language.get("credits") or {}).items():
            found.setdefault(role, []).extend(labels)
    return LabelKinds((role, Labels(labels)) for role, labels in sorted(found.items()))


@cache
def counters() -> Labels:
    to_end = [phrase.removesuffix(" …") for phrase in words("counters_to_end")]
    whole = "|".join(alternation([phrase]) for phrase in to_end)
    pattern = rf"(?:(?:{whole})\s?:?\s[^\n|]{{1,200}}|(?:{alternation(words('counters'))})(?!\w))"
    return Labels((*to_end, *words("counters")), pattern)


@cache
def common_words() -> frozenset[str]:
    """Every word of the language files that is of no name: those of buttons, sections, jobs, of saying and telling."""
    lists = (key for language in languages().values() for key, value in language.items() if isinstance(value, list))
    phrases = (*(phrase for key in {*lists} - _OF_NAMES for phrase in printed(key)), *works())
    told = (word for phrase in phrases for word in _LETTERS.findall(phrase))
    return frozenset(word.casefold() for word in told) - known("given_names")
