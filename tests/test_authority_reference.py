"""The reference of the authority file says what the code reads: a heading for each key, a row for each type."""

import re
from pathlib import Path

import yaml

from generator.model import EntityType
from generator.read.authority import KEYS, read_authority

ROOT = Path(__file__).resolve().parent.parent
AUTHORITY = ROOT / "seeds" / "entities.yml"
REFERENCE = (ROOT / "docs" / "authority.md").read_text(encoding="utf-8")


def test_every_key_has_its_heading_and_no_heading_is_of_another_key() -> None:
    assert re.findall(r"^### `(\w+)`$", REFERENCE, re.MULTILINE) == list(KEYS)


def test_every_type_has_its_row() -> None:
    assert re.findall(r"^\| `(\w+)` \|", REFERENCE, re.MULTILINE) == [kind.value for kind in EntityType]


def test_every_example_of_a_type_is_an_entry_of_that_type() -> None:
    kinds = {entity.id: entity.type for entity in read_authority(AUTHORITY)[0].entities}
    for kind, examples in re.findall(r"^\| `(\w+)` \|.*\| (.*) \|$", REFERENCE, re.MULTILINE):
        for identity in re.findall(r"`([a-z0-9-]+)`", examples):
            assert kinds[identity] == kind, f"{identity} is given as an example of {kind}"


def test_every_example_is_yaml() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", REFERENCE, re.DOTALL)
    assert len(blocks) >= len(KEYS)
    assert [block for block in blocks if not yaml.safe_load(block)] == []


def test_the_shipped_file_is_read_without_a_word_and_stands_in_order() -> None:
    authority, trouble = read_authority(AUTHORITY)
    written = [entry["id"] for entry in yaml.safe_load(AUTHORITY.read_text(encoding="utf-8"))]
    assert trouble == ()
    assert written == sorted(written) == [entity.id for entity in authority.entities]
