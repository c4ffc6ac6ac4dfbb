"""Sentences to words: script, segmentation, readings."""
