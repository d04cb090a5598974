"""Proposals as YAML for the authority file: each entry under comments that say where it was seen, and why."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator.suggest.proposals import Proposal

_HEAD = """\
# Names that the articles print and the authority file does not know, most useful first.
# Review each one: names are found by rule. Paste what is right into the authority file, or add chosen
# ones with `python -m generator suggest --merge ID...`.
"""
_PLAIN = re.compile(r"[^\W\d_](?:[\w .'’&-]*[\w.'’])?")
_RESERVED = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"])


def as_yaml(proposals: Iterable[Proposal]) -> str:
    """All proposals; a valid authority file."""
    entries = [entry_with_comments(proposal) for proposal in proposals]
    return _HEAD + "".join(f"\n{entry}" for entry in entries) if entries else f"{_HEAD}[]\n"


def entry_with_comments(proposal: Proposal) -> str:
    return "".join(f"# {_one_line(comment)}\n" for comment in _comments(proposal)) + entry(proposal)


def entry(proposal: Proposal) -> str:
    """The entry itself."""
    rows = [f"- id: {proposal.id}", f"  type: {proposal.type}", f"  name: {scalar(proposal.name)}"]
    if proposal.aliases:
        rows.append(f"  aliases: [{', '.join(map(scalar, proposal.aliases))}]")
    return "".join(f"{row}\n" for row in rows)


def scalar(text: str) -> str:
    """A YAML scalar that reads as this text, also inside a list."""
    if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    return json.dumps(text, ensure_ascii=False)


def _comments(proposal: Proposal) -> Iterator[str]:
    places = ", ".join(f"{seen.path}:{seen.line}" for seen in proposal.seen)
    articles = "1 article" if proposal.articles == 1 else f"{proposal.articles} articles"
    times = "once" if proposal.mentions == 1 else f"{proposal.mentions} times"
    yield f"printed {times} in {articles}: {places}"
    yield f"type {proposal.type}: {proposal.why_type}" + ("" if proposal.certain else "; check it")
    for alike in proposal.alike:
        where = f'the entry "{alike.id}"' if alike.reviewed else f'"{alike.id}" below or above'
        yield f"perhaps the same as {where}: {alike.why}"


def _one_line(comment: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in comment)
