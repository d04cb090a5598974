"""Files to values: seeds to `Document`, records to `Record`, the authority file to `Authority`."""
