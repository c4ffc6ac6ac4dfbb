"""Adding up what the clues of a sentence say, for all units and lanes at once.

The weights of a clue are bytes, and so are those of all units that a group of kinds tells
something of: one integer as long as the sentence. What the groups say is added up as such
integers, so that one addition adds all lanes of all units.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from struct import iter_unpack

from reader.language.clues import KINDS, Groups
from reader.language.kept import Kept
from reader.language.register import LEVELS
from reader.language.tags import LANES
from reader.language.weights import BIAS, BITS, Table, Weights, wide

REGISTERS = 2
"""A unit has the weights of the written register, then what the everyday one adds to them."""

_UNIT = REGISTERS * LANES * BITS
_UNIT_BYTES = _UNIT // 8
_EVERYDAY = LANES * BITS
"""How many bits lie between a weight of the written register and that of the everyday one."""
_BEFORE = _UNIT * (max(map(len, KINDS)) - 1)
"""Room for the units before the first, which some kinds say something of."""
_NEVER_MET = BIAS.to_bytes(BITS // 8, "little") * (_UNIT // BITS)
"""What a clue says of a unit that was never met."""
_FEW = 400
"""Clues of a group that are looked for one by one."""
_OF_A_UNIT = f"<{LANES}H{LANES * BITS // 8}x"


def columns(kinds: str, at: int, *, is_everyday: bool) -> slice:
    """Return where a clue's row has the weights of a kind, by its index, in a register.

    A row has ``REGISTERS * LANES`` for each kind. The last kind comes first, since it is the
    one for the unit furthest back (see ``clues.Groups``).
    """
    begin = ((len(kinds) - 1 - at) * REGISTERS + is_everyday) * LANES
    return slice(begin, begin + LANES)


class Scoring:
    """Weights for clues, ready to be added up. Raises DubenError where they are damaged."""

    def __init__(self, weights: Weights) -> None:
        self._said = [_Said(weights.table(kinds), len(kinds)) for kinds in KINDS]

    def lanes(self, clues: Groups, level: int) -> list[int]:
        """Return ``LANES`` numbers for each unit, in the register of that level.

        The first four of a unit are all greater by the same, which changes no comparison.
        """
        join, whole = b"".join, int.from_bytes
        single = several = 0
        for said, content in zip(self._said, clues.contents, strict=True):
            if said.size == 1:
                single += whole(join(said.of(content)), "little")
                continue
            found = list(said.of(content))
            # What a clue says of several units overlaps with what its neighbours say: those
            # that do not are put together.
            for first, shift in said.begins:
                several += whole(join(found[first :: said.size]), "little") << shift
        count = len(clues.looks)
        total = (single + (several >> _BEFORE)) & ((1 << _UNIT * count) - 1)
        total = (LEVELS - 1) * total + level * (total >> _EVERYDAY)
        data = total.to_bytes(_UNIT_BYTES * count, "little")
        lanes = list(chain.from_iterable(iter_unpack(_OF_A_UNIT, data)))
        bias = _KINDS * BIAS * (LEVELS - 1 + level)
        lanes[LANES - 1 :: LANES] = [it - bias for it in lanes[LANES - 1 :: LANES]]
        return lanes


_KINDS = sum(map(len, KINDS))


class _Said:
    """What the clues of a group say of each of the units that they tell something of.

    While little is asked, clues are looked for one by one, which spares those who only see
    the first screen 4 ms; then all are read.
    """

    def __init__(self, table: Table | None, size: int) -> None:
        self.size = size
        # Where the first and the following few clues begin, and by how much to shift them.
        self.begins = [(at, _BEFORE - _UNIT * (size - 1 - at)) for at in range(size)]
        self._none = _NEVER_MET * size
        self._table = table
        self._all: dict[str, bytes] | None = None
        self._some = Kept(self._look_for, _FEW)
        self._asked = 0

    def of(self, clues: Sequence[str]) -> Iterable[bytes]:
        """Return what each of the clues says."""
        if self._all is None:
            self._asked += len(clues)
            if self._asked <= _FEW:
                return map(self._some.__getitem__, clues)
            self._all = self._read()
        return map(self._all.get, clues, repeat(self._none))

    def _look_for(self, clue: str) -> bytes:
        weights = self._table and self._table.of(clue)
        return wide(weights) if weights else self._none

    def _read(self) -> dict[str, bytes]:
        if self._table is None:
            return {}
        rows = iter_unpack(f"{self.size * _UNIT_BYTES}s", wide(self._table.weights()))
        found = dict(zip(self._table.clues, chain.from_iterable(rows), strict=True))
        self._table = None
        self._some.clear()
        return found
