"""Finished files to the disk: only what changed, whole or not at all, and nothing that is not ours."""

from generator.write.bag import bag
from generator.write.disk import Written, write
from generator.write.files import File
from generator.write.fixity import verify
from generator.write.lock import held
from generator.write.manifest import is_built, is_owned
from generator.write.settle import settle, undate

__all__ = ["File", "Written", "bag", "held", "is_built", "is_owned", "settle", "undate", "verify", "write"]
