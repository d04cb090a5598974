"""The stages put together: a folder of seeds becomes pages, and what was met on the way is reported.

Nothing that was built is lost to a fault: while a seed cannot be read or a record or the authority file has an
error, pages that are no longer produced stay where they are; an empty seeds folder changes nothing.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.build.garbage import seldom_sought
from generator.build.gather import Gathered, gather
from generator.build.options import ENTITIES, Options, Report
from generator.build.records import shelf
from generator.build.seeds import Made, make_seeds
from generator.build.whole import distinct
from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.exports import export
from generator.find.authority_lint import lint, unseen
from generator.model import Seed
from generator.pages import render
from generator.read.authority import Authority, read_authority
from generator.read.site import read_site
from generator.relate import relate
from generator.relate.archive import Archive
from generator.unusable import NO_FOLDER, OVERLAP, unusable
from generator.write import is_built, write

NO_SEEDS = declare(
    "no-seeds",
    Level.WARNING,
    """The seeds folder holds no file that can be read as a seed. The site is built without articles; pages
    of an earlier build are left as they are.""",
)

Progress = Callable[[int, int], None]  # files done, files in all


def build(options: Options, progress: Progress | None = None) -> Report:
    """Build all pages.

    Raises `UnusableError` when the seeds folder is missing or the output folder cannot be written to.
    """
    check_folders(options)
    found = gathered(options.seeds)
    authority, trouble = authority_for(options)
    with seldom_sought():
        made = list(_made(found, options, authority, progress))
    archive, more = archive_of(options, found, made, authority)
    said = tuple(sorted({*found.diagnostics, *trouble, *(d for one in made for d in one.diagnostics), *more}))
    nothing = not archive.seeds and is_built(options.into)
    written = write(
        () if nothing else itertools.chain(render(archive), export(archive)),
        options.into,
        seeds=options.seeds,
        others=_from_elsewhere(options, authority, archive),
        prune=bool(found.seeds) and all(one.seed for one in made) and not any(d.level is Level.ERROR for d in said),
    )
    return Report(archive, written, tuple(sorted({*said, *written.diagnostics})))


def check_folders(options: Options) -> None:
    """Raises `UnusableError` where pages would be written among the seeds, or seeds lie among the pages."""
    seeds, into = (Path(os.path.realpath(folder)) for folder in (options.seeds, options.into))
    if seeds.is_relative_to(into) or into.is_relative_to(seeds):
        what = "is" if seeds == into else "lies around" if seeds.is_relative_to(into) else "lies in"
        words = f"the folder for the pages {what} the folder of seeds, {options.seeds}; nothing was written"
        raise unusable(OVERLAP, options.into, words, "name another with --into")


def gathered(folder: Path) -> Gathered:
    if not folder.is_dir():
        raise unusable(
            NO_FOLDER, folder, "there is no such folder of seeds; nothing was changed", "name one with --seeds"
        )
    return gather(folder)


def authority_for(options: Options) -> tuple[Authority, tuple[Diagnostic, ...]]:
    """The authority file and its faults, with advice about its entries."""
    authority, trouble = authority_read(options)
    return authority, (*trouble, *lint(authority))


def authority_read(options: Options) -> tuple[Authority, tuple[Diagnostic, ...]]:
    """The authority file that was named, else the one beside the seeds, else the project's own, else none."""
    folders = (options.seeds, options.own)
    beside = (folder / ENTITIES for folder in folders if (folder / ENTITIES).exists())
    path = options.entities or next(beside, None)
    if path is None:
        return Authority(), ()
    return read_authority(path)


def _from_elsewhere(options: Options, authority: Authority, archive: Archive) -> tuple[Path, ...]:
    """The records and the authority file that were used and do not lie in the seeds folder."""
    used = {Path(seed.record.path) for seed in archive.seeds if seed.record} | {Path(authority.path)}
    inside = options.seeds.resolve()
    return tuple(sorted(path for path in used if path.is_file() and not path.resolve().is_relative_to(inside)))


def archive_of(
    options: Options, found: Gathered, made: list[Made], authority: Authority
) -> tuple[Archive, tuple[Diagnostic, ...]]:
    """The archive of what was made, and what only the whole can tell."""
    shown = [one.shown for one in found.seeds]
    whole: list[tuple[Seed, str]] = [(one.seed, name) for one, name in zip(made, shown, strict=True) if one.seed]
    seeds, trouble = distinct(whole)
    if not seeds:
        trouble = (NO_SEEDS.at(Place(str(options.seeds)), "no seed could be read here", "put texts into it"),)
    site, unread = read_site(options.config, public=options.public, intro=options.into / "intro.md")
    archive = relate(seeds, authority.entities, site)
    own = options.entities or Path(authority.path).parent == options.seeds  # not a file of last resort
    idle = unseen(authority, archive.articles.values()) if own else ()
    return archive, (*trouble, *unread, *archive.diagnostics, *idle)


def _made(found: Gathered, options: Options, authority: Authority, progress: Progress | None) -> Iterator[Made]:
    made = make_seeds(found.seeds, shelf(options.own), authority.entities, options.jobs)
    for done, one in enumerate(made, 1):
        yield one
        if progress:
            progress(done, len(found.seeds))
