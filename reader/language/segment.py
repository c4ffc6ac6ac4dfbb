"""Cutting a sentence into words: the engines, by name.

- ``duben``: a model trained on treebanks, in ``reader/language/tagger.py``;
- ``longest``: from the beginning of the sentence, always the longest headword;
- ``jieba``: jieba's own cutting.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.lattice import longest_words


class Cut(NamedTuple):
    """The words of a text, which tile it, and which of them are names, by index."""

    words: list[str]
    names: frozenset[int] = frozenset()


class Segmenter(Protocol):
    """Cuts a simplified text into stretches that tile it."""

    def cut(self, text: str) -> Cut:
        """Return the words; joined, they are ``text``."""
        ...


class Longest:
    """From the beginning, always the longest headword."""

    def __init__(self, lexicon: Lexicon, own_words: Sequence[str] = ()) -> None:
        self._lexicon = lexicon
        self._own_words = frozenset(own_words)

    def cut(self, text: str) -> Cut:
        """See ``Segmenter.cut``."""
        return Cut(longest_words(self._lexicon, text, self._own_words))


class Jieba:
    """jieba's own cutting, with its model for words it does not know (0.7 s to load)."""

    def __init__(self, own_words: Sequence[str] = ()) -> None:
        import logging
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its regular expressions, from Python 3.12
            import jieba
        jieba.setLogLevel(logging.WARNING)
        # One of its own: words added to jieba's would stay there for everyone.
        self._jieba = jieba.Tokenizer()
        for word in own_words:
            self._jieba.add_word(word, freq=_ALWAYS)

    def cut(self, text: str) -> Cut:
        """See ``Segmenter.cut``."""
        return Cut(list(self._jieba.cut(text)))


_ALWAYS = 10**9
"""How often jieba is to believe it has seen a user's own word."""

ENGINES = ("duben", "jieba", "longest")


def engine(name: str, lexicon: Lexicon, own_words: Sequence[str] = ()) -> Segmenter:
    """Return the engine of that name, which keeps ``own_words`` (simplified) whole.

    Raises DubenError where there is none.
    """
    if name == "duben":
        from reader.language.tagger import Tagger

        return Tagger(lexicon, own_words=own_words)
    if name == "jieba":
        return Jieba(own_words)
    if name == "longest":
        return Longest(lexicon, own_words)
    raise DubenError(f"there is no segmenter {name!r}; there are: {', '.join(ENGINES)}")
