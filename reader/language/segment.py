"""Cutting a sentence into words: the engines, by name.

- ``duben``: a model trained on treebanks, in ``reader/language/tagger.py``;
- ``longest``: from the beginning of the sentence, always the longest headword;
- ``jieba``: jieba's own cutting.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.lattice import longest_words, units
from reader.language.own_words import stretches


class Cut(NamedTuple):
    """The words of a text, which tile it, and which of them are names, by index."""

    words: list[str]
    names: frozenset[int] = frozenset()


def laid_on(text: str, words: Iterable[str]) -> list[str]:
    """Return the stretches of a text that are as long as the words, in order.

    The words of a simplified text so come back as the text writes them.
    """
    written, start = [], 0
    for word in words:
        written.append(text[start : start + len(word)])
        start += len(word)
    return written


class Segmenter(Protocol):
    """Cuts a simplified text into stretches that tile it."""

    def cut(self, text: str) -> Cut:
        """Return the words; joined, they are ``text``."""
        ...


class Longest:
    """From the beginning, always the longest headword."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def cut(self, text: str) -> Cut:
        """See ``Segmenter.cut``."""
        return Cut(longest_words(self._lexicon, text))


class Jieba:
    """jieba's own cutting, with its model for words it does not know (0.7 s to load)."""

    def __init__(self) -> None:
        import logging
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its regular expressions, from Python 3.12
            import jieba
        jieba.setLogLevel(logging.WARNING)
        self._jieba = jieba

    def cut(self, text: str) -> Cut:
        """See ``Segmenter.cut``."""
        return Cut(list(self._jieba.cut(text)))


class AroundOwnWords:
    """Another engine, which cuts what is between a user's own words (simplified)."""

    def __init__(self, engine: Segmenter, own_words: Sequence[str]) -> None:
        self._engine = engine
        self._own_words = frozenset(own_words)

    def cut(self, text: str) -> Cut:
        """See ``Segmenter.cut``."""
        starts, _ = units(text)
        words: list[str] = []
        offset = 0
        for first, last in stretches(self._own_words, text, starts):
            words += self._engine.cut(text[offset : starts[first]]).words
            words.append(text[starts[first] : starts[last]])
            offset = starts[last]
        return Cut(words + list(self._engine.cut(text[offset:]).words))


ENGINES = ("duben", "jieba", "longest")


def engine(name: str, lexicon: Lexicon, own_words: Sequence[str] = ()) -> Segmenter:
    """Return the engine of that name, which keeps ``own_words`` (simplified) whole.

    Raises DubenError where there is none.
    """
    if name == "duben":
        from reader.language.tagger import Tagger

        return Tagger(lexicon, own_words=own_words)
    if name == "jieba":
        return AroundOwnWords(Jieba(), own_words)
    if name == "longest":
        return AroundOwnWords(Longest(lexicon), own_words)
    raise DubenError(f"there is no segmenter {name!r}; there are: {', '.join(ENGINES)}")
