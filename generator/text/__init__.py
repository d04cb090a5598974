"""Helpers over plain strings: lines, folding, slugs, escaping. They know nothing of archives."""
