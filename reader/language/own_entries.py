"""A user's own entries as entries of a dictionary: looked up, put into the deck's file."""

from collections.abc import Sequence

from dicts.entry import Entry, Name
from dicts.lexicon import Lexicon
from dicts.meaning import meaning
from dicts.shelf import Own
from reader.deck import own_entries
from reader.deck.own_entries import OwnEntry
from reader.deck.store import Deck
from reader.deck.words import WordKey


class OwnEntries:
    """The own entries of a deck by word, for a ``Shelf``: read at first use, and after a change."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._revision = (-1, -1)
        self._by_word: dict[str, list[Own]] = {}

    def __call__(self, word: str) -> Sequence[Own]:
        """Return the own entries of a word, in either script, and those that correct one of it.

        Raises DubenError where the deck cannot be read.
        """
        if self._revision != self._deck.revision:
            self._read()
        return self._by_word.get(word, ())

    def _read(self) -> None:
        self._by_word = {}
        for it in own_entries.all_of(self._deck):
            own = Own(entry_of(it), name_of(it.corrects) if it.corrects else None)
            forms = {*it.key[:2], *(it.corrects[:2] if it.corrects else ())}
            for form in forms:
                self._by_word.setdefault(form, []).append(own)
        self._revision = self._deck.revision


def entry_of(own: OwnEntry) -> Entry:
    """Return an own entry in the form of a dictionary's."""
    return Entry(*name_of(own.key), own.senses)


def put(deck: Deck, own: OwnEntry) -> bool:
    """Keep an own entry in place of one of that name; return whether a word of the deck follows.

    A word of the deck then means what the entry says. Raises DubenError.
    """
    return own_entries.put(deck, own, meaning(entry_of(own)))


def remove(deck: Deck, lexicon: Lexicon, own: OwnEntry) -> None:
    """Remove an own entry; a word of the deck means again what the dictionary says.

    Unless it has got another meaning since. Raises DubenError.
    """
    before = in_dictionary(lexicon, own.corrects or own.key)
    own_entries.remove(deck, own, meaning(entry_of(own)), meaning(before) if before else "")


def in_dictionary(lexicon: Lexicon, key: WordKey) -> Entry | None:
    """Return the entry that a word is the key of, None where there is none."""
    name = name_of(key)
    return next((it for it in lexicon.entries(key.simplified) if it[:3] == name), None)


def name_of(key: WordKey) -> Name:
    """Return what the entry of a word is known by."""
    return key.traditional, key.simplified, tuple(key.pinyin.split())
