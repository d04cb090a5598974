"""The shipped authority file against hand-made truth: in line 4 "CJNG" names ``cjng``, and nothing else is named there.

Inspects the five originals with the project's own authority file and records.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.inspection import as_json, inspect
from tests.originals import original

ROOT = Path(__file__).resolve().parent.parent
TRUTH = ROOT / "tests" / "truth" / "mentions.yml"
AUTHORITY = ROOT / "seeds" / "entities.yml"
PRECISION, RECALL = 0.99, 0.98


@dataclass(frozen=True, order=True)
class Named:
    """A name at a place: file, half-open range of its text, entity."""

    file: str
    line: int
    start: int
    end: int
    entity: str
    text: str

    def meets(self, other: "Named") -> bool:
        return self.file == other.file and self.start < other.end and other.start < self.end


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def placed(prefix: str, text: str, entry: dict[str, Any], entity: str) -> Named:
    """Where an entry of the truth stands; a truth that does not fit its text is an error of ours."""
    lines = text.split("\n")
    number, words = entry["line"], entry["text"]
    at = -1
    for _ in range(entry.get("nth", 1)):
        at = lines[number - 1].find(words, at + 1)
        assert at >= 0, f"{prefix}, line {number}: {words!r} does not occur that often"
    start = sum(len(line) + 1 for line in lines[: number - 1]) + at
    return Named(prefix, number, start, start + len(words), entity, words)


@pytest.fixture(scope="module")
def files(truth: dict[str, Any]) -> dict[str, Path]:
    return {prefix: original(prefix) for prefix in truth}


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    return dict(yaml.safe_load(TRUTH.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def expected(files: dict[str, Path], truth: dict[str, Any]) -> set[Named]:
    return {
        placed(prefix, text_of(files[prefix]), entry, entry["entity"])
        for prefix, marks in truth.items()
        for entry in marks["mentions"]
    }


@pytest.fixture(scope="module")
def inspected(files: dict[str, Path]) -> dict[str, Any]:
    return as_json(inspect(list(files.values()), entities=AUTHORITY, own=ROOT / "seeds"))


@pytest.fixture(scope="module")
def found(inspected: dict[str, Any]) -> set[Named]:
    return set(reviewed(inspected))


def reviewed(inspected: dict[str, Any]) -> Iterator[Named]:
    for file in inspected["files"]:
        for article in file["articles"]:
            for mention in article["mentions"]:
                if mention["status"] == "reviewed":
                    prefix = Path(file["file"]).name[:3]
                    yield Named(prefix, mention["line"], *mention["chars"], mention["entity"], mention["text"])


def listed(names: set[Named]) -> str:
    return "\n".join(f"  {n.file}, line {n.line}: {n.text!r} is {n.entity}" for n in sorted(names))


def test_every_entity_of_the_truth_is_in_the_authority_file(truth: dict[str, Any]) -> None:
    known = {entry["id"] for entry in yaml.safe_load(AUTHORITY.read_text(encoding="utf-8"))}
    owners = {e["entity"] for marks in truth.values() for e in marks["mentions"]}
    owners |= {owner for marks in truth.values() for e in marks.get("declined", ()) for owner in e["owners"]}
    assert owners - known == set()


def test_every_entity_is_met_in_the_originals(truth: dict[str, Any]) -> None:
    """The shipped file describes the shipped archive: an entry that no text names does not belong there."""
    owners = {e["entity"] for marks in truth.values() for e in marks["mentions"]}
    owners |= {owner for marks in truth.values() for e in marks.get("declined", ()) for owner in e["owners"]}
    assert {entry["id"] for entry in yaml.safe_load(AUTHORITY.read_text(encoding="utf-8"))} - owners == set()


def test_the_truth_fits_the_texts_and_its_mentions_do_not_overlap(expected: set[Named]) -> None:
    ordered = sorted(expected, key=lambda n: (n.file, n.start))
    clashes = [(a, b) for a, b in pairwise(ordered) if a.meets(b)]
    assert clashes == []


def test_mentions_are_found_with_exact_places(expected: set[Named], found: set[Named]) -> None:
    right = expected & found
    precision, recall = len(right) / len(found), len(right) / len(expected)
    report = f"precision {precision:.4f}, recall {recall:.4f}\nmissed:\n{listed(expected - found)}"
    report += f"\nfound, but not in the truth:\n{listed(found - expected)}"
    assert (precision >= PRECISION, recall >= RECALL) == (True, True), report


def test_no_mention_has_a_wrong_owner(expected: set[Named], found: set[Named]) -> None:
    wrong = {f for f in found for e in expected if f.meets(e) and f.entity != e.entity}
    assert wrong == set(), listed(wrong)


def test_names_with_two_owners_are_not_linked(files: dict[str, Path], truth: dict[str, Any], found: set[Named]) -> None:
    for prefix, marks in truth.items():
        for entry in marks.get("declined", ()):
            name = placed(prefix, text_of(files[prefix]), entry, "")
            assert [f for f in found if f.meets(name)] == []
