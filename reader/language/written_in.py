"""Which script a text is written in, by the characters that only one script has."""

from dicts.lexicon import Lexicon


def is_only_simplified(lexicon: Lexicon, char: str) -> bool:
    """Return whether no traditional text has a character: 书 (書), and not 了 or 后."""
    entries = lexicon.entries(char)
    return bool(entries) and all(entry.traditional != char for entry in entries)


def is_only_traditional(lexicon: Lexicon, char: str) -> bool:
    """Return whether no simplified text has a character: 書 (书), and not 了 or 著."""
    entries = lexicon.entries(char)
    return bool(entries) and all(entry.simplified != char for entry in entries)
