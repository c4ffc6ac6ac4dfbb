"""A user's own entries as entries of a dictionary: looked up, put into the deck's file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dicts.entry import Entry, Name
from dicts.lexicon import Lexicon
from dicts.meaning import meaning
from dicts.shelf import OWN, Own
from reader.deck import own_entries
from reader.deck.own_entries import OwnEntry
from reader.deck.store import Deck
from reader.deck.words import WordKey

if TYPE_CHECKING:
    from dicts.volume import Volume


class OwnEntries:
    """The own entries of a deck by word, for a ``Shelf``: read at first use, and after a change."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._revision = (-1, -1)
        self._all: tuple[OwnEntry, ...] = ()
        self._by_word: dict[str, list[Own]] = {}
        self._volume: Volume | None = None

    def of(self, word: str) -> Sequence[Own]:
        """Return the own entries of a word, in either script, and those that correct one of it.

        Raises DubenError where the deck cannot be read.
        """
        self._catch_up()
        return self._by_word.get(word, ())

    def volume(self) -> "Volume | None":
        """Return all of them as a dictionary that can be searched, None where there are none.

        Raises DubenError where the deck cannot be read.
        """
        self._catch_up()
        if self._volume is None and self._all:
            from dicts.volume import Said, in_memory

            self._volume = in_memory(OWN, [Said(entry_of(it)) for it in self._all])
        return self._volume

    def _catch_up(self) -> None:
        if self._revision == self._deck.revision:
            return
        self._by_word, self._volume = {}, None
        self._all = own_entries.all_of(self._deck)
        for it in self._all:
            own = Own(entry_of(it), name_of(it.corrects) if it.corrects else None)
            forms = {*it.key[:2], *(it.corrects[:2] if it.corrects else ())}
            for form in forms:
                self._by_word.setdefault(form, []).append(own)
        self._revision = self._deck.revision


def entry_of(own: OwnEntry) -> Entry:
    """Return an own entry in the form of a dictionary's."""
    return Entry(*name_of(own.key), own.senses)


def whole_words(deck: Deck, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words of own entries that no dictionary has: to be kept whole in a sentence.

    In both scripts. Raises DubenError where the deck cannot be read.
    """
    keys = [it.key for it in own_entries.all_of(deck)]
    new = [it for it in keys if len(it.simplified) > 1 and not lexicon.is_headword(it.simplified)]
    return tuple(dict.fromkeys(form for key in new for form in key[:2]))


def own_entry(deck: Deck, entry: Entry) -> OwnEntry | None:
    """Return the own entry that an entry is, None where it is not the user's."""
    return next((it for it in own_entries.all_of(deck) if entry_of(it) == entry), None)


def put(deck: Deck, own: OwnEntry, instead_of: OwnEntry | None = None) -> bool:
    """Keep an own entry in place of one of that name; return whether a word of the deck follows.

    A word of the deck then means what the entry says. It is kept ``instead_of`` another
    where that has another name. Raises DubenError.
    """
    return own_entries.put(deck, own, meaning(entry_of(own)), instead_of)


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
