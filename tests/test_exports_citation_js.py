"""citation-js, which many web tools are made of, reads the same values in all three files.

Needs Node and ``npm install``; without them it is skipped and says so.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.exports.csl import csl_item
from generator.exports.formats.bibtex import as_bibtex
from generator.exports.formats.csl_json import as_csl_json
from generator.exports.formats.ris import as_ris
from generator.exports.names import Creator
from generator.exports.reference import Kind, Reference
from generator.model import IsoDate

ROOT = Path(__file__).resolve().parents[1]
WRITTEN = {"bib": as_bibtex, "ris": as_ris, "csl.json": as_csl_json}
REFERENCES = (
    Reference(
        "hostile",
        Kind.NEWSPAPER,
        "100% of {it}: <b>a_b</b> & c$ #1 ~ ^ \\emph -- 山のフェリー, “Ёлка”",
        (Creator("Ana López Ó", "López Ó", "Ana"), Creator("Desk & Co.", body=True), Creator("山田太郎")),
        IsoDate("2024-07-14"),
        "Bay & Gazette",
        "https://bay.example/a_b?c=%20&d=1#x",
        None,
        ("tags & more",),
    ),
    Reference(
        "month", Kind.BLOG, "A month", (Creator("Li Ng", "Ng", "Li"),), IsoDate("2024-07"), "The Log", None, None, ()
    ),
    Reference("year", Kind.WEBPAGE, "A year", (), IsoDate("2024"), None, None, None, ()),
    Reference("bare", Kind.WEBPAGE, None, (), None, None, None, None, ()),
)


@pytest.fixture(scope="module", params=WRITTEN)
def read_back(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Any]]:
    if not shutil.which("node") or not (ROOT / "node_modules/@citation-js/core").is_dir():
        pytest.skip("citation-js is not here: install Node, then run `npm install`")
    file = tmp_path_factory.mktemp("citing") / f"archive.{request.param}"
    file.write_bytes(WRITTEN[request.param](REFERENCES).encode())
    found = subprocess.run(["node", ROOT / "tests/citation_js.cjs", file], check=True, capture_output=True, cwd=ROOT)
    return request.param, json.loads(found.stdout)


def test_every_reference_comes_back(read_back: tuple[str, list[Any]]) -> None:
    ending, items = read_back
    assert [item.get("title") for item in items] == [reference.title for reference in REFERENCES]
    blog = None if ending == "bib" else "The Log"  # an online source has an organisation there
    assert [item.get("container-title") for item in items] == ["Bay & Gazette", blog, None, None]
    assert [item.get("issued", {}).get("date-parts") for item in items] == [
        [list(reference.date_parts)] if reference.date else None for reference in REFERENCES
    ]
    assert [item.get("URL") for item in items] == [reference.url for reference in REFERENCES]


def test_authors_come_back_in_one_piece(read_back: tuple[str, list[Any]]) -> None:
    _, items = read_back
    assert [[_whole(name) for name in item.get("author", [])] for item in items] == [
        ["López Ó, Ana", "Desk & Co.", "山田太郎"],
        ["Ng, Li"],
        [],
        [],
    ]


def test_types_come_back(read_back: tuple[str, list[Any]]) -> None:
    """BibTeX knows neither newspapers nor blogs: an article and web pages are what citation-js makes of them."""
    ending, items = read_back
    expected = [csl_item(reference)["type"] for reference in REFERENCES]
    if ending == "bib":
        expected = ["article-journal", "webpage", "webpage", "webpage"]
    assert [item["type"] for item in items] == expected


def _whole(name: dict[str, str]) -> str:
    return name.get("literal") or ", ".join(name[part] for part in ("family", "given") if part in name)
