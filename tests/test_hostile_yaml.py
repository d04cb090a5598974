"""Records and authority files that strangers wrote: one line for each fault, ten at most, and never a traceback."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import rendered
from generator.read import yamlfile
from generator.read.authority import read_authority
from generator.read.record import ARTICLE_KEYS, FILE_KEYS, read_record
from tests.nasty_text import TEXT

LAUGHS = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
BOMBS = {
    LAUGHS: "anchors and aliases (&name, *name) are not read here",
    "<<: {rights: x}\nrights: &r x\n": "anchors and aliases (&name, *name) are not read here",
    "!!python/object/apply:os.system [id]\n": "tags such as tag:yaml.org,2002:python/object/apply:os.system are",
    "rights: !!binary aGVsbG8=\n": "tags such as tag:yaml.org,2002:binary are not read here",
    "[" * 5000: "values are nested too deeply",
    "- " * 5000: "values are nested too deeply",
    "rights:\n\tunknown\n": "not YAML: while scanning for the next token found character that cannot start any token",
    "rights: x\n---\nrights: y\n": "not YAML: expected a single document in the stream but found another document",
    'rights: "\\ud800"\n': "not YAML: while parsing a quoted scalar found invalid Unicode character escape code",
    "rights: x\0\n": "not YAML: ",
}
KEYS = st.sampled_from((*FILE_KEYS, *ARTICLE_KEYS))
VALUES = st.recursive(
    st.one_of(TEXT, st.integers(), st.floats(), st.booleans(), st.none(), st.dates()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(st.sampled_from((*FILE_KEYS, *ARTICLE_KEYS)), TEXT, st.integers()), inner, max_size=5
        ),
    ),
    max_leaves=12,
)
FILES = st.one_of(
    st.binary(max_size=80),
    TEXT.map(lambda text: text.encode("utf-8", "replace")),
    VALUES.map(lambda value: yaml.safe_dump({"rights": "x", "articles": [value]}).encode("utf-8", "replace")),
    VALUES.map(lambda value: yaml.safe_dump([value, value]).encode("utf-8", "replace")),
)


def test_a_replaced_id_that_cannot_be_one_is_told(tmp_path: Path) -> None:
    record, authority = tmp_path / "a.yml", tmp_path / "entities.yml"
    record.write_text("articles:\n  - lines: [1, 2]\n    replaces: [../x, old-one]\n", encoding="utf-8")
    authority.write_text("- {id: new, type: place, name: New, replaces: [A B, old]}\n", encoding="utf-8")
    read, said = read_record(record, "a.yml")
    assert read
    assert read.articles[0].replaces == ("old-one",)
    assert [d.message for d in said] == ['"../x" cannot be an id; ignored']
    found, said = read_authority(authority, "entities.yml")
    assert found.entities[0].replaces == ("old",)
    assert [d.message for d in said] == ['"A B" cannot be an id; no redirect is made']


def test_a_long_value_is_quoted_in_short(tmp_path: Path) -> None:
    path = tmp_path / "entities.yml"
    path.write_text(f"- {{id: {'a' * 9999}, type: place, name: New}}\n", encoding="utf-8")
    (said,) = read_authority(path, "entities.yml")[1]
    assert len(rendered(said).split("\n")[0]) < 200


@pytest.mark.parametrize("source", BOMBS, ids=range(len(BOMBS)))
def test_what_would_grow_or_run_is_refused_in_one_line(tmp_path: Path, source: str) -> None:
    path = tmp_path / "a.yml"
    path.write_text(source, encoding="utf-8")
    began = time.process_time()
    record, trouble = read_record(path, "a.yml")
    assert record is None
    (said,) = trouble
    assert said.code == "yaml-syntax"
    assert said.message.startswith(BOMBS[source])
    assert time.process_time() - began < 2


def test_half_a_character_is_refused_by_either_parser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamlfile, "_Loader", yaml.SafeLoader)
    (tmp_path / "a.yml").write_text('rights: "\\ud800"\n', encoding="utf-8")
    record, (said,) = read_record(tmp_path / "a.yml", "a.yml")
    assert record is None
    assert said.message == "half a character (a lone surrogate) is not read here; nothing of this file is used"


def test_of_many_faults_ten_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("".join(f"mark{n}: x\n" for n in range(23)), encoding="utf-8")
    _, trouble = read_record(path, "a.yml")
    assert [said.code for said in trouble] == ["yaml-unknown-key"] * 10 + ["yaml-more-faults"]
    assert rendered(trouble[-1]) == (
        "a.yml:11:1: error[yaml-more-faults] not printed: 13 more faults in this file; "
        "mend the first ten, then build again"
    )


@given(FILES)
def test_no_file_whatever_breaks_the_readers(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_bytes(content)
    for trouble in (read_record(path, "any.yml")[1], read_authority(path, "any.yml")[1]):
        assert len(trouble) <= 11
        for said in trouble:
            assert said.message
            assert "\n" not in rendered(said).split("\n  ")[0]
