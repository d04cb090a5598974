"""A finished file of the archive: ``articles/more-russian-spies/index.md`` and its bytes.

Page kinds and exports produce them, `generator.write.write` puts them on the disk. A path is relative to
``site_src/``, with "/", and made of plain segments; anything else is a bug of whoever made it, so it is
refused here and not repaired.
"""

from __future__ import annotations

from dataclasses import dataclass

STATE = ".annotated-archive"  # our own folder inside ``site_src/``; MkDocs leaves dot folders out of a site
_FORBIDDEN = frozenset('\\:*?"<>|')  # of no use in an address, and refused by some file systems
_LONGEST = 240  # bytes of one segment; file systems allow 255, and the temporary name needs room


@dataclass(frozen=True, slots=True)
class File:
    path: str
    data: bytes

    def __post_init__(self) -> None:
        if reason := _unsafe(self.path):
            raise ValueError(f"not a path of the archive ({reason}): {self.path!r}")


def _unsafe(path: str) -> str | None:
    segments = path.split("/")
    if not all(segments) or {".", ".."} & set(segments):
        return "empty, '.' or '..' segment"
    if segments[0] == STATE:
        return "the generator's own folder"
    if any(c in _FORBIDDEN or not c.isprintable() for c in path):
        return "character that some file system refuses"
    if any(len(segment.encode("utf-8", "surrogatepass")) > _LONGEST for segment in segments):
        return "segment too long"
    return None
