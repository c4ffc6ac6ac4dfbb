"""Files of other programs that hold words: each is read into records."""
