"""What can change in a deck, and how a change is made so that it can be undone and merged.

A register is one or a few columns of a row that change together, with the time of their
last change beside them (see ``tables.py``). All changes go through ``Change``.
"""

import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

Value = str | int

REGISTERS: dict[str, dict[str, tuple[str, ...]]] = {
    "words": {
        "kept": ("kept",),
        "status": ("status",),
        "meaning": ("meaning",),
        "note": ("note",),
        "tags": ("tags",),
        "in_anki": ("in_anki",),
        "card": ("card", "due"),
    },
    "contexts": {
        "met": ("pinyin", "text", "place"),
        "kept": ("kept",),
        "chosen": ("chosen",),
    },
    "own_entries": {
        "entry": (
            "senses",
            "corrects_simplified",
            "corrects_traditional",
            "corrects_pinyin",
            "kept",
        ),
    },
    "reviews": {"undone": ("undone",)},
}
"""The columns of each register, by table and by the register's name."""

_NOT_SHOWN = frozenset({"in_anki", "card"})
"""Registers of words that no export has: a change to them is nothing to export again."""

MOST_CHANGES = 1000
"""How many changes can be undone; older ones are forgotten (the values are not)."""


class Undone(NamedTuple):
    """A change that was taken back: what was said of it, and how many rows it touched."""

    said: str
    rows: int


class Change:
    """A change being made, inside a transaction. ``said`` names it for the day it is undone.

    With "" it is not one that can be undone.
    ``stamp`` is its time: microseconds since 1970, later than that of any change before.
    ``words`` are the rows of the words that it has changed.
    """

    def __init__(self, deck: "Connection", said: str) -> None:
        self.deck = deck
        self._said = said
        self._number = 0
        self.words: set[int] = set()
        self._has_written = False
        before = int(deck.execute("SELECT at FROM clock").fetchone()[0])
        self.stamp = max(time.time_ns() // 1000, before + 1)

    def set(self, table: str, row: int, register: str, *values: Value) -> bool:
        """Set a register; return whether that changed it."""
        before, before_at = self._held(table, row, register)
        if before == values:
            return False
        self._change(table, row, register, values, before, before_at)
        return True

    def touch(self, table: str, row: int, register: str) -> None:
        """Give a register the time of this change, its value being what it is."""
        held, before_at = self._held(table, row, register)
        self._change(table, row, register, held, held, before_at)

    def merge(
        self, table: str, row: int, register: str, values: tuple[Value, ...], at: int
    ) -> None:
        """Give a register the value and the time it has elsewhere, if that is the later one.

        Of two values of one time the greater one holds, so that the order in which decks
        are merged does not matter.
        """
        before, before_at = self._held(table, row, register)
        if (at, values) > (before_at, before):
            self._change(table, row, register, values, before, before_at, at)

    def _held(self, table: str, row: int, register: str) -> tuple[tuple[Value, ...], int]:
        """Return the value of a register and its time."""
        names = ", ".join(f'"{it}"' for it in REGISTERS[table][register])
        query = f"SELECT {names}, {register}_at FROM {table} WHERE id = ?"
        *values, at = self.deck.execute(query, (row,)).fetchone()
        return tuple(values), at

    def _change(
        self,
        table: str,
        row: int,
        register: str,
        values: tuple[Value, ...],
        before: tuple[Value, ...],
        before_at: int,
        at: int = 0,
    ) -> None:
        """Give a register a value and a time (0: that of this change); note what it was."""
        import json  # at the first change, not at the start

        if at:  # a time that undoing may have given here, too
            self.deck.execute(
                'DELETE FROM restored WHERE "table" = ? AND row = ? AND register = ? AND at = ?',
                (table, row, register, at),
            )
        at = at or self.stamp
        self._write(table, row, register, values, at)
        if not self._said:
            return
        self.deck.execute(
            # Changed twice in one change, it is what it was before the first that counts.
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET at = excluded.at",
            (self._begun(), table, row, register, json.dumps(before), before_at, at),
        )

    def undo(self, number: int) -> int:
        """Take a change back, and return how many rows that changed.

        What was changed since stays as it is.
        """
        import json

        rows = set()
        changed = self.deck.execute(
            'SELECT "table", row, register, before, before_at, at FROM journal WHERE change = ?',
            (number,),
        ).fetchall()
        for table, row, register, before, before_at, at in changed:
            if self._stands_for(table, row, register) != at:
                continue
            self._write(table, row, register, tuple(json.loads(before)), self.stamp)
            self.deck.execute(
                "INSERT OR REPLACE INTO restored VALUES (?, ?, ?, ?, ?)",
                (table, row, register, self.stamp, before_at),
            )
            rows.add((table, row))
        self.deck.execute("UPDATE changes SET undone = 1 WHERE id = ?", (number,))
        return len(rows)

    def see(self, stamp: int) -> None:
        """Learn of a time that another deck has given: what comes after is later than that."""
        self.stamp = max(self.stamp, stamp)
        self._has_written = True

    def finish(self) -> None:
        """Bring up to date what is made from registers; to be called before the end."""
        for word in self.words:
            refresh(self.deck, word, self.stamp)
        if self._has_written:
            self.deck.execute("UPDATE clock SET at = ?", (self.stamp,))
        if self._number > MOST_CHANGES:
            oldest = self._number - MOST_CHANGES
            self.deck.execute("DELETE FROM changes WHERE id <= ?", (oldest,))
            self.deck.execute("DELETE FROM journal WHERE change <= ?", (oldest,))

    def _write(
        self, table: str, row: int, register: str, values: tuple[Value, ...], stamp: int
    ) -> None:
        sets = ", ".join(f'"{column}" = ?' for column in REGISTERS[table][register])
        self.deck.execute(
            f"UPDATE {table} SET {sets}, {register}_at = ? WHERE id = ?", (*values, stamp, row)
        )
        self._has_written = True
        if table == "words" and register not in _NOT_SHOWN:
            self.words.add(row)
        elif table == "contexts":
            found = self.deck.execute("SELECT word FROM contexts WHERE id = ?", (row,)).fetchone()
            self.words.add(int(found[0]))

    def _begun(self) -> int:
        """Return the number of this change in the journal, which it gets with its first entry."""
        if not self._number:
            made = self.deck.execute("INSERT INTO changes (said) VALUES (?)", (self._said,))
            self._number = int(made.lastrowid or 0)
        return self._number

    def _stands_for(self, table: str, row: int, register: str) -> int:
        """Return the time of a register; where undoing gave it its value, that of the value."""
        _, at = self._held(table, row, register)
        while True:
            restored = self.deck.execute(
                'SELECT before_at FROM restored WHERE "table" = ? AND row = ? AND register = ? '
                "AND at = ?",
                (table, row, register, at),
            ).fetchone()
            if restored is None:
                return at
            at = int(restored[0])


def last_change(deck: "Connection") -> tuple[int, str] | None:
    """Return the number of the newest change that was not undone, and what it was."""
    row = deck.execute(
        "SELECT id, said FROM changes WHERE NOT undone ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (int(row[0]), str(row[1])) if row else None


def refresh(deck: "Connection", word: int, stamp: int) -> None:
    """Bring up to date the columns of a word that are made from its registers.

    ``stamp`` is when this file was told of the change.
    """
    simplified, traditional, pinyin, meaning, note, tags = deck.execute(
        "SELECT simplified, traditional, pinyin, meaning, note, tags FROM words WHERE id = ?",
        (word,),
    ).fetchone()
    deck.execute(
        "UPDATE words SET touched = ?2, search = ?3, changed = max("
        "meaning_at, note_at, tags_at, coalesce((SELECT max(max(met_at, kept_at, chosen_at)) "
        "FROM contexts WHERE word = ?1), 0)) WHERE id = ?1",
        (word, stamp, search_text(simplified, traditional, pinyin, meaning, note, tags)),
    )


def search_text(*parts: str) -> str:
    """Return what a word is found by in the deck: in lower case, its pinyin with and without tones.

    ``parts`` are both forms, the numbered pinyin, and whatever else is looked through.
    """
    simplified, traditional, pinyin, *rest = parts
    numbered = pinyin.replace("u:", "v").replace(" ", "")
    toneless = "".join(it for it in numbered if not it.isdigit())
    return " ".join((simplified, traditional, toneless, numbered, *rest)).lower()
