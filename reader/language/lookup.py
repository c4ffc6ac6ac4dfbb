"""From a word in its sentence to its entries, and to what a deck knows it by."""

from collections.abc import Callable

from dicts import pinyin
from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.shelf import Found, Shelf
from reader.deck.words import WordKey
from reader.language.senses import is_surname, is_traditional, traditional_form
from reader.language.words import AnnotatedSentence, Word


def best_entries(
    lexicon: Lexicon, word: Word, sentence: AnnotatedSentence | None = None
) -> tuple[Entry, ...]:
    """Return the entries of a word, those that its sentence asks for first; () for none.

    First come surnames, where the word is one here; then those read as the word is read
    here; among them those written as it is written, which in traditional text is plain;
    in simplified text those that the words around speak for (see ``sense_cues.py``).
    Entries that are alike in all this stay in the order of the lexicon. A word that mixes
    the scripts is found by its simplified form. ``sentence`` is the one that the word is
    in, or a stretch of; without it only the word itself is asked.
    """
    entries = lexicon.entries(word.text) or lexicon.entries(word.simplified)
    if len(entries) < 2:
        return entries
    return tuple(sorted(entries, key=_unlikeness(lexicon, word, sentence)))


def best_found(
    shelf: Shelf, word: Word, sentence: AnnotatedSentence | None = None
) -> tuple[Found, ...]:
    """Return the entries of a word in all dictionaries of the user; () for none.

    The dictionaries are in the user's order. The entries of each are in that of
    ``best_entries``; the user's own ones are among those of the first, before others that
    fit the sentence as well.
    """
    found = shelf.entries(word.text) or shelf.entries(word.simplified)
    if len(found) < 2:
        return found
    unlikeness = _unlikeness(shelf.lexicon, word, sentence)

    def order(it: Found) -> tuple[int, tuple[bool, int, bool, bool]]:
        return shelf.place(it.dictionary), unlikeness(it.entry)

    return tuple(sorted(found, key=order))


def _unlikeness(
    lexicon: Lexicon, word: Word, sentence: AnnotatedSentence | None
) -> Callable[[Entry], tuple[bool, int, bool, bool]]:
    """Return what says how far an entry is from what a sentence asks for; the least is best."""
    form, surname = None, False
    if sentence is not None:
        surname = is_surname(lexicon, word, sentence)
        if word.text == word.simplified:
            is_plain = is_traditional(sentence)
            form = word.text if is_plain else traditional_form(word, sentence)

    def unlike(entry: Entry) -> tuple[bool, int, bool, bool]:
        is_written_so = word.text in (word.simplified, entry.traditional)
        is_meant = form is None or entry.traditional == form
        reading = _unlike(entry, word)
        is_name = surname and reading < _OTHER and _is_surname(entry)
        return not is_name, reading, not is_written_so, not is_meant

    return unlike


def word_key(word: Word, entry: Entry | None) -> WordKey:
    """Return what a deck knows a word by: its entry, or where it has none what analysis says."""
    if entry is None:
        return WordKey(word.simplified, word.traditional, " ".join(word.pinyin or ()))
    return WordKey(entry.simplified, entry.traditional, " ".join(entry.pinyin))


_OTHER = 2


def _unlike(entry: Entry, word: Word) -> int:
    """Return how far the reading of an entry is from a word's: 1 but for a capital, 2 other."""
    spoken = tuple(syllable for syllable in entry.pinyin if pinyin.tone(syllable))
    if word.pinyin is None or spoken == word.pinyin:
        return 0
    return 1 if pinyin.lower(spoken) == pinyin.lower(word.pinyin) else _OTHER


def _is_surname(entry: Entry) -> bool:
    return entry.pinyin[0][:1].isupper() and any("surname" in it for it in entry.senses)
