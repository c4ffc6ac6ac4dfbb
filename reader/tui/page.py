"""What the screen is given to draw: a sentence as its reader wants to see it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, Protocol

from dicts import pinyin
from reader.deck.words import Status
from reader.language.coverage import Coverage
from reader.language.script import Script
from reader.language.words import AnnotatedSentence, Word
from reader.text.document import Sentence
from reader.tui.cells import shown
from reader.tui.layout import Box


class PinyinShown(StrEnum):
    """Over which words pinyin stands."""

    ALL = "all"
    UNKNOWN = "unknown"
    NONE = "none"


class Mark(StrEnum):
    """How a word is told from the others: whether it is one to learn."""

    NONE = "none"
    NEW = "new"
    LEARNING = "learning"
    IGNORED = "ignored"


class Neighbours(Protocol):
    """The sentences around the one being read, nearest first, as text to be shown."""

    def before(self) -> Iterator[tuple[Sentence, str]]:
        """Yield the sentences before."""
        ...

    def after(self) -> Iterator[tuple[Sentence, str]]:
        """Yield the sentences after."""
        ...


class Page(NamedTuple):
    """A sentence, and how to show it.

    ``statuses`` has one for each word, None for one that is not in the deck; so has ``marks``.
    ``coverage`` is that of the sentence.
    """

    sentence: AnnotatedSentence
    statuses: tuple[Status | None, ...]
    marks: tuple[Mark, ...]
    coverage: Coverage
    neighbours: Neighbours
    script: Script = Script.ORIGINAL
    pinyin: PinyinShown = PinyinShown.ALL
    tones: str = "off"

    def boxes(self) -> list[Box]:
        """Return the words as they are to be laid out."""
        found = []
        for word, status in zip(self.sentence.words, self.statuses, strict=True):
            text = shown(form(word, self.script))
            found.append(Box(text, pinyin.parts(word.pinyin) if self._reads(word, status) else ()))
        return found

    def _reads(self, word: Word, status: Status | None) -> bool:
        if word.pinyin is None or self.pinyin is PinyinShown.NONE:
            return False
        return self.pinyin is PinyinShown.ALL or status not in (Status.KNOWN, Status.IGNORED)


def form(word: Word, script: Script) -> str:
    """Return a word in a script."""
    if script is Script.SIMPLIFIED:
        return word.simplified
    return word.traditional if script is Script.TRADITIONAL else word.text
