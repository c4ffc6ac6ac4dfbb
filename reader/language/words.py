"""What analysis says of a sentence: words that tile it."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple


class TaiwanWord(NamedTuple):
    """Another word of the same length that Taiwan has for one: 軟體 for 软件.

    ``pinyin`` is its own reading, one numbered syllable a hanzi.
    """

    traditional: str
    simplified: str
    pinyin: tuple[str, ...]


class Rendering:
    """A whole sentence in the other script, made when it is first asked for.

    Turning a sentence traditional needs OpenCC's phrase tables (0.1 s and 40 MB to
    load), which someone who reads simplified should never pay for.
    """

    def __init__(
        self, make: Callable[[], str], taiwan_words: Callable[[], Mapping[int, TaiwanWord]]
    ) -> None:
        self._make = make
        self._taiwan_words = taiwan_words

    @cached_property
    def text(self) -> str:
        """The sentence, as long as the original."""
        return self._make()

    @cached_property
    def taiwan_words(self) -> Mapping[int, TaiwanWord]:
        """Words that Taiwan has others for, by their offset; none where nobody asked for them."""
        return self._taiwan_words()


class Word(NamedTuple):
    """A stretch of a sentence that is looked up as one.

    ``text`` is as the sentence writes it, ``start`` its offset in the sentence, in
    characters. ``simplified`` and ``traditional`` are the word in each script (equal
    to ``text`` for punctuation, numbers and Latin), as long as ``text``. ``pinyin`` has
    one numbered CC-CEDICT syllable for each character of ``text`` that is a hanzi, in
    order, and is None where the word has no hanzi. ``is_name`` says whether it is the name
    of a person, a place or something else of its own. Words are equal whatever the
    ``rendering`` of their sentence is.
    """

    text: str
    start: int
    simplified: str
    pinyin: tuple[str, ...] | None
    rendering: Rendering
    is_name: bool = False

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Word):
            return NotImplemented
        return self._replace(rendering=other.rendering)[:] == other[:]

    def __hash__(self) -> int:
        return hash((self.text, self.start))

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

    @property
    def taiwan(self) -> TaiwanWord | None:
        """What Taiwan says for the word, None where it says the same, or nobody asked."""
        return self.rendering.taiwan_words.get(self.start)


class AnnotatedSentence(NamedTuple):
    """A sentence and its words; ``"".join(w.text for w in words) == text``, always."""

    text: str
    words: tuple[Word, ...]

    def word_index_at(self, offset: int) -> int:
        """Return the index of the word covering ``offset``, the last word for any beyond."""
        at: int = bisect_right(self.words, offset, key=lambda word: word.start)
        return max(0, at - 1)

    def with_taiwan_words(self) -> "AnnotatedSentence":
        """Return the sentence with Taiwan's words for those that it has others for.

        Each word stands where it stood. For showing the sentence in traditional characters:
        what is looked up, and how it is read, is then the word that is shown.
        """
        if not self.words or not (others := self.words[0].rendering.taiwan_words):
            return self
        shown = "".join(
            others[it.start].traditional if it.start in others else it.traditional
            for it in self.words
        )
        rendering = Rendering(lambda: shown, dict)
        words = tuple(_reworded(it, others.get(it.start), rendering) for it in self.words)
        return AnnotatedSentence("".join(it.text for it in words), words)


def _reworded(word: Word, other: TaiwanWord | None, rendering: Rendering) -> Word:
    if other is None:
        return word._replace(rendering=rendering)
    text, simplified, pinyin = other
    return word._replace(text=text, simplified=simplified, pinyin=pinyin, rendering=rendering)


def is_lookable(word: Word) -> bool:
    """Return whether a word is one to stop at: not punctuation, not a space."""
    return any(map(str.isalnum, word.text))
