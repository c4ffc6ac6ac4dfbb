"""How the characters of a word are read where it stands.

The engine ``duben`` takes the reading of the word's entry; a character that stands alone
is read as a phrase around it says, if one does, else as it is read by itself. Tones are
citation tones, neutral where CC-CEDICT writes them so.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from dicts import pinyin
from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.lattice import likeliest_words
from reader.text.characters import is_hanzi

Syllables = tuple[str, ...]
_NOBODY_KNOWS = "xx5"  # as CC-CEDICT writes it


class Reader(Protocol):
    """Reads the words of a sentence."""

    def read(self, words: Sequence[str], written: Sequence[str]) -> list[Syllables | None]:
        """Return the numbered syllables of each word, one a hanzi; None where it has none.

        ``words`` are simplified, ``written`` the same words as the sentence writes them.
        """
        ...


_LONGEST_PHRASE = 8
"""Words in the longest phrase looked for: seven phrases of 24,150 have more characters."""


class Dictionary:
    """Readings of entries, phrases and characters, all from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def read(self, words: Sequence[str], written: Sequence[str]) -> list[Syllables | None]:
        """See ``Reader.read``."""
        found = [self._word(word, form) for word, form in zip(words, written, strict=True)]
        self._phrases(words, found)
        return found

    def _word(self, word: str, written: str) -> Syllables | None:
        hanzi = sum(map(is_hanzi, word))
        if not hanzi:
            return None
        if written != word:
            # 乾 and 幹 are both 干; as written, there is often no doubt.
            for entry in self._lexicon.entries(written):
                if entry.traditional == written and entry.simplified == word:
                    aligned = _aligned(entry.pinyin, word, hanzi)
                    if aligned:
                        return aligned
        aligned = _aligned(self._lexicon.row(word[0]).reading(word), word, hanzi)
        return aligned or self._pieces(word)

    def _pieces(self, word: str) -> Syllables:
        """Read what is no headword by its parts."""
        pieces = likeliest_words(self._lexicon, word)
        if len(pieces) > 1:
            parts = (self._word(piece, piece) for piece in pieces)
            return tuple(it for part in parts if part for it in part)
        return tuple(
            (self._lexicon.readings(char) or (_NOBODY_KNOWS,))[0] for char in word if is_hanzi(char)
        )

    def _phrases(self, words: Sequence[str], found: list[Syllables | None]) -> None:
        """Correct words of one character by the phrases that they and their neighbours make."""
        for start, word in enumerate(words):
            if found[start] is None:
                continue
            phrases = self._lexicon.phrases(word[0])
            if not phrases:
                continue
            for end in range(min(start + _LONGEST_PHRASE, len(words)), start + 1, -1):
                readings = phrases.get("".join(words[start:end]))
                if readings:
                    _lay(readings, words[start:end], found, start)
                    break


def _lay(
    readings: Syllables, words: Sequence[str], found: list[Syllables | None], start: int
) -> None:
    offset = 0
    for at, word in enumerate(words, start):
        if len(word) == 1:
            found[at] = (readings[offset],)
        offset += len(word)


def _aligned(syllables: Syllables | None, word: str, hanzi: int) -> Syllables | None:
    """Return the syllables of the hanzi of a word, None where they cannot be told apart."""
    if syllables is None:
        return None
    if len(syllables) == len(word):
        if hanzi == len(word):
            return syllables
        return tuple(it for it, char in zip(syllables, word, strict=True) if is_hanzi(char))
    spoken = tuple(it for it in syllables if pinyin.tone(it))
    return spoken if len(spoken) == hanzi else None


class Pypinyin:
    """pypinyin's readings of a whole sentence (0.3 s and 65 MB to load)."""

    def __init__(self) -> None:
        from pypinyin import Style, lazy_pinyin

        self._style = Style.TONE3
        self._read = lazy_pinyin

    def read(self, words: Sequence[str], written: Sequence[str]) -> list[Syllables | None]:
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
    return syllable if pinyin.tone(syllable) else _NOBODY_KNOWS


ENGINES = ("duben", "pypinyin")


def engine(name: str, lexicon: Lexicon) -> Reader:
    """Return the engine of that name; DubenError where there is none."""
    if name == "duben":
        return Dictionary(lexicon)
    if name == "pypinyin":
        return Pypinyin()
    raise DubenError(f"there are no readings {name!r}; there are: {', '.join(ENGINES)}")
