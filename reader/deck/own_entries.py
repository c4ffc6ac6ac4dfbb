"""A user's own entries and corrections of entries, kept in the deck's file.

They are as precious as the deck, and go with it wherever it is copied. What such an entry
means is what the word of the deck means: both change in one step.
"""

from typing import TYPE_CHECKING, NamedTuple

from reader.deck.registers import Change
from reader.deck.rows import word_row
from reader.deck.store import Deck
from reader.deck.words import WordKey

if TYPE_CHECKING:
    from sqlite3 import Connection

_COLUMNS = (
    "simplified, traditional, pinyin, senses, "
    "corrects_simplified, corrects_traditional, corrects_pinyin"
)
_OF_KEY = "simplified = ? AND traditional = ? AND pinyin = ?"


class OwnEntry(NamedTuple):
    """An entry of the user's: its word, what it means, and the word whose entry it corrects.

    ``senses`` are lines without a line break. ``corrects`` is None for a new entry, and ``key``
    itself where only the meaning was corrected.
    """

    key: WordKey
    senses: tuple[str, ...]
    corrects: WordKey | None = None


def put(deck: Deck, entry: OwnEntry, meaning: str, instead_of: OwnEntry | None = None) -> bool:
    """Keep an own entry, in place of one with that key, and return whether a word follows.

    The word of the deck that it is the entry of, or corrects, gets the ``meaning``. The entry
    that it is kept ``instead_of`` is removed. Raises DubenError where it cannot be saved.
    """
    with deck.changing(f"own entry of {entry.key.simplified}") as change:
        if instead_of is not None:
            _set(change, instead_of, kept=0)
        change.deck.execute(
            "INSERT OR IGNORE INTO own_entries (simplified, traditional, pinyin) VALUES (?, ?, ?)",
            entry.key,
        )
        _set(change, entry, kept=1)
        changed = [
            change.set("words", word, "meaning", meaning) for word in _words(change.deck, entry)
        ]
    return any(changed)


def remove(deck: Deck, entry: OwnEntry, meaning: str, before: str) -> None:
    """Remove an own entry; a word that still has its ``meaning`` gets that from ``before``.

    It keeps its meaning where that is "". Nothing happens where the entry is not there. Raises
    DubenError where it cannot be saved.
    """
    with deck.changing(f"removed the own entry of {entry.key.simplified}") as change:
        _set(change, entry, kept=0)
        for word in _words(change.deck, entry):
            held = change.deck.execute("SELECT meaning FROM words WHERE id = ?", (word,)).fetchone()
            if before and held[0] == meaning:
                change.set("words", word, "meaning", before)


def _set(change: Change, entry: OwnEntry, kept: int) -> None:
    row = change.deck.execute(f"SELECT id FROM own_entries WHERE {_OF_KEY}", entry.key).fetchone()
    if row:
        corrects = entry.corrects or ("", "", "")
        change.set("own_entries", row[0], "entry", "\n".join(entry.senses), *corrects, kept)


def _words(deck: "Connection", entry: OwnEntry) -> list[int]:
    """Return the rows of the words of the deck that it is the entry of, or corrects."""
    keys = dict.fromkeys((entry.key, entry.corrects or entry.key))
    return [row for key in keys if (row := word_row(deck, key)) is not None]


def all_of(deck: Deck) -> tuple[OwnEntry, ...]:
    """Return the own entries, oldest first. Raises DubenError where the deck cannot be read."""
    with deck.reading() as tables:
        rows = tables.execute(
            f"SELECT {_COLUMNS} FROM own_entries WHERE kept ORDER BY id"
        ).fetchall()
    return tuple(
        OwnEntry(
            WordKey(*row[:3]),
            tuple(row[3].split("\n")),
            WordKey(*row[4:]) if row[4] else None,
        )
        for row in rows
    )
