"""A SQLite file of the user's: opened, brought up to date, and changed in safety.

The deck and the library are one file each. Both are opened here, so that there is one
place that knows what can go wrong with a file on somebody's disk, and says it in a line.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from reader.errors import DubenError


class StoreError(DubenError):
    """Something is wrong with one of the user's SQLite files."""


class DamagedStoreError(StoreError):
    """The file cannot be read as what it should be. It has been left as it was."""


class NewerStoreError(StoreError):
    """The file was written by a newer duben. It has been left as it was."""


class UnwritableStoreError(StoreError):
    """The file, or its folder, may not be written."""


class FullDiskError(StoreError):
    """There is no room to save: what was saved before is still there."""


class BusyStoreError(StoreError):
    """Another program has held the file for longer than we wait."""


class Kind(NamedTuple):
    """What a store is called, and the steps that make its tables.

    ``migrations[n]`` brings a file from ``PRAGMA user_version`` n to n + 1; a released
    step is never changed, a new one is added. ``advice`` tells the user what to do about
    a damaged file. ``wait`` is how many seconds we stand in line behind another writer.
    Of a file that ``is_precious`` a copy is kept before a newer duben changes its tables.
    """

    name: str
    migrations: Sequence[Sequence[str]]
    advice: str
    synchronous: Literal["FULL", "NORMAL"]
    wait: float = 5.0
    is_precious: bool = False


_Result = TypeVar("_Result")

# What SQLite says, by its result codes (https://sqlite.org/rescode.html).
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_UNWRITABLE = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})
_UNOPENED = _UNWRITABLE | {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}
_PERMIT = "give yourself permission, or set DUBEN_HOME to a folder you can write to"


class Store:
    """An open SQLite file. Every ``sqlite3.Error`` leaves it as a StoreError.

    ``is_saved`` is False where it is only a copy in memory of a file that may not be
    written.
    """

    def __init__(
        self, connection: sqlite3.Connection, kind: Kind, path: Path, *, is_saved: bool
    ) -> None:
        self.connection = connection
        self.kind = kind
        self.path = path
        self.is_saved = is_saved

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for reading. Raises StoreError."""
        with _explained(self.kind, self.path):
            yield self.connection

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for a change: all of it is saved at the end, or none.

        Raises StoreError; then the file is as it was before, and can still be used.
        """
        with _explained(self.kind, self.path):
            _begin(self.connection, self.kind.wait)
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back already: then there is nothing to do.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file. Closing twice is no error."""
        with suppress(sqlite3.Error):
            self.connection.close()


def open_store(path: Path, kind: Kind) -> Store:
    """Open the file for reading and writing, made where it is missing.

    Raises UnwritableStoreError where it may not be written (``open_copy`` may still read
    it), DamagedStoreError, NewerStoreError, FullDiskError or BusyStoreError. A file that
    is refused has not been touched.
    """
    with _explained(kind, path):
        _refuse_unwritable(path, kind)
        connection = sqlite3.connect(path, timeout=kind.wait, isolation_level=None)
        try:
            # Look before anything is written: WAL mode is kept in the file itself.
            version = _version(connection, kind, path)
            if version != len(kind.migrations):
                if version and kind.is_precious:
                    _keep_copy(connection, path, version)
                _use_wal(connection, kind.wait)
                connection.execute(f"PRAGMA synchronous={kind.synchronous}")
                _migrate(connection, kind, path)
            connection.execute(f"PRAGMA synchronous={kind.synchronous}")
        except BaseException:
            connection.close()
            raise
    return Store(connection, kind, path, is_saved=True)


def open_copy(path: Path, kind: Kind) -> Store:
    """Read the file into memory; empty where it is missing. The file is not changed.

    Raises DamagedStoreError or NewerStoreError. What is changed in the copy is not saved.
    """
    with _explained(kind, path):
        if path.is_dir():
            raise _is_a_folder(path, kind)
        copy = sqlite3.connect(":memory:", isolation_level=None)
        try:
            if path.exists():
                _read_into(copy, path)
            if _version(copy, kind, path) != len(kind.migrations):
                _migrate(copy, kind, path)
        except BaseException:
            copy.close()
            raise
    return Store(copy, kind, path, is_saved=False)


def open_empty(path: Path, kind: Kind) -> Store:
    """Return an empty store in memory, called by ``path``, which is not looked at."""
    empty = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(empty, kind, path)
    return Store(empty, kind, path, is_saved=False)


def aside(path: Path) -> Path:
    """Give a damaged file, and what SQLite has beside it, a name that none has; return it.

    Raises StoreError where that cannot be done.
    """
    number = 1
    while (goal := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    try:
        path.replace(goal)
        for tail in ("-wal", "-shm"):
            beside = path.with_name(path.name + tail)
            if beside.exists():
                beside.replace(goal.with_name(goal.name + tail))
    except OSError as error:
        raise StoreError(f"cannot put {path} aside: {error.strerror}") from error
    return goal


def savable(name: str) -> str:
    """Return a name as SQLite takes it: bytes of a file name that are no text are spelt out.

    Python reads such a byte as half a character, which has no UTF-8.
    """
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _is_a_folder(path: Path, kind: Kind) -> StoreError:
    return StoreError(f"{path} is a folder, where the {kind.name} should be a file; {kind.advice}")


def _refuse_unwritable(path: Path, kind: Kind) -> None:
    """SQLite opens such a file for reading and complains at the first change: too late."""
    effective = os.access in os.supports_effective_ids
    if path.is_dir():
        raise _is_a_folder(path, kind)
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent} to keep the {kind.name} in; make it")
    for what in (path, path.parent):
        if what.exists() and not os.access(what, os.W_OK, effective_ids=effective):
            raise UnwritableStoreError(f"the {kind.name} {path} may not be written; {_PERMIT}")


def _read_into(copy: sqlite3.Connection, path: Path) -> None:
    """Copy the file into a connection in memory, changes still in its log included.

    Where the folder may not be written, SQLite cannot read beside a log; then a file
    without a log is read as one that nobody changes, and one with a log is copied first.
    """
    try:
        _copy_from(f"{path.absolute().as_uri()}?mode=ro", copy)
    except sqlite3.OperationalError as error:
        if _code(error) not in _UNOPENED:
            raise
        log = path.with_name(path.name + "-wal")
        if not log.exists() or log.stat().st_size == 0:
            _copy_from(f"{path.absolute().as_uri()}?mode=ro&immutable=1", copy)
            return
        import shutil
        import tempfile

        with tempfile.TemporaryDirectory(prefix="duben-") as folder:
            there = Path(folder) / path.name
            shutil.copyfile(path, there)
            shutil.copyfile(log, there.with_name(log.name))
            _copy_from(there.as_uri(), copy)


def _copy_from(address: str, copy: sqlite3.Connection) -> None:
    source = sqlite3.connect(address, uri=True)
    try:
        source.backup(copy)
    finally:
        source.close()


def _version(connection: sqlite3.Connection, kind: Kind, path: Path) -> int:
    """Return the version of the tables, 0 for a new file; refuse what is not ours."""
    version, has_tables = _patiently(lambda: _glance(connection), kind.wait)
    if version > len(kind.migrations):
        raise NewerStoreError(
            f"the {kind.name} {path} was written by a newer duben; update duben to open it"
        )
    if has_tables != (version > 0):
        raise DamagedStoreError(f"{path} is not a {kind.name} of duben; {kind.advice}")
    return version


def _glance(connection: sqlite3.Connection) -> tuple[int, bool]:
    """Return the version of the tables and whether there are any, both of one moment.

    Reading the list of tables also finds a file whose beginning is damaged.
    """
    connection.execute("BEGIN")
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    finally:
        # On a full disk SQLite has rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return version, tables is not None


def _use_wal(connection: sqlite3.Connection, wait: float) -> None:
    """Turn on the write-ahead log: readers and a writer do not wait for each other.

    When two programs make the same new file, SQLite says "locked" here at once, whatever
    the timeout (2 of 360 first openings measured): so we try again ourselves.
    """
    _patiently(lambda: connection.execute("PRAGMA journal_mode=WAL"), wait)


def _begin(connection: sqlite3.Connection, wait: float) -> None:
    """Begin a change, as its only writer.

    SQLite's own timeout covers a lock that is held; the first steps of a file that is
    being recovered after a crash can be "busy" at once: hence our own patience too.
    """
    _patiently(lambda: connection.execute("BEGIN IMMEDIATE"), wait)


def _patiently(step: Callable[[], _Result], wait: float) -> _Result:
    until = time.monotonic() + wait
    while True:
        try:
            return step()
        except sqlite3.OperationalError as error:
            if _code(error) not in _BUSY or time.monotonic() >= until:
                raise
            time.sleep(0.01)


def _keep_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Keep a copy of a file of an earlier version, for whoever goes back to an earlier duben."""
    goal = path.with_name(f"{path.stem}-version-{version}{path.suffix}")
    if goal.exists():
        return
    from reader.whole_file import made_beside

    with made_beside(goal) as new:
        connection.execute("VACUUM INTO ?", (str(new),))


def _migrate(connection: sqlite3.Connection, kind: Kind, path: Path) -> None:
    _begin(connection, kind.wait)
    try:
        # Asked again inside: another program may have been faster.
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        for step in kind.migrations[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version={max(version, len(kind.migrations))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    _version(connection, kind, path)


@contextmanager
def _explained(kind: Kind, path: Path) -> Iterator[None]:
    """Turn whatever SQLite and the system say into one line for the user."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explain(error, kind, path) from error
    except UnicodeEncodeError as error:
        broken = error.object[error.start : error.end]
        raise StoreError(
            f"the {kind.name} cannot save {broken!a}, half a character; check the text's encoding"
        ) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError(f"cannot open the {kind.name} {path}: {reason}") from error


def _explain(error: sqlite3.Error, kind: Kind, path: Path) -> StoreError:
    code = _code(error)
    if code in _BUSY:
        return BusyStoreError(
            f"the {kind.name} {path} is held by another program; close it and try again"
        )
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(path)):
        return FullDiskError(
            f"the disk is full: not saved in the {kind.name} {path}; make room and try again"
        )
    if code in _UNWRITABLE:
        return UnwritableStoreError(f"the {kind.name} {path} may not be written; {_PERMIT}")
    if code == sqlite3.SQLITE_CANTOPEN:
        return UnwritableStoreError(f"the {kind.name} {path} cannot be opened; {_PERMIT}")
    if code == sqlite3.SQLITE_IOERR:
        return StoreError(f"the disk failed while using the {kind.name} {path}; check the disk")
    # Our statements are fixed, so whatever else is refused lies in the file: not a
    # database, a broken page, a table or column missing, text that is no UTF-8.
    return DamagedStoreError(f"the {kind.name} {path} is damaged ({error}); {kind.advice}")


def _code(error: sqlite3.Error) -> int | None:
    """Return SQLite's primary result code; None where Python itself complains."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _is_full(path: Path) -> bool:
    """SQLite calls a full disk a failing one where it fails beside the file itself."""
    import shutil

    with suppress(OSError):
        # The shared memory beside a log takes 32 KiB.
        return shutil.disk_usage(path.parent).free < 64 * 1024
    return False
