"""From a word in its sentence to its entries, and to what a deck knows it by."""

from dicts import pinyin
from dicts.entry import Entry
from dicts.lexicon import Lexicon
from reader.deck.words import WordKey
from reader.language.words import Word


def best_entries(lexicon: Lexicon, word: Word) -> tuple[Entry, ...]:
    """Return the entries of a word, those that its sentence asks for first; () for none.

    First come those read as the word is read here, among them those written as it is
    written; entries that are alike in this stay in the order of the lexicon. A word that
    mixes the scripts is found by its simplified form. Which traditional word a simplified
    one stands for (里: 裡, or 里 the mile) is left to that order: OpenCC seldom knows
    better of a single character, and takes 0.1 s and 40 MB to be asked.
    """
    entries = lexicon.entries(word.text) or lexicon.entries(word.simplified)
    return tuple(sorted(entries, key=lambda entry: _unlike(entry, word)))


def word_key(word: Word, entry: Entry | None) -> WordKey:
    """Return what a deck knows a word by: its entry, or where it has none what analysis says."""
    if entry is None:
        return WordKey(word.simplified, word.traditional, " ".join(word.pinyin or ()))
    return WordKey(entry.simplified, entry.traditional, " ".join(entry.pinyin))


def _unlike(entry: Entry, word: Word) -> tuple[int, bool]:
    """Return how far an entry is from a word: in reading (1: but for a capital), in writing."""
    spoken = tuple(syllable for syllable in entry.pinyin if pinyin.tone(syllable))
    is_written_so = word.text in (word.simplified, entry.traditional)
    if word.pinyin is None or spoken == word.pinyin:
        return 0, not is_written_so
    return 1 if _lower(spoken) == _lower(word.pinyin) else 2, not is_written_so


def _lower(syllables: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(syllable.lower() for syllable in syllables)
