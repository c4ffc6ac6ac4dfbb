"""Texts opened, the place in each, and the bundled samples."""
