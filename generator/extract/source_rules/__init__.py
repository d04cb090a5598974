"""Rules for whom an article cites. One file each; `explain NAME` prints its docstring."""
