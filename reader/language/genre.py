"""How near a sentence is to one of an encyclopaedia.

There, characters that have several readings are used otherwise than in talk and news: 汗 is
a khan, 薄 part of a name, 重 seldom *again*. The characters of a sentence tell (a naive
Bayes classifier); the model of readings takes the answer as one clue more.
"""

from collections.abc import Mapping
from itertools import repeat

TABLE = "@"
"""The name of the table in which the weights of readings have those of characters for this."""
ONE = 32
"""What weighs a character that is e times as frequent in an encyclopaedia as elsewhere."""
LEVELS = 4
"""Levels to either side of 0, which tells nothing."""
_IN_A_LEVEL = ONE / 6


def level(text: str, weights: Mapping[str, int]) -> int:
    """Return from -``LEVELS`` to ``LEVELS`` how near a simplified text is to an encyclopaedia's.

    ``weights`` has what each character weighs that was met.
    """
    if not text:
        return 0
    mean = sum(map(weights.get, text, repeat(0))) / len(text)
    return max(-LEVELS, min(LEVELS, round(mean / _IN_A_LEVEL)))
