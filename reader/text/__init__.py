"""Bytes to sentences: load, decode, repair, split. Knows no dictionary and no screen."""
