"""Packages and collections of Anki (``.apkg``, ``.colpkg``), of today and of earlier ones.

Today's hold ``collection.anki21b``, a SQLite file packed with zstd, and beside it a stub
that tells older programs to update; older ones ``collection.anki21`` or ``collection.anki2``.
"""

import json
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Protocol

from reader.deck.anki.notetype import FIELDS
from reader.deck.importers.columns import LOOKED_AT, Roles, record, roles
from reader.deck.importers.record import Record, plain
from reader.deck.words import Status
from reader.errors import DubenError

_MEMBERS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_MOST_BYTES = 4 << 30
_PIECE = 1 << 20
_KNOWN = 21
"""Days: what Anki calls mature."""
_OURS = Roles(
    word=FIELDS.index("Simplified"),
    other=FIELDS.index("Traditional"),
    pinyin=FIELDS.index("Key"),
    meaning=FIELDS.index("Meaning"),
    sentence=FIELDS.index("Sentence"),
    note=FIELDS.index("Notes"),
)


def read(path: Path, chosen: Mapping[str, str] | None = None) -> Iterator[Record]:
    """Yield the words of a package, with what Anki's scheduling says of each.

    ``chosen`` says what fields are (see ``columns.roles``), for note types that are not
    duben's own. Raises DubenError where it is no package, damaged, or has no words.
    """
    with tempfile.TemporaryDirectory(prefix="duben-") as folder:
        file = Path(folder) / "collection.sqlite3"
        _unpack(path, file)
        try:
            connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
            try:
                connection.create_collation("unicase", _unicase)
                yield from _records(connection, chosen)
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise DubenError(f"{path.name} is damaged ({error}); export it again") from error


class Readable(Protocol):
    """Something that bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """Return so many bytes at most."""
        ...


def _unpack(path: Path, goal: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            member = next((it for it in _MEMBERS if it in names), None)
            if member is None:
                raise DubenError(f"{path.name} is no package of Anki: it has no collection")
            with archive.open(member) as packed, goal.open("wb") as stream:
                _copy(_unzstd(packed) if member.endswith("b") else packed, stream, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise DubenError(f"{path.name} is not whole, or damaged; export it again") from error
    except RuntimeError as error:  # it is encrypted
        raise DubenError(f"{path.name} cannot be unpacked: {error}") from error
    except OSError as error:
        raise DubenError(f"cannot read {path}: {error.strerror or error}") from error


def _unzstd(packed: IO[bytes]) -> Readable:
    import sys

    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd.ZstdFile(packed)


def _copy(source: Readable, goal: IO[bytes], path: Path) -> None:
    import sys

    if sys.version_info >= (3, 14):
        from compression.zstd import ZstdError
    else:
        from backports.zstd import ZstdError
    size = 0
    try:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > _MOST_BYTES:
                raise DubenError(f"{path.name} unpacks to more than 4 GB; it was not taken")
            goal.write(piece)
    except ZstdError as error:
        raise DubenError(f"{path.name} is not whole, or damaged; export it again") from error


def _unicase(one: str, other: str) -> int:
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


def _records(connection: sqlite3.Connection, chosen: Mapping[str, str] | None) -> Iterator[Record]:
    types = _types(connection)
    is_any = False
    problem: DubenError | None = None
    for number, names in types.items():
        try:
            which = _roles(connection, number, names, chosen)
        except DubenError as error:
            problem = error
            continue
        is_any = True
        for flds, tags, interval, reviews in connection.execute(_NOTES, (number,)):
            cells = [plain(it) for it in str(flds).split("\x1f")]
            found = record(
                cells, which, _status(interval, reviews), str(tags).split(), in_anki=True
            )
            if found:
                yield _ours(found) if tuple(names) == FIELDS else found
    if not is_any:
        raise problem or DubenError("there are no notes in it")


# The best-known card of a note counts; intervals are in days, those below zero in seconds.
_NOTES = """
SELECT n.flds, n.tags, coalesce(max(c.ivl), 0), coalesce(max(c.reps), 0)
FROM notes AS n LEFT JOIN cards AS c ON c.nid = n.id
WHERE n.mid = ? GROUP BY n.id ORDER BY n.id
"""


def _roles(
    connection: sqlite3.Connection,
    number: int,
    names: Sequence[str],
    chosen: Mapping[str, str] | None,
) -> Roles:
    if tuple(names) == FIELDS:
        return _OURS
    some = connection.execute(
        "SELECT flds FROM notes WHERE mid = ? LIMIT ?", (number, LOOKED_AT)
    ).fetchall()
    return roles([[plain(it) for it in flds.split("\x1f")] for (flds,) in some], names, chosen)


def _types(connection: sqlite3.Connection) -> dict[int, list[str]]:
    """Return the names of the fields of each note type that has notes."""
    used = [it for (it,) in connection.execute("SELECT DISTINCT mid FROM notes ORDER BY mid")]
    has_table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'fields'").fetchone()
    if has_table:
        query = "SELECT name FROM fields WHERE ntid = ? ORDER BY ord"
        return {it: [name for (name,) in connection.execute(query, (it,))] for it in used}
    (models,) = connection.execute("SELECT models FROM col").fetchone()
    try:
        found = json.loads(models)
        return {it: [field["name"] for field in found[str(it)]["flds"]] for it in used}
    except (ValueError, KeyError, TypeError) as error:
        raise DubenError("the note types in it cannot be read; export it again") from error


def _status(interval: int, reviews: int) -> Status:
    """Return what is known of a word that Anki shows again after so many days."""
    if interval >= _KNOWN:
        return Status.KNOWN
    if interval >= 7:
        return Status.LEARNING_4
    if interval >= 3:
        return Status.LEARNING_3
    return Status.LEARNING_2 if reviews else Status.LEARNING_1


def _ours(found: Record) -> Record:
    """Return a word of duben's own note type, whose key has the pinyin: ``書|书 [shu1]``."""
    return found._replace(
        pinyin=found.pinyin.partition("[")[2].rstrip("]"),
        tags=tuple(it for it in found.tags if it != "duben"),
    )
