"""From a word in its sentence to its entries, and to what a deck knows it by."""

from dicts import pinyin
from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.ranking import points_elsewhere
from reader.deck.words import WordKey
from reader.language.words import Word


def best_entries(lexicon: Lexicon, word: Word) -> tuple[Entry, ...]:
    """Return the entries of a word, those that its sentence asks for first; () for none.

    First come those read as the word is read here, among them those written as it is
    written; entries that are alike in this stay in the order of the lexicon. A word that
    mixes the scripts is found by its simplified form.
    """
    entries = lexicon.entries(word.text) or lexicon.entries(word.simplified)
    if len(entries) < 2:
        return entries
    by_reading = sorted(entries, key=lambda entry: _unlike(entry, word))
    likeness = _unlike(by_reading[0], word)
    alike = [entry for entry in by_reading if _unlike(entry, word) == likeness]
    traditional = _traditional(lexicon, alike, word)
    alike.sort(key=lambda entry: entry.traditional != traditional)
    return (*alike, *by_reading[len(alike) :])


def word_key(word: Word, entry: Entry | None) -> WordKey:
    """Return what a deck knows a word by: its entry, or where it has none what analysis says."""
    if entry is None:
        return WordKey(word.simplified, word.traditional, " ".join(word.pinyin or ()))
    return WordKey(entry.simplified, entry.traditional, " ".join(entry.pinyin))


def _unlike(entry: Entry, word: Word) -> int:
    """Return 0 where an entry is read as the word is, 1 but for a capital, else 2."""
    spoken = tuple(syllable for syllable in entry.pinyin if pinyin.tone(syllable))
    if word.pinyin is None or spoken == word.pinyin:
        return 0
    return 1 if _lower(spoken) == _lower(word.pinyin) else 2


def _lower(syllables: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(syllable.lower() for syllable in syllables)


def _traditional(lexicon: Lexicon, entries: list[Entry], word: Word) -> str:
    """Return the traditional form by which to choose among entries that are read alike.

    To turn a simplified word traditional loads OpenCC's tables (0.1 s, 40 MB). So that is
    done only for a word that may change, and where entries that say something compete (裡
    and 里, 面 and 麵), not for the many that only point to the first (説 for 說).
    """
    if word.text != word.simplified or not lexicon.has_simplified(word.text):
        return word.text
    rivals = {
        entry.traditional
        for entry in entries
        if not all(points_elsewhere(sense) for sense in entry.senses)
    }
    return word.traditional if len(rivals) > 1 else entries[0].traditional
