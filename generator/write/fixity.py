"""``seeds/002.txt:1:1: error[fixity-changed] …``: whether everything still is what the last build saw.

Every byte is read again; no time stamp and no remembered sum is trusted.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Code, Diagnostic, Level, Place, declare
from generator.text.counting import count
from generator.write.manifest import Sum, Sums, load, of_file, of_folder, path_of

NO_MANIFEST = declare(
    "fixity-no-manifest",
    Level.ERROR,
    """There is no manifest to compare with, or it cannot be read: nothing has been built into this folder yet,
    or the manifest was deleted or damaged. Build once; from then on `verify` can compare.""",
)
CHANGED = declare(
    "fixity-changed",
    Level.ERROR,
    """A file holds other bytes than at the last build. If you edited it, build again; if nobody did, take it
    from a backup: the disk, a transfer or a program has altered it.""",
)
TRUNCATED = declare(
    "fixity-truncated",
    Level.ERROR,
    """A file is shorter than at the last build. If you cut it, build again; if nobody did, take it from a
    backup.""",
)
MISSING = declare(
    "fixity-missing",
    Level.ERROR,
    """A file that the last build read or wrote is gone. If you removed it, build again; if nobody did, take it
    from a backup.""",
)
EXTRA = declare(
    "fixity-extra",
    Level.ERROR,
    """A file stands here that was not here at the last build. If you added it, build again; if nobody did,
    find out where it comes from before it is published.""",
)


def verify(seeds: Path, into: Path) -> tuple[Diagnostic, ...]:
    """Compare seeds, records, authority file and pages with the manifest of the last build."""
    manifest = load(into)
    if manifest is None:
        place = Place(str(path_of(into)))
        return (NO_MANIFEST.at(place, "no manifest to compare with", "run `python -m generator build` first"),)
    return (
        *_compared(seeds, manifest.seeds, of_folder(seeds, leave_out=into, hidden=True)),
        *_compared(into, {**manifest.kept, **manifest.pages}, of_folder(into)),
        *_compared(Path(), manifest.others, {n: of_file(Path(n)) for n in manifest.others if Path(n).is_file()}),
    )


def _compared(folder: Path, then: Sums, now: Sums) -> Iterator[Diagnostic]:
    for name in sorted({*then, *now}):
        code, words = _difference(then.get(name), now.get(name))
        if code:
            yield code.at(Place(str(folder / name)), words, "build again if this was you, else restore it")


def _difference(then: Sum | None, now: Sum | None) -> tuple[Code | None, str]:
    if then is None:
        return EXTRA, "was not here at the last build"
    if now is None:
        return MISSING, "was here at the last build and cannot be read now"
    if now == then:
        return None, ""
    if now.size < then.size:
        return TRUNCATED, f"has {count(now.size, 'byte')} and had {then.size:,} at the last build"
    return CHANGED, f"holds other bytes than at the last build (SHA-256 {now.sha256[:12]}, was {then.sha256[:12]})"
