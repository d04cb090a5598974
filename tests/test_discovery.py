"""Names that are in no authority file: floors over marked texts, and the rules one by one."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.find.discover import discover, key
from tests.marked import marked
from tests.texts import article, document

TEXTS = sorted((Path(__file__).parent / "truth" / "names").glob("*.txt"))
FLOORS = {"en": 0.97, "es": 0.94, "de": 0.90, "fr": 0.95, "pt": 0.95, "ru": 0.97}
OVERLAP = 0.98


@dataclass
class Score:
    right: int = 0
    found: int = 0
    there: int = 0
    met: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.there)


def score(paths: list[Path]) -> Score:
    total = Score()
    for path in paths:
        doc, art, truth = marked(path)
        found = {name.span for name in discover(doc, art)}
        total.right += len(found & truth)
        total.found += len(found)
        total.there += len(truth)
        total.met += sum(any(span.meets(other) for other in found) for span in truth)
    return total


@pytest.mark.parametrize("language", FLOORS)
def test_names_in_marked_texts(language: str) -> None:
    paths = [path for path in TEXTS if path.name.startswith(language)]
    assert paths
    assert score(paths).f1 >= FLOORS[language]


def test_hardly_a_name_is_overlooked() -> None:
    total = score(TEXTS)
    assert total.there > 650
    assert total.met / total.there >= OVERLAP


def names(text: str) -> list[str]:
    doc = document(text)
    return [name.text for name in discover(doc, article(doc))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the first word of a sentence
        ("Snow fell. The snow buried Kiruna.", ["Kiruna"]),
        ("Kovalchuk left. They saw Kovalchuk again.", ["Kovalchuk", "Kovalchuk"]),
        ("Rain fell. Residents of Kiruna stayed in.", ["Kiruna"]),
        ("Ecuador agreed.", ["Ecuador"]),
        ("European Commission staff met with Marijke van der Berg in Q4 and left. Van der Berg was glad that they did.",
         ["European Commission", "Marijke van der Berg", "Van der Berg"]),
        # titles, peoples, days
        ("They met President Obrador on Monday in May.", ["Obrador"]),
        ("With the White House Chief of Staff John Kelly and Secretary of State Antony Blinken.",
         ["White House", "John Kelly", "Antony Blinken"]),
        ("It was a Mexican, a Latin American and two South Koreans.", []),
        ("They read of the Mayor of London Sadiq Khan.", ["London", "Sadiq Khan"]),
        # what belongs to a name: legal forms, generations, "&", titles of laws and courts
        ("They own Alder Foods Inc. and Quarr & Sons Ltd.", ["Alder Foods Inc.", "Quarr & Sons Ltd."]),
        ("They own Alder Foods, Inc. and met Paul Orr Jr. in Kiruna.", ["Alder Foods, Inc.", "Paul Orr Jr.", "Kiruna"]),
        ("They belong to Alder Foods Inc. Shares fell.", ["Alder Foods Inc."]),
        ("At the High Court of Justice and Ministry of Justice.", ["High Court of Justice", "Ministry of Justice"]),
        ("Under the Private Roads Act they paid.", ["Private Roads Act"]),
        ("They met the Co-operation Authority on Development.", ["Co-operation Authority on Development"]),
        ("At the European Southern Observatory and the Southern African Rail Community.",
         ["European Southern Observatory", "Southern African Rail Community"]),
        # and what does not
        ("They met Supervisors Anne Orr and Bo Lund and the Chief Scientific Officer.", ["Anne Orr", "Bo Lund"]),
        ("Flame-proof doors are proof against any flame. Liberal Democrat MPs left.", []),
        ("The tie between Germany-France and Paris-Berlin held.", ["Germany", "France", "Paris", "Berlin"]),
        ("They saw el-Obeid and General al-Haddad, and al-Haddad saw them.", ["el-Obeid", "al-Haddad", "al-Haddad"]),
        ("They wrote to Moody's Quarry Service and the Landtag.", ["Moody's Quarry Service", "Landtag"]),
        ("They met Quentrell Achter of Quarr Pictures.", ["Quentrell Achter", "Quarr Pictures"]),
        # a sentence that explains its first word
        ("Orrwat, the regulator, said so. Surprised, the man left. Yesterday, the man left.", ["Orrwat"]),
        # connecting words
        ("At the University of Arizona Press and the Cartel of the Suns.",
         ["University of Arizona Press", "Cartel of the Suns"]),
        ("He cited the Ministry of Food and Forestry and Leila Haddad of the Red Cross.",
         ["Ministry of Food and Forestry", "Leila Haddad", "Red Cross"]),
        ("He met Cristina Fernández de Kirchner and Izzat Ibrahim al-Duri.",
         ["Cristina Fernández de Kirchner", "Izzat Ibrahim al-Duri"]),
        # compounds, possessives, initials, nicknames
        ("A Kremlin-backed, pro-Kremlin group in FARC-ELN land.", ["Kremlin", "Kremlin", "FARC", "ELN"]),
        ("They read Mexico’s and the Prosecutor’s Office’s letters.", ["Mexico", "Prosecutor’s Office"]),
        ("He saw Donald J. Trump and Joaquín ‘El Chapo’ Guzmán.", ["Donald J. Trump", "Joaquín ‘El Chapo’ Guzmán"]),
        # abbreviations, numbers
        ("It flew a DJI Matrice 300 RTK over the HQ of the NDPS.", ["DJI Matrice 300 RTK", "NDPS"]),
        # addresses
        ("Write to Editor@Example.org or see https://Example.org/Mexico/Peru today.", []),
        # lower case, capitals, nothing
        ("iran-contra all over again", []),
        ("THE PRESIDENT OF THE REPUBLIC has spoken", []),
        ("The aid of the WHO came. Who paid for the WHO?", ["WHO", "WHO"]),
        ("They left Kiruna, see Kiruna.com and @Kiruna.", ["Kiruna"]),
        ("", []),
    ],
)  # fmt: skip
def test_what_is_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_surname_has_the_key_of_the_full_name() -> None:
    doc = document("They met Elena Duarte. Later Duarte left.")
    assert [(n.text, n.key) for n in discover(doc, article(doc))] == [
        ("Elena Duarte", "elena duarte"),
        ("Duarte", "elena duarte"),
    ]


def test_a_surname_of_two_persons_has_a_key_of_its_own() -> None:
    doc = document("They met Elena Duarte and Ramón Duarte. Later Duarte left.")
    assert [n.key for n in discover(doc, article(doc))] == ["elena duarte", "ramon duarte", "duarte"]


def test_a_russian_name_has_one_key_in_all_its_cases_and_no_other_name_has_it() -> None:
    text = "Говорил Сергей Орлов. Дали слово Сергею Орлову, а Орлова спросили об Ольге Орловой и Александре Зиминой."
    doc = document(text)
    keys = [name.key for name in discover(doc, article(doc))]
    assert keys[:2] == ["сергеи орлов"] * 2
    assert keys[-2:] == ["ольга орлова", "александра зимина"]
    assert key("Александра Иванова") == "александра иванова"  # she, or of him
    assert key("Ольгу Зимину") == key("Ольга Зимина") != key("Олега Зимина") == key("Олег Зимин")


def test_names_known_from_the_text_are_found_in_capitals_and_headlines() -> None:
    text = "ONE OF MERIDIA’S MOST feared gangs is in Meridia again."
    assert names(text) == ["MERIDIA", "Meridia"]


def test_a_line_of_enormous_length_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.find.evidence._PORTION", 2000)
    doc = document("They saw Radio Faro there. " * 1000)
    found = discover(doc, article(doc))
    assert len(found) == 1000
    assert {name.text for name in found} == {"Radio Faro"}


RUNS = ("A", "A,", "A-", "A'", "a.", "Á", "X Y ", "((", "U.S.", " of the A", "'s", "A@", "“", "Ab.")


@pytest.mark.parametrize("run", RUNS)
def test_long_runs_take_linear_time(run: str) -> None:
    def took(signs: int) -> float:
        begun = time.process_time()
        names(run * (signs // len(run)))
        return time.process_time() - begun

    took(1_000)
    few = took(5_000)
    assert took(40_000) < 24 * few + 1  # eight times the text: 8 where it is linear, 64 where it is not


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name of which only the first word has a capital; one word between quotation marks
        ("Губернатор Ольского края сказал, что Верхнее море и Ольская научная палата не помогут.",
         ["Ольского края", "Верхнее море", "Ольская научная палата"]),
        ("Об этом сказали после тайфуна «Ольга», а он ответил: «Да».", ["Ольга"]),
        # German nouns have capitals
        ("Das sagte Vorstandsmitglied Berthold Orr in Kiel. Der Plan für den Verkehr ist da. Er fuhr mit Bussen.",
         ["Berthold Orr", "Kiel"]),
        ("Die Deutsche Bahn und das Bundesministerium für Umwelt und Verkehr schwiegen, der Bundesrat auch.",
         ["Deutsche Bahn", "Bundesministerium für Umwelt und Verkehr", "Bundesrat"]),
        ("Ein Verein hieß Kran Zürich. Der Kran stand dort, auch die Universität Zürich schwieg von Angst.",
         ["Kran Zürich", "Universität Zürich"]),
        ("Das sagten der Künstler Jan Orr und Petra Lund von der ETH Zürich.",
         ["Jan Orr", "Petra Lund", "ETH Zürich"]),
        ("Ils ont dit que le Fonds monétaire international est dans la ville de Paris et chez nous.",
         ["Fonds monétaire international", "Paris"]),
        # an article before a common word
        ("C’est vrai. L’expert Fabrice Orr parle de Lyon et de la France.", ["Fabrice Orr", "Lyon", "France"]),
        # names with cases, in quotation marks, of which only the first word has a capital
        ("Об этом сказал министр иностранных дел Турции Сергей Орлов, и это так.", ["Турции", "Сергей Орлов"]),
        ("Он сказал, что фирма «Северная звезда» и газета «Новые берега» молчат на Ольском мосту и в Ольской школе.",
         ["Северная звезда", "Новые берега", "Ольском мосту", "Ольской школе"]),
        ("Le Figaro dit que la Cour des comptes et l'Agence des ports maritimes ont demandé à la Commission de revoir.",
         ["Figaro", "Cour des comptes", "Agence des ports maritimes"]),
        ("Elle dit que la Banque publique d'investissement et le Conseil constitutionnel ont demandé au préfet d'agir.",
         ["Banque publique d'investissement", "Conseil constitutionnel"]),
        ("Selon M. Laval et M. Orr, la ville de Chalon-sur-Saône dort.", ["Laval", "Orr", "Chalon-sur-Saône"]),
        ("Das sagten Jan Orr von Motor Kiel und Petra Lund von den Freien Bürgern aus der SPD-Fraktion.",
         ["Jan Orr", "Motor Kiel", "Petra Lund", "Freien Bürgern", "SPD"]),
        ("Die AfD schwieg, Niedersachsens neue Mehrheit nicht. Er brachte im Herbst Werke mit.",
         ["AfD", "Niedersachsens"]),
        ("El Ministerio de Ganadería, Agricultura y Pesca cerró la Ruta 40, dijo el ministro de Economía y Hacienda.",
         ["Ministerio de Ganadería, Agricultura y Pesca", "Ruta 40"]),
        ("Inspector Amrit Orr of Hampshire Constabulary and Ann Lund KC read the Noise Act 2011 in Berwick-upon-Tweed.",
         ["Amrit Orr", "Hampshire Constabulary", "Ann Lund", "Noise Act 2011", "Berwick-upon-Tweed"]),
        ("Об этом знают посланник Турции Орхан Кайя, политолог США Барни Орр и Российский научный фонд на Тихом море.",
         ["Турции", "Орхан Кайя", "США", "Барни Орр", "Российский научный фонд", "Тихом море"]),
        ("Le préfet dit que l'eau manque. L'Ardre coule dans la vallée, et c'est tout.", ["Ardre"]),
        ("Ele vive no Rio de Janeiro e pediu à Secretaria do Meio Ambiente que siga pela Nacional 13.",
         ["Rio de Janeiro", "Secretaria do Meio Ambiente", "Nacional 13"]),
    ],
)  # fmt: skip
def test_what_is_a_name_in_other_languages(text: str, expected: list[str]) -> None:
    assert names(text) == expected
