""" "Dr. Ilse Brand, PhD | Sedgeford" between a title and a text: each row below names whom it stands for, and nobody else.

What stands before and behind names, in the forms that newspapers and blogs give it; the words are of six languages.
"""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

_PAGE = """The road under the water
{row}
3 March 2023

The reservoir is lower than anybody remembers, and the old road across its bed has come up again with its milestones.
Two of the milestones still count the miles to a village that moved uphill ninety years ago and took its name along.
"""
_ROWS = """
By DR. ILSE BRAND = ILSE BRAND
PROF. DR. ILSE BRAND = ILSE BRAND
Rev. Ilse Brand = Ilse Brand
By Mrs. Ilse Brand = Ilse Brand
Lic. Clara Olmo = Clara Olmo
Автор: проф. Анна Лебедева = Анна Лебедева
Ilse Brand, PhD, and Omar Tarn, MD = Ilse Brand; Omar Tarn
By Ilse Brand, R.N. = Ilse Brand
ILSE BRAND, PHD | SEDGEFORD = ILSE BRAND
By Sara di Marco = Sara di Marco
Anna Maria zu Lindau = Anna Maria zu Lindau
María del Carmen Olmo = María del Carmen Olmo
Por Clara Olmo y Redacción = Clara Olmo
"""


@pytest.mark.parametrize("line", _ROWS.strip().split("\n"))
def test_names_of_a_row(line: str) -> None:
    row, _, names = line.rpartition(" = ")
    document, _ = read_bytes(_PAGE.format(row=row).encode(), SeedName("rows.txt"))
    assert document is not None
    (article,) = extract(document, split(document)).articles
    assert [author.value for author in article.authors] == names.split("; ")
