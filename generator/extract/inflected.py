"""Verbs of saying that go by rule: of "señalar" come "señalaron" and "ha señalado", of "sagen" comes "hat … gesagt".

The data files list such a verb once, with the endings of its kind; forms that go by no rule are listed one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

GAP = "…"  # in "teilte … mit": some words, to the end of the clause
_REPORT = "verbs_report"


def declined(nouns: Iterable[str], cases: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The nouns in all cases: of "министерство" also "министерства", "министерстве"."""
    for noun in nouns:
        if any(noun.endswith(one) for one in cases):
            stem, endings = _stem(noun, cases)
            yield from (f"{stem}{ending}" for ending in endings)


def widened(table: dict[str, Any]) -> dict[str, Any]:
    """With the verbs of saying that go by rule: "señalaban", "ha señalado", "disse-me"."""
    firm, other = (list(_inflected(table, key)) for key in ("regular_firm", "regular"))
    said = [*(table.get("participles") or ()), *_participles(table, "regular_firm")]
    weakly = [*(table.get("participles_weak") or ()), *_participles(table, "regular")]
    firm += _perfect(table, said)
    other += _perfect(table, weakly)
    verbs = [*(table.get(_REPORT) or ()), *firm, *other]
    clitics = [f"{verb}-{to}" for verb in verbs if " " not in verb for to in table.get("clitics") or ()]
    weak = [*(table.get("verbs_weak") or ()), *other]
    firm += table.get("verbs_firm") or ()
    firm += [f"{verb}-{to}" for verb in firm if " " not in verb for to in table.get("clitics") or ()]
    return table | {_REPORT: [*verbs, *clitics], "verbs_firm": firm, "verbs_weak": weak, "participles": said + weakly}


def _inflected(table: dict[str, Any], key: str) -> Iterator[str]:
    """The forms of verbs that go by rule: of "señalar" "señala", "señalan", "señaló"."""
    for verb in table.get(key) or ():
        stem, forms = _stem(verb, table["conjugations"])
        yield from (f"{stem}{form}" for form in forms)


def _participles(table: dict[str, Any], key: str) -> Iterator[str]:
    endings = table.get("participle_endings") or {}
    for verb in table.get(key) or () if endings else ():
        stem, ending = _stem(verb, endings)
        yield f"{stem}{ending}"


def _stem(verb: str, endings: Mapping[str, Any]) -> tuple[str, Any]:
    """A verb without its ending, the longest that is known, and what is listed for that ending."""
    ending = max((one for one in endings if verb.endswith(one)), key=len)
    return verb.removesuffix(ending), endings[ending]


def _perfect(table: dict[str, Any], participles: Iterable[str]) -> Iterator[str]:
    """ "ha señalado"; in German "hat … gesagt", and at the end of a clause "gesagt hat"."""
    for said in participles:
        for has in table.get("perfect") or ():
            yield f"{has} {said}" if not table.get("perfect_apart") else f"{has} {GAP} {said}"
            if table.get("perfect_apart"):
                yield f"{said} {has}"
