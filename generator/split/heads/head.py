"""A head: where an article, its title and its text begin."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """Indexes into the lines of the sheet. ``body`` is the first line of the text proper."""

    start: int
    title: int | None
    body: int
