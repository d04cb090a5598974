"""The labelled corpus agrees with itself: `words: 14 June 2018` stands on the line its label gives.

Labels are worth nothing when they point at the wrong line. These tests read labels and pages only, never a rule.
"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

CORPUS = Path(__file__).parent / "corpus"
LABELS = sorted(CORPUS.glob("*.yml"))
ARTICLE_KEYS = {
    "kind", "lines", "language", "title", "authors", "date", "modified",
    "outlet", "tags", "headings", "credits", "sources",
}  # fmt: skip
ALSO_KEYS = {f"{key}_also" for key in ("title", "authors", "date", "modified", "outlet", "tags", "credits")}
KINDS = {"article", "teaser", "comments", "furniture"}
SOURCE_KINDS = {"url", "outlet", "publication", "person", "organisation", "anonymous"}
LINE_ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}

Label = dict[str, Any]


@cache
def read_label(path: Path) -> Label:
    label: Label = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    return label


def read_page(label: Label) -> str:
    return (CORPUS / label["file"]).read_bytes().decode(label["encoding"]).removeprefix("\ufeff")


def values(article: Label) -> list[Label]:
    single = [article[key] for key in ("title", "date", "modified", "outlet") if article[key]]
    listed = [value for key in ("authors", "tags", "headings", "credits") for value in article[key]]
    return single + listed


def printed(value: Label) -> str:
    return str(value.get("words", value.get("value")))


every_page = pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
every_lined_page = pytest.mark.parametrize(
    "path", [path for path in LABELS if read_label(path)["parts"] is not None], ids=lambda path: path.stem
)
every_phrased_page = pytest.mark.parametrize(
    "path", [path for path in LABELS if read_label(path)["parts"] is None], ids=lambda path: path.stem
)


def test_every_page_has_labels_and_every_label_a_page() -> None:
    pages = {path.stem for path in CORPUS.iterdir() if path.suffix in {".txt", ".html", ".md"}} - {"README"}
    assert pages == {path.stem for path in LABELS}
    assert all(Path(read_label(path)["file"]).stem == path.stem for path in LABELS)


def test_the_corpus_is_wide_enough() -> None:
    languages = Counter(path.stem.split("-")[0] for path in LABELS)
    assert languages >= Counter({"en": 35, "es": 12, "de": 5, "fr": 5, "pt": 5, "ru": 5})


@every_page
def test_line_ends_are_as_labelled(path: Path) -> None:
    label = read_label(path)
    text = read_page(label)
    end = LINE_ENDS[label["line_ends"]]
    assert end in text
    assert not set("\r\n") & set(text.replace(end, ""))


@every_page
def test_articles_have_all_keys_and_known_kinds(path: Path) -> None:
    phrase_keys = {"article_has", "article_lacks"}
    label = read_label(path)
    for article in label["articles"]:
        expected = ARTICLE_KEYS | phrase_keys - {"lines"} if label["parts"] is None else ARTICLE_KEYS
        assert expected - {"lines"} <= set(article) <= ARTICLE_KEYS | phrase_keys | ALSO_KEYS
        assert article["kind"] in {"article", "teaser"}
        assert all(source["kind"] in SOURCE_KINDS for source in article["sources"])
        assert all(source["named"] == (source["kind"] != "anonymous") for source in article["sources"])


@every_lined_page
def test_parts_cover_every_line_with_text_once(path: Path) -> None:
    label = read_label(path)
    lines = read_page(label).split("\n")
    covered = [n for part in label["parts"] for n in range(part["lines"][0], part["lines"][1] + 1)]
    assert len(covered) == len(set(covered))
    assert {n for n, line in enumerate(lines, 1) if line.strip()} <= set(covered) <= set(range(1, len(lines) + 1))
    for part in label["parts"]:
        assert part["kind"] in KINDS
        assert all(lines[n - 1].strip() for n in part["lines"])


@every_lined_page
def test_articles_span_their_parts(path: Path) -> None:
    label = read_label(path)
    for number, article in enumerate(label["articles"], 1):
        own = [part for part in label["parts"] if part.get("article") == number]
        assert {part["kind"] for part in own} == {article["kind"]}
        assert article["lines"] == [own[0]["lines"][0], own[-1]["lines"][1]]


@every_lined_page
def test_values_stand_on_their_lines(path: Path) -> None:
    label = read_label(path)
    lines = read_page(label).split("\n")
    for article in label["articles"]:
        for value in values(article):
            assert printed(value) in lines[value["line"] - 1]
        for source in article["sources"]:
            line = lines[source["line"] - 1]
            assert all(source[key] is None or source[key] in line for key in ("name", "url", "via", "phrase"))


@every_page
def test_further_right_values_are_printed(path: Path) -> None:
    label = read_label(path)
    page = read_page(label)
    for article in label["articles"]:
        further = [
            value
            for key in ("title_also", "outlet_also", "tags_also", "credits_also")
            for value in article.get(key, ())
        ]
        assert [value for value in further if value not in page] == []


@every_phrased_page
def test_phrases_stand_in_the_page(path: Path) -> None:
    label = read_label(path)
    page = " ".join(read_page(label).split())
    for article in label["articles"]:
        wanted = [*article["article_has"], *article["article_lacks"], *(printed(value) for value in values(article))]
        wanted += [source["name"] for source in article["sources"]]
        assert [words for words in wanted if words not in page] == []
        assert article["article_has"]
        assert article["article_lacks"]
