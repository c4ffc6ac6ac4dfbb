"""What was learnt from gold data: small numbers for clues, in a file that is only mapped.

The file is a hash table. Nothing is read at start; a look-up touches two or three pages. Its
parts, all little-endian:

- 16 bytes: ``duben-w5``, the number of clues in four bytes, that of lanes in two, and in two
  more how many bits of a clue's code say its bucket;
- for each bucket, and once more after the last, in four bytes, which clue is its first;
- for each clue, sorted by their codes: two bytes, where its records begin, counted in
  records; two bytes, which records it has, a bit each; and two bytes, the low half of its code;
- the records: one signed byte for each lane. Clues with the same records share them.

The code of a clue is the CRC-32 of its UTF-8. Its highest bits are the bucket. So one clue in
some 30,000 that was never learnt is taken for another: more rarely than texts have misprints.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct, pack
from zlib import crc32

from reader.errors import DubenError

FOLDER = Path(__file__).with_name("models")
LARGEST = 127
"""The largest weight there is, so that some hundred of them can be added up in a lane."""
BITS = 16

_MAGIC = b"duben-w5"
_HEADER = Struct("<8sIHH")
_FIRST_AND_NEXT = Struct("<II")
_CLUE = Struct("<HHH")
_IN_A_BUCKET = 3
"""Clues in a bucket, more or less; fewer make the file larger, and look-ups little faster."""

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
        header = _HEADER.unpack_from(self._map) if whole else (b"", 0, 0, 0)
        magic, clues, lanes, bits = header
        self._shift, self._lanes = 32 - bits, Struct(f"<{lanes}b")
        self._clues = _HEADER.size + 4 * ((1 << min(bits, 32)) + 1)
        self._begin = self._clues + clues * _CLUE.size
        is_sound = magic == _MAGIC and lanes and bits <= 32 and size >= self._begin
        if not is_sound or (size - self._begin) % lanes:
            raise DubenError(f"{path} is damaged; install duben again")

    def get(self, clue: str) -> Records:
        """Return the records of a clue, the number of its bit and what is packed; [] for none."""
        code = crc32(clue.encode("utf-8", "surrogatepass"))
        bucket = _HEADER.size + 4 * (code >> self._shift)
        first, following = _FIRST_AND_NEXT.unpack_from(self._map, bucket)
        if first < following:
            low = code & 0xFFFF
            begin, end = self._clues + first * _CLUE.size, self._clues + following * _CLUE.size
            for at in range(begin, end, _CLUE.size):
                record, bits, found = _CLUE.unpack_from(self._map, at)
                if found == low:
                    return self._records(record, bits)
        return []

    def _records(self, first: int, bits: int) -> Records:
        size, unpack = self._lanes.size, self._lanes.unpack_from
        records, start, bit = [], self._begin + first * size, 0
        while bits:
            if bits & 1:
                records.append((bit, packed(unpack(self._map, start))))
                start += size
            bits >>= 1
            bit += 1
        return records


def packed(lanes: Sequence[int]) -> int:
    """Return the weights of all lanes in one integer, so that adding two adds every lane."""
    total = 0
    for weight in reversed(lanes):
        total = (total << BITS) + weight
    return total


def write(path: Path, weights: Mapping[str, Mapping[int, Sequence[int]]], lanes: int) -> None:
    """Write a file of weights: of each clue its records by their bit, below 16.

    The same weights give the same bytes. Of two clues with the same bucket and low half (a
    pair in some ten thousands) the heavier is kept. Raises ValueError for more than 65,535
    records that differ.
    """
    bits = max(1, (len(weights) // _IN_A_BUCKET).bit_length())
    by_code: dict[tuple[int, int], str] = {}
    for clue in sorted(weights, key=lambda it: (-_weight(weights[it]), it)):
        code = crc32(clue.encode("utf-8", "surrogatepass"))
        by_code.setdefault((code >> 32 - bits, code & 0xFFFF), clue)
    firsts = [0] * ((1 << bits) + 1)
    table, values = bytearray(), bytearray()
    shared: dict[bytes, int] = {}
    lane_bytes = Struct(f"<{lanes}b")
    for (bucket, low), clue in sorted(by_code.items()):
        firsts[bucket + 1] += 1
        records = sorted(weights[clue].items())
        packed_records = b"".join(lane_bytes.pack(*record) for _, record in records)
        first = shared.setdefault(packed_records, len(values) // lanes)
        if first == len(values) // lanes:
            values += packed_records
        if first > 0xFFFF:
            raise ValueError(f"{path} would have more records than two bytes count")
        table += _CLUE.pack(first, sum(1 << bit for bit, _ in records), low)
    header = _HEADER.pack(_MAGIC, len(by_code), lanes, bits)
    index = pack(f"<{len(firsts)}I", *accumulate(firsts))
    path.write_bytes(header + index + table + values)


def _weight(records: Mapping[int, Sequence[int]]) -> int:
    return sum(abs(weight) for record in records.values() for weight in record)
