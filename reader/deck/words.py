"""What a deck keeps."""

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What the reader knows of a word; one that has none of these is new.

    Learning has four steps, which the reader sets by a key. Known and ignored words (names,
    say) are not shown as unknown, and known ones are not made cards of.
    """

    LEARNING_1 = "learning 1"
    LEARNING_2 = "learning 2"
    LEARNING_3 = "learning 3"
    LEARNING_4 = "learning 4"
    KNOWN = "known"
    IGNORED = "ignored"

    @property
    def is_learning(self) -> bool:
        """Whether the word is being learnt."""
        return self not in (Status.KNOWN, Status.IGNORED)


LEARNING = tuple(it for it in Status if it.is_learning)


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
    ``source`` names the text for people; ``text`` is the key of its document and ``place``
    the offset of the word in ``document.original``, to go back there. All empty (and 0)
    where the word was added alone.
    """

    sentence: str = ""
    start: int = 0
    end: int = 0
    pinyin: str = ""
    source: str = ""
    text: str = ""
    place: int = 0

    def around(self) -> tuple[str, str, str]:
        """Return the sentence before the word, the word, and the sentence after it."""
        start = max(self.start, 0)
        end = max(self.end, start)
        return self.sentence[:start], self.sentence[start:end], self.sentence[end:]


class DeckWord(NamedTuple):
    """A word kept.

    ``guid`` is alphanumeric and fixed when the word is first kept: it is how Anki knows
    the note again. ``context`` is the one for its card: the one the reader marked, else the
    newest that has a sentence, else the newest; ``more`` are the others, newest first.
    ``kept_at`` is UTC, ISO 8601, to the second. ``note`` is the reader's own remark,
    ``tags`` are sorted and hold no blank. ``changed`` is when anything that is on its card
    last changed, in microseconds since 1970.
    """

    guid: str
    key: WordKey
    status: Status
    meaning: str
    context: Context
    kept_at: str
    note: str = ""
    tags: tuple[str, ...] = ()
    more: tuple[Context, ...] = ()
    changed: int = 0
