"""What was learnt from gold data: small numbers for clues, in a file that is only mapped.

The file is a hash table with open addressing. Nothing is read at start; a look-up touches
one page or two. Its parts, all little-endian:

- 16 bytes: ``duben-w1``, then the number of slots and of lanes, each in four bytes;
- two bytes a slot, the clue's fingerprint, 0 where the slot is free;
- one signed byte for each lane of a slot.

The place of a clue is the CRC-32 of its UTF-8: modulo the slots, going on to the next while
they are taken; the high half of it is the fingerprint. One clue in 65,000 that was never
learnt is taken for another: far rarer than a misprint in the text.
"""

from array import array
from collections.abc import Mapping, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct
from zlib import crc32

from reader.errors import DubenError

FOLDER = Path(__file__).with_name("models")
_MAGIC = b"duben-w1"
_HEADER = Struct("<8sII")
_LOAD = 0.8
"""The share of slots that is taken; fuller tables are smaller, and slower where it misses."""
LARGEST = 127


class Weights:
    """A file of weights, open. Raises DubenError where it is missing or damaged."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap(file.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError) as error:  # ValueError: it is empty
            raise DubenError(f"cannot read {path}: {error}; install duben again") from error
        size = len(self._map)
        magic, slots, lanes = _HEADER.unpack_from(self._map) if size >= 16 else (b"", 0, 0)
        if magic != _MAGIC or size != 16 + slots * (2 + lanes):
            raise DubenError(f"{path} is damaged; install duben again")
        self._slots, self._lanes = slots, lanes
        view = memoryview(self._map)
        self._fingerprints = view[16 : 16 + 2 * slots].cast("H")
        self._values = view[16 + 2 * slots :].cast("b")

    def get(self, clue: str) -> Sequence[int] | None:
        """Return the weights of a clue, one a lane, each from -127 to 127; None for none."""
        code = crc32(clue.encode("utf-8", "surrogatepass"))
        fingerprint = (code >> 16) or 1
        slots, fingerprints = self._slots, self._fingerprints
        slot = code % slots
        while found := fingerprints[slot]:
            if found == fingerprint:
                start = slot * self._lanes
                return self._values[start : start + self._lanes]
            slot = (slot + 1) % slots
        return None


def write(path: Path, weights: Mapping[str, Sequence[int]], lanes: int) -> None:
    """Write a file of weights: for each clue one a lane, from -127 to 127.

    The same weights give the same bytes. Of two clues with the same place and fingerprint
    (one pair in some tens of thousands) the heavier is kept.
    """
    slots = max(8, int(len(weights) / _LOAD))
    fingerprints = array("H", bytes(2 * slots))
    values = array("b", bytes(lanes * slots))
    # The heaviest first, so that they are found at once, and kept.
    for clue in sorted(weights, key=lambda it: (-sum(map(abs, weights[it])), it)):
        code = crc32(clue.encode("utf-8", "surrogatepass"))
        fingerprint = (code >> 16) or 1
        slot = code % slots
        while fingerprints[slot] not in (0, fingerprint):
            slot = (slot + 1) % slots
        if not fingerprints[slot]:
            fingerprints[slot] = fingerprint
            values[slot * lanes : (slot + 1) * lanes] = array("b", weights[clue])
    path.write_bytes(
        _HEADER.pack(_MAGIC, slots, lanes) + _little(fingerprints) + values.tobytes()
    )


def _little(numbers: "array[int]") -> bytes:
    import sys

    if sys.byteorder == "big":
        numbers = array("H", numbers)
        numbers.byteswap()
    return numbers.tobytes()
