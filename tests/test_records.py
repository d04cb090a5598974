"""Records and authority files: what is read, and the exact words about what is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import rendered
from generator.model import EntityType, Publish, TextKind
from generator.read.authority import read_authority
from generator.read.record import read_record
from generator.read.yamlfile import Reading


def written(folder: Path, text: str) -> Path:
    path = folder / "x.yml"
    path.write_text(text, encoding="utf-8")
    return path


def said(folder: Path, text: str) -> list[str]:
    return [rendered(d).split("\n")[0] for d in read_record(written(folder, text), "x.yml")[1]]


def test_a_record_is_read_whole(tmp_path: Path) -> None:
    text = """\
text: digest
publish: record
rights: unknown
articles:
  - lines: [1, 7]
    id: ferry-late
    added: 2026-11-20
    outlet: {value: Harbour Gazette, why: a stored copy stands there, by: A. Editor}
    notes:
      - on: {line: 3, quote: "1984"}
        body: The figure is the year.
    sources:
      - {drop: Somebody, why: a slip}
    mentions:
      add: [{line: 2, text: Old Port, entity: old-port, why: the town}]
"""
    record, trouble = read_record(written(tmp_path, text), "x.yml")
    assert trouble == ()
    assert record is not None
    assert (record.text, record.publish, record.rights) == (TextKind.DIGEST, Publish.RECORD, "unknown")
    (article,) = record.articles
    assert (article.lines, article.id, article.added, article.line) == ((1, 7), "ferry-late", "2026-11-20", 5)
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.by, article.outlet.line) == ("Harbour Gazette", "A. Editor", 8)
    assert article.notes[0].quote == "1984"
    assert article.sources[0].drop
    assert article.mentions[0].entity == "old-port"


FAULTS = {
    "publsh: full": 'x.yml:1:1: error[yaml-unknown-key] unknown key "publsh"; ignored; did you mean "publish"?',
    "text: digest\ntext: original": 'x.yml:2:1: error[yaml-duplicate-key] key "text" stands twice; '
    "the first is used; remove one of them",
    "rights: &a x\nwhy: *a": "x.yml:1:9: error[yaml-syntax] anchors and aliases (&name, *name) are not read here; "
    "nothing of this file is used",
    "why: !!python/object/apply:os.system [ls]": "x.yml:1:6: error[yaml-syntax] tags such as "
    "tag:yaml.org,2002:python/object/apply:os.system are not read here; nothing of this file is used",
    "publish: ful": 'x.yml:1:10: error[yaml-wrong-shape] "ful" is not one of "full", "digest", "record", "withheld"; '
    'ignored; did you mean "full"?',
    "articles:\n- lines: [7, 1]": "x.yml:2:10: error[yaml-wrong-shape] expected first and last line; ignored; "
    "write it as [1, 7]",
    "articles:\n- outlet: {value: Gazette}": 'x.yml:2:11: error[yaml-missing-key] "why" missing; the entry is ignored',
    "articles: 7": "x.yml:1:11: error[yaml-wrong-shape] expected a list; ignored; "
    "write it as [one, two] or with dashes",
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_one_clear_line(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, text) == [FAULTS[text]]


def test_a_tab_is_a_syntax_error_with_its_line(tmp_path: Path) -> None:
    (line,) = said(tmp_path, "articles:\n\t- lines: [1, 2]\n")
    assert line.startswith("x.yml:2:1: error[yaml-syntax] not YAML:")


def test_an_unreadable_level_of_publication_publishes_nothing(tmp_path: Path) -> None:
    record, _ = read_record(written(tmp_path, "publish: everything"))
    assert record is not None
    assert record.publish is Publish.WITHHELD


def test_nothing_is_published_in_full_that_no_record_names_so(tmp_path: Path) -> None:
    record, _ = read_record(written(tmp_path, "rights: unknown"))
    assert record is not None
    assert record.publish is Publish.RECORD


def test_bytes_that_are_not_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(b"text: digest\nwhy: caf\xe9\n")
    record, (trouble,) = read_record(path, "x.yml")
    assert record is None
    assert rendered(trouble).startswith("x.yml:2:1: error[unreadable-file] not UTF-8 at byte 21; left out")


def test_an_authority_file_keeps_good_entries_beside_bad_ones(tmp_path: Path) -> None:
    text = """\
- {id: old-port, type: place, name: Old Port, aliases: [Puerto Viejo]}
- {id: Bad Id, type: place, name: Bad}
- {id: mayor, type: persn, name: The Mayor}
- {id: old-port, type: place, name: Again}
- {id: nameless, type: place}
"""
    authority, trouble = read_authority(written(tmp_path, text), "entities.yml")
    assert [(e.id, e.type, e.aliases, e.line) for e in authority.entities] == [
        ("old-port", EntityType.PLACE, ("Puerto Viejo",), 1)
    ]
    assert [(d.code, d.place.line) for d in trouble] == [
        ("authority-bad-id", 2),
        ("yaml-wrong-shape", 3),
        ("authority-duplicate-id", 4),
        ("yaml-missing-key", 5),
    ]


def test_a_missing_authority_file_is_said(tmp_path: Path) -> None:
    authority, (trouble,) = read_authority(tmp_path / "none.yml", "none.yml")
    assert authority.entities == ()
    assert trouble.code == "unreadable-file"


@given(st.text())
def test_no_text_makes_the_reader_raise(text: str) -> None:
    Reading("x.yml", text)


def test_deep_nesting_is_refused_quickly() -> None:
    assert [d.code for d in Reading("x.yml", "[" * 100_000).diagnostics] == ["yaml-syntax"]
