"""Two decks made one: whatever either has, and of each value the one that changed last.

Both hold the same afterwards, whichever was merged into the other, and however often:
every register takes the later of two values (``Change.merge``), rows are united by what
makes them one, and nothing is ever deleted (see ``tables.py``).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.deck.registers import REGISTERS, Change, Value
from reader.deck.store import Deck

if TYPE_CHECKING:
    from sqlite3 import Connection

_IDENTITY = {
    "words": ("simplified", "traditional", "pinyin"),
    "contexts": ("word", "sentence", "start", "end", "source"),
    "reviews": ("word", "at", "rating"),
    "own_entries": ("simplified", "traditional", "pinyin"),
}
"""What makes two rows one; ``word`` is a row of ``words``."""

_State = dict[str, tuple[int, tuple[Value, ...]]]
"""The time and the value of each register of a row."""


class Merged(NamedTuple):
    """What a merge did: words that were not in the deck, and others that it changed."""

    added: int
    changed: int


def merge(deck: Deck, other: Path) -> Merged:
    """Take all that another deck's file has, in one change that can be undone.

    The other file is only read. Raises DubenError where it cannot be, or is no deck.
    """
    theirs = Deck.open(other, read_only=True)
    try:
        with theirs.reading() as source, deck.changing(f"merged {other.name}") as change:
            before = _kept(change.deck)
            _merge(change, source)
            added = _kept(change.deck) - before
            return Merged(len(added), len(change.words - added))
    finally:
        theirs.close()


def _merge(change: Change, source: "Connection") -> None:
    rows = {}
    for theirs, key, state in _rows(source, "words"):
        rows[theirs] = here = _here(change.deck, "words", key)
        _unite_guids(change.deck, here, source, theirs)
        _take(change, "words", here, state)
    for table in ("contexts", "reviews"):
        for _, (word, *identity), state in _rows(source, table):
            here = _here(change.deck, table, (rows[int(word)], *identity))
            _take(change, table, here, state)
    for _, key, state in _rows(source, "own_entries"):
        _take(change, "own_entries", _here(change.deck, "own_entries", key), state)
    change.see(int(source.execute("SELECT at FROM clock").fetchone()[0]))


def _rows(
    deck: "Connection", table: str, row: int | None = None
) -> Iterator[tuple[int, tuple[Value, ...], _State]]:
    """Yield the rows of a table, or one: its number, what makes it one, its registers."""
    end = len(_IDENTITY[table]) + 1
    found = (
        deck.execute(f"{_select(table)} ORDER BY id")
        if row is None
        else deck.execute(f"{_select(table)} WHERE id = ?", (row,))
    )
    for values in found:
        state: _State = {}
        at = end
        for register, columns in REGISTERS[table].items():
            after = at + 1 + len(columns)
            state[register] = values[at], values[at + 1 : after]
            at = after
        yield values[0], values[1:end], state


@cache
def _select(table: str) -> str:
    """Return the query for number, identity, and each register's time and columns."""
    names = ["id", *_IDENTITY[table]]
    for register, columns in REGISTERS[table].items():
        names += [f"{register}_at", *columns]
    return f"SELECT {', '.join(map(_quoted, names))} FROM {table}"


def _quoted(column: str) -> str:
    return f'"{column}"'


def _here(deck: "Connection", table: str, identity: tuple[Value, ...]) -> int:
    """Return the row of this deck that is the same one, made where there is none."""
    columns = list(_IDENTITY[table])
    wanted = " AND ".join(f"{_quoted(it)} = ?" for it in columns)
    row = deck.execute(f"SELECT id FROM {table} WHERE {wanted}", identity).fetchone()
    if row is not None:
        return int(row[0])
    if table == "words":  # until it gets those of the other deck
        columns += ["guid", "made"]
        identity = (*identity, "/".join(map(str, identity)), 0)
    names, marks = ", ".join(map(_quoted, columns)), ", ".join("?" * len(columns))
    made = deck.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", identity)
    return int(made.lastrowid or 0)


def _unite_guids(deck: "Connection", here: int, source: "Connection", theirs: int) -> None:
    """Let a word be the note that was made first; of two made at one time, one of them."""
    query = "SELECT made, guid FROM words WHERE id = ?"
    ours, other = (
        deck.execute(query, (here,)).fetchone(),
        source.execute(query, (theirs,)).fetchone(),
    )
    if ours[0] == 0 or other < ours:
        deck.execute("UPDATE words SET made = ?, guid = ? WHERE id = ?", (*other, here))


def _take(change: Change, table: str, row: int, theirs: _State) -> None:
    ((_, _, ours),) = _rows(change.deck, table, row)
    for register, (at, values) in theirs.items():
        if (at, values) > ours[register]:
            change.merge(table, row, register, values, at)


def _kept(deck: "Connection") -> set[int]:
    return {row for (row,) in deck.execute("SELECT id FROM words WHERE kept")}
