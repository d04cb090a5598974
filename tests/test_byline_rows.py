""" "Dr. Ilse Brand, PhD | Sedgeford" between title and text: each row below names whom it stands for, and nobody else.

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
Ilse Brand and agencies = Ilse Brand
Ilse Brand and Omar Tarn, Sedgeford = Ilse Brand; Omar Tarn
CLARA OLMO Y JAVIER PRADO | SEDGEFORD = CLARA OLMO; JAVIER PRADO
Clara Olmo y Javier Prado / Sedgeford = Clara Olmo; Javier Prado
Ilse Brand and Omar Tarn, University of Sedgeford = Ilse Brand; Omar Tarn
Ilse Brand and Omar Tarn (The Sedge Herald) = Ilse Brand; Omar Tarn
Ilse Brand, Clara Olmo and Omar Tarn | Sedge News Office = Ilse Brand; Clara Olmo; Omar Tarn
Ilse Brand and Omar Tarn for The Sedge Herald = Ilse Brand; Omar Tarn
Ilse Brand, Reporter, and Omar Tarn, professor of law at Sedge University = Ilse Brand; Omar Tarn
Clara Olmo y Javier Prado - @clara_olmo = Clara Olmo; Javier Prado
Clara Olmo / @claraolmo = Clara Olmo
Ilse Brand et Omar Tarn brand@sedge.example = Ilse Brand; Omar Tarn
Ilse Brand | in Sedgeford = Ilse Brand
Ilse Brand - The Sedge Herald = Ilse Brand
Ilse Brand, Housing Correspondent, and Omar Tarn, professor of law at Sedge Moor University = Ilse Brand; Omar Tarn
Clara Olmo / Porto Alegre = Clara Olmo
Clara Olmo und Omar Tarn, dpa = Clara Olmo; Omar Tarn
By Ilse Brand | Omar Tarn = Ilse Brand; Omar Tarn
By Ilse Brand · Omar Tarn and Clara Olmo = Ilse Brand; Omar Tarn; Clara Olmo
By Ilse Brand + Omar Tarn = Ilse Brand; Omar Tarn
3 March 2023 | Ilse Brand, Omar Tarn = Ilse Brand; Omar Tarn
3 March 2023  Ilse Brand, Omar Tarn and Clara Olmo = Ilse Brand; Omar Tarn; Clara Olmo
Xurxo Brand and Clara Olmo / 3 March 2023 = Xurxo Brand; Clara Olmo
Dr. Ilse Brand 3 March 2023 = Ilse Brand
3 March 2023  Dr. Ilse Brand = Ilse Brand
3 March 2023  Clara Olmo Prado = Clara Olmo Prado
Posted on 3 March 2023 by Dr. Ilse = Ilse
From: Ilse Brand and Omar Tarn (brand@sedge.example) = Ilse Brand; Omar Tarn
From Ilse Brand and Omar Tarn, Sedgeford = Ilse Brand; Omar Tarn
Ilse Brand and Omar Tarn / 03.03.2023 / 06:15 / Photo: Pixstore / 41 = Ilse Brand; Omar Tarn
Xurxo Brand Loureiro and Clara Olmo Prado / 3 March 2023 = Xurxo Brand Loureiro; Clara Olmo Prado
CLARA OLMO PRADO Y LUCÍA TARN · 3 DE MARZO DE 2023 = CLARA OLMO PRADO; LUCÍA TARN
POR CLARA OLMO PARA EL FARO DE SEDGE = CLARA OLMO
Автор: Анна Лебедева для «Вестника» = Анна Лебедева
POR CLARA OLMO Y JAVIER PRADO PRADO@SEDGE.EXAMPLE = CLARA OLMO; JAVIER PRADO
TEXTO DE CLARA OLMO Y JAVIER PRADO PARA EL FARO DE SEDGE = CLARA OLMO; JAVIER PRADO
Ilse Brand, with additional reporting by Omar Tarn = Ilse Brand
Por Clara Olmo, con información de Javier Prado = Clara Olmo
By Ilse Brand, with files from Omar Tarn | 3 March 2023 = Ilse Brand
Von Ilse Brand / Omar Tarn, ARD-Studio Prag = Ilse Brand; Omar Tarn
AutorClara Olmo el 3 de marzo de 2023 en Embalses = Clara Olmo
AuteurClara Olmo = Clara Olmo
Texto: Clara Olmo Fotos: Javier Prado = Clara Olmo
Текст: Анна Лебедева Фото: Павел Орлов = Анна Лебедева
By | Ilse Brand = Ilse Brand
Ilse Brand | = Ilse Brand
[Ilse Brand] = Ilse Brand
Journaliste : Odile Brandt = Odile Brandt
Por Corresponsal Clara Olmo = Clara Olmo
Par Envoyée spéciale Odile Brandt = Odile Brandt
Ilse Brand · Staff Writer = Ilse Brand
Odile Brandt, Grand reporter Le Phare d'Orrin = Odile Brandt
Odile Brandt, Envoyée spéciale, 3 mars 2023 = Odile Brandt
Clara Olmo, Jornal do Norte, 3 de março de 2023 = Clara Olmo
Clara Olmo, Redactora jefa = Clara Olmo
Ilse Brand, Politikredakteurin = Ilse Brand
Ilse Brand, Editor-in-Chief = Ilse Brand
Sedgeford | Clara Olmo = Clara Olmo
Sedgeford - Clara Olmo = Clara Olmo
Clara Olmo. Sedgeford = Clara Olmo
Clara Olmo · Sedgeford = Clara Olmo
Ilse Brand, Sedgeford / Omar Tarn, Orrin = Ilse Brand; Omar Tarn
Ilse Brand in Sedgeford and Omar Tarn in Orrin MARCH 3, 2023 = Ilse Brand; Omar Tarn
By ILSE BRANDMARCH 3, 2023 = ILSE BRAND
By ILSE BRAND and OMAR TARNMAR. 3, 2023 = ILSE BRAND; OMAR TARN
CLARA OLMOSedgeford = CLARA OLMO
CLARA OLMO PRADO CORRESPONSAL = CLARA OLMO PRADO
Clara Olmo - Do UOL, em Sedgeford = Clara Olmo
Clara Olmo, O Farol de S.Paulo = Clara Olmo
M. Olmo. Sedgeford = M. Olmo
M. Achille Brandt = Achille Brandt
Autora, Clara Olmo = Clara Olmo
Author, Ilse Brand = Ilse Brand
By  Ilse wa Brand  &  Omar Tarn = Ilse wa Brand; Omar Tarn
Texte par :  Odile BRANDT   Suivre   |   Aline TARN   Suivre = Odile BRANDT; Aline TARN
Phare-Ouest Odile BRANDT. Publié le 3 mars 2023 = Odile BRANDT
3 марта 2023 г. Автор: Анна Лебедева Просмотров: 1432 = Анна Лебедева
Posted by Basile & Clo at 21:52 = Basile; Clo
LIU Xiaoming / ANN Brand = LIU Xiaoming; ANN Brand
Ilse Brand  @ilsebrand   9:12 AM EDT • March 3, 2023 = Ilse Brand
Par Odile Brandt, à Sedgeford, et Aline Tarn, à Orrin = Odile Brandt; Aline Tarn
Par Odile Brandt et AFP le 3 mars 2023 à 14h00 Lecture 3 min. = Odile Brandt
The Rev. Ilse Brand = Ilse Brand
Von unserer Mitarbeiterin Ilse Brand = Ilse Brand
Анна ЛЕБЕДЕВА ( Читать все материалы автора ), Фёдор ОРЛОВ — 03.03.2023 = Анна ЛЕБЕДЕВА; Фёдор ОРЛОВ
Анна Лебедева, «Вестник низовья» = Анна Лебедева
3 марта 2023 12:10 Анна Лебедева, обозреватель «Вестника низовья» = Анна Лебедева
CLARA OLMO / FOTOS: JAVIER PRADO  03/03/2023 = CLARA OLMO
3. März 2023 / Ilse / 4 Kommentare = Ilse
ilse_b — 03.03.2023 = ilse_b
3rd March 2023 Ilse Brand-Tarn 0 Comments mills, Lot-19, old roads = Ilse Brand-Tarn
Ilse Brand Northern Correspondent @ibrand = Ilse Brand
By Ilse Brand Sedge News = Ilse Brand
Odile Brandt (Sedgeford, correspondante) = Odile Brandt
Clara Olmo c/ Lusa = Clara Olmo
ByHASSEL BRANDT = HASSEL BRANDT
Hassel Brandt, Special to the Herald = Hassel Brandt
Hassel Brandt, Sedge News, Orrin = Hassel Brandt
Hassel Brandt@hbrandt / 2:14 pm PDT • March 3, 2023 = Hassel Brandt
Von Hassel Brandt, ARD-Studio Sedgeford = Hassel Brandt
"""
_NOBODY = """
Interview | Ilse Brand
FOTOGRAFÍA / Javier Prado
Text Size: A- A+
Publié par la mairie
RIA Orrinski / Omar Tarn
3. März 2023 / Lokales / 4 Kommentare
Texte par : RFI
3 March 2023 | Grand Sedgeford
3 March 2023 | Mile Counts
Landkreis Sedgeford | 3. März 2023
Côte d'Orrin
Великие Омуты
"""
_TWO = """
Ilse Brand and / Omar Tarn
Por Clara Olmo y / Javier Prado
Von Ilse Brand und / Anna Tarn
Clara Olmo, Redactora jefa / Javier Prado, Enviado especial
Ilse Brand, Political Editor / , Omar Tarn
"""


def _authors(row: str) -> list[str]:
    document, _ = read_bytes(_PAGE.format(row=row).encode(), SeedName("rows.txt"))
    assert document is not None
    (article,) = extract(document, split(document)).articles
    return [author.value for author in article.authors]


@pytest.mark.parametrize("line", _ROWS.strip().split("\n"))
def test_names_of_a_row(line: str) -> None:
    row, _, names = line.rpartition(" = ")
    assert _authors(row) == names.split("; ")


@pytest.mark.parametrize("row", _NOBODY.strip().split("\n"))
def test_rows_that_name_no_author(row: str) -> None:
    assert _authors(row) == []


@pytest.mark.parametrize("rows", _TWO.strip().split("\n"))
def test_names_of_two_rows(rows: str) -> None:
    assert len(_authors(rows.replace(" / ", "\n"))) == 2
