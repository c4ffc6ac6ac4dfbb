"""What analysis says of a sentence: words that tile it."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Rendering:
    """A whole sentence in the other script, made when it is first asked for.

    Turning a sentence traditional needs OpenCC's phrase tables (0.1 s and 40 MB to
    load), which someone who reads simplified should never pay for.
    """

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = make

    @cached_property
    def text(self) -> str:
        """The sentence, as long as the original."""
        return self._make()


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of a sentence that is looked up as one.

    ``text`` is as the sentence writes it, ``start`` its offset in the sentence, in
    characters. ``simplified`` and ``traditional`` are the word in each script (equal
    to ``text`` for punctuation, numbers and Latin), as long as ``text``. ``pinyin`` has
    one numbered CC-CEDICT syllable for each character of ``text`` that is a hanzi, in
    order, and is None where the word has no hanzi.
    """

    text: str
    start: int
    simplified: str
    pinyin: tuple[str, ...] | None
    rendering: Rendering = field(repr=False, compare=False)

    @property
    def end(self) -> int:
        """Offset in the sentence just after the word."""
        return self.start + len(self.text)

    @property
    def traditional(self) -> str:
        """The word in traditional characters, as its sentence asks for."""
        if self.pinyin is None:
            return self.text
        return self.rendering.text[self.start : self.end]


class AnnotatedSentence(NamedTuple):
    """A sentence and its words; ``"".join(w.text for w in words) == text``, always."""

    text: str
    words: tuple[Word, ...]

    def word_index_at(self, offset: int) -> int:
        """Return the index of the word covering ``offset``, the last word for any beyond."""
        at: int = bisect_right(self.words, offset, key=lambda word: word.start)
        return max(0, at - 1)


def is_lookable(word: Word) -> bool:
    """Return whether a word is one to stop at: not punctuation, not a space."""
    return any(map(str.isalnum, word.text))
