"""Ways to say whose word it is, in six languages: a sentence or two, and the names that it gives as sources."""

from __future__ import annotations

import pytest

from tests.one_paragraph import named

SAYINGS = [
    # one name alone is that of whoever is named in full
    ("en", "Greta Lowe mends sails. Greta says the wind is free.", ["Greta Lowe"]),
    # letters and a body's name before a person's
    ("en", "Local MSP Owen Marsh said the weir would stay.", ["Owen Marsh"]),
    ("ru", "«Насос сломан», — сказал инженер Водстроя Олег Бобров.", ["Олег Бобров"]),
    # names of bodies that go on in small letters
    ("fr", "Le gué rouvrira, a annoncé le conseil municipal de Valbrune.", ["conseil municipal de Valbrune"]),
    (
        "fr",
        "Un rapport de la Société centrale des moulins conclut que la roue tient.",
        ["Société centrale des moulins"],
    ),
    ("fr", "Dans un article de la Revue des eaux basses, on lit que la roue tient.", ["Revue des eaux basses"]),
    ("ru", "Брод откроют, сообщили в Речном агентстве области.", ["Речном агентстве области"]),
    ("ru", "В отчёте Морской ассоциации мельников говорится, что колёса стоят.", ["Морской ассоциации мельников"]),
    # whom somebody told
    ("de", "„Das Rad steht“, sagte Anna Lund dem Auenboten.", ["Anna Lund", "Auenboten"]),
    ("es", "«La rueda no gira», contó a Onda Ribera una molinera.", ["Onda Ribera"]),
    ("es", "«La rueda no gira», dijo a ABN Lucía Barral, molinera.", ["Lucía Barral"]),
    ("fr", "« La roue tient », a confié Louis Garric à Sud-Hebdo.", ["Louis Garric", "Sud-Hebdo"]),
    ("es", "«La rueda no gira», ha dicho a la Cadena Alba el inspector Tomás Vega.", ["Cadena Alba", "Tomás Vega"]),
    ("es", "La rueda gira, según informó a EFE la Guardia Fluvial.", ["EFE", "Guardia Fluvial"]),
    ("es", "Así lo aseguró también el diario Marea Alta.", ["Marea Alta"]),
    ("es", "La rueda cayó en mayo, según una crónica de La Voz de Ribera.", ["La Voz de Ribera"]),
    ("en", "“The wheel turns,” said its owner, Gwen Parry.", ["Gwen Parry"]),
    ("en", "The Weir Museum confirmed to me that the wheel turns.", ["Weir Museum"]),
    ("en", "The wheel is old, as Gwen Parry shows in her paper.", ["Gwen Parry"]),
    ("en", "As Gwen Parry found the key, the wheel stopped.", []),
    # where or how it was said stands before who said it
    ("es", "«La rueda no gira», dijo en rueda de prensa la alcaldesa, Lucía Barral.", ["Lucía Barral"]),
    ("fr", "« La roue tient », s'est réjoui à la mairie Louis Garric.", ["Louis Garric"]),
    ("pt", "“A roda não gira”, disse em conferência de imprensa o ministro Luís Garrido.", ["Luís Garrido"]),
    # who says it comes last
    ("ru", "О броде первым сообщил «Речной листок».", ["Речной листок"]),
    ("ru", "Об этом во вторник сообщил Водстрой, которому принадлежит брод.", ["Водстрой"]),
    # other verbs
    ("en", "The weir, as the warden Owen Marsh puts it, is “a tired old thing”.", ["Owen Marsh"]),
    ("en", "The Weir Courier ran a story on the ford in May.", ["Weir Courier"]),
    ("de", "Landrätin Anna Lund sprach am Montag von „einem alten Rad“.", ["Anna Lund"]),
    ("de", "Zitiert wird Anna Lund mit dem Satz, das Rad stehe.", ["Anna Lund"]),
    ("es", "La Universidad de Ribera, que mide el caudal, lo llama «el año flaco».", ["Universidad de Ribera"]),
    ("pt", "Luís Garrido já avisou que a roda fica.", ["Luís Garrido"]),
    ("ru", "Мельник Олег Бобров не так уверен: «Колесо ещё постоит».", ["Олег Бобров"]),
    # in which paper
    (
        "de",
        "Wie Anna Lund in der Zeitschrift Wehr und Wasser zeigt, ist das Rad alt.",
        ["Anna Lund", "Wehr und Wasser"],
    ),
    ("de", "Anna Lund warnte in der Zeitschrift für Pegel vor dem Rad.", ["Anna Lund", "Zeitschrift für Pegel"]),
    ("es", "Coincido con lo que señaló Tomás Vega en Revista Presa.", ["Tomás Vega", "Revista Presa"]),
    (
        "pt",
        "Helena Brito, num artigo da Revista de Açudes, mostra que a roda é velha.",
        ["Helena Brito", "Revista de Açudes"],
    ),
    # a verb before its subject, a pronoun behind the verb, "it" before it
    ("es", "Ya en 1587 se lamentaba Lucía Barral de que la presa fuera baja.", ["Lucía Barral"]),
    ("fr", "L'historien Louis Garric l'a montré dans un livre épais et rouge.", ["Louis Garric"]),
    ("en", "The keeper was Owen Marsh, and he has since explained that the weir was low.", ["Owen Marsh"]),
    ("de", "Helene Bruch hält das Wehr. »Das Rad ist müde und alt«, sagt sie.", ["Helene Bruch"]),
    ("en", "“It is an old wheel,” Owen Marsh told a hearing in Weirtown.", ["Owen Marsh"]),
    ("en", "Owen Marsh came in person and said that the weir would stay.", ["Owen Marsh"]),
    ("fr", "« La roue tient », explique au quotidien de Valbrune le meunier Louis Garric.", ["Louis Garric"]),
    (
        "fr",
        "L’ingénieur Louis Garric nuance : « La roue tient encore, mais pas le toit, qui est vieux. »",
        ["Louis Garric"],
    ),
    ("es", "«La presa no va a aguantar», dice a Presa/9 Lucía Barral, molinera.", ["Lucía Barral"]),
    ("pt", "“Quem paga a roda?”, pergunta a moleira Helena Brito.", ["Helena Brito"]),
    ("ru", "Мельник Олег Бобров настаивал, что колесо ещё постоит.", ["Олег Бобров"]),
    (
        "en",
        "A report by the Association of Weir Keepers and Millers found a crack.",
        ["Association of Weir Keepers and Millers"],
    ),
    ("de", "Anna Lund kam. Sie spricht von einem „Damm mit Ansage“ im Tal.", ["Anna Lund"]),
    ("ru", "Капитан Роман Гауров сказал, что шлюз откроют.", ["Роман Гауров"]),
    ("de", "„Das Rad steht“, sagte die Leiterin des Museums, Anna Lund.", ["Anna Lund"]),
    ("de", "„Das Rad steht“, twitterte die Sängerin der Band, Anna Lund.", ["Anna Lund"]),
    ("en", "“It is an old wheel,” the guild's secretary, Greta Lowe, told a rally on Saturday.", ["Greta Lowe"]),
    ("en", "The Guild of Weir Keepers and Millers warned that the dam was old.", ["Guild of Weir Keepers and Millers"]),
    ("es", "La ONG Agua Clara, que mide el caudal, dice que la presa es vieja.", ["Agua Clara"]),
    ("fr", "Louis Garric, qui tient le moulin, reste sceptique : « Des roues, on en a vu. »", ["Louis Garric"]),
    ("ru", "По данным Института речных исследований, брод мелеет.", ["Института речных исследований"]),
    # who answers in an interview; a line of sources
    (
        "en",
        "The mill has a keeper who does not like to talk, but on a rainy Monday in spring she did.\n\n"
        "Who built it?\n\nGreta Lowe: Nobody knows who built it, and I have asked the oldest people here.\n\n"
        "And who keeps it?\n\nLowe: I do, and so does the heron that stands below the wheel all day.",
        ["Greta Lowe"],
    ),
    (
        "en",
        "It is old, they said, and the roof is of slate and moss.\n\nSources: Weir Post, Mill Society",
        ["Weir Post", "Mill Society"],
    ),
    (
        "en",
        "It is old, and the roof is of slate. Sources: Weir Post, Mill Society, own research.",
        ["Weir Post", "Mill Society"],
    ),
    ("es", "La presa es vieja.\n\nFuentes: INE, Banco de Moya y elaboración propia.", ["INE", "Banco de Moya"]),
    ("ru", "По данным Речнадзора, брод мелеет.", ["Речнадзора"]),
]
NO_SAYINGS = [
    ("de", "Nach Angaben der Stadt kostet der Bau elf Millionen Euro."),
    ("de", "Anna Lund führt die Mühle seit zehn Jahren."),
    ("ru", "Об этом сообщил Боброву сосед."),
    ("pt", "“A roda range. Dói-lhe, mas range”, disse ele."),
    ("en", "It is old, they said.\n\nSources: Lund, 1998, and the ledgers of the mill, all of them."),
    ("pt", "Autarquia diz que a roda fica."),
]


@pytest.mark.parametrize(("language", "text", "names"), SAYINGS)
def test_who_says_it_is_named_in_full(language: str, text: str, names: list[str]) -> None:
    assert [source.name for source in named(language, text)] == names


@pytest.mark.parametrize(("language", "text"), NO_SAYINGS)
def test_what_names_nobody_who_says_it(language: str, text: str) -> None:
    assert named(language, text) == []
