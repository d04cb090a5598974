"""The JSON of `inspect`: schema 1, to the letter, on the real documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from generator.inspect_view import as_text
from generator.inspection import as_json, inspect
from generator.read import read_seed
from tests.originals import original

NUMBERS = ("000", "001", "002", "003", "004")
FILE_KEYS = {"file", "sha256", "encoding", "chars", "lines", "parts", "articles"}
ARTICLE_KEYS = {
    *("id", "kind", "lines", "title", "authors", "date", "outlet", "language"),
    *("tags", "headings", "sources", "mentions"),
}
SOURCE_KEYS = {"name", "kind", "named", "listed", "url", "via", "phrase", "line", "chars"}
MENTION_KEYS = {"text", "entity", "type", "status", "line", "chars"}

Json = dict[str, Any]


@pytest.fixture(scope="module")
def told() -> Json:
    found: Json = json.loads(json.dumps(as_json(inspect([original(number) for number in NUMBERS]))))
    return found


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    documents = (read_seed(original(n), original(n).name)[0] for n in NUMBERS)  # type: ignore[arg-type]
    return {document.name: document.text for document in documents if document}


def test_the_shape_is_the_contract(told: Json) -> None:
    assert set(told) == {"schema", "files", "entities", "diagnostics"}
    assert told["schema"] == 1
    assert [file["file"][:3] for file in told["files"]] == list(NUMBERS)
    for file in told["files"]:
        assert set(file) >= FILE_KEYS
        for article in file["articles"]:
            assert set(article) >= ARTICLE_KEYS
            assert all(set(source) >= SOURCE_KEYS for source in article["sources"])
            assert all(set(mention) >= MENTION_KEYS for mention in article["mentions"])
    assert all(set(entity) == {"id", "name", "type", "status"} for entity in told["entities"])


def test_the_parts_tile_each_file(told: Json, texts: dict[str, str]) -> None:
    for file in told["files"]:
        bounds = [part["chars"] for part in file["parts"]]
        assert [a for a, _ in bounds] == [0, *(b for _, b in bounds[:-1])]
        assert bounds[-1][1] == file["chars"] == len(texts[file["file"]])


def test_offsets_give_the_printed_form_and_lines_agree(told: Json, texts: dict[str, str]) -> None:
    for file in told["files"]:
        text = texts[file["file"]]
        for article in file["articles"]:
            for mention in article["mentions"]:
                assert text[slice(*mention["chars"])] == mention["text"]
                assert text.count("\n", 0, mention["chars"][0]) + 1 == mention["line"]
            for heading in article["headings"]:
                assert text[slice(*heading["chars"])] == heading["value"]
            for source in article["sources"]:
                assert source["name"]
                assert source["name"] in text[slice(*source["chars"])]


def test_every_value_says_how_it_is_known(told: Json) -> None:
    for file in told["files"]:
        for article in file["articles"]:
            single = (article[name] for name in ("title", "date", "outlet", "language"))
            for value in [*filter(None, single), *article["authors"], *article["tags"]]:
                assert value["how"] in {"printed", "derived", "supplied"}
                assert ("rule" in value) != ("why" in value)


def test_each_mention_is_of_an_entity_that_is_told(told: Json) -> None:
    known = {entity["id"] for entity in told["entities"]}
    mentioned = {m["entity"] for f in told["files"] for a in f["articles"] for m in a["mentions"]}
    assert mentioned == known


WIDE = (
    "東京\tfirst \x1b[31mlight\n\nBy Jan Petersen\n\nThe town of Ostmark said 東京 日本語 on the quay, and a\u0301ll "
    "of it went on for a long while before anybody, according to the Harbour Institute, had thought of the winter.\n"
)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_on_any_terminal_carets_stand_under_their_words_and_nothing_acts_on_it(tmp_path: Path, columns: int) -> None:
    path = tmp_path / "wide.txt"
    path.write_text(WIDE, encoding="utf-8")
    rows = as_text(inspect([path]), columns).plain.split("\n")
    assert all(character.isprintable() for row in rows for character in row)
    assert all(cell_len(row) <= columns for row in rows)
    above = ""
    under = {}
    for row in rows:
        if "^" not in row:
            above = row
            continue
        begin, end = row.index("^"), row.rindex("^") + 1
        under["".join(_columns(above)[begin:end])] = row
    assert {"Jan Petersen", "Harbour Institute"} <= set(under)


def _columns(row: str) -> list[str]:
    """What stands in each column of a terminal: signs of two columns are followed by an empty one."""
    columns: list[str] = []
    for sign in row:
        if cell_len(sign) == 0:
            columns[-1] += sign
        else:
            columns += [sign, *[""] * (cell_len(sign) - 1)]
    return columns


def test_the_rows_of_a_file_from_an_old_machine_are_shown_each_by_itself(tmp_path: Path) -> None:
    page = tmp_path / "old.txt"
    page.write_bytes(("The last ferry\rBy Hanna Brook\r" + "The ferry made its last crossing. " * 5 + "\r").encode())
    rows = as_text(inspect([page], own=tmp_path)).plain.split("\n")
    assert rows[2].rstrip() == "    1 The last ferry"
    assert [row.strip() for row in rows if "Brook" in row] == ["By Hanna Brook"]
    assert rows[rows.index("      By Hanna Brook") + 1].strip().startswith("^^^^^^^^^^^ author")
