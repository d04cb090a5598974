"""An archive of one's own: ``python -m generator new letters`` makes ``letters/`` with all that `mkdocs` needs.

The theme (overrides, styles, scripts) and ``mkdocs.yml`` are those of the project's own archive; the texts
are the starter's own. Nothing that exists is overwritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.unusable import TAKEN, unusable, unwritable

_OWN = Path(__file__).parent
_PACKED = _OWN / "theme"  # where an installed package keeps what a checkout has at its root
_THEME = ("mkdocs.yml", "site_src/overrides", "site_src/assets")
_PLACES = {
    "seeds/entities.yml": "seeds/entities.yml",
    "seeds/example.yml.sample": "seeds/example.yml.sample",
    "about.md": "site_src/about.md",
    "intro.md": "site_src/intro.md",
    "gitignore": ".gitignore",
}


def start(folder: Path, name: str | None = None) -> tuple[str, ...]:
    """Make a new, empty archive; the paths of its files, relative to the folder, sorted.

    Raises `UnusableError` if the folder exists and is not empty, or cannot be written to.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise unusable(TAKEN, folder, "exists and is not an empty folder; nothing was changed", "name another")
    made = []
    try:
        for place, content in _files(name or folder.resolve().name):
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            made.append(place)
    except OSError as error:
        raise unwritable(folder, error, "the archive is not complete") from error
    return tuple(sorted(made))


def _files(name: str) -> Iterator[tuple[str, bytes]]:
    for source, place in _PLACES.items():
        yield place, (_OWN / "files" / source).read_bytes()
    root = _PACKED if _PACKED.is_dir() else _OWN.parents[1]
    for part in _THEME:
        for path in sorted(p for p in (root / part).rglob("*") if p.is_file()) or [root / part]:
            yield path.relative_to(root).as_posix(), _own(path, name)


def _own(path: Path, name: str) -> bytes:
    content = path.read_bytes()
    return _named(content.decode("utf-8"), name).encode("utf-8") if path.name == "mkdocs.yml" else content


def _named(config: str, name: str) -> str:
    """The configuration with the archive's own name, and without what is only true of ours."""
    quoted = "'" + name.replace("'", "''") + "'"
    config = re.sub(r"(?m)^site_name:.*$", lambda _: f"site_name: {quoted}", config)
    later = "# site_url: https://example.org/   # where the site will stand; needed for feeds and citations"
    config = re.sub(r"(?m)^(# Where the site stands.*\n)?site_url:.*$", lambda _: later, config)
    return re.sub(r"(?m)^(site_description|repo_url|repo_name):.*\n", "", config)
