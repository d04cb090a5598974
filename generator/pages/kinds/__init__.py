"""One file per page kind: ``@KINDS.register("entity")`` over a function from `Reading` to pages."""
