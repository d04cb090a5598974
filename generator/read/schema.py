"""The names that schema.org gives to things: ``http://schema.org/NewsArticle`` is an article, ``Book`` is none."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


def names(told: object) -> frozenset[str]:
    """The names of types without the vocabulary's address: ``["schema:Person", "https://schema.org/Thing"]``."""
    listed = told if isinstance(told, list) else str(told).split() if isinstance(told, str) else ()
    bare = (str(one).rstrip("/").replace("#", "/").rpartition("/")[2] for one in listed)
    return frozenset(one.rpartition(":")[2] for one in bare)


def is_a(kind: str, told: frozenset[str]) -> bool:
    """One of the names is in the list of that kind."""
    return not _listed(kind).isdisjoint(told)


def credit(role: str) -> str | None:
    """What somebody did of whom a property like ``translator`` tells."""
    return next((did for did, roles in _table()["credits"].items() if role in roles), None)


def credits() -> tuple[str, ...]:
    return tuple(role for roles in _table()["credits"].values() for role in roles)


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(_table()[kind])


@cache
def _table() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("schema.yml").read_text("utf-8"))
    return loaded
