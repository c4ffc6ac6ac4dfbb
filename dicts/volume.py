"""A dictionary beside the main one, or a list of levels: a SQLite file of its own.

Its tables:

- ``meta``: what the file says of itself, by name (``sort`` is one of ``recognise.Sort``).
- ``entry``: entries in the order of the dictionary; ``jyutping`` is "" where it has none.
- ``tag``: the tag of each word of a list of levels.
- ``search_text``, ``simpler``, ``english``: what is searched (see ``dicts/search_tables.py``).
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from dicts import search_tables
from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.scan import Scan

FORMAT = "2"
"""Raised when tables change, so that a program never reads a file it does not know."""

SUFFIX = ".sqlite3"

_SCHEMA = f"""
PRAGMA journal_mode = OFF;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, traditional TEXT NOT NULL, simplified TEXT NOT NULL,
    pinyin TEXT NOT NULL, senses TEXT NOT NULL, jyutping TEXT NOT NULL);
CREATE TABLE tag (word TEXT PRIMARY KEY, tag TEXT NOT NULL) WITHOUT ROWID;
{search_tables.SCHEMA}
"""
_INDEXES = """
CREATE INDEX entry_simplified ON entry (simplified);
CREATE INDEX entry_traditional ON entry (traditional) WHERE traditional <> simplified;
"""
_SELECT = "SELECT id, traditional, simplified, pinyin, senses, jyutping FROM entry WHERE "


class Said(NamedTuple):
    """An entry, and how it is said in Cantonese: syllables of jyutping, () where it is not told."""

    entry: Entry
    jyutping: tuple[str, ...] = ()


def write(
    path: Path,
    about: Mapping[str, str],
    said: Sequence[Said] = (),
    tags: Mapping[str, str] | None = None,
    shares: Mapping[str, float] | None = None,
) -> None:
    """Write a volume into a new file: what it says of itself, its entries, its tags.

    ``shares`` say how often simplified words are met: the order of what a search finds.
    """
    connection = sqlite3.connect(path)
    try:
        _fill(connection, about, said, tags or {}, shares or {})
    finally:
        connection.close()


def in_memory(name: str, said: Sequence[Said]) -> "Volume":
    """Return a volume that no file has, of a few entries."""
    connection = sqlite3.connect(":memory:")
    _fill(connection, {}, said, {}, {})
    volume = Volume(Path(f"{name}{SUFFIX}"))
    volume._connection = connection
    return volume


def _fill(
    connection: sqlite3.Connection,
    about: Mapping[str, str],
    said: Sequence[Said],
    tags: Mapping[str, str],
    shares: Mapping[str, float],
) -> None:
    from dicts import prominence

    entries = [it.entry for it in said]
    searched = search_tables.rows(entries, prominence.bits(entries, shares, {}, {}))
    connection.executescript(_SCHEMA)
    with connection:
        meta = sorted({**about, "format": FORMAT}.items())
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)", _rows(said))
        connection.executemany("INSERT INTO tag VALUES (?, ?)", sorted(tags.items()))
        for table, rows in searched.items():
            for row in rows:
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)
    connection.executescript(search_tables.FINISH + _INDEXES)


def _rows(said: Iterable[Said]) -> Iterable[tuple[object, ...]]:
    for at, (entry, jyutping) in enumerate(said):
        read, senses = " ".join(entry.pinyin), "/".join(entry.senses)
        yield at, entry.traditional, entry.simplified, read, senses, " ".join(jyutping)


def _said(_: int, traditional: str, simplified: str, read: str, senses: str, jyut: str) -> Said:
    entry = Entry(traditional, simplified, tuple(read.split(" ")), tuple(senses.split("/")))
    return Said(entry, tuple(jyut.split()))


class Volume:
    """A volume, opened when something is first asked of it. Not to be shared between threads.

    It is called by the name of its file. Whatever is asked raises DictionaryError where the
    file is damaged or of another format.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name.removesuffix(SUFFIX)

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        address = f"{self.path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(address, uri=True)
        except sqlite3.Error as error:
            raise self._damaged(error) from error
        try:
            row = connection.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
        except sqlite3.Error as error:
            connection.close()
            raise self._damaged(error) from error
        if row != (FORMAT,):
            connection.close()
            raise DictionaryError(
                f"the dictionary {self.name} is of another version of duben; import it again"
            )
        return connection

    def _damaged(self, error: sqlite3.Error) -> DictionaryError:
        return DictionaryError(
            f"the dictionary {self.name} cannot be read ({error}); import it again, or use: "
            f"duben dict remove {self.name}"
        )

    def select(self, query: str, *values: str | int) -> list[Any]:
        """Return the rows that a query asks for; none for half a character."""
        try:
            return self._connection.execute(query, values).fetchall()
        except UnicodeEncodeError:  # half a character
            return []
        except sqlite3.Error as error:
            raise self._damaged(error) from error

    @cached_property
    def about(self) -> dict[str, str]:
        """What the file says of itself: sort, date, entries, license, bad, format."""
        return dict(self.select("SELECT name, value FROM meta"))

    def entries(self, word: str) -> list[Said]:
        """Return the entries with this headword, in either script, in the volume's order."""
        if not word:
            return []
        rows = self.select(
            f"{_SELECT} simplified = ?1 UNION {_SELECT} traditional = ?1 "
            "AND traditional <> simplified ORDER BY id",
            word,
        )
        return [_said(*row) for row in rows]

    def entry(self, number: int) -> Entry:
        """Return the entry with this number."""
        return _said(*self.select(f"{_SELECT} id = ?", number)[0]).entry

    @cached_property
    def scan(self) -> Scan:
        """The texts that are searched; read at first use."""
        return Scan(self)

    def tag(self, word: str) -> str:
        """Return the tag of a word as it is written in the list, "" where it has none."""
        rows = self.select("SELECT tag FROM tag WHERE word = ?", word) if word else []
        return str(rows[0][0]) if rows else ""

    def close(self) -> None:
        """Close the file, if it was opened."""
        connection = self.__dict__.pop("_connection", None)
        if connection is not None:
            connection.close()
