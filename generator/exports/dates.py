"""Dates as long as they are known: ``2024-07`` reaches from 1 July to 31 July 2024.

A value that no calendar has (``2023-02-30``, "spring 2024") is no date to any tool.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MINYEAR, date

from generator.model import IsoDate, Statement

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def iso_date(statement: Statement | None) -> IsoDate | None:
    return IsoDate(statement.value) if statement and reach(statement.value) else None


def reach(value: str) -> tuple[date, date] | None:
    """First and last day that a date may mean."""
    found = _FORM.fullmatch(value)
    if not found or int(found[1]) < MINYEAR:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or MINYEAR, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    return first, date(first.year, month or 12, monthrange(first.year, month or 12)[1])
