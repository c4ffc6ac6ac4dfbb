"""Adding up what the clues of a sentence say, for all units and lanes at once.

The weights of a clue are bytes, and so are those of all units that a group of kinds tells
something of: one integer as long as the sentence. What the groups say is added up as such
integers, so that one addition adds all lanes of all units.
"""

from collections.abc import Mapping
from itertools import chain, repeat
from struct import iter_unpack

from reader.language.clues import KINDS, Groups
from reader.language.register import LEVELS
from reader.language.tags import LANES
from reader.language.weights import BIAS, BITS, Weights

REGISTERS = 2
"""A unit has the weights of the written register, then what the everyday one adds to them."""

_UNIT = REGISTERS * LANES * BITS
_UNIT_BYTES = _UNIT // 8
_EVERYDAY = LANES * BITS
"""How many bits lie between a weight of the written register and that of the everyday one."""
_FARTHEST = max(map(len, KINDS)) - 1
"""Units before the first that a group may reach to."""
_OF_A_UNIT = f"<{LANES}H{LANES * BITS // 8}x"


def table_row(of_kinds: Mapping[int, list[int]], kinds: str) -> list[int]:
    """Return a clue's weights as the file has them: ``of_kinds`` by the index of the kind.

    Each of those has ``REGISTERS * LANES``. The last kind comes first, since it is the one
    for the unit furthest back (see ``clues.Groups``).
    """
    none = [0] * (REGISTERS * LANES)
    return [it for at in reversed(range(len(kinds))) for it in of_kinds.get(at, none)]


class Scoring:
    """Weights for clues, ready to be added up. Raises DubenError where they are damaged."""

    def __init__(self, weights: Weights) -> None:
        self._tables = [_table(weights, kinds) for kinds in KINDS]

    def lanes(self, clues: Groups, level: int) -> list[int]:
        """Return ``LANES`` numbers for each unit, in the register of that level.

        The first four of a unit are all greater by the same, which changes no comparison.
        """
        count = len(clues.looks)
        total = 0
        for kinds, table, content in zip(KINDS, self._tables, clues.contents, strict=True):
            found = list(map(table.get, content, repeat(table[_NEVER_MET])))
            size = len(kinds)
            # What a clue says of several units overlaps with what its neighbours say: those
            # that do not are put together.
            for first in range(min(size, len(found))):
                whole = int.from_bytes(b"".join(found[first::size]), "little")
                total += whole << _UNIT * (first + 1 - size + _FARTHEST)
        total = (total >> _UNIT * _FARTHEST) & ((1 << _UNIT * count) - 1)
        total = (LEVELS - 1) * total + level * (total >> _EVERYDAY)
        data = total.to_bytes(_UNIT_BYTES * count, "little")
        lanes = list(chain.from_iterable(iter_unpack(_OF_A_UNIT, data)))
        bias = _KINDS * BIAS * (LEVELS - 1 + level)
        lanes[LANES - 1 :: LANES] = [it - bias for it in lanes[LANES - 1 :: LANES]]
        return lanes


_KINDS = sum(map(len, KINDS))
_NEVER_MET = "\n"
"""No clue is called so: what is said of units by one that was never met."""


def _table(weights: Weights, kinds: str) -> dict[str, bytes]:
    """Return what the clues of a group say of each of the units that they tell something of."""
    size = len(kinds) * _UNIT_BYTES
    found = {_NEVER_MET: BIAS.to_bytes(BITS // 8, "little") * (size * 8 // BITS)}
    table = weights.table(kinds)
    if table is not None:
        said = iter_unpack(f"{size}s", table.weights)
        found.update(zip(table.clues, chain.from_iterable(said), strict=True))
    return found
