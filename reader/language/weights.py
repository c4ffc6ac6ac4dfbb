"""What was learnt from gold data: small numbers for clues, in tables that are read when needed.

A file has one table for each name that its owner gave it. Its parts, numbers little-endian:

- 8 bytes: ``duben-w6``; the size of the list of tables in four bytes; that list, UTF-8: for
  each table its name, its size in the file and how many columns it has, with tabs between,
  and a line feed between tables;
- the tables, deflated: the clues, UTF-8, sorted, with a line feed between; a line feed and a
  NUL; and the weights, column by column, 128 added to each so that it is one byte.

So a look-up is one in a ``dict``, and what is not in a table was never learnt. (In a hash
table that was only mapped a look-up took 1.5 µs, one in a ``dict`` takes 0.05; a text needs
seven for each character.)
"""

import zlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct

from reader.errors import DubenError

FOLDER = Path(__file__).with_name("models")
LARGEST = 127
"""The largest weight there is."""
BIAS = 128
"""Added to each weight, so that none is below 0, and some hundred can be added up in 16 bits."""
BITS = 16

_MAGIC = b"duben-w6"
_HEADER = Struct("<8sI")
_END_OF_CLUES = b"\n\0"


class Table:
    """Clues, sorted, and so many weights of each: ``columns``."""

    def __init__(self, clues: list[str], weights: bytes) -> None:
        self.clues = clues
        self.columns = len(weights) // len(clues)
        self._weights = weights  # column by column

    def weights(self) -> bytes:
        """Return the weights of all clues, a byte each with ``BIAS`` added, by clues."""
        rows, count = bytearray(len(self._weights)), len(self.clues)
        for column in range(self.columns):
            rows[column :: self.columns] = self._weights[column * count :][:count]
        return bytes(rows)

    def of(self, clue: str) -> bytes | None:
        """Return the weights of one clue, in the same way; None if it is not there."""
        at = bisect_left(self.clues, clue)
        if at == len(self.clues) or self.clues[at] != clue:
            return None
        return self._weights[at :: len(self.clues)]


def wide(weights: bytes) -> bytes:
    """Return weights of a byte each in ``BITS`` bits each, little-endian, to be added up."""
    found = bytearray(2 * len(weights))
    found[::2] = weights
    return bytes(found)


class Weights:
    """A file of weights, open. Raises DubenError where it is missing or damaged."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            with path.open("rb") as file:
                self._map = mmap(file.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError) as error:  # ValueError: it is empty
            raise DubenError(f"cannot read {path}: {error}; install duben again") from error
        if self._map[: len(_MAGIC)] != _MAGIC or len(self._map) < _HEADER.size:
            raise self._damaged()
        _, size = _HEADER.unpack_from(self._map)
        at = _HEADER.size + size
        self._places: dict[str, tuple[int, int, int]] = {}
        try:
            for line in filter(None, self._map[_HEADER.size : at].decode("utf-8").split("\n")):
                name, length, columns = line.split("\t")
                end = at + int(length)
                self._places[name] = at, end, int(columns)
                at = end
        except ValueError as error:
            raise self._damaged() from error
        if at != len(self._map):
            raise self._damaged()

    def table(self, name: str) -> Table | None:
        """Return the table of a name, None where there is none; it is read anew each time.

        Raises DubenError where it is damaged.
        """
        place = self._places.get(name)
        if place is None:
            return None
        at, end, columns = place
        try:
            clues, found, weights = zlib.decompress(self._map[at:end]).partition(_END_OF_CLUES)
            names = clues.decode("utf-8").split("\n")
        except (zlib.error, ValueError) as error:
            raise self._damaged() from error
        if not found or len(weights) != len(names) * columns:
            raise self._damaged()
        return Table(names, weights)

    def _damaged(self) -> DubenError:
        return DubenError(f"{self._path} is damaged; install duben again")


def write(
    path: Path, tables: Mapping[str, Mapping[str, Sequence[int]]], *, is_small: bool = True
) -> None:
    """Write a file of weights: of each table, by its name, the weights of its clues.

    All clues of a table have as many. The same weights give the same bytes (with the same
    zlib). A clue or name has no line feed, tab or NUL. Tables without clues are left out.
    Unless the file is to be small, its tables are as they are: read a third faster.
    """
    listed, deflated = [], []
    for name, table in sorted(tables.items()):
        if not table:
            continue
        clues = sorted(table)
        columns = list(zip(*(table[clue] for clue in clues), strict=True))
        weights = b"".join(bytes(BIAS + it for it in column) for column in columns)
        content = "\n".join(clues).encode("utf-8") + _END_OF_CLUES + weights
        deflated.append(zlib.compress(content, 9 if is_small else 0))
        listed.append(f"{name}\t{len(deflated[-1])}\t{len(columns)}")
    index = "\n".join(listed).encode("utf-8")
    path.write_bytes(b"".join([_HEADER.pack(_MAGIC, len(index)), index, *deflated]))
