"""What can go wrong with a dictionary."""


class DictionaryError(Exception):
    """A dictionary is missing, damaged or malformed; one line says which and what to do."""


class NoFullTextSearchError(DictionaryError):
    """The SQLite of this Python has no FTS5, which English is looked up with."""
