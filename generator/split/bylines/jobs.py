"""Whether a line tells a job, and whose: "Senior Reporter, The Lantern" writes, "Staff Photographer" does not."""

from __future__ import annotations

import re
from functools import cache

from generator.languages import languages, table, words
from generator.split.bylines.shared import LONGEST, remembered
from generator.text.phrases import alternation

_WORD = re.compile(r"[^\W_]+")
_BEFORE_JOB = re.compile(r"\s*[,|/(–—]\s*|\s-\s")
_TWO_CELLS = 2  # a name and a job


@remembered
def is_role(text: str) -> bool:
    """A line that begins with a writer's job: "Senior Reporter, The Lantern", "Periodista Judicial"."""
    if len(text) > LONGEST:
        return False
    if _job().match(text) or _job_of_house().fullmatch(text):
        return True
    return text.istitle() and bool(_job_first().fullmatch(text))


@remembered
def other_role(text: str) -> str | None:
    """The role of whoever writes nothing: takes or draws the pictures ("Jane Doolan/Staff Photographer"), or does no
    more than translate or edit: "Ove Lund, translator", "Editor"; no "political editor".
    """
    told = [word for word in _WORD.findall(text.casefold()) if word in table("picture_roles")]
    if told:
        return str(table("picture_roles")[told[0]]) if not _joining().search(text) else None
    *name, job = _BEFORE_JOB.split(text.casefold().rstrip(" )."))
    role = table("lone_roles").get(job)
    return str(role) if role and len(name) < _TWO_CELLS else None


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(words('conjunctions'))})\s", re.IGNORECASE)


@cache
def _job_first() -> re.Pattern[str]:
    """The Romance languages and Russian put the adjective last."""
    spoken = [language for language in languages().values() if "noun last" not in language.get("grammar", ())]
    roles = [str(role) for language in spoken for role in language.get("roles", ())]
    return re.compile(rf"(?:{alternation(roles)})\s[^\W\d_]+", re.IGNORECASE)


@cache
def _job_of_house() -> re.Pattern[str]:
    """ "The Harbour Mail staff writers"."""
    role = rf"(?i:{alternation(words('roles'))})"
    return re.compile(rf"(?:[A-ZÀ-ÝА-Я][\w’'-]*\s){{1,4}}{role}\s{role}")


@cache
def _job() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\w-]+\s){{0,2}}(?:{alternation(words('roles'))})(?!\w)(?=\s*(?:$|[,|@]|at\s|of\s|(?:de|del|da|do|der|des|du|bei|von|в)\s(?-i:[A-ZÀ-ÝА-Я])))",
        re.IGNORECASE,
    )
