"""Whom "she says" stands for, in six languages, and where nobody can tell."""

from __future__ import annotations

import pytest

from tests.one_paragraph import named

SPEAKS = [
    ("en", "Greta Lowe runs the mill. “Nobody asks the miller,” she says.", "Greta Lowe"),
    ("en", "Greta Lowe, 61, runs the mill. In her view the weir will not last.", "Greta Lowe"),
    ("en", "The miller this year is Owen Marsh. He told me that the wheel had stood still.", "Owen Marsh"),
    ("en", "Owen Marsh took over from Peter Lund in 1998. He said the wheel stood still.", "Owen Marsh"),
    ("en", "Owen Marsh runs it. Marsh has a dog. “It bites,” he said.", "Owen Marsh"),
    ("es", "Lucía Barral lleva el molino. «Aquí nadie pregunta al molinero», dice.", "Lucía Barral"),
    ("es", "Lucía Barral lleva el molino. Asegura que la presa no aguantará.", "Lucía Barral"),
    ("es", "Lucía Barral lleva el molino. «La presa no va a aguantar», explicó a los periodistas.", "Lucía Barral"),
    ("es", "Tomás Vega lleva el molino. A su juicio, la presa no aguantará.", "Tomás Vega"),
    ("de", "Helene Bruch führt die Mühle. „Den Müller fragt keiner“, sagt sie.", "Helene Bruch"),
    ("de", "Konrad Stein führt die Mühle. Seiner Ansicht nach hält das Wehr nicht mehr lange.", "Konrad Stein"),
    ("fr", "Hélène Brault tient le moulin. « Personne ne demande au meunier », regrette-t-elle.", "Hélène Brault"),
    ("fr", "Hélène Brault tient le moulin. « Le barrage ne tiendra pas », a-t-elle dit.", "Hélène Brault"),
    ("fr", "Hélène Brault tient le moulin. « On sentait la farine », se souvient-elle.", "Hélène Brault"),
    ("fr", "Louis Garric tient le moulin. Selon lui, le barrage ne tiendra pas.", "Louis Garric"),
    ("pt", "Helena Brito cuida do moinho. “Ninguém pergunta ao moleiro”, diz ela.", "Helena Brito"),
    ("pt", "Luís Garrido cuida do moinho. “O açude não vai aguentar”, explica.", "Luís Garrido"),
    ("ru", "Елена Брускова держит мельницу. «Мельника никто не спрашивает», — говорит она.", "Елена Брускова"),
    ("ru", "Пётр Холмов держит мельницу. По его словам, плотина долго не простоит.", "Пётр Холмов"),
]
NOBODY = [
    ("en", "Owen Marsh and Peter Lund run the mill. “Nobody asks the miller,” he says."),
    ("en", "Owen Marsh runs the mill. The mayor came to see it. “It is a pity,” he said."),
    ("en", "Owen Marsh runs the mill. A bus brought its former owner. He said nothing of it."),
    ("en", "Owen Marsh runs the mill in the novel. “Nobody asks the miller,” he says."),
    ("en", "Owen Marsh runs the mill. He did not say who owns the weir."),
    ("en", "“I asked Owen Marsh about the mill, and he said it was sold.”"),
    ("es", "Tomás Vega lleva el molino. Un libro, «Agua encima del pueblo», lo cuenta con dibujos."),
    ("es", "Tomás Vega lleva el molino. «La presa no va a aguantar», dijo a Radio Alba una vecina."),
    ("pt", "Luís Garrido cuida do moinho. “O açude não vai aguentar”, afirma a diretora Helena Brito."),
    ("de", "Konrad Stein führt die Mühle. Die Spatzen sitzen auf dem Rad. Sie schimpfen trotzdem."),
]


@pytest.mark.parametrize(("language", "text", "name"), SPEAKS)
def test_a_pronoun_speaks_for_the_person_named_before(language: str, text: str, name: str) -> None:
    (source,) = named(language, text)
    assert source.name == name
    assert source.rule == "he-says"


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_a_pronoun_that_could_be_anybody_speaks_for_nobody(language: str, text: str) -> None:
    assert [source.name for source in named(language, text) if source.rule == "he-says"] == []


def test_the_words_of_the_pronoun_are_the_evidence_and_the_name_is_where_it_is_printed() -> None:
    text = "Greta Lowe runs the mill. “Nobody asks the miller,” she says."
    (source,) = named("en", text)
    assert source.phrase == "she says"
    assert source.span is not None
    assert source.name_span is not None
    assert source.name_span.start < source.span.start


def test_who_is_named_where_she_speaks_is_told_of_once() -> None:
    (source,) = named("en", "Greta Lowe runs the mill. “Nobody asks,” she says. “Nobody,” Lowe adds.")
    assert source.rule == "says"
