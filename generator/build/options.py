"""What a build is asked for, and what it has to say at the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.relate.archive import Archive
from generator.write import Written

SEEDS = Path("seeds")
ENTITIES = "entities.yml"


@dataclass(frozen=True, slots=True)
class Options:
    """Folders are as the user gave them, because that is how messages name them."""

    seeds: Path = SEEDS
    into: Path = Path("site_src")
    entities: Path | None = None  # the authority file, where it is not beside the seeds
    own: Path = SEEDS  # the project's own seeds: records by checksum, the authority file of last resort
    config: Path = Path("mkdocs.yml")
    jobs: int | None = None  # None: one for each core
    public: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    archive: Archive
    written: Written
    diagnostics: tuple[Diagnostic, ...]
