"""Why a search has found an entry, and how near that is to what was typed."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Why(Enum):
    """Why an entry was found, in words for people."""

    HEADWORD = "is the word"
    READING = "is read so"
    PATTERN = "fits the pattern"
    GLOSS = "means this"
    NEARLY_READ = "is read so, but for a neutral tone or one that is spoken otherwise"
    BEGINS = "begins so"
    READING_BEGINS = "its reading begins so"
    GLOSS_BEGINS = "a meaning begins so"
    CONTAINS = "has it in it"
    MENTION = "a meaning has these words in it"
    INITIALS = "its syllables begin so"
    ABBREVIATION = "may be abbreviated so"
    OTHER_TONES = "is read so with other tones"
    ALL_WORDS = "a meaning has all of the words"
    WORD_BEGINS = "a meaning has words that begin so"
    ONE_WORD = "means one of the words"
    INSIDE = "is inside it"


NEARNESS = {
    Why.HEADWORD: 0,
    # All that was typed is all of the headword, the reading, or a gloss.
    Why.READING: 1,
    Why.PATTERN: 1,
    Why.GLOSS: 1,
    Why.NEARLY_READ: 2,
    # What was typed is the beginning: perhaps one is not done typing.
    Why.INITIALS: 3,
    Why.BEGINS: 3,
    Why.READING_BEGINS: 3,
    Why.GLOSS_BEGINS: 3,
    # It is some part.
    Why.CONTAINS: 4,
    Why.MENTION: 4,
    # It is something like it.
    Why.ABBREVIATION: 5,
    Why.OTHER_TONES: 5,
    Why.ALL_WORDS: 5,
    Why.WORD_BEGINS: 5,
    Why.ONE_WORD: 5,
    Why.INSIDE: 6,
}
"""How far a hit is from what was typed; 0 is the word itself."""


class Found(NamedTuple):
    """An entry, by its number in the lexicon, and why it was found."""

    number: int
    why: Why


Finder = Iterator[Found]
"""What a kind of search yields: the nearest first, an entry perhaps more than once."""
