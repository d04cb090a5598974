"""Dates that mark-up states: "2021-09-14T10:00", "20210914", "2021/09" are days and months; 03/04/2021 is undecided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Property, Statement
from generator.text.dates import stated_date

_DATES = (Property.DATE, Property.MODIFIED)


def decided(statements: Iterable[Statement]) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """The statements with their dates in the archive's form; and the dates that can be read two ways, as written."""
    sure: list[Statement] = []
    unsure: list[Statement] = []
    for one in statements:
        date = stated_date(one.value) if one.property in _DATES else None
        if one.property not in _DATES:
            sure.append(one)
        elif date and date.value:
            sure.append(replace(one, value=date.value))
        elif date:
            unsure.append(one)
    return tuple(sure), tuple(unsure)
