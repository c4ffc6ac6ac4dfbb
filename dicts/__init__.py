"""What is known about a word: CC-CEDICT, levels, frequencies, readings."""
