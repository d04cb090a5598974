"""Finished files to the disk: only what changed, whole or not at all, and nothing that is not ours."""

from generator.write.files import File

__all__ = ["File"]
