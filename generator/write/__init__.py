"""Finished files to the disk: only what changed, whole or not at all, and nothing that is not ours."""

from generator.write.disk import Written, write
from generator.write.files import File
from generator.write.fixity import verify

__all__ = ["File", "Written", "verify", "write"]
