"""A finished site into the place where it is served: ``.site.partial/`` into ``site/``.

MkDocs empties the folder it builds into. So it builds beside it, and then each file that changed is put in
place by a rename and what is no longer there is removed: whoever reads the site meanwhile, or after a build
that was killed, finds whole pages. Files that did not change keep their time stamp. Names with a dot in
front are nobody's business here, as they are none of MkDocs'.
"""

from __future__ import annotations

import filecmp
import gzip
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.unusable import unwritable


def undate(site: Path) -> None:
    """Take the day of the build out of the compressed site map, so that two builds are the same bytes."""
    packed = site / "sitemap.xml.gz"
    if packed.exists():
        packed.write_bytes(gzip.compress((site / "sitemap.xml").read_bytes(), mtime=0))


def settle(finished: Path, site: Path) -> None:
    """Make ``site`` what ``finished`` is; ``finished`` is used up. Both must be on one file system."""
    try:
        _settle(finished, site)
    except OSError as error:
        raise unwritable(site, error, "every page in it is whole") from error


def _settle(finished: Path, site: Path) -> None:
    stay = set()
    for path in _files(finished):
        name = path.relative_to(finished)
        stay.add(name)
        if not _same(path, site / name):
            _make_way(site / name, site)
            os.replace(path, site / name)
    for path in list(_files(site)):
        if path.relative_to(site) not in stay:
            path.unlink()
    _remove_empty_folders(site)
    shutil.rmtree(finished, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f[0] != ".")
        yield from (Path(where, name) for name in sorted(names) if name[0] != ".")


def _same(path: Path, target: Path) -> bool:
    return target.is_file() and not target.is_symlink() and filecmp.cmp(path, target, shallow=False)


def _make_way(target: Path, site: Path) -> None:
    """A folder where a page belongs, or a file where its folder belongs, is of an earlier site."""
    for folder in reversed(target.relative_to(site).parents):
        if (site / folder).is_symlink() or (site / folder).is_file():
            (site / folder).unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def _remove_empty_folders(site: Path) -> None:
    for where, _, _ in os.walk(site, topdown=False):
        if Path(where) != site and not os.listdir(where):
            os.rmdir(where)
