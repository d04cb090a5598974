"""The rules read small pages right: ``tests/cases/*.md`` holds pages and findings, traps included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.extract import Extracted, extract
from generator.extract.view import rules
from generator.model import Article, PartKind, SeedName, Statement
from generator.read.seed import read_bytes
from generator.split import split

CASES = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^## (?P<name>[^\n]+)\n+```(?P<kind>\w*)\n(?P<page>.*?)^```\n+(?P<found>(?:- [^\n]+\n?)+)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Case:
    name: str
    file: str
    page: str
    found: dict[str, str]


def cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("*.md")):
        for match in _CASE.finditer(path.read_text("utf-8")):
            found = dict(line[2:].split(": ", 1) for line in match["found"].strip().splitlines())
            yield Case(match["name"], f"page.{match['kind'] or 'txt'}", match["page"], found)


ALL = list(cases())


def _printed(statements: tuple[Statement | None, ...]) -> str:
    return "; ".join(statement.value for statement in statements if statement) or "-"


def _articles(found: Extracted) -> list[Article]:
    return [article for article in found.articles if article.kind is PartKind.ARTICLE]


def _seen(found: Extracted, key: str) -> str:
    articles = _articles(found)
    if key == "parts":
        return "; ".join(f"{p.kind} {'-'.join(str(n) for n in dict.fromkeys(p.lines))}" for p in found.parts)
    if key == "teasers":
        return _printed(tuple(one.title for one in found.articles if one.kind is PartKind.TEASER))
    if key in ("trouble", "roles"):
        credited = (str(credit.role) for article in articles for credit in article.credits)
        return "; ".join(credited if key == "roles" else (d.code for d in found.diagnostics))
    if key in ("titles", "outlets", "dates"):  # of an article without one "-"
        return "; ".join(_printed((getattr(article, key.removesuffix("s")),)) for article in articles)
    if key in ("authors", "tags", "credits"):
        return _printed(tuple(statement for article in articles for statement in getattr(article, key)))
    return _printed((getattr(articles[0], key),))


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_a_page_is_read_as_its_case_says(case: Case) -> None:
    document, _ = read_bytes(case.page.encode(), SeedName(case.file))
    found = extract(document, split(document))
    assert {key: _seen(found, key) for key in case.found} == case.found


@pytest.mark.parametrize("name", [name for name, _ in rules])
def test_every_rule_has_a_case_and_says_what_it_is_for(name: str) -> None:
    rule = rules.get(name)
    assert rule is not None
    assert "Serves" in (rule.__doc__ or "")
    assert "Abstains" in (rule.__doc__ or "")
    assert any(name in case.name for case in ALL)
