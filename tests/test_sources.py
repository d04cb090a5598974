"""Whom the five real documents and some sentences of our own cite: the truth was written by reading, before any score.

Facts only: line, name, kind, via. A name holds when it or a longer form of it is found in that line.
"""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

import pytest

from generator.extract import extract
from generator.model import Document, SeedName, Source, SourceKind
from generator.read import read_seed
from generator.read.seed import read_bytes
from generator.split import split
from tests.originals import original

KINDS = {kind.value: kind for kind in SourceKind}

# number: (line, name, kind, via)
NAMED = {
    "000": [(3, "Milenio", "outlet", None)],
    "001": [
        (9, "University of Arizona Press", "organisation", None),
        (11, "InSight Crime", "outlet", None),
        (13, "Foreign Policy", "outlet", None),
        (15, "InSight Crime", "outlet", None),
    ],
    "002": [
        (3, "Glen VanHerck", "person", None),
        (4, "VanHerck", "person", None),
        (6, "Obrador", "person", None),
        (29, "Trum", "person", None),
    ],
    "003": [
        (7, "John Kelly", "person", None),
        (23, "Maxim Mironov", "person", "Bloomberg"),
        (25, "Europol", "organisation", None),
    ],
    "004": [],
}
# what a careful reader may count or not
ARGUABLE = {
    "000": {"Jalisco New Generation Cartel"},
    "002": {"Ricardo Anaya"},  # a teaser: he accuses
    "003": {"Bloomberg"},
}
ANONYMOUS = {
    "000": [(3, "Mexican media"), (3, "sources"), (5, "Analysts"), (5, "Mexican intelligence sources")],
    "001": [(7, "reports"), (7, "Sources")],
    "002": [
        (3, "official"),
        (8, "local media"),
        (10, "media reports"),
        (11, "witness"),
        (30, "observers"),
        (31, "reports"),
    ],
    "003": [],
    "004": [(51, "U.S. officials"), (55, "reports")],
}
LISTED = {"000": 0, "001": 3, "002": 0, "003": 0, "004": 12}
KIND_MAY_BE = {"organisation": {"organisation", "publication", "outlet"}, "outlet": {"outlet", "publication"}}


@cache
def _cited(number: str) -> tuple[Document, tuple[Source, ...]]:
    path = original(number)
    document, _ = read_seed(path, SeedName(path.name))
    assert document is not None
    articles = extract(document, split(document)).articles
    return document, tuple(source for article in articles for source in article.sources)


def _in_text(number: str, *, named: bool) -> list[tuple[int, Source]]:
    document, sources = _cited(number)
    return [(document.lines.number(s.span.start), s) for s in sources if s.span and not s.listed and s.named is named]


@pytest.mark.parametrize("number", NAMED)
def test_the_named_sources_of_a_real_document_are_found_in_their_lines(number: str) -> None:
    found = _in_text(number, named=True)
    for line, name, kind, via in NAMED[number]:
        same = [s for at, s in found if at == line and name in s.name]
        assert same, (line, name)
        assert same[0].kind.value in KIND_MAY_BE.get(kind, {kind})
        assert same[0].via == via


@pytest.mark.parametrize("number", NAMED)
def test_no_named_source_of_a_real_document_is_made_up(number: str) -> None:
    known = {name for _, name, _, _ in NAMED[number]} | ARGUABLE.get(number, set())
    assert [(at, s.name) for at, s in _in_text(number, named=True) if not any(name in s.name for name in known)] == []


@pytest.mark.parametrize("number", ANONYMOUS)
def test_the_unnamed_sources_of_a_real_document_are_found_in_their_lines(number: str) -> None:
    found = _in_text(number, named=False)
    missed = [
        (line, name) for line, name in ANONYMOUS[number] if not any(at == line and name in s.name for at, s in found)
    ]
    assert missed == []


@pytest.mark.parametrize("number", LISTED)
def test_the_listed_sources_of_a_real_document_are_all_there(number: str) -> None:
    assert sum(source.listed for source in _cited(number)[1]) == LISTED[number]


@pytest.mark.parametrize("number", NAMED)
def test_a_digest_names_the_same_sources_as_its_original(number: str) -> None:
    (path,) = (Path(__file__).parents[1] / "seeds").glob(f"{number}*.txt")
    document, _ = read_seed(path, SeedName(path.name))
    assert document is not None
    cited = {s.name for a in extract(document, split(document)).articles for s in a.sources if s.named and not s.listed}
    wanted = {name.split()[-1] for _, name, _, _ in NAMED[number]}
    arguable = {name.split()[-1] for name in ARGUABLE.get(number, ())}
    assert wanted <= {name.split()[-1] for name in cited} <= wanted | arguable


FILLER = (
    "The ferry had been late every day since the spring, and nobody in the town was surprised that it was late again. "
    "There were people on the quay with bags and with children, and they waited for it as they had on other days."
)


def _sources(sentence: str, more: str = FILLER) -> list[Source]:
    document, _ = read_bytes(f"The ferry is late again\n\n{more}\n\n{sentence}\n".encode(), SeedName("one.txt"))
    assert document is not None
    return [source for article in extract(document, split(document)).articles for source in article.sources]


ATTRIBUTED = """
According to Tove Brandt, the winter was mild and the ferry ran late. | Tove Brandt | person | According to
The harbour, Reuters reported, will stay closed until the spring. | Reuters | outlet | reported
A report by the Meadow Trust links the return of the birds to late mowing. | Meadow Trust | organisation | report by
The mayor, Ilse Brandt, said that the bridge was safe for lorries. | Ilse Brandt | person | said
“It will hold,” said Gwen Parry, who leads the drivers' branch here. | Gwen Parry | person | said
A spokesman for the Ministry of Ferries said that nothing was lost. | Ministry of Ferries | organisation | said
The Danish newspaper Havneposten wrote that the captain had been asleep. | Havneposten | outlet | wrote
The claims were made on Friday by Governor Ann Sorrel in the hall. | Ann Sorrel | person | made on Friday by
According to the mayor, Per Aune, only the pumps had to be replaced. | Per Aune | person | According to
Northern Weir Lines said that the ferry would be late until the spring. | Northern Weir Lines | organisation | said
Heritage Scotland said that the slip was the oldest one on the coast. | Heritage Scotland | organisation | said
The pollsters of TideGov were right, and TideGov said so in the winter. | TideGov | organisation | said
Experts believe that the true number of late ferries is higher still. | Experts | anonymous | believe
Sources suggest that the ferry company had known about it for years. | Sources | anonymous | suggest
Two people close to the owner said that it would be dropped in May. | Two people close to the owner | anonymous | said
Analysts consulted by it said that the ferry would be dropped in May. | Analysts consulted by it | anonymous | said
Local anglers claim that the fish went first, long before the ferry. | Local anglers | anonymous | claim
A White House official said that the ferry was none of its business. | A White House official | anonymous | said
"""


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "phrase"), [line.split(" | ") for line in ATTRIBUTED.strip().splitlines()]
)
def test_an_attribution_keeps_name_kind_and_phrase(sentence: str, name: str, kind: str, phrase: str) -> None:
    assert [(s.name, s.kind.value, s.phrase) for s in _sources(sentence)] == [(name, kind, phrase)]


def test_a_source_cited_through_another_names_both() -> None:
    found = _sources("Surveyor Ines Calloway, cited by the Severn Herald, believes that the map settled a bet.")
    assert [(s.name, s.via) for s in found if s.via] == [("Ines Calloway", "Severn Herald")]


def test_span_phrase_and_name_point_at_the_text() -> None:
    sentence = "According to Tove Brandt, the winter was mild and the ferry ran late."
    text = f"The ferry is late again\n\n{FILLER}\n\n{sentence}\n"
    (source,) = _sources(sentence)
    assert source.span is not None
    assert source.name_span is not None
    assert source.span.of(text) == "According to Tove Brandt"
    assert source.name_span.of(text) == source.name


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbourmaster Jan Petersen declined to say whether the ferry would run again.",
        "The embassy of the islands has not yet commented on the claims of the crew.",
        "Jan Petersen denied that the ferry had ever been late without a reason.",
        "Did Jan Petersen say that the ferry would be late again this whole week?",
        "Everything went according to plan, and the ferry left at a quarter to nine.",
        "According to the report, the ferry had been painted green in the autumn.",
        "The survivors are said to be resting in the hall beside the old lighthouse.",
        "It could suggest that nobody had read the letter before it was printed here.",
        "According to US law, a ferry is a bridge as long as both of its ends touch.",
        "Our survey suggests that the ferry is late more often than it is on time.",
        "In her novel The Salt Road, Ada Finch says that every ferry is a farewell.",
        "They paid the crew $40 per head and told nobody of it until the next year.",
        "The figures were put to the company, which did not answer our questions.",
        "The Harbour Trust report — a year in the making — will be out in December at last.",
        "This report is about the ferry; it was written by two people on the quay.",
        "The tables are at http://tide<b.example/ and nobody on the quay has read them.",
    ],
)
def test_what_is_no_source(sentence: str) -> None:
    assert [s.name for s in _sources(sentence)] == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "The tables are at https://example.org/a_(b).pdf, with a coffee ring on each.",
            "https://example.org/a_(b).pdf",
        ),
        ("The method is described in full elsewhere (doi: 10.5555/abc.2009.77), with figures.", "10.5555/abc.2009.77"),
        (
            "The method is described in full at www.example.org/method/2. Nobody has read it.",
            "www.example.org/method/2",
        ),
    ],
)
def test_addresses_stand_as_printed(text: str, address: str) -> None:
    assert [s.name for s in _sources(text)] == [address]


@pytest.mark.parametrize(
    "run",
    [
        "said ",
        "according to ",
        "A. ",
        "the ",
        "“",
        "Jan ",
        "Jan, ",
        "...",
        "»",
        "report by ",
        "l'",
        "of the ",
        "citing ",
    ],
)
def test_long_runs_take_linear_time(run: str) -> None:
    def took(length: int) -> float:
        begun = time.process_time()
        _sources("Jan Petersen said " + run * (length // len(run)))
        return time.process_time() - begun

    took(1_000)
    assert took(90_000) < 2.0


RIVER = (
    "The river has fallen by a metre since the spring, and nobody knows how far it will go.¹ The boats were counted.²"
)


@pytest.mark.parametrize(
    ("foot", "entries"),
    [
        (
            "¹ Lund, On low water, 2018.\n² https://example.org/boats",
            ["Lund, On low water, 2018.", "https://example.org/boats"],
        ),
        ("Notes and references\n\n1. ↑ Town of Ostwick, Annual report 2020.", ["Town of Ostwick, Annual report 2020."]),
        (
            "References\n\n1. Lund, Low water, 2018.\n2. Ibid., p. 12.\n\nLinks\n\nhttps://example.org/boats",
            ["Lund, Low water, 2018.", "https://example.org/boats"],
        ),
        (
            "Further reading\n\nLund, Low water, 2018.\n\nNotes\n\n1. Marsh, Weirs, 1911.",
            ["Lund, Low water, 2018.", "Marsh, Weirs, 1911."],
        ),
        ("Sources consulted\n\n- Lund, A. (2018). Low water.", ["Lund, A. (2018). Low water."]),
    ],
)
def test_notes_at_the_foot_are_listed_without_their_marks(foot: str, entries: list[str]) -> None:
    raw = f"The river and its numbers\n\nBy Jan Petersen\n\n{RIVER}\n\n{foot}\n"
    document, _ = read_bytes(raw.encode(), SeedName("a.txt"))
    (article,) = extract(document, split(document)).articles
    assert [source.name for source in article.sources if source.listed] == entries
    assert all(source.kind in (SourceKind.PUBLICATION, SourceKind.URL) for source in article.sources)


def test_a_doi_in_a_note_is_its_address_and_by_itself_its_name() -> None:
    notes = "Notes\n\n[1] A. Lund, Low water (2018). doi:10.5555/low.2018.7.\n[2] doi: 10.5555/boats.3"
    raw = f"The river and its numbers\n\nBy Jan Petersen\n\n{RIVER}\n\n{notes}\n"
    document, _ = read_bytes(raw.encode(), SeedName("a.txt"))
    (article,) = extract(document, split(document)).articles
    listed = [(source.name[:7], source.url, source.kind) for source in article.sources if source.listed]
    kind = SourceKind.PUBLICATION
    assert listed == [("A. Lund", "10.5555/low.2018.7", kind), ("10.5555", "10.5555/boats.3", kind)]


def test_a_doi_of_old_form_is_read_to_its_end() -> None:
    doi = "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"
    raw = (
        f"The river\n\nBy Jan Petersen\n\nThe river is low, and a paper (DOI: {doi}), which is long, says so plainly.\n"
    )
    document, _ = read_bytes(raw.encode(), SeedName("a.txt"))
    (article,) = extract(document, split(document)).articles
    assert [source.name for source in article.sources] == [doi]


@pytest.mark.parametrize(
    "head",
    [
        "Publication:",
        "Originalpublikation:",
        "Referencia bibliográfica:",
        "Publication :",
        "Publicação:",
        "Публикация:",
    ],
)
def test_the_publication_below_a_press_release_is_listed_and_the_contact_below_is_not(head: str) -> None:
    entry = "Lund, A. (2018): Low water. Journal of Cold Harbours 3, 1-9. DOI: 10.5555/low.2018.7"
    contact = "Contact:\nRupert Marsh\nPress Office\npress@harbour.example"
    raw = f"The river and its numbers\n\nBy Jan Petersen\n\n{RIVER} {RIVER}\n\n{head}\n{entry}\n\n{contact}\n"
    document, _ = read_bytes(raw.encode(), SeedName("a.txt"))
    (article,) = extract(document, split(document)).articles
    assert [(source.name, source.url) for source in article.sources if source.listed] == [(entry, "10.5555/low.2018.7")]


def test_a_footnote_of_markdown_is_listed() -> None:
    raw = f"# The river\n\nBy Jan Petersen\n\n{RIVER}\n\n[^1]: Lund, *Low water*. 2018. <https://water.example/low>\n"
    document, _ = read_bytes(raw.encode(), SeedName("a.md"))
    (article,) = extract(document, split(document)).articles
    listed = [(source.name, source.url) for source in article.sources if source.listed]
    assert listed == [("Lund, *Low water*. 2018. <https://water.example/low>", "https://water.example/low")]


MARKED = [
    ("The board told the [Ostwick Mail](https://mail.example/lamp) that the lamp was paid for.", "Ostwick Mail"),
    ("Two lamps were bought, the *Ostwick Mail* wrote on Monday.", "Ostwick Mail"),
    ("“We have one lamp,” said **Nora Quill**, the clerk.", "Nora Quill"),
    ("According to _The Ostwick Mail_, two lamps were bought.", "The Ostwick Mail"),
    ("As **[Reuters](https://reuters.example/2)** reported, two lamps were bought.", "Reuters"),
    (
        "Two lamps were bought, according to the Ostwick Lamp Society.12 The board kept one of them.",
        "Ostwick Lamp Society",
    ),
]


@pytest.mark.parametrize(("sentence", "name"), MARKED)
def test_marks_around_a_name_and_numbers_behind_it_are_no_part_of_the_sentence(sentence: str, name: str) -> None:
    named = [source for source in _sources(sentence) if source.rule != "url-in-text"]
    assert [source.name for source in named] == [name]


NOTED = (
    "The lamp on the wall\nNora Quill\nMarch 3, 2021\n\n"
    "The lamp on the wall of the harbour was lit each night by a man with a pole, for forty years.1\n\n"
    "Nobody knows what became of the pole, and the man, who kept goats, said nothing of it to us.2\n\n"
)


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        (
            "1\n\nLamps of the coast, 1911, https://lamps.example/9\n\n2\n\nHis goats: doi:10.5555/goats.4\n\nShare\n",
            True,
        ),
        ("1\nLamps of the coast, 1911, https://lamps.example/9\n2\nHis goats: doi:10.5555/goats.4\nShare\n", True),
        ("1. Lamps of the coast, 1911, https://lamps.example/9.\n2. doi:10.5555/goats.4\n", True),
        ("Lamps of the coast, https://lamps.example/9 ↩\nHis goats: doi:10.5555/goats.4 ↩\n", True),
        ("31\nShare\n2\nLamps of the coast, https://lamps.example/9\ndoi:10.5555/goats.4\n", False),
    ],
    ids=["rows apart", "rows", "numbered", "with a way back", "counters"],
)
def test_notes_below_the_text_belong_to_it(notes: str, found: bool) -> None:
    document, _ = read_bytes((NOTED + notes).encode(), SeedName("a.txt"))
    (article, *_) = extract(document, split(document)).articles
    cited = {source.name for source in article.sources if source.rule == "url-in-text"}
    assert (cited >= {"https://lamps.example/9", "10.5555/goats.4"}) is found
