"""A user's own entries and corrections of entries, kept in the deck's file.

They are as precious as the deck, and go with it wherever it is copied. What such an entry
means is what the word of the deck means: both change in one step.
"""

from typing import NamedTuple

from reader.deck.store import Deck
from reader.deck.words import WordKey

_COLUMNS = (
    "simplified, traditional, pinyin, senses, "
    "corrects_simplified, corrects_traditional, corrects_pinyin"
)
_BY_KEY = "simplified = ?2 AND traditional = ?3 AND pinyin = ?4"
_DELETE = "DELETE FROM own_entries WHERE simplified = ? AND traditional = ? AND pinyin = ?"


class OwnEntry(NamedTuple):
    """An entry of the user's: its word, what it means, and the word whose entry it corrects.

    ``senses`` are lines without a line break. ``corrects`` is None for a new entry, and ``key``
    itself where only the meaning was corrected.
    """

    key: WordKey
    senses: tuple[str, ...]
    corrects: WordKey | None = None


def put(deck: Deck, entry: OwnEntry, meaning: str) -> bool:
    """Keep an own entry, in place of one with that key, and return whether a word follows.

    The word of the deck that it is the entry of, or corrects, gets the ``meaning``. Raises
    DubenError where it cannot be saved.
    """
    corrects = entry.corrects or ("", "", "")
    with deck.changing() as tables:
        tables.execute(_DELETE, entry.key)
        tables.execute(
            f"INSERT INTO own_entries ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*entry.key, "\n".join(entry.senses), *corrects),
        )
        changed = [
            tables.execute(
                f"UPDATE words SET meaning = ?1 WHERE {_BY_KEY} AND dropped_at = ''",
                (meaning, *key),
            ).rowcount
            for key in {entry.key, entry.corrects or entry.key}
        ]
    return any(changed)


def remove(deck: Deck, entry: OwnEntry, meaning: str, before: str) -> None:
    """Remove an own entry; a word that still has its ``meaning`` gets that from ``before``.

    It keeps its meaning where that is "". Nothing happens where the entry is not there. Raises
    DubenError where it cannot be saved.
    """
    with deck.changing() as tables:
        tables.execute(_DELETE, entry.key)
        for key in {entry.key, entry.corrects or entry.key}:
            tables.execute(
                f"UPDATE words SET meaning = ?1 WHERE {_BY_KEY} AND meaning = ?5 AND ?1 <> ''",
                (before, *key, meaning),
            )


def all_of(deck: Deck) -> tuple[OwnEntry, ...]:
    """Return the own entries, oldest first. Raises DubenError where the deck cannot be read."""
    with deck.reading() as tables:
        rows = tables.execute(f"SELECT {_COLUMNS} FROM own_entries ORDER BY id").fetchall()
    return tuple(
        OwnEntry(
            WordKey(*row[:3]),
            tuple(row[3].split("\n")),
            WordKey(*row[4:]) if row[4] else None,
        )
        for row in rows
    )
