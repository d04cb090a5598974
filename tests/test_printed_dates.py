"""Dates as pages print them, in six languages: each form gives its day, and what only looks like one gives none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages import languages, table
from generator.text.dates import find_dates

FORMS = {
    "March 3, 2019": "2019-03-03",
    "March, 3 2019": "2019-03-03",
    "Mar 3rd 2019": "2019-03-03",
    "Sept. 23, 2019": "2019-09-23",
    "Sep/23/2019": "2019-09-23",
    "3rd of March, 2019": "2019-03-03",
    "03.SEP.2019": "2019-09-03",
    "3-Sep-2019": "2019-09-03",
    "11/jun/2023": "2023-06-11",
    "11 / jun / 2023": "2023-06-11",
    "15 de marzo del 2019": "2019-03-15",
    "marzo 15 de 2019": "2019-03-15",
    "le 1er juin 2023": "2023-06-01",
    "15. März 2019": "2019-03-15",
    "15 de março de 2019": "2019-03-15",
    "15 марта 2019 г.": "2019-03-15",
    "2019年3月15日": "2019-03-15",
    "2019-03-15": "2019-03-15",
    "2019/3/15": "2019-03-15",
    "15/03/2019": "2019-03-15",
    "15 / 03 / 2019": "2019-03-15",
    "15 - 03 - 2019": "2019-03-15",
    "15·03·2019": "2019-03-15",
    "15. 3. 2019": "2019-03-15",
    "15.03.19": "2019-03-15",
}
NONE = (
    "10 - 12 / 2015",
    "3 - 5 - 20",
    "May/June 2020",
    "31/02/2019",
    "version 1.2.2019.4",
    "pages 3-5, 2019",
    "$15 in May",
    "we may 2 of us",
)


@pytest.mark.parametrize("printed", FORMS)
def test_a_form_gives_its_day(printed: str) -> None:
    assert [found.value for found in find_dates(f"It says {printed} there.")] == [FORMS[printed]]


@pytest.mark.parametrize("printed", NONE)
def test_what_only_looks_like_a_date_is_none(printed: str) -> None:
    assert not list(find_dates(f"It says {printed} there."))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(languages())), st.sampled_from("-/."))
def test_any_day_is_read_back_from_the_words_that_print_it(day: date, language: str, sign: str) -> None:
    months = {name for name, number in table("months").items() if number == day.month}
    own = months.intersection(languages()[language]["months"][day.month])
    for name in sorted(own):
        for printed in (f"{day.day} {name} {day.year}", f"{day.day}{sign}{name}{sign}{day.year}"):
            found = list(find_dates(f"({printed})"))
            assert [one.value for one in found] == [day.isoformat()], printed
            assert f"({printed})"[found[0].start : found[0].end] == printed


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_that_can_be_read_two_ways_has_both_readings(day: date) -> None:
    found = next(find_dates(f"{day.day:02}/{day.month:02}/{day.year}"))
    assert day.isoformat() in found.readings
    assert (found.value is None) == (day.day <= 12 and day.day != day.month)
