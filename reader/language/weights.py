"""What was learnt from gold data: small numbers for clues, in a file that is only mapped.

The file is a hash table with open addressing. Nothing is read at start; a look-up touches
two or three pages. Its parts, all little-endian:

- 16 bytes: ``duben-w2``, then the number of slots and of lanes, each in four bytes;
- for each slot four bytes, where its records begin, counted in records; two bytes, which
  records it has, a bit each; and two bytes, the fingerprint of its clue, 0 where it is free;
- the records: integers of 16 bits a lane, in which the weights of all lanes are packed, the
  first in the lowest bits (see ``packed``).

The slot of a clue is the CRC-32 of its UTF-8, modulo the slots, or the next that is free;
the high half of that number is the fingerprint. So one clue in some 65,000 that was never
learnt is taken for another: more rarely than texts have misprints.
"""

from collections.abc import Mapping, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct
from zlib import crc32

from reader.errors import DubenError

FOLDER = Path(__file__).with_name("models")
LARGEST = 127
"""The largest weight there is, so that some hundred of them can be added up in a lane."""
BITS = 16

_MAGIC = b"duben-w2"
_HEADER = Struct("<8sII")
_SLOT = Struct("<IHH")
_LOAD = 0.9
"""The share of slots that is taken; fuller tables are smaller, and slower where they miss."""

Records = list[tuple[int, int]]


class Weights:
    """A file of weights, open. Raises DubenError where it is missing or damaged."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap(file.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError) as error:  # ValueError: it is empty
            raise DubenError(f"cannot read {path}: {error}; install duben again") from error
        size = len(self._map)
        whole = size >= _HEADER.size
        magic, slots, lanes = _HEADER.unpack_from(self._map) if whole else (b"", 0, 0)
        self._slots, self._size = slots, lanes * BITS // 8
        self._begin = _HEADER.size + slots * _SLOT.size
        is_sound = magic == _MAGIC and slots and lanes and size >= self._begin
        if not is_sound or (size - self._begin) % self._size:
            raise DubenError(f"{path} is damaged; install duben again")

    def get(self, clue: str) -> Records:
        """Return the records of a clue, the number of its bit and what is packed; [] for none."""
        code = crc32(clue.encode("utf-8", "surrogatepass"))
        fingerprint = (code >> 16) or 1
        slot = code % self._slots
        while True:
            first, bits, found = _SLOT.unpack_from(self._map, _HEADER.size + slot * _SLOT.size)
            if found == fingerprint:
                return self._records(first, bits)
            if not found:
                return []
            slot = (slot + 1) % self._slots

    def _records(self, first: int, bits: int) -> Records:
        records, start, bit = [], self._begin + first * self._size, 0
        while bits:
            if bits & 1:
                end = start + self._size
                records.append((bit, int.from_bytes(self._map[start:end], "little", signed=True)))
                start = end
            bits >>= 1
            bit += 1
        return records


def packed(lanes: Sequence[int]) -> int:
    """Return the weights of all lanes in one integer, so that adding two adds every lane."""
    return sum(weight << BITS * lane for lane, weight in enumerate(lanes))


def write(path: Path, weights: Mapping[str, Mapping[int, Sequence[int]]], lanes: int) -> None:
    """Write a file of weights: of each clue its records by their bit, below 16.

    The same weights give the same bytes. Of two clues with the same slot and fingerprint (a
    pair in some tens of thousands) the heavier is kept.
    """
    slots = max(8, int(len(weights) / _LOAD))
    table = [(0, 0, 0)] * slots
    values = bytearray()
    size = lanes * BITS // 8
    for clue in sorted(weights, key=lambda it: (-_weight(weights[it]), it)):
        code = crc32(clue.encode("utf-8", "surrogatepass"))
        fingerprint = (code >> 16) or 1
        slot = code % slots
        while table[slot][2] not in (0, fingerprint):
            slot = (slot + 1) % slots
        if table[slot][2]:
            continue
        records = sorted(weights[clue].items())
        table[slot] = len(values) // size, sum(1 << bit for bit, _ in records), fingerprint
        for _, record in records:
            values += packed(record).to_bytes(size, "little", signed=True)
    header = _HEADER.pack(_MAGIC, slots, lanes)
    path.write_bytes(header + b"".join(_SLOT.pack(*it) for it in table) + values)


def _weight(records: Mapping[int, Sequence[int]]) -> int:
    return sum(abs(weight) for record in records.values() for weight in record)
