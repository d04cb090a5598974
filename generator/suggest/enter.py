"""Puts chosen proposals into the authority file: each before the first entry with a later id, all else as it was.

The file is not written anew: ruamel.yaml says on which lines its entries stand, the new ones are set between them,
and the result is read back before it replaces the file.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from generator.build.conductor import authority_for
from generator.build.options import ENTITIES, Options
from generator.diagnostics import Level
from generator.read.authority import read_authority
from generator.suggest.paste import entry
from generator.suggest.proposals import Proposal, suggest
from generator.unusable import NOT_EDITABLE, NOT_PROPOSED, unusable, unwritable

_NEW = "# The authority file: who and what the articles name. Sorted by id; an id is permanent.\n"


def merge(options: Options, ids: Sequence[str]) -> tuple[Path, tuple[Proposal, ...]]:
    """Add the proposals with these ids to the authority file; the file, and what was added.

    Raises `UnusableError` when an id is not proposed, or the file cannot be read or written; then nothing is changed.
    """
    chosen = _chosen(suggest(options), ids)
    authority, _ = authority_for(options)
    path = Path(authority.path) if authority.path else options.seeds / ENTITIES
    text = path.read_text(encoding="utf-8") if path.exists() else _NEW
    for proposal in chosen:
        text = _entered(text, proposal, path)
    _replaced(path, text, chosen)
    return path, chosen


def _chosen(proposals: Iterable[Proposal], ids: Sequence[str]) -> tuple[Proposal, ...]:
    known = {str(proposal.id): proposal for proposal in proposals}
    for wanted in ids:
        if wanted not in known:
            near = difflib.get_close_matches(wanted, known, n=1)
            hint = f'did you mean "{near[0]}"?' if near else ""
            raise unusable(NOT_PROPOSED, None, f'"{wanted}" is not among the proposals; nothing was changed', hint)
    return tuple(known[wanted] for wanted in dict.fromkeys(ids))


def _entered(text: str, proposal: Proposal, path: Path) -> str:
    """The file's text with one more entry."""
    rows = text.splitlines(keepends=True)
    if rows and not rows[-1].endswith("\n"):
        rows[-1] += "\n"
    begins = _entries(text, path)
    later = next((line for identity, line in begins if identity > proposal.id), None)
    new = entry(proposal)
    if later is None:
        return "".join(rows) + "\n" + new
    while later and rows[later - 1].startswith("#"):
        later -= 1  # what is said above an entry belongs to it
    return "".join((*rows[:later], new, "\n", *rows[later:]))


def _entries(text: str, path: Path) -> list[tuple[str, int]]:
    """Ids of the entries with the lines on which they begin, from 0."""
    try:
        entries = YAML().load(text)
    except YAMLError as error:
        raise unusable(NOT_EDITABLE, path, "cannot be read as YAML; nothing was changed", "mend it first") from error
    if entries is None:
        return []
    if not isinstance(entries, CommentedSeq) or entries.fa.flow_style():
        raise unusable(NOT_EDITABLE, path, "is not a list with an entry on each dash; nothing was changed")
    return [(str(e.get("id")), e.lc.line) for e in entries if isinstance(e, CommentedMap)]


def _replaced(path: Path, text: str, added: Iterable[Proposal]) -> None:
    """Write the file whole or not at all, after reading it back."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="")
        authority, trouble = read_authority(beside, str(path))
        known = {entity.id for entity in authority.entities}
        if any(d.level is Level.ERROR for d in trouble) or not {p.id for p in added} <= known:
            beside.unlink()
            raise unusable(NOT_EDITABLE, path, "has errors; nothing was changed", "see `python -m generator build`")
        os.replace(beside, path)
    except OSError as error:
        raise unwritable(path, error, "nothing was changed") from error
