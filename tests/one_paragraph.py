"""Whom one paragraph of an invented article cites by name."""

from __future__ import annotations

from generator.extract import extract
from generator.model import SeedName, Source
from generator.read.seed import read_bytes
from generator.split import split

HEAD = {
    "en": (
        "The mill at the weir",
        "3 March 2021",
        "The mill is old and it was built of the stone that they had at hand.",
    ),
    "es": (
        "El molino de la presa",
        "3 de marzo de 2021",
        "El molino es viejo y lo hicieron con la piedra que había en el río.",
    ),
    "de": ("Die Mühle am Wehr", "3. März 2021", "Die Mühle ist alt, und sie wurde aus dem Stein gebaut, der da war."),
    "fr": (
        "Le moulin du barrage",
        "3 mars 2021",
        "Le moulin est vieux et il a été fait avec la pierre que l'on avait.",
    ),
    "pt": ("O moinho do açude", "3 de março de 2021", "O moinho é velho e foi feito com a pedra que havia no rio."),
    "ru": (
        "Мельница у плотины",
        "3 марта 2021",
        "Мельница старая, и она была построена из камня, который был под рукой.",
    ),
}


def named(language: str, text: str) -> list[Source]:
    title, date, more = HEAD[language]
    page = f"{title}\n{date}\n\n{more} {more}\n\n{text}\n\n{more}\n"
    document, _ = read_bytes(page.encode(), SeedName("mill.txt"))
    assert document
    articles = extract(document, split(document)).articles
    return [source for article in articles for source in article.sources if source.named]
