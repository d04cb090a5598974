"""Files to values: seeds to `Document`, records to `Record`, the authority file to `Authority`."""

from generator.read.seed import read_seed

__all__ = ["read_seed"]
