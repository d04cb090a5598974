"""Finished files to the disk: only what changed, whole or not at all, and nothing that is not ours."""

from generator.write.disk import Written, write
from generator.write.files import File
from generator.write.fixity import verify
from generator.write.manifest import is_owned

__all__ = ["File", "Written", "is_owned", "verify", "write"]
