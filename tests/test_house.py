"""What keeps the repository honest: references that match the code, no addresses that do not belong here."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from generator.diagnostics import codes
from generator.explain import explanations, reference
from generator.find import RULES

HOME = Path(__file__).parent.parent
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def tracked() -> list[Path]:
    if not (HOME / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOME, capture_output=True, check=True).stdout
    return [HOME / name for name in listed.decode().split("\0") if name]


def test_the_reference_of_diagnostics_is_made_from_the_code() -> None:
    assert (HOME / "docs/diagnostics.md").read_text(encoding="utf-8") == reference(), "run `make reference`"


def test_everything_that_can_be_explained_is() -> None:
    assert codes()
    assert [name for name, words in explanations().items() if len(words.split()) < 5] == []


@pytest.mark.parametrize("name", [name for name, _ in RULES])
def test_every_rule_for_names_says_whom_it_serves_and_when_it_abstains(name: str) -> None:
    words = explanations()[name]
    assert re.search(r"\bServes [A-Za-z]", words)
    assert re.search(r"\bAbstains[, ]", words)


@pytest.mark.parametrize("requirement", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]])
def test_every_dependency_has_its_reason(requirement: str) -> None:
    name = re.split(r"[\[<>=~!]", requirement)[0]
    rows = (HOME / "docs/dependencies.md").read_text(encoding="utf-8").split("\n")
    assert any(name in row.split("|")[1].replace(",", " ").split() for row in rows if row.startswith("| "))


def test_no_lock_line_says_where_a_package_comes_from() -> None:
    lines = (HOME / "requirements.lock").read_text(encoding="utf-8").split("\n")
    assert [line for line in lines if "://" in line or line.startswith("--index")] == []


def test_every_pinned_package_has_hashes() -> None:
    pinned = re.findall(
        r"^[a-z0-9][^\n]*==[^\n]*\\\n( +--hash=sha256:)?", (HOME / "requirements.lock").read_text(), re.M
    )
    assert pinned
    assert all(pinned)


def test_no_tracked_file_is_large() -> None:
    assert [str(path) for path in tracked() if path.is_file() and path.stat().st_size > 512 << 10] == []
