"""How the words of a sentence are read where they stand: the engines, by name.

- ``duben``: the entry of a word where it has one reading; else a trained model, in
  ``word_readings.py``;
- ``pypinyin``: pypinyin's readings of the whole sentence.

Tones are citation tones, neutral where CC-CEDICT writes them so.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from dicts import pinyin
from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.text.characters import is_hanzi

Syllables = tuple[str, ...]
NOBODY_KNOWS = "xx5"
"""As CC-CEDICT writes it."""


class Reader(Protocol):
    """Reads the words of a sentence."""

    def read(
        self, words: Sequence[str], written: Sequence[str], names: frozenset[int] = frozenset()
    ) -> list[Syllables | None]:
        """Return the numbered syllables of each word, one a hanzi; None where it has none.

        ``words`` are simplified, ``written`` the same words as the sentence writes them;
        ``names`` has the indices of those that are names.
        """
        ...


class Pypinyin:
    """pypinyin's readings of a whole sentence (0.3 s and 65 MB to load)."""

    def __init__(self) -> None:
        from pypinyin import Style, lazy_pinyin

        self._style = Style.TONE3
        self._read = lazy_pinyin

    def read(
        self, words: Sequence[str], written: Sequence[str], names: frozenset[int] = frozenset()
    ) -> list[Syllables | None]:
        """See ``Reader.read``."""
        found: list[Syllables | None] = []
        read = self._characters("".join(words))
        offset = 0
        for word in words:
            syllables = (read[at] for at, char in enumerate(word, offset) if is_hanzi(char))
            found.append(tuple(map(_as_cedict, syllables)) or None)
            offset += len(word)
        return found

    def _characters(self, text: str) -> list[str]:
        """Return what pypinyin says of each character, one that it does not know as it is."""
        return self._read(
            text,
            style=self._style,
            neutral_tone_with_five=True,
            v_to_u=True,
            # Called with each run that has no pinyin, and may return a list, as pypinyin's
            # manual says ("handle no pinyin") though its types do not.
            errors=cast("Callable[[str], str]", list),
        )


def _as_cedict(reading: str) -> str:
    """``lü4`` → ``lu:4``, ``ê1`` → ``ei1``; pypinyin gives ``㐂5`` for what it cannot read."""
    syllable = reading.replace("ü", "u:").replace("ê", "ei")
    return syllable if pinyin.tone(syllable) else NOBODY_KNOWS


ENGINES = ("duben", "pypinyin")


def engine(name: str, lexicon: Lexicon) -> Reader:
    """Return the engine of that name; DubenError where there is none."""
    if name == "duben":
        from reader.language.word_readings import WordReadings

        return WordReadings(lexicon)
    if name == "pypinyin":
        return Pypinyin()
    raise DubenError(f"there are no readings {name!r}; there are: {', '.join(ENGINES)}")
