"""All that a deck holds, row by row: what makes each row one, and what can change of it."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reader.deck.registers import REGISTERS, Value

if TYPE_CHECKING:
    from sqlite3 import Connection

_IDENTITY = {
    "words": ("simplified", "traditional", "pinyin"),
    "contexts": ("word", "sentence", "start", "end", "source"),
    "reviews": ("word", "at", "rating"),
    "own_entries": ("simplified", "traditional", "pinyin"),
}
"""What makes two rows one; ``word`` is a row of ``words``."""

State = dict[str, tuple[int, tuple[Value, ...]]]
"""The time and the value of each register of a row."""


def beside(deck: "Connection", source: "Connection") -> Iterator[tuple[str, int, State]]:
    """Yield all rows of another deck: the table, the row of this deck that is the same, its state.

    A row that this deck has not is made, with registers that were never set. A word that
    both have is the note that was made first from then on.
    """
    here: dict[int, int] = {}
    for theirs, key, state in _rows(source, "words"):
        here[theirs] = row = _same(deck, "words", key)
        _unite_guids(deck, row, source, theirs)
        yield "words", row, state
    for table in ("contexts", "reviews"):
        for _, (word, *identity), state in _rows(source, table):
            yield table, _same(deck, table, (here[int(word)], *identity)), state
    for _, key, state in _rows(source, "own_entries"):
        yield "own_entries", _same(deck, "own_entries", key), state


def state_of(deck: "Connection", table: str, row: int) -> State:
    """Return the registers of a row."""
    ((_, _, state),) = _rows(deck, table, row)
    return state


def kept(deck: "Connection", table: str) -> set[int]:
    """Return the rows of a table that are in the deck."""
    return {row for (row,) in deck.execute(f"SELECT id FROM {table} WHERE kept")}


def _rows(
    deck: "Connection", table: str, row: int | None = None
) -> Iterator[tuple[int, tuple[Value, ...], State]]:
    """Yield the rows of a table, or one: its number, what makes it one, its registers."""
    end = len(_IDENTITY[table]) + 1
    found = (
        deck.execute(f"{_select(table)} ORDER BY id")
        if row is None
        else deck.execute(f"{_select(table)} WHERE id = ?", (row,))
    )
    for values in found:
        state: State = {}
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


def _same(deck: "Connection", table: str, identity: tuple[Value, ...]) -> int:
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


def _unite_guids(deck: "Connection", row: int, source: "Connection", theirs: int) -> None:
    """Let a word be the note that was made first; of two made at one time, one of them."""
    query = "SELECT made, guid FROM words WHERE id = ?"
    ours = deck.execute(query, (row,)).fetchone()
    other = source.execute(query, (theirs,)).fetchone()
    if ours[0] == 0 or other < ours:
        deck.execute("UPDATE words SET made = ?, guid = ? WHERE id = ?", (*other, row))
