"""Who did other work than write: "Sculpture by …", "Approved by …", "Ove Lund, translator" make no author, and the
day of a sculpture is not that of the text.
"""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import Article, SeedName
from generator.read.seed import read_bytes
from generator.split import split

TEXTS = {
    "en": "The ferry across the Oder has been out of the water since the winter, and the two villages that it joined "
    "now count the days until the yard has found a new chain for it.",
    "de": "Die Fähre über die Oder liegt seit dem Winter an Land, und die zwei Dörfer, die sie verband, zählen nun "
    "die Tage, bis die Werft eine neue Kette für sie gefunden hat.",
    "es": "El transbordador del río está fuera del agua desde el invierno, y los dos pueblos que unía cuentan "
    "ahora los días que faltan para que el astillero encuentre una cadena nueva.",
    "fr": "Le bac de la rivière est à terre depuis l’hiver, et les deux villages qu’il reliait comptent "
    "maintenant les jours jusqu’à ce que le chantier trouve une nouvelle chaîne pour lui.",
    "pt": "A balsa do rio está fora da água desde o inverno, e as duas aldeias que ela unia contam agora os dias até "
    "que o estaleiro encontre uma corrente nova para ela.",
    "ru": "Паром через реку стоит на берегу с самой зимы, и обе деревни, которые он соединял, считают теперь дни "
    "до той поры, когда верфь найдёт для него новую цепь.",
}
TITLES = {
    "en": "A ferry without its chain",
    "de": "Eine Fähre ohne ihre Kette",
    "es": "Un transbordador sin su cadena",
    "fr": "Un bac qui attend sa chaîne",
    "pt": "Uma balsa sem a sua corrente",
    "ru": "Паром, который остался без цепи",
}


def _read(language: str, *head: str) -> Article:
    page = "\n".join((TITLES[language], *head, "", TEXTS[language], "", TEXTS[language], ""))
    document, _ = read_bytes(page.encode(), SeedName("page.txt"))
    assert document
    (article,) = extract(document, split(document)).articles
    assert article.title
    assert article.title.value == TITLES[language]
    return article


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Mosaic by Clara Brandt, 9 June 1911"),
        ("en", "Stained glass by Clara Brandt, 9 June 2011"),
        ("en", "Woodcut carved by Clara Brandt | 9 June 2011"),
        ("en", "Carved by Clara Brandt, 9 June 2011"),
        ("en", "Film By Clara Brandt, 9 June 2011"),
        ("en", "Legally reviewed by Clara Brandt on 9 June 2011"),
        ("en", "Last edited by Clara Brandt, 9 June 2011"),
        ("en", "Inspected by Clara Brandt, 9 June 2011"),
        ("en", "Published by Quarry Press, 9 June 2011"),
        ("en", "First published 9 June 2011 by Quarry Press"),
        ("de", "Wandbild von Clara Brandt, 9. Juni 1911"),
        ("de", "Gemalt von Clara Brandt am 9. Juni 2011"),
        ("de", "Dokumentarfilm von Clara Brandt, 9. Juni 2011"),
        ("es", "Mural de Clara Olmo | 9 de junio de 1911"),
        ("es", "Esculpido por Clara Olmo, 9 de junio de 2011"),
        ("es", "Publicado por Ediciones Cantera, 9 de junio de 2011"),
        ("fr", "Fresque de Claire Brandt, 9 juin 1911"),
        ("fr", "Peint par Claire Brandt le 9 juin 2011"),
        ("pt", "Mural de Clara Prado, 9 de junho de 1911"),
        ("pt", "Pintado por Clara Prado, 9 de junho de 2011"),
    ],
)
def test_whose_work_something_is_makes_no_author_and_no_date(language: str, line: str) -> None:
    article = _read(language, "", line)
    assert [author.value for author in article.authors] == []
    assert article.date is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Story by Clara Brandt, 9 June 2011"),
        ("en", "Text by Clara Brandt | 9 June 2011"),
        ("en", "Report by Clara Brandt, 9 June 2011"),
        ("en", "Feature by Clara Brandt, 9 June 2011"),
        ("en", "Researched and written by Clara Brandt | 9 June 2011"),
        ("en", "Politics By Clara Brandt, 9 June 2011"),
        ("en", "Local News By Clara Brandt, 9 June 2011"),
        ("en", "Clara By Clara Brandt, 9 June 2011"),
        ("de", "Ein Bericht von Clara Brandt, 9. Juni 2011"),
        ("de", "Porträt von Clara Brandt, 9. Juni 2011"),
        ("es", "Análisis por Clara Brandt, 9 de junio de 2011"),
        ("es", "Un reportaje de Clara Brandt, 9 de junio de 2011"),
        ("fr", "Texte de Clara Brandt, 9 juin 2011"),
        ("pt", "Texto de Clara Brandt, 9 de junho de 2011"),
    ],
)
def test_words_that_name_writing_make_one(language: str, line: str) -> None:
    article = _read(language, "", line)
    assert [author.value for author in article.authors] == ["Clara Brandt"]
    assert article.date
    assert article.date.value == "2011-06-09"


@pytest.mark.parametrize(
    ("language", "lines", "role"),
    [
        ("en", ("Clara Brandt, translator", "9 June 2011"), "translator"),
        ("en", ("Clara Brandt, Translator", "9 June 2011"), "translator"),
        ("en", ("Clara Brandt | Editor", "9 June 2011"), "editor"),
        ("en", ("Clara Brandt, photo editor", "9 June 2011"), "editor"),
        ("en", ("Illustrator Clara Brandt", "9 June 2011"), "illustrator"),
        ("de", ("Clara Brandt, Übersetzerin", "9. Juni 2011"), "translator"),
        ("de", ("Clara Brandt, Lektorin", "9. Juni 2011"), "editor"),
        ("es", ("Ilustradora Clara Olmo", "9 de junio de 2011"), "illustrator"),
        ("es", ("Clara Olmo, correctora", "9 de junio de 2011"), "editor"),
        ("fr", ("Claire Brandt, traductrice", "9 juin 2011"), "translator"),
        ("fr", ("Claire Brandt, éditrice", "9 juin 2011"), "editor"),
        ("pt", ("Clara Prado, revisora", "9 de junho de 2011"), "editor"),
        ("ru", ("Клара Брандт, редактор", "9 июня 2011"), "editor"),
        ("ru", ("Клара Брандт, переводчица", "9 июня 2011"), "translator"),
    ],
)
def test_a_job_that_is_no_writing_makes_a_credit(language: str, lines: tuple[str, ...], role: str) -> None:
    article = _read(language, *lines)
    assert [author.value for author in article.authors] == []
    assert [credit.role for credit in article.credits] == [role]


@pytest.mark.parametrize(
    "lines",
    [
        ("Clara Brandt", "Translator", "9 June 2011"),
        ("Clara Brandt", "Editor", "9 June 2011"),
    ],
)
def test_nor_does_one_on_the_line_below(lines: tuple[str, ...]) -> None:
    assert _read("en", *lines).authors == ()


@pytest.mark.parametrize(
    "line", ["By Clara Brandt, Editor", "Clara Brandt, political editor", "By Clara Brandt, translator"]
)
def test_whoever_signs_as_an_editor_of_a_field_or_behind_by_wrote_it(line: str) -> None:
    assert [author.value for author in _read("en", line, "9 June 2011").authors] == ["Clara Brandt"]
