"""What pages and exports take from mkdocs.yml."""

from pathlib import Path

import pytest

from generator.model import Site
from generator.read.site import read_site


def site(folder: Path, text: str) -> Site:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_site(folder / "mkdocs.yml")[0]


def test_the_address_ends_with_a_slash_and_may_come_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'site_url: !ENV [ARCHIVE_URL, "https://one.test/archive"]'
    monkeypatch.delenv("ARCHIVE_URL", raising=False)
    assert site(tmp_path, text).url == "https://one.test/archive/"
    monkeypatch.setenv("ARCHIVE_URL", "https://two.test/")
    assert site(tmp_path, text).url == "https://two.test/"


def test_tags_that_mkdocs_alone_knows_are_left_alone(tmp_path: Path) -> None:
    text = "site_name: Letters\nplugins: !!python/name:os.system\nextra: {report_url: 'https://one.test/report'}\n"
    found = site(tmp_path, text)
    assert (found.name, found.url, found.report_url) == ("Letters", None, "https://one.test/report")


@pytest.mark.parametrize("text", ["", "- a", "site_name: [", "site_url: javascript:alert(1)", "site_name: 7"])
def test_what_cannot_be_used_is_left_out(tmp_path: Path, text: str) -> None:
    found = site(tmp_path, text)
    assert (found.name, found.url) == ("Annotated archive", None)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("https://one.test/issues", "https://one.test/issues"),
        ("mailto:editor@one.test", "mailto:editor@one.test"),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_errors_are_reported_to_a_page_or_a_mail_address(tmp_path: Path, said: str, taken: str | None) -> None:
    assert site(tmp_path, f"extra: {{report_url: '{said}'}}\n").report_url == taken
