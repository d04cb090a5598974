"""Rules for what an article states about itself. One file each; `explain NAME` prints its docstring."""
