"""What a deck keeps."""

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What the reader knows of a word that is in the deck."""

    LEARNING = "learning"
    KNOWN = "known"


class WordKey(NamedTuple):
    """What makes a word one word: both scripts and its reading.

    ``pinyin`` has CC-CEDICT's numbered syllables with a space between (``xue2 xi2``).
    """

    simplified: str
    traditional: str
    pinyin: str


class Context(NamedTuple):
    """Where a word was met.

    ``sentence[start:end]`` is the word; ``pinyin`` is the sentence's, marked, for eyes;
    ``source`` names the text for people. All empty (and 0) where the word was added alone.
    """

    sentence: str = ""
    start: int = 0
    end: int = 0
    pinyin: str = ""
    source: str = ""


class DeckWord(NamedTuple):
    """A word kept.

    ``guid`` is alphanumeric and fixed when the word is first kept: it is how Anki knows
    the note again. ``kept_at`` is UTC, ISO 8601, to the second.
    """

    guid: str
    key: WordKey
    status: Status
    meaning: str
    context: Context
    kept_at: str
