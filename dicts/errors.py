"""What can go wrong with a dictionary."""


class DictionaryError(Exception):
    """A dictionary is missing, damaged or malformed; one line says which and what to do."""
