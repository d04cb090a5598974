"""The shape of a person's name: "Joseph Fitsanakis", "María de la Cruz", "J. P. O'Neill Jr.".

Two to five capitalised words with the particles that names carry. A shape is no proof: the caller says
where it stands (after "by", between title and date).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.languages import known, languages, printed, table, words
from generator.text.lows import lows
from generator.text.phrases import alternation, even, in_any_case, plain

_UPPER = r"[^\W\d_a-zà-öø-ÿа-я]"
NOTE_MARKS = "¹²³⁰⁴⁵⁶⁷⁸⁹*†‡"  # behind a name, of a footnote
_LETTER = r"[^\W\d_¹²³⁰⁴-⁹]"
_WORD = rf"(?:{_UPPER}{_LETTER}*(?:['’‘\-‑]{_LETTER}+)*\.?|[dlDLO]['’]{_UPPER}[^\W\d_]+(?:-[^\W\d_]+)*)"
_INITIALS = r"(?:[A-ZÀ-ÝА-Я]\.(?:\s?[A-ZÀ-ÝА-Я]\.)*(?:-[A-ZÀ-Ý]\.)?)"
_PARTICLES = (
    r"de|del|de\sla|de\slas|de\slos|la|las|los|da|das|do|dos|di|du|des|van|van\sder|van\sden|van\sde|von|von\sder|vom|zu"
    r"|der|den|ter|ten|bin|ibn|al|el|ben|bint|y|e|i|st\.|le|und\szu|wa|ole|arap|della|dalla|degli"
)
_PARTICLE = rf"(?:{_PARTICLES})"
_SUFFIX = r"(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV))"
_ONE = rf"(?:{_INITIALS}|{_WORD})"
_GAP = r"(?:\s{1,2}|(?<=[A-ZÀ-ÝА-Я]\.)(?=[^\W\d_]{2}))"  # "В.Н.Сапожков"
NAME = rf"{_ONE}(?:{_GAP}(?:{_PARTICLE}\s{{1,2}}){{0,2}}(?:al-|el-|Al-|El-)?{_ONE}){{1,4}}?"
LONG_NAME = re.compile(rf"{_ONE}(?:{_GAP}(?:{_PARTICLE}\s{{1,2}}){{0,2}}(?:al-|el-)?{_ONE}){{1,4}}{_SUFFIX}?")
_TOKEN = re.compile(r"\S+")
# Small words inside a name: "Ursula von der Leyen".
PARTICLES = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "du",
        "des",
        "van",
        "von",
        "der",
        "den",
        "y",
        "e",
        "al",
        "el",
    ]
)
_KEPT = PARTICLES | {"i", "le", "st", "ag", "zu", "vom"}
_ARTICLES = ("la", "el", "los", "las", "del", "do", "da", "dos", "das")
_JOINING = ("y", "e", "i", "и")
_ARTICLE = re.compile(r"^[ld]['’](?=\w)")  # "L'Écho du Nord"
_GLUE = re.compile(r"(?<=[a-zß-ÿа-я]{3})(?<!Fitz)(?=[A-ZÀ-ÝА-Я][a-zß-ÿа-я]{2})")
_LOUD_GLUE = re.compile(r"(?<=[A-ZÀ-ÝА-Я]{3})(?=[A-ZÀ-ÝА-Я][a-zß-ÿа-я]{2})")
_DAY_AND_YEAR = re.compile(r"\s\d{1,2},\s(?:19|20)\d\d(?!\d)")
_WORD_OF_JOB = re.compile(r"[^\W\d_]+")
_JOB, _JOB_WORDS = 40, 4  # code points, words
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)+")
_GLUED = re.compile(r"(?:[^\W\d_a-zà-öø-ÿа-я]\.){1,3}[^\W\d_][^\W\d_-]+")
_DOMAIN = re.compile(r"@[\w-]+\.\w")
_FULL = 2  # words of a name
_FAMILY = 2  # letters, or fewer, that show no name in an address
_STUDIO = re.compile(r"[A-ZÄÖÜ]{2,5}-[A-ZÄÖÜ][a-zäöüß]{3}")
_AGENCY = 4  # letters
_SHORTENED = 3  # letters of a name cut short: "Jos."
_SHORT_NAME = re.compile(r"[^\W\d_][\w.\-’']{1,29}")


def person_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The longest run that looks like a person's name and begins here, after a degree or rank perhaps."""
    title = _honorifics().match(text, start, end)
    start = title.end() if title and not _initial(title.group(), text[title.end() : end]) else start
    match = LONG_NAME.match(text, start, end)
    if match and (job := _hyphened_job(match.group())):
        return person_at(text, start + job, end)
    start += _said_before(match.group()) if match else 0
    stop = _cut(text, start, _before_address(text, start, match.end())) if match else start
    while stop > start and (" " in text[start:stop] or _GLUED.fullmatch(text, start, stop)):
        if looks_personal(text[start:stop]):
            return start, stop
        stop = start + len(text[start:stop].rpartition(" ")[0].rstrip())
    return None


def _initial(title: str, name: str) -> bool:
    """ "M. Ferreras" in Spain; but in France "M. Achille Brandt"."""
    return len(title.rstrip()) == len("M.") and bool(name) and not has_given_name(name)


def _before_address(text: str, start: int, stop: int) -> int:
    """Where the name ends before "LEE@HARBOUR.EXAMPLE", which begins like one, and in "Ann Leealee@harbour.example"; no
    "Ann Lee@annlee".
    """
    if not _DOMAIN.match(text, stop):
        return stop
    before, _, last = text[start:stop].rpartition(" ")
    cuts = range(len(last) // 2 + 1, _FAMILY, -1)
    family = next((cut for cut in cuts if last[:cut].casefold() in last[cut:]), 0)
    return start + (len(before) + 1 + family if family else len(before.rstrip()))


def without_degrees(text: str) -> str:
    """The same with blanks in place of what stands behind names: "Ann Lee, PhD, and Bo Marsh MD", and of those who
    helped: "Ann Lee, with additional reporting by Bo Marsh".
    """
    if _telling().isdisjoint(word.strip(",;()") for word in text.casefold().split()):
        return text
    text = _degrees().sub(lambda told: " " * len(told.group()), text)
    return _helpers().sub(lambda told: " " * len(told.group()), text)


@cache
def _telling() -> frozenset[str]:
    """The degrees, and one word of each phrase that tells who helped."""
    told = ([word for word in phrase.split() if word not in known("stopwords")] for phrase in words("helped_by"))
    return known("degrees") | {max(rarer, key=len) for rarer in told}


@cache
def degree_words() -> frozenset[str]:
    """The longest run of letters in each."""
    return frozenset(max(lows(even(plain(told))), key=len) for told in _telling())


@cache
def _helpers() -> re.Pattern[str]:
    return re.compile(
        rf"(?=[\s,;(–—-])(?<=\w[\w.)])(?:\s*[,;(–—-]|\s(?:{alternation(words('conjunctions'))}))*\s(?:{alternation(words('helped_by'))})\s[^|·•\d\n]*",
        re.IGNORECASE,
    )


@cache
def _degrees() -> re.Pattern[str]:
    forms = alternation(form for degree in printed("degrees") for form in (degree, degree.upper()))
    return re.compile(rf"(?=[\s,])(?<=[^\W\d_][^\W\d_])(?:,?\s(?:{forms})(?![\w.]))+")


def degree_ends(text: str) -> int:
    """Where the name begins in "Dr Ottoline Brask, Ravensmere"."""
    degree = _honorifics().match(text)
    return degree.end() if degree and not _initial(degree.group(), text[degree.end() :]) else 0


@cache
def _honorifics() -> re.Pattern[str]:
    """Degrees, ranks and forms of address before a name."""
    return re.compile(rf"(?:(?:{in_any_case(printed('honorifics'))})\s+)+")


def _hyphened_job(name: str) -> int:
    """Length of the job that stands first and begins with its house: "LOTSE-Online-Redakteur Bo Lund"."""
    first = name.split(maxsplit=1)[0]
    job = first.rpartition("-")[2].casefold() if "-" in first else ""
    return len(first) + 1 if job in known("roles") else 0


def _cut(text: str, start: int, stop: int) -> int:
    """Where the name ends: before "AND", a month, "Published" and the like, without the sentence's full stop."""
    for place, word in enumerate(_TOKEN.finditer(text, start, stop)):
        if place and (glue := _run_together(text, start, word)):
            stop = glue
            break
        low = word.group().casefold().rstrip(".")
        if place > 1 and (_joins(low, text[word.end() : stop]) or _ends(text, start, word)):
            stop = word.start()
            break
        if place and word.group().endswith(".") and len(low) > _SHORTENED:
            stop = word.end()  # "Frank Cole. Photographs …"
            break
    stop = start + len(text[start:stop].rstrip(" ,"))
    while text[start:stop].rpartition(" ")[2].casefold() in _KEPT and " " in text[start:stop]:
        stop = start + len(text[start:stop].rpartition(" ")[0])  # "Juan el Lun."
    return stop - 1 if text[stop - 1] == "." and not _abbreviated(text[start:stop]) else stop


def _joins(word: str, behind: str) -> bool:
    """ "Ana Prado y Luis Mora", "Ana Prado y Redacción"; no "Ana Prado y Mora"."""
    return word in _JOINING and (" " in behind.strip() or is_nobody(behind) or _given_word(behind))


def _given_word(text: str) -> bool:
    return bool(text.strip()) and has_given_name(text)


def _ends(text: str, start: int, word: re.Match[str]) -> bool:
    """No name goes on with this word: "Published", "May"; but "Sara di Marco"."""
    low, before = word.group().casefold().rstrip("."), text[start : word.start()].rsplit(maxsplit=1)[-1]
    return (low in _enders() and before.casefold() not in PARTICLES) or _changes_letters(text[start : word.end()])


def _said_before(name: str) -> int:
    """Length of what a name begins with that is printed twice, with a picture and below it: "Ann Lee Ann Lee"."""
    half = (name.count(" ") + 1) // 2
    if half < _FULL:
        return 0
    told = list(_TOKEN.finditer(name))
    first, second = told[:half], told[half:]
    return second[0].start() if [one.group() for one in first] == [one.group() for one in second] else 0


def _run_together(text: str, start: int, word: re.Match[str]) -> int | None:
    """Where the name ends that no blank divides from its job or date: "Ellen MarshPublished", "MarshLocal Reporter";
    or, in capitals, from its place or date: "ELLEN MARSHOrrin", "ELLEN MARSHMAY 3, 2014".
    """
    if loud := _LOUD_GLUE.search(text, word.start(), word.end()):
        return loud.start() if text[start : loud.start()].isupper() else None
    glue = _GLUE.search(text, word.start(), word.end())
    if not glue:
        return _before_month(text, word)
    behind = [told.casefold() for told in _WORD_OF_JOB.findall(text, glue.end(), glue.end() + _JOB)]
    ends = bool(behind) and (behind[0] in _enders() or not known("roles").isdisjoint(behind[:_JOB_WORDS]))
    return glue.start() if ends else None


def _before_month(text: str, word: re.Match[str]) -> int | None:
    """Where the month begins in "MARSHMAY 3, 2014"."""
    if not word.group().rstrip(".").isupper() or not _DAY_AND_YEAR.match(text, word.end()):
        return None
    low = word.group().casefold().rstrip(".")
    cut = max((len(month) for month in table("months") if low.endswith(month) and len(month) < len(low) - 1), default=0)
    return word.end() - len(word.group()) + len(low) - cut if cut else None


def _changes_letters(name: str) -> bool:
    """The place behind a name in capitals: "JUAN PRADO Madrid"."""
    *before, last = name.split()
    return (
        last.istitle()
        and last[1:].islower()
        and all(len(word) > 1 and word.isalpha() and word.isupper() for word in before)
    )


@cache
def _enders() -> frozenset[str]:
    keys = ("date_labels", "modified_labels", "counters", "counters_to_end")
    labels = (label.split()[0].rstrip(":") for key in keys for label in words(key))
    return (
        frozenset((*table("months"), *table("weekdays"), *labels, *words("conjunctions"), *words("after_names")))
        | _works()
    ) - _KEPT


def _works() -> frozenset[str]:
    """What opens the next credit of the row: "Texto: Ana Prado Fotos: Luis Mora"."""
    told = (label.rstrip(":").casefold() for label in (*works(), *words("author_labels")))
    return frozenset(label for label in told if label.isalpha())


def works() -> tuple[str, ...]:
    """The labels of credits in all languages: "photo by", "traducción de"."""
    credited = (labels for language in languages().values() for labels in (language.get("credits") or {}).values())
    return tuple(str(label) for labels in credited for label in labels)


def nickname_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """One word used as a name: "Tyler", "rss_admin", "Dr. Joan"."""
    title = _honorifics().match(text, start, end)
    start = title.end() if title else start
    match = _SHORT_NAME.match(text, start, end)
    told = match.group().rstrip(".") if match else ""
    return (start, start + len(told)) if len(told) > 1 else None


def looks_personal(name: str) -> bool:
    """No word in it that names never hold ("The", "News", "Monday"), and not a place of two words ("New York")."""
    told = (part for part in name.split() if "." not in part or not _INITIAL.fullmatch(part))
    parts = [_ARTICLE.sub("", part.casefold().strip(".,")) for part in told] or [""]
    placed = name.casefold() in known("places") or parts[0] in known("place_openings") or _of_agency(name)
    if placed or parts[0] in _ARTICLES or parts[0] in known("never_first") or all(len(part) < 2 for part in parts):
        return False
    if parts[0] in _given() and not (len(parts) > _FULL and parts[0] in known("stopwords")):
        parts = parts[1:]  # Marina is a navy in Spanish; but no "Una tasa de Madrid"
    if any("-" in part and _never().issuperset(part.split("-")) for part in parts):
        return False  # "Post-Dispatch"
    return not any(
        part in _never() for part in parts if part not in _KEPT and part not in known("given_names_like_months")
    )


def _of_agency(name: str) -> bool:
    """Initials without full stops before a word that is not in capitals: "RIA Orrin", "ARD-Studio Orrin"; no "KIM
    Ji-won", "LIU Wei".
    """
    first, _, rest = name.partition(" ")
    if _STUDIO.match(first):
        return True
    few = _SHORTENED <= len(first) <= _AGENCY and first.isalpha() and first.isupper()
    return few and rest[:1].isupper() and not (name.isupper() or has_given_name(first) or has_given_name(rest))


def has_given_name(name: str) -> bool:
    """The first word is a common given name ("Silvina Friera"), or the name begins with initials ("J. P. Vale")."""
    first = name.split(maxsplit=1)[0]
    low = first.casefold()
    initials = "." in first and (_INITIAL.fullmatch(first) or _GLUED.fullmatch(first))
    if initials or low in _given() or without_accents(low) in _given():
        return True
    return "-" in first and _given().issuperset(low.split("-"))  # "Jo-Ann"


def without_accents(word: str) -> str:
    """ "Níkos" is a Nikos."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


@cache
def _given() -> frozenset[str]:
    return frozenset(words("given_names"))


def is_nobody(name: str) -> bool:
    """ "Staff", "admin", "Redacción El Faro", "Sports Desk": a byline that names no one."""
    low = name.casefold().strip(" .")
    if low in known("nobody") or low in known("placeholder_names"):
        return True
    told = low.split()
    return len(told) > 1 and not known("newsrooms").isdisjoint((told[0], told[-1]))


def _abbreviated(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1]
    return len(last) <= 3 or last in ("Jr.", "Sr.")


@cache
def _never() -> frozenset[str]:
    parts = {
        *words("not_names"),
        *words("masthead_words"),
        *words("outlet_words"),
        *words("organisation_words"),
        *words("company_words"),
        *words("roles"),
        *words("never_in_names"),
        *words("publisher_words"),
        *table("picture_roles"),
    }
    return frozenset(part for part in parts if " " not in part)
