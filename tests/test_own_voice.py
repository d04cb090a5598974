"""What a page says of itself is no source: "im Gespräch mit dem Heideboten" in "Der Heidebote"."""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

TEXTS = {
    "de": "Die Mühle stand den ganzen Winter still, und die Leute im Dorf sahen zu, wie das Rad vom Eis befreit wurde.",
    "fr": "Le moulin est resté fermé tout l'hiver, et les gens du village ont regardé la roue se libérer de la glace.",
    "ru": "Мельница стояла всю зиму, и люди в деревне смотрели, как колесо освобождают ото льда и как течёт вода.",
    "en": "The mill stood still all winter, and the people of the town watched how its wheel was freed from the ice.",
}
# language, first line, byline, sentence, whom it cites
OWN = [
    ("de", "Der Heidebote", "Von Jan Peters", "Im Gespräch mit dem Heideboten gab Anna Lohse es zu.", ["Anna Lohse"]),
    ("fr", "L'Éveil des Marais", "Par Jean Roux", "Comme L'Éveil l'écrivait mardi, la roue est perdue.", []),
    ("ru", "Вести Заречья", "Иван Петров", "В беседе с «Вестями Заречья» это признала Анна Лосева.", ["Анна Лосева"]),
    ("en", "The mill and its wheel", "By Jan Petersen\nBBC News, Ostwick", "Ann Lund told the BBC so.", ["Ann Lund"]),
]


def _cited(page: str) -> list[str]:
    document, _ = read_bytes(page.encode(), SeedName("a.txt"))
    assert document
    return [source.name for article in extract(document, split(document)).articles for source in article.sources]


@pytest.mark.parametrize(("language", "first", "byline", "sentence", "cited"), OWN)
def test_the_pages_own_paper_is_no_source(
    language: str, first: str, byline: str, sentence: str, cited: list[str]
) -> None:
    text = TEXTS[language]
    title = "" if language == "en" else "\nRad ohne Wasser\n"
    own = f"{first}\n{title}{byline}\n12 May 2019\n\n{text}\n\n{sentence} {text}\n"
    other = own.replace(first, "Wald und Flur").replace("BBC News, ", "")
    assert _cited(own) == cited
    assert set(_cited(other)) > set(_cited(own))
