"""`suggest` proposes entries and merges; `--merge` puts chosen ones into the file and leaves the rest as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.build import Options
from generator.diagnostics import UnusableError
from generator.read.authority import read_authority
from generator.suggest import Proposal, as_yaml, merge, suggest

ONE = """Dockers walk out in Puerto Sereno
By Mara Sund
12 May 2024

The mayor, Elena Duarte, met the National Directorate for Port Safety (NDPS) on Tuesday. Later Duarte left for Kenya.

Kovalenko Shipping owns the quay. A spokesman for Kovalenko Shipping, Boris Antonov, gave no reason for the delay.
"""
TWO = """Ferry runs again after a week
By Mara Sund
19 May 2024

The ferry to Kenya runs again, Elena Duarte said. The NDPS has tested it twice, and so has Kovalenka Shipping.
"""
AUTHORITY = """# Who and what. Kept by hand.

- id: boris-antonov  # checked
  type: person
  name: Boris Antonov

# the town
- id: puerto-sereno
  type: place
  name:   Puerto Sereno
"""


@pytest.fixture
def options(tmp_path: Path) -> Options:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    (tmp_path / "entities.yml").write_text(AUTHORITY, encoding="utf-8")
    return Options(tmp_path, own=tmp_path, jobs=1)


def by_id(options: Options) -> dict[str, Proposal]:
    return {proposal.id: proposal for proposal in suggest(options)}


def test_the_most_shared_come_first_and_people_before_countries(options: Options) -> None:
    order = [proposal.id for proposal in suggest(options)]
    assert order[:3] == ["elena-duarte", "ndps", "kenya"]
    assert order.index("kenya") < order.index("kovalenko-shipping")


def test_a_proposal_says_where_and_why(options: Options) -> None:
    duarte = by_id(options)["elena-duarte"]
    assert [(seen.path, seen.line) for seen in duarte.seen] == [("one.txt", 5), ("two.txt", 5)]
    assert (duarte.type, duarte.why_type, duarte.certain) == ("person", "its first word is a given name", True)
    assert (duarte.articles, duarte.mentions) == (2, 3)


def test_merges_are_proposed_with_their_reason(options: Options) -> None:
    found = by_id(options)
    assert [(a.id, a.why.split(" are ")[-1]) for a in found["ndps"].alike] == [
        ("national-directorate-for-port-safety", "the first letters of “National Directorate for Port Safety”")
    ]
    assert ["spelt alike" in alike.why for alike in found["kovalenko-shipping"].alike] == [True]


def test_what_the_file_settles_is_not_proposed(options: Options) -> None:
    assert not {"boris-antonov", "puerto-sereno"} & set(by_id(options))


def test_a_name_that_an_editor_dropped_is_not_proposed(options: Options) -> None:
    decision = (
        "articles:\n  - lines: [1, 5]\n    mentions:\n      drop:\n        - {line: 5, text: Kenya, why: a ship}\n"
    )
    (options.seeds / "two.yml").write_text(decision, encoding="utf-8")
    assert "kenya" not in by_id(options)


def test_the_proposals_are_a_valid_authority_file(options: Options, tmp_path: Path) -> None:
    path = tmp_path / "proposed.yml"
    path.write_text(as_yaml(suggest(options)), encoding="utf-8")
    authority, trouble = read_authority(path)
    assert trouble == ()
    assert {entity.id for entity in authority.entities} == set(by_id(options))


def test_merge_keeps_order_and_comments(options: Options) -> None:
    path, added = merge(options, ["kenya", "elena-duarte"])
    text = path.read_text(encoding="utf-8")
    assert [proposal.id for proposal in added] == ["kenya", "elena-duarte"]
    assert (
        text.replace("- id: elena-duarte\n  type: person\n  name: Elena Duarte\n\n", "").replace(
            "- id: kenya\n  type: place\n  name: Kenya\n\n", ""
        )
        == AUTHORITY
    )
    assert [entity.id for entity in read_authority(path)[0].entities] == sorted(
        ["boris-antonov", "elena-duarte", "kenya", "puerto-sereno"]
    )
    assert text.index("id: kenya") < text.index("# the town") < text.index("id: puerto-sereno")


def test_an_id_that_is_not_proposed_changes_nothing(options: Options) -> None:
    with pytest.raises(UnusableError, match='did you mean "elena-duarte"'):
        merge(options, ["kenya", "elena-duart"])
    assert (options.seeds / "entities.yml").read_text(encoding="utf-8") == AUTHORITY


def test_the_command_prints_and_merges(options: Options, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", "--seeds", str(options.seeds)]) == 0
    assert "- id: elena-duarte" in capsys.readouterr().out
    assert main(["suggest", "--seeds", str(options.seeds), "--merge", "kenya"]) == 0
    assert "added kenya" in capsys.readouterr().out
    assert main(["suggest", "--seeds", str(options.seeds), "--merge", "kenya"]) == 2


def written(folder: Path, *texts: str, authority: str = "[]\n") -> dict[str, Proposal]:
    for number, text in enumerate(texts):
        head = f"Text number {number}\n\nBy Mara Sund\n\n12 May 2024\n\n"
        (folder / f"{number}.txt").write_text(head + text + "\n", encoding="utf-8")
    (folder / "entities.yml").write_text(authority, encoding="utf-8")
    return by_id(Options(folder, own=folder, jobs=1))


def test_a_proposal_has_the_full_name_in_its_best_spelling(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        "PORT RUANE, May 3 - They met Ilyas Beltrán in Port Ruane. Beltrán left El Salvador. Then Beltrán slept.",
        "They met Ilyas Beltran in El Salvador and left PORT RUANE.",
    )
    assert found["ilyas-beltran"].name == "Ilyas Beltrán"
    assert found["port-ruane"].name == "Port Ruane"
    assert found["el-salvador"].name == "El Salvador"


def test_up_to_three_places_are_shown_also_in_one_article(tmp_path: Path) -> None:
    found = written(tmp_path, "We saw Quarr Bay.\n\nThey left Quarr Bay.\n\nThey saw Quarr Bay and Quarr Bay.")
    assert [seen.line for seen in found["quarr-bay"].seen] == [7, 9, 11]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met Tamsel Ruark. Then Ruark left.", "tamsel-ruark", "person"),
        ("They told Reuters about it.", "reuters", "publication"),
        ("They saw the US and the UK.", "uk", "place"),
        ("They own Quarr Motor Co. and sell it.", "quarr-motor-co", "organisation"),
        ("They spoke of the United Nations.", "united-nations", "organisation"),
        ("They met the Chief Officer of Quarrow, and the President of Quarrow.", "quarrow", "place"),
    ],
)
def test_types_are_proposed_by_what_the_texts_say(tmp_path: Path, text: str, name: str, kind: str) -> None:
    assert written(tmp_path, text)[name].type == kind


def test_a_country_is_not_the_same_as_an_organisation_named_after_it(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        "They saw the Kenya Rail Authority in Kenya. They saw the Black Lake Fleet.",
        authority="- {id: fbl, type: organisation, name: Forum of Bold Losers, aliases: [FBL]}\n",
    )
    assert found["kenya"].alike == found["kenya-rail-authority"].alike == found["black-lake-fleet"].alike == ()
