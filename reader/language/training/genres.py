"""Learning which characters are those of an encyclopaedia (see ``genre.py``)."""

from collections import Counter
from collections.abc import Iterable
from math import log

from reader.language.genre import ONE
from reader.language.weights import LARGEST

_LEAST = 3
"""Characters that are met less often tell nothing."""


def learn(encyclopaedic: Iterable[str], others: Iterable[str]) -> dict[str, int]:
    """Return what weighs each character, in simplified texts of either kind."""
    there, elsewhere = (Counter("".join(texts)) for texts in (encyclopaedic, others))
    all_there, all_elsewhere = there.total(), elsewhere.total()
    if not all_there or not all_elsewhere:
        return {}
    weights = {}
    for char in sorted(there | elsewhere):
        count, other = there[char], elsewhere[char]
        if count + other >= _LEAST:
            ratio = (count + 0.5) / (other + 0.5) * all_elsewhere / all_there
            weights[char] = max(-LARGEST, min(LARGEST, round(ONE * log(ratio))))
    return weights
