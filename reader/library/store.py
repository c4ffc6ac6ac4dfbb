"""The library: which texts were opened, the place in each, and how the screen is liked.

One SQLite file that could be made again, and so never a reason not to read: nothing here
raises. Where the file fails, ``notice`` says so in a line and the library goes on in
memory; a damaged file is put aside, never deleted.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reader.errors import DubenError
from reader.library.tables import LIBRARY
from reader.paths import data_folder
from reader.sqlite import (
    BusyStoreError,
    DamagedStoreError,
    Store,
    StoreError,
    aside,
    open_copy,
    open_empty,
    open_store,
    savable,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

_Result = TypeVar("_Result")

_LISTED = 50
"""How many texts are listed as read lately."""


class Place(NamedTuple):
    """Where the reader was: ``offset`` is in characters of ``document.original``."""

    offset: int


class Counted(NamedTuple):
    """The words of a text, packed, and what tells which text they are of, cut in which way."""

    made_of: str
    words: bytes


class Recent(NamedTuple):
    """A text that was opened: ``offset`` of ``length`` characters are behind the reader.

    ``opened_at`` is when it was last read, UTC, ISO 8601, to the second.
    """

    key: str
    name: str
    title: str
    offset: int
    length: int
    opened_at: str


class Library:
    """An open library. ``Library.open()`` gives one, whatever is on the disk.

    ``notice`` is empty, or one line for the user: why places are not being saved, or what
    became of a damaged file. It may appear later than at the opening.
    """

    def __init__(self, store: Store, notice: str = "") -> None:
        self._store = store
        self.path = store.path
        self.notice = notice

    @classmethod
    def open(cls, path: Path | None = None) -> "Library":
        """Open the library at ``path``, else ``library.sqlite3`` in the user's data folder.

        Never raises: see the top of this file.
        """
        try:
            path = path or data_folder() / "library.sqlite3"
        except DubenError as error:
            return cls(open_empty(Path("library.sqlite3"), LIBRARY), _unsaved(error))
        store, notice = _open(path)
        return cls(store, notice)

    def place(self, key: str) -> Place | None:
        """Return where the reader was in a text, None for a text not opened before."""
        row = self._ask(
            lambda library: library.execute(
                "SELECT offset FROM places WHERE key = ?", (savable(key),)
            ).fetchone(),
            None,
        )
        return Place(int(row[0])) if row else None

    def save_place(self, key: str, name: str, title: str, offset: int, length: int) -> None:
        """Remember the place in a text, and that it is the one read last.

        ``offset`` and ``length`` are in characters of ``document.original``. Cheap enough
        for every move (0.1 ms).
        """
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self._tell(
            # Times are to the second: `turn` tells which of two texts was the later.
            "INSERT OR REPLACE INTO places VALUES "
            "(?, ?, ?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM places))",
            (savable(key), savable(name), savable(title), offset, length, now),
        )

    def recent(self, limit: int = _LISTED) -> list[Recent]:
        """Return the texts opened, newest first."""
        rows: list[tuple[Any, ...]] = self._ask(
            lambda library: library.execute(
                "SELECT key, name, title, offset, length, opened_at FROM places "
                "ORDER BY turn DESC LIMIT ?",
                (limit,),
            ).fetchall(),
            [],
        )
        return [Recent(*row) for row in rows]

    def forget(self, key: str) -> None:
        """Take a text off the list, its place with it."""
        self._tell("DELETE FROM places WHERE key = ?", (savable(key),))
        self._tell("DELETE FROM counts WHERE key = ?", (savable(key),))

    def remember_counts(self, key: str, counted: Counted) -> None:
        """Remember the words of a text, and forget those of texts not read for long.

        A long novel has 30,000 words, in 200 kB: as many texts keep theirs as are listed.
        """
        self._tell("INSERT OR REPLACE INTO counts VALUES (?, ?, ?)", (savable(key), *counted))
        self._tell(
            "DELETE FROM counts WHERE key <> ? AND key NOT IN "
            "(SELECT key FROM places ORDER BY turn DESC LIMIT ?)",
            (savable(key), _LISTED),
        )

    def counts(self, key: str) -> Counted | None:
        """Return the words of a text, None where they are not remembered."""
        row = self._ask(
            lambda library: library.execute(
                "SELECT made_of, words FROM counts WHERE key = ?", (savable(key),)
            ).fetchone(),
            None,
        )
        return Counted(*row) if row else None

    def remember(self, name: str, value: str) -> None:
        """Remember how the screen is liked: ``remember("script", "traditional")``."""
        self._tell("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def recall(self, name: str, default: str = "") -> str:
        """Return what was remembered under a name, else ``default``."""
        row = self._ask(
            lambda library: library.execute(
                "SELECT value FROM settings WHERE name = ?", (name,)
            ).fetchone(),
            None,
        )
        return str(row[0]) if row else default

    def close(self) -> None:
        """Close the file; every place is saved already."""
        self._store.close()

    def _ask(self, question: "Callable[[Connection], _Result]", default: _Result) -> _Result:
        try:
            with self._store.reading() as library:
                return question(library)
        except StoreError as error:
            self._carry_on(error)
            return default

    def _tell(self, statement: str, values: tuple[str | int | bytes, ...]) -> None:
        try:
            with self._store.changing() as library:
                library.execute(statement, values)
        except StoreError as error:
            self._carry_on(error)

    def _carry_on(self, error: StoreError) -> None:
        """Say what failed, and begin anew where the file is damaged."""
        if isinstance(error, DamagedStoreError):
            self._store.close()
            self._store, self.notice = _begin_anew(self.path)
        else:
            self.notice = _unsaved(error)


def _open(path: Path) -> tuple[Store, str]:
    """Return the library at ``path``, and a notice where there is something to say."""
    try:
        return open_store(path, LIBRARY), ""
    except DamagedStoreError:
        return _begin_anew(path)
    except BusyStoreError as error:
        return open_empty(path, LIBRARY), _unsaved(error)
    except StoreError as error:
        # What cannot be written can often still be read: the places are known then.
        try:
            return open_copy(path, LIBRARY), _unsaved(error)
        except StoreError:
            return open_empty(path, LIBRARY), _unsaved(error)


def _begin_anew(path: Path) -> tuple[Store, str]:
    """Put a damaged library aside, and return a new one with what to say about it."""
    try:
        old = aside(path)
        store = open_store(path, LIBRARY)
    except StoreError:
        return open_empty(path, LIBRARY), f"the library {path} is damaged; places are not saved"
    return store, f"the library was damaged: places are remembered anew; the old file is {old}"


def _unsaved(error: DubenError) -> str:
    return f"places are not saved: {error}"
