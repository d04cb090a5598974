"""Readers of the kinds of seeds, one file each, registered by the end of the file's name."""
