"""The shares of words in running text, packed: a newer dictionary is built from them, too.

wordfreq is a requirement of building duben only. A share is ``10 ** (-bucket / 100)``, as
wordfreq has it; the words of each bucket are on a line.
"""

from collections import defaultdict
from collections.abc import Mapping
from math import log10
from zlib import compress, decompress


def packed(shares: Mapping[str, float]) -> bytes:
    """Return the shares of words; the same shares give the same bytes."""
    buckets: dict[int, list[str]] = defaultdict(list)
    for word, share in shares.items():
        buckets[round(-100 * log10(share))].append(word)
    lines = (" ".join(sorted(buckets.get(at, ()))) for at in range(max(buckets, default=-1) + 1))
    return compress("\n".join(lines).encode(), 9)


def unpacked(data: bytes) -> dict[str, float]:
    """Return what ``packed`` was given."""
    lines = decompress(data).decode().split("\n")
    return {word: 10 ** (-at / 100) for at, line in enumerate(lines) for word in line.split()}
