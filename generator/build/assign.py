"""Addresses that stay: ``build --assign`` writes ``id`` and ``added`` of new articles into their records.

An article has an address made from its title until its record names one; from then on no edit of the text
moves it. Records are edited in place, with their order and comments; a seed without one gets one.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.build.options import Options
from generator.build.records import beside
from generator.model import Article, IsoDate, Record, Seed
from generator.relate.archive import Archive
from generator.unusable import unwritable


def assign(archive: Archive, options: Options, today: IsoDate) -> tuple[Path, ...]:
    """Write what is missing into the records; the paths of those that changed, sorted.

    Raises `UnusableError` when a record cannot be written.
    """
    return tuple(sorted(filter(None, (_assigned(seed, options.seeds, today) for seed in archive.seeds))))


def _assigned(seed: Seed, folder: Path, today: IsoDate) -> Path | None:
    new = [article for article in seed.articles if not _settled(article, seed.record)]
    if not new:
        return None
    path = Path(seed.record.path) if seed.record else beside(folder / seed.document.name)
    if seed.record is None and path.exists():
        return None  # a record that is broken, or was written for another text: not ours to mend
    yaml = YAML()
    yaml.width = 4096
    record = yaml.load(seed.record.source) if seed.record else None
    record = record if isinstance(record, CommentedMap) else CommentedMap(sha256=seed.document.sha256)
    for article in new:
        _enter(record, article, today)
    _put(yaml, record, path)
    return path


def _settled(article: Article, record: Record | None) -> bool:
    return record is not None and any(entry.id == article.id for entry in record.articles)


def _enter(record: CommentedMap, article: Article, today: IsoDate) -> None:
    entries = record.setdefault("articles", CommentedSeq())
    if entries is None:
        entries = record["articles"] = CommentedSeq()
    entry = next((known for known in _entries(entries) if _means(known, article)), None)
    if entry is None:
        lines = CommentedSeq(article.lines)
        lines.fa.set_flow_style()
        entry = CommentedMap(lines=lines)
        entries.append(entry)
    place = 1 if "lines" in entry else 0
    if "id" not in entry:
        entry.insert(place, "id", str(article.id))
    if "added" not in entry:
        entry.insert(place + 1, "added", _day(article.added or today))


def _day(written: IsoDate) -> date | str:
    """As a date where it is a whole one, so that it is written without quotes."""
    return date.fromisoformat(written) if len(written) == 10 else str(written)


def _entries(entries: CommentedSeq) -> Iterator[CommentedMap]:
    return (entry for entry in entries if isinstance(entry, CommentedMap))


def _means(entry: CommentedMap, article: Article) -> bool:
    lines = entry.get("lines")
    if not lines:
        return article.kind == "article"
    return bool(lines[0] <= article.lines[1] and article.lines[0] <= lines[-1])


def _put(yaml: YAML, record: CommentedMap, path: Path) -> None:
    text = io.StringIO()
    yaml.dump(record, text)
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.write_text(text.getvalue(), encoding="utf-8", newline="\n")
        os.replace(partial, path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise unwritable(path, error, "it is as it was") from error
