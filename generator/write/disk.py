"""``articles/more-russian-spies/index.md`` onto the disk: if it changed, as a whole, and only where it is ours.

A build that is killed at any moment leaves each page as it was or as it should be: a page is written
under another name first and put in place by a rename. Pages that are no longer made are removed;
files that somebody else put into the folder are never touched, and a page that would have to replace
one is left out, with a diagnostic.
"""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from generator.diagnostics import Code, Diagnostic, Level, Place, UnusableError, declare
from generator.unusable import unwritable
from generator.write.files import STATE, File
from generator.write.lock import held
from generator.write.manifest import Journal, Manifest, Sum, encoded, load, of_bytes, of_file, of_folder, path_of

_BLOCK = 1 << 20  # bytes compared at once
FOREIGN = declare(
    "page-not-ours",
    Level.ERROR,
    """A page has the same path as a file that the generator did not write. That file is left as it is and the
    page is left out. Move or rename the file; a hand-written page must not take the path of a generated one.""",
)
ESCAPE = declare(
    "page-outside",
    Level.ERROR,
    """The folder that a page belongs into is a link to a place outside the output folder. Nothing is written
    through such a link. Replace the link by a folder.""",
)
COLLISION = declare(
    "page-collision",
    Level.ERROR,
    """Two different pages have the same path, or paths that differ only in case or accents' encoding, which
    some file systems take for the same. The first is kept. Give one of the articles or entities another id.""",
)


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the output folder, by relative path."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def write(
    files: Iterable[File],
    into: Path,
    *,
    seeds: Path | None = None,
    others: Iterable[Path] = (),
    prune: bool = True,
) -> Written:
    """Make the generated part of ``into`` exactly ``files``, and record the sums of what they were made of.

    ``seeds`` is the seeds folder, ``others`` are files from elsewhere that the build used. Without ``prune``,
    pages of an earlier build that were not made this time stay. Raises `UnusableError` if ``into`` cannot be
    written to or another build holds it; then the pages already there stay whole.
    """
    with held(into):
        output = _Output(into)
        try:
            for file in files:
                output.put(file)
            removed = output.remove_the_rest() if prune else output.keep_the_rest()
            output.save(_inputs(seeds, into), {_named(path): of_file(path) for path in others})
        except OSError as error:
            raise _interrupted(into, error) from error
    return Written(tuple(output.written), tuple(output.unchanged), removed, tuple(output.diagnostics))


def _inputs(seeds: Path | None, into: Path) -> dict[str, Sum]:
    return of_folder(seeds, leave_out=into, hidden=True) if seeds else {}


def _named(path: Path) -> str:
    """From the working folder, so that the same project elsewhere has the same manifest."""
    return Path(os.path.relpath(path)).as_posix()


def _interrupted(into: Path, error: OSError) -> UnusableError:
    where = error.filename2 or error.filename or into
    words = f"the build stopped, every page in {into} is whole"
    return unwritable(where, error, words, "make room or mend the permissions, then build again")


class _Output:
    """The output folder while it is being written."""

    def __init__(self, into: Path) -> None:
        self._into, self._root = into, Path(os.path.realpath(into))
        self._partial = into / STATE / "partial"
        self._journal = Journal(into)
        before = load(into)
        self._before = before
        self._ours = frozenset(before.pages if before else ()) | self._journal.paths()
        self._sums: dict[str, Sum] = {}
        self._taken: dict[str, str] = {}  # how a careless file system sees a path → the path
        self._inside: dict[str, bool] = {}
        self.written: list[str] = []
        self.unchanged: list[str] = []
        self.diagnostics: list[Diagnostic] = []
        shutil.rmtree(self._partial, ignore_errors=True)  # of a build that was killed

    def put(self, file: File) -> None:
        path, found = self._into / file.path, of_bytes(file.data)
        if trouble := self._collision(file, found) or self._in_the_way(file, path):
            self.diagnostics.extend(trouble)
        elif self._sums.get(file.path) == found:
            return  # made twice, alike
        elif _reads_as(path, file.data):
            self.unchanged.append(file.path)
            self._sums[file.path] = found
        else:
            self._replace(file, path)
            self.written.append(file.path)
            self._sums[file.path] = found

    def remove_the_rest(self) -> tuple[str, ...]:
        """Remove the pages that are ours and were not made this time, and folders left empty by that."""
        gone = []
        for name in sorted(self._ours - set(self._sums)):
            path = self._into / name
            if self._leads_inside(name) and (path.is_file() or path.is_symlink()):
                path.unlink()
                gone.append(name)
                self._prune(path.parent)
        return tuple(gone)

    def keep_the_rest(self) -> tuple[str, ...]:
        """Go on owning the pages that were not made this time."""
        for name in self._ours - set(self._sums):
            path = self._into / name
            if self._leads_inside(name) and path.is_file():
                self._sums[name] = of_file(path)
        return ()

    def save(self, seeds: dict[str, Sum], others: dict[str, Sum]) -> None:
        kept = of_folder(self._into, but=self._sums)
        manifest = Manifest(dict(self._sums), kept, seeds, others)
        if manifest != self._before:
            self._put_in_place(encoded(manifest), path_of(self._into))
        self._journal.close()
        shutil.rmtree(self._partial, ignore_errors=True)

    def _collision(self, file: File, found: Sum) -> tuple[Diagnostic, ...]:
        key = unicodedata.normalize("NFC", file.path).casefold()
        first = self._taken.setdefault(key, file.path)
        if first == file.path and self._sums.get(first, found) == found:
            return ()
        return (self._said(COLLISION, file, f"{first} has the same path; the first is kept"),)

    def _in_the_way(self, file: File, path: Path) -> tuple[Diagnostic, ...]:
        if not self._leads_inside(file.path):
            return (self._said(ESCAPE, file, "its folder is a link that leads out; left out", "put a folder there"),)
        free = not os.path.lexists(path) or _reads_as(path, file.data)
        if free or (file.path in self._ours and not path.is_dir()):
            return ()
        return (self._said(FOREIGN, file, "a file that the generator did not write is in the way; left out"),)

    def _said(self, code: Code, file: File, message: str, hint: str = "rename one of the two") -> Diagnostic:
        return code.at(Place(str(self._into / file.path)), message, hint)

    def _leads_inside(self, name: str) -> bool:
        folder = name.rpartition("/")[0]
        if folder not in self._inside:
            self._inside[folder] = Path(os.path.realpath(self._into / folder)).is_relative_to(self._root)
        return self._inside[folder]

    def _replace(self, file: File, path: Path) -> None:
        if file.path not in self._ours:
            self._journal.enter([file.path])
        path.parent.mkdir(parents=True, exist_ok=True)
        self._put_in_place(file.data, path)

    def _put_in_place(self, content: bytes, path: Path) -> None:
        self._partial.mkdir(parents=True, exist_ok=True)
        partial = self._partial / "page"
        partial.write_bytes(content)
        os.replace(partial, path)

    def _prune(self, folder: Path) -> None:
        while folder != self._into and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _reads_as(path: Path, content: bytes) -> bool:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size != len(content):
            return False
        with path.open("rb") as file:
            return all(content.startswith(block, at) for at, block in _blocks(file))
    except OSError:
        return False


def _blocks(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    at = 0
    while block := file.read(_BLOCK):
        yield at, block
        at += len(block)
